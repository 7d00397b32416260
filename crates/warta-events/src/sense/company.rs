//! The words by whose company the sense of another is told.

/// What meets to confer and not to try.
pub(super) fn is_assembly(word: &str) -> bool {
    matches!(
        word,
        "kabinet"
            | "paripurna"
            | "umum"
            | "tahunan"
            | "darurat"
            | "dewan"
            | "parlemen"
            | "pbb"
            | "mpr"
            | "dpr"
            | "dprd"
            | "bupati"
            | "komisi"
            | "komite"
            | "panel"
            | "pleno"
    )
}

pub(super) fn is_rival(word: &str) -> bool {
    matches!(word, "lawan" | "tim" | "klub" | "timnas" | "unggulan")
}

pub(super) fn is_rule(word: &str) -> bool {
    matches!(
        word,
        "amendemen"
            | "anggaran"
            | "apbd"
            | "apbn"
            | "peraturan"
            | "perda"
            | "perpres"
            | "perppu"
            | "qanun"
            | "rancangan"
            | "rapbn"
            | "revisi"
            | "ruu"
            | "undang-undang"
            | "uu"
    )
}

/// What a figure reaches: `menembus rekor`.
pub(super) fn is_level(word: &str) -> bool {
    matches!(word, "angka" | "level" | "posisi" | "rekor" | "rp")
}

pub(super) fn is_fighter(word: &str) -> bool {
    is_force(word) || matches!(word, "pemberontak" | "militer" | "milisi" | "militan" | "kelompok")
}

pub(super) fn is_meeting(word: &str) -> bool {
    matches!(
        word,
        "ktt"
            | "pertemuan"
            | "rapat"
            | "sidang"
            | "konferensi"
            | "perundingan"
            | "forum"
            | "musyawarah"
            | "kongres"
            | "pembicaraan"
            | "dialog"
    )
}

pub(super) fn is_thing_welcomed(word: &str) -> bool {
    matches!(
        word,
        "gagasan"
            | "hari"
            | "hasil"
            | "kebijakan"
            | "keputusan"
            | "langkah"
            | "natal"
            | "putusan"
            | "ramadhan"
            | "ramadan"
            | "rencana"
            | "tahun"
            | "usul"
            | "usulan"
            | "wacana"
    )
}

pub(super) fn is_court(word: &str) -> bool {
    matches!(
        word,
        "jaksa"
            | "hakim"
            | "terdakwa"
            | "penuntut"
            | "pengadilan"
            | "penjara"
            | "pidana"
            | "vonis"
            | "kpk"
            | "persidangan"
            | "kejaksaan"
            | "divonis"
            | "hukuman"
            | "mati"
    )
}

pub(super) fn is_offensive(word: &str) -> bool {
    matches!(word, "militer" | "darat" | "udara" | "laut" | "ofensif" | "penyerbuan")
}

pub(super) fn is_fighting(word: &str) -> bool {
    matches!(
        word,
        "perang" | "pertempuran" | "konflik" | "bentrokan" | "kerusuhan" | "baku" | "perlawanan"
    )
}

/// What kills without anyone's doing it.
pub(super) fn is_mishap(word: &str) -> bool {
    matches!(
        word,
        "kecelakaan"
            | "ledakan"
            | "tragedi"
            | "insiden"
            | "tabrakan"
            | "terbakar"
            | "tenggelam"
            | "terbalik"
            | "runtuh"
            | "keracunan"
            | "kapal"
            | "pesawat"
            | "bus"
            | "kereta"
            | "truk"
            | "demam"
            | "bencana"
            | "reruntuhan"
            | "roboh"
    )
}

pub(super) fn to_police<'w>(mut words: impl Iterator<Item = &'w str>) -> bool {
    words.any(|w| w == "ke")
        && words.any(|w| {
            matches!(
                w,
                "polisi" | "polda" | "polres" | "polsek" | "bareskrim" | "kpk" | "kejaksaan"
            )
        })
}

pub(super) fn is_relief(word: &str) -> bool {
    matches!(
        word,
        "bantuan"
            | "beras"
            | "masker"
            | "paket"
            | "takjil"
            | "logistik"
            | "makanan"
            | "obat"
            | "obat-obatan"
            | "pakaian"
            | "perlengkapan"
            | "relawan"
            | "selimut"
            | "sembako"
            | "tenda"
            | "vaksin"
    )
}

pub(super) fn is_force(word: &str) -> bool {
    matches!(word, "pasukan" | "tentara" | "prajurit" | "serdadu" | "personel" | "tank")
}

pub(super) fn is_money(word: &str) -> bool {
    matches!(word, "uang" | "dana" | "rp" | "dollar" | "dolar" | "cek" | "suap")
}

pub(super) fn is_permit(word: &str) -> bool {
    matches!(word, "izin" | "lisensi" | "akreditasi" | "paspor" | "visa" | "sertifikat")
}

/// What says that a deed is only aimed at.
pub(super) fn is_aim(word: &str) -> bool {
    matches!(word, "untuk" | "guna" | "demi" | "agar" | "harus" | "perlu")
}

/// What one travels.
pub(super) fn is_way(word: &str) -> bool {
    matches!(word, "perjalanan" | "jarak" | "rute" | "kilometer" | "km" | "jam" | "penerbangan")
}

/// Those who guard, and what they guard.
pub(super) fn is_guard(word: &str) -> bool {
    is_fighter(word)
        || matches!(
            word,
            "aparat" | "keamanan" | "ketertiban" | "personel" | "perbatasan" | "petugas" | "polisi"
        )
}

/// What is made sure of by acting, not by speaking.
pub(super) fn is_care(word: &str) -> bool {
    matches!(
        word,
        "keselamatan"
            | "keamanan"
            | "ketersediaan"
            | "kelancaran"
            | "kelayakan"
            | "kesiapan"
            | "ketertiban"
            | "kemenangan"
            | "pasokan"
            | "stok"
            | "tiket"
            | "tempat"
    )
}

pub(super) fn is_vehicle(word: &str) -> bool {
    matches!(
        word,
        "bus"
            | "feri"
            | "helikopter"
            | "kapal"
            | "kereta"
            | "minibus"
            | "mobil"
            | "motor"
            | "pesawat"
            | "sedan"
            | "truk"
    )
}

/// What the wind brings down.
pub(super) fn is_upright(word: &str) -> bool {
    matches!(word, "pohon" | "pepohonan" | "tiang" | "baliho" | "papan" | "menara" | "gardu")
}

/// What joins places and may be torn.
pub(super) fn is_line(word: &str) -> bool {
    matches!(word, "akses" | "aliran" | "jalan" | "jalur" | "jembatan" | "jaringan" | "listrik")
}

pub(super) fn is_nature(word: &str) -> bool {
    const WORDS: [&str; 24] = [
        "abu",
        "air",
        "angin",
        "badai",
        "banjir",
        "bandang",
        "cuaca",
        "erupsi",
        "gelombang",
        "gempa",
        "hama",
        "hujan",
        "kebakaran",
        "kekeringan",
        "lahar",
        "lava",
        "longsor",
        "ombak",
        "penyakit",
        "petir",
        "topan",
        "tsunami",
        "virus",
        "wabah",
    ];
    WORDS.contains(&word)
}

/// What is withdrawn as a step back: forces and envoys.
pub(super) fn is_withdrawn(word: &str) -> bool {
    let envoy = matches!(word, "duta" | "diplomat" | "diplomatnya" | "diri" | "kontingen");
    envoy || is_force(word.strip_suffix("nya").unwrap_or(word))
}

/// What binds two sides, so that to break it off is a sanction.
pub(super) fn is_tie(word: &str) -> bool {
    matches!(
        word,
        "hubungan"
            | "bantuan"
            | "kerja"
            | "pasokan"
            | "aliansi"
            | "perdagangan"
            | "impor"
            | "ekspor"
    )
}

/// Those whom one can urge to act.
pub(super) fn is_body(word: &str) -> bool {
    matches!(
        word,
        "dpr"
            | "dprd"
            | "pemerintah"
            | "presiden"
            | "menteri"
            | "kementerian"
            | "gubernur"
            | "bupati"
            | "wali"
            | "warga"
            | "masyarakat"
            | "polisi"
            | "polri"
            | "kpk"
            | "semua"
            | "para"
            | "pemprov"
            | "pemda"
            | "parlemen"
            | "perusahaan"
            | "negara-negara"
    )
}

pub(super) fn is_sport(word: &str) -> bool {
    matches!(
        word,
        "klub"
            | "kiper"
            | "pemain"
            | "pemainnya"
            | "striker"
            | "gelandang"
            | "bek"
            | "penyerang"
            | "pelatih"
            | "skuad"
            | "kapten"
            | "winger"
    )
}

/// What is kept safe, not seized.
pub(super) fn is_occasion(word: &str) -> bool {
    matches!(
        word,
        "acara"
            | "aksi"
            | "arus"
            | "demonstrasi"
            | "jalannya"
            | "kampanye"
            | "kunjungan"
            | "lokasi"
            | "mudik"
            | "pemilu"
            | "perbatasan"
            | "pertandingan"
            | "sidang"
            | "unjuk"
            | "wilayah"
    )
}

/// What is held by office or by order, not by force.
pub(super) fn is_rank(word: &str) -> bool {
    matches!(word, "jabatan" | "kursi" | "peringkat" | "posisi" | "puncak" | "tempat" | "urutan")
}

/// What one gets off, or comes down to.
pub(super) fn is_boarded(word: &str) -> bool {
    is_vehicle(word) || matches!(word, "lapangan" | "lokasi" | "panggung" | "tangga")
}

/// Those whose warnings threaten no one.
pub(super) fn is_scholar(word: &str) -> bool {
    matches!(
        word,
        "ahli"
            | "analis"
            | "bmkg"
            | "dokter"
            | "ekonom"
            | "ilmuwan"
            | "pakar"
            | "peneliti"
            | "pengamat"
            | "pvmbg"
            | "who"
    )
}
