//! Measures which mentions the library joins, on corpora of coreference.

mod coin;
mod phrases;

use std::collections::HashMap;
use std::error::Error;
use std::path::Path;

use warta_entities::{Entity, MentionKind, Recognizer};
use warta_syntax::Syntax;
use warta_text::Span;

use super::analysis::Analysis;

/// How a corpus says that a mention refers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Form {
    Name,
    Description,
    Pronoun,
}

/// A mention that a corpus marks.
#[derive(Debug)]
struct Marked {
    span: Span,
    form: Form,
    /// Mentions with the same number are the same thing.
    chain: usize,
}

/// A document of a corpus, its mentions in order of the text.
#[derive(Debug, Default)]
struct Document {
    text: String,
    marked: Vec<Marked>,
}

#[derive(Debug, Default)]
struct Tally {
    /// Mentions whose thing was mentioned before, in a form that counts.
    repeated: usize,
    /// Those of them that the library finds as well, and an earlier one with them.
    found: usize,
    /// Those that it joins to an earlier mention of the corpus.
    joined: usize,
    right: usize,
}

/// Prints for each form how many repeated mentions go to an earlier mention of the
/// same thing. A name counts where the thing was named before, anything else where it
/// was mentioned before. Mentions that the corpus marks nowhere are not judged.
pub(crate) fn measure(path: &Path, verbose: bool) -> Result<(), Box<dyn Error>> {
    let source = std::fs::read_to_string(path)?;
    let xml = path.extension().is_some_and(|extension| extension == "xml");
    let documents = if xml { phrases::read(&source) } else { coin::read(&source) };
    let (syntax, recognizer) = (Syntax::embedded(), Recognizer::embedded());
    let mut tallies = HashMap::<Form, Tally>::new();
    for document in &documents {
        let entities = recognizer.recognize(Analysis::new(&syntax, &document.text).input());
        judge(document, &entities, &mut tallies, verbose);
    }
    println!("{} documents", documents.len());
    for form in [Form::Name, Form::Description, Form::Pronoun] {
        let tally = tallies.remove(&form).unwrap_or_default();
        let share = |part: usize, of: usize| 100.0 * part as f64 / of.max(1) as f64;
        println!(
            "{form:?}: P {:.1} ({} joined), R {:.1} ({} repeated), R of those found {:.1} ({})",
            share(tally.right, tally.joined),
            tally.joined,
            share(tally.right, tally.repeated),
            tally.repeated,
            share(tally.right, tally.found),
            tally.found,
        );
    }
    Ok(())
}

/// The entity that the library sees at a mention of the corpus: names may be wider in
/// the corpus, which counts titles in; a pronoun may be a part of its word.
fn entity_at(marked: &Marked, found: &[(Span, MentionKind, usize)]) -> Option<usize> {
    let first = found.partition_point(|(span, ..)| span.start() < marked.span.start());
    let inside = found.iter().skip(first).take_while(|(span, ..)| span.start() < marked.span.end());
    let fits = inside.filter(|(span, kind, _)| {
        span.end() <= marked.span.end()
            && match marked.form {
                Form::Name => *kind == MentionKind::Nam,
                Form::Description => *span == marked.span,
                Form::Pronoun => *kind == MentionKind::Pro,
            }
    });
    fits.max_by_key(|(span, ..)| span.len()).map(|&(.., entity)| entity)
}

fn judge(
    document: &Document,
    entities: &[Entity],
    tallies: &mut HashMap<Form, Tally>,
    verbose: bool,
) {
    let mut found: Vec<_> = entities
        .iter()
        .enumerate()
        .flat_map(|(at, e)| e.mentions.iter().map(move |m| (m.span, m.kind, at)))
        .collect();
    found.sort_by_key(|&(span, ..)| span);
    let seen: Vec<_> = document.marked.iter().map(|m| entity_at(m, &found)).collect();
    for (at, marked) in document.marked.iter().enumerate() {
        let earlier = || {
            let pairs = document.marked.iter().zip(&seen).take(at);
            pairs.filter(|(other, _)| marked.form != Form::Name || other.form == Form::Name)
        };
        if !earlier().any(|(other, _)| other.chain == marked.chain) {
            continue;
        }
        let tally = tallies.entry(marked.form).or_default();
        tally.repeated += 1;
        let entity = seen.get(at).copied().flatten();
        let known = earlier().any(|(other, e)| other.chain == marked.chain && e.is_some());
        tally.found += usize::from(known && entity.is_some());
        let joined: Vec<_> = earlier()
            .filter(|(_, e)| e.is_some() && **e == entity)
            .map(|(other, _)| other)
            .collect();
        let right = joined.iter().any(|other| other.chain == marked.chain);
        tally.joined += usize::from(!joined.is_empty());
        tally.right += usize::from(right);
        if verbose && !right {
            let slice = |m: &Marked| m.span.slice(&document.text).unwrap_or_default().to_owned();
            let expected = earlier().rfind(|(other, _)| other.chain == marked.chain);
            println!(
                "{:?} {:?} is {:?}, {}",
                marked.form,
                slice(marked),
                expected.map(|(other, _)| slice(other)).unwrap_or_default(),
                match (entity, joined.last()) {
                    (_, Some(other)) => format!("joined to {:?}", slice(other)),
                    (Some(_), None) => "joined to nothing".to_owned(),
                    (None, None) => "not found".to_owned(),
                },
            );
        }
    }
}
