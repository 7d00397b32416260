//! Tokens, sentences and normalization of Indonesian news text, with exact byte
//! spans into the text that was handed in.

mod abbreviation;
mod chars;
mod scan;
mod sentence;
mod span;
mod token;
mod tokenizer;

pub use sentence::{Sentence, sentences, split_sentences};
pub use span::Span;
pub use token::{Token, TokenKind, TokenSpan};
pub use tokenizer::{Tokenizer, Tokens, tokenize_into, tokens};
