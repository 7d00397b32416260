//! Every way to take a word apart.

use crate::buffer::Buffer;
use crate::cost;
use crate::lexicon::LexiconView;
use crate::strip::{Cuts, begins_well};
use crate::{Enclitic, Lexicon, Particle, Prefix, Proclitic, RootEntry, Suffix};

/// No Indonesian word has more; what is deeper is no word.
pub(crate) const MAX_PREFIXES: usize = 3;

/// What a reading costs more than the one that the list of exceptions gives.
const UNLISTED: u16 = 60;

/// The affixes and clitics around a root.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Affixes {
    pub(crate) proclitic: Option<Proclitic>,
    pub(crate) prefixes: [Option<Prefix>; MAX_PREFIXES],
    pub(crate) suffix: Option<Suffix>,
    pub(crate) enclitic: Option<Enclitic>,
    pub(crate) particle: Option<Particle>,
    /// `pepohonan`: the root's first sound stands before it again.
    pub(crate) echo: bool,
}

impl Affixes {
    pub(crate) fn outer(&self) -> Option<Prefix> {
        self.prefixes.first().copied().flatten()
    }

    /// Letters of the pronoun and the particle behind the word.
    pub(crate) fn clitics_len(&self) -> usize {
        self.enclitic.map_or(0, |e| e.as_str().len())
            + self.particle.map_or(0, |p| p.as_str().len())
    }

    fn depth(&self) -> usize {
        self.prefixes.iter().flatten().count()
    }

    fn inner(&self) -> Option<Prefix> {
        self.prefixes.iter().flatten().next_back().copied()
    }
}

/// Where a root stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Root<'l> {
    /// In the buffer, with its first letter written over where it was lost.
    Spelled { start: u8, end: u8, lost: Option<u8> },
    /// In the list of exceptions, and not to be found in the word.
    Listed(&'l [u8]),
}

/// One way to take a word apart.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Parse<'l> {
    pub(crate) root: Root<'l>,
    pub(crate) entry: Option<RootEntry>,
    pub(crate) affixes: Affixes,
    pub(crate) cost: u16,
}

impl Parse<'_> {
    /// The word as a root.
    pub(crate) fn whole(word: &Buffer, entry: RootEntry) -> Parse<'static> {
        Parse {
            root: Root::Spelled { start: 0, end: word.len() as u8, lost: None },
            entry: Some(entry),
            affixes: Affixes::default(),
            cost: 0,
        }
    }
}

/// Which roots may be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wanted<'l> {
    Known,
    /// Any string that could be a root, for words that hold no known one.
    Unknown,
    /// The one that the list of exceptions names.
    This(&'l [u8]),
}

/// Looks for parses and hands each to `sink`, which answers what the next one may
/// cost at most.
pub(crate) struct Search<'l, F> {
    lexicon: LexiconView<'l>,
    word: Buffer,
    end: usize,
    wanted: Wanted<'l>,
    affixes: Affixes,
    lost: Option<(usize, u8)>,
    limit: u16,
    /// The listed root of the word, while readings with others are looked for.
    unlisted: Option<&'l [u8]>,
    found: bool,
    /// The word as a whole is known to be no root.
    skip_whole: bool,
    sink: F,
}

impl<'l, F: FnMut(Parse<'l>) -> u16> Search<'l, F> {
    /// Parses of `word` with known roots, or else by rule with unknown ones.
    pub(crate) fn run(lexicon: &'l Lexicon, word: &Buffer, sink: F) {
        Search::start(lexicon, word, false, sink);
    }

    /// As [`Search::run`] for a word that is no root.
    pub(crate) fn run_affixed(lexicon: &'l Lexicon, word: &Buffer, sink: F) {
        Search::start(lexicon, word, true, sink);
    }

    fn start(lexicon: &'l Lexicon, word: &Buffer, skip_whole: bool, sink: F) {
        let mut search = Search {
            lexicon: lexicon.view(),
            word: *word,
            end: word.len(),
            wanted: Wanted::Known,
            affixes: Affixes::default(),
            lost: None,
            limit: u16::MAX,
            unlisted: None,
            found: false,
            skip_whole,
            sink,
        };
        search.particles();
        if !search.found && search.may_have_affixes() {
            search.wanted = Wanted::Unknown;
            search.particles();
        }
    }

    /// Could an unknown word have affixes that leave no doubt? A quick look that
    /// spares most names the second search.
    fn may_have_affixes(&self) -> bool {
        let second = self.word.at(1);
        let prefix = match self.word.at(0) {
            b'b' | b'k' | b'm' | b'p' | b't' => second == b'e',
            b'd' => second == b'i',
            _ => false,
        };
        prefix || self.ends_with("nya")
    }

    fn ends_with(&self, ending: &str) -> bool {
        self.end > ending.len()
            && self.word.slice(self.end - ending.len(), self.end) == ending.as_bytes()
    }

    /// Runs `then` with the word cut before `ending`.
    fn without(&mut self, ending: &str, then: impl FnOnce(&mut Self)) {
        if self.ends_with(ending) {
            self.end -= ending.len();
            then(self);
            self.end += ending.len();
        }
    }

    fn particles(&mut self) {
        self.enclitics();
        let last = self.word.at(self.end.saturating_sub(1));
        if !matches!(last, b'h' | b'n') {
            return;
        }
        for particle in [Particle::Lah, Particle::Kah, Particle::Pun, Particle::Tah] {
            self.without(particle.as_str(), |search| {
                search.affixes.particle = Some(particle);
                search.enclitics();
                search.affixes.particle = None;
            });
        }
    }

    fn enclitics(&mut self) {
        self.core();
        let last = self.word.at(self.end.saturating_sub(1));
        if !matches!(last, b'a' | b'u') {
            return;
        }
        for enclitic in [Enclitic::Nya, Enclitic::Ku, Enclitic::Mu] {
            self.without(enclitic.as_str(), |search| {
                search.affixes.enclitic = Some(enclitic);
                search.core();
                search.affixes.enclitic = None;
            });
        }
    }

    /// A word without clitics at its end; the list of exceptions is asked here.
    fn core(&mut self) {
        let listed = match self.wanted {
            Wanted::Known => self.lexicon.exception(self.word.slice(0, self.end)),
            _ => None,
        };
        let Some(root) = listed else {
            return self.suffixes();
        };
        let before = core::mem::replace(&mut self.found, false);
        self.wanted = Wanted::This(root);
        self.suffixes();
        if !self.found {
            self.emit(Root::Listed(root), self.lexicon.root(root), 0);
        }
        // The other readings are still possible, if much less likely.
        self.wanted = Wanted::Known;
        self.unlisted = Some(root);
        self.suffixes();
        self.unlisted = None;
        self.found |= before;
    }

    fn suffixes(&mut self) {
        self.proclitics();
        let last = self.word.at(self.end.saturating_sub(1));
        if !matches!(last, b'n' | b'i') {
            return;
        }
        for suffix in [Suffix::Kan, Suffix::An, Suffix::I, Suffix::In] {
            let ending = suffix.as_str().trim_start_matches('-');
            self.without(ending, |search| {
                search.affixes.suffix = Some(suffix);
                search.proclitics();
                search.affixes.suffix = None;
            });
        }
    }

    fn proclitics(&mut self) {
        self.prefixes(0, 0);
        if self.word.at(0) != b'k' {
            return;
        }
        for proclitic in [Proclitic::Ku, Proclitic::Kau] {
            let syllable = proclitic.as_str().as_bytes();
            if self.word.slice(0, syllable.len().min(self.end)) == syllable {
                self.affixes.proclitic = Some(proclitic);
                self.prefixes(syllable.len(), 0);
                self.affixes.proclitic = None;
            }
        }
    }

    /// Takes what stands from `start` as the root, then cuts off one prefix more.
    fn prefixes(&mut self, start: usize, extra: u16) {
        self.root(start, extra);
        self.echo(start, extra);
        let depth = self.affixes.depth();
        if depth == MAX_PREFIXES || self.end < start + 4 {
            return;
        }
        let inner = self.affixes.inner();
        if !matches!(self.word.at(start), b'b' | b'd' | b'k' | b'm' | b'n' | b'p' | b's' | b't') {
            return;
        }
        for cut in Cuts::of(&self.word, start, self.end).iter() {
            let Some(link) = cost::link(inner, cut.prefix) else {
                continue;
            };
            if let Some(place) = self.affixes.prefixes.get_mut(depth) {
                *place = Some(cut.prefix);
            }
            let extra = extra + u16::from(cut.cost) + link;
            let start = usize::from(cut.start);
            let first = if cut.lost == 0 { self.word.at(start) } else { cut.lost };
            if !begins_well(first, self.word.at(start + 1)) {
                if let Some(place) = self.affixes.prefixes.get_mut(depth) {
                    *place = None;
                }
                continue;
            }
            if cut.lost == 0 {
                self.prefixes(start, extra);
            } else {
                let before = self.lost.replace((start, cut.lost));
                let letter = self.word.replace(start, cut.lost);
                self.prefixes(start, extra);
                self.word.replace(start, letter);
                self.lost = before;
            }
            if let Some(place) = self.affixes.prefixes.get_mut(depth) {
                *place = None;
            }
        }
    }

    /// `pepohonan`, `lelaki`: the first sound of the root again, with e.
    fn echo(&mut self, start: usize, extra: u16) {
        let at = |i| self.word.at(start + i);
        let doubled = at(1) == b'e' && at(0) == at(2) && at(0).is_ascii_alphabetic();
        if doubled && self.affixes.depth() == 0 && self.end > start + 5 {
            self.affixes.echo = true;
            self.root(start + 2, extra);
            self.affixes.echo = false;
        }
    }

    fn root(&mut self, start: usize, extra: u16) {
        if self.end < start + 2 {
            return;
        }
        let Some(affixes) = cost::affixes(&self.affixes) else {
            return;
        };
        let base = affixes + extra + if self.unlisted.is_some() { UNLISTED } else { 0 };
        if base >= self.limit {
            return;
        }
        let root = self.word.slice(start, self.end);
        if self.skip_whole
            && root.len() == self.word.len()
            && self.lost.is_none()
            && self.wanted == Wanted::Known
        {
            return;
        }
        let (entry, cost) = match self.wanted {
            Wanted::Known if self.unlisted == Some(root) => return,
            Wanted::Known => match self.lexicon.root(root) {
                Some(entry) => (Some(entry), base + cost::known(entry, root, &self.affixes)),
                None => return,
            },
            Wanted::This(wanted) if wanted == root => (self.lexicon.root(root), base),
            Wanted::This(_) => return,
            Wanted::Unknown => match cost::unknown(root, &self.affixes) {
                Some(cost) => (None, base + cost),
                None => return,
            },
        };
        let lost = self.lost.filter(|&(at, _)| at == start).map(|(_, l)| l);
        let root = Root::Spelled { start: start as u8, end: self.end as u8, lost };
        self.emit(root, entry, cost);
    }

    fn emit(&mut self, root: Root<'l>, entry: Option<RootEntry>, cost: u16) {
        self.found = true;
        self.limit = (self.sink)(Parse { root, entry, affixes: self.affixes, cost });
    }
}
