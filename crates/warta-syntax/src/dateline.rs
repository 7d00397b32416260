//! The place and medium that open a report, `JAKARTA, KOMPAS.com –`, and who is quoted in a
//! headline, `WHO: Kasus kolera meningkat`: no part of the clause.

use warta_text::TokenSpan;

use crate::{Deprel, Upos, Word};

/// Tokens that the longest dateline has, its dash included.
const LONGEST: usize = 10;

/// Bytes of a text within which the line below its headline begins.
const HEADLINE: usize = 300;

/// Tokens of a sentence that opens with a place alone; a shorter one is a pair of names.
const BARE: usize = 10;

/// How many tokens of a sentence are its dateline: those up to the first dash between
/// blanks, where they hold none in small letters but the medium and begin with a word in
/// capitals, or hold a comma or bracket and the name of a medium in capitals, of a site or of a
/// medium that is known, or are one word that opens the text or a line near its head. Or else the
/// name that is quoted, up to its colon. 0 without either.
///
/// ```
/// let text = "AMBON, KOMPAS.com – Gempa mengguncang Seram.";
/// let mut tokens = Vec::new();
/// warta_text::tokenize_into(text, &mut tokens);
/// assert_eq!(warta_syntax::dateline::length(text, &tokens), 4);
/// ```
#[must_use]
pub fn length(text: &str, tokens: &[TokenSpan]) -> usize {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.text(text));
    let capitals =
        |word: &str| word.chars().count() > 2 && word.chars().all(|c| c.is_uppercase() || c == '-');
    let site = |word: &str| [".co", ".id", ".CO", ".ID"].iter().any(|end| word.contains(end));
    // `iNews.id`, `detikSport`: media that begin small.
    let brand = |word: &str| {
        word.starts_with(char::is_lowercase)
            && (site(word) || word.starts_with("detik") || word.contains(char::is_uppercase))
    };
    let medium = |end: usize| {
        let parted = (1..end).any(|at| matches!(word(at), "," | "("));
        let names = |word: &str| capitals(word) || site(word) || brand(word) || is_medium(word);
        parted && (0..end).any(|at| names(word(at)))
    };
    // `Bekasi - Polisi menangkap`: one place alone opens a text, or what stands below its
    // headline, and no sentence within it.
    let bare = |dash: usize| {
        let start = tokens.first().map_or(usize::MAX, |token| token.span().start());
        let above = text.get(..start).filter(|_| start < HEADLINE).unwrap_or("-");
        let first = above.is_empty() || above.trim_end_matches([' ', '\t']).ends_with('\n');
        let behind = word(2).chars().next().is_some_and(char::is_uppercase);
        dash == 1 && first && behind && tokens.len() > BARE
    };
    let dash = (1..LONGEST).find(|&at| matches!(word(at), "-" | "--" | "–" | "—"));
    // `AGAM, kabarsumbar -`: one word alone in the place of the medium.
    let alone = |at: usize, end: usize| {
        let opens = at.checked_sub(1).is_some_and(|before| matches!(word(before), "," | "("));
        capitals(word(0)) && opens && (at + 1 == end || at + 2 == end && word(at + 1) == ")")
    };
    let names = |end: usize| {
        let fits = |at: usize| brand(word(at)) || alone(at, end);
        (0..end).all(|at| !word(at).starts_with(char::is_lowercase) || fits(at))
    };
    let apart = |dash: usize| {
        let ends = |at: usize| tokens.get(at).map(|token| token.span());
        let gap = ends(dash - 1).zip(ends(dash)).is_some_and(|(a, b)| a.end() < b.start());
        gap && dash + 1 < tokens.len()
    };
    let opens = |dash: usize| capitals(word(0)) || site(word(0)) || medium(dash) || bare(dash);
    let dash = dash.filter(|&dash| names(dash) && apart(dash) && opens(dash));
    dash.map_or_else(|| speaker(text, tokens), |dash| dash + 1)
}

/// Media that are written like any name, sorted: `Antara, Medan - …`.
#[rustfmt::skip]
const MEDIA: [&str; 29] = [
    "Akurat", "Alinea", "Antara", "Bisnis", "Fajar", "Galamedia", "Gatra", "Haluan", "Inilah",
    "Katadata", "Kompas", "Kontan", "Kumparan", "Medcom", "Merdeka", "Mongabay", "Okezone",
    "Pikiran", "Radar", "Republika", "Rmol", "Serambi", "Solopos", "Tempo", "Tirto",
    "Validnews", "Viva", "Wartakota", "Waspada",
];

/// Whether a word is the name of a medium, or is made like one: `Detikcom`, `Tribunnews`.
fn is_medium(word: &str) -> bool {
    let capital = word.starts_with(char::is_uppercase);
    let made = ["Detik", "Liputan6", "Tribun"].iter().any(|first| word.starts_with(first))
        || ["com", "news", "pos", "post"].iter().any(|end| word.ends_with(end));
    capital && (made && word.len() > 5 || MEDIA.binary_search(&word).is_ok())
}

/// Tokens of a name and a colon in front of what is said: `Menteri Keuangan: Ekonomi
/// tumbuh`.
fn speaker(text: &str, tokens: &[TokenSpan]) -> usize {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.text(text));
    let colon = (1..LONGEST / 2).find(|&at| word(at) == ":").unwrap_or(0);
    let capital = |at: usize| {
        let mut letters = word(at).chars();
        letters.next().is_some_and(char::is_uppercase) && letters.all(|c| c.is_alphanumeric())
    };
    let said = tokens.len() > colon + 3 && word(colon + 1).chars().all(char::is_alphanumeric);
    if said && (0..colon).all(capital) && colon > 0 { colon + 1 } else { 0 }
}

/// Hangs the first of `words`, those of the dateline with these tokens, on the root of the
/// rest; `first` is the index of the first word in the document.
pub(crate) fn hang(text: &str, dateline: &[TokenSpan], words: &mut [Word], first: usize) {
    let root = words.iter().skip(dateline.len()).position(|word| word.head.is_none());
    let Some(root) = root.map(|root| (first + dateline.len() + root) as u32) else { return };
    for (at, (word, token)) in words.iter_mut().zip(dateline).enumerate() {
        let opening = at == 0;
        word.upos = match token.text(text).chars().find(|c| c.is_alphanumeric()) {
            None => Upos::Punct,
            Some(c) if c.is_numeric() => Upos::Num,
            Some(_) => Upos::Propn,
        };
        word.head = Some(if opening { root } else { first as u32 });
        word.deprel = match () {
            () if opening => Deprel::Parataxis,
            () if word.upos == Upos::Punct => Deprel::Punct,
            () => Deprel::Appos,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::length;

    #[test]
    fn media_are_sorted() {
        assert!(super::MEDIA.is_sorted());
    }

    #[test]
    fn datelines_end_with_a_dash() {
        let check = |text: &str, tokens: usize| {
            let mut buffer = Vec::new();
            warta_text::tokenize_into(text, &mut buffer);
            assert_eq!(length(text, &buffer), tokens, "{text}");
        };
        check("HELSINKI – Kedua pihak menandatangani nota itu.", 2);
        check("AMBON, KOMPAS.com - Gempa mengguncang Seram.", 4);
        check("DPR mengesahkan anggaran - yang naik - kemarin.", 0);
        check("PDI-P menang.", 0);
        check("KPU menetapkan Anies-Muhaimin sebagai calon.", 0);
        check("Jakarta (ANTARA) - Presiden tiba di istana.", 5);
        check("Jakarta, CNN Indonesia -- Harga beras naik.", 5);
        check("Liputan6.com, Jakarta - Harga beras naik.", 4);
        check("BRUSSEL, iNews.id - Para duta besar menyepakati sanksi.", 4);
        check("LONDON, detikSport - Arsenal menang.", 4);
        check("Jakarta, detikcom - Polisi menangkap tiga perampok.", 4);
        check("Detikcom, Medan - Seorang polisi menembak perampok.", 4);
        check("Republika, Bogor – Dua pelajar tenggelam.", 4);
        check("Tribunnews, Jakarta Selatan - Dua rumah terbakar.", 5);
        check("Medan, Antara - Dua rumah terbakar.", 4);
        check("AGAM, kabarsumbar - Banjir merendam dua desa.", 4);
        check("KPK, polisi, dan warga - semua pihak - hadir.", 0);
        check("Budi, Sinta - Dua warga desa itu - pergi.", 0);
        check("Rumini, petani - dan juga guru - pergi.", 0);
        check("Joko Widodo - Jusuf Kalla menang.", 0);
        check("Bekasi - Polisi menangkap empat orang yang diduga mencuri sepeda motor.", 2);
        check("Persib - Arema bermain imbang 1-1.", 0);
        check("WHO: Kasus kolera di Sudan meningkat", 2);
        check("Sri Mulyani: Ekonomi tetap tumbuh", 3);
        check("Skor akhir: 3-1 untuk tuan rumah.", 0);
        check("Budi, Ani, dan Joko - semua warga desa - pergi.", 0);
    }
}
