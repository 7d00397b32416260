//! The place that opens a report: `SEMARANG, KOMPAS —`, `Jakarta (ANTARA) –`.

use warta_text::TokenKind;

use crate::days::is_date;
use crate::gazetteer::Classes;
use crate::marks::WordMarks;
use crate::names::{Name, put_all};
use crate::page::{Page, in_capitals};
use crate::{EntityKind, Evidence};

/// Most tokens from the first word of a dateline to its dash.
const LONGEST: usize = 9;

/// Most words of the place.
const WORDS: usize = 4;

/// Makes the capitals that open a dateline a place, whatever the model has made of them.
pub(crate) fn mark_places(input: &Page<'_>, names: &mut Vec<Name>) {
    let mut places = Vec::new();
    for sentence in input.sentences {
        let own = sentence.tokens();
        let opening = place_end(input, own.start, own.end).map(|end| (own.start, end));
        let place = opening.or_else(|| place_behind_site(input, own.start, own.end));
        let Some((first, end)) = place else { continue };
        let classes = input.known_words(first, end).map(|hit| hit.classes).unwrap_or_default();
        if !classes.any(Classes::ORGANISATION.union(Classes::COMPANY)) {
            let (kind, evidence) = (EntityKind::Loc, Evidence::Dateline);
            places.push(Name { first, end, kind, confidence: 0.95, evidence });
        }
    }
    for place in places {
        let from = names.partition_point(|name| name.end <= place.first);
        let to = names.partition_point(|name| name.first < place.end);
        let within = names.get(from..to).unwrap_or_default();
        let free =
            within.iter().all(|name| name.evidence != Evidence::Caller && name.end <= place.end);
        if free {
            names.splice(from..to, [place]);
        }
    }
}

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
            let shouted = word.len() > 3 && in_capitals(word);
            let site = input.kind(at) == Some(TokenKind::Url);
            let place = input.known(at).is_some_and(|hit| hit.classes.is_place());
            // `KAIRO, SELASA —`: a day in the place of the medium.
            if site || behind && shouted && !place && !is_date(word) {
                let (kind, evidence) = (EntityKind::Org, Evidence::Dateline);
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

/// `KOMPAS.com Kementerian Perhubungan`, where the dash was lost: a site that opens a report
/// ends there, and what follows is a name of its own.
pub(crate) fn part_sites(input: &Page<'_>, names: &mut Vec<Name>) {
    let mut behind = Vec::new();
    for name in names.iter_mut().filter(|name| name.evidence == Evidence::Model) {
        let mut inner = name.first..name.end.saturating_sub(1);
        let site = inner.find(|&at| {
            let comma = at.checked_sub(1).is_some_and(|at| input.word(at) == ",");
            let opens = input.starts_sentence(at) || comma;
            let dotted = input.word(at).contains('.') && input.is(at, WordMarks::MEDIUM);
            dotted && opens
        });
        if let Some(site) = site {
            behind.push(Name { first: site + 1, ..name.clone() });
            (name.end, name.kind) = (site + 1, EntityKind::Org);
        }
    }
    // At the head of a sentence a capital tells nothing: `KOMPAS.com Hilangnya pesawat`.
    behind.retain(|name| name.end > name.first + 1 || input.known(name.first).is_some());
    names.extend(behind);
    names.sort_by_key(|name| name.first);
}

/// Most words of a photographer's name.
const PHOTOGRAPHER: usize = 3;

/// `AFP PHOTO / BAY ISMOYO`: whose picture stands above, in capitals.
pub(crate) fn add_photographers(input: &Page<'_>, names: &mut Vec<Name>) {
    let shouted = |at: usize| {
        let word = input.word(at);
        word.len() > 1 && in_capitals(word)
    };
    let mut found = Vec::new();
    for slash in 1..input.tokens.len() {
        if input.word(slash) != "/" || !shouted(slash - 1) || !shouted(slash + 1) {
            continue;
        }
        let slot = names.partition_point(|name| name.end < slash);
        let body = |name: &&Name| name.end == slash && name.kind == EntityKind::Org;
        let house = names.get(slot).filter(body).is_some();
        let picture = matches!(input.word(slash - 1), "FOTO" | "IMAGES" | "PHOTO" | "POS");
        let row = (slash + 1..).take(PHOTOGRAPHER).take_while(|&at| shouted(at));
        let end = row.last().map_or(slash, |last| last + 1);
        if (house || picture) && end > slash + 2 {
            // `BAY ISMOYO Warga`: the sentence below is no part of the name.
            let slot = names.partition_point(|name| name.end <= slash + 1);
            let longer = names.get_mut(slot).filter(|name| name.first == slash + 1);
            longer.into_iter().for_each(|name| name.end = name.end.min(end));
            let (kind, evidence) = (EntityKind::Per, Evidence::Dateline);
            found.push(Name { first: slash + 1, end, kind, confidence: 0.75, evidence });
        }
    }
    put_all(names, found);
}

/// Where capitals end that begin at `first`, at most [`WORDS`] words.
fn capitals_end(input: &Page<'_>, first: usize, end: usize) -> Option<usize> {
    let capitals = |at: usize| {
        let word = input.word(at);
        word.chars().count() > 2 && word.chars().all(|c| c.is_uppercase() || c == '-')
    };
    Some((first..end.min(first + WORDS)).take_while(|&at| capitals(at)).last()? + 1)
}

/// `KONTAN.CO.ID - JAKARTA. Bank sentral menaikkan`: the place behind the site that opens a
/// report, and the index behind it.
fn place_behind_site(input: &Page<'_>, first: usize, end: usize) -> Option<(usize, usize)> {
    let site = input.kind(first) == Some(TokenKind::Url);
    let place = first + 2;
    let closed = capitals_end(input, place, end).filter(|_| site && is_dash(input, first + 1))?;
    // `DETIK.COM - VIDEO.`
    let known = input.known_words(place, closed).is_some_and(|hit| hit.classes.is_place());
    (known && input.word(closed) == ".").then_some((place, closed))
}

/// The index behind the place, where a sentence opens with a dateline.
fn place_end(input: &Page<'_>, first: usize, end: usize) -> Option<usize> {
    let place = capitals_end(input, first, end)?;
    let dash = (place..end.min(first + LONGEST)).find(|&at| is_dash(input, at))?;
    // Between the place and the dash stands nothing, or the medium behind a comma or in
    // brackets.
    let opens = dash == place || matches!(input.word(place), "," | "(");
    let own = input.tokens.get(first..end)?;
    let whole = warta_syntax::dateline::length(input.text, own) == dash + 1 - first;
    (opens && whole).then_some(place)
}

/// Whether a dash stands at `at` with blanks around it.
fn is_dash(input: &Page<'_>, at: usize) -> bool {
    let dash = matches!(input.word(at), "-" | "--" | "–" | "—");
    dash && at > 0 && input.span(at - 1, at).end() < input.span(at, at + 1).start()
}
