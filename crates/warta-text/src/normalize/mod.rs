//! Text as it should read, with the way back to the text as it was written.

mod abbreviation;
mod colloquial;
mod compose;
mod entity;
mod fold;
mod invisible;
mod map;
mod mojibake;
mod repeat;
mod rewrite;
mod scan;
mod sign;
mod spelling;
mod step;

use std::borrow::Cow;

pub use map::OffsetMap;
pub use step::Step;
pub(crate) use step::Steps;

use crate::Span;
use rewrite::Rewriter;

/// Which Unicode form [`Step::Compose`] gives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Form {
    /// NFC: `e` and an accent become `é`. Nothing that shows is lost.
    #[default]
    Canonical,
    /// NFKC: also `ﬁ` to `fi`, `１４` to `14`, `²` to `2`.
    Compatible,
}

/// What [`Step::OldSpelling`] does to names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OldNames {
    /// `Soeharto` stays as its owner wrote it; so does every capitalised word.
    #[default]
    Kept,
    /// `Soeharto` becomes `Suharto`, so that both are found together.
    Modern,
}

/// A normalized text, and the way back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Normalized<'t> {
    /// The text as it reads now; borrowed if nothing changed.
    pub text: Cow<'t, str>,
    /// From spans of [`Normalized::text`] to spans of the original, and back.
    pub map: OffsetMap,
}

impl Normalized<'_> {
    /// The span of the original that a span of the normalized text stands for.
    #[must_use]
    pub fn to_original(&self, span: Span) -> Span {
        self.map.to_original(span)
    }
}

/// Normalizes text, step by step, and keeps the way back.
///
/// A small value made of [`Step`]s that are on or off; [`Normalizer::news`],
/// [`Normalizer::search`] and [`Normalizer::social`] are good beginnings, and
/// [`Normalizer::none`] is where one's own choice begins. The steps always run in the order of
/// [`Step::ALL`], whatever the order of the calls.
///
/// Normalizing what is normalized changes nothing: the steps are repeated until they find
/// nothing more to do, at most four times. A text made to hide more layers of encodings
/// inside each other than that comes out with layers left.
///
/// Time and memory are linear in the text, and a text in which there is nothing to change
/// is borrowed. Text past 4 GiB is outside of what an [`OffsetMap`] can name; see
/// [`check_len`](crate::check_len).
///
/// ```
/// use warta_text::{Normalizer, Span, Step};
///
/// let written = "Harga beras di\u{a0}Ja\u{200b}karta “naik” &ndash; lagi…";
/// let news = Normalizer::news().normalize(written);
/// assert_eq!(news.text, "Harga beras di Jakarta \"naik\" - lagi...");
/// let jakarta = Span::new(15, 22);
/// assert_eq!(jakarta.slice(&news.text), Some("Jakarta"));
/// assert_eq!(news.to_original(jakarta).slice(written), Some("Ja\u{200b}karta"));
///
/// let social = Normalizer::social().normalize("temen2 udah pd dtg blm?");
/// assert_eq!(social.text, "teman-teman sudah pada datang belum?");
///
/// let search = Normalizer::search().normalize("Presiden Soeharto");
/// assert_eq!(search.text, "presiden suharto");
///
/// let kept = Normalizer::news().without(Step::Quotes).normalize("“ya”");
/// assert_eq!(kept.text, "“ya”");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Normalizer {
    steps: Steps,
    form: Form,
    names: OldNames,
}

/// Steps that repair characters, whatever the text is for.
const REPAIR: Steps =
    Steps::NONE.with(Step::Mojibake).with(Step::Invisible).with(Step::Entities).with(Step::Compose);

/// Steps that write marks plainly.
const PLAIN: Steps =
    REPAIR.with(Step::Quotes).with(Step::Dashes).with(Step::Ellipses).with(Step::Spaces);

/// Rounds until nothing changes; see [`Normalizer`].
const MAX_ROUNDS: usize = 4;

impl Normalizer {
    /// No step: changes nothing until steps are added. The default is
    /// [`Normalizer::news`].
    #[must_use]
    pub const fn none() -> Normalizer {
        Normalizer { steps: Steps::NONE, form: Form::Canonical, names: OldNames::Kept }
    }

    /// For reading news: characters repaired, marks and spaces written plainly, words left
    /// as they are.
    #[must_use]
    pub const fn news() -> Normalizer {
        Normalizer { steps: PLAIN, ..Normalizer::none() }
    }

    /// For look-up: as [`Normalizer::news`], in small letters and compatible form, doubled
    /// words written out and old spellings modern, in names too.
    #[must_use]
    pub const fn search() -> Normalizer {
        let steps = PLAIN.with(Step::FoldCase).with(Step::Reduplication).with(Step::OldSpelling);
        Normalizer { steps, form: Form::Compatible, names: OldNames::Modern }
    }

    /// For social media: as [`Normalizer::news`], with repeated letters, `2` and everyday
    /// writing turned into standard words.
    #[must_use]
    pub const fn social() -> Normalizer {
        let steps =
            PLAIN.with(Step::RepeatedLetters).with(Step::Reduplication).with(Step::Colloquial);
        Normalizer { steps, ..Normalizer::none() }
    }

    /// With this step.
    #[must_use]
    pub const fn with(self, step: Step) -> Normalizer {
        Normalizer { steps: self.steps.with(step), ..self }
    }

    /// Without this step.
    #[must_use]
    pub const fn without(self, step: Step) -> Normalizer {
        Normalizer { steps: self.steps.without(step), ..self }
    }

    /// The Unicode form that [`Step::Compose`] gives; canonical by default.
    #[must_use]
    pub const fn form(self, form: Form) -> Normalizer {
        Normalizer { form, ..self }
    }

    /// What [`Step::OldSpelling`] does to names; they are kept by default.
    #[must_use]
    pub const fn old_names(self, names: OldNames) -> Normalizer {
        Normalizer { names, ..self }
    }

    /// The steps that are on, in the order in which they run.
    pub fn steps(self) -> impl Iterator<Item = Step> {
        Step::ALL.iter().copied().filter(move |&step| self.steps.has(step))
    }

    /// `text` as it should read, and the way back.
    #[must_use]
    pub fn normalize(self, text: &str) -> Normalized<'_> {
        let mut result = Normalized { text: Cow::Borrowed(text), map: OffsetMap::default() };
        for _ in 0..MAX_ROUNDS {
            if !self.round(&mut result) {
                break;
            }
        }
        result
    }

    /// Runs every step once, and tells whether one of them changed the text.
    fn round(self, result: &mut Normalized<'_>) -> bool {
        let mut is_changed = false;
        let chars = scan::may_change(&result.text, self.steps, self.form);
        for step in self.steps().filter(|step| chars || !step.is_of_characters()) {
            // One pass over the marks serves their four steps.
            let is_later_mark = matches!(step, Step::Dashes | Step::Ellipses | Step::Spaces);
            if is_later_mark && self.steps.first_mark() != Some(step) {
                continue;
            }
            let mut rewriter = Rewriter::new(&result.text);
            self.run(step, &mut rewriter, &result.text);
            if let Some((text, map)) = rewriter.finish() {
                result.text = Cow::Owned(text);
                result.map = if result.map.is_empty() { map } else { result.map.then(&map) };
                is_changed = true;
            }
        }
        is_changed
    }

    fn run(self, step: Step, rewriter: &mut Rewriter<'_>, text: &str) {
        match step {
            Step::Mojibake => mojibake::repair(rewriter, text),
            Step::Invisible => invisible::strip(rewriter, text),
            Step::Entities => entity::decode(rewriter, text),
            Step::Quotes | Step::Dashes | Step::Ellipses | Step::Spaces => {
                sign::simplify(rewriter, text, self.steps);
            }
            Step::FoldCase => fold::fold_case(rewriter, text),
            Step::RepeatedLetters => repeat::shorten(rewriter, text),
            Step::Reduplication => repeat::reduplicate(rewriter, text),
            Step::OldSpelling => spelling::modernize(rewriter, text, self.names),
            Step::Abbreviations => abbreviation::expand(rewriter, text),
            Step::Colloquial => colloquial::standardize(rewriter, text),
            Step::Compose => compose::compose(rewriter, text, self.form),
        }
    }
}

impl Default for Normalizer {
    /// [`Normalizer::news`].
    fn default() -> Normalizer {
        Normalizer::news()
    }
}
