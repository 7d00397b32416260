//! Numbers, amounts and Roman numerals.

use warta_text::number::{
    Number, NumberError, Roman, parse, parse_figure, parse_money, read_money_tokens, read_tokens,
    read_words, spell,
};
use warta_text::tokenize_into;

/// Every reader of numbers, at every word of `text`.
pub fn check(text: &str) {
    whole(text);
    let mut tokens = Vec::new();
    tokenize_into(text, &mut tokens);
    for at in 0..tokens.len().min(8) {
        let rest = tokens.get(at..).unwrap_or_default();
        if let Some((numeral, used)) = read_tokens(text, rest) {
            assert!((1..=rest.len()).contains(&used), "a number has words");
            is_read_back(numeral.value());
        }
        if let Some((money, used)) = read_money_tokens(text, rest) {
            assert!((2..=rest.len()).contains(&used), "an amount has a number and a currency");
            assert_eq!(money.currency().code().len(), 3);
        }
    }
    let words = text.split(' ');
    if let Some((_, used)) = read_words(words.clone()) {
        assert!((1..=words.count()).contains(&used));
    }
}

/// `text` as one number, one amount, one figure, one Roman numeral.
fn whole(text: &str) {
    match parse(text) {
        Ok(numeral) => is_read_back(numeral.value()),
        Err(error) => fits(error, text),
    }
    if let Err(error) = parse_money(text) {
        fits(error, text);
    }
    match parse_figure(text) {
        Ok(number) => assert!(number.denominator() > 0),
        Err(error) => fits(error, text),
    }
    if let Ok(roman) = text.parse::<Roman>() {
        assert_eq!(roman.to_string(), text.to_ascii_uppercase(), "numerals have one spelling");
    }
}

/// What an error points at lies in the text.
fn fits(error: NumberError, text: &str) {
    if let NumberError::NotANumber { span } | NumberError::Trailing { span } = error {
        assert!(span.slice(text).is_some(), "{span} of {text:?}");
        assert!(!span.is_empty() || text.is_empty());
    }
}

/// Words give back the number that they were made from.
fn is_read_back(number: Number) {
    let Ok(spelled) = spell(number) else { return };
    let words = spelled.to_string();
    let read = parse(&words).map(|numeral| numeral.value());
    assert_eq!(read, Ok(number), "{words}");
}
