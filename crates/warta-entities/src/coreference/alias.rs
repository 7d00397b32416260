//! Short forms, acronyms and other names of one thing.

use foldhash::{HashMap, HashMapExt};

use super::form::{Form, region_named};
use super::metonym;
use super::short::Bearers;
use super::spelled::{is_regional, is_short};
use crate::flights::flight_code;
use crate::gazetteer::{Gazetteer, Hit};
use crate::names::Name;
use crate::page::Page;
use crate::{EntityKind, Evidence};

/// What one name stands for.
#[derive(Clone, Debug, Default)]
pub(super) struct Owners {
    /// For each mention, the number of one that stands for its entity.
    pub(super) owners: Vec<usize>,
    /// For a mention that may be several entities, mentions that stand for them.
    pub(super) open: HashMap<usize, Vec<usize>>,
    /// Whether a mention is a capital that stands for its country's government.
    pub(super) metonyms: Vec<bool>,
}

/// Finds the mention that each mention belongs to.
pub(super) struct Aliases<'a> {
    pub(super) input: &'a Page<'a>,
    pub(super) gazetteer: &'a Gazetteer,
    pub(super) names: &'a [Name],
    known: &'a [Option<Hit>],
    pub(super) forms: Vec<Form>,
    metonyms: Vec<bool>,
    /// For each mention, an earlier one of the same thing, or itself.
    parents: Vec<usize>,
    /// The mentions with one key, the first of each kind.
    keys: HashMap<String, Vec<usize>>,
}

impl<'a> Aliases<'a> {
    pub(super) fn new(
        input: &'a Page<'a>,
        gazetteer: &'a Gazetteer,
        names: &'a [Name],
        known: &'a [Option<Hit>],
    ) -> Aliases<'a> {
        let forms: Vec<Form> = names.iter().map(|name| Form::new(input, name)).collect();
        let metonyms = metonym::metonyms(input, gazetteer, names, known);
        let parents = (0..names.len()).collect();
        Aliases { input, gazetteer, names, known, forms, metonyms, parents, keys: HashMap::new() }
    }

    pub(super) fn owners(mut self) -> Owners {
        self.join_same();
        self.join_codes();
        self.join_qualified();
        self.join_spelled();
        self.join_stated();
        self.join_bynames();
        self.join_bracketed_people();
        self.join_acronyms();
        self.join_editions();
        self.join_laws();
        self.join_flights();
        self.join_tickers();
        self.join_shortened();
        self.join_beginnings();
        let mut open = HashMap::new();
        Bearers::new(&mut self).join_parts(&mut open);
        let owners = (0..self.names.len()).map(|at| self.find(at)).collect();
        Owners { owners, open, metonyms: self.metonyms }
    }

    pub(super) fn find(&mut self, mut at: usize) -> usize {
        while let Some(&parent) = self.parents.get(at).filter(|&&parent| parent != at) {
            let grandparent = self.parents.get(parent).copied().unwrap_or(parent);
            if let Some(cell) = self.parents.get_mut(at) {
                *cell = grandparent;
            }
            at = parent;
        }
        at
    }

    pub(super) fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.find(a), self.find(b));
        if let Some(parent) = self.parents.get_mut(a.max(b)) {
            *parent = a.min(b);
        }
    }

    /// Hangs one mention, not all its likes, on another.
    pub(super) fn hang(&mut self, at: usize, bearer: usize) {
        let root = self.find(bearer);
        if let Some(parent) = self.parents.get_mut(at) {
            *parent = root;
        }
    }

    fn kind(&self, at: usize) -> Option<EntityKind> {
        self.names.get(at).map(|name| name.kind)
    }

    /// Joins mentions that are written alike. Those of two kinds are one thing where the
    /// name has several words, or is not known to be anything.
    fn join_same(&mut self) {
        for at in 0..self.names.len() {
            if self.metonyms.get(at).copied().unwrap_or_default() {
                continue;
            }
            let Some(form) = self.forms.get(at) else { continue };
            let key = form.class.iter().chain(&form.words).map(String::as_str);
            let key = key.collect::<Vec<_>>().join(" ");
            let firsts = self.keys.entry(key).or_default();
            let names = self.names;
            let kind = |at: usize| names.get(at).map(|name| name.kind);
            let same = firsts.iter().copied().find(|&first| kind(first) == kind(at));
            let unknown = self.known.get(at).copied().flatten().is_none();
            let other = firsts.first().copied().filter(|_| form.words.len() > 1 || unknown);
            if same.is_none() {
                firsts.push(at);
            }
            if let Some(first) = same.or(other) {
                self.join(first, at);
            }
        }
    }

    /// Joins names of one canonical name or code: `AS` and `Amerika Serikat`, and the
    /// capital that stands for its government.
    fn join_codes(&mut self) {
        let mut firsts: HashMap<(EntityKind, &str, bool), usize> = HashMap::new();
        for at in 0..self.names.len() {
            let Some((hit, kind)) = self.known.get(at).copied().flatten().zip(self.kind(at)) else {
                continue;
            };
            let metonym = self.metonyms.get(at).copied().unwrap_or_default();
            let gazetteer = self.gazetteer;
            // `Bogor` alone may be the city or the regency, which share no code; `Kotim` is one.
            let form = self.forms.get(at);
            let classed = gazetteer.links(hit).any(|(key, value)| {
                let named = |region| form.is_some_and(|form| form.is_spelled(region));
                key == "canonical" && region_named(value).is_some_and(named)
            });
            let bare = classed && form.is_some_and(|form| form.class.is_none());
            for (key, value) in gazetteer.links(hit) {
                let counts = match key {
                    "canonical" | "iso3166" | "kemendagri" => !metonym,
                    "capital" => metonym,
                    _ => false,
                };
                if counts {
                    let first = *firsts.entry((kind, value, bare)).or_insert(at);
                    self.join(first, at);
                }
            }
        }
    }

    /// Joins `Maluku` to `Provinsi Maluku`, where no `Kota Maluku` is named as well.
    fn join_qualified(&mut self) {
        let mut classes: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, form) in self.forms.iter().enumerate().filter(|(_, form)| form.class.is_some()) {
            let bearers = classes.entry(form.key().to_owned()).or_default();
            let class = |at: usize| self.forms.get(at).and_then(|form| form.class.as_deref());
            if bearers.len() < 4 && !bearers.iter().any(|&b| class(b) == form.class.as_deref()) {
                bearers.push(at);
            }
        }
        for at in 0..self.names.len() {
            let bare = self.forms.get(at).filter(|form| form.class.is_none());
            let Some(form) = bare.filter(|_| self.kind(at) == Some(EntityKind::Loc)) else {
                continue;
            };
            if self.metonyms.get(at).copied().unwrap_or_default() {
                continue;
            }
            if let Some([whole]) = classes.get(form.key()).map(Vec::as_slice) {
                let whole = *whole;
                self.join(whole, at);
            }
        }
    }

    /// Joins a long name and the short one in brackets: `Komisi Pemberantasan Korupsi (KPK)`.
    fn join_stated(&mut self) {
        for at in 1..self.names.len() {
            let (Some(long), Some(short)) = (self.names.get(at - 1), self.names.get(at)) else {
                continue;
            };
            // `Program Pangan Dunia (WFP)`, `Partai Inovasi Jepang (Ishin)`: of another tongue.
            let acronym = self.forms.get(at).is_some_and(|form| form.acronym);
            let foreign = short.end == short.first + 1
                && long.end > long.first + 1
                && long.kind == short.kind
                && match long.kind {
                    EntityKind::Org => {
                        let unknown = long.end > long.first + 2 && !self.is_linked(at);
                        acronym || unknown || self.input.word(long.first) == "Partai"
                    }
                    // `Garis Demarkasi Militer (MDL)`, and no `Kota Semarang (DIY)`
                    EntityKind::Loc => acronym && !self.is_known(at),
                    _ => false,
                };
            let code = long.kind == EntityKind::Org && self.is_ticker(at);
            // `RSF (Pasukan Dukungan Cepat)`
            let reversed = self.forms.get(at - 1).is_some_and(|form| form.acronym)
                && short.end > short.first + 1
                && [long, short].iter().all(|name| name.kind == EntityKind::Org);
            let stated = || foreign || code || reversed || self.abbreviates(at - 1, at);
            // `Dewan Pangan Nasional DPN`, `Dewan Pangan Nasional/DPN`.
            let beside = short.evidence == Evidence::Acronym
                && long.kind == EntityKind::Org
                && (long.end == short.first
                    || long.end + 1 == short.first && self.input.word(long.end) == "/");
            if self.bracketed(long, short) && stated() || beside {
                let key = self.forms.get(at).map_or("", Form::key).to_owned();
                self.join_alike(at - 1, at);
                self.join_headed(at - 1, &key);
            }
        }
        for at in 0..self.names.len() {
            let form = self.forms.get(at);
            if let Some(short) = form.and_then(|form| form.short.clone()) {
                self.join_headed(at, &short);
            }
            let form = self.forms.get(at);
            let short = form.and_then(|form| form.short.as_ref());
            let shortened = form.and_then(|form| form.shortened.as_ref());
            let same = |key: &String| self.keys.get(key).cloned().unwrap_or_default();
            let same: Vec<usize> = short.into_iter().chain(shortened).flat_map(same).collect();
            for same in same {
                self.join(at, same);
            }
        }
    }

    /// Joins `short` and all that is written the same to `long`: what a bracket says of it
    /// holds for the whole document.
    pub(super) fn join_alike(&mut self, long: usize, short: usize) {
        self.join(long, short);
        let key = self.forms.get(short).map_or("", Form::key);
        for same in self.keys.get(key).cloned().unwrap_or_default() {
            self.join(long, same);
        }
    }

    pub(super) fn bracketed(&self, long: &Name, short: &Name) -> bool {
        let person = long.kind == EntityKind::Per || short.kind == EntityKind::Per;
        long.end + 1 == short.first
            && self.input.word(long.end) == "("
            && self.input.word(short.end) == ")"
            && (!person || long.kind == short.kind)
    }

    /// Joins `Kementerian ESDM` to the `Kementerian Energi dan Sumber Daya Mineral (ESDM)`.
    fn join_headed(&mut self, long: usize, short: &str) {
        let head = self.forms.get(long).and_then(|form| form.words.first());
        let key = head.map(|head| format!("{head} {short}"));
        let same = key.and_then(|key| self.keys.get(&key).cloned()).unwrap_or_default();
        for same in same {
            if self.kind(same) == self.kind(long) {
                self.join(long, same);
            }
        }
    }

    /// Whether each letter of the short name stands in the long one, in order, and the
    /// first letters agree.
    pub(super) fn abbreviates(&self, long_at: usize, short: usize) -> bool {
        let Some((long, short)) = self.forms.get(long_at).zip(self.forms.get(short)) else {
            return false;
        };
        let (spelled, letters) = (long.key(), short.key());
        let mut rest = spelled.chars();
        let inside = letters.chars().filter(|c| c.is_alphanumeric()).all(|c| rest.any(|l| l == c));
        if letters.len() > 2 && long.initials.ends_with(&letters) {
            return true;
        }
        let class = long.class.as_ref().and_then(|class| class.chars().next());
        // `Partai Progresif Demokratik (DPP)`: the letters in another language's order.
        let lead = self.names.get(long_at).map_or("", |name| self.input.word(name.first));
        let lead = lead.chars().next().map(|c| c.to_ascii_lowercase());
        let mut all: Vec<char> = long.initials.chars().collect();
        if all.len() < letters.len() {
            all.extend(lead);
        }
        let mut short: Vec<char> = letters.chars().collect();
        all.sort_unstable();
        short.sort_unstable();
        if letters.len() > 2 && all == short {
            return true;
        }
        let first = letters.chars().next();
        inside && (first == spelled.chars().next() || first == class)
    }

    /// Joins short forms that no bracket explains: the initials of one long name, its
    /// usual acronym, or a word made of its beginnings.
    fn join_acronyms(&mut self) {
        let mut long: HashMap<String, Vec<usize>> = HashMap::new();
        let mut begins: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, form) in self.forms.iter().enumerate().filter(|(_, form)| form.words.len() > 1) {
            let add = |bearers: &mut Vec<usize>| {
                if bearers.len() < 8 {
                    bearers.push(at);
                }
            };
            // `Tersangka RH`: no officer, who has his title in front of his name.
            let two = form.initials.len() == 2 && form.words.len() == 2 && self.is_untitled(at);
            if form.initials.len() > 2 || two {
                add(long.entry(form.initials.clone()).or_default());
            }
            let hit = self.known.get(at).copied().flatten();
            let links = hit.into_iter().flat_map(|hit| self.gazetteer.links(hit));
            for (_, acronym) in links.filter(|(key, _)| *key == "acronym") {
                add(long.entry(acronym.to_lowercase()).or_default());
            }
            if let Some(first) = form.words.first() {
                add(begins.entry(first.chars().take(2).collect()).or_default());
            }
        }
        for at in 0..self.names.len() {
            let Some(form) = self.forms.get(at).filter(|form| form.words.len() == 1) else {
                continue;
            };
            let word = form.key();
            let two: String = word.chars().take(2).collect();
            let exact = || long.get(&self.written(at)).into_iter().flatten();
            let blend = begins.get(&two).into_iter().flatten().filter(|&&whole| {
                let whole = self.forms.get(whole);
                // `Kecamatan Jaten` is no short form of `Jawa Tengah`.
                let name = form.class.is_none() && word.len() > 3;
                name && whole.is_some_and(|whole| whole.blends_into(word))
            });
            let mut all: Vec<usize> = if form.acronym {
                exact().chain(blend).copied().collect()
            } else {
                blend.copied().collect()
            };
            // The initials of a person look like a body's.
            let unknown = self.known.get(at).copied().flatten().is_none() && form.acronym;
            all.retain(|&whole| {
                let person = self.kind(whole) == Some(EntityKind::Per);
                self.kind(whole) == self.kind(at) || (unknown && person && word.len() > 2)
            });
            for whole in &mut all {
                *whole = self.find(*whole);
            }
            all.dedup();
            if let [whole] = all.as_slice() {
                let whole = *whole;
                self.join(whole, at);
            }
        }
    }

    /// Joins `Asian Games` to the one edition that is named: `Asian Games 2026`.
    fn join_editions(&mut self) {
        let events = || (0..self.names.len()).filter(|&at| self.kind(at) == Some(EntityKind::Evt));
        // For each contest its first edition, and none where several are named.
        let mut editions: HashMap<String, Option<usize>> = HashMap::new();
        let mut keys: HashMap<usize, String> = HashMap::new();
        for at in events() {
            let Some(form) = self.forms.get(at) else { continue };
            let parts = form.words.split_last().filter(|(_, name)| name.len() > 1);
            let edition = parts.filter(|(last, _)| last.bytes().any(|byte| byte.is_ascii_digit()));
            let Some((_, name)) = edition else {
                keys.insert(at, form.key().to_owned());
                continue;
            };
            let first = editions.entry(name.join(" ")).or_insert(Some(at));
            let same = |first: usize| self.forms.get(first).is_some_and(|f| f.words == form.words);
            *first = first.filter(|&first| same(first));
        }
        for (at, key) in keys {
            if let Some(&Some(first)) = editions.get(&key) {
                self.join(first, at);
            }
        }
    }

    /// Joins `QZ8501` to `AirAsia QZ8501`: one number is one flight, whatever the airline is
    /// called, if that has no other letters.
    fn join_flights(&mut self) {
        let mut firsts: HashMap<&str, (usize, &str)> = HashMap::new();
        for (at, name) in self.names.iter().enumerate() {
            let Some((carrier, number)) = flight_code(self.input, name) else { continue };
            let (first, known) = firsts.entry(number).or_insert((at, carrier));
            if known.is_empty() {
                *known = carrier;
            }
            if carrier.is_empty() || *known == carrier {
                let first = *first;
                self.join(first, at);
            }
        }
    }

    /// Whether a person is named without a title in capitals.
    fn is_untitled(&self, at: usize) -> bool {
        let name = self.names.get(at).filter(|name| name.kind == EntityKind::Per);
        name.is_some_and(|name| {
            let before = name.first.checked_sub(1);
            before.is_none_or(|at| !self.input.is_capital(at))
        })
    }

    fn written(&self, at: usize) -> String {
        let first = self.names.get(at).map_or("", |name| self.input.word(name.first));
        first.to_lowercase()
    }

    /// Whether anything is known of exactly this name.
    pub(super) fn is_known(&self, at: usize) -> bool {
        self.known.get(at).copied().flatten().is_some()
    }

    /// Whether it is known what exactly this name stands for.
    fn is_linked(&self, at: usize) -> bool {
        let hit = self.known.get(at).copied().flatten();
        hit.is_some_and(|hit| self.gazetteer.links(hit).next().is_some())
    }

    /// Whether exactly this name is known to be something, such as a country.
    pub(super) fn is_known_place(&self, at: usize) -> bool {
        self.known.get(at).copied().flatten().is_some_and(|hit| hit.classes.is_place())
    }

    /// Whether a name is one short word for a kind of body of which there are many: `Polda`.
    pub(super) fn is_short_class(&self, at: usize) -> bool {
        let one = self.names.get(at).filter(|name| name.end == name.first + 1);
        one.is_some_and(|name| {
            let word = self.input.word(name.first);
            let many = is_regional(word) || is_short(word) && !self.is_linked(at);
            name.kind == EntityKind::Org && many
        })
    }

    /// Whether the word at `at` only says what kind of organisation a name is.
    pub(super) fn is_class_word(&self, at: usize) -> bool {
        let hit = self.input.known_word(at);
        hit.is_some_and(|hit| hit.classes.any(crate::gazetteer::Classes::ORG_HEAD))
    }
}
