//! Nouns for those who act, and for how something is done.

/// Whether a noun stands for persons or for a body of persons.
pub(crate) fn is_person_noun(word: &str) -> bool {
    PEOPLE.binary_search(&word).is_ok() || warta_entities::is_person_noun(word)
}

/// Whether a word behind an event noun says of what kind the event is, and not who or what
/// takes part, or which of several: `serangan udara`, `sidang darurat`, `kunjungan pertama`.
pub(super) fn is_kind(word: &str) -> bool {
    KINDS.binary_search(&word).is_ok()
}

/// Bodies of persons, and persons whom [`warta_entities::is_person_noun`] does not know, in the
/// order of their bytes.
#[rustfmt::skip]
const PEOPLE: [&str; 120] = [
    "aliansi", "aparat", "awak", "badan", "bank", "basarnas", "brimob", "bumd", "bumn",
    "demonstran", "densus", "dewan", "dinas", "direksi", "emiten", "fraksi", "geng", "imigran",
    "individu", "intelijen", "interpol", "jemaah", "junta", "kampus", "kantor", "kapolrestabes",
    "kartel", "kedutaan", "kejaksaan", "kelompok", "keluarga", "kementerian", "kepolisian",
    "kerajaan", "kesebelasan", "klub", "koalisi", "kombatan", "komisi", "kongres", "konsulat",
    "kontingen", "kontraktor", "kopassus", "korporasi", "kru", "kubu", "lembaga", "mafia",
    "mahkamah", "majelis", "manajemen", "manusia", "marinir", "maskapai", "massa", "masyarakat",
    "migran", "milisi", "militan", "militer", "mitra", "muslim", "musuh", "negara", "netizen",
    "ofisial", "operator", "oposisi", "organisasi", "otoritas", "pabrik", "panitia", "parlemen",
    "partai", "pasukan", "pemerintah", "pemkab", "pemkot", "pemprov", "pemrotes", "penduduk",
    "pendukung", "penebang", "pengadilan", "pengelola", "pengikut", "pengunjuk", "penyelenggara",
    "perompak", "perusahaan", "peserta", "petinggi", "pihak", "polda", "polres", "polri", "preman",
    "produsen", "publik", "rakyat", "redaksi", "regulator", "rezim", "satgas", "satpol", "sekolah",
    "sekutu", "senat", "serikat", "sindikat", "skuad", "syahbandar", "teller", "tim", "timnas",
    "tni", "umat", "universitas", "warganet",
];

/// Kinds of happenings, in the order of their bytes.
#[rustfmt::skip]
const KINDS: [&str; 111] = [
    "akbar", "akhir", "alam", "antaretnis", "awal", "balasan", "bebas", "bersama", "beruntun",
    "biasa", "bilateral", "brutal", "bulanan", "cepat", "damai", "darat", "daring", "darurat",
    "dasar", "dini", "diplomatik", "dramatis", "fisik", "forensik", "formal", "gabungan", "ganda",
    "global", "harian", "hebat", "ilegal", "informal", "internasional", "jarak", "kabinet",
    "keagamaan", "kecil", "kedua", "keempat", "kehormatan", "kejiwaan", "kekeluargaan", "kelima",
    "kenegaraan", "kerja", "ketiga", "khusus", "kilat", "kunci", "laboratorium", "langsung",
    "lanjutan", "laut", "luas", "luring", "mandiri", "maritim", "massal", "medis", "mematikan",
    "mendadak", "mingguan", "multilateral", "nasional", "nirawak", "nuklir", "paksa", "paripurna",
    "pemanasan", "penentuan", "penerbangan", "penyisihan", "perdana", "persahabatan", "persiapan",
    "pertama", "politik", "psikologis", "puncak", "resmi", "rohani", "rutin", "sektarian", "sela",
    "sementara", "sengit", "serentak", "siber", "skala", "spontan", "strategis", "susulan",
    "tahunan", "tatap", "teknis", "terakhir", "terbaru", "terbatas", "terbuka", "terencana",
    "terjadwal", "terpadu", "terpisah", "tertulis", "tertutup", "tingkat", "trilateral", "udara",
    "ulang", "umum", "virtual",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_sorted() {
        for words in [&PEOPLE[..], &KINDS] {
            assert!(words.is_sorted_by(|a, b| a < b));
        }
    }
}
