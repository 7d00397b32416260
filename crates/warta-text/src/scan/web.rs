//! URLs, e-mail addresses, sites, handles and hashtags.

use super::word::{Ahead, is_in};
use super::{Found, LOOK_AHEAD, Scanner};
use crate::TokenKind;
use crate::class::is_space;

/// Last labels of site names that news text uses, sorted.
const TOP_LEVEL: &[&str] = &[
    "ac", "ai", "app", "asia", "au", "be", "biz", "blog", "ca", "cc", "ch", "club", "cn", "co",
    "com", "de", "dev", "edu", "eu", "fm", "fr", "gl", "go", "gov", "gs", "hk", "id", "in", "info",
    "int", "io", "it", "jp", "kr", "live", "ly", "me", "mil", "mobi", "my", "net", "news", "nl",
    "nz", "online", "or", "org", "ph", "pro", "ru", "sch", "sg", "shop", "site", "store", "th",
    "to", "top", "travel", "tv", "tw", "uk", "us", "vn", "web", "xyz",
];

impl Scanner<'_> {
    /// A URL, an e-mail address or a site that begins at `at`; `end` is the end
    /// of its first run of letters and digits.
    pub(super) fn web(self, at: usize, end: usize, ahead: Ahead) -> Option<Found> {
        if ahead.slash && self.at(end) == b':' {
            return self.url(at, end);
        }
        if ahead.at
            && let Some(email) = self.email(at)
        {
            return Some(email);
        }
        if ahead.dots > 0 { self.site(at) } else { None }
    }

    fn url(self, at: usize, end: usize) -> Option<Found> {
        let scheme = self.slice(at, end);
        let known = ["http", "https", "ftp"].iter().any(|s| s.eq_ignore_ascii_case(scheme));
        let body = end + 3;
        if !known || self.slice(end, body) != "://" || !self.is_alnum_at(body) {
            return None;
        }
        Some((self.address_end(body), TokenKind::Url))
    }

    /// Up to white space or a character that cannot be part of an address,
    /// without the punctuation of the sentence around it.
    fn address_end(self, at: usize) -> usize {
        let bytes = self.text.as_bytes().get(at..).unwrap_or_default();
        let stops = |b: u8| {
            is_space(b) || b >= 0x80 || matches!(b, b'<' | b'>' | b'"' | b'`' | b'\\' | 0..=0x1f)
        };
        let run = bytes.iter().position(|&b| stops(b)).unwrap_or(bytes.len());
        let address = self.slice(at, at + run);
        let opened = address.contains('(');
        let outside = |c: char| {
            matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '*') || (c == ')' && !opened)
        };
        let kept = address.trim_end_matches(outside);
        at + kept.len()
    }

    fn email(self, at: usize) -> Option<Found> {
        let bytes = self.text.as_bytes().get(at..).unwrap_or_default();
        let inside =
            |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'%' | b'+' | b'-');
        let local = bytes.iter().take(LOOK_AHEAD + 1).take_while(|b| inside(b)).count();
        if local == 0 || local > LOOK_AHEAD || self.at(at + local) != b'@' {
            return None;
        }
        let domain = at + local + 1;
        let end = self.domain_end(domain)?;
        Some((end, TokenKind::Email))
    }

    /// `KOMPAS.com`, `t.me/kanal`, `www.bmkg.go.id`.
    fn site(self, at: usize) -> Option<Found> {
        let end = self.domain_end(at)?;
        let labels = self.slice(at, end);
        let last = labels.rsplit('.').next()?;
        let www = labels.get(..4).is_some_and(|w| w.eq_ignore_ascii_case("www."));
        let known = is_in(TOP_LEVEL, last) || is_shouted_site(labels);
        if !known && !www {
            return None;
        }
        let path = self.at(end) == b'/' && self.is_alnum_at(end + 1);
        Some((if path { self.address_end(end) } else { end }, TokenKind::Url))
    }

    /// Labels joined by dots, two at least.
    fn domain_end(self, at: usize) -> Option<usize> {
        let bytes = self.text.as_bytes().get(at..).unwrap_or_default();
        let inside = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-');
        let run = bytes.iter().take(LOOK_AHEAD + 1).take_while(|b| inside(b)).count();
        if run > LOOK_AHEAD {
            return None;
        }
        let domain = self.slice(at, at + run).trim_end_matches(['.', '-']);
        let dot = domain.bytes().rposition(|b| b == b'.')?;
        let last = domain.as_bytes().get(dot + 1..).unwrap_or_default();
        let named = last.len() >= 2 && last.iter().all(u8::is_ascii_alphabetic);
        let labels = || domain.as_bytes().split(|&b| b == b'.').all(|l| !l.is_empty());
        (named && labels()).then_some(at + domain.len())
    }

    /// `@infoBMKG`, `#banjir`.
    pub(super) fn handle(self, at: usize) -> Option<Found> {
        let hashtag = self.at(at) == b'#';
        let mut end = self.alnum_end(at + 1);
        while !hashtag && self.at(end) == b'.' && self.is_alnum_at(end + 1) {
            end = self.alnum_end(end + 1);
        }
        let name = self.slice(at + 1, end);
        let lettered = name.chars().any(char::is_alphabetic);
        let kind = if hashtag { TokenKind::Hashtag } else { TokenKind::Handle };
        lettered.then_some((end, kind))
    }
}

/// `KOMPAS.COM`: a site in a headline of capitals.
fn is_shouted_site(labels: &str) -> bool {
    [".CO", ".COM", ".ID", ".NET", ".ORG"].iter().any(|end| labels.ends_with(end))
        && labels.bytes().all(|b| !b.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    #[test]
    fn list_is_sorted() {
        assert!(super::TOP_LEVEL.is_sorted());
    }
}
