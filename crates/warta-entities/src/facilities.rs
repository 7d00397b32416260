//! Places by the word that they begin with: `Bandara Frans Seda`, `Sesar Lembang`.

use crate::ends::is_address;
use crate::gazetteer::Classes;
use crate::marks::WordMarks;
use crate::names::{Name, put_all};
use crate::page::Page;
use crate::{EntityKind, Evidence};

/// Words that begin the name of a place, whatever that is named after, sorted.
#[rustfmt::skip]
const FACILITIES: [&str; 41] = [
    "Bandara", "Bendungan", "Bundaran", "GBK", "GOR", "Gedung", "Gelanggang", "Gunung", "Jalan",
    "Jembatan", "Kawah", "Lanal", "Lanud", "Lanudal", "Lapangan", "Lapas", "Lempeng", "MRT",
    "Masjid", "Megathrust", "Mesjid", "Monumen", "Museum", "Palung", "Patahan", "Pelabuhan", "Puskesmas",
    "RS", "RSUD", "RSUP", "Rutan", "Sesar", "Sirkuit", "Stadion", "Stasiun", "Taman", "Terminal",
    "Tol", "Velodrome", "Waduk", "Zona",
];

/// Words that begin the name of a place alone, which a model may take for a body, sorted.
#[rustfmt::skip]
const PLACES: [&str; 25] = [
    "Aula", "Hotel", "Kawasan", "LRT", "Lanal", "Lantamal", "Lanud", "Lanudal", "Lapas",
    "Lempeng", "MRT", "Masjid", "Megathrust", "Mesjid", "Palung", "Patahan", "RS", "RSCM", "RSI", "RSIA", "RSPAD", "RSUD", "RSUP", "Rutan", "Sesar",
];

/// Most words of the name behind the first.
const LONGEST: usize = 5;

/// `Bandara Frans Seda`: what is named after a person is no person.
pub(crate) fn join_facilities(input: &Page<'_>, names: &mut Vec<Name>) {
    for at in 0..names.len() {
        let before = at.checked_sub(1).and_then(|at| names.get(at)).map_or(0, |name| name.end);
        let Some(name) = names.get_mut(at).filter(|name| name.kind == EntityKind::Per) else {
            continue;
        };
        let head = name.first.checked_sub(1).filter(|&head| head >= before);
        let facility = |head: usize| FACILITIES.binary_search(&input.word(head)).is_ok();
        if let Some(head) = head.filter(|&head| facility(head)) {
            (name.first, name.kind) = (head, EntityKind::Loc);
        }
    }
    part_doctors(input, names);
    join_titled(input, names);
    let mut bases = Vec::new();
    for at in input.all(WordMarks::BASE) {
        if let Some(end) = base_end(input, at) {
            let (kind, evidence) = (EntityKind::Loc, Evidence::Head);
            bases.push(Name { first: at, end, kind, confidence: 0.75, evidence });
        }
    }
    put_all(names, bases);
}

/// The words that begin the name of a base, a fault or a seat.
pub(crate) const BASES: [&str; 7] =
    ["Kantor", "Lempeng", "Megathrust", "Palung", "Pangkalan", "Patahan", "Sesar"];

/// `RSUP dr. Johannes Leimena`, `Bandara Internasional Raja Khalid`: a title between the
/// first word of a place and the person that it is named after.
fn join_titled(input: &Page<'_>, names: &mut Vec<Name>) {
    let mut found = Vec::new();
    for name in names.iter().filter(|name| name.kind == EntityKind::Per) {
        let near = name.first.saturating_sub(LONGEST)..name.first;
        let mut title = name.first;
        while near.contains(&(title.wrapping_sub(1))) && is_kept(input, title - 1) {
            title -= 1;
        }
        let sort = usize::from(title > 1 && input.word(title - 1) == "Internasional");
        let Some(head) = title.checked_sub(1 + sort).filter(|_| title < name.first) else {
            continue;
        };
        if FACILITIES.binary_search(&input.word(head)).is_ok() {
            let kind = EntityKind::Loc;
            found.push(Name { first: head, kind, ..name.clone() });
        }
    }
    put_all(names, found);
}

/// `Direktur RSUD Kalisari Batang dr. Wening Palupi`: the doctor leads the hospital.
fn part_doctors(input: &Page<'_>, names: &mut Vec<Name>) {
    let mut doctors = Vec::new();
    for name in names.iter_mut().filter(|name| name.evidence == Evidence::Model) {
        let hospital = matches!(input.word(name.first), "RS" | "RSUD" | "RSUP" | "Puskesmas");
        let mut inner = name.first + 2..name.end;
        let doctor = inner.find(|&at| matches!(input.word(at), "Dr." | "dr" | "dr." | "drg."));
        if let Some(at) = doctor.filter(|_| hospital) {
            let kind = EntityKind::Per;
            doctors.push(Name { first: at + 1, kind, ..name.clone() });
            name.end = at;
        }
    }
    doctors.retain(|name| name.first < name.end);
    put_all(names, doctors);
}

/// A title or a degree as the name of a place keeps it: `dr.`, `Jenderal`, `KH`.
fn is_kept(input: &Page<'_>, at: usize) -> bool {
    let word = input.word(at);
    is_address(word) || matches!(word, "Dr" | "dr") || input.is_capital(at) && is_title(input, at)
}

/// The end of a base, with the force whose it is: `Pangkalan TNI AU Roesmin Nurjadin`,
/// `Pangkalan Udara Iswahjudi`, `Sesar Lembang`.
fn base_end(input: &Page<'_>, at: usize) -> Option<usize> {
    let mut name = at + 1;
    if input.word(at) == "Pangkalan" {
        let force = input.word(name);
        name += match (force, input.word(name + 1)) {
            ("TNI", "AD" | "AL" | "AU") => 2,
            ("Angkatan", "Darat" | "Laut" | "Udara") => 2,
            ("Militer" | "Udara", _) => 1,
            _ => return None,
        };
    } else if input.word(at) == "Kantor" {
        // `Kantor Gubernur Sulawesi Tenggara`: the house, and no body.
        name += match (input.word(name), input.word(name + 1)) {
            ("Wali", "Kota") => 2,
            ("Bupati" | "Camat" | "Gubernur" | "Lurah", _) => 1,
            _ => return None,
        };
    }
    let row = (name..name + LONGEST).take_while(|&at| input.is_capital(at) && !is_title(input, at));
    row.last().map(|last| last + 1)
}

fn is_title(input: &Page<'_>, at: usize) -> bool {
    input.known(at).is_some_and(|hit| hit.classes.any(Classes::TITLE))
}

/// `Lapas Cikarang`, `RSUP Dr. Kariadi`, `MRT Jakarta`: places, though bodies run them.
pub(crate) fn mark_facilities(input: &Page<'_>, names: &mut [Name]) {
    for name in names.iter_mut().filter(|name| name.evidence != Evidence::Caller) {
        let first = input.word(name.first);
        let prison = matches!(
            (first, input.word(name.first + 1)),
            ("Lembaga", "Pemasyarakatan") | ("Rumah", "Tahanan" | "Sakit")
        );
        let place = prison || PLACES.binary_search(&first).is_ok();
        if place && name.kind == EntityKind::Org && name.end > name.first + 1 {
            name.kind = EntityKind::Loc;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sorted() {
        assert!(FACILITIES.is_sorted());
        assert!(PLACES.is_sorted());
    }
}
