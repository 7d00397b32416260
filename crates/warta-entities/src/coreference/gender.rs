//! Whether nouns and titles tell of a man or of a woman.

use super::resolve::Reader;
use crate::page::has_word;

/// What a noun says of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gender {
    Woman,
    Man,
}

/// Nouns and titles of women.
#[rustfmt::skip]
const WOMEN: [&str; 29] = [
    "aktris", "almarhumah", "biarawati", "bibi", "bu", "gadis", "hj.", "hajah", "ibu", "ibunda",
    "istri", "janda", "karyawati", "mahasiswi", "mbak", "nenek", "ny.", "nyai", "nyonya",
    "pemudi", "perempuan", "permaisuri", "pramugari", "putri", "ratu", "siswi", "srikandi",
    "ustazah", "wanita",
];

/// Nouns and titles of men.
#[rustfmt::skip]
const MEN: [&str; 26] = [
    "almarhum", "aktor", "ayah", "ayahanda", "bapak", "biarawan", "duda", "h.", "habib", "haji",
    "kakek", "kardinal", "kiai", "laki-laki", "lelaki", "mas", "pak", "paman", "pangeran",
    "pastor", "pria", "putra", "raja", "suami", "sultan", "ustaz",
];

/// What `noun` says; most say nothing.
pub(super) fn gender(noun: &str) -> Option<Gender> {
    match () {
        () if has_word(&WOMEN, noun) => Some(Gender::Woman),
        () if has_word(&MEN, noun) => Some(Gender::Man),
        () => None,
    }
}

impl Reader<'_, '_> {
    /// Keeps what a noun that describes the entity says of it.
    pub(super) fn learn_gender(&mut self, slot: usize, noun: &str) {
        if let Some(cell) = self.genders.get_mut(slot) {
            *cell = cell.or(gender(noun));
        }
    }

    /// Whether `noun` can be said of the entity, as far as is known.
    pub(super) fn agrees(&self, slot: usize, noun: &str) -> bool {
        let known = self.genders.get(slot).copied().flatten();
        let known = known.or_else(|| self.roles.of(slot).iter().find_map(|role| gender(role.noun)));
        known.zip(gender(noun)).is_none_or(|(known, told)| known == told)
    }
}
