//! Whose something is, and whom a description without a name turns out to be.

#![allow(clippy::unwrap_used, reason = "a test fails where a value is missing")]

mod chains;

use chains::check;

#[test]
fn the_subject_behind_what_opens_the_sentence() {
    check("Dalam sambutan[nya]1, Bupati [Rina Hartati]1 berjanji memperbaiki jalan.");
    check("Atas keberhasilan[nya]1, [Rudi Hartono]1 menerima hadiah uang.");
    check("Lewat akun Instagram[nya]1, [Siti Rahma]1 meminta maaf.");
    check("[Hendra Wijaya]1 tiba. Dalam pidato terakhir[nya]2, [Budi Waseso]2 menangis.");
    // Whose it is is not the one who finds it.
    check("[Rudi Hartono]1 kabur. Dari tangan[nya]1, [Polres Jepara]2 menyita pisau.");
    check("Kepada istrinya, [Sinta Dewi]0, [Rudi Hartono]1 berpesan singkat.");
    // A sentence ends there.
    check("Usai sidang[nya]0. Kemarin, [Budi Santoso]1 pergi ke Bogor.");
}

#[test]
fn who_is_joined_with_his_kin() {
    check("Polisi memeriksa [Rudi Hartono]1 dan istri[nya]1.");
    check("[Budi Waseso]1 menjenguk [Rudi Hartono]2 (47) dan anak[nya]2.");
    check("Jaksa memeriksa [PT Cahaya Abadi]1 serta direktur utama[nya]1, Rina.");
}

#[test]
fn who_does_it_is_not_whom_it_is_done_to() {
    check("[Rina Hartati]1 menangis. [Budi Waseso]2 berlari memeluk[nya]1.");
}

#[test]
fn nobody_speaks_of_his_own_as_of_a_third() {
    check("Saham PT Maju Terus naik. “Harga[nya]0 masih murah,” kata analis [Felicia Dewi]2.");
}

#[test]
fn those_who_get_their_name_later() {
    check("[Korban]1 diketahui bernama [Rina Hartati]1 (29).");
    check("[Korban tewas]1 adalah [Rudi Hartono]1 (61).");
    check("[Pelaku]1 diidentifikasi sebagai [Rudi Hartono]1, buruh pabrik.");
    check("Polisi mengejar [seorang sopir]1. [Sopir itu]1 adalah [Rudi Hartono]1.");
    check("Warga marah. [Pelaku]0 bukan [Rudi Hartono]2.");
    check("Warga menolong [korban]1. [Korban]1, [Rina Hartati]1 (29), dibawa ke rumah sakit.");
}

#[test]
fn the_noun_inside_of_a_description() {
    check("Nasabah [KSP Artha Raya]1 mendatangi kantor pusat [koperasi itu]1.");
    check("Asap menyelimuti [Kalimantan Tengah]1. Warga ibu kota [provinsi tersebut]1 sesak.");
    check("[PT Sinar Bahari]1 merugi. Jaminan bank [perusahaan itu]1 akan dicairkan.");
    check("[PT Sinar Bahari]1 merugi. Induk [perusahaan itu]0 menolak membantu.");
}

#[test]
fn descriptions_with_a_measure() {
    check("[Gunung Raung]1 meletus. Puncak [gunung setinggi 3.332 meter itu]1 tertutup awan.");
    check("[Arifin Halim]1 menang. [Anggota DPR sejak 2014 itu]1 berterima kasih.");
    check("[Persebaya Surabaya]1 menang. [Klub berjuluk Bajul Ijo itu]1 naik peringkat.");
}

#[test]
fn a_body_and_its_side() {
    check("[PT Sinar Bahari]1 digugat. [Pihak perusahaan]1 membantah lalai.");
    check("[PT Sinar Bahari]1 digugat. Kedua pihak [perusahaan]0 berdamai.");
}

#[test]
fn the_body_of_who_speaks() {
    check(
        "“[Kami]1 masih memeriksa saksi,” kata Kasat Reskrim [Polresta Sidoarjo]1 Kompol \
         [Hendra Wijaya]2.",
    );
}
