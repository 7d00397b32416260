//! What stands right beside a name and belongs to it, or is a name of its own.

use crate::gazetteer::Classes;
use crate::names::{Name, part_at, put_all};
use crate::page::Page;
use crate::{EntityKind, Evidence};

/// Mends names, which are in order, by the words right beside them.
pub(crate) fn mend_neighbours(input: &Page<'_>, names: &mut Vec<Name>) {
    names.retain(|name| {
        let one = name.end == name.first + 1 && name.kind == EntityKind::Loc;
        !(one && name.evidence != Evidence::Caller && is_language(input, name.first))
    });
    extend_first_names(input, names);
    add_partners(input, names);
    part_partners(input, names);
    names.iter_mut().for_each(|name| mend_body(input, name));
    names.iter_mut().for_each(|name| number_district(input, name));
    join_areas(input, names);
    part_near(input, names);
    mark_bearings(input, names);
}

/// `Piran dekat Trieste`: two places.
fn part_near(input: &Page<'_>, names: &mut Vec<Name>) {
    part_at(names, |name| {
        let mut inner = name.first + 1..name.end.saturating_sub(1);
        let near = inner.find(|&at| matches!(input.word(at), "dekat" | "menuju"));
        near.filter(|_| name.evidence == Evidence::Model)
    });
}

/// Most words of a place that a distance is counted from.
const BEARING: usize = 3;

/// `31 kilometer timur laut Tasiko`: what a distance is counted from is a place.
fn mark_bearings(input: &Page<'_>, names: &mut Vec<Name>) {
    let mut found = Vec::new();
    for first in 2..input.tokens.len() {
        if !input.is_capital(first) || !is_counted(input, first) {
            continue;
        }
        let slot = names.partition_point(|name| name.end <= first);
        match names.get_mut(slot).filter(|name| name.first <= first) {
            Some(name) if name.first == first && name.evidence == Evidence::Model => {
                name.kind = EntityKind::Loc;
            }
            Some(_) => {}
            None => {
                let row = (first..first + BEARING).take_while(|&at| input.is_capital(at));
                let end = row.last().map_or(first, |last| last + 1);
                let (kind, evidence) = (EntityKind::Loc, Evidence::Bearing);
                found.push(Name { first, end, kind, confidence: 0.7, evidence });
            }
        }
    }
    put_all(names, found);
}

/// Whether a length and a point of the compass stand in front of `at`.
fn is_counted(input: &Page<'_>, at: usize) -> bool {
    const POINTS: [&str; 8] =
        ["barat", "baratdaya", "baratlaut", "selatan", "tenggara", "timur", "timurlaut", "utara"];
    let word = |back: usize| at.checked_sub(back).map_or("", |at| input.word(at));
    let is_length = |word: &str| matches!(word, "kilometer" | "km" | "mil" | "meter");
    let half = matches!(word(1), "daya" | "laut") && matches!(word(2), "barat" | "timur");
    half && is_length(word(3)) || POINTS.contains(&word(1)) && is_length(word(2))
}

/// Most languages of a row.
const LANGUAGES: usize = 6;

/// `bahasa Inggris, Jerman, dan Belanda`: languages are no places.
pub(crate) fn is_language(input: &Page<'_>, at: usize) -> bool {
    let country = |at: usize| {
        input.known(at).is_some_and(|hit| hit.words == 1 && hit.classes.any(Classes::COUNTRY))
    };
    let mut first = at;
    for _ in 0..LANGUAGES {
        let Some(before) = first.checked_sub(1) else { return false };
        if matches!(input.word(before), "Bahasa" | "bahasa") {
            return true;
        }
        let link = matches!(input.word(before), "," | "atau" | "dan" | "maupun");
        let comma = before.checked_sub(1).filter(|&at| input.word(at) == ",").unwrap_or(before);
        match comma.checked_sub(1).filter(|&other| link && country(other)) {
            Some(other) => first = other,
            None => return false,
        }
    }
    false
}

/// `I Made Sudana`, `Lalu Muhammad Zohri`: the model knows the words as others.
fn extend_first_names(input: &Page<'_>, names: &mut [Name]) {
    const BALI: [&str; 8] = ["Dewa", "Gede", "Gusti", "Ketut", "Komang", "Made", "Nyoman", "Wayan"];
    for at in 0..names.len() {
        let before = at.checked_sub(1).and_then(|at| names.get(at)).map_or(0, |name| name.end);
        let Some(name) = names.get_mut(at).filter(|name| name.kind == EntityKind::Per) else {
            continue;
        };
        let Some(first) = name.first.checked_sub(1).filter(|&first| first >= before) else {
            continue;
        };
        let born = BALI.contains(&input.word(name.first)) || input.word(name.first) == "Putu";
        // `Lalu` opens sentences too.
        let inside = first.checked_sub(1).is_some_and(|at| {
            input.sentence_of(at) == input.sentence_of(first) && input.word(at) != "\""
        });
        let begins = match input.word(first) {
            "I" => born,
            "Ni" => born || input.word(name.first) == "Luh",
            "Von" | "Van" => true,
            "Baiq" | "Lalu" => inside && name.end - name.first > 1,
            _ => false,
        };
        if begins {
            name.first = first;
        }
    }
}

/// `Rinov Rivaldy/Pitha Haningtyas`: a pair on court, the second found with the first.
fn add_partners(input: &Page<'_>, names: &mut Vec<Name>) {
    let mut partners = Vec::new();
    for (at, name) in names.iter().enumerate() {
        let first = name.end + 1;
        let person = name.kind == EntityKind::Per && input.word(name.end) == "/";
        let limit = names.get(at + 1).map_or(usize::MAX, |next| next.first);
        let row = (first..input.tokens.len().min(first + 4)).take_while(|&at| {
            input.is_capital(at) && input.sentence_of(at) == input.sentence_of(name.first)
        });
        let end = row.last().map_or(first, |last| last + 1);
        if person && end > first && end <= limit {
            let (confidence, evidence) = (0.75, Evidence::Pair);
            partners.push(Name { first, end, confidence, evidence, ..name.clone() });
        }
    }
    names.extend(partners);
    names.sort_by_key(|name| name.first);
}

/// `pasangan Sachrudin-Maryono`: two people who stand together.
fn part_partners(input: &Page<'_>, names: &mut Vec<Name>) {
    part_at(names, |name| {
        let before = input.before(name.first);
        let pair =
            matches!(before, "Duet" | "Paslon" | "Pasangan" | "duet" | "paslon" | "pasangan");
        let mark = (name.first + 1..name.end.saturating_sub(1))
            .find(|&at| matches!(input.word(at), "-" | "–" | "/") && input.is_capital(at + 1));
        let person = name.kind == EntityKind::Per;
        mark.filter(|&mark| person && (pair || input.word(mark) == "/"))
    });
}

/// `daerah pemilihan Sumatera Utara II`: the number of a district of voters is its own.
fn number_district(input: &Page<'_>, name: &mut Name) {
    let before = input.before(name.first);
    let number = input.word(name.end);
    let roman = !number.is_empty() && number.bytes().all(|b| matches!(b, b'I' | b'V' | b'X'));
    let district = matches!(before, "Dapil" | "dapil" | "pemilihan");
    name.end += usize::from(district && roman && name.kind == EntityKind::Loc);
}

/// `Pengadilan Tipikor Jakarta Pusat`, `Stasiun Geofisika Manado`: bodies, though they end
/// with a place or begin like one.
fn mend_body(input: &Page<'_>, name: &mut Name) {
    if name.evidence == Evidence::Caller {
        return;
    }
    const BODIES: [&str; 16] = [
        "Badan",
        "Dewan",
        "Dinas",
        "Ditjen",
        "Kejaksaan",
        "Kejari",
        "Kejati",
        "Kementerian",
        "Kepolisian",
        "Komisi",
        "Pengadilan",
        "Polda",
        "Polres",
        "Polresta",
        "Polsek",
        "Universitas",
    ];
    let second = input.word(name.first + 1);
    let before = input.before(name.first);
    let one = name.end - name.first == 1;
    // `Kepala Perwakilan Komnas HAM Papua`: an office.
    if before == "Kepala" && input.word(name.first) == "Perwakilan" && !one {
        name.first += 1;
    }
    if one && name.kind == EntityKind::Loc && input.word(name.first) == "Istana" {
        name.kind = EntityKind::Org;
    }
    let branch = match input.word(name.first) {
        "Gereja" => matches!(second, "Kristen" | "Ortodoks" | "Protestan"),
        "Kantor" => matches!(second, "Imigrasi" | "Meteorologi" | "SAR" | "Wilayah"),
        "Pondok" => second == "Pesantren",
        "Stasiun" => matches!(second, "Geofisika" | "Klimatologi" | "Meteorologi"),
        head => BODIES.contains(&head),
    };
    // Who is at school there is no one who flees there.
    let branch = branch
        || is_school(input.word(name.first)) && !matches!(before, "ke" | "pengungsian" | "posko");
    if branch && name.kind != EntityKind::Org && name.end - name.first > 1 {
        name.kind = EntityKind::Org;
    }
}

/// Short forms that begin the names of schools.
fn is_school(word: &str) -> bool {
    const SCHOOLS: [&str; 29] = [
        "MA", "MAN", "MI", "MIN", "MTs", "MTsN", "MTsS", "PAUD", "SD", "SDI", "SDIT", "SDK",
        "SDLB", "SDN", "SLB", "SMA", "SMAIT", "SMAK", "SMALB", "SMAN", "SMEA", "SMK", "SMKN",
        "SMP", "SMPIT", "SMPK", "SMPLB", "SMPN", "STM",
    ];
    SCHOOLS.binary_search(&word).is_ok()
}

/// `DPRD` `Provinsi Nusa Tenggara Timur`: a body and its area are one name.
fn join_areas(input: &Page<'_>, names: &mut Vec<Name>) {
    names.dedup_by(|next, name| {
        let area =
            matches!(input.word(next.first), "Kabupaten" | "Kecamatan" | "Kota" | "Provinsi");
        // `BPJS Kesehatan Cabang Kudus`.
        let office = input.word(next.first) == "Cabang" && next.kind != EntityKind::Org;
        let area = area && next.kind == EntityKind::Loc || office;
        let branch = name.kind == EntityKind::Org && area;
        let one = branch && name.end == next.first && name.evidence != Evidence::Caller;
        if one {
            name.end = next.end;
        }
        one
    });
}
