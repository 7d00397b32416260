//! Clubs that are called like their town, in texts of sport: `kiper Lyon`, `Leicester menelan
//! kekalahan`.

use foldhash::{HashSet, HashSetExt};

use crate::gazetteer::Classes;
use crate::marks::WordMarks;
use crate::names::{Name, part_at, put_all};
use crate::page::{Page, has_word};
use crate::roles::is_line;
use crate::sides::name_sides;
use crate::{EntityKind, Evidence};

/// Words of sport, sorted.
#[rustfmt::skip]
pub(crate) const SPORT: [&str; 44] = [
    "babak", "bek", "bermain", "dikalahkan", "finalis", "gawang", "gelandang", "gol", "imbang",
    "juara", "kandang", "kekalahan", "kemenangan", "kiper", "klasemen", "klub", "kompetisi",
    "laga", "lawan", "leg", "liga", "melatih", "mencetak", "mengalahkan", "menit", "musim",
    "pelatih", "pemain",
    "penalti", "pertandingan", "playoff", "poin", "semifinal", "sepakbola", "skor", "skuad",
    "skuat", "stadion", "striker", "suporter", "tandang", "tim", "wasit", "winger",
];

/// Different ones that make a text one of sport.
const ENOUGH: usize = 3;

/// Different ones that make it one of sport and of nothing else.
const CERTAIN: usize = 7;

/// Those that play for a club or stand for it, sorted. The `klub London` is one of its town.
#[rustfmt::skip]
pub(crate) const PLAYERS: [&str; 25] = [
    "bek", "bomber", "derbi", "fans", "finalis", "gawang", "gelandang", "kandang", "kapten",
    "kiper", "kubu", "manajer", "markas", "pelatih", "pemain", "pendukung", "penyerang",
    "perempatfinalis", "playmaker", "semifinalis", "skuad", "skuat", "striker", "suporter",
    "winger",
];

/// Those behind which the name is a club's and never that of a person, sorted.
#[rustfmt::skip]
const CLUBS: [&str; 7] = [
    "fans", "kandang", "markas", "pendukung", "skuad", "skuat", "suporter",
];

/// What a club does to another, sorted.
#[rustfmt::skip]
pub(crate) const MATCHES: [&str; 42] = [
    "atas", "bantai", "dikalahkan", "ditahan", "hadapi", "jamu", "kalahkan", "kontra", "lawan",
    "libas", "meladeni", "melawan", "melibas", "melompati", "melumat", "membantai", "membekuk",
    "membungkam", "mempecundangi", "menahan", "menaklukkan", "mencukur", "menekuk", "mengalahkan",
    "mengandaskan", "menggasak", "menggilas", "menggulung", "menghadapi", "mengungguli",
    "menjamu", "menumbangkan", "menundukkan", "menyamai", "menyingkirkan", "menyisihkan",
    "singkirkan", "taklukkan", "tekuk", "tundukkan", "ungguli", "versus",
];

/// What a club does without an object, sorted.
#[rustfmt::skip]
pub(crate) const RESULTS: [&str; 13] = [
    "bermain", "imbang", "kalah", "kebobolan", "memetik", "menang", "menelan", "takluk",
    "tergelincir", "tergeser", "terpuruk", "tersingkir", "unggul",
];

/// What national teams are called, sorted.
#[rustfmt::skip]
const NICKNAMES: [&[&str]; 22] = [
    &["Albiceleste"], &["Azzurri"], &["Der", "Panzer"], &["Die", "Mannschaft"],
    &["Elang", "Qarthage"], &["Gli", "Azzurri"], &["Golden", "Star"],
    &["Golden", "Star", "Warriors"],
    &["Green", "Falcons"], &["La", "Albiceleste"], &["La", "Furia", "Roja"], &["La", "Roja"],
    &["Les", "Bleus"], &["Samurai", "Biru"], &["Selecao"], &["Skuad", "Garuda"], &["Socceroos"],
    &["Taegeuk", "Warriors"], &["The", "Three", "Lions"], &["Three", "Lions"], &["Tim", "Samba"],
    &["Tim", "Tango"],
];

/// Makes bodies of what national teams are called, in texts of sport.
fn name_teams(input: &Page<'_>, names: &mut Vec<Name>) {
    let mut found: Vec<Name> = Vec::new();
    for first in input.capitals(0) {
        let rows = NICKNAMES.iter().filter(|row| row.first() == Some(&input.word(first)));
        let stands = |row: &&&[&str]| (first..).zip(row.iter()).all(|(at, w)| input.word(at) == *w);
        let Some(row) = rows.filter(stands).max_by_key(|row| row.len()) else { continue };
        let end = first + row.len();
        let inside = found.last().is_some_and(|last| last.end > first);
        if inside || input.is_capital(end) {
            continue;
        }
        let (kind, evidence) = (EntityKind::Org, Evidence::Gazetteer);
        found.push(Name { first, end, kind, confidence: 0.85, evidence });
    }
    put_all(names, found);
}

/// Makes bodies of the towns that play, and of what is called the same elsewhere in the text,
/// where that is no place by the word in front.
pub(crate) fn name_clubs(input: &Page<'_>, names: &mut Vec<Name>) {
    let sport = count_sport(input);
    if sport > 0 {
        name_teams(input, names);
    }
    name_sides(input, names);
    if sport < ENOUGH {
        return;
    }
    // What the model has taken for a person is none in a report of a match alone.
    let people = if sport < CERTAIN { None } else { Some(people(input, names)) };
    let may_be = |name: &Name| match people.as_ref() {
        _ if name.kind == EntityKind::Loc || is_town(input, name) => may_be_club(input, name),
        Some(people) => may_be_club(input, name) && !people.contains(input.word(name.first)),
        None => false,
    };
    let mut clubs: HashSet<&str> = HashSet::new();
    for name in names.iter().filter(|name| may_be(name) && plays(input, names, name)) {
        clubs.insert(input.word(name.end - 1));
    }
    add_clubs(input, names, &mut clubs);
    for at in 0..names.len() {
        let Some(name) = names.get(at).filter(|name| may_be(name)) else { continue };
        let before = input.before(name.first);
        let known = clubs.contains(input.word(name.end - 1)) && !is_placed(before);
        let club = known || plays(input, names, name);
        let player = is_player_name(input, name);
        if let Some(name) = names.get_mut(at).filter(|_| club || player) {
            name.kind = if player { EntityKind::Per } else { EntityKind::Org };
        }
    }
    part_matches(input, names);
}

/// Whether what was taken for a person is known as a town and as nobody's name.
fn is_town(input: &Page<'_>, name: &Name) -> bool {
    let people = Classes::PERSON_NAME;
    let known = input.known_words(name.first, name.end).map(|hit| hit.classes);
    known.is_some_and(|classes| classes.is_place() && !classes.any(people))
}

/// `pemain depan Amara Koffi`: two words that nobody knows, behind what a person plays.
fn is_player_name(input: &Page<'_>, name: &Name) -> bool {
    let word = |back: usize| name.first.checked_sub(back).map_or("", |at| input.word(at));
    let line = is_line(word(2), word(1));
    let two = name.end - name.first == 2 && input.known(name.first).is_none();
    let plain = input.known(name.end - 1).is_none_or(|hit| !hit.classes.any(Classes::ORGANISATION));
    line && two && plain && name.evidence == Evidence::Model
}

/// Adds the clubs that the model has passed over: towns and clubs that are known, where they
/// play.
fn add_clubs<'t>(input: &Page<'t>, names: &mut Vec<Name>, clubs: &mut HashSet<&'t str>) {
    let mut found = Vec::new();
    for first in input.capitals(1) {
        let Some(hit) = input.known(first) else { continue };
        let end = first + hit.words;
        let slot = names.partition_point(|name| name.end <= first);
        let free = names.get(slot).is_none_or(|name| name.first >= end);
        let alone = !input.is_capital(end) && !input.is_capital(first - 1);
        let land = Classes::COUNTRY.union(Classes::REGION).union(Classes::SEAT);
        let other = land.union(Classes::GIVEN).union(Classes::FAMILY).union(Classes::TITLE);
        let club = hit.classes.any(Classes::ORGANISATION) || hit.classes.is_place();
        if !(free && alone && club) || hit.classes.any(other) {
            continue;
        }
        let (kind, evidence) = (EntityKind::Loc, Evidence::Gazetteer);
        let name = Name { first, end, kind, confidence: 0.7, evidence };
        let for_it = input.word(first - 1) == "untuk" && hit.classes.any(Classes::ORGANISATION);
        if for_it || plays(input, names, &name) {
            clubs.insert(input.word(end - 1));
            found.push(Name { kind: EntityKind::Org, ..name });
        }
    }
    put_all(names, found);
}

/// `pertandingan Juve-Parma`: two clubs that are named elsewhere.
fn part_matches(input: &Page<'_>, names: &mut Vec<Name>) {
    let clubs: HashSet<&str> = {
        let bodies = names.iter().filter(|name| name.kind == EntityKind::Org);
        let known = |at: usize| {
            let hit = input.known(at);
            hit.is_some_and(|hit| hit.words == 1 && hit.classes.any(Classes::ORGANISATION))
        };
        bodies
            .filter(|name| name.end - name.first == 1 || known(name.first))
            .map(|name| input.word(name.first))
            .collect()
    };
    part_at(names, |name| {
        let two = name.end - name.first == 3 && name.kind == EntityKind::Org;
        let hyphen = matches!(input.word(name.first + 1), "-" | "–");
        let known =
            || clubs.contains(input.word(name.first)) && clubs.contains(input.word(name.first + 2));
        (two && hyphen && known()).then_some(name.first + 1)
    });
}

/// The words of people's names that are longer than one.
fn people<'t>(input: &Page<'t>, names: &[Name]) -> HashSet<&'t str> {
    let long = names.iter().filter(|n| n.kind == EntityKind::Per && n.end - n.first > 1);
    long.flat_map(|name| name.first..name.end).map(|at| input.word(at)).collect()
}

/// Whether a club may be called so: a town abroad, for all that is known, or one word that
/// the model has taken for a person and that is no first name.
fn may_be_club(input: &Page<'_>, name: &Name) -> bool {
    let known = input.known_words(name.first, name.end).map(|hit| hit.classes);
    let land = Classes::COUNTRY.union(Classes::REGION).union(Classes::SEAT);
    let people = Classes::PERSON_NAME;
    let short = name.end - name.first <= 2;
    let model = matches!(name.evidence, Evidence::Model | Evidence::Repeated | Evidence::Gazetteer);
    let plain = known.is_none_or(|classes| !classes.any(land));
    let town = known.is_some_and(|classes| classes.is_place());
    let one = name.end - name.first == 1 && known.is_none_or(|c| !c.any(people) || town);
    let kind = name.kind == EntityKind::Loc || name.kind == EntityKind::Per && one;
    kind && short && model && plain
}

/// How many different words of sport stand in the text, as far as that matters.
fn count_sport(input: &Page<'_>) -> usize {
    let mut seen = [false; SPORT.len()];
    let mut count = 0;
    for at in input.all(WordMarks::SPORT) {
        let Ok(slot) = SPORT.binary_search(&input.word(at)) else { continue };
        if let Some(seen) = seen.get_mut(slot).filter(|seen| !**seen) {
            *seen = true;
            count += 1;
        }
        if count >= CERTAIN {
            break;
        }
    }
    count
}

/// Whether enough words of sport stand in the text.
pub(crate) fn is_sport(input: &Page<'_>) -> bool {
    count_sport(input) >= ENOUGH
}

/// Whether a match or a player stands right beside the name, or a club that it is joined to.
fn plays(input: &Page<'_>, names: &[Name], name: &Name) -> bool {
    let word = |back: usize| name.first.checked_sub(back).map_or("", |at| input.word(at));
    let (before, after) = (word(1), input.word(name.end));
    // `tim urutan ketiga Nantes`, `tim papan tengah Lille`: the town of a team with its rank.
    let ranked = matches!(before, "atas" | "bawah" | "tengah") && word(2) == "papan"
        || matches!(word(2), "urutan" | "peringkat");
    let club = has_word(&CLUBS, before) || ranked && matches!(word(3), "klub" | "tim" | "Tim");
    let scored = is_score(input, name.end);
    let joined = joined_club(input, names, name);
    let town = name.kind == EntityKind::Loc || {
        let known = input.known_words(name.first, name.end);
        known.is_some_and(|hit| hit.classes.is_place())
    };
    if !town {
        return club || joined;
    }
    let opens = input.starts_sentence(name.first) || is_opening(before);
    let acts = has_word(&MATCHES, after) || has_word(&RESULTS, after);
    let led = opens && matches!(after, "lebih" | "juga" | "kembali") && {
        let verb = input.word(name.end + 1 + usize::from(after == "lebih"));
        has_word(&MATCHES, verb)
            || has_word(&RESULTS, verb)
            || matches!(verb, "memimpin" | "unggul")
    };
    let line = is_line(word(2), before);
    club || joined
        || scored && !is_placed(before)
        || line
        || led
        || has_word(&PLAYERS, before)
        || has_word(&MATCHES, before)
        || opens && acts
}

/// `2-1`, `101-98`: whether the result of a match stands at `at`.
pub(crate) fn is_score(input: &Page<'_>, at: usize) -> bool {
    let goals = |word: &str| {
        (1..=3).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit())
    };
    let hyphen = matches!(input.word(at + 1), "-" | "–");
    hyphen && goals(input.word(at)) && goals(input.word(at + 2))
}

/// `Eintracht Frankfurt dan Duisburg`, `Parma-Lecce`: whether a club is joined to the name.
fn joined_club(input: &Page<'_>, names: &[Name], name: &Name) -> bool {
    let club = |other: &Name| {
        let country = input.known_words(other.first, other.end);
        other.kind == EntityKind::Org
            && country.is_none_or(|hit| hit.classes.any(Classes::ORGANISATION))
    };
    let link = |at: usize| matches!(input.word(at), "dan" | "versus" | "kontra" | "-" | "vs");
    let index = names.partition_point(|other| other.end <= name.first);
    let before = index.checked_sub(1).and_then(|at| names.get(at));
    let before = before.is_some_and(|other| other.end + 1 == name.first && club(other));
    let after = names.get(names.partition_point(|other| other.end <= name.end));
    let after = after.is_some_and(|other| name.end + 1 == other.first && club(other));
    before && link(name.first - 1) || after && link(name.end)
}

/// Whether a clause begins behind the word.
fn is_opening(word: &str) -> bool {
    matches!(
        word,
        "," | "\"" | "“" | "bahwa" | "dan" | "jika" | "kala" | "karena" | "ketika" | "namun"
    ) || matches!(word, "saat" | "sebelum" | "sedangkan" | "sementara" | "setelah" | "sejak")
}

/// Whether a place follows the word, even in a text of sport.
pub(crate) fn is_placed(word: &str) -> bool {
    const PLACED: [&str; 14] = [
        "asal",
        "bandara",
        "dari",
        "di",
        "distrik",
        "ke",
        "kota",
        "kelahiran",
        "menuju",
        "penduduk",
        "sekitar",
        "stadion",
        "warga",
        "wilayah",
    ];
    has_word(&PLACED, word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sorted() {
        assert!(NICKNAMES.is_sorted());
        let tables = [&SPORT[..], &PLAYERS[..], &CLUBS[..], &MATCHES[..]];
        for table in tables.into_iter().chain([&RESULTS[..]]) {
            assert!(table.is_sorted(), "{table:?}");
        }
    }
}
