//! Who is somebody else, whatever the words have in common.

#![allow(clippy::unwrap_used, reason = "a test fails where a value is missing")]

mod chains;

use chains::check;

#[test]
fn bodies_that_differ_by_an_inner_word() {
    check("[PT Bank Rakyat Indonesia]1 membagikan dividen. [Bank Indonesia]2 menahan suku bunga.");
    check(
        "[Universitas Pendidikan Indonesia]1 menggelar seminar. [Universitas Indonesia]2 menolak.",
    );
    check("[Ikatan Dokter Anak Indonesia]1 mendukung. [Ikatan Dokter Indonesia]2 menolak.");
    check("[Bank Indonesia]1 menahan suku bunga. Gubernur [Bank Indonesia]1 menjelaskan.");
}

#[test]
fn the_next_in_a_list_is_no_apposition() {
    check(
        "Menteri PUPR [Basuki Hadimuljono]1, [Menteri Perhubungan Budi Karya Sumadi]0, dan Gubernur \
         Jawa Barat [Ridwan Kamil]2 hadir.",
    );
    check(
        "Presiden Prancis [Emmanuel Macron]1, [kanselir Jerman Olaf Scholz]0, dan perdana menteri \
         Inggris Rishi Sunak bertemu.",
    );
    check("[Febri Diansyah]1, [kuasa hukum Putri Candrawathi]1, menolak.");
    check("[Sinta Dewi]1, [istri Bupati Bogor Budi Santoso]1, menolak.");
}

#[test]
fn nobody_is_his_own() {
    check("[Siswa itu]1 dimarahi [guru[nya]1]2.");
}

#[test]
fn an_officer_is_no_suspect() {
    check(
        "Kapolres Malang AKBP [Putu Kholis]1 mengatakan pelaku sudah ditangkap. [Pelaku]2 menusuk \
         korban dengan pisau.",
    );
}

#[test]
fn a_man_is_no_woman() {
    check("[Pria itu]1 datang bersama seorang perempuan. [Wanita itu]2 lalu pergi.");
}

#[test]
fn whose_lawyer_somebody_is() {
    check(
        "[Febri Diansyah]1, kuasa hukum [Putri Candrawathi]2, mengatakan sidang ditunda. [Ia]1 \
         meminta waktu.",
    );
}

#[test]
fn one_body_is_not_two() {
    check("[Polisi]1 menangkap Andi Saputra dan adiknya. [Keduanya]2 dibawa ke Bogor.");
}

#[test]
fn initials_of_who_is_named() {
    check("[Rahmat Hidayatullah]1 ditangkap polisi. Tersangka [RH]1 mengaku menyesal.");
    // An officer is nobody's letters.
    check("Kapolsek [Andi Saputra]1 menahan dua orang. Tersangka [AS]2 mengaku menyesal.");
}

#[test]
fn who_is_charged_is_no_victim() {
    check(
        "Polisi menangkap [Dadan Rusmana]1 di Subang. [Korban]2 ditemukan selamat. [Pelaku]1 mengaku.",
    );
}

#[test]
fn one_title_with_two_modifiers() {
    check("[Sopir bus]1, [Dedi]1 (41), tewas di lokasi. [Sopir truk]2 melarikan diri ke Solo.");
    check("[Ketua DPRD Solo]1, [Budi Waseso]1, datang. [Ketua DPRD Sragen]2 menolak usul itu.");
    check("Menteri Keuangan [Rina Hartati]1 datang. [Menteri Perdagangan]2 menolak usul itu.");
    check("[Pelatih Persib]1, [Rudi Hartono]1, puas. [Pelatih Persija]2 mengecam wasit.");
    // One says all that the other says.
    check("[Ketua DPRD Solo]1, [Budi Waseso]1, datang. [Ketua DPRD itu]1 menolak usul.");
    check("[Sopir bus]1, [Dedi]1 (41), tewas di lokasi. [Sopir itu]1 mengantuk.");
    check("[Presiden AS]1, [Donald Trump]1, datang. [Presiden Amerika Serikat]1 menolak usul itu.");
    check("[Gubernur Jawa Tengah]1, [Budi Waseso]1, datang. [Gubernur Jateng]1 menolak usul itu.");
}

#[test]
fn the_other_side_of_those_who_speak() {
    check("Buruh menolak keputusan [PT Sinar]1. “[Kami]0 tidak menerima pesangon,” kata Aulia.");
    check("Warga Desa Wadas menggugat [PT Sinar]1. “[Kami]0 kehilangan lahan,” ujar Siswanto.");
    check("Guru honorer mendatangi [KPK]1. “[Kami]0 menuntut keadilan,” kata Wati.");
    check("[KPK]1 menyita mobil. “[Kami]1 menyita dokumen,” kata Juru Bicara [KPK]1 Budi Waseso.");
    check("Direktur [PT Sinar]1 menanggapi hal itu. “[Kami]1 siap membantu,” kata Budi.");
    check("[PT Sinar]1 dituntut warga. “[Kami]1 menghormati proses hukum,” kata Rudi.");
}

#[test]
fn who_is_named_in_what_is_told_of_another() {
    check("[Istri terdakwa]1, yang mengenal [Budi Waseso]2, menangis. [Ia]1 memeluk anaknya.");
    check("[Pria yang menusuk Agus]1 ditangkap polisi. [Ia]1 mengaku menyesal.");
    check("Nelayan yang menemukan jasad [Rudi]1 melapor. “Saya kaget,” tutur[nya]0.");
    check("[Budi Waseso]1, yang mengenal [Rudi Hartono]2, menangis. [Ia]1 memeluk anaknya.");
    // The very one of whom it is said, and who is spoken of before.
    check("Pria yang akrab disapa [Agus]1 itu tertawa. [Ia]1 puas.");
    check(
        "[Rina Hartati]1 dirawat. Sopir yang menabrak [Rina]1 kabur. [Ia]1 mengalami patah kaki.",
    );
}
