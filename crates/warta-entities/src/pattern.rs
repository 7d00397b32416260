//! Laws and named happenings, by the words that begin their names.

use warta_text::TokenKind;

use crate::days::is_weekday;
use crate::gazetteer::Classes;
use crate::happening::happening;
use crate::heads::is_roman;
use crate::marks::WordMarks;
use crate::names::Name;
use crate::page::{Page, in_capitals};
use crate::ranks::rank;
use crate::{EntityKind, Evidence};

/// Words that begin the name of a rule, the longest first where one begins another.
const RULES: [&[&str]; 47] = [
    &["Undang-Undang", "Dasar"],
    &["Undang-undang", "Dasar"],
    &["Undang-Undang"],
    &["Undang-undang"],
    &["UUD"],
    &["UU"],
    &["RUU"],
    &["Rancangan", "Undang-Undang"],
    &["Rancangan", "Undang-undang"],
    &["Rancangan", "Peraturan", "Daerah"],
    &["Raperda"],
    &["Qanun"],
    &["Perbup"],
    &["Perwali"],
    &["Perwal"],
    &["PKPU"],
    &["POJK"],
    &["Permendag"],
    &["Permendagri"],
    &["Permendikbud"],
    &["Permenhub"],
    &["Permenaker"],
    &["Perppu"],
    &["Peraturan", "Pemerintah"],
    &["Peraturan", "Presiden"],
    &["Peraturan", "Menteri"],
    &["Peraturan", "Daerah"],
    &["Peraturan", "Gubernur"],
    &["Keputusan", "Presiden"],
    &["Keputusan", "Menteri"],
    &["Instruksi", "Presiden"],
    &["Perpres"],
    &["Keppres"],
    &["Inpres"],
    &["Permen"],
    &["Perda"],
    &["Konvensi"],
    &["Pergub"],
    &["Permenkes"],
    &["Permenkeu"],
    &["PMK"],
    &["Perjanjian"],
    &["Traktat"],
    &["Protokol"],
    &["Piagam"],
    &["Resolusi"],
    &["Statuta"],
];

/// Words that begin the name of a rule only where its number stands behind whose it is:
/// `Keputusan KPU Sleman Nomor 12 Tahun 2024`, but `Keputusan KPU menuai protes`.
const NUMBERED: [&[&str]; 21] = [
    &["Fatwa"],
    &["Kepbup"],
    &["Kepgub"],
    &["Kepwal"],
    &["Perbawaslu"],
    &["Perka"],
    &["Perkap"],
    &["Perma"],
    &["Perpol"],
    &["SE"],
    &["SK"],
    &["SKB"],
    &["Instruksi"],
    &["Keputusan"],
    &["PP"],
    &["Peraturan"],
    &["Putusan"],
    &["Surat", "Edaran"],
    &["Surat", "Keputusan"],
    &["Ketetapan"],
    &["TAP"],
];

/// Committees that are named after the bill that they work on: `Panja RUU Perampasan Aset`.
const COMMITTEES: [&[&str]; 4] =
    [&["Panitia", "Kerja"], &["Panitia", "Khusus"], &["Panja"], &["Pansus"]];

/// Rules between states, which are told apart by their parties and subject.
const TREATIES: [&str; 7] =
    ["Konvensi", "Kovenan", "Perjanjian", "Persetujuan", "Piagam", "Protokol", "Traktat"];

/// Words that begin rules which are called after those who signed them, or where.
const SIGNED: [&str; 3] = ["Deklarasi", "Kesepakatan", "SKB"];

/// Laws that are named by one word.
const CODES: [&str; 6] = ["KUHAP", "KUHP", "KUHPerdata", "RKUHAP", "RKUHP", "UUD"];

/// The laws and happenings that are named in the text, left to right.
pub(crate) fn patterns(input: &Page<'_>) -> Vec<Name> {
    let mut names: Vec<Name> = Vec::new();
    let mut next = 0;
    // All beginnings are written with a capital.
    while let Some(at) = input.next_capital(next) {
        let law = input.is(at, WordMarks::LAW).then(|| named_law(input, at)).flatten();
        let found = law.or_else(|| Some((happening(input, at)?, EntityKind::Evt)));
        let Some((end, kind)) = found.filter(|(end, _)| *end > at) else {
            next = at + 1;
            continue;
        };
        let name = Name { first: at, end, kind, confidence: 0.9, evidence: Evidence::Pattern };
        let short = treaty_form(input, at, end).filter(|_| kind == EntityKind::Law);
        names.push(name.clone());
        names.extend(short.map(|short| Name { first: short, end: short + 1, ..name }));
        next = short.unwrap_or(end);
    }
    names
}

/// The words that begin the name of a law, or of a committee on one.
pub(crate) fn beginnings() -> impl Iterator<Item = &'static str> {
    let rows = RULES.iter().chain(&NUMBERED).chain(&COMMITTEES);
    rows.filter_map(|row| row.first()).chain(&CODES).chain(&SIGNED).copied()
}

/// The end of the law, or the committee on one, that begins at `at`, and what it is.
fn named_law(input: &Page<'_>, at: usize) -> Option<(usize, EntityKind)> {
    let committee = committee(input, at).map(|end| (end, EntityKind::Org));
    let end = || signed(input, at).or_else(|| law(input, at));
    committee.or_else(|| Some((end()?, EntityKind::Law)))
}

/// The number of words of the longest beginning that stands at `at`.
pub(crate) fn begins(input: &Page<'_>, at: usize, beginnings: &[&[&str]]) -> Option<usize> {
    let word = input.word(at);
    let all = |words: &&&[&str]| match words.split_first() {
        Some((first, rest)) => {
            *first == word && rest.iter().zip(at + 1..).all(|(word, at)| input.word(at) == *word)
        }
        None => true,
    };
    beginnings.iter().filter(all).map(|words| words.len()).max()
}

/// `UU Nomor 11 Tahun 2020 tentang Cipta Kerja`, `UU ITE`, `KUHP`.
fn law(input: &Page<'_>, at: usize) -> Option<usize> {
    let ministry = is_of_ministry(input.word(at)).then_some(1);
    let Some(words) = begins(input, at, &RULES).or(ministry) else {
        let numbered = begins(input, at, &NUMBERED);
        let numbered = numbered.and_then(|words| numbered_rule(input, at + words));
        return numbered.or(CODES.contains(&input.word(at)).then_some(at + 1));
    };
    // `Rancangan Undang-Undang (RUU) tentang Perampasan Aset`.
    let words = words + short_form(input, at + words);
    let subject = rule_subject(input, at + words);
    let mut end = rule_number(input, subject).unwrap_or(subject);
    let about = input.word(end) == "tentang" && input.is_capital(end + 1);
    // A treaty has no number: `Perjanjian ASEAN tentang Pencemaran Asap`.
    let treaty = TREATIES.contains(&input.word(at));
    if about && (end > subject || end == at + words || treaty) {
        end = about_what(input, end + 1);
    }
    let end = behind_rule(input, at, at + words, end);
    let named = end > at + words || CODES.contains(&input.word(at));
    named.then_some(end.min(input.tokens.len()))
}

/// The index behind what ends the name of a rule that begins at `at`, and goes on at `rest`, up to
/// `end` without it: its year, `Konvensi Jenewa 1949`, and the council that passed it, `Resolusi
/// 1701 DK PBB`.
fn behind_rule(input: &Page<'_>, at: usize, rest: usize, end: usize) -> usize {
    let word = input.word(at);
    let dated = is_year(input.word(end)) && input.word(end + 1) != "/";
    if word == "Resolusi" {
        let figures = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit());
        if figures(input.word(end.saturating_sub(1))) {
            let council = input.known(end).filter(|hit| {
                hit.classes.any(Classes::ORGANISATION) && input.word(end + hit.words - 1) == "PBB"
            });
            return end + council.map_or(0, |hit| hit.words);
        }
        let council = end > rest && input.word(end - 1) == "PBB";
        return end + usize::from(council && figures(input.word(end)));
    }
    // `UUD Negara RI Tahun 1945`, `UUD 1945`.
    let led = end > rest && input.word(end - 1) == "Tahun";
    end + usize::from(dated && (end == rest || led || TREATIES.contains(&word)))
}

/// `SKB Tiga Menteri`; `Deklarasi Bangkok`, `Kesepakatan Abraham`: rules that are called after
/// those who signed them and where.
fn signed(input: &Page<'_>, at: usize) -> Option<usize> {
    const COUNTS: [&str; 8] = ["2", "3", "4", "5", "Dua", "Tiga", "Empat", "Lima"];
    match input.word(at) {
        "SKB" => {
            let of = COUNTS.contains(&input.word(at + 1)) && input.word(at + 2) == "Menteri";
            of.then_some(at + 3)
        }
        "Deklarasi" | "Kesepakatan" => {
            let hit = input.known(at + 1);
            let land = Classes::COUNTRY.union(Classes::ORGANISATION).union(Classes::GIVEN);
            let place = hit.filter(|hit| hit.classes.is_place() && !hit.classes.any(land));
            let words = place.map(|hit| hit.words);
            let end = at + 1 + words.or((input.word(at + 1) == "Abraham").then_some(1))?;
            // `Kesepakatan Moskwa dan Kyiv`: two who agree.
            let two = matches!(input.word(end), "dan" | "dengan" | "serta" | "-" | "," | "/");
            (!two && !input.is_capital(end)).then(|| end + usize::from(is_year(input.word(end))))
        }
        _ => None,
    }
}

/// The short form in brackets behind a treaty: `(UNCLOS)`.
fn treaty_form(input: &Page<'_>, at: usize, end: usize) -> Option<usize> {
    let word = input.word(end + 1);
    let capitals = (2..=8).contains(&word.len()) && in_capitals(word);
    let bracketed = input.brackets_one(end);
    // A `Perjanjian` may be a sort of contracts: `Perjanjian Kerja Waktu Tertentu (PKWT)`.
    let treaty = TREATIES.contains(&input.word(at))
        && !matches!(input.word(at), "Perjanjian" | "Persetujuan");
    (treaty && capitals && bracketed).then_some(end + 1)
}

/// The index behind `KPU Sleman Nomor 12 Tahun 2024`; none where no number is given.
fn numbered_rule(input: &Page<'_>, at: usize) -> Option<usize> {
    let end = rule_number(input, rule_subject(input, at))?;
    let about = input.word(end) == "tentang" && input.is_capital(end + 1);
    Some(if about { about_what(input, end + 1) } else { end })
}

/// Rules that the subject of one may name: `tentang Perubahan atas Undang-Undang Nomor 6 Tahun
/// 2014 tentang Desa`.
const NESTED: usize = 4;

/// The index behind what the rule is about, which begins at `at`.
fn about_what(input: &Page<'_>, at: usize) -> usize {
    let mut end = at.saturating_sub(1);
    for _ in 0..NESTED {
        let subject = rule_subject(input, end + 1);
        let Some(number) = rule_number(input, subject) else { return subject };
        end = number;
        if input.word(end) != "tentang" || !input.is_capital(end + 1) {
            break;
        }
    }
    end
}

/// `Permendikbudristek`, `Kepmenaker`: the rule of a minister in one word.
pub(crate) fn is_of_ministry(word: &str) -> bool {
    let ministry = word.strip_prefix("Permen").or_else(|| word.strip_prefix("Kepmen"));
    ministry.is_some_and(|name| name.len() > 2 && name.bytes().all(|b| b.is_ascii_lowercase()))
}

/// Whether a rule begins at `at`, so that a name before it ends: `UU ITE dan KUHP`.
fn begins_rule(input: &Page<'_>, at: usize) -> bool {
    let word = input.word(at);
    let named = CODES.contains(&word) || is_of_ministry(word) || signed(input, at).is_some();
    named || begins(input, at, &RULES).is_some()
}

/// How many tokens the short form in brackets at `at` has: `(RUU)`, or none.
pub(crate) fn short_form(input: &Page<'_>, at: usize) -> usize {
    let short = input.brackets_one(at) && input.is_capital(at + 1);
    if short { 3 } else { 0 }
}

/// `Panitia Khusus (Pansus) RUU Perampasan Aset` is a body, whatever it is named after.
fn committee(input: &Page<'_>, at: usize) -> Option<usize> {
    let words = begins(input, at, &COMMITTEES)?;
    let first = at + words + short_form(input, at + words);
    let end = law(input, first)?;
    // `Ketua Pansus RUU Perampasan Aset DPR Hartono`: whose committee it is ends its name.
    let house = (first + 1..end).find(|&at| matches!(input.word(at), "DPD" | "DPR" | "MPR"));
    Some(house.map_or(end, |house| house + 1))
}

/// The end of the capitalised words that say whose rule it is: `Peraturan Menteri
/// Keuangan Nomor` up to its number.
fn rule_subject(input: &Page<'_>, at: usize) -> usize {
    let end = capitals(input, at);
    (at..end).find(|&at| is_number_word(input.word(at))).unwrap_or(end)
}

/// The index behind `Nomor 11 Tahun 2020` or `11/2020`.
fn rule_number(input: &Page<'_>, at: usize) -> Option<usize> {
    let figure = |at: usize| input.word(at).starts_with(|c: char| c.is_ascii_digit());
    let first = at + usize::from(is_number_word(input.word(at)));
    let mut end = first + 1;
    // `Nomor XI/MPR/1998`
    let parted = input.word(end) == "/" && input.word(end + 2) == "/" && figure(end + 3);
    if first > at && parted && is_roman(input.word(first)) {
        return Some(end + 4);
    }
    if !figure(first) {
        return None;
    }
    if input.word(end) == "/" && figure(end + 1) {
        return Some(end + 2);
    }
    if matches!(input.word(end), "Tahun" | "tahun") && is_year(input.word(end + 1)) {
        end += 2;
    }
    // A year alone is the law's age, a figure alone its number.
    (first > at
        || end > first + 1
        || input.word(first).contains('/')
        || input.word(at.wrapping_sub(1)) == "Resolusi")
        .then_some(end)
}

fn is_number_word(word: &str) -> bool {
    matches!(word, "Nomor" | "No." | "No" | "nomor" | "Nomer")
}

/// The end of the row of capitalised words from `at` on, with the `dan` and `atas` between
/// two of them, but for a `dan` before another rule. A name has at most twelve words.
pub(crate) fn capitals(input: &Page<'_>, at: usize) -> usize {
    let mut end = at;
    while end < at + 12 && end < input.tokens.len() {
        let next = input.is_capital(end) && !is_end(input, end);
        let linked = match input.word(end) {
            "dan" => !begins_rule(input, end + 1),
            "atas" => true,
            _ => false,
        };
        let linked = linked && input.is_capital(end + 1) && end > at;
        if !next && !linked {
            break;
        }
        end += 1;
    }
    end
}

/// A degree, a rank, a day or an article, none of which a name goes on with.
fn is_end(input: &Page<'_>, at: usize) -> bool {
    let word = input.word(at);
    // `Olimpiade Beijing Tetap Dibuka`, as a headline has it.
    let told = matches!(word, "Akan" | "Bisa" | "Makin" | "Segera" | "Tak" | "Tetap" | "Tidak");
    told || word == "Pasal" || is_degree(input, at) || rank(input, at) > 0 || is_weekday(word)
}

/// `Hj.`, `Dr.`: behind it begins the name of a person.
fn is_degree(input: &Page<'_>, at: usize) -> bool {
    let short = input.kind(at) == Some(TokenKind::Abbreviation);
    let word = input.word(at);
    short && word.ends_with('.') && (2..=5).contains(&word.len()) && word != "No."
}

pub(crate) fn is_year(word: &str) -> bool {
    word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use warta_text::{Sentence, TokenSpan};

    use crate::Input;
    use crate::gazetteer::Gazetteer;
    use crate::page::Page;

    #[test]
    fn rules_that_name_many_others_end_in_no_preposition() {
        let first = "Peraturan Presiden Nomor 9 Tahun 2020";
        for nested in 1..8 {
            let text = format!(
                "{first}{} itu.",
                " tentang Perubahan atas Undang-Undang Nomor 6 Tahun 2014".repeat(nested)
            );
            let mut tokens: Vec<TokenSpan> = Vec::new();
            warta_text::tokenize_into(&text, &mut tokens);
            let sentences: [Sentence; 0] = [];
            let input = Input { text: &text, tokens: &tokens, sentences: &sentences, words: &[] };
            let gazetteer = Gazetteer::embedded();
            let page = Page::new(input, &gazetteer);
            let names = super::patterns(&page);
            let last = names.first().map(|name| page.word(name.end - 1));
            assert_eq!(last, Some("2014"), "{nested}");
        }
    }
}
