//! Who speaks of himself: `Wasit merugikan kami`.

use super::{Attribution, Claim};
use crate::event::Source;
use crate::words::List;

impl Attribution<'_, '_> {
    /// `Kami dirampok, kata Sri. Wasit merugikan kami.`: where no quotation marks stand, who
    /// speaks of himself goes on speaking.
    pub(super) fn by_person(&self, claims: &mut Vec<Claim>) {
        let reading = self.reading;
        let mut said: Vec<(usize, Source)> =
            claims.iter().map(|claim| (claim.content.start(), claim.source.clone())).collect();
        said.sort_by_key(|&(start, _)| start);
        let mut said = said.into_iter().peekable();
        let mut before: Option<(Source, u32)> = None;
        for sentence in reading.input.sentences {
            let (start, end) = (sentence.tokens().start, sentence.tokens().end);
            let ends = sentence.span().end();
            let mut own = None;
            while let Some((_, source)) = said.next_if(|&(start, _)| start < ends) {
                own = Some(source);
            }
            let paragraph = reading.paragraph(start);
            let goes_on = before.take().filter(|&(_, last)| last == paragraph);
            let source = match (own, goes_on) {
                (Some(own), _) => own,
                (None, Some((source, _))) if self.is_of_self(start, end) => {
                    let content = reading.cover(start, end.saturating_sub(1));
                    claims.push(Claim { source: source.clone(), content, quoted: false });
                    source
                }
                _ => continue,
            };
            before = Some((source, paragraph));
        }
    }

    /// Whether `saya`, `kami` and the like stand in a sentence that holds no quotation mark.
    fn is_of_self(&self, start: usize, end: usize) -> bool {
        let quotes = self.quotes.partition_point(|quote| quote.close < start);
        let quoted = self.quotes.get(quotes).is_some_and(|quote| quote.first <= end);
        !quoted && (start..end).any(|at| self.reading.is(at, List::Speaker))
    }
}
