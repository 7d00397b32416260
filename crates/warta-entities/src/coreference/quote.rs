//! Direct speech and who speaks.

use crate::marks::WordMarks;
use crate::page::Page;

/// A stretch between quotation marks: the tokens of the marks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Quote {
    pub(super) open: usize,
    pub(super) close: usize,
}

/// Longest quotation, in tokens; what runs on is taken for a stray mark.
const LONGEST: usize = 400;

/// Shortest direct speech, in tokens with the marks; what is shorter is a word used
/// with a wink, or a title.
const SHORTEST: usize = 5;

/// Marks that open or close a quotation.
pub(crate) const MARKS: [&str; 6] = ["“", "”", "\"", "«", "»", "„"];

/// The quotations of the text, in order and without overlap.
pub(super) fn quotes(input: &Page<'_>) -> Vec<Quote> {
    let mut found = Vec::new();
    let mut open: Option<usize> = None;
    for at in input.all(WordMarks::QUOTES) {
        let word = input.word(at);
        match open {
            Some(begun) if at - begun <= LONGEST && !matches!(word, "“" | "«" | "„") => {
                if at - begun >= SHORTEST {
                    found.push(Quote { open: begun, close: at });
                }
                open = None;
            }
            _ => open = Some(at),
        }
    }
    found
}
