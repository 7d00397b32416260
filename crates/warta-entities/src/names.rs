//! Names as rows of tokens, from the model and from what is known beforehand.

use foldhash::{HashMap, HashMapExt};
use warta_syntax::Upos;
use warta_text::TokenKind;

use crate::boundaries::mend_boundaries;
use crate::brackets::{add_bracketed, add_inner};
use crate::called::ends_firm;
use crate::days::is_weekday;
use crate::ends::is_address;
use crate::firms::{is_legal_form, is_tbk};
use crate::gazetteer::Classes;
use crate::initials::add_initials;
use crate::neighbours::is_language;
use crate::page::{Page, in_capitals};
use crate::plain::{begins_rate, is_term};
use crate::told::drop_terms;
use crate::{Convention, Entity, EntityKind, Evidence, amount};

/// A name found in the text, as a row of tokens.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Name {
    pub(crate) first: usize,
    /// The index behind its last token.
    pub(crate) end: usize,
    pub(crate) kind: EntityKind,
    pub(crate) confidence: f32,
    pub(crate) evidence: Evidence,
}

/// Makes two of each name in which `joint` finds what joins them, which is in neither.
pub(crate) fn part_at(names: &mut Vec<Name>, joint: impl Fn(&Name) -> Option<usize>) {
    let mut second = Vec::new();
    for name in names.iter_mut() {
        if let Some(joint) = joint(name) {
            second.push(Name { first: joint + 1, ..name.clone() });
            name.end = joint;
        }
    }
    second.retain(|name| name.first < name.end);
    names.extend(second);
    names.sort_by_key(|name| name.first);
}

/// Puts the names of `found`, which are in order and do not overlap, in the place of what
/// stands inside of them. One that cuts another name in two, or is the caller's, is left out.
pub(crate) fn put_all(names: &mut Vec<Name>, mut found: Vec<Name>) {
    found.retain(|name| {
        let from = names.partition_point(|other| other.end <= name.first);
        let inside = names.get(from..).unwrap_or_default().iter();
        let mut inside = inside.take_while(|other| other.first < name.end);
        inside.all(|other| {
            other.evidence != Evidence::Caller && name.first <= other.first && other.end <= name.end
        })
    });
    if found.is_empty() {
        return;
    }
    names.retain(|other| {
        let from = found.partition_point(|name| name.end <= other.first);
        found.get(from).is_none_or(|name| name.first >= other.end)
    });
    names.append(&mut found);
    names.sort_by_key(|name| name.first);
}

/// Adds the names that a row of labels spells, from token `first` on. The first
/// `patterns` of `names`, which are in order, stay as they are, and what overlaps them is
/// left out.
///
/// A name is as sure as its least sure token, by the `margins` of the labels.
pub(crate) fn from_labels(
    labels: &[u8],
    margins: &[f32],
    first: usize,
    names: &mut Vec<Name>,
    patterns: usize,
    is_capital: impl Fn(usize) -> bool,
) {
    let kinds = [EntityKind::Per, EntityKind::Org, EntityKind::Loc];
    let mut open: Option<Name> = None;
    let sure = |at: usize| margins.get(at - first).map_or(0.5, |m| 1.0 / (1.0 + (-m).exp()));
    for (at, &label) in (first..).zip(labels.iter().chain([&0])) {
        let inside = label > 0 && label % 2 == 0;
        if let Some(name) = open.as_mut().filter(|_| inside) {
            name.end = at + 1;
            name.confidence = name.confidence.min(sure(at));
            continue;
        }
        if let Some(mut name) = open.take() {
            let taken = names.get(..patterns).unwrap_or_default();
            let behind = taken.partition_point(|other| other.first < name.end);
            let over = behind.checked_sub(1).and_then(|at| taken.get(at));
            let over = over.filter(|other| other.end > name.first);
            let free = match over {
                None => true,
                // `juara Tour de France Lance Armstrong`: the name goes on behind the contest.
                Some(over) if over.kind == EntityKind::Evt => {
                    name.first = over.end;
                    let person = name.kind == EntityKind::Per;
                    name.first + usize::from(!person) < name.end && is_capital(name.first)
                }
                Some(_) => false,
            };
            if free {
                names.push(name);
            }
        }
        if label % 2 == 1 {
            let kind = kinds.get(usize::from(label / 2)).copied().unwrap_or(EntityKind::Org);
            let evidence = Evidence::Model;
            open = Some(Name { first: at, end: at + 1, kind, confidence: sure(at), evidence });
        }
    }
}

/// The names of the document, in order and without overlap. Under the conventions of
/// Warta they are mended at their ends, and joined by known countries that the model has
/// passed over and by every other place where a name that was found stands again; under
/// those of a corpus they stay as the model has learned them.
pub(crate) fn complete(
    input: &Page<'_>,
    mut names: Vec<Name>,
    amounts: &[Entity],
    convention: Convention,
) -> Vec<Name> {
    let rules = convention == Convention::Guidelines;
    let is_own = |name: &Name| name.evidence == Evidence::Caller;
    let own: Vec<Name> = names.iter().filter(|name| is_own(name)).cloned().collect();
    if rules {
        names.iter_mut().filter(|name| !is_own(name)).for_each(|name| mend(input, name));
        names.retain(|name| name.first < name.end);
        split_brackets(input, &mut names);
    }
    names.retain(|name| {
        let letters = input.word(name.first).chars().any(char::is_alphanumeric);
        name.first < name.end
            && (letters || !rules || is_own(name))
            && !amount::covers(amounts, input.span(name.first, name.end))
    });
    names.sort_by_key(|name| (name.first, usize::MAX - name.end));
    let mut taken = vec![false; input.tokens.len()];
    names.retain(|name| claim(&mut taken, name));
    if rules {
        mend_boundaries(input, &mut names);
        add_bracketed(input, &mut names);
        taken.fill(false);
        names.retain(|name| claim(&mut taken, name));
        add_known(input, &mut names, &mut taken, amounts);
        add_repeated(input, &mut names, &mut taken);
        add_inner(input, &mut names, &mut taken);
        names.sort_by_key(|name| name.first);
        add_initials(input, &mut names);
        names.retain(|name| !begins_rate(input, name));
        drop_terms(input, &mut names);
        end_with_sentences(input, &mut names);
        keep_own(&mut names, own);
    }
    names
}

/// No name goes on in the next sentence: not `RUU Penyiaran` of a headline in `Jakarta`.
/// Whether one did.
pub(crate) fn end_with_sentences(input: &Page<'_>, names: &mut [Name]) -> bool {
    let mut any = false;
    for name in names {
        let sentence = input.sentence(name.first);
        let end = sentence.map_or(name.end, |sentence| sentence.tokens().end);
        let end = name.end.min(end).max(name.first + 1);
        any |= end != name.end;
        name.end = end;
    }
    any
}

/// The caller's own names stand as they were found, whatever the rules make of them.
fn keep_own(names: &mut Vec<Name>, own: Vec<Name>) {
    if own.is_empty() {
        return;
    }
    names.retain(|name| {
        let next = own.partition_point(|own| own.end <= name.first);
        name.evidence != Evidence::Caller && own.get(next).is_none_or(|own| own.first >= name.end)
    });
    names.extend(own);
    names.sort_by_key(|name| name.first);
}

/// Parts `Komisi Pemberantasan Korupsi (KPK)` into the name and its short form. A bracket
/// inside a longer name stays.
fn split_brackets(input: &Page<'_>, names: &mut Vec<Name>) {
    let mut shorts = Vec::new();
    let parts = |name: &&mut Name| name.evidence != Evidence::Caller;
    for name in names.iter_mut().filter(parts) {
        // `BPK) Perwakilan Riau`: what closes without being opened parts two names.
        let opens = (name.first..name.end).any(|at| input.word(at) == "(");
        let close = (name.first..name.end).find(|&at| !opens && input.word(at) == ")");
        if let Some(close) = close {
            shorts.push(Name { first: close + 1, ..name.clone() });
            name.end = close;
        }
    }
    let closed = |name: &&mut Name| input.word(name.end - 1) == ")";
    for name in names.iter_mut().filter(parts).filter(closed) {
        let Some(bracket) = (name.first..name.end).find(|&at| input.word(at) == "(") else {
            continue;
        };
        if bracket > name.first && bracket + 2 < name.end {
            shorts.push(Name { first: bracket + 1, end: name.end - 1, ..name.clone() });
            name.end = bracket;
        }
    }
    names.extend(shorts);
}

/// For each token whether one of the names stands there.
pub(crate) fn taken(input: &Page<'_>, names: &[Name]) -> Vec<bool> {
    let mut taken = vec![false; input.tokens.len()];
    for name in names {
        taken.get_mut(name.first..name.end).into_iter().for_each(|tokens| tokens.fill(true));
    }
    taken
}

/// Marks the tokens of `name` as taken; `false` where one is already.
pub(crate) fn claim(taken: &mut [bool], name: &Name) -> bool {
    let Some(tokens) = taken.get_mut(name.first..name.end) else { return false };
    let free = tokens.iter().all(|taken| !taken);
    if free {
        tokens.fill(true);
    }
    free
}

/// Mends the ends of a name: titles stay outside of a person's name, brackets and quotes
/// come in pairs.
fn mend(input: &Page<'_>, name: &mut Name) {
    while name.first < name.end && is_before(input, name) {
        name.first += 1;
    }
    while name.first < name.end && is_behind(input, name) {
        name.end -= 1;
    }
    let find = |mark: &str| (name.first..name.end).find(|&at| input.word(at) == mark);
    if let (Some(open), None) = (find("("), find(")")) {
        name.end = if input.word(name.end) == ")" { name.end + 1 } else { open };
    }
}

/// Whether the first token of a name only stands before it.
fn is_before(input: &Page<'_>, name: &Name) -> bool {
    let mark = matches!(input.word(name.first), "\"" | "(" | "," | "." | "“" | "'" | "-");
    let long = name.end - name.first > 1;
    mark || long && name.kind == EntityKind::Per && input.is_title(name.first)
}

/// Whether the last token of a name only stands behind it.
fn is_behind(input: &Page<'_>, name: &Name) -> bool {
    let word = input.word(name.end - 1);
    let opens = || (name.first..name.end).any(|at| input.word(at) == "(");
    let mark = matches!(word, "\"" | "," | "(" | "”" | "'" | "“" | "-") || word == ")" && !opens();
    // `Sudan barat`: a part of the country, and no name.
    let part = matches!(word, "barat" | "selatan" | "tengah" | "timur" | "utara");
    if mark || part {
        return true;
    }
    if name.end - name.first == 1 {
        return false;
    }
    // `Bupati OKI H. Zulfikar`: the form of address is his.
    let address = name.kind != EntityKind::Per && is_address(word);
    // `Macan Tamil Kamis`: a day, but for that of a market.
    let day = is_weekday(word)
        && matches!(name.kind, EntityKind::Org | EntityKind::Per)
        && !matches!(input.word(name.end - 2), "Pasar" | "pasar");
    // `Bank Artha Kami`: speech that lost its marks goes on; `Charles Darwin On`: a title.
    let pronoun = matches!(word, "Ia" | "Kami" | "Mereka" | "Saya");
    let foreign =
        name.kind == EntityKind::Per && matches!(word, "And" | "In" | "Of" | "On" | "The");
    address || day || pronoun || foreign
}

/// Adds known names that the model has passed over and that mean nothing else.
fn add_known(input: &Page<'_>, names: &mut Vec<Name>, taken: &mut [bool], amounts: &[Entity]) {
    let mut next = 0;
    while let Some(at) = input.next_capital(next) {
        let Some(hit) = input.known(at) else {
            next = at + 1;
            continue;
        };
        let kind = known_kind(input, at, hit.words, hit.classes);
        let end = at + hit.words;
        let other = amount::covers(amounts, input.span(at, end)) || is_language(input, at);
        if let Some(kind) = kind.filter(|_| !other) {
            let evidence = Evidence::Gazetteer;
            let name = Name { first: at, end, kind, confidence: 0.85, evidence };
            if claim(taken, &name) {
                names.push(name);
            }
        }
        next = end;
    }
}

/// The kind of a known name that can be trusted without the model's word: countries and
/// their capitals, seats of power, organisations, and tickers in brackets. Everything else
/// that is known is evidence that the model weighs.
fn known_kind(input: &Page<'_>, at: usize, words: usize, classes: Classes) -> Option<EntityKind> {
    let people = classes.any(Classes::PERSON_NAME.union(Classes::TITLE));
    if people || words == 1 && is_term(input.word(at)) {
        return None;
    }
    let before = input.before(at);
    // The language and the currency of a country are not the country.
    let other = matches!(before, "bahasa" | "Bahasa" | "dolar" | "mata");
    let inside = |at: usize| at < input.tokens.len() && input.is_capital(at);
    // A capital next to it makes it part of a longer name that the model has weighed.
    let alone =
        !(inside(at + words) || (at > 0 && inside(at - 1) && !input.starts_sentence(at - 1)));
    if classes.any(Classes::COUNTRY) && !other && (alone || words > 1) {
        return Some(EntityKind::Loc);
    }
    // `Lima orang` is not the capital of Peru; `Moskwa menyebut` is that of Russia.
    let upos = |at: usize| input.words.get(at).map(|word| word.upos);
    // Within a sentence the capital tells: `anggota Kongres`.
    let small = before.starts_with(char::is_lowercase);
    let name = small || upos(at).is_none_or(|upos| upos == Upos::Propn);
    let acts = matches!(upos(at + words), Some(Upos::Verb | Upos::Aux));
    let opens = input.starts_sentence(at) && !acts;
    let counts = upos(at) == Some(Upos::Num);
    // `Kyiv hingga kini belum menjawab`: few capitals are words as well.
    if classes.any(Classes::CAPITAL) && alone && !(opens && is_word(input.word(at))) && !counts {
        return Some(EntityKind::Loc);
    }
    // `Rokan Hulu`: no common word is spelled like both.
    if classes.any(Classes::REGION.union(Classes::CITY)) && words > 1 && alone {
        let capital = (at..at + words).all(|at| input.is_capital(at));
        return capital.then_some(EntityKind::Loc);
    }
    if classes.any(Classes::SEAT) {
        return Some(EntityKind::Org);
    }
    if classes.any(Classes::ORGANISATION) && !classes.is_place() && alone && name && !opens {
        return Some(EntityKind::Org);
    }
    let bracketed = before == "(" && input.word(at + 1) == ")";
    let capitals = in_capitals(input.word(at));
    let ticker = classes.any(Classes::TICKER) && words == 1 && bracketed && capitals;
    ticker.then_some(EntityKind::Org)
}

/// Capitals whose names are words or first names as well.
fn is_word(name: &str) -> bool {
    const WORDS: [&str; 7] = ["Baku", "Bern", "Lima", "Roma", "Santiago", "Sofia", "Wina"];
    WORDS.contains(&name)
}

/// Adds every other place where a name stands again: one that was seen clearly once
/// helps its other mentions.
fn add_repeated(input: &Page<'_>, names: &mut Vec<Name>, taken: &mut [bool]) {
    let mut known: HashMap<&str, Vec<(usize, EntityKind, usize)>> = HashMap::new();
    for name in names.iter().flat_map(|name| [Some(name.clone()), bare_firm(input, name)]) {
        let Some(name) = name else { continue };
        let first = input.word(name.first);
        let clear = first.chars().count() > 2
            && input.is_capital(name.first)
            && name.end - name.first <= LONGEST_REPEATED;
        if clear {
            let rows = known.entry(first).or_default();
            // A handful of readings of one word is enough, and bounds the work.
            if rows.len() < 6 && !rows.iter().any(|&(at, ..)| same_words(input, at, &name)) {
                rows.push((name.first, name.kind, name.end - name.first));
            }
        }
    }
    for rows in known.values_mut() {
        rows.sort_by_key(|&(at, _, words)| (std::cmp::Reverse(words), at));
    }
    for at in input.capitals(0) {
        if input.kind(at) != Some(TokenKind::Word) {
            continue;
        }
        let Some(rows) = known.get(input.word(at)) else { continue };
        for &(original, kind, words) in rows {
            let same = (0..words).all(|n| input.word(original + n) == input.word(at + n));
            let evidence = Evidence::Repeated;
            let name = Name { first: at, end: at + words, kind, confidence: 0.8, evidence };
            if same && !starts_common(input, at, words) && claim(taken, &name) {
                names.push(name);
                break;
            }
        }
    }
}

/// `Karya Lintas Musi` of `PT Karya Lintas Musi`, `Kaki Bukit` of `Kaki Bukit Pictures`.
fn bare_firm(input: &Page<'_>, name: &Name) -> Option<Name> {
    if name.kind != EntityKind::Org {
        return None;
    }
    let form = is_legal_form(input.word(name.first));
    let legal = is_tbk(input.word(name.end - 1));
    let last = legal || !form && ends_firm(input.word(name.end - 1));
    let first = name.first + usize::from(form);
    let bare = Name { first, end: name.end - usize::from(last), ..name.clone() };
    // `Danareksa` of `Bank Danareksa`, but no `Bank Aceh` or `Bank Rakyat`.
    let bank = name.end == name.first + 2
        && input.word(name.first) == "Bank"
        && input.word(name.first + 1).len() > 4
        && input.known(name.first + 1).is_none();
    if bank {
        return Some(Name { first: name.first + 1, ..name.clone() });
    }
    ((form || last) && bare.end >= bare.first + 2).then_some(bare)
}

/// Words of the longest name that is looked for again. Longer rows of capitals are no
/// names, and comparing them at every place would not be linear.
const LONGEST_REPEATED: usize = 12;

fn same_words(input: &Page<'_>, at: usize, name: &Name) -> bool {
    (name.first..name.end).zip(at..).all(|(a, b)| input.word(a) == input.word(b))
}

/// Whether a single word at the head of a sentence may be a common word.
fn starts_common(input: &Page<'_>, at: usize, words: usize) -> bool {
    let common = input.words.get(at).is_some_and(|word| word.upos != Upos::Propn);
    words == 1 && input.starts_sentence(at) && common
}
