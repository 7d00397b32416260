//! Parts of names: `Kim` for `Kim Jong Un`.

use foldhash::{HashMap, HashMapExt, HashSet, HashSetExt};

use super::alias::Aliases;
use super::form::Form;
use crate::EntityKind;
use crate::gazetteer::Classes;

/// More bearers of one word than this are not told apart.
const MOST_BEARERS: usize = 8;

/// The longer names that each word stands in.
pub(super) struct Bearers<'b, 'a> {
    aliases: &'b mut Aliases<'a>,
    by_word: HashMap<(EntityKind, String), Vec<usize>>,
}

impl<'b, 'a> Bearers<'b, 'a> {
    pub(super) fn new(aliases: &'b mut Aliases<'a>) -> Bearers<'b, 'a> {
        let mut by_word: HashMap<(EntityKind, String), Vec<usize>> = HashMap::new();
        let mut seen = HashSet::new();
        for (at, name) in aliases.names.iter().enumerate() {
            let Some(form) = aliases.forms.get(at).filter(|form| form.words.len() > 1) else {
                continue;
            };
            if !bears_parts(name.kind) || !seen.insert((name.kind, form.key())) {
                continue;
            }
            for word in &form.words {
                let bearers = by_word.entry((name.kind, word.clone())).or_default();
                if bearers.len() < MOST_BEARERS && bearers.last() != Some(&at) {
                    bearers.push(at);
                }
            }
        }
        Bearers { aliases, by_word }
    }

    /// Joins parts to their wholes, the longest first, and notes in `open` those that
    /// may belong to several.
    pub(super) fn join_parts(mut self, open: &mut HashMap<usize, Vec<usize>>) {
        let mut order: Vec<usize> = (0..self.aliases.names.len()).collect();
        order.sort_by_key(|&at| {
            let words = self.aliases.forms.get(at).map_or(0, |form| form.words.len());
            (std::cmp::Reverse(words), at)
        });
        let mut settled: HashMap<(EntityKind, String), usize> = HashMap::new();
        let mut last = vec![None; self.aliases.names.len()];
        let mut begun = 0;
        while let Some(&first) = order.get(begun) {
            let words = |at: usize| self.aliases.forms.get(at).map_or(0, |f| f.words.len());
            let length = words(first);
            let next = (begun..order.len()).find(|&n| words(order[n]) != length);
            let end = next.unwrap_or(order.len());
            let parts: Vec<usize> = order.get(begun..end).unwrap_or_default().to_vec();
            self.join_of_length(&parts, &mut settled, &mut last, open);
            begun = end;
        }
    }

    /// Joins the parts of one length, in order of the text.
    fn join_of_length(
        &mut self,
        parts: &[usize],
        settled: &mut HashMap<(EntityKind, String), usize>,
        last: &mut [Option<usize>],
        open: &mut HashMap<usize, Vec<usize>>,
    ) {
        // Where each whole was named last before the place that is looked at.
        last.fill(None);
        let mut passed = 0;
        for &at in parts {
            for earlier in passed..at {
                let root = self.aliases.find(earlier);
                if let Some(last) = last.get_mut(root) {
                    *last = Some(earlier);
                }
            }
            passed = passed.max(at);
            let Some(key) = self.part_key(at) else { continue };
            let bearers = self.bearers(at, &key);
            if bearers.is_empty() {
                continue;
            }
            let settled_on = settled.get(&key).copied().map(|whole| self.aliases.find(whole));
            let choice = settled_on.or_else(|| self.choose(at, &bearers, last));
            match choice {
                Some(whole) => {
                    settled.insert(key, whole);
                    self.aliases.hang(at, whole);
                }
                None => {
                    open.insert(at, bearers);
                }
            }
        }
    }

    /// The key of a name that may be a part of another; none where it belongs to
    /// something longer already.
    fn part_key(&mut self, at: usize) -> Option<(EntityKind, String)> {
        let name = self.aliases.names.get(at)?;
        let root = self.aliases.find(at);
        let form = self.aliases.forms.get(at)?;
        let whole = self.aliases.forms.get(root)?;
        let joined = root != at && whole.words.len() != form.words.len();
        let first = form.words.first()?;
        // A word that nothing is known of is a person where a person bears it.
        let person = self.by_word.contains_key(&(EntityKind::Per, first.clone()));
        let own = self.by_word.contains_key(&(name.kind, first.clone()));
        let unknown = !self.aliases.is_known(at) && person && !own;
        if unknown && first.len() > 2 && !joined && form.words.len() == 1 {
            return Some((EntityKind::Per, form.key().to_owned()));
        }
        // `Xi` of `Xi Jinping`.
        let long = first.len() > 2 || first.len() == 2 && name.kind == EntityKind::Per;
        // `TNI` is no short form of `TNI Angkatan Darat`.
        let parent = matches!(self.aliases.input.word(name.first), "Polri" | "TNI");
        let plain = bears_parts(name.kind) && long && !joined && !parent;
        let organisation = name.kind == EntityKind::Org
            && form.words.len() == 1
            && self.aliases.is_class_word(name.first)
            && !self.aliases.is_short_class(at);
        (plain && !organisation).then(|| (name.kind, form.key().to_owned()))
    }

    /// The longer names that hold this one, one mention for each entity.
    fn bearers(&mut self, at: usize, key: &(EntityKind, String)) -> Vec<usize> {
        let Some(form) = self.aliases.forms.get(at) else { return Vec::new() };
        let Some(first) = form.words.first() else { return Vec::new() };
        let by_word = self.by_word.get(&(key.0, first.clone()));
        let place = key.0 == EntityKind::Org && self.aliases.is_known_place(at);
        let class = self.aliases.is_short_class(at);
        let holds = |whole: usize| {
            let Some(whole) = self.aliases.forms.get(whole) else { return false };
            whole.words.len() > form.words.len()
                && whole.holds(form)
                && (!place || is_club(whole, first))
                && (!class || whole.words.first() == Some(first))
                && (key.0 != EntityKind::Org || !self.leaves_out(at, form, whole))
        };
        let mut found: Vec<usize> =
            by_word.into_iter().flatten().copied().filter(|&whole| holds(whole)).collect();
        for whole in &mut found {
            *whole = self.aliases.find(*whole);
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// `Bank Indonesia` is no short form of `Bank Rakyat Indonesia`: a name that is whole, as it
    /// is known or ends with its land, leaves out no word in the middle, nor an organ in front.
    fn leaves_out(&self, at: usize, part: &Form, whole: &Form) -> bool {
        let (words, all) = (&part.words, &whole.words);
        let (Some(first), Some(last)) = (words.first(), words.last()) else { return false };
        // `Dewan Komisaris Garuda Indonesia` is an organ of the body.
        let organ = all.first().is_some_and(|head| matches!(head.as_str(), "dewan" | "direksi"));
        if organ && all.first() != Some(first) && self.aliases.is_known(at) {
            return true;
        }
        let framed = words.len() > 1 && all.first() == Some(first) && all.last() == Some(last);
        // `Timnas U-23 Indonesia`, `Kedutaan Besar Republik Indonesia`.
        let optional =
            |word: &String| word == "republik" || word.bytes().any(|b| b.is_ascii_digit());
        let mut left = all.iter().filter(|word| !words.contains(word));
        if !framed || left.any(optional) {
            return false;
        }
        let land = || {
            let last = self.aliases.names.get(at).and_then(|name| name.end.checked_sub(1));
            let hit = last.and_then(|last| self.aliases.input.known_word(last));
            hit.is_some_and(|hit| hit.classes.any(Classes::COUNTRY))
        };
        let in_one_row = || all.windows(words.len()).any(|row| row == words.as_slice());
        (land() || self.aliases.is_known(at)) && !in_one_row()
    }

    /// `Real` is no `Real Betis` where `Real Madrid` is named as well.
    fn usual(&self, at: usize, bearers: &[usize]) -> Option<usize> {
        let key = |at: usize| self.aliases.forms.get(at).map(Form::key);
        let part = key(at)?;
        let &(_, whole) = USUAL.iter().find(|(short, _)| *short == part)?;
        bearers.iter().copied().find(|&bearer| key(bearer).is_some_and(|key| key == whole))
    }

    /// The one that fits: the only one, the only one named before, or the only one named
    /// shortly before.
    fn choose(&self, at: usize, bearers: &[usize], last: &[Option<usize>]) -> Option<usize> {
        if let [only] = bearers {
            return Some(*only);
        }
        if let Some(usual) = self.usual(at, bearers) {
            return Some(usual);
        }
        let last = |bearer: usize| last.get(bearer).copied().flatten();
        let before = bearers.iter().copied().filter(|&bearer| last(bearer).is_some());
        let before: Vec<usize> = before.collect();
        if let [only] = before.as_slice() {
            return Some(*only);
        }
        let sentence = |at: usize| {
            let name = self.aliases.names.get(at);
            name.map_or(0, |name| self.aliases.input.sentence_of(name.first))
        };
        let here = sentence(at);
        let away = |bearer: usize| {
            let named = last(bearer).map_or(0, sentence);
            here - named.min(here)
        };
        let mut near: Vec<usize> = before;
        near.sort_by_key(|&bearer| away(bearer));
        match near.as_slice() {
            [first, second, ..] if away(*first) <= 1 && away(*second) > 3 => Some(*first),
            _ => None,
        }
    }
}

/// Clubs that are meant by one word of their name, whoever shares it, as they are folded.
const USUAL: [(&str, &str); 5] = [
    ("atletico", "atletico madrid"),
    ("inter", "inter milan"),
    ("milan", "ac milan"),
    ("real", "real madrid"),
    ("united", "manchester united"),
];

/// `AC Milan`, `Ulsan HD`: whether all but the town only says that it is a club.
fn is_club(whole: &Form, town: &str) -> bool {
    const CLUBS: [&str; 46] = [
        "ac",
        "afc",
        "arminia",
        "as",
        "atletico",
        "bayer",
        "bayern",
        "bc",
        "bk",
        "borusia",
        "cd",
        "cf",
        "city",
        "deportivo",
        "eintracht",
        "energie",
        "fc",
        "fk",
        "fortuna",
        "girondins",
        "hd",
        "hertha",
        "lokomotiv",
        "losc",
        "maritimo",
        "olympique",
        "om",
        "racing",
        "rb",
        "rc",
        "rcd",
        "real",
        "sc",
        "spartak",
        "sporting",
        "stade",
        "sv",
        "svb",
        "tsg",
        "tsv",
        "ud",
        "united",
        "vfb",
        "vfl",
        "werder",
        "zenit",
    ];
    let other = |word: &&String| *word != town;
    let number = |word: &str| word.len() < 3 && word.bytes().all(|byte| byte.is_ascii_digit());
    let club = |word: &String| number(word) || CLUBS.binary_search(&word.as_str()).is_ok();
    whole.words.iter().filter(other).all(club)
}

fn bears_parts(kind: EntityKind) -> bool {
    matches!(kind, EntityKind::Per | EntityKind::Org)
}
