//! Where what is said begins and ends.

use warta_syntax::{Deprel, Upos};

use super::Attribution;
use super::relative::is_copula;
use crate::arguments::is_person_noun;
use crate::certainty::{denies, imputes, is_there};
use crate::event::EventType;
use crate::rule::Rule;
use crate::sorted::is_sorted;
use crate::trigger::{Trigger, Voice, is_quote, is_thus};
use crate::words::List;

impl Attribution<'_, '_> {
    /// Where the clause begins that a word of saying governs.
    pub(super) fn content_start(&self, trigger: &Trigger) -> Option<usize> {
        let reading = self.reading;
        let (_, end) = reading.bounds(trigger.at);
        let announces = trigger.kind == EventType::Say
            || matches!(
                trigger.lemma,
                Some("memperingatkan" | "mengancam" | "menuduh" | "menuding" | "menunjukkan")
            );
        if trigger.kind != EventType::Say && trigger.rule != Rule::Speech {
            let stated = if announces { self.stated_start(trigger) } else { None };
            return stated.or_else(|| self.asked_start(trigger));
        }
        if trigger.rule == Rule::Speech {
            return None;
        }
        if let Some(stated) = self.stated_start(trigger) {
            return Some(stated);
        }
        if self.announces_noun(trigger) {
            return None;
        }
        if trigger.voice != Voice::Active || trigger.kind != EventType::Say {
            return None;
        }
        const OTHER: [&str; 11] = [
            "atau", "dan", "karena", "ketika", "lalu", "saat", "sebelum", "serta", "setelah",
            "seusai", "untuk",
        ];
        let next = reading.word(trigger.last + 1);
        if OTHER.contains(&next) {
            return None;
        }
        // `berpidato di acara itu`: a phrase of place is nothing said.
        let speaks = matches!(trigger.lemma, Some("berpidato" | "berbicara" | "berteriak"));
        if speaks && matches!(next, "di" | "pada" | "dalam" | "ke" | "dengan" | "kepada") {
            return None;
        }
        let relative = reading.relative_before(trigger.at).is_some();
        let end = self.clause_end(trigger, end)?;
        let governed = (trigger.last + 1..end).any(|n| {
            reading.upos(n) == Upos::Verb
                || self.tells(n)
                || is_copula(reading.word(n))
                || matches!(reading.word(n), "sudah" | "telah")
                || reading.deprel(n) == Deprel::Ccomp && reading.head(n) == Some(trigger.at)
        });
        let noun = match relative {
            true => {
                takes_noun(reading.word(trigger.at)) || reading.upos(trigger.last + 1) == Upos::Adp
            }
            false => self.takes_noun(trigger),
        };
        (governed && !noun).then_some(trigger.last + 1)
    }

    /// `menjawab kritik itu dengan menurunkan harga`, `mengumumkan aturan baru yang melarang …`:
    /// the verb has a noun, and what is told behind it is the writer's.
    fn takes_noun(&self, trigger: &Trigger) -> bool {
        use Deprel::{Ccomp, Csubj, Obj, Parataxis, Xcomp};
        let reading = self.reading;
        let has = |wanted: &[Deprel]| {
            let mut children = reading.children(trigger.at).filter(|&at| at > trigger.at);
            children.any(|at| wanted.contains(&reading.deprel(at)))
        };
        if !takes_noun(reading.word(trigger.at))
            || !has(&[Obj])
            || has(&[Ccomp, Csubj, Parataxis, Xcomp])
        {
            return false;
        }
        // `mengumumkan tersangka yang menggelapkan dana`, `hasil autopsi yang menunjukkan …`: what
        // is said of somebody, and what was found.
        let said_of = reading.noun_right(trigger.last + 1).is_some_and(|noun| {
            is_person_noun(reading.word(noun)) || reading.is(noun, List::Evidence)
        });
        if said_of {
            return false;
        }
        let (_, end) = reading.bounds(trigger.at);
        let mut behind = trigger.last + 1..end;
        let aside =
            behind.find(|&at| self.tells(at) || ASIDE.binary_search(&reading.word(at)).is_ok());
        aside.is_some_and(|at| !self.tells(at))
    }

    /// Behind the `bahwa` that a verb brings in, with no other verb between them.
    fn stated_start(&self, trigger: &Trigger) -> Option<usize> {
        let reading = self.reading;
        let (_, end) = reading.bounds(trigger.at);
        let mut behind = trigger.last + 1..end.min(trigger.last + 14);
        let that = behind.find(|&n| reading.word(n) == "bahwa" || reading.is_that(n))?;
        let other = (trigger.last + 1..that)
            .any(|n| self.trigger_at(n).is_some() && reading.upos(n) == Upos::Verb);
        (!other).then_some(that + 1)
    }

    /// `mengumumkan sanksi terhadap tiga bank, yang dituduh …`: a noun is announced, and
    /// nothing is said of it.
    fn announces_noun(&self, trigger: &Trigger) -> bool {
        let reading = self.reading;
        let Some(noun) = reading.noun_right(trigger.last + 1) else { return false };
        let event = self.trigger_at(noun);
        let event = event.filter(|event| event.is_bare_noun());
        let Some(event) = event.filter(|_| noun == trigger.last + 1) else { return false };
        matches!(
            reading.word(event.last + 1),
            "atas" | "kepada" | "mengenai" | "soal" | "tentang" | "terhadap" | "," | "."
        )
    }

    /// Where begins what somebody asks for, charges or threatens: `meminta PLN memulihkan
    /// listrik`, `tuntutan jaksa agar hak terdakwa dicabut`.
    fn asked_start(&self, trigger: &Trigger) -> Option<usize> {
        let reading = self.reading;
        let asks =
            matches!(trigger.kind, EventType::Request | EventType::Accuse | EventType::Threaten)
                || promises(trigger);
        if !asks || trigger.voice == Voice::Passive {
            return None;
        }
        let (start, end) = reading.bounds(trigger.at);
        let end = match self.clause_end(trigger, end) {
            // `aktivis yang menuduh bupati ditangkap polisi`
            None if trigger.kind == EventType::Accuse => return None,
            until => until.unwrap_or(end),
        };
        // `meminta hakim memerintahkan Bupati menutup …`: all of it is asked for by the first.
        let outer = (start.max(trigger.at.saturating_sub(6))..trigger.at)
            .filter_map(|at| self.trigger_at(at))
            .any(|outer| outer.kind == EventType::Request && outer.voice == Voice::Active);
        if outer {
            return None;
        }
        let mut behind = (trigger.last + 1..end.min(trigger.last + 18)).take_while(|&at| {
            let word = reading.word(at);
            (reading.upos(at) != Upos::Punct || matches!(word, "(" | ")"))
                && !matches!(word, "yang" | "karena" | "setelah" | "saat" | "ketika")
                && !(word == "dan" && reading.upos(at + 1) == Upos::Pron)
                && !self.speaks_on(at, trigger)
        });
        if trigger.voice == Voice::Nominal {
            return behind.find(|&at| matches!(reading.word(at), "agar" | "supaya" | "untuk"));
        }
        let imputed = imputes(reading.word(trigger.at));
        behind.find(|&at| self.tells(at) || imputed && is_there(reading.word(at)))
    }

    /// Whether the predicate of a clause that tells an event stands at `at`.
    pub(super) fn tells(&self, at: usize) -> bool {
        self.trigger_at(at).is_some_and(|told| told.voice != Voice::Nominal)
    }

    /// `X akan datang, kata Y`, `X akan datang, harian Y melaporkan`: the clause before a word
    /// of saying, where no quotation stands there.
    pub(super) fn content_before(&self, trigger: &Trigger) -> Option<(usize, usize)> {
        let reading = self.reading;
        let (start, _) = reading.bounds(trigger.at);
        let speech = trigger.rule == Rule::Speech;
        let before =
            if speech { self.before_speech(trigger.at)? } else { self.comma_of_subject(trigger)? };
        let comma = Some(before).filter(|&at| at > start && reading.word(at) == ",")?;
        if (start..comma).any(|at| is_quote(reading.word(at))) {
            return None;
        }
        let told = (start..comma).any(|at| self.trigger_at(at).is_some());
        match told {
            true => Some((start, comma - 1)),
            false => self.content_past(trigger).filter(|_| speech),
        }
    }

    /// The token before `kata Sri` and `begitu kata Sri`.
    fn before_speech(&self, speech: usize) -> Option<usize> {
        let before = speech.checked_sub(1)?;
        let thus = is_thus(self.reading.word(before));
        if thus { before.checked_sub(1) } else { Some(before) }
    }

    /// `Rusia mundur, Times melaporkan pada Rabu`: the comma before the subject of a verb of
    /// saying behind which nothing is said.
    fn comma_of_subject(&self, trigger: &Trigger) -> Option<usize> {
        const OPENS: [&str; 16] = [
            "agar", "bila", "dalam", "dari", "di", "jika", "karena", "ketika", "meski", "namun",
            "pada", "saat", "sebelum", "setelah", "untuk", "usai",
        ];
        const _: () = assert!(is_sorted(&OPENS));
        let reading = self.reading;
        if trigger.kind != EventType::Say || trigger.voice != Voice::Active {
            return None;
        }
        let (start, end) = reading.bounds(trigger.at);
        let next = trigger.last + 1;
        let behind = matches!(reading.word(next), "pada" | "kepada" | "dalam" | "di" | "." | ",");
        let silent = next >= end || behind || reading.in_date(next);
        let silent = silent && !(next..end).any(|at| self.tells(at) || reading.word(at) == "bahwa");
        let subject = reading.noun_left(trigger.at).filter(|_| silent)?;
        let first = reading.noun_phrase(subject).0;
        let one = reading.word_before(first, 1) == "salah";
        let comma = (first - usize::from(one)).checked_sub(1)?;
        (comma > start && OPENS.binary_search(&reading.word(start)).is_err()).then_some(comma)
    }

    /// `Pemerintah, kata dia, akan …`: the clause goes on behind who says it.
    pub(super) fn content_past(&self, trigger: &Trigger) -> Option<(usize, usize)> {
        let (_, end) = self.reading.bounds(trigger.at);
        let mut behind = trigger.last + 1..end.min(trigger.last + 12);
        let comma = behind.find(|&at| self.reading.word(at) == ",")?;
        (comma + 2 < end).then_some((comma + 1, end - 1))
    }

    /// `Harga naik, kata dia, karena panen tertunda`: what is said further, behind the one who
    /// says what ends before `until`.
    pub(super) fn content_on(&self, trigger: &Trigger, until: usize) -> Option<(usize, usize)> {
        const GOES_ON: [&str; 17] = [
            "agar",
            "bahkan",
            "bila",
            "dan",
            "jika",
            "kalau",
            "karena",
            "lalu",
            "melainkan",
            "meski",
            "namun",
            "sebab",
            "sehingga",
            "supaya",
            "tapi",
            "tetapi",
            "walau",
        ];
        const _: () = assert!(is_sorted(&GOES_ON));
        let inserted = trigger.rule == Rule::Speech && until <= trigger.at;
        let (from, last) = self.content_past(trigger).filter(|_| inserted)?;
        let (start, _) = self.reading.bounds(trigger.at);
        // `Jika harga naik, kata dia, impor akan dibuka`
        let opened = OPENING.binary_search(&self.reading.word(start)).is_ok()
            && BESIDE_SPEECH.binary_search(&self.reading.word(from)).is_err();
        let goes_on = opened || GOES_ON.binary_search(&self.reading.word(from)).is_ok();
        (goes_on && (from..=last).any(|at| self.tells(at))).then_some((from, last))
    }

    /// The clause that a verb of saying governs, from its first to its last token.
    pub(super) fn content(&self, trigger: &Trigger) -> Option<(usize, usize)> {
        if let Some(before) = self.content_before(trigger) {
            return Some(before);
        }
        let clause = trigger.voice == Voice::Active && trigger.rule != Rule::Speech;
        let from = self.content_start(trigger).filter(|_| clause)?;
        let (_, end) = self.reading.bounds(trigger.at);
        let comma = self.reading.word(from) == ",";
        let from = if comma { from + 1 } else { from };
        let until = self.content_end(from, end, trigger);
        (from < until).then(|| (from, until - 1))
    }

    /// `meminta jalan ditutup, tetapi permintaan itu ditolak`: what became of it is told by the
    /// writer, and so is what somebody else says, or the speaker does not: `membantah tuduhan itu,
    /// sedangkan polisi menyatakan …`, `…, tetapi ia enggan menyebut namanya`.
    fn turns(&self, link: usize, trigger: &Trigger) -> bool {
        let reading = self.reading;
        let comma = reading.word_before(link, 1) == ",";
        if !comma || !matches!(reading.word(link), "tetapi" | "tapi" | "namun" | "sedangkan") {
            return false;
        }
        let asks = matches!(trigger.kind, EventType::Request | EventType::Threaten);
        let asked = ASKED.binary_search(&reading.word(link + 1)).is_ok();
        let subject = matches!(reading.upos(link + 1), Upos::Noun | Upos::Propn | Upos::Pron);
        let mut clause = (link + 1..reading.bounds(link).1.min(link + 8))
            .take_while(|&at| reading.upos(at) != Upos::Punct);
        let mut next = clause.by_ref().filter_map(|at| self.trigger_at(at));
        let next = next.find(|next| next.voice != Voice::Nominal).filter(|_| subject);
        // `mengatakan sopir sudah diperingatkan, tetapi sopir itu menolak berhenti` is said too.
        let speaks = |next: &Trigger| {
            let other = reading.word(link) == "sedangkan" && next.kind.is_in_words();
            (other || next.kind == EventType::Say) && next.voice == Voice::Active
        };
        next.is_some_and(speaks) || (asks || promises(trigger)) && asked
    }

    /// A contrasting clause is the writer's own again, and so is what follows a denial.
    pub(super) fn content_end(&self, from: usize, end: usize, trigger: &Trigger) -> usize {
        let reading = self.reading;
        let denies = trigger.lemma.is_some_and(denies);
        // What is said inside a quotation ends with it.
        let quote = self.quotes.partition_point(|quote| quote.close < trigger.at);
        let quote = self.quotes.get(quote).filter(|quote| quote.first <= trigger.at);
        let end = quote.map_or(end, |quote| end.min(quote.close));
        let end = self.clause_end(trigger, end).unwrap_or(end);
        (from + 1..end)
            .find(|&n| {
                matches!(
                    reading.word(n),
                    "meskipun" | "meski" | "walaupun" | "sementara" | "padahal"
                ) && n > from + 1
                    && reading.word(n - 1) == ","
                    || self.speaks_on(n, trigger)
                    || self.turns(n, trigger)
                    || self.closes(n)
                    // `menuding Kyiv menyerang, tuduhan yang dibantah Ukraina`
                    || reading.resumes(n)
                    || denies && matches!(reading.word(n), "tetapi" | "tapi" | "namun")
                    || matches!(reading.word(n), "ketika" | "saat") && meets(reading.word(n + 1))
            })
            .unwrap_or(end)
    }

    /// `…, kata Y`: a comma behind which it is told who says all of it.
    fn closes(&self, comma: usize) -> bool {
        let next = self.trigger_at(comma + 1);
        self.reading.word(comma) == "," && next.is_some_and(|next| next.rule == Rule::Speech)
    }

    /// `membantah … dan menyebut …`: who speaks says something else as well.
    fn speaks_on(&self, link: usize, trigger: &Trigger) -> bool {
        let reading = self.reading;
        if !matches!(reading.word(link), "dan" | "serta" | "tetapi" | "tapi" | "namun" | "lalu") {
            return false;
        }
        self.trigger_at(link + 1).is_some_and(|next| {
            next.kind.is_in_words()
                && next.voice == Voice::Active
                && trigger.kind.is_in_words()
                && reading.word(link + 1).starts_with("me")
        })
    }
}

/// Words that open a clause which another one follows.
const OPENING: [&str; 12] = [
    "apabila", "bila", "jika", "kalau", "karena", "ketika", "meski", "meskipun", "saat", "sebelum",
    "selama", "setelah",
];
const _: () = assert!(is_sorted(&OPENING));

/// Nouns for what somebody has asked for or promised.
const ASKED: [&str; 16] = [
    "ajakan",
    "ancaman",
    "desakan",
    "gugatan",
    "himbauan",
    "imbauan",
    "janji",
    "permintaan",
    "permohonan",
    "seruan",
    "tawaran",
    "tuntutan",
    "ultimatum",
    "usul",
    "usulan",
    "wacana",
];
const _: () = assert!(is_sorted(&ASKED));

/// Words that open where, when and how somebody speaks: `kata Sri, saat dihubungi`.
const BESIDE_SPEECH: [&str; 14] = [
    "dalam",
    "di",
    "dikutip",
    "dilansir",
    "ketika",
    "lewat",
    "melalui",
    "pada",
    "saat",
    "sebagaimana",
    "seperti",
    "setelah",
    "seusai",
    "usai",
];
const _: () = assert!(is_sorted(&BESIDE_SPEECH));

/// Verbs of saying that have a noun where others have a clause.
const NOUN_TAKING: [&str; 14] = [
    "mempertanyakan",
    "memprotes",
    "menanggapi",
    "menanyakan",
    "menawarkan",
    "mengajukan",
    "mengirim",
    "mengirimkan",
    "mengkritik",
    "mengumumkan",
    "menjawab",
    "menyesalkan",
    "menyoroti",
    "merespons",
];
const _: () = assert!(is_sorted(&NOUN_TAKING));

fn takes_noun(verb: &str) -> bool {
    NOUN_TAKING.binary_search(&verb).is_ok()
}

/// Words that open what is told beside a noun that is said.
const ASIDE: [&str; 14] = [
    "dengan", "karena", "kendati", "ketika", "meski", "saat", "sambil", "sebelum", "sejak",
    "sesudah", "setelah", "usai", "walau", "yang",
];
const _: () = assert!(is_sorted(&ASIDE));

/// Whether the verb promises what the verb behind it tells.
pub(crate) fn promises(trigger: &Trigger) -> bool {
    matches!(trigger.lemma, Some("berjanji" | "berkomitmen" | "bersumpah"))
}

/// How reporters come by what they are told: `saat ditemui di kantornya`.
fn meets(word: &str) -> bool {
    matches!(word, "dihubungi" | "dikonfirmasi" | "dimintai" | "ditanya" | "ditanyai" | "ditemui")
}
