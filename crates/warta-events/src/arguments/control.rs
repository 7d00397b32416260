//! Who does what a verb without a subject tells, where another word says so.

use warta_syntax::{Deprel, Upos};

use super::Collector;
use crate::event::EventType;
use crate::frame::Marker;
use crate::words::List;

/// Whose act it is.
impl Collector<'_, '_> {
    /// `menuding militer menyiksa tahanan`: who is accused or asked stands right before.
    pub(super) fn told(&self, verb: usize) -> Option<usize> {
        let reading = self.reading;
        let mut noun = reading.noun_left(verb).filter(|&noun| noun < verb)?;
        let mut before = reading.noun_phrase(noun).0.checked_sub(1)?;
        // `mendesak Moskwa dan Kyiv segera menghentikan`: the first of them.
        for _ in 0..3 {
            if !matches!(reading.word(before), "dan" | "serta" | ",") || !self.can_act(noun) {
                break;
            }
            let Some(first) = reading.noun_left(before) else { break };
            let Some(above) = reading.noun_phrase(first).0.checked_sub(1) else { break };
            (noun, before) = (first, above);
        }
        let next =
            self.owner_at(before).is_some_and(|trigger| self.hands_on(trigger, Marker::VERB));
        (next && before >= reading.bounds(verb).0 && self.can_act(noun)).then_some(noun)
    }

    /// `menemukan bukti Bambang menerima uang`, `adanya dugaan pejabat terlibat`: whom the clause
    /// behind a noun for what is found or told is about, where that noun is no subject itself.
    pub(super) fn told_of(&self, verb: usize) -> Option<usize> {
        let reading = self.reading;
        let told = reading.noun_left(verb).filter(|&noun| reading.is(noun, List::Told))?;
        let before = reading.noun_phrase(told).0.checked_sub(1)?;
        let opened = before >= reading.bounds(verb).0
            && (self.is_verb(before) && !reading.word(before).starts_with("di")
                || matches!(
                    reading.word(before),
                    "ada" | "adanya" | "atas" | "mengenai" | "soal" | "tentang" | "terkait"
                ));
        // `mengutip laporan polisi menyebut`: a report says something itself.
        let says = self.owner_at(verb).is_some_and(|own| own.kind == EventType::Say)
            && matches!(reading.word(told), "berita" | "informasi" | "kabar" | "laporan");
        let noun = reading.noun_right(told + 1).filter(|&noun| opened && !says && noun < verb)?;
        (self.can_act(noun) && !reading.is(noun, List::Told)).then_some(noun)
    }

    /// `keputusan Barnier mengesahkan anggaran`: whose it is does it.
    pub(super) fn possessor(&self, noun: usize) -> Option<usize> {
        let named = self.reading.named(noun + 1).filter(|named| named.first as usize == noun + 1);
        // `niat pemerintah untuk mengurangi`
        let body = || self.reading.upos(noun + 1) == Upos::Noun && self.can_act(noun + 1);
        (named.is_some() || body()).then_some(noun + 1)
    }

    /// Who does what completes a noun: whose it is, else who has it for an object, as in
    /// `DPR menghadapi tekanan agar mundur`.
    pub(super) fn whose(&self, noun: usize, verb: usize) -> Option<usize> {
        let own = self.possessor(noun).filter(|&own| own < verb);
        let has = || {
            let above = self.verb_before(noun).filter(|_| self.is_taken(noun))?;
            self.own_subject(above)
        };
        own.or_else(has)
    }

    /// The one whom a request or an accusation is about: `menuding militer menyiksa`.
    pub(super) fn asked(&self, verb: usize) -> Option<usize> {
        let trigger = self.owner_at(verb).filter(|t| self.hands_on(t, Marker::CLAUSE))?;
        let object = |&c: &usize| self.reading.deprel(c) == Deprel::Obj && c > verb;
        let by_tree = self.reading.children(verb).find(object);
        let by_tree = by_tree.filter(|&c| self.reading.is_nominal(c));
        let right = || self.reading.noun_right(trigger.last + 1).filter(|&c| self.can_act(c));
        by_tree.or_else(right)
    }
}

/// Nouns that a verb completes without their doing it: `upaya meningkatkan`.
pub(crate) const COMPLETED: [&str; 38] = [
    "ajakan",
    "cara",
    "desakan",
    "dorongan",
    "hak",
    "imbauan",
    "izin",
    "janji",
    "kebijakan",
    "kebutuhan",
    "kegagalan",
    "kemampuan",
    "kemauan",
    "kesempatan",
    "keinginan",
    "kemungkinan",
    "keperluan",
    "keputusan",
    "kesediaan",
    "kesiapan",
    "kesulitan",
    "kewajiban",
    "komitmen",
    "langkah",
    "larangan",
    "niat",
    "peluang",
    "permintaan",
    "rangka",
    "rencana",
    "semangat",
    "seruan",
    "tekad",
    "tekanan",
    "tugas",
    "tujuan",
    "upaya",
    "usaha",
];

/// Nouns for what is found, told or thought, which a clause behind them spells out.
#[rustfmt::skip]
pub(crate) const CONTENT: [&str; 19] = [
    "anggapan", "berita", "bukti", "dugaan", "fakta", "indikasi", "informasi", "isu", "kabar",
    "kecurigaan", "kekhawatiran", "kemungkinan", "klaim", "laporan", "rumor", "spekulasi",
    "tanda-tanda", "tudingan", "tuduhan",
];
