//! Annotated sentences with other names in them, so that a model learns to tell names by
//! what stands around them and by what they are made of.

use std::collections::HashMap;
use std::error::Error;
use std::fs;

use warta_entities::gazetteer::{Classes, Gazetteer};
use warta_text::Span;

use super::corpus::Annotated;
use super::gazetteer::folder;
use crate::sequence::Random;

const PERSON: u8 = 1;
const ORGANISATION: u8 = 3;
const PLACE: u8 = 5;

/// Of a hundred names so many are replaced.
const REPLACED: usize = 70;

/// Of a hundred persons behind their title so many get a body or a place before them.
const LED: usize = 35;

/// Names to put in the place of others.
pub(super) struct Names {
    given: Vec<String>,
    family: Vec<String>,
    people: Vec<String>,
    bodies: [Vec<String>; 2],
    places: [Vec<String>; 2],
    gazetteer: Gazetteer,
}

impl Names {
    /// The names of the gazetteer, and those of the documents.
    pub(super) fn read(documents: &[&Annotated]) -> Result<Names, Box<dyn Error>> {
        let column = |file: &str, classes: &[&str]| -> Result<Vec<String>, Box<dyn Error>> {
            let source = fs::read_to_string(folder().join(file))?;
            let fields = source.lines().filter_map(|line| line.split_once('\t'));
            let kept = fields.filter(|(_, rest)| {
                classes.is_empty() || classes.contains(&rest.split('\t').next().unwrap_or_default())
            });
            Ok(kept.map(|(name, _)| name.to_owned()).collect())
        };
        let mut bodies = column("organisations.tsv", &["org"])?;
        bodies.extend(column("companies.tsv", &["company"])?.into_iter().step_by(4));
        let mut places = column("places.tsv", &["place"])?;
        places.extend(column("regions.tsv", &["province", "regency", "regency-short"])?);
        places.extend(column("districts.tsv", &["district"])?.into_iter().step_by(8));
        places.extend(column("worldcities.tsv", &["city"])?.into_iter().step_by(8));
        places.extend(column("countries.tsv", &["country"])?);
        let seen = |kind: u8| -> Vec<String> {
            let names = documents.iter().flat_map(|d| d.names.iter().map(move |name| (d, name)));
            let own = names.filter(|(_, (_, own))| *own == kind);
            own.filter_map(|(d, (span, _))| d.text.get(span.start()..span.end()))
                .filter(|name| name.starts_with(char::is_uppercase))
                .map(str::to_owned)
                .collect()
        };
        Ok(Names {
            given: column("people.tsv", &["given"])?,
            family: column("people.tsv", &[])?,
            people: seen(PERSON),
            bodies: [bodies, seen(ORGANISATION)],
            places: [places, seen(PLACE)],
            gazetteer: Gazetteer::embedded(),
        })
    }

    fn person(&self, random: &mut Random) -> String {
        if random.below(3) == 0 {
            return pick(&self.people, random).to_owned();
        }
        let (given, family) = (pick(&self.given, random), pick(&self.family, random));
        match random.below(5) {
            0 => family.to_owned(),
            1 => format!("{given} {} {family}", pick(&self.family, random)),
            _ => format!("{given} {family}"),
        }
    }

    fn name(&self, kind: u8, random: &mut Random) -> String {
        let pools = match kind {
            PERSON => return self.person(random),
            ORGANISATION => &self.bodies,
            _ => &self.places,
        };
        pick(&pools[random.below(2)], random).to_owned()
    }

    /// The document with other names, each everywhere the same.
    pub(super) fn variant(&self, document: &Annotated, random: &mut Random) -> Annotated {
        let mut other: HashMap<&str, String> = HashMap::new();
        let mut varied = Annotated { text: String::new(), names: Vec::new() };
        let mut from = 0;
        for &(span, kind) in &document.names {
            let Some(name) = document.text.get(span.start()..span.end()) else { continue };
            let Some(gap) = document.text.get(from..span.start()) else { continue };
            varied.text.push_str(gap);
            if kind == PERSON && self.is_title(&varied.text) && random.below(100) < LED {
                let kind = [ORGANISATION, PLACE][random.below(2)];
                let leader = self.name(kind, random);
                varied.push(&leader, kind);
                varied.text.push(' ');
            }
            let keep = random.below(100) >= REPLACED || !name.starts_with(char::is_uppercase);
            let name = other.entry(name).or_insert_with(|| match keep {
                true => name.to_owned(),
                false => self.name(kind, random),
            });
            varied.push(name, kind);
            from = span.end();
        }
        varied.text.push_str(document.text.get(from..).unwrap_or_default());
        varied
    }

    /// Whether the text ends with a title and a blank.
    fn is_title(&self, text: &str) -> bool {
        let Some(before) = text.strip_suffix(' ') else { return false };
        let word = before.rsplit(' ').next().unwrap_or_default();
        let hit = self.gazetteer.longest(std::iter::once(word));
        hit.is_some_and(|hit| hit.classes.any(Classes::TITLE))
    }
}

impl Annotated {
    fn push(&mut self, name: &str, kind: u8) {
        let start = self.text.len();
        self.text.push_str(name);
        self.names.push((Span::new(start, self.text.len()), kind));
    }
}

fn pick<'n>(names: &'n [String], random: &mut Random) -> &'n str {
    names.get(random.below(names.len().max(1))).map_or("", String::as_str)
}
