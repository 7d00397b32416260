//! Time expressions: their words and their values.

use std::cmp::Reverse;

use warta::text::Span;

use super::{Scores, Timex};

/// Counts the time expressions; what touches an optional one is neither right nor wrong.
pub(super) fn compare(marked: &[Timex], found: &[warta::temporal::Timex], scores: &mut Scores) {
    let (wanted, optional): (Vec<&Timex>, Vec<&Timex>) = marked.iter().partition(|t| t.core);
    let is_free = |span: Span| !optional.iter().any(|timex| timex.span.overlaps(span));
    let mut rest: Vec<_> = found.iter().filter(|timex| is_free(timex.span)).collect();
    scores.timex_strict.add(0, rest.len(), wanted.len());
    scores.timex_value.add(0, rest.len(), wanted.len());
    for timex in wanted {
        let shared = |at: usize| common(timex.span, rest[at].span);
        let best = (0..rest.len()).max_by_key(|&at| (shared(at), Reverse(at)));
        let Some(best) = best.filter(|&at| shared(at) > 0) else { continue };
        let hit = rest.remove(best);
        scores.timex_strict.right += usize::from(hit.span == timex.span);
        scores.timex_value.right += usize::from(same_value(&hit.value, &timex.value));
    }
}

/// The number of bytes that are in both.
fn common(a: Span, b: Span) -> usize {
    a.end().min(b.end()).saturating_sub(a.start().max(b.start()))
}

/// Whether two TIMEX3 values say the same: zones don't count, an hour is its first
/// minute, midday and evening are afternoon, an unknown amount is one of the same unit.
fn same_value(a: &str, b: &str) -> bool {
    if a.is_empty() || b.is_empty() {
        return false;
    }
    let unknown = |value: &str| value.starts_with("PX").then(|| value.chars().next_back());
    let (a, b) = (plain(a), plain(b));
    a == b || unknown(&a).is_some_and(|unit| unknown(&b) == Some(unit))
}

/// A value without zone, and with the minute where an hour stands alone.
fn plain(value: &str) -> String {
    let value = without_zone(value.trim());
    let part = value.strip_suffix("TMI").or_else(|| value.strip_suffix("TEV"));
    if let Some(day) = part {
        return format!("{day}TAF");
    }
    let is_hour = value.rsplit_once('T').is_some_and(|(_, clock)| is_two_digits(clock));
    if is_hour { format!("{value}:00") } else { value.to_owned() }
}

fn without_zone(value: &str) -> &str {
    let signed = |len: usize| {
        let (rest, zone) = value.split_at_checked(value.len().checked_sub(len)?)?;
        let digits = zone.strip_prefix(['+', '-'])?.replacen(':', "", len - 5);
        (digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit())).then_some(rest)
    };
    let rest = value.strip_suffix('Z').or_else(|| signed(6)).or_else(|| signed(5));
    rest.filter(|rest| ends_in_clock(rest)).unwrap_or(value)
}

fn ends_in_clock(value: &str) -> bool {
    value.rsplit_once('T').is_some_and(|(_, clock)| clock.split(':').all(is_two_digits))
}

fn is_two_digits(part: &str) -> bool {
    part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::same_value;

    #[test]
    fn values_that_say_the_same() {
        for (a, b) in [
            ("2024-05-02", "2024-05-02"),
            ("2024-05-02T09", "2024-05-02T09:00"),
            ("2024-05-02T09:00+07:00", "2024-05-02T09"),
            ("2024-05-02T09:30:00+0700", "2024-05-02T09:30:00Z"),
            ("2024-05-02TMI", "2024-05-02TAF"),
            ("2024-05-02TEV", "2024-05-02TMI"),
            ("PXD", "PXD"),
        ] {
            assert!(same_value(a, b) && same_value(b, a), "{a} and {b}");
        }
    }

    #[test]
    fn values_that_differ() {
        for (a, b) in [
            ("", ""),
            ("2024-05-02", "2024-05"),
            ("2024-05-02T09:00", "2024-05-02T09:30"),
            ("2024-05-02TMO", "2024-05-02TAF"),
            ("2024-0700", "2024"),
            ("PXD", "PXM"),
            ("PXD", "P2D"),
        ] {
            assert!(!same_value(a, b) && !same_value(b, a), "{a} and {b}");
        }
    }
}
