//! What everybody calls somebody or something: `Kepala Negara`, `lembaga antirasuah itu`,
//! `Negeri Sakura`, `Der Panzer`.

use std::cmp::Ordering;

use super::description::REACH;
use super::discourse::{Class, Place, Referent};
use super::lexicon::Marks;
use super::resolve::Reader;
use crate::marks::WordMarks;
use crate::names::Name;
use crate::page::Page;

/// An epithet in small letters with names of the one that bears it. The tables are sorted.
type Row = (&'static str, &'static [&'static str]);

/// Bodies.
#[rustfmt::skip]
const BODIES: [Row; 15] = [
    ("badan antidoping dunia", &["WADA"]),
    ("komisi antikorupsi", &["KPK", "Komisi Pemberantasan Korupsi"]),
    ("komisi antirasuah", &["KPK", "Komisi Pemberantasan Korupsi"]),
    ("korps adhyaksa", &["Kejaksaan Agung", "Kejagung", "Kejaksaan"]),
    ("korps bhayangkara", &["Polri", "Kepolisian Negara Republik Indonesia"]),
    ("lembaga antikorupsi", &["KPK", "Komisi Pemberantasan Korupsi"]),
    ("lembaga antirasuah", &["KPK", "Komisi Pemberantasan Korupsi"]),
    ("pakta pertahanan atlantik utara", &["NATO"]),
    ("partai banteng", &["PDIP", "PDI-P", "PDI Perjuangan"]),
    ("partai beringin", &["Golkar", "Partai Golkar"]),
    ("partai berlambang kepala banteng", &["PDIP", "PDI-P", "PDI Perjuangan"]),
    ("partai berlambang mercy", &["Demokrat", "Partai Demokrat"]),
    ("partai berlambang pohon beringin", &["Golkar", "Partai Golkar"]),
    ("partai gajah", &["PSI", "Partai Solidaritas Indonesia"]),
    ("partai kakbah", &["PPP", "Partai Persatuan Pembangunan"]),
];

/// Countries, by the press; the first word may be `negara` as well.
#[rustfmt::skip]
const LANDS: [Row; 42] = [
    ("negeri 1001 malam", &["Irak"]),
    ("negeri anak benua", &["India"]),
    ("negeri beruang merah", &["Rusia"]),
    ("negeri bollywood", &["India"]),
    ("negeri daun maple", &["Kanada"]),
    ("negeri firaun", &["Mesir"]),
    ("negeri formosa", &["Taiwan"]),
    ("negeri gajah", &["Thailand"]),
    ("negeri gajah putih", &["Thailand"]),
    ("negeri ginseng", &["Korea Selatan", "Korsel"]),
    ("negeri hindustan", &["India"]),
    ("negeri jiran", &["Malaysia"]),
    ("negeri k-pop", &["Korea Selatan", "Korsel"]),
    ("negeri kangguru", &["Australia"]),
    ("negeri kanguru", &["Australia"]),
    ("negeri kincir angin", &["Belanda"]),
    ("negeri kiwi", &["Selandia Baru"]),
    ("negeri maple", &["Kanada"]),
    ("negeri matador", &["Spanyol"]),
    ("negeri matahari terbit", &["Jepang"]),
    ("negeri menara eiffel", &["Prancis", "Perancis"]),
    ("negeri merlion", &["Singapura"]),
    ("negeri paman ho", &["Vietnam"]),
    ("negeri paman sam", &["AS", "Amerika Serikat", "Amerika"]),
    ("negeri panda", &["China", "Cina", "Tiongkok", "RRC"]),
    ("negeri panser", &["Jerman"]),
    ("negeri para dewa", &["Yunani"]),
    ("negeri para mullah", &["Iran"]),
    ("negeri persia", &["Iran"]),
    ("negeri piramida", &["Mesir"]),
    ("negeri pizza", &["Italia"]),
    ("negeri ratu elizabeth", &["Inggris"]),
    ("negeri sakura", &["Jepang"]),
    ("negeri samba", &["Brasil", "Brazil"]),
    ("negeri samurai", &["Jepang"]),
    ("negeri seribu menara", &["Mesir"]),
    ("negeri seribu pagoda", &["Myanmar", "Thailand"]),
    ("negeri seribu satu malam", &["Irak"]),
    ("negeri singa", &["Singapura"]),
    ("negeri spaghetti", &["Italia"]),
    ("negeri tango", &["Argentina"]),
    ("negeri tirai bambu", &["China", "Cina", "Tiongkok", "RRC"]),
];

/// National teams by their countries.
#[rustfmt::skip]
const TEAMS: [Row; 39] = [
    ("albiceleste", &["Argentina"]),
    ("azkals", &["Filipina"]),
    ("azzurri", &["Italia"]),
    ("de oranje", &["Belanda"]),
    ("der panzer", &["Jerman"]),
    ("die mannschaft", &["Jerman"]),
    ("el tri", &["Meksiko"]),
    ("gajah perang", &["Thailand"]),
    ("gli azzurri", &["Italia"]),
    ("golden star warriors", &["Vietnam"]),
    ("harimau malaya", &["Malaysia"]),
    ("la albiceleste", &["Argentina"]),
    ("la celeste", &["Uruguay"]),
    ("la furia roja", &["Spanyol"]),
    ("la roja", &["Spanyol", "Chile", "Cile"]),
    ("les bleus", &["Prancis", "Perancis"]),
    ("oranje", &["Belanda"]),
    ("samurai biru", &["Jepang"]),
    ("selecao", &["Brasil", "Brazil"]),
    ("selecao das quinas", &["Portugal"]),
    ("socceroos", &["Australia"]),
    ("taegeuk warriors", &["Korea Selatan", "Korsel"]),
    ("taeguk warriors", &["Korea Selatan", "Korsel"]),
    ("the azkals", &["Filipina"]),
    ("the golden star", &["Vietnam"]),
    ("the three lions", &["Inggris"]),
    ("three lions", &["Inggris"]),
    ("tim ayam jantan", &["Prancis", "Perancis"]),
    ("tim dinamit", &["Denmark"]),
    ("tim gajah perang", &["Thailand"]),
    ("tim matador", &["Spanyol"]),
    ("tim oranje", &["Belanda"]),
    ("tim panser", &["Jerman"]),
    ("tim panzer", &["Jerman"]),
    ("tim samba", &["Brasil", "Brazil"]),
    ("tim samurai biru", &["Jepang"]),
    ("tim tango", &["Argentina"]),
    ("tim tiga singa", &["Inggris"]),
    ("vatreni", &["Kroasia"]),
];

/// Names that are looked through for the bearer, on each side.
const MOST_NAMES: usize = 64;

/// Whether a word that says nothing alone may begin an epithet.
pub(super) fn may_begin(word: &str) -> bool {
    let plain = matches!(word, "korps" | "Korps" | "pakta" | "Pakta");
    plain || word.starts_with(char::is_uppercase) && !rows(&TEAMS, word).is_empty()
}

/// An epithet in the text.
#[derive(Clone, Copy)]
pub(super) struct Epithet {
    row: Row,
    first: usize,
    end: usize,
    class: Class,
    /// Whether a national team bears it, or its country.
    team: bool,
}

/// The rows whose first word is this one, whatever its case.
fn rows<'r>(table: &'r [Row], word: &str) -> &'r [Row] {
    let order = |row: &Row| {
        let first = row.0.split(' ').next().unwrap_or_default();
        first.bytes().cmp(word.bytes().map(|byte| byte.to_ascii_lowercase()))
    };
    let from = table.partition_point(|row| order(row) == Ordering::Less);
    let to = table.partition_point(|row| order(row) != Ordering::Greater);
    table.get(from..to).unwrap_or_default()
}

/// The longest epithet that begins at `at`.
fn epithet_at(input: &Page<'_>, at: usize) -> Option<Epithet> {
    let word = input.word(at);
    let noun = input.lexical(at).any(Marks::ORGANISATION.union(Marks::PLACE));
    if !noun && !may_begin(word) {
        return None;
    }
    let land = if word.eq_ignore_ascii_case("negara") { "negeri" } else { word };
    let rest = |row: &Row| {
        let mut words = 1;
        for word in row.0.split(' ').skip(1) {
            if !input.word(at + words).eq_ignore_ascii_case(word) {
                return None;
            }
            words += 1;
        }
        Some(words)
    };
    let longest = |table: &'static [Row], first: &str, class: Class, team: bool| {
        let found = rows(table, first).iter().filter_map(|row| Some((rest(row)?, *row)));
        found.max_by_key(|(words, _)| *words).map(|(words, row)| {
            let end = at + words;
            Epithet { row, first: at, end, class, team }
        })
    };
    let body = longest(&BODIES, word, Class::Organisation, false);
    let body = body.or_else(|| longest(&LANDS, land, Class::Country, false));
    // `la Roja`: no name is written small.
    let team = || longest(&TEAMS, word, Class::Organisation, true);
    let capital = |e: &Epithet| input.is_capital(e.end - 1);
    body.or_else(|| team().filter(capital))
}

/// The epithets of a text, in order.
pub(super) fn epithets(input: &Page<'_>) -> Vec<Epithet> {
    input.all(WordMarks::REFERS).filter_map(|at| epithet_at(input, at)).collect()
}

/// The name of the one that bears the epithet: the last before it, else the first behind.
fn bearer(input: &Page<'_>, names: &[Name], epithet: &Epithet) -> Option<usize> {
    let (_, bearers) = epithet.row;
    let written = |name: &Name| input.span(name.first, name.end).slice(input.text);
    let land = |name: &Name| written(name).is_some_and(|written| bearers.contains(&written));
    let team = |name: &Name| {
        let is = |at: usize, word: &str| input.word(at).eq_ignore_ascii_case(word);
        let two = is(name.first, "tim") && is(name.first + 1, "nasional");
        let national = two || is(name.first, "timnas");
        let of = |land: &&str| written(name).is_some_and(|written| written.contains(*land));
        epithet.team && national && bearers.iter().any(of)
    };
    let split = names.partition_point(|name| name.first < epithet.first);
    let find = |wanted: &dyn Fn(&Name) -> bool| {
        let before = (split.saturating_sub(MOST_NAMES)..split).rev();
        let mut near = before.chain(split..names.len().min(split + MOST_NAMES));
        near.find(|&name| names.get(name).is_some_and(wanted))
    };
    find(&team).or_else(|| find(&land))
}

/// Takes away the names inside of what a country or its team is called, where that is named:
/// `Tirai Bambu`.
pub(super) fn clear(input: &Page<'_>, epithets: &[Epithet], names: &mut Vec<Name>) {
    // `Badan Antidoping Dunia` may be the body's name.
    let told = |e: &&Epithet| e.team || e.class != Class::Organisation;
    let told = epithets.iter().filter(told).filter(|e| bearer(input, names, e).is_some());
    let told: Vec<&Epithet> = told.collect();
    if told.is_empty() {
        return;
    }
    names.retain(|name| {
        let next = told.partition_point(|epithet| epithet.end <= name.first);
        told.get(next).is_none_or(|epithet| name.first < epithet.first || epithet.end < name.end)
    });
}

impl Reader<'_, '_> {
    /// Reads an epithet that begins at `at` of what the text has named.
    pub(super) fn read_epithet(&mut self, at: usize) -> Option<usize> {
        if let Some(end) = self.read_head_of_state(at) {
            return Some(end);
        }
        let context = self.context;
        let found = context.epithets.binary_search_by_key(&at, |epithet| epithet.first).ok()?;
        let epithet = context.epithets.get(found)?;
        let name = bearer(context.input, context.names, epithet)?;
        let slot = context.slots.get(name).copied()?;
        let end = epithet.end + usize::from(context.input.points(epithet.end));
        self.describe(slot, at, end, epithet.class);
        Some(end)
    }

    /// The entity among those named before `at` that has one of these names.
    pub(super) fn bearer(&self, at: usize, bearers: &[&str]) -> Option<usize> {
        let context = self.context;
        let behind = context.names.partition_point(|name| name.first < at);
        let before = context.names.get(..behind)?.iter().enumerate().rev().take(MOST_NAMES);
        let (index, _) = before.into_iter().find(|(_, name)| {
            let written = context.input.span(name.first, name.end).slice(context.input.text);
            written.is_some_and(|written| bearers.contains(&written))
        })?;
        context.slots.get(index).copied()
    }

    /// `Kepala Negara`: the one president that the text speaks of.
    fn read_head_of_state(&mut self, at: usize) -> Option<usize> {
        let word = |at: usize| self.context.input.word(at);
        if !(word(at) == "Kepala" && word(at + 1) == "Negara") {
            return None;
        }
        let place = Place { speaker: 0.0, reach: usize::MAX, ..self.place(at, REACH) };
        let slot = self.discourse.best(place, |referent: &Referent<'_>| {
            let slot = referent.slot.filter(|_| referent.class == Class::Person)?;
            self.roles.has(slot, "presiden", None).then_some(0.0)
        })?;
        self.describe(slot, at, at + 2, Class::Person);
        Some(at + 2)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn epithets_are_sorted() {
        for table in [&BODIES[..], &LANDS, &TEAMS] {
            assert!(table.is_sorted_by(|a, b| a.0 < b.0));
        }
    }
}
