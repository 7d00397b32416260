//! Passives of asking and letting, `Warga diimbau mengungsi`, which the parser at times takes
//! for a part of the phrase of those who are asked.

use warta_morph::Upos;
use warta_text::TokenSpan;

use crate::{Deprel, Word};

/// Say that somebody is to do, or may do, what the next verb tells; in the order of their bytes.
#[rustfmt::skip]
const ASKED: [&str; 17] = [
    "diajak", "dianjurkan", "dibolehkan", "didesak", "didorong", "diharapkan", "diimbau",
    "diinstruksikan", "diizinkan", "dilarang", "diminta", "dipaksa", "diperbolehkan",
    "diperintahkan", "disarankan", "diserukan", "diwajibkan",
];

/// Makes such a verb the head of its clause. `first` is the index of the first word in the
/// document.
pub(crate) fn mend(text: &str, tokens: &[TokenSpan], words: &mut [Word], first: usize) {
    let form = |at: usize| tokens.get(at).map_or("", |token| token.text(text));
    for at in 1..words.len() {
        let is_part = words.get(at).is_some_and(|word| word.upos == Upos::Verb && hangs(word));
        if !is_part || ASKED.binary_search(&form(at)).is_err() || form(at - 1) == "yang" {
            continue;
        }
        let above = |words: &[Word], at: usize| {
            let head = words.get(at)?.head? as usize;
            head.checked_sub(first).filter(|&head| head < words.len())
        };
        let Some(noun) = above(words, at).filter(|&noun| noun < at) else { continue };
        let nominal = words.get(noun).is_some_and(|word| {
            matches!(word.upos, Upos::Noun | Upos::Propn | Upos::Pron | Upos::Num)
        });
        if !nominal {
            continue;
        }
        let subject = words
            .get(noun)
            .is_some_and(|word| matches!(word.deprel, Deprel::Nsubj | Deprel::NsubjPass));
        match above(words, noun).filter(|&verb| subject && verb > at) {
            Some(verb) if (at + 1..verb).all(|at| helps(words, at)) => {
                lift(words, first, (noun, at, verb));
            }
            None if words.get(noun).is_some_and(|word| word.head.is_none()) => {
                lift(words, first, (noun, at, noun));
            }
            _ => {}
        }
    }
}

/// Whether a word stands between two verbs and only helps the second.
fn helps(words: &[Word], at: usize) -> bool {
    words
        .get(at)
        .is_some_and(|word| matches!(word.upos, Upos::Adv | Upos::Aux | Upos::Part | Upos::Sconj))
}

fn hangs(word: &Word) -> bool {
    use Deprel::{Acl, Amod, Compound, Flat, FlatName, Nmod};
    matches!(word.deprel, Acl | Amod | Compound | Flat | FlatName | Nmod)
}

/// Puts a verb in the place of `top`, the next verb or the noun itself, with the noun for its
/// subject.
fn lift(words: &mut [Word], first: usize, (noun, verb, top): (usize, usize, usize)) {
    let Some(&above) = words.get(top) else { return };
    let [noun_head, verb_head, top_head] = [noun, verb, top].map(|at| Some((first + at) as u32));
    for (at, word) in words.iter_mut().enumerate() {
        if at == verb {
            (word.head, word.deprel) = (above.head, above.deprel);
        } else if at == noun {
            (word.head, word.deprel) = (verb_head, Deprel::NsubjPass);
        } else if at == top {
            (word.head, word.deprel) = (verb_head, Deprel::Xcomp);
        } else if word.head == top_head && (at < verb && top != noun)
            || word.head == noun_head && at > verb
            || word.head == top_head && word.upos == Upos::Punct && at > top
        {
            word.head = verb_head;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Syntax;

    /// The root of a text, and its subject.
    fn read(text: &str) -> (&str, Option<&str>) {
        let (mut tokens, mut sentences, mut words) = (Vec::new(), Vec::new(), Vec::new());
        warta_text::tokenize_into(text, &mut tokens);
        warta_text::split_sentences(text, &tokens, &mut sentences);
        Syntax::embedded().analyze_into(text, &tokens, &sentences, &mut words);
        let root = words.iter().position(|word| word.head.is_none()).unwrap_or_default();
        let subject = words.iter().position(|word| {
            let subject = matches!(word.deprel, Deprel::Nsubj | Deprel::NsubjPass);
            subject && word.head == Some(root as u32)
        });
        let form = |at: usize| tokens[at].text(text);
        (form(root), subject.map(form))
    }

    #[test]
    fn who_is_asked_is_the_subject() {
        assert_eq!(read("Warga diimbau mengungsi."), ("diimbau", Some("Warga")));
        assert_eq!(read("Nelayan diimbau tidak melaut."), ("diimbau", Some("Nelayan")));
        assert_eq!(read("Warga diimbau agar menjauhi sungai."), ("diimbau", Some("Warga")));
    }

    #[test]
    fn the_list_is_sorted() {
        assert!(ASKED.is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn a_relative_clause_stays_one() {
        assert_ne!(read("Warga yang diminta mengungsi menolak.").0, "diminta");
    }
}
