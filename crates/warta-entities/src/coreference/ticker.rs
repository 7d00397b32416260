//! Codes of listed firms that the text itself gives: `emiten berkode LNDI`.

use super::alias::Aliases;
use crate::EntityKind;
use crate::gazetteer::Classes;
use crate::names::Name;
use crate::page::{Page, in_capitals};

impl Aliases<'_> {
    /// Joins a code of four capitals behind `berkode`, `kode` or `saham` to the one firm of
    /// the document whose name begins with its letters in order.
    pub(super) fn join_tickers(&mut self) {
        let firms: Vec<usize> = (0..self.names.len()).filter(|&at| self.is_firm(at)).collect();
        let codes: Vec<usize> = (0..self.names.len()).filter(|&at| self.is_code(at)).collect();
        for code in codes.into_iter().take(MOST_CODES) {
            let mut found: Vec<usize> = firms
                .iter()
                .take(MOST_FIRMS)
                .copied()
                .filter(|&firm| self.abbreviates(firm, code))
                .collect();
            for firm in &mut found {
                *firm = self.find(*firm);
            }
            found.sort_unstable();
            found.dedup();
            if let [firm] = found.as_slice() {
                let firm = *firm;
                self.join(firm, code);
            }
        }
    }

    /// Whether the name is a code of the exchange: `TINS`.
    pub(super) fn is_ticker(&self, at: usize) -> bool {
        self.names.get(at).is_some_and(|name| is_ticker(self.input, name))
    }

    fn is_firm(&self, at: usize) -> bool {
        let word = |at: usize| self.input.word(at);
        self.names.get(at).is_some_and(|name| {
            let legal = word(name.first) == "PT" || word(name.end - 1).starts_with("Tbk");
            name.kind == EntityKind::Org && legal && name.end - name.first > 1
        })
    }

    /// Whether the name is a code of the exchange that nothing else is known of.
    fn is_code(&self, at: usize) -> bool {
        self.names.get(at).is_some_and(|name| {
            let before = self.input.before(name.first);
            let word = self.input.word(name.first);
            name.end == name.first + 1
                && word.len() == 4
                && in_capitals(word)
                && matches!(before, "berkode" | "kode" | "saham" | "emiten")
                && !self.is_known(at)
        })
    }
}

/// Whether the name is a known code of the exchange: `TINS`.
pub(super) fn is_ticker(input: &Page<'_>, name: &Name) -> bool {
    let word = input.word(name.first);
    let one = name.end == name.first + 1 && name.kind == EntityKind::Org;
    let letters = word.len() == 4 && in_capitals(word);
    let hit = input.known_word(name.first).filter(|_| one && letters);
    hit.is_some_and(|hit| hit.classes.any(Classes::TICKER))
}

/// Codes and firms that are compared, so that the work stays linear.
const MOST_CODES: usize = 64;
const MOST_FIRMS: usize = 32;
