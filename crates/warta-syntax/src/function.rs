//! Function words, which form closed classes: a word that is none of them is no conjunction,
//! preposition, pronoun, determiner, auxiliary or particle, however it stands.

use warta_morph::Upos;

use crate::features::ENDINGS;

/// Function words as newspapers and their readers write them, in order and without `-lah` and the
/// like; some that belong to an open class as well.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "adalah", "adapun", "agar", "akan", "akibat", "aku", "ala", "alias", "alih-alih", "anda",
    "andai", "andaikata", "antar", "antara", "apa", "apabila", "apalagi", "asal", "asalkan",
    "atas", "atau", "bagai", "bagaikan", "bagaimana", "bagi", "bahkan", "bahwa", "bahwasanya",
    "baik", "bakal", "banyak", "bawah", "beberapa", "begini", "begitu", "beliau", "belum",
    "beragam", "berapa", "berbagai", "berdasarkan", "berdua", "berikut", "berkat", "bersama",
    "beserta", "betapa", "biar", "bila", "bilamana", "bisa", "boleh", "buat", "bukan", "daku",
    "dalam", "dan", "dapat", "dari", "darimana", "daripada", "dekat", "demi", "demikian", "dengan",
    "di", "dia", "diantara", "diatas", "dibalik", "dibawah", "dibelakang", "dibidang", "didalam",
    "didepan", "dikala", "dikau", "diluar", "dimana", "diri", "disamping", "disana", "diseluruh",
    "disini", "disitu", "ditengah", "enggak", "engkau", "entah", "gak", "gara-gara", "gimana",
    "gini", "gitu", "gua", "gue", "guna", "hanya", "harus", "hendak", "hingga", "ia", "ialah",
    "ibarat", "ingin", "ini", "itu", "jadi", "jangan", "jangankan", "jelang", "jika", "jikalau",
    "juga", "kah", "kala", "kalau", "kalian", "kalo", "kami", "kamu", "kan", "kapan", "karena",
    "kau", "ke", "kearah", "kebanyakan", "kecuali", "kedalam", "kedua", "kedua-duanya", "keempat",
    "kelima", "kemana", "kemudian", "kenapa", "kendati", "kepada", "kerap", "kesemuanya", "ketiga",
    "ketika", "ketimbang", "kita", "ku", "lah", "lain", "lalu", "lantaran", "lantas", "lewat",
    "maka", "malah", "malahan", "mampu", "mana", "manakala", "mari", "masing-masing", "mau",
    "maupun", "melainkan", "melalui", "melawan", "mengapa", "mengenai", "mengingat", "menjelang",
    "menuju", "menurut", "mereka", "meski", "mesti", "mu", "mulai", "mungkin", "namun", "nan",
    "ngga", "nggak", "nian", "nya", "oleh", "pada", "padahal", "para", "pasca", "per", "perihal",
    "pula", "pun", "saat", "sama", "sambil", "sampai", "sampai-sampai", "sana", "sang", "sangat",
    "saya", "seakan", "seakan-akan", "seandainya", "sebab", "sebagai", "sebagaimana", "sebagian",
    "sebanyak", "sebelah", "sebelum", "sebesar", "sebuah", "secara", "sedang", "sedangkan",
    "sedari", "sederet", "sedikit", "seekor", "segala", "segelintir", "segenap", "segudang",
    "sehabis", "seharusnya", "sehingga", "sehubungan", "seiring", "sejak", "sejauh", "sejumlah",
    "sekalipun", "sekitar", "selagi", "selain", "selaku", "selama", "selepas", "seluruh",
    "semacam", "semasa", "sembari", "semenjak", "sementara", "semua", "sendiri", "seolah",
    "seolah-olah", "seolah-seolah", "seorang", "sepanjang", "separuh", "sepasang", "seperti",
    "seputar", "serangkaian", "seraya", "serta", "sesama", "sesampai", "seseorang", "sesuai",
    "sesuatu", "sesudah", "setelah", "setiap", "setinggi", "seumpama", "seusai", "sewaktu", "si",
    "siapa", "sini", "situ", "soal", "suatu", "sudah", "supaya", "tak", "takkan", "tanpa", "tapi",
    "tatkala", "telah", "tempat", "tengah", "tentang", "tentu", "terhadap", "tersebut", "tetapi",
    "tiada", "tiap", "tiap-tiap", "tidak", "udah", "umpama", "untuk", "usai", "via", "walau",
    "yaitu", "yakni", "yang", "yg",
];

/// Whether a word in small letters is a function word, with or without `-lah` and the like.
/// What has no letter may be one: `/` joins.
pub(crate) fn is_function(word: &str) -> bool {
    let is_listed = |word: &str| WORDS.binary_search(&word).is_ok();
    is_listed(word)
        || ENDINGS.iter().filter_map(|ending| word.strip_suffix(ending)).any(is_listed)
        || !word.contains(char::is_alphabetic)
}

/// Whether words of this part of speech form a closed class.
pub(crate) fn is_closed(upos: Upos) -> bool {
    use Upos::{Adp, Aux, Cconj, Det, Part, Pron, Sconj};
    matches!(upos, Adp | Aux | Cconj | Det | Part | Pron | Sconj)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_in_order() {
        assert!(WORDS.is_sorted_by(|a, b| a < b), "{:?}", WORDS.windows(2).find(|w| w[0] >= w[1]));
        assert!(is_function("inilah") && is_function("/") && !is_function("tewas"));
    }
}
