//! Verbs with two objects: `memberi warga bantuan`.

use warta_entities::{EntityKind, MentionKind};
use warta_syntax::Upos;

use crate::arguments::is_person_noun;
use crate::reading::Reading;
use crate::sorted::is_sorted;
use crate::words::{List, without_nya};

/// Most words of whom something is given to, where he has no name.
const RECEIVER: usize = 5;

/// Verbs with a bare object for who is given something, and another for what it is.
pub(crate) const GIVING: [&str; 16] = [
    "beri",
    "membekali",
    "memberi",
    "memberikan",
    "meminjami",
    "menawari",
    "mengajari",
    "menganugerahi",
    "mengganjar",
    "menghadiahi",
    "mengirimi",
    "menjanjikan",
    "menjatuhi",
    "menyerahi",
    "menyuguhi",
    "menyumbangi",
];

/// What somebody is given to do something; in the order of their bytes.
#[rustfmt::skip]
const CHANCES: [&str; 14] = [
    "akses", "hak", "izin", "kelonggaran", "kesempatan", "kewenangan", "kuasa", "mandat",
    "peluang", "pilihan", "ruang", "tugas", "waktu", "wewenang",
];

const _: () = assert!(is_sorted(&CHANCES));

/// What else somebody is given or offered, or has to bear; in the order of their bytes.
#[rustfmt::skip]
const GIFTS: [&str; 53] = [
    "amnesti", "ancaman", "apresiasi", "arahan", "bantuan", "beasiswa", "beban", "bekal", "bonus",
    "dana", "denda", "diskon", "dukungan", "gaji", "gelar", "hadiah", "harapan", "hibah",
    "hukuman", "imbalan", "informasi", "insentif", "jabatan", "jaminan", "kartu", "keringanan",
    "kompensasi", "kontrak", "kredit", "makanan", "modal", "obat", "pekerjaan", "pelatihan",
    "pendampingan", "penghargaan", "penjelasan", "peringatan", "perlindungan", "pertolongan",
    "pidana", "pinjaman", "sanksi", "santunan", "senjata", "skorsing", "suaka", "subsidi",
    "tawaran", "teguran", "tunjangan", "uang", "vonis",
];

const _: () = assert!(is_sorted(&GIFTS));

/// Whether a noun is what lets somebody do something: `memberi warga kesempatan`.
pub(crate) fn is_chance(noun: &str) -> bool {
    CHANCES.binary_search(&noun).is_ok()
}

impl Reading<'_> {
    /// Where the second of two bare objects begins behind a verb of giving: `pinjaman` of
    /// `menawari Vietnam pinjaman`, `hukuman` of `menjatuhi terdakwa hukuman 12 tahun`. A name is
    /// no longer than it is; of others a noun for what is given tells.
    pub(crate) fn gift_behind(&self, verb: usize) -> Option<usize> {
        if !self.is(verb, List::Giving) {
            return None;
        }
        let receiver = self.noun_right(verb + 1)?;
        let (_, end) = self.bounds(verb);
        let name = self.named(receiver).filter(|named| named.mention == MentionKind::Nam);
        if let Some(name) = name {
            let behind = name.last as usize + 1;
            let acts = matches!(name.kind, EntityKind::Per | EntityKind::Org | EntityKind::Loc);
            let thing = self.upos(behind) == Upos::Noun && !self.in_name(behind);
            let part = matches!(self.word(behind), "bagian" | "sebelah" | "sendiri" | "selaku");
            let gift = thing && !part && !self.is_capital(behind) || self.opens_gift(behind);
            return (acts && gift && behind < end).then_some(behind);
        }
        let noun = self.word(receiver);
        let person = is_person_noun(without_nya(noun));
        if !person && self.upos(receiver) != Upos::Pron {
            return None;
        }
        let gift =
            |at: usize| GIFTS.binary_search(&self.word(at)).is_ok() || is_chance(self.word(at));
        for at in receiver + 1..end.min(receiver + RECEIVER) {
            if gift(at) || self.opens_gift(at) {
                return Some(at);
            }
            use Upos::{Adj, Det, Noun, Propn, X};
            if !matches!(self.upos(at), Adj | Det | Noun | Propn | X) || self.word(at) == "yang" {
                return None;
            }
        }
        None
    }

    /// `menghadiahi atlet sebuah rumah`, `memberi warga 20 kapal`, but not `pemain 20 tahun`.
    fn opens_gift(&self, at: usize) -> bool {
        let one = matches!(
            self.word(at),
            "sebidang" | "sebuah" | "seekor" | "sejumlah" | "selembar" | "seperangkat" | "seunit"
        );
        one || self.upos(at) == Upos::Num && !self.in_time(at) && self.word(at + 1) != "tahun"
    }
}
