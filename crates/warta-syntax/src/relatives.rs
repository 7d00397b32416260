//! Main verbs behind a relative clause, `Petani yang menanam jagung menolak pupuk`, which the
//! parser at times takes for a part of that clause, so that the noun has no predicate.

use warta_morph::Upos;
use warta_text::TokenSpan;

use crate::{Deprel, Word};

/// Makes an unmarked verb behind the object of a relative clause the root, where the root is
/// the noun that the clause is about. `first` is the index of the first word in the document.
pub(crate) fn mend(text: &str, tokens: &[TokenSpan], words: &mut [Word], first: usize) {
    let form = |at: usize| tokens.get(at).map_or("", |token| token.text(text));
    let ends = matches!(tokens.len().checked_sub(1).map(form), Some("." | "?" | "!"));
    let Some(noun) = words.iter().position(|word| word.head.is_none()).filter(|_| ends) else {
        return;
    };
    let hangs = |at: usize, head: usize, deprel: &[Deprel]| {
        let word = words.get(at).filter(|word| deprel.contains(&word.deprel));
        word.is_some_and(|word| word.head == Some((first + head) as u32))
    };
    let behind = |at: usize| at + 1..words.len();
    let Some(relative) = behind(noun).find(|&at| hangs(at, noun, &[Deprel::AclRelcl])) else {
        return;
    };
    let Some(object) = behind(relative).find(|&at| hangs(at, relative, &[Deprel::Obj])) else {
        return;
    };
    let loose = [Deprel::Advcl, Deprel::Parataxis, Deprel::Xcomp];
    let nominal = |upos| matches!(upos, Upos::Noun | Upos::Propn | Upos::Pron);
    let main = behind(object).find(|&at| {
        let verb = words.get(at).is_some_and(|word| word.upos == Upos::Verb);
        let before = words.get(at - 1).map_or(Upos::X, |word| word.upos);
        let bare = nominal(before) || matches!(before, Upos::Det | Upos::Adj | Upos::Num);
        let own = [Deprel::Mark, Deprel::Nsubj, Deprel::NsubjPass, Deprel::Case];
        let marked = (relative..at).any(|child| hangs(child, at, &own));
        verb && bare && !marked && hangs(at, relative, &loose)
    });
    let is_noun = words.get(noun).is_some_and(|word| nominal(word.upos));
    let Some(main) = main.filter(|_| is_noun) else { return };
    let subject = if form(main).starts_with("di") { Deprel::NsubjPass } else { Deprel::Nsubj };
    let head = Some((first + main) as u32);
    let heads = [noun, relative].map(|at| Some((first + at) as u32));
    for (at, word) in words.iter_mut().enumerate() {
        if at == main {
            (word.head, word.deprel) = (None, Deprel::Root);
        } else if at == noun {
            (word.head, word.deprel) = (head, subject);
        } else if at > main && heads.contains(&word.head) {
            word.head = head;
        }
    }
}

/// `Banjir di wilayah yang sama menewaskan`: makes the verb behind `yang sama`, a clause that is
/// whole, the root, where the root is the noun that opens the sentence.
pub(crate) fn close_same(text: &str, tokens: &[TokenSpan], words: &mut [Word], first: usize) {
    let form = |at: usize| tokens.get(at).map_or("", |token| token.text(text));
    let Some(noun) = words.iter().position(|word| word.head.is_none()) else { return };
    let same = |at: &usize| form(*at) == "sama" && form(at - 1) == "yang";
    let Some(same) = (noun + 2..words.len()).find(same) else { return };
    let is_noun = words.get(noun).is_some_and(|word| matches!(word.upos, Upos::Noun | Upos::Propn));
    let main = same + 1;
    let loose = [Deprel::Acl, Deprel::AclRelcl, Deprel::Advcl, Deprel::Conj, Deprel::Parataxis];
    let verb = words.get(main).is_some_and(|word| {
        word.upos == Upos::Verb && loose.contains(&word.deprel) && form(main).len() > 5
    });
    let passive = form(main).starts_with("di");
    if !is_noun || !verb || !(passive || form(main).starts_with("me")) {
        return;
    }
    let [noun_head, main_head] = [noun, main].map(|at| Some((first + at) as u32));
    for (at, word) in words.iter_mut().enumerate() {
        if at == main {
            (word.head, word.deprel) = (None, Deprel::Root);
        } else if at == noun {
            let subject = if passive { Deprel::NsubjPass } else { Deprel::Nsubj };
            (word.head, word.deprel) = (main_head, subject);
        } else if at > main && word.head == noun_head {
            word.head = main_head;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_that_is_the_same_does_nothing() {
        let text = "Banjir di wilayah yang sama menewaskan tiga orang.";
        let (mut tokens, mut sentences, mut words) = (Vec::new(), Vec::new(), Vec::new());
        warta_text::tokenize_into(text, &mut tokens);
        warta_text::split_sentences(text, &tokens, &mut sentences);
        crate::Syntax::embedded().analyze_into(text, &tokens, &sentences, &mut words);
        assert_eq!((words[0].head, words[0].deprel), (Some(5), Deprel::Nsubj));
        assert_eq!(words[5].head, None);
    }

    #[test]
    fn the_verb_behind_a_relative_clause_is_the_predicate() {
        let text = "Petani yang menanam jagung menolak pupuk.";
        let mut tokens = Vec::new();
        warta_text::tokenize_into(text, &mut tokens);
        let word = |upos, head, deprel| Word { upos, head, deprel };
        let mut words = vec![
            word(Upos::Noun, None, Deprel::Root),
            word(Upos::Pron, Some(9), Deprel::Nsubj),
            word(Upos::Verb, Some(7), Deprel::AclRelcl),
            word(Upos::Noun, Some(9), Deprel::Obj),
            word(Upos::Verb, Some(9), Deprel::Advcl),
            word(Upos::Noun, Some(11), Deprel::Obj),
            word(Upos::Punct, Some(7), Deprel::Punct),
        ];
        mend(text, &tokens, &mut words, 7);
        assert_eq!(words[0], word(Upos::Noun, Some(11), Deprel::Nsubj));
        assert_eq!(words[4], word(Upos::Verb, None, Deprel::Root));
        assert_eq!(words[6].head, Some(11));
        let again = words.clone();
        mend(text, &tokens, &mut words, 7);
        assert_eq!(words, again);
    }
}
