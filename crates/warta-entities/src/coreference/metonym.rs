//! Capitals that stand for their government.

mod words;

use warta_syntax::{Deprel, Upos};

use super::lexicon::Marks;
use crate::EntityKind;
use crate::gazetteer::{Classes, Gazetteer, Hit};
use crate::names::Name;
use crate::page::Page;
use words::{ABLE, ACTS, ADDRESSES, ADVERBS, DEALINGS, LIES, MEDIATED, REACHED, STANCES};

/// For each name, whether it is a capital or a seat of power that stands for the
/// government there.
pub(super) fn metonyms(
    input: &Page<'_>,
    gazetteer: &Gazetteer,
    names: &[Name],
    known: &[Option<Hit>],
) -> Vec<bool> {
    let known_as = |at: usize, classes: Classes| {
        known.get(at).copied().flatten().filter(|hit| hit.classes.any(classes))
    };
    let capital = |at: usize| {
        let place = names.get(at).is_some_and(|name| name.kind == EntityKind::Loc);
        known_as(at, Classes::CAPITAL).filter(|_| place)
    };
    let state = |at: usize| {
        let home = |hit| gazetteer.links(hit).any(|link| link == ("iso3166", "ID"));
        known_as(at, Classes::COUNTRY).is_some_and(|hit| !home(hit))
    };
    // Of a country's dealings speaks who names another country.
    let states = (0..names.len()).filter(|&at| state(at)).take(2).count();
    let mut found: Vec<bool> = names
        .iter()
        .enumerate()
        .map(|(at, name)| {
            let Some(hit) = capital(at) else { return false };
            // At home the capital is in the news as a city; it is the government only
            // where it deals with another country.
            let home = gazetteer.links(hit).any(|link| link == ("capital", "ID"));
            let dealing = || {
                let near = at.saturating_sub(2)..(at + 3).min(names.len());
                let foreign = Classes::COUNTRY.union(Classes::CAPITAL);
                let sentence = input.sentence_of(name.first);
                near.into_iter().filter(|&other| other != at).any(|other| {
                    let same = |name: &Name| input.sentence_of(name.first) == sentence;
                    names.get(other).is_some_and(same) && known_as(other, foreign).is_some()
                })
            };
            let political = states > usize::from(state(at));
            let at_home = || dealing() || political && acts(input, name, true);
            governs(input, name, political) && (!home || at_home())
        })
        .collect();
    // `ditengahi Riyadh dan Washington`: what is joined to a government is one.
    for at in 1..names.len() {
        let (Some(one), Some(other)) = (names.get(at - 1), names.get(at)) else { continue };
        let joined = one.end + 1 == other.first
            && matches!(input.word(one.end), "dan" | "serta" | "," | "-" | "–");
        let both = capital(at - 1).is_some() && capital(at).is_some();
        if joined && both && (found[at - 1] || found[at]) {
            found[at - 1] = true;
            found[at] = true;
        }
    }
    found
}

/// Whether the words around a name treat it as someone who acts; in an article on
/// `political` dealings any act will do.
fn governs(input: &Page<'_>, name: &Name, political: bool) -> bool {
    let before = input.before(name.first);
    match before {
        "kepada" | "oleh" | "pihak" | "menurut" | "Menurut" | "Pemerintah" | "pemerintah" => true,
        // `kerja sama kami dengan Pyongyang`: the noun may stand a little further off.
        "dari" | "dengan" | "terhadap" | "bagi" | "antara" => (2..5).any(|steps| {
            let noun = name.first.checked_sub(steps).map_or("", |at| input.word(at));
            DEALINGS.binary_search(&noun.to_lowercase().as_str()).is_ok()
        }),
        "di" | "ke" | "kota" | "Kota" => false,
        // `NAIROBI - Unjuk rasa`, `penduduk Lome mengaku`
        _ if matches!(input.word(name.end), "(" | "-" | "–" | "—") => false,
        _ if Marks::of(before).any(Marks::PERSON.union(Marks::CROWD)) => false,
        _ if MEDIATED.contains(&before) => true,
        _ if STANCES.binary_search(&before.to_lowercase().as_str()).is_ok() => true,
        _ => acts(input, name, political) || is_addressed(input, name, political),
    }
}

/// Whether the name is the subject of a verb of which a government is capable.
fn acts(input: &Page<'_>, name: &Name, political: bool) -> bool {
    let mut at = (name.first..name.end).filter_map(|at| input.words.get(at));
    let verb = at.find_map(|word| {
        let subject = matches!(word.deprel, Deprel::Nsubj | Deprel::OblAgent);
        word.head.filter(|_| subject)
    });
    // `Moskwa menepis tuduhan itu`, `Moskwa juga melaporkan`, whatever the tree says.
    let adverb = |at: &usize| ADVERBS.binary_search(&input.word(*at)).is_ok();
    let behind = name.end + (name.end..name.end + 2).take_while(adverb).count();
    let next = input.word(behind);
    if ACTS.binary_search(&next).is_ok() || input.lexical(behind).any(Marks::SAYING) {
        return true;
    }
    let is_verb = |at: usize| input.words.get(at).is_some_and(|word| word.upos == Upos::Verb);
    if political && (is_verb(behind) && is_active(next) || ABLE.binary_search(&next).is_ok()) {
        return true;
    }
    // `yang dikerahkan Moskwa`
    let before = name.first.checked_sub(1).filter(|&at| {
        let word = input.word(at);
        word.starts_with("di") && word.len() > 5 && !word.ends_with("nya")
    });
    if before.is_some_and(is_verb) {
        return true;
    }
    let Some(verb) = verb.map(|verb| verb as usize) else { return false };
    let word = input.word(verb).to_lowercase();
    let able = political && is_active(&word) || ACTS.binary_search(&word.as_str()).is_ok();
    is_verb(verb) && able
}

/// Whether a verb tells what its subject does, and not what befalls it or how it lies.
fn is_active(verb: &str) -> bool {
    let formed = ["me", "ber"].iter().any(|prefix| verb.starts_with(prefix));
    formed && verb.len() > 4 && LIES.binary_search(&verb).is_err()
}

/// Whether the name is the object of a verb that a government can be told with.
fn is_addressed(input: &Page<'_>, name: &Name, political: bool) -> bool {
    let object = |at: usize| {
        let word = input.words.get(at)?;
        word.head.filter(|_| word.deprel == Deprel::Obj)
    };
    let verb = (name.first..name.end).find_map(object);
    let verb = verb.map_or("", |verb| input.word(verb as usize));
    let active = verb.starts_with("me") && REACHED.binary_search(&verb).is_err();
    political && active || ADDRESSES.binary_search(&verb).is_ok()
}
