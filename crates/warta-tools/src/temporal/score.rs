use std::error::Error;

use warta_temporal::{Reference, Timex};

use super::source::{Article, Gold, articles};
use super::tag;

#[derive(Default)]
struct Counts {
    gold: usize,
    found: usize,
    strict: usize,
    relaxed: usize,
    kind: usize,
    value: usize,
}

/// Prints strict, relaxed, type and value F1; every difference where `verbose`.
pub(super) fn run(folder: &str, verbose: bool) -> Result<(), Box<dyn Error>> {
    let mut counts = Counts::default();
    for article in articles(folder)? {
        let found = tag(&article.text, Some(Reference::parse(&article.dct)?));
        compare(&article, &found, &mut counts, verbose);
    }
    let rows = [
        ("strict", counts.strict),
        ("relaxed", counts.relaxed),
        ("type", counts.kind),
        ("value", counts.value),
    ];
    for (name, right) in rows {
        let f1 = 200.0 * right as f64 / (counts.gold + counts.found).max(1) as f64;
        println!(
            "{name:8} F1 {f1:6.2}   ({right} right, {} found, {} gold)",
            counts.found, counts.gold
        );
    }
    Ok(())
}

fn compare(article: &Article, found: &[Timex], counts: &mut Counts, verbose: bool) {
    let overlap =
        |g: &Gold, t: &Timex| g.end.min(t.span.end()).saturating_sub(g.start.max(t.span.start()));
    let optional = |t: &Timex| article.gold.iter().any(|g| !g.core && overlap(g, t) > 0);
    let found: Vec<&Timex> = found.iter().filter(|t| !optional(t)).collect();
    let text = |a: usize, b: usize| article.text.get(a..b).unwrap_or_default();
    let mut used = vec![false; found.len()];
    counts.found += found.len();
    for gold in article.gold.iter().filter(|g| g.core) {
        counts.gold += 1;
        let best = (0..found.len())
            .rev()
            .filter(|&i| !used[i] && overlap(gold, found[i]) > 0)
            .max_by_key(|&i| overlap(gold, found[i]));
        let written = text(gold.start, gold.end);
        let Some(best) = best else {
            if verbose {
                println!("missed {} [{written}] {} {}", article.name, gold.kind, gold.value);
            }
            continue;
        };
        used[best] = true;
        let timex = found[best];
        let strict = (timex.span.start(), timex.span.end()) == (gold.start, gold.end);
        let kind = format!("{:?}", timex.kind).to_uppercase() == gold.kind;
        let value = same_value(&timex.value, &gold.value);
        counts.relaxed += 1;
        counts.strict += usize::from(strict);
        counts.kind += usize::from(kind);
        counts.value += usize::from(value);
        if verbose && !(strict && kind && value) {
            let ours = text(timex.span.start(), timex.span.end());
            println!(
                "differs {} [{written}] {} {} found [{ours}] {:?} {}",
                article.name, gold.kind, gold.value, timex.kind, timex.value
            );
        }
    }
    for (timex, _) in found.iter().zip(used).filter(|(_, used)| verbose && !used) {
        println!(
            "false {} [{}] {:?} {}",
            article.name,
            text(timex.span.start(), timex.span.end()),
            timex.kind,
            timex.value
        );
    }
}

/// Equal up to the zone, `:00` behind a bare hour, and the day parts that corpora
/// tell apart differently; unsaid amounts of one unit are equal.
fn same_value(ours: &str, gold: &str) -> bool {
    if ours.is_empty() || gold.is_empty() {
        return false;
    }
    let (a, b) = (plain(ours), plain(gold));
    a == b || (a.starts_with("PX") && b.starts_with("PX") && a.chars().last() == b.chars().last())
}

fn plain(value: &str) -> String {
    let mut value = value.trim().to_owned();
    if let Some(at) = value.find('T').filter(|at| !value.starts_with('P') && value.len() > at + 3)
        && let Some(zone) = value.rfind(['+', '-', 'Z']).filter(|z| *z > at)
    {
        value.truncate(zone);
    }
    for part in ["TMI", "TEV"] {
        if let Some(stem) = value.strip_suffix(part) {
            value = format!("{stem}TAF");
        }
    }
    let hour = value
        .rsplit_once('T')
        .is_some_and(|(_, c)| c.len() == 2 && c.bytes().all(|b| b.is_ascii_digit()));
    if hour && !value.starts_with('P') {
        value.push_str(":00");
    }
    value
}
