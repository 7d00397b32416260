//! Counted nouns, `lebih dari 70 orang`, which the parser at times takes for two arguments,
//! or for something behind a preposition.

use warta_morph::Upos;
use warta_text::TokenSpan;
use warta_text::number::is_round;

use crate::{Deprel, Word};

/// How far from a word those are looked for that hang on it.
const REACH: usize = 24;

/// Makes the noun behind a figure the head of both, and its phrase an argument of the verb
/// that it stands beside. `first` is the index of the first word in the document.
pub(crate) fn mend(text: &str, tokens: &[TokenSpan], words: &mut [Word], first: usize) {
    for figure in 0..words.len() {
        let form = |at: usize| tokens.get(at).map_or("", |token| token.text(text));
        if is_all(form(figure))
            && let Some(word) = words.get_mut(figure)
        {
            word.upos = Upos::Pron;
        }
        if is_round(form(figure)) {
            hang_round(words, figure, first);
        }
        if words.get(figure).is_none_or(|word| word.upos != Upos::Num) {
            continue;
        }
        let noun = figure + 1;
        let counted = words.get(noun).is_some_and(|word| word.upos == Upos::Noun);
        if counted && !is_measure(form(noun)) {
            hang_figure(words, figure, first);
            let opening = opening(&form, figure);
            join_opening(words, opening, figure, first);
            raise(&form, words, (opening, noun), first);
        }
    }
}

/// `34 warga tewas`: not two subjects, but one with its number.
fn hang_figure(words: &mut [Word], figure: usize, first: usize) {
    let noun = figure + 1;
    let both = (words.get(figure).copied(), words.get(noun).copied());
    let (Some(number), Some(counted)) = both else { return };
    let arguments = [Deprel::Nsubj, Deprel::NsubjPass, Deprel::Obj, Deprel::Obl];
    if number.head == counted.head && arguments.contains(&number.deprel) {
        hang(words, figure, (first + noun) as u32, Deprel::Nummod);
    }
}

/// `ribuan rumah`: the noun takes the place of the number that it was hung on.
fn hang_round(words: &mut [Word], figure: usize, first: usize) {
    let noun = figure + 1;
    let both = (words.get(figure).copied(), words.get(noun).copied());
    let (Some(number), Some(counted)) = both else { return };
    let hung = counted.head == Some((first + figure) as u32);
    let parts = [number.deprel, Deprel::Nmod];
    let beside = counted.head == number.head && parts.contains(&counted.deprel);
    if let Some(head) = number.head.filter(|_| (hung || beside) && counted.upos == Upos::Noun) {
        hang(words, noun, head, number.deprel);
        hang(words, figure, (first + noun) as u32, Deprel::Nummod);
    }
}

/// Words for all of those who were named.
fn is_all(word: &str) -> bool {
    matches!(
        word,
        "keduanya"
            | "ketiganya"
            | "keempatnya"
            | "kelimanya"
            | "semuanya"
            | "Keduanya"
            | "Ketiganya"
            | "Keempatnya"
            | "Kelimanya"
            | "Semuanya"
    )
}

/// The first word of the phrase that a figure stands in: `lebih dari 70`, `sekitar 70`.
fn opening<'a>(form: &impl Fn(usize) -> &'a str, figure: usize) -> usize {
    let before = |steps: usize| figure.checked_sub(steps).map_or("", form);
    match before(1) {
        "dari" if matches!(before(2), "lebih" | "kurang" | "Lebih" | "Kurang") => figure - 2,
        "sekitar" | "hampir" | "sedikitnya" | "setidaknya" | "sebanyak" | "Sekitar" | "Hampir"
        | "Sedikitnya" | "Setidaknya" | "Sebanyak" => figure - 1,
        _ => figure,
    }
}

/// What opens the phrase hangs on the figure.
fn join_opening(words: &mut [Word], opening: usize, figure: usize, first: usize) {
    // A word that nothing hangs on can be hung anywhere.
    let leaf = |at: usize| {
        let hung = words.get(at).is_some_and(|word| word.head.is_some());
        hung && children(words, at, first).next().is_none()
    };
    if !(opening..figure).all(leaf) {
        return;
    }
    for at in opening..figure {
        let (head, deprel) = match at {
            at if at == opening => (figure, Deprel::Advmod),
            _ => (opening, Deprel::Fixed),
        };
        hang(words, at, (first + head) as u32, deprel);
    }
}

/// `mengirim sekitar 40 tank`: without a preposition, an object behind an active verb and
/// the subject before one.
fn raise<'a>(
    form: &impl Fn(usize) -> &'a str,
    words: &mut [Word],
    (opening, noun): (usize, usize),
    first: usize,
) {
    let Some(word) = words.get(noun).copied().filter(|word| word.deprel == Deprel::Obl) else {
        return;
    };
    let Some(verb) = word.head.and_then(|head| (head as usize).checked_sub(first)) else { return };
    let has = |relations: &[Deprel]| {
        children(words, verb, first).any(|(_, child)| relations.contains(&child.deprel))
    };
    let relation = match form(verb) {
        verb_form if verb < noun => {
            let object = verb + 1 == opening && verb_form.starts_with("me");
            (object && !has(&[Deprel::Obj])).then_some(Deprel::Obj)
        }
        verb_form => {
            let passive = verb_form.starts_with("di") || verb_form.starts_with("ter");
            let opens = opening == 0 || words.get(opening - 1).is_some_and(|w| parts(w.upos));
            let subject = if passive { Deprel::NsubjPass } else { Deprel::Nsubj };
            (opens && !has(&[Deprel::Nsubj, Deprel::NsubjPass])).then_some(subject)
        }
    };
    let marked = children(words, noun, first).any(|(_, child)| child.deprel == Deprel::Case);
    if let Some(relation) = relation.filter(|_| !marked) {
        hang(words, noun, (first + verb) as u32, relation);
    }
}

/// What hangs on a word, as far as it stands near it.
fn children(words: &[Word], at: usize, first: usize) -> impl Iterator<Item = (usize, &Word)> {
    let head = Some((first + at) as u32);
    let near = words.iter().enumerate().skip(at.saturating_sub(REACH)).take(2 * REACH);
    near.filter(move |(_, word)| word.head == head)
}

/// Whether a phrase may begin behind such a word.
fn parts(upos: Upos) -> bool {
    matches!(upos, Upos::Punct | Upos::Cconj | Upos::Sconj)
}

fn hang(words: &mut [Word], at: usize, head: u32, deprel: Deprel) {
    if let Some(word) = words.get_mut(at) {
        (word.head, word.deprel) = (Some(head), deprel);
    }
}

/// Nouns that measure: what is so long or so dear is no one who acts.
fn is_measure(noun: &str) -> bool {
    const NOUNS: [&str; 34] = [
        "abad",
        "bulan",
        "derajat",
        "detik",
        "dolar",
        "dollar",
        "euro",
        "gram",
        "hari",
        "hektar",
        "hektare",
        "jam",
        "kali",
        "kilogram",
        "kilometer",
        "km",
        "knot",
        "lembar",
        "liter",
        "menit",
        "meter",
        "miliar",
        "mil",
        "minggu",
        "pekan",
        "persen",
        "poin",
        "rupiah",
        "sentimeter",
        "tahun",
        "ton",
        "triliun",
        "windu",
        "yen",
    ];
    NOUNS.contains(&noun)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(upos: Upos, head: Option<u32>, deprel: Deprel) -> Word {
        Word { upos, head, deprel }
    }

    fn mended(text: &str, mut words: Vec<Word>) -> Vec<(Option<u32>, Deprel)> {
        let mut tokens = Vec::new();
        warta_text::tokenize_into(text, &mut tokens);
        assert_eq!(tokens.len(), words.len());
        mend(text, &tokens, &mut words, 10);
        words.iter().map(|word| (word.head, word.deprel)).collect()
    }

    #[test]
    fn a_figure_hangs_on_what_it_counts() {
        let tree = mended(
            "34 warga tewas",
            vec![
                word(Upos::Num, Some(12), Deprel::Nsubj),
                word(Upos::Noun, Some(12), Deprel::Nsubj),
                word(Upos::Adj, None, Deprel::Root),
            ],
        );
        assert_eq!(tree[..2], [(Some(11), Deprel::Nummod), (Some(12), Deprel::Nsubj)]);
    }

    #[test]
    fn about_so_many_are_an_object() {
        let tree = mended(
            "mengirim sekitar 40 tank",
            vec![
                word(Upos::Verb, None, Deprel::Root),
                word(Upos::Adp, Some(13), Deprel::Case),
                word(Upos::Num, Some(13), Deprel::Nummod),
                word(Upos::Noun, Some(10), Deprel::Obl),
            ],
        );
        assert_eq!(tree[1], (Some(12), Deprel::Advmod));
        assert_eq!(tree[3], (Some(10), Deprel::Obj));
    }

    #[test]
    fn measures_and_phrases_with_a_preposition_stay() {
        for text in ["berjalan di 40 pasar", "berjalan ke 40 meter"] {
            let words = vec![
                word(Upos::Verb, None, Deprel::Root),
                word(Upos::Adp, Some(13), Deprel::Case),
                word(Upos::Num, Some(13), Deprel::Nummod),
                word(Upos::Noun, Some(10), Deprel::Obl),
            ];
            let before: Vec<_> = words.iter().map(|word| (word.head, word.deprel)).collect();
            assert_eq!(mended(text, words), before, "{text}");
        }
    }
}
