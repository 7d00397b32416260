//! Which words name events, and which only help others to.

use std::collections::HashMap;

use crate::EventType;

/// What a word does in a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sense {
    /// It names an event of this type, with the codebook's mode.
    Event(EventType, Option<&'static str>),
    /// A light verb: the noun beside it names the event.
    Light,
    /// A state, possession, copula or relation.
    State,
    /// Aspect or a stated likelihood; no event of its own.
    Aspect,
    /// Says whether the verb beside it happens: `gagal`, `berhasil`.
    Implicative,
    /// Ties a cause to its effect.
    Cause,
}

/// The words of `data/lexicon.tsv`: form, part of speech, type, mode.
#[derive(Debug)]
pub(crate) struct Lexicon {
    verbs: HashMap<&'static str, Sense>,
    nouns: HashMap<&'static str, Sense>,
}

const SOURCE: &str = include_str!("../data/lexicon.tsv");

impl Lexicon {
    pub(crate) fn embedded() -> Lexicon {
        let mut lexicon = Lexicon { verbs: HashMap::new(), nouns: HashMap::new() };
        for line in SOURCE.lines() {
            let mut fields = line.split('\t');
            let (Some(form), Some(pos), Some(name)) = (fields.next(), fields.next(), fields.next())
            else {
                continue;
            };
            let mode = fields.next().filter(|mode| !mode.is_empty());
            let words = if pos == "V" { &mut lexicon.verbs } else { &mut lexicon.nouns };
            if let Some(sense) = sense(name, mode) {
                words.insert(form, sense);
            }
        }
        lexicon
    }

    /// What a word in lower case does as a verb.
    pub(crate) fn verb(&self, form: &str) -> Option<Sense> {
        self.verbs.get(form).copied().or_else(|| self.verbs.get(form.strip_suffix("nya")?).copied())
    }

    /// What a word in lower case does as a noun; `-nya` and reduplication are looked
    /// through.
    pub(crate) fn noun(&self, form: &str) -> Option<Sense> {
        let look = |form: &str| self.nouns.get(form).copied();
        let half = || form.split_once('-').filter(|(l, r)| l == r).and_then(|(l, _)| look(l));
        look(form).or_else(|| look(form.strip_suffix("nya")?)).or_else(half)
    }
}

fn sense(name: &str, mode: Option<&'static str>) -> Option<Sense> {
    Some(match name {
        "LIGHT" => Sense::Light,
        "STATE" | "MODAL" => Sense::State,
        "ASPECT" => Sense::Aspect,
        "IMPLICATIVE" => Sense::Implicative,
        "CAUSE" => Sense::Cause,
        _ => Sense::Event(EventType::from_name(name)?, mode),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_read_and_sorted() {
        let lines: Vec<Vec<&str>> = SOURCE.lines().map(|line| line.split('\t').collect()).collect();
        assert!(lines.len() > 2000);
        for line in &lines {
            assert!(sense(line[2], None).is_some(), "{line:?}");
        }
        let lexicon = Lexicon::embedded();
        assert_eq!(
            lexicon.verb("menangkap"),
            Some(Sense::Event(EventType::Coerce, Some("arrest")))
        );
        assert_eq!(lexicon.noun("pertemuannya"), Some(Sense::Event(EventType::Consult, None)));
        assert_eq!(lexicon.verb("melakukan"), Some(Sense::Light));
    }
}
