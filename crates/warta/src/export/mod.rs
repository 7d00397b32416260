//! A document in the formats of other tools.
//!
//! Each writer takes a [`Document`](crate::Document) and anything that can be written
//! to, and fails only where the writing does. Nothing of the text reaches the output
//! unescaped: markup characters in XML and HTML, formulas in CSV, tabs and line breaks
//! in the line formats. The output is bounded by the text: of a piece of it that belongs to
//! many events, such as a sentence, no more than 1,024 bytes are said again for each.
//!
//! ```
//! use warta::{Pipeline, Reference, export};
//!
//! let pipeline = Pipeline::embedded();
//! let day = Some(Reference::date(2018, 9, 29)?);
//! let document = pipeline.analyze("Gempa mengguncang Palu.", day)?;
//! let mut conllu = Vec::new();
//! export::conllu(&document, &mut conllu)?;
//! assert!(String::from_utf8(conllu)?.starts_with("# sent_id = 1\n# text = Gempa meng"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod brat;
mod conllu;
mod context;
mod country;
mod displacy;
mod excerpt;
mod graphml;
mod html;
mod marks;
mod plover;
mod table;
mod timeml;

pub use brat::brat;
pub use conllu::conllu;
pub use displacy::displacy;
pub use graphml::graphml;
pub use html::html;
pub use plover::plover;
pub use table::{CsvOptions, csv};
pub use timeml::timeml;
