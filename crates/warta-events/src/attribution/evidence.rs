//! What is shown, and not said: `Hasil autopsi menunjukkan dia dipukuli`.

use warta_syntax::Deprel;

use super::{Attribution, Claim};
use crate::words::List;

/// Verbs by which evidence tells.
pub(crate) const SHOWING: [&str; 5] =
    ["membuktikan", "memperlihatkan", "mengindikasikan", "mengungkap", "menunjukkan"];

/// Nouns for what is evidence and what somebody has found: `data BMKG`.
pub(crate) const FINDINGS: [&str; 5] = ["analisis", "catatan", "data", "hasil", "laporan"];

/// Nouns for what is evidence alone.
pub(crate) const SHOWN: [&str; 21] = [
    "angket",
    "arsip",
    "audit",
    "autopsi",
    "citra",
    "dokumen",
    "foto",
    "gambar",
    "jajak",
    "kajian",
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

/// Nouns for what somebody has found or told, and no evidence.
pub(crate) const TOLD: [&str; 8] = [
    "informasi",
    "keterangan",
    "pantauan",
    "penelusuran",
    "pengakuan",
    "pengamatan",
    "penjelasan",
    "penuturan",
];

impl Attribution<'_, '_> {
    /// `Data Kemlu menunjukkan (bahwa) …`, where nobody is said to say it.
    pub(super) fn by_evidence(&self, claims: &mut Vec<Claim>) {
        let reading = self.reading;
        let shows = |&at: &usize| reading.is(at, List::Showing);
        let said = stretches(claims);
        let mut shown = 0;
        for verb in (0..reading.len()).filter(shows) {
            let at = reading.span(verb);
            let before = said.partition_point(|&(start, _)| start < at.end());
            let told = before.checked_sub(1).and_then(|last| said.get(last));
            if verb < shown || told.is_some_and(|&(_, end)| end > at.start()) {
                continue;
            }
            let (_, end) = reading.bounds(verb);
            let from = verb + 1 + usize::from(reading.word(verb + 1) == "bahwa");
            let Some(noun) = self.evidence_of(verb) else { continue };
            if (from..end).any(|at| self.tells(at)) {
                let source = self.source(noun, verb);
                let content = reading.cover(from, end.saturating_sub(1));
                claims.push(Claim { source, content, quoted: false });
                shown = end;
            }
        }
    }

    /// The noun of the evidence that is the subject of a verb.
    fn evidence_of(&self, verb: usize) -> Option<usize> {
        let reading = self.reading;
        let is_evidence = |at: &usize| reading.is(*at, List::Evidence);
        let subject = |at: &usize| *at < verb && reading.deprel(*at) == Deprel::Nsubj;
        let clause = verb.checked_sub(1).is_none_or(|before| reading.word(before) != "yang");
        let near = || reading.noun_left(verb).filter(is_evidence).filter(|_| clause);
        reading.children(verb).filter(subject).find(is_evidence).or_else(near)
    }
}

/// Where what is said begins, in order, and how far it and all before it reach.
fn stretches(claims: &[Claim]) -> Vec<(usize, usize)> {
    let ends = |claim: &Claim| (claim.content.start(), claim.content.end());
    let mut said: Vec<(usize, usize)> = claims.iter().map(ends).collect();
    said.sort_unstable();
    let mut most = 0;
    for (_, end) in &mut said {
        most = most.max(*end);
        *end = most;
    }
    said
}
