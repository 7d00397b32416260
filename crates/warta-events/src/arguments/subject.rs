use warta_entities::EntityKind;
use warta_syntax::{Deprel, Upos};

use super::Collector;
use super::people::is_person_noun;
use crate::event::{Argument, EventType, Role};
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
    /// The subject, and whether it plays the object's part, as the head of a relative
    /// clause does whose verb has a subject of its own.
    pub(super) fn subject(&self, verb: usize) -> Option<(usize, bool)> {
        if let Some(own) = self.act_of(verb).or_else(|| self.goes_on(verb)) {
            return Some((own, false));
        }
        let Some(found) = self.subject_beside(verb) else {
            return self.speaker(verb, verb).map(|speaker| (speaker, false));
        };
        // `Keinginan Surya adalah mengakhiri masa jabatannya`: whose wish it is does it.
        if self.reading.is(found.0, List::Completed) && self.is_copula(verb) {
            return self.possessor(found.0).map(|own| (own, false));
        }
        // `mengakui keperluan untuk membantu`, `menghadapi tekanan agar mundur`
        let completes = self.joint_before(verb).is_some_and(|at| {
            matches!(self.reading.word(at), "untuk" | "guna" | "agar" | "supaya") && at > found.0
        });
        // `menunda rencana berkunjung`, `dengan tujuan meningkatkan`
        let bare = found.0 + 1 == verb && self.is_pursued(found.0);
        if self.reading.is(found.0, List::Completed) && (completes || bare) {
            return self.whose(found.0, verb).map(|own| (own, false));
        }
        if let Some(speaker) = self.speaker(found.0, verb) {
            return Some((speaker, false));
        }
        if let Some(feared) = self.embedded(found.0, verb) {
            return Some((feared, false));
        }
        if let Some(own) = self.second_clause(found.0, verb) {
            return Some((own, false));
        }
        // `sepakat menggelar pertemuan`: who agrees holds it.
        let verbal = self.owner_at(found.0).is_some_and(|t| t.voice != Voice::Nominal);
        let shared = if verbal && found.0 < verb { self.subject_beside(found.0) } else { None };
        let became = || self.subject_beside(self.verb_before(found.0)?);
        let shared = shared.or_else(|| self.is_become(found.0).then(became).flatten());
        Some(shared.unwrap_or(found))
    }

    /// Whether a copula stands right in front of the verb.
    fn is_copula(&self, verb: usize) -> bool {
        let before = verb.checked_sub(1).map_or("", |before| self.reading.word(before));
        matches!(before, "adalah" | "ialah" | "yaitu" | "yakni")
    }

    /// `mengabulkan permohonan yang diajukan Budi dan memerintahkan DPR …`: who says or asks
    /// for something is a person or a body, who may stand before another verb.
    fn speaker(&self, subject: usize, verb: usize) -> Option<usize> {
        let kinds = [EventType::Say, EventType::Request, EventType::Accuse, EventType::Threaten];
        let said = self.owner_at(verb).is_some_and(|t| kinds.contains(&t.kind));
        let joined = self.joint_before(verb).is_some_and(|at| {
            matches!(self.reading.word(at), "dan" | "serta" | "lalu" | "tetapi" | ",")
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
        let outer = self.triggers.get(outer).filter(|outer| outer.rule != "speech")?;
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
        let joined = matches!(
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
        let before = self.reading.noun_phrase(noun).0.checked_sub(1);
        let before = before.filter(|&at| at >= self.reading.bounds(noun).0);
        before.is_some_and(|at| matches!(self.reading.word(at), "menjadi" | "sebagai"))
    }

    /// `Kim Yo Jong, adik Kim Jong Un, yang memperingatkan`: who is named before the comma.
    fn past_comma(&self, verb: usize) -> Option<usize> {
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
    fn past_relative(&self, verb: usize) -> Option<usize> {
        let reading = self.reading;
        let (start, end) = reading.bounds(verb);
        // `yang membawa pasukan dan peralatan`: no clause begins between two nouns.
        let joins = |at: usize| {
            reading.upos(at) == Upos::Cconj
                && reading.is_nominal(at + 1)
                && at.checked_sub(1).is_some_and(|before| reading.is_nominal(before))
                && !self.opens_clause(at + 1)
        };
        let closes = |at: usize| {
            matches!(reading.upos(at), Upos::Punct | Upos::Cconj | Upos::Sconj) && !joins(at)
                || reading.word(at) == "yang"
        };
        let from = start.max(verb.saturating_sub(RELATIVE));
        let relative = (from..verb).rev().find(|&at| closes(at))?;
        let verbal = |at: usize| self.is_verb(at) || reading.upos(at) == Upos::Verb;
        let inner = (relative + 1..verb).filter(|&at| verbal(at)).count();
        if reading.word(relative) != "yang" || !(1..4).contains(&inner) {
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

    fn subject_beside(&self, verb: usize) -> Option<(usize, bool)> {
        let reading = self.reading;
        // `desa yang jaringannya terputus`, `Sumy, tempat pasukan merebut …`: the clause has
        // a subject of its own.
        if let Some(left) = reading.noun_left(verb)
            && let first = reading.noun_phrase(left).0
            && let Some(before) = first.checked_sub(1)
            && (reading.word(before) == "yang"
                || reading.is_where(before)
                || reading.is_where(first))
        {
            return Some((left, false));
        }
        let part = self.arrives(verb);
        let part = part.or_else(|| self.part_of_them(verb)).or_else(|| self.others(verb));
        let part = part.or_else(|| self.told_of(verb));
        let part = part.or_else(|| self.victim(verb));
        let part = part.or_else(|| reading.before_places(verb));
        let part = part.or_else(|| self.past_comma(verb)).or_else(|| self.told(verb));
        let part = part.or_else(|| self.past_clause(verb));
        if let Some(part) = part.or_else(|| self.past_relative(verb)) {
            return Some((part, false));
        }
        // `setelah Gubernur, Surya Baskara, meninjau`: no subject stands before the mark.
        let behind_mark = self.behind_mark(verb).filter(|&own| {
            let left = reading.noun_left(verb);
            left == Some(own) || left.is_some_and(|left| reading.head(left) == Some(own))
        });
        if let Some(own) = behind_mark {
            return Some((own, false));
        }
        let joint = self.joint_before(verb);
        let beside = reading.children(verb).any(|c| {
            matches!(reading.deprel(c), Deprel::Nsubj | Deprel::NsubjPass)
                && c != verb
                && reading.word(c) != "yang"
                && !self.is_adjunct(c)
                // What stands before the joint belongs to the verb there, and what
                // follows a passive behind one does it.
                && joint.is_none_or(|joint| {
                    let passive = reading.word(verb).starts_with("di");
                    self.verb_before(joint).is_none_or(|other| c < other || c > joint)
                        && !(passive && c > verb)
                })
        });
        if !beside && let Some(shared) = self.shared_subject(verb) {
            return Some((shared, false));
        }
        let mut at = verb;
        for step in 0..8 {
            let own = reading.children(at).find(|&c| {
                matches!(reading.deprel(c), Deprel::Nsubj | Deprel::NsubjPass)
                    && !matches!(reading.word(c), "yang" | "seusai")
                    && !reading.is(c, List::Arriving)
                    && !self.is_adjunct(c)
                    && !self.is_amount(c)
            });
            if let Some(own) = own.filter(|&own| own != verb) {
                return Some((reading.described(own), false));
            }
            let up = reading.head(at);
            let handed_down = matches!(reading.deprel(at), Deprel::Advcl | Deprel::Ccomp);
            if handed_down
                && step == 0
                && let Some(own) = self.behind_mark(at)
            {
                return Some((own, false));
            }
            match (reading.deprel(at), up) {
                // `12 kilogram sabu yang diselundupkan`: what is measured.
                // `berunjuk rasa menolak tambang`: what the parser hangs on its second word.
                (Deprel::Acl, Some(up)) if self.phrase_verb(up).is_some() => {
                    return self.phrase_verb(up).and_then(|verb| self.subject_beside(verb));
                }
                (Deprel::Acl | Deprel::AclRelcl, Some(up))
                    if self.is_amount(up)
                        && reading.noun_right(up + 1).is_some_and(|noun| noun < verb) =>
                {
                    return reading.noun_right(up + 1).map(|noun| (noun, false));
                }
                (Deprel::Acl | Deprel::AclRelcl, Some(up))
                    if reading.is_nominal(up)
                        && !self.is_outside(up)
                        && !self.is_amount(up)
                        && !is_mark(reading.word(up)) =>
                {
                    let direct = reading.deprel(at) == Deprel::Acl || !self.is_relative(at);
                    if direct && reading.is(up, List::Completed) {
                        return self.whose(up, at).map(|own| (own, false));
                    }
                    let between = reading.noun_left(at).filter(|&n| n > up && step == 0);
                    let apart = (up + 1..at).any(|n| reading.word(n) == ",");
                    return Some((between.filter(|_| apart).unwrap_or(up), false));
                }
                (Deprel::Conj | Deprel::Xcomp | Deprel::Advcl, Some(up)) => {
                    let noun = reading.upos(up) == Upos::Noun && reading.word(up) != "kali";
                    if noun && reading.deprel(at) != Deprel::Conj {
                        let own = if reading.is(up, List::Completed) {
                            self.whose(up, at)
                        } else {
                            Some(up)
                        };
                        return own.map(|own| (own, false));
                    }
                    // Who is asked to do it does it.
                    if reading.deprel(at) != Deprel::Conj
                        && let Some(asked) = self.asked(up).filter(|&asked| asked < at)
                    {
                        return Some((asked, false));
                    }
                    at = up;
                }
                // `mengatakan, tidak ditemukan jejak`: the subject follows.
                (Deprel::Ccomp, Some(up)) if self.follows(verb, up) => return None,
                (Deprel::Ccomp, Some(up))
                    if step == 0 || self.owner_at(up).is_none() || reading.word(at) == "siap" =>
                {
                    match self.asked(up).filter(|&n| n < at).or_else(|| reading.noun_left(at)) {
                        Some(left) if left > up => return Some((left, false)),
                        _ => at = up,
                    }
                }
                _ => break,
            }
        }
        let left = |at: usize| {
            reading
                .noun_left(at)
                .filter(|&n| n != verb && !self.is_adjunct(n) && !self.is_amount(n))
                .filter(|&n| !self.is_taken(n))
        };
        left(verb).or_else(|| left(at)).map(|noun| (noun, false))
    }

    /// Whether `yang` stands in front of the verb, past what helps it.
    pub(super) fn is_relative(&self, verb: usize) -> bool {
        self.reading.relative_before(verb).is_some()
    }

    /// `Budi, yang memimpin partai itu, mundur`, `Reuters, mengutip pejabat, menyebut …`: who is
    /// named before a clause that ends with the comma in front of the verb.
    fn past_clause(&self, verb: usize) -> Option<usize> {
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

    /// The verb of the phrase whose later word stands at `at`.
    fn phrase_verb(&self, at: usize) -> Option<usize> {
        let trigger = self.owner_at(at).filter(|trigger| trigger.voice != Voice::Nominal)?;
        (trigger.at < at && at <= trigger.last).then_some(trigger.at)
    }

    /// `Setibanya di Jakarta, Menteri menemui …`: who comes is who the clause behind the comma is
    /// about.
    fn arrives(&self, verb: usize) -> Option<usize> {
        let reading = self.reading;
        if !reading.is(verb, List::Arriving) {
            return None;
        }
        let (start, end) = reading.bounds(verb);
        let before = verb.checked_sub(1).filter(|&before| before >= start);
        if before.is_some_and(|before| reading.word(before) != ",") {
            return None;
        }
        let comma = (verb + 1..end.min(verb + CLAUSE)).find(|&at| reading.word(at) == ",")?;
        reading.noun_right(comma + 1).filter(|&noun| noun < end && !self.is_adjunct(noun))
    }

    /// Who comes, where the model has left it open.
    pub(super) fn settle_arrival(&self, trigger: &Trigger, args: &mut Vec<Argument>) {
        let own = self.arrives(trigger.at);
        if let Some(own) = own.filter(|_| args.iter().all(|arg| arg.role != Role::Actor)) {
            self.push(args, Role::Actor, own);
        }
    }

    /// `tiga di antaranya dirujuk`: some of those who were named.
    fn part_of_them(&self, verb: usize) -> Option<usize> {
        let reading = self.reading;
        let count = verb.checked_sub(3).filter(|&at| at >= reading.bounds(verb).0)?;
        let among = reading.begins(count + 1, &["di", "antaranya"])
            || reading.begins(count + 1, &["di", "antara"]);
        let counts = matches!(reading.upos(count), Upos::Num | Upos::Noun | Upos::Det);
        (among && counts).then_some(count)
    }

    /// `56 lainnya menderita luka bakar`, `belasan lainnya terluka`: those who were not.
    pub(super) fn others(&self, verb: usize) -> Option<usize> {
        let reading = self.reading;
        let count = verb.checked_sub(2).filter(|&at| at >= reading.bounds(verb).0)?;
        let many = matches!(reading.word(count), "belasan" | "puluhan" | "ratusan" | "ribuan");
        let counts = many || reading.upos(count) == Upos::Num;
        (matches!(reading.word(count + 1), "lain" | "lainnya") && counts).then_some(count)
    }

    /// `santunan bagi korban meninggal`: the person right before a word for harm.
    fn victim(&self, verb: usize) -> Option<usize> {
        let reading = self.reading;
        let harm = [EventType::Die, EventType::Injure];
        let harmed = self.owner_at(verb).is_some_and(|t| harm.contains(&t.kind));
        let noun = verb.checked_sub(1).filter(|&at| harmed && at >= reading.bounds(verb).0)?;
        if let Some(slain) = self.slain(verb) {
            return Some(slain);
        }
        let person = reading.upos(noun) == Upos::Noun && is_person_noun(reading.word(noun));
        let head = reading.head(noun).filter(|&head| head + 1 == noun && reading.is_nominal(head));
        person.then_some(head.unwrap_or(noun))
    }

    pub(super) fn owner_at(&self, at: usize) -> Option<&Trigger> {
        self.triggers.get(self.owner.at(at)?)
    }

    /// Whether a passive behind a word of saying has its subject behind it.
    fn follows(&self, verb: usize, up: usize) -> bool {
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
        let before =
            first.checked_sub(1).filter(|&b| reading.sentence(b) == reading.sentence(noun));
        let outside = |at: usize| {
            reading.upos(at) == Upos::Adp && reading.word(at) != "oleh"
                || matches!(
                    reading.word(at),
                    "seusai"
                        | "usai"
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
fn is_mark(word: &str) -> bool {
    matches!(
        word,
        "kali" | "gara-gara" | "saat" | "ketika" | "sejak" | "sewaktu" | "sebelum" | "setelah"
    )
}
