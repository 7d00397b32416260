use warta_entities::{EntityId, EntityKind, MentionKind};
use warta_syntax::{Deprel, Upos};
use warta_text::{Span, TokenKind};

use crate::event::{Argument, EventType, Role};
use crate::reading::Reading;
use crate::trigger::{Trigger, Voice};

/// Collects the arguments of a trigger.
pub(crate) struct Collector<'r, 'a> {
    pub(crate) reading: &'r Reading<'a>,
    /// For each token, the place in the list of triggers of the one that stands there.
    pub(crate) owner: &'r [Option<u32>],
    pub(crate) triggers: &'r [Trigger],
    /// For each trigger, the first and last token of what it says.
    pub(crate) contents: &'r [Option<(usize, usize)>],
}

impl Collector<'_, '_> {
    pub(crate) fn arguments(&self, trigger: &Trigger) -> Vec<Argument> {
        let mut args = Vec::new();
        match trigger.voice {
            Voice::Nominal => self.nominal(trigger, &mut args),
            _ => self.verbal(trigger, &mut args),
        }
        self.oblique(trigger, &mut args);
        let own = self.reading.cover(trigger.at, trigger.last);
        args.retain(|arg| {
            !own.contains(arg.head) || arg.head.start() > own.start() && arg.head.len() == 3
        });
        self.topic_of_speech(trigger, &mut args);
        args.sort_by_key(|arg: &Argument| (arg.span.start(), arg.role));
        args.dedup_by(|b, a| a.head == b.head);
        args
    }

    fn push(&self, args: &mut Vec<Argument>, role: Role, head: usize) {
        let reading = self.reading;
        // The head of a name is its first word.
        let head = match reading.named(head) {
            Some(named) if reading.in_name(head) && !is_amount(named.kind) => named.first as usize,
            _ => head,
        };
        if reading.in_date(head) || matches!(reading.word(head), "yang" | "apa" | "mana") {
            return;
        }
        if args.iter().any(|arg| arg.head == reading.span(head)) {
            return;
        }
        let (first, last) = reading.noun_phrase(head);
        let entity = self.entity_of(head, last);
        let span = reading.cover(first, last);
        args.push(Argument { role, span, head: reading.span(head), entity });
    }

    /// The entity that a phrase mentions: its head's, else the person whom a title names.
    fn entity_of(&self, head: usize, last: usize) -> Option<EntityId> {
        let reading = self.reading;
        let person = (head + 1..=last)
            .take_while(|&at| reading.upos(at) != Upos::Adp)
            .filter_map(|at| reading.named(at))
            .find(|named| named.kind == EntityKind::Per && named.mention == MentionKind::Nam);
        let own = reading.named(head);
        if own.is_some_and(|own| own.mention == MentionKind::Nam) {
            return own.map(|own| own.entity);
        }
        person.or(own).map(|named| named.entity)
    }

    /// The noun and what is joined to it by `dan`.
    fn push_all(&self, args: &mut Vec<Argument>, role: Role, head: usize) {
        self.push(args, role, head);
        let reading = self.reading;
        let mut any = false;
        for joined in reading.children(head) {
            let word =
                reading.input.tokens.get(joined).is_some_and(|t| t.kind() == TokenKind::Word);
            if word && reading.deprel(joined) == Deprel::Conj && reading.is_nominal(joined) {
                self.push(args, role, joined);
                any = true;
            }
        }
        let (_, last) = reading.noun_phrase(head);
        let (_, end) = reading.bounds(head);
        let link = reading.word(last + 1);
        if !any
            && last + 2 < end
            && matches!(link, "dan" | "serta" | "-" | "–")
            && reading.in_name(last + 2)
        {
            self.push(args, role, last + 2);
        }
    }

    fn verbal(&self, trigger: &Trigger, args: &mut Vec<Argument>) {
        let verb = trigger.at;
        if trigger.rule == "pronoun passive" {
            self.pronoun_passive(verb, args);
            return;
        }
        let (subject_role, object_role) = roles(trigger);
        let subject = self.subject(verb);
        let word = self.reading.word(verb);
        if trigger.rule != "speech"
            && let Some((subject, swapped)) = subject
        {
            let role = if swapped { object_role } else { subject_role };
            self.push_all(args, role, subject);
            if let Some(first) = self.joined_before(subject) {
                self.push(args, role, first);
            }
        }
        let pronoun = word.ends_with("nya")
            && word.len() > 5
            && !matches!(word, "ditanya" | "bertanya" | "sesampainya" | "setibanya");
        if trigger.voice == Voice::Passive {
            if pronoun {
                self.clitic(args, Role::Actor, verb);
            }
            if let Some(agent) = self.agent(trigger) {
                self.push_all(args, Role::Actor, agent);
            } else if subject.is_none()
                && let Some(behind) = self.reading.noun_right(trigger.last + 1)
            {
                // `telah dibangun jalur baru`: the subject follows.
                self.push_all(args, subject_role, behind);
            }
            return;
        }
        if trigger.rule == "speech" {
            if pronoun {
                self.clitic(args, Role::Actor, verb);
            } else {
                let behind = self.reading.noun_right(verb + 1);
                if let Some(speaker) = behind.or(subject.map(|(subject, _)| subject)) {
                    self.push_all(args, Role::Actor, speaker);
                }
            }
            return;
        }
        if pronoun {
            self.clitic(args, object_role, verb);
        }
        if let Some(object) = self.object(trigger) {
            self.push_all(args, object_role, object);
        }
    }

    /// `surat itu sudah kami terima`: the pronoun does it.
    fn pronoun_passive(&self, verb: usize, args: &mut Vec<Argument>) {
        let Some(pronoun) = verb.checked_sub(1) else { return };
        self.push(args, Role::Actor, pronoun);
        let patient = self.reading.noun_left(pronoun).or_else(|| match self.subject(verb) {
            Some((noun, _)) if noun != pronoun => Some(noun),
            _ => None,
        });
        if let Some(patient) = patient {
            self.push(args, Role::Recipient, patient);
        }
    }

    /// The first of two subjects that `dan` joins, where the tree names the second.
    fn joined_before(&self, subject: usize) -> Option<usize> {
        let reading = self.reading;
        let link = reading.noun_phrase(subject).0.checked_sub(1)?;
        let joined = matches!(reading.word(link), "dan" | "serta") && link > reading.bounds(link).0;
        let first = reading.noun_left(link).filter(|_| joined)?;
        (!self.is_adjunct(first)).then_some(first)
    }

    fn clitic(&self, args: &mut Vec<Argument>, role: Role, at: usize) {
        let span = self.reading.span(at);
        let span = Span::new(span.end().saturating_sub(3), span.end());
        let entity = self.entity_of_clitic(span);
        args.push(Argument { role, span, head: span, entity });
    }

    fn entity_of_clitic(&self, span: Span) -> Option<EntityId> {
        let (at, _) = self.reading.tokens_of(span)?;
        let named = self.reading.named(at)?;
        (named.first == named.last).then_some(named.entity)
    }

    /// The subject, and whether it plays the object's part, as the head of a relative
    /// clause does whose verb has a subject of its own.
    pub(crate) fn subject(&self, verb: usize) -> Option<(usize, bool)> {
        let reading = self.reading;
        // `desa yang jaringannya terputus`: the clause has a subject of its own.
        if let Some(left) = reading.noun_left(verb)
            && let Some(before) = reading.noun_phrase(left).0.checked_sub(1)
            && reading.word(before) == "yang"
        {
            return Some((left, false));
        }
        let mut at = verb;
        for step in 0..8 {
            let own = reading.children(at).find(|&c| {
                matches!(reading.deprel(c), Deprel::Nsubj | Deprel::NsubjPass)
                    && !matches!(reading.word(c), "yang" | "sesampainya" | "setibanya" | "seusai")
                    && !self.is_adjunct(c)
            });
            if let Some(own) = own
                && own != verb {
                    return Some((own, false));
                }
            let up = reading.head(at);
            match (reading.deprel(at), up) {
                (Deprel::Acl | Deprel::AclRelcl, Some(up))
                    if reading.is_nominal(up) && !self.is_outside(up) =>
                {
                    let between = reading.noun_left(at).filter(|&n| n > up && step == 0);
                    let apart = (up + 1..at).any(|n| reading.word(n) == ",");
                    return Some((between.filter(|_| apart).unwrap_or(up), false));
                }
                (Deprel::Conj | Deprel::Xcomp | Deprel::Advcl, Some(up)) => {
                    if reading.upos(up) == Upos::Noun && reading.deprel(at) != Deprel::Conj {
                        return Some((up, false));
                    }
                    // Who is asked to do it does it.
                    if reading.deprel(at) != Deprel::Conj
                        && let Some(asked) = self.asked(up)
                    {
                        return Some((asked, false));
                    }
                    at = up;
                }
                (Deprel::Ccomp, Some(up)) if step == 0 || self.owner_at(up).is_none() => {
                    match reading.noun_left(at) {
                        Some(left) if left > up => return Some((left, false)),
                        _ => at = up,
                    }
                }
                _ => break,
            }
        }
        let left = |at: usize| reading.noun_left(at).filter(|&n| n != verb && !self.is_adjunct(n));
        left(verb).or_else(|| left(at)).map(|noun| (noun, false))
    }

    /// Whether a noun is of the dateline or names the source of the sentence.
    fn is_outside(&self, noun: usize) -> bool {
        let (start, _) = self.reading.bounds(noun);
        let before = self.reading.noun_phrase(noun).0.checked_sub(1);
        noun < start || before.is_some_and(|b| self.reading.word(b) == "menurut")
    }

    /// Whether a noun stands behind a preposition or a word of time, and so can't be a
    /// subject: `menurut ketua`, `seusai sidang`.
    fn is_adjunct(&self, noun: usize) -> bool {
        let reading = self.reading;
        let (first, _) = reading.noun_phrase(noun);
        let before =
            first.checked_sub(1).filter(|&b| reading.sentence(b) == reading.sentence(noun));
        let outside = |at: usize| {
            reading.upos(at) == Upos::Adp && reading.word(at) != "oleh"
                || matches!(
                    reading.word(at),
                    "seusai"
                        | "usai"
                        | "setelah"
                        | "menurut"
                        | "saat"
                        | "di"
                        | "dari"
                        | "ke"
                        | "pada"
                        | "dalam"
                )
        };
        before.is_some_and(outside) || matches!(reading.word(first), "seusai" | "usai" | "menurut")
    }

    /// What is said: the quotation or the clause behind a word of saying.
    fn topic_of_speech(&self, trigger: &Trigger, args: &mut Vec<Argument>) {
        let reading = self.reading;
        let Some(number) = self.owner.get(trigger.at).copied().flatten() else { return };
        let Some(Some((first, last))) = self.contents.get(number as usize) else { return };
        let (first, last) = (*first, *last);
        if args.iter().any(|arg| arg.role == Role::Topic) {
            return;
        }
        let content = reading.cover(first, last);
        // The object of a clause of saying is part of what is said.
        if args.iter().any(|arg| arg.role == Role::Recipient && content.contains(arg.head)) {
            return;
        }
        args.retain(|arg| arg.role == Role::Actor || !content.contains(arg.head));
        let entity = None;
        args.push(Argument { role: Role::Topic, span: content, head: reading.span(first), entity });
    }

    fn owner_at(&self, at: usize) -> Option<&Trigger> {
        self.triggers.get((*self.owner.get(at)?)? as usize)
    }

    /// The one whom a request addresses.
    fn asked(&self, verb: usize) -> Option<usize> {
        let trigger = self.owner_at(verb)?;
        if trigger.kind != EventType::Request || trigger.voice == Voice::Nominal {
            return None;
        }
        let object = |&c: &usize| self.reading.deprel(c) == Deprel::Obj && c > verb;
        self.reading.children(verb).find(object).filter(|&c| self.reading.is_nominal(c))
    }

    fn object(&self, trigger: &Trigger) -> Option<usize> {
        let reading = self.reading;
        let verb = trigger.at;
        let by_tree = reading.children(verb).find(|&c| {
            matches!(reading.deprel(c), Deprel::Obj | Deprel::Iobj)
                && c > verb
                && reading.upos(c) != Upos::Verb
        });
        by_tree.or_else(|| {
            let number = self.owner.get(verb).copied().flatten();
            let says =
                number.and_then(|n| self.contents.get(n as usize)).is_some_and(Option::is_some);
            if says || !reading.word(verb).starts_with("me") {
                return None;
            }
            let right = reading.noun_right(trigger.last + 1)?;
            // A noun with a verb behind it is the subject of the next clause.
            let governed = reading.head(right) == Some(verb);
            let subject = matches!(reading.deprel(right), Deprel::Nsubj | Deprel::NsubjPass);
            (governed || !subject).then_some(right)
        })
    }

    /// Who does it in a passive: `oleh X`, or a bare noun right behind the verb.
    fn agent(&self, trigger: &Trigger) -> Option<usize> {
        let reading = self.reading;
        let verb = trigger.at;
        let (_, end) = reading.bounds(verb);
        if reading.word(verb + 1) == "oleh" && verb + 1 < end {
            return reading.noun_right(verb + 2);
        }
        let by = (verb + 1..end.min(verb + 12)).find(|&n| reading.word(n) == "oleh");
        if let Some(by) = by
            && let Some(agent) = reading.noun_right(by + 1)
            && (reading.head(agent) == Some(verb) || by <= verb + 2)
        {
            return Some(agent);
        }
        let tree = reading
            .children(verb)
            .find(|&c| reading.deprel(c) == Deprel::OblAgent && reading.is_nominal(c));
        if tree.is_some() {
            return tree;
        }
        let next = reading.noun_right(verb + 1)?;
        let subject = matches!(reading.deprel(next), Deprel::Nsubj | Deprel::NsubjPass);
        let can_act = reading.upos(next) == Upos::Pron
            || reading.named(next).is_some_and(|n| {
                matches!(n.kind, EntityKind::Per | EntityKind::Org | EntityKind::Loc)
            })
            || is_person_noun(reading.word(next));
        let give = reading.word(verb).ends_with("kan") && reading.word(verb).starts_with("diberi");
        (!subject && can_act && !give).then_some(next)
    }

    fn nominal(&self, trigger: &Trigger, args: &mut Vec<Argument>) {
        let reading = self.reading;
        if let Some(verb) = trigger.support {
            self.supported(trigger, verb, args);
        }
        let word = reading.word(trigger.at);
        let mutual = is_mutual(trigger.kind);
        let intransitive =
            matches!(trigger.kind, EventType::Move | EventType::Die | EventType::Hazard)
                || trigger.mode == Some("visit")
                || word.starts_with("ke")
                || word.ends_with("an") && !word.starts_with("pe");
        let role = match trigger.kind {
            EventType::Die | EventType::Injure => Role::Recipient,
            EventType::Say | EventType::Request | EventType::Threaten => Role::Actor,
            _ if mutual || intransitive => Role::Actor,
            _ => Role::Recipient,
        };
        let (_, end) = reading.bounds(trigger.at);
        if word.ends_with("nya") {
            self.clitic(args, role, trigger.at);
        }
        // `pertemuan Kim-Putin`, `penangkapan dua tersangka`: the noun right behind.
        let next = reading.noun_right(trigger.last + 1);
        if let Some(next) = next
            && next < end
            && !matches!(
                reading.word(next),
                "ini" | "itu" | "tersebut" | "luar" | "dalam" | "bawah" | "tambahan" | "bersama"
            )
            && self.owner_at(next).is_none()
            && !matches!(reading.deprel(next), Deprel::Nsubj | Deprel::NsubjPass)
        {
            if mutual {
                self.push_all(args, role, next);
            } else {
                self.push(args, role, next);
            }
        }
    }

    /// The arguments that an event noun has through its light verb.
    fn supported(&self, trigger: &Trigger, verb: usize, args: &mut Vec<Argument>) {
        let reading = self.reading;
        let word = reading.word(verb);
        if word.starts_with("di") {
            let mut passive = *trigger;
            passive.at = verb;
            passive.last = verb;
            if let Some(agent) = self.agent(&passive) {
                self.push_all(args, Role::Actor, agent);
            }
            return;
        }
        if matches!(word, "terjadi" | "berlangsung" | "tercapai") {
            return;
        }
        if let Some((subject, _)) = self.subject(verb)
            && subject != trigger.at
        {
            let undergoes = matches!(
                word,
                "menghadapi"
                    | "mengalami"
                    | "mendapat"
                    | "mendapatkan"
                    | "menjalani"
                    | "menuai"
                    | "memperoleh"
            ) && !is_mutual(trigger.kind)
                && trigger.mode != Some("visit");
            let role = if undergoes { Role::Recipient } else { Role::Actor };
            self.push_all(args, role, subject);
        }
    }

    /// Arguments behind prepositions.
    fn oblique(&self, trigger: &Trigger, args: &mut Vec<Argument>) {
        let predicate = trigger.predicate();
        self.oblique_of(trigger, predicate, args);
        if predicate != trigger.at {
            self.oblique_of(trigger, trigger.at, args);
        }
        let reading = self.reading;
        let (_, end) = reading.bounds(trigger.at);
        // The phrase right behind the trigger, whatever the tree says.
        let from = trigger.last.max(predicate) + 1;
        let mut at = from;
        while at < end && at < from + 14 {
            if reading.upos(at) == Upos::Adp || is_linker(reading.word(at)) {
                if let Some(noun) = reading.noun_right(at + 1) {
                    let governor = reading.head(noun);
                    // A place behind an argument is where it happens: `ditangkap polisi di Medan`.
                    let place = trigger.voice != Voice::Nominal
                        && matches!(reading.word(at), "di" | "ke" | "dari")
                        && reading.named(noun).is_some_and(|n| n.kind == EntityKind::Loc);
                    let governed = governor == Some(predicate) || governor == Some(trigger.at);
                    if at == from || governed || place {
                        self.by_preposition(trigger, at, noun, args);
                    }
                    at = noun;
                }
            } else if self.owner.get(at).copied().flatten().is_some()
                || matches!(reading.word(at), "." | ";" | "yang" | "bahwa")
            {
                break;
            }
            at += 1;
        }
    }

    fn oblique_of(&self, trigger: &Trigger, predicate: usize, args: &mut Vec<Argument>) {
        let reading = self.reading;
        for child in reading.children(predicate) {
            if !reading.is_nominal(child) || reading.in_date(child) {
                continue;
            }
            if matches!(
                reading.deprel(child),
                Deprel::Obl | Deprel::OblAgent | Deprel::OblMod | Deprel::Nmod | Deprel::NmodLmod
            ) && let Some(preposition) = reading.preposition(child)
            {
                self.by_preposition(trigger, preposition, child, args);
            }
        }
    }

    fn by_preposition(
        &self,
        trigger: &Trigger,
        preposition: usize,
        noun: usize,
        args: &mut Vec<Argument>,
    ) {
        let reading = self.reading;
        let kind = reading.named(noun).map(|named| named.kind);
        let person = matches!(kind, Some(EntityKind::Per | EntityKind::Org))
            || is_person_noun(reading.word(noun));
        let mutual = is_mutual(trigger.kind);
        let role = match reading.word(preposition) {
            "di" if arrives(reading.word(trigger.at)) => Role::Destination,
            "di" => Role::Place,
            "pada" | "dalam" | "dekat" | "sepanjang"
                if !person && kind == Some(EntityKind::Loc) =>
            {
                Role::Place
            }
            "pada" if person => Role::Recipient,
            "ke" | "menuju" => Role::Destination,
            "dari"
                if trigger.voice == Voice::Nominal
                    && matches!(
                        trigger.kind,
                        EventType::Say
                            | EventType::Request
                            | EventType::Threaten
                            | EventType::Accuse
                    ) =>
            {
                Role::Actor
            }
            "dari" => Role::Origin,
            "oleh" => Role::Actor,
            "kepada" | "terhadap" | "bagi" => Role::Recipient,
            "antara" if mutual => Role::Actor,
            "dengan" | "bersama" if mutual => Role::Actor,
            "bersama" => Role::Actor,
            "dengan" if !person && kind.is_none() && trigger.voice != Voice::Nominal => {
                Role::Instrument
            }
            "melalui" | "lewat" | "via" | "menggunakan" => {
                if kind == Some(EntityKind::Loc) {
                    Role::Place
                } else {
                    Role::Instrument
                }
            }
            "mengenai" | "tentang" | "soal" | "terkait" | "perihal" => Role::Topic,
            _ => return,
        };
        if role == Role::Actor {
            self.push_all(args, role, noun);
        } else {
            self.push(args, role, noun);
        }
    }
}

/// Arriving takes its goal with `di`: `tiba di Masohi`.
fn arrives(word: &str) -> bool {
    matches!(
        word,
        "tiba" | "mendarat" | "kedatangan" | "sesampainya" | "setibanya" | "ketibaan" | "sampai"
    )
}

/// Words that join a noun like a preposition though they are tagged as verbs.
fn is_linker(word: &str) -> bool {
    matches!(word, "melalui" | "menggunakan" | "mengenai" | "menuju" | "terkait" | "lewat")
}

/// Whether all parties of such an event act.
fn is_mutual(kind: EventType) -> bool {
    matches!(
        kind,
        EventType::Consult | EventType::Agree | EventType::Cooperate | EventType::Contest
    )
}

/// Amounts are headed by their unit, names by their first word.
fn is_amount(kind: EntityKind) -> bool {
    matches!(kind, EntityKind::Money | EntityKind::Percent | EntityKind::Quantity)
}

fn is_person_noun(word: &str) -> bool {
    const WORDS: [&str; 34] = [
        "aparat",
        "bupati",
        "dokter",
        "gubernur",
        "hakim",
        "ibu",
        "jaksa",
        "kapolres",
        "karyawan",
        "kejaksaan",
        "kelompok",
        "ketua",
        "korban",
        "mahasiswa",
        "majelis",
        "masyarakat",
        "menteri",
        "pejabat",
        "pelaku",
        "pemerintah",
        "penyidik",
        "petugas",
        "pihak",
        "polda",
        "polisi",
        "polres",
        "presiden",
        "pria",
        "prajurit",
        "siswa",
        "tentara",
        "tim",
        "wali",
        "warga",
    ];
    WORDS.contains(&word)
}

/// The parts of the grammatical subject and object.
fn roles(trigger: &Trigger) -> (Role, Role) {
    if trigger.voice == Voice::Passive {
        return (Role::Recipient, Role::Actor);
    }
    match trigger.kind {
        EventType::Die | EventType::Injure
            if trigger.lemma.is_none_or(|l| {
                !l.starts_with("me") || l.starts_with("mening") || l == "menderita"
            }) =>
        {
            (Role::Recipient, Role::Topic)
        }
        EventType::Hazard
            if matches!(
                trigger.lemma,
                Some("rusak" | "retak" | "retak-retak" | "hancur" | "terdampak" | "hangus")
            ) =>
        {
            (Role::Recipient, Role::Topic)
        }
        EventType::Move => {
            let object = match trigger.lemma {
                Some("meninggalkan") => Role::Origin,
                Some("memasuki" | "mendatangi") => Role::Destination,
                _ => Role::Recipient,
            };
            (Role::Actor, object)
        }
        _ => (Role::Actor, Role::Recipient),
    }
}
