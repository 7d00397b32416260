use std::collections::{BTreeSet, HashMap};
use std::error::Error;
use std::fs;
use std::path::Path;

use serde::Deserialize;
use warta_events::{Event, Role};
use warta_syntax::Word;
use warta_text::{Sentence as Bounds, Span, TokenSpan};

use super::score::Count;
use super::stack::{Stack, surface};
use crate::syntax::treebank::{Sentence, read_conllu};

#[derive(Deserialize)]
struct Record {
    text: String,
    tuples: Vec<Tuple>,
}

#[derive(Deserialize)]
struct Tuple {
    pred: Part,
    agent: Vec<Part>,
    patient: Vec<Part>,
}

#[derive(Deserialize)]
struct Part {
    start: usize,
    via: Option<String>,
}

#[derive(Default)]
struct Figures {
    agents: Count,
    patients: Count,
}

/// Prints agent and patient heads over parsed and over gold trees, for the sentences of
/// `tuples` that `trees` holds; `verbose` shows what is wrong over gold trees.
pub(super) fn run(trees: &Path, tuples: &Path, verbose: bool) -> Result<(), Box<dyn Error>> {
    let stack = Stack::new();
    let trees = read_conllu(trees)?;
    let trees: HashMap<&str, &Sentence> = trees.iter().map(|t| (t.text.as_str(), t)).collect();
    let (mut parsed, mut gold) = (Figures::default(), Figures::default());
    let file = fs::read_to_string(tuples).map_err(|e| format!("{}: {e}", tuples.display()))?;
    for line in file.lines() {
        let record: Record = serde_json::from_str(line)?;
        let Some(tree) = trees.get(record.text.as_str()) else { continue };
        let (tokens, _) = surface(&record.text);
        // Only where the tokens agree does a gold tree fit.
        let Some(words) = words(tree, &tokens) else { continue };
        let whole = [Bounds::new(Span::new(0, record.text.len()), 0..tokens.len())];
        parsed.judge(&record, &stack.read(&record.text, None).events, false);
        let with_gold = stack.read_parsed(&record.text, None, &tokens, &whole, &words);
        gold.judge(&record, &with_gold.events, verbose);
    }
    parsed.agents.show("agents");
    parsed.patients.show("patients");
    gold.agents.show("gold agents");
    gold.patients.show("gold patients");
    Ok(())
}

fn words(tree: &Sentence, tokens: &[TokenSpan]) -> Option<Vec<Word>> {
    let same = tokens.len() == tree.len()
        && tokens.iter().zip(&tree.spans).all(|(t, &(start, _))| t.span().start() == start);
    let word = |at: usize| Word {
        upos: tree.upos[at],
        head: tree.heads[at].map(|head| head as u32),
        deprel: tree.deprels[at],
    };
    same.then(|| (0..tree.len()).map(word).collect())
}

impl Figures {
    fn judge(&mut self, record: &Record, events: &[Event], verbose: bool) {
        let bytes: Vec<usize> =
            record.text.char_indices().map(|(at, _)| at).chain([record.text.len()]).collect();
        let byte = |chars: usize| bytes.get(chars).copied().unwrap_or_default();
        let heads = |parts: &[Part]| -> BTreeSet<usize> {
            let core = |p: &&Part| matches!(p.via.as_deref(), Some("direct" | "relcl"));
            parts.iter().filter(core).map(|part| byte(part.start)).collect()
        };
        for tuple in &record.tuples {
            let (agents, patients) = (heads(&tuple.agent), heads(&tuple.patient));
            self.agents.wanted += agents.len();
            self.patients.wanted += patients.len();
            let at = byte(tuple.pred.start);
            let stands = |e: &&Event| {
                e.trigger.start() == at || e.support.is_some_and(|span| span.start() == at)
            };
            let Some(event) = events.iter().find(stands) else { continue };
            let found = |role: Role| -> BTreeSet<usize> {
                let args = event.args.iter().filter(|arg| arg.role == role);
                args.map(|arg| arg.head.start()).collect()
            };
            let (actors, recipients) = (found(Role::Actor), found(Role::Recipient));
            if verbose {
                let word = |&at: &usize| {
                    let rest = record.text.get(at..).unwrap_or_default();
                    rest.split([' ', ',', '.']).next().unwrap_or_default().to_owned()
                };
                let words = |set: &BTreeSet<usize>| set.iter().map(word).collect::<Vec<_>>();
                for (role, found, wanted) in
                    [("agent", &actors, &agents), ("patient", &recipients, &patients)]
                {
                    if found != wanted {
                        let (found, wanted) = (words(found), words(wanted));
                        println!("{role} of {} {found:?} for {wanted:?}", word(&at));
                        println!("    {}", record.text);
                    }
                }
            }
            self.agents.found += actors.len();
            self.agents.right += actors.intersection(&agents).count();
            self.patients.found += recipients.len();
            self.patients.right += recipients.intersection(&patients).count();
        }
    }
}
