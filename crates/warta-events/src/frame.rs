//! Frames: which part a verb or an event noun gives to what stands beside it, with or without
//! a preposition. Written in `data/frames.tsv`.

mod table;

use crate::event::{EventType, Role};
use table::Rows;

pub(crate) use table::Row;

/// What brings a noun in: a place in the clause, or a preposition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Marker(u8);

impl Marker {
    /// The subject.
    pub(crate) const SUBJECT: Marker = Marker::named(b"SUBJ");
    /// The object.
    pub(crate) const OBJECT: Marker = Marker::named(b"OBJ");
    /// The noun right behind a passive, which may do it.
    pub(crate) const BEHIND: Marker = Marker::named(b"BEHIND");
    /// The noun right behind an event noun.
    pub(crate) const OF: Marker = Marker::named(b"OF");
    /// Who does what the verb behind the object tells: `melihat warga mengungsi`.
    pub(crate) const VERB: Marker = Marker::named(b"VERB");
    /// Who does what a clause tells that hangs on the verb: `meminta warga mengungsi`.
    pub(crate) const CLAUSE: Marker = Marker::named(b"CLAUSE");
    /// Who does what `untuk` brings in: `mengirim pasukan untuk menjaga`.
    pub(crate) const AIM: Marker = Marker::named(b"AIM");
    /// Who does what `karena` brings in: `menangkap HS karena membunuh`.
    pub(crate) const CAUSE: Marker = Marker::named(b"CAUSE");
    /// `di hadapan`
    pub(crate) const BEFORE: Marker = Marker::named(b"di+hadapan");
    pub(crate) const BY: Marker = Marker::named(b"oleh");
    pub(crate) const FOR: Marker = Marker::named(b"untuk");
    pub(crate) const FROM: Marker = Marker::named(b"dari");
    pub(crate) const IN: Marker = Marker::named(b"di");
    pub(crate) const OVER: Marker = Marker::named(b"atas");
    pub(crate) const WITH: Marker = Marker::named(b"dengan");
}

/// When a row holds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Condition {
    /// One bit for each that must be there.
    traits: u32,
    /// The type that the event must have.
    kind: Option<EventType>,
}

impl Condition {
    /// Whether it holds of an event of a type, given which traits are there.
    fn holds(self, kind: EventType, mut has: impl FnMut(Trait) -> bool) -> bool {
        let mut open = self.traits;
        while let Some(&(_, asked)) = Trait::ALL.get(open.trailing_zeros() as usize) {
            if !has(asked) {
                return false;
            }
            open &= open - 1;
        }
        self.kind.is_none_or(|own| own == kind)
    }

    fn needs(self, asked: Trait) -> bool {
        self.traits & 1 << asked as u32 != 0
    }
}

/// What a row may ask of the event, or of the noun that is brought in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trait {
    /// The event is told by an active verb.
    Active,
    /// By a passive.
    Passive,
    /// By either.
    Verb,
    /// By a noun.
    Noun,
    /// The word is a light verb whose noun tells the event.
    Light,
    /// The form begins with `ter-`.
    Ter,
    /// The dictionary form begins with `me-`.
    Me,
    /// The event has the mode `expel`.
    Expel,
    /// The noun names a place.
    Place,
    /// It names a person, a body or a place, or is described as one.
    Named,
    /// It is a person or a body, or a common noun for such.
    Person,
    /// It has no name and is no common noun for a person or a body.
    Common,
    /// It can act: a person, a body, a country.
    Agent,
    /// It can't, and is no pronoun.
    Thing,
    /// It is what the law looks into.
    Case,
    /// It is a place that has no name but this: `lokasi`.
    Site,
    /// It is an amount.
    Amount,
    /// It is what somebody writes or says: `keterangan`.
    Text,
}

impl Trait {
    /// All in their order, with their names in the table.
    const ALL: [(&str, Trait); 18] = [
        ("active", Trait::Active),
        ("passive", Trait::Passive),
        ("verb", Trait::Verb),
        ("noun", Trait::Noun),
        ("light", Trait::Light),
        ("ter", Trait::Ter),
        ("me", Trait::Me),
        ("expel", Trait::Expel),
        ("LOC", Trait::Place),
        ("named", Trait::Named),
        ("person", Trait::Person),
        ("common", Trait::Common),
        ("agent", Trait::Agent),
        ("thing", Trait::Thing),
        ("case", Trait::Case),
        ("site", Trait::Site),
        ("amount", Trait::Amount),
        ("text", Trait::Text),
    ];
}

/// The rows that a word has of its own: those of its form, and those of its dictionary form.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Frame {
    form: Rows,
    lemma: Rows,
}

impl Frame {
    /// That of a word which has no rows of its own.
    pub(crate) const NONE: Frame = Frame { form: Rows::NONE, lemma: Rows::NONE };

    pub(crate) fn of(form: &str, lemma: Option<&str>) -> Frame {
        let other = lemma.filter(|&lemma| lemma != form);
        Frame { form: Rows::of(form), lemma: other.map_or(Rows::NONE, Rows::of) }
    }

    /// The part that the subject of a light verb plays in the event of its noun, who does it where
    /// nothing else is listed; `None` where it plays none.
    pub(crate) fn lent(self) -> Option<Role> {
        let light = |row: &&Row| row.condition.needs(Trait::Light) && row.is_of(Marker::SUBJECT);
        self.form.iter().find(light).map_or(Some(Role::Actor), |row| row.role)
    }

    /// The first row of a marker that holds: of the form, of the dictionary form, of the type, of
    /// all words.
    pub(crate) fn row(
        self,
        kind: EventType,
        marker: Marker,
        mut has: impl FnMut(Trait) -> bool,
    ) -> Option<&'static Row> {
        for rows in [self.form, self.lemma, Rows::of_type(kind), Rows::OF_ALL] {
            // Most words and types have no row for most markers.
            let mut rows = if rows.has(marker) { rows.iter() } else { continue };
            let row = rows.find(|row| row.is_of(marker) && row.condition.holds(kind, &mut has));
            if row.is_some() {
                return row;
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn role(form: &str, lemma: &str, kind: EventType, marker: &str, has: &[Trait]) -> Option<Role> {
        let marker = Marker::of(marker).expect(marker);
        let row = Frame::of(form, Some(lemma)).row(kind, marker, |asked| has.contains(&asked));
        row.and_then(|row| row.role)
    }

    #[test]
    fn a_word_goes_before_its_type_and_all_others() {
        use EventType::{Consult, Move, Other};
        let active = [Trait::Active, Trait::Verb];
        let of = |word, kind, marker| role(word, word, kind, marker, &active);
        assert_eq!(of("tiba", Move, "di"), Some(Role::Destination));
        assert_eq!(of("pergi", Move, "di"), Some(Role::Place));
        assert_eq!(of("pergi", Move, "OBJ"), None);
        assert_eq!(of("meninggalkan", Move, "OBJ"), Some(Role::Origin));
        assert_eq!(of("meninggalkan", Other, "OBJ"), Some(Role::Recipient));
        assert_eq!(of("bertemu", Consult, "dengan"), Some(Role::Actor));
        assert_eq!(of("berunding", Consult, "dengan"), Some(Role::Recipient));
        assert_eq!(of("berjalan", Other, "dengan"), None);
        assert_eq!(of("berjalan", Other, "sebagai"), None);
    }

    #[test]
    fn a_form_goes_before_its_dictionary_form() {
        let passive = [Trait::Passive, Trait::Verb];
        let of = |form, marker| role(form, "menuntut", EventType::Justice, marker, &passive);
        assert_eq!(of("dituntut", "SUBJ"), Some(Role::Recipient));
        assert_eq!(of("dituntut", "BEHIND"), None);
        assert_eq!(of("tertimpa", "BEHIND"), Some(Role::Actor));
    }

    #[test]
    fn prepositions_bring_in_what_a_reader_expects() {
        use EventType::{Accuse, Change, Consult, Other, Say};
        let verb = [Trait::Active, Trait::Verb];
        let of = |word, kind, marker, noun| {
            role(word, word, kind, marker, &[&verb[..], &[noun]].concat())
        };
        assert_eq!(of("berbicara", Say, "mengenai", Trait::Common), Some(Role::Topic));
        assert_eq!(of("berkoordinasi", Consult, "dengan", Trait::Person), Some(Role::Recipient));
        assert_eq!(of("bergabung", Other, "dengan", Trait::Person), Some(Role::Recipient));
        assert_eq!(of("melapor", Say, "ke", Trait::Person), Some(Role::Recipient));
        assert_eq!(of("menuduh", Accuse, "atas", Trait::Thing), Some(Role::Topic));
        assert_eq!(of("turun", Change, "menjadi", Trait::Amount), Some(Role::Destination));
        assert_eq!(of("menukar", Other, "dengan", Trait::Common), Some(Role::Instrument));
        assert_eq!(of("berasal", Other, "dari", Trait::Place), Some(Role::Origin));
    }

    #[test]
    fn a_light_verb_lends_its_subject() {
        let lent = |verb| Frame::of(verb, None).lent();
        assert_eq!(lent("melakukan"), Some(Role::Actor));
        assert_eq!(lent("mengalami"), Some(Role::Recipient));
        assert_eq!(lent("terjadi"), None);
    }
}
