//! What is known of the names of a document, where it is not just what is known of their words.

use std::ops::Range;

use foldhash::{HashSet, HashSetExt};

use crate::EntityKind;
use crate::firms::{is_company, is_tbk};
use crate::gazetteer::{Classes, Gazetteer, Hit};
use crate::names::Name;
use crate::page::{Page, has_word, in_capitals};

/// What is known of each name.
pub(crate) fn of_names(
    input: &Page<'_>,
    gazetteer: &Gazetteer,
    names: &[Name],
) -> Vec<Option<Hit>> {
    let known = names.iter().map(|name| {
        let hit = input.known_words(name.first, name.end);
        hit.filter(|_| !is_state(input, name))
            .or_else(|| region(input, gazetteer, name))
            .or_else(|| listed_firm(input, name))
    });
    let mut known: Vec<Option<Hit>> = known.collect();
    let others = namesakes(input, gazetteer, names, &known);
    for (name, hit) in names.iter().zip(&mut known).filter(|_| !others.is_empty()) {
        if name.end == name.first + 1 && others.contains(input.word(name.first)) {
            *hit = None;
        }
    }
    known
}

/// The province and the district behind their class, `Provinsi Kaltim`, and the city whose bare
/// name is a common word as well: `Medan`.
fn region(input: &Page<'_>, gazetteer: &Gazetteer, name: &Name) -> Option<Hit> {
    if name.kind != EntityKind::Loc {
        return None;
    }
    // Dots in the code of what the word says.
    let level = match input.word(name.first) {
        "Prov." | "Propinsi" | "Provinsi" => 0,
        "Distrik" | "Kec." | "Kecamatan" => 2,
        word => {
            let one = name.end == name.first + 1 && !is_state(input, name);
            return gazetteer.city(word).filter(|hit| one && hit.classes.any(Classes::REGION));
        }
    };
    let hit = input.known_words(name.first + 1, name.end)?;
    let code =
        |(key, code): (&str, &str)| key == "kemendagri" && code.matches('.').count() == level;
    gazetteer.links(hit).any(code).then_some(hit)
}

/// Whether a part of a country is named that is called like another country or a capital:
/// `negara bagian Georgia`.
fn is_state(input: &Page<'_>, name: &Name) -> bool {
    matches!(input.word(name.first), "Georgia" | "Washington")
        && input.before(name.first) == "bagian"
        && name.first.checked_sub(2).is_some_and(|at| input.word(at).eq_ignore_ascii_case("negara"))
}

/// The firm of the exchange between its legal forms: `PT Bank Mandiri (Persero) Tbk`.
fn listed_firm(input: &Page<'_>, name: &Name) -> Option<Hit> {
    if name.kind != EntityKind::Org {
        return None;
    }
    let form = |at: usize| {
        let word = input.word(at);
        is_tbk(word) || matches!(word, "(" | ")" | "." | "Persero")
    };
    let mut end = name.end;
    while end > name.first && form(end - 1) {
        end -= 1;
    }
    let first = name.first + usize::from(is_company(input.word(name.first)));
    // `PT Timah` is known with its form, as its name is a common word.
    let hit = input.known_words(name.first, end).or_else(|| input.known_words(first, end));
    hit.filter(|hit| hit.classes.any(Classes::COMPANY))
}

/// Short forms in brackets behind the name of another body than the one that is known by
/// them: `Partai Kekuatan Rakyat (PPP)`.
fn namesakes<'t>(
    input: &Page<'t>,
    gazetteer: &Gazetteer,
    names: &[Name],
    known: &[Option<Hit>],
) -> HashSet<&'t str> {
    let mut others = HashSet::new();
    for ((pair, short), long) in names.windows(2).zip(known.iter().skip(1)).zip(known) {
        let (&[Name { first, end, kind, .. }, ref bracketed], Some(hit)) = (pair, short) else {
            continue;
        };
        let one = kind == EntityKind::Org
            && bracketed.first == end + 1
            && bracketed.end == end + 2
            && input.brackets_one(end);
        let canonical = |hit: Hit| gazetteer.links(hit).find(|(key, _)| *key == "canonical");
        let Some((_, name)) = Some(*hit).filter(|_| one).and_then(canonical) else { continue };
        let alias = long.and_then(canonical).is_some_and(|(_, other)| other == name);
        if !alias && !shares_word(input, first..end, name) {
            others.insert(input.word(bracketed.first));
        }
    }
    others
}

/// Whether one of the words, but for those that begin many names of bodies, is in `canonical`
/// as well, or one that begins like it. Of a name in another tongue nothing is told.
fn shares_word(input: &Page<'_>, words: Range<usize>, canonical: &str) -> bool {
    let mut theirs = canonical.split(' ');
    if theirs.clone().any(|word| FOREIGN.contains(&word)) {
        return true;
    }
    let begins = |word: &str| -> String { word.to_lowercase().chars().take(ALIKE).collect() };
    let head = |at: usize| {
        let hit = input.known_word(at);
        hit.is_some_and(|hit| hit.classes.any(Classes::ORG_HEAD))
    };
    let own = words.filter(|&at| input.is_capital(at) && !head(at));
    let own: Vec<String> = own.map(|at| begins(input.word(at))).collect();
    theirs.any(|word| own.contains(&begins(word)))
}

/// Letters that two words of one stem share.
const ALIKE: usize = 5;

/// Words of canonical names that are not Indonesian.
const FOREIGN: [&str; 6] = ["Force", "Group", "International", "World", "for", "of"];

/// Whether shares are told of beside a name that is written like the code of a listed firm:
/// `saham BUMI`, `PT Timah Tbk (TINS)`.
pub(crate) fn is_share(input: &Page<'_>, name: &Name) -> bool {
    let word = input.word(name.first);
    let code = name.end == name.first + 1
        && name.kind == EntityKind::Org
        && word.len() == 4
        && in_capitals(word);
    let told = |at: usize| {
        let word = input.word(at);
        has_word(&SHARES, word)
    };
    let sentence = input.sentence_of(name.first);
    let mut near = (name.first.saturating_sub(NEAR)..name.first).chain(name.end..name.end + NEAR);
    code && near.any(|at| told(at) && input.sentence_of(at) == sentence)
}

/// Words from a code to what tells that it is one.
const NEAR: usize = 4;

/// Words that tell of shares.
const SHARES: [&str; 9] =
    ["BEI", "IHSG", "Tbk", "Tbk.", "berkode", "bursa", "emiten", "kode", "saham"];

#[cfg(test)]
mod tests {
    use warta_text::{Sentence, TokenSpan};

    use crate::{Entity, Input, Recognizer};

    fn recognize(text: &str) -> Vec<Entity> {
        let (mut tokens, mut sentences): (Vec<TokenSpan>, Vec<Sentence>) = Default::default();
        warta_text::tokenize_into(text, &mut tokens);
        warta_text::split_sentences(text, &tokens, &mut sentences);
        let input = Input { text, tokens: &tokens, sentences: &sentences, words: &[] };
        Recognizer::embedded().recognize(input)
    }

    /// The link of the entity with this name.
    fn link(text: &str, name: &str, key: &str) -> Option<String> {
        let found = recognize(text);
        let entity = found.iter().find(|entity| entity.name == name);
        entity.expect(name).link(key).map(str::to_owned)
    }

    #[track_caller]
    fn check(text: &str, name: &str, key: &str, value: Option<&str>) {
        assert_eq!(link(text, name, key).as_deref(), value, "{text}");
    }

    #[test]
    fn codes_of_firms_are_no_places_and_bodies() {
        check("Gubernur Bali melarang pesta itu.", "Bali", "kemendagri", Some("51"));
        check("Gubernur Bali melarang pesta itu.", "Bali", "ticker", None);
        check("Banjir melanda Pulau Jawa. Warga Jawa cemas.", "Pulau Jawa", "ticker", None);
        let federation = Some("Persatuan Sepak Bola Seluruh Indonesia");
        check("Ketua PSSI menolak usul itu.", "PSSI", "canonical", federation);
        check("Ketua PSSI menolak usul itu.", "PSSI", "ticker", None);
        check("Aplikasi itu dibuat Meta di Kalifornia.", "Meta", "ticker", None);
        check("Kode saham BBRI menguat lagi.", "BBRI", "ticker", Some("BBRI"));
        check("Harga saham PSSI turun kemarin.", "PSSI", "canonical", None);
    }

    #[test]
    fn regions_without_their_class_and_with_it() {
        let hit = |text, name| link(text, name, "kemendagri");
        assert_eq!(hit("Warga di Provinsi NTT menunggu.", "Provinsi NTT").unwrap(), "53");
        assert_eq!(hit("Ia tiba di Provinsi Jawa Tengah.", "Provinsi Jawa Tengah").unwrap(), "33");
        assert_eq!(hit("Ia tiba di Medan pada Senin.", "Medan").unwrap(), "12.71");
        assert_eq!(hit("Ia tiba di Solo pada Senin.", "Solo").unwrap(), "33.72");
        assert_eq!(hit("Ia tiba di Jakarta pada Senin.", "Jakarta").unwrap(), "31");
        assert_eq!(hit("Ia tiba di Yogyakarta pada Senin.", "Yogyakarta").unwrap(), "34");
        assert_eq!(hit("Ia tiba di Paris pada Senin.", "Paris"), None);
    }

    #[test]
    fn a_capital_that_stands_for_its_country_has_no_code_of_a_province() {
        let text = "Kuala Lumpur menolak. Jakarta menyatakan penyesalan kepada Kuala Lumpur.";
        check(text, "Jakarta", "kemendagri", None);
        check(text, "Jakarta", "iso3166", Some("ID"));
        let text = "Perdana Menteri Singapura Lawrence Wong hadir.";
        check(text, "Singapura", "iso3166", Some("SG"));
    }

    #[test]
    fn a_short_form_of_two_bodies() {
        let text = "Partai Kekuatan Rakyat (PPP) kalah di Seoul. PPP menolak hasil itu.";
        check(text, "Partai Kekuatan Rakyat", "canonical", None);
        let text = "Badan Keamanan Nasional Korea (BIN) membantah.";
        check(text, "Badan Keamanan Nasional Korea", "acronym", None);
        let party = Some("Partai Persatuan Pembangunan");
        let text = "Partai Persatuan Pembangunan (PPP) menang. PPP senang.";
        check(text, "Partai Persatuan Pembangunan", "canonical", party);
        check("Ketua Umum PPP hadir.", "PPP", "canonical", party);
        let text = "Organisasi Kesehatan Dunia (WHO) menunggu data.";
        check(text, "Organisasi Kesehatan Dunia", "acronym", Some("WHO"));
    }
}
