//! Layers that do not fit each other give answers that say little, and never a panic.

use warta_entities::{Input, Recognizer};
use warta_syntax::{Syntax, Word};
use warta_text::{Sentence, TokenSpan};

const TEXTS: [&str; 4] = [
    "Presiden Rusia Vladimir Putin (72) menerima Rp1,5 triliun. Ia “senang,” kata Bupati Siti \
     Rahayu, istrinya. Komisi Pemberantasan Korupsi (KPK) menahan pria itu di Jl. Sudirman.",
    "Gubernur Papua é — ïa — tiba.",
    "PT Karya Lintas Tbk (KRYA) membeli kapal itu.",
    "",
];

fn layers(text: &str) -> (Vec<TokenSpan>, Vec<Sentence>, Vec<Word>) {
    let (mut tokens, mut sentences, mut words) = (Vec::new(), Vec::new(), Vec::new());
    warta_text::tokenize_into(text, &mut tokens);
    warta_text::split_sentences(text, &tokens, &mut sentences);
    Syntax::embedded().analyze_into(text, &tokens, &sentences, &mut words);
    (tokens, sentences, words)
}

#[test]
fn layers_of_other_texts_are_no_panic() {
    let recognizer = Recognizer::embedded();
    let read = TEXTS.map(layers);
    for text in TEXTS {
        for (tokens, ..) in &read {
            for (_, sentences, _) in &read {
                for (.., words) in &read {
                    let input = Input { text, tokens, sentences, words };
                    for entity in recognizer.recognize(input) {
                        for mention in &entity.mentions {
                            let _ = recognizer.explain(input, mention);
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn layers_out_of_order_are_no_panic() {
    let recognizer = Recognizer::embedded();
    for text in TEXTS {
        let (mut tokens, mut sentences, mut words) = layers(text);
        for word in &mut words {
            word.head = word.head.map(|head| u32::MAX - head);
        }
        let _ = recognizer.recognize(Input {
            text,
            tokens: &tokens,
            sentences: &sentences,
            words: &words,
        });
        tokens.reverse();
        sentences.reverse();
        let input = Input { text, tokens: &tokens, sentences: &sentences, words: &words };
        let _ = recognizer.recognize(input);
        let doubled = [tokens.as_slice(), &tokens].concat();
        let _ = recognizer.recognize(Input { tokens: &doubled, ..input });
    }
}

#[test]
fn a_text_without_tree_or_sentences_is_read_less_well() {
    let text = TEXTS[0];
    let (tokens, sentences, words) = layers(text);
    let recognizer = Recognizer::embedded();
    let input = Input { text, tokens: &tokens, sentences: &sentences, words: &words };
    let mentions = |input| {
        recognizer.recognize(input).iter().map(|entity| entity.mentions.len()).sum::<usize>()
    };
    let [whole, treeless, flat] = [
        mentions(input),
        mentions(Input { words: &[], ..input }),
        mentions(Input { words: &[], sentences: &[], ..input }),
    ];
    assert!(whole >= treeless && treeless > flat && flat > 0, "{whole} {treeless} {flat}");
}
