//! What a court gives or a prosecutor asks for.

use warta_syntax::Upos;

use super::Collector;
use crate::event::{Argument, EventType, Role, Via};
use crate::trigger::Trigger;

impl Collector<'_, '_> {
    /// `divonis 3 tahun penjara`, `dijatuhi pidana penjara enam tahun`: how much it is.
    pub(super) fn penalty(&self, trigger: &Trigger, args: &mut Vec<Argument>) {
        let reading = self.reading;
        let jail = |at: usize| is_jail(reading.word(at));
        // `pidana penjara enam tahun`
        let first = trigger.last + 1;
        let told = jail(first) || jail(trigger.last);
        let from = first + usize::from(jail(first));
        let (_, end) = reading.bounds(trigger.at);
        let unit = (from..end.min(from + 4))
            .find(|&at| matches!(reading.word(at), "tahun" | "bulan" | "hari" | "mati" | "hidup"));
        let Some(unit) = unit.filter(|_| trigger.kind == EventType::Justice) else { return };
        let last = (unit + 1..end.min(unit + 3))
            .take_while(|&at| jail(at))
            .last()
            .or(Some(unit).filter(|_| told));
        let counted = (from..unit).all(|at| reading.upos(at) == Upos::Num);
        if let Some(last) = last.filter(|_| counted && unit > from) {
            let span = reading.cover(first, last);
            let head = reading.span(if jail(first) { first } else { unit });
            args.retain(|arg| !span.contains(arg.head));
            let (role, entity, via) = (Role::Topic, None, Via::Stated);
            args.push(Argument { role, span, head, entity, via });
        }
    }
}

/// What somebody is tried by: a penalty, or the law that it rests on.
pub(crate) fn is_of_court(noun: &str) -> bool {
    is_penalty(noun) || is_law(noun)
}

/// What a verdict or a charge rests on.
pub(super) fn is_law(noun: &str) -> bool {
    matches!(noun, "kuhp" | "pasal" | "peraturan" | "perda" | "undang-undang" | "uu")
}

/// Nouns for what a court gives or a prosecutor asks for.
pub(super) fn is_penalty(noun: &str) -> bool {
    is_jail(noun) || matches!(noun, "denda" | "hukuman" | "pidana" | "sanksi" | "vonis")
}

/// Where a sentence is served, which stands for the sentence: `tiga tahun penjara`.
fn is_jail(noun: &str) -> bool {
    matches!(noun, "bui" | "kurungan" | "penjara")
}
