//! Descriptions and pronouns, in one reading from left to right.

use std::cell::Cell;

use warta_syntax::choice::ChoiceModel;
use warta_syntax::{Deprel, Upos};
use warta_text::Span;

use super::accused::charged;
use super::age::ages;
use super::antecedent::{Asking, Question};
use super::context::Context;
use super::discourse::{Class, Discourse, Place, Referent};
use super::form::fold;
use super::gender::Gender;
use super::kin::Kin;
use super::lexicon::Marks;
use super::pronoun::pronouns;
use super::role::Roles;
use super::unnamed::call;
use super::{epithet, law};
use crate::firms::{is_company, is_tbk};
use crate::gazetteer::Classes;
use crate::marks::WordMarks;
use crate::units::is_branch;
use crate::{Entity, EntityKind, Evidence, Mention, MentionKind};

/// Adds descriptions and pronouns whose antecedent is plain.
pub(super) fn resolve(
    context: &Context<'_>,
    entities: &mut Vec<Entity>,
    Asking { model, questions, extents }: Asking<'_>,
) {
    let mut reader = Reader::new(context, entities.len(), model);
    reader.questions.set(questions.is_some().then(Vec::new));
    reader.extents.set(extents.is_some().then(Vec::new));
    let mut at = 0;
    while at < context.input.tokens.len() {
        at = reader.read(at);
    }
    if let Some((questions, asked)) = questions.zip(reader.questions.take()) {
        *questions = asked;
    }
    if let Some((extents, asked)) = extents.zip(reader.extents.take()) {
        *extents = asked;
    }
    let named = reader.named;
    let unnamed = reader.unnamed.iter().map(|&kind| Entity::new(kind, String::new()));
    entities.extend(unnamed);
    for (slot, mention) in reader.found {
        if let Some(entity) = entities.get_mut(slot) {
            entity.mentions.push(mention);
        }
    }
    // Those who got a name later have left an empty place.
    entities.retain(|entity| !entity.mentions.is_empty());
    for entity in entities.iter_mut().skip(named) {
        call(entity, context.input.text);
    }
}

/// Reads the tokens in order and remembers what was spoken of.
pub(super) struct Reader<'c, 'a> {
    pub(super) context: &'c Context<'a>,
    pub(super) roles: Roles<'a>,
    pub(super) discourse: Discourse<'a>,
    /// For each name, the first token of its title.
    titles: Vec<usize>,
    /// For each entity, the noun that its name begins with, folded: `partai`.
    pub(super) heads: Vec<Option<String>>,
    /// For each entity, whether one of its names is that of a company.
    pub(super) firms: Vec<bool>,
    /// Who is told by whom, in order of the text.
    pub(super) kin: Vec<Kin<'a>>,
    /// For each entity, whether it is a man or a woman, where a noun has said so.
    pub(super) genders: Vec<Option<Gender>>,
    /// For each entity, how old it is said to be.
    pub(super) ages: Vec<Option<u8>>,
    /// The ages that are told behind names, one bit each.
    pub(super) told_ages: u128,
    /// For each entity, whether it is said to be charged.
    pub(super) charged: Vec<bool>,
    /// For each quotation that was asked for, who speaks.
    pub(super) speakers: Vec<Option<Option<usize>>>,
    pub(super) found: Vec<(usize, Mention)>,
    /// For each entity, the longest of its names.
    pub(super) longest: Vec<Option<usize>>,
    /// For each entity, 0 for a person, 1 for a body and 2 for anything else, and how many
    /// of these are named more often.
    pub(super) ranks: Vec<(u8, usize)>,
    /// What weighs antecedents; the rules alone where it is missing.
    pub(super) model: Option<&'c ChoiceModel>,
    /// What the model was asked, where that is wanted.
    pub(super) questions: Cell<Option<Vec<Question>>>,
    /// What was asked about the ends of descriptions, where that is wanted.
    pub(super) extents: Cell<Option<Vec<Question>>>,
    /// Entities that have a name; those without one are counted on from there.
    pub(super) named: usize,
    /// What those without a name are.
    pub(super) unnamed: Vec<EntityKind>,
    /// The token behind the last description.
    described: usize,
    /// The token behind the description whose inside is read, which is no title.
    pub(super) inside: usize,
    /// The token behind the last description in front of its name.
    pub(super) leading: usize,
    /// The tokens of the last apposition of a person.
    pub(super) apposition: (usize, usize),
    /// The law that was spoken of last, and the sentence of that.
    pub(super) last_law: Option<(usize, usize)>,
}

/// Words that may be, or begin, what points back at something, beside those of the lexicon,
/// in lower case.
pub(crate) fn pointers() -> impl Iterator<Item = &'static str> {
    pronouns().chain(law::NOUNS).chain(["klien"])
}

/// Whether a word that is in neither list may point back at something.
pub(crate) fn may_refer(word: &str) -> bool {
    word.ends_with("nya") || epithet::may_begin(word)
}

impl<'c, 'a> Reader<'c, 'a> {
    fn new(
        context: &'c Context<'a>,
        slots: usize,
        model: Option<&'c ChoiceModel>,
    ) -> Reader<'c, 'a> {
        let title = |name: &crate::names::Name| {
            if name.kind == EntityKind::Per { context.title(name.first) } else { name.first }
        };
        let ages = ages(context, slots);
        Reader {
            context,
            roles: Roles::new(context, slots),
            discourse: Discourse::new(slots),
            titles: context.names.iter().map(title).collect(),
            heads: heads(context, slots),
            firms: firms(context, slots),
            kin: Vec::new(),
            genders: vec![None; slots],
            told_ages: ages.iter().flatten().fold(0, |bits, age| bits | 1 << age),
            ages,
            charged: charged(context, slots),
            speakers: vec![None; context.quotes.len()],
            found: Vec::new(),
            longest: longest(context, slots),
            ranks: ranks(context, slots),
            model,
            questions: Cell::default(),
            extents: Cell::default(),
            named: slots,
            unnamed: Vec::new(),
            described: 0,
            inside: 0,
            leading: 0,
            apposition: (0, 0),
            last_law: None,
        }
    }

    /// Whether token `at` belongs to the title of a person named behind it.
    pub(super) fn in_title(&self, at: usize) -> bool {
        let next = self.context.names.partition_point(|name| name.first <= at);
        let mut near = self.titles.iter().zip(self.context.names).skip(next).take(4);
        near.any(|(&title, name)| title <= at && at < name.first)
    }

    /// Reads what stands at token `at` and gives the next one to read.
    fn read(&mut self, at: usize) -> usize {
        if let Some(name) = self.context.name_at(at) {
            return self.read_name(name).max(at + 1);
        }
        if !self.context.input.is(at, WordMarks::REFERS) {
            return at + 1;
        }
        if let Some(end) = self.read_law(at) {
            return end;
        }
        if self.read_pronoun(at) || at < self.described {
            return at + 1;
        }
        if let Some(end) = self.read_description(at) {
            self.described = end;
        }
        at + 1
    }

    fn read_name(&mut self, at: usize) -> usize {
        let context = self.context;
        let Some(name) = context.names.get(at) else { return 0 };
        let class = match name.kind {
            EntityKind::Per => Class::Person,
            EntityKind::Org => Class::Organisation,
            EntityKind::Loc if context.is_country(at) => Class::Country,
            EntityKind::Loc => Class::Place,
            EntityKind::Law => {
                let sentence = context.input.sentence_of(name.first);
                self.last_law = context.slots.get(at).map(|&slot| (slot, sentence));
                return name.end;
            }
            EntityKind::Prd | EntityKind::Evt => {
                self.read_thing(at);
                return name.end;
            }
            _ => return name.end,
        };
        let first = self.title(at);
        let inside = name.kind != EntityKind::Per && self.in_title(name.first);
        let referent = self.referent(first, name.end, context.slots.get(at).copied(), class);
        let joined = self.joined_subject(first, name.end);
        let referent = Referent {
            nested: inside || referent.nested,
            subject: (referent.subject || joined) && !inside,
            name: Some(at),
            ..referent
        };
        self.identify(at, first);
        self.name_unnamed(at, first);
        // `Istri Rudi, Sinta,`: it is Sinta who is spoken of; nobody speaks of the medium that
        // opens the report.
        let kin = name.first < self.leading && name.kind == EntityKind::Per;
        let credit = name.kind == EntityKind::Per && name.evidence == Evidence::Dateline;
        let medium = context.is_in_dateline(name.first) || credit;
        if !kin && !medium {
            self.discourse.push(referent);
        }
        self.read_apposition(at, name.end);
        name.end
    }

    /// `Anas dan Budi datang`: whether the phrase is joined to a subject before it.
    fn joined_subject(&self, first: usize, end: usize) -> bool {
        let context = self.context;
        let joined = (first..end).find(|&at| context.deprel(at) == Deprel::Conj);
        let other = joined.and_then(|at| context.head(at)).filter(|&head| head < first);
        let other = other.and_then(|head| self.discourse.covering(head));
        other.is_some_and(|other| other.subject)
    }

    /// `seorang pria bernama Agus`: gives the last one without a name its name.
    fn name_unnamed(&mut self, name: usize, first: usize) {
        let before = self.context.input.before(first);
        if !matches!(before, "bernama" | "berinisial" | "yakni" | "yaitu") {
            return;
        }
        let slot = self.context.slots.get(name).copied();
        let last = self.discourse.referents.last_mut();
        let last = last.filter(|last| last.slot.is_none() && last.end + 4 > first);
        let Some((last, slot)) = last.zip(slot) else { return };
        last.slot = Some(slot);
        // `seorang perempuan berinisial SR`
        let head = last.first;
        let end = self.context.names.get(name).map_or(first, |name| name.end);
        let one = last.class == Class::Person;
        if one && matches!(before, "bernama" | "berinisial") && last.end + 1 == first {
            let input = self.context.input;
            let stop = if before == "bernama" { last.end } else { input.behind_age(end) };
            let span = input.span(head, stop);
            self.add(slot, span, MentionKind::Nom, Evidence::Apposition);
        }
    }

    /// The entity of the last description that was found, where that was an apposition.
    pub(super) fn last_told(&self) -> Option<usize> {
        let (slot, mention) = self.found.last()?;
        (mention.evidence == Evidence::Apposition).then_some(*slot)
    }

    pub(super) fn title(&self, name: usize) -> usize {
        self.titles.get(name).copied().unwrap_or_default()
    }

    /// `La Ode Hamid, [warga Desa Haya],`
    fn read_apposition(&mut self, name: usize, end: usize) {
        let Some(kind) = self.context.names.get(name).map(|name| name.kind) else { return };
        let (first, stop) = self.context.apposition(kind, end);
        let stop = if first < stop { self.context.clause_end(stop) } else { stop };
        let slot = self.context.slots.get(name).copied();
        if let Some(slot) = slot.filter(|_| first < stop) {
            self.add(
                slot,
                self.context.input.span(first, stop),
                MentionKind::Nom,
                Evidence::Apposition,
            );
            if kind == EntityKind::Per {
                self.apposition = (first, stop);
            }
            self.read_inside(first, stop);
            self.learn_kin(slot, first, stop);
            self.described = self.described.max(stop);
        }
    }

    /// The mention of these tokens as the syntax shows it.
    pub(super) fn referent(
        &self,
        first: usize,
        end: usize,
        slot: Option<usize>,
        class: Class,
    ) -> Referent<'a> {
        let context = self.context;
        let input = context.input;
        let outer = context.outer(first, end);
        let governor = outer.and_then(|at| context.head(at));
        let subject = if input.words.is_empty() {
            let sentence = input.sentence(first);
            sentence.is_some_and(|sentence| sentence.tokens().start == first)
        } else {
            context.is_subject(first, end)
        };
        let before = input.before(first);
        let said = first > 0 && input.lexical(first - 1).any(Marks::SPOKEN);
        let spoken = said
            || before.eq_ignore_ascii_case("menurut")
            || governor.is_some_and(|verb| {
                let marks = input.lexical(verb);
                subject && marks.any(Marks::SAYING.union(Marks::SPOKEN))
            });
        let inner = |at| matches!(context.deprel(at), Deprel::Nmod | Deprel::NmodPoss);
        Referent {
            first,
            end,
            extent: end,
            slot,
            class,
            sentence: input.sentence_of(first),
            quote: context.quote_of(first),
            governor: governor.filter(|&verb| context.upos(verb) == Upos::Verb),
            relation: outer.map(|at| context.deprel(at)),
            subject: subject || said || self.is_agent(first),
            speaker: spoken,
            pronoun: false,
            nested: !subject
                && (first..end).any(inner)
                && !(first..end).any(|at| inner_head(context, at, first, end)),
            noun: "",
            name: None,
        }
    }

    /// `Klaim itu ditolak [Sumarno]`: who does it, right behind a passive verb.
    fn is_agent(&self, first: usize) -> bool {
        let Some(verb) = first.checked_sub(1) else { return false };
        let word = self.context.input.word(verb);
        let passive = word.starts_with("di") && word.len() > 5;
        passive && self.context.upos(verb) == Upos::Verb
    }

    pub(super) fn place(&self, at: usize, reach: usize) -> Place {
        let sentence = self.context.input.sentence_of(at);
        let paragraph = self.context.paragraph_of(sentence);
        let quote = self.context.quote_of(at);
        Place { sentence, quote, governor: None, paragraph, reach, speaker: 0.2 }
    }

    /// Adds a description and remembers whom or what it has spoken of.
    pub(super) fn describe(&mut self, slot: usize, first: usize, end: usize, class: Class) {
        let span = self.context.input.span(first, end);
        self.add(slot, span, MentionKind::Nom, Evidence::Description);
        let referent = self.referent(first, end, Some(slot), class);
        self.discourse.push(referent);
    }

    pub(super) fn add(&mut self, slot: usize, span: Span, kind: MentionKind, evidence: Evidence) {
        let confidence = if kind == MentionKind::Nom { 0.6 } else { 0.55 };
        let span = self.context.input.within_sentence(span);
        self.found.push((slot, Mention::new(span, kind, confidence, evidence)));
    }
}

/// For each entity, the noun for organisations that one of its names begins with.
fn heads(context: &Context<'_>, slots: usize) -> Vec<Option<String>> {
    let mut heads = vec![None; slots];
    for (name, &slot) in context.names.iter().zip(context.slots) {
        let first = context.input.word(name.first);
        let noun = context.input.lexical(name.first).any(Marks::ORGANISATION) || is_branch(first);
        let noun = noun && name.end - name.first > 1;
        if let Some(head) = heads.get_mut(slot).filter(|_| noun) {
            *head = Some(fold(first));
        }
    }
    heads
}

/// For each entity, its name of the most words.
fn longest(context: &Context<'_>, slots: usize) -> Vec<Option<usize>> {
    let mut longest: Vec<Option<usize>> = vec![None; slots];
    let words = |at: usize| context.names.get(at).map(|name| name.end - name.first);
    for (at, &slot) in context.slots.iter().enumerate() {
        if let Some(best) = longest.get_mut(slot) {
            *best = best.filter(|&best| words(best) >= words(at)).or(Some(at));
        }
    }
    longest
}

fn ranks(context: &Context<'_>, slots: usize) -> Vec<(u8, usize)> {
    let mut counts = vec![(0, 0_usize); slots];
    for (name, &slot) in context.names.iter().zip(context.slots) {
        let kind = match name.kind {
            EntityKind::Per => 0,
            EntityKind::Org => 1,
            _ => 2,
        };
        if let Some(cell) = counts.get_mut(slot) {
            *cell = (kind, cell.1 + 1);
        }
    }
    let mut order: Vec<usize> = (0..slots).collect();
    order.sort_by_key(|&slot| counts.get(slot).map(|&(_, count)| std::cmp::Reverse(count)));
    let mut seen = [0; 3];
    for slot in order {
        if let Some(cell) = counts.get_mut(slot)
            && let Some(rank) = seen.get_mut(usize::from(cell.0))
        {
            cell.1 = *rank;
            *rank += 1;
        }
    }
    counts
}

fn firms(context: &Context<'_>, slots: usize) -> Vec<bool> {
    let mut firms = vec![false; slots];
    for (at, (name, &slot)) in context.names.iter().zip(context.slots).enumerate() {
        let known = context.classes(at);
        let listed = known.is_some_and(|c| c.any(Classes::COMPANY.union(Classes::TICKER)));
        let ends = [name.first, name.end.saturating_sub(1)].map(|at| context.input.word(at));
        let legal = ends.iter().any(|word| is_company(word) || is_tbk(word));
        if let Some(firm) = firms.get_mut(slot) {
            *firm |= (listed || legal) && name.kind == EntityKind::Org;
        }
    }
    firms
}

/// Whether token `at` is the argument of something outside of its phrase.
fn inner_head(context: &Context<'_>, at: usize, first: usize, end: usize) -> bool {
    let outside = context.head(at).is_none_or(|head| !(first..end).contains(&head));
    outside && !matches!(context.deprel(at), Deprel::Nmod | Deprel::NmodPoss)
}
