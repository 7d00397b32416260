//! Descriptions that point back: `pemimpin Korea Utara tersebut`.

use super::antecedent::{Form, Pointer};
use super::discourse::{Class, Referent};
use super::lexicon::Marks;
use super::phrase::{Before, Phrase};
use super::pronoun::is_personal;
use super::resolve::Reader;
use crate::page::has_word;
use crate::{EntityKind, Evidence, MentionKind};

/// Sentences that a description looks back.
pub(super) const REACH: usize = 5;

/// Nouns that describe one person or one thing.
const DESCRIBED: Marks = Marks::PERSON
    .union(Marks::ORGANISATION)
    .union(Marks::PLACE)
    .union(Marks::THING)
    .union(Marks::HAPPENING);

impl<'a> Reader<'_, 'a> {
    /// Reads a phrase whose noun is at `at`, and gives the token behind it.
    pub(super) fn read_description(&mut self, at: usize) -> Option<usize> {
        let word = self.context.input.word(at);
        let marks = self.context.input.lexical(at);
        if word.ends_with("nya") {
            return self.read_relative(at).or_else(|| self.read_owned(at));
        }
        if self.is_in_compound(at) {
            return None;
        }
        if let Some(end) = self.read_special(at) {
            return Some(end);
        }
        if !marks.any(DESCRIBED.union(Marks::CROWD)) {
            return None;
        }
        let phrase = self.phrase_at(at, marks)?;
        // `setiap peraih emas` is nobody of whom the text goes on to speak.
        let before = self.context.input.before(at);
        if matches!(before, "setiap" | "tiap" | "Setiap" | "Tiap") || self.is_of_sides(at) {
            return Some(phrase.end);
        }
        let before = self.before_noun(at);
        let bare = before == Before::Nothing && !phrase.definite;
        if before == Before::Many || bare && marks.any(Marks::CROWD) {
            self.read_group(phrase, marks);
            return Some(phrase.end);
        }
        if before == Before::One || self.is_new_by_age(phrase, marks) {
            self.read_new(phrase, marks);
            return Some(phrase.end);
        }
        // A firm speaks of itself as `perseroan`, without more.
        let firm = word == "perseroan" && phrase.end == at + 1;
        let known = phrase.definite || before == Before::Known || firm;
        // The `itu` of a phrase is not that of a noun in it.
        let inner_end = phrase.end - usize::from(phrase.definite);
        match self.kind_described(phrase, known, marks) {
            Some(class) => {
                self.read_known(phrase, class, known, marks);
                self.read_inside(phrase.head, inner_end);
                Some(phrase.end)
            }
            None => {
                let end = self.read_bare(phrase, known, marks)?;
                self.read_inside(phrase.head, inner_end);
                Some(end)
            }
        }
    }

    /// `Di luar, [pria berusia 30 tahun] ditangkap`: whether the age of somebody is told without
    /// `itu`, and no name has that age behind it. `Budi, [pria berusia 30 tahun],` is Budi.
    fn is_new_by_age(&self, phrase: Phrase, marks: Marks) -> bool {
        const COPULAS: [&str; 5] = ["adalah", "ialah", "menjadi", "merupakan", "sebagai"];
        let input = self.context.input;
        let before = input.before(phrase.first);
        let pointed = phrase.definite || input.points(phrase.extent.saturating_sub(1));
        let told = phrase.first.checked_sub(2).is_some_and(|at| {
            let noun = input.lexical(at).any(Marks::PERSON);
            noun || self.context.name_at(at).is_some() || input.word(at) == ")"
        });
        let described = pointed || before == "," && told || COPULAS.contains(&before);
        if described || !marks.any(Marks::GENERIC) {
            return false;
        }
        let number = phrase.head + 1 + usize::from(input.word(phrase.head + 1) == "berusia");
        let whole = Phrase { end: number + 1, ..phrase };
        let age = self.age_in(whole);
        age.is_some_and(|age| self.told_ages & 1 << age == 0)
    }

    /// `gencatan senjata`, `mata uang`: whether the noun is the second of two that say one thing.
    fn is_in_compound(&self, at: usize) -> bool {
        let before = self.context.input.before(at);
        let all: &[&str] = match self.context.input.word(at) {
            "senjata" => &["baku", "embargo", "gencatan", "genjatan", "kontak", "perlucutan"],
            "uang" => &["mata", "pasar", "pencucian"],
            _ => return false,
        };
        has_word(all, before)
    }

    /// The phrase of the noun at `at`, where it speaks of somebody or something: it is no
    /// title, and not what somebody becomes.
    fn phrase_at(&mut self, at: usize, marks: Marks) -> Option<Phrase> {
        let mut phrase = self.phrase(at);
        // `Ayah [korban], Ramli`: no title, though a name stands behind.
        let titled = self.in_title(at) && phrase.relative.is_none() && at >= self.inside;
        if phrase.title || (titled && self.before_noun(at) != Before::One) {
            return None;
        }
        if marks.any(Marks::PART) && !phrase.definite && phrase.of.is_none() {
            phrase.end = at + 1;
        }
        if marks.any(Marks::PERSON) && phrase.definite && !self.is_capital_of(phrase) {
            self.read_inner(&mut phrase);
        }
        // `menetapkan empat orang sebagai tersangka`
        let before = self.context.input.before(at);
        let becomes = matches!(before, "sebagai" | "menjadi" | "jadi") && !phrase.definite;
        if becomes {
            return None;
        }
        phrase.extent = self.extent(&phrase);
        Some(phrase)
    }

    /// `dua pria`, `para korban`, `warga`: several at once.
    fn read_group(&mut self, phrase: Phrase, marks: Marks) {
        // `delapan pertandingan`, `tiga kota` are no people that the text goes on to speak of.
        let people = Marks::PERSON.union(Marks::CROWD).union(Marks::ORGANISATION);
        if !marks.any(people.union(Marks::THING)) {
            return;
        }
        let class = if marks.any(Marks::THING) { Class::Thing } else { Class::Crowd };
        let pointer = Pointer { form: Form::Group, ..self.pointer_of(&phrase, false) };
        let slot = self.read_pointer(pointer, None);
        let class = slot.and_then(|slot| self.class_of(slot)).unwrap_or(class);
        self.mention(phrase, slot, class);
    }

    /// `seorang warga Desa Sukamaju`, which a name behind a comma may explain.
    fn read_new(&mut self, phrase: Phrase, marks: Marks) {
        let told = self.apposed(phrase.end).or_else(|| self.apposed(phrase.extent));
        if let Some(slot) = told {
            let span = self.context.input.span(phrase.first, phrase.extent);
            self.add(slot, span, MentionKind::Nom, Evidence::Apposition);
        } else if let Some(class) = class_of(marks) {
            self.mention(phrase, None, class);
        }
    }

    /// What kind of thing a phrase describes: persons always, anything else where it is
    /// known or explained.
    fn kind_described(&self, phrase: Phrase, known: bool, marks: Marks) -> Option<Class> {
        match () {
            () if marks.any(Marks::PERSON) => Some(Class::Person),
            () if !known => self.is_capital_of(phrase).then_some(Class::Place),
            () if marks.any(Marks::ORGANISATION) => Some(Class::Organisation),
            () if marks.any(Marks::PLACE) => Some(Class::Place),
            () if marks.any(Marks::THING) => Some(Class::Thing),
            () if marks.any(Marks::HAPPENING) => Some(Class::Happening),
            () => None,
        }
    }

    /// Reads a phrase that describes something of the class.
    pub(super) fn read_known(&mut self, phrase: Phrase, class: Class, known: bool, marks: Marks) {
        let rule = match class {
            Class::Person => self.person_described(phrase, known, marks),
            Class::Organisation => self.body_described(phrase),
            _ if !known => self.apposed(phrase.end),
            Class::Place => self.place_described(phrase),
            _ => self.thing_described(phrase, class),
        };
        // `sang ibu, Yuni,`
        let named = self.before_noun(phrase.head) == Before::Known;
        let told = named && self.is_apposition(phrase.end);
        let told = told.then(|| self.apposed(phrase.end)).flatten();
        let slot = told.or_else(|| self.antecedent(self.pointer_of(&phrase, known), rule));
        let slot = match slot {
            None if known => self.unnamed(phrase, class),
            slot => slot,
        };
        if let Some(slot) = slot {
            let span = self.context.input.span(phrase.first, phrase.extent);
            self.add(slot, span, MentionKind::Nom, Evidence::Description);
            self.learn_gender(slot, self.context.input.word(phrase.head));
            self.mention(phrase, Some(slot), class);
        } else if class == Class::Person {
            self.mention(phrase, None, class);
        }
    }

    /// Reads a phrase without `itu` around a noun that is said of no person.
    fn read_bare(&mut self, phrase: Phrase, known: bool, marks: Marks) -> Option<usize> {
        if let Some(slot) = self.read_pointer(self.pointer_of(&phrase, known), None) {
            let class = self.class_of(slot).unwrap_or(Class::Organisation);
            self.mention(phrase, Some(slot), class);
            return Some(phrase.end);
        }
        let noun = self.context.input.word(phrase.head);
        let collective = has_word(&COLLECTIVE, noun);
        let collective = collective.then_some(Class::Organisation);
        if let Some(class) = class_of(marks).or(collective).filter(|_| !known) {
            self.mention(phrase, None, class);
        }
        None
    }

    /// `timnya`: a noun that its owner's clitic makes plain.
    fn read_owned(&mut self, at: usize) -> Option<usize> {
        let word = self.context.input.word(at);
        let noun = word.get(..word.len() - 3)?;
        if !Marks::of(noun).any(DESCRIBED) && !noun.eq_ignore_ascii_case("pihak") {
            return None;
        }
        let pointed = self.context.input.points(at + 1);
        self.read_told(at, at + 1 + usize::from(pointed), noun)
    }

    /// `istri saya`, `anak kami itu`: kin of who speaks.
    pub(super) fn read_own_kin(&mut self, at: usize) -> Option<usize> {
        let input = self.context.input;
        let noun = input.word(at);
        let own = matches!(input.word(at + 1), "saya" | "kami" | "kita" | "mereka");
        if !(own && is_personal(noun) && input.lexical(at).any(Marks::PERSON)) {
            return None;
        }
        let pointed = input.points(at + 2);
        self.read_told(at, at + 2 + usize::from(pointed), noun)?;
        Some(at + 1)
    }

    /// Reads the description from `at` up to `end`, whose noun its owner makes plain.
    fn read_told(&mut self, at: usize, end: usize, noun: &'a str) -> Option<usize> {
        let phrase = Phrase { first: at, end, extent: end, ..self.phrase(at) };
        let pointer = Pointer {
            form: Form::Owned,
            noun,
            marks: Marks::of(noun),
            ..self.pointer_of(&phrase, false)
        };
        let slot = self.read_pointer(pointer, None)?;
        let class = self.class_of(slot).unwrap_or(Class::Organisation);
        self.mention(phrase, Some(slot), class);
        Some(end)
    }

    /// Reads the nouns that point back inside of a description that ends before `end`:
    /// `penasihat [kelompok tersebut]`, `istri [korban]`.
    pub(super) fn read_inside(&mut self, head: usize, end: usize) {
        let outer = std::mem::replace(&mut self.inside, end);
        let mut at = head + 1;
        while at < end {
            let marks = self.context.input.lexical(at);
            let part = marks.any(Marks::PART);
            let phrase = self.phrase(at);
            let bare = marks.any(Marks::PERSON.union(Marks::ORGANISATION).union(Marks::THING));
            let points = part || (bare || phrase.definite) && phrase.end <= end;
            let named = self.context.name_at(at).is_some();
            let read = if points && !named { self.read_description(at) } else { None };
            at = read.unwrap_or_default().max(at + 1);
        }
        self.inside = outer;
    }

    /// `pendiri [yayasan itu]`: what points back may be the noun inside.
    fn read_inner(&mut self, phrase: &mut Phrase) {
        let described = Marks::ORGANISATION.union(Marks::PLACE);
        let noun = |&at: &usize| {
            // `politikus Partai NasDem itu`: a name is no noun that points back.
            let named =
                self.context.name_at(at).is_some() || self.context.name_at(at + 1).is_some();
            let office = matches!(self.context.input.word(at - 1), "wali" | "Wali");
            !(named || office) && self.context.input.lexical(at).any(described)
        };
        let inside = phrase.head + 1..phrase.end.saturating_sub(1);
        let Some(inner) = inside.rev().take(3).find(noun) else { return };
        let marks = self.context.input.lexical(inner);
        let inside = Phrase { head: inner, first: inner, ..*phrase };
        let slot = if marks.any(Marks::ORGANISATION) {
            self.body_described(inside)
        } else if marks.any(Marks::PLACE) {
            self.place_described(inside)
        } else {
            return;
        };
        if let Some(slot) = slot {
            let span = self.context.input.span(inner, phrase.end);
            self.add(slot, span, MentionKind::Nom, Evidence::Description);
            phrase.of = Some(slot);
            phrase.definite = false;
        }
    }

    fn mention(&mut self, phrase: Phrase, slot: Option<usize>, class: Class) {
        let noun = self.context.input.word(phrase.head);
        let referent = self.referent(phrase.first, phrase.end, slot, class);
        self.discourse.push(Referent { noun, extent: phrase.extent, ..referent });
    }

    /// `sang ibu, Yuni,` but `bersama sang istri, Darius pulang`: whether the name behind the
    /// comma at `comma` ends its part of the sentence.
    fn is_apposition(&self, comma: usize) -> bool {
        let name = (comma + 1..comma + 6).find_map(|at| self.context.name_at(at));
        let name = name.and_then(|name| self.context.names.get(name));
        name.is_some_and(|name| {
            let next = self.context.input.word(name.end);
            matches!(next, "," | "." | "(" | ";" | "”" | "\"" | "")
        })
    }

    /// The entity whose name stands behind a comma at `end`, with its title or without.
    pub(super) fn apposed(&self, end: usize) -> Option<usize> {
        let context = self.context;
        if context.input.word(end) != "," {
            return None;
        }
        let names = || (end + 1..end + 6).filter_map(|at| context.name_at(at));
        // `wakilnya, pemimpin Hamas Yahya Sinwar`: the title of a person may hold a name.
        let person = |&name: &usize| {
            let person = context.names.get(name).is_some_and(|n| n.kind == EntityKind::Per);
            person && self.title(name) <= end + 1
        };
        let name = names().find(person).or_else(|| names().next())?;
        let direct = self.title(name) <= end + 1;
        let near = context.names.get(name)?.first == end + 1;
        context.slots.get(name).copied().filter(|_| direct || near)
    }
}

/// Nouns for bodies that a text speaks of again and again without naming them.
const COLLECTIVE: [&str; 6] =
    ["junta", "kepolisian", "manajemen", "militer", "parlemen", "pemerintah"];

/// What a noun in a phrase that is not known yet may bring in.
fn class_of(marks: Marks) -> Option<Class> {
    match () {
        () if marks.any(Marks::PERSON) => Some(Class::Person),
        () if marks.any(Marks::THING) => Some(Class::Thing),
        () if marks.any(Marks::PLACE) && !marks.any(Marks::ORGANISATION) => Some(Class::Place),
        () => None,
    }
}
