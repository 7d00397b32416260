//! What the text has spoken of so far, and what of it comes to mind first.

use warta_syntax::Deprel;

/// What kind of thing was spoken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Person,
    Organisation,
    Country,
    Place,
    /// Several persons at once.
    Crowd,
    /// A vehicle, a weapon, a drug, a product.
    Thing,
    /// A contest, a feast, a meeting.
    Happening,
}

impl Class {
    pub(super) const ALL: [Class; 7] = [
        Class::Person,
        Class::Organisation,
        Class::Country,
        Class::Place,
        Class::Crowd,
        Class::Thing,
        Class::Happening,
    ];
}

/// Something that was mentioned.
#[derive(Clone, Debug)]
pub(super) struct Referent<'a> {
    /// Its first token, with a title.
    pub(super) first: usize,
    pub(super) end: usize,
    /// Where its words end, with a relative clause.
    pub(super) extent: usize,
    /// Its entity; none for what has no name, such as `seorang pria`.
    pub(super) slot: Option<usize>,
    pub(super) class: Class,
    pub(super) sentence: usize,
    pub(super) quote: Option<usize>,
    /// The verb that governs it.
    pub(super) governor: Option<usize>,
    /// What it is to what governs it.
    pub(super) relation: Option<Deprel>,
    pub(super) subject: bool,
    /// Whether it is said to speak.
    pub(super) speaker: bool,
    pub(super) pronoun: bool,
    /// Whether it stands inside of another phrase: `kantor Bupati`.
    pub(super) nested: bool,
    /// The noun that it was called by, where it was.
    pub(super) noun: &'a str,
    /// The name that it was called by, where it was.
    pub(super) name: Option<usize>,
}

/// Where a pronoun or description stands and how far it reaches.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) sentence: usize,
    pub(super) quote: Option<usize>,
    /// The verb whose other argument it cannot be.
    pub(super) governor: Option<usize>,
    /// The first sentence of its paragraph.
    pub(super) paragraph: usize,
    /// Sentences that it looks back.
    pub(super) reach: usize,
    /// What a speaker counts more than others.
    pub(super) speaker: f32,
}

/// Mentions that are looked back at, whatever the length of their sentences.
pub(super) const MOST_MENTIONS: usize = 48;

/// How much better than the next the best must be. Two that fit alike are left open.
const MARGIN: f32 = 0.15;

#[derive(Clone, Debug, Default)]
pub(super) struct Discourse<'a> {
    pub(super) referents: Vec<Referent<'a>>,
    /// How often each entity was mentioned.
    counts: Vec<u16>,
}

impl<'a> Discourse<'a> {
    pub(super) fn new(slots: usize) -> Discourse<'a> {
        Discourse { referents: Vec::new(), counts: vec![0; slots] }
    }

    pub(super) fn push(&mut self, referent: Referent<'a>) {
        if let Some(count) = referent.slot.and_then(|slot| self.counts.get_mut(slot)) {
            *count = count.saturating_add(1);
        }
        self.referents.push(referent);
    }

    /// The mentions that a word at `place` may look back at, the last first.
    pub(super) fn before(&self, place: Place) -> impl Iterator<Item = &Referent<'a>> {
        let near = move |referent: &&Referent<'a>| {
            place.sentence.saturating_sub(referent.sentence) <= place.reach
        };
        self.referents.iter().rev().take(MOST_MENTIONS).take_while(near)
    }

    /// The mention that covers token `at`.
    pub(super) fn covering(&self, at: usize) -> Option<&Referent<'a>> {
        let mut back = self.referents.iter().rev().take(MOST_MENTIONS);
        back.find(|referent| referent.first <= at && at < referent.end)
    }

    /// The entity that comes to mind first among the mentions for which `fits` gives a
    /// bonus; `None` where another fits as well, or where it has no name.
    pub(super) fn best(
        &self,
        place: Place,
        fits: impl Fn(&Referent<'a>) -> Option<f32>,
    ) -> Option<usize> {
        let mut scores: Vec<(Result<usize, usize>, f32)> = Vec::new();
        for referent in self.before(place) {
            let argument = place.governor.is_some() && referent.governor == place.governor;
            let Some(bonus) = fits(referent).filter(|_| !argument || referent.nested) else {
                continue;
            };
            let key = referent.slot.ok_or(referent.first);
            let score = self.score(place, referent) + bonus;
            match scores.iter_mut().find(|(other, _)| *other == key) {
                Some((_, best)) => *best = best.max(score),
                None => scores.push((key, score)),
            }
        }
        scores.sort_by(|a, b| b.1.total_cmp(&a.1));
        let &(best, score) = scores.first()?;
        let clear = scores.get(1).is_none_or(|&(_, next)| score - next >= MARGIN);
        best.ok().filter(|_| clear)
    }

    fn score(&self, place: Place, referent: &Referent<'_>) -> f32 {
        let back = place.sentence.saturating_sub(referent.sentence);
        let mut score = -0.8 * back as f32;
        if referent.subject {
            score += 1.0;
        }
        if referent.speaker {
            score += place.speaker;
        }
        if referent.pronoun {
            score += 0.3;
        }
        if referent.nested {
            score -= 0.4;
        }
        if referent.quote.is_some() && referent.quote != place.quote {
            score -= 0.7;
        }
        if referent.sentence < place.paragraph {
            score -= 0.2;
        }
        let count = referent.slot.and_then(|slot| self.counts.get(slot)).copied().unwrap_or(0);
        score + 0.1 * f32::from(count.min(6))
    }
}
