use warta_entities::EntityKind;
use warta_syntax::{Deprel, Upos};

use super::Collector;
use super::penalty::is_penalty;
use super::people::is_person_noun;
use crate::event::{EventType, Role};
use crate::frame::Marker;
use crate::rule::Rule;
use crate::sorted::is_sorted;
use crate::trigger::{Trigger, Voice};
use crate::words::{List, without_nya};

/// What stands behind a verb without a preposition.
impl Collector<'_, '_> {
    /// Whom or what an active verb is done to.
    pub(super) fn object(&self, trigger: &Trigger) -> Option<usize> {
        let reading = self.reading;
        let verb = trigger.at;
        if !self.may_have_object(trigger) {
            return None;
        }
        let by_tree = reading.children(verb).find(|&c| {
            matches!(reading.deprel(c), Deprel::Obj | Deprel::Iobj)
                && c > verb
                && reading.upos(c) != Upos::Verb
                && !self.is_likened(c)
        });
        // `membayar lunas utangnya`: the outcome, and then what it is done to.
        let outcome = |&c: &usize| c == trigger.last + 1 && is_outcome(reading.word(c));
        let by_tree = match by_tree.filter(outcome).or_else(|| self.fatal(trigger)) {
            Some(outcome) => reading.noun_right(outcome + 1),
            None => by_tree,
        };
        by_tree.or_else(|| self.shared_object(trigger)).or_else(|| {
            let says = self.owner.at(verb).and_then(|number| self.contents.get(number));
            let says = says.is_some_and(Option::is_some);
            let active = reading.word(verb).starts_with("me")
                || reading.word(verb) == "kehilangan"
                || trigger.rule == Rule::Headline;
            let right = reading.noun_right(trigger.last + 1).filter(|_| active)?;
            // `mengimbau warga tetap tenang`: the one asked opens the clause.
            if self.hands_on(trigger, Marker::CLAUSE) && self.can_act(right) {
                return Some(right);
            }
            if says {
                return None;
            }
            // A noun with a verb behind it is the subject of the next clause.
            let governed = reading.head(right) == Some(verb);
            let subject = matches!(reading.deprel(right), Deprel::Nsubj | Deprel::NsubjPass);
            // `menyelidiki dugaan pejabat menerima suap`: a noun that the clause completes.
            let told = reading.is(right, List::Told);
            let fits = governed || told || !subject || !self.opens_clause(right);
            (fits && !self.is_measure(trigger, right)).then_some(right)
        })
    }

    /// `menembak tewas seorang pemuda`: the word right behind an attack that says how it ended.
    fn fatal(&self, trigger: &Trigger) -> Option<usize> {
        let next = trigger.last + 1;
        let attacks = matches!(trigger.kind, EventType::Assault | EventType::Accident);
        let ends = matches!(self.reading.word(next), "mati" | "tewas");
        (attacks && ends && trigger.voice == Voice::Active).then_some(next)
    }

    /// Who dies of the attack that is told right before: `menembak tewas seorang pemuda`.
    pub(super) fn slain(&self, verb: usize) -> Option<usize> {
        let above = verb.checked_sub(1).and_then(|at| self.owner_at(at))?;
        let ends = self.fatal(above).filter(|&at| at == verb)?;
        self.reading.noun_right(ends + 1)
    }

    /// Whether an active verb is done to somebody or something.
    fn takes_object(&self, trigger: &Trigger) -> bool {
        let verb = self.reading.word(trigger.at);
        let open = !matches!(
            trigger.kind,
            EventType::Change
                | EventType::Die
                | EventType::Hazard
                | EventType::Move
                | EventType::Retreat
                | EventType::Say
        );
        let suffixed = verb.ends_with("kan") || verb.ends_with('i');
        verb.starts_with("me") && (suffixed || open) && self.may_have_object(trigger)
    }

    /// Whether the frame has a place for an object.
    fn may_have_object(&self, trigger: &Trigger) -> bool {
        self.row(trigger, Marker::OBJECT, None).is_some_and(|row| row.role.is_some())
    }

    /// The object behind the second of two verbs that `dan` joins, which is that of both:
    /// `menangkap dan menahan pelaku`.
    fn shared_object(&self, trigger: &Trigger) -> Option<usize> {
        let reading = self.reading;
        let mut last = trigger.last;
        let mut verb = trigger;
        for _ in 0..JOINED {
            let link = |at: usize| matches!(reading.word(at), "dan" | "serta" | "atau" | "lalu");
            let comma = usize::from(reading.word(last + 1) == ",");
            let joins = comma == 1 || link(last + 1);
            let at = last + 2 + usize::from(comma == 1 && link(last + 2));
            let next = self.owner_at(at).filter(|next| next.at == at)?;
            let both = [verb, next].into_iter().all(|verb| self.takes_object(verb));
            if !joins || !both {
                return None;
            }
            let noun = reading.noun_right(next.last + 1);
            if let Some(noun) = noun.filter(|&noun| self.owner_at(noun).is_none()) {
                let own = reading.in_time(noun) || self.opens_clause(noun);
                return (!own && !self.is_measure(next, noun)).then_some(noun);
            }
            (verb, last) = (next, next.last);
        }
        None
    }

    /// Whether a noun is of those that act: persons, bodies, countries.
    pub(super) fn can_act(&self, noun: usize) -> bool {
        let reading = self.reading;
        let inside = noun > reading.bounds(noun).0;
        let unknown = reading.named(noun).is_none() && reading.is_capital(noun);
        unknown && (inside || reading.upos(noun) == Upos::Propn) || self.is_known_to_act(noun)
    }

    /// The same of those alone that are known.
    fn is_known_to_act(&self, noun: usize) -> bool {
        let kinds = [EntityKind::Per, EntityKind::Org, EntityKind::Loc];
        let word = self.reading.word(noun);
        self.reading
            .named(noun)
            .map_or_else(|| is_person_noun(without_nya(word)), |named| kinds.contains(&named.kind))
    }

    /// `bertindak sesuai prosedur`, `dipakai seperti alat`, `membunuh demi uang`: no object.
    fn is_likened(&self, noun: usize) -> bool {
        let before = self.reading.noun_phrase(noun).0.checked_sub(1);
        before.is_some_and(|at| {
            matches!(self.reading.word(at), "sesuai" | "seperti" | "sebagai" | "demi")
        })
    }

    /// Whether a verb follows the noun phrase.
    pub(super) fn opens_clause(&self, noun: usize) -> bool {
        let reading = self.reading;
        let behind = reading.noun_phrase(noun).1 + 1;
        let (_, end) = reading.bounds(noun);
        behind < end && matches!(reading.upos(behind), Upos::Verb | Upos::Aux | Upos::Part)
    }

    /// `naik 12 persen`, `berkurang 200 orang`: how much, not what.
    fn is_measure(&self, trigger: &Trigger, noun: usize) -> bool {
        let word = self.reading.word(trigger.at);
        let moves_itself = trigger.kind == EventType::Change
            && !(word.ends_with("kan") || word.ends_with('i') || word.starts_with("memp"));
        let counted = (trigger.last + 1..noun).any(|at| self.reading.upos(at) == Upos::Num);
        moves_itself && (counted || self.is_amount(noun))
    }

    /// Who does it in a passive: `oleh X`, or a bare noun right behind the verb. Where
    /// the subject is `known`, that noun can only be the one who does it.
    pub(super) fn agent(&self, trigger: &Trigger, known: bool) -> Option<usize> {
        let reading = self.reading;
        let verb = trigger.at;
        let (_, end) = reading.bounds(verb);
        let behind = trigger.last + 1;
        if reading.word(behind) == "oleh" && behind < end {
            return reading.noun_right(behind + 1);
        }
        let by = (behind..end.min(verb + 12))
            .take_while(|&n| {
                let own = |other: &Trigger| other.predicate() == trigger.predicate();
                self.owner_at(n).is_none_or(own) || is_course(reading.word(n))
            })
            .find(|&n| reading.word(n) == "oleh");
        if let Some(agent) = by.and_then(|by| reading.noun_right(by + 1)) {
            return Some(agent);
        }
        let tree = reading
            .children(verb)
            .find(|&c| reading.deprel(c) == Deprel::OblAgent && reading.is_nominal(c))
            .filter(|&c| !is_limb(reading.word(c)));
        if tree.is_some() {
            return tree;
        }
        // `dievakuasi ke rumah sakit`: the last word of the phrase brings in where to.
        if trigger.last > verb && reading.upos(trigger.last) == Upos::Adp {
            return None;
        }
        // `disambut hangat warga`: past how it is done.
        let behind = if known { self.past_manner(behind) } else { behind };
        let next = reading.noun_right(behind)?;
        let subject = matches!(reading.deprel(next), Deprel::Nsubj | Deprel::NsubjPass);
        let relative = reading.word_before(verb, 1) == "yang";
        let governed = reading.head(next) == Some(verb);
        let subject = subject && !(known && (governed || relative));
        let completed = self.takes_complement(trigger);
        // `dinamai Pukpuk`: a capital alone may be what completes it.
        let acts = if completed { self.is_known_to_act(next) } else { self.can_act(next) };
        let can_act = reading.upos(next) == Upos::Pron || acts;
        let can_act = can_act && !is_limb(reading.word(next));
        // `dijaga ketat kerahasiaannya`: what of it is guarded.
        let part = reading.word(next).ends_with("nya")
            && reading.named(next).is_none()
            && behind > trigger.last + 1;
        let free = known && !completed && !part && !self.is_result(next);
        let give = reading.word(verb).ends_with("kan") && reading.word(verb).starts_with("diberi");
        (!subject && (can_act || free) && !give).then_some(next)
    }

    /// The token behind words that tell how something is done: `dibantah tegas`.
    fn past_manner(&self, at: usize) -> usize {
        // `digunakan baik petani maupun pedagang`: no manner.
        let both = self.reading.word(at) == "baik"
            && (at + 1..at + BOTH).any(|at| self.reading.word(at) == "maupun");
        let manner = |at: &usize| MANNERS.binary_search(&self.reading.word(*at)).is_ok() && !both;
        (at..at + 2).find(|at| !manner(at)).unwrap_or(at + 2)
    }

    /// Whether a passive is completed by a noun which doesn't act: `dituntut ganti rugi`.
    fn takes_complement(&self, trigger: &Trigger) -> bool {
        self.row(trigger, Marker::BEHIND, None).is_some_and(|row| row.role != Some(Role::Actor))
    }

    /// The noun that completes a passive and tells what it is about: `didenda Rp2 juta`.
    pub(super) fn complement(&self, trigger: &Trigger) -> Option<usize> {
        let row = self.row(trigger, Marker::BEHIND, None);
        let told = row.is_some_and(|row| row.role == Some(Role::Topic));
        self.reading.noun_right(trigger.last + 1).filter(|_| told)
    }

    /// Whether it comes over someone, who is struck by the noun behind: `tertimpa pohon`.
    pub(super) fn is_struck(&self, trigger: &Trigger) -> bool {
        self.row(trigger, Marker::BEHIND, None).is_some_and(|row| row.role == Some(Role::Actor))
    }

    /// An amount, a span of time or a manner does nothing.
    fn is_result(&self, noun: usize) -> bool {
        let reading = self.reading;
        self.is_amount(noun)
            || reading.in_time(noun)
            || is_limb(reading.word(noun))
            || is_penalty(reading.word(noun))
            || matches!(
                reading.word(noun),
                "bagian"
                    | "cara"
                    | "hari"
                    | "pailit"
                    | "tahun"
                    | "bulan"
                    | "pekan"
                    | "minggu"
                    | "jam"
                    | "tersangka"
                    | "terdakwa"
                    | "nama"
                    | "tempat"
                    | "alasan"
                    | "selamat"
                    | "soal"
            )
    }

    /// The noun that a nominalized verb has for its subject: `turunnya harga`.
    pub(super) fn named_by_clitic(&self, trigger: &Trigger) -> Option<usize> {
        let reading = self.reading;
        let word = reading.word(trigger.at);
        let alone = [EventType::Change, EventType::Hazard, EventType::Move];
        let verb_with_object = word.starts_with("me") && !alone.contains(&trigger.kind);
        if verb_with_object || trigger.rule == Rule::Speech || trigger.kind == EventType::Say {
            return None;
        }
        let noun = reading.noun_right(trigger.last + 1)?;
        // `Masuknya investor asing mendorong …`: at the head of its clause it takes the noun,
        // and what follows is said of both.
        let before = reading.before(trigger.at, 1);
        let heads = before.is_none_or(|at| {
            reading.upos(at) == Upos::Adp || matches!(reading.word(at), "karena" | "akibat")
        });
        (heads || !self.opens_clause(noun)).then_some(noun)
    }
}

/// Most words of two that `baik … maupun` joins.
const BOTH: usize = 8;

/// How something is done, right behind a passive; in the order of their bytes.
#[rustfmt::skip]
const MANNERS: [&str; 34] = [
    "antusias", "baik", "beramai-ramai", "dingin", "gegap-gempita", "gembira", "habis-habisan",
    "hangat", "haru", "hati-hati", "histeris", "keras", "ketat", "khidmat", "langsung",
    "lantang", "luas", "mentah-mentah", "meriah", "negatif", "pedas", "penuh", "positif",
    "resmi", "riuh", "santai", "sengit", "serempak", "serius", "sinis", "tajam", "tegas",
    "terbuka", "tuntas",
];

const _: () = assert!(is_sorted(&MANNERS));

/// Most verbs that share an object.
const JOINED: usize = 3;

/// How far something is done, which taggers take for its object: `menjual habis sahamnya`.
fn is_outcome(word: &str) -> bool {
    matches!(word, "habis" | "lunas" | "penuh" | "tuntas")
}

/// `disundul masuk`, `dibelokkan melewati mistar`: where what is struck goes.
fn is_course(word: &str) -> bool {
    matches!(word, "keluar" | "masuk" | "melampaui" | "melebar" | "melewati" | "melintasi")
}

/// `ditembak kakinya`: where someone is hit.
fn is_limb(word: &str) -> bool {
    let stem = without_nya(word);
    matches!(
        stem,
        "betis"
            | "dada"
            | "kaki"
            | "kepala"
            | "leher"
            | "lengan"
            | "mata"
            | "paha"
            | "perut"
            | "punggung"
            | "tangan"
            | "wajah"
    )
}
