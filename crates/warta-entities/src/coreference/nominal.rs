//! Words with `-nya` that point at nobody: `jatuhnya pesawat`, `sebanyak-banyaknya`.

use std::sync::LazyLock;

use warta_morph::Lexicon;
use warta_syntax::Upos;

use super::context::Context;
use super::lexicon::{Marks, small_letters};

static ROOTS: LazyLock<Lexicon> = LazyLock::new(Lexicon::default);

impl Context<'_> {
    /// Whether the `-nya` behind `stem` at `at` stands for nobody: it makes a noun of a verb
    /// or an adjective whose subject follows, or an adverb.
    pub(super) fn is_nominal(&self, at: usize, stem: &str) -> bool {
        is_manner(stem)
            || is_asking(stem)
            || self.is_measure(at, stem)
            || self.names_deed(at, stem)
            || self.ends_deed(at, stem)
    }

    /// `setiap tahunnya`, `sama bahayanya dengan`.
    fn is_measure(&self, at: usize, stem: &str) -> bool {
        let before = self.input.before(at);
        let each = matches!(before, "Setiap" | "Tiap" | "per" | "setiap" | "tiap");
        let alike = before == "sama" && self.input.word(at + 1) == "dengan";
        each && matches!(stem, "bulan" | "hari" | "jam" | "minggu" | "pekan" | "tahun") || alike
    }

    /// `hilang kontaknya pesawat`, `naik harganya beras`: the noun ends what is said of the one
    /// behind it.
    fn ends_deed(&self, at: usize, stem: &str) -> bool {
        let before = self.input.before(at);
        let deed = part_of(before) == Some(Part::Deed) && part_of(stem) == Some(Part::Other);
        let noun = self.upos(at + 1) == Upos::Noun || self.name_at(at + 1).is_some();
        deed && noun && self.begins_phrase(at + 1)
    }

    /// `dibukanya kantor itu`, `minimnya anggaran`: what a noun follows at once.
    fn names_deed(&self, at: usize, stem: &str) -> bool {
        if !self.begins_phrase(at + 1) {
            return false;
        }
        let before = at.checked_sub(1);
        let word = before.map_or("", |at| self.input.word(at));
        let noun = before.is_some_and(|at| matches!(self.upos(at), Upos::Noun | Upos::Propn));
        match part_of(stem) {
            // `kasus hilangnya pesawat`
            Some(Part::Deed) => word != "yang",
            // `rumah besarnya`: of the noun in front.
            Some(Part::Quality) => word != "yang" && (!noun || CAUSES.contains(&word)),
            Some(Part::Other) => false,
            None => word != "yang" && is_deed(stem),
        }
    }

    /// Whether a noun phrase begins at `at`, in the same clause as what stands before it.
    fn begins_phrase(&self, at: usize) -> bool {
        const OPENINGS: [&str; 12] = [
            "banyak", "beberapa", "dua", "kedua", "ketiga", "para", "sang", "sebuah", "sejumlah",
            "seorang", "si", "suatu",
        ];
        let word = self.input.word(at);
        // A day says when it was done: `dibawanya Senin lalu`.
        let noun = matches!(self.upos(at), Upos::Noun | Upos::Num | Upos::Propn);
        let lexical = self.input.lexical(at).any(Marks::LEXICAL);
        (noun || OPENINGS.contains(&word)) && !lexical && !is_time(word)
    }
}

/// Nouns in front of a quality that is talked about: `masalah minimnya anggaran`.
const CAUSES: [&str; 9] =
    ["akibat", "alasan", "dampak", "faktor", "imbas", "isu", "masalah", "penyebab", "soal"];

/// What a root means.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Deed,
    Quality,
    Other,
}

/// What the root means that is spelled so; none where the word is no root.
fn part_of(stem: &str) -> Option<Part> {
    let lower = small_letters(stem)?;
    let lower = core::str::from_utf8(lower.get(..stem.len())?).ok()?;
    let pos = ROOTS.root(lower)?.pos;
    let noun = pos.contains(Upos::Noun) || Marks::of(lower) != Marks::default();
    Some(match () {
        () if noun => Part::Other,
        () if pos.contains(Upos::Verb) => Part::Deed,
        () if pos.contains(Upos::Adj) || pos.is_empty() => Part::Quality,
        () => Part::Other,
    })
}

/// `ditemukan`, `berlaku`, `terungkap`: a verb whose `-nya` is no object.
fn is_deed(stem: &str) -> bool {
    let deed = |prefix: &str| {
        let rest = stem.get(..prefix.len()).filter(|first| first.eq_ignore_ascii_case(prefix));
        let rest = rest.and_then(|first| stem.strip_prefix(first))?;
        let bare = rest.strip_suffix("kan").or_else(|| rest.strip_suffix('i')).unwrap_or(rest);
        let inner = bare.strip_prefix("ber").or_else(|| bare.strip_prefix("per")).unwrap_or(bare);
        [rest, bare, inner].into_iter().find_map(part_of)
    };
    ["di", "ber", "ter"].into_iter().any(|prefix| deed(prefix).is_some())
}

/// `sebanyak-banyaknya`, `selebar-lebarnya`.
fn is_manner(stem: &str) -> bool {
    stem.split_once('-').is_some_and(|(first, second)| {
        let root = first.strip_prefix("se").or_else(|| first.strip_prefix("Se"));
        root.is_some_and(|root| root.len() > 2 && second == root)
    })
}

/// `bertanya`, `ditanya`: the root itself ends so.
fn is_asking(stem: &str) -> bool {
    matches!(stem, "berta" | "Berta" | "dita" | "Dita" | "bertanya-ta" | "Bertanya-ta")
}

/// Whether a word begins a time: `dibawanya Senin lalu`.
fn is_time(word: &str) -> bool {
    crate::days::is_weekday(word)
        || matches!(word, "hari" | "kemarin" | "malam" | "minggu" | "pagi" | "pekan" | "siang")
        || matches!(word, "bulan" | "sore" | "tahun" | "waktu" | "saat" | "ketika" | "kini")
}
