use std::borrow::Cow;

use crate::buffer::Buffer;
use crate::parse::{Affixes, Parse, Root, Search};
use crate::reduplication::{Hyphenated, SetOff};
use crate::{Analysis, Lexicon, Reduplication};

/// Takes words apart. Built once and shared between threads.
///
/// ```
/// # #[cfg(feature = "embedded")] {
/// use warta_morph::{Analyzer, Prefix, Suffix, Upos, Voice};
/// let analyzer = Analyzer::embedded();
/// let readings = analyzer.analyze("dibagikannya");
/// let best = &readings[0];
/// assert_eq!(best.root(), "bagi");
/// assert_eq!(best.prefixes(), [Prefix::Di]);
/// assert_eq!(best.suffix(), Some(Suffix::Kan));
/// assert_eq!(best.voice(), Some(Voice::Passive));
/// assert_eq!(warta_morph::citation(best), "membagikan");
///
/// assert_eq!(analyzer.stem("Mempertimbangkan"), "timbang");
/// assert_eq!(analyzer.lemma("Bekasi", Upos::Propn), "Bekasi");
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Analyzer {
    pub(crate) lexicon: Lexicon,
}

/// What the reading of a word with a hyphen between affix and root costs.
const SET_OFF: u16 = 10;

/// A parse with the letters that it stands in.
pub(crate) struct Best<'l> {
    pub(crate) word: Buffer,
    pub(crate) parse: Parse<'l>,
    pub(crate) double: Option<Reduplication>,
}

/// With the lexicon that is built in, or with none where the feature is off.
impl Default for Analyzer {
    fn default() -> Analyzer {
        Analyzer::new(Lexicon::default())
    }
}

impl Analyzer {
    /// An analyzer with this lexicon.
    #[must_use]
    pub const fn new(lexicon: Lexicon) -> Analyzer {
        Analyzer { lexicon }
    }

    /// An analyzer with the lexicon that is built in.
    #[cfg(feature = "embedded")]
    #[must_use]
    pub fn embedded() -> Analyzer {
        Analyzer::new(Lexicon::embedded())
    }

    /// The lexicon in use.
    #[must_use]
    pub const fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }

    /// Every reading of `word`, the likeliest first; case does not matter.
    ///
    /// Without a known root there is at most one reading, by rule alone. A word that
    /// can't be Indonesian by its letters (`COVID-19`, `Müller`) has none.
    #[must_use]
    pub fn analyze(&self, word: &str) -> Vec<Analysis> {
        let mut readings = Vec::new();
        if let Some(word) = Buffer::fold(word) {
            self.collect(&word, &mut readings);
        }
        let infixed: Vec<_> = readings.iter().filter_map(Analysis::without_infix).collect();
        readings.extend(infixed);
        readings.sort_by_key(|r| r.cost);
        readings.dedup_by(|b, a| Analysis { cost: a.cost, ..b.clone() } == *a);
        readings
    }

    fn collect(&self, word: &Buffer, readings: &mut Vec<Analysis>) {
        match Hyphenated::of(word) {
            None => self.collect_plain(word, None, readings),
            Some(hyphenated) => match self.lexicon.exception(word.as_bytes()) {
                Some(_) => self.collect_plain(word, Some(Reduplication::Chiming), readings),
                None => {
                    self.collect_plain(word, None, readings);
                    readings.retain(|r| r.entry.is_some());
                    if let Some(best) = self.best_hyphenated(hyphenated) {
                        readings.push(Analysis::of(&best.parse, &best.word, best.double));
                    }
                }
            },
        }
    }

    fn collect_plain(
        &self,
        word: &Buffer,
        double: Option<Reduplication>,
        readings: &mut Vec<Analysis>,
    ) {
        Search::run(&self.lexicon, word, |parse| {
            readings.push(Analysis::of(&parse, word, double));
            u16::MAX
        });
        if readings.first().is_some_and(|r| r.entry.is_none()) {
            readings.sort_by_key(|r| r.cost);
            readings.truncate(1);
        }
    }

    /// The likeliest reading, without allocation.
    pub(crate) fn best(&self, word: &Buffer) -> Option<Best<'_>> {
        // Most words of a text are roots; a root is never an exception.
        if let Some(entry) = self.lexicon.root_of_bytes(word.as_bytes()) {
            return Some(Best { word: *word, parse: Parse::whole(word, entry), double: None });
        }
        self.best_of_rest(word)
    }

    /// The likeliest reading of a word that is no root.
    fn best_of_rest(&self, word: &Buffer) -> Option<Best<'_>> {
        if word.as_bytes().contains(&b'-')
            && self.lexicon.exception(word.as_bytes()).is_none()
            && let Some(hyphenated) = Hyphenated::of(word)
        {
            return self.best_hyphenated(hyphenated);
        }
        let mut best: Option<Parse<'_>> = None;
        Search::run_affixed(&self.lexicon, word, |parse| cheaper(&mut best, parse));
        best.map(|parse| Best { word: *word, parse, double: None })
    }

    fn best_plain(&self, word: &Buffer, double: Option<Reduplication>) -> Option<Best<'_>> {
        let mut best: Option<Parse<'_>> = None;
        Search::run(&self.lexicon, word, |parse| cheaper(&mut best, parse));
        best.map(|parse| Best { word: *word, parse, double })
    }

    fn best_hyphenated(&self, hyphenated: Hyphenated) -> Option<Best<'_>> {
        match hyphenated {
            Hyphenated::SetOff { joined, set_off, cut } => {
                Some(self.set_off(&joined, set_off, cut))
            }
            Hyphenated::Doubled { joined, same } => {
                let mut best = self.best_plain(&joined, None)?;
                let a = &best.parse.affixes;
                let bare = a.outer().is_none() && a.suffix.is_none() && !a.echo;
                // `undangan-undangannya` doubles a whole word, `buah-buahan` a root.
                let whole = same.is_some_and(|len| len + a.clitics_len() == joined.len());
                best.double =
                    Some(if whole || bare { Reduplication::Full } else { Reduplication::Affixed });
                Some(best)
            }
            Hyphenated::Halves(first, second) => {
                let a = self.best_plain(&first, Some(Reduplication::Affixed))?;
                let b = self.best_plain(&second, Some(Reduplication::Affixed))?;
                let known = a.parse.entry.is_some() && b.parse.entry.is_some();
                let same = known && a.root() == b.root();
                let longer = if a.parse.affixes == Default::default() { b } else { a };
                same.then_some(longer)
            }
        }
    }

    /// `di-PHK`: the hyphen says where the root begins or ends, so anything may be one.
    fn set_off(&self, joined: &Buffer, set_off: SetOff, cut: usize) -> Best<'_> {
        let mut affixes = Affixes::default();
        let (start, end) = match set_off {
            SetOff::Prefix(prefix) => {
                affixes.prefixes = [Some(prefix), None, None];
                (cut, joined.len())
            }
            SetOff::Suffix(suffix) => {
                affixes.suffix = Some(suffix);
                (0, cut)
            }
            SetOff::Enclitic(enclitic) => {
                affixes.enclitic = Some(enclitic);
                (0, cut)
            }
            SetOff::Particle(particle) => {
                affixes.particle = Some(particle);
                (0, cut)
            }
        };
        let parse = Parse {
            root: Root::Spelled { start: start as u8, end: end as u8, lost: None },
            entry: self.lexicon.root_of_bytes(joined.slice(start, end)),
            affixes,
            cost: SET_OFF,
        };
        Best { word: *joined, parse, double: None }
    }

    /// The root in lower case, for search and counting: `pembangunan` to `bangun`.
    ///
    /// A word without a known root keeps its spelling in lower case unless its
    /// affixes leave no doubt. Spelling alone decides, so a name may be taken for a
    /// word; [`Analyzer::lemma`] leaves names alone. Nothing is allocated when the
    /// root stands in the word as it is.
    ///
    /// ```
    /// # #[cfg(feature = "embedded")] {
    /// let analyzer = warta_morph::Analyzer::embedded();
    /// assert_eq!(analyzer.stem("menyeberangi"), "seberang");
    /// assert_eq!(analyzer.stem("anak-anaknya"), "anak");
    /// # }
    /// ```
    #[must_use]
    pub fn stem<'w>(&self, word: &'w str) -> Cow<'w, str> {
        match Buffer::fold(word) {
            Some(folded) => self.stem_folded(word, &folded),
            None => lower(word),
        }
    }

    pub(crate) fn stem_folded<'w>(&self, word: &'w str, folded: &Buffer) -> Cow<'w, str> {
        if self.lexicon.root_of_bytes(folded.as_bytes()).is_some() {
            return folded.cow(word);
        }
        if let Some(root) = self.lexicon.form(folded.as_bytes()) {
            return RootLetters::of(root, folded).cow(word);
        }
        match self.best_of_rest(folded) {
            Some(best) => best.root().cow(word),
            None => folded.cow(word),
        }
    }
}

/// Keeps the cheaper one and answers what it costs.
fn cheaper<'l>(best: &mut Option<Parse<'l>>, parse: Parse<'l>) -> u16 {
    match best {
        Some(kept) if kept.cost <= parse.cost => kept.cost,
        _ => best.insert(parse).cost,
    }
}

impl Best<'_> {
    /// The letters of the root.
    pub(crate) fn root(&self) -> RootLetters<'_> {
        RootLetters::of(self.parse.root, &self.word)
    }
}

/// The same letters, wherever they stand.
impl PartialEq for RootLetters<'_> {
    fn eq(&self, other: &Self) -> bool {
        let mine = self.lost.iter().chain(self.rest);
        mine.eq(other.lost.iter().chain(other.rest))
    }
}

/// A root: a lost first letter, if any, and the letters that are there.
pub(crate) struct RootLetters<'b> {
    lost: Option<u8>,
    rest: &'b [u8],
    at: Option<usize>,
}

impl<'b> RootLetters<'b> {
    fn of(root: Root<'b>, word: &'b Buffer) -> RootLetters<'b> {
        match root {
            Root::Listed(root) => RootLetters { lost: None, rest: root, at: None },
            Root::Spelled { start, end, lost } => {
                let (start, end) = (usize::from(start), usize::from(end));
                let skip = usize::from(lost.is_some());
                RootLetters { lost, rest: word.slice(start + skip, end), at: Some(start) }
            }
        }
    }

    /// As a piece of `word` where it stands there, or else as a string of its own.
    pub(crate) fn cow<'w>(&self, word: &'w str) -> Cow<'w, str> {
        if let (None, Some(at)) = (self.lost, self.at)
            && let Some(piece) = word.get(at..at + self.rest.len())
            && piece.as_bytes() == self.rest
        {
            return Cow::Borrowed(piece);
        }
        let letters = self.lost.iter().chain(self.rest);
        Cow::Owned(letters.copied().map(char::from).collect())
    }
}

/// In lower case, borrowed where it is so already.
pub(crate) fn lower(word: &str) -> Cow<'_, str> {
    if word.bytes().any(|b| b.is_ascii_uppercase() || !b.is_ascii())
        && word.chars().any(char::is_uppercase)
    {
        Cow::Owned(word.to_lowercase())
    } else {
        Cow::Borrowed(word)
    }
}
