use super::Scan;
use crate::Bound;
use crate::pieces::Direction;
use crate::words::{Word, classify};

/// How far a cue is looked for on each side, in tokens.
const BEFORE: usize = 24;
const AFTER: usize = 12;
/// A cue behind a comma speaks of another clause, more likely than not.
const CLAUSE: usize = 7;

/// Which way a bare weekday or month at `first..end` points: the nearest cue in
/// its sentence decides, and one in another clause counts as farther away.
pub(crate) fn direction(scan: &Scan<'_>, first: usize, end: usize) -> Direction {
    if lasts(scan, first) {
        return Direction::Future;
    }
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
        // `Korea Selatan Kamis menyatakan`, `Pada Kamis, polisi menyatakan akan memeriksa`: the
        // report itself is dated.
        let reports = at <= end + 1 || opens(scan, first) && scan.raw(at).starts_with("me");
        if reports && scan.word(at) == Word::SaidCue {
            return Direction::Past;
        }
        // `yang meninjau lokasi pada Selasa berjanji akan`: the relative clause ends at the verb.
        if at == end && is_verb(scan.raw(at)) && in_relative_clause(scan, first) {
            break;
        }
        // `tiba pada Minggu dan akan bertemu`: the plan is another clause's.
        if matches!(scan.raw(at), "dan" | "serta") && scan.word(at + 1) == Word::Akan {
            break;
        }
        // `yang tiba pada Selasa, akan bertemu`: the relative clause ends at the comma.
        let ends = at == end && scan.raw(at) == "," && scan.word(at + 1) == Word::Akan;
        if ends && in_relative_clause(scan, first) {
            break;
        }
        if let Some(found) = cue(scan, at, false) {
            return found;
        }
    }
    best.map_or(Direction::Open, |(_, found)| found)
}

/// Tokens from a word of speech to the day behind the speaker.
const SPEAKER: usize = 30;

/// `ujar Wali Kota Surya di Medan, Kamis (21/8)`: whether a day behind a comma says when
/// somebody spoke.
pub(crate) fn is_of_speech(scan: &Scan<'_>, first: usize) -> bool {
    if scan.raw_before(first, 1) != "," {
        return false;
    }
    let steps = 2..=SPEAKER.min(first.saturating_sub(scan.first));
    let mut speaker =
        steps.map(|step| first - step).take_while(|&at| !matches!(scan.raw(at), "." | ";"));
    speaker.any(|at| {
        let raw = scan.raw(at);
        is_of_saying(raw.strip_suffix("nya").unwrap_or(raw))
            && matches!(scan.raw_before(at, 1), "," | "\"" | "”" | "’" | "'")
    })
}

/// `ujar`, `kata`: a verb of saying without its prefix, as it stands behind what was said.
fn is_of_saying(word: &str) -> bool {
    classify(word) == Word::SaidCue && !["di", "me"].iter().any(|prefix| word.starts_with(prefix))
}

/// `ditutup hingga Kamis`: an end that is still to come.
fn lasts(scan: &Scan<'_>, first: usize) -> bool {
    const LASTING: [&str; 12] = [
        "berlaku",
        "buka",
        "dibuka",
        "dihentikan",
        "diliburkan",
        "diperpanjang",
        "ditangguhkan",
        "ditunda",
        "ditutup",
        "diundur",
        "libur",
        "tutup",
    ];
    // `ditutup sementara hingga Kamis`
    const BETWEEN: [&str; 4] = ["kembali", "lagi", "sementara", "total"];
    let Some((Bound::Until, opener)) = opener(scan, first) else {
        return false;
    };
    let is_one = |words: &[&str], raw: &str| words.iter().any(|w| raw.eq_ignore_ascii_case(w));
    let steps = 1 + usize::from(is_one(&BETWEEN, scan.raw_before(opener, 1)));
    is_one(&LASTING, scan.raw_before(opener, steps))
}

/// `Kamis, …`, `Pada Kamis, …`: whether the sentence opens with what begins at `first`.
fn opens(scan: &Scan<'_>, first: usize) -> bool {
    first == scan.first || first == scan.first + 1 && scan.is(scan.first, "pada")
}

fn is_verb(raw: &str) -> bool {
    raw.len() > 5 && ["ber", "di", "me"].iter().any(|prefix| raw.starts_with(prefix))
}

/// Whether a `yang` opens the clause before `first`.
fn in_relative_clause(scan: &Scan<'_>, first: usize) -> bool {
    let steps = 1..=BEFORE.min(first.saturating_sub(scan.first));
    let clause = steps.map(|step| scan.raw(first - step)).take_while(|&raw| raw != ",");
    clause.into_iter().any(|raw| raw == "yang")
}

fn cost(raw: &str) -> usize {
    if matches!(raw, "," | ";" | "\"" | "”" | "“") { CLAUSE } else { 1 }
}

fn cue(scan: &Scan<'_>, at: usize, before: bool) -> Option<Direction> {
    if !scan.may_point(at) {
        return None;
    }
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
        Word::FutureCue if scan.is(at, "dipastikan") => {
            is_certain_to(scan.raw(at + 1)).then_some(Direction::Future)
        }
        Word::FutureCue | Word::Mendatang | Word::Besok | Word::Nanti => Some(Direction::Future),
        _ => None,
    }
}

/// Whether `dipastikan` in front of the verb `next`, in small letters, tells of what is to
/// come, and not of what was found out.
///
/// ```
/// assert!(warta_temporal::is_certain_to("menghadiri"));
/// assert!(!warta_temporal::is_certain_to("tewas"));
/// ```
#[doc(hidden)]
#[must_use]
pub fn is_certain_to(next: &str) -> bool {
    const VERBS: [&str; 6] = ["absen", "datang", "hadir", "ikut", "tampil", "turun"];
    const BEGINNINGS: [&str; 5] = ["berl", "bert", "mengh", "mengik", "menyak"];
    VERBS.contains(&next) || BEGINNINGS.iter().any(|beginning| next.starts_with(beginning))
}

/// How the words before `first` open one side of a time.
pub(crate) fn bound(scan: &Scan<'_>, first: usize) -> Option<Bound> {
    opener(scan, first).map(|(bound, _)| bound)
}

/// The side of a time that the words before `first` open, and where they begin: `sampai
/// dengan`, `s/d`, or one word with or without a preposition like `pada` behind it.
fn opener(scan: &Scan<'_>, first: usize) -> Option<(Bound, usize)> {
    const LINKS: [&str; 4] = ["dengan", "dari", "pada", "tanggal"];
    let right_before = |end: usize| {
        let at = end.checked_sub(1)?;
        if scan.is(at, "d") && end >= scan.first + 3 && scan.joint(end - 3) == Some(3) {
            return Some((Bound::Until, end - 3));
        }
        Some((opening(scan.raw(at))?, at))
    };
    right_before(first).or_else(|| {
        let link = first.checked_sub(1).filter(|&at| LINKS.iter().any(|l| scan.is(at, l)))?;
        right_before(link)
    })
}

/// The side of a time that one word opens.
pub(crate) fn opening(word: &str) -> Option<Bound> {
    let is = |words: &[&str]| words.iter().any(|w| word.eq_ignore_ascii_case(w));
    if is(&["sejak", "semenjak", "mulai", "terhitung", "dari"]) {
        Some(Bound::Since)
    } else if classify(word) == Word::Until {
        Some(Bound::Until)
    } else if is(&["setelah", "sesudah", "selepas", "seusai", "usai", "pasca"]) {
        Some(Bound::After)
    } else if is(&["sebelum", "menjelang", "jelang"]) {
        Some(Bound::Before)
    } else {
        None
    }
}
