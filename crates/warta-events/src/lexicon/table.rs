//! The table of `data/lexicon.tsv`, made when the crate is compiled: form, part of speech,
//! class, mode, dictionary form. A row that cannot be read does not compile.

use super::{Class, Entry};
use crate::EventType;
use crate::tsv::{Cut, cell, hash_of, hash_of_phrase, kind_of};

/// What is listed of one form.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row {
    form: Cut,
    /// Words of the longest listed phrase that begins with the form.
    longest: u8,
    verb: Option<Cells>,
    noun: Option<Cells>,
}

/// The cells of one line, close together: where each begins, counted from the form of the row,
/// and its bytes.
#[derive(Clone, Copy, Debug)]
struct Cells {
    class: Class,
    mode: (u8, u8),
    lemma: (u8, u8),
}

impl Row {
    /// Words of the longest listed phrase that begins with the form; 0 where none does.
    pub(crate) fn longest(&self) -> usize {
        usize::from(self.longest)
    }

    pub(crate) fn verb(&self) -> Option<Entry> {
        self.verb.map(|cells| self.entry(cells))
    }

    pub(crate) fn noun(&self) -> Option<Entry> {
        self.noun.map(|cells| self.entry(cells))
    }

    fn entry(&self, Cells { class, mode, lemma }: Cells) -> Entry {
        let text = |place| self.form.beside(place).of(SOURCE);
        let mode = Some(text(mode)).filter(|mode| !mode.is_empty());
        Entry { class, mode, lemma: text(lemma) }
    }
}

/// What is listed of a form whose hash is known, and of the phrases that begin with it.
pub(crate) fn row(form: &str, hash: u64) -> Option<&'static Row> {
    Place::of(form, hash).row()
}

/// What is listed of a phrase of these words.
pub(crate) fn phrase(words: &[&str]) -> Option<&'static Row> {
    let same = |form: &str| form.split(' ').eq(words.iter().copied());
    Place::find(hash_of_phrase(words), same).row()
}

/// Where a form lies, in two bytes; of a form that is not listed, nowhere.
#[derive(Clone, Copy)]
pub(crate) struct Place(u16);

impl Place {
    /// The place of a form whose hash is known.
    pub(crate) fn of(form: &str, hash: u64) -> Place {
        Place::find(hash, |other| other == form)
    }

    fn find(hash: u64, same: impl Fn(&str) -> bool) -> Place {
        let first = hash as usize % SLOTS;
        let tags = TABLE.tags.iter().zip(0..).skip(first).take_while(|&(&tag, _)| tag != FREE);
        let mut alike = tags.filter(|&(&other, _)| other == tag(hash)).map(|(_, at)| Place(at));
        let at = alike.find(|place| place.row().is_some_and(|row| same(row.form.of(SOURCE))));
        at.unwrap_or(Place(u16::MAX))
    }

    pub(crate) fn row(self) -> Option<&'static Row> {
        TABLE.rows.get(usize::from(self.0))
    }
}

/// Slots of the table, a power of two, of which about half are free, and as many more as may
/// be filled in a row.
const SLOTS: usize = 1 << 14;
const MORE: usize = 64;
const _: () = assert!(SLOTS + MORE < u16::MAX as usize);

const SOURCE: &str = include_str!("../../data/lexicon.tsv");

/// A form lies in the first free slot from that of its hash on.
// A list half as long again would pass what the compiler takes for a long time: a second.
#[allow(long_running_const_eval)]
static TABLE: Table = table(SOURCE.as_bytes());

struct Table {
    /// For each slot some bits of the hash of its form, which tell most others from it: most
    /// words are in no row, and these are so few that they are always near.
    tags: [u16; SLOTS + MORE],
    rows: [Row; SLOTS + MORE],
}

/// The tag of a slot that is free.
const FREE: u16 = 0;

const fn tag(hash: u64) -> u16 {
    (hash >> 48) as u16 | 1
}

const fn table(source: &[u8]) -> Table {
    let free = Row { form: Cut::NONE, longest: 0, verb: None, noun: None };
    let mut table = Table { tags: [FREE; SLOTS + MORE], rows: [free; SLOTS + MORE] };
    let mut at = 0;
    while at < source.len() {
        let form = cell(source, at);
        let class = cell(source, form.end() + 3);
        let mode = cell(source, class.end() + 1);
        let lemma = cell(source, mode.end() + 1);
        let slot = add(&mut table, source, form);
        let from = table.rows[slot].form;
        let cells = Cells {
            class: class_of(class, source),
            mode: mode.place_from(from),
            lemma: if lemma.is_empty() { form } else { lemma }.place_from(from),
        };
        match source[form.end() + 1] {
            b'V' => table.rows[slot].verb = Some(cells),
            b'N' => table.rows[slot].noun = Some(cells),
            _ => panic!("a part of speech is V or N"),
        }
        let (first, words) = first_word(source, form);
        let slot = if words > 1 { add(&mut table, source, first) } else { slot };
        if table.rows[slot].longest < words {
            table.rows[slot].longest = words;
        }
        at = lemma.end() + 1;
    }
    table
}

/// The slot of a form, which is new where the form is.
const fn add(table: &mut Table, source: &[u8], form: Cut) -> usize {
    let hash = form.hash(source);
    let mut at = hash as usize % SLOTS;
    while table.tags[at] != FREE {
        if table.tags[at] == tag(hash) && table.rows[at].form.is(form, source) {
            return at;
        }
        at += 1;
    }
    assert!(at + 1 < table.tags.len(), "the table is too full");
    (table.rows[at].form, table.tags[at]) = (form, tag(hash));
    at
}

/// The first word of a phrase, and how many words there are.
const fn first_word(source: &[u8], phrase: Cut) -> (Cut, u8) {
    let (mut first, mut words, mut at) = (phrase.end(), 1, phrase.start());
    while at < phrase.end() {
        if source[at] == b' ' {
            first = if words == 1 { at } else { first };
            words += 1;
        }
        at += 1;
    }
    (phrase.up_to(first), words)
}

const fn class_of(name: Cut, source: &[u8]) -> Class {
    const OTHERS: [(u64, Class); 4] = [
        (hash_of("LIGHT"), Class::Light),
        (hash_of("ASPECT"), Class::Aspect),
        (hash_of("IMPLICATIVE"), Class::Implicative),
        (hash_of("CAUSE"), Class::Cause),
    ];
    match kind_of(name, source) {
        Some(EventType::State) => return Class::State,
        Some(kind) => return Class::Event(kind),
        None => {}
    }
    let (hash, mut at) = (name.hash(source), 0);
    while OTHERS[at].0 != hash {
        at += 1;
        assert!(at < OTHERS.len(), "no class has this name");
    }
    OTHERS[at].1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(line: &'static str) -> Option<(&'static str, bool, Entry)> {
        let mut cells = line.split('\t');
        let form = cells.next()?;
        let noun = cells.next()? == "N";
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

    #[test]
    fn every_line_is_found_and_in_order() {
        let mut keys = Vec::new();
        for line in SOURCE.lines() {
            let (form, noun, entry) = cells(line).expect(line);
            let row = row(form, hash_of(form)).expect(form);
            assert_eq!(if noun { row.noun() } else { row.verb() }, Some(entry), "{line}");
            let first = form.split(' ').next().unwrap_or_default();
            let first = super::row(first, hash_of(first)).expect(form);
            assert!(first.longest() >= form.split(' ').count());
            keys.push((form, !noun));
        }
        assert!(keys.is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn it_is_as_large_as_it_says() {
        let events = |of: fn(&Row) -> Option<Entry>| {
            let entries = TABLE.rows.iter().filter_map(of);
            entries.filter(|e| matches!(e.class, Class::Event(_))).count()
        };
        let (nouns, verbs) = (events(Row::noun), events(Row::verb));
        assert!(nouns >= 1500, "{nouns}");
        assert!(verbs >= 2500, "{verbs}");
        let forms = TABLE.tags.iter().filter(|&&tag| tag != FREE).count();
        assert!(3 * forms < 2 * SLOTS, "{forms}");
        let row = |form: &str| row(form, hash_of(form));
        assert_eq!(row("rumah").map(Row::longest), Some(2));
        assert!(row("").is_none() && row("xyz").is_none());
    }
}
