//! What a happening comes over, where a verb says no more than that: `kebakaran melanda
//! pasar`, `desa yang dilanda banjir`.

use warta_entities::EntityKind;

use super::Collector;
use crate::event::{Argument, EventType, Role};
use crate::frame::Frame;
use crate::sorted::is_sorted;
use crate::trigger::{Trigger, Voice, is_struck, strike_of, strikes};

impl Collector<'_, '_> {
    /// Adds what the happening of an event noun strikes: the place of a disaster, or those to
    /// whom it is done, whatever a model says.
    pub(super) fn settle_struck(&self, trigger: &Trigger, args: &mut Vec<Argument>) {
        let Some(noun) = self.stricken(trigger) else { return };
        use EventType::{Accident, Assault, Hazard, Protest};
        let takes_place = match trigger.kind {
            Accident | Hazard | Protest => true,
            // `serangan udara menghantam pasar`, but `negara yang dilanda perang`
            Assault => noun < trigger.at,
            _ => false,
        };
        let role = if takes_place && self.is_site(noun) { Role::Place } else { Role::Recipient };
        let mut struck = Vec::new();
        self.push_all(&mut struck, role, noun);
        args.retain(|arg| struck.iter().all(|own| own.head != arg.head));
        self.set_via(trigger, &mut struck);
        args.extend(struck);
    }

    /// Whom or what a verb that strikes has for its object, or a passive for its subject. It is
    /// the support of the event noun, or an event too.
    fn stricken(&self, trigger: &Trigger) -> Option<usize> {
        let reading = self.reading;
        if trigger.voice != Voice::Nominal
            || matches!(trigger.kind, EventType::Contest | EventType::Say)
        {
            return None;
        }
        let told = |at: usize| self.owner_at(at).is_some();
        let verb = match trigger.support {
            Some(verb) => strikes(reading.word(verb)).then_some(verb)?,
            None => strike_of(reading, trigger, told)?,
        };
        let word = reading.word(verb);
        if is_struck(word) {
            let subject = self.subject(verb)?;
            return (subject < verb).then_some(subject);
        }
        let (at, last, support) = (verb, verb, None);
        let (voice, frame) = (Voice::Active, Frame::of(word, None));
        let own = Trigger { at, last, support, voice, frame, ..*trigger };
        self.object(&own).filter(|&object| object > verb)
    }

    /// Whether a noun is a place or a building, and not who is there.
    fn is_site(&self, noun: usize) -> bool {
        match self.reading.named(noun) {
            Some(named) => named.kind == EntityKind::Loc,
            None => GROUNDS.binary_search(&self.reading.word(noun)).is_ok(),
        }
    }
}

/// Nouns for places, in the order of their bytes.
#[rustfmt::skip]
const GROUNDS: [&str; 43] = [
    "bagian", "bandara", "daerah", "daerah-daerah", "desa", "desa-desa", "distrik", "dusun",
    "gampong", "gedung", "gudang", "hotel", "hutan", "ibukota", "kabupaten", "kampung",
    "kawasan", "kecamatan", "kelurahan", "kepulauan", "kompleks", "kota", "kota-kota", "lahan",
    "lereng", "nagari", "negara", "negeri", "pabrik", "pantai", "pasar", "pelabuhan",
    "perairan", "perbatasan", "perkampungan", "permukiman", "pertokoan", "perumahan", "pesisir",
    "provinsi", "pulau", "stadion", "wilayah",
];

const _: () = assert!(is_sorted(&GROUNDS));
