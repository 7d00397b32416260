//! Words put together: the dictionary form of a verb.

use crate::{Analysis, Prefix, Suffix};

/// The form under which a dictionary lists the word: clitics and particle off, and
/// a passive as the active verb that it belongs to.
///
/// `dibagikannya` gives `membagikan`, `terpilih` gives `memilih`. Nouns and `ber-`
/// verbs stay what they are.
///
/// ```
/// # #[cfg(feature = "embedded")] {
/// use warta_morph::{Analyzer, citation};
/// let analyzer = Analyzer::embedded();
/// let form = |word| citation(&analyzer.analyze(word)[0]);
/// assert_eq!(form("dipukul"), "memukul");
/// assert_eq!(form("diperbaiki"), "memperbaiki");
/// assert_eq!(form("kulihat"), "melihat");
/// assert_eq!(form("pembagian"), "pembagian");
/// # }
/// ```
#[must_use]
pub fn citation(analysis: &Analysis) -> String {
    let mut prefixes = analysis.prefixes.clone();
    match prefixes.first_mut() {
        Some(outer @ (Prefix::Di | Prefix::Ter | Prefix::Nasal)) => *outer = Prefix::Me,
        _ if analysis.proclitic.is_some() => prefixes.insert(0, Prefix::Me),
        _ => {}
    }
    let suffix = match analysis.suffix {
        Some(Suffix::In) => Some(Suffix::Kan),
        other => other,
    };
    derive(&analysis.root, &prefixes, suffix)
}

/// The verb that a noun with affixes names: `pembagian` gives `membagi`,
/// `pertemuan` gives `bertemu`, `kematian` gives `mati`, `serangan` gives
/// `menyerang`. `None` for a word that is no such noun.
///
/// Where a root has several verbs, those attested in the lexicon go first
/// (`penyelidikan` gives `menyelidiki`, since there is no `menyelidik`).
///
/// ```
/// # #[cfg(feature = "embedded")] {
/// use warta_morph::{Analyzer, verb_of};
/// let analyzer = Analyzer::embedded();
/// let verb = |word| verb_of(&analyzer.analyze(word)[0]);
/// assert_eq!(verb("pertemuan").as_deref(), Some("bertemu"));
/// assert_eq!(verb("penyerangan").as_deref(), Some("menyerang"));
/// assert_eq!(verb("rumah"), None);
/// # }
/// ```
#[must_use]
pub fn verb_of(analysis: &Analysis) -> Option<String> {
    use Prefix::{Ber, Ke, Me, Pe, Per};
    const KAN: Option<Suffix> = Some(Suffix::Kan);
    const I: Option<Suffix> = Some(Suffix::I);
    if !analysis.is_nominal() {
        return None;
    }
    let (outer, inner) = match analysis.prefixes.split_first() {
        Some((outer, inner)) => (Some(*outer), inner),
        None => (None, &[][..]),
    };
    // A prefix within is part of the verb: `pemberdayaan` names `memberdayakan`,
    // `keberangkatan` names `berangkat`.
    match (outer, inner) {
        (Some(Pe), [_, ..]) => {
            let prefixes: Vec<_> = core::iter::once(Me).chain(inner.iter().copied()).collect();
            return Some(derive(&analysis.root, &prefixes, KAN));
        }
        (Some(Ke), [_, ..]) => return Some(derive(&analysis.root, inner, None)),
        (Some(Ke), []) => return Some(analysis.root.clone()),
        _ => {}
    }
    let choices: &[(&[Prefix], Option<Suffix>)] = match outer {
        Some(Per) => {
            &[(&[Ber], None), (&[Me, Per], KAN), (&[Me, Per], I), (&[Me, Per], None), (&[Me], None)]
        }
        _ => &[(&[Me], None), (&[Me], KAN), (&[Me], I), (&[Ber], None)],
    };
    let attested = analysis.entry.map(|e| e.paradigm).unwrap_or_default();
    let (prefixes, suffix) = choices
        .iter()
        .find(|(prefixes, suffix)| attested.contains(prefixes, *suffix))
        .or(choices.first())?;
    Some(derive(&analysis.root, prefixes, *suffix))
}

/// Puts a word together, the outermost prefix first, with all changes of sound.
///
/// The result is the form that KBBI gives, so `mengonsumsi`, not `mengkonsumsi`. It can't
/// tell that some roots take `pe-` without the nasal (`pekerja`, `petani`).
///
/// ```
/// use warta_morph::{Prefix, Suffix, derive};
/// assert_eq!(derive("pukul", &[Prefix::Me], None), "memukul");
/// assert_eq!(derive("cat", &[Prefix::Pe], Some(Suffix::An)), "pengecatan");
/// assert_eq!(derive("ajar", &[Prefix::Ber], None), "belajar");
/// assert_eq!(derive("kritik", &[Prefix::Me], None), "mengkritik");
/// ```
#[must_use]
pub fn derive(root: &str, prefixes: &[Prefix], suffix: Option<Suffix>) -> String {
    let mut word = root.to_owned();
    for (at, prefix) in prefixes.iter().enumerate().rev() {
        word = match (prefix, prefixes.get(at + 1)) {
            // `memperbaiki` keeps the p of its inner prefix.
            (Prefix::Me, Some(Prefix::Per)) => format!("mem{word}"),
            // Only a bare root may be too short for a plain nasal.
            (prefix, inner) => prefixed(*prefix, &word, inner.is_none()),
        };
    }
    match suffix {
        Some(suffix) => word + suffix.as_str().trim_start_matches('-'),
        None => word,
    }
}

fn prefixed(prefix: Prefix, stem: &str, bare: bool) -> String {
    match prefix {
        Prefix::Me => nasalized("me", stem, bare),
        Prefix::Pe => nasalized("pe", stem, bare),
        Prefix::Nasal => nasalized("", stem, bare),
        Prefix::Ber => liquid("be", stem),
        Prefix::Per => liquid("pe", stem),
        Prefix::Ter => match stem {
            "anjur" | "antar" => format!("tel{stem}"),
            _ => liquid("te", stem),
        },
        Prefix::Di => format!("di{stem}"),
        Prefix::Ke => format!("ke{stem}"),
        Prefix::Se => format!("se{stem}"),
        Prefix::Tidak => format!("tidak{stem}"),
    }
}

/// Roots before which `ber-` and `per-` lose their r: `bekerja`, `peternakan`.
const R_LOST: [&str; 4] = ["kerja", "pergi", "serta", "ternak"];

fn liquid(syllable: &str, stem: &str) -> String {
    match stem {
        "ajar" if syllable != "te" => format!("{syllable}l{stem}"),
        _ if stem.starts_with('r') => format!("{syllable}{stem}"),
        _ if R_LOST.contains(&stem) && syllable != "te" => format!("{syllable}{stem}"),
        _ => format!("{syllable}r{stem}"),
    }
}

/// Roots that keep their first sound behind a nasal without being loans in a
/// cluster: `mengkaji` beside `mengaji`, `mempunyai`.
const KEPT: [&str; 2] = ["kaji", "punya"];

fn nasalized(syllable: &str, stem: &str, bare: bool) -> String {
    let vowels = stem.bytes().filter(|b| matches!(b, b'a' | b'e' | b'i' | b'o' | b'u')).count();
    if bare && vowels == 1 && stem.len() <= 5 {
        return format!("{syllable}nge{stem}");
    }
    let mut rest = stem.chars();
    let first = rest.next().unwrap_or_default();
    let second = rest.clone().next().unwrap_or_default();
    let cluster = !matches!(second, 'a' | 'e' | 'i' | 'o' | 'u') || KEPT.contains(&stem);
    let rest = rest.as_str();
    match first {
        // Two consonants mark a loan, which keeps its first sound.
        'p' if !cluster => format!("{syllable}m{rest}"),
        't' if !cluster => format!("{syllable}n{rest}"),
        'k' if !cluster => format!("{syllable}ng{rest}"),
        's' if !cluster => format!("{syllable}ny{rest}"),
        'k' => format!("{syllable}ng{stem}"),
        'b' | 'f' | 'p' | 'v' => format!("{syllable}m{stem}"),
        'c' | 'd' | 'j' | 's' | 't' | 'z' => format!("{syllable}n{stem}"),
        'l' | 'm' | 'n' | 'r' | 'w' | 'y' => format!("{syllable}{stem}"),
        _ => format!("{syllable}ng{stem}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sounds_of_prefixes() {
        use Prefix::{Ber, Me, Pe, Per, Ter};
        const KAN: Option<Suffix> = Some(Suffix::Kan);
        const AN: Option<Suffix> = Some(Suffix::An);
        const I: Option<Suffix> = Some(Suffix::I);
        for (root, prefixes, suffix, word) in [
            ("tulis", &[Me][..], None, "menulis"),
            ("sapu", &[Me], None, "menyapu"),
            ("kirim", &[Me], KAN, "mengirimkan"),
            ("ambil", &[Me], None, "mengambil"),
            ("lihat", &[Me], None, "melihat"),
            ("nyanyi", &[Me], None, "menyanyi"),
            ("jual", &[Me], None, "menjual"),
            ("syarat", &[Me], KAN, "mensyaratkan"),
            ("traktir", &[Me], None, "mentraktir"),
            ("proses", &[Me], None, "memproses"),
            ("kaji", &[Me], None, "mengkaji"),
            ("punya", &[Me], I, "mempunyai"),
            ("bom", &[Me], None, "mengebom"),
            ("sah", &[Pe], AN, "pengesahan"),
            ("serang", &[Pe], AN, "penyerangan"),
            ("timbang", &[Me, Per], KAN, "mempertimbangkan"),
            ("laku", &[Me, Ber], KAN, "memberlakukan"),
            ("ragam", &[Me, Prefix::Se], KAN, "menyeragamkan"),
            ("samping", &[Me, Prefix::Ke], KAN, "mengesampingkan"),
            ("kerja", &[Ber], None, "bekerja"),
            ("cerita", &[Ber], None, "bercerita"),
            ("kerja", &[Me, Per], KAN, "mempekerjakan"),
            ("renang", &[Ber], None, "berenang"),
            ("ajar", &[Per], AN, "pelajaran"),
            ("rasa", &[Ter], None, "terasa"),
        ] {
            assert_eq!(derive(root, prefixes, suffix), word);
        }
    }
}
