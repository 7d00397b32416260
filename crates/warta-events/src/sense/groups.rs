//! Groups of words that rows of `data/senses.tsv` name in capitals, each in the company of
//! which some verbs have a sense of their own.

/// The words of each group, parted by blanks; groups and words are in order.
const GROUPS: [(&str, &str); 27] = [
    // What meets to confer and not to try.
    (
        "ASSEMBLY",
        "bupati darurat dewan dpr dprd kabinet komisi komite mpr panel paripurna parlemen pbb pleno \
         tahunan umum",
    ),
    // Those whom one can urge to act.
    (
        "BODY",
        "bupati dpr dprd gubernur kementerian kpk masyarakat menteri negara-negara para parlemen \
         pemda pemerintah pemprov perusahaan polisi polri presiden semua wali warga",
    ),
    // What is made sure of by acting, not by speaking.
    (
        "CARE",
        "keamanan kelancaran kelayakan kemenangan keselamatan kesiapan ketersediaan ketertiban \
         pasokan stok tempat tiket",
    ),
    (
        "COURT",
        "divonis hakim hukuman jaksa kejaksaan kpk mati pengadilan penjara penuntut persidangan \
         pidana terdakwa vonis",
    ),
    // Say that what stands behind them is still ahead.
    ("DUE", "diharapkan dijadwalkan diperkirakan diproyeksikan direncanakan ditarget ditargetkan"),
    // Who fights beside a FORCE.
    ("FIGHTER", "kelompok milisi militan militer pemberontak"),
    ("FIGHTING", "baku bentrokan kerusuhan konflik perang perlawanan pertempuran"),
    ("FORCE", "pasukan personel prajurit serdadu tank tentara"),
    // Those who guard, and what they guard.
    ("GUARD", "aparat keamanan ketertiban perbatasan petugas polisi"),
    // What joins places and may be torn.
    ("LINE", "akses aliran jalan jalur jaringan jembatan listrik saluran"),
    (
        "MEETING",
        "dialog forum konferensi kongres ktt musyawarah pembicaraan pertemuan perundingan rapat \
         sidang",
    ),
    // What kills without anyone's doing it.
    (
        "MISHAP",
        "bencana bus demam insiden kapal kecelakaan keracunan kereta ledakan pesawat reruntuhan \
         roboh runtuh tabrakan tenggelam terbakar terbalik tragedi truk",
    ),
    ("MONEY", "cek dana dolar dollar rp suap uang"),
    (
        "NATURE",
        "abu air angin badai bandang banjir cuaca erupsi gelombang gempa hama hujan kebakaran \
         kekeringan lahar lava longsor ombak penyakit petir topan tsunami virus wabah",
    ),
    // What is kept safe, not seized.
    (
        "OCCASION",
        "acara aksi arus demonstrasi jalannya kampanye kunjungan lokasi mudik pemilu perbatasan \
         pertandingan sidang unjuk wilayah",
    ),
    ("PERMIT", "akreditasi izin lisensi paspor sertifikat visa"),
    ("PLAYER", "bek gelandang kapten kiper klub pelatih pemain penyerang skuad striker winger"),
    ("POLICE", "bareskrim kejaksaan kpk polda polisi polres polsek"),
    // What is held by office or by order, not by force.
    ("RANK", "jabatan kursi peringkat posisi puncak tempat urutan"),
    (
        "RELIEF",
        "bantuan beras logistik makanan masker obat obat-obatan pakaian paket perlengkapan relawan \
         selimut sembako takjil tenda vaksin",
    ),
    (
        "RULE",
        "amendemen anggaran apbd apbn peraturan perda perppu perpres qanun rancangan rapbn revisi \
         ruu undang-undang uu",
    ),
    // Those whose warnings threaten no one.
    ("SCHOLAR", "ahli analis bmkg dokter ekonom ilmuwan pakar peneliti pengamat pvmbg who"),
    // What binds two sides, so that to break it off is a sanction.
    ("TIE", "aliansi bantuan ekspor hubungan impor kerja pasokan perdagangan"),
    // What the wind brings down.
    ("UPRIGHT", "baliho gardu menara papan pepohonan pohon tiang"),
    ("VEHICLE", "bus feri helikopter kapal kereta minibus mobil motor pesawat sedan truk"),
    // Give or get what somebody voices.
    (
        "VOICED",
        "beroleh dihujani melancarkan melayangkan melontarkan memicu mendapat mendapatkan \
         mendulang menerima menghadapi mengundang menuai menyampaikan",
    ),
    // What one travels.
    ("WAY", "jam jarak kilometer km penerbangan perjalanan rute"),
];

/// Whether there is a group of this name.
#[cfg(test)]
pub(super) fn is_group(name: &str) -> bool {
    words(name).is_some()
}

/// Whether a word is in the group of this name.
pub(super) fn is_in(word: &str, name: &str) -> bool {
    words(name).is_some_and(|words| is_among(word, words))
}

/// Whether a word is one of those that blanks part.
pub(super) fn is_among(word: &str, words: &str) -> bool {
    let mut words = words.as_bytes().split(|&byte| byte == b' ');
    words.any(|listed| listed == word.as_bytes())
}

fn words(name: &str) -> Option<&'static str> {
    let at = GROUPS.binary_search_by_key(&name, |&(name, _)| name).ok()?;
    GROUPS.get(at).map(|&(_, words)| words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_and_words_are_in_order() {
        assert!(GROUPS.is_sorted_by(|a, b| a.0 < b.0));
        for (name, words) in GROUPS {
            assert!(words.split(' ').is_sorted_by(|a, b| a < b), "{name}");
        }
    }
}
