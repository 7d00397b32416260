//! Names of bodies and places that begin with the word for what they are.

use crate::gazetteer::{Classes, Hit};
use crate::names::Name;
use crate::page::Page;
use crate::{EntityKind, Evidence};

/// Most words of a name.
const LONGEST: usize = 10;

/// Heads that are more often part of a body with a name of its own, or no name at all.
const PARTS: [&str; 8] =
    ["Fraksi", "Kantor", "Masyarakat", "Panitia", "Perusahaan", "Sekolah", "Sekretariat", "Tim"];

/// Completes what the model has passed over or found without its head: `Pengadilan Negeri
/// Surabaya`, `Penjaga Pantai Filipina`. A row of capitals that begins with the word for a
/// body or a place is one name, up to the name of a person.
pub(crate) fn complete_heads(input: &Page<'_>, names: &mut Vec<Name>) {
    for sentence in input.sentences {
        let tokens = sentence.tokens();
        let mut next = tokens.start;
        while let Some(at) = input.next_capital(next).filter(|&at| at < tokens.end) {
            let opens = at == tokens.start;
            let Some((words, kind)) = head(input, at) else {
                next = at + 1;
                continue;
            };
            if mostly_capitals(input, tokens.clone()) {
                break;
            }
            let end = row_end(input, at, words).min(tokens.end);
            next = match end > at + words && !(opens && is_owner(input, at + words)) {
                true => add(names, at, end, words, kind).max(at + 1),
                false => at + words,
            };
        }
    }
}

/// Adds the name from `at` to `end`, or makes one of those inside it; says where to go on.
fn add(names: &mut Vec<Name>, at: usize, end: usize, words: usize, kind: EntityKind) -> usize {
    let first = names.partition_point(|name| name.end <= at);
    let inside = names.get(first..).unwrap_or_default();
    let inside = inside.iter().take_while(|name| name.first < end);
    let person = inside.clone().find(|name| name.kind == EntityKind::Per);
    let end = person.map_or(end, |person| person.first);
    let count = inside.take_while(|name| name.first < end).count();
    let parts = names.get(first..first + count).unwrap_or_default();
    // A body inside is the name, and what stands before it one of its parts.
    let places = parts.iter().all(|name| name.kind == EntityKind::Loc);
    let whole = places && parts.iter().all(|name| name.first > at && name.end <= end);
    if !whole || end <= at + words {
        return parts.last().map_or(end, |last| last.end);
    }
    let (confidence, evidence) = (0.75, Evidence::Head);
    names.splice(first..first + count, [Name { first: at, end, kind, confidence, evidence }]);
    end
}

/// The words of the head that stands at `at`, and what it is a head of.
fn head(input: &Page<'_>, at: usize) -> Option<(usize, EntityKind)> {
    let written = |at: usize| {
        let word = input.word(at);
        input.is_capital(at) && word.chars().skip(1).any(char::is_lowercase)
    };
    input.known(at)?;
    // `Staf Gabungan`: what has a capital before it is no head, if that is no office.
    let inner =
        at.checked_sub(1).filter(|&before| input.is_capital(before)).is_some_and(|before| {
            input.known(before).is_none_or(|hit| !hit.classes.any(Classes::TITLE))
                && input.sentence_of(before) == input.sentence_of(at)
        });
    let part = inner || is_roman(input.word(at + 1));
    if !written(at) || part {
        return None;
    }
    [3, 2, 1].into_iter().find_map(|words| {
        let hit = input.known_words(at, at + words)?;
        let body = hit.classes.any(Classes::ORG_HEAD) && !hit.classes.any(Classes::LOC_HEAD);
        let facility = matches!(input.word(at), "Rumah" | "Puskesmas");
        let kind = if facility { EntityKind::Loc } else { EntityKind::Org };
        // `Kantor SAR` is a body, and what a `Kantor` is alone, no one knows.
        let part = words == 1 && PARTS.contains(&input.word(at));
        (body && !part).then_some((words, kind))
    })
}

/// The end of the row of capitals from `at` on, with a `dan` between two of them. The name
/// of who leads the body is no part of it.
fn row_end(input: &Page<'_>, at: usize, words: usize) -> usize {
    let (mut end, mut listing) = (at + words, false);
    while end < at + LONGEST {
        let listed = input.word(end) == "," && is_field(input, end + 1);
        let link = matches!(input.word(end), "dan" | "atas" | "of" | "for" | "and");
        let linked = link && input.is_capital(end + 1);
        let last = input.word(end) == "," && input.word(end + 1) == "dan" && listing;
        listing |= listed;
        let linked = linked || listed || last;
        let person = input.known(end).is_some_and(|hit| {
            hit.classes.any(Classes::PERSON_NAME.union(Classes::TITLE)) && !hit.classes.is_place()
        });
        if !(input.is_capital(end) || linked) || person {
            break;
        }
        end += 1;
    }
    end
}

/// `Pusat Data, Informasi, dan Komunikasi`: a field of work with another behind it.
fn is_field(input: &Page<'_>, at: usize) -> bool {
    let plain = input.is_capital(at) && input.known(at).is_none();
    let mut behind = at + 1;
    while input.is_capital(behind) && behind < at + 3 {
        behind += 1;
    }
    let last = behind + usize::from(input.word(behind) == ",");
    plain && input.word(last) == "dan" && input.is_capital(last + 1)
}

/// `Komisi III`: a number is no name.
pub(crate) fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| matches!(b, b'I' | b'V' | b'X' | b'L'))
}

/// `Pasukan Rusia`: at the head of a sentence a capital tells nothing, and a place behind
/// a common noun is whose it is. `Pemerintah Kabupaten Jepara` is a body wherever it stands.
fn is_owner(input: &Page<'_>, at: usize) -> bool {
    let area = matches!(input.word(at), "Desa" | "Kabupaten" | "Kota" | "Provinsi");
    if area && at.checked_sub(1).is_some_and(|at| input.word(at) == "Pemerintah") {
        return false;
    }
    let place = |hit: Hit| hit.classes.is_place() || hit.classes.any(Classes::LOC_HEAD);
    input.known(at).is_some_and(place)
}

/// A headline, in which a capital tells nothing.
fn mostly_capitals(input: &Page<'_>, tokens: std::ops::Range<usize>) -> bool {
    let letters = |&at: &usize| input.word(at).chars().next().is_some_and(char::is_alphabetic);
    let words = tokens.clone().filter(letters).count();
    let capitals = tokens.filter(|&at| input.is_capital(at)).count();
    capitals * 5 > words * 4
}
