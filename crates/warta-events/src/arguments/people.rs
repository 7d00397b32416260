//! Nouns for those who act, and for how something is done.

/// Whether a noun stands for persons or for a body of persons.
pub(crate) fn is_person_noun(word: &str) -> bool {
    PEOPLE.binary_search(&word).is_ok() || warta_entities::is_person_noun(word)
}

/// Whether a word behind an event noun says of what kind the event is, and not who or what
/// takes part: `serangan udara`, `sidang darurat`, `pertemuan puncak`.
pub(super) fn is_kind(word: &str) -> bool {
    KINDS.binary_search(&word).is_ok()
}

/// Persons and bodies of persons, in the order of their bytes.
#[rustfmt::skip]
const PEOPLE: [&str; 395] = [
    "adik", "advokat", "ajudan", "aktivis", "aktor", "aktris", "akuntan", "aliansi", "anak",
    "analis", "anggota", "aparat", "apoteker", "arkeolog", "asn", "astronaut", "astronom", "atlet",
    "auditor", "awak", "ayah", "badan", "balita", "bandar", "bank", "bapak", "basarnas", "bayi",
    "begal", "bek", "bidan", "bocah", "bos", "brimob", "bumd", "bumn", "bupati", "buron", "buronan",
    "buruh", "caleg", "calo", "calon", "camat", "capres", "dandim", "danrem", "dekan", "delegasi",
    "demonstran", "densus", "dewan", "dinas", "diplomat", "direksi", "direktur", "dirjen", "dirut",
    "dokter", "dosen", "duta", "ekonom", "eksportir", "emiten", "epidemiolog", "fraksi", "gadis",
    "gelandang", "gembong", "geng", "geolog", "gerilyawan", "gubernur", "guru", "hacker", "hakim",
    "ibu", "ilmuwan", "imam", "imigran", "importir", "individu", "intelijen", "interpol",
    "investor", "irjen", "istri", "jaksa", "jemaah", "jemaat", "jenderal", "jubir", "junta",
    "jurnalis", "kader", "kakak", "kakek", "kampus", "kandidat", "kanselir", "kantor", "kapolda",
    "kapolres", "kapolrestabes", "kapolri", "kapolsek", "kapten", "kartel", "karyawan", "kasir",
    "kedutaan", "kejaksaan", "kekasih", "kelompok", "keluarga", "kementerian", "kepala",
    "kepolisian", "keponakan", "kerabat", "kerajaan", "kesebelasan", "ketua", "kiai", "kiper",
    "klub", "koalisi", "komandan", "kombatan", "komisaris", "komisi", "kongres", "konsulat",
    "konsumen", "kontingen", "kontraktor", "kopassus", "korban", "korporasi", "koruptor",
    "kosmonaut", "kreator", "kru", "kuasa", "kubu", "kurir", "lansia", "legislator", "lembaga",
    "lurah", "mafia", "mahasiswa", "mahkamah", "majelis", "makelar", "manajemen", "manajer",
    "mantan", "manusia", "marinir", "masinis", "maskapai", "massa", "masyarakat", "mediator",
    "mendagri", "menhan", "menkeu", "menko", "menlu", "menteri", "migran", "milisi", "militan",
    "militer", "mitra", "murid", "musisi", "muslim", "musuh", "nakhoda", "napi", "narapidana",
    "nasabah", "negara", "nelayan", "nenek", "netizen", "notaris", "ofisial", "operator", "oposisi",
    "orang", "organisasi", "otoritas", "pabrik", "pakar", "paman", "pangdam", "pangeran",
    "panglima", "panitia", "parlemen", "partai", "pasangan", "pasien", "pasukan", "paus", "pebalap",
    "pedagang", "pegawai", "pejabat", "pejalan", "pejuang", "pekebun", "pekerja", "pelajar",
    "pelaku", "pelanggan", "pelari", "pelatih", "pelaut", "pelintas", "pemain", "pemanah",
    "pembeli", "pemberontak", "pembunuh", "pemerintah", "pemilih", "pemilik", "pemimpin", "pemkab",
    "pemkot", "pemohon", "pemprov", "pemrotes", "pemuda", "pemudik", "pemulung", "penadah",
    "penambang", "pencuri", "pendaki", "pendemo", "pendeta", "penduduk", "pendukung", "penebang",
    "peneliti", "penerbang", "pengacara", "pengadilan", "pengajar", "pengamat", "pengawal",
    "pengedar", "pengelola", "pengembang", "pengemis", "pengemudi", "pengendara", "penggugat",
    "pengguna", "penghuni", "pengikut", "pengungsi", "pengunjuk", "pengunjung", "pengusaha",
    "penipu", "penjabat", "penjaga", "penjual", "penonton", "penulis", "penumpang", "penyair",
    "penyanyi", "penyelam", "penyelenggara", "penyelundup", "penyerang", "penyewa", "penyidik",
    "penyintas", "perampok", "perantau", "perawat", "perdana", "perempuan", "perenang", "peretas",
    "perompak", "perusahaan", "pesepak", "pesepeda", "peserta", "petambak", "petani", "petenis",
    "peternak", "petinggi", "petinju", "petugas", "pihak", "pilot", "pimpinan", "polda", "polisi",
    "politikus", "politisi", "polres", "polri", "prajurit", "preman", "presiden", "pria",
    "produsen", "profesor", "psikolog", "publik", "putra", "putri", "raja", "rakyat", "ratu",
    "redaksi", "regulator", "rektor", "relawan", "remaja", "rezim", "rival", "sahabat", "saksi",
    "sandera", "santri", "satgas", "satpam", "satpol", "seismolog", "sekjen", "sekolah",
    "sekretaris", "sekutu", "senat", "senator", "seniman", "serikat", "simpatisan", "sindikat",
    "siswa", "skuad", "sopir", "sosiolog", "suami", "sultan", "suporter", "sutradara", "syahbandar",
    "tahanan", "tamu", "teller", "teman", "tentara", "terdakwa", "terduga", "tergugat", "teroris",
    "terpidana", "tersangka", "tetangga", "tim", "timnas", "tni", "tokoh", "turis", "ulama", "umat",
    "universitas", "uskup", "ustaz", "utusan", "vulkanolog", "wakil", "wali", "walikota", "wanita",
    "wapres", "warga", "warganet", "wartawan", "wasit", "wisatawan",
];

/// Kinds of happenings, in the order of their bytes.
#[rustfmt::skip]
const KINDS: [&str; 105] = [
    "akbar", "akhir", "alam", "antaretnis", "awal", "balasan", "bebas", "bersama", "beruntun",
    "biasa", "bilateral", "brutal", "bulanan", "cepat", "damai", "darat", "daring", "darurat",
    "dasar", "dini", "diplomatik", "dramatis", "fisik", "forensik", "formal", "gabungan", "ganda",
    "global", "harian", "hebat", "ilegal", "informal", "internasional", "jarak", "kabinet",
    "keagamaan", "kecil", "kehormatan", "kejiwaan", "kekeluargaan", "kenegaraan", "kerja",
    "khusus", "kilat", "kunci", "laboratorium", "langsung", "lanjutan", "laut", "luas", "luring",
    "mandiri", "maritim", "massal", "medis", "mematikan", "mendadak", "mingguan", "multilateral",
    "nasional", "nirawak", "nuklir", "paksa", "paripurna", "pemanasan", "penentuan", "penerbangan",
    "penyisihan", "perdana", "persahabatan", "persiapan", "politik", "psikologis", "puncak",
    "resmi", "rohani", "rutin", "sektarian", "sela", "sementara", "sengit", "serentak", "siber",
    "skala", "spontan", "strategis", "susulan", "tahunan", "tatap", "teknis", "terakhir",
    "terbatas", "terbuka", "terencana", "terjadwal", "terpadu", "terpisah", "tertulis", "tertutup",
    "tingkat", "trilateral", "udara", "ulang", "umum", "virtual",
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
