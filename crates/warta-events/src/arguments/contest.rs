//! The two sides of a contest.

use warta_syntax::Upos;

use super::Collector;
use crate::event::{Argument, EventType, Role};
use crate::trigger::Trigger;
use crate::words::without_nya;

/// Most tokens between the result and the preposition of the other side: `kalah 15-21,
/// 19-21 dari`.
const SCORE: usize = 10;

impl Collector<'_, '_> {
    /// States the other side of a result, which did not win or lose: `menang 2-1 atas
    /// Persik`, `kekalahan dari Thailand`, `takluk di tangan Arema`, `kalah saat bertandang
    /// ke Persis`.
    pub(super) fn settle_contest(&self, trigger: &Trigger, args: &mut Vec<Argument>) {
        let Some(outcome) = outcome(self.reading.word(trigger.at)) else { return };
        if trigger.kind != EventType::Contest && !outcome.is_of_contest {
            return;
        }
        let other = if outcome.links.is_empty() {
            self.side_at(trigger.last + 1, true)
        } else {
            self.beaten_or_beating(trigger, outcome.links)
        };
        let Some(other) = other else { return };
        let mut sides = Vec::new();
        self.push_all(&mut sides, Role::Recipient, other);
        args.retain(|arg| sides.iter().all(|side| !side.span.contains(arg.head)));
        self.set_via(trigger, &mut sides);
        args.extend(sides);
    }

    /// The side that a preposition brings in behind the score.
    fn beaten_or_beating(&self, trigger: &Trigger, links: &[&str]) -> Option<usize> {
        let reading = self.reading;
        let (_, end) = reading.bounds(trigger.at);
        let from = trigger.last + 1;
        for at in from..end.min(from + SCORE) {
            let word = reading.word(at);
            let side = if links.contains(&word) {
                at + 1
            } else if reading.begins(at, &["di", "tangan"]) {
                at + 2
            } else if reading.begins(at, &["saat", "bertandang", "ke"])
                || reading.begins(at, &["ketika", "bertandang", "ke"])
            {
                at + 3
            } else if word == "di" && is_ground(reading.word(at + 1)) {
                at + 1
            } else if self.is_of_score(at) {
                continue;
            } else {
                return None;
            };
            return self.side_at(side, word == "dari" || word == "di");
        }
        None
    }

    /// The side named at a token, past its ground: `markas Persis`. A thing is beaten by
    /// nobody: `menang dari segi jumlah`.
    fn side_at(&self, at: usize, must_act: bool) -> Option<usize> {
        let reading = self.reading;
        let ground = is_ground(reading.word(at));
        let side = reading.noun_right(at + usize::from(ground))?;
        let (_, last) = reading.noun_phrase(side);
        let named = (side..=last).any(|at| reading.named(at).is_some());
        let fits = if ground { named } else { !must_act || named || self.can_act(side) };
        (fits && !reading.in_time(side)).then_some(side)
    }

    /// Whether a token tells by how much, how or where a contest was won.
    fn is_of_score(&self, at: usize) -> bool {
        let reading = self.reading;
        matches!(reading.upos(at), Upos::Num | Upos::Adj | Upos::Adv | Upos::Sym)
            || reading.word(at).bytes().any(|byte| byte.is_ascii_digit())
            || matches!(
                reading.word(at),
                "," | "-"
                    | "–"
                    | "beruntun"
                    | "dengan"
                    | "detik"
                    | "gim"
                    | "gol"
                    | "kandang"
                    | "langsung"
                    | "mereka"
                    | "menit"
                    | "meyakinkan"
                    | "poin"
                    | "selisih"
                    | "set"
                    | "skor"
                    | "suara"
                    | "tandang"
                    | "telak"
                    | "tipis"
            )
    }
}

/// How a word tells the outcome of a contest.
struct Outcome {
    /// Prepositions of the other side.
    links: &'static [&'static str],
    /// Whether the word is of a contest wherever such a preposition follows.
    is_of_contest: bool,
}

fn outcome(word: &str) -> Option<Outcome> {
    const WON: &[&str] = &["atas", "dari", "melawan"];
    const LOST: &[&str] = &["atas", "dari", "oleh", "melawan"];
    const NONE: &[&str] = &[];
    const DREW: &[&str] = &["melawan", "kontra"];
    let (links, is_of_contest) = match without_nya(word) {
        "menang" | "kemenangan" | "unggul" | "keunggulan" => (WON, true),
        "kalah" | "kekalahan" | "takluk" | "tumbang" => (LOST, true),
        "menyerah" | "terpuruk" | "tunduk" | "tersingkir" | "tertinggal" => (LOST, false),
        // `menahan imbang Persik`: the object.
        "menahan" => (NONE, false),
        "bermain" | "imbang" | "laga" | "pertandingan" | "seri" => (DREW, false),
        _ => return None,
    };
    Some(Outcome { links, is_of_contest })
}

/// Where a club plays at home.
fn is_ground(word: &str) -> bool {
    matches!(word, "kandang" | "markas" | "rumah")
}
