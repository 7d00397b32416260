//! A role, a body and a person in one row of capitals: `Ketua KPU Sleman Ahmad Baehaqi`.

use foldhash::{HashMap, HashMapExt, HashSet, HashSetExt};

use crate::clubs::{is_placed, is_sport};
use crate::ends::is_degree;
use crate::firms::{is_company, is_tbk};
use crate::gazetteer::{Classes, Hit};
use crate::hyphens::is_compound;
use crate::names::Name;
use crate::page::{Page, in_capitals};
use crate::ranks::rank;
use crate::roles::{is_origin, is_plain_role, is_player, is_role};
use crate::{EntityKind, Evidence};

/// Tokens of the longest row.
const LONGEST: usize = 16;

/// Words of the longest name of a person in one.
const MOST_WORDS: usize = 5;

/// Words of the bodies that are looked for again.
const MOST_BODY: usize = 8;

/// Parts body and person where the model has not: `Pelatih PSM Duarte Figueira`, `Winger
/// asal Brasil Victor Dantas`. Where the model has found a person that begins behind the
/// body it stays.
pub(crate) fn part_runs(input: &Page<'_>, names: &mut Vec<Name>) {
    let bodies = Bodies::new(input, names);
    let mut next = 1;
    while let Some(at) = input.next_capital(next) {
        let role = is_role(input, at - 1);
        let Some(run) = role.then(|| run(input, &bodies, at)).flatten() else {
            next = at + 1;
            continue;
        };
        next = run.end;
        apply(names, run);
    }
    names.iter_mut().for_each(|name| take_first_name(input, name));
    let long = names.iter().filter(|n| n.kind == EntityKind::Per && n.end - n.first > 1);
    let people: HashSet<&str> =
        long.flat_map(|name| name.first..name.end).map(|at| input.word(at)).collect();
    names.iter_mut().for_each(|name| mend_known(input, &people, name));
}

/// `Maung Bandung`: what is known to be a body and nothing else is no place or person.
fn mend_known(input: &Page<'_>, people: &HashSet<&str>, name: &mut Name) {
    let words = name.end - name.first;
    let word = input.word(name.first);
    // `Times melaporkan`: one word that is part of nobody's name here.
    let medium = name.kind == EntityKind::Per && !people.contains(word) && name.confidence < 0.9;
    let clear = words > 1 || is_acronym(word) || medium;
    let hit = input.known(name.first).filter(|hit| hit.words == words && clear);
    let body = hit.is_some_and(|hit| {
        hit.classes.any(Classes::ORGANISATION)
            && !hit.classes.is_place()
            && !hit.classes.any(Classes::PERSON_NAME)
    });
    if body && name.evidence == Evidence::Model {
        name.kind = EntityKind::Org;
    }
}

/// A row of capitals behind a role.
#[derive(Clone, Copy, Debug)]
struct Run {
    first: usize,
    /// The index behind the body.
    body: usize,
    kind: EntityKind,
    /// Where the name of the person begins, behind the degrees.
    person: usize,
    end: usize,
}

/// Puts the two names of a row in the place of what was found there.
fn apply(names: &mut Vec<Name>, run: Run) {
    let from = names.partition_point(|name| name.end <= run.first);
    let to = names.partition_point(|name| name.first < run.end);
    let inside = names.get(from..to).unwrap_or_default();
    let person = |name: &&Name| name.kind == EntityKind::Per;
    let behind = inside.iter().filter(person).any(|name| name.first >= run.person);
    // `PT Cakra Niaga` as a body and a person: the model has not seen the firm.
    let within = inside.iter().filter(person).any(|name| name.first < run.body);
    let own = inside.iter().any(|name| name.evidence == Evidence::Caller);
    let found = own || behind && !within;
    // What begins before the row or ends behind it is read otherwise.
    let wider = inside.iter().any(|name| name.first < run.first || name.end > run.end);
    if found || wider {
        return;
    }
    let name =
        |first, end, kind| Name { first, end, kind, confidence: 0.75, evidence: Evidence::Title };
    let body =
        inside.iter().find(|name| name.end == run.body && name.kind != EntityKind::Per).cloned();
    let body = body.unwrap_or_else(|| name(run.first, run.body, run.kind));
    names.splice(from..to, [body, name(run.person, run.end, EntityKind::Per)]);
}

/// The row behind a role that ends before `first`, where a body and a person are plain.
fn run(input: &Page<'_>, bodies: &Bodies<'_>, first: usize) -> Option<Run> {
    let end = row_end(input, first);
    if (first..end).any(|at| rank(input, at) > 0) {
        return None;
    }
    let origin = is_origin(input, first - 1);
    // `presiden` is said of clubs in texts of sport, and of countries elsewhere.
    if !origin && bodies.clubs.is_empty() && !is_plain_role(input, first - 1) {
        return None;
    }
    let (body, kind) = match origin {
        true => (country(input, first)?, EntityKind::Loc),
        false => body(input, bodies, first, end)?,
    };
    let person =
        (body..end).find(|&at| !is_degree(input, at) && !DEGREES.contains(&input.word(at)))?;
    let words = end - person;
    // No name of a country goes on behind one: `striker asal Mali Traore`.
    let land = || origin && !is_direction(input.word(person));
    let lone = || land() || bodies.has_club(input, first) && input.known(person).is_none();
    let one = words == 1 && (is_given(input, person) && !origin || lone());
    let joint = |at: usize| is_compound(input.word(at - 1)) && input.word(at) == "-";
    let plain = (person..end).all(|at| is_person_word(input, at) || at > person && joint(at))
        && !is_other(input, person)
        && (person..end).all(|at| !is_head(input, at));
    (plain && (one || (2..=MOST_WORDS).contains(&words))).then_some(Run {
        first,
        body,
        kind,
        person,
        end,
    })
}

/// The end of the row of capitals, with a bracket and the `dan` inside of it.
fn row_end(input: &Page<'_>, first: usize) -> usize {
    let mut end = first;
    while end < first + LONGEST && end < input.tokens.len() {
        let bracket = input.brackets_one(end);
        if bracket && end > first && input.is_capital(end + 1) && input.is_capital(end + 3) {
            end += 3;
            continue;
        }
        let joined = input.word(end) == "dan" && end > first && input.is_capital(end + 1);
        let hyphen = input.word(end) == "-" && end > first && is_compound(input.word(end - 1));
        let joined = joined || hyphen && input.is_capital(end + 1);
        if !(input.is_capital(end) || joined) {
            break;
        }
        end += 1;
    }
    end.min(input.tokens.len())
}

/// The end of the country at `first`.
fn country(input: &Page<'_>, first: usize) -> Option<usize> {
    let hit = input.known(first)?;
    hit.classes.any(Classes::COUNTRY).then_some(first + hit.words)
}

/// The end of the body that begins at `first`, and what it is.
fn body(
    input: &Page<'_>,
    bodies: &Bodies<'_>,
    first: usize,
    end: usize,
) -> Option<(usize, EntityKind)> {
    let org = EntityKind::Org;
    if let Some(bracket) = (first..end).rev().find(|&at| input.word(at) == ")") {
        return Some((branch(input, bracket + 1, end), org));
    }
    if is_company(input.word(first)) {
        return Some((firm_end(input, first, end)?, org));
    }
    if let Some(words) = bodies.at(input, first) {
        return Some((branch(input, first + words, end), org));
    }
    let hit = input.known(first);
    let classes = hit.map(|hit| hit.classes).unwrap_or_default();
    let people = classes.any(Classes::PERSON_NAME);
    let named = classes.any(Classes::ORGANISATION.union(Classes::SEAT).union(Classes::COMPANY));
    if let Some(hit) = hit.filter(|_| named && !people) {
        return Some((branch(input, first + hit.words, end), org));
    }
    if is_acronym(input.word(first)) && hit.is_none() {
        return Some((branch(input, first + 1, end), org));
    }
    if bodies.has_club(input, first) {
        return Some((first + 1, org));
    }
    let headed = classes.any(Classes::ORG_HEAD) && !people;
    headed.then(|| last_place(input, first, end)).flatten().map(|end| (end, org))
}

/// The end of the further acronyms and the place that say which branch it is: `DPRD [DKI
/// Jakarta]`, `MPR [RI]`.
fn branch(input: &Page<'_>, at: usize, end: usize) -> usize {
    let mut at = at;
    while at < end {
        let hit = input.known(at);
        let people = hit.is_some_and(|hit| hit.classes.any(Classes::PERSON_NAME));
        // `Duarte` is a town in America as well.
        let clear = Classes::COUNTRY.union(Classes::REGION);
        let place = hit.filter(|hit| hit.classes.any(clear) && (!people || hit.words > 1));
        at += match place {
            Some(hit) if at + hit.words < end => hit.words,
            _ if is_acronym(input.word(at)) => 1,
            _ if matches!(input.word(at), "Kabupaten" | "Kota" | "Provinsi") => 1,
            _ => break,
        };
    }
    at.min(end)
}

/// The end of the last place in the row that leaves two words: `Dinas Kesehatan [Riau]`.
fn last_place(input: &Page<'_>, first: usize, end: usize) -> Option<usize> {
    let mut last = None;
    for at in first + 1..end {
        let Some(hit) = input.known(at) else { continue };
        let people = hit.classes.any(Classes::PERSON_NAME);
        let clear = Classes::COUNTRY.union(Classes::REGION);
        if hit.classes.any(clear) && !people && at + hit.words + 2 <= end {
            last = Some(at + hit.words);
        }
    }
    last
}

/// The end of a firm behind its legal form: its last word that firms are called by, or
/// the word before a first name.
fn firm_end(input: &Page<'_>, first: usize, end: usize) -> Option<usize> {
    let inner = || first + 2..end.saturating_sub(1);
    let last = inner().rev().find(|&at| FIRM_WORDS.binary_search(&input.word(at - 1)).is_ok());
    let given = || inner().skip(1).find(|&at| is_given(input, at));
    last.or_else(given)
}

/// The bodies that the document names, by their first word.
struct Bodies<'t> {
    rows: HashMap<&'t str, Vec<(usize, usize)>>,
    /// Capitals in brackets: `Aliansi Nelayan (AN)`.
    shorts: HashSet<&'t str>,
    /// Words that clubs are called by, in a text of sport.
    clubs: HashSet<&'t str>,
}

impl<'t> Bodies<'t> {
    fn new(input: &Page<'t>, names: &[Name]) -> Bodies<'t> {
        let mut rows: HashMap<&str, Vec<(usize, usize)>> = HashMap::new();
        for name in names.iter().filter(|name| name.kind == EntityKind::Org) {
            let legal = is_company(input.word(name.first));
            let first = name.first + usize::from(legal);
            let mut end = name.end;
            if end - first > 1 && is_tbk(input.word(end - 1)) {
                end -= 1;
            }
            let rows = rows.entry(input.word(first)).or_default();
            // One word of a firm may be a person's name as well.
            let clear = (2..=MOST_BODY).contains(&(end - first));
            if clear && legal && rows.len() < 4 {
                rows.push((first, end));
            }
        }
        let bracketed = |&at: &usize| input.word(at - 1) == "(" && input.word(at + 1) == ")";
        let shorts = input.capitals(1).filter(bracketed).map(|at| input.word(at));
        let shorts = shorts.filter(|word| is_acronym(word)).collect();
        let clubs = if is_sport(input) { clubs(input, names) } else { HashSet::new() };
        Bodies { rows, shorts, clubs }
    }

    /// Whether one word of a club stands at `first`, behind what somebody is to it.
    fn has_club(&self, input: &Page<'_>, first: usize) -> bool {
        let known = || {
            let hit = input.known(first).filter(|hit| hit.words == 1);
            hit.is_some_and(|hit| hit.classes.any(Classes::ORGANISATION) && !hit.classes.is_place())
        };
        let player = !self.clubs.is_empty() && is_player(input, first - 1);
        player && (self.clubs.contains(input.word(first)) || known())
    }

    /// How many words the body at `first` has: all of its name, or its first two.
    fn at(&self, input: &Page<'_>, first: usize) -> Option<usize> {
        if self.shorts.contains(input.word(first)) {
            return Some(1);
        }
        let rows = self.rows.get(input.word(first))?;
        let same = |&(from, to): &(usize, usize)| {
            let words = (from..to).zip(first..);
            words.take_while(|&(a, b)| input.word(a) == input.word(b)).count()
        };
        rows.iter().map(same).max().filter(|&words| words > 1)
    }
}

/// The words that clubs are called by in short: the first and the last of a longer name, and
/// what stands alone behind a word such as `pendukung`.
fn clubs<'t>(input: &Page<'t>, names: &[Name]) -> HashSet<&'t str> {
    let heads = Classes::ORG_HEAD.union(Classes::LOC_HEAD).union(Classes::COUNTRY);
    let people = Classes::PERSON_NAME.union(Classes::TITLE);
    let other = |at: usize| {
        let hit = input.known_word(at);
        hit.is_some_and(|hit| hit.classes.any(heads.union(people)))
    };
    let bodies = names.iter().filter(|name| name.kind == EntityKind::Org);
    let long = bodies.filter(|name| (2..=3).contains(&(name.end - name.first)));
    let ends = long.flat_map(|name| [name.first, name.end - 1]);
    let town = names.iter().filter(|name| {
        let alone = name.end - name.first == 1 && name.kind != EntityKind::Per;
        let before = input.before(name.first);
        alone && !input.is_capital(name.end) && !is_placed(before)
    });
    ends.chain(town.map(|name| name.first))
        .filter(|&at| input.is_capital(at) && !other(at))
        .map(|at| input.word(at))
        .collect()
}

/// `Muh. Fahrul`: a shortened first name belongs to the name, other than a degree.
fn take_first_name(input: &Page<'_>, name: &mut Name) {
    if name.kind != EntityKind::Per || name.evidence == Evidence::Caller {
        return;
    }
    let short = |at: usize| {
        let word = input.span(at, name.first).slice(input.text).unwrap_or_default();
        is_short_name(word.trim_end())
    };
    // The stop may be a token of its own.
    let found =
        [1, 2].into_iter().find_map(|back| name.first.checked_sub(back).filter(|&at| short(at)));
    name.first = found.unwrap_or(name.first);
}

/// First names that are written short.
pub(crate) fn is_short_name(word: &str) -> bool {
    matches!(word, "Abd." | "Moch." | "Moh." | "Mohd." | "Muh." | "Muhd.")
}

fn is_acronym(word: &str) -> bool {
    (2..=8).contains(&word.len())
        && in_capitals(word)
        && !word.bytes().all(|b| matches!(b, b'I' | b'V' | b'X'))
        && !DEGREES.contains(&word)
}

/// Degrees and forms of address in front of a name, as they stand without a stop.
const DEGREES: [&str; 11] = ["AA", "DR", "Dr", "H", "Hj", "Ir", "KH", "Prof", "RA", "RM", "TGB"];

/// A word of a person's name: a capital and small letters, an initial or `Muh.`.
pub(crate) fn is_person_word(input: &Page<'_>, at: usize) -> bool {
    let word = input.word(at);
    let mut letters = word.chars();
    let capital = letters.next().is_some_and(char::is_uppercase);
    let initial = word.len() == 2 && word.ends_with('.') || word.len() == 1;
    let small = letters.clone().count() > 0
        && letters.all(|c| c.is_lowercase() || matches!(c, '\'' | '’' | '-'));
    capital && (small || initial || is_short_name(word))
}

fn is_given(input: &Page<'_>, at: usize) -> bool {
    let people = Classes::PERSON_NAME;
    input.known(at).is_some_and(|hit| hit.classes.any(people))
}

/// Whether something that is no person's name begins at `at`.
fn is_other(input: &Page<'_>, at: usize) -> bool {
    let people = Classes::PERSON_NAME;
    // `Duarte` is a town in America as well.
    let town = |hit: &Hit| hit.words == 1 && !hit.classes.any(Classes::COUNTRY.union(BODIES));
    input.known(at).is_some_and(|hit| !(hit.classes.any(people) || town(&hit)))
}

const BODIES: Classes = Classes::ORGANISATION.union(Classes::SEAT).union(Classes::REGION);

/// Whether a word begins names of bodies or places, as persons' names do not.
pub(crate) fn is_head(input: &Page<'_>, at: usize) -> bool {
    let heads = Classes::ORG_HEAD.union(Classes::LOC_HEAD).union(Classes::COUNTRY);
    let hit = input.known_word(at);
    hit.is_some_and(|hit| hit.classes.any(heads) && !hit.classes.any(Classes::PERSON_NAME))
        || FIELDS.binary_search(&input.word(at)).is_ok()
}

/// Whether the word tells one part of a land from another: `Irlandia Utara`.
fn is_direction(word: &str) -> bool {
    matches!(word, "Barat" | "Selatan" | "Tengah" | "Tenggara" | "Timur" | "Utara")
}

/// Words that firms are called by, sorted.
#[rustfmt::skip]
const FIRM_WORDS: [&str; 44] = [
    "Abadi", "Agro", "Airlines", "Asia", "Aviation", "Bank", "Capital", "Digital", "Energi",
    "Energy", "Finance", "Finansial", "Gemilang", "Global", "Group", "Grup", "Indonesia",
    "Internasional", "International", "Investama", "Jaya", "Karya", "Lestari", "Makmur",
    "Mandiri", "Mining", "Motor", "Nasional", "Nusantara", "Perkasa", "Perkebunan", "Persada",
    "Pratama", "Prima", "Raya", "Securities", "Sejahtera", "Sekuritas", "Sentosa", "Tbk", "Tbk.",
    "Teknologi", "Utama", "Ventures",
];

/// Words for fields of work, which are no names: `Ketua KPU Bidang Hukum`.
#[rustfmt::skip]
const FIELDS: [&str; 14] = [
    "Bidang", "Daerah", "Ekonomi", "Hukum", "Kesehatan", "Keuangan", "Nasional", "Negara",
    "Operasional", "Pendidikan", "Pusat", "Sekuritas", "Umum", "Wilayah",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sorted() {
        assert!(FIRM_WORDS.is_sorted());
        assert!(FIELDS.is_sorted());
    }
}
