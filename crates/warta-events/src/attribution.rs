//! According to whom.

use std::ops::Range;

use warta_entities::{EntityId, EntityKind};
use warta_syntax::{Deprel, Upos};
use warta_text::Span;

use crate::trigger::{SAID, Trigger};
use crate::view::View;
use crate::{Argument, EventType, Role, Source};

/// A stretch of tokens that somebody vouches for.
#[derive(Clone, Debug)]
struct Content {
    tokens: Range<usize>,
    source: Source,
    /// The trigger of the saying itself, which has no source.
    cue: usize,
    /// What is found first holds where two overlap.
    rank: u8,
}

/// For each trigger, who is said to vouch for its event.
pub(crate) fn sources(
    view: &View<'_>,
    triggers: &[Trigger],
    arguments: &[Vec<Argument>],
) -> Vec<Option<Source>> {
    let mut contents = Vec::new();
    according_to(view, &mut contents);
    as_reported(view, &mut contents);
    spoken(view, triggers, arguments, &mut contents);
    let mut by_token: Vec<Option<usize>> = vec![None; view.len()];
    contents.sort_by_key(|content| (content.rank, content.tokens.start));
    for (number, content) in contents.iter().enumerate() {
        for slot in by_token.get_mut(content.tokens.clone()).unwrap_or_default() {
            *slot = slot.or(Some(number));
        }
    }
    let of = |trigger: &Trigger| {
        let content = contents.get((*by_token.get(trigger.at)?)?)?;
        let own = content.cue == trigger.at || content.cue == trigger.verb();
        let names_source = content.source.span.contains(view.span(trigger.at));
        (!own && !names_source).then(|| content.source.clone())
    };
    triggers.iter().map(of).collect()
}

/// The noun phrase that begins at `at`: up to the comma, verb or `bahwa` that ends it.
fn noun_phrase(view: &View<'_>, at: usize) -> Option<(Range<usize>, Source)> {
    let sentence = view.sentence_tokens(at);
    let mut end = at;
    while end < sentence.end && end < at + 20 {
        let stops = matches!(view.upos(end), Upos::Verb | Upos::Aux | Upos::Sconj)
            || matches!(
                view.lower(end),
                "," | "." | "bahwa" | "yang" | "\"" | "”" | "“" | "?" | "!"
            );
        let apposed = view.lower(end) == ","
            && view.name(end + 1).is_some()
            && view.lower(end + 2) != "bahwa";
        let title = apposed && (end - at) < 8 && (at..end).all(|at| !is_person(view, at));
        if (stops && !title) || view.time(end).is_some() && end > at {
            break;
        }
        end += 1;
    }
    let source = source(view, at..end)?;
    Some((at..end, source))
}

fn is_person(view: &View<'_>, at: usize) -> bool {
    let id = view.name(at);
    id.and_then(|id| view.input.entities.get(id.0 as usize))
        .is_some_and(|e| e.kind == EntityKind::Per)
}

fn source(view: &View<'_>, tokens: Range<usize>) -> Option<Source> {
    if tokens.is_empty() {
        return None;
    }
    let span = view.span(tokens.start).cover(view.span(tokens.end - 1));
    Some(Source { span, entity: speaker(view, tokens), cue: None })
}

/// The entity that speaks in a noun phrase: the person in it, else the last name.
fn speaker(view: &View<'_>, tokens: Range<usize>) -> Option<EntityId> {
    let person = tokens.clone().find(|&at| is_person(view, at));
    person.and_then(|at| view.name(at)).or_else(|| tokens.rev().find_map(|at| view.name(at)))
}

/// `menurut X, …`.
fn according_to(view: &View<'_>, contents: &mut Vec<Content>) {
    for at in 0..view.len() {
        if !view.is_any(at, &["menurut", "menurutnya"]) {
            continue;
        }
        let found = if view.lower(at) == "menurutnya" {
            clitic(view, at).map(|source| (at..at + 1, source))
        } else {
            noun_phrase(view, at + 1)
        };
        let Some((_, mut source)) = found else { continue };
        source.cue = Some(view.span(at));
        let tokens = view.sentence_tokens(at);
        contents.push(Content { tokens, source, cue: at, rank: 1 });
    }
}

/// `seperti dilaporkan X`, `dikutip dari X`, `dilansir X`: the source of the rest of the
/// sentence.
fn as_reported(view: &View<'_>, contents: &mut Vec<Content>) {
    const REPORTED: [&str; 10] = [
        "dilaporkan",
        "dikutip",
        "dilansir",
        "diberitakan",
        "dikatakan",
        "disampaikan",
        "diungkapkan",
        "dituturkan",
        "dijelaskan",
        "disiarkan",
    ];
    for at in 0..view.len() {
        let cited = view.is_any(at, &["dikutip", "dilansir", "mengutip", "melansir"]);
        let before = (1..=3)
            .filter_map(|back| at.checked_sub(back))
            .any(|before| view.is_any(before, &["seperti", "sebagaimana", "demikian"]));
        if !(cited || (before && REPORTED.contains(&view.lower(at)))) {
            continue;
        }
        let mut next = at + 1;
        while view.is_any(next, &["dari", "oleh", "dalam", "kantor", "laman", "situs"]) {
            next += 1;
        }
        let Some((_, mut source)) = noun_phrase(view, next) else { continue };
        source.cue = Some(view.span(at));
        let tokens = view.sentence_tokens(at);
        contents.push(Content { tokens, source, cue: at, rank: 2 });
    }
}

/// What verbs of saying introduce or follow: quotations and clauses.
fn spoken(
    view: &View<'_>,
    triggers: &[Trigger],
    arguments: &[Vec<Argument>],
    contents: &mut Vec<Content>,
) {
    let quotes = quotations(view);
    let mut next_quote = 0;
    let mut owned = vec![false; quotes.len()];
    for (trigger, arguments) in triggers.iter().zip(arguments) {
        if !matches!(trigger.kind, EventType::Say | EventType::Request | EventType::Accuse)
            || trigger.noun
        {
            continue;
        }
        let Some(mut source) = subject(view, trigger, arguments) else { continue };
        source.cue = Some(view.span(trigger.at));
        let sentence = view.sentence_tokens(trigger.at);
        while quotes.get(next_quote).is_some_and(|quote| quote.end + 4 < trigger.at) {
            next_quote += 1;
        }
        let near = quotes.iter().enumerate().skip(next_quote.saturating_sub(1)).take(4);
        let mut quoted = false;
        for (number, quote) in near {
            let touches = quote.end <= trigger.at && trigger.at <= quote.end + 3
                || (quote.start > trigger.at
                    && quote.start <= trigger.at + 14
                    && view.sentence(quote.start) == view.sentence(trigger.at));
            let inside = quote.contains(&trigger.at);
            if touches && !inside && !owned.get(number).copied().unwrap_or(true) {
                owned[number] = true;
                quoted = true;
                let tokens = quote.clone();
                contents.push(Content { tokens, source: source.clone(), cue: trigger.at, rank: 0 });
            }
        }
        if trigger.rule == "quotation" && !quoted {
            // `…, kata X.` without marks: the words before it are his.
            let tokens = sentence.start..trigger.at;
            contents.push(Content { tokens, source: source.clone(), cue: trigger.at, rank: 3 });
        } else if !quoted && trigger.kind == EventType::Say && introduces(view, trigger.at) {
            let tokens = trigger.at + 1..sentence.end;
            contents.push(Content { tokens, source: source.clone(), cue: trigger.at, rank: 3 });
        }
    }
    // A quotation without a cue is carried on by the speaker before it.
    for (quote, owned) in quotes.iter().zip(owned) {
        let long = quote.len() > 6;
        if let Some(source) = carried_before(contents, quote.start).filter(|_| long && !owned) {
            contents.push(Content { tokens: quote.clone(), source, cue: usize::MAX, rank: 4 });
        }
    }
}

/// The last speaker of a quotation before token `at`, not far behind.
fn carried_before(contents: &[Content], at: usize) -> Option<Source> {
    let before = contents.iter().filter(|content| content.rank == 0 && content.tokens.end <= at);
    let last = before.max_by_key(|content| content.tokens.end)?;
    (last.tokens.end + 60 > at).then(|| last.source.clone())
}

/// Whether a verb of saying introduces a clause: `bahwa`, a comma or a clause without
/// either follows.
fn introduces(view: &View<'_>, at: usize) -> bool {
    let sentence = view.sentence_tokens(at);
    let clause = view
        .children(at)
        .any(|child| child > at && matches!(view.deprel(child), Deprel::Ccomp | Deprel::Parataxis));
    let that = (at + 1..sentence.end.min(at + 15)).any(|next| view.lower(next) == "bahwa");
    clause || that || view.lower(at + 1) == ","
}

/// Who says it: the actor, else what stands around a bare verb.
fn subject(view: &View<'_>, trigger: &Trigger, arguments: &[Argument]) -> Option<Source> {
    let at = trigger.at;
    if view.lower(at).ends_with("nya") && SAID.iter().any(|said| view.lower(at).starts_with(said)) {
        return clitic(view, at);
    }
    if trigger.rule == "quotation"
        && let Some((_, source)) = noun_phrase(view, at + 1)
    {
        return Some(source);
    }
    let actor = arguments.iter().find(|argument| argument.role == Role::Actor)?;
    Some(Source { span: actor.span, entity: actor.entity, cue: None })
}

/// The `-nya` of `katanya`, and the person it stands for.
fn clitic(view: &View<'_>, at: usize) -> Option<Source> {
    let end = view.span(at).end();
    let span = Span::new(end.checked_sub(3)?, end);
    let mentions = view.input.entities.iter().zip(0..);
    let entity = mentions
        .filter(|(entity, _)| entity.mentions.iter().any(|mention| mention.span == span))
        .map(|(_, id)| EntityId(id))
        .next();
    let last = || {
        let before = (at.saturating_sub(150)..at).rev();
        before.filter(|&at| is_person(view, at)).find_map(|at| view.name(at))
    };
    Some(Source { span, entity: entity.or_else(last), cue: None })
}

/// The tokens between quotation marks. A straight mark opens where none is open; a
/// quotation that is not closed ends with its paragraph, and none is longer than this
/// many tokens.
fn quotations(view: &View<'_>) -> Vec<Range<usize>> {
    const LONGEST: usize = 250;
    let mut quotes = Vec::new();
    let mut open: Option<usize> = None;
    for at in 0..view.len() {
        let paragraph = at > 0 && {
            let gap = Span::new(view.span(at - 1).end(), view.span(at).start());
            gap.slice(view.input.text).is_some_and(|gap| gap.contains('\n'))
        };
        if let Some(start) = open.filter(|&start| paragraph || at - start > LONGEST) {
            quotes.push(start..at);
            open = None;
        }
        match (view.lower(at), open) {
            ("“" | "\"" | "``", None) => open = Some(at + 1),
            ("”", None) => open = opens_here(view, at).then_some(at + 1),
            ("”" | "\"" | "''", Some(start)) => {
                quotes.push(start..at);
                open = None;
            }
            _ => {}
        }
    }
    quotes
}

/// Whether `”` at `at` opens, as newspapers that use one mark for both sides write it:
/// a gap stands before it and none behind.
fn opens_here(view: &View<'_>, at: usize) -> bool {
    let touches = |left: usize, right: usize| view.span(left).end() == view.span(right).start();
    let before = at.checked_sub(1).is_some_and(|before| touches(before, at));
    !before && touches(at, at + 1)
}
