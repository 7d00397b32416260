//! What holds of every analysis, whatever the text.

use std::sync::LazyLock;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use warta_syntax::features::TokenReader;
use warta_syntax::{Deprel, Scratch, Syntax, Upos, Word, parser};
use warta_text::{Sentence, Span, TokenKind, TokenSpan, split_sentences, tokenize_into, tokens};

static SYNTAX: LazyLock<Syntax> = LazyLock::new(Syntax::embedded);

fn analyze(text: &str) -> (Vec<Sentence>, Vec<Word>) {
    let (mut tokens, mut sentences, mut words) = (Vec::new(), Vec::new(), Vec::new());
    tokenize_into(text, &mut tokens);
    split_sentences(text, &tokens, &mut sentences);
    SYNTAX.analyze_into(text, &tokens, &sentences, &mut words);
    (sentences, words)
}

/// One root for each sentence, heads inside it, no cycle.
fn assert_trees(sentences: &[Sentence], words: &[Word]) {
    for sentence in sentences.iter().filter(|s| !s.tokens().is_empty()) {
        let range = sentence.tokens();
        let roots = words[range.clone()].iter().filter(|w| w.head.is_none());
        assert_eq!(roots.count(), 1, "roots in {range:?}");
        // A token known to hang on the root need not be followed again.
        let mut safe = vec![false; range.len()];
        for at in range.clone() {
            assert_eq!(words[at].head.is_none(), words[at].deprel == Deprel::Root);
            let (mut path, mut here) = (Vec::new(), at);
            while !safe[here - range.start] {
                path.push(here);
                let Some(head) = words[here].head else {
                    break;
                };
                here = head as usize;
                assert!(range.contains(&here), "head {here} outside {range:?}");
                assert!(path.len() <= range.len(), "a cycle through {at}");
            }
            path.into_iter().for_each(|p| safe[p - range.start] = true);
        }
    }
}

#[test]
fn sentences_are_read_alike_alone_and_together() {
    let long = "Harga beras, gula, cabai, telur, dan minyak naik di pasar, ".repeat(30);
    let texts = ["Presiden tiba.", &long, "", "Ia pulang.", "Warga mengungsi ke bukit."];
    let (mut reader, mut scratch) = (TokenReader::default(), parser::Scratch::default());
    let (mut atoms, mut ends, mut alone) = (Vec::new(), Vec::new(), Vec::new());
    for text in texts.iter().cycle().take(40) {
        let first = atoms.len();
        atoms.extend(tokens(text).map(|token| reader.read(token.text(), SYNTAX.clusters())));
        ends.push(atoms.len());
        alone.extend_from_slice(SYNTAX.parser().parse(&atoms[first..], &mut scratch));
    }
    assert_eq!(SYNTAX.parser().parse_all(&atoms, &ends, &mut scratch), alone);
    let tags: Vec<Upos> = alone.iter().map(|word| word.upos).collect();
    assert_eq!(SYNTAX.parser().tag_all(&atoms, &ends, &mut scratch), tags);
}

/// Marks the root with brackets.
fn check_root(marked: &str) {
    let text = marked.replace(['[', ']'], "");
    let root = marked.find('[').expect("a root is marked");
    let (mut tokens, mut sentences, mut words) = (Vec::new(), Vec::new(), Vec::new());
    tokenize_into(&text, &mut tokens);
    split_sentences(&text, &tokens, &mut sentences);
    SYNTAX.analyze_into(&text, &tokens, &sentences, &mut words);
    let found = words.iter().position(|w| w.head.is_none()).map(|at| tokens[at].span().start());
    assert_eq!(found, Some(root), "{marked}");
}

#[test]
fn plain_sentences_hang_on_their_verb() {
    check_root("Presiden [meresmikan] jembatan baru di Papua.");
    check_root("Kementerian Keuangan [mencatat] kenaikan harga beras.");
}

#[test]
fn parts_of_speech_of_a_plain_sentence() {
    let (_, words) = analyze("Polisi menangkap dua orang di Surabaya.");
    let tags: Vec<Upos> = words.iter().map(|w| w.upos).collect();
    use Upos::{Adp, Noun, Num, Propn, Punct, Verb};
    assert_eq!(tags, [Noun, Verb, Num, Noun, Adp, Propn, Punct]);
}

#[test]
fn punctuation_alone_is_still_a_tree() {
    for text in ["...", "\"", "( ) ( ) “", "?!", ", , ,"] {
        let (sentences, words) = analyze(text);
        assert_trees(&sentences, &words);
    }
}

#[test]
fn sentences_that_do_not_fit_the_tokens_are_passed_over() {
    let tokens = [TokenSpan::new(Span::new(3, 99), TokenKind::Word)];
    let sentences = [Sentence::new(Span::new(0, 5), 0..7), Sentence::new(Span::new(0, 5), 0..1)];
    let mut words = Vec::new();
    SYNTAX.analyze_into("Ia.", &tokens, &sentences, &mut words);
    assert_eq!(words.len(), 1);
    assert_trees(&sentences[1..], &words);
}

#[test]
fn a_used_scratch_changes_nothing() {
    let text = "Menurut gubernur, \"harga naik,\" kata warga (Selasa).";
    let (mut tokens, mut sentences, mut words) = (Vec::new(), Vec::new(), Vec::new());
    tokenize_into(text, &mut tokens);
    split_sentences(text, &tokens, &mut sentences);
    let mut scratch = Scratch::default();
    for _ in 0..2 {
        SYNTAX.analyze_with(text, &tokens, &sentences, &mut words, &mut scratch);
        assert_eq!(words, analyze(text).1);
    }
}

#[test]
fn time_is_linear_in_a_sentence_without_end() {
    let time = |pattern: &str, tokens: usize| {
        let text = pattern.repeat(tokens / pattern.split_whitespace().count());
        let start = Instant::now();
        let (sentences, words) = analyze(&text);
        let taken = start.elapsed();
        assert_trees(&sentences, &words);
        taken
    };
    for pattern in ["dan ", "( ", ", ", "kata \" ", "yang membeli , rumah ", "di ( \" "] {
        let is_linear = |()| {
            let few = time(pattern, 2_000).max(Duration::from_millis(5));
            time(pattern, 20_000) < 40 * few
        };
        // A busy machine can spoil a measurement, but not six in a row.
        assert!(std::iter::repeat_n((), 6).any(is_linear), "{pattern:?}");
    }
}

#[test]
fn loading_takes_milliseconds() {
    let syntax = Syntax::embedded();
    let taken = |()| {
        let start = Instant::now();
        let _ = Syntax::embedded();
        start.elapsed()
    };
    assert!(std::iter::repeat_n((), 6).map(taken).any(|taken| taken < Duration::from_secs(1)));
    assert_eq!(syntax.clusters().path(0), warta_syntax::ClusterPath::default());
}

proptest! {
    #[test]
    fn any_text_gives_trees(text in "\\PC{0,120}") {
        let (sentences, words) = analyze(&text);
        assert_trees(&sentences, &words);
    }

    #[test]
    fn any_order_of_words_gives_trees(
        words in proptest::collection::vec(
            proptest::sample::select(vec![
                "yang", "di", "dan", "kata", "dia", ",", "\"", "(", ")", "membeli", "rumah",
                "Jakarta", "2019", "tidak", "adalah", "-", "untuk", "ditangkap",
            ]),
            0..60,
        )
    ) {
        let (sentences, words) = analyze(&words.join(" "));
        assert_trees(&sentences, &words);
    }
}
