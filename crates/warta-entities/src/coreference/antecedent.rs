//! Which of the things that the text has spoken of a pronoun or a description means, or
//! none of them: weighed by a model that was trained on annotated articles. What the rules
//! say is one of the things that it is told.

mod said;

use std::sync::{Arc, LazyLock};

use warta_syntax::choice::{ChoiceModel, Listen, Said, Sum, Sure, chosen};
use warta_text::Span;

use super::discourse::{Class, MOST_MENTIONS, Place, Referent};
use super::form::fold;
use super::lexicon::Marks;
use super::locality::is_land;
use super::phrase::Phrase;
use super::resolve::Reader;
use crate::{EntityKind, Evidence, MentionKind};
use said::Asked;

/// Sentences that are looked back over.
const REACH: usize = 10;

/// Things that are weighed against each other.
const MOST: usize = 14;

/// How probable an answer must be.
pub const SURE: Sure = Sure { some: 0.4, one: 0.25 };

/// Mentions among which one is sought that goes around another.
const NEAR: usize = 4;

/// How much heavier it must be that nothing is meant than what a rule says.
const DOUBT: f32 = 2.0;

/// The weights, trained by `warta-tools entities antecedents`.
static MODEL: LazyLock<Option<Arc<ChoiceModel>>> = LazyLock::new(|| {
    let model = ChoiceModel::from_bytes(include_bytes!("../../models/antecedents.bin"));
    model.ok().map(Arc::new)
});

/// The model that is built in.
pub(crate) fn embedded() -> Option<Arc<ChoiceModel>> {
    MODEL.clone()
}

/// What weighs antecedents, and where its questions are kept for training.
#[derive(Debug, Default)]
pub(crate) struct Asking<'m> {
    /// The rules alone answer where it is missing.
    pub(crate) model: Option<&'m ChoiceModel>,
    pub(crate) questions: Option<&'m mut Vec<Question>>,
    /// Where the questions about the ends of descriptions are kept for training.
    pub(crate) extents: Option<&'m mut Vec<Question>>,
}

/// How something points back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// `ia`, `dia`, `beliau`.
    Third,
    /// `mereka`, `keduanya`.
    Crowd,
    /// `kami`.
    We,
    /// `saya`, `aku`.
    First,
    /// `dirinya`.
    Own,
    /// `ujarnya`.
    Said,
    /// `rumahnya`.
    Owner,
    /// `menemuinya`, `dibuatnya`.
    Object,
    /// `di sana`.
    There,
    /// `klub itu`.
    Pointed,
    /// `perusahaan`.
    Bare,
    /// `timnya`.
    Owned,
    /// `kedua pria`, `para korban`, `warga`.
    Group,
}

impl Form {
    fn evidence(self) -> Evidence {
        match self.kind() {
            MentionKind::Nom => Evidence::Description,
            _ => Evidence::Pronoun,
        }
    }

    /// Whether it means nobody who speaks: who speaks a quotation is no `dia` inside of it, and
    /// no `tersangka`, and has no `rumahnya`.
    fn is_third(self) -> bool {
        let owner = matches!(self, Form::Own | Form::Owner | Form::Object | Form::Owned);
        owner || matches!(self, Form::Third | Form::Pointed | Form::Bare)
    }

    pub(super) fn kind(self) -> MentionKind {
        match self {
            Form::Pointed | Form::Bare | Form::Owned | Form::Group => MentionKind::Nom,
            _ => MentionKind::Pro,
        }
    }
}

/// Something that points back.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pointer<'a> {
    pub(super) form: Form,
    /// The token that points, or the noun of the description.
    pub(super) at: usize,
    pub(super) first: usize,
    pub(super) end: usize,
    /// The noun or verb, without `-nya`.
    pub(super) noun: &'a str,
    pub(super) marks: Marks,
    /// The country or body that is named in it.
    pub(super) of: Option<usize>,
    pub(super) span: Span,
}

impl Pointer<'_> {
    /// The classes of what can be meant, one bit each.
    fn classes(&self) -> u32 {
        let can_be = Class::ALL.into_iter().filter(|&class| self.can_be(class));
        can_be.fold(0, |bits, class| bits | 1 << class as u32)
    }

    /// Whether something of the class can be meant.
    fn can_be(&self, class: Class) -> bool {
        let person = class == Class::Person;
        let body = matches!(class, Class::Organisation | Class::Country);
        match self.form {
            Form::Third | Form::First | Form::Own | Form::Said => person,
            Form::We => body || class == Class::Crowd,
            Form::There => body || class == Class::Place,
            Form::Crowd => !person,
            Form::Owner => true,
            // Nobody meets a town or calls it up.
            Form::Object => class != Class::Place,
            Form::Owned if self.noun.eq_ignore_ascii_case("pihak") => body,
            Form::Owned if self.noun.eq_ignore_ascii_case("klien") => person || body,
            Form::Group => {
                class == Class::Crowd
                    || class == Class::Organisation && self.marks.any(Marks::ORGANISATION)
                    || class == Class::Thing && self.marks.any(Marks::THING)
            }
            Form::Pointed | Form::Bare | Form::Owned => {
                let wanted = match class {
                    Class::Person => Marks::PERSON,
                    Class::Crowd => Marks::CROWD,
                    Class::Organisation => Marks::ORGANISATION,
                    Class::Country if !is_land(self.noun) => return false,
                    Class::Country | Class::Place => Marks::PLACE,
                    Class::Thing => Marks::THING,
                    Class::Happening => Marks::HAPPENING,
                };
                self.marks.any(wanted)
            }
        }
    }
}

/// What a pointer may mean: something that was mentioned, all its mentions together.
#[derive(Clone, Debug)]
struct Candidate<'r, 'a> {
    /// Its last mention.
    last: &'r Referent<'a>,
    /// Its mentions within reach, at most 255.
    count: u8,
    /// Those that are subjects.
    subject: bool,
    speaker: bool,
    quoted: bool,
    /// Whether a mention has the noun of the pointer.
    same_noun: bool,
    /// Candidates of its class that were spoken of since.
    newer: u8,
}

/// The candidate of which the model is sure, where the first of the `weights` is that of none.
fn surest<'c, 'r, 'a>(
    weights: &[f32],
    candidates: &'c [Candidate<'r, 'a>],
) -> Option<&'c Candidate<'r, 'a>> {
    chosen(weights, SURE).and_then(|at| candidates.get(at.checked_sub(1)?))
}

/// What a rule says, where the model is not sure that nothing is meant.
fn ruled<'c, 'r, 'a>(
    rule: Option<usize>,
    candidates: &'c [Candidate<'r, 'a>],
    weights: &[f32],
) -> Option<&'c Candidate<'r, 'a>> {
    let at = candidates.iter().position(|other| rule.is_some() && other.last.slot == rule)?;
    let (none, ruled) = weights.first().zip(weights.get(at + 1))?;
    candidates.get(at).filter(|_| none - ruled < DOUBT)
}

/// What a model was asked about a pronoun or a description, for training: that of antecedents
/// what it means, that of extents where it ends.
#[derive(Clone, Debug)]
pub struct Question {
    /// The words that point back.
    pub span: Span,
    /// What they may mean, where the first answer is that they mean nothing that was mentioned;
    /// or where they may end, the end of the rules first.
    pub answers: Vec<Answer>,
    /// What the rules alone answer.
    pub ruled: Option<usize>,
}

/// One of the answers to a [`Question`].
#[derive(Clone, Debug)]
pub struct Answer {
    /// A mention of what may be meant, empty for the answer that nothing is; or all the words of
    /// the description up to an end.
    pub span: Span,
    /// What the model is told.
    pub said: Said,
}

impl<'a> Reader<'_, 'a> {
    /// Whom or what a pointer means, given what the `rule` for it says.
    pub(super) fn antecedent(
        &mut self,
        pointer: Pointer<'a>,
        rule: Option<usize>,
    ) -> Option<usize> {
        // `gunung itu` for what is called a `Gunung`.
        let named = |rule: usize| self.is_named_with(Some(rule), &fold(pointer.noun));
        if pointer.form == Form::Pointed && rule.is_some_and(named) {
            return rule;
        }
        let quote = self.context.quote_of(pointer.at);
        if let Some(quote) = quote {
            self.speaker(quote);
        }
        let place = self.place(pointer.at, REACH);
        let barred = self.barred(pointer, place);
        let strangers = self.strangers(pointer);
        let unfit = |slot: usize| self.is_entity_unfit(pointer, slot, &strangers);
        let rule = rule.filter(|slot| !barred.contains(slot) && !unfit(*slot));
        let candidates = self.candidates(pointer, place, rule, &barred);
        let known = |rule| candidates.iter().any(|other| other.last.slot == Some(rule));
        if candidates.is_empty() || rule.is_some_and(|rule| !known(rule)) {
            return rule;
        }
        let asked = self.asked(pointer, place, rule, &candidates);
        if let Some(mut questions) = self.questions.take() {
            questions.push(self.question(&asked, &candidates));
            self.questions.set(Some(questions));
        }
        let Some(model) = self.model else { return rule };
        let sums = self.answers(&asked, &candidates, || model.listen());
        let mut weights: Vec<f32> = sums.into_iter().map(Sum::weight).collect();
        let fits = |candidate: &Candidate<'_, 'a>| match candidate.last.slot {
            Some(slot) => !unfit(slot),
            None => !self.is_unfit(pointer, candidate.last),
        };
        let mut best = surest(&weights, &candidates);
        if best.is_some_and(|best| !fits(best)) {
            // The model has chosen somebody who cannot be meant: it chooses again among those
            // who can, and weighs them as before.
            for (weight, candidate) in weights.iter_mut().skip(1).zip(&candidates) {
                let next = fits(candidate) && self.is_told(pointer, candidate.last);
                *weight = if next { *weight } else { f32::NEG_INFINITY };
            }
            best = surest(&weights, &candidates);
        }
        let best = best.filter(|best| !self.has_twin(best, &candidates));
        let last = best.or_else(|| ruled(rule, &candidates, &weights))?.last;
        let (slot, first) = (last.slot.or_else(|| self.named_behind(last)), last.first);
        slot.or_else(|| self.make_entity(first))
    }

    /// `aplikasi [Santapin]`: the thing whose name stands right behind its noun.
    fn named_behind(&self, thing: &Referent<'_>) -> Option<usize> {
        let context = self.context;
        let mut words = (thing.first..thing.extent).filter(|_| thing.class == Class::Thing);
        let noun = words.find(|&at| context.input.word(at) == thing.noun)?;
        let number = context.name_at(noun + 1)?;
        let name = context.names.get(number)?;
        let own = name.kind == EntityKind::Prd && name.first == noun + 1;
        context.slots.get(number).copied().filter(|_| own)
    }

    /// Whom or what a pointer cannot mean where it stands.
    fn barred(&self, pointer: Pointer<'a>, place: Place) -> Vec<usize> {
        let mut barred = self.quoted(pointer, place);
        self.add_rivals(pointer, &mut barred);
        self.add_others(pointer, place, &mut barred);
        barred.extend(self.doer(pointer));
        // `putri korban` is not the victim.
        let around = |of: &Span| of.contains(pointer.span) && *of != pointer.span;
        let noun = pointer.form.kind() == MentionKind::Nom;
        let last = self.found.iter().rev().take(NEAR).filter(|_| noun);
        barred.extend(last.filter(|(_, other)| around(&other.span)).map(|&(slot, _)| slot));
        if pointer.form.is_third() {
            barred.extend(self.known_speaker(place.quote));
        }
        barred
    }

    /// Says what speaks for each answer: that nothing is meant, then each candidate.
    fn answers<L: Listen>(
        &self,
        asked: &Asked<'a>,
        candidates: &[Candidate<'_, 'a>],
        listener: impl Fn() -> L,
    ) -> Vec<L> {
        let mut answers = Vec::with_capacity(candidates.len() + 1);
        let mut none = listener();
        self.say_of_none(asked, &mut none);
        answers.push(none);
        answers.extend(candidates.iter().map(|candidate| {
            let mut said = listener();
            self.say_of(asked, candidate, &mut said);
            said
        }));
        answers
    }

    /// `Anas dan Budi datang`: whether another candidate is joined to this one, so that
    /// neither is meant alone.
    fn has_twin(&self, best: &Candidate<'_, 'a>, candidates: &[Candidate<'_, 'a>]) -> bool {
        let joined = |one: &Referent<'_>, other: &Referent<'_>| {
            other.first == one.end + 1
                && matches!(self.context.input.word(one.end), "dan" | "serta")
        };
        let last = best.last;
        candidates.iter().map(|other| other.last).any(|other| {
            let alike = other.class == last.class && other.subject && last.subject;
            alike && (joined(last, other) || joined(other, last))
        })
    }

    fn question(&self, asked: &Asked<'a>, candidates: &[Candidate<'_, 'a>]) -> Question {
        let input = self.context.input;
        // A name tells better what is meant than a pronoun.
        let span = |candidate: &Candidate<'_, '_>| {
            let name = self.longest_name(candidate.last.slot);
            let name = name.and_then(|name| self.context.names.get(name));
            name.map_or_else(
                || input.span(candidate.last.first, candidate.last.extent),
                |name| input.span(name.first, name.end),
            )
        };
        let spans = std::iter::once(Span::default()).chain(candidates.iter().map(span));
        let all = self.answers(asked, candidates, Said::default);
        let answers = spans.zip(all).map(|(span, said)| Answer { span, said }).collect();
        let is_ruled =
            |other: &Candidate<'_, '_>| asked.rule.is_some() && other.last.slot == asked.rule;
        let ruled = candidates.iter().position(is_ruled).map(|at| at + 1);
        Question { span: asked.pointer.span, answers, ruled }
    }

    /// The pointer that a phrase around a noun is.
    pub(super) fn pointer_of(&self, phrase: &Phrase, pointed: bool) -> Pointer<'a> {
        let context = self.context;
        Pointer {
            form: if pointed { Form::Pointed } else { Form::Bare },
            at: phrase.head,
            first: phrase.first,
            end: phrase.end,
            noun: context.input.word(phrase.head),
            marks: context.input.lexical(phrase.head),
            of: phrase.of,
            span: context.input.span(phrase.first, phrase.extent),
        }
    }

    /// What was spoken of within reach, the last first, each once, but for those `barred`.
    fn candidates<'r>(
        &'r self,
        pointer: Pointer<'a>,
        place: Place,
        rule: Option<usize>,
        barred: &[usize],
    ) -> Vec<Candidate<'r, 'a>> {
        let mut found: Vec<Candidate<'r, 'a>> = Vec::with_capacity(MOST);
        let classes = pointer.classes();
        for referent in self.discourse.before(place) {
            let told = referent.slot.is_some() || !referent.noun.is_empty() || referent.pronoun;
            let ruled = rule.is_some() && referent.slot == rule;
            if !told || !(ruled || classes & 1 << referent.class as u32 != 0) {
                continue;
            }
            let inside = referent.first <= pointer.at && pointer.at < referent.end;
            let barred = referent.slot.is_some_and(|slot| barred.contains(&slot));
            // Nobody whom the text has only told of says what was said.
            let mute = pointer.form == Form::Said && referent.slot.is_none() && !referent.speaker;
            if inside || barred || mute || self.clashes(pointer, referent) {
                continue;
            }
            let same = |other: &Candidate<'_, '_>| match referent.slot {
                Some(slot) => other.last.slot == Some(slot),
                None => other.last.slot.is_none() && other.last.first == referent.first,
            };
            let noun = referent.noun.eq_ignore_ascii_case(pointer.noun);
            if let Some(known) = found.iter_mut().find(|other| same(other)) {
                known.count = known.count.saturating_add(1);
                known.subject |= referent.subject;
                known.speaker |= referent.speaker;
                known.quoted &= referent.quote.is_some();
                known.same_noun |= noun;
                continue;
            }
            if found.len() == MOST {
                continue;
            }
            let newer = found.iter().filter(|other| other.last.class == referent.class).count();
            found.push(Candidate {
                last: referent,
                count: 1,
                subject: referent.subject,
                speaker: referent.speaker,
                quoted: referent.quote.is_some(),
                same_noun: noun,
                newer: newer as u8,
            });
        }
        // `Seorang pria masuk. Pria itu`: nobody who has a name.
        if found.iter().any(|other| other.last.slot.is_none() && other.same_noun) {
            found.retain(|other| other.same_noun);
        }
        found
    }

    /// `“Budi akan menang,” katanya`: whom a quotation names does not speak it.
    fn quoted(&self, pointer: Pointer<'a>, place: Place) -> Vec<usize> {
        let quotes = &self.context.quotes;
        let last = quotes.partition_point(|quote| quote.close < pointer.at).checked_sub(1);
        let near = |&at: &usize| quotes.get(at).is_some_and(|q| q.close + 4 > pointer.at);
        let last = last.filter(|at| pointer.form == Form::Said && near(at));
        let Some(last) = last else { return Vec::new() };
        let inside = self.discourse.before(place).filter(|other| {
            let person = other.class == Class::Person && other.name.is_some();
            other.quote == Some(last) && person
        });
        inside.filter_map(|other| other.slot).collect()
    }

    /// Adds what the model makes of a pointer.
    pub(super) fn read_pointer(
        &mut self,
        pointer: Pointer<'a>,
        rule: Option<usize>,
    ) -> Option<usize> {
        let known = self.found.iter().rev().take(4).any(|(_, other)| other.span == pointer.span);
        if known {
            return None;
        }
        let slot = self.antecedent(pointer, rule)?;
        self.add(slot, pointer.span, pointer.form.kind(), pointer.form.evidence());
        Some(slot)
    }

    /// The class of the last mention of an entity.
    pub(super) fn class_of(&self, slot: usize) -> Option<Class> {
        let mut back = self.discourse.referents.iter().rev().take(MOST_MENTIONS);
        back.find(|referent| referent.slot == Some(slot)).map(|referent| referent.class)
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_embedded_model_is_whole() {
        assert!(super::MODEL.is_some());
    }
}
