/// One thing that a [`Normalizer`](crate::Normalizer) does to text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Step {
    /// Repairs UTF-8 that was read as Windows-1252: `â€œkafÃ©â€` to `“kafé”`.
    Mojibake,
    /// Takes out what shows nothing: zero-width characters, directions, soft hyphens, NUL.
    /// Joiners inside an emoji stay.
    Invisible,
    /// Writes the characters that HTML entities stand for: `&amp;`, `&#8220;`, `&nbsp;`.
    Entities,
    /// Writes `"` and `'` for all other quotation marks and apostrophes.
    Quotes,
    /// Writes `-` for all other dashes and for the minus sign.
    Dashes,
    /// Writes `...` for `…`.
    Ellipses,
    /// Writes a blank for spaces of any width, a line feed for other ends of lines.
    Spaces,
    /// Writes letters once that stand three times or more in a row: `bagussss`.
    RepeatedLetters,
    /// Writes words doubled by `2` in full: `anak2`, `rumah2nya`.
    Reduplication,
    /// Writes words of the spellings before 1972 in today's: `boenga`, `tjinta`.
    OldSpelling,
    /// Writes abbreviations in full: `Kab.`, `thn`, `dll.`. In no preset.
    Abbreviations,
    /// Writes everyday forms in the standard way: `yg`, `gak`, `temenin`.
    Colloquial,
    /// Writes small letters, for look-up.
    FoldCase,
    /// Composes characters; see [`Form`](crate::Form).
    Compose,
}

crate::named! {
    Step: "step",
    /// All steps, in the order in which they run.
    ALL,
    /// The name of the step, for configuration: `mojibake`, `fold-case`.
    as_str {
        Mojibake = "mojibake",
        Invisible = "invisible",
        Entities = "entities",
        Quotes = "quotes",
        Dashes = "dashes",
        Ellipses = "ellipses",
        Spaces = "spaces",
        RepeatedLetters = "repeated-letters",
        Reduplication = "reduplication",
        OldSpelling = "old-spelling",
        Abbreviations = "abbreviations",
        Colloquial = "colloquial",
        FoldCase = "fold-case",
        Compose = "compose",
    }
}

impl Step {
    /// Whether the step looks at single characters beyond ASCII, or at `&`, alone.
    pub(crate) const fn is_of_characters(self) -> bool {
        !matches!(
            self,
            Step::FoldCase
                | Step::RepeatedLetters
                | Step::Reduplication
                | Step::OldSpelling
                | Step::Abbreviations
                | Step::Colloquial
        )
    }
}

/// A set of steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Steps(u16);

impl Steps {
    pub(crate) const NONE: Steps = Steps(0);

    pub(crate) const fn with(self, step: Step) -> Steps {
        Steps(self.0 | 1 << step as u16)
    }

    pub(crate) const fn without(self, step: Step) -> Steps {
        Steps(self.0 & !(1 << step as u16))
    }

    pub(crate) const fn has(self, step: Step) -> bool {
        self.0 & 1 << step as u16 != 0
    }

    /// The first of the steps that write marks plainly.
    pub(crate) fn first_mark(self) -> Option<Step> {
        let marks = [Step::Quotes, Step::Dashes, Step::Ellipses, Step::Spaces];
        marks.into_iter().find(|&step| self.has(step))
    }
}
