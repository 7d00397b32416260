//! Words that open sentences and are hardly ever part of a name.

/// Capitalised, sorted.
#[rustfmt::skip]
const STARTERS: &[&str] = &[
    "Ada", "Adapun", "Agar", "Akan", "Akhirnya", "Akibatnya", "Anda", "Antara", "Apa", "Apabila",
    "Apakah", "Atas", "Bagaimana", "Bagi", "Bahkan", "Bahwa", "Banyak", "Baru", "Beberapa",
    "Begitu", "Biasanya", "Bila", "Bukan", "Dalam", "Dan", "Dari", "Demikian", "Dengan", "Di",
    "Dia", "Dirinya", "Hal", "Hampir", "Hanya", "Hingga", "Ia", "Ini", "Itu", "Itulah", "Jadi",
    "Jika", "Juga", "Kalau", "Kami", "Karena", "Kata", "Katanya", "Ke", "Kecuali", "Kedua",
    "Kemudian", "Kendati", "Kepada", "Ketika", "Kini", "Kita", "Lalu", "Lebih", "Maka", "Mantan",
    "Masih", "Melalui", "Menurut", "Menurutnya", "Mereka", "Meski", "Meskipun", "Misalnya", "Namun",
    "Nantinya", "Oleh", "Pada", "Padahal", "Para", "Pasalnya", "Pihak", "Pihaknya", "Saat", "Salah",
    "Sambil", "Sampai", "Saya", "Sebab", "Sebagai", "Sebaliknya", "Sebanyak", "Sebelum",
    "Sebelumnya", "Sebuah", "Sedangkan", "Sehingga", "Sejak", "Sejauh", "Sejumlah", "Sekarang",
    "Sekitar", "Selain", "Selama", "Selanjutnya", "Seluruh", "Sementara", "Semua", "Seorang",
    "Seperti", "Sering", "Serta", "Sesuai", "Setelah", "Setiap", "Siapa", "Tak", "Tapi", "Telah",
    "Tentu", "Terakhir", "Terkait", "Ternyata", "Tetapi", "Tidak", "Untuk", "Walau", "Walaupun",
    "Yaitu", "Yakni", "Yang",
];

/// Whether `word`, as written, is one of them.
pub(crate) fn is_starter(word: &str) -> bool {
    is_in(STARTERS, &STARTER_KEYS, word)
}

/// Words whose capital letter tells the beginning of a sentence wherever lower case stands
/// around them, sorted: function words, and nouns and verbs that seven megabytes of news
/// capitalise at the beginning of sentences at least 25 times as often as inside.
#[rustfmt::skip]
const CLAUSE_OPENERS: &[&str] = &[
    "Acara", "Adanya", "Adapun", "Akhirnya", "Akibat", "Akibatnya", "Alasan", "Angka", "Apa",
    "Apabila", "Apalagi", "Atau", "Aturan", "Awalnya", "Bagaimana", "Bagi", "Bahan", "Bahaya",
    "Bahkan", "Beberapa", "Begitu", "Belum", "Bentrokan", "Berbagai", "Berbicara", "Berdasarkan",
    "Berikut", "Biaya", "Bukannya", "Cahaya", "Contoh", "Cuaca", "Dalam", "Dampak", "Dari",
    "Delapan", "Demikian", "Dengan", "Di", "Dia", "Dijelaskan", "Dikatakannya", "Diperkirakan",
    "Disebut", "Ditanya", "Ditemui", "Dua", "Empat", "Enam", "Enggak", "Fakta", "Faktor",
    "Fenomena", "Fungsi", "Gangguan", "Hal", "Hampir", "Hanya", "Harga", "Hasil",
    "Hasilnya", "Hindari", "Hingga", "Ia", "Ilmuwan", "Inflasi", "Ini", "Inilah", "Insiden",
    "Istilah", "Itu", "Itulah", "Jadi", "Jangan", "Jawaban", "Jika", "Jumlah", "Justru", "Kadar",
    "Kalau", "Kami", "Karena", "Kebanyakan", "Keberhasilan", "Kecelakaan", "Kegiatan",
    "Keindahan", "Kejadian", "Kekalahan", "Kekerasan", "Kekuatan", "Kemampuan", "Kemenangan",
    "Kemudian", "Kemungkinan", "Kenaikan", "Kendati", "Kenyataan", "Kerusuhan", "Ketika",
    "Keunggulan", "Keuntungan", "Kini", "Koleksi", "Kondisi", "Korban", "Kunjungan", "Kurs", "Laga",
    "Lalu", "Lebih", "Ledakan", "Lima", "Maka", "Makin", "Melalui", "Melihat", "Memang", "Memasuki",
    "Memikirkan", "Menanggapi", "Menarik", "Mengapa", "Mengenai", "Menggunakan", "Mengonsumsi",
    "Menjaga", "Menjelang", "Menurut", "Menurutnya", "Mereka", "Meski", "Meskipun", "Misalnya",
    "Mulai", "Mungkin", "Mutasi", "Namun", "Oleh", "Pada", "Padahal", "Paling", "Pandangan", "Para",
    "Pasangan", "Pastikan", "Pelaku", "Pelemahan", "Pemain", "Pembayaran", "Pembekuan",
    "Pembentukan", "Pemberian", "Pemegang", "Penampilan", "Pendekatan", "Penemuan", "Pengalaman",
    "Penggunaan", "Penguatan", "Peningkatan", "Penjualan", "Penonton", "Penyebab", "Penyelidikan",
    "Perbedaan", "Peringkat", "Perkembangan", "Permintaan", "Pernah", "Pernyataan", "Perolehan",
    "Pertandingan", "Pertanyaan", "Pertumbuhan", "Petugas", "Pilihan", "Pimpinan", "Pinjaman",
    "Posisi", "Produksi", "Produsen", "Proyek", "Puluhan", "Ratusan", "Reaksi", "Realisasi",
    "Ribuan", "Saat", "Sambil", "Sangat", "Satu", "Sebab", "Sebagai", "Sebagaimana",
    "Sebagian", "Sebaliknya", "Sebanyak", "Sebelum", "Sebelumnya", "Sebuah", "Secara", "Sedangkan",
    "Sedikitnya", "Sehingga", "Seiring", "Sejak", "Sejauh", "Sejumlah", "Sekarang", "Sekitar",
    "Sektor", "Selain", "Selama", "Selanjutnya", "Seluruh", "Semakin", "Sementara", "Semua",
    "Senada", "Seorang", "Seperti", "Serangan", "Serta", "Sesaat", "Sesuai", "Setelah",
    "Setiap", "Setidaknya", "Siapa", "Situasi", "Tak", "Tampilan", "Tanpa", "Tantangan", "Tapi",
    "Target", "Tekanan", "Tentu", "Tentunya", "Terdapat", "Terkait", "Terlalu", "Terlebih",
    "Terlepas", "Terlihat", "Termasuk", "Ternyata", "Tersedia", "Terutama", "Tetapi", "Tidak",
    "Tiga", "Tindakan", "Tingkat", "Torehan", "Tujuh", "Untuk", "Upaya", "Usai", "Walau",
    "Walaupun", "Yakni",
];

/// Whether `word`, as written, is one of them.
pub(crate) fn opens_clause(word: &str) -> bool {
    is_in(CLAUSE_OPENERS, &CLAUSE_KEYS, word)
}

/// Nouns and pronouns that begin a sentence behind an abbreviation that could stand before a
/// name, sorted: `M.H. Terdakwa hadir`, `ke RSUD. Polisi menyelidiki`. None is the first
/// part of a name of people.
#[rustfmt::skip]
const SUBJECTS: &[&str] = &[
    "Aksi", "Aparat", "Beliau", "Bentrokan", "Gempa", "Insiden", "Jaksa", "Jasad", "Jenazah",
    "Keadaan", "Kebakaran", "Kecelakaan", "Keduanya", "Kejadian", "Keluarga", "Kerugian",
    "Ketiganya", "Kondisi", "Korban", "Laga", "Majelis", "Massa", "Mayat", "Pasien", "Pelaku",
    "Pemain", "Pembunuhan", "Pemeriksaan", "Penangkapan", "Pengacara", "Penonton", "Penumpang",
    "Penyelidikan", "Penyidik", "Peristiwa", "Pertandingan", "Pertemuan", "Petugas", "Polisi",
    "Putusan", "Rapat", "Saksi", "Sidang", "Terdakwa", "Terpidana", "Tersangka", "Warga",
];

/// Whether `word`, as written, begins a sentence where an abbreviation stands before it and a
/// word in lower case behind it.
pub(crate) fn opens_behind_short(word: &str) -> bool {
    is_starter(word) || SUBJECTS.binary_search(&word).is_ok()
}

fn is_in<const N: usize>(words: &[&str], keys: &[u64; N], word: &str) -> bool {
    let key = key(word.as_bytes());
    let from = keys.partition_point(|&known| known < key);
    let same = keys.iter().skip(from).take_while(|&&known| known == key);
    same.zip(words.iter().skip(from)).any(|(_, &known)| known == word)
}

/// The beginnings of the words, which are compared faster than strings.
static STARTER_KEYS: [u64; STARTERS.len()] = keys(STARTERS);
static CLAUSE_KEYS: [u64; CLAUSE_OPENERS.len()] = keys(CLAUSE_OPENERS);

const fn keys<const N: usize>(words: &[&str]) -> [u64; N] {
    let mut keys = [0; N];
    let mut at = 0;
    while at < N {
        keys[at] = key(words[at].as_bytes());
        at += 1;
    }
    keys
}

/// The first eight bytes as a number, in the order of the strings.
const fn key(word: &[u8]) -> u64 {
    let mut key = 0;
    let mut at = 0;
    while at < 8 {
        key = key << 8 | if at < word.len() { word[at] as u64 } else { 0 };
        at += 1;
    }
    key
}

#[cfg(test)]
mod tests {
    #[test]
    fn list_is_sorted() {
        assert!(super::STARTERS.is_sorted());
        assert!(super::CLAUSE_OPENERS.is_sorted());
        assert!(super::SUBJECTS.is_sorted());
        assert!(super::STARTER_KEYS.is_sorted() && super::CLAUSE_KEYS.is_sorted());
        assert!(super::STARTERS.iter().all(|word| super::is_starter(word)));
        assert!(super::CLAUSE_OPENERS.iter().all(|word| super::opens_clause(word)));
        assert!(!super::opens_clause("Sebelumny") && !super::opens_clause("Seb"));
    }
}
