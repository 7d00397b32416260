use super::Scratch;

/// Fills the margins of the path in `scratch` from the emissions in it.
pub(super) fn margins(scratch: &mut Scratch, transitions: &[i32], labels: usize, unit: f32) {
    scratch.margins.clear();
    let rows: Vec<&[i32]> = transitions.chunks_exact(labels + 1).collect();
    let Some((start, rows)) = rows.split_last() else { return };
    let positions: Vec<&[i32]> = scratch.emissions.chunks_exact(labels.max(1)).collect();
    let mut forward: Vec<Vec<i64>> = Vec::with_capacity(positions.len());
    for scores in &positions {
        let reach = |to: usize| match forward.last() {
            None => start.get(to).copied().map_or(0, i64::from),
            Some(last) => best(last.iter().zip(rows).map(|(&s, row)| s + cell(row, to))),
        };
        let next = scores.iter().enumerate().map(|(to, &s)| reach(to) + i64::from(s)).collect();
        forward.push(next);
    }
    // What can still be won behind a position, by the label that it has.
    let mut ahead: Vec<i64> = rows.iter().map(|row| cell(row, labels)).collect();
    for (at, scores) in positions.iter().enumerate().rev() {
        let whole = forward.get(at).map(Vec::as_slice).unwrap_or_default().iter().zip(&ahead);
        let label = scratch.path.get(at).map_or(0, |&label| usize::from(label));
        let (mut own, mut other) = (i64::MIN / 2, i64::MIN / 2);
        for (to, (&before, &behind)) in whole.enumerate() {
            let side = if to == label { &mut own } else { &mut other };
            *side = (*side).max(before + behind);
        }
        scratch.margins.push((own - other) as f32 * unit);
        let behind = scores.iter().zip(&ahead).map(|(&s, &a)| i64::from(s) + a);
        let behind: Vec<i64> = behind.collect();
        let from = |row: &&[i32]| best(row.iter().zip(&behind).map(|(&m, b)| i64::from(m) + b));
        ahead = rows.iter().map(from).collect();
    }
    scratch.margins.reverse();
}

fn best(scores: impl Iterator<Item = i64>) -> i64 {
    scores.max().unwrap_or(i64::MIN / 2)
}

fn cell(row: &[i32], at: usize) -> i64 {
    row.get(at).copied().map_or(0, i64::from)
}
