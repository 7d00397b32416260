//! The place that opens a report: `SEMARANG, KOMPAS —`, `Jakarta (ANTARA) –`.

use warta_text::TokenKind;

use crate::EntityKind;
use crate::gazetteer::Classes;
use crate::names::Name;
use crate::page::Page;

/// Most tokens from the first word of a dateline to its dash.
const LONGEST: usize = 9;

/// Most words of the place.
const WORDS: usize = 4;

/// Makes the capitals that open a dateline a place, whatever the model has made of them.
pub(crate) fn mark_places(input: &Page<'_>, names: &mut Vec<Name>) {
    let mut places = Vec::new();
    for sentence in input.sentences {
        let first = sentence.tokens().start;
        let Some(end) = place_end(input, first, sentence.tokens().end) else { continue };
        let classes = input.known_words(first, end).map(|hit| hit.classes).unwrap_or_default();
        if !classes.any(Classes::ORGANISATION.union(Classes::COMPANY)) {
            let (kind, evidence) = (EntityKind::Loc, "dateline");
            places.push(Name { first, end, kind, confidence: 0.95, evidence });
        }
    }
    for place in places {
        let from = names.partition_point(|name| name.end <= place.first);
        let to = names.partition_point(|name| name.first < place.end);
        let within = names.get(from..to).unwrap_or_default();
        let free = within.iter().all(|name| name.evidence != "caller" && name.end <= place.end);
        if free {
            names.splice(from..to, [place]);
        }
    }
}

/// Days that stand in the place of the medium: `KAIRO, SELASA —`.
const DAYS: [&str; 8] = ["SENIN", "SELASA", "RABU", "KAMIS", "JUMAT", "SABTU", "MINGGU", "AHAD"];

/// Makes the medium in a dateline a body: `SUARAMERDEKA.COM, Kudus -`, `SAMPIT, BORNEONEWS -`.
pub(crate) fn mark_media(input: &Page<'_>, names: &mut Vec<Name>) {
    let mut media = Vec::new();
    for sentence in input.sentences {
        let tokens = sentence.tokens();
        let Some(own) = input.tokens.get(tokens.clone()) else { continue };
        let opens = tokens.start == 0 || input.is_capital(tokens.start);
        let length = if opens { warta_syntax::dateline::length(input.text, own) } else { 0 };
        for at in tokens.start..tokens.start + length.saturating_sub(1) {
            let behind = at > tokens.start && matches!(input.word(at - 1), "," | "(");
            let word = input.word(at);
            let shouted = word.len() > 3 && word.bytes().all(|b| b.is_ascii_uppercase());
            let site = input.tokens.get(at).is_some_and(|token| token.kind() == TokenKind::Url);
            let known =
                input.known(at).is_some_and(|hit| hit.classes.is_place()) || DAYS.contains(&word);
            if site || behind && shouted && !known {
                let (kind, evidence) = (EntityKind::Org, "dateline");
                media.push(Name { first: at, end: at + 1, kind, confidence: 0.9, evidence });
            }
        }
    }
    for medium in media {
        let from = names.partition_point(|name| name.end <= medium.first);
        if names.get(from).is_none_or(|name| name.first >= medium.end) {
            names.insert(from, medium);
        }
    }
}

/// The index behind the place, where a sentence opens with a dateline.
fn place_end(input: &Page<'_>, first: usize, end: usize) -> Option<usize> {
    let capitals = |at: usize| {
        let word = input.word(at);
        word.chars().count() > 2 && word.chars().all(|c| c.is_uppercase() || c == '-')
    };
    let place = (first..end.min(first + WORDS)).take_while(|&at| capitals(at)).last()? + 1;
    let dash = (place..end.min(first + LONGEST)).find(|&at| is_dash(input, at))?;
    // Between the place and the dash stands nothing, or the medium behind a comma or in
    // brackets.
    let opens = dash == place || matches!(input.word(place), "," | "(");
    let names = (place..dash).all(|at| !input.word(at).starts_with(char::is_lowercase));
    (opens && names && dash + 1 < end).then_some(place)
}

/// Whether a dash stands at `at` with blanks around it.
fn is_dash(input: &Page<'_>, at: usize) -> bool {
    let dash = matches!(input.word(at), "-" | "--" | "–" | "—");
    dash && at > 0 && input.span(at - 1, at).end() < input.span(at, at + 1).start()
}
