//! Tokens that begin with a digit, and numbers of letters and rules.

use super::Scanner;
use crate::TokenKind;
use crate::chars::Class;

impl Scanner<'_> {
    /// The token that begins with a digit at `start`.
    pub(super) fn number(&self, start: usize) -> (usize, TokenKind) {
        if let Some(found) = self.address(start, self.run(start)) {
            return found;
        }
        if let Some(end) = self.official_number(start) {
            return (end, TokenKind::Ordinal);
        }
        let end = self.digits_and_joints(start);
        let number = self.slice(start, end);
        if self.is_letter(end) {
            // `3x24`, `5G`, `90an`.
            let end = self.run(end);
            return (end, TokenKind::Number);
        }
        let suffixed = self.byte(end) == b'-' && self.is_letter(end + 1);
        if suffixed {
            let right = self.run(end + 1);
            // `1990-an` and `03-Oct`, but `2008-nya` is three tokens.
            let rest = self.slice(end + 1, right);
            if rest == "an" || (end - start <= 2 && rest.len() == 3 && rest != "nya") {
                return (self.with_marks(right), TokenKind::Number);
            }
        }
        (self.with_marks(end), number_kind(number))
    }

    /// The end of digits with single marks between them: `1.500,25`, `07.30`, `12/9/2023`,
    /// `2023-09-12`; not of `2005-2006`.
    fn digits_and_joints(&self, start: usize) -> usize {
        let mut end = self.digits(start);
        let mut slashes = false;
        loop {
            let mark = self.byte(end);
            if !self.byte(end + 1).is_ascii_digit() {
                return end;
            }
            end = match mark {
                b'.' | b',' | b':' => self.digits(end + 1),
                b'/' if slashes || self.slashed(start, end) => {
                    slashes = true;
                    self.digits(end + 1)
                }
                b'-' if !slashes => match self.hyphen_date(start, end) {
                    Some(date) => return date,
                    None => return end,
                },
                _ => return end,
            };
        }
    }

    /// Whether the slash at `slash` stands in a date or fraction, `30/12`, rather than
    /// between two numbers, `2019/2020`.
    fn slashed(&self, start: usize, slash: usize) -> bool {
        let right = self.digits(slash + 1) - slash - 1;
        let more = self.byte(slash + 1 + right) == b'/';
        (slash - start <= 2 && right <= 2) || more
    }

    fn digits(&self, at: usize) -> usize {
        at + self.rest(at).bytes().take_while(u8::is_ascii_digit).count()
    }

    /// The end of `12-9-2023` or `2023-09-12`, whose first hyphen is at `first`.
    fn hyphen_date(&self, start: usize, first: usize) -> Option<usize> {
        let second = self.digits(first + 1);
        let end = self.digits(second + 1);
        let lengths = [first - start, second - first - 1, end.saturating_sub(second + 1)];
        let shaped = matches!(lengths, [1 | 2, 1 | 2, 2 | 4] | [4, 1 | 2, 1 | 2]);
        (self.byte(second) == b'-' && shaped).then_some(end)
    }

    /// The end of a number of a letter or rule, `34/PMK.011/2007` or `II/2007`: letters
    /// and digits around slashes.
    pub(super) fn official_number(&self, start: usize) -> Option<usize> {
        let bytes = self.text.as_bytes().get(start..)?;
        let joint = |b: u8| matches!(b, b'.' | b'-' | b'/');
        let inside = |b: &u8| b.is_ascii_alphanumeric() || joint(*b);
        let mut len = bytes.iter().take(LONGEST_NUMBER).take_while(|b| inside(b)).count();
        while len > 0 && joint(bytes[len - 1]) {
            len -= 1;
        }
        let token = self.slice(start, start + len);
        let mut parts = token.split('/');
        let first = parts.next()?;
        let (mut letters, mut digits) = shape(first);
        let mut slashes = 0;
        for part in parts {
            slashes += 1;
            let (some_letters, some_digits) = shape(part);
            if part.is_empty() || (!some_letters && !some_digits) {
                return None;
            }
            letters |= some_letters;
            digits |= some_digits;
        }
        let last_is_number = token.bytes().last().is_some_and(|b| b.is_ascii_digit());
        let capitals =
            !token.bytes().filter(u8::is_ascii_alphabetic).all(|b| b.is_ascii_lowercase());
        (slashes > 0 && letters && digits && last_is_number && capitals).then_some(start + len)
    }

    /// A web or mail address that begins at `start`; `first` is the end of its first run.
    pub(super) fn address(&self, start: usize, first: usize) -> Option<(usize, TokenKind)> {
        match self.byte(first) {
            b':' if self.rest(first).starts_with("://") => {
                let end = self.address_end(start);
                (end > first + 3).then_some((end, TokenKind::Url))
            }
            b'@' | b'.' | b'_' | b'-' => {
                self.mail(start, first).or_else(|| self.site(start, first))
            }
            _ => None,
        }
    }

    /// The end of an address: the next gap or quote, less the marks of the sentence.
    fn address_end(&self, start: usize) -> usize {
        let stops = |b: &u8| b.is_ascii_whitespace() || matches!(b, b'"' | b'<' | b'>' | 0x80..);
        let bytes = self.text.as_bytes().get(start..).unwrap_or_default();
        let mut len = bytes.iter().take_while(|b| !stops(b)).count();
        while len > 0
            && matches!(
                bytes[len - 1],
                b'.' | b',' | b';' | b':' | b'!' | b'?' | b')' | b']' | b'\''
            )
        {
            len -= 1;
        }
        start + len
    }

    fn mail(&self, start: usize, first: usize) -> Option<(usize, TokenKind)> {
        let bytes = self.text.as_bytes();
        let local = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-' | b'+');
        let name = bytes.get(first..)?.iter().take(64).take_while(|b| local(b)).count();
        let sign = first + name;
        let ends_well = sign > start && self.byte(sign - 1).is_ascii_alphanumeric();
        if self.byte(sign) != b'@' || !ends_well {
            return None;
        }
        let domain = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-');
        let mut end = sign + 1;
        end += bytes.get(end..)?.iter().take(255).take_while(|b| domain(b)).count();
        while matches!(self.byte(end - 1), b'.' | b'-') {
            end -= 1;
        }
        self.slice(sign + 1, end).contains('.').then_some((end, TokenKind::Email))
    }

    /// A site that is named without its protocol: `KOMPAS.com`, `www.bmkg.go.id/gempa`.
    fn site(&self, start: usize, first: usize) -> Option<(usize, TokenKind)> {
        let mut end = first;
        let mut last = None;
        loop {
            let mark = self.byte(end);
            let joins = mark == b'.' || (mark == b'-' && last.is_none());
            if !joins || !matches!(self.class(end + 1), Class::Letter | Class::Digit) {
                break;
            }
            let next = self.run(end + 1);
            if mark == b'.' {
                last = Some((end + 1, next));
            }
            end = next;
            if end - start > LONGEST_NUMBER {
                return None;
            }
        }
        let (from, to) = last?;
        let domain = self.slice(from, to);
        if !DOMAINS.iter().any(|known| known.eq_ignore_ascii_case(domain)) || to != end {
            return None;
        }
        let end = if self.byte(end) == b'/' { self.address_end(start) } else { end };
        Some((end, TokenKind::Url))
    }
}

/// Bytes that a number with slashes, or the host of a site, may have.
const LONGEST_NUMBER: usize = 96;

/// Top-level domains that sites are named with in Indonesian news.
const DOMAINS: [&str; 18] = [
    "ai", "app", "asia", "biz", "co", "com", "edu", "gov", "id", "info", "io", "me", "my", "net",
    "news", "org", "sg", "tv",
];

/// Whether a part holds letters, and whether it holds digits.
fn shape(part: &str) -> (bool, bool) {
    let bytes = part.as_bytes();
    (bytes.iter().any(u8::is_ascii_alphabetic), bytes.iter().any(u8::is_ascii_digit))
}

/// What digits with these marks look like.
fn number_kind(number: &str) -> TokenKind {
    let short = |part: &str, most: u32| {
        part.len() <= 2 && part.parse::<u32>().is_ok_and(|value| value <= most)
    };
    let parts = || number.split(['/', '-', '.', ':']);
    let marks = number.bytes().filter(|b| matches!(b, b'/' | b'-' | b'.' | b':')).count();
    if number.contains(',') {
        return TokenKind::Number;
    }
    if number.contains('/') || number.contains('-') {
        return if marks <= 2 { TokenKind::Date } else { TokenKind::Number };
    }
    let mut pieces = parts();
    let hour = pieces.next().unwrap_or_default();
    let minutes = pieces.all(|part| part.len() == 2 && short(part, 59));
    let clock = (1..=2).contains(&marks) && short(hour, 24) && minutes;
    if clock { TokenKind::Clock } else { TokenKind::Number }
}
