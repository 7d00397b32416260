#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[doc(inline)]
pub use warta_text as text;

#[cfg(feature = "morph")]
#[doc(inline)]
pub use warta_morph as morph;

#[cfg(feature = "temporal")]
#[doc(inline)]
pub use warta_temporal as temporal;

#[cfg(feature = "syntax")]
#[doc(inline)]
pub use warta_syntax as syntax;

#[cfg(feature = "entities")]
#[doc(inline)]
pub use warta_entities as entities;

#[cfg(feature = "events")]
#[doc(inline)]
pub use warta_events as events;

#[cfg(feature = "pipeline")]
mod batch;
#[cfg(all(feature = "pipeline", feature = "serde"))]
mod contract;
#[cfg(feature = "pipeline")]
mod document;
#[cfg(feature = "export")]
pub mod export;
#[cfg(feature = "pipeline")]
mod five_ws;
#[cfg(feature = "pipeline")]
mod layers;
#[cfg(feature = "pipeline")]
mod lemmas;
#[cfg(feature = "pipeline")]
mod parts;
#[cfg(feature = "pipeline")]
mod pipeline;

#[cfg(feature = "pipeline")]
pub use batch::cluster_documents;
#[cfg(all(feature = "pipeline", feature = "serde"))]
pub use contract::{Json, OffsetUnit, record};
#[cfg(feature = "pipeline")]
pub use document::Document;
#[cfg(feature = "pipeline")]
pub use five_ws::{Answer, FiveWs};
#[cfg(feature = "pipeline")]
pub use layers::{Layer, Layers};
#[cfg(feature = "pipeline")]
pub use parts::{Part, Parts};
#[cfg(feature = "pipeline")]
pub use pipeline::Pipeline;
#[cfg(feature = "pipeline")]
#[doc(no_inline)]
pub use warta_temporal::Reference;
#[cfg(feature = "pipeline")]
pub use warta_text::TextError as Error;
#[cfg(feature = "pipeline")]
#[doc(no_inline)]
pub use warta_text::UnknownName;
