//! The minutes of a match, which are no times of the calendar.

use super::Scan;
use crate::pieces::Unit;
use crate::words::Word;

/// How many tokens before a length are looked through for the match.
const NEAR: usize = 6;

/// How many tokens before `dua menit kemudian` a minute of the match is looked for.
const STORY: usize = 80;

/// What is played.
const PLAY: [&str; 12] = [
    "babak",
    "duel",
    "gim",
    "interval",
    "jeda",
    "kick-off",
    "laga",
    "paruh",
    "peluit",
    "perpanjangan",
    "pertandingan",
    "turun",
];

/// Whether the length at `first..end` is told by the clock of a match: `pertandingan baru
/// berjalan 19 menit`, `dua menit memasuki babak kedua`, `semenit sebelum jeda`.
pub(crate) fn is_of_match(scan: &Scan<'_>, first: usize, unit: Unit, end: usize) -> bool {
    match unit {
        Unit::Minute | Unit::Second => {
            is_before_a_part(scan, end)
                || is_since_the_start(scan, first, end)
                || is_counted_on(scan, first, end)
                || is_added(scan, first)
                || is_amid_goals(scan, first, end)
        }
        Unit::Hour => {
            is_since_the_start(scan, first, end)
                || is_amid_goals(scan, first, end) && plays(scan, first, end)
        }
        _ => false,
    }
}

/// `tambahan waktu lima menit`
fn is_added(scan: &Scan<'_>, first: usize) -> bool {
    scan.raw_before(first, 1) == "waktu"
        && matches!(scan.raw_before(first, 2), "tambahan" | "perpanjangan")
}

/// `bermain 60 menit`, `satu jam bermain`
fn plays(scan: &Scan<'_>, first: usize, end: usize) -> bool {
    let before = |back| scan.raw_before(first, back) == "bermain";
    before(1) || before(2) || scan.raw(end) == "bermain"
}

/// `unggul setelah bermain 13 menit`, `butuh empat menit untuk mencetak gol`: where a lead or a
/// goal is told, but not `unggul dua menit atas` the next one of a race.
fn is_amid_goals(scan: &Scan<'_>, first: usize, end: usize) -> bool {
    const GOALS: [&str; 8] = [
        "gawang",
        "kebobolan",
        "kedudukan",
        "keunggulan",
        "membobol",
        "menyamakan",
        "tertinggal",
        "unggul",
    ];
    const BESIDE: usize = 10;
    let goals = |&at: &usize| {
        let raw = scan.raw(at);
        GOALS.contains(&raw) || raw == "mencetak" && scan.raw(at + 1) == "gol"
    };
    let margin =
        (1..=2).any(|back| matches!(scan.raw_before(first, back), "unggul" | "tertinggal"));
    let lasts = matches!(scan.raw_before(first, 1), "selama" | "dalam");
    let mut near = first.saturating_sub(BESIDE).max(scan.first)..end + BESIDE;
    (!margin || lasts) && near.any(|at| goals(&at))
}

fn is_play(raw: &str) -> bool {
    PLAY.iter().any(|play| raw.eq_ignore_ascii_case(play))
}

/// `memasuki babak kedua`, `sebelum jeda`, `menjelang turun minum`.
fn is_before_a_part(scan: &Scan<'_>, end: usize) -> bool {
    let link = super::feast::relation(scan, end).is_some()
        || matches!(scan.raw(end), "memasuki" | "sejak" | "dari");
    link && is_play(scan.raw(end + 1))
        // `setelah 15 menit babak kedua`
        || scan.raw(end) == "babak" && matches!(scan.word(end + 1), Word::Ordinal(_))
        || matches!(scan.raw(end), "babak" | "laga" | "pertandingan")
            && (end + 1..end + 4).any(|i| goes_on(scan.raw(i)))
}

fn goes_on(raw: &str) -> bool {
    matches!(raw, "berjalan" | "berlangsung" | "dimulai" | "bergulir")
}

/// `ketika laga berjalan lima menit`; `laga itu berlangsung 90 menit` tells how long it was.
fn is_since_the_start(scan: &Scan<'_>, first: usize, end: usize) -> bool {
    let before = |back: usize| first.checked_sub(back).filter(|&at| at >= scan.first);
    let Some(verb) = (1..=3)
        .filter_map(before)
        .find(|&at| goes_on(scan.raw(at)) || matches!(scan.raw(at), "memasuki" | "menyisakan"))
    else {
        return false;
    };
    let from = first.saturating_sub(NEAR).max(scan.first);
    let Some(play) = (from..verb).rev().find(|&at| is_play(scan.raw(at))) else {
        return false;
    };
    let opens = |at: usize| {
        ["ketika", "saat", "kala", "setelah", "sesudah", "usai", "sejak", "begitu", "belum", "baru"]
            .iter()
            .any(|word| scan.is(at, word))
    };
    (play.saturating_sub(1).max(scan.first)..verb).any(opens) || scan.word(end) == Word::Saat
}

/// `dua menit kemudian` behind `pada menit ke-60`.
fn is_counted_on(scan: &Scan<'_>, first: usize, end: usize) -> bool {
    let counted = matches!(
        scan.word(end),
        Word::Kemudian | Word::Berselang | Word::Berikutnya | Word::Sebelumnya | Word::Setelah
    );
    counted && {
        let from = first.saturating_sub(STORY);
        let story = scan.tokens.get(from..first).unwrap_or_default();
        let raw = |at: usize| story.get(at).map_or("", |token| token.text(scan.text));
        (1..story.len()).any(|at| {
            let ordinal =
                raw(at).strip_prefix("ke-").is_some_and(|n| n.bytes().all(|b| b.is_ascii_digit()));
            ordinal && raw(at - 1).eq_ignore_ascii_case("menit")
        })
    }
}
