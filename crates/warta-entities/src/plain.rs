//! Words that are written like names and are none.

use crate::EntityKind;
use crate::gazetteer::Classes;
use crate::names::Name;
use crate::page::Page;

/// Short forms of things, measures, papers and procedures, sorted.
#[rustfmt::skip]
const TERMS: [&str; 113] = [
    "ABK", "AC", "AI", "AIDS", "APBD", "APBN", "APD", "ART", "ASI", "ASN", "ATM", "BAP", "BBM",
    "BLT", "BPKB", "BSU", "CCTV", "CEO", "CFO", "CNG", "COO", "CPNS", "CPO", "CPU", "CSR",
    "DBD", "DNA", "DPO", "DPT", "DVD", "EBT", "FAQ", "GDP", "GPS", "GPU", "GRK", "HAM", "HGB",
    "HGU", "HIV", "HP", "ICU", "IGD", "IPK", "IPO", "ISPA", "KDRT", "KK", "KKN", "KLB", "KPR",
    "KTP", "KUR", "LCD", "LED", "LGBT", "LNG", "LPG", "MPV", "MRI", "NIK", "NIP", "NPWP", "OTT",
    "PAD", "PCR", "PDB", "PDF", "PDRB", "PHK", "PIN", "PKL", "PNBP", "PNS", "PPKM", "PPN",
    "PPPK", "PPh", "PSBB", "QR", "RAPBN", "RNA", "SARA", "SDM", "SIM", "SMS", "SOP", 
    "SPDP", "SPT", "STNK", "SUV", "TBC", "THR", "TKA", "TKI", "TKP", "TKW", "TPPO", "TPPU",
    "TPS", "UGD", "UMK", "UMKM", "UMP", "UMR", "URL", "USB", "USG", "VAR", "VIP", "WFH", "WNA",
    "WNI",
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
    if is_office(input, name) {
        return true;
    }
    if name.evidence != "model" || name.end != name.first + 1 {
        return false;
    }
    let word = input.word(name.first);
    let before = name.first.checked_sub(1).map_or("", |at| input.word(at));
    // `China Central Television (CCTV)` is short for a body.
    let short = before == "(" && name.kind == EntityKind::Org;
    let opens = input.starts_sentence(name.first) || matches!(before, "\"" | "“" | "”");
    is_term(word) && !short || opens && OPENINGS.binary_search(&word).is_ok()
}

/// Whether `word` is a day of the week, which the papers put bare beside any name.
pub(crate) fn is_weekday(word: &str) -> bool {
    const DAYS: [&str; 9] =
        ["Ahad", "Jumat", "Jum'at", "Kamis", "Minggu", "Rabu", "Sabtu", "Selasa", "Senin"];
    DAYS.contains(&word)
}

/// Whether `word` is short for a thing and no name.
pub(crate) fn is_term(word: &str) -> bool {
    TERMS.binary_search(&word).is_ok()
}

/// `Chef de Mission`, `Kepala Pusat Penerangan (Kapuspen) TNI`: what a person is.
fn is_office(input: &Page<'_>, name: &Name) -> bool {
    if name.evidence == "caller" || name.kind != EntityKind::Org {
        return false;
    }
    let hit = input.known_words(name.first, name.end);
    let title = name.end > name.first + 1 && hit.is_some_and(|hit| hit.classes == Classes::TITLE);
    let led = name.first.checked_sub(1).is_some_and(|at| input.word(at) == "Kepala");
    let short = input.word(name.end + 1);
    let head = short.strip_prefix("Wa").unwrap_or(short).to_lowercase().starts_with("ka");
    let bracket = input.word(name.end) == "(" && head && short.chars().any(char::is_lowercase);
    title || led && bracket
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
