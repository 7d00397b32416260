#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod across;
mod arguments;
mod asked;
mod aspect;
mod attribution;
mod bare_stem;
mod certainty;
mod cluster;
mod company;
mod event;
mod event_noun;
mod extractor;
mod frame;
mod gift;
mod key;
mod lexicon;
mod neighbours;
mod owners;
mod phrase;
mod place;
mod predication;
mod reading;
mod relation;
mod rule;
mod runs;
mod sense;
mod shape;
mod sorted;
mod timeline;
mod titled;
#[doc(hidden)]
pub mod training {
    //! What the trained models are asked of a document, for those who train them.

    pub use crate::arguments::choice::{
        Question as PartQuestion, answer_of as part_answer, chosen as chosen_part,
    };
    pub use crate::certainty::choice::{
        Question as CertaintyQuestion, answer_of as certainty_answer, chosen as chosen_certainty,
        parts_of as certainty_parts,
    };
    pub use crate::extractor::Questions;
    pub use crate::trigger::choice::{Question as KindQuestion, chosen as chosen_kind};
    pub use crate::when::choice::{
        Answer as DayAnswer, Question as DayQuestion, SURE as SURE_DAYS,
    };
}
mod trigger;
mod tsv;
mod vocabulary;
mod when;
mod words;

pub use across::{EventKey, Member, SharedHappening, Similarity, Told, cluster_documents};
pub use aspect::Aspect;
pub use attribution::Claim;
pub use event::{
    Argument, ClusterId, Event, EventId, EventPlace, EventTime, EventType, Modality, PlaceBasis,
    Polarity, Role, Source, Via,
};
pub use extractor::{Events, Extractor, Input, View};
pub use key::EventKeyError;
pub use relation::{Relation, RelationKind};
pub use rule::Rule;
pub use timeline::{Status, TimelineEntry};
