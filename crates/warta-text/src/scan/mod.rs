//! Where a token ends, and what it is.

mod number;
mod sign;
mod word;

use crate::TokenKind;
use crate::chars::{CLASS, Class, clings, is_invisible, is_latin};

/// The conventions that a token may follow.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Style {
    pub(crate) split_dots: bool,
}

/// Reads tokens from left to right.
#[derive(Clone, Debug)]
pub(crate) struct Scanner<'t> {
    text: &'t str,
    style: Style,
    /// Whether the last token was a name, a title or the beginning of the text, behind
    /// which a capital with a full stop is an initial.
    after_name: bool,
}

impl<'t> Scanner<'t> {
    pub(crate) const fn new(text: &'t str, style: Style) -> Scanner<'t> {
        Scanner { text, style, after_name: true }
    }

    pub(crate) const fn text(&self) -> &'t str {
        self.text
    }

    /// The end and kind of the token that begins at `start`, which is no gap.
    #[inline]
    pub(crate) fn token(&mut self, start: usize) -> (usize, TokenKind) {
        let (end, kind) = match self.class(start) {
            Class::Letter => self.word(start),
            Class::Digit => self.number(start),
            Class::High => self.high(start),
            _ => self.sign(start),
        };
        let capital = self.byte(start).is_ascii_uppercase();
        self.after_name = (capital && kind == TokenKind::Word) || kind == TokenKind::Abbreviation;
        (end, kind)
    }

    /// The byte at `at`; 0 behind the end.
    #[inline]
    fn byte(&self, at: usize) -> u8 {
        self.text.as_bytes().get(at).copied().unwrap_or(0)
    }

    /// The class of the byte at `at`; a gap behind the end.
    #[inline]
    fn class(&self, at: usize) -> Class {
        self.text.as_bytes().get(at).map_or(Class::Gap, |&byte| CLASS[usize::from(byte)])
    }

    fn rest(&self, at: usize) -> &'t str {
        self.text.get(at..).unwrap_or_default()
    }

    fn char_at(&self, at: usize) -> Option<char> {
        self.rest(at).chars().next()
    }

    fn slice(&self, start: usize, end: usize) -> &'t str {
        self.text.get(start..end).unwrap_or_default()
    }

    /// Whether a letter or digit of any script begins at `at`.
    fn is_alnum(&self, at: usize) -> bool {
        match self.class(at) {
            Class::Letter | Class::Digit => true,
            Class::High => self.char_at(at).is_some_and(char::is_alphanumeric),
            _ => false,
        }
    }

    /// Whether a letter of any script begins at `at`.
    fn is_letter(&self, at: usize) -> bool {
        match self.class(at) {
            Class::Letter => true,
            Class::High => self.char_at(at).is_some_and(char::is_alphabetic),
            _ => false,
        }
    }

    /// The end of the run of letters, digits and what clings to them from `at` on.
    #[inline]
    fn run(&self, mut at: usize) -> usize {
        loop {
            match self.class(at) {
                Class::Letter | Class::Digit => at += 1,
                Class::High => match self.high_run(at) {
                    end if end > at => at = end,
                    _ => return at,
                },
                _ => return at,
            }
        }
    }

    /// The end of the non-ASCII part of a run that begins at `at`; `at` where none does.
    #[cold]
    fn high_run(&self, at: usize) -> usize {
        let mut end = at;
        for (offset, c) in self.rest(at).char_indices() {
            if c.is_ascii() {
                break;
            }
            let inside = c.is_alphanumeric() && (is_latin(c) || c.is_numeric());
            let joins = is_invisible(c) && self.is_alnum(at + offset + c.len_utf8());
            if !(inside || clings(c) || joins) {
                break;
            }
            end = at + offset + c.len_utf8();
        }
        end
    }

    /// `end`, and behind it what clings to the last character.
    fn with_marks(&self, end: usize) -> usize {
        if self.class(end) != Class::High {
            return end;
        }
        end + self.rest(end).chars().take_while(|&c| clings(c)).map(char::len_utf8).sum::<usize>()
    }
}
