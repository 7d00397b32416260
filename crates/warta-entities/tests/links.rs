//! Which mentions are joined, on passages with the chains marked.
//!
//! `[Presiden Rusia]0 [Vladimir Putin]1 … [Ia]1`: mentions with one number are one thing,
//! and 0 is joined to nothing that is marked. The passages of `heldout.txt` were never
//! used to tune a rule.

#![allow(clippy::unwrap_used, reason = "a test fails where a value is missing")]

mod chains;

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use chains::{Pair, check, links, read};
use proptest::prelude::*;
use warta_entities::{Evidence, MentionKind};

/// Precision, recall and F1 in percent over all passages; misses go to the output.
fn score(passages: &str, verbose: bool) -> (f64, f64, f64) {
    let (mut right, mut found, mut expected) = (0, 0, 0);
    for passage in passages.lines() {
        let (text, gold, ours) = links(passage);
        right += gold.intersection(&ours).count();
        found += ours.len();
        expected += gold.len();
        let show = |name: &str, pairs: &mut dyn Iterator<Item = &Pair>| {
            for &(a, b) in pairs {
                let (first, second) = (a.slice(&text).unwrap(), b.slice(&text).unwrap());
                eprintln!("{name} {first:?} - {second:?} in {}", text.get(..40).unwrap_or(&text));
            }
        };
        if !verbose {
            continue;
        }
        show("missed", &mut gold.difference(&ours));
        show("wrong", &mut ours.difference(&gold));
    }
    let share = |of: usize| 100.0 * right as f64 / of.max(1) as f64;
    let (p, r) = (share(found), share(expected));
    let f1 = 2.0 * p * r / (p + r).max(1.0);
    eprintln!("P {p:.1} R {r:.1} F1 {f1:.1} ({right} of {found} found, {expected} marked)");
    (p, r, f1)
}

#[test]
fn the_passages_for_tuning() {
    let (p, _, f1) = score(include_str!("links/tuning.txt"), true);
    assert!(p >= 90.0 && f1 >= 70.0, "P {p:.1} F1 {f1:.1}");
}

#[test]
fn the_passages_held_out() {
    let (p, _, f1) = score(include_str!("links/heldout.txt"), false);
    assert!(p >= 90.0 && f1 >= 70.0, "P {p:.1} F1 {f1:.1}");
}

#[test]
fn the_passages_of_each_class() {
    let (p, _, f1) = score(include_str!("links/classes.txt"), true);
    assert!(p >= 93.0 && f1 >= 80.0, "P {p:.1} F1 {f1:.1}");
}

#[test]
fn parts_of_names() {
    check("Presiden Rusia [Vladimir Putin]1 tiba di Jakarta. [Putin]1 bertemu para menteri.");
    check("Presiden [Kim Jong Un]1 dan adiknya, [Kim Yo Jong]2, hadir. [Jong Un]1 diam.");
    check("[Muhammad Ali Sadikin]1 menang. Menurut panitia, [Ali Sadikin]1 unggul jauh.");
    check("Pertemuan [Sergei Lavrov]1 dan Wang Yi batal. Utusan [Lavrov]1 pulang.");
    check("Pelatih [Persib Bandung]1 marah. Pemain [Persib]1 terlambat berlatih.");
}

#[test]
fn descriptions_are_whole() {
    check(
        "[Seorang perawat yang menolak disebut namanya]1, [Rina Hapsari]1, mengaku lelah. [Ia]1 menangis.",
    );
    check("Polisi menangkap [seorang pria yang diduga mencuri sapi]1. [Pria itu]1 mengaku lapar.");
    check("[Dua penumpang yang masih hilang]1 dicari sejak Senin. [Mereka]1 diduga terseret arus.");
    check(
        "Petugas menyegel [sebuah gudang di Karawang yang menyimpan pupuk palsu]1. [Gudang itu]1 milik warga.",
    );
    check("Petugas menemukan [sebuah gudang di Karawang, Jawa Barat]1. [Gudang itu]1 disegel.");
    check("[Korban]1 tewas akibat tertimpa pohon. Menurut polisi, [korban]1 masih pelajar.");
}

#[test]
fn titles_and_degrees_are_no_part() {
    check(
        "Menurut [Dr. Rahmat Effendi, M.Si.]0, air surut. [Rahmat Effendi]1 lega. [Rahmat]1 pulang.",
    );
    check("Kata [Achmad Basarah]1, rapat ditunda. [Ahmad Basarah]1 lalu pergi.");
}

#[test]
fn acronyms_both_ways() {
    check("[Komisi Pemberantasan Korupsi]1 ([KPK]1) memanggil saksi. [KPK]1 diam.");
    check("[KPK]1 memanggil saksi. Penyidik [Komisi Pemberantasan Korupsi]1 menunggu.");
    check("Menurut [Serikat Petani Nusantara]1 ([SPN]1), harga turun. Aksi [SPN]1 berlanjut.");
    check("[Joko Widodo]1 tiba di Solo. Rombongan [Jokowi]1 disambut warga.");
}

#[test]
fn other_names_that_the_text_gives() {
    check("Polisi menangkap [Hendra Kusnadi]1 alias [Aliong]1. Kemarin [Aliong]1 disidang.");
}

#[test]
fn places_with_and_without_class() {
    check("Banjir melanda [Kabupaten Demak]1. Warga [Demak]1 mengungsi.");
    check("Hujan di [Kota Bogor]1 dan [Kabupaten Bogor]2. Warga [Bogor]0 mengungsi.");
    check("Banjir melanda [Kota Bogor]1 dan [Kabupaten Bogor]2.");
    check("Utusan [AS]1 tiba. Sikap [Amerika Serikat]1 belum berubah.");
}

#[test]
fn capitals_that_stand_for_governments() {
    check("[Rusia]1 menyerang lagi. [Moskow]1 membantah tuduhan itu. Hujan turun di [Moskow]0.");
    check("[Amerika Serikat]1 marah. Peringatan dari [Washington]1 diabaikan.");
    check("[Iran]1 menolak. PBB menilai keputusan [Teheran]1 tergesa-gesa.");
    check("[Ukraina]1 menunggu Rusia. Para menteri meminta [Kyiv]1 menahan diri.");
    check("[Jepang]1 dan China bersitegang. [Tokyo]1 harus menjawab. Penduduk [Tokyo]0 cemas.");
    check("Gempa besar di Jepang. Presiden Prancis mengunjungi [Tokyo]0. [Jepang]1 berduka.");
    let entities = read("Washington menyatakan penyesalan kepada keluarga korban.");
    let entity = entities.iter().find(|entity| entity.name == "Washington").unwrap();
    assert!(entity.mentions[0].metonym);
    assert!(entity.links.iter().any(|link| link.key == "iso3166" && link.value == "US"));
}

#[test]
fn names_in_full_and_in_short() {
    check(
        "[Kejaksaan Tinggi (Kejati) Sulawesi Selatan]1 menggeledah kantor dinas. \
         [Kejati Sulsel]1 menyita dokumen.",
    );
    check("[Rumah Sakit Harapan Bersama]1 penuh. [RS Harapan Bersama]1 menolak pasien.");
    check("[Komisi Pemilihan Umum (KPU) Kabupaten Bulukumba]1 rapat. [KPU Bulukumba]1 menunda.");
    check("[KPU Kota Bima]1 dan [KPU Kabupaten Bima]2 rapat. [KPU Bima]0 menunda.");
    check("[Pemkot Bogor]1 setuju, [Pemkab Bogor]2 tidak. [Pemerintah Kota Bogor]1 lega.");
    check("[Polda Jawa Tengah]1 memeriksa saksi. Faris menyurati [Polda]1.");
    check("Bupati [Kotim]1 datang. Warga [Kabupaten Kotawaringin Timur]1 gembira.");
    check("[AC Milan]1 menang tipis atas Napoli. Pelatih [Milan]1 puas.");
    check("[Asian Games 2026]1 dibuka di Nagoya. [Asian Games]1 ditutup pada Oktober.");
    check("[SEA Games 2023]1 dan [SEA Games 2025]2 berbeda. [SEA Games]0 dinanti.");
}

#[test]
fn names_that_people_are_known_by() {
    check("[Megawati Soekarnoputri]1 tiba. Hasto mengatakan [Mega]1 akan berpidato.");
    check("Gubernur [Basuki Tjahaja Purnama]1 ([Ahok]1) tiba. [Ahok]1 menolak.");
    check("[Muhammad Yusuf]1 bertemu [Yus Sudarso]2. [Yus]2 pulang.");
}

#[test]
fn codes_of_the_exchange() {
    check("Saham [Timah]1 ([TINS]1) naik, [Antam]2 ([ANTM]2) turun.");
    let entities = read("Saham BRI (BBRI) naik 2 persen.");
    assert!(entities.iter().any(|entity| entity.name == "BRI" && entity.mentions.len() == 2));
}

#[test]
fn bodies_that_are_no_part_of_their_branch() {
    check("[TNI Angkatan Darat]1 mengirim pasukan. Panglima [TNI]2 setuju, kata [TNI]2.");
}

#[test]
fn nobody_speaks_of_himself_by_name() {
    check(
        "[Siti Rahma]1 menemui [Budi Santoso]2 di kantor. “[Budi Santoso]2 akan menang dalam \
         pemilu itu,” kata[nya]1.",
    );
    check("[Budi Santoso]1 menang. “[Budi Santoso]1 akan jadi bupati yang baik,” kata[nya]0.");
}

#[test]
fn writers_are_no_body() {
    check("[PT Semen Nusa]1 tiba di lokasi. Pencarian [kami]0 mendapat titik terang.");
}

#[test]
fn flights_by_their_number() {
    check("[Lion Air JT610]1 jatuh. Pencarian [JT610]1 berlanjut. [Pesawat itu]1 masih baru.");
    check("Pesawat [Air Asia QZ8501]1 dan [AirAsia QZ8501]1 sama, [AirAsia QZ7510]2 tidak.");
    check("Kecelakaan [Air France 447]1 ([AF447]1) belum terjelaskan.");
    check("Insiden [MH17]1 dan [MH370]2 berbeda. [Malaysia Airlines MH370]2 hilang.");
}

#[test]
fn descriptions_in_front_of_their_name() {
    check("[Salah satu korban]1, [Retno Wulandari]1 (36), menyetor uang.");
    check("Kabar itu datang dari [putri bungsunya]1, [Laras Sumitro]1, kemarin.");
    check("Kubu Yaman protes dan [pelatih mereka]1, [Salim Bawazir]1, diganjar kartu.");
    check("Namun, [juru bicara partai itu]1, [Rina Kusuma]1, membantah.");
    check("[Anggota Dewan Perwakilan Rakyat (DPR)]1, [Yohanes Lamury]1, mundur.");
    check("[Budi]1, [ketua RT]1, [Sinta]2, dan [Joko]3 datang.");
}

#[test]
fn descriptions() {
    check(
        "Pemimpin Korea Utara [Kim Jong Un]1 bertemu [Wang Yi]2. [Pemimpin Korea Utara itu]1 \
         tersenyum.",
    );
    check("[Malaysia]1 menutup pasar. Harga di [negara itu]1 naik.");
    check("[Partai Nasdem]1 menolak. [Partai itu]1 menunggu. [Bank Mandiri]2 untung.");
    check("[Gunung Merapi]1 meletus. Puncak [gunung tersebut]1 tertutup awan.");
    check("Hakim menghukum [Rudi Hartanto]1. [Terdakwa]1 menangis.");
}

#[test]
fn no_country_is_a_part_of_it() {
    check("Tentara menutup perbatasan [Pakistan]1. [Perbatasan tersebut]0 kini sepi.");
    check("[Indonesia]1 mengirim bantuan. [Gudang itu]0 penuh. [Negara itu]1 berduka.");
}

#[test]
fn what_is_new_is_not_linked() {
    check("[Budi Waseso]1 pergi. Seorang pria masuk. [Pria itu]0 membawa tas.");
    check("[Joko Anwar]1 menunggu. [Dua aktor]2 datang. [Kedua aktor itu]2 terlambat.");
}

#[test]
fn appositions() {
    check("[Seorang warga Desa Sukamaju]1, [Slamet Riyadi]1, hilang.");
    check("[Slamet Riyadi]1, [warga Desa Sukamaju]1, hilang.");
    check("Terdakwa didampingi [kuasa hukumnya]1, [Otto Hasibuan]1.");
}

#[test]
fn pronouns() {
    check("[Sri Mulyani]1 bertemu [Luhut Pandjaitan]2. [Ia]1 menyerahkan laporan.");
    check("[Sri Mulyani]1 pulang. Menurut [dia]1, rapat selesai.");
    check("[Retno Marsudi]1 tiba. “Semua lancar,” kata[nya]1.");
    check("[Retno Marsudi]1 membawa anak[nya]1 ke Wina.");
    check("[Jerman]1 menambah belanja militer[nya]1.");
    check("[Jepang]1 menolak perjanjian itu karena [ia]1 merasa dirugikan.");
}

#[test]
fn endings_that_are_no_pronoun() {
    check("[Rudi Hartono]1 menyesalkan jatuh[nya]0 pesawat itu di Laut Banda.");
    check("[Siti Rahma]1 menilai minim[nya]0 anggaran riset menghambat kerja peneliti.");
    check("[Rudi Hartono]1 menyambut dibuka[nya]0 kantor baru di Medan.");
    check("[Rudi Hartono]1 mendalami kasus tenggelam[nya]0 kapal itu.");
    check("[Siti Rahma]1 agak[nya]0 kurang senang. [Siti]1 berta[nya]0 kepada hakim.");
    check("[Ratna Sari]1 untuk keempat kali[nya]0 menjual sebanyak-banyak[nya]0.");
    check("[Rudi Hartono]1 menjual rumah besar[nya]1 di Medan.");
    check("[Rudi Hartono]1 tiba. Budi melihat[nya]1 kemarin.");
}

#[test]
fn the_first_person_is_who_speaks() {
    check(
        "“Menurut [saya]1, hasilnya baik sekali,” kata [Budi Waseso]1 kepada [Anas Urbaningrum]2.",
    );
    check("[Budi Waseso]1 mengatakan, “Rumah itu milik [saya]1 sejak lama.”");
}

#[test]
fn what_the_model_weighs() {
    check(
        "Pelatih [Persija Jakarta]1 [Rudi Hartono]2 memuji pemainnya. “[Kami]1 tampil lebih \
         berani,” kata [Rudi]2.",
    );
    check("[KM Sinar Laut]1 terbakar di Selat Bali. [Kapal itu]1 membawa 40 penumpang.");
    check("Aplikasi [Santapin]1 diluncurkan kemarin. [Aplikasi tersebut]1 gratis.");
    check(
        "[PT Maju Terus]1 merugi. Direktur [PT Maju Terus]1 [Sari Dewi]2 mengatakan \
         [perusahaannya]1 akan bangkit.",
    );
    check("[Hamdan Zaini]1 lahir di [Ambon]2. [Ia]1 merantau ke Jakarta pada 1960.");
    check("Polisi menangkap [Yayan Saputra]1. [Buruh bangunan itu]1 mengaku lapar.");
}

#[test]
fn longer_descriptions() {
    check(
        "[Hendra Sakti]1 kalah lagi. [Politikus Partai Kebangkitan Bangsa (PKB) itu]1 menerima \
         hasilnya.",
    );
    check("[Yuni Shara]1 menang. [Lifter asal Pringsewu, Lampung, itu]1 mengangkat 90 kilogram.");
    check("[Marko Babic]1 mencetak gol. [Penyerang berpaspor Kroasia itu]1 lalu diganti.");
    check("[Rini Astuti]1 datang. [Dokter yang bertugas di RSUD Cibinong itu]1 menolak bicara.");
}

#[test]
fn nouns_inside_of_descriptions() {
    check("[Bank Sejahtera]1 tutup. [Mulyadi Santoso]2, [juru bicara [bank tersebut]1]2, diam.");
    check("Di Fatulunu, [ayah [Yublina Tefa]1]2, [Melki Tefa]2, menangis.");
}

#[test]
fn two_that_fit_alike_are_left_open() {
    check("[Anas Urbaningrum]1 dan [Budi Waseso]2 datang. Polisi memeriksa [dia]0.");
    let text =
        "Ahmad Yani bertemu Ahmad Heryawan di Solo. Menurut panitia, Ahmad pulang lebih awal.";
    let entities = read(text);
    let open = entities.iter().find(|entity| entity.name == "Ahmad").unwrap();
    assert_eq!(open.mentions[0].evidence, Evidence::Ambiguous);
    let candidates = open.links.iter().find(|link| link.key == "candidates").unwrap();
    assert_eq!(candidates.value, "Ahmad Yani; Ahmad Heryawan");
}

#[test]
fn time_grows_with_the_text() {
    let names = |count: usize| -> String {
        let name = |n: usize| {
            let letters: String =
                (0..4).map(|at| (b'a' + (n >> (4 * at) & 15) as u8) as char).collect();
            format!("Bapak Ahmad X{letters} Santoso bertemu Y{letters}. Ia pulang ke rumahnya. ")
        };
        (0..count).map(name).collect()
    };
    let long =
        |count: usize| format!("Kata {} hadir. Ia pulang.", "Ahmad Budi Citra ".repeat(count));
    let acronyms = |count: usize| "Komisi Baru (KB) dan KB itu. ".repeat(count);
    let quotes =
        |count: usize| "“Saya datang ke sana,” katanya. Budi Waseso mengatakan “".repeat(count);
    let texts: [&dyn Fn(usize) -> String; 4] = [&names, &long, &acronyms, &quotes];
    for text in texts {
        let time = |text: &str| -> Duration {
            let once = || {
                let start = Instant::now();
                let _ = read(text);
                start.elapsed()
            };
            (0..3).map(|_| once()).min().unwrap()
        };
        let (short, fourfold) = (text(1_000), text(4_000));
        let slope = || (time(&fourfold).as_secs_f64() / time(&short).as_secs_f64()).log2() / 2.0;
        // A busy machine can spoil a measurement, but not six in a row.
        let is_linear = std::iter::repeat_with(slope).take(6).any(|slope| slope < 1.4);
        assert!(is_linear, "{}", text(1));
    }
}

#[test]
fn a_name_of_fifty_thousand_words() {
    // That it takes no longer than its length asks for is said by the test before this.
    let _ = read(&"Ahmad ".repeat(50_000));
}

proptest! {
    #[test]
    fn reading_is_total(text in ".*") {
        let _ = read(&text);
    }

    #[test]
    fn mentions_lie_in_the_text(
        words in proptest::collection::vec(
            prop::sample::select(vec![
                "Budi", "Santoso", "Jakarta", "KPK", "(", ")", ",", ".", "“", "”", "ia", "katanya",
                "itu", "presiden", "rumahnya", "Rusia", "Moskow", "tersebut", "saya", "alias",
                "mengatakan", "kota", "terdakwa", "kedua", "mereka", "-", "Kabupaten", "seorang",
            ]),
            0..40,
        ),
    ) {
        let text = words.join(" ");
        let mut spans = BTreeSet::new();
        for entity in read(&text) {
            prop_assert!(!entity.mentions.is_empty());
            prop_assert!(entity.mentions.is_sorted_by_key(|mention| mention.span));
            for mention in &entity.mentions {
                prop_assert!(mention.span.slice(&text).is_some());
                // No mention belongs to two entities.
                let once = mention.kind != MentionKind::Nam || spans.insert(mention.span);
                prop_assert!(once, "{text}");
            }
        }
    }
}

#[test]
fn who_speaks_is_no_third_person_of_the_quotation() {
    let text = "Juru Bicara KPK Budi Prasetyo memberi keterangan. “Tersangka tidak pernah melapor,” \
                kata Budi.";
    let entities = read(text);
    let speaker = entities.iter().find(|entity| entity.name == "Budi Prasetyo").unwrap();
    let told = |word: &str| speaker.mentions.iter().any(|m| m.span.slice(text) == Some(word));
    assert!(told("Budi") && !told("Tersangka"), "{speaker:?}");
}

#[test]
fn a_court_is_no_company() {
    let text = "PT Samudra Jaya digugat di PN Jakarta Selatan. Sidang digelar kemarin. \
                Perusahaan itu tidak hadir.";
    let entities = read(text);
    let company = entities.iter().find(|entity| entity.name == "PT Samudra Jaya").unwrap();
    let told = |m: &warta_entities::Mention| m.span.slice(text) == Some("Perusahaan itu");
    assert!(company.mentions.iter().any(told), "{entities:?}");
}
