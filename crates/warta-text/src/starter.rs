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
    STARTERS.binary_search(&word).is_ok()
}

/// Prepositions, conjunctions and pronouns whose capital letter tells the beginning of
/// a sentence wherever lower case stands around them, sorted.
#[rustfmt::skip]
const CLAUSE_OPENERS: &[&str] = &[
    "Adapun", "Akhirnya", "Akibatnya", "Apabila", "Bagi", "Bahkan", "Beberapa", "Berdasarkan",
    "Dalam", "Dari", "Demikian", "Dengan", "Di", "Dia", "Dikatakannya", "Hal", "Hingga", "Ia",
    "Ini", "Itu", "Jadi", "Jika", "Kalau", "Karena", "Kemudian", "Kendati", "Ketika", "Kini",
    "Lalu", "Maka", "Melalui", "Menurut", "Menurutnya", "Mereka", "Meski", "Meskipun", "Misalnya",
    "Namun", "Oleh", "Pada", "Padahal", "Saat", "Sangat", "Sebab", "Sebagai", "Sebaliknya",
    "Sebanyak", "Sebelum", "Sebelumnya", "Sedangkan", "Sehingga", "Sejak", "Sejumlah", "Sekarang",
    "Sekitar", "Selain", "Selama", "Selanjutnya", "Sementara", "Seperti", "Sesuai", "Setelah",
    "Setiap", "Tak", "Tapi", "Terkait", "Ternyata", "Tetapi", "Tidak", "Untuk", "Walau", "Walaupun",
];

/// Whether `word`, as written, is one of them.
pub(crate) fn opens_clause(word: &str) -> bool {
    CLAUSE_OPENERS.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    #[test]
    fn list_is_sorted() {
        assert!(super::STARTERS.is_sorted());
        assert!(super::CLAUSE_OPENERS.is_sorted());
    }
}
