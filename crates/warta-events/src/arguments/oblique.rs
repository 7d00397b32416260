use warta_entities::EntityKind;
use warta_syntax::{Deprel, Upos};
use warta_text::Span;

use super::{Collector, is_mutual, is_person_noun, is_side};
use crate::event::{Argument, EventType, Role};
use crate::frame::{Frame, Marker, Trait};
use crate::reading::Reading;
use crate::rule::Rule;
use crate::trigger::{Trigger, Voice};

/// A noun with the preposition that brings it in.
#[derive(Clone, Copy)]
struct Phrase {
    preposition: usize,
    noun: usize,
    /// Whether it belongs to the event by the tree, or stands right behind it.
    governed: bool,
}

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
                    let governed = at == from || governed;
                    let phrase = Phrase { preposition: at, noun, governed };
                    self.by_preposition(trigger, phrase, args);
                    at = noun;
                }
            } else if self.owner_at(at).is_some_and(|t| !t.is_bare_noun())
                || trigger.voice == Voice::Nominal && reading.upos(at) == Upos::Verb
                || matches!(reading.word(at), "." | ";" | "yang" | "bahwa")
            {
                break;
            }
            at += 1;
        }
    }

    fn oblique_of(&self, trigger: &Trigger, predicate: usize, args: &mut Vec<Argument>) {
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
                let phrase = Phrase { preposition, noun: child, governed: true };
                self.by_preposition(trigger, phrase, args);
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
        let person = named.is_some_and(|named| named.kind == EntityKind::Per);
        person && trigger.kind != EventType::Personnel && !moves(trigger.kind)
    }

    /// `diteliti Rudi dari Universitas Indonesia di Depok`: where the body that somebody is
    /// of has its seat. Behind a word of saying, a date tells that it was said there.
    fn places_a_body(&self, trigger: &Trigger, phrase: Phrase) -> bool {
        let reading = self.reading;
        let body = phrase.preposition.checked_sub(1).and_then(|at| reading.named(at));
        let Some(body) = body.filter(|body| body.kind == EntityKind::Org) else { return false };
        let from = (body.first as usize).checked_sub(1);
        let Some(from) = from.filter(|&at| reading.word(at) == "dari") else { return false };
        let (_, last) = reading.noun_phrase(phrase.noun);
        let comma = usize::from(reading.word(last + 1) == ",");
        let dated = trigger.kind == EventType::Say
            && (reading.in_time(last + 1 + comma) || reading.in_date(last + 1 + comma));
        self.is_of_person(trigger, from) && !dated
    }

    /// Adds the noun that a preposition brings in, in the part that the frame gives it. Where
    /// the tree hangs the phrase elsewhere, it belongs to the event only if its preposition
    /// reaches that far: `ditangkap polisi di Medan`, `menikam korban dengan pisau`.
    fn by_preposition(&self, trigger: &Trigger, phrase: Phrase, args: &mut Vec<Argument>) {
        let reading = self.reading;
        let Phrase { preposition, noun, governed } = phrase;
        let Some(marker) = marker(reading, preposition, noun) else { return };
        // `di depan gerbang DPR`: beside what stands behind the side.
        let beside = reading.noun_right(noun + 1).filter(|_| is_side(reading.word(noun)));
        let noun = beside.unwrap_or(noun);
        let Some(row) = self.row(trigger, marker, Some(noun)) else { return };
        let Some(role) = row.role.filter(|_| governed || row.far) else { return };
        let phrase = Phrase { noun, ..phrase };
        if reading.in_time(noun)
            || role == Role::Topic && self.has_said(trigger)
            || self.is_else(trigger, (marker, role), phrase, args)
        {
            return;
        }
        if marker == Marker::WITH {
            self.end_topics(preposition, args);
        }
        if role == Role::Actor || role == Role::Recipient && marker == Marker::WITH {
            self.push_all(args, role, noun);
        } else {
            self.push(args, role, noun);
        }
    }

    /// Whether what a preposition brings in does not have the part that the frame gives it.
    fn is_else(
        &self,
        trigger: &Trigger,
        part: (Marker, Role),
        phrase: Phrase,
        args: &[Argument],
    ) -> bool {
        let reading = self.reading;
        let Phrase { preposition, noun, .. } = phrase;
        match part {
            (Marker::IN, Role::Place) => self.is_no_place(trigger, phrase, args),
            (Marker::FROM, Role::Origin) => self.is_no_origin(trigger, phrase),
            // `atas permintaan keluarga`
            (Marker::OVER, _) => is_ground(reading.word(noun)),
            (Marker::WITH, _) => self.is_no_company(trigger, phrase, args),
            // `Duta Besar untuk PBB`, `baik untuk pasien`
            (Marker::FOR, _) => preposition
                .checked_sub(1)
                .is_some_and(|at| reading.upos(at) == Upos::Adj || reading.word(at) == "besar"),
            // `dilaporkan hilang oleh keluarganya`: of the passive before it.
            (Marker::BY, _) => {
                trigger.voice == Voice::Active && matches!(trigger.rule, Rule::Active | Rule::Sense)
            }
            _ => false,
        }
    }

    /// `membahas investasi dengan Menteri`: the topic ends before the preposition.
    fn end_topics(&self, preposition: usize, args: &mut [Argument]) {
        let Some(before) = preposition.checked_sub(1) else { return };
        let last = self.reading.span(before).end();
        let over = |arg: &&mut Argument| {
            arg.role == Role::Topic && arg.head.end() <= last && arg.span.end() > last
        };
        for topic in args.iter_mut().filter(over) {
            topic.span = Span::new(topic.span.start(), last);
        }
    }

    /// `mengatakan tak ada kabar tentang korban`: whether what is said stands there, and is the
    /// topic as a whole. No clause begins with a preposition.
    fn has_said(&self, trigger: &Trigger) -> bool {
        let number = self.owner.at(trigger.at);
        let content = number.and_then(|number| self.contents.get(number));
        let first = content.copied().flatten().map(|(first, _)| first);
        first.is_some_and(|first| self.reading.upos(first as usize) != Upos::Adp)
    }

    /// Whether `di` does not bring in where it happens.
    fn is_no_place(&self, trigger: &Trigger, phrase: Phrase, args: &[Argument]) -> bool {
        let reading = self.reading;
        let Phrase { preposition, noun, .. } = phrase;
        is_no_place(reading.word(noun))
            || self.is_amount(noun)
            // `di tengah hujan`, `di tempat terpisah`
            || reading.word(noun - 1) == "tengah"
            || reading.begins(noun, &["tempat", "terpisah"])
            || reading.begins(noun, &["tempat", "lain"])
            // `di sebuah kafe di Palembang`: a place is told once.
            || self.tells_place(args, preposition)
            || self.places_a_body(trigger, phrase)
    }

    /// Whether `dari` does not bring in where something comes from.
    fn is_no_origin(&self, trigger: &Trigger, phrase: Phrase) -> bool {
        let reading = self.reading;
        let Phrase { preposition, noun, .. } = phrase;
        let before = preposition.checked_sub(1);
        let kind = reading.named(noun).map(|named| named.kind);
        matches!(reading.word(noun), "luar" | "dalam" | "atas" | "bawah")
            // `39 orang tewas dari total 48 penumpang`
            || matches!(reading.word(preposition + 1), "setiap" | "tiap" | "total")
            || before.is_some_and(|before| {
                // `331 dari 577 anggota`: so many of them. `pulau terdekat dari Manggar`
                reading.upos(before) == Upos::Num
                    || matches!(reading.word(before), "jauh" | "korban" | "terdekat" | "terjauh")
            })
            // `Edina Gallovits dari Romania`: where somebody is from.
            || matches!(kind, Some(EntityKind::Loc | EntityKind::Org))
                && self.is_of_person(trigger, preposition)
    }

    /// Whether `dengan` brings in neither a side nor a means.
    fn is_no_company(&self, trigger: &Trigger, phrase: Phrase, args: &[Argument]) -> bool {
        let reading = self.reading;
        let Phrase { preposition, noun, .. } = phrase;
        // `membahas masalah itu dengan Menteri`, but what stands behind the topic belongs to it
        // in `berunding mengenai pertukaran dengan tahanan`.
        let object = self.row(trigger, Marker::OBJECT, None);
        let talks_over = object.is_some_and(|row| row.role == Some(Role::Topic));
        let side = talks_over
            && trigger.voice != Voice::Nominal
            && self.can_act(noun)
            && (reading.named(noun).is_some() || is_person_noun(reading.word(noun)));
        is_mutual(trigger.kind) && !side && args.iter().any(|arg| arg.role == Role::Topic)
            || is_manner(reading.word(noun))
            // `puas dengan hasilnya`, `sesuai dengan aturan`
            || preposition > 0 && reading.upos(preposition - 1) == Upos::Adj
            // `Dengan hasil itu, China tersingkir.`
            || preposition == reading.bounds(noun).0
    }
}

/// The marker of a preposition before a noun.
fn marker(reading: &Reading<'_>, preposition: usize, noun: usize) -> Option<Marker> {
    // `kata Hendrik di hadapan majelis`
    let before = reading.begins(preposition, &["di", "hadapan"]) && noun > preposition + 1;
    if before { Some(Marker::BEFORE) } else { Marker::of(reading.word(preposition)) }
}

/// Nouns that `atas` makes the ground on which something is done.
fn is_ground(noun: &str) -> bool {
    matches!(
        noun,
        "dasar"
            | "inisiatif"
            | "instruksi"
            | "izin"
            | "nama"
            | "perintah"
            | "permintaan"
            | "saran"
            | "undangan"
            | "usul"
    )
}

/// Words that join a noun like a preposition though they are tagged as verbs.
fn is_linker(word: &str, trigger: &Trigger) -> bool {
    matches!(word, "melalui" | "menggunakan" | "mengenai" | "menuju" | "terkait" | "lewat")
        || word == "melawan" && trigger.kind == EventType::Contest
        || word == "menjadi" && trigger.kind == EventType::Change
}

/// Whether things change their place or hands in events of a type.
fn moves(kind: EventType) -> bool {
    let row = Frame::NONE.row(kind, Marker::FROM, |asked| asked == Trait::Verb);
    row.is_some_and(|row| row.far)
}

/// Most tokens behind a trigger that are searched for prepositions.
const SPAN: usize = 18;

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
