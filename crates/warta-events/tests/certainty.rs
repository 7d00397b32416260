//! What the rules alone say of whether and how something happens: they are told to the model
//! that decides.

mod stack;

use stack::Stack;
use warta_events::training::certainty_answer;
use warta_events::{Extractor, Modality, Polarity};

/// What the rules answer of the event whose trigger stands in brackets.
fn ruled(stack: &Stack, marked: &str) -> usize {
    let (at, _, asked) = stack.ask(marked, Extractor::questions);
    let asked = asked.certainties.iter().find(|asked| asked.trigger.start() == at);
    asked.unwrap_or_else(|| panic!("no event: {marked}")).ruled
}

fn are(polarity: Polarity, marked: &[&str]) {
    let stack = Stack::new();
    let neg = certainty_answer((Polarity::Negative, Modality::Asserted));
    let denied = usize::from(polarity == Polarity::Negative) * neg;
    let wrong = marked.iter().filter(|&&marked| ruled(&stack, marked) % 2 != denied);
    let wrong: Vec<_> = wrong.collect();
    assert!(wrong.is_empty(), "not {polarity:?}: {wrong:#?}");
}

fn are_told(modality: Modality, marked: &[&str]) {
    let stack = Stack::new();
    let told = certainty_answer((Polarity::Positive, modality)) / 2;
    let wrong: Vec<_> =
        marked.iter().filter(|&&marked| ruled(&stack, marked) / 2 != told).collect();
    assert!(wrong.is_empty(), "not {modality:?}: {wrong:#?}");
}

#[test]
fn what_is_forbidden_is_not_done() {
    are(
        Polarity::Negative,
        &[
            "Pemerintah kota melarang warga [membakar] sampah di tepi sungai.",
            "Satpam itu dilarang [memasuki] gudang selama sebulan.",
            "Pengunjung dilarang keras [memotret] lukisan itu.",
            "Pengunjung dilarang memotret lukisan dan [menyentuh] bingkainya.",
            "Bupati melarang wisatawan dan pedagang [mendaki] gunung itu.",
            "Syahbandar tidak mengizinkan kapal kecil [berlayar] malam itu.",
            "Keluarga belum pernah diizinkan [mengunjungi] mereka di rumah sakit.",
            "Ia dibawa ke kantor polisi tanpa diberi kesempatan [menelepon] istrinya.",
            "Panitia tidak akan membiarkan penonton [merusak] pagar stadion.",
        ],
    );
    are(
        Polarity::Positive,
        &[
            "Dinas itu tidak melarang pedagang [berjualan] di alun-alun.",
            "Nelayan tidak dilarang [melaut] pekan ini.",
            "Syahbandar mengizinkan kapal kecil [berlayar] malam itu.",
            "Impor pakaian bekas dilarang sejak [terbitnya] aturan itu.",
            "Petugas gagal mencegah warga [memasuki] gedung.",
            "Tidak ada petugas yang melarang mereka [berangkat] ke pulau itu.",
        ],
    );
}

#[test]
fn what_is_denied_is_not_so() {
    are(
        Polarity::Negative,
        &[
            "Kepala sekolah itu membantah para guru [memukuli] murid.",
            "Perusahaan tersebut membantah pihaknya [memecat] buruh.",
            "Tersangka membantah berniat [membunuh] tetangganya.",
            "Kepala dinas membantah kabar bahwa pegawainya [mencuri] obat.",
        ],
    );
    are(
        Polarity::Positive,
        &[
            "Menteri membantah kabar bahwa pemerintah tidak [membayar] petani.",
            "Sopir itu membantah mabuk dan [mengatakan] rem truknya blong.",
            "Hakim menampik keberatan terdakwa sehingga [sidang] dilanjutkan.",
            "Direktur membantah tuduhan itu dan [menuduh] pesaingnya curang.",
            "Gubernur membantah kabar bahwa kantor itu terbakar dan [meminta] warga tenang.",
        ],
    );
}

#[test]
fn of_whom_there_is_none() {
    are(
        Polarity::Negative,
        &[
            "Tidak semua warga desa [mengungsi] ke kota.",
            "Tidak satu pun dari tujuh kapal itu [mendarat] di Ambon.",
            "Tidak seorang pun akan [diusir] dari rumah itu.",
            "Belum satu pun pelakunya [ditangkap] polisi.",
            "Tidak banyak yang [datang] ke lapangan itu.",
            "Tak pernah ada pencuri yang [ditangkap] di pasar itu.",
            "Belum ada warga negara asing (WNA) yang [tewas] akibat gempa itu.",
            "Tidak akan ada [pemutusan hubungan kerja] di pabrik itu.",
            "Bantuan itu belum cukup untuk [membangun] kembali desa kami.",
        ],
    );
    are(
        Polarity::Positive,
        &[
            "Semua warga desa [mengungsi] ke kota.",
            "Tidak hanya warga desa yang [datang] ke lapangan itu.",
            "Tak ada salahnya [membangun] rumah panggung di tepi sungai.",
            "Pria yang tidak banyak uang itu [membeli] rumah mewah.",
            "Toko yang tidak setiap hari buka itu [dirampok] kemarin.",
            "Tanpa banyak bicara ia [menembak] korban.",
            "Jika tidak, jembatan itu [ditutup] mulai Senin.",
            "Tak lama kemudian [terdengar] ledakan dari gudang.",
            "Tidak sedikit pedagang [memprotes] kenaikan sewa kios.",
            "Polisi tidak segan [menangkap] pelaku perusakan.",
            "Jaksa yang tidak puas lantas [mengajukan] banding.",
            "Alih-alih mundur, ia [menyerang] lawannya di depan umum.",
            "Ini bukan [pencurian] pertama di pasar itu.",
        ],
    );
}

#[test]
fn what_is_called_off() {
    are(
        Polarity::Negative,
        &[
            "[Konser] yang sedianya digelar di Solo itu dibatalkan karena hujan.",
            "[Pertemuan] antara kedua keluarga akhirnya batal.",
            "[Kunjungan] yang batal itu mengecewakan warga.",
            "Rencana [kunjungan] ke Ambon dibatalkan karena cuaca.",
            "Laga dimulai setelah [konser] itu dipastikan batal.",
            "Pemerintah mengurungkan niatnya [membeli] kapal selam.",
            "Perusahaan itu mengurungkan rencana [menutup] pabrik di Tuban.",
            "Bupati membatalkan rencana [menaikkan] tarif parkir.",
        ],
    );
    are(
        Polarity::Positive,
        &[
            "[Konser] yang sedianya digelar di Solo itu tidak dibatalkan.",
            "[Kesepakatan] itu nyaris batal pekan lalu.",
            "[Unjuk rasa] berlangsung ricuh, sedangkan rapat dewan dibatalkan.",
            "[Pertandingan] yang golnya dibatalkan wasit itu berakhir imbang.",
            "[Kunjungan] menteri yang janjinya dibatalkan itu disambut warga.",
            "[Serangan] yang menewaskan tiga orang itu batal diselidiki.",
            "Pemerintah tidak mengurungkan niatnya [membeli] kapal selam.",
            "Hakim membatalkan putusan yang [mengizinkan] tambang itu.",
        ],
    );
}

#[test]
fn what_is_denied_of_the_first_is_denied_of_the_other() {
    are(
        Polarity::Negative,
        &[
            "Korban tidak dipukul atau [ditendang] pelaku.",
            "Mereka pergi tanpa melapor dan [membayar] denda.",
        ],
    );
    are(Polarity::Positive, &["Ia tidak datang ke sidang dan [mengirim] surat kepada hakim."]);
}

#[test]
fn what_is_supposed() {
    are_told(
        Modality::Possible,
        &[
            "Oposisi menuding pemerintah [membungkam] para wartawan.",
            "Warga khawatir ternak mereka [dicuri] orang.",
            "Ekonom itu memperkirakan harga beras [naik] pada Juni.",
            "Polisi menduga pelaku [membakar] sendiri gudangnya.",
            "Pengamat meragukan kelompok itu [mematuhi] gencatan senjata.",
        ],
    );
    are_told(
        Modality::Asserted,
        &[
            "Oposisi yang menuding pemerintah itu [meninggalkan] ruang sidang.",
            "Warga yang khawatir kini [mengungsi] ke balai desa.",
            "Warga yang mencurigai gerak-geriknya [melapor] ke polisi.",
            "Warga yang menuduh kepala desa korupsi menggelar [unjuk rasa] di balai kota.",
        ],
    );
}

#[test]
fn what_one_is_bound_to() {
    are_told(
        Modality::Planned,
        &[
            "Kedua negara sepakat [menukar] tawanan.",
            "Bupati berjanji [membangun] jembatan itu kembali.",
        ],
    );
    are_told(
        Modality::Asserted,
        &["Bupati yang berjanji datang itu [membangun] jembatan kembali."],
    );
}

#[test]
fn what_is_asked_for() {
    are_told(
        Modality::Desired,
        &[
            "Warga mendesak hasil audit dana desa [diumumkan] kepada umum.",
            "Hakim meminta saksi [menyebut] nama tetangganya.",
            "Kementerian melarang sekolah [memungut] iuran.",
        ],
    );
    are_told(
        Modality::Asserted,
        &[
            "Serikat buruh menuntut kenaikan upah dan [mengancam] mogok.",
            "Peretas meminta tebusan dan telah [menjual] data pasien.",
        ],
    );
}

#[test]
fn kalau_brings_in_what_is_said_as_bahwa_does() {
    are_told(
        Modality::Asserted,
        &[
            "Polisi menduga kalau pelaku [kabur] ke Bali.",
            "Artis itu mengungkapkan kalau dia [bercerai].",
            "Warga tidak tahu kalau jembatan [ditutup].",
        ],
    );
    are_told(
        Modality::Conditional,
        &[
            "Ia mengatakan, kalau harga [naik], petani untung.",
            "Kalau polisi [datang], warga bubar.",
        ],
    );
}

#[test]
fn rare_conditions() {
    are_told(
        Modality::Conditional,
        &[
            "Andaikata Rusia [menyerang], NATO membalas.",
            "Sekiranya harga [turun], petani merugi.",
            "Seumpama polisi [datang], warga bubar.",
        ],
    );
}

#[test]
fn what_opens_a_sentence_says_how_it_is_meant() {
    are_told(
        Modality::Possible,
        &[
            "Boleh jadi tim itu [kalah].",
            "Bukan mustahil ia [terpilih] lagi.",
            "Tidak mustahil Arema [kalah].",
            "Wilayah itu rawan [dibom].",
        ],
    );
    are_told(
        Modality::Desired,
        &[
            "Ayo [memilih] pemimpin yang jujur.",
            "\"[Laporkan] pelaku itu ke polisi,\" kata Bupati.",
        ],
    );
}

#[test]
fn what_is_asked_for_goes_on_behind_dan() {
    are_told(
        Modality::Desired,
        &[
            "Menteri meminta gubernur menutup tambang dan [memproses] pemilik yang melanggar.",
            "Bupati mengimbau warga untuk tenang dan [mengungsi] ke bukit.",
            "Polisi diminta mengusut kasus itu dan segera [menangkap] semua pelaku yang terlibat.",
        ],
    );
    are_told(
        Modality::Asserted,
        &[
            "Polisi meminta warga menjauh, dan [memasang] garis kuning.",
            "Polisi meminta keterangan saksi yang melihat pelaku dan [memeriksa] rekaman.",
        ],
    );
}

#[test]
fn what_is_even_less_so() {
    are(
        Polarity::Negative,
        &[
            "Ia tidak pernah meminta, apalagi [menerima] uang itu.",
            "Korban tewas sebelum sempat [dibawa] ke rumah sakit.",
            "Mustahil Israel [menarik] pasukan.",
            "[Penyelundupan] sabu itu digagalkan polisi.",
            "Kabar [penangkapan] Budi tidak benar.",
            "Polisi menafikan kabar bahwa pelaku [kabur].",
        ],
    );
    are(
        Polarity::Positive,
        &[
            "Ia meminta, apalagi [menerima] uang itu.",
            "Korban sempat [dibawa] ke rumah sakit.",
            "Kabar [penangkapan] Budi benar.",
        ],
    );
}
