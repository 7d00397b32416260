mod table;

use warta_morph::{Analyzer, verb_of};

use crate::EventType;
use crate::tsv::hash_of;

pub(crate) use table::{Place, Row, phrase, row};

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

/// What the list of words and short phrases says of a verb, or of a phrase with a verb in it.
pub(crate) fn verb(form: &str) -> Option<Entry> {
    row(form, hash_of(form))?.verb()
}

/// What it says of an event noun, or of a phrase of nouns.
pub(crate) fn noun(form: &str) -> Option<Entry> {
    row(form, hash_of(form))?.noun()
}

/// The entry of the verb that an unlisted noun is made of, where that has a type of its own:
/// `pengevakuasian` is what `mengevakuasi` is.
pub(crate) fn nominalization(noun: &str, analyzer: &Analyzer) -> Option<Entry> {
    let shaped = noun.ends_with("an")
        && noun.len() > 7
        && ["pe", "ke"].iter().any(|prefix| noun.starts_with(prefix));
    if !shaped || verb(noun).is_some() {
        return None;
    }
    let entry = verb(&verb_of(analyzer.analyze(noun).first()?)?)?;
    let typed = !matches!(entry.class, Class::Event(EventType::Other | EventType::Say));
    (typed && matches!(entry.class, Class::Event(_))).then_some(entry)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_noun_of_a_verb_has_its_type() {
        let analyzer = Analyzer::default();
        for (noun, kind) in [
            ("pengevakuasian", EventType::Aid),
            ("penyelundupan", EventType::Crime),
            ("perundingan", EventType::Consult),
        ] {
            let entry = super::noun(noun).or_else(|| nominalization(noun, &analyzer));
            assert_eq!(entry.map(|e| e.class), Some(Class::Event(kind)), "{noun}");
        }
        assert_eq!(nominalization("perempuan", &analyzer), None);
    }

    #[test]
    fn a_mode_is_one_of_its_type() {
        let modes = |kind: &str| match kind {
            "CONSULT" => "visit third-party multilateral phone",
            "RETREAT" => "withdraw release disarm ceasefire access resign",
            "REQUEST" | "REJECT" => "assist change yield meet",
            "ACCUSE" => "disapprove investigate allege",
            "THREATEN" => "restrict arrest relations expel territory violence",
            "PROTEST" => "demo riot strike hunger boycott obstruct vandalize",
            "SANCTION" => "convict expel withdraw discontinue",
            "MOBILIZE" => "troops weapons police militia",
            "COERCE" => {
                "seize restrict censor curfew martial-law arrest deport withhold misinformation \
                 cyber"
            }
            "ASSAULT" => {
                "abduct beat torture sexual targeted destroy primitive firearms explosives \
                 suicide-attack aerial drone heavy-weapons crowd-control unconventional"
            }
            _ => "",
        };
        let (words, senses) =
            (include_str!("../data/lexicon.tsv"), include_str!("../data/senses.tsv"));
        for (table, kind) in [(words, 2), (senses, 3)] {
            for line in table.lines() {
                let mut cells = line.split('\t').skip(kind);
                let (kind, mode) = (cells.next().unwrap_or(""), cells.next().unwrap_or(""));
                assert!(mode.is_empty() || modes(kind).split(' ').any(|m| m == mode), "{line}");
            }
        }
    }

    #[test]
    fn passives_know_their_active_verb() {
        let entry = verb("ditangkap").expect("a common word");
        assert_eq!(entry.lemma, "menangkap");
        assert_eq!(entry.class, Class::Event(EventType::Coerce));
        assert_eq!(entry.mode, Some("arrest"));
    }
}
