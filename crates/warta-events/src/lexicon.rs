use warta_morph::{Analyzer, verb_of};
use warta_syntax::sequence::atom;

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
    rows: Vec<Row>,
    /// A form lies in the first free slot from that of its hash on.
    slots: Vec<Slot>,
    senses: Senses,
    analyzer: Analyzer,
}

/// Some bits of the hash of a form, which tell most others from it, and one more than its
/// row; 0 where the slot is free.
#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    tag: u16,
    row: u16,
}

/// What is listed of one form.
#[derive(Clone, Copy, Debug)]
struct Row {
    form: &'static str,
    verb: Option<Entry>,
    noun: Option<Entry>,
    /// Words of the longest listed phrase that begins with the form.
    longest: u8,
}

/// Slots of the table, a power of two: three or more for each form.
const SLOTS: usize = 1 << 15;

const SOURCE: &str = include_str!("../data/lexicon.tsv");

const fn tag(hash: u64) -> u16 {
    (hash >> 48) as u16
}

impl Lexicon {
    /// The lexicon that is built in; rows that can't be read are left out, and a
    /// test holds that there are none.
    pub(crate) fn embedded() -> Lexicon {
        let mut lexicon = Lexicon {
            rows: Vec::new(),
            slots: vec![Slot::default(); SLOTS],
            senses: Senses::embedded(),
            analyzer: Analyzer::default(),
        };
        for (form, noun, entry) in SOURCE.lines().filter_map(row) {
            if let Some(row) = lexicon.add(form) {
                *(if noun { &mut row.noun } else { &mut row.verb }) = Some(entry);
            }
            let words = form.split(' ').count() as u8;
            let first = form.split(' ').next().unwrap_or(form);
            if let Some(row) = lexicon.add(first) {
                row.longest = row.longest.max(words);
            }
        }
        lexicon
    }

    /// The row of a form, which is new where the form is.
    fn add(&mut self, form: &'static str) -> Option<&mut Row> {
        let hash = atom(form);
        let slot = self.slot(form, hash)?;
        let slot = self.slots.get_mut(slot)?;
        if slot.row == 0 {
            self.rows.push(Row { form, verb: None, noun: None, longest: 0 });
            *slot = Slot { tag: tag(hash), row: self.rows.len() as u16 };
        }
        let at = usize::from(slot.row).checked_sub(1)?;
        self.rows.get_mut(at)
    }

    /// The slot in which a form with this hash lies, or would.
    fn slot(&self, form: &str, hash: u64) -> Option<usize> {
        let first = hash as usize % SLOTS;
        (first..SLOTS).chain(0..first).find(|&at| {
            let Some(slot) = self.slots.get(at).filter(|slot| slot.row > 0) else { return true };
            let row = self.rows.get(usize::from(slot.row) - 1);
            slot.tag == tag(hash) && row.is_some_and(|row| row.form == form)
        })
    }

    fn row(&self, form: &str) -> Option<&Row> {
        let slot = self.slots.get(self.slot(form, atom(form))?)?;
        self.rows.get(usize::from(slot.row).checked_sub(1)?)
    }

    /// Words of the longest listed phrase that begins with a word; 0 where none does.
    pub(crate) fn longest(&self, word: &str) -> u8 {
        self.row(word).map_or(0, |row| row.longest)
    }

    /// A verb, or a phrase with a verb in it.
    pub(crate) fn verb(&self, form: &str) -> Option<Entry> {
        self.row(form)?.verb
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
        if !shaped || self.verb(noun).is_some() {
            return None;
        }
        let verb = verb_of(self.analyzer.analyze(noun).first()?)?;
        let entry = self.verb(&verb)?;
        let typed = !matches!(entry.class, Class::Event(EventType::Other | EventType::Say));
        (typed && matches!(entry.class, Class::Event(_))).then_some(entry)
    }

    /// An event noun, or a phrase of nouns.
    pub(crate) fn noun(&self, form: &str) -> Option<Entry> {
        self.row(form)?.noun
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
        let events = |of: fn(&Row) -> Option<Entry>| {
            let entries = lexicon.rows.iter().filter_map(of);
            entries.filter(|e| matches!(e.class, Class::Event(_))).count()
        };
        let (nouns, verbs) = (events(|row| row.noun), events(|row| row.verb));
        assert!(nouns >= 1500, "{nouns}");
        assert!(verbs >= 2500, "{verbs}");
        assert!(3 * lexicon.rows.len() <= SLOTS, "{}", lexicon.rows.len());
        assert_eq!(lexicon.longest("rumah"), 2);
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
