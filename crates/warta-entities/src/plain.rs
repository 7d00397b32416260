//! Words that are written like names and are none.

use crate::coreference::Marks;
use crate::days::is_weekday;
use crate::ends::is_address;
use crate::gazetteer::Classes;
use crate::names::Name;
use crate::page::{Page, in_capitals};
use crate::{EntityKind, Evidence};

/// Short forms of things, measures, papers and procedures, sorted.
#[rustfmt::skip]
const TERMS: [&str; 142] = [
    "ABK", "AC", "AI", "AIDS", "AMDAL", "APBD", "APBN", "APD", "ART", "ASI", "ASN", "ATC", "ATM", "BAP",
    "BBG", "BBM", "BLT", "BOS", "BPHTB", "BPKB", "BSU", "CCTV", "CEO", "CFO", "CNG", "COO",
    "CPNS", "CPO", "CPU", "CSR", "CVR", "CdM", "DBD", "DNA", "DPO", "DPT", "DVD", "EBT", "FAQ",
    "FDR", "GDP", "GPS", "GPU", "GRK", "HAM", "HET", "HGB", "HGU", "HIV", "HP", "ICU", "IGD",
    "IPK", "IPO", "ISPA", "JPU", "KDRT", "KK", "KKN", "KLB", "KPR", "KRIS", "KTP", "KUR", "LCD",
    "LED", "LGBT", "LNG", "LPG", "MPV", "MRI", "NIK", "NIP", "NJOP", "NPWP", "OTT", "PAD", "PCR",
    "PDB", "PDF", "PDRB", "PHK", "PIN", "PKL", "PKP", "PLTA", "PLTN", "PLTS", "PLTU", "PNBP", "PNS",
    "PPKM", "PPN", "PPPK", "PPh", "PSBB", "PTKP", "QR", "RAPBN", "RNA", "RT", "RUU", "RW", "SARA",
    "SBN", "SDM", "SIM", "SK", "SMS", "SOP", "SPBE", "SPBG", "SPBU", "SPDP", "SPT", "STNK", "SUV",
    "TBC", "THR", "TKA", "TKI", "TKP", "TKW", "TPPO", "TPPU", "TPS", "UGD", "UMK", "UMKM", "UMP",
    "UMR", "URL", "USB", "USG", "VAR", "VIP", "WFH", "WNA", "WNI", "WTP", "ZEE", "ZEEI",
];

/// Words that open a sentence, most of them in speech, sorted.
#[rustfmt::skip]
const OPENINGS: [&str; 68] = [
    "Aduh", "Ah", "Alhamdulillah", "Apalagi", "Astaga", "Astagfirullah", "Ayo", "Biar", "Buat",
    "Cuma", "Eh", "Enggak", "Entah", "Gak", "Gara-gara", "Habis", "Harusnya", "Insyaallah",
    "Intinya", "Jangankan", "Jujur", "Kabarnya", "Kadang", "Kalau", "Kan", "Katanya", "Kayak",
    "Kayaknya", "Ketimbang", "Kok", "Lah", "Lho", "Loh", "Makanya", "Malah", "Masa", "Mending",
    "Mestinya", "Mumpung", "Nah", "Ngapain", "Nggak", "Oh", "Padahal", "Pas", "Pokoknya",
    "Rasanya", "Sampai", "Semoga", "Siapa", "Soalnya", "Sudah", "Tadi", "Tahu-tahu", "Takutnya",
    "Tapi", "Terus", "Tiba-tiba", "Tinggal", "Udah", "Untung", "Untungnya", "Usai", "Wah",
    "Waktu", "Walau", "Ya", "Yah",
];

/// `rekaman CCTV`, `"Pas keluar, motor itu hilang."`: no name, whatever the model has seen.
pub(crate) fn is_plain(input: &Page<'_>, name: &Name) -> bool {
    if is_office(input, name) || is_signature(input, name) || is_late_degree(input, name) {
        return true;
    }
    // `gelar doktor Honoris Causa`
    if name.evidence == Evidence::Model && input.word(name.end - 1) == "Causa" {
        return true;
    }
    if name.evidence == Evidence::Model && is_rate(input.word(name.first), input.word(name.end - 1))
    {
        return true;
    }
    if name.evidence != Evidence::Model || name.end != name.first + 1 {
        return false;
    }
    let word = input.word(name.first);
    let before = input.before(name.first);
    // `Bagus kalau laga itu dihentikan`, `saat Ramadan`, `surat Yusuf ayat 4`.
    let after = input.word(name.end);
    let judged = matches!(after, "bila" | "jika" | "kalau") && input.starts_sentence(name.first);
    let fast = matches!(word, "Lebaran" | "Ramadan" | "Ramadhan" | "Syawal");
    // `Rabu Wage`: a day of the Javanese week of five.
    let market = matches!(word, "Kliwon" | "Legi" | "Pahing" | "Paing" | "Pon" | "Wage");
    if market && is_weekday(before) {
        return true;
    }
    // `pemimpin Barat`, `negara Barat`: whose or of what sort they are; `menuding Barat` names it.
    let whose = Marks::PERSON.union(Marks::ORGANISATION).union(Marks::PLACE);
    if word == "Barat" && name.first > 0 && input.lexical(name.first - 1).any(whose) {
        return true;
    }
    let chapter = matches!(before, "Surah" | "Surat" | "surah" | "surat") && after == "ayat";
    if judged && matches!(word, "Bagus" | "Indah" | "Mulia") || fast || chapter {
        return true;
    }
    // `China Central Television (CCTV)` is short for a body.
    let short = before == "(" && name.kind == EntityKind::Org;
    let opens = input.starts_sentence(name.first) || matches!(before, "\"" | "“" | "”");
    is_term(word) && !short || opens && OPENINGS.binary_search(&word).is_ok()
}

/// `Neraca Perdagangan Indonesia`, `BI Rate`: what is measured, and no body.
fn is_rate(first: &str, last: &str) -> bool {
    matches!(first, "Neraca" | "Indeks")
        || matches!(last, "Cocktail" | "Index" | "Rate")
        || in_capitals(first) && is_service(last)
}

/// What a body runs, by the last word of its name: `BI Checking`.
fn is_service(last: &str) -> bool {
    matches!(last, "Checking" | "FAST" | "Fast")
}

/// `BI` of `BI Rate`, `BI-Rate` and `BI 7-Day Reverse Repo Rate`: whether the short form of a body
/// begins the name of what it sets or runs.
pub(crate) fn begins_rate(input: &Page<'_>, name: &Name) -> bool {
    let short = name.end == name.first + 1 && in_capitals(input.word(name.first));
    if !short || name.evidence == Evidence::Caller {
        return false;
    }
    let word = |at: usize| input.word(at);
    let part = |at: &usize| {
        let number = word(*at).starts_with(|first: char| first.is_ascii_digit());
        input.is_capital(*at) || number || matches!(word(*at), "-" | "rate")
    };
    let mut behind = (name.end..name.end + LONGEST_RATE).take_while(part);
    behind.any(|at| is_service(word(at)) || matches!(word(at), "Index" | "RATE" | "Rate" | "rate"))
}

/// Most words of the name of a rate behind that of the body: `7-Day (Reverse) Repo Rate`.
const LONGEST_RATE: usize = 8;

/// `(WHO/GIR)`, `(NSA)` behind the last sentence: who wrote and who edited it. Agencies
/// have longer names, or stand beside one: `(AFP/REUTERS)`.
fn is_signature(input: &Page<'_>, name: &Name) -> bool {
    let one = name.end == name.first + 1 && name.evidence != Evidence::Caller;
    let near = one && name.end + 4 > input.tokens.len();
    let Some(before) = name.first.checked_sub(1).filter(|_| near) else { return false };
    let letters = |at: usize| input.word(at).len() == 3 && input.is_capital(at);
    let ends = |at: usize| input.word(at) == ")" && at + 1 >= input.tokens.len();
    let opens = |at: usize| {
        let stop = input.before(at);
        input.word(at) == "(" && matches!(stop, "." | "\"" | "”")
    };
    match (input.word(before), input.word(name.end)) {
        ("(", ")") => opens(before) && letters(name.first) && ends(name.end),
        ("(", "/") => opens(before) && letters(name.first) && letters(name.end + 1),
        ("/", ")") => {
            before.checked_sub(1).is_some_and(letters) && letters(name.first) && ends(name.end)
        }
        _ => false,
    }
}

/// `dr. Retno Widyastuti, AAK, menyebut`: letters that nobody knows between commas, behind a
/// doctor or another degree, are one more.
fn is_late_degree(input: &Page<'_>, name: &Name) -> bool {
    let word = input.word(name.first);
    let short = (2..=4).contains(&word.len()) && in_capitals(word);
    let one = name.end == name.first + 1 && name.evidence == Evidence::Model;
    let comma = name.first.checked_sub(1).filter(|&at| input.word(at) == ",");
    let Some(comma) = comma.filter(|_| one && short && input.word(name.end) == ",") else {
        return false;
    };
    let near = comma.saturating_sub(5)..comma;
    let titled = near.into_iter().any(|at| is_address(input.word(at)));
    titled && input.known(name.first).is_none()
}

/// Whether `word` is short for a thing and no name.
pub(crate) fn is_term(word: &str) -> bool {
    TERMS.binary_search(&word).is_ok()
}

/// `Chef de Mission`, `Kepala Pusat Penerangan (Kapuspen) TNI`: what a person is.
fn is_office(input: &Page<'_>, name: &Name) -> bool {
    if name.evidence == Evidence::Caller || name.kind != EntityKind::Org {
        return false;
    }
    let hit = input.known_words(name.first, name.end);
    let before = input.before(name.first);
    let ministry = input.word(name.first) == "BUMN" && matches!(before, "Menteri" | "menteri");
    let title = name.end > name.first + 1 && hit.is_some_and(|hit| hit.classes == Classes::TITLE);
    let led = name.first.checked_sub(1).is_some_and(|at| input.word(at) == "Kepala");
    let short = input.word(name.end + 1);
    let head = short.strip_prefix("Wa").unwrap_or(short).to_lowercase().starts_with("ka");
    let bracket = input.word(name.end) == "(" && head && short.chars().any(char::is_lowercase);
    ministry || title || led && bracket
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sorted() {
        assert!(TERMS.is_sorted());
        assert!(OPENINGS.is_sorted());
    }
}
