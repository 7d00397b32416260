//! Other names that the text gives somebody or something, and what everybody calls them.

#![allow(clippy::unwrap_used, reason = "a test fails where a value is missing")]

mod chains;

use chains::{check, read};
use warta_entities::EntityKind;

fn kind_of(text: &str, name: &str) -> Option<EntityKind> {
    let named = |mention: &warta_entities::Mention| mention.span.slice(text) == Some(name);
    read(text).iter().find(|entity| entity.mentions.iter().any(named)).map(|entity| entity.kind)
}

#[test]
fn one_or_the_other_name_of_somebody() {
    check("Ketua panitia [Yahya Karim Santoso]1 atau [Gus Yahya]1 pulang. [Gus Yahya]1 lelah.");
    check("[Abdul Muhaimin Iskandar]1 atau [Cak Imin]1 hadir. [Cak Imin]1 setuju.");
    check("Gubernur [Bambang Surya Wijaya]1 atau [Ahok]1 tiba. [Ahok]1 menolak.");
    check("[Bambang Surya Wijaya]1, atau [Ahok]1, tiba kemarin.");
    check("[Satuan Tugas Penanganan Judi Online]1, atau [Satgas Judol]1, dibentuk.");
    check("Atlet [Ramon Guzman]1 atau [El Gordo]1 menang. [El Gordo]1 senang.");
}

#[test]
fn a_choice_of_two_is_no_name() {
    check("Warga memilih [Budi Santoso]1 atau [Ahok]2 sebagai ketua.");
    check("Apakah [Budi Santoso]1 atau [Ahok]2 yang datang belum jelas.");
    check("[Budi Santoso]1 atau [Ahok]2 akan maju tahun depan.");
    check("[Budi Santoso]1 atau [Rina Hartati]2 menjadi calon ketua.");
    check("Panitia mengundang [Rina Hartati]1, [Budi Santoso]2, atau [Ahok]3 kemarin.");
    check("[Budi Santoso]1 atau [Rudi]2 diundang. [Rudi Hartono]2 menolak.");
    check("[Universitas Harapan Bangsa]1 atau [IPB]2 menjadi tuan rumah.");
}

#[test]
fn the_name_that_somebody_was_born_with() {
    check("Penyanyi [Inul Daratista]1, yang bernama asli [Ainur Rokhimah]1, hadir.");
    check("Pelawak [Entis Sutisna]1 (50), dengan nama panggung [Sule]1, tampil.");
    check("Penyair [Rina Hartati]1 yang memiliki nama asli [Siti Rahma]1 membaca puisi.");
    check("[Budi Santoso]1 menikahi gadis bernama lengkap [Rina Hartati]2 kemarin.");
}

#[test]
fn what_friends_call_somebody() {
    check("[Jonatan Saputra]1 kalah. [Jojo]1, sapaan akrab[nya]1, mengaku lelah.");
    check("[Jonatan Saputra]1 mengalahkan [Rudi Hartono]2. [Jojo]1, sapaan akrabnya, senang.");
    check("[Jojo]1 (sapaan akrab [Jonatan Saputra]1) kalah.");
    check("[Abdul Muhaimin Iskandar]1 hadir. [Cak Imin]1, begitu ia disapa, setuju.");
    check("Suami [Rina Hartati]1 hadir. [Gus Yahya]2, panggilan akrabnya, setuju.");
    check("[Jonatan Saputra]1 kalah. [Budi]2, adik iparnya, mengaku lelah.");
}

#[test]
fn letters_in_brackets_behind_a_person() {
    check("[Fahmi bin Salman]1 ([FBS]1) hadir. [FBS]1 setuju.");
    assert_eq!(kind_of("Fahmi bin Salman (FBS) hadir. FBS setuju.", "FBS"), Some(EntityKind::Per));
    let text = "Dedi Mulyadi hadir. KDM, panggilan akrabnya, setuju.";
    assert_eq!(kind_of(text, "KDM"), Some(EntityKind::Per));
    // A body of his.
    check("[Budi Santoso]1 ([KPK]2) hadir.");
}

#[test]
fn a_short_name_with_the_noun_of_the_body() {
    check(
        "[Kementerian Energi dan Sumber Daya Mineral]1 ([ESDM]1) mencabut izin. \
         [Kementerian ESDM]1 memberi waktu.",
    );
    check("[Kementerian Perhubungan]1 setuju. [Kementerian ESDM]2 menolak.");
}

#[test]
fn the_long_name_in_brackets() {
    check("[RSF]1 ([Pasukan Dukungan Cepat]1) menyerang kota itu. [RSF]1 menang.");
    check("[RSF]1 (juga [Pasukan Dukungan Cepat]2) menyerang kota itu.");
}

#[test]
fn what_the_press_calls_countries() {
    check("[Jepang]1 mengecam uji coba itu. [Negeri Sakura]1 meminta PBB bersidang.");
    check("[Belanda]1 menang atas [Prancis]2. [Negeri Kincir Angin]1 lolos.");
    check("[China]1 menolak. Ekonomi [Negara Tirai Bambu]1 melambat.");
    check("Wisatawan tiba di [Negeri Sakura]1. [Jepang]1 sedang musim dingin.");
    check("[Thailand]1 menuduh [Kamboja]2. [Negeri Gajah Putih itu]1 memprotes.");
    assert_eq!(kind_of("China menolak. Negeri Tirai Bambu marah.", "Tirai Bambu"), None);
    // Nothing says that it is a country.
    check("[Jepang]1 menanam pohon. Bunga [sakura]0 mekar.");
}

#[test]
fn what_the_press_calls_national_teams() {
    check("[Jerman]1 kalah dari [Brasil]2. [Der Panzer]1 pulang. [Tim Samba]2 menang.");
    check("[Timnas Italia]1 gagal di [Italia]2. [Gli Azzurri]1 pulang.");
    check("Kapal [Oranje]0 berlabuh. Warga menonton.");
}

#[test]
fn a_team_by_its_coach() {
    check("[Persib Bandung]1 menang 3-0. [Tim asuhan Rudi Hartono]1 unggul dua poin.");
    check("Pelatih [Persib]1 Rudi Hartono puas. [Skuad besutan Rudi Hartono]1 naik.");
}

#[test]
fn somebody_whose_age_is_new() {
    check("[Ahmad Yani]1 hadir di sidang. Di luar, [pria berusia 30 tahun]0 ditangkap.");
    check("[Ahmad Yani]1 hadir. [Pria berusia 30 tahun itu]1 menangis.");
    check("[Ahmad Yani]1, [pria berusia 30 tahun]1, menangis.");
    check("Laporan [korban]1, [perempuan berusia 27 tahun]1, diterima polisi. [Korban]1 menangis.");
}

#[test]
fn who_leads_a_firm_is_no_officer() {
    check(
        "Komisaris Utama [Budi Santoso]1 mengatakan [ia]1 dipukul dua orang. [Korban]1 dibawa ke \
         rumah sakit.",
    );
    check(
        "Komisaris Besar [Budi Santoso]1 mengatakan pelaku dipukul dua orang. [Korban]2 dibawa ke \
         rumah sakit.",
    );
}

#[test]
fn an_epithet_that_is_a_name() {
    let text = "Laboratorium itu diakui Badan Antidoping Dunia (WADA). WADA puas.";
    assert_eq!(kind_of(text, "Badan Antidoping Dunia"), Some(EntityKind::Org));
    let body = read(text).into_iter().find(|entity| entity.name == "Badan Antidoping Dunia");
    assert_eq!(body.unwrap().mentions.len(), 3);
}
