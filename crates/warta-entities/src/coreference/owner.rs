//! Whose the noun with `-nya` is.

use super::discourse::Class;
use super::lexicon::Marks;
use super::resolve::Reader;
use crate::EntityKind;
use crate::page::has_word;

/// Heads that are followed up from a word to the clause it stands in.
const DEPTH: usize = 8;

/// Tokens from the opening of a sentence to the comma in front of its subject.
const OPENING: usize = 9;

/// Words that open a sentence with what its subject has, says or does, in small letters:
/// `Dalam sambutannya, Rina`. What one is kept from, freed from or helped by is another's.
const OPENS: [&str; 9] =
    ["atas", "bersama", "dalam", "di", "kepada", "lewat", "melalui", "pada", "usai"];

impl Reader<'_, '_> {
    /// Whose the noun with `-nya` at `at` is where the sentence itself says it.
    pub(super) fn plain_owner(&self, at: usize) -> Option<usize> {
        self.joined_owner(at).or_else(|| self.owner_ahead(at))
    }

    /// `Budi dan istrinya`, `CV Cahaya serta direktur utamanya`: who stands before `dan`.
    fn joined_owner(&self, at: usize) -> Option<usize> {
        let context = self.context;
        let word = |at: usize| context.input.word(at);
        let joins = |at: usize| matches!(word(at), "dan" | "serta" | "beserta");
        let before = at.checked_sub(1)?;
        let joint = match joins(before) {
            true => before,
            false => before.checked_sub(1).filter(|&at| joins(at))?,
        };
        let noun = context.input.lexical(joint + 1).any(Marks::PERSON.union(Marks::OWNED));
        let own = Marks::of(word(at).strip_suffix("nya")?).any(Marks::PERSON.union(Marks::OWNED));
        let mut last = joint.checked_sub(1).filter(|_| noun || own)?;
        // `Budi (47) dan istrinya`
        if word(last) == ")" {
            last = last.checked_sub(3)?;
        }
        let referent = self.discourse.covering(last).filter(|referent| referent.end == last + 1)?;
        let owns = matches!(referent.class, Class::Person | Class::Organisation);
        referent.slot.filter(|_| owns && referent.name.is_some())
    }

    /// `Dalam sambutannya, Rina berjanji`: the subject that is named behind the comma.
    pub(super) fn owner_ahead(&self, at: usize) -> Option<usize> {
        let context = self.context;
        let input = context.input;
        let sentence = input.sentence(at)?;
        let start = sentence.tokens().start;
        let opens = has_word(&OPENS, input.word(start));
        if !opens || at == start || at > start + OPENING || context.quote_of(at).is_some() {
            return None;
        }
        let end = sentence.tokens().end;
        let comma = (at + 1..end.min(start + OPENING + 2)).find(|&at| input.word(at) == ",")?;
        let inner = (start + 1..comma).any(|at| context.name_at(at).is_some());
        let index = (comma + 1..end.min(comma + OPENING)).find_map(|at| context.name_at(at))?;
        let name = context.names.get(index)?;
        let direct = self.title(index) <= comma + 1;
        let subject = context.is_subject(self.title(index), name.end);
        let body = matches!(name.kind, EntityKind::Org) || context.is_country(index);
        // `Di rumahnya, KPK menyita`: where a body acts is another's.
        let fits = name.kind == EntityKind::Per
            || body && !matches!(input.word(start), "Di" | "Atas" | "Bersama");
        // `Kepada istrinya, Sinta, Budi berpesan`
        let told = matches!(input.word(name.end), "," | "(");
        let kin = [at - 1, at].into_iter().any(|at| input.lexical(at).any(Marks::PERSON))
            || Marks::of(input.word(at).strip_suffix("nya")?).any(Marks::PERSON);
        let plain = direct && subject && fits && !inner && !(kin && told);
        context.slots.get(index).copied().filter(|_| plain)
    }

    /// Who owns the noun with `-nya` at `at`: the subject of its clause or of one above,
    /// else the person the text is about. What is `personal` has no body for an owner.
    pub(super) fn owner(&self, at: usize, owned: bool, personal: bool) -> Option<usize> {
        let context = self.context;
        // `komplotan yang aksinya viral`: what stands before `yang`.
        if at.checked_sub(1).is_some_and(|before| context.input.word(before) == "yang") {
            let told = at.checked_sub(2).and_then(|head| self.discourse.covering(head));
            if let Some(referent) = told {
                return referent.slot;
            }
        }
        let mut chain = [at; DEPTH];
        let mut word = at;
        for step in 1..DEPTH {
            let Some(head) = context.head(word) else { break };
            word = head;
            if let Some(cell) = chain.get_mut(step) {
                *cell = word;
            }
            let Some(subject) = context.subject_of(word).filter(|&subject| subject < at) else {
                continue;
            };
            if chain.contains(&subject) {
                // The noun is the subject itself, or a part of it.
                break;
            }
            match self.discourse.covering(subject) {
                Some(referent) if referent.class == Class::Crowd && owned => break,
                Some(referent) if referent.class != Class::Person && personal => break,
                Some(referent) => {
                    let thing = !matches!(
                        referent.class,
                        Class::Person | Class::Organisation | Class::Country
                    );
                    return referent.slot.filter(|_| !thing);
                }
                None if owned => break,
                None => {}
            }
        }
        let place = self.place(at, 2);
        // Who speaks a quotation says `saya` for what is his.
        let speaker = self.known_speaker(place.quote);
        let topic =
            || {
                self.discourse.best(place, |referent| {
                    let third = speaker.is_none() || referent.slot != speaker;
                    // `kuasa hukumnya, Otniel`: nobody is his own.
                    let own = referent.first <= at && at < referent.end;
                    (referent.class == Class::Person && third && !own)
                        .then_some(if referent.subject { 0.2 } else { 0.0 })
                })
            };
        if owned { topic() } else { self.only_subject(at) }
    }

    /// Whose kin a noun with `-nya` at `at` names.
    pub(super) fn kin_owner(&self, at: usize) -> Option<usize> {
        self.owner(at, true, true)
    }

    /// The one whom the sentence has spoken of as a subject so far.
    fn only_subject(&self, at: usize) -> Option<usize> {
        let place = self.place(at, 0);
        let mut subjects = self.discourse.before(place).filter(|referent| {
            let own = referent.first <= at && at < referent.end;
            let thing = matches!(referent.class, Class::Place | Class::Thing | Class::Happening);
            let subject = referent.subject && !thing && !own;
            subject && referent.quote == place.quote
        });
        let last = subjects.next()?.slot?;
        subjects.all(|other| other.slot == Some(last)).then_some(last)
    }
}
