//! Pronouns and `-nya`.

use warta_syntax::{Deprel, Upos};
use warta_text::Span;

use super::antecedent::{Form, Pointer};
use super::discourse::{Class, Place, Referent};
use super::lexicon::Marks;
use super::resolve::Reader;
use crate::page::has_word;
use crate::{EntityKind, Evidence, MentionKind};

/// Sentences that a pronoun looks back.
const REACH: usize = 3;

/// Those who say `kami` for a whole body, in lower case.
const LEADERS: [&str; 9] =
    ["ceo", "cfo", "chief", "coo", "cto", "direktur", "dirut", "sekjen", "sekretaris"];

/// Whether a noun is said of who leads a body.
pub(super) fn leads(noun: &str) -> bool {
    has_word(&LEADERS, noun)
}

/// What only persons have, beside kin, sorted.
#[rustfmt::skip]
const PERSONAL: [&str; 26] = [
    "alamat", "apartemen", "badan", "dinas", "hati", "jenazah", "kaki", "kamar", "kediaman",
    "kehidupan", "keluarga", "leher", "lutut", "mata", "nyawa", "orangtua", "pernikahan", "ponsel",
    "pribadi", "rumah", "tangan", "tubuh", "ulah", "umur", "usia", "wajah",
];

/// Whether only persons have what the noun says, kin with it.
pub(super) fn is_personal(noun: &str) -> bool {
    let marks = Marks::of(noun);
    let kin = marks.any(Marks::OWNED) && marks.any(Marks::LIFE);
    kin || PERSONAL.binary_search(&noun).is_ok()
}

/// Pronouns of one word, in lower case, and how they point back.
const PRONOUNS: [(&str, Form); 12] = [
    ("aku", Form::First),
    ("beliau", Form::Third),
    ("dia", Form::Third),
    ("dirinya", Form::Own),
    ("ia", Form::Third),
    ("kami", Form::We),
    ("keduanya", Form::Crowd),
    ("ketiganya", Form::Crowd),
    ("mereka", Form::Crowd),
    ("sana", Form::There),
    ("saya", Form::First),
    ("situ", Form::There),
];

/// How a word points back, where it is a pronoun.
fn form_of(word: &str) -> Option<Form> {
    PRONOUNS.iter().find(|(known, _)| word.eq_ignore_ascii_case(known)).map(|&(_, form)| form)
}

/// The words that are a pronoun, or begin one: `yang bersangkutan`.
pub(super) fn pronouns() -> impl Iterator<Item = &'static str> {
    PRONOUNS.iter().map(|row| row.0).chain(["yang"])
}

/// Whether a word ends with the clitic of an owner, and is no short word such as `hanya`.
pub(super) fn has_owner(word: &str) -> bool {
    word.len() > 5 && word.ends_with("nya")
}

impl<'a> Reader<'_, 'a> {
    /// What points at `at` in one word or a part of it.
    fn pointer(&self, form: Form, at: usize, span: Span) -> Pointer<'a> {
        let word = self.context.input.word(at);
        let noun = word.strip_suffix("nya").filter(|stem| stem.len() > 2).unwrap_or(word);
        let marks = Marks::of(noun);
        Pointer { form, at, first: at, end: at + 1, noun, marks, of: None, span }
    }

    /// Reads a pronoun or a word with `-nya`; `false` where `at` is neither.
    pub(super) fn read_pronoun(&mut self, at: usize) -> bool {
        let input = self.context.input;
        let word = input.word(at);
        match form_of(word) {
            Some(Form::Third) => self.read_third(at),
            Some(Form::Crowd) => self.read_crowd(at),
            Some(Form::First) => self.read_first(at),
            Some(Form::We) => self.read_firm(at),
            Some(form @ Form::Own) => {
                let slot = self.owner(at, true, false);
                let span = input.span(at, at + 1);
                let slot = self.antecedent(self.pointer(form, at, span), slot);
                self.link(at, span, slot, Class::Person);
            }
            Some(form) => {
                self.read_pointer(self.pointer(form, at, input.span(at, at + 1)), None);
            }
            None if word.eq_ignore_ascii_case("yang") && input.word(at + 1) == "bersangkutan" => {
                let slot = self.one_person(at);
                self.link(at, input.span(at, at + 2), slot, Class::Person);
            }
            None => {
                if has_owner(word) {
                    self.read_suffix(at);
                }
                // A noun with `-nya` may be a description as well: `lembaganya`.
                return false;
            }
        }
        true
    }

    fn link(&mut self, at: usize, span: Span, slot: Option<usize>, class: Class) {
        let referent = self.referent(at, at + 1, slot, class);
        self.discourse.push(Referent { pronoun: true, ..referent });
        if let Some(slot) = slot {
            self.add(slot, span, MentionKind::Pro, Evidence::Pronoun);
        }
    }

    /// `ia`, `dia`, `beliau`.
    fn read_third(&mut self, at: usize) {
        let context = self.context;
        let span = context.input.span(at, at + 1);
        let before = context.input.before(at);
        let spoken = at > 0 && context.input.lexical(at - 1).any(Marks::SPOKEN);
        let said = spoken || before.eq_ignore_ascii_case("menurut");
        let slot = if said {
            self.speaker_so_far(at)
        } else {
            if let Some(quote) = context.quote_of(at) {
                self.speaker(quote);
            }
            self.governing_subject(at).or_else(|| self.person(at, self.place(at, REACH)))
        };
        let form = if said { Form::Said } else { Form::Third };
        let slot = self.antecedent(self.pointer(form, at, span), slot);
        let body = slot.and_then(|slot| self.class_of(slot)).unwrap_or(Class::Person);
        self.link(at, span, slot, body);
    }

    /// `Korea Utara akan membayar, jika ia masuk …`: the subject of the clause that the
    /// pronoun's own clause depends on, where that is a country or a body.
    fn governing_subject(&self, at: usize) -> Option<usize> {
        let context = self.context;
        let verb = context.head(at).filter(|_| context.deprel(at) == Deprel::Nsubj)?;
        let before = context.input.before(at);
        // Other conjunctions set the clause against what the speaker says.
        let bound = matches!(
            before,
            "jika"
                | "apabila"
                | "kalau"
                | "bila"
                | "karena"
                | "sebab"
                | "agar"
                | "supaya"
                | "setelah"
        );
        let clause = bound && context.deprel(verb) == Deprel::Advcl;
        let above = context.head(verb).filter(|_| clause)?;
        let subject = context.subject_of(above).filter(|&subject| subject < at)?;
        let referent = self.discourse.covering(subject)?;
        let body = matches!(referent.class, Class::Country | Class::Organisation);
        let same = referent.quote == context.quote_of(at);
        referent.slot.filter(|_| body && same)
    }

    /// `yang bersangkutan`: the only person of the sentence before, or whom an apposition has
    /// just told more of.
    fn one_person(&self, at: usize) -> Option<usize> {
        let place = self.place(at, 1);
        let speaker = self.known_speaker(place.quote);
        let mut people = self
            .discourse
            .before(place)
            .filter(|referent| referent.class == Class::Person && referent.slot != speaker);
        let last = people.next()?.slot?;
        let told = self.last_told() == Some(last);
        (told || people.all(|other| other.slot == Some(last))).then_some(last)
    }

    /// The person that comes to mind first.
    fn person(&self, at: usize, place: Place) -> Option<usize> {
        let context = self.context;
        let verb = context.head(at);
        let place = Place { governor: verb.or(place.governor), ..place };
        // Who speaks a quotation is no third person inside of it.
        let speaker = self.known_speaker(place.quote);
        self.discourse.best(place, |referent| {
            let third = speaker.is_none() || referent.slot != speaker;
            (referent.class == Class::Person && third).then_some(0.0)
        })
    }

    /// Who was speaking when `katanya` is read.
    fn speaker_so_far(&self, at: usize) -> Option<usize> {
        let place = Place { quote: None, speaker: 0.9, ..self.place(at, REACH + 1) };
        self.discourse.best(place, |referent| {
            let person = referent.class == Class::Person && referent.quote.is_none();
            let dead = referent.slot.is_some_and(|slot| self.is_dead(slot));
            (person && !dead).then_some(0.0)
        })
    }

    /// `mendiang Siti` says nothing any more.
    fn is_dead(&self, slot: usize) -> bool {
        const DEAD: [&str; 3] = ["almarhum", "almarhumah", "mendiang"];
        let dead = |noun: &str| has_word(&DEAD, noun);
        self.roles.of(slot).iter().any(|role| dead(role.noun))
    }

    /// `mereka`: a team or body where no crowd was spoken of.
    fn read_crowd(&mut self, at: usize) {
        let span = self.context.input.span(at, at + 1);
        // `460 pasien dan pendamping mereka`: those right before `dan`.
        if at.checked_sub(2).is_some_and(|at| self.context.input.word(at) == "dan") {
            self.link(at, span, None, Class::Crowd);
            return;
        }
        let place = self.place(at, 2);
        let place = Place { governor: self.context.head(at), ..place };
        let slot = self.discourse.best(place, |referent| match referent.class {
            Class::Crowd => Some(1.2),
            Class::Organisation if referent.subject && !referent.nested => Some(0.0),
            Class::Person if referent.slot.is_none() => Some(0.0),
            _ => None,
        });
        let slot = self.antecedent(self.pointer(Form::Crowd, at, span), slot);
        self.link(at, span, slot, if slot.is_some() { Class::Organisation } else { Class::Crowd });
    }

    /// `saya`, `aku`: who speaks the quotation.
    fn read_first(&mut self, at: usize) {
        let Some(quote) = self.context.quote_of(at) else { return };
        let speaker = self.speaker(quote);
        let span = self.context.input.span(at, at + 1);
        let speaker = self.antecedent(self.pointer(Form::First, at, span), speaker);
        self.link(at, span, speaker, Class::Person);
    }

    /// `kami` of one who leads a body or speaks for it: `“Kami menyesal,” kata Direktur
    /// Utama Garuda`. A coach or an officer may mean those around him.
    fn read_firm(&mut self, at: usize) {
        // Outside of a quotation it is those who write.
        if self.context.quote_of(at).is_none() {
            return;
        }
        let span = self.context.input.span(at, at + 1);
        let firm = self.firm_of_speaker(at);
        let told = self.discourse.referents.len();
        self.evoke_body(at);
        let slot = self.antecedent(self.pointer(Form::We, at, span), firm);
        self.discourse.referents.truncate(told);
        let class = slot.and_then(|slot| self.class_of(slot)).unwrap_or(Class::Organisation);
        self.link(at, span, slot, class);
    }

    fn firm_of_speaker(&mut self, at: usize) -> Option<usize> {
        let quote = self.context.quote_of(at)?;
        // `warga kami`: whose the people are is not said.
        let people = Marks::PERSON.union(Marks::CROWD).union(Marks::ORGANISATION);
        if at > 0 && self.context.input.lexical(at - 1).any(people) {
            return None;
        }
        let speaker = self.speaker(quote)?;
        let role = self.roles.of(speaker).iter().find(|role| role.of.is_some());
        let body = role.filter(|role| leads(role.noun)).and_then(|role| role.of);
        body.filter(|&of| self.class_of(of) == Some(Class::Organisation))
    }

    /// Who speaks the quotation, where that was found out before.
    pub(super) fn known_speaker(&self, quote: Option<usize>) -> Option<usize> {
        self.speakers.get(quote?).copied().flatten().flatten()
    }

    /// Who speaks the quotation, by what stands behind it, before it, or by who spoke
    /// the last one.
    pub(super) fn speaker(&mut self, quote: usize) -> Option<usize> {
        if let Some(known) = self.speakers.get(quote).copied().flatten() {
            return known;
        }
        let found = self.speaker_behind(quote).or_else(|| self.speaker_before(quote));
        let found = found.unwrap_or_else(|| {
            let last = quote.checked_sub(1)?;
            let near = {
                let sentence = |at| self.context.input.sentence_of(at);
                let (last, this) =
                    self.context.quotes.get(last).zip(self.context.quotes.get(quote))?;
                sentence(this.open) - sentence(last.close) <= 2
            };
            self.known_speaker(Some(last)).filter(|_| near)
        });
        if let Some(cell) = self.speakers.get_mut(quote) {
            *cell = Some(found);
        }
        found
    }

    /// Who speaks by `ujarnya` at `verb`, behind the quotation that begins at `open`.
    fn said_by(&mut self, open: usize, verb: usize) -> Option<usize> {
        let span = self.context.input.span(verb, verb + 1);
        let rule = self.speaker_so_far(open);
        // The question will be asked again when `verb` is read.
        let questions = self.questions.take();
        let answer = self.antecedent(self.pointer(Form::Said, verb, span), rule);
        self.questions.set(questions);
        answer
    }

    /// `“…,” kata Hasyim`, `“…,” ujarnya`. The outer `None` says that nothing is said.
    fn speaker_behind(&mut self, quote: usize) -> Option<Option<usize>> {
        let context = self.context;
        let close = context.quotes.get(quote)?.close;
        let verb = (close + 1..close + 3).find(|&at| context.input.word(at) != ",")?;
        let word = context.input.word(verb);
        let stem = word.strip_suffix("nya").unwrap_or(word);
        if !Marks::of(stem).any(Marks::SPOKEN) {
            return None;
        }
        let next = context.input.word(verb + 1);
        if stem.len() < word.len() || matches!(next, "dia" | "ia" | "beliau") {
            return Some(self.said_by(context.quotes.get(quote)?.open, verb));
        }
        let mut names = (verb + 1..verb + 18)
            .take_while(|&at| !matches!(context.input.word(at), "." | "saat" | "kepada" | ""))
            .filter_map(|at| context.name_at(at));
        let person = names
            .find(|&name| context.names.get(name).is_some_and(|name| name.kind == EntityKind::Per));
        let named = person.and_then(|name| context.slots.get(name).copied());
        let described = || {
            let person = context.input.lexical(verb + 1).any(Marks::PERSON);
            person.then(|| self.speaker_so_far(context.quotes.get(quote).map_or(0, |q| q.open)))
        };
        Some(named.or_else(|| described().flatten()))
    }

    /// `Hasyim mengatakan, “…”`.
    fn speaker_before(&self, quote: usize) -> Option<Option<usize>> {
        let context = self.context;
        let open = context.quotes.get(quote)?.open;
        let sentence = context.input.sentence_of(open);
        let mut here = self.discourse.before(self.place(open, 0));
        let speaker = here.find(|referent| {
            referent.sentence == sentence
                && referent.class == Class::Person
                && referent.speaker
                && referent.first < open
        });
        speaker.map(|referent| referent.slot)
    }

    /// `-nya` on a noun, a verb or a preposition.
    fn read_suffix(&mut self, at: usize) {
        let context = self.context;
        let word = context.input.word(at);
        let Some(stem) = word.get(..word.len() - 3) else { return };
        // `duta besarnya` is no `besarnya`, `laga terakhirnya` no `terakhirnya`.
        let inner = at.checked_sub(1).is_some_and(|before| {
            let noun = matches!(context.upos(before), Upos::Noun | Upos::Adj);
            noun && context.head(at).is_some_and(|head| head < at)
        });
        if context.input.lexical(at).any(Marks::LEXICAL)
            && !(inner && matches!(stem, "besar" | "terakhir"))
        {
            return;
        }
        if context.is_nominal(at, stem) {
            return;
        }
        let end = context.input.span(at, at + 1).end();
        let span = Span::new(end - 3, end);
        let marks = Marks::of(stem);
        let owned = marks.any(Marks::OWNED.union(Marks::ORGANISATION))
            || stem.eq_ignore_ascii_case("negara")
            || stem.eq_ignore_ascii_case("pihak");
        let inner = inner && matches!(context.upos(at), Upos::Adj | Upos::Propn | Upos::Num);
        let noun = context.upos(at) == Upos::Noun || inner || owned;
        if let Some(quote) = context.quote_of(at).filter(|_| noun) {
            self.speaker(quote);
        }
        let (slot, form) =
            if marks.any(Marks::SPOKEN) && !owned || stem.eq_ignore_ascii_case("menurut") {
                (self.speaker_so_far(at), Form::Said)
            } else if marks.any(Marks::MEETS) {
                let verb = Some(at).filter(|_| context.upos(at) == Upos::Verb).or(context.head(at));
                (self.person(at, Place { governor: verb, ..self.place(at, 1) }), Form::Object)
            } else if noun {
                let owned = owned || marks.any(Marks::PERSON);
                (self.owner(at, owned, is_personal(stem)), Form::Owner)
            } else {
                (None, Form::Object)
            };
        let plain = Some(at).filter(|_| form == Form::Owner).and_then(|at| self.plain_owner(at));
        if let Some(slot) = plain {
            self.add(slot, span, MentionKind::Pro, Evidence::Pronoun);
        }
        let slot = plain.or_else(|| self.read_pointer(self.pointer(form, at, span), slot));
        if let Some(slot) = slot {
            self.read_affiliation(at, stem, slot);
        }
    }

    /// `lembaganya`, `negaranya`: the body or country that the owner belongs to.
    fn read_affiliation(&mut self, at: usize, stem: &str, owner: usize) {
        let context = self.context;
        let country = stem.eq_ignore_ascii_case("negara");
        let side = stem.eq_ignore_ascii_case("pihak");
        if !country && !side && !Marks::of(stem).any(Marks::ORGANISATION) {
            return;
        }
        let kind = if country { Class::Country } else { Class::Organisation };
        let of = self
            .roles
            .of(owner)
            .iter()
            .find_map(|role| role.of.filter(|&of| self.class_of(of) == Some(kind)));
        if let Some(slot) = of.filter(|&of| of != owner) {
            self.add(slot, context.input.span(at, at + 1), MentionKind::Nom, Evidence::Description);
        }
    }
}
