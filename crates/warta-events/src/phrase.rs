use warta_entities::{EntityKind, MentionKind};
use warta_syntax::{Deprel, Upos};

use crate::arguments::{is_of_court, is_person_noun};
use crate::certainty::Sign;
use crate::lexicon::Class;
use crate::reading::Reading;
use crate::words::List;

/// How far a noun phrase is followed to either side.
const REACH: usize = 40;

/// Most words before a verb that help it.
const HELPERS: usize = 6;

impl Reading<'_> {
    /// What [`Reading::noun_phrase`] answers.
    pub(crate) fn find_noun_phrase(&self, head: usize) -> (usize, usize) {
        let (start, end) = self.bounds(head);
        let (mut first, mut last) = match self.named(head) {
            Some(named) => ((named.first as usize).max(start.min(head)), named.last as usize),
            None => (head, head),
        };
        // `pada 2005 belanja mencapai`: no phrase begins inside of a time before it.
        let dated = |at: usize| self.in_date(at) && !self.in_date(head);
        while first > start
            && head - first < REACH
            && self.is_inside(first - 1, head)
            && !dated(first - 1)
        {
            first -= 1;
        }
        while last + 1 < end && last - head.min(last) < REACH && self.continues(last + 1, head) {
            last += 1;
        }
        while last > head && self.named(last).is_none_or(|n| n.first as usize >= last) {
            // `dikalahkan Irak 1-5`
            if last >= head + 3 && self.is_score(last - 2) {
                last -= 3;
            } else if self.trails(last) {
                last -= 1;
            } else {
                break;
            }
        }
        while first < head
            && (matches!(self.upos(first), Upos::Punct | Upos::Adp | Upos::Cconj)
                || matches!(self.word(first), "andai" | "seandainya" | "jika" | "bila" | "hadapan")
                // `Haruskah pemerintah menutup tambang?`
                || self.word(first).ends_with("kah") && self.sign(first).is_some())
        {
            first += 1;
        }
        if self.upos(first) == Upos::Num {
            first = self.with_approximation(first);
        }
        // No phrase ends inside of a name.
        let name = self.named(last).filter(|named| named.mention == MentionKind::Nam);
        let last = name.map_or(last, |name| last.max(name.last as usize));
        let last = self.with_name(head, self.with_fields(head, last));
        let last = self.close_bracket(first, head, self.with_capitals(head, last));
        // `menawari Vietnam pinjaman`: another object begins.
        match first.checked_sub(1).and_then(|verb| self.gift_behind(verb)) {
            Some(gift) if gift > head => (first, last.min(gift - 1)),
            Some(gift) => (gift, last),
            None => (first, last),
        }
    }

    /// Whether a word is none of the noun phrase that it ends.
    fn trails(&self, last: usize) -> bool {
        matches!(self.upos(last), Upos::Punct | Upos::Cconj | Upos::Adp)
            || is_adverb(self.word(last))
            // `Tim putri baru akan bertanding`, `Presiden terakhir kali mengunjungi`
            || self.begins(last, &["baru", "akan"])
            || self.word(last) == "terakhir" && self.word(last + 1) == "kali"
            || self.word(last) == "kali" && self.word(last - 1) == "terakhir"
            // `Ia batal berangkat`
            || self.sign(last) == Some(Sign::Fails)
    }

    /// `kemungkinan besar akan naik`: whether how likely something is begins at a token.
    pub(crate) fn is_odds(&self, at: usize) -> bool {
        let size = |at: usize| matches!(self.word(at), "besar" | "kecil");
        self.word(at) == "kemungkinan" && size(at + 1)
            || size(at) && self.word(at + 1) == "kemungkinan"
    }

    /// Whether the result of a match begins at a token: `2-1`.
    pub(crate) fn is_score(&self, at: usize) -> bool {
        let goals = |at: usize| {
            let word = self.word(at);
            (1..=3).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit())
        };
        goals(at) && matches!(self.word(at + 1), "-" | "–") && goals(at + 2)
    }

    /// A figure takes in what makes it inexact: `lebih dari 70 orang`.
    fn with_approximation(&self, figure: usize) -> usize {
        match self.word_before(figure, 1) {
            "dari" if matches!(self.word_before(figure, 2), "lebih" | "kurang") => figure - 2,
            word if approximates(word) => figure - 1,
            _ => figure,
        }
    }

    /// A name that is not known goes on as far as its words are capital: `Palang Merah`.
    fn with_capitals(&self, head: usize, last: usize) -> usize {
        if self.upos(head) != Upos::Propn || self.upos(last) != Upos::Propn {
            return last;
        }
        let (_, end) = self.bounds(head);
        let capital = |&at: &usize| {
            at < end
                && matches!(self.upos(at), Upos::Propn | Upos::Adj | Upos::Noun)
                && self.is_capital(at)
                && !self.in_date(at)
                && self.named(at).is_none_or(|named| named.first as usize <= head)
        };
        (last + 1..end.min(last + 5)).take_while(capital).last().unwrap_or(last)
    }

    /// A bracket that a phrase opens behind its head is closed within it, or left out.
    fn close_bracket(&self, first: usize, head: usize, last: usize) -> usize {
        let open = (first..=last).rev().find(|&at| matches!(self.word(at), "(" | ")"));
        let Some(open) = open.filter(|&at| self.word(at) == "(") else { return last };
        let (_, end) = self.bounds(first);
        let close = (last + 1..end.min(last + 7)).find(|&at| self.word(at) == ")");
        close.unwrap_or(if open > head { open - 1 } else { last })
    }

    fn continues(&self, at: usize, head: usize) -> bool {
        !self.in_date(at) && !self.stops(at, head) && self.is_inside(at, head)
    }

    /// Whether a phrase with this head goes on over no such word, whatever the tree says.
    fn stops(&self, at: usize, head: usize) -> bool {
        let (word, next) = (self.word(at), self.word(at + 1));
        let right_behind = at == head + 1;
        let of_person = right_behind && is_person_noun(self.word(head));
        let about = matches!(word, "mengenai" | "soal" | "tentang" | "terhadap" | "terkait");
        let tried = right_behind && matches!(self.word(head), "tersangka" | "terdakwa");
        let placed = matches!(self.word_before(head, 1), "di" | "ke");
        matches!(word, "“" | "”" | "\"")
            // `Macron, dalam pidatonya, menolak`: a comma and a preposition end the phrase.
            || word == "," && (self.upos(at + 1) == Upos::Adp || next == "demikian")
            // `Direktur Arwin Halim kepada wartawan`: no name goes on behind it.
            || word == "kepada" && self.named(at - 1).is_some()
            // `menahan dua pria terkait pencurian`: no person is about something.
            || about && of_person
            // `pengacara itu di hadapan hakim`: nobody is of those before whom he speaks.
            || self.begins(at, &["di", "hadapan"])
            || self.resumes(at)
            // `menuntut terdakwa dengan hukuman mati`
            || word == "dengan" && is_of_court(next)
            || tried && is_of_court(word)
            // `mendarat di Jeddah akibat badai`: no name has a reason.
            // `dibawa ke rumah sakit akibat luka`: no place has one.
            || word == "akibat" && (placed || self.in_name(at - 1))
            || self.is(at, List::Closing)
            || self.is_mistagged(at)
            || self.is_odds(at)
    }

    /// `menanam ranjau, tuduhan yang dibantah Moskow`: whether a comma brings in a noun that takes
    /// up the whole clause.
    pub(crate) fn resumes(&self, at: usize) -> bool {
        let noun = self.word(at) == "," && is_claim(self.word(at + 1));
        noun && self.word(at + 2) == "yang"
    }

    /// `Topan menerjang Filipina`, `menuntut Budi lengser`: a verb that was tagged as a
    /// preposition or a name.
    fn is_mistagged(&self, at: usize) -> bool {
        match self.upos(at) {
            Upos::Adp => {
                let event = self.verb(at).is_some_and(|e| matches!(e.class, Class::Event(_)));
                event && self.word(at).starts_with("me") && !self.is(at, List::Preposition)
            }
            Upos::Propn => self.is(at, List::BareVerb) && !self.is_capital(at),
            _ => false,
        }
    }

    /// Whether the token hangs on `head` by relations within a noun phrase.
    fn is_inside(&self, at: usize, head: usize) -> bool {
        use Deprel::{
            Amod, Appos, Case, Cc, Compound, CompoundPlur, Conj, Det, Flat, FlatName, FlatRange,
            Nmod, NmodLmod, NmodPoss, Nummod, Punct,
        };
        let mut at = at;
        for step in 0..12 {
            let relation = self.deprel(at);
            let inner = matches!(
                relation,
                Amod | Appos
                    | Compound
                    | CompoundPlur
                    | Conj
                    | Det
                    | Flat
                    | FlatName
                    | FlatRange
                    | Nmod
                    | NmodLmod
                    | NmodPoss
                    | Nummod
            );
            let mark = step == 0 && matches!(relation, Case | Cc | Punct | Deprel::Clf);
            // `juru bicara`, `juru masak`: one title, however the verb in it is tied.
            let title = self.word_before(at, 1) == "juru";
            if !inner && !mark && !title && relation != Deprel::CompoundA {
                return false;
            }
            let Some(up) = self.head(at) else { return false };
            // What `dan` joins to the head is an argument of its own.
            if up == head && relation == Conj {
                return false;
            }
            if up == head {
                return !(mark && relation == Case);
            }
            at = up;
        }
        false
    }

    /// The head of the first noun phrase from `at` on, before any verb, preposition
    /// or mark.
    pub(crate) fn noun_right(&self, at: usize) -> Option<usize> {
        let (_, end) = self.bounds(at.checked_sub(1)?);
        for next in at..end.min(at + 6) {
            if self.in_date(next) {
                return None;
            }
            match self.upos(next) {
                // `melihat sendiri pesawat itu`, `menutup sementara bandara`
                _ if next == at && self.word(next) == "sendiri" => {}
                _ if next == at
                    && self.word(next) == "sementara"
                    && self.word(next - 1).starts_with("me") => {}
                Upos::Noun | Upos::Propn | Upos::Pron | Upos::X => return Some(next),
                Upos::Num | Upos::Det | Upos::Sym => {}
                _ if approximates(self.word(next)) && self.upos(next + 1) == Upos::Num => {}
                _ if matches!(self.word(next), "lebih" | "kurang")
                    && self.word(next + 1) == "dari" => {}
                Upos::Adp | Upos::Sconj
                    if matches!(self.word(next), "dari")
                        && next > at
                        && matches!(self.word(next - 1), "lebih" | "kurang") => {}
                _ => return None,
            }
        }
        None
    }

    /// The `yang` in front of a verb, past what helps it: `yang pernah terjadi`.
    pub(crate) fn relative_before(&self, verb: usize) -> Option<usize> {
        self.past_helpers(verb).filter(|&at| self.word(at) == "yang")
    }

    /// The token before a verb and all that helps it: the comma of `…, juga akan hadir`.
    pub(crate) fn past_helpers(&self, verb: usize) -> Option<usize> {
        let (start, _) = self.bounds(verb);
        (start..verb).rev().take(HELPERS).find(|&at| !self.helps(at))
    }

    /// What [`Reading::noun_left`] answers.
    pub(crate) fn find_noun_left(&self, at: usize) -> Option<usize> {
        let (start, _) = self.bounds(at);
        let closing = at.checked_sub(1).filter(|&b| b > start && self.word(b) == ",");
        if let Some(comma) = closing {
            // `Swedia, Kamis, mengumumkan`: past the day.
            let comma = self.before_day(comma).unwrap_or(comma);
            // `peneliti ICW, Febriana Siahaan, menyesalkan`: past the apposition.
            let name = self.chunk_left(comma)?;
            let before = self.noun_phrase(name).0.checked_sub(1)?;
            let apposed = before > start && self.word(before) == ",";
            return apposed.then(|| self.chunk_left(before)).flatten().or(Some(name));
        }
        self.chunk_left(at)
    }

    /// The comma before a day that stands between commas.
    fn before_day(&self, comma: usize) -> Option<usize> {
        let (start, _) = self.bounds(comma);
        let mut at = comma.checked_sub(1).filter(|&at| self.in_date(at))?;
        while at > start && self.in_date(at) {
            at -= 1;
        }
        (at > start && self.word(at) == ",").then_some(at)
    }

    /// `tebing di Gunung Kuda, Kabupaten Cirebon, Jawa Barat, longsor`: the noun before the
    /// row of places that ends with a comma before `at`.
    pub(crate) fn before_places(&self, at: usize) -> Option<usize> {
        let place = |at: usize| self.named(at).is_some_and(|named| named.kind == EntityKind::Loc);
        let comma = at.checked_sub(1).filter(|&comma| self.word(comma) == ",")?;
        let mut name = self.chunk_left(comma).filter(|&last| place(last))?;
        for _ in 0..5 {
            let before = self.noun_phrase(name).0.checked_sub(1)?;
            if self.word(before) != "," {
                return None;
            }
            name = self.chunk_left(before)?;
            // The noun that the first place hangs on.
            if !place(name) {
                return Some(name);
            }
        }
        None
    }

    /// `, tempat …`: the place before the comma is where the clause behind it happens.
    pub(crate) fn is_where(&self, at: usize) -> bool {
        self.word(at) == "tempat" && self.word_before(at, 1) == ","
    }

    fn chunk_left(&self, at: usize) -> Option<usize> {
        let (start, _) = self.bounds(at);
        let mut left = at;
        let mut found = None;
        while left > start && at - left < 24 {
            left -= 1;
            let word = self.word(left);
            match self.upos(left) {
                _ if self.in_date(left) || word == "yang" => return found,
                _ if found.is_none() && self.is(left, List::Helping) => {}
                // `truk bermuatan pasir`, `jalan menuju desa`: the noun before them heads.
                _ if found.is_some() && self.is(left, List::Describing) => found = None,
                _ if matches!(word, "kali" | "berulang") => {}
                _ if found.is_some() && self.is(left, List::Round) => {}
                // `melihat sendiri pesawat itu mendarat`
                _ if word == "sendiri" => {
                    if found.is_some() {
                        return found;
                    }
                }
                // `, tempat pasukan merebut desa`: as one begins there.
                _ if found.is_some() && self.is_where(left) => return found,
                // `Tokyo khawatir konflik itu meluas`: a clause begins behind it.
                _ if found.is_some() && self.is(left, List::Feeling) => return found,
                // `Sedikitnya 212 kios`: how many, and no noun before them.
                Upos::Noun
                    if approximates(word)
                        && self.upos(left + 1) == Upos::Num
                        && found.is_some_and(|noun| self.word(noun) != "persen") => {}
                Upos::Noun | Upos::Propn | Upos::Pron => found = Some(left),
                Upos::Num | Upos::Adj | Upos::Det | Upos::Sym => {}
                Upos::Aux | Upos::Adv | Upos::Part | Upos::Sconj
                    if found.is_none() && !matches!(word, "bahwa" | "karena") => {}
                // `memaksa lebih dari 2.400 warga`: no preposition.
                Upos::Adp
                    if word == "dari"
                        && left > start
                        && matches!(self.word(left - 1), "lebih" | "kurang") => {}
                // `tujuh dari delapan pemain`: so many of them.
                Upos::Adp
                    if word == "dari"
                        && found.is_some()
                        && left > start
                        && self.upos(left - 1) == Upos::Num
                        && self.upos(left + 1) == Upos::Num => {}
                // What follows a preposition hangs on the noun before it.
                Upos::Adp if found.is_some() => found = None,
                _ => return found,
            }
        }
        found
    }

    /// The noun that a description hangs on: `truk` for `pasir` in `truk bermuatan pasir`.
    pub(crate) fn described(&self, noun: usize) -> usize {
        let (first, _) = self.noun_phrase(noun);
        let word = first.checked_sub(1).filter(|&at| self.is(at, List::Describing));
        word.and_then(|at| self.chunk_left(at)).unwrap_or(noun)
    }

    /// The preposition before a noun phrase.
    pub(crate) fn preposition(&self, head: usize) -> Option<usize> {
        let by_tree = self.children(head).find(|&c| self.deprel(c) == Deprel::Case && c < head);
        by_tree.or_else(|| {
            let before = self.noun_phrase(head).0.checked_sub(1)?;
            (self.upos(before) == Upos::Adp && self.sentence(before) == self.sentence(head))
                .then_some(before)
        })
    }
}

/// Adjectives with a clause behind them, which says what is felt or held.
pub(crate) const FEELING: [&str; 8] =
    ["cemas", "khawatir", "optimistis", "percaya", "ragu", "sadar", "takut", "yakin"];

/// Words of time and manner that no noun phrase ends with: `Kremlin semula menepis`.
fn is_adverb(word: &str) -> bool {
    matches!(word, "awalnya" | "kemudian" | "kini" | "nekat" | "sebelumnya" | "semula")
}

/// Nouns for what has just been said or done.
fn is_claim(noun: &str) -> bool {
    matches!(
        noun,
        "hal"
            | "kebijakan"
            | "keputusan"
            | "klaim"
            | "langkah"
            | "pernyataan"
            | "rencana"
            | "sesuatu"
            | "tindakan"
            | "tudingan"
            | "tuduhan"
    )
}

/// Words for so many that stand before what they count.
pub(crate) const ROUND: [&str; 6] =
    ["belasan", "jutaan", "miliaran", "puluhan", "ratusan", "ribuan"];

/// Words that make the figure behind them inexact.
fn approximates(word: &str) -> bool {
    matches!(word, "sekitar" | "hampir" | "sedikitnya" | "setidaknya" | "sebanyak" | "paling")
}
