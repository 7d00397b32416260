use super::Scan;
use super::told::{PLANS, closes_source, opens_told};
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
    let dated = is_of_speech(scan, first) || is_dateline(scan, first, end);
    if dated || closes_source(scan, first, end) {
        return Direction::Past;
    }
    if let Some(found) = by_side(scan, first, end) {
        return found;
    }
    let before = cue_before(scan, first);
    match cue_behind(scan, first, end, before.map(|(away, _)| away)) {
        Some(found) => found,
        None if before.is_none() && has_gone_so(scan, end) => Direction::Past,
        None => before.map_or(Direction::Open, |(_, found)| found),
    }
}

/// `Hari Buruh Internasional 1 Mei berlangsung damai`: it is known how it went.
fn has_gone_so(scan: &Scan<'_>, end: usize) -> bool {
    const SO: [&str; 9] =
        ["aman", "damai", "hangat", "khidmat", "lancar", "meriah", "ricuh", "sederhana", "tertib"];
    let goes = |&at: &usize| scan.is(at, "berlangsung");
    let at = (end..(end + CLAUSE).min(scan.last)).find(goes);
    at.is_some_and(|at| SO.contains(&scan.raw(at + 1)))
}

/// The nearest cue before `first`, and how far away it is.
fn cue_before(scan: &Scan<'_>, first: usize) -> Option<(usize, Direction)> {
    let (mut away, mut told) = (0, false);
    for step in 1..=BEFORE.min(first.saturating_sub(scan.first)) {
        let at = first - step;
        away += cost(scan.raw(at));
        // `akan bergabung, tetapi pembicaraan gagal pada Januari`, `semula dijadwalkan pada
        // Agustus`
        let plan = matches!(scan.word(at), Word::Akan | Word::FutureCue);
        if is_turn(scan.raw(at)) || plan && is_undone(scan, at) {
            return None;
        }
        // `"Kami akan datang," tuturnya ketika dihubungi Senin malam`
        if scan.raw(at).strip_suffix("nya").is_some_and(is_of_saying) {
            return Some((away, Direction::Past));
        }
        match cue(scan, at, true) {
            // The plan is of another clause.
            Some(Direction::Future) if told => return Some((away, Direction::Past)),
            Some(found) => return Some((away, found)),
            None => told = told || opens_told(scan, at, first),
        }
    }
    (!told && opens_with_plan(scan, first)).then_some((1, Direction::Future))
}

/// `Menurut jadwal, sidang dimulai pada Rabu`, but `Menurut jadwal, mereka seharusnya pulang
/// pada Rabu`.
fn opens_with_plan(scan: &Scan<'_>, first: usize) -> bool {
    const MISSED: [&str; 3] = ["sedianya", "seharusnya", "semestinya"];
    let plan = |word| scan.is(scan.first + 1, word);
    scan.is(scan.first, "menurut")
        && PLANS.into_iter().any(plan)
        && !before_opener(scan, first).any(|raw| MISSED.contains(&raw))
}

/// The cue behind `first..end` that decides, where the one before is so far away.
fn cue_behind(
    scan: &Scan<'_>,
    first: usize,
    end: usize,
    before: Option<usize>,
) -> Option<Direction> {
    // `terbuka Minggu pagi kalau cuaca mendukung`
    if scan.word(end) == Word::Condition {
        return Some(Direction::Future);
    }
    let relative = in_relative_clause(scan, first);
    // `Pada Kamis, polisi menyatakan`, `Di depan istana, Kamis, polisi menyatakan`
    let apart = scan.raw(end) == "," && scan.raw_before(first, 1) == ",";
    let fronted = opens(scan, first) || apart;
    let mut away = 0;
    for at in end..(end + AFTER).min(scan.last) {
        let raw = scan.raw(at);
        away += cost(raw);
        if before.is_some_and(|nearer| away >= nearer) {
            return None;
        }
        // `Korea Selatan Kamis menyatakan`, `Pada Kamis, polisi menyatakan akan memeriksa`: the
        // report itself is dated.
        let reports = at <= end + 1 || fronted && raw.starts_with("me");
        if reports && scan.word(at) == Word::SaidCue {
            return Some(Direction::Past);
        }
        // `yang meninjau lokasi pada Selasa berjanji akan`, `yang tiba pada Selasa, akan
        // bertemu`: the relative clause ends at the verb, or at the comma.
        if at == end && relative && (raw == "," || is_verb(raw)) {
            return None;
        }
        // `ditangkap pada Sabtu malam ketika hendak terbang`, `tiba pada Minggu dan akan
        // bertemu`: the plan is another clause's.
        if opens_clause(raw) && !opens(scan, first) {
            return None;
        }
        if is_turn(raw) || matches!(raw, "dan" | "serta") && begins_clause(scan, at + 1) {
            return None;
        }
        let found = cue(scan, at, false);
        if found.is_some() {
            return found;
        }
    }
    None
}

/// Words that turn to another clause.
fn is_turn(raw: &str) -> bool {
    matches!(raw, "namun" | "sedangkan" | "tapi" | "tetapi")
}

/// Words that open a clause which tells when or why.
fn opens_clause(raw: &str) -> bool {
    matches!(raw, "karena" | "ketika" | "saat" | "sebelum" | "sesudah" | "setelah" | "usai")
}

/// Whether another predicate begins behind `dan`: a verb, or what stands before one.
fn begins_clause(scan: &Scan<'_>, at: usize) -> bool {
    const BEFORE_VERB: [&str; 8] =
        ["akan", "baru", "belum", "juga", "kembali", "masih", "sudah", "telah"];
    let raw = scan.raw(at);
    is_verb(raw) || scan.word(at) == Word::FutureCue || BEFORE_VERB.contains(&raw)
}

/// `SEOUL, KAMIS —`: the day in front of a report.
fn is_dateline(scan: &Scan<'_>, first: usize, end: usize) -> bool {
    const PLACE: usize = 5;
    let dash = matches!(scan.raw(end), "-" | "–" | "—");
    let named = |at: usize| scan.is_capital(at) || matches!(scan.raw(at), "," | "(" | ")");
    dash && first > scan.first
        && first - scan.first <= PLACE
        && (scan.first..first).all(named)
        && !names_day_or_month(scan, end + 1)
}

/// Whether a token is the name of a weekday or of a month.
fn names_day_or_month(scan: &Scan<'_>, at: usize) -> bool {
    matches!(scan.word(at), Word::Weekday(_) | Word::Month(_) | Word::ShortMonth(_))
}

/// Which way the side of a time points that the words before `first` open, where that is
/// plain: `sejak Kamis` lies behind, `mulai Rabu`, `sebelum Maret` and
/// `ditutup hingga Sabtu` ahead.
fn by_side(scan: &Scan<'_>, first: usize, end: usize) -> Option<Direction> {
    if !(first..end).any(|at| names_day_or_month(scan, at)) {
        return None;
    }
    let (bound, opener) = opener(scan, first)?;
    let opening = |words: &[&str]| words.iter().any(|word| scan.is(opener, word));
    let cue = cue_before(scan, opener);
    let before = cue.map(|(_, found)| found);
    match bound {
        Bound::Since if opening(&["sejak", "semenjak"]) => {
            let planned =
                cue.is_some_and(|(away, found)| away <= SINCE && found == Direction::Future);
            (!planned).then_some(Direction::Past)
        }
        // `Hujan turun mulai Selasa malam`: what has an hour is told of.
        Bound::Since | Bound::Before if opening(&["mulai", "sebelum"]) => {
            let told = has_hour(scan, first, end) || before == Some(Direction::Past);
            (!told).then_some(Direction::Future)
        }
        Bound::Until if lasts(scan, opener) => Some(Direction::Future),
        Bound::Until if before == Some(Direction::Future) => Some(Direction::Future),
        // `Hingga Kamis malam, api belum padam`, `83 pasien dirawat hingga Selasa pagi`: so far.
        Bound::Until if is_so_far(scan, first, end, opener) || is_count(scan, opener) => None,
        // `telah menetapkan masa darurat hingga 31 Oktober`
        Bound::Until if before == Some(Direction::Past) => Some(Direction::Open),
        // `belajar di rumah hingga Sabtu`, but `penjualan naik hingga November`.
        Bound::Until if names_weekday(scan, first, end) || is_set(scan, opener) => {
            Some(Direction::Future)
        }
        _ => None,
    }
}

/// Tokens between a plan and its `sejak`: `akan berlaku sejak`.
const SINCE: usize = 3;

/// Whether a time of day is told.
fn has_hour(scan: &Scan<'_>, first: usize, end: usize) -> bool {
    let hour = |at: usize| matches!(scan.word(at), Word::Part(_) | Word::Prayer(_) | Word::Pukul);
    (first..end).any(hour)
}

fn names_weekday(scan: &Scan<'_>, first: usize, end: usize) -> bool {
    (first..end).any(|at| matches!(scan.word(at), Word::Weekday(_)))
}

/// Words before `hingga` that set an end.
fn is_set(scan: &Scan<'_>, opener: usize) -> bool {
    const SET: [&str; 18] = [
        "cukup",
        "darurat",
        "dibekukan",
        "dibuka",
        "dilarang",
        "diminta",
        "ditahan",
        "harus",
        "meliburkan",
        "membekukan",
        "memberlakukan",
        "memperpanjang",
        "menahan",
        "menangguhkan",
        "menghentikan",
        "menunda",
        "menutup",
        "wajib",
    ];
    before_opener(scan, opener).any(|raw| SET.contains(&raw))
}

/// The words before `opener`, the nearest first.
fn before_opener<'t>(scan: &Scan<'t>, opener: usize) -> impl Iterator<Item = &'t str> {
    let scan = *scan;
    (1..=BEFORE.min(opener.saturating_sub(scan.first))).map(move |step| scan.raw(opener - step))
}

/// Whether `hingga` at `opener` tells how far something has come: at the beginning of what is
/// said, with an hour, in front of `sudah`, or behind what goes on.
fn is_so_far(scan: &Scan<'_>, first: usize, end: usize, opener: usize) -> bool {
    const GOES_ON: [&str; 8] =
        ["baru", "belum", "berlangsung", "bertambah", "masih", "meningkat", "terus", "tetap"];
    let goes_on = before_opener(scan, opener).any(|raw| GOES_ON.contains(&raw));
    let begins = opener == scan.first || matches!(scan.raw_before(opener, 1), "\"" | "“" | "”");
    begins || goes_on || has_hour(scan, first, end) || scan.word(end) == Word::PastCue
}

/// `9 hingga 10 September`, `mencatat 309 permohonan hingga 20 Desember`: what is counted or
/// goes on from another time is none that is still to come.
fn is_count(scan: &Scan<'_>, opener: usize) -> bool {
    const COUNTS: [&str; 6] =
        ["mencapai", "mencatat", "menembus", "tercatat", "terkumpul", "tercapai"];
    let before = opener.checked_sub(1).filter(|&at| at >= scan.first);
    before.is_some_and(|at| scan.number(at).is_some())
        || before_opener(scan, opener).any(|raw| COUNTS.contains(&raw))
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

/// `ditutup hingga Kamis`: whether the verb before `hingga` says that the end is still to come.
fn lasts(scan: &Scan<'_>, opener: usize) -> bool {
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
        // `diperkirakan tewas antara Sabtu malam dan Minggu`
        Word::FutureCue if matches!(scan.raw(at + 1), "hilang" | "meninggal" | "tewas") => None,
        // `berharap pada Senin`: the wish itself is dated, and `ketika ingin menyeberang` no plan.
        Word::FutureCue if is_wish(scan.raw(at)) && is_told(scan, at) => None,
        Word::FutureCue | Word::Mendatang | Word::Besok | Word::Nanti => Some(Direction::Future),
        // `mengatakan kalau korban terseret`: no condition.
        Word::Condition if before => {
            let tells = scan.before(at) == Word::SaidCue;
            (!tells && !scan.raw(at + 1).contains("banding")).then_some(Direction::Future)
        }
        _ => None,
    }
}

/// Whether a plan before the verb at `at` is told of as one that was given up.
fn is_undone(scan: &Scan<'_>, at: usize) -> bool {
    let given_up = |at| ["awalnya", "sebelumnya", "semula"].iter().any(|word| scan.is(at, word));
    (1..=2).filter_map(|back| at.checked_sub(back)).any(given_up)
}

fn is_wish(raw: &str) -> bool {
    const WISHES: [&str; 8] = [
        "berharap",
        "berjanji",
        "berkomitmen",
        "berniat",
        "bersedia",
        "bertekad",
        "hendak",
        "ingin",
    ];
    WISHES.contains(&raw)
}

/// Whether a wish at `at` is told of as something that has happened.
fn is_told(scan: &Scan<'_>, at: usize) -> bool {
    scan.is(at + 1, "pada") || matches!(scan.raw_before(at, 1), "karena" | "ketika" | "saat")
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
