//! The words that name events.

use warta_syntax::{Deprel, Upos};

use crate::EventType;
use crate::lexicon::{Lexicon, Sense};
use crate::view::View;

/// A word that names an event.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Trigger {
    pub(crate) at: usize,
    /// The light verb beside it.
    pub(crate) support: Option<usize>,
    pub(crate) kind: EventType,
    pub(crate) mode: Option<&'static str>,
    pub(crate) noun: bool,
    pub(crate) rule: &'static str,
    pub(crate) confidence: f32,
}

impl Trigger {
    /// The word that carries the clause: the light verb, or the trigger itself.
    pub(crate) fn verb(&self) -> usize {
        self.support.unwrap_or(self.at)
    }
}

/// Roots of saying that stand bare beside a quotation.
pub(crate) const SAID: [&str; 34] = [
    "kata", "ujar", "tutur", "ucap", "jelas", "tegas", "papar", "ungkap", "imbuh", "tambah",
    "sebut", "terang", "tandas", "cetus", "tukas", "pungkas", "beber", "sambung", "aku", "kilah",
    "tulis", "kenang", "cerita", "seru", "timpal", "lanjut", "katanya", "ujarnya", "tuturnya",
    "ucapnya", "jelasnya", "tegasnya", "imbuhnya", "paparnya",
];

/// The triggers of a document, in order.
pub(crate) fn triggers(view: &View<'_>, lexicon: &Lexicon) -> Vec<Trigger> {
    let mut found: Vec<Option<Trigger>> = vec![None; view.len()];
    for at in 0..view.len() {
        if view.time(at).is_some() || (view.name(at).is_some() && view.upos(at) != Upos::Verb) {
            continue;
        }
        let trigger = quotation_verb(view, at)
            .or_else(|| verb(view, lexicon, at))
            .or_else(|| noun(view, lexicon, at));
        let Some(trigger) = trigger else { continue };
        // A noun that a light verb has claimed keeps its verb.
        let slot = found.get_mut(trigger.at);
        if let Some(slot) = slot.filter(|slot| slot.is_none_or(|old| old.support.is_none())) {
            *slot = Some(trigger);
        }
    }
    found.into_iter().flatten().collect()
}

/// `kata`, `ujarnya` right behind a quotation or a comma.
fn quotation_verb(view: &View<'_>, at: usize) -> Option<Trigger> {
    let said = SAID.contains(&view.lower(at));
    let before = at.checked_sub(1).map_or("", |before| view.lower(before));
    let behind = matches!(before, "," | "”" | "\"" | "’" | "'" | "?" | "!" | "\u{201c}");
    (said && behind).then_some(Trigger {
        at,
        support: None,
        kind: EventType::Say,
        mode: None,
        noun: false,
        rule: "quotation",
        confidence: 0.95,
    })
}

fn verb(view: &View<'_>, lexicon: &Lexicon, at: usize) -> Option<Trigger> {
    let word = view.lower(at);
    let sense = lexicon.verb(word);
    let tagged = view.upos(at) == Upos::Verb;
    let affixed = ["me", "di", "ber", "ter"].iter().any(|prefix| word.starts_with(prefix));
    if !tagged && (sense.is_none() || !affixed || view.upos(at) == Upos::Adp) {
        let listed = matches!(sense, Some(Sense::Event(kind, _)) if kind != EventType::Say);
        // `tewas`, `tiba`, `naik` are verbs without an affix.
        let plain =
            listed && matches!(view.upos(at), Upos::Adj | Upos::Adv) && !view.is_capital(at);
        if !plain || view.deprel(at) == Deprel::Amod {
            return None;
        }
    }
    let (kind, mode, rule, confidence) = match sense {
        Some(Sense::Light) => return light(view, lexicon, at),
        Some(Sense::Event(kind, mode)) => (kind, mode, "verb", 0.85),
        Some(_) => return None,
        None if affixed && word.len() > 4 => (EventType::Other, None, "unlisted-verb", 0.6),
        None => return None,
    };
    let kind = by_arguments(view, at, kind);
    if matches!(view.deprel(at), Deprel::Case | Deprel::Mark | Deprel::Cc | Deprel::Fixed) {
        return None;
    }
    Some(Trigger { at, support: None, kind, mode, noun: false, rule, confidence })
}

/// The sense that the arguments decide: `dilaporkan ke polisi` accuses.
fn by_arguments(view: &View<'_>, at: usize, kind: EventType) -> EventType {
    let followed = |words: &[&str]| (at + 1..at + 4).any(|next| view.is_any(next, words));
    match view.lower(at) {
        "dilaporkan" | "melaporkan"
            if followed(&["polisi", "polda", "polres", "kpk", "bareskrim"]) =>
        {
            EventType::Accuse
        }
        "menerima" | "diterima" if followed(&["kunjungan", "delegasi", "duta"]) => {
            EventType::Consult
        }
        "menerima" | "diterima" if followed(&["suap", "gratifikasi"]) => EventType::Crime,
        "menerima" | "diterima" => EventType::Other,
        "menyerahkan" if view.lower(at + 1) == "diri" => EventType::Retreat,
        "membacakan" => EventType::Say,
        _ => kind,
    }
}

/// A light verb with its event noun: `melakukan kunjungan`, `pertemuan berlangsung`.
fn light(view: &View<'_>, lexicon: &Lexicon, at: usize) -> Option<Trigger> {
    let event = |noun: usize| match lexicon.noun(view.lower(noun)) {
        Some(Sense::Event(kind, mode)) if view.name(noun).is_none() => Some((noun, kind, mode)),
        _ => None,
    };
    let relations = [Deprel::Obj, Deprel::NsubjPass, Deprel::Nsubj, Deprel::Obl, Deprel::Xcomp];
    let mut nouns = view.children(at).filter(|&child| relations.contains(&view.deprel(child)));
    let sentence = view.sentence_tokens(at);
    let near = (at + 1..(at + 4).min(sentence.end)).take_while(|&next| !view.is_punctuation(next));
    let near: Vec<usize> = near.collect();
    let noun = near.into_iter().find_map(event).or_else(|| nouns.find_map(event));
    let before = || {
        let passive =
            view.lower(at).starts_with("di") || view.is_any(at, &["terjadi", "berlangsung"]);
        (sentence.start.max(at.saturating_sub(6))..at).rev().find_map(event).filter(|_| passive)
    };
    let (noun, kind, mode) = noun.or_else(before)?;
    Some(Trigger {
        at: noun,
        support: Some(at),
        kind,
        mode,
        noun: true,
        rule: "light-verb",
        confidence: 0.85,
    })
}

fn noun(view: &View<'_>, lexicon: &Lexicon, at: usize) -> Option<Trigger> {
    if view.upos(at) != Upos::Noun {
        return None;
    }
    let Some(Sense::Event(kind, mode)) = lexicon.noun(view.lower(at)) else { return None };
    // A noun of saying is an event where it says something or belongs to somebody.
    let says = || {
        let next = (at + 1..at + 6).any(|next| view.is_any(next, &["bahwa", "dari"]));
        next || view.lower(at).ends_with("nya")
    };
    if kind == EventType::Say && !says() {
        return None;
    }
    // Behind another noun it names a kind of thing: `ruang sidang`, `korban gempa`.
    let modifies = matches!(view.deprel(at), Deprel::Compound | Deprel::Flat | Deprel::Amod);
    let confidence = if modifies { 0.45 } else { 0.65 };
    Some(Trigger { at, support: None, kind, mode, noun: true, rule: "noun", confidence })
}
