//! Words that rules ask for at every token: the lists of them as one table, which is made when
//! the crate is compiled and asked once for each token.

use crate::arguments::{COMPLETED, CONTENT};
use crate::attribution::{FINDINGS, REPORTING, SHOWING, SHOWN, SPEAKERS, TOLD};
use crate::bare_stem::OTHER_PRONOUNS;
use crate::certainty::{HELPING, SIGNS, Sign};
use crate::event_noun::SERVING;
use crate::gift::GIVING;
use crate::phrase::{FEELING, ROUND};
use crate::shape::{BARE_VERBS, CLOSING, DESCRIBING, PREPOSITIONS, SPEECH};
use crate::tsv::{hash_of, is_same};
use crate::when::{CLOSE_BEFORE_VERB, MET, OPENING_CLAUSE};

/// Whether the word points and closes the phrase that it stands in: `kunjungan [itu]`.
pub(crate) fn points(word: &str) -> bool {
    matches!(word, "ini" | "itu" | "tersebut")
}

/// The word without the `-nya` that it ends with: `rumahnya`.
pub(crate) fn without_nya(word: &str) -> &str {
    word.strip_suffix("nya").unwrap_or(word)
}

/// A list of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum List {
    /// Helps a verb and only says how it is meant: `sempat`.
    Helping,
    /// Ascribes a quotation: `kata`, `katanya`.
    Speech,
    /// Is of sport: `gol`.
    Sport,
    /// Describes the noun before it by the noun behind: `bermuatan`.
    Describing,
    /// Says what is felt or held: `khawatir`.
    Feeling,
    /// Counts roughly: `ribuan`.
    Round,
    /// Serves an event and does not happen: `layanan`.
    Serving,
    /// Tells when, right before a verb: `sudah`.
    CloseBeforeVerb,
    /// Opens another clause: `karena`.
    OpeningClause,
    /// Names its source behind it: `dilaporkan`.
    Reporting,
    /// Tells what evidence shows: `menunjukkan`.
    Showing,
    /// Is evidence: `rekaman`.
    Evidence,
    /// Is what somebody has found or told: `keterangan`.
    Finding,
    /// Is who speaks or is spoken to: `kami`.
    Speaker,
    /// Is a pronoun that may stand before a bare stem: `mereka`.
    Pronoun,
    /// Has the shape of a verb and is none: `menurut`.
    Preposition,
    /// Is a verb without a prefix: `tewas`.
    BareVerb,
    /// Ends the noun phrase before it: `setelah`.
    Closing,
    /// Is a noun that a verb completes: `upaya`.
    Completed,
    /// Is what a clause behind it tells: `dugaan`.
    Told,
    /// Tells how those who speak to the press are met: `ditemui`.
    Met,
    /// Tells before what follows that somebody has come: `setibanya`.
    Arriving,
    /// Has two bare objects: `memberi`.
    Giving,
}

/// Several lists may take in the same words.
const LISTS: &[(List, &[&str])] = &[
    (List::Helping, &HELPING),
    (List::Speech, &SPEECH),
    (List::Sport, &OF_SPORT),
    (List::Describing, &DESCRIBING),
    (List::Feeling, &FEELING),
    (List::Round, &ROUND),
    (List::Serving, &SERVING),
    (List::CloseBeforeVerb, &CLOSE_BEFORE_VERB),
    (List::OpeningClause, &OPENING_CLAUSE),
    (List::Reporting, &REPORTING),
    (List::Showing, &SHOWING),
    (List::Evidence, &FINDINGS),
    (List::Evidence, &SHOWN),
    (List::Finding, &FINDINGS),
    (List::Finding, &TOLD),
    (List::Speaker, &SPEAKERS),
    (List::Pronoun, &SPEAKERS),
    (List::Pronoun, &OTHER_PRONOUNS),
    (List::Preposition, &PREPOSITIONS),
    (List::BareVerb, &BARE_VERBS),
    (List::Closing, &CLOSING),
    (List::Completed, &COMPLETED),
    (List::Told, &CONTENT),
    (List::Met, &MET),
    (List::Arriving, &ARRIVING),
    (List::Giving, &GIVING),
];

/// Verbs that tell of an arrival or a return, before what is told next.
const ARRIVING: [&str; 8] = [
    "sekembali",
    "sekembalinya",
    "sepulang",
    "sepulangnya",
    "sesampai",
    "sesampainya",
    "setiba",
    "setibanya",
];

/// Words of sport.
const OF_SPORT: [&str; 43] = [
    "atlet",
    "babak",
    "balapan",
    "bek",
    "ganda",
    "gawang",
    "gelandang",
    "gim",
    "gol",
    "juara",
    "kejuaraan",
    "kiper",
    "klasemen",
    "kualifikasi",
    "laga",
    "liga",
    "medali",
    "pebalap",
    "pebasket",
    "pebulutangkis",
    "pegolf",
    "pelatih",
    "pemain",
    "pembalap",
    "penalti",
    "perempatfinal",
    "pertandingan",
    "pesepakbola",
    "petenis",
    "petinju",
    "ronde",
    "semifinal",
    "servis",
    "skor",
    "stadion",
    "striker",
    "suporter",
    "tandang",
    "timnas",
    "turnamen",
    "unggulan",
    "wasit",
    "winger",
];

/// What the lists say of a word.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Listed {
    pub(crate) lists: Lists,
    pub(crate) sign: Option<Sign>,
}

/// The lists that a word is in, one bit each.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Lists(u32);

impl Lists {
    pub(crate) fn has(self, list: List) -> bool {
        self.0 & 1 << list as u32 != 0
    }

    pub(crate) fn set(&mut self, list: List, has: bool) {
        self.0 = self.0 & !(1 << list as u32) | u32::from(has) << list as u32;
    }
}

impl Listed {
    const NONE: Listed = Listed { lists: Lists(0), sign: None };

    /// What the lists say of a word whose hash is known.
    pub(crate) fn of(word: &str, hash: u64) -> Listed {
        let first = hash as usize % SLOTS;
        let slots = TABLE[first..].iter().take_while(|slot| !slot.0.is_empty());
        slots.into_iter().find(|slot| slot.0 == word).map_or(Listed::NONE, |slot| slot.1)
    }
}

/// Slots of the table: a power of two, and as many more as may be filled in a row.
const SLOTS: usize = 1 << 10;
const MORE: usize = 32;

/// A word lies in the first free slot from that of its hash on.
static TABLE: [(&str, Listed); SLOTS + MORE] = {
    let mut table = [("", Listed::NONE); SLOTS + MORE];
    let mut list = 0;
    while list < LISTS.len() {
        let (number, words) = LISTS[list];
        let mut at = 0;
        while at < words.len() {
            table[slot(&table, words[at])].0 = words[at];
            table[slot(&table, words[at])].1.lists.0 |= 1 << number as u32;
            at += 1;
        }
        list += 1;
    }
    let mut sign = 0;
    while sign < SIGNS.len() {
        let (meaning, words) = SIGNS[sign];
        let mut at = 0;
        while at < words.len() {
            table[slot(&table, words[at])].0 = words[at];
            let listed = &mut table[slot(&table, words[at])].1;
            assert!(listed.sign.is_none(), "a word has two signs");
            listed.sign = Some(meaning);
            if meaning.helps() {
                listed.lists.0 |= 1 << List::Helping as u32;
            }
            at += 1;
        }
        sign += 1;
    }
    table
};

/// Where a word lies, or would.
const fn slot(table: &[(&str, Listed)], word: &str) -> usize {
    let mut at = hash_of(word) as usize % SLOTS;
    while !table[at].0.is_empty() && !is_same(table[at].0.as_bytes(), word.as_bytes()) {
        at += 1;
    }
    assert!(at + 1 < table.len(), "the table is too full");
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_found() {
        let listed = |word: &str| Listed::of(word, hash_of(word));
        for &(list, words) in LISTS {
            assert!(words.iter().all(|word| listed(word).lists.has(list)), "{list:?}");
        }
        for (sign, words) in SIGNS {
            assert!(words.iter().all(|word| listed(word).sign == Some(sign)), "{sign:?}");
        }
        assert!(listed("").sign.is_none() && !listed("rumah").lists.has(List::Helping));
    }
}
