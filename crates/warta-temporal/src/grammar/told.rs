//! What is told as past in a sentence about what is planned: where a report comes from, and the
//! clauses that say what has happened.

use super::Scan;
use crate::words::Word;

/// Tokens from the words that name a source to the day behind them.
const SOURCE: usize = 20;

/// What a plan is told by: `menurut jadwal` names no report.
pub(super) const PLANS: [&str; 4] = ["agenda", "jadwal", "rencana", "skenario"];

/// `Menurut juru bicara itu, Rabu, …`, `demikian pernyataan istana, Selasa`, `Dalam siaran pers
/// Senin, …`: whether a day closes the words that say where a report comes from.
pub(super) fn closes_source(scan: &Scan<'_>, first: usize, end: usize) -> bool {
    let closed = end >= scan.last || matches!(scan.raw(end), "," | "." | ";" | ")" | "(" | "waktu");
    let words = (scan.first..before_time(scan, first)).rev().take(SOURCE);
    let mut words = words.take_while(|&at| !parts(scan.raw(at)) && !plans(scan, at));
    closed && words.any(|at| opens_source(scan, at))
}

/// Where the comma or the `pada` in front of a time stands; the time itself where it has none.
fn before_time(scan: &Scan<'_>, first: usize) -> usize {
    first - usize::from(matches!(scan.raw_before(first, 1), "," | "pada"))
}

fn parts(raw: &str) -> bool {
    matches!(raw, "," | ";" | ":" | "\"" | "“" | "”")
}

fn plans(scan: &Scan<'_>, at: usize) -> bool {
    matches!(scan.word(at), Word::Akan | Word::FutureCue | Word::Condition)
}

/// Whether words that name a source open at a token: at the beginning or behind a mark.
fn opens_source(scan: &Scan<'_>, at: usize) -> bool {
    const TELLS: [&str; 10] = [
        "dikabarkan",
        "dilansir",
        "diberitakan",
        "diwartakan",
        "lansir",
        "lapor",
        "melansir",
        "mengutip",
        "mewartakan",
        "tulis",
    ];
    const BY: [&str; 3] = ["dalam", "lewat", "melalui"];
    let is_one = |words: &[&str]| words.iter().any(|word| scan.is(at, word));
    let before = scan.raw_before(at, 1);
    let apart = at == scan.first || parts(before) || matches!(before, "’" | "'" | "—" | "–");
    let next = scan.raw(at + 1);
    if is_one(&["demikian"]) {
        // `Demikian pula …` joins only.
        return apart && !matches!(next, "pula" | "juga" | "halnya" | ",");
    }
    if is_one(&["menurut"]) {
        return apart && !PLANS.contains(&next);
    }
    let written = || (at + 1..at + 3).any(|at| is_written(scan.raw(at)));
    apart && is_one(&BY) && written()
        || (apart || matches!(before, "seperti" | "sebagaimana")) && is_one(&TELLS)
}

/// What a report quotes from; on the day of a speech or a meeting it may be still to come.
fn is_written(raw: &str) -> bool {
    const WRITTEN: [&str; 8] =
        ["cuitan", "keterangan", "laporan", "pernyataan", "rilis", "siaran", "surat", "unggahan"];
    WRITTEN.contains(&raw.strip_suffix("nya").unwrap_or(raw))
}

/// `akan meninjau kota itu setelah gempa mengguncangnya pada Senin`, `akan membahas usulan yang
/// diajukan pada Senin`: whether the word at `at` opens a clause around a time at `first` that
/// tells what has happened. `akan berangkat setelah rapat pada Senin` leaves it open.
pub(super) fn opens_told(scan: &Scan<'_>, at: usize, first: usize) -> bool {
    /// What goes back to the plan.
    const PURPOSE: [&str; 5] = ["agar", "demi", "guna", "supaya", "untuk"];
    let clause = at + 1..before_time(scan, first);
    let words = || clause.clone().map(|at| scan.raw(at));
    let told = || words().any(is_unplanned);
    let tells = match scan.raw(at) {
        "yang" => {
            let verb = at + 1 + usize::from(scan.raw(at + 1) == "baru");
            is_passive(scan.raw(verb)) && clause.contains(&verb) || told()
        }
        "akibat" | "buntut" | "gara-gara" | "imbas" | "karena" | "lantaran" => told(),
        // `akan menyusul rekannya` moves.
        "menyusul" => {
            let before = scan.raw_before(at, 1);
            let helped = matches!(before, "bisa" | "dapat" | "harus" | "lalu" | "untuk" | "yang");
            !helped && !plans(scan, at.saturating_sub(1)) && !clause.is_empty()
        }
        "pasca" | "selepas" | "sesudah" | "setelah" | "seusai" | "usai" => {
            told() || has_subject(scan, clause.clone())
        }
        _ => false,
    };
    tells && !words().any(|raw| parts(raw) || PURPOSE.contains(&raw) || takes_place(raw))
}

/// `diajukan`, and not `di`.
fn is_passive(raw: &str) -> bool {
    raw.len() > 5 && raw.starts_with("di")
}

/// `setelah truknya menabrak warung`: whether a clause has a subject of its own, which what is
/// planned to be done first has not.
fn has_subject(scan: &Scan<'_>, mut clause: core::ops::Range<usize>) -> bool {
    /// Tokens from the first word to the verb.
    const VERB: usize = 5;
    const LINKS: [&str; 10] =
        ["bersama", "dan", "dari", "dengan", "di", "ke", "oleh", "pada", "tentang", "yang"];
    /// Predicates without a prefix, and what helps a verb.
    const BARE: [&str; 26] = [
        "bebas", "berhasil", "bisa", "dapat", "hadir", "ikut", "keluar", "kembali", "libur",
        "lolos", "lulus", "makan", "masa", "masuk", "menang", "mulai", "mundur", "pindah",
        "pulang", "rampung", "resmi", "salat", "selama", "selesai", "tiba", "tidak",
    ];
    let verb = |raw: &str| {
        is_passive(raw) || raw.len() > 5 && (raw.starts_with("me") || raw.starts_with("ber"))
    };
    let Some(noun) = clause.next() else { return false };
    let raw = scan.raw(noun);
    let may_be = matches!(scan.word(noun), Word::Other | Word::Money | Word::Person);
    let is_noun = may_be && !verb(raw) && !BARE.contains(&raw);
    let words = clause.take(VERB).map(|at| scan.raw(at));
    is_noun && words.take_while(|raw| !LINKS.contains(raw)).any(verb)
}

/// Whether a word is one of those that tell of a mishap, a fight, how a match ended or an end put
/// to something, which nobody plans.
fn is_unplanned(raw: &str) -> bool {
    UNPLANNED.binary_search(&raw).is_ok()
}

#[rustfmt::skip]
const UNPLANNED: [&str; 129] = [
    "ambruk", "anjlok", "banjir", "batal", "bencana", "bentrok", "bentrokan", "cedera", "dialami",
    "dialaminya", "dibakar", "dibatalkan", "dibom", "dibunuh", "diculik", "dicuri", "diguncang",
    "dihentikan", "dikalahkan", "dilanda", "dipecat", "dirampok", "diretas", "diserang",
    "ditabrak", "ditangkap", "ditembak", "diterjang", "ditolak", "ditunda", "ditusuk", "ditutup",
    "erupsi", "gagal", "gempa", "hancur", "hilang", "imbang", "insiden", "kalah", "kebakaran",
    "kecelakaan", "kegagalan", "kehilangan", "kekalahan", "kematian", "kemenangan", "kericuhan",
    "kerusuhan", "kudeta", "ledakan", "letusan", "longsor", "melanda", "meledak", "melemah",
    "meletus", "melukai", "membakar", "membunuh", "memecahkan", "memenangi", "menabrak",
    "menaklukkan", "menang", "menerjang", "menewaskan", "mengalahkan", "mengalami", "mengguncang",
    "menghantam", "meninggal", "menjuarai", "menolak", "menunda", "menundukkan", "menyelamatkan",
    "menyerang", "meraih", "merosot", "merusak", "musibah", "pembunuhan", "penangkapan",
    "penembakan", "pengeboman", "penusukan", "penyerangan", "ricuh", "roboh", "runtuh", "rusak",
    "rusuh", "serangan", "tabrakan", "takluk", "tenggelam", "terbakar", "terbalik", "terbongkar",
    "terbunuh", "tercebur", "terdampak", "terendam", "tergelincir", "terguling", "terhenti",
    "terjadi", "terjatuh", "terjebak", "terkubur", "terluka", "terpeleset", "terperosok",
    "terseret", "tersingkir", "tertabrak", "tertangkap", "tertembak", "tertimbun", "tertimpa",
    "terungkap", "tewas", "tewasnya", "tragedi", "tsunami", "tumbang", "wafat", "wafatnya",
];

/// Whether a verb tells when something is held or comes about, which is said of what is planned
/// as well: `akan menghadiri rapat yang digelar pada Senin`.
fn takes_place(raw: &str) -> bool {
    TAKES_PLACE.binary_search(&raw).is_ok()
}

#[rustfmt::skip]
const TAKES_PLACE: [&str; 44] = [
    "berakhir", "berangkat", "berlaku", "berlangsung", "bertanding", "bertepatan", "diadakan",
    "diberangkatkan", "diberlakukan", "dibuka", "digelar", "dihadiri", "dihelat", "diikuti",
    "dijalankan", "dilaksanakan", "dilakukan", "dilangsungkan", "dimainkan", "dimeriahkan",
    "dimulai", "dipandu", "diperingati", "dipertandingkan", "dipertemukan", "dipimpin",
    "dipusatkan", "dirayakan", "diresmikan", "dirilis", "disaksikan", "diselenggarakan",
    "disiarkan", "ditampilkan", "ditandingkan", "ditayangkan", "ditengahi", "mempertemukan",
    "mengawali", "menghadapi", "mulai", "tampil", "tayang", "tiba",
];

#[cfg(test)]
mod tests {
    #[test]
    fn words_are_sorted() {
        assert!(super::UNPLANNED.is_sorted() && super::TAKES_PLACE.is_sorted());
    }
}
