//! On which days things happen, in texts of Tuesday, 5 March 2024.

mod stack;
mod told;

use stack::Stack;
use told::event_at;
use warta_events::Extractor;

/// Asserts the days of the events whose triggers stand in brackets; `-` is none.
fn are_dated(rows: &[(&str, &str)]) {
    let stack = Stack::new();
    let wrong = rows.iter().filter_map(|&(marked, day)| {
        let (at, _, found) = stack.ask(marked, Extractor::extract);
        let event = event_at(&found.events, at);
        let event = event.unwrap_or_else(|| panic!("no event: {marked}"));
        let value = event.time.as_ref().map_or("-", |time| time.value.as_str());
        (value != day).then(|| format!("{value}: {marked}"))
    });
    let wrong: Vec<_> = wrong.collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_day_is_counted_from_what_was_told_before() {
    are_dated(&[
        (
            "Perang pecah pada 7 Oktober 2023. Sehari setelah perang pecah, tentara [mengebom] kota itu.",
            "2023-10-08",
        ),
        (
            "Topan mendarat Minggu (3/3/2024). Peringatan [dikeluarkan] tiga hari sebelum topan itu mendarat.",
            "2024-02-29",
        ),
        (
            "Gempa mengguncang Cianjur pada Senin (26/2/2024). Dua hari setelah gempa itu, korban [ditemukan] selamat.",
            "2024-02-28",
        ),
        (
            "Insiden itu terjadi pada Senin. Sehari setelah insiden pada Senin itu, baku tembak [pecah].",
            "2024-03-05",
        ),
        (
            "Kapal terbakar di Bitung pada Jumat (1/3/2024). Sehari setelah kejadian, petugas [menemukan] dua korban.",
            "2024-03-02",
        ),
        // Its own words date it, or what is told beside it.
        (
            "Gempa mengguncang Cianjur pada Senin (26/2/2024). Korban [ditemukan] pada Rabu, dua hari setelah gempa itu.",
            "2024-02-28",
        ),
        (
            "Kapal itu karam pada Jumat (1/3/2024), dua hari setelah nakhoda [meninggalkan] Bitung.",
            "2024-02-28",
        ),
    ]);
}

#[test]
fn the_year_of_a_thing_is_not_that_of_the_clause() {
    are_dated(&[
        ("Mahkamah [membatalkan] hasil pemilu 2020.", "-"),
        ("Mahkamah membatalkan hasil [pemilu] 2020.", "2020"),
        ("Amerika Serikat [keluar] dari perjanjian nuklir 2015.", "-"),
        ("Penyidik [memeriksa] laporan keuangan 2022 perusahaan itu.", "-"),
        // What the time stands beside in its own right is dated by it.
        ("Ia [terpilih] pada pemilihan kepala daerah 2020.", "2020"),
        ("Perusahaan itu [membukukan] laba bersih sepanjang 2022.", "2022"),
    ]);
}

#[test]
fn a_long_time_in_a_relative_clause_dates_its_verb() {
    are_dated(&[
        ("Polisi [membebaskan] 12 nelayan yang disekap sejak Januari.", "-"),
        ("Polisi membebaskan 12 nelayan yang [disekap] sejak Januari.", "2024-01"),
        ("Tentara [menyerahkan] jenazah nelayan yang ditembak pada Januari.", "-"),
        ("Kecelakaan itu [merenggut nyawa] pebalap yang terjatuh pada 2018.", "2018"),
        ("Mereka [memulai] pencarian pada Januari, yang berlangsung sejak 2020.", "2024-01"),
    ]);
}

/// `"Hasilnya keluar besok," kata Camat usai rapat`: a day to come inside of a quotation is none
/// of what frames it.
#[test]
fn what_frames_a_quotation_has_no_day_of_it() {
    are_dated(&[
        ("“Hasilnya [keluar] besok,” kata Camat Sukarno usai rapat dengan warga.", "2024-03-06"),
        ("“Hasilnya keluar besok,” kata Camat Sukarno usai [rapat] dengan warga.", "2024-03-05"),
        (
            "“Jembatan itu dibuka bulan depan,” [kata] Camat Sukarno dalam rapat kerja di Solo.",
            "2024-03-05",
        ),
        (
            "“Tiga pejabat dilantik pekan depan,” ujar Camat Sukarno usai [pelantikan] lurah di Medan.",
            "-",
        ),
        (
            "Kami akan menutup jalan itu besok, kata Camat Sukarno usai [rapat] dengan warga.",
            "2024-03-05",
        ),
    ]);
}

#[test]
fn what_is_moved_to_a_month_was_not_in_that_of_the_past() {
    are_dated(&[
        ("[Peluncuran] satelit itu diundur ke Februari.", "-"),
        ("Peluncuran satelit itu [diundur] ke Februari.", "-"),
        ("Satelit itu [diluncurkan] pada Februari.", "2024-02"),
    ]);
}

#[test]
fn a_time_that_ends_a_clause_which_tells_one_apart_is_of_that_clause() {
    are_dated(&[
        ("Pabrik yang didirikan pada 1995 itu [memecat] 300 karyawan.", "-"),
        ("Pabrik yang [didirikan] pada 1995 itu memecat 300 karyawan.", "1995"),
        ("Buronan yang kabur pada 2021 itu [ditangkap] di Bali.", "-"),
        ("Kapal yang tenggelam pekan lalu itu [ditemukan].", "-"),
        ("Jembatan yang diresmikan pada Januari itu [ambruk] kemarin.", "2024-03-04"),
        ("Pria kelahiran Solo, 16 Mei 1962 itu [bergabung] dengan partai baru.", "-"),
        // The verb of the clause has its own time, whatever else the sentence names.
        ("Kemarin, kapal yang [tenggelam] pekan lalu ditemukan.", "2024-W09"),
        // A happening is of its time in the main clause as well.
        ("Kecelakaan yang terjadi pada Senin malam itu [menewaskan] dua orang.", "2024-03-04"),
        ("Truk yang menabrak rumah pada Senin pagi itu [menewaskan] dua orang.", "2024-03-04"),
    ]);
}

#[test]
fn a_time_at_the_end_of_what_is_said_is_not_that_of_the_saying() {
    are_dated(&[
        ("Bupati mengatakan jembatan itu [runtuh] pada Sabtu malam.", "2024-03-02TNI"),
        ("Bupati [mengatakan] jembatan itu runtuh pada Sabtu malam.", "2024-03-05"),
        ("Kapolres [menyatakan] pelaku kabur pada Jumat.", "-"),
        // A day behind a comma is of the saying, and a time of the day is not.
        ("Menteri [mengatakan], pemerintah memecat lima pejabat, Sabtu (2/3/2024).", "2024-03-02"),
        ("Menteri mengatakan, pemerintah [memecat] lima pejabat, Sabtu (2/3/2024).", "-"),
        ("Bupati mengatakan warga [menemukan] korban di hutan, Senin malam.", "2024-03-04"),
        ("Menteri [menyampaikan] hal itu kepada wartawan pada Senin.", "2024-03-04"),
    ]);
}

#[test]
fn how_long_something_is_to_last_is_not_when_it_happens() {
    are_dated(&[
        ("Klub itu [memperpanjang] kontrak itu selama dua tahun.", "-"),
        ("Aturan itu [berlaku] selama satu tahun.", "-"),
        ("Bandara itu [ditutup] selama tiga pekan.", "P3W"),
    ]);
}

#[test]
fn what_is_planned_is_on_no_day_that_is_past() {
    are_dated(&[
        ("Presiden akan [mengunjungi] Palu setelah gempa mengguncang kota itu pada Senin.", "-"),
        (
            "Presiden akan mengunjungi Palu setelah gempa [mengguncang] kota itu pada Senin.",
            "2024-03-04",
        ),
        ("Menteri akan [meninjau] lokasi kecelakaan yang terjadi pada Senin.", "-"),
        ("Presiden akan [mengunjungi] Ambon, kata juru bicara Istana, Senin.", "-"),
        ("Presiden akan [mengunjungi] Ambon, kata juru bicara Istana, Senin (4/3/2024).", "-"),
        ("Menurut juru bicara Istana, Senin, presiden akan [mengunjungi] Ambon.", "-"),
        ("Pemain itu akan [absen] karena cedera pada latihan Senin.", "-"),
        ("Dewan akan memanggil menteri menyusul [kebakaran] di Bekasi pada Senin.", "2024-03-04"),
        ("Presiden akan [mengunjungi] Ambon pada Rabu.", "2024-03-06"),
        ("Presiden akan [berangkat] setelah rapat pada Rabu.", "2024-03-06"),
    ]);
}

#[test]
fn a_time_ahead_is_of_what_is_told() {
    are_dated(&[
        ("Tahun depan, bank itu [memperkirakan] ekonomi tumbuh 5 persen.", "2024-03-05"),
        ("Tahun depan, bank itu memperkirakan ekonomi [tumbuh] 5 persen.", "2025"),
        ("Untuk tahun depan, menteri mengatakan pemerintah akan [menaikkan] gaji guru.", "2025"),
        ("Pada akhir tahun ini, [ujar] Budi, perusahaan akan melunasi utang.", "2024-03-05"),
        ("Pada akhir tahun ini, ujar Budi, perusahaan akan [melunasi] utang.", "2024"),
        ("Sehingga, kata Budi, pada 2027 negara itu berpotensi [mencapai] swasembada.", "2027"),
        // A day in figures may be that of the report.
        ("Harga beras turun, [kata] Budi, Rabu (6/3/2024).", "2024-03-06"),
        ("Pekan lalu, bank itu [memperkirakan] ekonomi tumbuh 5 persen.", "2024-W09"),
    ]);
}

#[test]
fn a_time_since_which_nothing_was_more_so_dates_nothing() {
    are_dated(&[
        ("Ia menjadi presiden pertama yang [mengunjungi] Hanoi sejak 2016.", "-"),
        ("Untuk pertama kalinya sejak 2020, rupiah [menguat] terhadap dolar.", "-"),
        ("Persita [meraih] gelar pertama sejak 2004.", "-"),
        ("Gempa itu menjadi yang paling kuat [mengguncang] Chile sejak 1960.", "-"),
        ("Petani [mengalami] kelangkaan pupuk sejak Januari.", "2024-01"),
        ("Vaksinasi tahap pertama [berlangsung] sejak Januari.", "2024-01"),
    ]);
}

#[test]
fn nobody_takes_part_in_a_time() {
    let stack = Stack::new();
    let begins = |marked: &str| {
        let (at, text, found) = stack.ask(marked, Extractor::extract);
        let event = event_at(&found.events, at).expect(marked);
        event.args.iter().filter_map(|arg| Some(arg.span.slice(&text)?.to_owned())).collect()
    };
    for (marked, part) in [
        ("Pada pekan depan pemerintah akan [membangun] dua bendungan.", "pemerintah"),
        ("Jika pada 2005 belanja [mencapai] Rp121 triliun, pada 2006 belanja naik.", "belanja"),
        ("Mulai Januari, kata Budi, tarif kereta akan [naik].", "tarif kereta"),
        // Before a noun the side is a place.
        ("Massa [berkumpul] di depan kantor bupati.", "depan kantor bupati"),
    ] {
        let parts: Vec<String> = begins(marked);
        let in_time = |part: &String| part.starts_with("depan p") || part.starts_with("Mulai");
        assert!(parts.iter().any(|other| other == part), "{marked}: {parts:?}");
        assert!(!parts.iter().any(in_time), "{marked}: {parts:?}");
    }
}
