//! Tokens, sentences, reading line by line, normalization.

use warta_text::{
    AbbreviationDots, Normalized, Normalizer, Offsets, Scan, Sentence, Span, Step, TokenLines,
    TokenSpan, Tokenizer, join_wrapped, sentences, split_sentences,
};

/// The presets, and everything that is in none.
const NORMALIZERS: [Normalizer; 4] = [
    Normalizer::news(),
    Normalizer::search(),
    Normalizer::social(),
    Normalizer::social().with(Step::Abbreviations).with(Step::OldSpelling).with(Step::FoldCase),
];

/// Tokens and gaps rebuild the text, both engines agree, lines give what the whole does.
pub fn check_tokens(text: &str) {
    for dots in [AbbreviationDots::Kept, AbbreviationDots::Split] {
        let tokenizer = Tokenizer::new().abbreviation_dots(dots);
        let (mut tokens, mut bytewise) = (Vec::new(), Vec::new());
        tokenizer.tokenize_into(text, &mut tokens);
        tokenizer.scan(Scan::Bytewise).tokenize_into(text, &mut bytewise);
        assert_eq!(tokens, bytewise, "both engines give the same tokens");
        let iterated = tokenizer.tokens(text).map(TokenSpan::from);
        assert!(iterated.eq(tokens.iter().copied()));
        tile(text, &tokens);
        lines_equal_the_whole(text, tokenizer, &tokens);
        let mut found = Vec::new();
        split_sentences(text, &tokens, &mut found);
        sentences_hold_every_token(text, &tokens, &found);
        if dots == AbbreviationDots::Kept {
            assert!(sentences(text).eq(found.iter().map(|sentence| sentence.span())));
        }
    }
    offsets_count_as_std_does(text);
    joining_changes_line_ends_alone(text);
}

/// Where lines are joined, their ends are blanks, and all else is as it was.
fn joining_changes_line_ends_alone(text: &str) {
    let joined = join_wrapped(text);
    assert_eq!(joined.len(), text.len());
    for (new, old) in joined.bytes().zip(text.bytes()) {
        assert!(new == old || (new == b' ' && matches!(old, b'\n' | b'\r')));
    }
}

/// Tokens are in order, on character boundaries, and nothing but gaps lies between.
pub fn tile(text: &str, tokens: &[TokenSpan]) {
    let mut at = 0;
    for token in tokens {
        let gap = text.get(at..token.span().start()).expect("tokens are in order");
        assert!(gap.chars().all(is_gap), "{gap:?} is no token and no space");
        assert!(!token.span().is_empty() && token.span().slice(text).is_some());
        at = token.span().end();
    }
    assert!(text.get(at..).expect("on a boundary").chars().all(is_gap));
}

/// White space, and what is invisible between words.
fn is_gap(c: char) -> bool {
    let invisible = matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}');
    c.is_whitespace() || invisible
}

/// Every token is in one sentence, whose span goes from its first token to its last.
pub fn sentences_hold_every_token(text: &str, tokens: &[TokenSpan], found: &[Sentence]) {
    let mut next = 0;
    for sentence in found {
        let range = sentence.tokens();
        assert!(range.start == next && !range.is_empty(), "every token is in one sentence");
        let inside = tokens.get(range.clone()).expect("the tokens of a sentence exist");
        let first = inside.first().expect("a sentence has tokens").span();
        let last = inside.last().expect("a sentence has tokens").span();
        assert_eq!(sentence.span(), first.cover(last));
        assert!(sentence.span().slice(text).is_some());
        next = range.end;
    }
    assert_eq!(next, tokens.len());
}

fn lines_equal_the_whole(text: &str, tokenizer: Tokenizer, tokens: &[TokenSpan]) {
    let mut whole = tokens.iter();
    let mut lines = TokenLines::new(text.as_bytes(), tokenizer);
    while let Some(line) = lines.next_line().expect("a text has good lines") {
        for token in line.tokens() {
            let base = line.offset() as usize;
            let span = Span::new(base + token.span().start(), base + token.span().end());
            assert_eq!(whole.next(), Some(&TokenSpan::new(span, token.kind())));
        }
    }
    assert_eq!(whole.next(), None);
}

fn offsets_count_as_std_does(text: &str) {
    let mut offsets = Offsets::new(text);
    let (mut chars, mut utf16) = (0, 0);
    for (at, c) in text.char_indices() {
        assert_eq!((offsets.chars(at), offsets.utf16(at)), (chars, utf16));
        chars += 1;
        utf16 += c.len_utf16();
    }
    assert_eq!((offsets.chars(0), offsets.chars(text.len())), (0, chars));
}

/// Normalizing again changes nothing, and the map leads back into the text, in order.
pub fn check_normalize(text: &str) {
    for normalizer in NORMALIZERS {
        let once = normalizer.normalize(text);
        assert!(once.text.len() <= 16 * text.len() + 16, "the result is bounded by the text");
        let again = normalizer.normalize(&once.text);
        assert!(
            again.text == once.text || hides_layers(text),
            "{:?} and then {:?}",
            once.text,
            again.text
        );
        assert!(again.map.is_empty() || hides_layers(text));
        leads_back_in_order(text, &once);
        leads_there_in_order(text, &once);
    }
}

/// Encodings inside each other beyond the rounds that the normalizer promises.
fn hides_layers(text: &str) -> bool {
    let marks = |c: char| matches!(c, '&' | ';' | '\u{80}'..='\u{ff}' | '\u{fffd}');
    text.chars().filter(|&c| marks(c)).count() >= 4 || text.matches("amp").count() >= 4
}

fn leads_back_in_order(text: &str, found: &Normalized<'_>) {
    let mut last = (0, 0);
    for (at, c) in found.text.char_indices() {
        let span = Span::new(at, at + c.len_utf8());
        let back = found.to_original(span);
        assert!(back.slice(text).is_some(), "{back} of {text:?}");
        assert!(last.0 <= back.start() && last.1 <= back.end(), "order is kept");
        assert!(found.map.to_normalized(back).contains(span) || back.is_empty());
        last = (back.start(), back.end());
    }
}

fn leads_there_in_order(text: &str, found: &Normalized<'_>) {
    let mut last = 0;
    for (at, c) in text.char_indices() {
        let there = found.map.to_normalized(Span::new(at, at + c.len_utf8()));
        assert!(there.slice(&found.text).is_some(), "{there} of {:?}", found.text);
        assert!(last <= there.end(), "order is kept");
        last = there.end();
    }
    let whole = found.map.to_normalized(Span::new(0, text.len()));
    assert_eq!(whole, Span::new(0, found.text.len()));
}
