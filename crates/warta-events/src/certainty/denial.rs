//! What is told as not done, by other words than a `tidak` right before it.

use warta_syntax::{Deprel, Upos};

use super::signs::{Sign, denies, is_report};
use super::{Certainty, JOINED};
use crate::EventType;
use crate::trigger::{Trigger, Voice};
use crate::words::points;

/// Says of what a noun tells that it does not take place.
const CALLED_OFF: [&str; 5] = ["batal", "dibatalkan", "digagalkan", "ditiadakan", "urung"];

fn is_even_less(word: &str) -> bool {
    matches!(word, "apalagi" | "terlebih")
}

impl Certainty<'_, '_> {
    /// `bukan menteri yang mundur, melainkan wakilnya`.
    pub(super) fn is_denied_by_cleft(&self, predicate: usize) -> bool {
        let reading = self.reading;
        let (start, end) = reading.bounds(predicate);
        let Some(yang) = predicate.checked_sub(1).filter(|&at| reading.word(at) == "yang") else {
            return false;
        };
        let cleft = (start.max(yang.saturating_sub(6))..yang)
            .rev()
            .take_while(|&at| reading.upos(at) != Upos::Punct && self.kind_at(at).is_none())
            .any(|at| reading.word(at) == "bukan");
        cleft && (predicate..end).any(|at| matches!(reading.word(at), "melainkan" | "tetapi"))
    }

    /// `membantah tudingan bahwa pemerintah membiarkan …`
    pub(super) fn is_rumour(&self, predicate: usize) -> bool {
        let reading = self.reading;
        let (start, end) = reading.bounds(predicate);
        let that = (start.max(predicate.saturating_sub(12))..predicate)
            .rev()
            .find(|&at| reading.word(at) == "bahwa");
        // `membantah kabar di media sosial bahwa …`
        let report = that.and_then(|that| {
            (start.max(that.saturating_sub(5))..that).rev().find(|&at| is_report(reading.word(at)))
        });
        let Some(report) = report else { return false };
        // `kabar bahwa menteri mundur dibantah istana`
        let mut behind = predicate + 1..end.min(predicate + 1 + JOINED);
        let told = behind.find(|&at| self.kind_at(at) == Some(EventType::Say));
        let denied = |verb: usize| {
            matches!(reading.word(verb), "dibantah" | "disangkal" | "ditampik" | "ditepis")
        };
        if told.is_some_and(|verb| denied(verb) && !self.is_not(verb)) {
            return true;
        }
        let denying = reading.before(report, 1).filter(|&at| denies(reading.word(at)));
        denying.is_some_and(|at| !self.is_not(at) && !self.is_told_anew(at, predicate))
    }

    /// `tidak ada korban jiwa`, `tidak ada warga yang tewas`, `tak menimbulkan kerusakan`.
    pub(super) fn is_absent(&self, predicate: usize) -> bool {
        let reading = self.reading;
        let (start, _) = reading.bounds(predicate);
        for at in (start.max(predicate.saturating_sub(JOINED + 1))..predicate).rev() {
            let word = reading.word(at);
            match word {
                _ if denies(word) && matches!(reading.word(at + 1), "ada" | "adanya") => {
                    return !self.is_not(at);
                }
                // `tak seorang pun mengajukan keberatan`
                "seorang" | "satu" | "sepatah" | "sedikit" if self.is_not(at) => {
                    return (at..predicate).any(|at| reading.word(at).ends_with("pun"));
                }
                // `bukan berarti polisi menghentikan perkara`
                "berarti" if self.is_not(at) => return true,
                "ada" if at > start && denies(reading.word(at - 1)) => {}
                "ada" | "terdapat" | "ditemukan" | "terjadi" | "menimbulkan" | "mengakibatkan"
                | "menyebabkan" | "menelan" | "memakan" | "merenggut" => {
                    return self.is_negated(at);
                }
                // `tak ada salahnya membangun`, `tidak ada gunanya melapor`
                "gunanya" | "salahnya" => return false,
                "nihil" => return true,
                "memicu" | "berujung" | "berdampak" if self.is_not(at) => return true,
                "yang" | "mengenai" | "tentang" | "soal" | "adanya" | "atau" | "maupun" => {}
                // `belum ada yang kami tetapkan`, `warga negara asing (WNA)`
                _ if at + 1 == predicate
                    && reading.upos(at) == Upos::Pron
                    && matches!(reading.word_before(at, 1), "berarti" | "yang") => {}
                "(" | ")" => {}
                _ if matches!(
                    reading.upos(at),
                    Upos::Noun
                        | Upos::Propn
                        | Upos::Adj
                        | Upos::Num
                        | Upos::Det
                        | Upos::Part
                        | Upos::Adv
                ) => {}
                _ => return false,
            }
        }
        false
    }

    /// `tidak benar kami menghambat swasta`, `tidak betul bahwa …`
    pub(super) fn is_untrue(&self, predicate: usize) -> bool {
        let reading = self.reading;
        let (start, _) = reading.bounds(predicate);
        let mut before = (start.max(predicate.saturating_sub(JOINED))..predicate).rev();
        let ends = |at: usize| {
            reading.upos(at) == Upos::Punct
                || self.kind_at(at).is_some()
                || reading.word(at) == "yang"
        };
        let stop = before.find(|&at| ends(at) || matches!(reading.word(at), "benar" | "betul"));
        stop.is_some_and(|at| !ends(at) && self.is_not(at))
    }

    /// `tidak pernah meminta, apalagi menerima uang`: what is done even less than what is denied.
    pub(super) fn is_let_alone(&self, predicate: usize) -> bool {
        let reading = self.reading;
        let (start, _) = reading.bounds(predicate);
        let helps = |at: usize| matches!(reading.upos(at), Upos::Adv | Upos::Aux | Upos::Part);
        let mut before = (start..predicate).rev().take(JOINED);
        let link = before.find(|&at| !helps(at) || is_even_less(reading.word(at)));
        let link = link.filter(|&at| is_even_less(reading.word(at)));
        let clause = link.map(|link| (start.max(link.saturating_sub(2 * JOINED))..link).rev());
        let denied = clause.and_then(|mut clause| {
            clause.find(|&at| self.kind_at(at).is_some() && reading.upos(at) == Upos::Verb)
        });
        denied.is_some_and(|at| self.is_negated(at))
    }

    /// `tak ada seorang pun di ibu kota yang merencanakan …`: of those who do it there is none.
    pub(super) fn is_no_one(&self, predicate: usize) -> bool {
        let reading = self.reading;
        let Some(yang) = reading.relative_before(predicate) else { return false };
        let (start, _) = reading.bounds(predicate);
        let mut before = (start.max(yang.saturating_sub(JOINED))..yang).rev();
        let closes = |at: usize| {
            matches!(reading.upos(at), Upos::Punct | Upos::Sconj | Upos::Verb)
                && !matches!(reading.word(at), "ada" | "terdapat")
        };
        let there = before.find(|&at| closes(at) || matches!(reading.word(at), "ada" | "terdapat"));
        there.is_some_and(|at| !closes(at) && self.is_not(at))
    }

    /// `kabar penangkapan Budi tidak benar`, `isu gempa itu hoaks`: what is told of by others is
    /// said to be untrue.
    pub(super) fn is_refuted(&self, trigger: &Trigger) -> bool {
        let reading = self.reading;
        let (start, end) = reading.bounds(trigger.at);
        let (first, _) = reading.noun_phrase(trigger.at);
        let report = |at: usize| is_report(reading.word(at)) || reading.word(at) == "informasi";
        let told = (start.max(first.saturating_sub(2))..trigger.at).any(report);
        let mut behind = trigger.last + 1..end.min(trigger.last + 1 + JOINED);
        let untrue = |at: usize| match reading.word(at) {
            "hoaks" | "hoax" => true,
            "benar" | "betul" => self.is_not(at),
            _ => false,
        };
        trigger.voice == Voice::Nominal && told && behind.any(untrue)
    }

    /// `korban jiwa tidak ada`, `korban jiwa nihil`: a noun of which that is all that is said.
    pub(super) fn is_told_absent(&self, trigger: &Trigger) -> bool {
        let reading = self.reading;
        let word = |steps: usize| reading.word(trigger.last + steps);
        let none = matches!((word(1), word(2)), ("tidak" | "tak" | "belum", "ada"));
        trigger.voice == Voice::Nominal && (none || word(1) == "nihil")
    }

    /// `kunjungan itu batal`, `rapat dibatalkan`, `konser tidak jadi digelar`: a noun of which it is
    /// said that it does not take place.
    pub(super) fn is_cancelled(&self, trigger: &Trigger) -> bool {
        self.is_said_of(trigger, &CALLED_OFF)
    }

    /// Whether one of these verbs is said of what a noun tells.
    pub(super) fn is_said_of(&self, trigger: &Trigger, verbs: &[&str]) -> bool {
        let reading = self.reading;
        if trigger.voice != Voice::Nominal {
            return false;
        }
        let alone = trigger.support.is_none();
        let subject =
            alone && matches!(reading.deprel(trigger.at), Deprel::Nsubj | Deprel::NsubjPass);
        let verb = reading.head(trigger.at).filter(|&verb| subject && verb > trigger.last);
        let told = verb.is_some_and(|verb| match reading.word(verb) {
            off if verbs.contains(&off) => self.sign_before(verb).is_none(),
            "jadi" => verbs == CALLED_OFF && self.is_not(verb),
            _ => false,
        });
        told || self.is_said_behind(trigger, verbs)
    }

    /// The same where more stands between: `konser yang sedianya digelar di Solo itu dibatalkan`.
    fn is_said_behind(&self, trigger: &Trigger, verbs: &[&str]) -> bool {
        let reading = self.reading;
        let (_, end) = reading.bounds(trigger.at);
        let (first, _) = reading.noun_phrase(trigger.at);
        let opens = |at: usize| {
            matches!(reading.upos(at), Upos::Punct | Upos::Sconj)
                || matches!(reading.word(at), "bahwa" | "jika" | "karena" | "rencana" | "setelah")
        };
        if !reading.before(first, 1).is_none_or(opens) {
            return false;
        }
        let mut relative = false;
        for at in trigger.last + 1..end.min(trigger.last + 2 * JOINED) {
            match reading.word(at) {
                "yang" if relative => return false,
                "yang" => relative = true,
                off if verbs.contains(&off) => {
                    // `laga yang golnya dibatalkan`, `serangan itu batal diselidiki`
                    let closed = reading.past_helpers(at).map_or("", |link| reading.word(link));
                    let own = points(closed) || reading.word(at - 1) == "yang";
                    let undone = !matches!(reading.sign(at - 1), Some(Sign::Not | Sign::Fails));
                    return undone && (own || !relative) && reading.upos(at + 1) != Upos::Verb;
                }
                _ if matches!(reading.upos(at), Upos::Punct | Upos::Sconj | Upos::Cconj) => {
                    return false;
                }
                "dipastikan" => {}
                _ if reading.upos(at) == Upos::Verb && !relative => return false,
                _ => {}
            }
        }
        false
    }

    /// `terlalu dini untuk menilai`, `menolak untuk berkomentar`: whether what the goal at `at`
    /// says is not done.
    pub(super) fn is_vain(&self, at: usize) -> bool {
        let word = |steps: usize| self.reading.word_before(at, steps);
        let refuses = matches!(word(1), "menolak" | "enggan" | "gagal" | "batal" | "urung");
        // `belum cukup untuk menutup kerugian`
        let short = word(1) == "cukup" && self.is_not(at - 1);
        short || refuses || (1..=3).any(|steps| word(steps) == "terlalu")
    }

    /// `membantah telah menembak`, but `tidak menyangkal …` and `membantah ketika ditanya`.
    pub(super) fn is_denial(&self, denying: usize, predicate: usize) -> bool {
        let before = self.reading.word_before(predicate, 1);
        let when = matches!(before, "ketika" | "saat" | "setelah" | "sebelum" | "usai");
        !when && !self.is_not(denying)
    }
}
