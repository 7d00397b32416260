//! Tokens, sentences and normalization of Indonesian news text, with exact byte
//! spans into the text that was handed in.

mod sentence;
mod span;
mod token;
mod tokenizer;

pub use sentence::{Sentence, split_sentences};
pub use span::Span;
pub use token::{Token, TokenKind, TokenSpan};
pub use tokenizer::{Tokens, tokenize_into, tokens};
