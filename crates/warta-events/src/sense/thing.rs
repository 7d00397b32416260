//! Senses that the grammar tells: what is added and not said, what a deed consists in.

use warta_syntax::Upos;

use crate::EventType;
use crate::lexicon::Class;
use crate::reading::Reading;
use crate::trigger::derived_noun;
use crate::words::points;

/// `menambahkan fitur baru pada Gmail`, `ditambahkan ke aplikasi`, `bahasa yang Anda
/// tambahkan`: whether a verb that may be one of saying has an object that is no clause.
pub(super) fn has_thing(reading: &Reading<'_>, at: usize, last: usize) -> bool {
    let word = reading.word(at);
    if word.starts_with("me") {
        return is_object(reading, last + 1);
    }
    let before = |back: usize| reading.word_before(at, back);
    if word.starts_with("di") {
        let told = reading.noun_left(at).is_some_and(|noun| is_saying(reading.word(noun)));
        let place = matches!(reading.word(last + 1), "dalam" | "di" | "ke" | "pada" | "sebagai");
        return place && !told && !tells_clause(reading, last + 1);
    }
    before(2) == "yang" && !is_saying(before(3))
}

/// What is said and not added: `hal itu`, `keterangan`.
fn is_saying(noun: &str) -> bool {
    matches!(
        noun,
        "catatan" | "hal" | "keterangan" | "komentar" | "penjelasan" | "pernyataan" | "tanggapan"
    )
}

/// Whether a noun phrase begins at a token and no clause that it would be the subject of.
fn is_object(reading: &Reading<'_>, from: usize) -> bool {
    let begins = match reading.upos(from) {
        Upos::Noun | Upos::Propn | Upos::X => !is_saying(reading.word(from)),
        Upos::Num | Upos::Det | Upos::Sym => true,
        _ => false,
    };
    let (_, end) = reading.bounds(from);
    begins && from < end && !tells_clause(reading, from)
}

/// Whether the words from a token on, up to the next comma or clause that hangs on a noun, tell a
/// clause: with a verb, with a predicate behind what is pointed at (`hal itu penting`) or with an
/// amount behind a noun (`harga beras Rp15.000`).
fn tells_clause(reading: &Reading<'_>, from: usize) -> bool {
    let (_, end) = reading.bounds(from);
    let mut led = false;
    for at in from..end.min(from + LONGEST) {
        let before = if at > from { reading.word(at - 1) } else { "" };
        let money = |word: &str| matches!(word, "rp" | "us$");
        let amount = reading.upos(at) == Upos::Num && !money(before) || money(reading.word(at));
        match reading.upos(at) {
            _ if reading.word(at) == "bahwa" => return true,
            _ if amount && !led && at > from && reading.upos(at - 1) == Upos::Noun => return true,
            _ if reading.in_name(at) || reading.in_time(at) => {}
            // `menambahkan sampel ayam, sambal, dan air sudah dikirim`: a row goes on.
            Upos::Punct if !led && reading.word(at) == "," && in_row(reading, at + 1) => {}
            Upos::Punct | Upos::Sconj => return false,
            _ if matches!(reading.word(at), "agar" | "guna" | "untuk" | "yang") => return false,
            Upos::Verb | Upos::Aux | Upos::Part => return true,
            Upos::Adj if points(before) || before.ends_with("nya") => return true,
            Upos::Adp => led = true,
            _ => {}
        }
    }
    false
}

fn in_row(reading: &Reading<'_>, at: usize) -> bool {
    reading.is_nominal(at) || matches!(reading.word(at), "dan" | "serta")
}

/// Most words that are looked at for the predicate of a clause.
const LONGEST: usize = 40;

/// `aksi intervensi`, `aksi pembersihan`: whether a noun says what a deed consists in. What is
/// said or asked for there is said by a crowd: `aksi dukungan`.
pub(crate) fn is_deed(reading: &Reading<'_>, at: usize) -> bool {
    use EventType::{Accuse, Protest, Reject, Request, Say, Support, Threaten};
    let noun = reading.upos(at) == Upos::Noun && !reading.in_name(at);
    // `seorang peserta aksi pingsan`: what happens to him.
    if !noun || reading.verb(at).is_some() || reading.word(at) == "peringatan" {
        return false;
    }
    let entry = reading.noun(at).or_else(|| derived_noun(reading, at));
    match entry.map(|entry| entry.class) {
        Some(Class::Event(kind)) => {
            !matches!(kind, Accuse | Protest | Reject | Request | Say | Support | Threaten)
        }
        _ => false,
    }
}
