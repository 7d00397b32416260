//! Descriptions that point back: `pemimpin Korea Utara tersebut`.

use warta_syntax::Upos;

use super::discourse::{Class, Place, Referent};
use super::form::fold;
use super::lexicon::Marks;
use super::resolve::Reader;
use crate::{EntityKind, MentionKind};

/// Tokens that a description may have.
const LONGEST: usize = 9;

/// Sentences that a description looks back.
pub(super) const REACH: usize = 5;

/// A phrase around a noun.
#[derive(Clone, Copy, Debug)]
pub(super) struct Phrase {
    /// Its noun.
    pub(super) head: usize,
    /// The first token, with a word such as `seorang` in front.
    pub(super) first: usize,
    pub(super) end: usize,
    /// Whether `itu`, `tersebut`, `ini` or `tadi` closes it.
    definite: bool,
    /// The country or body that is named in it.
    pub(super) of: Option<usize>,
    /// The name of a person that ends it: then it is a title.
    title: bool,
    /// The person named in front of its `itu`: `putra Khaleda Zia itu`.
    pub(super) relative: Option<usize>,
}

/// What stands in front of a noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Before {
    /// `seorang`, `sebuah`: something new.
    One,
    /// `para`, `kedua`, a number: several.
    Many,
    /// `sang`, `si`: known.
    Known,
    Nothing,
}

impl<'a> Reader<'_, 'a> {
    /// Reads a phrase whose noun is at `at`, and gives the token behind it.
    pub(super) fn read_description(&mut self, at: usize) -> Option<usize> {
        let word = self.context.input.word(at);
        let marks = Marks::of(word.strip_suffix("nya").unwrap_or(word));
        let described = Marks::PERSON.union(Marks::ORGANISATION).union(Marks::PLACE);
        if word.ends_with("nya") {
            return self.read_relative(at);
        }
        if let Some(end) = self.read_special(at) {
            return Some(end);
        }
        let other = Marks::THING.union(Marks::HAPPENING);
        if !marks.any(described.union(Marks::CROWD).union(other)) {
            return None;
        }
        let mut phrase = self.phrase(at);
        let titled = self.in_title(at) && phrase.relative.is_none();
        if phrase.title || (titled && self.before_noun(at) != Before::One) {
            return None;
        }
        let person = marks.any(Marks::PERSON);
        if marks.any(Marks::PART) && !phrase.definite && phrase.of.is_none() {
            phrase.end = at + 1;
        }
        if person && phrase.definite && !self.is_capital_of(phrase) {
            self.read_inner(&mut phrase);
        }
        // `menetapkan empat orang sebagai tersangka`: what they become is no mention.
        let becomes = at.checked_sub(1).map_or("", |at| self.context.input.word(at));
        if matches!(becomes, "sebagai" | "menjadi" | "jadi") && !phrase.definite {
            return None;
        }
        // `setiap peraih emas` is nobody of whom the text goes on to speak.
        if matches!(becomes, "setiap" | "tiap" | "Setiap" | "Tiap") {
            return Some(phrase.end);
        }
        let before = self.before_noun(at);
        match before {
            Before::Many => {
                self.mention(phrase, None, Class::Crowd);
                return Some(phrase.end);
            }
            _ if marks.any(Marks::CROWD) && before == Before::Nothing && !phrase.definite => {
                self.mention(phrase, None, Class::Crowd);
                return Some(phrase.end);
            }
            Before::One => {
                let slot = self.apposed(phrase.end);
                if let Some(slot) = slot {
                    let span = self.context.input.span(phrase.first, phrase.end);
                    self.add(slot, span, MentionKind::Nom, "apposition");
                } else if let Some(class) = class_of(marks) {
                    let end = self.where_it_is(phrase.end);
                    self.mention(Phrase { end, ..phrase }, None, class);
                }
                return Some(phrase.end);
            }
            Before::Known | Before::Nothing => {}
        }
        // A firm speaks of itself as `perseroan`, without more.
        let firm = word == "perseroan" && phrase.end == at + 1;
        let known = phrase.definite || before == Before::Known || firm;
        let (slot, class) = if person {
            (self.person_described(phrase, known, marks), Class::Person)
        } else if known && marks.any(Marks::ORGANISATION) {
            (self.body_described(phrase), Class::Organisation)
        } else if known && marks.any(Marks::PLACE) {
            (self.place_described(phrase), Class::Place)
        } else if known && marks.any(Marks::THING) {
            (self.thing_described(phrase, Class::Thing), Class::Thing)
        } else if known && marks.any(Marks::HAPPENING) {
            (self.thing_described(phrase, Class::Happening), Class::Happening)
        } else if self.is_capital_of(phrase) {
            (self.apposed(phrase.end), Class::Place)
        } else {
            if let Some(class) = class_of(marks).filter(|_| !known) {
                let end = self.where_it_is(phrase.end);
                self.mention(Phrase { end, ..phrase }, None, class);
            }
            return None;
        };
        let slot = match slot {
            None if known => self.unnamed(phrase, class),
            slot => slot,
        };
        if let Some(slot) = slot {
            let span = self.context.input.span(phrase.first, phrase.end);
            self.add(slot, span, MentionKind::Nom, "description");
            self.learn_gender(slot, word);
            self.mention(phrase, Some(slot), class);
            return Some(phrase.end);
        }
        if person {
            self.mention(phrase, None, Class::Person);
        }
        Some(phrase.end)
    }

    /// Reads the noun that points back inside of a description that ends before `end`:
    /// `penasihat [kelompok tersebut]`.
    pub(super) fn read_inside(&mut self, head: usize, end: usize) {
        let mut phrase = self.phrase(head);
        if phrase.definite && phrase.end <= end {
            self.read_inner(&mut phrase);
        }
    }

    /// `pendiri [yayasan itu]`: what points back may be the noun inside.
    fn read_inner(&mut self, phrase: &mut Phrase) {
        let described = Marks::ORGANISATION.union(Marks::PLACE);
        let noun = |&at: &usize| {
            // `politikus Partai NasDem itu`: a name is no noun that points back.
            let named =
                self.context.name_at(at).is_some() || self.context.name_at(at + 1).is_some();
            let office = matches!(self.context.input.word(at - 1), "wali" | "Wali");
            !(named || office) && Marks::of(self.context.input.word(at)).any(described)
        };
        let inside = phrase.head + 1..phrase.end.saturating_sub(1);
        let Some(inner) = inside.rev().take(3).find(noun) else { return };
        let marks = Marks::of(self.context.input.word(inner));
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
            self.add(slot, span, MentionKind::Nom, "description");
            phrase.of = Some(slot);
            phrase.definite = false;
        }
    }

    fn mention(&mut self, phrase: Phrase, slot: Option<usize>, class: Class) {
        let noun = self.context.input.word(phrase.head);
        let referent = self.referent(phrase.first, phrase.end, slot, class);
        self.discourse.push(Referent { noun, ..referent });
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

    fn before_noun(&self, at: usize) -> Before {
        let Some(before) = at.checked_sub(1) else { return Before::Nothing };
        let word = self.context.input.word(before).to_lowercase();
        match word.as_str() {
            "seorang" | "sebuah" | "suatu" | "salah" | "setiap" | "seseorang" => Before::One,
            "para" | "kedua" | "ketiga" | "keempat" | "beberapa" | "sejumlah" | "banyak"
            | "ribuan" | "ratusan" | "puluhan" | "semua" | "seluruh" | "orang" => Before::Many,
            "sang" | "si" => Before::Known,
            _ if self.context.upos(before) == Upos::Num => Before::Many,
            _ => Before::Nothing,
        }
    }

    /// The phrase around the noun at `head`.
    pub(super) fn phrase(&self, head: usize) -> Phrase {
        let context = self.context;
        let quantified = matches!(self.before_noun(head), Before::One | Before::Known);
        let first = head - usize::from(quantified);
        let mut phrase = Phrase {
            head,
            first,
            end: head + 1,
            definite: false,
            of: None,
            title: false,
            relative: None,
        };
        let mut at = head + 1;
        while at < head + LONGEST {
            if let Some(named) = context.name_at(at) {
                let Some(name) = context.names.get(named) else { break };
                if name.kind == EntityKind::Per {
                    let pointed = matches!(context.input.word(name.end), "itu" | "tersebut");
                    if pointed && self.is_told_by_person(head, at) {
                        phrase.relative = context.slots.get(named).copied();
                        phrase.definite = true;
                        phrase.end = name.end + 1;
                    } else if context.input.word(at - 1) == "milik" {
                        phrase.end = name.end;
                    } else {
                        phrase.title = true;
                    }
                    return phrase;
                }
                phrase.of = phrase.of.or(context.slots.get(named).copied());
                phrase.end = name.end;
                at = name.end.max(at + 1);
                continue;
            }
            match context.input.word(at) {
                "itu" | "tersebut" | "ini" | "tadi" => {
                    phrase.end = at + 1;
                    phrase.definite = true;
                    return phrase;
                }
                // `lembaga yang sama`
                "yang" if context.input.word(at + 1) == "sama" => {
                    phrase.end = at + 2;
                    phrase.definite = true;
                    return phrase;
                }
                // `perusahaan yang beroperasi sejak 2016 tersebut`
                "yang" => {
                    if let Some(end) = self.clause_end(at) {
                        phrase.end = end;
                        phrase.definite = true;
                    }
                    break;
                }
                // `perempuan berusia 58 tahun itu`
                "tahun" if context.upos(at - 1) == Upos::Num => {}
                // A name behind a comma is an apposition where the noun has a title.
                "hari" | "saat" | "kali" | "tahun" | "pekan" | "bulan" | "" => break,
                "asal" | "berkode" | "berusia" | "kelahiran" | "berdarah" | "berkebangsaan"
                | "berjuluk" => {}
                word => {
                    let inside = matches!(
                        context.upos(at),
                        Upos::Noun | Upos::Propn | Upos::Adj | Upos::Num
                    );
                    let closed = word.ends_with("nya") && word.len() > 5;
                    if !inside || closed {
                        break;
                    }
                    phrase.end = at + 1;
                }
            }
            at += 1;
        }
        phrase
    }

    /// `putra Khaleda Zia itu`, `partai pimpinan Tarique Rahman itu`: whether the noun at
    /// `head` is told by the person named at `name`, and is no title of that person.
    fn is_told_by_person(&self, head: usize, name: usize) -> bool {
        const LED: [&str; 8] = [
            "arahan",
            "asuhan",
            "bentukan",
            "besutan",
            "milik",
            "pendukung",
            "pimpinan",
            "polesan",
        ];
        let word = |at: usize| self.context.input.word(at);
        let kin = Marks::of(word(head)).any(Marks::OWNED);
        kin || (head + 1..name).any(|at| LED.contains(&word(at)))
    }

    /// The end of a short relative clause that `tersebut` or `itu` closes, and not a noun in it.
    fn clause_end(&self, yang: usize) -> Option<usize> {
        let context = self.context;
        let inside = |&at: &usize| context.upos(at) != Upos::Punct;
        let mut clause = (yang + 1..yang + LONGEST).take_while(inside);
        let close = clause.find(|&at| matches!(context.input.word(at), "itu" | "tersebut"))?;
        let whole = matches!(context.upos(close - 1), Upos::Num | Upos::Verb | Upos::Adv);
        (whole || self.opens_with_subject(yang, close + 1)).then_some(close + 1)
    }

    /// `Organisasi yang memiliki 400.000 anggota itu berencana`: whether the noun before
    /// `yang` opens its sentence and a verb stands at `end`, so that all before is its subject.
    fn opens_with_subject(&self, yang: usize, end: usize) -> bool {
        let context = self.context;
        let sentence = context.input.sentences.get(context.input.sentence_of(yang));
        let start = sentence.map_or(0, |sentence| sentence.tokens().start);
        yang <= start + 3 && matches!(context.upos(end), Upos::Verb | Upos::Aux | Upos::Adv)
    }

    /// The organisation that a phrase describes.
    fn body_described(&self, phrase: Phrase) -> Option<usize> {
        let place = Place { speaker: 0.0, ..self.place(phrase.head, REACH) };
        let noun = fold(self.context.input.word(phrase.head));
        let coded = self.context.input.word(phrase.head + 1) == "berkode";
        if let Some(firm) = phrase.of.filter(|_| coded) {
            return Some(firm);
        }
        // `ia menang di lembaga yang sama`: who acts there is another.
        let same = self.context.input.word(phrase.end - 1) == "sama";
        let acts = |slot: usize| {
            let here = Place { reach: 0, ..place };
            self.discourse.before(here).any(|other| other.subject && other.slot == Some(slot))
        };
        self.discourse.best(place, |referent| {
            if same && referent.slot.is_some_and(acts) {
                return None;
            }
            let name = referent.name.filter(|_| referent.class == Class::Organisation);
            match name {
                Some(name) => self.fits_body(name, &noun),
                None => self.fits_kind(referent, &noun),
            }
        })
    }

    /// Whether a body that was told of by a noun or a pronoun goes with another noun.
    fn fits_kind(&self, referent: &Referent<'_>, noun: &str) -> Option<f32> {
        let slot = referent.slot.filter(|_| referent.class == Class::Organisation)?;
        let firm = self.firms.get(slot).copied().unwrap_or_default();
        let head = self.heads.get(slot).and_then(Option::as_deref);
        let company = COMPANY.contains(&noun);
        let other = if company { !firm && head.is_some() } else { firm && head.is_none() };
        (!other).then_some(0.0)
    }

    /// How well a name goes with a noun for organisations.
    fn fits_body(&self, name: usize, noun: &str) -> Option<f32> {
        let context = self.context;
        let entry = context.names.get(name)?;
        let words =
            || (entry.first..entry.end.min(entry.first + LONGEST)).map(|at| context.input.word(at));
        if words().any(|word| fold(word) == noun) {
            return Some(1.0);
        }
        let slot = context.slots.get(name).copied()?;
        if COMPANY.contains(&noun) {
            let firm = self.firms.get(slot).copied().unwrap_or_default();
            // A body that is known for something else is no company.
            let open = context.classes(name).is_none() && self.heads.get(slot)?.is_none();
            return if firm { Some(0.8) } else { open.then_some(0.0) };
        }
        // What calls itself a party is no bank.
        let head = self.heads.get(slot).and_then(Option::as_deref);
        if head == Some(noun) {
            return Some(1.0);
        }
        let own = head.is_some();
        // What governs is a `lembaga`, and no `organisasi`.
        if noun == "organisasi" && head.is_some_and(|head| STATE.contains(&head)) {
            return None;
        }
        let wide = matches!(
            noun,
            "lembaga" | "organisasi" | "institusi" | "instansi" | "badan" | "kantor"
        );
        (!own || wide).then_some(0.0)
    }
}

/// Nouns for companies, folded as they are compared.
const COMPANY: [&str; 5] = ["emiten", "korporasi", "maskapai", "perseroan", "perusahan"];

/// Nouns for bodies that govern, folded as they begin names.
const STATE: [&str; 6] = ["dewan", "dinas", "kementerian", "komisi", "mahkamah", "majelis"];

/// What a noun in a phrase that is not known yet may bring in.
fn class_of(marks: Marks) -> Option<Class> {
    match () {
        () if marks.any(Marks::PERSON) => Some(Class::Person),
        () if marks.any(Marks::THING) => Some(Class::Thing),
        () if marks.any(Marks::PLACE) && !marks.any(Marks::ORGANISATION) => Some(Class::Place),
        () => None,
    }
}
