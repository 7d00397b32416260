#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod ages;
mod agreement;
mod amount;
mod boundaries;
mod brackets;
mod called;
mod clubs;
mod convention;
mod coreference;
mod dateline;
mod days;
mod ends;
mod entity;
mod evidence;
mod explain;
mod facilities;
#[doc(hidden)]
pub mod antecedents {
    //! What the model that resolves pronouns and descriptions is asked, for those who train it.

    pub use crate::coreference::antecedent::{Answer, Question, SURE};
}
#[doc(hidden)]
pub mod features;
mod firms;
mod flights;
mod forenames;
pub mod gazetteer;
mod happening;
mod headline;
mod heads;
mod hyphens;
mod initials;
mod known;
mod marks;
mod names;
mod neighbours;
mod occasions;
mod offices;
mod page;
mod passed;
mod pattern;
mod plain;
mod platforms;
mod portfolio;
mod product;
mod ranks;
mod recognizer;
mod roles;
mod royalty;
mod runs;
mod sides;
mod suspects;
mod titles;
mod told;
mod units;

pub use convention::Convention;
#[doc(hidden)]
pub use coreference::is_person_noun;
pub use entity::{Entity, EntityId, EntityKind, Link, Mention, MentionKind};
pub use evidence::Evidence;
pub use explain::Explanation;
pub use headline::Recased;
pub use recognizer::{Input, LoadError, Recognizer};
