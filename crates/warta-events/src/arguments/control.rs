//! Who does what a verb without a subject tells, where another word says so.

use warta_syntax::{Deprel, Upos};

use super::Collector;
use super::people::is_person_noun;
use crate::asked::asked_along;
use crate::event::{Argument, EventType};
use crate::frame::Marker;
use crate::gift::is_chance;
use crate::sorted::is_sorted;
use crate::trigger::{Trigger, Voice};
use crate::words::List;

/// Whose act it is.
impl Collector<'_, '_> {
    /// `menuding militer menyiksa tahanan`: who is accused or asked stands right before.
    pub(super) fn told(&self, verb: usize) -> Option<usize> {
        let reading = self.reading;
        let mut noun = reading.noun_left(verb).filter(|&noun| noun < verb)?;
        let mut before = reading.noun_phrase(noun).0.checked_sub(1)?;
        // `mendesak Moskwa dan Kyiv segera menghentikan`: the first of them.
        for _ in 0..3 {
            if !matches!(reading.word(before), "dan" | "serta" | ",") || !self.can_act(noun) {
                break;
            }
            let Some(first) = reading.noun_left(before) else { break };
            let Some(above) = reading.noun_phrase(first).0.checked_sub(1) else { break };
            (noun, before) = (first, above);
        }
        let next =
            self.owner_at(before).is_some_and(|trigger| self.hands_on(trigger, Marker::VERB));
        (next && before >= reading.bounds(verb).0 && self.can_act(noun)).then_some(noun)
    }

    /// `menemukan bukti Bambang menerima uang`, `adanya dugaan pejabat terlibat`: whom the clause
    /// behind a noun for what is found or told is about, where that noun is no subject itself.
    pub(super) fn told_of(&self, verb: usize) -> Option<usize> {
        let reading = self.reading;
        let told = reading.noun_left(verb).filter(|&noun| reading.is(noun, List::Told))?;
        let before = reading.noun_phrase(told).0.checked_sub(1)?;
        let opened = before >= reading.bounds(verb).0
            && (self.is_verb(before) && !reading.word(before).starts_with("di")
                || matches!(
                    reading.word(before),
                    "ada" | "adanya" | "atas" | "mengenai" | "soal" | "tentang" | "terkait"
                ));
        // `mengutip laporan polisi menyebut`: a report says something itself.
        let says = self.owner_at(verb).is_some_and(|own| own.kind == EventType::Say)
            && matches!(reading.word(told), "berita" | "informasi" | "kabar" | "laporan");
        let noun = reading.noun_right(told + 1).filter(|&noun| opened && !says && noun < verb)?;
        (self.can_act(noun) && !reading.is(noun, List::Told)).then_some(noun)
    }

    /// `keputusan Barnier mengesahkan anggaran`: whose it is does it.
    pub(super) fn possessor(&self, noun: usize) -> Option<usize> {
        let named = self.reading.named(noun + 1).filter(|named| named.first as usize == noun + 1);
        // `niat pemerintah untuk mengurangi`
        let body = || self.reading.upos(noun + 1) == Upos::Noun && self.can_act(noun + 1);
        // `kemampuan pengayaannya`
        let word = self.reading.word(noun + 1);
        let thing = word.strip_suffix("nya").is_some_and(|stem| !is_person_noun(stem));
        (named.is_some() || !thing && body()).then_some(noun + 1)
    }

    /// Who does what completes a noun: whose it is, else who has it for an object, as in
    /// `DPR menghadapi tekanan agar mundur`.
    pub(super) fn whose(&self, noun: usize, verb: usize) -> Option<usize> {
        let own = self.possessor(noun).filter(|&own| own < verb);
        let has = || {
            let above = self.verb_before(noun).filter(|_| self.is_pursued(noun))?;
            if self.is_taken(noun) {
                return self.own_subject(above);
            }
            let own = if self.is_done(above) {
                self.doer(above, noun)
            } else {
                self.own_subject(above).filter(|_| !self.is_relative(above))
            };
            own.filter(|&own| self.can_act(own))
        };
        own.or_else(has)
    }

    /// `menolak rencana Israel untuk menduduki Gaza`, `keputusan Trump menaikkan tarif membuat
    /// pasar gugup`: whose act a noun names that the verb completes.
    pub(super) fn act_of(&self, verb: usize) -> Option<usize> {
        let reading = self.reading;
        if reading.word(verb).starts_with("di") {
            return None;
        }
        let before = reading.past_helpers(verb).filter(|&at| reading.word(at) != "yang")?;
        let goal = matches!(reading.word(before), "untuk" | "guna");
        let (noun, own) = self.act_and_owner(if goal { before } else { before + 1 })?;
        let above = reading.before(reading.noun_phrase(noun).0, 1);
        let taken = |at: usize| self.is_verb(at) || reading.upos(at) == Upos::Adp;
        let completes = goal || above.is_some_and(taken) || self.precedes_main(verb);
        completes.then_some(own)
    }

    /// `rencana Israel`: the noun of the phrase that ends before `end`, and whose act it is.
    fn act_and_owner(&self, end: usize) -> Option<(usize, usize)> {
        use Upos::{Adj, Det, Noun, Pron, Propn, X};
        let reading = self.reading;
        let (start, _) = reading.bounds(end);
        let mut phrase = (start.max(end.saturating_sub(OWNER))..end)
            .rev()
            .take_while(|&at| matches!(reading.upos(at), Adj | Det | Noun | Pron | Propn | X));
        let noun = phrase.find(|&at| reading.is(at, List::Completed))?;
        // `memenuhi permintaan PBB untuk berhenti`: somebody else is to do that.
        if ASKED.binary_search(&reading.word(noun)).is_ok() {
            return None;
        }
        let unknown = || reading.upos(noun + 1) == Propn && reading.is_capital(noun + 1);
        let own = self.possessor(noun).or_else(|| unknown().then_some(noun + 1))?;
        (own < end).then_some((noun, own))
    }

    /// Whether the verb of the main clause follows in the same breath: `membangun pangkalan
    /// ditolak`.
    fn precedes_main(&self, verb: usize) -> bool {
        let reading = self.reading;
        let Some(own) = self.owner_at(verb) else { return false };
        // `rencana itu memaksa warga pindah`, `membuat pasar gugup`
        if self.hands_on(own, Marker::VERB)
            || self.hands_on(own, Marker::CLAUSE)
            || reading.word(verb) == "membuat"
        {
            return false;
        }
        let (_, end) = reading.bounds(verb);
        let phrase = |at: usize| {
            !matches!(reading.upos(at), Upos::Punct | Upos::Sconj | Upos::Cconj)
                && !matches!(reading.word(at), "yang" | "untuk" | "karena")
        };
        let mut behind = (own.last + 1..end.min(own.last + MAIN)).take_while(|&at| phrase(at));
        behind.any(|at| at > own.last + 1 && reading.upos(at) == Upos::Verb && self.is_verb(at))
    }

    /// `memberi kesempatan kepada warga untuk pulang`, `memberi terdakwa waktu untuk membayar`:
    /// to whom something is given does with it what the joint brings in.
    pub(super) fn given(&self, matrix: usize, joint: usize) -> Option<usize> {
        let reading = self.reading;
        if !matches!(
            reading.word(matrix),
            "diberi" | "diberikan" | "memberi" | "memberikan" | "beri"
        ) {
            return None;
        }
        let gift = (matrix + 1..joint).find(|&at| is_chance(reading.word(at)))?;
        let able = |&noun: &usize| noun < joint && noun != gift && self.can_act(noun);
        let given = |at: usize| matches!(reading.word(at), "bagi" | "kepada" | "pada");
        // `memberi waktu pada sidang lanjutan`: to nobody.
        let to = (matrix + 1..joint).filter(|&at| given(at));
        let to = to.filter_map(|at| reading.noun_right(at + 1)).find(able);
        if to.is_none() && reading.word(matrix).starts_with("diberi") {
            return self.own_subject(matrix);
        }
        to.or_else(|| reading.noun_right(matrix + 1).filter(able).filter(|&noun| noun < gift))
    }

    /// Whether a noun is what somebody has or does: `menunda rencana`, `dengan tujuan`.
    pub(super) fn is_pursued(&self, noun: usize) -> bool {
        let before = self.reading.word_before(noun, 1);
        self.is_taken(noun) || matches!(before, "dalam" | "dengan")
    }

    /// `bertemu dengan pejabat Pakistan membahas kerja sama`: who meets or goes somewhere does
    /// it, where no `yang` opens a clause about the other.
    pub(super) fn goes_on(&self, verb: usize) -> Option<usize> {
        let reading = self.reading;
        let (start, _) = reading.bounds(verb);
        if !reading.word(verb).starts_with("me") {
            return None;
        }
        let mut before = (start.max(verb.saturating_sub(MEETING))..verb).rev();
        let inner = |at: usize| {
            let phrase = reading.is_nominal(at)
                || matches!(reading.upos(at), Upos::Adj | Upos::Adp | Upos::Det | Upos::Num);
            phrase
                && self.owner_at(at).is_none()
                && !reading.in_time(at)
                && reading.word(at) != "yang"
        };
        let above = before.find(|&at| !inner(at))?;
        let own = self.owner_at(above)?;
        let goes = matches!(own.kind, EventType::Consult | EventType::Move);
        let active = own.voice == Voice::Active || own.support.is_some();
        let led = reading.upos(above + 1) == Upos::Adp && above + 1 < verb;
        let passive = reading.word(own.predicate()).starts_with("di");
        let active = active && !passive && !self.is_relative(own.predicate());
        (goes && led && active).then(|| self.own_subject(own.predicate())).flatten()
    }

    /// States who is to do what is asked for beside something else: `mendesak Lebanon menutup
    /// gudang dan menangkap pelaku`. It is who is to do the first, and never who asks.
    pub(super) fn settle_asked(&self, trigger: &Trigger, args: &mut Vec<Argument>) {
        let reading = self.reading;
        let asked = asked_along(reading, self.owner, self.triggers, trigger);
        let Some(asked) = asked.filter(|_| trigger.voice != Voice::Passive) else { return };
        let request = self.owner_at(asked.asking).filter(|t| t.voice == Voice::Active);
        let Some(request) = request else { return };
        let to = matches!(reading.word(request.last + 1), "kepada" | "pada" | "terhadap");
        let doer = match self.owner_at(asked.first) {
            Some(first) if first.voice == Voice::Passive => None,
            Some(_) => self.subject(asked.first),
            None => reading.noun_right(request.last + 1 + usize::from(to)),
        };
        let doer = doer.filter(|doer| (request.last + 1..asked.first).contains(doer));
        let role = self.part(trigger, Marker::SUBJECT, doer);
        let Some((doer, role)) = doer.zip(role) else { return };
        args.retain(|arg| {
            let asker = reading.token_of(arg.head).is_some_and(|at| at < request.at);
            arg.role != role || !asker
        });
        self.push_all(args, role, doer);
    }

    /// The one whom a request or an accusation is about: `menuding militer menyiksa`.
    pub(super) fn asked(&self, verb: usize) -> Option<usize> {
        let trigger = self.owner_at(verb).filter(|t| self.hands_on(t, Marker::CLAUSE))?;
        let object = |&c: &usize| self.reading.deprel(c) == Deprel::Obj && c > verb;
        let by_tree = self.reading.children(verb).find(object);
        let by_tree = by_tree.filter(|&c| self.reading.is_nominal(c));
        let right = || self.reading.noun_right(trigger.last + 1).filter(|&c| self.can_act(c));
        by_tree.or_else(right)
    }
}

/// Most words of whom somebody meets, or of where he goes.
const MEETING: usize = 14;

/// Most words of a noun and of the name of whose act it is.
const OWNER: usize = 7;

/// Nouns for what somebody wants another to do; in the order of their bytes.
const ASKED: [&str; 9] = [
    "ajakan",
    "desakan",
    "dorongan",
    "imbauan",
    "izin",
    "larangan",
    "permintaan",
    "seruan",
    "tekanan",
];

const _: () = assert!(is_sorted(&ASKED));

/// Most words from a verb that completes a noun to the main verb.
const MAIN: usize = 10;

/// Nouns that a verb completes without their doing it: `upaya meningkatkan`.
pub(crate) const COMPLETED: [&str; 40] = [
    "ajakan",
    "cara",
    "desakan",
    "dorongan",
    "hak",
    "imbauan",
    "izin",
    "janji",
    "kebijakan",
    "kebutuhan",
    "kegagalan",
    "kemampuan",
    "kemauan",
    "kesempatan",
    "keinginan",
    "kemungkinan",
    "keperluan",
    "keputusan",
    "kesediaan",
    "kesiapan",
    "kesulitan",
    "kewajiban",
    "komitmen",
    "langkah",
    "larangan",
    "niat",
    "peluang",
    "permintaan",
    "pilihan",
    "rangka",
    "rencana",
    "semangat",
    "seruan",
    "strategi",
    "tekad",
    "tekanan",
    "tugas",
    "tujuan",
    "upaya",
    "usaha",
];

/// Nouns for what is found, told or thought, which a clause behind them spells out.
#[rustfmt::skip]
pub(crate) const CONTENT: [&str; 19] = [
    "anggapan", "berita", "bukti", "dugaan", "fakta", "indikasi", "informasi", "isu", "kabar",
    "kecurigaan", "kekhawatiran", "kemungkinan", "klaim", "laporan", "rumor", "spekulasi",
    "tanda-tanda", "tudingan", "tuduhan",
];
