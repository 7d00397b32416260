use super::colloquial::{is_form, rank};
use super::rewrite::Rewriter;
use crate::{TokenKind, tokens};

/// Writes letters that stand three times or more in a row once: `bagussss` to `bagus`.
///
/// Only in words, so neither `WWW` in an address nor `III` in capitals changes.
pub(crate) fn shorten(rewriter: &mut Rewriter<'_>, text: &str) {
    for token in tokens(text).filter(|t| t.kind() == TokenKind::Word) {
        let word = token.text();
        if word.chars().all(char::is_uppercase) && is_roman(word) {
            continue;
        }
        shorten_word(rewriter, word, token.span().start());
    }
}

fn is_roman(word: &str) -> bool {
    word.bytes().all(|b| b"IVXLCDM".contains(&b))
}

fn shorten_word(rewriter: &mut Rewriter<'_>, word: &str, offset: usize) {
    let mut chars = word.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        let (mut end, mut count) = (start + c.len_utf8(), 1);
        while let Some((at, next)) = chars.next_if(|&(_, next)| same_letter(c, next)) {
            end = at + next.len_utf8();
            count += 1;
        }
        if count >= 3 && c.is_alphabetic() {
            let kept = if keeps_two(word, start, end) { 2 * c.len_utf8() } else { c.len_utf8() };
            rewriter.replace(offset + start + kept, offset + end, "");
        }
    }
}

/// Roots in which `a` stands twice, sorted.
const TWICE: [&str; 7] = ["jemaat", "maaf", "manfaat", "rakaat", "saat", "syafaat", "taat"];

/// Whether the letters at `start..end` are an `a` that the standard word writes twice:
/// `maaaaf`, `memaaafkan`.
fn keeps_two(word: &str, start: usize, end: usize) -> bool {
    let (Some(before), Some(behind)) = (word.get(..start), word.get(end..)) else { return false };
    let before = before.to_lowercase();
    let behind = behind.to_lowercase();
    TWICE
        .iter()
        .filter_map(|root| root.split_once("aa"))
        .any(|(head, tail)| before.ends_with(head) && behind.starts_with(tail))
        && word.get(start..end).is_some_and(|run| run.eq_ignore_ascii_case(&"a".repeat(run.len())))
}

fn same_letter(a: char, b: char) -> bool {
    a == b || a.to_lowercase().eq(b.to_lowercase())
}

/// Writes words doubled by `2` in full: `anak2` to `anak-anak`, `rumah2nya` to
/// `rumah-rumahnya`, `ber-main2` and `mudah2an` as they are read.
pub(crate) fn reduplicate(rewriter: &mut Rewriter<'_>, text: &str) {
    for token in tokens(text).filter(|t| t.kind() == TokenKind::Word) {
        let Some((base, suffix)) = doubled(token.text()) else { continue };
        let start = token.span().start() + base.len();
        let second = format!("-{}{suffix}", second_half(&base.to_lowercase()));
        rewriter.replace(start, token.span().end(), &second);
    }
}

/// What is said twice: the root of `bermacam2` and `dimana2`, the last half of `ber-main2`.
fn second_half(base: &str) -> &str {
    let half = base.rsplit('-').next().unwrap_or(base);
    let root = ["ber", "ter", "di", "ke"].iter().find_map(|prefix| base.strip_prefix(prefix));
    root.filter(|root| rank(root) > rank(base)).unwrap_or(half)
}

/// Units of length, whose `2` makes them square.
const LENGTHS: [&str; 5] = ["cm", "dm", "hm", "km", "mm"];

/// A word of small letters, with a capital in front at most, the `2` that doubles it, and
/// a suffix. Names of products such as `H2O` and `Covid2` are none.
pub(crate) fn doubled(word: &str) -> Option<(&str, &str)> {
    let (base, suffix) = word.split_once('2')?;
    let suffix = suffix.strip_prefix('-').unwrap_or(suffix);
    let mut letters = base.chars();
    if LENGTHS.contains(&base) && suffix.is_empty() {
        return None;
    }
    let is_word = letters.next().is_some_and(char::is_alphabetic)
        && letters.all(|c| c.is_lowercase() || c == '-')
        && (is_form(base) || (base.len() > 2 && base.chars().any(|c| "aiueoAIUEO".contains(c))));
    let known = ["", "nya", "an", "ku", "mu", "lah", "kah", "pun", "i", "kan", "annya"];
    (is_word && known.contains(&suffix)).then_some((base, suffix))
}
