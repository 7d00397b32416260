//! Who is said to have said what happens.

mod stack;
mod told;

use stack::Stack;
use told::event_at;
use warta_events::{Extractor, Modality};

/// The source and the modality of the event whose trigger stands in brackets.
fn told(stack: &Stack, marked: &str) -> (Option<String>, Modality) {
    let (at, text, found) = stack.ask(marked, Extractor::extract);
    let event = event_at(&found.events, at);
    let event = event.unwrap_or_else(|| panic!("no event: {marked}"));
    let source = event.source.as_ref().and_then(|source| source.span.slice(&text));
    (source.map(str::to_owned), event.modality)
}

#[test]
fn plans_and_rules_are_nobody() {
    let stack = Stack::new();
    for (marked, modality) in [
        ("Menurut rencana, Presiden [bertolak] ke Jepang pada Kamis.", Modality::Planned),
        ("Menurut jadwal, sidang [dimulai] pada Kamis.", Modality::Planned),
        ("Menurut undang-undang, presiden [menunjuk] perdana menteri.", Modality::Asserted),
        ("Menurut ketentuan, perusahaan [membayar] pesangon.", Modality::Asserted),
        ("Menurut rencana awal, tol itu [dibuka] pada Mei.", Modality::Planned),
        ("Menurut tradisi, raja [membuka] pesta panen.", Modality::Asserted),
    ] {
        assert_eq!(told(&stack, marked), (None, modality), "{marked}");
    }
    for (marked, source) in [
        ("Menurut jadwal panitia, lomba [digelar] pada Kamis.", "jadwal panitia"),
        ("Menurut dokumen itu, perusahaan [membayar] pesangon.", "dokumen itu"),
        ("Menurut ahli hukum, perusahaan [membayar] pesangon.", "ahli hukum"),
    ] {
        assert_eq!(told(&stack, marked).0.as_deref(), Some(source), "{marked}");
    }
}

#[test]
fn a_town_in_front_of_a_report_says_nothing() {
    let stack = Stack::new();
    for marked in [
        "JAKARTA: Bank Indonesia [menurunkan] suku bunga acuan menjadi 4,5 persen.",
        "Surabaya: Polisi [menangkap] dua pelaku penipuan di sebuah hotel.",
    ] {
        assert_eq!(told(&stack, marked).0, None, "{marked}");
    }
    for (marked, source) in [
        ("Moskow: Kami Siap [Berunding]", "Moskow"),
        ("Moskow: Kami siap [berunding] dengan Kyiv", "Moskow"),
        ("WHO: Kasus kolera [meningkat]", "WHO"),
        ("Rusia: Ukraina [menyerang] kilang minyak", "Rusia"),
    ] {
        assert_eq!(told(&stack, marked).0.as_deref(), Some(source), "{marked}");
    }
}

/// `X menuding …, tuduhan yang dibantah Y`: the denial is the writer's, and no words of X.
#[test]
fn a_claim_that_is_taken_up_is_the_writers() {
    let stack = Stack::new();
    for (marked, source) in [
        (
            "Thailand menuding Kamboja [memasang] ranjau, tuduhan yang dibantah Kamboja.",
            Some("Thailand"),
        ),
        ("Thailand menuding Kamboja memasang ranjau, tuduhan yang [dibantah] Kamboja.", None),
        ("Menteri itu mengatakan pajak [naik], klaim yang ditepis pengusaha.", Some("Menteri itu")),
        ("Menteri itu mengatakan pajak naik, klaim yang [ditepis] pengusaha.", None),
    ] {
        assert_eq!(told(&stack, marked).0.as_deref(), source, "{marked}");
    }
}

/// `Budi, yang menuduh Andi mencuri motor, pergi`: what is said in a relative clause ends with it.
#[test]
fn a_relative_clause_holds_what_is_said_in_it() {
    let stack = Stack::new();
    for (marked, source) in [
        ("Pedagang itu, yang menuduh tetangganya [mencuri] motor, pergi ke Bali.", "Pedagang itu"),
        ("Aktivis yang menuduh perusahaan itu [membakar] hutan ditangkap polisi.", "Aktivis"),
        ("Warga yang melaporkan camat itu [menipu] pedagang diperiksa polisi.", "Warga"),
        ("Saksi yang mengaku melihat pria itu [memukul] korban itu menghilang.", "Saksi"),
        ("Laporan yang menyebut tentara [membunuh] warga dibantah militer.", "Laporan"),
        ("Pengacara menuduh adanya [penyiksaan] terhadap kliennya.", "Pengacara"),
    ] {
        assert_eq!(told(&stack, marked).0.as_deref(), Some(source), "{marked}");
    }
    for marked in [
        "Pedagang itu, yang menuduh tetangganya mencuri motor, [pergi] ke Bali.",
        "Aktivis yang menuduh perusahaan itu membakar hutan [ditangkap] polisi.",
        "Warga yang melaporkan camat itu menipu pedagang [diperiksa] polisi.",
        "Menteri yang mengumumkan kebijakan itu [mengundurkan diri] kemarin.",
    ] {
        assert_eq!(told(&stack, marked).0, None, "{marked}");
    }
}

/// `Budi menepis kabar itu. "…"`: a quotation that is a sentence of its own.
#[test]
fn a_quotation_behind_the_sentence_that_brings_it_in() {
    let stack = Stack::new();
    for (marked, source) in [
        ("Bupati Rina menepis kabar itu. \"Pemkab tidak [membeli] mobil baru.\"", "Bupati Rina"),
        ("Hal itu diungkapkan Bupati Rina. \"Perusahaan itu [membakar] lahan.\"", "Bupati Rina"),
        ("Rektor UI angkat bicara. \"Mahasiswa itu [melanggar] aturan.\"", "Rektor UI"),
        (
            "\"Harga turun,\" kata Rudi. Hal senada dikatakan Sinta. \"Pasokan [naik] tajam.\"",
            "Sinta",
        ),
        (
            "\"Kami menunggu,\" kata Rudi. Senada, Bupati Rina. \"Warga [menolak] usul itu.\"",
            "Bupati Rina",
        ),
        ("\"Pabrik itu [mencemari] sungai.\" Pernyataan itu disampaikan Rina di Riau.", "Rina"),
        ("\"Pelaku [memukul] korban berkali-kali.\" Begitu kata Kapolres Garut.", "Kapolres Garut"),
        ("\"Panitia [menghitung] suara.\"\n\"Saksi boleh hadir,\" Wenti menambahkan.", "Wenti"),
    ] {
        assert_eq!(told(&stack, marked).0.as_deref(), Some(source), "{marked}");
    }
    for marked in [
        // Nobody has spoken, or somebody was spoken to.
        "Bupati Rina bertemu Rudi. \"Pemkab tidak [membeli] mobil baru.\"",
        "Rina ditanya wartawan. \"Pemkab tidak [membeli] mobil baru.\"",
        "Bupati Rina menepis kabar itu. Polisi [menangkap] Rudi.",
        "Orang yang menepis kabar itu pergi. \"Pemkab tidak [membeli] mobil baru.\"",
        // A title, which is no speech.
        "Bupati Rina menepis kabar itu. \"Raja Kecil\" [dimainkan] di Solo.",
    ] {
        assert_eq!(told(&stack, marked).0, None, "{marked}");
    }
}

#[test]
fn what_things_are_told_apart_by_says_nothing() {
    let stack = Stack::new();
    for marked in [
        "Ekspor menurut negara tujuan [turun] 3 persen.",
        "Inflasi menurut kelompok pengeluaran [naik] 2 persen.",
        "Menurut sektor, investasi terbesar [mengalir] ke pertambangan.",
        "Menurut jenisnya, investasi asing [meningkat].",
        "Menurut provinsi asal, pendatang terbanyak [datang] dari Jawa Tengah.",
    ] {
        assert_eq!(told(&stack, marked).0, None, "{marked}");
    }
    for (marked, source) in [
        ("Menurut kelompok itu, pasukan [menyerang] desa.", "kelompok itu"),
        ("Menurut negara itu, pasukan [menyerang] desa.", "negara itu"),
        ("Menurut data provinsi, kasus [naik].", "data provinsi"),
        ("Menurut Kota Bandung, warga [mengungsi].", "Kota Bandung"),
    ] {
        assert_eq!(told(&stack, marked).0.as_deref(), Some(source), "{marked}");
    }
}

#[test]
fn a_banner_and_a_post_speak() {
    let stack = Stack::new();
    let marked = "Spanduk berbunyi: \"Kami [menolak] kenaikan harga beras.\"";
    assert_eq!(told(&stack, marked).0.as_deref(), Some("Spanduk"));
    let marked = "Budi mengunggah pernyataan: \"Saya akan [mundur] besok.\"";
    assert_eq!(told(&stack, marked).0.as_deref(), Some("Budi"));
}
