//! Capitals that stand for their government.

use warta_syntax::{Deprel, Upos};

use super::lexicon::Marks;
use crate::EntityKind;
use crate::gazetteer::{Classes, Gazetteer, Hit};
use crate::names::Name;
use crate::page::Page;

/// For each name, whether it is a capital or a seat of power that stands for the
/// government there.
pub(super) fn metonyms(
    input: &Page<'_>,
    gazetteer: &Gazetteer,
    names: &[Name],
    known: &[Option<Hit>],
) -> Vec<bool> {
    let capital = |at: usize| known.get(at).copied().flatten().filter(|hit| is_capital(*hit));
    let foreign = |at: usize| {
        let hit = known.get(at).copied().flatten();
        hit.is_some_and(|hit| hit.classes.any(Classes::COUNTRY.union(Classes::CAPITAL)))
    };
    let mut found: Vec<bool> = names
        .iter()
        .enumerate()
        .map(|(at, name)| {
            let Some(hit) = capital(at).filter(|_| name.kind == EntityKind::Loc) else {
                return false;
            };
            // At home the capital is in the news as a city; it is the government only
            // where it deals with another country.
            let home = gazetteer.links(hit).any(|link| link == ("capital", "ID"));
            let dealing = || {
                let near = at.saturating_sub(2)..(at + 3).min(names.len());
                let same = |other: usize| {
                    names.get(other).map(|n| input.sentence_of(n.first))
                        == Some(input.sentence_of(name.first))
                };
                near.into_iter().any(|other| other != at && foreign(other) && same(other))
            };
            governs(input, name) && (!home || dealing())
        })
        .collect();
    // `ditengahi Riyadh dan Washington`: what is joined to a government is one.
    for at in 1..names.len() {
        let (Some(one), Some(other)) = (names.get(at - 1), names.get(at)) else { continue };
        let joined = one.end + 1 == other.first
            && matches!(input.word(one.end), "dan" | "serta" | "," | "-" | "–");
        let both = |at: usize| {
            capital(at).is_some() && names.get(at).is_some_and(|n| n.kind == EntityKind::Loc)
        };
        if joined && both(at - 1) && both(at) && (found[at - 1] || found[at]) {
            found[at - 1] = true;
            found[at] = true;
        }
    }
    found
}

fn is_capital(hit: Hit) -> bool {
    hit.classes.any(Classes::CAPITAL)
}

/// Whether the words around a name treat it as someone who acts.
fn governs(input: &Page<'_>, name: &Name) -> bool {
    let before = name.first.checked_sub(1).map_or("", |at| input.word(at));
    match before {
        "kepada" | "oleh" | "pihak" | "menurut" | "Menurut" | "Pemerintah" | "pemerintah" => true,
        // `kerja sama kami dengan Pyongyang`: the noun may stand a little further off.
        "dari" | "dengan" | "terhadap" | "bagi" | "antara" => (2..5).any(|steps| {
            let noun = name.first.checked_sub(steps).map_or("", |at| input.word(at));
            DEALINGS.binary_search(&noun.to_lowercase().as_str()).is_ok()
        }),
        "di" | "ke" | "kota" | "Kota" => false,
        _ if MEDIATED.contains(&before) => true,
        _ if STANCES.binary_search(&before.to_lowercase().as_str()).is_ok() => true,
        _ => acts(input, name) || is_addressed(input, name),
    }
}

/// Whether the name is the subject of a verb of which only a government is capable.
fn acts(input: &Page<'_>, name: &Name) -> bool {
    let mut at = (name.first..name.end).filter_map(|at| input.words.get(at));
    let verb = at.find_map(|word| {
        let subject = matches!(word.deprel, Deprel::Nsubj | Deprel::OblAgent);
        word.head.filter(|_| subject)
    });
    // `Moskwa menepis tuduhan itu`, `Moskwa juga melaporkan`, whatever the tree says.
    let adverb = |at: &usize| ADVERBS.binary_search(&input.word(*at)).is_ok();
    let behind = name.end + (name.end..name.end + 2).take_while(adverb).count();
    let next = input.word(behind);
    if ACTS.binary_search(&next).is_ok() || Marks::of(next).any(Marks::SAYING) {
        return true;
    }
    // `yang dikerahkan Moskwa`
    let before = name.first.checked_sub(1).filter(|&at| {
        let word = input.word(at);
        word.starts_with("di") && word.len() > 5 && !word.ends_with("nya")
    });
    if before.is_some_and(|at| input.words.get(at).is_some_and(|w| w.upos == Upos::Verb)) {
        return true;
    }
    let Some(verb) = verb.map(|verb| verb as usize) else { return false };
    let passive = |at: usize| input.words.get(at).is_some_and(|w| w.upos == Upos::Verb);
    passive(verb) && ACTS.binary_search(&input.word(verb).to_lowercase().as_str()).is_ok()
}

/// Whether the name is the object of a verb that only a government can be told with.
fn is_addressed(input: &Page<'_>, name: &Name) -> bool {
    let object = |at: usize| {
        let word = input.words.get(at)?;
        word.head.filter(|_| word.deprel == Deprel::Obj)
    };
    let verb = (name.first..name.end).find_map(object);
    let verb = verb.map_or("", |verb| input.word(verb as usize));
    ADDRESSES.binary_search(&verb).is_ok()
}

/// Words between a subject and its verb, sorted.
const ADVERBS: [&str; 12] = [
    "akan", "belum", "hanya", "juga", "kembali", "masih", "pun", "segera", "sendiri", "sudah",
    "telah", "tidak",
];

/// Passive verbs that a government's capital completes.
const MEDIATED: [&str; 12] = [
    "diakui",
    "dibantu",
    "didanai",
    "didukung",
    "digagas",
    "dimediasi",
    "dipasok",
    "dipimpin",
    "diprakarsai",
    "disokong",
    "disponsori",
    "ditengahi",
];

/// Verbs that address a government, sorted.
const ADDRESSES: [&str; 11] = [
    "melobi",
    "membujuk",
    "memperingatkan",
    "mendesak",
    "mengancam",
    "mengecam",
    "mengkritik",
    "mengutuk",
    "menuding",
    "menuduh",
    "menyalahkan",
];

/// Nouns for what a government says or does, in front of its capital, sorted.
const STANCES: [&str; 15] = [
    "kebijakan",
    "kecaman",
    "keputusan",
    "kritik",
    "langkah",
    "pemerintah",
    "permintaan",
    "pernyataan",
    "posisi",
    "sanksi",
    "sekutu",
    "sikap",
    "tawaran",
    "tudingan",
    "tuduhan",
];

/// Nouns of dealings between governments, sorted.
const DEALINGS: [&str; 27] = [
    "aliansi",
    "ancaman",
    "bantuan",
    "desakan",
    "dukungan",
    "hubungan",
    "izin",
    "janji",
    "kecaman",
    "kerja",
    "kesepakatan",
    "ketegangan",
    "konflik",
    "kritik",
    "pembicaraan",
    "peringatan",
    "perjanjian",
    "permintaan",
    "pernyataan",
    "persetujuan",
    "perundingan",
    "protes",
    "sama",
    "sanksi",
    "tekanan",
    "tuduhan",
    "undangan",
];

/// What governments do in the news, sorted.
const ACTS: [&str; 111] = [
    "bereaksi",
    "berencana",
    "berharap",
    "berjanji",
    "bernegosiasi",
    "bersedia",
    "bersekutu",
    "bersikeras",
    "bersumpah",
    "berunding",
    "bungkam",
    "ingin",
    "khawatir",
    "melancarkan",
    "melanjutkan",
    "melarang",
    "meluncurkan",
    "memandang",
    "memanggil",
    "memasok",
    "membalas",
    "membantah",
    "membantu",
    "membatalkan",
    "membayar",
    "membekukan",
    "membela",
    "membeli",
    "memberi",
    "memberikan",
    "memberlakukan",
    "memblokir",
    "membuka",
    "membutuhkan",
    "memediasi",
    "memihak",
    "meminta",
    "memperingatkan",
    "memperkuat",
    "memperluas",
    "memperpanjang",
    "memprotes",
    "memulai",
    "memutus",
    "memutuskan",
    "menaikkan",
    "menandatangani",
    "menanggapi",
    "menangguhkan",
    "menarik",
    "menawarkan",
    "mencabut",
    "mencurigai",
    "mendesak",
    "mendukung",
    "menegaskan",
    "menembakkan",
    "menempatkan",
    "menengahi",
    "menepis",
    "mengabaikan",
    "mengadu",
    "mengajukan",
    "mengakui",
    "mengancam",
    "mengandalkan",
    "menganggap",
    "mengatakan",
    "mengecam",
    "mengenakan",
    "mengerahkan",
    "menggandeng",
    "menggelar",
    "mengharapkan",
    "menghentikan",
    "mengirim",
    "mengirimkan",
    "mengisyaratkan",
    "mengklaim",
    "mengkritik",
    "menguji",
    "mengumumkan",
    "mengungkapkan",
    "mengusir",
    "mengutuk",
    "menilai",
    "menjamin",
    "menjatuhkan",
    "menjual",
    "menolak",
    "menuding",
    "menuduh",
    "menuntut",
    "menutup",
    "menyalahkan",
    "menyambut",
    "menyangkal",
    "menyatakan",
    "menyebut",
    "menyepakati",
    "menyerukan",
    "menyetujui",
    "menyiagakan",
    "menyiapkan",
    "menyikapi",
    "meratifikasi",
    "merespons",
    "merundingkan",
    "sepakat",
    "setuju",
    "yakin",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        assert!([&ACTS[..], &ADDRESSES, &DEALINGS, &STANCES].iter().all(|list| list.is_sorted()));
    }
}
