use warta_text::{Sentence, TokenSpan};

use crate::find::Finder;
use crate::resolve::{Context, resolve};
use crate::{Reference, Timex};

/// Finds and resolves time expressions; built once, shared between threads.
///
/// ```
/// use warta_temporal::{Reference, TemporalTagger};
///
/// let written = Reference::parse("2023-09-12")?;
/// let found = TemporalTagger::new().tag("Ia tiba pekan lalu.", Some(written));
/// assert_eq!(found[0].value, "2023-W36");
/// # Ok::<(), warta_temporal::ReferenceError>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct TemporalTagger {}

impl TemporalTagger {
    /// A tagger with the default choices.
    #[must_use]
    pub const fn new() -> TemporalTagger {
        TemporalTagger {}
    }

    /// The time expressions of `text`; see [`TemporalTagger::tag_into`].
    #[must_use]
    pub fn tag(&self, text: &str, reference: Option<Reference>) -> Vec<Timex> {
        let (mut tokens, mut sentences, mut found) = (Vec::new(), Vec::new(), Vec::new());
        warta_text::tokenize_into(text, &mut tokens);
        warta_text::split_sentences(text, &tokens, &mut sentences);
        self.tag_into(text, &tokens, &sentences, reference, &mut found);
        found
    }

    /// Replaces what `found` holds by the time expressions of a tokenized text,
    /// left to right and without overlap, resolved against `reference` and the
    /// expressions before them.
    pub fn tag_into(
        &self,
        text: &str,
        tokens: &[TokenSpan],
        sentences: &[Sentence],
        reference: Option<Reference>,
        found: &mut Vec<Timex>,
    ) {
        found.clear();
        let mut context =
            Context { written: reference.map(Reference::local), ..Context::default() };
        for sentence in sentences {
            Finder::new(text, tokens, sentence.tokens())
                .find(|pieces| found.push(resolve(&pieces, &mut context)));
        }
    }
}
