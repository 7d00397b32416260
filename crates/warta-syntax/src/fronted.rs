//! What is set before the main clause, `Bila hujan reda, alat berat diterjunkan`, `Diguyur
//! hujan, ratusan rumah terendam`, of which the parser at times makes a second subject of the
//! main verb.

use warta_morph::Upos;
use warta_text::TokenSpan;

use crate::{Deprel, Word};

/// Bring in a condition, in the order of their bytes.
const CONDITIONS: [&str; 8] =
    ["andaikan", "apabila", "asalkan", "bila", "bilamana", "jika", "jikalau", "kalau"];

/// Tokens up to the comma that ends what is set before.
const CLAUSE: usize = 24;

/// Hangs what stands before the comma on the main verb as a clause of its own. `first` is the
/// index of the first word in the document.
pub(crate) fn mend(text: &str, tokens: &[TokenSpan], words: &mut [Word], first: usize) {
    let form = |at: usize| tokens.get(at).map_or("", |token| token.text(text));
    let condition = CONDITIONS.iter().any(|mark| form(0).eq_ignore_ascii_case(mark));
    let passive = is_passive(form(0), form(1));
    if !condition && !passive {
        return;
    }
    let Some(comma) = (1..words.len().min(CLAUSE)).find(|&at| form(at) == ",") else { return };
    let above = |words: &[Word], at: usize| {
        let word = words.get(at)?;
        let subject = matches!(word.deprel, Deprel::Nsubj | Deprel::NsubjPass);
        (word.head? as usize).checked_sub(first).filter(|_| subject)
    };
    let inside = |at: &usize| above(words, *at).is_some_and(|main| main > comma);
    let Some(noun) = (0..comma).find(inside) else { return };
    let Some(main) = above(words, noun) else { return };
    if !(comma + 1..main).any(|at| above(words, at) == Some(main)) {
        return;
    }
    if condition && noun > 0 {
        state(words, first, (noun, comma - 1, main));
    } else if passive && noun == 0 {
        undergo(words, first, comma);
    }
}

/// `Bila hujan reda,`: the last word is said of the noun, if it hangs on it.
fn state(words: &mut [Word], first: usize, (noun, last, main): (usize, usize, usize)) {
    let below = words.get(last).and_then(|word| word.head) == Some((first + noun) as u32);
    if last == noun || !below {
        return;
    }
    for (at, word) in words.iter_mut().enumerate().take(last + 1) {
        if at == noun || at < noun && word.head == Some((first + main) as u32) {
            word.head = Some((first + last) as u32);
        } else if at == last {
            (word.head, word.deprel) = (Some((first + main) as u32), Deprel::Advcl);
        }
    }
}

/// `Diguyur hujan deras,`: the first word is a verb, and the noun behind it does it.
fn undergo(words: &mut [Word], first: usize, comma: usize) {
    let (verb, agent) = (Some(first as u32), Some(first as u32 + 1));
    let mut phrase = true;
    if words.get(1).is_none_or(|word| word.head != verb) {
        return;
    }
    for (at, word) in words.iter_mut().enumerate().take(comma) {
        match at {
            0 => (word.upos, word.deprel) = (Upos::Verb, Deprel::Advcl),
            1 => (word.head, word.deprel) = (verb, Deprel::Obl),
            _ if word.head != verb => phrase = false,
            // `hujan deras`
            _ if phrase && word.upos == Upos::Adj => {
                (word.head, word.deprel) = (agent, Deprel::Amod);
            }
            _ => {
                phrase = false;
                word.deprel = match word.deprel {
                    Deprel::NmodTmod => Deprel::OblTmod,
                    Deprel::Nmod | Deprel::NmodLmod => Deprel::Obl,
                    other => other,
                };
            }
        }
    }
}

/// Whether the word that opens a sentence is a passive with a common noun for its agent, and
/// no name or office that begins like one: `Direktur utama`.
fn is_passive(word: &str, next: &str) -> bool {
    let small = next.chars().next().is_some_and(char::is_lowercase);
    let stem = word.strip_prefix("Di").filter(|stem| small && stem.len() > 3);
    stem.is_some() && !NOUNS.contains(&word)
}

/// Nouns in `di-`, as they open a sentence.
#[rustfmt::skip]
const NOUNS: [&str; 16] = [
    "Dialog", "Diktator", "Dinas", "Dinding", "Diplomat", "Direksi", "Direktorat", "Direktur",
    "Dirjen", "Disiplin", "Diskusi", "Distributor", "Distrik", "Dividen", "Divisi", "Diskon",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Syntax;

    /// The subject of each verb of a text that has one.
    fn subjects(text: &str) -> Vec<(&str, &str)> {
        let (mut tokens, mut sentences, mut words) = (Vec::new(), Vec::new(), Vec::new());
        warta_text::tokenize_into(text, &mut tokens);
        warta_text::split_sentences(text, &tokens, &mut sentences);
        Syntax::embedded().analyze_into(text, &tokens, &sentences, &mut words);
        let form = |at: usize| tokens[at].text(text);
        let subject = |word: &Word| matches!(word.deprel, Deprel::Nsubj | Deprel::NsubjPass);
        let found = words.iter().enumerate().filter(|(_, word)| subject(word));
        found.filter_map(|(at, word)| Some((form(at), form(word.head? as usize)))).collect()
    }

    #[test]
    fn a_condition_has_its_own_subject() {
        let expected = [("hujan", "reda"), ("alat", "diterjunkan")];
        assert_eq!(subjects("Bila hujan reda, alat berat akan diterjunkan."), expected);
        let expected = [("situasi", "memburuk"), ("WNI", "dievakuasi")];
        assert_eq!(subjects("Apabila situasi memburuk, WNI akan dievakuasi."), expected);
    }

    #[test]
    fn a_passive_that_opens_is_no_subject() {
        let expected = [("rumah", "terendam")];
        let text = "Diguyur hujan deras sejak Senin sore, ratusan rumah di Demak terendam.";
        assert_eq!(subjects(text), expected);
        let text = "Dihantam ombak setinggi tiga meter, perahu nelayan itu karam.";
        assert_eq!(subjects(text), [("perahu", "karam")]);
    }

    #[test]
    fn an_office_stays_the_subject() {
        let found = subjects("Direktur utama perusahaan itu menolak berkomentar.");
        assert!(found.contains(&("Direktur", "menolak")), "{found:?}");
    }
}
