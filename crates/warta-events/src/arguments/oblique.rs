use warta_entities::EntityKind;
use warta_syntax::{Deprel, Upos};

use super::people::is_person_noun;
use super::{Collector, is_mutual, is_side};
use crate::event::{Argument, EventType, Role};
use crate::trigger::{Trigger, Voice};

/// Arguments that a preposition brings in.
impl Collector<'_, '_> {
    /// Arguments behind prepositions.
    pub(super) fn oblique(&self, trigger: &Trigger, args: &mut Vec<Argument>) {
        let predicate = trigger.predicate();
        self.oblique_of(trigger, predicate, args);
        if predicate != trigger.at {
            self.oblique_of(trigger, trigger.at, args);
        }
        let reading = self.reading;
        let (_, end) = reading.bounds(trigger.at);
        // The phrases behind the trigger up to the next verb, whatever the tree says.
        let behind = trigger.last.max(predicate);
        let opens = trigger.last > trigger.at && reading.upos(behind) == Upos::Adp;
        let from = if opens { behind } else { behind + 1 };
        let mut at = from;
        while at < end && at < from + SPAN {
            if reading.upos(at) == Upos::Adp || is_linker(reading.word(at), trigger) {
                if let Some(noun) = reading.noun_right(at + 1) {
                    let governor = reading.head(noun);
                    let governed = governor == Some(predicate) || governor == Some(trigger.at);
                    if at == from || governed || self.reaches(trigger, at, noun) {
                        self.by_preposition(trigger, at, noun, args);
                    }
                    at = noun;
                }
            } else if self
                .owner_at(at)
                .is_some_and(|t| t.voice != Voice::Nominal || t.support.is_some())
                || trigger.voice == Voice::Nominal && reading.upos(at) == Upos::Verb
                || matches!(reading.word(at), "." | ";" | "yang" | "bahwa")
            {
                break;
            }
            at += 1;
        }
    }

    /// Whether a phrase that the tree hangs elsewhere belongs to the event by its
    /// preposition: `ditangkap polisi di Medan`, `menikam korban dengan pisau`.
    fn reaches(&self, trigger: &Trigger, preposition: usize, noun: usize) -> bool {
        let reading = self.reading;
        let place = reading.named(noun).is_some_and(|n| n.kind == EntityKind::Loc);
        match reading.word(preposition) {
            "di" | "kepada" | "menuju" | "oleh" | "melawan" => true,
            "atas" => trigger.kind == EventType::Contest && reading.named(noun).is_some(),
            "mengenai" | "tentang" | "soal" => is_mutual(trigger.kind) || talks(trigger),
            "antara" => is_between(trigger),
            "ke" | "dari" if trigger.voice == Voice::Nominal => place,
            "ke" => place || moves(trigger.kind) || trigger.voice == Voice::Passive,
            "dari" => place || moves(trigger.kind),
            "dengan" | "melalui" | "lewat" | "menggunakan" => trigger.voice != Voice::Nominal,
            _ => false,
        }
    }

    pub(super) fn oblique_of(&self, trigger: &Trigger, predicate: usize, args: &mut Vec<Argument>) {
        let reading = self.reading;
        // `berkunjung ke Beijing, sementara Xi ke AS`: the other clause has its own.
        let (_, end) = reading.bounds(predicate);
        let other = (predicate + 1..end).find(|&at| {
            matches!(reading.word(at), "sedangkan" | "sementara" | "tetapi")
                && reading.word(at - 1) == ","
        });
        for child in reading.children(predicate) {
            let apart = other.is_some_and(|other| child > other);
            if apart || !reading.is_nominal(child) || reading.in_date(child) {
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

    /// Whether the phrase that a preposition at `at` goes on is a place of the event already,
    /// without a name of its own.
    fn tells_place(&self, args: &[Argument], at: usize) -> bool {
        args.iter().filter(|arg| arg.role == Role::Place).any(|arg| {
            let tokens = self.reading.tokens_of(arg.span);
            let head = self.reading.token_of(arg.head).unwrap_or(at);
            let goes_on = tokens.is_some_and(|(first, last)| first < at && at <= last + 1);
            goes_on && !self.reading.in_name(head)
        })
    }

    /// Whether a person stands right in front of a preposition that nothing moves from.
    fn is_of_person(&self, trigger: &Trigger, preposition: usize) -> bool {
        let reading = self.reading;
        let before = preposition.checked_sub(1).filter(|&before| before > trigger.last);
        let named = before.and_then(|before| reading.named(before));
        let moves = moves(trigger.kind) || trigger.kind == EventType::Personnel;
        named.is_some_and(|named| named.kind == EntityKind::Per) && !moves
    }

    /// `diteliti Rudi dari Universitas Indonesia di Depok`: where the body that somebody is
    /// of has its seat. Behind a word of saying, a date tells that it was said there.
    fn places_a_body(&self, trigger: &Trigger, preposition: usize, noun: usize) -> bool {
        let reading = self.reading;
        let body = preposition.checked_sub(1).and_then(|at| reading.named(at));
        let Some(body) = body.filter(|body| body.kind == EntityKind::Org) else { return false };
        let from = (body.first as usize).checked_sub(1);
        let Some(from) = from.filter(|&at| reading.word(at) == "dari") else { return false };
        let (_, last) = reading.noun_phrase(noun);
        let comma = usize::from(reading.word(last + 1) == ",");
        let dated = trigger.kind == EventType::Say
            && (reading.in_time(last + 1 + comma) || reading.in_date(last + 1 + comma));
        self.is_of_person(trigger, from) && !dated
    }

    pub(super) fn by_preposition(
        &self,
        trigger: &Trigger,
        preposition: usize,
        noun: usize,
        args: &mut Vec<Argument>,
    ) {
        let reading = self.reading;
        // `di depan gerbang DPR`: beside what stands behind the side.
        let beside = reading.noun_right(noun + 1).filter(|_| is_side(reading.word(noun)));
        let noun = beside.unwrap_or(noun);
        let kind = reading.named(noun).map(|named| named.kind);
        let person = || {
            matches!(kind, Some(EntityKind::Per | EntityKind::Org))
                || is_person_noun(reading.word(noun))
        };
        let mutual = is_mutual(trigger.kind);
        let role = match reading.word(preposition) {
            _ if reading.in_time(noun) => return,
            "di" if arrives(reading.word(trigger.at)) => Role::Destination,
            // `kata Hendrik di hadapan majelis`
            "di" if reading.word(preposition + 1) == "hadapan" && noun > preposition + 1 => {
                if trigger.kind != EventType::Say {
                    return;
                }
                Role::Recipient
            }
            "di" if is_no_place(reading.word(noun)) || self.is_amount(noun) => return,
            // `di tengah hujan`, `di tempat terpisah`
            "di" if reading.word(noun - 1) == "tengah" => return,
            "di" if reading.begins(noun, &["tempat", "terpisah"])
                || reading.begins(noun, &["tempat", "lain"]) =>
            {
                return;
            }
            // `di sebuah kafe di Palembang`: a place is told once.
            "di" if self.tells_place(args, preposition) => return,
            "di" if self.places_a_body(trigger, preposition, noun) => return,
            "di" => Role::Place,
            "pada" | "dalam" | "dekat" | "sepanjang"
                if kind == Some(EntityKind::Loc) && !person() =>
            {
                Role::Place
            }
            "pada" if person() => Role::Recipient,
            // `serangan ke Rafah`, but `meluncurkan rudal ke laut`.
            "ke" if trigger.kind == EventType::Assault && trigger.voice == Voice::Nominal => {
                Role::Recipient
            }
            "ke" if trigger.kind == EventType::Accuse && kind == Some(EntityKind::Loc) => return,
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
            "dari" if matches!(reading.word(noun), "luar" | "dalam" | "atas" | "bawah") => return,
            // `331 dari 577 anggota`: so many of them.
            "dari" if preposition > 0 && reading.upos(preposition - 1) == Upos::Num => return,
            // `39 orang tewas dari total 48 penumpang`, `pulau terdekat dari Manggar`
            "dari" if matches!(reading.word(preposition + 1), "setiap" | "tiap" | "total") => {
                return;
            }
            "dari"
                if preposition > 0
                    && matches!(
                        reading.word(preposition - 1),
                        "jauh" | "korban" | "terdekat" | "terjauh"
                    ) =>
            {
                return;
            }
            // `Edina Gallovits dari Romania`: where somebody is from.
            "dari"
                if matches!(kind, Some(EntityKind::Loc | EntityKind::Org))
                    && self.is_of_person(trigger, preposition) =>
            {
                return;
            }
            "dari" => Role::Origin,
            // `dilaporkan hilang oleh keluarganya`: of the passive before it.
            "oleh"
                if trigger.voice == Voice::Active && matches!(trigger.rule, "active" | "sense") =>
            {
                return;
            }
            "oleh" => Role::Actor,
            "kepada" | "terhadap" | "bagi" => Role::Recipient,
            "antara" if mutual || is_between(trigger) => Role::Actor,
            "melawan" | "atas" if trigger.kind == EventType::Contest => Role::Recipient,
            // `serangan atas kota itu`
            "atas" if trigger.voice == Voice::Nominal && is_done_to(trigger) => Role::Recipient,
            // `berunding mengenai pertukaran dengan tahanan`: what stands behind the topic
            // belongs to it.
            "dengan" if mutual && args.iter().any(|arg| arg.role == Role::Topic) => return,
            "dengan" if is_manner(reading.word(noun)) => return,
            // `puas dengan hasilnya`, `sesuai dengan aturan`
            "dengan" if preposition > 0 && reading.upos(preposition - 1) == Upos::Adj => return,
            // `Dengan hasil itu, China tersingkir.`
            "dengan" if preposition == reading.bounds(noun).0 => return,
            "dengan" | "bersama" if mutual || is_reciprocal(reading.word(trigger.at)) => {
                Role::Actor
            }
            "bersama" => Role::Actor,
            "dengan" if talks(trigger) && person() => Role::Recipient,
            "dengan" if kind.is_none() && trigger.voice != Voice::Nominal && !person() => {
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
            // `dilantik sebagai bupati`, `menyebut RH sebagai otak komplotan`
            "sebagai" if names_part(trigger) => Role::Topic,
            _ => return,
        };
        if role == Role::Actor {
            self.push_all(args, role, noun);
        } else {
            self.push(args, role, noun);
        }
    }
}

/// `berbicara dengan wartawan mengenai pajak`: with whom, and of what.
fn talks(trigger: &Trigger) -> bool {
    let talk = |lemma: &str| matches!(lemma, "berbicara" | "berbincang" | "bercerita" | "bicara");
    trigger.kind == EventType::Say && trigger.lemma.is_some_and(talk)
}

/// Whether `sebagai` tells what somebody is called or made.
fn names_part(trigger: &Trigger) -> bool {
    use EventType::{Personnel, Say, Support};
    trigger.voice != Voice::Nominal && matches!(trigger.kind, Personnel | Say | Support)
}

/// `bentrokan antara warga dan polisi`: both do it.
fn is_between(trigger: &Trigger) -> bool {
    let fights = trigger.kind == EventType::Assault;
    trigger.voice == Voice::Nominal && (fights || is_mutual(trigger.kind))
}

/// Whether what an event noun tells is done to somebody or something.
fn is_done_to(trigger: &Trigger) -> bool {
    use EventType::{Accuse, Assault, Coerce, Justice, Sanction};
    matches!(trigger.kind, Accuse | Assault | Coerce | Justice | Sanction)
}

/// Arriving takes its goal with `di`: `tiba di Masohi`.
fn arrives(word: &str) -> bool {
    matches!(
        word,
        "tiba" | "mendarat" | "kedatangan" | "sesampainya" | "setibanya" | "ketibaan" | "sampai"
    )
}

/// Words that join a noun like a preposition though they are tagged as verbs.
fn is_linker(word: &str, trigger: &Trigger) -> bool {
    matches!(word, "melalui" | "menggunakan" | "mengenai" | "menuju" | "terkait" | "lewat")
        || word == "melawan" && trigger.kind == EventType::Contest
}

/// Most tokens behind a trigger that are searched for prepositions.
const SPAN: usize = 18;

/// Whether things change their place or hands in such an event.
fn moves(kind: EventType) -> bool {
    matches!(
        kind,
        EventType::Move
            | EventType::Aid
            | EventType::Transact
            | EventType::Mobilize
            | EventType::Accuse
            | EventType::Retreat
            | EventType::Justice
    )
}

/// Nouns that `dengan` makes a manner: `berbicara dengan syarat anonim`.
fn is_manner(noun: &str) -> bool {
    matches!(
        noun,
        "alasan"
            | "cara"
            | "dalih"
            | "harapan"
            | "catatan"
            | "kecepatan"
            | "ketentuan"
            | "keunggulan"
            | "maksud"
            | "margin"
            | "nada"
            | "nilai"
            | "rincian"
            | "selisih"
            | "skor"
            | "syarat"
            | "tujuan"
    )
}

/// Verbs whose `dengan` brings in the other side.
fn is_reciprocal(verb: &str) -> bool {
    const VERBS: [&str; 18] = [
        "berbenturan",
        "bercerai",
        "berdamai",
        "berduel",
        "bergabung",
        "berhadapan",
        "berkelahi",
        "berkolaborasi",
        "berkomunikasi",
        "bermitra",
        "berpapasan",
        "bersaing",
        "bersekutu",
        "bertabrakan",
        "bertengkar",
        "bertukar",
        "bentrok",
        "menikah",
    ];
    VERBS.contains(&verb)
}

/// Nouns that `di` puts an event into without saying where it is.
fn is_no_place(noun: &str) -> bool {
    const NOUNS: [&str; 37] = [
        "akhir",
        "antara",
        "antaranya",
        "atas",
        "awal",
        "babak",
        "balik",
        "bawah",
        "bidang",
        "dalam",
        "depan",
        "era",
        "hadapan",
        "hari",
        "hari-hari",
        "jaman",
        "kalangan",
        "kategori",
        "laga",
        "luar",
        "masa",
        "masa-masa",
        "mata",
        "momen",
        "musim",
        "nomor",
        "partai",
        "pihak",
        "saat",
        "saat-saat",
        "sektor",
        "sela",
        "sela-sela",
        "samping",
        "tangan",
        "tengah",
        "zaman",
    ];
    NOUNS.contains(&noun)
}
