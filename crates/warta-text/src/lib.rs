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
//!
//! # Normalization
//!
//! A [`Normalizer`] writes a text in another way and knows the way back:
//!
//! ```
//! use warta_text::{Normalizer, Span};
//!
//! let found = Normalizer::social().normalize("org2 gak tau jln ke sana");
//! assert_eq!(found.text, "orang-orang enggak tahu jalan ke sana");
//! assert_eq!(found.to_original(Span::new(0, 11)), Span::new(0, 4));
//! ```
//!
//! # Speed
//!
//! Most of a text is read in blocks of 64 bytes, whose classes are bit masks: through
//! AVX-512 or AVX2 where the machine has them, through a table elsewhere ([`Scan`]). The tokens are
//! those of the bytewise scanner, which properties hold them to. Time grows with the text
//! and no faster, whatever it holds, and no token costs an allocation.
//!
//! # What is still wrong
//!
//! Against the treebanks of Universal Dependencies (CSUI and PUD with [the dots of
//! abbreviations kept](AbbreviationDots), GSD with them split), what remains of tokens is:
//!
//! * hyphenated names of two capitals (`Joliot-Curie`), which PUD keeps whole and CSUI
//!   parts (`Jakarta-Bandung`): spelling does not tell a double name from two names;
//! * the other way round, `E-Net` and `Mobile-8`, which CSUI parts and PUD would keep;
//! * a grade such as `idA-`, whose sign ends the word and is a hyphen elsewhere;
//! * an initial in front of a lower-case word (`Joseph I. mengurus`), read as a full stop;
//! * English contractions (`Don't`), which are one word here;
//! * runs of dots, which GSD counts one by one, its hashtags in two pieces, and entities
//!   that were never decoded (`&amp;nbsp`), which a [`Normalizer`] decodes.
//!
//! And of sentences, when they are joined by blanks:
//!
//! * quotations of several sentences, which CSUI keeps whole; here each of their
//!   sentences counts;
//! * headings without a full stop in front of a name or a rare noun: only words that are
//!   hardly ever capitalised inside a sentence tell that one begins;
//! * an abbreviation or a list's colon behind which a new sentence begins after all;
//! * in GSD, two sentences or more that were annotated as one, four misses out of five:
//!   a splitter without any error in the language would reach 89 per cent there.

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
