//! Other names that the text itself gives somebody: `Hendra alias Aliong`, `Yahya Cholil Staquf
//! atau Gus Yahya`, `Inul Daratista, yang bernama asli Ainur Rokhimah`, `Jojo, sapaan akrabnya`.

use foldhash::{HashSet, HashSetExt};

use super::alias::Aliases;
use super::kin::is_kin;
use super::lexicon::Marks;
use crate::EntityKind;
use crate::names::Name;
use crate::page::{Page, has_word};

/// Tokens between two names of one.
const GAP: usize = 8;

/// Tokens that say that a name is what somebody is called: `, sapaan akrab pemain itu,`.
const HABIT: usize = 8;

/// Names that are looked through for whom a nickname may be.
const NEAR: usize = 24;

/// What nicknames begin with, sorted.
#[rustfmt::skip]
const NICKNAMES: [&str; 22] = [
    "Abah", "Abi", "Bang", "Bu", "Bunda", "Bung", "Buya", "Cak", "Ceu", "Daeng", "El", "Gus",
    "Habib", "Kang", "Ki", "Lord", "Mak", "Mas", "Mbah", "Mbak", "Ning", "Pak",
];

/// Words of which one is said before two persons of whom only one is meant, sorted.
const CHOICES: [&str; 14] = [
    "antara", "apa", "apakah", "baik", "bukan", "entah", "maupun", "memilih", "pilih", "pilihan",
    "siapa", "siapakah", "tanpa", "tidak",
];

/// Tokens before a name that are looked through for a choice.
const BEFORE: usize = 8;

/// Makes persons of the nicknames that the text gives persons, where nothing else is known of
/// them: `Mohammed bin Salman (MBS)`, `Joaquín Guzmán atau El Chapo`, `KDM, sapaan akrabnya,`.
pub(super) fn make_people(input: &Page<'_>, names: &mut [Name]) {
    let mut people: HashSet<&str> = HashSet::new();
    let written = |name: &Name| input.span(name.first, name.end).slice(input.text);
    for (at, short) in names.iter().enumerate() {
        let open = matches!(short.kind, EntityKind::Org | EntityKind::Loc)
            && input.known_words(short.first, short.end).is_none();
        if !open {
            continue;
        }
        let long = at.checked_sub(1).and_then(|at| names.get(at));
        let long = long.filter(|long| long.kind == EntityKind::Per && long.end > long.first + 1);
        let given = long.is_some_and(|long| {
            let or = or_behind(input, long).is_some_and(|or| or + 1 == short.first);
            let bracketed = long.end + 1 == short.first
                && input.word(long.end) == "("
                && input.word(short.end) == ")";
            or && is_nickname(input, short) || bracketed && has_initials(input, long, short)
        });
        if given || is_habit(input, short.end) {
            people.extend(written(short));
        }
    }
    if people.is_empty() {
        return;
    }
    for name in names.iter_mut() {
        if written(name).is_some_and(|written| people.contains(written)) {
            name.kind = EntityKind::Per;
        }
    }
}

/// Whether the one word of a name is made of the first letters of another's.
fn has_initials(input: &Page<'_>, long: &Name, short: &Name) -> bool {
    let words = (long.first..long.end).filter_map(|at| input.word(at).chars().next());
    let letters = words.filter(|c| c.is_alphabetic()).flat_map(char::to_uppercase);
    let one = short.end == short.first + 1 && input.word(short.first).len() > 1;
    one && letters.eq(input.word(short.first).chars())
}

/// Whether a name of several words begins like a nickname.
fn is_nickname(input: &Page<'_>, name: &Name) -> bool {
    name.end > name.first + 1 && NICKNAMES.binary_search(&input.word(name.first)).is_ok()
}

/// The `atau` behind a name, with a comma in front of it or without.
fn or_behind(input: &Page<'_>, name: &Name) -> Option<usize> {
    let at = input.behind_age(name.end);
    let at = at + usize::from(input.word(at) == ",");
    (input.word(at) == "atau").then_some(at)
}

/// `Jojo, [sapaan akrabnya],`, `Jojo, [begitu ia disapa],`: whether it is said behind a name that
/// ends at `end` that it is what somebody is called.
fn is_habit(input: &Page<'_>, end: usize) -> bool {
    if !matches!(input.word(end), "," | "(") {
        return false;
    }
    let first = end + 1;
    let closes = |&at: &usize| matches!(input.word(at), "," | ")" | ".");
    let Some(stop) = (first + 1..first + HABIT).find(closes) else { return false };
    let last = input.word(stop - 1);
    match input.word(first) {
        "sapaan" | "panggilan" | "julukan" => last.ends_with("nya") || input.points(stop - 1),
        "sapaannya" | "panggilannya" => stop == first + 1,
        "begitu" | "demikian" => {
            let called = |at| matches!(input.word(at), "sapaan" | "panggilan");
            matches!(last, "disapa" | "dipanggil" | "sapaannya" | "panggilannya")
                || last.ends_with("nya") && called(stop - 2)
        }
        _ => false,
    }
}

/// Whether the words between two names of persons say that the second is another name of the
/// first: `dengan nama panggung`, `, sapaan akrab`.
fn is_renamed(input: &Page<'_>, one: &Name, other: &Name) -> bool {
    let gap = input.behind_age(one.end)..other.first;
    if !(1..=GAP).contains(&gap.len()) {
        return false;
    }
    let last = gap.end - 1;
    let before = input.before(last);
    let two = match input.word(last) {
        "asli" | "lengkap" | "panggung" | "samaran" | "pena" | "kecil" | "lahir" | "beken" => {
            matches!(before, "bernama" | "nama")
        }
        "akrab" => matches!(before, "sapaan" | "panggilan"),
        "sapaan" | "julukan" => false,
        "sebagai" | "dengan" => before == "dikenal",
        _ => return false,
    };
    let one_word = matches!(input.word(last), "sapaan" | "julukan");
    let rest = gap.start..last - usize::from(two);
    let plain = |at: usize| {
        BETWEEN.binary_search(&input.word(at)).is_ok()
            // `Sule, komedian yang bernama asli Entis`
            || at > rest.start && input.lexical(at).any(Marks::PERSON) && input.word(at - 1) == ","
    };
    (two || one_word) && rest.clone().all(plain)
}

/// Words between a name and what says that another name follows, sorted.
#[rustfmt::skip]
const BETWEEN: [&str; 18] = [
    "(", ",", "atau", "biasa", "dengan", "juga", "kerap", "lebih", "luas", "memiliki", "mempunyai",
    "populer", "punya", "sering", "terlahir", "yang", "–", "—",
];

/// Whether one of two that stand on both sides of an `atau` is meant, or nobody: `memilih Budi
/// atau Rudi`, `Budi, Rudi, atau Rina`.
fn is_choice(input: &Page<'_>, before: Option<&Name>, long: &Name, short: &Name) -> bool {
    let sentence = input.sentence(long.first);
    let Some(tokens) = sentence.map(|sentence| sentence.tokens()) else { return true };
    let asked = tokens.end.checked_sub(1).is_some_and(|last| input.word(last) == "?");
    let first = tokens.start.max(long.first.saturating_sub(BEFORE));
    let word = |at: usize| input.word(at);
    let chosen = |at: usize| has_word(&CHOICES, word(at));
    let listed = before.is_some_and(|before| {
        before.kind == long.kind
            && matches!(word(before.end), "," | "atau")
            && before.end + 2 > long.first
    });
    let goes_on =
        matches!(word(short.end), "atau" | "maupun" | ",") && word(short.end + 1) == "atau";
    asked || listed || goes_on || (first..long.first).any(chosen)
}

impl Aliases<'_> {
    /// Joins two names of which the words between or behind say that they are one.
    pub(super) fn join_bynames(&mut self) {
        for at in 1..self.names.len() {
            let Some((one, other)) = self.names.get(at - 1).zip(self.names.get(at)) else {
                continue;
            };
            let people = [one, other].iter().all(|name| name.kind == EntityKind::Per);
            let renamed = people && is_renamed(self.input, one, other);
            if renamed || self.is_called(one, other) || self.is_or_named(at - 1, at) {
                self.join(at - 1, at);
            } else if other.kind == EntityKind::Per && is_habit(self.input, other.end) {
                self.join_nickname(at);
            }
        }
    }

    /// Whether the words between two names say that they are one: `alias`, `, yang akrab disapa`.
    fn is_called(&self, long: &Name, short: &Name) -> bool {
        let gap = long.end..short.first;
        let between = (1..=6).contains(&gap.len())
            && long.kind == short.kind
            && matches!(long.kind, EntityKind::Per | EntityKind::Org);
        let last = self.input.before(short.first);
        let names = matches!(last, "alias" | "disapa" | "dipanggil" | "dijuluki" | "panggilan");
        between && names && !gap.into_iter().any(|at| matches!(self.input.word(at), "." | "dan"))
    }

    /// `Basuki Tjahaja Purnama atau Ahok`, `Satuan Tugas Judi Online, atau Satgas Judol,`: whether
    /// what stands behind `atau` is short for what stands before it, and no other.
    fn is_or_named(&self, long_at: usize, short_at: usize) -> bool {
        let input = self.input;
        let Some((long, short)) = self.names.get(long_at).zip(self.names.get(short_at)) else {
            return false;
        };
        let beside = or_behind(input, long).is_some_and(|or| or + 1 == short.first);
        if !beside || long.kind != short.kind {
            return false;
        }
        let before = long_at.checked_sub(1).and_then(|at| self.names.get(at));
        let [whole, part] = [long, short].map(|name| name.end - name.first);
        let fits = match long.kind {
            EntityKind::Per if whole > 1 && is_nickname(input, short) => true,
            EntityKind::Per if whole > 1 && part == 1 => {
                // `Budi Santoso atau Rudi akan datang`
                let open = ["akan", "bakal", "bisa", "dapat", "harus", "mungkin", "pun", "yang"];
                has_initials(input, long, short)
                    || !open.contains(&input.word(short.end))
                        && !self.is_of_another(long_at, short_at)
            }
            EntityKind::Org => whole > 2 && part < 3 && self.abbreviates(long_at, short_at),
            _ => false,
        };
        fits && !is_choice(input, before, long, short)
    }

    /// `Prabowo Subianto atau Ganjar`: whether somebody else near by is named with the one word
    /// in full.
    fn is_of_another(&self, long: usize, short: usize) -> bool {
        let Some(key) = self.forms.get(short).and_then(|form| form.words.first()) else {
            return true;
        };
        let near = long.saturating_sub(NEAR)..self.forms.len().min(short + NEAR);
        let own = |at: usize| {
            self.forms.get(at).map(|form| &form.words)
                == self.forms.get(long).map(|form| &form.words)
        };
        near.into_iter().any(|at| {
            let form = self.forms.get(at).filter(|form| form.words.len() > 1 && !own(at));
            form.is_some_and(|form| form.words.contains(key))
        })
    }

    /// Joins what somebody is called, `Jojo, sapaan akrabnya`, to a person of the sentences
    /// before: to one whose name has a word that begins alike, else to the last.
    fn join_nickname(&mut self, at: usize) {
        let Some(name) = self.names.get(at) else { return };
        let sentence = self.input.sentence_of(name.first);
        let own = self.find(at);
        if own != at
            && self.forms.get(own).map(|f| f.words.len())
                > self.forms.get(at).map(|f| f.words.len())
        {
            return;
        }
        let mut last = None;
        for other in (at.saturating_sub(NEAR)..at).rev() {
            let person = self.names.get(other).filter(|other| other.kind == EntityKind::Per);
            let Some(person) = person else { continue };
            // `istri Budi`, `anak dari Budi`
            let of = self.input.before(person.first);
            if of == "dari" || is_kin(of) {
                continue;
            }
            if self.input.sentence_of(person.first) + 2 < sentence {
                break;
            }
            let root = self.find(other);
            if root == own {
                continue;
            }
            if self.begin_alike(other, at) {
                return self.join(root, at);
            }
            last = last.or(Some(root));
        }
        if let Some(root) = last {
            self.join(root, at);
        }
    }

    /// Whether a word of one name begins with two letters that a word of the other begins with.
    fn begin_alike(&self, one: usize, other: usize) -> bool {
        let begin = |word: &String| word.chars().take(2).collect::<String>();
        let begins = |at: usize| {
            let words = self.forms.get(at).map_or(&[][..], |form| form.words.as_slice());
            words.iter().map(begin).collect::<Vec<_>>()
        };
        let known = begins(one);
        begins(other).iter().any(|begin| known.contains(begin))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted() {
        assert!(NICKNAMES.is_sorted());
        assert!(CHOICES.is_sorted());
        assert!(BETWEEN.is_sorted());
    }
}
