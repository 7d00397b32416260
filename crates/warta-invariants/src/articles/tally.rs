//! What is counted, layer by layer.

/// How many were found, how many should have been, and how many of the two agree.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Found as marked.
    pub right: usize,
    /// Found at all.
    pub found: usize,
    /// Marked.
    pub wanted: usize,
}

impl Tally {
    /// F1 in percent: the harmonic mean of precision and recall.
    #[must_use]
    pub fn percent(self) -> f64 {
        match self.found + self.wanted {
            0 => 0.0,
            both => 200.0 * self.right as f64 / both as f64,
        }
    }

    /// Counts one that is marked, found or both, and whether the two agree.
    pub(super) fn count(&mut self, right: bool, found: bool, wanted: bool) {
        self.right += usize::from(right);
        self.found += usize::from(found);
        self.wanted += usize::from(wanted);
    }

    /// Counts many at once.
    pub(super) fn add(&mut self, right: usize, found: usize, wanted: usize) {
        self.right += right;
        self.found += found;
        self.wanted += wanted;
    }
}

/// The tallies of all layers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scores {
    /// Time expressions with exactly these words.
    pub timex_strict: Tally,
    /// Time expressions that share a word and have the same value.
    pub timex_value: Tally,
    /// Names of persons, organizations and places: words and type.
    pub names: Tally,
    /// Pairs of mentions of one entity.
    pub links: Tally,
    /// Words that name an event.
    pub triggers: Tally,
    /// The same with the type of the event.
    pub types: Tally,
    /// Role and head word of arguments, in the events that were found.
    pub arguments: Tally,
    /// What does not happen, among the events that were found.
    pub negation: Tally,
    /// Right modality, of the events that were found.
    pub modality: Tally,
    /// Who says it, in the events that were found.
    pub sources: Tally,
    /// The day, in the events that were found.
    pub days: Tally,
}

impl Scores {
    /// Every tally with its name.
    #[must_use]
    pub fn rows(&self) -> [(&'static str, Tally); 11] {
        [
            ("timex strict", self.timex_strict),
            ("timex value", self.timex_value),
            ("names", self.names),
            ("coreference links", self.links),
            ("triggers", self.triggers),
            ("triggers and types", self.types),
            ("arguments", self.arguments),
            ("negation", self.negation),
            ("modality", self.modality),
            ("sources", self.sources),
            ("days of events", self.days),
        ]
    }
}
