//! The words around a noun that tell of whom or what it speaks.

use warta_syntax::{Deprel, Upos};
use warta_text::number::is_round;

use super::lexicon::Marks;
use super::pronoun::has_owner;
use super::resolve::Reader;
use crate::EntityKind;
use crate::names::Name;
use crate::page::has_word;

/// Tokens that a description may have.
const LONGEST: usize = 9;

/// Words that count exactly, before a noun, or tell that there are many.
const MANY: [&str; 6] = ["keempat", "kedua", "kelima", "ketiga", "orang", "para"];

/// Words that say about how many there are.
const VAGUE: [&str; 6] = ["banyak", "beberapa", "sebagian", "sejumlah", "seluruh", "semua"];

/// Whether a word says about how many there are, and no number.
pub(super) fn counts_vaguely(word: &str) -> bool {
    is_round(word) || has_word(&VAGUE, word)
}

/// Whether a word counts, before a noun.
fn counts(word: &str) -> bool {
    counts_vaguely(word) || has_word(&MANY, word)
}

/// Words that make a number inexact.
const ABOUT: [&str; 4] = ["hampir", "sedikitnya", "sekitar", "setidaknya"];

/// Tokens of a count.
const COUNT: usize = 5;

/// A phrase around a noun.
#[derive(Clone, Copy, Debug)]
pub(super) struct Phrase {
    /// Its noun.
    pub(super) head: usize,
    /// The first token, with a word such as `seorang` in front.
    pub(super) first: usize,
    pub(super) end: usize,
    /// Where its words end, with a relative clause and a place, and without what is told of it.
    pub(super) extent: usize,
    /// Whether `itu`, `tersebut`, `ini` or `tadi` closes it.
    pub(super) definite: bool,
    /// The country or body that is named in it.
    pub(super) of: Option<usize>,
    /// The name of a person that ends it: then it is a title.
    pub(super) title: bool,
    /// The person named in front of its `itu`: `putra Khaleda Zia itu`.
    pub(super) relative: Option<usize>,
}

/// What stands in front of a noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Before {
    /// `seorang`, `sebuah`: something new.
    One,
    /// `para`, `kedua`, a number: several.
    Many,
    /// `sang`, `si`: known.
    Known,
    Nothing,
}

/// What a token is to the phrase before it.
enum Step {
    /// It belongs to the phrase if more follows, up to the token here.
    Open(usize),
    /// It is a part of the phrase, which ends here so far.
    Inside(usize),
    /// It closes the phrase, which ends here and is known.
    Closed(usize),
    /// The phrase has ended before.
    Over,
}

impl Reader<'_, '_> {
    /// What stands in front of the noun at `at`.
    pub(super) fn before_noun(&self, at: usize) -> Before {
        let Some(before) = at.checked_sub(1) else { return Before::Nothing };
        const ONE: [&str; 6] = ["salah", "sebuah", "seorang", "seseorang", "setiap", "suatu"];
        let word = self.context.input.word(before);
        match () {
            () if has_word(&ONE, word) => Before::One,
            () if has_word(&["sang", "si"], word) => Before::Known,
            () if counts(word) || self.context.upos(before) == Upos::Num => Before::Many,
            () => Before::Nothing,
        }
    }

    /// The phrase around the noun at `head`.
    pub(super) fn phrase(&self, head: usize) -> Phrase {
        let first = self.phrase_start(head);
        let mut phrase = Phrase {
            head,
            first,
            end: head + 1,
            extent: head + 1,
            definite: false,
            of: None,
            title: false,
            relative: None,
        };
        let sentence = self.context.input.sentence(head);
        let stop = sentence.map_or(usize::MAX, |sentence| sentence.tokens().end);
        let mut at = head + 1;
        while at < stop.min(head + LONGEST) {
            if let Some(named) = self.context.name_at(at) {
                let Some(name) = self.context.names.get(named) else { break };
                if name.kind == EntityKind::Per {
                    self.end_with_person(&mut phrase, at, named, name);
                    break;
                }
                // `gunung setinggi 3.332 meter itu`: nothing is of a measure.
                let owner = matches!(name.kind, EntityKind::Org | EntityKind::Loc);
                let owner = self.context.slots.get(named).copied().filter(|_| owner);
                phrase.of = phrase.of.or(owner);
                phrase.end = name.end;
                at = name.end.max(at + 1);
                continue;
            }
            match self.step(&phrase, at) {
                Step::Open(next) => at = next,
                Step::Inside(end) => {
                    phrase.end = end;
                    at = end;
                }
                Step::Closed(end) => {
                    if let Some(inner) = self.inner_pointed(head, end - 1) {
                        phrase.end = phrase.end.min(inner);
                        phrase.extent = phrase.end;
                        return phrase;
                    }
                    phrase.end = end;
                    phrase.definite = true;
                    break;
                }
                Step::Over => break,
            }
        }
        if !phrase.definite && !phrase.title {
            self.close_by_tree(&mut phrase, stop);
        }
        phrase.extent = phrase.end;
        phrase
    }

    /// `manajemen [maskapai itu]`: the noun inside of a phrase that `itu` at `close` points at.
    fn inner_pointed(&self, head: usize, close: usize) -> Option<usize> {
        let context = self.context;
        let described = Marks::PERSON.union(Marks::ORGANISATION).union(Marks::PLACE);
        let described = described.union(Marks::THING);
        if context.input.lexical(head).any(Marks::PERSON) && !self.is_ibu_kota(head) {
            return None;
        }
        if let Some(inner) = self.inner_owner(head, close) {
            return Some(inner);
        }
        let inner = context.head(close).filter(|inner| (head + 1..close).contains(inner))?;
        let noun = context.input.lexical(inner).any(described) && context.name_at(inner).is_none();
        noun.then_some(inner)
    }

    /// `kantor pusat [koperasi itu]`, `ibu kota [provinsi itu]`, `manajemen [klub berjuluk Singa
    /// itu]`: the noun before `itu` at `close` that tells whose something is, whatever the tree
    /// says.
    fn inner_owner(&self, head: usize, close: usize) -> Option<usize> {
        const OWNERS: [&str; 16] = [
            "emiten",
            "jenama",
            "kabupaten",
            "kementerian",
            "klub",
            "koperasi",
            "lembaga",
            "maskapai",
            "negara",
            "organisasi",
            "partai",
            "perseroan",
            "perusahaan",
            "provinsi",
            "universitas",
            "yayasan",
        ];
        const SAME: [&str; 7] =
            ["badan", "bentuk", "gabungan", "grup", "induk", "nama", "struktur"];
        let word = |at: usize| self.context.input.word(at);
        let plain = |at: usize| self.context.name_at(at).is_none();
        let owner = |&at: &usize| OWNERS.contains(&word(at)) && plain(at);
        let inner = (head + 1..close).find(owner)?;
        let ends = inner + 1 == close || TOLD_BY.binary_search(&word(inner + 1)).is_ok();
        // `induk perusahaan itu`, `bank negara itu`, `lembaga negara itu`
        let state = word(inner) == "negara" && word(inner - 1).eq_ignore_ascii_case("bank");
        let same = [head, inner - 1].into_iter().any(|at| {
            let noun = word(at);
            OWNERS.iter().chain(&SAME).any(|other| noun.eq_ignore_ascii_case(other))
        });
        (ends && !state && !same && (head..inner).all(plain)).then_some(inner)
    }

    /// Whether `ibu kota` stands at `at`.
    fn is_ibu_kota(&self, at: usize) -> bool {
        let word = |at: usize| self.context.input.word(at);
        word(at).eq_ignore_ascii_case("ibu") && word(at + 1) == "kota"
    }

    /// Ends a phrase with the `itu` that stands at its noun in the tree: `pria yang menembak
    /// dua orang di Medan itu`.
    fn close_by_tree(&self, phrase: &mut Phrase, stop: usize) {
        const REACH: usize = 20;
        let context = self.context;
        for at in phrase.end..stop.min(phrase.head + REACH) {
            match context.input.word(at) {
                "." | "?" | "!" | "" => break,
                "itu" | "tersebut" => {
                    if context.head(at) == Some(phrase.head) {
                        phrase.end = at + 1;
                        phrase.definite = true;
                    }
                    break;
                }
                _ => {}
            }
        }
    }

    /// The first token of the phrase of the noun at `head`: `[salah seorang] penumpang`,
    /// `[sekitar 200] warga`.
    fn phrase_start(&self, head: usize) -> usize {
        let word = |at: usize| self.context.input.word(at).to_lowercase();
        match self.before_noun(head) {
            // `[pihak] rumah sakit`
            Before::Nothing => head - usize::from(self.is_side(head)),
            Before::One | Before::Known => {
                let first = head - 1;
                let salah = first.checked_sub(1).is_some_and(|before| word(before) == "salah");
                first - usize::from(salah)
            }
            Before::Many => self.count_start(head),
        }
    }

    /// `pihak rumah sakit`: whether the body at `head` is called a side.
    fn is_side(&self, head: usize) -> bool {
        let word = |at: usize| self.context.input.word(at);
        let side = head > 0 && word(head - 1).eq_ignore_ascii_case("pihak");
        let hospital = word(head) == "rumah" && word(head + 1) == "sakit";
        let body = self.context.input.lexical(head).any(Marks::ORGANISATION);
        side && !self.is_of_sides(head) && (body || hospital)
    }

    /// `kedua pihak perusahaan`: whether the noun at `head` tells whose several sides are.
    pub(super) fn is_of_sides(&self, head: usize) -> bool {
        let is = |at: Option<usize>, words: &[&str]| {
            has_word(words, at.map_or("", |at| self.context.input.word(at)))
        };
        is(head.checked_sub(1), &["pihak"])
            && is(head.checked_sub(2), &["kedua", "para", "salah", "semua"])
    }

    /// The first token of what counts the noun at `head`: `[lebih dari 80] warga`.
    fn count_start(&self, head: usize) -> usize {
        let input = self.context.input;
        let sentence = input.sentence(head);
        let start = sentence.map_or(0, |sentence| sentence.tokens().start);
        let word = |at: usize| input.word(at).to_lowercase();
        let is_more = |at: usize| matches!(word(at).as_str(), "lebih" | "kurang");
        let mut first = head;
        while first > start.max(head.saturating_sub(COUNT)) {
            let at = first - 1;
            let number =
                self.context.upos(at) == Upos::Num && (first == head || counts(input.word(first)));
            first = match word(at).as_str() {
                "dari" if at > start && is_more(at - 1) => at - 1,
                word if number || counts(word) || ABOUT.contains(&word) => at,
                _ => break,
            };
        }
        first
    }

    /// Ends a phrase at the name of a person, which begins at token `at`.
    fn end_with_person(&self, phrase: &mut Phrase, at: usize, named: usize, name: &Name) {
        let context = self.context;
        let pointed = matches!(context.input.word(name.end), "itu" | "tersebut");
        match () {
            () if pointed => {
                // `bek Cerezo Osaka itu`: no title, whatever the name was taken for.
                let told = self.is_told_by_person(phrase.head, at);
                phrase.relative = context.slots.get(named).copied().filter(|_| told);
                phrase.definite = true;
                phrase.end = name.end + 1;
            }
            // `seorang pria berinisial RS`
            () if matches!(context.input.word(at - 1), "berinisial" | "bernama") => {}
            () if context.input.word(at - 1) == "milik" => phrase.end = name.end,
            () => phrase.title = true,
        }
    }

    /// What token `at`, which is no name, is to the phrase before it.
    fn step(&self, phrase: &Phrase, at: usize) -> Step {
        let context = self.context;
        let behind_phrase = at == phrase.end;
        match context.input.word(at) {
            "itu" | "tersebut" | "ini" | "tadi" => Step::Closed(at + 1),
            // `lembaga yang sama`
            "yang" if context.input.word(at + 1) == "sama" => Step::Closed(at + 2),
            // `perusahaan yang beroperasi sejak 2016 tersebut`
            "yang" => self.clause_end(at).map_or(Step::Over, Step::Closed),
            // `perempuan berusia 58 tahun itu`
            "tahun" if context.upos(at - 1) == Upos::Num => Step::Open(at + 1),
            "hari" | "saat" | "kali" | "tahun" | "pekan" | "bulan" | "" => Step::Over,
            // `pemerintah optimistis`, `target pemerintah sebesar 5 persen`
            "optimis" | "optimistis" | "pesimistis" | "siap" | "yakin" => Step::Over,
            "sebesar" => Step::Over,
            "pertama" if context.input.word(at + 1) == "kali" => Step::Over,
            "tengah" if context.upos(at + 1) == Upos::Verb => Step::Over,
            "asal" | "kelahiran" => Step::Open(at + 1),
            // `putri nelayan dari Desa Bandengan tersebut`
            "dari" if self.is_pointed(at + 1) => Step::Open(at + 1),
            // `mantan asisten pelatih di FC Utrecht itu`
            "di" | "pada" if self.is_pointed_name(at + 1) => Step::Open(at + 1),
            // `lifter asal Pringsewu, Lampung, itu`
            "," if behind_phrase && self.is_pointed_place(at + 1) => Step::Open(at + 1),
            // `politikus Partai Kebangkitan Bangsa (PKB) itu`
            "(" if behind_phrase && context.is_bracketed(at) => Step::Open(at + 3),
            // `anggota DPR sejak 2014 itu`, `video sepanjang dua menit itu`
            "sejak" if self.is_pointed(at + 1) => Step::Open(at + 1),
            word if MEASURED.contains(&word) && self.is_pointed(at + 1) => Step::Open(at + 1),
            word if TOLD_BY.binary_search(&word).is_ok() => Step::Open(at + 1),
            word => {
                let tag = context.upos(at);
                let inside = matches!(tag, Upos::Noun | Upos::Propn | Upos::Adj | Upos::Num);
                let closed = has_owner(word);
                // `para guru pulang`: what tells of the phrase is no part of it.
                let tells = matches!(
                    context.deprel(at),
                    Deprel::Root | Deprel::Advmod | Deprel::Xcomp | Deprel::Ccomp | Deprel::Advcl
                );
                if inside && !closed && !tells { Step::Inside(at + 1) } else { Step::Over }
            }
        }
    }

    /// Whether nothing but nouns and names stands from `first` up to `itu` or `tersebut`.
    fn is_pointed(&self, first: usize) -> bool {
        let context = self.context;
        let inside = |at: &usize| {
            let noun = matches!(context.upos(*at), Upos::Noun | Upos::Propn | Upos::Num);
            noun || context.name_at(*at).is_some()
        };
        let close = (first..first + LONGEST).find(|at| !inside(at));
        close.is_some_and(|at| at > first && matches!(context.input.word(at), "itu" | "tersebut"))
    }

    /// Whether a name stands at `first` that `itu` or `tersebut` follows.
    fn is_pointed_name(&self, first: usize) -> bool {
        let name = self.context.name_at(first).and_then(|name| self.context.names.get(name));
        name.is_some_and(|name| matches!(self.context.input.word(name.end), "itu" | "tersebut"))
    }

    /// Whether the wider place of an address stands at `first`, with a comma behind it, and
    /// then `itu` or `tersebut`.
    fn is_pointed_place(&self, first: usize) -> bool {
        let input = self.context.input;
        let pointed = |at: usize| matches!(input.word(at), "itu" | "tersebut");
        let name = self.context.name_at(first).and_then(|name| self.context.names.get(name));
        let closes = pointed(first) && input.word(first + 1) != ",";
        closes || name.is_some_and(|name| input.word(name.end) == "," && pointed(name.end + 1))
    }

    /// `putra Khaleda Zia itu`, `partai pimpinan Tarique Rahman itu`: whether the noun at
    /// `head` is told by the person named at `name`, and is no title of that person.
    fn is_told_by_person(&self, head: usize, name: usize) -> bool {
        const LED: [&str; 8] = [
            "arahan",
            "asuhan",
            "bentukan",
            "besutan",
            "milik",
            "pendukung",
            "pimpinan",
            "polesan",
        ];
        let word = |at: usize| self.context.input.word(at);
        let kin = self.context.input.lexical(head).any(Marks::OWNED);
        kin || (head + 1..name).any(|at| LED.contains(&word(at)))
    }

    /// The end of a short relative clause that `tersebut` or `itu` closes, and not a noun in it.
    fn clause_end(&self, yang: usize) -> Option<usize> {
        let context = self.context;
        let inside = |&at: &usize| context.upos(at) != Upos::Punct;
        let mut clause = (yang + 1..yang + LONGEST + 4).take_while(inside);
        let close = clause.find(|&at| matches!(context.input.word(at), "itu" | "tersebut"))?;
        let whole = matches!(context.upos(close - 1), Upos::Num | Upos::Verb | Upos::Adv)
            || context.name_at(close - 1).is_some();
        (whole || self.opens_with_subject(yang, close + 1)).then_some(close + 1)
    }

    /// `Organisasi yang memiliki 400.000 anggota itu berencana`: whether the noun before
    /// `yang` opens its sentence and a verb stands at `end`, so that all before is its subject.
    fn opens_with_subject(&self, yang: usize, end: usize) -> bool {
        let context = self.context;
        let sentence = context.input.sentence(yang);
        let start = sentence.map_or(0, |sentence| sentence.tokens().start);
        yang <= start + 3 && matches!(context.upos(end), Upos::Verb | Upos::Aux | Upos::Adv)
    }
}

/// Words that measure, in front of a number: `gedung setinggi 40 meter itu`.
const MEASURED: [&str; 12] = [
    "sebanyak",
    "seberat",
    "sedalam",
    "seharga",
    "sejauh",
    "selama",
    "selebar",
    "seluas",
    "senilai",
    "sepanjang",
    "setebal",
    "setinggi",
];

/// Verbs that tell a noun from others as adjectives do: `kapal [berbobot] 1.198 ton itu`.
#[rustfmt::skip]
const TOLD_BY: [&str; 69] = [
    "beraliran", "beranggaran", "beranggotakan", "berarsitektur", "berawak", "berbadan",
    "berbahan", "berbasis", "berbendera", "berbobot", "bercorak", "berdarah", "berdiameter",
    "berdomisili", "berdurasi", "beregistrasi", "bergelar", "bergenre", "berhaluan", "berhijab",
    "berideologi", "berinisial", "berjudul", "berjuluk", "berkacamata", "berkaki", "berkantor",
    "berkapasitas", "berkebangsaan", "berkedudukan", "berkekuatan", "berkelir", "berketinggian",
    "berkewarganegaraan", "berkode", "berlambang", "berlantai", "berlisensi", "berlogo",
    "bermarkas", "bermerek", "bermesin", "bermodal", "bermotif", "bernama", "bernilai",
    "bernomor", "beroda", "berpangkat", "berpaspor", "berpelat", "berpendidikan", "berpenduduk",
    "berpenumpang", "berperawakan", "berperingkat", "berpostur", "berpusat", "bersenjata",
    "berstatus", "bertajuk", "berteknologi", "bertema", "bertenaga", "bertubuh", "berukuran",
    "berumur", "berusia", "berwarna",
];
