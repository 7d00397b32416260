//! How events are told where the grammar of their sentence settles it, whatever a model says.

mod stack;
mod told;

use stack::Stack;
use told::event_at;
use warta_events::{Extractor, Modality, Polarity};

use Modality::{Asserted, Conditional, Desired, Planned, Possible};
use Polarity::{Negative, Positive};

/// Asserts how the events are told whose triggers stand in brackets.
#[track_caller]
fn are(polarity: Polarity, modality: Modality, marked: &[&str]) {
    let stack = Stack::new();
    let wrong = marked.iter().filter_map(|marked| {
        let (at, _, found) = stack.ask(marked, Extractor::extract);
        let event = event_at(&found.events, at);
        let event = event.unwrap_or_else(|| panic!("no event: {marked}"));
        let told = (event.polarity, event.modality);
        (told != (polarity, modality)).then(|| format!("{told:?}: {marked}"))
    });
    let wrong: Vec<_> = wrong.collect();
    assert!(wrong.is_empty(), "not {polarity:?} {modality:?}: {wrong:#?}");
}

#[test]
fn what_is_set_against_something_else_has_come_about() {
    are(
        Positive,
        Asserted,
        &[
            "Jika tahun lalu pabrik itu [memproduksi] 100 mobil, tahun ini jumlahnya naik.",
            "Kalau kemarin rupiah menguat, hari ini rupiah [melemah].",
            "Jika pada 2022 ekspor turun, pada 2023 ekspor [melonjak].",
            "Jika sebelumnya polisi menangkap dua orang, kini polisi [menangkap] lima orang.",
        ],
    );
    are(
        Positive,
        Conditional,
        &[
            "Jika tahun depan harga [naik], bulan ini pedagang menimbun beras.",
            "Jika hari ini hujan [turun], besok pertandingan ditunda.",
        ],
    );
}

#[test]
fn a_plan_goes_on_behind_a_comma() {
    are(
        Positive,
        Planned,
        &[
            "Penyidik akan memeriksa saksi, lalu [menangkap] pelaku.",
            "Kapal itu dijadwalkan tiba di Merak, lalu [berlayar] ke Padang.",
            "Jaksa berencana memeriksa bendahara itu, kemudian [memanggil] istrinya.",
            "Gubernur akan mengunjungi Aceh, meninjau pasar, lalu langsung [meresmikan] jembatan.",
        ],
    );
    are(Positive, Possible, &["Pemuda itu mungkin menipu korban, lalu [membunuhnya]."]);
    are(Positive, Desired, &["Bupati harus mencabut izin, lalu [menutup] tambang itu."]);
    are(
        Positive,
        Asserted,
        &[
            "Polisi akan memeriksa saksi, lalu penyidik [menangkapnya] kemarin.",
            "Polisi menangkap pria yang akan menjual sabu, lalu [membawanya] ke kantor polisi.",
            "Pelaku ingin membeli rokok, lalu [mengancam] kasir dengan pisau.",
            "Pelaku mengajak korban membeli es krim, lalu [membawanya] ke hutan.",
            "Ia berusaha melarikan diri, lalu [menabrak] pagar.",
            "Polisi memeriksa saksi, lalu [menangkap] pelaku.",
        ],
    );
}

#[test]
fn what_a_speaker_says_next_is_said() {
    are(
        Positive,
        Asserted,
        &[
            "BMKG memprediksi gelombang tinggi akan melanda Selat Sunda dan [meminta] nelayan tidak melaut.",
            "Bank sentral menyebut inflasi akan naik dan [mengajak] warga berhemat.",
            "Gubernur memastikan pemerintah akan membangun jembatan itu dan [menolak] usul warga.",
            "Wali kota mengatakan banjir mungkin merendam tiga desa dan [menyarankan] warga mengungsi.",
        ],
    );
    are(
        Positive,
        Planned,
        &[
            "Gubernur mengatakan pemerintah akan menaikkan pajak dan [menurunkan] subsidi.",
            "Ketua partai itu akan menemui Gubernur dan [meminta] penjelasan.",
        ],
    );
}

#[test]
fn what_is_awaited_is_not_yet_so() {
    are(
        Positive,
        Desired,
        &["Kepala polisi memerintahkan anak buahnya berjaga sampai pelaku [ditangkap]."],
    );
    are(
        Positive,
        Asserted,
        &[
            "Warga mendesak polisi bertindak setelah tiga warga [tewas].",
            "Menteri meminta bupati mundur setelah [ditangkap] polisi.",
        ],
    );
}

#[test]
fn what_is_not_to_come_about() {
    are(
        Negative,
        Desired,
        &[
            "Jangan sampai korban [meninggal] lagi.",
            "Jangan sampai warga [menyerang] kantor itu.",
            "Jangan sampai warga menyerang dan [membakar] kantor itu.",
            "Jangan sampai Indonesia [mengimpor] beras.",
            "“Jangan sampai terjadi [kerusuhan] di Jakarta,” kata Camat Sukarno.",
        ],
    );
    are(
        Positive,
        Asserted,
        &[
            "Jangan sampai [penangkapan] itu memicu kerusuhan.",
            "Jangan sampai kita lupa, tentara [menyerang] desa itu.",
        ],
    );
}

#[test]
fn what_is_put_off_is_ahead() {
    are(
        Positive,
        Planned,
        &[
            "[Pelantikan] gubernur diundur.",
            "[Kunjungan] Paus ke Nias diundur.",
            "[Pemilu] di Myanmar ditunda.",
            "[Konser] di Jakarta ditunda hingga Agustus.",
        ],
    );
    are(
        Positive,
        Asserted,
        &["[Peluncuran] yang ditunda itu berhasil.", "[Peluncuran] satelit itu tidak ditunda."],
    );
}

#[test]
fn what_befell_somebody_is_so() {
    are(
        Positive,
        Asserted,
        &[
            "Ia harus [meregang nyawa] setelah ditabrak truk.",
            "Warga harus [mengungsi] ke masjid setelah rumah mereka terendam.",
            "Warga harus [kehilangan] rumah akibat banjir.",
            "Persib harus menelan [kekalahan] 0-3.",
            "Timnas harus [mengakui] keunggulan Jepang.",
            "Warga harus [dievakuasi] setelah tanggul jebol.",
        ],
    );
    are(
        Positive,
        Desired,
        &[
            "Pengusaha harus [membayar] upah tepat waktu.",
            "Hakim itu harus [mengundurkan diri].",
            "“Warga harus [dievakuasi] karena banjir,” kata Camat Sukarno.",
            "Camat mengatakan warga harus [mengungsi] karena banjir.",
            "Pemerintah harus [menutup] tambang itu karena mencemari sungai.",
        ],
    );
}

#[test]
fn what_somebody_is_accused_of_may_be_so() {
    are(
        Positive,
        Possible,
        &[
            "Bupati menuding ada [penggelembungan] suara di tiga kecamatan.",
            "Anggota dewan itu menuding terjadi [kecurangan] dalam pemilu.",
            "Pengacara menuduh adanya [penyiksaan] terhadap kliennya.",
            "Warga mencurigai adanya [pencurian] kayu di hutan itu.",
            "Pedagang, yang menuduh tetangganya [mencuri] motor, pergi ke Bali.",
            "Aktivis yang menuduh perusahaan itu [membakar] hutan ditangkap polisi.",
        ],
    );
    are(
        Positive,
        Asserted,
        &[
            "Petugas mencurigai gerak-gerik pria itu dan [memeriksa] kopernya.",
            "Polisi menduga gading itu milik gajah yang [mati] di Riau pada Mei lalu.",
        ],
    );
}
