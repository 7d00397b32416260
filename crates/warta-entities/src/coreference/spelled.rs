//! Names spelled out: `Kejati Sulsel` is the `Kejaksaan Tinggi (Kejati) Sulawesi Selatan`.

use std::collections::hash_map::Entry;
use std::sync::LazyLock;

use foldhash::{HashMap, HashMapExt};

use super::alias::Aliases;
use super::form::{MOST_WORDS, fold, region_named};
use crate::EntityKind;
use crate::firms::{is_company, is_tbk};

/// Short words of names with what they are short for.
const SOURCE: &str = include_str!("../../data/reference/short_forms.tsv");

/// Short words in lower case with the folded words that they stand for.
static SHORT: LazyLock<HashMap<String, Vec<String>>> = LazyLock::new(|| {
    let rows = SOURCE.lines().filter_map(|line| line.split_once('\t'));
    rows.map(|(short, long)| (short.to_lowercase(), long.split(' ').map(fold).collect())).collect()
});

/// Whether a word is short for the kind of a body: `Polda`.
pub(super) fn is_short(word: &str) -> bool {
    SHORT.contains_key(&word.to_lowercase())
}

/// Whether a word is short for the kind of a body that each region has: `DPRD`.
pub(super) fn is_regional(word: &str) -> bool {
    let long = SHORT.get(&word.to_lowercase());
    long.and_then(|long| long.last()).is_some_and(|last| last == "daerah")
}

/// Words that say what kind of region a body is of, which may be left out.
const REGIONS: [&str; 4] = ["kabupaten", "kota", "propinsi", "provinsi"];

/// A name of a body or a place with all its words in full.
#[derive(Debug, PartialEq, Eq)]
struct Spelled {
    whole: String,
    /// Without the kind of its region.
    plain: String,
}

impl Aliases<'_> {
    /// Joins names that are the same when they are spelled out. `KPU Kabupaten Bima` and
    /// `KPU Kota Bima` are two, and `KPU Bima` is neither of them where both are named.
    pub(super) fn join_spelled(&mut self) {
        let mut wholes: HashMap<(EntityKind, String), usize> = HashMap::new();
        let mut plains: HashMap<(EntityKind, String), Vec<(usize, bool)>> = HashMap::new();
        for at in 0..self.names.len() {
            let Some((kind, spelled)) = self.spelled(at) else { continue };
            let exact = spelled.whole == spelled.plain;
            let bearers = plains.entry((kind, spelled.plain)).or_default();
            match wholes.entry((kind, spelled.whole)) {
                Entry::Occupied(first) => {
                    let first = *first.get();
                    self.join(first, at);
                }
                Entry::Vacant(entry) => {
                    entry.insert(at);
                    bearers.push((at, exact));
                }
            }
        }
        for bearers in plains.into_values() {
            // Those that differ in nothing but the kind of the region.
            if bearers.iter().filter(|(_, exact)| !exact).count() != 1 {
                continue;
            }
            for pair in bearers.windows(2) {
                if let [(one, _), (other, _)] = *pair {
                    self.join(one, other);
                }
            }
        }
    }

    /// The kind of a name with several words, and the name spelled out.
    fn spelled(&self, at: usize) -> Option<(EntityKind, Spelled)> {
        let name = self.names.get(at)?;
        let words = name.end - name.first;
        let told = matches!(name.kind, EntityKind::Org | EntityKind::Loc);
        if !told || !(2..=MOST_WORDS + 8).contains(&words) {
            return None;
        }
        let mut all: Vec<String> = Vec::new();
        let mut open = false;
        let mut class = false;
        for at in name.first..name.end {
            let word = self.input.word(at);
            match word {
                "(" => open = true,
                ")" => open = false,
                // `Lapas Kelas IIA Palopo`
                "Kelas" => class = true,
                "RI" | "Perum" => {}
                _ if is_company(word) || is_tbk(word) => {}
                _ if open || !word.chars().any(char::is_alphanumeric) => {}
                _ if class => class = false,
                _ => self.spell_out(at, &mut all),
            }
        }
        let government = all.first().is_some_and(|first| first == "pemerintah");
        let place = name.kind == EntityKind::Loc;
        let plain = all.iter().map(String::as_str);
        let plain = plain.filter(|word| place || government || !REGIONS.contains(word));
        let plain = plain.collect::<Vec<_>>().join(" ");
        (all.len() > 1).then(|| (name.kind, Spelled { whole: all.join(" "), plain }))
    }

    /// Adds what the word at `at` is short for, or the word.
    fn spell_out(&self, at: usize, all: &mut Vec<String>) {
        let word = self.input.word(at);
        if let Some(long) = SHORT.get(&word.to_lowercase()) {
            all.extend(long.iter().cloned());
            return;
        }
        let region = self.input.known_word(at).and_then(|hit| {
            let link = |wanted| self.gazetteer.links(hit).find(|(key, _)| *key == wanted);
            link("kemendagri").and(link("canonical")).map(|(_, value)| value)
        });
        let region = region.map(|region| region_named(region).unwrap_or(region));
        let shorter = |region: &&str| !region.split(' ').any(|p| p.eq_ignore_ascii_case(word));
        match region.filter(shorter) {
            Some(region) => all.extend(region.split(' ').map(fold)),
            None => all.push(fold(word)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted_and_whole() {
        assert!(SOURCE.lines().is_sorted());
        assert_eq!(SHORT.len(), SOURCE.lines().count());
        for line in SOURCE.lines() {
            let (short, long) = line.split_once('\t').unwrap();
            assert!(!short.contains(' ') && long.len() > short.len(), "{line}");
        }
    }
}
