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
