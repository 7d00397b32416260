use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;

use warta_temporal::Reference;

use super::score::WRITTEN;
use super::stack::Stack;
use super::table::read;

/// Prints for each rule and confidence how often the type of the event is right.
pub(super) fn run(paths: &[&str]) -> Result<(), Box<dyn Error>> {
    let stack = Stack::new();
    let written = Reference::parse(WRITTEN)?;
    let mut counts: BTreeMap<(String, u32), (usize, usize)> = BTreeMap::new();
    for path in paths {
        for row in read(Path::new(path))? {
            let found = stack.read(&row.text, Some(written));
            let Some(event) = row.event(&found.events) else { continue };
            let percent = (event.confidence * 100.0).round() as u32;
            let count = counts.entry((event.rule.to_string(), percent)).or_default();
            count.0 += usize::from(row.has_kind(event));
            count.1 += 1;
        }
    }
    for ((rule, percent), (right, all)) in counts {
        let rate = 100.0 * right as f64 / all as f64;
        println!("{rule:16} said {percent:3}  right {rate:6.2} %  ({right} of {all})");
    }
    Ok(())
}
