//! What everybody calls somebody or something: `Kepala Negara`, `lembaga antirasuah itu`.

use super::description::REACH;
use super::discourse::{Class, Place, Referent};
use super::lexicon::Marks;
use super::resolve::Reader;

/// Epithets in small letters, sorted, each with names of the one that bears it.
#[rustfmt::skip]
const EPITHETS: [(&str, &[&str]); 18] = [
    ("badan antidoping dunia", &["WADA"]),
    ("komisi antikorupsi", &["KPK", "Komisi Pemberantasan Korupsi"]),
    ("komisi antirasuah", &["KPK", "Komisi Pemberantasan Korupsi"]),
    ("korps adhyaksa", &["Kejaksaan Agung", "Kejagung", "Kejaksaan"]),
    ("korps bhayangkara", &["Polri", "Kepolisian Negara Republik Indonesia"]),
    ("lembaga antikorupsi", &["KPK", "Komisi Pemberantasan Korupsi"]),
    ("lembaga antirasuah", &["KPK", "Komisi Pemberantasan Korupsi"]),
    ("negeri jiran", &["Malaysia"]),
    ("negeri paman sam", &["AS", "Amerika Serikat", "Amerika"]),
    ("negeri singa", &["Singapura"]),
    ("pakta pertahanan atlantik utara", &["NATO"]),
    ("partai banteng", &["PDIP", "PDI-P", "PDI Perjuangan"]),
    ("partai beringin", &["Golkar", "Partai Golkar"]),
    ("partai berlambang kepala banteng", &["PDIP", "PDI-P", "PDI Perjuangan"]),
    ("partai berlambang mercy", &["Demokrat", "Partai Demokrat"]),
    ("partai berlambang pohon beringin", &["Golkar", "Partai Golkar"]),
    ("partai gajah", &["PSI", "Partai Solidaritas Indonesia"]),
    ("partai kakbah", &["PPP", "Partai Persatuan Pembangunan"]),
];

/// Most words of an epithet.
const LONGEST: usize = 5;

/// Names that are looked through for the bearer.
const MOST_NAMES: usize = 64;

/// Whether a word that says nothing alone may begin an epithet.
pub(super) fn may_begin(word: &str) -> bool {
    matches!(word, "korps" | "Korps" | "pakta" | "Pakta")
}

impl Reader<'_, '_> {
    /// Reads an epithet that begins at `at` of what the text has named.
    pub(super) fn read_epithet(&mut self, at: usize) -> Option<usize> {
        if let Some(end) = self.read_head_of_state(at) {
            return Some(end);
        }
        let input = self.context.input;
        let word = input.word(at);
        let noun = input.lexical(at).any(Marks::ORGANISATION.union(Marks::PLACE));
        if !noun && !may_begin(word) {
            return None;
        }
        let first = word.to_lowercase();
        let from = EPITHETS.partition_point(|row| row.0 < first.as_str());
        let rows = EPITHETS.get(from..)?.iter().take_while(|row| row.0.starts_with(&first));
        let (words, bearers) = rows
            .filter_map(|row| self.matches(at, row.0).map(|words| (words, row.1)))
            .max_by_key(|row| row.0)?;
        let slot = self.bearer(at, bearers)?;
        let pointed = self.context.input.points(at + words);
        let end = at + words + usize::from(pointed);
        self.describe(slot, at, end, Class::Organisation);
        Some(end)
    }

    /// How many words of the text at `at` the epithet is.
    fn matches(&self, at: usize, epithet: &str) -> Option<usize> {
        let mut words = 0;
        for word in epithet.split(' ').take(LONGEST) {
            if !self.context.input.word(at + words).eq_ignore_ascii_case(word) {
                return None;
            }
            words += 1;
        }
        Some(words)
    }

    /// The entity among those named before `at` that has one of these names.
    pub(super) fn bearer(&self, at: usize, bearers: &[&str]) -> Option<usize> {
        let context = self.context;
        let behind = context.names.partition_point(|name| name.first < at);
        let before = context.names.get(..behind)?.iter().enumerate().rev().take(MOST_NAMES);
        let (index, _) = before.into_iter().find(|(_, name)| {
            let written = context.input.span(name.first, name.end).slice(context.input.text);
            written.is_some_and(|written| bearers.contains(&written))
        })?;
        context.slots.get(index).copied()
    }

    /// `Kepala Negara`: the one president that the text speaks of.
    fn read_head_of_state(&mut self, at: usize) -> Option<usize> {
        let word = |at: usize| self.context.input.word(at);
        if !(word(at) == "Kepala" && word(at + 1) == "Negara") {
            return None;
        }
        let place = Place { speaker: 0.0, reach: usize::MAX, ..self.place(at, REACH) };
        let slot = self.discourse.best(place, |referent: &Referent<'_>| {
            let slot = referent.slot.filter(|_| referent.class == Class::Person)?;
            self.roles.has(slot, "presiden", None).then_some(0.0)
        })?;
        self.describe(slot, at, at + 2, Class::Person);
        Some(at + 2)
    }
}

#[cfg(test)]
mod tests {
    use super::EPITHETS;

    #[test]
    fn epithets_are_sorted() {
        assert!(EPITHETS.is_sorted_by(|a, b| a.0 < b.0));
    }
}
