use warta_entities::EntityKind;
use warta_syntax::Upos;

use super::people::is_person_noun;
use super::{Collector, is_victim};
use crate::certainty::is_hearsay;
use crate::event::{Argument, EventType, Role};
use crate::frame::Marker;
use crate::rule::Rule;
use crate::trigger::{Trigger, Voice};
use crate::words::List;

/// Most words from `yang` to the main verb.
const RELATIVE: usize = 14;

/// Most events that somebody tells before he says something else.
const SPOKEN: usize = 6;

/// Most words of a clause between two commas.
const CLAUSE: usize = 24;

/// Who or what a clause is about.
impl Collector<'_, '_> {
    /// Who or what the clause of a verb is about.
    pub(super) fn subject(&self, verb: usize) -> Option<usize> {
        if let Some(own) = self.act_of(verb).or_else(|| self.goes_on(verb)) {
            return Some(own);
        }
        let Some(found) = self.subject_beside(verb) else { return self.speaker(verb, verb) };
        // `Keinginan Surya adalah mengakhiri masa jabatannya`: whose wish it is does it.
        if self.reading.is(found, List::Completed) && self.is_copula(verb) {
            return self.possessor(found);
        }
        // `mengakui keperluan untuk membantu`, `menghadapi tekanan agar mundur`
        let completes = self.joint_before(verb).is_some_and(|at| {
            matches!(self.reading.word(at), "untuk" | "guna" | "agar" | "supaya") && at > found
        });
        // `menunda rencana berkunjung`, `dengan tujuan meningkatkan`
        let bare = found + 1 == verb && self.is_pursued(found);
        if self.reading.is(found, List::Completed) && (completes || bare) {
            return self.whose(found, verb);
        }
        // `membantah kabar akan memecat pelatih`: of whom that is told.
        if is_hearsay(self.reading.word(found))
            && self.is_taken(found)
            && self.reading.past_helpers(verb) == Some(found)
        {
            return self.whose(found, verb);
        }
        let own = self.speaker(found, verb).or_else(|| self.embedded(found, verb));
        if let Some(own) = own.or_else(|| self.second_clause(found, verb)) {
            return Some(own);
        }
        // `sepakat menggelar pertemuan`: who agrees holds it.
        let verbal = self.owner_at(found).is_some_and(|t| t.voice != Voice::Nominal);
        let shared = if verbal && found < verb { self.subject_beside(found) } else { None };
        let became = || self.subject_beside(self.verb_before(found)?);
        let shared = shared.or_else(|| self.is_become(found).then(became).flatten());
        Some(shared.unwrap_or(found))
    }

    /// Whether a copula stands right in front of the verb.
    fn is_copula(&self, verb: usize) -> bool {
        let before = self.reading.word_before(verb, 1);
        matches!(before, "adalah" | "ialah" | "yaitu" | "yakni")
    }

    /// `mengabulkan permohonan yang diajukan Budi dan memerintahkan DPR …`: who says or asks
    /// for something is a person or a body, who may stand before another verb.
    fn speaker(&self, subject: usize, verb: usize) -> Option<usize> {
        let said = self.owner_at(verb).is_some_and(|t| t.kind.brings_in_words());
        let joined = self.joint_before(verb).is_some_and(|at| {
            matches!(
                self.reading.word(at),
                "dan" | "serta" | "lalu" | "tetapi" | "tapi" | "namun" | ","
            )
        });
        if !said || !joined {
            return None;
        }
        if let Some(own) = self.speaks_on(verb) {
            return Some(own);
        }
        if self.can_act(subject) {
            return None;
        }
        let mut at = verb;
        for _ in 0..4 {
            at = self.verb_before(at)?;
            let own = self.own_subject(at).filter(|&own| self.can_act(own) && own < at);
            if own.is_some() {
                return own;
            }
        }
        None
    }

    /// `menyatakan pihaknya menolak tambang dan meminta …`: who says what ends before the joint
    /// says what follows it.
    fn speaks_on(&self, verb: usize) -> Option<usize> {
        let joint = self.joint_before(verb)?;
        let number = self.triggers.partition_point(|trigger| trigger.at < joint);
        let ends = |&number: &usize| {
            let content = self.contents.get(number).copied().flatten();
            content.is_some_and(|(_, last)| last as usize + 1 == joint)
        };
        let outer = (number.saturating_sub(SPOKEN)..number).rev().find(ends)?;
        let outer = self.triggers.get(outer).filter(|outer| outer.rule != Rule::Speech)?;
        self.own_subject(outer.at).filter(|&own| own < outer.at)
    }

    /// `Arsjad khawatir kenaikan bunga menekan daya beli`: what is feared has a subject of
    /// its own.
    fn embedded(&self, subject: usize, verb: usize) -> Option<usize> {
        const FEELINGS: [&str; 8] =
            ["cemas", "khawatir", "optimistis", "pesimistis", "ragu", "sadar", "takut", "yakin"];
        let reading = self.reading;
        let mut between = (subject + 1).max(verb.saturating_sub(RELATIVE))..verb;
        let feeling = between.find(|&at| FEELINGS.contains(&reading.word(at)))?;
        let noun = reading.noun_right(feeling + 1).filter(|&noun| noun < verb)?;
        (!self.is_adjunct(noun)).then_some(noun)
    }

    /// `delapan orang tewas dan lima toko dibakar`: the noun right before the verb, where
    /// another verb stands between it and the subject that the tree names.
    fn second_clause(&self, subject: usize, verb: usize) -> Option<usize> {
        let reading = self.reading;
        let own = reading.noun_left(verb).filter(|&own| own > subject && own < verb)?;
        let (first, last) = reading.noun_phrase(own);
        let link = first.checked_sub(1).filter(|&link| link > subject + 1)?;
        let joined = self.past_relative(verb) != Some(subject)
            && matches!(
                reading.word(link),
                "dan" | "serta" | "sedang" | "sedangkan" | "sementara" | "tapi" | "tetapi"
            );
        // `sedangkan tiga orang lagi diizinkan pulang`
        let helps = |at: usize| {
            reading.is(at, List::Helping) || matches!(reading.word(at), "juga" | "lagi" | "lainnya")
        };
        let beside = (last + 1..verb).all(helps);
        let told = (subject + 1..link).take(RELATIVE).any(|at| self.is_verb(at));
        (joined && beside && told && !self.is_adjunct(own)).then_some(own)
    }

    /// `ditunjuk menjadi kapten menggantikan Jay`: what someone becomes does nothing.
    fn is_become(&self, noun: usize) -> bool {
        let (first, _) = self.reading.noun_phrase(noun);
        matches!(self.reading.word_before(first, 1), "menjadi" | "sebagai")
    }

    /// `Kim Yo Jong, adik Kim Jong Un, yang memperingatkan`: who is named before the comma.
    pub(super) fn past_comma(&self, verb: usize) -> Option<usize> {
        let reading = self.reading;
        let relative = verb.checked_sub(1).filter(|&at| reading.word(at) == "yang")?;
        let comma = relative.checked_sub(1).filter(|&at| reading.word(at) == ",")?;
        let noun = reading.noun_left(relative).filter(|_| comma > reading.bounds(verb).0)?;
        // `kondisi Maulana, yang ditandu`: the person named right before.
        let named = reading.named(comma - 1).filter(|named| named.kind == EntityKind::Per);
        let noun = named.map_or(noun, |named| (named.first as usize).max(noun));
        self.can_act(noun).then_some(noun)
    }

    /// `kapal yang mengangkut 77 penumpang tenggelam`: the noun before the relative clause,
    /// where it opens the main one and the verb ends that.
    pub(super) fn past_relative(&self, verb: usize) -> Option<usize> {
        let reading = self.reading;
        let (start, end) = reading.bounds(verb);
        // `yang membawa pasukan dan peralatan`: no clause begins between two nouns.
        let joins = |at: usize| {
            reading.upos(at) == Upos::Cconj
                && reading.is_nominal(at + 1)
                && at.checked_sub(1).is_some_and(|before| reading.is_nominal(before))
        };
        let closes = |at: usize| {
            matches!(reading.upos(at), Upos::Punct | Upos::Cconj | Upos::Sconj) && !joins(at)
                || reading.word(at) == "yang"
        };
        let from = start.max(verb.saturating_sub(RELATIVE));
        let relative = (from..verb).rev().find(|&at| closes(at))?;
        let verbal = |at: usize| self.is_verb(at) || reading.upos(at) == Upos::Verb;
        let inner = (relative + 1..verb).filter(|&at| verbal(at)).count();
        // `yang menghubungkan Padang dan Bukittinggi putus`: both are of the relative clause,
        // unless the main one has its verb before them.
        let parted = |at: usize| joins(at) && self.opens_clause(at + 1);
        let most = if (relative + 1..verb).any(parted) { 1 } else { 3 };
        if reading.word(relative) != "yang" || !(1..=most).contains(&inner) {
            return None;
        }
        let last = (verb + 1..end.min(verb + RELATIVE)).take_while(|&at| !closes(at));
        if last.clone().any(|at| self.is_verb(at)) {
            return None;
        }
        let noun = reading.noun_left(relative)?;
        let opens = self.verb_before(noun).is_none() && !self.is_adjunct(noun);
        opens.then_some(noun)
    }

    /// Whether `yang` stands in front of the verb, past what helps it.
    pub(super) fn is_relative(&self, verb: usize) -> bool {
        self.reading.relative_before(verb).is_some()
    }

    /// `Budi, yang memimpin partai itu, mundur`, `Reuters, mengutip pejabat, menyebut …`: who is
    /// named before a clause that ends with the comma in front of the verb.
    pub(super) fn past_clause(&self, verb: usize) -> Option<usize> {
        let reading = self.reading;
        let (start, _) = reading.bounds(verb);
        let close = reading.past_helpers(verb).filter(|&at| reading.word(at) == ",")?;
        let mut inner = (start.max(close.saturating_sub(CLAUSE))..close).rev();
        let open = inner.find(|&at| reading.word(at) == ",")?;
        let relative = reading.word(open + 1) == "yang";
        let relative = relative || matches!(reading.word(open + 1), "mengutip" | "didampingi");
        let told = (open + 1..close).any(|at| self.is_verb(at));
        let noun = reading.noun_left(open).filter(|_| relative && told)?;
        (!self.is_adjunct(noun) && !self.is_taken(noun)).then_some(noun)
    }

    /// `Para tersangka, lanjut Kapolres, menjual sabu`: whom the clause is about that a word of
    /// saying with its speaker is set into, and the comma before that word.
    pub(super) fn past_cue(&self, verb: usize) -> Option<(usize, usize)> {
        let reading = self.reading;
        let (start, _) = reading.bounds(verb);
        let close = reading.past_helpers(verb).filter(|&at| reading.word(at) == ",")?;
        let mut inner = (start.max(close.saturating_sub(CLAUSE))..close).rev();
        let cue = inner.find(|&at| self.owner_at(at).is_some_and(|t| t.rule == Rule::Speech))?;
        let open = cue.checked_sub(1).filter(|&at| at > start && reading.word(at) == ",")?;
        let noun = reading.noun_left(open)?;
        let own = reading.noun_phrase(noun).1 + 1 == open && !self.is_verb(noun);
        let apart = self.is_adjunct(noun) || self.is_taken(noun) || self.is_amount(noun);
        let mut before = start.max(noun.saturating_sub(CLAUSE))..noun;
        let opens = before.all(|at| !self.is_verb(at) && reading.word(at) != "yang");
        (own && opens && !apart).then_some((noun, open))
    }

    /// Who does what a clause tells that a word of saying is set into: nobody who is named with
    /// that.
    pub(super) fn settle_cue(&self, trigger: &Trigger, args: &mut Vec<Argument>) {
        if trigger.is_bare_noun() {
            return;
        }
        let Some((own, open)) = self.past_cue(trigger.predicate()) else { return };
        let reading = self.reading;
        let close = reading.past_helpers(trigger.predicate()).unwrap_or(open);
        let cue = reading.cover(open, close);
        args.retain(|arg| !cue.contains(arg.head));
        let own = reading.described(own);
        if args
            .iter()
            .all(|arg| !reading.cover(reading.noun_phrase(own).0, open).contains(arg.head))
        {
            self.push_part(args, trigger, Marker::SUBJECT, own);
        }
    }

    /// `Setibanya di Jakarta, Menteri menemui …`: who comes is who the clause behind the comma is
    /// about.
    pub(super) fn arrives(&self, verb: usize) -> Option<usize> {
        let reading = self.reading;
        if !reading.is(verb, List::Arriving) {
            return None;
        }
        let (_, end) = reading.bounds(verb);
        if !matches!(reading.word_before(verb, 1), "" | ",") {
            return None;
        }
        let comma = (verb + 1..end.min(verb + CLAUSE)).find(|&at| reading.word(at) == ",")?;
        reading.noun_right(comma + 1).filter(|&noun| noun < end && !self.is_adjunct(noun))
    }

    /// Who comes, or who is found to have come to harm, where the model has left it open.
    pub(super) fn settle_arrival(&self, trigger: &Trigger, args: &mut Vec<Argument>) {
        let comes = self.arrives(trigger.at).map(|own| (Role::Actor, own));
        let falls = || Some((Role::Recipient, self.befallen(trigger.at)?));
        let Some((role, own)) = comes.or_else(falls) else { return };
        if args.iter().all(|arg| arg.role != role) {
            self.push(args, role, own);
        }
    }

    /// `tiga di antaranya dirujuk`: some of those who were named.
    pub(super) fn part_of_them(&self, verb: usize) -> Option<usize> {
        let reading = self.reading;
        let count = reading.before(verb, 3)?;
        let among = reading.begins(count + 1, &["di", "antaranya"])
            || reading.begins(count + 1, &["di", "antara"]);
        let counts = matches!(reading.upos(count), Upos::Num | Upos::Noun | Upos::Det);
        (among && counts).then_some(count)
    }

    /// `56 lainnya menderita luka bakar`, `belasan lainnya terluka`: those who were not.
    pub(super) fn others(&self, verb: usize) -> Option<usize> {
        let reading = self.reading;
        let count = reading.before(verb, 2)?;
        let many = matches!(reading.word(count), "belasan" | "puluhan" | "ratusan" | "ribuan");
        let counts = many || reading.upos(count) == Upos::Num;
        (matches!(reading.word(count + 1), "lain" | "lainnya") && counts).then_some(count)
    }

    /// `santunan bagi korban meninggal`: the person right before a word for harm.
    pub(super) fn victim(&self, verb: usize) -> Option<usize> {
        let reading = self.reading;
        let harmed = self.owner_at(verb).is_some_and(|t| t.kind.is_harm());
        let noun = reading.before(verb, 1).filter(|_| harmed)?;
        // `58 tewas dan 35 hilang`
        let figure = reading.upos(noun) == Upos::Num && !reading.in_time(noun);
        if figure && !is_victim(reading.word(verb)) {
            return Some(noun);
        }
        if let Some(slain) = self.slain(verb) {
            return Some(slain);
        }
        let person = reading.upos(noun) == Upos::Noun && is_person_noun(reading.word(noun));
        let head = reading.head(noun).filter(|&head| head + 1 == noun && reading.is_nominal(head));
        person.then_some(head.unwrap_or(noun))
    }

    /// `Ia ditemukan dalam keadaan tewas`: who is found, or whom somebody finds.
    pub(super) fn found_as(&self, verb: usize) -> Option<usize> {
        let reading = self.reading;
        let state = reading.before(verb, 2)?;
        let found = self.verb_before(state)?;
        let told = reading.word(state) == "dalam"
            && matches!(reading.word(state + 1), "keadaan" | "kondisi");
        if !told || found + CLAUSE < state {
            return None;
        }
        if reading.word(found).starts_with("me") {
            return reading.noun_right(found + 1).filter(|&noun| noun < state);
        }
        self.subject_beside(found)
    }

    pub(super) fn owner_at(&self, at: usize) -> Option<&Trigger> {
        self.triggers.get(self.owner.at(at)?)
    }

    /// Whether a passive behind a word of saying has its subject behind it.
    pub(super) fn follows(&self, verb: usize, up: usize) -> bool {
        let reading = self.reading;
        let says = self.owner_at(up).is_some_and(|t| {
            t.kind == EventType::Say && t.lemma.is_none_or(|lemma| lemma != "mengaku")
        });
        let behind = || reading.noun_right(verb + 1).is_some_and(|noun| !self.can_act(noun));
        let alone = || reading.noun_left(verb).is_none_or(|noun| noun < up);
        says && reading.word(verb).starts_with("di") && alone() && behind()
    }

    /// Whether a noun is of the dateline or names the source of the sentence.
    pub(super) fn is_outside(&self, noun: usize) -> bool {
        let (start, _) = self.reading.bounds(noun);
        let before = self.reading.noun_phrase(noun).0.checked_sub(1);
        noun < start || before.is_some_and(|b| self.reading.word(b) == "menurut")
    }

    /// Whether a noun stands behind a preposition or a word of time, and so can't be a
    /// subject: `menurut ketua`, `seusai sidang`.
    pub(super) fn is_adjunct(&self, noun: usize) -> bool {
        let reading = self.reading;
        if noun < reading.bounds(noun).0
            || is_mark(reading.word(noun))
            || reading.is(noun, List::Arriving)
            || reading.is_odds(noun)
            || reading.in_time(noun)
        {
            return true;
        }
        let (first, _) = reading.noun_phrase(noun);
        let before = reading.before(first, 1);
        let outside = |at: usize| {
            reading.upos(at) == Upos::Adp && reading.word(at) != "oleh"
                || matches!(
                    reading.word(at),
                    "seusai"
                        | "usai"
                        | "akibat"
                        | "berkat"
                        | "demi"
                        | "gara-gara"
                        | "setelah"
                        | "menurut"
                        | "saat"
                        | "di"
                        | "dari"
                        | "ke"
                        | "pada"
                        | "dalam"
                        | "menuju"
                )
        };
        before.is_some_and(outside) || matches!(reading.word(first), "seusai" | "usai" | "menurut")
    }
}

/// Words that tell when or why, tagged as nouns.
pub(super) fn is_mark(word: &str) -> bool {
    matches!(
        word,
        "kali" | "gara-gara" | "saat" | "ketika" | "sejak" | "sewaktu" | "sebelum" | "setelah"
    )
}
