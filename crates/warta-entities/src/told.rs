//! Names whose kind the words around them tell: `Mandala, anak usaha PT Cakra`, `kediaman Vital
//! Kamerhe`, `Mohammad "Jusuf" Hamka`, `kredit pemilikan rumah (KPR)`.

use foldhash::{HashSet, HashSetExt};

use crate::coreference::Marks;
use crate::gazetteer::Classes;
use crate::names::{Name, put_all};
use crate::page::{Page, in_capitals};
use crate::{EntityKind, Evidence};

/// Most words of a byname between quotes.
const BYNAME: usize = 3;

/// Mends the kinds that the words around the names of the model tell.
pub(crate) fn mend_told(input: &Page<'_>, names: &mut Vec<Name>) {
    join_bynames(input, names);
    add_homes(input, names);
    for name in names.iter_mut().filter(|name| name.evidence != Evidence::Caller) {
        let placed = matches!(name.kind, EntityKind::Per | EntityKind::Loc);
        if placed && is_firm_of_firm(input, name.end) {
            name.kind = EntityKind::Org;
        }
        if name.kind == EntityKind::Loc && is_home(input, name) {
            name.kind = EntityKind::Per;
        }
    }
    // `RS Lapangan`: a hospital, and nobody's letters.
    names.retain(|name| {
        let lone = name.kind == EntityKind::Per && name.end == name.first + 1;
        let next = input.word(name.end);
        let is = |kind: &str| next.eq_ignore_ascii_case(kind);
        let kind = || ["apung", "darurat", "lapangan"].into_iter().any(is);
        !(lone && input.word(name.first) == "RS" && kind())
    });
}

/// `, anak usaha PT Cakra`: whether the apposition at `at` tells of a firm.
fn is_firm_of_firm(input: &Page<'_>, at: usize) -> bool {
    let child = matches!(input.word(at + 1), "anak" | "cucu" | "induk");
    input.word(at) == "," && child && matches!(input.word(at + 2), "perusahaan" | "usaha")
}

/// `kediaman Vital Kamerhe`, where nothing else is known of the words: somebody lives there.
fn add_homes(input: &Page<'_>, names: &mut Vec<Name>) {
    let mut found = Vec::new();
    for first in input.capitals(1).filter(|&at| is_home_of(input, at)) {
        let end = (first..first + LONGEST).take_while(|&at| input.is_capital(at)).count() + first;
        let slot = names.partition_point(|name| name.end <= first);
        let free = names.get(slot).is_none_or(|name| name.first >= end);
        let unknown = (first..end).all(|at| input.known_word(at).is_none());
        if free
            && unknown
            && end > first + 1
            && input.sentence_of(first) == input.sentence_of(end - 1)
        {
            let (kind, evidence) = (EntityKind::Per, Evidence::Title);
            found.push(Name { first, end, kind, confidence: 0.6, evidence });
        }
    }
    put_all(names, found);
}

/// Most words of the name of somebody behind `kediaman`.
const LONGEST: usize = 4;

fn is_home_of(input: &Page<'_>, first: usize) -> bool {
    input.before(first).eq_ignore_ascii_case("kediaman")
}

/// `kediaman Vital Kamerhe`: whether two words that are no known place say who lives there.
fn is_home(input: &Page<'_>, name: &Name) -> bool {
    let words = name.end - name.first;
    let plain = (name.first..name.end).all(|at| {
        let hit = input.known_word(at).map(|hit| hit.classes).unwrap_or_default();
        !hit.is_place() && !hit.any(Classes::LOC_HEAD.union(Classes::ORG_HEAD))
    });
    let model = name.evidence == Evidence::Model;
    is_home_of(input, name.first) && model && (2..=LONGEST).contains(&words) && plain
}

/// Makes one name of `Valentino "The Doctor" Rossi`.
fn join_bynames(input: &Page<'_>, names: &mut Vec<Name>) {
    let ends: Vec<Option<usize>> =
        names.iter().map(|name| byname_end(input, names, name)).collect();
    let (mut ends, mut until) = (ends.into_iter(), 0);
    names.retain_mut(|name| {
        let end = ends.next().flatten();
        let apart = name.first >= until;
        if let Some(end) = end.filter(|_| apart) {
            (name.end, until) = (end, end);
        }
        apart
    });
}

/// The end of the name that goes on behind a byname in quotes.
fn byname_end(input: &Page<'_>, names: &[Name], name: &Name) -> Option<usize> {
    let quote = |at: usize| matches!(input.word(at), "\"" | "“" | "”" | "'" | "‘" | "’");
    let open = name.end;
    if name.kind != EntityKind::Per || name.evidence == Evidence::Caller || !quote(open) {
        return None;
    }
    let close = (open + 2..=open + 1 + BYNAME).find(|&at| quote(at))?;
    let capitals = (open + 1..close).all(|at| input.is_capital(at));
    let slot = names.partition_point(|other| other.end <= close);
    let last = names.get(slot).filter(|last| last.first == close + 1)?;
    let inside = input.sentence_of(name.first) == input.sentence_of(last.first);
    let person = last.kind == EntityKind::Per && last.evidence != Evidence::Caller;
    (capitals && person && inside).then_some(last.end)
}

/// Words that a term leaves out of its letters.
const LEFT_OUT: [&str; 6] = ["dan", "dari", "di", "ke", "pada", "untuk"];

/// Drops the letters of what a bracket tells to be no body: `kredit pemilikan rumah (KPR)`,
/// there and wherever the document has them again.
pub(crate) fn drop_terms(input: &Page<'_>, names: &mut Vec<Name>) {
    let alone = |name: &&Name| {
        let letters = input.word(name.first);
        let acronym = (3..=6).contains(&letters.len());
        name.end == name.first + 1
            && name.evidence != Evidence::Caller
            && acronym
            && in_capitals(letters)
    };
    let mut terms: HashSet<&str> = HashSet::new();
    for name in names.iter().filter(alone) {
        let bracketed =
            name.first > 1 && input.word(name.first - 1) == "(" && input.word(name.end) == ")";
        if bracketed && is_term(input, name.first - 1, input.word(name.first)) {
            terms.insert(input.word(name.first));
        }
    }
    if !terms.is_empty() {
        names.retain(|name| !(alone(&name) && terms.contains(input.word(name.first))));
    }
}

/// Whether small words before the bracket at `open` spell the letters, and no noun for a body
/// stands at their head or before it.
fn is_term(input: &Page<'_>, open: usize, letters: &str) -> bool {
    let mut at = open;
    for letter in letters.bytes().rev() {
        let Some(before) = at.checked_sub(1) else { return false };
        at = before;
        if LEFT_OUT.contains(&input.word(at)) && at > 0 {
            at -= 1;
        }
        let first = input.word(at).bytes().next();
        if first != Some(letter.to_ascii_lowercase()) {
            return false;
        }
    }
    #[rustfmt::skip]
    const BODIES: [&str; 12] = [
        "asosiasi", "badan", "balai", "dewan", "dinas", "forum", "gerakan", "kelompok", "komite",
        "lembaga", "tim", "unit",
    ];
    let body = |at: usize| {
        let word = input.word(at);
        BODIES.contains(&word) || input.lexical(at).any(Marks::ORGANISATION.union(Marks::PERSON))
    };
    !body(at) && !at.checked_sub(1).is_some_and(body)
}
