//! Verbs that only say whom or what a happening came over: `kebakaran melanda pasar`, `desa
//! yang dilanda banjir`.

use warta_syntax::Upos;

use super::Trigger;
use crate::reading::Reading;
use crate::sorted::is_sorted;
use crate::words::List;

/// Most words between an event noun and the verb.
const BETWEEN: usize = 12;

/// Most words from a passive to the event noun behind it: `dilanda sejumlah aksi kekerasan`.
const BEHIND: usize = 4;

/// `kebakaran melanda`: the subject strikes.
const ACTIVE: [&str; 10] = [
    "melanda",
    "mendera",
    "menerjang",
    "menerpa",
    "mengguncang",
    "menghantam",
    "menimpa",
    "menjangkiti",
    "menyapu",
    "mewarnai",
];

/// `dilanda kebakaran`: the subject is struck.
const PASSIVE: [&str; 11] = [
    "didera",
    "diguncang",
    "dihantam",
    "dilanda",
    "diterjang",
    "diterpa",
    "ditimpa",
    "diwarnai",
    "terdampak",
    "terkena",
    "tertimpa",
];

const _: () = assert!(is_sorted(&ACTIVE) && is_sorted(&PASSIVE));

/// Whether a verb says that its subject is struck by what is named behind it.
pub(crate) fn is_struck(verb: &str) -> bool {
    PASSIVE.binary_search(&verb).is_ok()
}

/// Whether a verb says no more than that a happening struck.
pub(crate) fn strikes(verb: &str) -> bool {
    ACTIVE.binary_search(&verb).is_ok() || is_struck(verb)
}

/// The verb that says whom or what the happening of an event noun strikes. `told` says
/// whether a token names another event.
pub(crate) fn strike_of(
    reading: &Reading<'_>,
    noun: &Trigger,
    told: impl Fn(usize) -> bool,
) -> Option<usize> {
    if !noun.is_bare_noun() {
        return None;
    }
    struck_before(reading, noun.at).or_else(|| strike_behind(reading, noun, told))
}

/// `dilanda sejumlah kerusuhan`
fn struck_before(reading: &Reading<'_>, noun: usize) -> Option<usize> {
    let (start, _) = reading.bounds(noun);
    let mut before = (start.max(noun.saturating_sub(BEHIND))..noun).rev();
    let verb = before.find(|&at| {
        let word = reading.word(at);
        let counts = matches!(reading.upos(at), Upos::Num | Upos::Det);
        !counts && !matches!(word, "aksi" | "bencana" | "dampak" | "musibah" | "oleh" | "sejumlah")
    });
    verb.filter(|&at| is_struck(reading.word(at)))
}

/// `kebakaran hebat kembali melanda`, `banjir yang menerjang`: nothing stands between them
/// but the noun's own phrase, `yang` and what helps the verb.
fn strike_behind(
    reading: &Reading<'_>,
    noun: &Trigger,
    told: impl Fn(usize) -> bool,
) -> Option<usize> {
    let (_, end) = reading.bounds(noun.at);
    let mut behind = noun.last + 1..end.min(noun.last + BETWEEN);
    let verb = behind.find(|&at| {
        let word = reading.word(at);
        let phrase = match reading.upos(at) {
            Upos::Verb => reading.is(at, List::Helping),
            Upos::Punct => matches!(word, "(" | ")"),
            // `banjir dan longsor melanda`: both of them; no other clause begins there.
            Upos::Cconj | Upos::Sconj => {
                word == "yang" || matches!(word, "dan" | "serta") && told(at + 1)
            }
            _ => true,
        };
        let joined = || at == noun.last + 2 && matches!(reading.word(at - 1), "dan" | "serta");
        strikes(word) || !phrase || told(at) && !joined()
    })?;
    ACTIVE.binary_search(&reading.word(verb)).ok().map(|_| verb)
}

/// A verb of that kind which is no event of its own lends its voice to the noun. `Banjir
/// melanda` is one happening, told by the verb if that is an event.
pub(super) fn support_strikes(reading: &Reading<'_>, found: &mut Vec<Trigger>) {
    let active = |verb: &&Trigger| ACTIVE.binary_search(&reading.word(verb.at)).is_ok();
    let verbs: Vec<usize> = found.iter().filter(active).map(|verb| verb.at).collect();
    found.retain(|noun| !noun.is_bare_noun() || verbs.binary_search(&(noun.last + 1)).is_err());
    for number in 0..found.len() {
        let told = |at: usize| is_told(found, at);
        let Some(noun) = found.get(number) else { break };
        let verb = strike_of(reading, noun, told).filter(|&verb| !told(verb));
        // Of two happenings that strike together the one beside the verb has it.
        let beside = |&verb: &usize| {
            let next = found.get(number + 1);
            next.is_none_or(|next| {
                !(noun.at..verb).contains(&next.at) && next.support != Some(verb)
            })
        };
        let support = verb.filter(beside).or(noun.support);
        if let Some(noun) = found.get_mut(number) {
            noun.support = support;
        }
    }
}

/// Whether a token is part of one of the events, which stand in order of the text.
fn is_told(found: &[Trigger], at: usize) -> bool {
    let before = found.partition_point(|trigger| trigger.at <= at);
    before.checked_sub(1).and_then(|n| found.get(n)).is_some_and(|trigger| at <= trigger.last)
}
