//! What the model is told of a pointer and of what it may mean.

mod sort;

use warta_syntax::Deprel;
use warta_syntax::choice::Listen;
use warta_syntax::sequence::{atom, mix};

use super::super::discourse::{Class, Place};
use super::super::form::{fold, lower};
use super::super::pronoun::is_personal;
use super::super::resolve::Reader;
use super::{Candidate, Pointer};
use crate::MentionKind;
use sort::sort_of;

/// Mentions that are looked through for the last speaker.
const VOICES: usize = 24;

/// The numbers of what is said. A model is trained for these and in this order.
mod template {
    pub(super) const NONE: u32 = 0;
    pub(super) const NONE_WORD: u32 = 1;
    pub(super) const NONE_MARKS: u32 = 2;
    pub(super) const NONE_PLACE: u32 = 3;
    pub(super) const NONE_CHOICE: u32 = 4;
    pub(super) const NONE_BEFORE: u32 = 5;
    pub(super) const NONE_BEHIND: u32 = 6;
    pub(super) const NONE_LENGTH: u32 = 7;
    pub(super) const NONE_RULE: u32 = 8;
    pub(super) const NONE_GOVERNOR: u32 = 9;
    pub(super) const RULE: u32 = 19;
    pub(super) const CLASS: u32 = 20;
    pub(super) const DISTANCE: u32 = 21;
    pub(super) const NEWER: u32 = 22;
    pub(super) const SUBJECT: u32 = 23;
    pub(super) const SPEAKER: u32 = 24;
    pub(super) const PRONOUN: u32 = 25;
    pub(super) const NESTED: u32 = 26;
    pub(super) const QUOTE: u32 = 27;
    pub(super) const COUNT: u32 = 28;
    pub(super) const CLAUSE: u32 = 29;
    pub(super) const PARAGRAPH: u32 = 30;
    pub(super) const MATCH: u32 = 31;
    pub(super) const NOUN: u32 = 32;
    pub(super) const OF: u32 = 33;
    pub(super) const AGREES: u32 = 34;
    pub(super) const MARKS: u32 = 35;
    pub(super) const NAMED: u32 = 36;
    pub(super) const BODY: u32 = 37;
    pub(super) const FIRST: u32 = 38;
    pub(super) const ABOVE: u32 = 39;
    pub(super) const MOST: u32 = 40;
    pub(super) const RANK: u32 = 41;
    pub(super) const NEAR_SUBJECT: u32 = 42;
    pub(super) const NEAR_SPEAKER: u32 = 43;
    pub(super) const NEWEST_SUBJECT: u32 = 44;
    pub(super) const NEAR_COUNT: u32 = 45;
    pub(super) const VOICE: u32 = 46;
    pub(super) const TOPIC: u32 = 47;
    pub(super) const NEAR_PRONOUN: u32 = 48;
    pub(super) const KIND: u32 = 49;
    pub(super) const OPENING: u32 = 50;
    pub(super) const PERSONAL: u32 = 51;
    pub(super) const PARALLEL: u32 = 52;
    pub(super) const ROLE: u32 = 53;
    pub(super) const SORTS: u32 = 54;
    pub(super) const SORT_KIND: u32 = 55;
    pub(super) const UNNAMED: u32 = 56;
    pub(super) const RELATION: u32 = 57;
}

/// What a mention is to what governs it, as a value.
fn relation_of(relation: Option<Deprel>) -> u64 {
    relation.map_or(99, |relation| relation as u64)
}

/// Few, or how few.
fn few(count: usize) -> u64 {
    match count {
        0..=3 => count as u64,
        4..=6 => 4,
        _ => 5,
    }
}

/// A pointer with all that is asked of it once.
pub(super) struct Asked<'a> {
    pub(super) pointer: Pointer<'a>,
    place: Place,
    form: u64,
    /// Its noun or verb in lower case.
    word: u64,
    marks: u64,
    /// What sort of body or place its noun is for.
    sort: u64,
    /// Whether only persons have it.
    personal: bool,
    folded: String,
    /// The verb whose argument it is.
    governor: Option<usize>,
    /// Its word.
    verb: u64,
    /// What it is to it.
    relation: u64,
    /// The subjects of its clause and of those above: the entity and the first token.
    above: Vec<(Option<usize>, usize)>,
    /// Whether it is a subject.
    subject: bool,
    /// What the rule for it says.
    pub(super) rule: Option<usize>,
    /// The candidates of each class.
    classes: [OfClass; Class::ALL.len()],
    /// Who speaks the quotation around it.
    speaker: Option<usize>,
    /// Who speaks it, or has spoken last.
    voice: Option<usize>,
}

/// The candidates of one class.
#[derive(Clone, Copy, Debug, Default)]
struct OfClass {
    count: usize,
    /// The most mentions that one of them has.
    most: u8,
}

impl Asked<'_> {
    fn of_class(&self, class: Class) -> OfClass {
        self.classes.get(class as usize).copied().unwrap_or_default()
    }
}

impl<'a> Reader<'_, 'a> {
    /// What is asked of a pointer, whatever it may mean.
    pub(super) fn asked(
        &self,
        pointer: Pointer<'a>,
        place: Place,
        rule: Option<usize>,
        candidates: &[Candidate<'_, 'a>],
    ) -> Asked<'a> {
        /// Clauses that are followed up.
        const DEPTH: usize = 5;
        let context = self.context;
        let folded = |at: usize| atom(&lower(context.input.word(at)));
        let noun = lower(pointer.noun);
        let mut above = Vec::with_capacity(DEPTH);
        let mut word = pointer.at;
        for _ in 0..DEPTH {
            let Some(head) = context.head(word) else { break };
            word = head;
            let subject = context.subject_of(word).filter(|&subject| subject < pointer.first);
            let covering = subject.and_then(|subject| self.discourse.covering(subject));
            above.push(covering.map_or((None, usize::MAX), |r| (r.slot, r.first)));
        }
        let speaker = self.known_speaker(place.quote);
        let mut back = self.discourse.referents.iter().rev().take(VOICES);
        let narrator = || back.find(|referent| referent.speaker).and_then(|r| r.slot);
        let mut classes = [OfClass::default(); Class::ALL.len()];
        for candidate in candidates {
            if let Some(class) = classes.get_mut(candidate.last.class as usize) {
                class.count += 1;
                class.most = class.most.max(candidate.count);
            }
        }
        let outer = context.outer(pointer.first, pointer.end);
        let governor = outer.and_then(|at| context.head(at));
        Asked {
            pointer,
            place,
            form: pointer.form as u64,
            word: atom(&noun),
            marks: pointer.marks.bits(),
            sort: sort_of(pointer.noun),
            personal: is_personal(&noun),
            folded: fold(&noun),
            governor,
            verb: governor.map_or(0, folded),
            relation: relation_of(outer.map(|at| context.deprel(at))),
            above,
            subject: context.is_subject(pointer.first, pointer.end),
            rule,
            classes,
            speaker,
            voice: speaker.or_else(narrator),
        }
    }

    /// What speaks for the answer that a pointer means nothing that was mentioned.
    pub(super) fn say_of_none(&self, asked: &Asked<'a>, said: &mut impl Listen) {
        let context = self.context;
        let &Asked { pointer, form, word, marks, .. } = asked;
        said.say(template::NONE, form);
        said.say(template::NONE_RULE, mix(form, asked.rule.is_some().into()));
        said.say(template::NONE_WORD, mix(form, word));
        said.say(template::NONE_MARKS, mix(form, marks));
        let quoted = u64::from(asked.place.quote.is_some());
        said.say(template::NONE_PLACE, mix(form, quoted));
        said.say(template::NONE_PLACE, mix(mix(form, 2), context.deprel(pointer.at) as u64));
        said.say(template::NONE_PLACE, mix(mix(form, 3), context.upos(pointer.at) as u64));
        let capital = u64::from(context.input.is_capital(pointer.first));
        let opens = u64::from(context.input.starts_sentence(pointer.first));
        said.say(template::NONE_PLACE, mix(mix(form, 4 + capital), opens));
        for class in [Class::Person, Class::Organisation, Class::Thing] {
            let count = asked.of_class(class).count;
            said.say(template::NONE_CHOICE, mix(mix(form, class as u64), few(count).min(2)));
        }
        let before = context.input.before(pointer.first);
        said.say(template::NONE_BEFORE, mix(form, atom(&lower(before))));
        said.say(template::NONE_BEHIND, mix(form, context.upos(pointer.end) as u64));
        said.say(template::NONE_LENGTH, mix(form, few(pointer.end - pointer.first)));
        said.say(template::NONE_GOVERNOR, mix(form, asked.verb));
        said.say(template::NONE_GOVERNOR, mix(mix(form, 1), asked.relation));
        said.say(template::NONE_GOVERNOR, mix(mix(word, asked.relation), asked.verb));
    }

    /// What speaks for a candidate, and against it.
    pub(super) fn say_of(
        &self,
        asked: &Asked<'a>,
        candidate: &Candidate<'_, 'a>,
        said: &mut impl Listen,
    ) {
        let last = candidate.last;
        let &Asked { form, place, .. } = asked;
        let class = mix(form, last.class as u64);
        said.say(template::CLASS, class);
        let rule = asked.rule.map_or(0, |rule| 1 + u64::from(last.slot == Some(rule)));
        said.say(template::RULE, mix(class, rule));
        said.say(template::RULE, mix(mix(form, 98), rule));
        let back = few(place.sentence.saturating_sub(last.sentence));
        said.say(template::DISTANCE, mix(class, back));
        said.say(template::DISTANCE, mix(mix(form, 99), back));
        said.say(template::NEWER, mix(class, few(candidate.newer.into())));
        let same_class = asked.of_class(last.class);
        said.say(template::RANK, mix(class, few(same_class.count)));
        let most = same_class.most == candidate.count;
        said.say(template::MOST, mix(class, most.into()));
        let flags = u64::from(last.subject) + 2 * u64::from(candidate.subject);
        said.say(template::SUBJECT, mix(class, flags));
        let speaks = u64::from(last.speaker) + 2 * u64::from(candidate.speaker);
        said.say(template::SPEAKER, mix(class, speaks));
        said.say(template::PRONOUN, mix(form, last.pronoun.into()));
        said.say(template::NESTED, mix(class, last.nested.into()));
        said.say(template::COUNT, mix(class, few(candidate.count.into())));
        said.say(template::NAMED, mix(class, last.slot.is_some().into()));
        let here = u64::from(last.sentence >= place.paragraph);
        said.say(template::PARAGRAPH, mix(mix(form, here), back.min(2)));
        let mut opening = self.context.slots.iter().take(3);
        let first = last.slot.is_some_and(|slot| opening.any(|&other| other == slot));
        said.say(template::FIRST, mix(class, first.into()));
        let near = mix(class, back.min(3));
        said.say(template::NEAR_SUBJECT, mix(near, flags));
        let parallel = flags + 4 * u64::from(asked.subject);
        said.say(template::PARALLEL, mix(near, parallel));
        said.say(template::NEAR_SPEAKER, mix(near, speaks));
        said.say(template::NEAR_PRONOUN, mix(near, mix(last.pronoun.into(), last.nested.into())));
        said.say(template::NEAR_COUNT, mix(near, few(candidate.count.into())));
        let newer = few(candidate.newer.into()).min(2);
        said.say(template::NEWEST_SUBJECT, mix(mix(class, newer), flags));
        let topic = last.slot.map_or(9, |slot| few(self.rank(slot, last.class)).min(3));
        said.say(template::TOPIC, mix(class, topic));
        said.say(template::TOPIC, mix(mix(form, topic), back.min(3)));
        let relation = relation_of(last.relation);
        said.say(template::RELATION, mix(mix(near, relation), asked.relation));
        said.say(template::RELATION, mix(class, relation));
        self.say_of_speech(asked, candidate, class, said);
        self.say_of_noun(asked, candidate, class, said);
    }

    /// Who speaks, for whom, and the clauses around the pointer.
    fn say_of_speech(
        &self,
        asked: &Asked<'a>,
        candidate: &Candidate<'_, 'a>,
        class: u64,
        said: &mut impl Listen,
    ) {
        let last = candidate.last;
        let speaks = asked.speaker.is_some() && asked.speaker == last.slot;
        let told = match (asked.place.quote, last.quote) {
            (None, None) => 0,
            (None, Some(_)) => 1,
            (Some(_), None) => 2,
            (Some(one), Some(other)) => 3 + u64::from(one == other),
        };
        said.say(template::QUOTE, mix(class, told + 8 * u64::from(speaks)));
        said.say(template::QUOTE, mix(mix(class, 77), candidate.quoted.into()));
        let own = u64::from(asked.voice.is_some() && asked.voice == last.slot);
        let quoted = u64::from(asked.place.quote.is_some());
        said.say(template::VOICE, mix(class, own + 2 * quoted));
        let voice = asked.voice.zip(last.slot);
        let body = voice.is_some_and(|(voice, of)| self.roles.belongs(voice, of));
        let body = u64::from(body) + 2 * u64::from(asked.speaker.is_some());
        said.say(template::BODY, mix(class, body));
        let argument = asked.governor.is_some() && last.governor == asked.governor;
        // `menemuinya`: nobody who is an argument of the verb already.
        let own = last.governor == Some(asked.pointer.at);
        let argument = u64::from(argument) + 2 * u64::from(last.nested) + 4 * u64::from(own);
        said.say(template::CLAUSE, mix(class, argument));
        let is_last = |&(slot, first): &(Option<usize>, usize)| {
            slot == last.slot && (slot.is_some() || first == last.first)
        };
        let above = asked.above.iter().position(is_last).map_or(9, |step| step as u64);
        said.say(template::ABOVE, mix(class, above));
    }

    /// Whether the noun of the pointer can be said of the candidate.
    fn say_of_noun(
        &self,
        asked: &Asked<'a>,
        candidate: &Candidate<'_, 'a>,
        class: u64,
        said: &mut impl Listen,
    ) {
        let last = candidate.last;
        let pointer = asked.pointer;
        said.say(template::NOUN, mix(class, asked.word));
        said.say(template::MARKS, mix(class, asked.marks));
        said.say(template::PERSONAL, mix(class, asked.personal.into()));
        for role in last.slot.map_or(&[][..], |slot| self.roles.of(slot)).iter().take(2) {
            said.say(template::ROLE, mix(mix(class, asked.word), role.word));
        }
        if pointer.form.kind() != MentionKind::Nom {
            return;
        }
        let named = self.is_named_with(last.slot, &asked.folded);
        let role = last.slot.is_some_and(|slot| self.roles.has(slot, pointer.noun, None));
        let head = last.slot.and_then(|slot| self.heads.get(slot)).and_then(Option::as_deref);
        let head = head.map_or(0, |head| 1 + u64::from(head == asked.folded));
        let firm = last.slot.and_then(|slot| self.firms.get(slot)).is_some_and(|&firm| firm);
        let bits = [named, role, candidate.same_noun, firm];
        let all = (0..).zip(bits).fold(0, |all, (at, bit)| all | u64::from(bit) << at);
        said.say(template::MATCH, mix(class, mix(all, head)));
        for (at, bit) in (10..).zip(bits) {
            said.say(template::MATCH, mix(class, at * 2 + u64::from(bit)));
        }
        let kind = mix(u64::from(firm), head);
        said.say(template::MATCH, mix(mix(class, kind), asked.word));
        if let Some(name) = self.longest_name(last.slot) {
            let kind = self.context.classes(name).map_or(0, |classes| u64::from(classes.bits()));
            said.say(template::KIND, mix(mix(class, kind), asked.word));
            said.say(template::KIND, mix(mix(class, kind), asked.marks));
            said.say(template::SORT_KIND, mix(mix(class, kind), asked.sort));
            let opening = self.context.names.get(name).map_or(0, |name| name.first);
            let opening = self.context.input.word(opening);
            let sorts = mix(sort_of(opening), firm.into());
            said.say(template::SORTS, mix(mix(class, sorts), asked.sort));
            let opening = atom(opening);
            said.say(template::OPENING, mix(mix(class, opening), asked.word));
        }
        if last.slot.is_none_or(|slot| slot >= self.named) {
            let noun = atom(&lower(last.noun));
            said.say(template::UNNAMED, mix(class, noun));
            said.say(template::UNNAMED, mix(mix(class, noun), asked.word));
        }
        let agrees = last.slot.is_none_or(|slot| self.agrees(slot, pointer.noun));
        said.say(template::AGREES, mix(class, agrees.into()));
        if let Some((of, slot)) = pointer.of.zip(last.slot) {
            let of = u64::from(of == slot) + 2 * u64::from(self.roles.belongs(slot, of));
            said.say(template::OF, mix(class, of));
        }
    }

    /// How many entities of the class the text names more often.
    fn rank(&self, slot: usize, class: Class) -> usize {
        let kind: u8 = match class {
            Class::Person => 0,
            Class::Organisation => 1,
            _ => 2,
        };
        self.ranks.get(slot).map_or(9, |&(of, rank)| if of == kind { rank } else { 9 })
    }

    /// The longest of the names of an entity.
    pub(in crate::coreference) fn longest_name(&self, slot: Option<usize>) -> Option<usize> {
        self.longest.get(slot?).copied().flatten()
    }

    /// Whether the longest name of the entity holds the noun: `PT Bank Aceh` and `bank`.
    pub(super) fn is_named_with(&self, slot: Option<usize>, noun: &str) -> bool {
        self.longest_name(slot).is_some_and(|name| self.has_word(name, noun))
    }
}
