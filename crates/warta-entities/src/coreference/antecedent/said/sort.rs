//! Sorts of bodies and places, which a noun and the first word of a name may share.

use crate::page::has_word;

/// Nouns by sort, in lower case.
#[rustfmt::skip]
const SORTS: [&[&str]; 14] = [
    &[
        "cv", "emiten", "korporasi", "maskapai", "operator", "pabrikan", "pengembang", "perseroan",
        "produsen", "perusahaan", "pt",
    ],
    &["kesebelasan", "klub", "persatuan", "skuad", "tim", "timnas"],
    &["fraksi", "partai"],
    &[
        "akademi", "institut", "kampus", "politeknik", "sd", "sekolah", "sma", "smk", "smp",
        "universitas",
    ],
    &[
        "kepolisian", "mabes", "polda", "polisi", "polres", "polresta", "polrestabes", "polri",
        "polsek", "satgas",
    ],
    &[
        "badan", "departemen", "dewan", "dinas", "direktorat", "instansi", "kantor", "kejaksaan",
        "kejari", "kejati", "kementerian", "komisi", "lembaga", "mahkamah", "majelis", "otoritas",
        "pengadilan",
    ],
    &["bank", "bpr"],
    &["klinik", "puskesmas", "rs", "rsud", "rumah"],
    &[
        "aliansi", "asosiasi", "federasi", "koperasi", "organisasi", "perhimpunan", "serikat",
        "yayasan",
    ],
    &["front", "geng", "kelompok", "komplotan", "milisi", "militer", "pasukan", "tentara"],
    &["kerajaan", "negara", "negeri", "republik"],
    &["kota"],
    &["daerah", "kabupaten", "provinsi", "wilayah"],
    &["danau", "gunung", "pulau", "sungai"],
];

/// The sort that a word is of, as a number; 0 where it is of none.
pub(super) fn sort_of(word: &str) -> u64 {
    let is = |sort: &&[&str]| has_word(sort, word);
    SORTS.iter().position(is).map_or(0, |at| at as u64 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_noun_and_a_name_of_one_sort() {
        assert_eq!(sort_of("PT"), sort_of("perusahaan"));
        assert_ne!(sort_of("Partai"), sort_of("klub"));
        assert_eq!(sort_of("meja"), 0);
    }
}
