//! The dated events that an event shares somebody with, and those of its paragraph.

use warta_entities::EntityId;
use warta_syntax::choice::Said;
use warta_syntax::sequence::mix;

use super::super::{Answers, Choice};
use super::{Asked, TOLD_BESIDE, basis, few, reaches, template};
use crate::event::{Argument, EventTime, EventType, Role};
use crate::trigger::Trigger;

/// Somebody who takes part in an event whose words name its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::when) struct Part {
    entity: EntityId,
    number: u32,
    role: Role,
}

/// Who takes part in the events that are `told`, by entity and in order of the text.
pub(in crate::when) fn parts(told: &[u32], args: &[Vec<Argument>]) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for &number in told {
        let own = args.get(number as usize).into_iter().flatten();
        parts.extend(
            own.filter_map(|arg| Some(Part { entity: arg.entity?, number, role: arg.role })),
        );
    }
    parts.sort_unstable();
    parts
}

impl<'r> Choice<'r> {
    /// The days of the nearest dated events, before and behind, in which somebody takes part
    /// who takes part in this one.
    pub(super) fn add_shared(&self, asked: &Asked, answers: &mut Answers<'r>) {
        let own = self.voices.args.get(asked.number).into_iter().flatten();
        for (role, entity) in own.filter_map(|arg| Some((arg.role, arg.entity?))) {
            let split = self.parts.partition_point(|part| {
                (part.entity, part.number as usize) < (entity, asked.number)
            });
            let (before, behind) = self.parts.split_at(split);
            let other = |part: &&Part| part.number as usize != asked.number;
            let nearest = [before.last(), behind.iter().find(other)];
            for part in nearest.into_iter().flatten().filter(|part| part.entity == entity) {
                self.add_sharing(asked, role, *part, answers);
            }
        }
    }

    fn add_sharing(&self, asked: &Asked, role: Role, part: Part, answers: &mut Answers<'r>) {
        let number = part.number as usize;
        let Some((time, other)) = self.dated(number) else { return };
        if number.abs_diff(asked.number) > TOLD_BESIDE {
            return;
        }
        let behind = u64::from(number > asked.number);
        let roles = mix(part.role as u64, role as u64);
        let sentence = |at: usize| self.known.reading.sentence(at);
        let far = few(sentence(asked.at).abs_diff(sentence(other.at)));
        let says = says(other) * 2 + asked.says;
        let said = &mut answers.told(&time.value, None).said;
        said.say(template::SHARED, behind);
        said.say(template::SHARED, mix(behind, mix(roles, 3)));
        said.say(template::SHARED, mix(behind, mix(mix(other.kind as u64, asked.kind), 5)));
        said.say(template::SHARED, mix(behind, mix(asked.form, 7)));
        said.say(template::SHARED, mix(mix(behind, far), mix(mix(roles, says), 11)));
        said.say(template::SHARED, mix(mix(behind, far), mix(says, 13)));
    }

    /// The days of the first event of the paragraph and of the last one of the paragraph before.
    pub(super) fn add_paragraph(&self, asked: &Asked, answers: &mut Answers<'r>) {
        let paragraph = |at: usize| self.known.reading.paragraph(at);
        let own = paragraph(asked.at);
        let first = self.known.triggers.partition_point(|other| paragraph(other.at) < own);
        let first = first.min(asked.number);
        let dated = |number| self.dated(number).filter(|(time, _)| reaches(&time.value));
        if first < asked.number
            && let Some((time, other)) = dated(first)
        {
            let said = &mut answers.told(&time.value, None).said;
            let kinds = mix(mix(other.kind as u64, 7), asked.kind);
            said.say(template::PARAGRAPH, kinds);
            say_of_paragraph(asked, says(other), time, said);
        }
        if let Some((time, other)) = first.checked_sub(1).and_then(dated) {
            let said = &mut answers.told(&time.value, None).said;
            say_of_paragraph(asked, 2 + says(other), time, said);
        }
    }
}

fn say_of_paragraph(asked: &Asked, says: u64, time: &EventTime, said: &mut Said) {
    let told = mix(says, basis(time));
    said.say(template::PARAGRAPH, told);
    said.say(template::PARAGRAPH, mix(told, asked.form));
}

/// Whether somebody says something.
fn says(event: &Trigger) -> u64 {
    u64::from(event.kind == EventType::Say)
}
