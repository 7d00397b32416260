//! What is shown, and not said: `Hasil autopsi menunjukkan dia dipukuli`.

use warta_syntax::Deprel;

use super::{Attribution, Claim};

/// Verbs by which evidence tells, sorted.
const SHOWS: [&str; 5] =
    ["membuktikan", "memperlihatkan", "mengindikasikan", "mengungkap", "menunjukkan"];

/// Nouns for what is evidence, sorted.
const EVIDENCE: [&str; 26] = [
    "analisis",
    "angket",
    "arsip",
    "audit",
    "autopsi",
    "catatan",
    "citra",
    "data",
    "dokumen",
    "foto",
    "gambar",
    "hasil",
    "jajak",
    "kajian",
    "laporan",
    "pemantauan",
    "pemeriksaan",
    "pemodelan",
    "penelitian",
    "rekaman",
    "riset",
    "sensus",
    "statistik",
    "studi",
    "survei",
    "video",
];

impl Attribution<'_, '_> {
    /// `Data Kemlu menunjukkan (bahwa) …`, where nobody is said to say it.
    pub(super) fn by_evidence(&self, claims: &mut Vec<Claim>) {
        let reading = self.reading;
        let shows = |&at: &usize| {
            let word = reading.word(at);
            word.starts_with("me") && SHOWS.binary_search(&word).is_ok()
        };
        for verb in (0..reading.len()).filter(shows) {
            let Some(noun) = self.evidence_of(verb) else { continue };
            let (_, end) = reading.bounds(verb);
            let from = verb + 1 + usize::from(reading.word(verb + 1) == "bahwa");
            let told = claims.iter().any(|claim| claim.content.overlaps(reading.span(verb)));
            let clause = (from..end).any(|at| self.tells(at));
            if clause && !told {
                let source = self.source(noun, verb);
                let content = reading.cover(from, end.saturating_sub(1));
                claims.push(Claim { source, content, quoted: false });
            }
        }
    }

    /// The noun of the evidence that is the subject of a verb.
    fn evidence_of(&self, verb: usize) -> Option<usize> {
        let reading = self.reading;
        let is_evidence = |at: &usize| EVIDENCE.binary_search(&reading.word(*at)).is_ok();
        let subject = |at: &usize| *at < verb && reading.deprel(*at) == Deprel::Nsubj;
        let clause = verb.checked_sub(1).is_none_or(|before| reading.word(before) != "yang");
        let near = || reading.noun_left(verb).filter(is_evidence).filter(|_| clause);
        reading.children(verb).filter(subject).find(is_evidence).or_else(near)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        assert!(SHOWS.is_sorted() && EVIDENCE.is_sorted());
    }
}
