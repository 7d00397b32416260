//! `text indocollex`: how many informal words the `social` preset makes formal.

use std::collections::BTreeMap;
use std::error::Error;

use warta_text::Normalizer;

/// Prints the share of right rows, in all and for each kind of change; `-v` shows the rest.
pub(crate) fn run(args: &[String]) -> Result<(), Box<dyn Error>> {
    let path = args.iter().find(|a| !a.starts_with('-')).ok_or("which file?")?;
    let verbose = args.iter().any(|a| a == "-v");
    let text = std::fs::read_to_string(path)?;
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for line in text.lines().skip(1).filter(|line| !line.is_empty()) {
        let fields: Vec<&str> = line.split(',').collect();
        let &[_, informal, formal, kind] = fields.as_slice() else {
            return Err(format!("not four fields in {line:?}").into());
        };
        let found = Normalizer::social().normalize(informal).text.to_lowercase();
        let is_right = found == formal.to_lowercase();
        let (right, rows) = counts.entry(kind).or_default();
        *right += usize::from(is_right);
        *rows += 1;
        if verbose && !is_right {
            println!("{kind:16} {informal} is {formal}, found {found}");
        }
    }
    let sum = counts.values().fold((0, 0), |sum, c| (sum.0 + c.0, sum.1 + c.1));
    for (kind, (right, rows)) in counts.into_iter().chain([("all", sum)]) {
        let share = 100.0 * right as f64 / rows.max(1) as f64;
        println!("{kind:16} {right:4} of {rows:4} {share:6.1} %");
    }
    Ok(())
}
