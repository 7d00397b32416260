//! Tokens, sentences and normalization of Indonesian news text, with exact byte
//! spans into the text that was handed in.

mod abbreviation;
mod block;
mod class;
mod error;
mod lines;
mod offsets;
mod scan;
mod sentence;
mod span;
mod starter;
mod token;
mod tokenizer;

pub use error::{ReadError, TextError, check_len};
pub use lines::{TokenLine, TokenLines};
pub use offsets::Offsets;
pub use sentence::{Sentence, Sentences, sentences, split_sentences};
pub use span::Span;
pub use token::{Token, TokenKind, TokenSpan};
pub use tokenizer::{AbbreviationDots, Scan, Tokenizer, Tokens, tokenize_into, tokens};
