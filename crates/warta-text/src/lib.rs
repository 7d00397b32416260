#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod abbreviation;
mod block;
mod class;
mod error;
mod lines;
mod named;
mod normalize;
pub mod number;
mod offsets;
mod scan;
mod sentence;
mod span;
mod starter;
mod token;
mod tokenizer;
mod wrapped;

pub use error::{ReadError, TextError, check_len};
pub use lines::{TokenLine, TokenLines};
pub use named::UnknownName;
#[doc(hidden)]
pub use named::are_distinct;
pub use normalize::{Form, Normalized, Normalizer, OffsetMap, OldNames, Step};
pub use offsets::Offsets;
pub use sentence::{
    Sentence, SentenceSplitter, Sentences, ShortCapitals, sentences, split_sentences,
};
pub use span::Span;
pub use token::{Token, TokenKind, TokenSpan};
pub use tokenizer::{AbbreviationDots, Scan, Tokenizer, Tokens, tokenize_into, tokens};
pub use wrapped::join_wrapped;
