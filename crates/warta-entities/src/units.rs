//! Parts of a body in front of its name, and the place of its branch behind it: `Fraksi
//! PKS`, `DPD Golkar Kalimantan Selatan`, `Satlantas Polrestabes Semarang`.

use foldhash::{HashMap, HashMapExt};

use crate::gazetteer::Classes;
use crate::heads::is_roman;
use crate::marks::WordMarks;
use crate::names::{Name, put_all};
use crate::page::Page;
use crate::pattern::short_form;
use crate::{EntityKind, Evidence};

/// Parts that one word names, sorted.
#[rustfmt::skip]
const UNITS: [&str; 60] = [
    "BEM", "Baleg", "Bamus", "Banggar", "Biddokkes", "Bidhumas", "Bidpropam", "DPAC", "DPC",
    "DPD", "DPN", "DPP", "DPRa", "DPRt", "DPW", "Ditbinmas", "Ditintelkam", "Ditlantas",
    "Ditpolair", "Ditpolairud", "Ditreskrimsus", "Ditreskrimum", "Ditresnarkoba", "Ditressiber",
    "Ditsamapta", "Dittahti", "Dittipideksus", "Dittipidkor", "Dittipidnarkoba",
    "Dittipidsiber", "Dittipidter", "Dittipidum", "Fraksi", "Humas", "Kanwil", "Kontingen",
    "Kwarcab", "Kwarda", "Lapas", "PAC", "PB", "PP", "PW", "Pansus", "Polsubsektor",
    "Puslabfor", "Resmob", "Rutan", "Satbinmas", "Satgas", "Satintelkam", "Satlantas",
    "Satnarkoba", "Satpolairud", "Satreskrim", "Satresnarkoba", "Satsamapta", "Subdit",
    "Timnas", "Unit",
];

/// Parts that two words or more name, by the first of them.
const WIDE: [(&str, &[&str]); 9] = [
    ("Badan", &["Anggaran", "Kehormatan", "Legislasi", "Musyawarah"]),
    ("Dewan", &["Pimpinan", "Pengurus", "Pertimbangan"]),
    ("Direktorat", &["Intelijen", "Lalu", "Reserse", "Samapta", "Siber", "Tahanan", "Tindak"]),
    ("Kantor", &["Wilayah"]),
    ("Majelis", &["Pertimbangan", "Syura"]),
    ("Pengurus", &["Besar", "Cabang", "Daerah", "Pusat", "Wilayah"]),
    ("Pimpinan", &["Cabang", "Daerah", "Pusat", "Wilayah"]),
    ("Satuan", &["Intelijen", "Lalu", "Reserse", "Samapta", "Tahanan"]),
    ("Unit", &["Jatanras", "Kejahatan", "Lalu", "Reskrim", "Reserse", "Perlindungan"]),
];

/// Most words of a part before the name of its body.
const LONGEST: usize = 6;

/// Bodies that a place follows for their branch, sorted.
#[rustfmt::skip]
const BRANCHES: [&str; 68] = [
    "AJI", "Apindo", "BBKSDA", "BBPOM", "BKSDA", "BMKG", "BNN", "BNNK", "BNNP", "BPBD", "BPK",
    "BPKP", "BPN", "BPOM", "BPS", "Badan", "Basarnas", "Bawaslu", "Baznas", "Bea", "DLH", "DPRA",
    "DPRD", "DPRK", "Dinas", "Dinkes", "Disdik", "Dishub", "Disnaker", "HIPMI", "HMI", "IDI",
    "Imigrasi", "KNPI", "KONI", "KPID", "KPU", "KPUD", "KSOP", "Kadin", "Kejari", "Kejati",
    "Kemenag", "Kodam", "Kodim", "Korem", "LBH", "MUI", "Organda", "PGRI", "PHRI", "PMI", "PMII",
    "PN", "PTUN", "PWI", "Panwaslu", "Pemkab", "Pemkot", "Pemprov", "Polda", "Polres", "Polresta",
    "Polrestabes", "Polsek", "Polsekta", "Satpol", "Walhi",
];

/// Words for troops, with a number and the name of the unit behind them.
#[rustfmt::skip]
const TROOPS: [&str; 17] = [
    "Armed", "Batalion", "Batalyon", "Brigade", "Brigif", "Infanteri", "Kodam", "Kodim", "Koramil",
    "Korem", "Kostrad", "Kavaleri", "Raider", "Satgas", "Yonarmed", "Yonif", "Yonkav",
];

/// Makes one name of a body and what stands for its part and its place.
pub(crate) fn join_units(input: &Page<'_>, names: &mut Vec<Name>) {
    join_branches(input, names);
    let mut found = Vec::new();
    let mut next = 0;
    while let Some(at) = input.next_capital(next) {
        let begins = input.is(at, WordMarks::UNIT);
        let name = begins.then(|| {
            let name = troop(input, at).or_else(|| unit(input, names, at));
            name.or_else(|| branch(input, names, at))
        });
        let Some((end, kind)) = name.flatten() else {
            next = at + 1;
            continue;
        };
        found.push(Name { first: at, end, kind, confidence: 0.8, evidence: Evidence::Unit });
        next = end;
    }
    add_committees(input, &mut found);
    put_all(names, found);
}

/// `Satgas Yonif 715/Motuliato`, `Kodam XVII/Cenderawasih`.
fn troop(input: &Page<'_>, at: usize) -> Option<(usize, EntityKind)> {
    let mut number = at;
    while number < at + LONGEST && TROOPS.contains(&input.word(number)) {
        number += 1;
    }
    let figure = input.word(number);
    let numbered = is_roman(figure) || figure.bytes().all(|b| b.is_ascii_digit());
    if number == at || figure.is_empty() || !numbered || input.word(number + 1) != "/" {
        return None;
    }
    let mut end = number + 2;
    while end < number + 5
        && input.is_capital(end)
        && input.known(end).is_none_or(|h| !is_title(h.classes))
    {
        end += 1;
    }
    (end > number + 2).then_some((end, EntityKind::Org))
}

/// The words that begin the name of a part or a branch.
pub(crate) fn beginnings() -> impl Iterator<Item = &'static str> {
    let wide = WIDE.iter().map(|row| row.0).chain(["Komisi"]);
    BRANCHES.iter().chain(&UNITS).chain(&TROOPS).copied().chain(wide)
}

pub(crate) fn is_branch(word: &str) -> bool {
    BRANCHES.binary_search(&word).is_ok()
}

fn is_title(classes: Classes) -> bool {
    classes.any(Classes::TITLE)
}

/// The end of the body whose parts begin at `at`, and what it is.
fn unit(input: &Page<'_>, names: &[Name], at: usize) -> Option<(usize, EntityKind)> {
    let mut body = at;
    // `Unit Reskrim Polsek Medan Baru`, `Satgas Humas Operasi Damai`: part of a part.
    for _ in 0..3 {
        body += match part(input, names, body) {
            Some(words) => words,
            None => break,
        };
    }
    if body == at || is_inner(input, at) {
        return None;
    }
    let whole = body_end(input, names, at, body)?;
    let end = branch_end(input, names, whole, at);
    // `Humas BKSDA Bali, Luh Ayu`: who speaks for the body.
    if input.word(at) == "Humas" && input.word(end) == "," {
        return None;
    }
    // `DPP PDIP` is the party itself, and `DPD PDIP Jawa Tengah` a branch of it.
    if input.word(at) == "DPP" && end == whole && body == at + 1 {
        return None;
    }
    let jail = matches!(input.word(at), "Lapas" | "Rutan");
    Some((end, if jail { EntityKind::Loc } else { EntityKind::Org }))
}

/// `Polres Metro Jakarta Selatan`: a branch of a body that all lands and towns have, where
/// the place behind it was found.
fn branch(input: &Page<'_>, names: &[Name], at: usize) -> Option<(usize, EntityKind)> {
    let plural = matches!(input.word(at), "Badan" | "Bea" | "Dinas" | "Imigrasi" | "Satpol");
    let metro = usize::from(input.word(at + 1) == "Metro");
    if plural || !is_branch(input.word(at)) {
        return None;
    }
    let end = branch_end(input, names, at + 1 + metro, at);
    (end > at + 1 + metro).then_some((end, EntityKind::Org))
}

/// `Kabid Humas Polda Riau`: part of an office.
fn is_inner(input: &Page<'_>, at: usize) -> bool {
    const OFFICES: [&str; 8] =
        ["Bidang", "Bagian", "Divisi", "Kabag", "Kabid", "Kadiv", "Kasi", "Seksi"];
    let before = input.before(at);
    let staff = input.word(at) == "Humas";
    // `Direktur Perencanaan dan Humas BI`.
    let held = at.checked_sub(2).is_some_and(|at| input.is_capital(at)) && before == "dan";
    let led = at.checked_sub(1).is_some_and(|at| input.is_capital(at));
    OFFICES.contains(&before) || staff && (led || held)
}

/// How many words the part at `at` has.
fn part(input: &Page<'_>, names: &[Name], at: usize) -> Option<usize> {
    let word = input.word(at);
    if word == "Komisi" {
        let next = input.word(at + 1);
        let letter = next.len() == 1 && matches!(next.as_bytes(), [b'A'..=b'E']);
        return (is_roman(next) || letter).then_some(2);
    }
    let second = WIDE.iter().find(|row| row.0 == word).map(|row| row.1);
    if second.is_some_and(|second| second.contains(&input.word(at + 1))) {
        return wide(input, names, at);
    }
    UNITS.binary_search(&word).is_ok().then(|| 1 + short_form(input, at + 1))
}

/// The words up to the body: `Direktorat Reserse Narkoba (Ditresnarkoba)` before `Polda`.
fn wide(input: &Page<'_>, names: &[Name], at: usize) -> Option<usize> {
    let mut words = 2;
    while words < LONGEST + 3 {
        let skipped = short_form(input, at + words);
        if skipped > 0 {
            return Some(words + skipped);
        }
        let begins = names.get(names.partition_point(|name| name.end <= at + words));
        let begins = begins.is_some_and(|name| name.first == at + words);
        if begins || is_body(input, at + words) {
            return Some(words);
        }
        if !input.is_capital(at + words) {
            return None;
        }
        words += 1;
    }
    None
}

/// Whether a body that is known or has a head begins at `at`.
fn is_body(input: &Page<'_>, at: usize) -> bool {
    let hit = input.known(at);
    hit.is_some_and(|hit| hit.classes.any(Classes::ORGANISATION) && !hit.classes.is_place())
        || is_branch(input.word(at))
        || input.word(at) == "Partai"
}

/// The index behind the body at `body`, whose parts begin at `first`.
fn body_end(input: &Page<'_>, names: &[Name], first: usize, body: usize) -> Option<usize> {
    let of_land = matches!(input.word(first), "Kontingen" | "Timnas");
    let over = names.get(names.partition_point(|name| name.end <= body));
    let over = over.filter(|name| name.first <= body);
    let hit = input.known(body);
    match over {
        Some(name) if name.evidence == Evidence::Caller => None,
        Some(name) if name.kind == EntityKind::Org && !of_land => Some(name.end),
        Some(name) if name.kind == EntityKind::Evt => {
            (input.word(first) == "Satgas").then_some(name.end)
        }
        Some(name) if of_land && name.kind == EntityKind::Loc => Some(name.end),
        // `Polres Metro` before a place that the model has found alone.
        None if is_body(input, body) => {
            let known = hit.filter(|hit| hit.classes.any(Classes::ORGANISATION));
            let words = known.map_or(1, |hit| hit.words);
            Some(body + words + usize::from(input.word(body + words) == "Metro"))
        }
        _ => hit
            .filter(|hit| of_land && hit.classes.any(Classes::COUNTRY))
            .map(|hit| body + hit.words),
    }
}

/// The index behind the places that say which branch it is: `Kabupaten Batang`, `RI`.
fn branch_end(input: &Page<'_>, names: &[Name], at: usize, first: usize) -> usize {
    let mut end = at;
    for _ in 0..4 {
        let name = names.get(names.partition_point(|name| name.end <= end));
        let name = name.filter(|name| name.first == end && name.evidence != Evidence::Caller);
        let region = input.known(end).filter(|hit| hit.classes.any(Classes::REGION));
        let house = input.word(first) == "Fraksi" && matches!(input.word(end), "DPR" | "DPRD");
        end = match name {
            Some(name) if name.kind == EntityKind::Loc => name.end,
            Some(name) if house && name.kind == EntityKind::Org => name.end,
            Some(_) => break,
            None if matches!(input.word(end), "RI" | "Kabupaten" | "Kota" | "Provinsi") => end + 1,
            None => match region {
                Some(hit) => end + hit.words,
                None => break,
            },
        };
    }
    end.min(input.tokens.len())
}

/// `DPRD` `Rawa Gading`: a branch and its place, which the document may have named as one
/// where the model takes it for a person.
fn join_branches(input: &Page<'_>, names: &mut Vec<Name>) {
    let mut places: HashMap<&str, (usize, usize)> = HashMap::new();
    for name in names.iter().filter(|name| name.kind == EntityKind::Loc) {
        if name.end - name.first <= LONGEST {
            places.entry(input.word(name.first)).or_insert((name.first, name.end));
        }
    }
    names.dedup_by(|next, name| {
        let branch = name.kind == EntityKind::Org && is_branch(input.word(name.first));
        let beside = name.end == next.first
            && name.evidence != Evidence::Caller
            && next.evidence != Evidence::Caller;
        if !(branch && beside) {
            return false;
        }
        let named = places.get(input.word(next.first)).is_some_and(|&(first, end)| {
            let same = (first..end).zip(next.first..).all(|(a, b)| input.word(a) == input.word(b));
            same && end - first == next.end - next.first
        });
        let place = next.kind == EntityKind::Loc || next.kind == EntityKind::Per && named;
        if place {
            name.end = next.end;
        }
        place
    });
}

/// `Komisi IV`, where the text has named `Komisi IV DPR`.
fn add_committees(input: &Page<'_>, found: &mut Vec<Name>) {
    let numbers: Vec<&str> = found
        .iter()
        .filter(|name| input.word(name.first) == "Komisi")
        .map(|name| input.word(name.first + 1))
        .collect();
    if numbers.is_empty() {
        return;
    }
    let known: std::collections::HashSet<&str> = numbers.into_iter().collect();
    let mut alone = Vec::new();
    for at in 0..input.tokens.len() {
        if input.word(at) == "Komisi" && known.contains(input.word(at + 1)) {
            let slot = found.partition_point(|name| name.end <= at);
            if found.get(slot).is_none_or(|name| name.first > at) {
                let (kind, evidence) = (EntityKind::Org, Evidence::Unit);
                alone.push(Name { first: at, end: at + 2, kind, confidence: 0.8, evidence });
            }
        }
    }
    found.extend(alone);
    found.sort_by_key(|name| name.first);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sorted() {
        assert!(UNITS.is_sorted());
        assert!(BRANCHES.is_sorted());
    }
}
