//! The times that the text states, and the events that the rules date by them.

use warta_syntax::Upos;
use warta_syntax::sequence::atom;
use warta_temporal::{Granularity, Timex, TimexKind};

use super::calendar::{day_of, is_later, is_now};
use super::choice::{Named, Only};
use super::{CLAUSE, NEAR, governor, is_far, scope};
use crate::attribution::Quote;
use crate::event::{EventTime, EventType, Modality};
use crate::owners::Owners;
use crate::reading::Reading;
use crate::trigger::{Trigger, Voice, is_quote};

/// What is known of the events before their times are.
#[derive(Clone, Copy)]
pub(crate) struct Known<'r> {
    pub(crate) reading: &'r Reading<'r>,
    pub(crate) triggers: &'r [Trigger],
    pub(crate) owner: &'r Owners,
    pub(crate) modality: &'r [Modality],
    pub(crate) quotes: &'r [Quote],
}

impl Known<'_> {
    /// `mencatat topan menerjang pulau itu, Rabu, dengan kecepatan …`: inside what is said, a
    /// time is of what is told; at its end it is of the saying.
    fn told_event(&self, event: usize, first: usize, last: usize) -> usize {
        let Known { reading, triggers, owner, .. } = *self;
        let said = triggers.get(event).filter(|t| t.kind == EventType::Say && t.at < first);
        let Some(said) = said else { return event };
        let (_, end) = reading.bounds(first);
        let goes_on = (last + 1..end).any(|at| reading.upos(at) != Upos::Punct);
        let inside = (said.last + 1..first).rev().take(NEAR).find_map(|at| {
            let number = owner.at(at)?;
            let told = triggers.get(number)?;
            (told.voice != Voice::Nominal && told.kind != EventType::Say).then_some(number)
        });
        inside.filter(|_| goes_on).unwrap_or(event)
    }
}

/// The times of the calendar in a text.
pub(super) struct Stated<'r> {
    known: Known<'r>,
    /// For each event its time, where one is stated.
    pub(super) times: Vec<Option<EventTime>>,
    /// Sentences, each with a time that may date other events of it.
    pub(super) by_sentence: Vec<(usize, usize)>,
    pub(super) named: Vec<Named<'r>>,
    /// The day that opens the report.
    pub(super) dateline: Option<&'r str>,
}

/// A time in its place.
#[derive(Clone, Copy)]
struct Placed<'r> {
    number: usize,
    timex: &'r Timex,
    first: usize,
    last: usize,
    /// The event whose clause holds it.
    of: Option<usize>,
    /// Whether it tells how long something lasted.
    vague: bool,
    /// Whether it is a day long past beside a noun.
    far: bool,
    /// Where the events stand that alone it may date.
    only: Option<Only>,
}

impl Placed<'_> {
    fn dated(self) -> Option<EventTime> {
        let (timex, value) = (Some(self.number as u32), self.timex.value.clone());
        Some(EventTime { timex, value, basis: self.timex.basis })
    }
}

impl<'r> Stated<'r> {
    pub(super) fn read(known: Known<'r>) -> Stated<'r> {
        let times = vec![None; known.triggers.len()];
        let (by_sentence, named) = (Vec::new(), Vec::new());
        let mut stated = Stated { known, times, by_sentence, named, dateline: None };
        for (number, timex) in known.reading.input.timexes.iter().enumerate() {
            stated.place(number, timex);
        }
        stated
    }

    fn place(&mut self, number: usize, timex: &'r Timex) {
        let Known { reading, owner, .. } = self.known;
        // `selama bertahun-tahun` tells when; `7 tahun penjara` does not.
        let length = timex.kind == TimexKind::Duration;
        let vague = length && (timex.value.starts_with("PX") || lasts(reading, number, timex));
        let calendar = matches!(timex.kind, TimexKind::Date | TimexKind::Time) || vague;
        if !calendar || timex.value.ends_with("_REF") || timex.value.is_empty() {
            return;
        }
        let Some((first, last)) = reading.tokens_of(timex.span) else { return };
        // `HONG KONG, KAMIS —`: the day of the report.
        if last < reading.bounds(first).0 {
            self.dateline = self.dateline.or(Some(timex.value.as_str()));
            return;
        }
        let thing = thing_of_year(reading, first, last, &timex.value);
        let closed = self.known.closed_clause(first, last);
        let of = match (thing, &closed) {
            (Some(noun), _) => (noun..first).rev().find_map(|at| owner.at(at)),
            (_, Some(closed)) => closed.of,
            _ => governor(reading, owner, first, last),
        };
        let free = thing.is_none() && closed.is_none();
        let told = of.filter(|_| free).and_then(|of| self.known.end_of_speech(of, first, last));
        let of = told.map(|told| told.of).or(of);
        let clause = || {
            let event = of.and_then(|event| self.known.triggers.get(event))?;
            let yang = reading.relative_before(event.predicate())?;
            let close = event.voice != Voice::Nominal && yang < first;
            let since = reading.word_before(first, 1) == "sejak";
            let long = matches!(timex.granularity, Some(Granularity::Year | Granularity::Month));
            let aside = reading.word_before(yang, 1) == ",";
            (close && !aside && (since || long)).then_some(Only::Clause(yang))
        };
        let closed = closed.map(|closed| Only::Nouns(closed.noun));
        let only = thing.map(Only::Nouns).or(closed).or_else(clause);
        let only = only.or(told.map(|told| told.only));
        // `gempa 27 Mei 2006`: a day long past beside a noun dates that alone.
        let far = beside_noun(reading, first) && is_far(&timex.value, reading.written());
        let placed = Placed { number, timex, first, last, of, vague, far, only };
        // `memperpanjang kontrak selama dua tahun`: how long it is to last, not when.
        let word =
            of.and_then(|of| self.known.triggers.get(of)).map(|of| reading.word(of.predicate()));
        if vague && word.is_some_and(sets_term) {
            return;
        }
        let apart = measures(reading, first) && reading.word(last + 1) != "yang";
        if apart || is_birth(reading, owner, first) {
            return;
        }
        if is_moved_to(reading, first) {
            // `diundur ke Maret` means no March that is past.
            if is_later(&timex.value, reading.written()) {
                self.name(placed, false);
            }
            return;
        }
        if ends_there(reading, first, &timex.value) {
            self.name(placed, false);
            return;
        }
        self.name(placed, self.dates_sentence(placed));
        self.give(placed);
    }

    /// Keeps the time, which may date other events of its sentence where it `dates`.
    fn name(&mut self, time: Placed<'r>, dates: bool) {
        let Placed { number, timex, first, last, of, only, .. } = time;
        let reading = self.known.reading;
        let (sentence, value) = (reading.sentence(first), timex.value.as_str());
        let event = of.and_then(|event| self.known.triggers.get(event));
        let scope = event.map_or(0, |of| scope(reading, of));
        let (by, key) = (0, atom(day_of(value)));
        let named = Named { number, sentence, first, last, of, scope, dates, only, value, key, by };
        self.named.push(named);
        if dates {
            self.by_sentence.push((sentence, number));
        }
    }

    /// Whether a time may date other events of its sentence.
    fn dates_sentence(&self, time: Placed<'_>) -> bool {
        let Placed { number, timex, first, last, .. } = time;
        let reading = self.known.reading;
        // `perjanjian tahun 1974`: a year beside a noun dates that alone.
        let top = (first..=last).find(|&at| reading.head(at).is_none_or(|h| h < first));
        let beside = top.and_then(|top| reading.head(top)).is_some_and(|up| reading.is_nominal(up));
        let year = timex.value.len() == 4 && beside;
        // `sejak tahun 1960-an`: so long a time is of its own clause.
        let long = timex.value.len() < 4;
        let only = matches!(time.only, Some(Only::Nouns(_) | Only::Saying(_)));
        let alone = time.vague || time.far || year || long || only;
        !alone && !self.is_aside(time) && !ends_range(reading, number, first)
    }

    /// `Budi, yang memimpin partai itu sejak 2010, mundur`: whether a time stands in a clause
    /// that is told aside, or behind another event.
    fn is_aside(&self, time: Placed<'_>) -> bool {
        let Known { reading, triggers, owner, .. } = self.known;
        let event = time.of.and_then(|event| triggers.get(event));
        let yang = event.and_then(|event| reading.relative_before(event.predicate()));
        let Some(yang) = yang else { return false };
        let apart = reading.word_before(yang, 1) == ",";
        let (start, _) = reading.bounds(yang);
        let mut before = start.max(yang.saturating_sub(NEAR))..yang;
        let told = |at: usize| {
            let other = owner.at(at).and_then(|number| triggers.get(number));
            other.is_some_and(|other| other.voice != Voice::Nominal)
        };
        apart || before.any(told)
    }

    /// Dates by a time what happened then.
    fn give(&mut self, time: Placed<'_>) {
        let Known { reading, owner, .. } = self.known;
        let Placed { first, last, .. } = time;
        // `beberapa hari setelah ia tiba`: counted from something else.
        let counted = matches!(reading.word(last + 1), "setelah" | "sesudah" | "sebelum" | "usai");
        let settled = matches!(time.only, Some(Only::Saying(_) | Only::Said(_)));
        let event = time.of.filter(|_| !(time.vague && counted)).map(|event| {
            if settled {
                return event;
            }
            let event = self.known.told_event(event, first, last);
            self.known.saying(event, first).unwrap_or(event)
        });
        // `gempa 27 Mei 2006 yang menewaskan ribuan orang`
        let clause = last + 1..last + CLAUSE;
        let mut clause = clause.filter(|_| time.far && reading.word(last + 1) == "yang");
        let told = clause.find_map(|at| owner.at(at));
        if let Some(slot) = told.and_then(|told| self.times.get_mut(told)) {
            *slot = time.dated();
        }
        if let Some(said) = self.known.day_of_speech(first, last)
            && let Some(slot) = self.times.get_mut(said).filter(|_| Some(said) != event)
            && slot.is_none()
        {
            *slot = time.dated();
        }
        if let Some(event) = event.filter(|&event| self.is_of(event, time))
            && let Some(slot) = self.times.get_mut(event)
            && slot.as_ref().is_none_or(|old| old.value.len() < time.timex.value.len())
        {
            *slot = time.dated();
        }
    }

    /// Whether a time is of an event, and not of what is said in it.
    fn is_of(&self, event: usize, time: Placed<'_>) -> bool {
        let Known { reading, triggers, modality, .. } = self.known;
        let Placed { first, last, .. } = time;
        let said = triggers.get(event).filter(|trigger| trigger.kind == EventType::Say);
        let Some(said) = said else { return true };
        let between = said.at.min(last)..said.at.max(last);
        let outside = between.clone().any(|at| is_quote(reading.word(at)));
        let value = &time.timex.value;
        let of_content = time.vague
            || is_coarse_behind(reading, said, first, value)
            || is_later(value, reading.written());
        let asserted = modality.get(event) == Some(&Modality::Asserted);
        !outside && (!asserted || !of_content)
    }
}

/// Verbs behind which a length of time is that of what they grant or of a rule.
fn sets_term(verb: &str) -> bool {
    matches!(verb, "berlaku" | "diberlakukan" | "diperpanjang" | "memberlakukan" | "memperpanjang")
}

/// `pria kelahiran Solo, 16 Mei 1962`: when somebody was born, which dates nothing else.
fn is_birth(reading: &Reading<'_>, owner: &Owners, first: usize) -> bool {
    let (start, _) = reading.bounds(first);
    let place = |at: usize| reading.in_name(at) || matches!(reading.word(at), "," | "di" | "pada");
    let mut before = (start..first).rev().take(CLAUSE).skip_while(|&at| place(at));
    before.next().is_some_and(|at| reading.word(at) == "kelahiran" && owner.at(at).is_none())
}

/// `turun dibandingkan dengan Maret`, `terendah sejak 2020`, `dari 5 persen pada Mei`: a time
/// that something is measured by and that dates nothing.
fn measures(reading: &Reading<'_>, first: usize) -> bool {
    let before = |steps: usize| reading.word_before(first, steps);
    let measured = |word: &str| {
        matches!(word, "dibandingkan" | "dibanding" | "ketimbang" | "daripada" | "banding")
    };
    // `dibandingkan periode yang sama tahun lalu`, `dari 1,03 persen pada Maret`
    let compared = (1..7)
        .take_while(|&steps| {
            let at = first.saturating_sub(steps);
            reading.upos(at) != Upos::Verb || measured(before(steps)) || before(steps) == "sama"
        })
        .take_while(|&steps| before(steps) != ",")
        .any(|steps| measured(before(steps)));
    let from = before(1) == "pada"
        && (3..7).any(|steps| {
            let amount = before(steps - 1);
            // `dari 24 unit yang dipesan pada 2022`, `dari 80 menjadi 25 orang pada Agustus`
            let own = |steps: usize| {
                reading.upos(first - steps) != Upos::Verb && !matches!(before(steps), "ke" | "yang")
            };
            before(steps) == "dari"
                && (amount.starts_with(is_digit) || amount == "rp")
                && (1..steps).all(own)
        });
    compared || from || bounds_most(reading, first)
}

/// `diundur ke Maret`: a time to which something is moved.
fn is_moved_to(reading: &Reading<'_>, first: usize) -> bool {
    let before = |steps: usize| reading.word_before(first, steps);
    let moved = |steps: usize| {
        matches!(before(steps), "dimajukan" | "dimundurkan" | "ditunda" | "diundur" | "diundurkan")
    };
    matches!(before(1), "hingga" | "jadi" | "ke" | "menjadi" | "sampai") && (2..5).any(moved)
}

/// `terendah sejak 2020`, `presiden pertama yang berkunjung ke Hanoi sejak 2016`: whether a time
/// tells since when nothing was more so, or before.
fn bounds_most(reading: &Reading<'_>, first: usize) -> bool {
    /// Tokens from the word that compares to `sejak`.
    const MOST: core::ops::Range<usize> = 2..14;
    let word = |steps: usize| reading.word_before(first, steps);
    let since = matches!(word(1), "sejak" | "semenjak");
    let mut near = MOST.take_while(|&steps| !matches!(word(steps), "," | "" | "\"" | "”"));
    since
        && near.any(|steps| match word(steps) {
            // `Tahap pertama dimulai sejak Juli`
            "pertama" => {
                let next = word(steps - 1);
                let counts = matches!(next, "sejak" | "semenjak" | "yang" | "kali" | "kalinya");
                counts && !ROUNDS.contains(&word(steps + 1))
            }
            "paling" => steps < CLAUSE + 1,
            most => steps < CLAUSE + 1 && MOSTS.contains(&most),
        })
}

/// What is counted off in turn and has a first one.
#[rustfmt::skip]
const ROUNDS: [&str; 18] = [
    "anak", "babak", "bagian", "dosis", "edisi", "etape", "fase", "gelombang", "hari", "istri",
    "kuartal", "paruh", "pekan", "putaran", "putra", "putri", "semester", "tahap",
];

/// Words that set something above all others.
#[rustfmt::skip]
const MOSTS: [&str; 34] = [
    "rekor", "terbaik", "terbanyak", "terberat", "terbesar", "terburuk", "tercepat", "terdahsyat",
    "terdalam", "terdingin", "terendah", "terkaya", "terkecil", "terkering", "terkuat", "terlama",
    "terlemah", "terluas", "termahal", "termuda", "termurah", "terpanas", "terpanjang", "terparah",
    "terpendek", "terpesat", "tersibuk", "tersulit", "tertajam", "tertinggi", "tertua",
    "terdekat", "terketat", "terhebat",
];

/// `diperpanjang sampai 2027`, `pertama kali sejak 2020`: a time up to which, or since which so
/// many times, something happens.
fn ends_there(reading: &Reading<'_>, first: usize, value: &str) -> bool {
    let (start, _) = reading.bounds(first);
    let before = |steps: usize| reading.word_before(first, steps);
    let counted = |steps: usize| matches!(before(steps), "kali" | "kalinya");
    before(1) == "sejak" && (2..7).any(counted)
        || matches!(before(1), "sampai" | "hingga")
            && (is_later(value, reading.written())
                || first > start + 1 && is_now(value, reading.written()))
}

/// `selama tiga pekan`, `dalam lima tahun terakhir`: how long it lasted tells when.
fn lasts(reading: &Reading<'_>, number: usize, timex: &Timex) -> bool {
    let Some((first, last)) = reading.tokens_of(timex.span) else { return false };
    let before = |steps: usize| reading.word_before(first, steps);
    let about = matches!(before(1), "sekitar" | "hampir" | "lebih" | "kurang");
    let opens = if about { before(2) } else { before(1) };
    let back = matches!(reading.word(last), "terakhir" | "belakangan");
    // An hour or a day is told beside the date that says when.
    let long = timex.value.ends_with(['W', 'M', 'Y']) && !timex.value.starts_with("PT");
    let sentence = reading.sentence(first);
    let dated = || {
        let beside = number.saturating_sub(BESIDE)..=number + BESIDE;
        beside.filter_map(|other| reading.input.timexes.get(other)).any(|other| {
            let date = matches!(other.kind, TimexKind::Date | TimexKind::Time);
            let token = reading.token_of(other.span).filter(|_| date);
            token.is_some_and(|at| reading.sentence(at) == sentence)
        })
    };
    long && (opens == "dalam" && back || opens == "selama" && !dated())
}

/// Times of a sentence that are looked through on either side of one.
const BESIDE: usize = 4;

/// `membatalkan hasil pemilu 2024`, `keluar dari perjanjian nuklir 2015`: the first noun of what
/// a bare year belongs to, where that is the object of a verb or of such a preposition.
fn thing_of_year(reading: &Reading<'_>, first: usize, last: usize, value: &str) -> Option<usize> {
    let bare = first == last && value.len() == 4 && reading.word(first).starts_with(is_digit);
    let (start, _) = reading.bounds(first);
    let is_thing = |at: usize| {
        matches!(reading.upos(at), Upos::Noun | Upos::Propn | Upos::Adj)
            && !reading.in_date(at)
            && !STRETCHES.contains(&reading.word(at))
    };
    let before = start.max(first.saturating_sub(CLAUSE))..first;
    let nouns = before.rev().take_while(|&at| is_thing(at)).last().filter(|_| bare)?;
    let above = reading.before(nouns, 1)?;
    let of_thing = OF_THINGS.contains(&reading.word(above));
    (of_thing || reading.upos(above) == Upos::Verb).then_some(nouns)
}

/// Prepositions in front of a thing.
const OF_THINGS: [&str; 8] =
    ["atas", "dari", "mengenai", "soal", "tentang", "terhadap", "terkait", "berdasarkan"];

/// Words in front of a year that is no thing's own.
const STRETCHES: [&str; 9] =
    ["edisi", "kurun", "musim", "mulai", "periode", "rentang", "sejak", "sepanjang", "tahun"];

/// Whether a noun, and no name, stands right before the time.
fn beside_noun(reading: &Reading<'_>, first: usize) -> bool {
    let before = reading.before(first, 1);
    before.is_some_and(|at| reading.upos(at) == Upos::Noun && reading.word(at) != "hari")
}

/// `Minggu malam hingga Senin dini hari`: the end of a stretch; what happens in it is dated by
/// its beginning.
fn ends_range(reading: &Reading<'_>, number: usize, first: usize) -> bool {
    let until = matches!(reading.word_before(first, 1), "hingga" | "sampai");
    let before = number.checked_sub(1).and_then(|n| reading.input.timexes.get(n));
    let before = before.filter(|timex| timex.kind != TimexKind::Duration);
    let before = before.and_then(|timex| reading.tokens_of(timex.span));
    until && before.is_some_and(|(_, last)| last + 2 == first)
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

/// `mengatakan inflasi rendah pada 2025`: a month or a year behind a word of saying dates
/// what is said.
fn is_coarse_behind(reading: &Reading<'_>, said: &Trigger, first: usize, value: &str) -> bool {
    let behind = said.at < first;
    let before = reading.word_before(first, 1);
    let lasting = matches!(before, "sejak" | "sepanjang");
    behind && (lasting || before != "," && value.len() < 10 && !value.contains('W'))
}
