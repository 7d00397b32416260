use std::collections::HashMap;

use warta_morph::{Analyzer, verb_of};

use crate::EventType;
use crate::sense::Senses;

/// What the lexicon says of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    /// What the word does in a clause.
    pub(crate) class: Class,
    /// The codebook's mode.
    pub(crate) mode: Option<&'static str>,
    /// The dictionary form.
    pub(crate) lemma: &'static str,
}

/// What a word does in a clause: names an event, or says something of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// It names an event of this type.
    Event(EventType),
    /// It tells a state, a copula or a relation: no event.
    State,
    /// It lends its voice to an event noun: `melakukan`.
    Light,
    /// It tells the phase or the standing of another event: `mulai`, `dijadwalkan`.
    Aspect,
    /// It tells whether another event happens: `gagal`, `berhasil`.
    Implicative,
    /// It joins a cause with its effect: `memicu`.
    Cause,
}

/// Words and short phrases with their event types.
///
/// Written in `data/lexicon.tsv`: form, part of speech, class, mode, dictionary form.
#[derive(Clone, Debug)]
pub(crate) struct Lexicon {
    verbs: HashMap<&'static str, Entry>,
    nouns: HashMap<&'static str, Entry>,
    senses: Senses,
    analyzer: Analyzer,
}

const SOURCE: &str = include_str!("../data/lexicon.tsv");

impl Lexicon {
    /// The lexicon that is built in; rows that can't be read are left out, and a
    /// test holds that there are none.
    pub(crate) fn embedded() -> Lexicon {
        let mut lexicon = Lexicon {
            verbs: HashMap::new(),
            nouns: HashMap::new(),
            senses: Senses::embedded(),
            analyzer: Analyzer::default(),
        };
        for (form, noun, entry) in SOURCE.lines().filter_map(row) {
            let words = if noun { &mut lexicon.nouns } else { &mut lexicon.verbs };
            words.insert(form, entry);
        }
        lexicon
    }

    /// A verb, or a phrase with a verb in it.
    pub(crate) fn verb(&self, form: &str) -> Option<Entry> {
        self.verbs.get(form).copied()
    }

    /// The senses of verbs of several senses.
    pub(crate) fn senses(&self) -> &Senses {
        &self.senses
    }

    /// What takes words apart.
    pub(crate) fn analyzer(&self) -> &Analyzer {
        &self.analyzer
    }

    /// The entry of the verb that an unlisted noun is made of, where that has a type of
    /// its own: `pengevakuasian` is what `mengevakuasi` is.
    pub(crate) fn nominalization(&self, noun: &str) -> Option<Entry> {
        let shaped = noun.ends_with("an")
            && noun.len() > 7
            && ["pe", "ke"].iter().any(|prefix| noun.starts_with(prefix));
        if !shaped || self.verbs.contains_key(noun) {
            return None;
        }
        let verb = verb_of(self.analyzer.analyze(noun).first()?)?;
        let entry = self.verb(&verb)?;
        let typed = !matches!(entry.class, Class::Event(EventType::Other | EventType::Say));
        (typed && matches!(entry.class, Class::Event(_))).then_some(entry)
    }

    /// An event noun, or a phrase of nouns.
    pub(crate) fn noun(&self, form: &str) -> Option<Entry> {
        self.nouns.get(form).copied()
    }
}

fn row(line: &'static str) -> Option<(&'static str, bool, Entry)> {
    let mut cells = line.split('\t');
    let form = cells.next()?;
    let noun = match cells.next()? {
        "N" => true,
        "V" => false,
        _ => return None,
    };
    let class = match cells.next()? {
        "STATE" => Class::State,
        "LIGHT" => Class::Light,
        "ASPECT" => Class::Aspect,
        "IMPLICATIVE" => Class::Implicative,
        "CAUSE" => Class::Cause,
        name => Class::Event(EventType::from_name(name)?),
    };
    let mode = cells.next().filter(|mode| !mode.is_empty());
    let lemma = cells.next().filter(|lemma| !lemma.is_empty()).unwrap_or(form);
    Some((form, noun, Entry { class, mode, lemma }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read_and_in_order() {
        assert!(SOURCE.lines().all(|line| row(line).is_some()));
        let key = |line: &'static str| row(line).map(|(form, noun, _)| (form, !noun));
        let keys: Vec<_> = SOURCE.lines().filter_map(key).collect();
        assert!(keys.is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn a_noun_of_a_verb_has_its_type() {
        let lexicon = Lexicon::embedded();
        for (noun, kind) in [
            ("pengevakuasian", EventType::Aid),
            ("penyelundupan", EventType::Crime),
            ("perundingan", EventType::Consult),
        ] {
            let entry = lexicon.noun(noun).or_else(|| lexicon.nominalization(noun));
            assert_eq!(entry.map(|e| e.class), Some(Class::Event(kind)), "{noun}");
        }
        assert_eq!(lexicon.nominalization("perempuan"), None);
    }

    #[test]
    fn it_is_as_large_as_it_says() {
        let lexicon = Lexicon::embedded();
        let events = |words: &HashMap<_, Entry>| {
            words.values().filter(|e| matches!(e.class, Class::Event(_))).count()
        };
        assert!(events(&lexicon.nouns) >= 1500, "{}", events(&lexicon.nouns));
        assert!(events(&lexicon.verbs) >= 2500, "{}", events(&lexicon.verbs));
    }

    #[test]
    fn passives_know_their_active_verb() {
        let lexicon = Lexicon::embedded();
        let entry = lexicon.verb("ditangkap").expect("a common word");
        assert_eq!(entry.lemma, "menangkap");
        assert_eq!(entry.class, Class::Event(EventType::Coerce));
        assert_eq!(entry.mode, Some("arrest"));
    }
}
