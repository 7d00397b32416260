//! Where names begin and end, by what is known of their words.

use foldhash::{HashSet, HashSetExt};
use warta_text::TokenKind;

use crate::agreement::agree;
use crate::called::name_bodies;
use crate::clubs::name_clubs;
use crate::dateline::{add_photographers, mark_media, mark_places, part_sites};
use crate::ends::mend_ends;
use crate::facilities::{join_facilities, mark_facilities};
use crate::firms::{complete_firms, is_tbk};
use crate::flights::name_flights;
use crate::forenames::{begin_with_forenames, begins_family};
use crate::gazetteer::Classes;
use crate::heads::complete_heads;
use crate::hyphens::{extend_hyphens, join_compounds, join_hyphens, part_pairs};
use crate::names::{Name, end_with_sentences, part_at, put_all};
use crate::neighbours::mend_neighbours;
use crate::occasions::name_occasions;
use crate::offices::part_offices;
use crate::page::{Page, in_capitals};
use crate::passed::add_passed;
use crate::plain::is_plain;
use crate::platforms::mark_platforms;
use crate::portfolio::{complete_fields, part_portfolios};
use crate::royalty::name_rulers;
use crate::runs::part_runs;
use crate::suspects::name_suspects;
use crate::titles::name_titles;
use crate::told::mend_told;
use crate::units::join_units;
use crate::{EntityKind, Evidence};

/// Mends the names of the model, which are in order and do not overlap: known countries
/// are whole, titles and degrees stay outside, a place before a person is a name of its
/// own, a bracket inside a longer name does not part it, and two people are two names.
pub(crate) fn mend_boundaries(input: &Page<'_>, names: &mut Vec<Name>) {
    mend_ends(input, names);
    part_sites(input, names);
    part_dashes(input, names);
    end_at_handles(input, names);
    mark_places(input, names);
    mark_media(input, names);
    add_photographers(input, names);
    extend_hyphens(input, names);
    join_compounds(input, names);
    part_offices(input, names);
    part_runs(input, names);
    part_places(input, names);
    drop_directions(input, names);
    make_whole(input, names);
    part_portfolios(input, names);
    complete_heads(input, names);
    complete_fields(input, names);
    join_facilities(input, names);
    complete_firms(input, names);
    join_legal_forms(input, names);
    move_initials(input, names);
    join_brackets(input, names);
    join_hyphens(input, names);
    join_units(input, names);
    part_pairs(input, names);
    join_people(names);
    begin_with_forenames(input, names);
    name_rulers(input, names);
    name_suspects(input, names);
    name_bodies(input, names);
    mend_neighbours(input, names);
    name_flights(input, names);
    name_titles(input, names);
    name_occasions(input, names);
    mark_platforms(input, names);
    mark_facilities(input, names);
    names.retain(|name| !is_alert(input, name) && !is_plain(input, name));
    drop_openings(input, names);
    add_passed(input, names);
    mend_told(input, names);
    name_clubs(input, names);
    agree(input, names);
    add_acronyms(input, names);
    part_acronyms(input, names);
    add_stated_places(input, names);
    part_sentences(input, names);
}

/// `PT Semen Indonesia` of a headline and `REMBANG -` of the report below: no row of capitals
/// goes on behind the end of a sentence, and a place opens the report.
fn part_sentences(input: &Page<'_>, names: &mut Vec<Name>) {
    if end_with_sentences(input, names) {
        mark_places(input, names);
    }
}

/// `di Sofia mengimbau`: a known place behind a preposition of place, whatever else it may
/// be the name of.
fn add_stated_places(input: &Page<'_>, names: &mut Vec<Name>) {
    let mut found = Vec::new();
    for at in input.capitals(1) {
        let led = matches!(input.word(at - 1), "di" | "ke" | "dari");
        let Some(hit) = led.then(|| input.known(at)).flatten() else { continue };
        let end = at + hit.words;
        let whole = !input.is_capital(end) && hit.classes.is_place();
        let free = names.get(names.partition_point(|name| name.end <= at));
        if whole && free.is_none_or(|name| name.first >= end) {
            let (kind, evidence) = (EntityKind::Loc, Evidence::Gazetteer);
            found.push(Name { first: at, end, kind, confidence: 0.7, evidence });
        }
    }
    put_all(names, found);
}

/// `Utusan Lavrov pulang.`: a noun that opens a sentence in front of what the text has
/// named before, alone or with a first name.
fn drop_openings(input: &Page<'_>, names: &mut [Name]) {
    let mut known: HashSet<&str> = HashSet::new();
    for name in names.iter_mut().filter(|name| name.kind == EntityKind::Per) {
        let last = input.word(name.end - 1);
        let opens = input.starts_sentence(name.first);
        let pair = name.end - name.first == 2;
        let first = input.known_word(name.first);
        let common = first.is_none_or(|hit| !hit.classes.any(Classes::PERSON_NAME));
        let named = known.contains(last) && !known.contains(input.word(name.first));
        if opens && pair && common && named && !begins_family(input.word(name.first)) {
            name.first += 1;
        }
        known.extend((name.first..name.end).map(|at| input.word(at)));
    }
}

/// `Serikat Petani Nusantara (SPN)`: capitals in brackets that the name before them begins
/// its words with.
fn add_acronyms(input: &Page<'_>, names: &mut Vec<Name>) {
    let taken: HashSet<usize> = names.iter().map(|name| name.first).collect();
    let mut shorts = Vec::new();
    for name in names.iter().filter(|n| n.kind == EntityKind::Org && n.end - n.first > 1) {
        let at = name.end + 1;
        let bracketed = input.word(name.end) == "(" && input.word(at + 1) == ")";
        // Foreign bodies keep their own short forms: `Organisasi Perdagangan Jepang (JETRO)`.
        let short = |word: &str| {
            spells(input, name, word) || is_foreign(word) || is_party(input.word(name.first), word)
        };
        if bracketed && !taken.contains(&at) && short(input.word(at)) {
            let evidence = Evidence::Acronym;
            shorts.push(Name { first: at, end: at + 1, evidence, ..name.clone() });
        }
    }
    names.extend(shorts);
    names.sort_by_key(|name| name.first);
}

/// `Dewan Pangan Nasional DPN`, `Dewan Pangan Nasional/DPN`: the first letters of a body right
/// behind its name are a name of their own.
fn part_acronyms(input: &Page<'_>, names: &mut Vec<Name>) {
    let mut shorts = Vec::new();
    let whole = |first: usize, end: usize, word: &str| {
        let initials = (first..end).filter(|&at| input.is_capital(at));
        let initials = initials.filter_map(|at| input.word(at).chars().next());
        end > first + 1 && word.len() > 1 && initials.eq(word.chars())
    };
    for at in 0..names.len() {
        let next = names.get(at + 1).map_or(usize::MAX, |next| next.first);
        let Some(name) = names.get_mut(at).filter(|name| name.kind == EntityKind::Org) else {
            continue;
        };
        let slash = name.end + 1;
        let evidence = Evidence::Acronym;
        if whole(name.first, name.end - 1, input.word(name.end - 1)) {
            shorts.push(Name { first: name.end - 1, evidence, ..name.clone() });
            name.end -= 1 + usize::from(input.word(name.end - 2) == "/");
        } else if input.word(name.end) == "/"
            && next > slash
            && whole(name.first, name.end, input.word(slash))
        {
            shorts.push(Name { first: slash, end: slash + 1, evidence, ..name.clone() });
        }
    }
    names.extend(shorts);
    names.sort_by_key(|name| name.first);
}

/// A party of another land by its own name: `Partai Inovasi Jepang (Ishin)`.
fn is_party(head: &str, word: &str) -> bool {
    head == "Partai" && word.starts_with(|c: char| c.is_ascii_uppercase())
}

/// Capitals, with a small letter or two between them: `AlDP`.
fn is_foreign(word: &str) -> bool {
    let letters = word.bytes().all(|b| b.is_ascii_alphabetic());
    let capitals = word.bytes().filter(u8::is_ascii_uppercase).count();
    (2..=8).contains(&word.len()) && letters && capitals > 1 && word.len() - capitals < 3
}

/// Whether the letters of an acronym begin words of the name, in their order.
fn spells(input: &Page<'_>, name: &Name, acronym: &str) -> bool {
    let mut initials = (name.first..name.end).filter_map(|at| input.word(at).chars().next());
    let capitals = acronym.len() > 1 && in_capitals(acronym);
    capitals && acronym.chars().all(|letter| initials.any(|initial| initial == letter))
}

/// `KOMPAS.com — Persebaya Surabaya`: no name goes on behind a dash between blanks.
fn part_dashes(input: &Page<'_>, names: &mut Vec<Name>) {
    let gap = |at: usize| input.span(at, at + 1).start() > input.span(at - 1, at).end();
    let dash = |at: usize| matches!(input.word(at), "–" | "—" | "--" | "-") && gap(at);
    part_at(names, |name| (name.first + 1..name.end).find(|&at| dash(at)));
}

/// `Twitter @kotakami`: a handle is no part of the name in front of it.
fn end_at_handles(input: &Page<'_>, names: &mut [Name]) {
    let is_handle = |at: usize| input.kind(at) == Some(TokenKind::Handle);
    for name in names {
        name.end = (name.first + 1..name.end).find(|&at| is_handle(at)).unwrap_or(name.end);
    }
}

/// `Rusia Vladimir Putin`: the country stands before the name of a person.
fn part_places(input: &Page<'_>, names: &mut Vec<Name>) {
    let mut places = Vec::new();
    for name in names.iter_mut() {
        let Some(hit) = input.known(name.first) else { continue };
        let rest = name.first + hit.words;
        let person = name.kind == EntityKind::Per && hit.classes.any(Classes::COUNTRY);
        let medium = name.kind == EntityKind::Loc && hit.classes.any(Classes::COUNTRY) && {
            let next = input.known(rest);
            next.is_some_and(|next| next.classes.any(Classes::ORGANISATION))
        };
        // `warga negara Australia Lachlan Whitmore`: no country has a name like that.
        let bearer = name.kind == EntityKind::Loc
            && hit.classes.any(Classes::COUNTRY)
            && name.end - rest.min(name.end) > 1
            && (rest..name.end).all(|at| input.is_capital(at) && input.known(at).is_none());
        if rest < name.end && (person || medium || bearer) {
            places.push(Name { end: rest, kind: EntityKind::Loc, ..name.clone() });
            name.first = rest;
            name.kind = match () {
                () if medium => EntityKind::Org,
                () if bearer => EntityKind::Per,
                () => name.kind,
            };
        }
    }
    names.extend(places);
    names.sort_by_key(|name| name.first);
}

/// `wilayah Timur Rusia`: the direction in front of a known place is no part of its name,
/// which it would follow: `Rusia Timur`.
fn drop_directions(input: &Page<'_>, names: &mut [Name]) {
    for name in names.iter_mut().filter(|name| name.kind == EntityKind::Loc) {
        let direction = matches!(input.word(name.first), "Barat" | "Selatan" | "Timur" | "Utara");
        let rest = input.known_words(name.first + 1, name.end);
        let place = rest.is_some_and(|hit| hit.classes.is_place());
        if direction && place && input.known_words(name.first, name.end).is_none() {
            name.first += 1;
        }
    }
}

/// Countries and seats of power are one name each, and the government of one is another.
fn make_whole(input: &Page<'_>, names: &mut Vec<Name>) {
    let mut whole = Vec::new();
    let mut next = 0;
    while let Some(at) = input.next_capital(next) {
        let government = input.word(at) == "Pemerintah";
        let Some(hit) = input.known(at + usize::from(government)) else {
            next = at + 1;
            continue;
        };
        let end = at + usize::from(government) + hit.words;
        let country = hit.classes.any(Classes::COUNTRY);
        let kind = match () {
            () if government && country => Some(EntityKind::Org),
            () if hit.classes.any(Classes::SEAT) => Some(EntityKind::Org),
            () if country && hit.words > 1 => Some(EntityKind::Loc),
            // `Rusia meluncurkan`: a country keeps its kind where its government acts.
            () if country && is_body(names, at, end) => Some(EntityKind::Loc),
            // `Organisasi Internasional untuk Migrasi`: no row of words this long is chance.
            () if hit.words > 2 && hit.classes.any(Classes::ORGANISATION) => Some(EntityKind::Org),
            () => None,
        };
        if let Some(kind) = kind {
            let evidence = Evidence::Gazetteer;
            whole.push(Name { first: at, end, kind, confidence: 0.9, evidence });
        }
        next = end.max(at + 1);
    }
    whole.into_iter().for_each(|name| put_whole(names, name));
}

/// Puts a name in the place of those inside of it, if none reaches over its ends.
fn put_whole(names: &mut Vec<Name>, name: Name) {
    let first = names.partition_point(|other| other.end <= name.first);
    let mut last = names.partition_point(|other| other.first < name.end);
    // `Perdana Menteri Papua Niugini James Marape`: the person begins behind the country,
    // and that of `Juru bicara Kremlin Dmitry Peskov` behind the seat.
    let over = last.checked_sub(1).and_then(|at| names.get_mut(at)).filter(|person| {
        let seat = name.kind == EntityKind::Org && name.end - name.first == 1;
        let begins = if seat { person.first == name.first } else { person.first > name.first };
        let beside = seat || name.kind == EntityKind::Loc;
        beside && begins && person.kind == EntityKind::Per && person.end > name.end
    });
    if let Some(person) = over {
        person.first = name.end;
        last -= 1;
    }
    let inside = names.get(first..last).unwrap_or_default();
    if inside.iter().all(|other| name.first <= other.first && other.end <= name.end) {
        names.splice(first..last, [name]);
    }
}

/// Whether just these tokens are taken for the name of a body.
fn is_body(names: &[Name], first: usize, end: usize) -> bool {
    let at = names.partition_point(|name| name.first < first);
    let name = names.get(at).filter(|name| name.first == first && name.end == end);
    name.is_some_and(|name| name.kind == EntityKind::Org && name.evidence == Evidence::Model)
}

/// `… Daerah Riau M Edy Afrizal`: a letter before a person's name begins that.
fn move_initials(input: &Page<'_>, names: &mut [Name]) {
    for at in 1..names.len() {
        let Some([body, person]) = names.get_mut(at - 1..=at) else { continue };
        let word = input.word(body.end - 1);
        let letter = word.len() == 1 && in_capitals(word);
        let beside = body.end == person.first && person.kind == EntityKind::Per;
        // The `A` of `Serie A` is its own.
        let longer = body.end - body.first > 1 && body.kind == EntityKind::Org;
        // `Kejati Bali Ni Luh Ayu`: the first of a Balinese name.
        let bali = word == "Ni" && body.end - body.first > 1;
        if beside && (letter && longer || bali) {
            body.end -= 1;
            person.first -= 1;
        }
    }
}

/// `dari Siaga menjadi Awas`: how a volcano stands is no name.
fn is_alert(input: &Page<'_>, name: &Name) -> bool {
    let one = name.end == name.first + 1 && name.kind != EntityKind::Org;
    one && matches!(input.word(name.first), "Awas" | "Siaga" | "Waspada")
}

/// `PT Bank Mandiri (Persero) Tbk`: the legal form is part of the name.
fn join_legal_forms(input: &Page<'_>, names: &mut Vec<Name>) {
    let legal =
        |at: usize| is_tbk(input.word(at)) || matches!(input.word(at), "Persero" | "Perseroda");
    for name in names.iter_mut().filter(|name| name.kind == EntityKind::Org) {
        if input.word(name.end) == "(" && legal(name.end + 1) && input.word(name.end + 2) == ")" {
            name.end += 3;
        }
        name.end += usize::from(legal(name.end));
    }
    names.retain(|name| !(name.end == name.first + 1 && legal(name.first)));
    names.dedup_by(|next, name| next.first < name.end);
}

/// `Badan Penanggulangan Bencana Daerah (BPBD) Maluku Tengah` is one name: what a bracket
/// inside it parts is joined where the place of the branch follows.
fn join_brackets(input: &Page<'_>, names: &mut Vec<Name>) {
    let mut joined: Vec<Name> = Vec::with_capacity(names.len());
    for name in names.drain(..) {
        let Some(bracket) = branch_bracket(input, &name) else {
            joined.push(name);
            continue;
        };
        // The short form is a name of its own, or the model has passed over it.
        let short = joined.pop_if(|last| last.first > bracket && last.end < name.first);
        match joined.last_mut() {
            Some(last) if last.kind == EntityKind::Org && last.end == bracket => {
                last.end = name.end;
            }
            // `Pos Lintas Batas Negara (PLBN) Wini`, `Rumah Sakit Umum Daerah (RSUD) Soe`.
            Some(last)
                if last.kind == EntityKind::Loc
                    && last.end == bracket
                    && spells(input, last, input.word(bracket + 1)) =>
            {
                last.end = name.end;
            }
            _ => match head_of_body(input, bracket) {
                Some(first) if joined.last().is_none_or(|last| last.end <= first) => {
                    joined.push(Name { first, kind: EntityKind::Org, ..name });
                }
                _ => {
                    joined.extend(short);
                    joined.push(name);
                }
            },
        }
    }
    *names = joined;
}

/// Where the bracket opens that stands right before a place: `(BPBD) Maluku Tengah`.
fn branch_bracket(input: &Page<'_>, name: &Name) -> Option<usize> {
    let word = |at: usize| {
        matches!(input.word(at), "Cabang" | "Daerah" | "Daop" | "Divre" | "Perwakilan" | "Wilayah")
    };
    // The model may have found the place alone: `(BPK) Perwakilan` `Jambi`.
    let first = name.first.checked_sub(1).filter(|&at| word(at)).unwrap_or(name.first);
    // `(BPBD)`, `(Komnas HAM)`.
    let bracket = [3, 4].into_iter().filter_map(|back| first.checked_sub(back));
    let bracket = bracket.into_iter().find(|&at| input.word(at) == "(")?;
    let known = input.known_words(name.first, name.end);
    let branch = known.is_some_and(|hit| hit.classes.any(Classes::REGION));
    let place = name.kind == EntityKind::Loc || name.kind == EntityKind::Org && branch;
    let place = (place || word(first)) && input.word(first - 1) == ")";
    (place && input.word(bracket) == "(" && input.is_capital(bracket + 1)).then_some(bracket)
}

/// The first word of the row of capitals before `end`, where it begins names of bodies.
fn head_of_body(input: &Page<'_>, end: usize) -> Option<usize> {
    let row = (end.saturating_sub(8)..end).rev();
    let row = row.take_while(|&at| input.is_capital(at) || input.word(at) == "dan");
    row.filter(|&at| {
        let hit = input.known_word(at);
        hit.is_some_and(|hit| hit.classes.any(Classes::ORG_HEAD))
    })
    .last()
}

/// `Sang Made Mahendra Jaya`: no two people stand side by side without a sign.
fn join_people(names: &mut Vec<Name>) {
    names.dedup_by(|next, name| {
        let people = name.kind == EntityKind::Per && next.kind == EntityKind::Per;
        let one = people && name.end == next.first && name.evidence != Evidence::Caller;
        if one {
            name.end = next.end;
        }
        one
    });
}
