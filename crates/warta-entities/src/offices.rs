//! Ranks and offices beside the names of people, places and bodies.

use foldhash::{HashMap, HashMapExt};

use crate::ages::mark_aged;
use crate::gazetteer::Classes;
use crate::names::{Name, put_all};
use crate::page::{Page, in_capitals};
use crate::ranks::rank;
use crate::{EntityKind, Evidence};

/// Parts what the model has run together: a rank ends the name before it and begins that
/// of a person, and an office stands before a place that a person's name may follow.
pub(crate) fn part_offices(input: &Page<'_>, names: &mut Vec<Name>) {
    let mut people = Vec::new();
    names.iter_mut().for_each(|name| mend_area(input, name));
    let (places, firms) = (document_places(input, names), firms(input, names));
    for name in names.iter_mut().filter(|name| name.evidence == Evidence::Model) {
        let parted = part_rank(input, name).or_else(|| part_firm(input, &firms, name));
        let parted = parted.or_else(|| part_village(input, &places, name));
        let parted = parted.or_else(|| part_office(input, &places, name));
        people.extend(parted.or_else(|| part_branch(input, name)));
        drop_field(input, name);
    }
    names.retain(|name| name.first < name.end && !is_branch(input, name));
    names.extend(people);
    names.iter_mut().for_each(|name| mend_kind(input, name));
    names.sort_by_key(|name| name.first);
    add_seats(input, names);
    add_short_seats(input, names);
    add_holders(input, names);
    names.sort_by_key(|name| name.first);
    mark_aged(input, names);
}

/// `Letjen TNI Ganip`: part of the rank.
fn is_branch(input: &Page<'_>, name: &Name) -> bool {
    let ranked = name.first.checked_sub(1).is_some_and(|at| rank(input, at) == 2);
    ranked && name.end == name.first + 1 && input.is_capital(name.end)
}

/// `Provinsi Cagayan` is no person.
fn mend_area(input: &Page<'_>, name: &mut Name) {
    let area = name.end - name.first > 1 && is_area(input.word(name.first));
    if area && name.kind == EntityKind::Per && name.evidence == Evidence::Model {
        name.kind = EntityKind::Loc;
    }
}

/// A province that a governor leads is no body, and an embassy is no place.
fn mend_kind(input: &Page<'_>, name: &mut Name) {
    let first = input.word(name.first);
    if name.kind == EntityKind::Loc && matches!(first, "Kedutaan" | "Kedubes" | "Konsulat") {
        name.kind = EntityKind::Org;
    }
    let led = input.before(name.first);
    let of_place = matches!(led, "warga" | "penduduk") && is_name_word(input, name.first);
    let body = input.known_word(name.first);
    // `warga Muhammadiyah` are its members.
    let body = body.is_some_and(|hit| hit.classes == Classes::ORGANISATION);
    if name.kind == EntityKind::Org && of_place && !body && name.end == name.first + 1 {
        name.kind = EntityKind::Loc;
    }
    if name.kind == EntityKind::Org && matches!(led, "Gubernur" | "Bupati" | "gubernur" | "bupati")
    {
        let hit = input.known(name.first);
        let whole = hit.filter(|hit| name.first + hit.words == name.end);
        if whole.is_some_and(|hit| hit.classes.any(Classes::REGION)) {
            name.kind = EntityKind::Loc;
        }
    }
}

/// `Kapolrestabes Surabaya Kombes Dirmanto`: the place, and behind the rank the person.
fn part_rank(input: &Page<'_>, name: &mut Name) -> Option<Name> {
    let rank = (name.first + 1..name.end).find(|&at| rank(input, at) > 0)?;
    let behind = rank + crate::ranks::rank(input, rank);
    let person = Name { first: behind, kind: EntityKind::Per, ..name.clone() };
    let person = (behind < name.end).then_some(person);
    name.end = rank;
    if name.kind == EntityKind::Per {
        let hit = input.known(name.first);
        let whole = hit.filter(|hit| name.first + hit.words == rank);
        match whole.map(|hit| hit.classes) {
            Some(classes) if classes.is_place() => name.kind = EntityKind::Loc,
            Some(classes) if classes.any(Classes::ORGANISATION) => name.kind = EntityKind::Org,
            // A person's name before a rank is another person's.
            _ => {}
        }
    }
    person
}

/// The places that the document names, by their first word, and the last word of each of
/// two words: `Cagayan` of `Provinsi Cagayan`.
fn document_places<'t>(input: &Page<'t>, names: &[Name]) -> HashMap<&'t str, (usize, usize)> {
    let mut rows = HashMap::new();
    for name in names.iter().filter(|name| name.kind == EntityKind::Loc) {
        let words = name.end - name.first;
        if words == 2 {
            rows.entry(input.word(name.end - 1)).or_insert((name.end - 1, name.end));
        }
        if (2..=4).contains(&words) {
            rows.entry(input.word(name.first)).or_insert((name.first, name.end));
        }
        if (3..=4).contains(&words) && is_area(input.word(name.first)) {
            rows.entry(input.word(name.first + 1)).or_insert((name.first + 1, name.end));
        }
    }
    rows
}

/// How many words of a place that the document names stand at `at`.
fn place_words(
    input: &Page<'_>,
    places: &HashMap<&str, (usize, usize)>,
    at: usize,
) -> Option<usize> {
    let &(first, end) = places.get(input.word(at))?;
    let same = (first..end).zip(at..).all(|(a, b)| input.word(a) == input.word(b));
    same.then_some(end - first)
}

/// `warga Desa Sukamaju Lor Hartono`: the village that the document names, and who lives there.
fn part_village(
    input: &Page<'_>,
    places: &HashMap<&str, (usize, usize)>,
    name: &mut Name,
) -> Option<Name> {
    // The model may have found the person with the village, or the village with the person.
    let class = match name.kind {
        EntityKind::Per => name.first.checked_sub(1)?,
        _ => name.first,
    };
    let rest =
        class + 1 + place_words(input, places, class + 1).filter(|_| is_area(input.word(class)))?;
    let people = Classes::PERSON_NAME;
    let given = || input.known(rest).is_some_and(|hit| hit.classes.any(people));
    if rest >= name.end || name.kind != EntityKind::Per && !given() {
        return None;
    }
    let person = Name { first: rest, kind: EntityKind::Per, ..name.clone() };
    (name.first, name.end, name.kind) = (class, rest, EntityKind::Loc);
    Some(person)
}

/// Whether the word says what kind of area the name behind it is.
fn is_area(word: &str) -> bool {
    const AREAS: [&str; 8] =
        ["Danau", "Desa", "Gunung", "Kabupaten", "Kecamatan", "Kelurahan", "Provinsi", "Pulau"];
    AREAS.contains(&word)
}

/// `wali kota Cimahi Ajay Priatna`: the place, and behind it the person. `places` are
/// known from elsewhere in the document.
fn part_office(
    input: &Page<'_>,
    places: &HashMap<&str, (usize, usize)>,
    name: &mut Name,
) -> Option<Name> {
    let titled = input.before(name.first);
    let member = name.kind == EntityKind::Org && is_member(titled);
    // `Wali Kota Taipei Ko Wen-je`: the person was found, and the place with him.
    if name.kind == EntityKind::Per && is_office(titled) {
        return part_seat(input, places, name);
    }
    if !(is_office(titled) || member) || !matches!(name.kind, EntityKind::Loc | EntityKind::Org) {
        return None;
    }
    let (words, classes) = match input.known(name.first) {
        Some(hit) => (hit.words, hit.classes),
        None => (place_words(input, places, name.first)?, Classes::PLACE),
    };
    let rest = name.first + words;
    let plain = (rest..name.end).all(|at| is_name_word(input, at));
    let body = classes.is_place()
        || classes.any(Classes::SEAT)
        || member && classes.any(Classes::ORGANISATION) && name.end > rest + 1;
    // `Wali Kota Palembang Ratu Dewa`: a title may be a name as well.
    let person = Classes::PERSON_NAME.union(Classes::TITLE);
    let head = input.known(rest).is_none_or(|next| next.classes.any(person));
    if rest >= name.end || !plain || !body || !head {
        return None;
    }
    let person = Name { first: rest, kind: EntityKind::Per, ..name.clone() };
    name.end = rest;
    Some(person)
}

/// Parts the place of an office from the name of two words or more behind it.
fn part_seat(
    input: &Page<'_>,
    places: &HashMap<&str, (usize, usize)>,
    name: &mut Name,
) -> Option<Name> {
    let place = match input.known(name.first) {
        Some(hit) if hit.classes.any(Classes::PERSON_NAME) => None,
        Some(hit) => hit.classes.is_place().then_some(hit.words),
        None => place_words(input, places, name.first),
    };
    let rest = name.first + place?;
    if rest + 2 > name.end {
        return None;
    }
    let holder = Name { first: rest, ..name.clone() };
    (name.end, name.kind) = (rest, EntityKind::Loc);
    Some(holder)
}

/// `Direktur Utama Whitesky Aviation Denon Prawiraatmadja`: a body that the document has
/// named, `PT Whitesky Aviation`, and who leads it.
fn part_firm(
    input: &Page<'_>,
    firms: &HashMap<&str, (usize, usize)>,
    name: &mut Name,
) -> Option<Name> {
    if name.kind != EntityKind::Per {
        return None;
    }
    // The model may have cut the first words of the firm off.
    let (start, rest) = (0..3).find_map(|cut| {
        let start = name.first.checked_sub(cut)?;
        let &(first, end) = firms.get(input.word(start))?;
        let rest = start + (end - first);
        let same = (first..end).zip(start..).all(|(a, b)| input.word(a) == input.word(b));
        let inside = rest > name.first && rest < name.end && first != start;
        (same && inside).then_some((start, rest))
    })?;
    let person = Name { first: rest, ..name.clone() };
    (name.first, name.end, name.kind) = (start, rest, EntityKind::Org);
    Some(person)
}

/// The names of firms by their first word, without `PT`.
fn firms<'t>(input: &Page<'t>, names: &[Name]) -> HashMap<&'t str, (usize, usize)> {
    let legal = |at: usize| matches!(input.word(at), "PT" | "CV" | "Yayasan");
    let named = names.iter().filter(|name| name.kind == EntityKind::Org && legal(name.first));
    let bare = named.map(|name| (name.first + 1, name.end));
    // Longer rows of capitals are no firms, and comparing them would not be linear.
    let bare = bare.filter(|&(first, end)| (2..=8).contains(&(end - first)));
    bare.map(|(first, end)| (input.word(first), (first, end))).collect()
}

/// `Kepala Dinas Kesehatan Riau Mimi Nazir`: the body ends with its place.
fn part_branch(input: &Page<'_>, name: &mut Name) -> Option<Name> {
    const HEADS: [&str; 6] = ["Direktur", "Kepala", "Ketua", "Komandan", "Rektor", "Sekretaris"];
    let headed = name.first.checked_sub(1).is_some_and(|at| HEADS.contains(&input.word(at)));
    if !headed || name.kind != EntityKind::Org {
        return None;
    }
    let place = (name.first + 1..name.end).find_map(|at| {
        let hit = input.known(at)?;
        let end = at + hit.words;
        (hit.classes.is_place() && end < name.end).then_some(end)
    })?;
    let given = input.known(place).is_none_or(|hit| hit.classes.any(Classes::PERSON_NAME));
    let plain = (place..name.end).all(|at| is_name_word(input, at));
    if !given || !plain || name.end - place < 2 {
        return None;
    }
    let person = Name { first: place, kind: EntityKind::Per, ..name.clone() };
    name.end = place;
    Some(person)
}

/// `Menteri Lingkungan Hidup dan Kehutanan Siti Nurbaya`: what `dan` joins to an office is
/// no first name where one stands behind it.
fn drop_field(input: &Page<'_>, name: &mut Name) {
    let joined = name.first.checked_sub(2).filter(|&at| input.is_capital(at));
    let joined = joined.is_some_and(|at| input.word(at + 1) == "dan");
    let given =
        |at: usize| input.known(at).is_some_and(|hit| hit.classes.any(Classes::PERSON_NAME));
    let long = name.end - name.first > 2;
    if joined && long && name.kind == EntityKind::Per && !given(name.first) && given(name.first + 1)
    {
        name.first += 1;
    }
}

/// `Sekretaris Jenderal PBB Antonio Guterres`, `Gubernur NTB Lalu Iqbal`: capitals that are
/// known, between a title and who holds it.
fn add_short_seats(input: &Page<'_>, names: &mut Vec<Name>) {
    let mut found = Vec::new();
    for holder in names.iter().filter(|name| name.kind == EntityKind::Per && name.first > 1) {
        let at = holder.first - 1;
        let word = input.word(at);
        let short = (2..=6).contains(&word.len()) && in_capitals(word);
        let titled = input.is_capital(at - 1)
            && (is_office(input.word(at - 1))
                || input.known_word(at - 1).is_some_and(|hit| hit.classes.any(Classes::TITLE)));
        // `Kolonel TNI Arif`, `Menteri Keuangan RI Sri`: part of the rank or the office.
        let part = matches!(word, "AD" | "AL" | "AU" | "POL" | "RI" | "TNI");
        let hit = input.known(at).filter(|hit| short && titled && !part && hit.words == 1);
        let free = names.get(names.partition_point(|name| name.end <= at));
        let free = free.is_none_or(|name| name.first > at);
        let kind = hit.filter(|_| free && rank(input, at) == 0).and_then(|hit| match () {
            () if hit.classes.any(Classes::TITLE) => None,
            () if hit.classes.any(Classes::REGION.union(Classes::COUNTRY)) => Some(EntityKind::Loc),
            () if hit.classes.any(Classes::ORGANISATION) => Some(EntityKind::Org),
            () => None,
        });
        if let Some(kind) = kind {
            found.push(Name {
                first: at,
                end: at + 1,
                kind,
                confidence: 0.8,
                evidence: Evidence::Title,
            });
        }
    }
    put_all(names, found);
}

/// `Kapolres Mojokerto AKBP Ihram`: a known region between an office and a rank or the end
/// of the phrase.
fn add_seats(input: &Page<'_>, names: &mut Vec<Name>) {
    let mut found = Vec::new();
    for at in input.capitals(1) {
        let Some(hit) = input.known(at).filter(|h| h.classes.any(Classes::REGION)) else {
            continue;
        };
        if !input.is_capital(at - 1) || !is_office(input.word(at - 1)) {
            continue;
        }
        let end = at + hit.words;
        let free = names.get(names.partition_point(|name| name.end <= at));
        let free = free.is_none_or(|name| name.first >= end);
        if free && (!input.is_capital(end) || rank(input, end) > 0) {
            let (kind, evidence) = (EntityKind::Loc, Evidence::Title);
            found.push(Name { first: at, end, kind, confidence: 0.8, evidence });
        }
    }
    names.extend(found);
    names.sort_by_key(|name| name.first);
}

/// `Wakil Gubernur Rosjonsyah`: a word that is no known name behind an office or a rank is
/// who holds it.
fn add_holders(input: &Page<'_>, names: &mut Vec<Name>) {
    let mut found = Vec::new();
    // No one's name begins with a small letter.
    for at in input.capitals(1) {
        // Ranks, offices and fields have capitals.
        let led = input.is_capital(at - 1);
        let office = || {
            let ranked = rank(input, at - 1) == 1;
            ranked || matches!(input.word(at - 1), "Gubernur" | "Bupati") || is_ministry(input, at)
        };
        // `analis bank itu, Dan Ives`: no conjunction has a capital within a sentence.
        let dan =
            input.word(at) == "Dan" && input.word(at - 1) == "," && is_name_word(input, at + 1);
        let unknown = |at: usize| input.known(at).is_none();
        let holder = led && unknown(at) && office() && is_name_word(input, at);
        if !(holder || dan && unknown(at + 1)) {
            continue;
        }
        let end = at + 1 + usize::from(is_name_word(input, at + 1));
        let next = names.partition_point(|name| name.end <= at);
        let inner = names.get(next).filter(|name| name.first < end);
        if dan && inner.is_some_and(|name| name.first == at + 1) {
            if let Some(name) = names.get_mut(next) {
                name.first = at;
            }
        } else if inner.is_none() {
            let (kind, evidence) = (EntityKind::Per, Evidence::Title);
            found.push(Name { first: at, end, kind, confidence: 0.75, evidence });
        }
    }
    names.extend(found);
}

/// `Menteri Ketenagakerjaan`: the field of a minister right before `at`.
fn is_ministry(input: &Page<'_>, at: usize) -> bool {
    const FIELDS: [&str; 18] = [
        "Agama",
        "Desa",
        "ESDM",
        "Kehutanan",
        "Kesehatan",
        "Ketenagakerjaan",
        "Keuangan",
        "Negeri",
        "Pariwisata",
        "Pendidikan",
        "Perdagangan",
        "Perhubungan",
        "Perikanan",
        "Perindustrian",
        "Pertahanan",
        "Pertanian",
        "Sosial",
        "Kebudayaan",
    ];
    let field = at.checked_sub(1).filter(|&at| FIELDS.contains(&input.word(at)));
    let from = at.saturating_sub(6);
    let capitals = |from: usize| {
        (from..at).all(|at| input.is_capital(at) || matches!(input.word(at), "dan" | ","))
    };
    field.is_some()
        && (from..at).any(|at| {
            matches!(input.word(at), "Menteri" | "menteri" | "Menko" | "Wamen") && capitals(at + 1)
        })
}

/// A capital and small letters: `Ajay`, no acronym.
fn is_name_word(input: &Page<'_>, at: usize) -> bool {
    let word = input.word(at);
    input.is_capital(at)
        && word.len() > 2
        && word.chars().skip(1).all(|c| c.is_lowercase() || matches!(c, '\'' | '’'))
}

/// Words for those who belong to a body, with its name behind them: `senator Partai
/// Republik Ted Cruz`.
fn is_member(word: &str) -> bool {
    const MEMBERS: [&str; 20] = [
        "Analis",
        "Anggota",
        "Ekonom",
        "Ketua",
        "Pelatih",
        "Peneliti",
        "Politikus",
        "analis",
        "anggota",
        "bek",
        "ekonom",
        "gelandang",
        "kader",
        "ketua",
        "kiper",
        "pelatih",
        "peneliti",
        "politikus",
        "politisi",
        "senator",
    ];
    MEMBERS.contains(&word)
}

/// Words for those who lead a place or speak for a body.
pub(crate) fn is_office(word: &str) -> bool {
    const OFFICES: [&str; 23] = [
        "Bupati",
        "Camat",
        "Gubernur",
        "Kapolda",
        "Kapolres",
        "Kapolresta",
        "Kapolrestabes",
        "Kapolsek",
        "Kota",
        "Lurah",
        "PM",
        "Presiden",
        "Raja",
        "Ratu",
        "bicara",
        "Bicara",
        "bupati",
        "gubernur",
        "kapolda",
        "kapolres",
        "kota",
        "presiden",
        "walikota",
    ];
    OFFICES.contains(&word)
}
