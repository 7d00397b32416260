//! Full stops that belong to a word.

use super::{Found, LOOK_AHEAD, Scanner};
use crate::TokenKind;
use crate::abbreviation::{Usage, is_dotted, usage};
use crate::starter::{is_starter, opens_behind_short};
use crate::tokenizer::AbbreviationDots;

impl Scanner<'_> {
    /// The abbreviation that begins at `at`, whose first run of letters ends at
    /// `end`; `None` where the dot, if any, is not part of one.
    pub(super) fn dotted(self, at: usize, end: usize) -> Option<Found> {
        if self.at(end) != b'.' || self.dots == AbbreviationDots::Split {
            return None;
        }
        let behind = self.at(end + 1);
        let end = if behind.is_ascii_alphabetic() {
            self.inner_dots(at, end)?
        } else if behind != b'.' && self.keeps_last_dot(at, end) {
            end + 1
        } else {
            return None;
        };
        Some((end, TokenKind::Abbreviation))
    }

    /// `S.H.`, `M.Si.`, `a.n.`; of `H.M.Soeharto` the initials, of `Dr.Budi` the title.
    fn inner_dots(self, at: usize, end: usize) -> Option<usize> {
        let bytes = self.text.as_bytes().get(at..).unwrap_or_default();
        let inside = |b: &u8| b.is_ascii_alphabetic() || *b == b'.';
        let run = bytes.iter().take(LOOK_AHEAD).take_while(|b| inside(b)).count();
        let chain_end = at + run;
        let chain = self.slice(at, chain_end);
        let free = !self.is_alnum_at(chain_end);
        let body = chain.trim_end_matches('.');
        if free && (is_dotted(body) || is_initials(body)) {
            let dot = usize::from(chain.len() > body.len());
            return Some(at + body.len() + dot);
        }
        let initials = chain.as_bytes().chunks_exact(2);
        let count = initials.take_while(|p| p[0].is_ascii_uppercase() && p[1] == b'.').count();
        if count > 0 {
            return Some(at + 2 * count);
        }
        let title = usage(self.slice(at, end))?;
        let named = self.at(end + 1).is_ascii_uppercase();
        (named && matches!(title, Usage::Title | Usage::CapitalTitle)).then_some(end + 1)
    }

    /// Whether the dot at `end`, with no letter behind it, belongs to the word.
    fn keeps_last_dot(self, at: usize, end: usize) -> bool {
        let word = self.slice(at, end);
        if word.len() == 1 {
            let capital = word.bytes().all(|b| b.is_ascii_uppercase());
            let letter = || self.is_site(at) || self.is_letter_of_class(at);
            return capital && !letter() && self.is_initial(end + 1);
        }
        match usage(word) {
            Some(Usage::Number) => self.number_follows(end + 1),
            Some(Usage::Place) => self.name_of_two_follows(end + 1),
            // `kata Mahfud MD. Ia menolak`, `ke RSUD. Polisi menyelidiki`, `PT. Dua Kelinci`.
            Some(Usage::Title | Usage::CapitalTitle)
                if word.bytes().all(|b| b.is_ascii_uppercase()) =>
            {
                !self.sentence_follows(end + 1)
            }
            Some(_) => true,
            None => false,
        }
    }

    /// Where the word behind `at` begins, over a few blanks on the same line.
    fn next_word(self, at: usize) -> usize {
        let bytes = self.text.as_bytes().get(at..).unwrap_or_default();
        at + bytes.iter().take(4).take_while(|&&b| b == b' ').count()
    }

    fn number_follows(self, at: usize) -> bool {
        let next = self.next_word(at);
        let end = self.alnum_capped(next);
        let roman = |b: u8| matches!(b, b'I' | b'V' | b'X' | b'L' | b'C');
        let word = self.slice(next, end);
        word.starts_with(|c: char| c.is_ascii_digit())
            || (!word.is_empty() && word.len() < 6 && word.bytes().all(roman))
            || (word.len() == 1 && word.bytes().all(|b| b.is_ascii_uppercase()))
    }

    fn name_of_two_follows(self, at: usize) -> bool {
        let first = self.next_word(at);
        let second = self.next_word(self.alnum_capped(first));
        let capital = |at| self.at(at).is_ascii_uppercase();
        let opens = is_starter(self.slice(first, self.alnum_capped(first)));
        capital(first) && capital(second) && !opens
    }

    /// `A.` before another initial or a name that does not open a sentence; neither does it in
    /// `Budi S. Polisi menangkapnya`.
    fn is_initial(self, at: usize) -> bool {
        let next = self.next_word(at);
        let end = self.alnum_capped(next);
        let word = self.slice(next, end);
        let name = self.char_at(next).is_some_and(char::is_uppercase);
        (name && !is_starter(word) && !self.sentence_follows(at)) || matches!(self.at(next), b',')
    }

    /// A subject or function word that opens a sentence, with a word in lower case or a comma
    /// behind it.
    fn sentence_follows(self, at: usize) -> bool {
        let next = self.next_word(at);
        let end = self.alnum_capped(next);
        matches!(self.at(self.next_word(end)), b'a'..=b'z' | b',')
            && opens_behind_short(self.slice(next, end))
    }

    /// `lewat media sosial X.`: the name of a site ends the sentence.
    fn is_site(self, at: usize) -> bool {
        const SITES: [&str; 4] = ["media sosial ", "medsos ", "platform ", "aplikasi "];
        let before = |word: &str| at.checked_sub(word.len()).map(|from| self.slice(from, at));
        self.at(at) == b'X' && SITES.iter().any(|&word| before(word) == Some(word))
    }

    /// `vitamin C.`, `Blok A.`, `30°C.`, `Rp 1 M.`: the letter tells one of a class, or is a
    /// unit, and is no initial of a name.
    fn is_letter_of_class(self, at: usize) -> bool {
        let degrees = self.text.get(..at).is_some_and(|before| before.ends_with('°'));
        let (start, end) = self.word_before(at);
        let class = is_class(self.slice(start, end));
        degrees || class || (matches!(self.at(at), b'M' | b'T') && self.is_rupiah(at))
    }

    /// Whether an amount in rupiah ends in front of `at`: `Rp 1`, `Rp2,5`.
    pub(super) fn is_rupiah(self, at: usize) -> bool {
        let (start, end) = self.word_before(at);
        let word = self.slice(start, end);
        let figure = word.strip_prefix("Rp").unwrap_or(word);
        let (sign, sign_end) = self.word_before(start);
        figure.starts_with(|c: char| c.is_ascii_digit())
            && (figure.len() < word.len() || self.slice(sign, sign_end) == "Rp")
    }

    /// Where the letters, digits and separators stand that end in front of `at`, over a few
    /// blanks on the same line.
    pub(super) fn word_before(self, at: usize) -> (usize, usize) {
        let before = self.text.as_bytes().get(..at).unwrap_or_default();
        let blanks = before.iter().rev().take(4).take_while(|&&b| b == b' ').count();
        let inside = |b: &&u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b',');
        let letters = before.iter().rev().skip(blanks).take(LOOK_AHEAD).take_while(inside).count();
        (at - blanks - letters, at - blanks)
    }

    fn alnum_capped(self, at: usize) -> usize {
        let bytes = self.text.as_bytes().get(at..).unwrap_or_default();
        at + bytes.iter().take(LOOK_AHEAD).take_while(|b| b.is_ascii_alphanumeric()).count()
    }
}

/// Single letters with dots between: `A.S`, `d.a`, two letters at least.
fn is_initials(body: &str) -> bool {
    let mut letters = body.split('.');
    body.len() >= 3 && letters.all(|l| l.len() == 1)
}

/// Words that a single letter behind them tells apart, in lower case, sorted.
const CLASSES: [&str; 31] = [
    "akreditasi",
    "blok",
    "derajat",
    "divisi",
    "gen",
    "generasi",
    "golongan",
    "grade",
    "grup",
    "hepatitis",
    "huruf",
    "influenza",
    "kategori",
    "kelas",
    "klaster",
    "komisi",
    "lampiran",
    "liga",
    "nilai",
    "opsi",
    "paket",
    "pasal",
    "plan",
    "rencana",
    "seri",
    "serie",
    "sim",
    "tipe",
    "varian",
    "vitamin",
    "zona",
];

fn is_class(word: &str) -> bool {
    CLASSES.iter().any(|class| class.eq_ignore_ascii_case(word))
}
