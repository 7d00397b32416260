//! The two sides of a contest.

use warta_entities::{EntityKind, MentionKind};
use warta_syntax::Upos;
use warta_text::Span;

use super::Collector;
use crate::event::{Argument, EventType, Role};
use crate::trigger::{Trigger, Voice};
use crate::words::without_nya;

/// Most tokens between the result and the preposition of the other side: `kalah 15-21,
/// 19-21 dari`.
const SCORE: usize = 10;

impl Collector<'_, '_> {
    /// States the other side of a result, which did not win or lose: `menang 2-1 atas
    /// Persik`, `kekalahan dari Thailand`, `takluk di tangan Arema`, `kalah saat bertandang
    /// ke Persis`; and whose a result is that a score parts from its noun: `kemenangan 3-1 Arema`.
    pub(super) fn settle_contest(&self, trigger: &Trigger, args: &mut Vec<Argument>) {
        let own = self.behind_score(trigger);
        let found = outcome(self.reading.word(trigger.at)).and_then(|outcome| {
            if trigger.kind != EventType::Contest && !outcome.is_of_contest {
                return None;
            }
            self.drop_manner(trigger, args);
            if outcome.links.is_empty() {
                let link = trigger.last + 1;
                return Some(Side { link, noun: self.side_at(link, true)?, role: Role::Recipient });
            }
            self.beaten_or_beating(trigger, &outcome)
        });
        if let Some(own) = own {
            self.push_side(trigger, args, Role::Actor, own);
        }
        let Some(other) = found else { return };
        // `babak kedua lawan Budi`: what stands before it ends there.
        let before = self.reading.span(other.link - 1).end();
        for arg in args.iter_mut() {
            let behind = self.reading.span(trigger.last).end() <= arg.span.start();
            if behind && (arg.head.end()..arg.span.end()).contains(&before) {
                arg.span = Span::new(arg.span.start(), before);
            }
        }
        self.push_side(trigger, args, other.role, other.noun);
    }

    /// Puts a side in the place of all else that is made of its words.
    fn push_side(&self, trigger: &Trigger, args: &mut Vec<Argument>, role: Role, side: usize) {
        let mut sides = Vec::new();
        self.push_all(&mut sides, role, side);
        args.retain(|arg| sides.iter().all(|side| !side.span.contains(arg.head)));
        self.set_via(trigger, &mut sides);
        args.extend(sides);
    }

    /// `kemenangan 3-1 Arema atas Persik`: the side that the score parts from the noun.
    fn behind_score(&self, trigger: &Trigger) -> Option<usize> {
        let reading = self.reading;
        let mut at = trigger.last + 1;
        let result = trigger.kind == EventType::Contest && trigger.voice == Voice::Nominal;
        if !result || !reading.is_score(at) {
            return None;
        }
        while reading.is_score(at) {
            at += 3;
            at += usize::from(reading.word(at) == "," && reading.is_score(at + 1));
        }
        reading.noun_right(at).filter(|&side| self.is_side_named(side))
    }

    /// Whether a name that can have a side in a contest begins at a token, known or not.
    fn is_side_named(&self, at: usize) -> bool {
        let reading = self.reading;
        let known = reading.named(at).filter(|named| named.mention == MentionKind::Nam);
        let kinds = [EntityKind::Per, EntityKind::Org, EntityKind::Loc];
        known.map_or_else(|| reading.is_capital(at), |named| kinds.contains(&named.kind))
    }

    /// `menang angka atas Budi`, `menang agregat 5-3`: how somebody wins takes no part in it.
    fn drop_manner(&self, trigger: &Trigger, args: &mut Vec<Argument>) {
        let reading = self.reading;
        args.retain(|arg| {
            let at = reading.token_of(arg.head).unwrap_or_default();
            let near = (trigger.last + 1..trigger.last + 1 + SCORE).contains(&at);
            let against = is_against(reading.word(at)) && self.is_side_named(at + 1);
            !near || !(is_manner(reading.word(at)) && at == trigger.last + 1 || against)
        });
    }

    /// The preposition behind the score and the side that it brings in.
    fn beaten_or_beating(&self, trigger: &Trigger, outcome: &Outcome) -> Option<Side> {
        let reading = self.reading;
        let (_, end) = reading.bounds(trigger.at);
        let from = trigger.last + 1;
        let end = end.min(from + SCORE);
        let (mut at, mut own) = (from, None);
        while at < end {
            let word = reading.word(at);
            let must_act = matches!(word, "dari" | "di") || is_against(word) || own.is_some();
            let side = if outcome.links.contains(&word) {
                at + 1
            } else if reading.begins(at, &["di", "tangan"]) {
                at + 2
            } else if reading.begins(at, &["saat", "bertandang", "ke"])
                || reading.begins(at, &["ketika", "bertandang", "ke"])
            {
                at + 3
            } else if word == "di" && is_ground(reading.word(at + 1)) {
                at + 1
            } else if self.is_of_score(at) || self.is_round(at) {
                at += 1;
                continue;
            } else if own.is_none() && trigger.voice == Voice::Nominal && self.is_side_named(at) {
                // `kekalahan Persib dari Arema`: whose result it is stands before it.
                own = Some(at);
                at = self.behind_name(at);
                continue;
            } else {
                return None;
            };
            // `kemenangan Budi dari Bandung`: where the winner is from.
            let from_there = own.is_some() && word == "dari" && outcome.result != Ending::Lost;
            let side = self.side_at(side, must_act).filter(|_| !from_there)?;
            // `laga Persib melawan Arema`: both take part alike.
            let both = own.is_some() && outcome.result == Ending::Open;
            let role = if both { Role::Actor } else { Role::Recipient };
            return Some(Side { link: at, noun: side, role });
        }
        None
    }

    /// The token behind the name that begins at one.
    fn behind_name(&self, at: usize) -> usize {
        let reading = self.reading;
        match reading.named(at) {
            Some(named) => (named.last as usize).max(at) + 1,
            None => at + 1 + usize::from(reading.is_capital(at + 1)),
        }
    }

    /// `di babak kedua`, `di final Piala Dunia`: whether a token tells in which round it was.
    fn is_round(&self, at: usize) -> bool {
        let reading = self.reading;
        let led = matches!(reading.word(at), "di" | "pada" | "dalam" | "lewat" | "melalui");
        let event = |at: usize| reading.named(at).is_some_and(|n| n.kind == EntityKind::Evt);
        let round = |at: usize| is_round(reading.word(at)) || event(at);
        led && (round(at + 1) || is_manner(reading.word(at + 1))) || round(at)
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
            || is_manner(reading.word(at))
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

/// The other side of a contest, and where what brings it in stands.
struct Side {
    link: usize,
    noun: usize,
    role: Role,
}

/// How a word tells the outcome of a contest.
struct Outcome {
    /// Prepositions of the other side.
    links: &'static [&'static str],
    /// Whether the word is of a contest wherever such a preposition follows.
    is_of_contest: bool,
    result: Ending,
}

/// What is known of who won.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ending {
    Won,
    Lost,
    Open,
}

fn outcome(word: &str) -> Option<Outcome> {
    const WON: &[&str] = &["atas", "dari", "kontra", "lawan", "melawan"];
    const LOST: &[&str] = &["atas", "dari", "kontra", "lawan", "melawan", "oleh"];
    const NONE: &[&str] = &[];
    const DREW: &[&str] = &["kontra", "lawan", "melawan", "versus", "vs"];
    let (links, is_of_contest, result) = match without_nya(word) {
        "menang" | "kemenangan" | "unggul" | "keunggulan" => (WON, true, Ending::Won),
        "kalah" | "kekalahan" | "takluk" | "tumbang" => (LOST, true, Ending::Lost),
        "menyerah" | "terpuruk" | "tunduk" | "tersingkir" | "tertinggal" => {
            (LOST, false, Ending::Lost)
        }
        // `menahan imbang Persik`: the object.
        "menahan" => (NONE, false, Ending::Open),
        "berlaga" | "bermain" | "bertanding" | "duel" | "imbang" | "laga" | "main"
        | "pertandingan" | "seri" => (DREW, false, Ending::Open),
        _ => return None,
    };
    Some(Outcome { links, is_of_contest, result })
}

/// Words for how a contest was won, right behind the word for that.
fn is_manner(word: &str) -> bool {
    matches!(word, "adu" | "agregat" | "angka" | "ko" | "penalti" | "skor" | "tko" | "wo")
}

/// Nouns that bring in the other side like a preposition.
fn is_against(word: &str) -> bool {
    matches!(word, "kontra" | "lawan" | "versus" | "vs")
}

/// Rounds of a contest.
fn is_round(noun: &str) -> bool {
    matches!(
        noun,
        "babak"
            | "fase"
            | "final"
            | "grup"
            | "laga"
            | "leg"
            | "partai"
            | "penyisihan"
            | "perempat"
            | "perempatfinal"
            | "pertandingan"
            | "putaran"
            | "ronde"
            | "semifinal"
    )
}

/// Where a club plays at home.
fn is_ground(word: &str) -> bool {
    matches!(word, "kandang" | "markas" | "rumah")
}
