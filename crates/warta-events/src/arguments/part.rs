//! What the frame of an event makes of a noun.

use warta_entities::EntityKind;
use warta_syntax::Upos;

use super::Collector;
use super::people::is_person_noun;
use crate::event::Role;
use crate::frame::{Marker, Row, Trait};
use crate::trigger::{Trigger, Voice};
use crate::words::without_nya;

impl Collector<'_, '_> {
    /// The row of the frame that says which part a noun plays that a marker brings in.
    pub(super) fn row(
        &self,
        trigger: &Trigger,
        marker: Marker,
        noun: Option<usize>,
    ) -> Option<&'static Row> {
        trigger.frame.row(trigger.kind, marker, |asked| self.has(trigger, noun, asked))
    }

    /// The part of a subject or an object, or of one that is not looked at.
    pub(super) fn part(
        &self,
        trigger: &Trigger,
        marker: Marker,
        noun: Option<usize>,
    ) -> Option<Role> {
        let role = self.row(trigger, marker, noun)?.role?;
        // `naik 20 persen`, `membayar Rp2 miliar`: how much is nothing that it is done to.
        let amount = noun.is_some_and(|noun| {
            let end = self.reading.named(noun).map_or(noun, |named| named.last as usize);
            self.is_amount(noun) && self.reading.upos(end + 1) != Upos::Noun
        });
        Some(if role == Role::Recipient && amount { Role::Topic } else { role })
    }

    /// Whether whom it is done to does what a marker brings in: `memaksa warga mengungsi`.
    pub(super) fn hands_on(&self, trigger: &Trigger, marker: Marker) -> bool {
        self.row(trigger, marker, None).is_some_and(|row| row.role == Some(Role::Recipient))
    }

    fn has(&self, trigger: &Trigger, noun: Option<usize>, asked: Trait) -> bool {
        let of_noun = |has: &dyn Fn(usize) -> bool| noun.is_some_and(has);
        let word = |noun: usize| self.reading.word(noun);
        let kind = |noun: usize| self.reading.named(noun).map(|named| named.kind);
        match asked {
            Trait::Active => trigger.voice == Voice::Active,
            Trait::Passive => trigger.voice == Voice::Passive,
            Trait::Verb => trigger.voice != Voice::Nominal,
            Trait::Noun => trigger.voice == Voice::Nominal,
            Trait::Light => false,
            Trait::Ter => self.reading.word(trigger.at).starts_with("ter"),
            Trait::Me => trigger.lemma.is_some_and(|lemma| lemma.starts_with("me")),
            Trait::Expel => trigger.mode == Some("expel"),
            Trait::Place => of_noun(&|noun| kind(noun) == Some(EntityKind::Loc)),
            Trait::Named => of_noun(&|noun| kind(noun).is_some()),
            Trait::Person => of_noun(&|noun| self.is_person(noun)),
            Trait::Common => of_noun(&|noun| kind(noun).is_none() && !self.is_person(noun)),
            Trait::Agent => of_noun(&|noun| self.can_act(noun)),
            Trait::Thing => {
                of_noun(&|noun| self.reading.upos(noun) != Upos::Pron && !self.can_act(noun))
            }
            Trait::Case => of_noun(&|noun| is_case(word(noun))),
            Trait::Amount => of_noun(&|noun| self.is_amount(noun)),
            Trait::Text => of_noun(&|noun| is_text(word(noun))),
            Trait::Site => of_noun(&|noun| matches!(word(noun), "lokasi" | "tempat" | "titik")),
        }
    }

    fn is_person(&self, noun: usize) -> bool {
        let kind = self.reading.named(noun).map(|named| named.kind);
        matches!(kind, Some(EntityKind::Per | EntityKind::Org))
            || is_person_noun(self.reading.word(noun))
    }
}

/// What the law looks into.
fn is_case(noun: &str) -> bool {
    matches!(
        noun,
        "dugaan" | "kasus" | "perkara" | "laporan" | "pelanggaran" | "penyebab" | "motif"
    )
}

/// What somebody says something in: `dalam keterangan tertulis`.
fn is_text(noun: &str) -> bool {
    matches!(
        without_nya(noun),
        "artikel"
            | "cuitan"
            | "jawaban"
            | "keterangan"
            | "laporan"
            | "pernyataan"
            | "pesan"
            | "pidato"
            | "rilis"
            | "sambutan"
            | "siaran"
            | "surat"
            | "unggahan"
            | "wawancara"
    )
}
