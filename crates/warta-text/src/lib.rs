//! Tokens, sentences and normalization of Indonesian news text, with exact byte
//! spans into the text that was handed in.
//!
//! [`tokens`] walks through a text without allocating; [`tokenize_into`] and
//! [`split_sentences`] fill buffers that are used again for the next text;
//! [`sentences`] is for those who want nothing else; [`TokenLines`] reads a stream that
//! is larger than memory.
//!
//! ```
//! use warta_text::{TokenKind, sentences, tokens};
//!
//! let text = "JAKARTA – Prof. Sari tiba pukul 07.30. “Anak-anak sehat,” ujarnya.";
//! let clock = tokens(text).find(|t| t.kind() == TokenKind::Clock);
//! assert_eq!(clock.map(|t| (t.text(), t.span().to_string())), Some(("07.30", "34..39".into())));
//! assert_eq!(sentences(text).count(), 2);
//! ```
//!
//! Looking never fails, whatever the text. Only a text of 4 GiB or more has offsets
//! that a [`Span`] cannot name: [`check_len`] tells at the door. Tokens are surface
//! tokens: `rumahnya` is one, and what it is made of is the business of a morphology.

mod abbreviation;
mod block;
mod class;
mod error;
mod lines;
mod normalize;
pub mod number;
mod offsets;
mod scan;
mod sentence;
mod span;
mod starter;
mod token;
mod tokenizer;

pub use error::{ReadError, TextError, check_len};
pub use lines::{TokenLine, TokenLines};
pub use normalize::{Form, Normalized, Normalizer, OffsetMap, OldNames, Step};
pub use offsets::Offsets;
pub use sentence::{Sentence, Sentences, sentences, split_sentences};
pub use span::Span;
pub use token::{Token, TokenKind, TokenSpan};
pub use tokenizer::{AbbreviationDots, Scan, Tokenizer, Tokens, tokenize_into, tokens};
