//! Laws that are spoken of again: `RUU itu`, `beleid tersebut`, `pengesahannya`.

use warta_text::Span;

use super::alias::Aliases;
use super::resolve::Reader;
use crate::{EntityKind, Evidence, MentionKind};

/// Nouns that with `itu`, `ini` or `tersebut` take up a law, in lower case, sorted.
pub(super) const NOUNS: [&str; 15] = [
    "aturan",
    "beleid",
    "naskah",
    "peraturan",
    "perda",
    "perppu",
    "perpres",
    "qanun",
    "rancangan",
    "raperda",
    "regulasi",
    "ruu",
    "undang",
    "undang-undang",
    "uu",
];

/// What is done to laws alone, and the nouns of it, sorted: `menekennya`.
const DEEDS: [&str; 12] = [
    "diberlakukan",
    "membahas",
    "memberlakukan",
    "meneken",
    "mengesahkan",
    "mengundangkan",
    "merevisi",
    "pembahasan",
    "pemberlakuan",
    "pengesahan",
    "pengundangan",
    "perundangan",
];

/// Names that are looked back over for a law.
const MOST_NAMES: usize = 64;

/// Tokens between the noun and the word that points back: `aturan baru itu`.
const LONGEST: usize = 4;

/// Sentences between a law and a `-nya` that means it.
const NEAR: usize = 1;

impl Reader<'_, '_> {
    /// Reads a description of a law or the `-nya` that means one, and gives the token
    /// behind it.
    pub(super) fn read_law(&mut self, at: usize) -> Option<usize> {
        let word = self.context.input.word(at);
        if word
            .as_bytes()
            .last_chunk()
            .is_some_and(|end: &[u8; 3]| end.eq_ignore_ascii_case(b"nya"))
        {
            return self.read_deed(at, word.get(..word.len() - 3)?);
        }
        let noun = NOUNS.iter().find(|noun| word.eq_ignore_ascii_case(noun))?;
        let end = self.pointing_end(at)?;
        let slot = self.law_meant(at, noun)?;
        self.add(slot, self.context.input.span(at, end), MentionKind::Nom, Evidence::Description);
        self.last_law = Some((slot, self.context.input.sentence_of(at)));
        Some(end)
    }

    /// The token behind `itu`, `ini` or `tersebut`, where no name and no verb parts it from
    /// the noun at `at`.
    fn pointing_end(&self, at: usize) -> Option<usize> {
        let input = self.context.input;
        let behind = (at + 1..=at + LONGEST).find(|&at| {
            let mark = !input.word(at).chars().all(|c| c.is_alphanumeric() || c == '-');
            mark || matches!(input.word(at), "itu" | "ini" | "tersebut" | "yang" | "di" | "untuk")
                || self.context.name_at(at).is_some()
                || self.context.upos(at) == warta_syntax::Upos::Verb
        })?;
        input.points(behind).then_some(behind + 1)
    }

    /// The law that was named last, where the noun goes with it: no bill is a `perda`.
    fn law_meant(&self, at: usize, noun: &str) -> Option<usize> {
        let context = self.context;
        let behind = context.names.partition_point(|name| name.first < at);
        let before = context.names.get(..behind)?;
        let laws = before.iter().zip(context.slots.get(..behind)?).rev().take(MOST_NAMES);
        // A judgment is a document of its own.
        let mut laws = laws.filter(|(name, _)| {
            name.kind == EntityKind::Law && context.input.word(name.first) != "Putusan"
        });
        let fits = |first: &str| match noun {
            "ruu" | "rancangan" => matches!(first, "RUU" | "Rancangan" | "Raperda" | "RKUHP"),
            "uu" | "undang-undang" | "undang" => {
                first.eq_ignore_ascii_case("undang-undang")
                    || matches!(first, "UU" | "RUU" | "Rancangan" | "UUD")
            }
            "perda" | "raperda" => {
                matches!(first, "Perda" | "Raperda" | "Peraturan" | "Rancangan" | "Qanun")
            }
            "perppu" | "perpres" | "qanun" => {
                first.eq_ignore_ascii_case(noun) || first == "Peraturan"
            }
            _ => true,
        };
        if noun == "naskah" {
            // `naskah` is a manuscript as well: no other law may be at hand.
            let slot = *laws.next()?.1;
            return laws.all(|(_, &other)| other == slot).then_some(slot);
        }
        laws.find(|(name, _)| fits(context.input.word(name.first))).map(|(_, &slot)| slot)
    }

    /// `tidak menekennya`: the law that was spoken of in this sentence or the one before.
    fn read_deed(&mut self, at: usize, stem: &str) -> Option<usize> {
        DEEDS.iter().find(|deed| stem.eq_ignore_ascii_case(deed))?;
        let input = self.context.input;
        let (slot, sentence) = self.last_law?;
        if input.sentence_of(at).saturating_sub(sentence) > NEAR {
            return None;
        }
        let end = input.span(at, at + 1).end();
        self.add(slot, Span::new(end - 3, end), MentionKind::Pro, Evidence::Pronoun);
        Some(at + 1)
    }
}

impl Aliases<'_> {
    /// Joins `RUU Perampasan Aset` to `Rancangan Undang-Undang tentang Perampasan Aset`,
    /// which name the same matter.
    pub(super) fn join_laws(&mut self) {
        let mut matters = std::collections::HashMap::new();
        for at in 0..self.names.len() {
            let law = self.names.get(at).is_some_and(|name| name.kind == EntityKind::Law);
            if let Some(matter) = self.matter(at).filter(|_| law) {
                let first = *matters.entry(matter).or_insert(at);
                self.join(first, at);
            }
        }
    }

    /// What a law is about, and whether it is still a bill.
    fn matter(&self, at: usize) -> Option<(bool, String)> {
        let name = self.names.get(at)?;
        let word = |at: usize| self.input.word(at);
        let bill = matches!(word(name.first), "RUU" | "Rancangan");
        let short = matches!(word(name.first), "RUU" | "UU");
        let about = (name.first..name.end).find(|&at| word(at) == "tentang");
        let first = about.or(short.then_some(name.first))? + 1;
        let numbered = matches!(word(first), "Nomor" | "No." | "No" | "Tahun");
        if first >= name.end || numbered || name.end - first > LONGEST_MATTER {
            return None;
        }
        let words: Vec<String> = (first..name.end).map(|at| word(at).to_lowercase()).collect();
        Some((bill, words.join(" ")))
    }
}

/// Words that say what a law is about.
const LONGEST_MATTER: usize = 12;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sorted() {
        assert!(NOUNS.is_sorted());
        assert!(DEEDS.is_sorted());
    }
}
