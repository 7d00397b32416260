use warta_entities::EntityId;
use warta_text::Span;

use super::Collector;
use crate::bare_stem::proclitic;
use crate::event::{Argument, EventType, Role, Via};

/// Pronouns before a bare stem, and those that are a part of the verb.
impl Collector<'_, '_> {
    /// `surat itu sudah kami terima`, `surat itu kubaca`: the pronoun does it.
    pub(super) fn pronoun_passive(&self, verb: usize, args: &mut Vec<Argument>) {
        let proclitic = proclitic(self.reading.word(verb));
        let clause = if proclitic.is_some() { Some(verb) } else { verb.checked_sub(1) };
        let Some(clause) = clause else { return };
        match proclitic {
            Some((clitic, _)) => {
                let start = self.reading.span(verb).start();
                let span = Span::new(start, start + clitic.len());
                let (role, entity, via) = (Role::Actor, None, Via::Stated);
                args.push(Argument { role, span, head: span, entity, via });
            }
            None => self.push(args, Role::Actor, clause),
        }
        // `guru yang mereka laporkan`: past the relative pronoun.
        let relative = clause.checked_sub(1).filter(|&at| self.reading.word(at) == "yang");
        let patient = self.reading.noun_left(relative.unwrap_or(clause));
        let patient = patient.or_else(|| self.subject(verb).filter(|&noun| noun != clause));
        if let Some(patient) = patient {
            self.push(args, Role::Recipient, patient);
        }
    }

    /// `memintanya menyelesaikan`, `menyuruhnya untuk turun`: the verb whose clitic is asked to do
    /// what the verb behind it says.
    pub(super) fn asked_by_clitic(&self, verb: usize) -> Option<usize> {
        let reading = self.reading;
        let before = reading.past_helpers(verb)?;
        let goal = matches!(reading.word(before), "agar" | "supaya" | "untuk");
        let asking = if goal { reading.past_helpers(before)? } else { before };
        let asks = self.owner_at(asking).is_some_and(|t| t.kind == EventType::Request);
        let word = reading.word(asking);
        (asks && word.starts_with("me") && word.ends_with("nya")).then_some(asking)
    }

    pub(super) fn clitic(&self, args: &mut Vec<Argument>, role: Role, at: usize) {
        let span = self.reading.span(at);
        let span = Span::new(span.end().saturating_sub(3), span.end());
        let entity = self.entity_of_clitic(span);
        args.push(Argument { role, span, head: span, entity, via: Via::Stated });
    }

    fn entity_of_clitic(&self, span: Span) -> Option<EntityId> {
        let at = self.reading.token_of(span)?;
        let named = self.reading.named(at)?;
        (named.first == named.last).then_some(named.entity)
    }
}
