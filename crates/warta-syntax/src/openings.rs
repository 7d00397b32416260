//! Sentences that open with a bare noun and its verb, `Banjir merendam rumah`, of which the
//! parser at times makes one noun phrase.

use warta_morph::Upos;
use warta_text::TokenSpan;

use crate::{Deprel, Word};

/// Makes the verb right behind a bare first word the root, and that word its subject.
/// `first` is the index of the first word in the document.
pub(crate) fn mend(text: &str, tokens: &[TokenSpan], words: &mut [Word], first: usize) {
    let form = |at: usize| tokens.get(at).map_or("", |token| token.text(text));
    let (Some(noun), Some(verb)) = (words.first().copied(), words.get(1).copied()) else { return };
    let hung = verb.head == Some(first as u32) && is_part(verb.deprel);
    let bare = matches!(noun.upos, Upos::Noun | Upos::Verb) && !is_verbal(form(0));
    if noun.head.is_some() || !hung || verb.upos != Upos::Verb || !bare {
        return;
    }
    let active = form(1).starts_with("me");
    let passive = form(1).starts_with("di");
    let governs = |word: &Word| {
        word.head == Some(first as u32 + 1)
            && matches!(word.deprel, Deprel::Obj | Deprel::Obl | Deprel::OblAgent)
    };
    if !(active || passive) || !words.iter().skip(2).any(governs) {
        return;
    }
    for word in words.iter_mut().skip(2).filter(|word| word.head == Some(first as u32)) {
        word.head = Some(first as u32 + 1);
    }
    let subject = if active { Deprel::Nsubj } else { Deprel::NsubjPass };
    if let [noun, verb, ..] = words {
        (noun.upos, noun.head, noun.deprel) = (Upos::Noun, Some(first as u32 + 1), subject);
        (verb.head, verb.deprel) = (None, Deprel::Root);
    }
}

/// Relations of what is taken for a part of the phrase of the noun.
fn is_part(deprel: Deprel) -> bool {
    matches!(deprel, Deprel::Nmod | Deprel::Amod | Deprel::Acl | Deprel::Compound | Deprel::Flat)
}

/// Whether a word has the prefix of a verb.
fn is_verbal(word: &str) -> bool {
    ["Me", "Di", "Ber", "Ter"].iter().any(|prefix| word.starts_with(prefix)) && word.len() > 6
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bare_noun_is_the_subject_of_its_verb() {
        let text = "Banjir merendam rumah";
        let mut tokens = Vec::new();
        warta_text::tokenize_into(text, &mut tokens);
        let word = |upos, head, deprel| Word { upos, head, deprel };
        let mut words = vec![
            word(Upos::Verb, None, Deprel::Root),
            word(Upos::Verb, Some(7), Deprel::Nmod),
            word(Upos::Noun, Some(8), Deprel::Obj),
        ];
        mend(text, &tokens, &mut words, 7);
        assert_eq!(words[0], word(Upos::Noun, Some(8), Deprel::Nsubj));
        assert_eq!(words[1], word(Upos::Verb, None, Deprel::Root));
        assert_eq!(words[2], word(Upos::Noun, Some(8), Deprel::Obj));
    }
}
