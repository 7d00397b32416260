//! Numbers as Indonesian writes them: figures, words, amounts of money, Roman numerals.
//!
//! [`parse`] takes a whole text and says what is wrong with it; [`read_words`] and
//! [`read_tokens`] read as many words as make a number from a place in running text and
//! never fail. [`spell`] and [`spell_ordinal`] are the way from figures to words
//! (terbilang).
//!
//! ```
//! use warta_text::number::{parse, parse_money, read_words, spell};
//!
//! assert_eq!(parse("dua juta lima ratus ribu")?.value().to_integer(), Some(2_500_000));
//! assert_eq!(parse("satu setengah juta")?.value().to_integer(), Some(1_500_000));
//! assert_eq!(parse("ke-78")?.value().to_integer(), Some(78));
//!
//! let words = "tiga puluh lima orang hilang".split(' ');
//! let (numeral, used) = read_words(words).expect("a number");
//! assert_eq!((numeral.value().to_integer(), used), (Some(35), 3));
//!
//! let money = parse_money("Rp1,5 triliun")?;
//! assert_eq!(money.amount().to_integer(), Some(1_500_000_000_000));
//! assert_eq!(money.currency().code(), "IDR");
//!
//! assert_eq!(spell(money.amount())?.to_string(), "satu triliun lima ratus miliar");
//! # Ok::<(), warta_text::number::NumberError>(())
//! ```

mod atom;
mod error;
mod figure;
mod money;
mod roman;
mod spell;
mod value;
mod words;

pub use error::NumberError;
pub use figure::parse_figure;
pub use money::{
    Currency, Money, parse_money, read_currency, read_currency_sign, read_money, read_money_tokens,
};
pub use roman::Roman;
pub use spell::{Spelled, spell, spell_ordinal};
pub use value::Number;
pub use words::{Numeral, NumeralKind, begins_number, is_round, parse, read_tokens, read_words};
