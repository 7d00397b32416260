use warta_syntax::{Deprel, Upos};

use super::Collector;
use crate::certainty::Sign;
use crate::event::{Argument, EventType, Role};
use crate::frame::Marker;
use crate::reading::Reading;
use crate::rule::Rule;
use crate::trigger::{Trigger, Voice, is_opening};
use crate::words::List;

/// Most words between a verb and what opens its clause.
const REACH: usize = 7;

/// Most words of a relative clause between two commas.
const ASIDE: usize = 20;

/// Most clauses that a subject is handed down through.
const DEPTH: usize = 6;

/// Subjects that a clause leaves out because another clause has them.
impl Collector<'_, '_> {
    /// The subject that a verb shares with another one of its sentence; `None` where
    /// something else than a joint, a goal or a mark of time stands before the verb.
    pub(super) fn shared_subject(&self, verb: usize) -> Option<usize> {
        let mut at = verb;
        for _ in 0..DEPTH {
            let joint = self.joint_before(at)?;
            let word = self.reading.word(joint);
            let before = self.verb_before(joint);
            let before = before.map(|at| self.outside_relative(at, joint).unwrap_or(at));
            let other = match link(self.reading, joint) {
                // `mengatakan, tidak ditemukan jejak`: what is said begins anew.
                Link::Joins if word == "," && before.is_some_and(|at| self.says(at)) => {
                    return None;
                }
                Link::Joins => before?,
                Link::Goal => match before {
                    Some(other) => {
                        let asked = self.addressed(other, joint, word);
                        if let Some(asked) = asked.or_else(|| self.given(other, joint)) {
                            return Some(asked);
                        }
                        other
                    }
                    None => self.main_verb(verb)?,
                },
                Link::Result => {
                    let harmed = self.object_between(before?, joint);
                    if harmed.is_some() && self.befalls(at) {
                        return harmed;
                    }
                    before?
                }
                Link::Aside if let Some(own) = self.opens_before(joint) => return Some(own),
                Link::Aside => match before {
                    Some(other) if self.is_charged(other, word) => {
                        let charged = self.object_between(other, joint);
                        return charged.or_else(|| self.own_subject(other));
                    }
                    Some(other) => self.causing(other, at).unwrap_or(other),
                    None => self.main_verb(verb)?,
                },
                Link::None => return None,
            };
            // `ditemukan oleh Babbage untuk mengukur`, `ditentukan dengan menghitung`: who does
            // the one does the other.
            let doer = matches!(word, "untuk" | "guna" | "dengan") && self.is_done(other);
            if doer {
                return self.doer(other, joint);
            }
            if let Some(own) = self.own_subject(other) {
                return Some(own);
            }
            at = other;
        }
        None
    }

    /// `Hakim membuat terdakwa menangis setelah membacakan putusan`: the verb of making in front of
    /// one whom it makes do something, where what follows is told of who makes him.
    fn causing(&self, made: usize, verb: usize) -> Option<usize> {
        let reading = self.reading;
        let own = self.own_subject(made).filter(|&own| own < made)?;
        let making = reading.noun_phrase(own).0.checked_sub(1)?;
        let makes = matches!(reading.word(making), "membuat" | "bikin");
        let joint = self.joint_before(verb)?;
        let past = matches!(reading.word(joint), "setelah" | "sesudah" | "seusai" | "usai");
        let cause = self.own_subject(making).filter(|_| makes && past)?;
        let next = self.owner_at(verb).filter(|next| next.voice == Voice::Active)?;
        let strikes = next.kind == EventType::Hazard;
        let acts = self.can_act(cause) && !is_undergone(reading.word(verb));
        let does = reading.word(verb).starts_with("me") && (acts || strikes);
        does.then_some(making)
    }

    /// `mengalahkan Johan, yang memimpin, untuk maju`: the verb before the relative clause that
    /// ends with the comma in front of the joint.
    fn outside_relative(&self, verb: usize, joint: usize) -> Option<usize> {
        let reading = self.reading;
        let close = joint.checked_sub(1).filter(|&at| reading.word(at) == ",")?;
        let (start, _) = reading.bounds(verb);
        let goal = reading.sign(joint) == Some(Sign::Goal);
        let mut inner = (start.max(close.saturating_sub(ASIDE))..close).rev();
        let open = inner.find(|&at| reading.word(at) == ",")?;
        let relative = reading.word(open + 1) == "yang" && open < verb;
        self.verb_before(open).filter(|&main| relative && goal && !self.says(main))
    }

    /// `mengatakan, petani setelah menjual gabahnya membeli pupuk`: the noun that opens the main
    /// clause, where another is set right behind it.
    fn opens_before(&self, joint: usize) -> Option<usize> {
        let reading = self.reading;
        let noun =
            reading.noun_left(joint).filter(|&noun| reading.noun_phrase(noun).1 + 1 == joint)?;
        let (start, _) = reading.bounds(joint);
        let first = reading.noun_phrase(noun).0;
        let before = first.checked_sub(1).filter(|&at| at > start)?;
        let opens = match reading.word(before) {
            "," => self.says(before - 1),
            "bahwa" => true,
            _ => self.says(before),
        };
        (opens && self.can_act(noun)).then_some(noun)
    }

    /// The word that opens the clause of a verb without a subject: `dan`, `untuk`,
    /// `setelah`, or the mark before a clause that opens the sentence with its verb.
    pub(super) fn joint_before(&self, verb: usize) -> Option<usize> {
        let reading = self.reading;
        let (start, _) = reading.bounds(verb);
        let mut at = verb;
        while at > start && verb - at < REACH {
            at -= 1;
            let word = reading.word(at);
            match link(reading, at) {
                Link::None => {}
                Link::Joins if word == "," => {
                    // `Ketua KPK, Setyo, mengatakan`: a name set between two commas.
                    if self.closes_apposition(at) {
                        return None;
                    }
                    let apart = self.verb_before(at).is_none_or(|v| self.opens_aside(v));
                    return (!apart).then_some(at);
                }
                _ => return Some(at),
            }
            let skipped = reading.helps(at)
                || matches!(word, "juga" | "lagi" | "segera" | "kembali" | "langsung" | "ikut");
            if !skipped {
                return None;
            }
        }
        None
    }

    fn closes_apposition(&self, comma: usize) -> bool {
        let reading = self.reading;
        let last = comma.saturating_sub(1);
        let Some(named) = reading.named(last).filter(|_| reading.in_name(last)) else {
            return matches!(reading.word(last), ")");
        };
        let before = (named.first as usize).checked_sub(1);
        before.is_some_and(|at| reading.word(at) == "," && at > reading.bounds(comma).0)
    }

    /// Whether a verb stands in a clause that is set before the main one.
    fn opens_aside(&self, verb: usize) -> bool {
        let reading = self.reading;
        let (start, _) = reading.bounds(verb);
        let first = (start..verb).find(|&at| !is_opening(reading.word(at)));
        first.is_none_or(|at| matches!(link(reading, at), Link::Aside | Link::Goal))
            || first.is_some_and(|at| matches!(reading.word(at), "jika" | "bila" | "apabila"))
    }

    /// The nearest verb of the sentence that names an event before `at`.
    pub(super) fn verb_before(&self, at: usize) -> Option<usize> {
        let (start, _) = self.reading.bounds(at);
        (start..at).rev().find(|&n| self.is_verb(n))
    }

    pub(super) fn is_verb(&self, at: usize) -> bool {
        match self.owner_at(at) {
            Some(t) => t.predicate() == at && !t.is_bare_noun(),
            None => self.reading.upos(at) == Upos::Verb && !self.reading.is(at, List::Helping),
        }
    }

    /// The verb of the main clause, behind the comma that closes the one of `verb`.
    fn main_verb(&self, verb: usize) -> Option<usize> {
        let reading = self.reading;
        let (_, end) = reading.bounds(verb);
        let comma = (verb + 1..end).find(|&at| reading.word(at) == ",")?;
        (comma + 1..end).find(|&at| {
            self.is_verb(at)
                && reading.word_before(at, 1) != "yang"
                && self.owner_at(at).is_none_or(|t| t.rule != Rule::Speech)
        })
    }

    /// `Diguyur hujan, massa berunjuk rasa`, `Setelah dipecat, ia menggugat`: a passive that opens
    /// the sentence, perhaps behind a word of time, has the one who does it behind it, and the
    /// subject of the main clause.
    pub(super) fn settle_aside(&self, trigger: &Trigger, args: &mut Vec<Argument>) {
        let reading = self.reading;
        let (verb, (start, _)) = (trigger.at, reading.bounds(trigger.at));
        let marked = verb == start + 1 && matches!(link(reading, start), Link::Aside);
        // `Disebutkannya, harga turun`: what follows is said.
        let owned = reading.word(verb).ends_with("nya");
        if trigger.voice != Voice::Passive || owned || !(verb == start || marked) {
            return;
        }
        let behind = trigger.last + 1;
        let alone = reading.word(behind) == ",";
        let agent = reading.noun_right(behind).filter(|&agent| {
            let acts = self.can_act(agent) || trigger.kind == EventType::Hazard;
            acts && reading.word(behind) != "oleh"
        });
        let last = match agent {
            _ if alone => behind,
            Some(agent) => reading.noun_phrase(agent).1 + 1,
            // `Ditemukan tewas di kamarnya, pria itu …`
            None if self.befalls(behind) => behind + 1,
            None => return,
        };
        let comma = if trigger.kind == EventType::Say { last } else { self.closing_comma(last) };
        let Some(own) = self.opens_behind(comma) else { return };
        if trigger.kind == EventType::Say && !self.can_act(own) {
            return;
        }
        args.retain(|arg| {
            let head = reading.token_of(arg.head);
            head.is_none_or(|at| !(behind..last).contains(&at) && !(comma..=own).contains(&at))
        });
        if let Some(agent) = agent.filter(|_| !alone) {
            self.push_all(args, Role::Actor, agent);
        }
        self.push_all(args, Role::Recipient, own);
    }

    /// The noun that opens the main clause behind a comma.
    fn opens_behind(&self, comma: usize) -> Option<usize> {
        let own = self.reading.noun_right(comma + 1).filter(|_| self.reading.word(comma) == ",")?;
        let (_, end) = self.reading.bounds(own);
        let told = (own + 1..end).take(ASIDE).any(|at| self.is_verb(at));
        (told || self.opens_clause(own)).then_some(own)
    }

    /// `Ditemukan tewas di kamarnya, pria itu …`: the harm of whom the main clause is about.
    pub(super) fn befallen(&self, verb: usize) -> Option<usize> {
        let (start, _) = self.reading.bounds(verb);
        let opening = self.owner_at(start).filter(|own| own.voice == Voice::Passive)?;
        let comes = self.owner_at(verb).filter(|own| opening.last + 1 == own.at)?;
        let own = self.befalls(verb).then(|| self.opens_behind(self.closing_comma(comes.last + 1)));
        own.flatten()
    }

    /// The comma behind a token with no verb between: that of `Diguyur hujan deras sejak Senin,`.
    fn closing_comma(&self, from: usize) -> usize {
        let (_, end) = self.reading.bounds(from);
        let mut behind = from..end.min(from + ASIDE);
        let stop = behind.find(|&at| self.reading.word(at) == "," || self.is_verb(at));
        stop.unwrap_or(from)
    }

    /// The subject that a verb has beside it.
    pub(super) fn own_subject(&self, verb: usize) -> Option<usize> {
        let reading = self.reading;
        let in_tree = reading.children(verb).find(|&c| {
            matches!(reading.deprel(c), Deprel::Nsubj | Deprel::NsubjPass)
                && reading.is_nominal(c)
                && c != verb
                // What stands behind an active verb is its object.
                && (c < verb || !reading.word(verb).starts_with("me"))
                && !self.cannot_act(c)
        });
        let relative = || {
            let before = verb.checked_sub(1)?;
            let up = reading.head(verb)?;
            (reading.word(before) == "yang" && up < verb && reading.is_nominal(up)).then_some(up)
        };
        let left = || reading.noun_left(verb).filter(|&n| !self.cannot_act(n) && !self.is_taken(n));
        in_tree.or_else(relative).or_else(|| self.behind_mark(verb)).or_else(left)
    }

    /// The noun phrase that opens the clause of a verb, right behind `setelah`, `karena`,
    /// `bahwa` or a word of saying.
    pub(super) fn behind_mark(&self, verb: usize) -> Option<usize> {
        let reading = self.reading;
        let (start, _) = reading.bounds(verb);
        let mark = (start..verb).rev().find(|&at| {
            self.is_verb(at)
                || matches!(link(reading, at), Link::Aside)
                || self.brings_result(at, verb)
                || matches!(reading.word(at), "bahwa" | "yang" | "jika" | "bila" | "apabila")
        })?;
        let opens = match self.owner_at(mark) {
            Some(trigger) => trigger.kind == EventType::Say && trigger.voice == Voice::Active,
            None => reading.word(mark) != "yang" && !self.is_verb(mark),
        };
        let noun = reading.noun_right(mark + 1).filter(|&noun| opens && noun < verb)?;
        let apart = self.is_amount(noun)
            || reading.in_time(noun)
            || reading.preposition(noun).is_some_and(|at| at > mark);
        (!apart).then_some(noun)
    }

    /// `hingga sungai meluap`, `sampai AS mundur`: whether a clause follows, and no figure as in
    /// `9 sampai 12 tahun` nor what is set before a comma.
    fn brings_result(&self, mark: usize, verb: usize) -> bool {
        let reading = self.reading;
        let figure = mark.checked_sub(1).is_some_and(|at| reading.upos(at) == Upos::Num);
        // `hingga akhir laga`: up to when, or how far.
        let extent = matches!(
            reading.word(mark + 1),
            "akhir"
                | "akhirnya"
                | "babak"
                | "batas"
                | "kedudukan"
                | "perpanjangan"
                | "puncak"
                | "usia"
        );
        matches!(link(reading, mark), Link::Result)
            && !figure
            && !extent
            && (mark..verb).all(|at| reading.word(at) != ",")
    }

    /// Whether a noun can't be the subject: behind a preposition, a time, an amount.
    fn cannot_act(&self, noun: usize) -> bool {
        self.is_adjunct(noun) || self.is_amount(noun) || self.reading.word(noun) == "yang"
    }

    /// Whether a noun stands right behind an active verb, whose object it then is.
    pub(super) fn is_taken(&self, noun: usize) -> bool {
        let reading = self.reading;
        let (first, _) = reading.noun_phrase(noun);
        let before = reading.before(first, 1);
        before.is_some_and(|at| self.is_verb(at) && reading.word(at).starts_with("me"))
    }

    /// Who is to reach the goal where that is not the subject: the one who is asked or
    /// sent, `membujuk warga untuk mengungsi`.
    fn addressed(&self, matrix: usize, joint: usize, word: &str) -> Option<usize> {
        let trigger = self.owner_at(matrix)?;
        let asks = trigger.kind == EventType::Request && trigger.voice == Voice::Active;
        // `meminta kepada pemerintah untuk …`
        let to = matches!(self.reading.word(trigger.last + 1), "kepada" | "pada" | "terhadap");
        let from = if asks && to { trigger.last + 1 } else { trigger.last };
        let object = self.object_between(from, joint)?;
        let sends = trigger.voice == Voice::Active && self.hands_on(trigger, Marker::AIM);
        (sends || matches!(word, "agar" | "supaya")).then_some(object)
    }

    /// Whether a passive tells what is done to a thing, and does not send somebody.
    pub(super) fn is_done(&self, verb: usize) -> bool {
        // `penggerebekan dilakukan untuk menangkap`: of the noun.
        let done = |t: &Trigger| {
            t.support == Some(verb) || t.voice == Voice::Passive && !self.hands_on(t, Marker::AIM)
        };
        self.reading.word(verb).starts_with("di") && self.owner_at(verb).is_some_and(done)
    }

    /// Whom `oleh` names behind a passive, before `limit`.
    pub(super) fn doer(&self, verb: usize, limit: usize) -> Option<usize> {
        let reading = self.reading;
        let by = (verb + 1..limit).find(|&at| reading.word(at) == "oleh");
        // `penggerebekan dilakukan polisi`
        let lent = self.owner_at(verb).is_some_and(|t| t.support == Some(verb));
        let from = by.or(Some(verb).filter(|_| lent))?;
        let doer = reading.noun_right(from + 1).filter(|&noun| noun < limit)?;
        (by.is_some() || self.can_act(doer)).then_some(doer)
    }

    /// The object of a verb, where it stands before `limit`.
    fn object_between(&self, verb: usize, limit: usize) -> Option<usize> {
        self.reading.noun_right(verb + 1).filter(|&noun| noun < limit && noun > verb)
    }

    /// `menangkap HS karena membunuh`: who is arrested or tried has done it.
    fn is_charged(&self, verb: usize, link: &str) -> bool {
        let charges = |t: &Trigger| self.hands_on(t, Marker::CAUSE);
        matches!(link, "karena" | "lantaran") && self.owner_at(verb).is_some_and(charges)
    }

    fn says(&self, verb: usize) -> bool {
        let says = |t: &Trigger| t.kind == EventType::Say && t.voice == Voice::Active;
        self.owner_at(verb).is_some_and(says)
    }

    fn befalls(&self, verb: usize) -> bool {
        self.owner_at(verb).is_some_and(|t| t.kind.is_harm() || t.kind == EventType::Hazard)
    }

    /// Whether the head of a phrase counts or measures and so does nothing.
    pub(super) fn is_amount(&self, noun: usize) -> bool {
        let reading = self.reading;
        reading.named(noun).is_some_and(|named| super::is_amount(named.kind))
            || matches!(
                reading.word(noun),
                "rp" | "persen"
                    | "poin"
                    | "dolar"
                    | "dollar"
                    | "triliun"
                    | "miliar"
                    | "juta"
                    | "kali"
            )
            // `berkekuatan 6,9 pada skala Richter`
            || reading.begins(noun, &["skala", "richter"])
            || reading.word(noun) == "richter"
            || reading.word(noun).starts_with("rp") && reading.word(noun).len() > 2
    }
}

/// Active verbs for what comes to somebody, who may be the one that is made to do something:
/// `membuat warga menangis setelah mendengar kabar itu`.
fn is_undergone(verb: &str) -> bool {
    matches!(
        verb,
        "melihat"
            | "menanti"
            | "mendapat"
            | "mendapatkan"
            | "mendengar"
            | "menderita"
            | "menemukan"
            | "menerima"
            | "mengalami"
            | "mengetahui"
            | "meninggal"
            | "menunggu"
            | "menyaksikan"
            | "merasa"
            | "merasakan"
    )
}

/// How a word ties the clause behind it to the one before.
enum Link {
    /// On the same level: `dan`, `lalu`.
    Joins,
    /// As its aim: `untuk`.
    Goal,
    /// As its outcome: `hingga`.
    Result,
    /// Beside it: `setelah`, `saat`.
    Aside,
    /// Not at all.
    None,
}

fn link(reading: &Reading<'_>, at: usize) -> Link {
    if reading.sign(at) == Some(Sign::Goal) {
        return Link::Goal;
    }
    match reading.word(at) {
        "dan" | "serta" | "lalu" | "kemudian" | "atau" | "tetapi" | "tapi" | "namun"
        | "melainkan" | "," => Link::Joins,
        "hingga" | "sampai" | "sehingga" => Link::Result,
        "setelah" | "sesudah" | "seusai" | "usai" | "sebelum" | "saat" | "ketika" | "sambil"
        | "seraya" | "sembari" | "sejak" | "semenjak" | "selama" | "meski" | "meskipun"
        | "walau" | "walaupun" | "tanpa" | "selain" | "dengan" | "karena" | "lantaran"
        | "begitu" | "selagi" | "tatkala" | "sewaktu" | "akibat" => Link::Aside,
        _ => Link::None,
    }
}
