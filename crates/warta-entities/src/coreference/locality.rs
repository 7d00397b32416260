//! Places that a description points back to: `kota itu`, `provinsi tersebut`.

use super::description::REACH;
use super::discourse::Place;
use super::lexicon::Marks;
use super::phrase::Phrase;
use super::resolve::Reader;
use crate::EntityKind;
use crate::gazetteer::Classes;
use crate::page::has_word;

/// Names that are looked back over for a place.
const MOST_NAMES: usize = 96;

/// Whether a country may be called so: no country is a `perbatasan` or a `gudang`.
pub(super) fn is_land(noun: &str) -> bool {
    const LANDS: [&str; 13] = [
        "daerah",
        "kawasan",
        "kepulauan",
        "kerajaan",
        "lokasi",
        "negara",
        "negeri",
        "pulau",
        "republik",
        "sekutu",
        "tempat",
        "teritori",
        "wilayah",
    ];
    has_word(&LANDS, noun)
}

impl Reader<'_, '_> {
    /// Whether the phrase is `ibu kota` with the name behind a comma.
    pub(super) fn is_capital_of(&self, phrase: Phrase) -> bool {
        let input = self.context.input;
        let head = input.word(phrase.head);
        let two = head.eq_ignore_ascii_case("ibu") && input.word(phrase.head + 1) == "kota";
        two || head.eq_ignore_ascii_case("ibukota")
    }

    /// The place that a phrase describes.
    pub(super) fn place_described(&self, phrase: Phrase) -> Option<usize> {
        let place = Place { speaker: 0.0, ..self.place(phrase.head, REACH) };
        let noun = self.context.input.word(phrase.head).to_lowercase();
        let capital = self.is_capital_of(phrase);
        let found = self.discourse.best(place, |referent| {
            let name = referent.name?;
            // `ibu kota Riau tersebut` is a city in Riau, and not Riau.
            let whole = phrase.of.is_some() && referent.slot == phrase.of;
            let inner = capital && phrase.of.is_some();
            let noun = if inner { "kota" } else { noun.as_str() };
            let bonus = self.fits_place(name, noun, capital && !inner).filter(|_| !whole)?;
            // A place is brought up as often behind a preposition as otherwise.
            Some(bonus + if referent.nested { 0.2 } else { 0.0 })
        });
        found.or_else(|| self.only_of_class(phrase.head, &noun))
    }

    /// The one place before `at` whose name begins with the noun: `Kabupaten Sikka`, however
    /// long before `kabupaten tersebut`.
    fn only_of_class(&self, at: usize, noun: &str) -> Option<usize> {
        let context = self.context;
        let behind = context.names.partition_point(|name| name.first < at);
        let before = context.names.get(..behind)?.iter().zip(context.slots.get(..behind)?);
        let mut classed = before.rev().take(MOST_NAMES).filter(|(name, _)| {
            let first = context.input.word(name.first);
            name.kind == EntityKind::Loc && first.eq_ignore_ascii_case(noun)
        });
        let slot = *classed.next()?.1;
        classed.all(|(_, &other)| other == slot).then_some(slot)
    }

    /// How well a name goes with a noun for places.
    fn fits_place(&self, name: usize, noun: &str, capital: bool) -> Option<f32> {
        let context = self.context;
        let entry = context.names.get(name)?;
        if context.is_country(name) && !is_land(noun) {
            return None;
        }
        let first = context.input.word(entry.first);
        let hospital = noun == "rumah" && first.starts_with("RS");
        // `kota El Fasher`, then `kota itu`.
        let class = context.input.before(entry.first);
        if [first, class].iter().any(|word| word.eq_ignore_ascii_case(noun)) || hospital {
            return Some(1.0);
        }
        if entry.kind != EntityKind::Loc {
            return None;
        }
        let is = |classes| context.classes(name).is_some_and(|known: Classes| known.any(classes));
        let country = context.is_country(name);
        let class_word = Marks::of(first).any(Marks::PLACE) && entry.end - entry.first > 1;
        let fits = match noun {
            _ if capital => is(Classes::CAPITAL),
            "negara" | "negeri" | "republik" | "kerajaan" => country,
            "kota" => !country && !class_word,
            "provinsi" | "propinsi" | "kabupaten" => is(Classes::REGION) && !class_word,
            "wilayah" | "daerah" | "kawasan" => !country,
            _ => false,
        };
        fits.then_some(0.0)
    }
}
