//! Who is named and not meant: the other side of those who say `kami`, and who is named inside of
//! what is told of somebody else.

use std::iter::successors;

use warta_syntax::Deprel;

use super::antecedent::{Form, Pointer};
use super::discourse::{Class, Place, Referent};
use super::lexicon::Marks;
use super::phrase::Before;
use super::pronoun::leads;
use super::resolve::Reader;
use crate::page::has_word;

/// Words between a name and the verb of its clause, in the tree.
const DEEPEST: usize = 6;

/// Nouns for those who speak for a body, beside those who lead it.
const SPOKESMEN: [&str; 16] = [
    "anggota",
    "humas",
    "jubir",
    "juru",
    "kabid",
    "kadis",
    "kepala",
    "komisaris",
    "kuasa",
    "manajer",
    "menteri",
    "pengacara",
    "presdir",
    "rektor",
    "staf",
    "wakil",
];

/// Words in front of the name of the very one of whom they are said: `yang akrab disapa Budi`.
const NAMING: [&str; 14] = [
    "alias",
    "bergelar",
    "berinisial",
    "berjuluk",
    "bernama",
    "dikenal",
    "dijuluki",
    "dipanggil",
    "disapa",
    "disebut",
    "panggilan",
    "sapaan",
    "sebagai",
    "sebutan",
];

impl<'a> Reader<'_, 'a> {
    /// Adds whom the text names and the pointer does not mean.
    pub(super) fn add_others(&self, pointer: Pointer<'a>, place: Place, barred: &mut Vec<usize>) {
        let before = self.discourse.before(Place { reach: 2, ..place });
        match pointer.form {
            Form::We => {
                let other = |referent: &&Referent<'a>| self.is_other_side(pointer, referent);
                barred.extend(before.filter(other).filter_map(|referent| referent.slot));
            }
            Form::Third | Form::Said | Form::Own | Form::Owner => {
                let inside = before.filter(|referent| self.is_inside(pointer.form, referent));
                barred.extend(inside.filter_map(|referent| referent.slot));
            }
            _ => {}
        }
    }

    /// `Buruh menolak keputusan PT Sinar. “Kami dirugikan,” kata Budi`: whether the sentence before
    /// the quotation names a body beside the people whom it tells of, and the speaker is not known
    /// to speak for it.
    fn is_other_side(&self, pointer: Pointer<'a>, referent: &Referent<'_>) -> bool {
        let context = self.context;
        let Some((quote, body)) = context.quote_of(pointer.at).zip(referent.slot) else {
            return false;
        };
        let open = context.quotes.get(quote).map_or(0, |quote| quote.open);
        let near = referent.sentence + 1 == context.input.sentence_of(open);
        let named = referent.class == Class::Organisation && referent.name.is_some();
        if !(near && named) || referent.quote.is_some() || referent.subject {
            return false;
        }
        let people = |subject: usize| {
            let marks = context.input.lexical(subject);
            let plain = context.name_at(subject).is_none() && subject < referent.first;
            plain && marks.any(Marks::PERSON.union(Marks::CROWD))
        };
        let subject = self.verbs_above(referent).find_map(|verb| context.subject_of(verb));
        // `Direktur PT Sinar menanggapi hal itu`: the body of the subject itself.
        let own = |subject: usize| self.verbs_above(referent).any(|at| at == subject);
        let other = subject.is_some_and(|subject| people(subject) && !own(subject));
        other && !self.speaks_for(quote, body)
    }

    /// Whether the speaker of a quotation belongs to a body, or speaks for one that is not said.
    fn speaks_for(&self, quote: usize, body: usize) -> bool {
        let Some(speaker) = self.known_speaker(Some(quote)) else { return false };
        let spokesman = |noun: &str| has_word(&SPOKESMEN, noun) || leads(noun);
        let roles = self.roles.of(speaker);
        speaker == body
            || self.roles.belongs(speaker, body)
            || roles.iter().any(|role| spokesman(role.noun))
    }

    /// `Perwira yang menangkap Budi itu diperiksa. Ia …`: whether somebody is only named in what is
    /// said of the subject.
    fn is_inside(&self, form: Form, referent: &Referent<'_>) -> bool {
        let Some(slot) = referent.slot.filter(|_| self.is_in_relative(form, referent)) else {
            return false;
        };
        self.mentions(slot).all(|other| self.is_in_relative(form, other))
    }

    /// Whether a name stands in a relative clause of a person without a name, the subject.
    fn is_in_relative(&self, form: Form, referent: &Referent<'_>) -> bool {
        let context = self.context;
        if referent.class != Class::Person || referent.name.is_none() {
            return false;
        }
        let word = |at: usize| context.input.word(at);
        let naming =
            (referent.first.saturating_sub(2)..referent.first).any(|at| NAMING.contains(&word(at)));
        let clause = self.verbs_above(referent).find(|&at| context.deprel(at) == Deprel::AclRelcl);
        let noun = clause.filter(|_| !naming).and_then(|clause| context.head(clause));
        noun.is_some_and(|noun| {
            let marks = context.input.lexical(noun);
            // `Warga yang menolong Budi …. Ia selamat`: no single one of them.
            let one = form == Form::Said
                || !marks.any(Marks::CROWD)
                || self.before_noun(noun) == Before::One;
            let subject = matches!(context.deprel(noun), Deprel::Nsubj | Deprel::NsubjPass);
            let plain = context.name_at(noun).is_none() && noun < referent.first;
            plain && subject && one && marks.any(Marks::PERSON)
        })
    }

    /// What a mention hangs on in the tree, from near to far.
    fn verbs_above(&self, referent: &Referent<'_>) -> impl Iterator<Item = usize> {
        let context = self.context;
        let outer = context.outer(referent.first, referent.end);
        successors(outer, move |&at| context.head(at)).take(DEEPEST)
    }
}
