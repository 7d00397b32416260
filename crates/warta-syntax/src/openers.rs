//! Adverbs and conjunctions that open a sentence, `Mulanya polisi menangkap`, `Andai harga naik`,
//! of which the parser at times makes the subject, or its head.

use warta_morph::Upos;
use warta_text::TokenSpan;

use crate::{Deprel, Word};

/// Say when or how what follows happens, or how it is meant, in the order of their bytes.
#[rustfmt::skip]
const ADVERBS: [&str; 26] = [
    "agaknya", "anehnya", "awalnya", "celakanya", "faktanya", "hebatnya", "idealnya", "ironisnya",
    "kiranya", "lazimnya", "mulanya", "mustahil", "nyatanya", "pokoknya", "rasanya", "sayangnya",
    "sebetulnya", "sedianya", "sejatinya", "sejujurnya", "seyogianya", "seyogyanya", "tadinya",
    "tampaknya", "uniknya", "untungnya",
];

/// Bring in a clause, in the order of their bytes.
#[rustfmt::skip]
const MARKS: [&str; 10] = [
    "andai", "andaikan", "andaikata", "begitu", "kalaupun", "kendatipun", "seandainya",
    "sekiranya", "seumpama", "supaya",
];

/// Stand before a verb and say that others do it too, in the order of their bytes.
const JOINING: [&str; 2] = ["ikut", "turut"];

/// Tokens of a clause behind `begitu` up to the comma that ends it.
const CLAUSE: usize = 24;

/// Hangs such a first word on the predicate, and what hung on it where it hung. `first` is the
/// index of the first word in the document.
pub(crate) fn mend(text: &str, tokens: &[TokenSpan], words: &mut [Word], first: usize) {
    let form = |at: usize| tokens.get(at).map_or("", |token| token.text(text));
    let Some((upos, deprel)) = function_of(form(0)) else { return };
    let Some(&opener) = words.first().filter(|word| !is_settled(word.deprel)) else { return };
    let upos_of = |at: usize| words.get(at).map_or(Upos::X, |word| word.upos);
    let joins = is_in(&JOINING, form(0)) && upos_of(1) != Upos::Verb;
    let likens = form(0).eq_ignore_ascii_case("begitu") && !begins_clause(&form, words);
    if joins || likens {
        return;
    }
    let held = |at: &usize| words.get(*at).is_some_and(|word| word.head == Some(first as u32));
    let mut held = (1..words.len()).filter(held);
    let above = opener.head.and_then(|head| (head as usize).checked_sub(first));
    let (heir, predicate) = match above {
        None => {
            let verb = held.find(|&at| matches!(upos_of(at), Upos::Verb | Upos::Adj));
            (verb, verb)
        }
        Some(above) if upos_of(above) == Upos::Verb => {
            (held.find(|&at| is_nominal(upos_of(at))), Some(above))
        }
        // `Begitu pesawat mendarat`, where it hangs on the noun.
        Some(above) => {
            let up = words.get(above).and_then(|word| word.head);
            (None, up.and_then(|up| (up as usize).checked_sub(first)))
        }
    };
    let Some(predicate) = predicate.filter(|&at| at > 0 && at < words.len()) else { return };
    let head = (first + heir.unwrap_or(predicate)) as u32;
    for word in words.iter_mut().skip(1).filter(|word| word.head == Some(first as u32)) {
        word.head = Some(head);
    }
    if let Some(heir) = heir.and_then(|heir| words.get_mut(heir)) {
        (heir.head, heir.deprel) = (opener.head, opener.deprel);
    }
    if let Some(word) = words.first_mut() {
        *word = Word { upos, head: Some((first + predicate) as u32), deprel };
    }
}

/// Whether what follows `begitu` is a clause that ends with a comma, not as in `begitu juga
/// dengan Budi`.
fn begins_clause<'a>(form: &impl Fn(usize) -> &'a str, words: &[Word]) -> bool {
    let noun = words.get(1).is_some_and(|word| is_nominal(word.upos) || word.upos == Upos::Verb);
    let mut clause = words.iter().enumerate().take(CLAUSE).skip(1);
    let verb = clause.find(|(at, word)| word.upos == Upos::Verb || form(*at) == ",");
    let verb = verb.is_some_and(|(_, word)| word.upos == Upos::Verb);
    noun && verb && clause.any(|(at, _)| form(at) == ",")
}

/// Relations that such a word may have.
fn is_settled(deprel: Deprel) -> bool {
    use Deprel::{Advmod, AdvmodEmph, Aux, Cc, Discourse, Mark, Parataxis};
    matches!(deprel, Advmod | AdvmodEmph | Aux | Cc | Discourse | Mark | Parataxis)
}

fn is_nominal(upos: Upos) -> bool {
    matches!(upos, Upos::Det | Upos::Noun | Upos::Num | Upos::Pron | Upos::Propn)
}

fn is_in(list: &[&str], form: &str) -> bool {
    list.iter().any(|listed| form.eq_ignore_ascii_case(listed))
}

/// The part of speech and the relation of a word that opens a sentence.
fn function_of(form: &str) -> Option<(Upos, Deprel)> {
    if is_in(&ADVERBS, form) || is_in(&JOINING, form) {
        Some((Upos::Adv, Deprel::Advmod))
    } else {
        is_in(&MARKS, form).then_some((Upos::Sconj, Deprel::Mark))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Syntax;

    /// The relation and the head of the first word, itself at the root, and the subject of that.
    fn read(text: &str) -> (Deprel, &str, Option<&str>) {
        let (mut tokens, mut sentences, mut words) = (Vec::new(), Vec::new(), Vec::new());
        warta_text::tokenize_into(text, &mut tokens);
        warta_text::split_sentences(text, &tokens, &mut sentences);
        Syntax::embedded().analyze_into(text, &tokens, &sentences, &mut words);
        let head = words[0].head.map_or(0, |head| head as usize);
        let subject = words.iter().position(|word| {
            let subject = matches!(word.deprel, Deprel::Nsubj | Deprel::NsubjPass);
            subject && word.head == Some(head as u32)
        });
        let form = |at: usize| tokens[at].text(text);
        (words[0].deprel, form(head), subject.map(form))
    }

    #[test]
    fn an_opening_adverb_is_no_subject() {
        let texts = [
            "Mulanya polisi menangkap dua orang.",
            "Sedianya ia diperiksa Kamis.",
            "Mustahil Israel menarik pasukan.",
        ];
        assert_eq!(
            texts.map(read),
            [
                (Deprel::Advmod, "menangkap", Some("polisi")),
                (Deprel::Advmod, "diperiksa", Some("ia")),
                (Deprel::Advmod, "menarik", Some("Israel")),
            ]
        );
    }

    #[test]
    fn an_opening_conjunction_brings_in_its_clause() {
        let expected = |verb, subject| (Deprel::Mark, verb, Some(subject));
        assert_eq!(read("Andai Rukmini menang, pasar tenang."), expected("menang", "Rukmini"));
        assert_eq!(read("Sekiranya harga turun, petani merugi."), expected("turun", "harga"));
        assert_eq!(
            read("Begitu pesawat mendarat, polisi menangkap Budi."),
            expected("mendarat", "pesawat")
        );
    }

    #[test]
    fn who_begins_like_one_stays_what_he_is() {
        assert_ne!(read("Begitu juga dengan warga yang menolak.").0, Deprel::Mark);
        assert_ne!(read("Ikut ayahnya ke pasar, anak itu hilang.").0, Deprel::Advmod);
    }

    #[test]
    fn the_lists_are_sorted() {
        for list in [&ADVERBS[..], &MARKS, &JOINING] {
            assert!(list.is_sorted_by(|a, b| a < b));
        }
    }
}
