//! Degrees, initials, given names and grades at the ends of names.

use warta_text::TokenKind;

use crate::EntityKind;
use crate::heads::is_roman;
use crate::names::Name;
use crate::offices::is_office;
use crate::page::Page;
use crate::runs::is_short_name;

/// Mends the names of the model, each by what stands right beside or inside of it.
pub(crate) fn mend_ends(input: &Page<'_>, names: &mut [Name]) {
    for name in names.iter_mut().filter(|name| name.kind == EntityKind::Per) {
        drop_degrees(input, name);
    }
    extend_initials(input, names);
    extend_given(input, names);
    extend_grades(input, names);
}

/// `Ir. H. Masrudin` begins with his name.
fn drop_degrees(input: &Page<'_>, name: &mut Name) {
    while name.end - name.first > 1 {
        if !is_degree(input, name.first) || is_initials(input.word(name.first)) {
            break;
        }
        name.first += 1;
    }
}

/// A degree or a form of address in front of a name: `Dr.`, `H.`.
pub(crate) fn is_degree(input: &Page<'_>, at: usize) -> bool {
    let word = input.word(at);
    let short = input.kind(at) == Some(TokenKind::Abbreviation);
    short && (word.len() > 2 || word == "H.") && !is_short_name(word)
}

/// The forms of address and degrees that most names have in front of them.
pub(crate) fn is_address(word: &str) -> bool {
    matches!(word, "Dr." | "Drs." | "H." | "Hj." | "Ir." | "K.H." | "KH" | "Prof." | "dr." | "drg.")
}

/// `S.K.`: the first letters of two names, and no degree or form of address.
fn is_initials(word: &str) -> bool {
    const OTHERS: [&str; 8] = ["B.A.", "K.H.", "M.A.", "M.H.", "M.M.", "S.E.", "S.H.", "S.T."];
    let mut letters = word.bytes();
    let pairs = std::iter::from_fn(|| letters.next().zip(letters.next()));
    let initials = word.len() > 3 && word.len().is_multiple_of(2);
    let hajj = word.starts_with("H.");
    let dotted = |(letter, stop): (u8, u8)| letter.is_ascii_uppercase() && stop == b'.';
    initials && !hajj && !OTHERS.contains(&word) && pairs.into_iter().all(dotted)
}

/// `S.K. Sudarto`: initials in front of a person are part of the name.
fn extend_initials(input: &Page<'_>, names: &mut [Name]) {
    for at in 0..names.len() {
        let before = at.checked_sub(1).and_then(|at| names.get(at)).map_or(0, |name| name.end);
        let Some(name) = names.get_mut(at).filter(|name| name.kind == EntityKind::Per) else {
            continue;
        };
        let first = name.first.checked_sub(1).filter(|&first| first >= before);
        name.first = first.filter(|&at| is_initials(input.word(at))).unwrap_or(name.first);
    }
}

/// `Wali Kota Palembang [Ratu Dewa]`: what could be a title is a given name behind an office and
/// its place.
fn extend_given(input: &Page<'_>, names: &mut [Name]) {
    const GIVEN: [&str; 2] = ["Raja", "Ratu"];
    for at in 1..names.len() {
        let Some([place, person]) = names.get_mut(at - 1..=at) else { continue };
        let office = place.first.checked_sub(1).is_some_and(|at| is_office(input.word(at)));
        let given = place.end + 1 == person.first && GIVEN.contains(&input.word(place.end));
        if office && given && place.kind == EntityKind::Loc && person.kind == EntityKind::Per {
            person.first = place.end;
        }
    }
}

/// `Balai Karantina [Kelas Dua]`: the grade of an office is part of its name.
fn extend_grades(input: &Page<'_>, names: &mut [Name]) {
    const COUNTED: [&str; 4] = ["Satu", "Dua", "Tiga", "Empat"];
    for at in 0..names.len() {
        let next = names.get(at + 1).map_or(usize::MAX, |next| next.first);
        let Some(name) = names.get_mut(at) else { continue };
        let number = input.word(name.end + 1);
        let graded = input.word(name.end) == "Kelas" && name.end + 2 <= next;
        let numbered = is_roman(number) || COUNTED.contains(&number);
        if graded && numbered && name.kind == EntityKind::Org {
            name.end += 2;
        }
    }
}
