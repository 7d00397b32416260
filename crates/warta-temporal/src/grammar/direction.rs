use super::Scan;
use crate::pieces::Direction;
use crate::words::Word;

/// How far a cue is looked for on each side, in tokens.
const BEFORE: usize = 24;
const AFTER: usize = 12;
/// A cue behind a comma speaks of another clause, more likely than not.
const CLAUSE: usize = 7;

/// Which way a bare weekday or month at `first..end` points: the nearest cue in
/// its sentence decides, and one in another clause counts as farther away.
pub(crate) fn direction(scan: &Scan<'_>, first: usize, end: usize) -> Direction {
    let mut best: Option<(usize, Direction)> = None;
    let mut away = 0;
    for step in 1..=BEFORE.min(first.saturating_sub(scan.first)) {
        away += cost(scan.raw(first - step));
        if let Some(found) = cue(scan, first - step, true) {
            best = Some((away, found));
            break;
        }
    }
    away = 0;
    for at in end..(end + AFTER).min(scan.last) {
        away += cost(scan.raw(at));
        if best.is_some_and(|(nearer, _)| away >= nearer) {
            break;
        }
        // `Korea Selatan Kamis menyatakan`: the report itself is dated.
        if at <= end + 1 && scan.word(at) == Word::SaidCue {
            return Direction::Past;
        }
        if let Some(found) = cue(scan, at, false) {
            return found;
        }
    }
    best.map_or(Direction::Open, |(_, found)| found)
}

fn cost(raw: &str) -> usize {
    if matches!(raw, "," | ";" | "\"" | "”" | "“") { CLAUSE } else { 1 }
}

fn cue(scan: &Scan<'_>, at: usize, before: bool) -> Option<Direction> {
    match scan.word(at) {
        Word::PastCue | Word::Lalu | Word::Kemarin | Word::Tadi => Some(Direction::Past),
        Word::SaidCue if before => Some(Direction::Past),
        Word::Akan if scan.word(at + 1) == Word::Datang => Some(Direction::Future),
        Word::Akan if !matches!(scan.raw_before(at, 1), "yang") || before => {
            Some(Direction::Future)
        }
        // A bound still to come: `paling lambat Juli`.
        Word::Paling if before && (scan.is(at + 1, "lambat") || scan.is(at + 1, "cepat")) => {
            Some(Direction::Future)
        }
        Word::FutureCue | Word::Mendatang | Word::Besok | Word::Nanti => Some(Direction::Future),
        _ => None,
    }
}
