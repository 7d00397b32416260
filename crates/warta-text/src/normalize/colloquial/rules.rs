//! What everyday writing does to words, undone: an answer counts only if it is a word of
//! standard writing.

use super::sound::{is_vowel, respelled, without_vowels};
use super::table::{FORMS, is_place, rank};

/// The standard form of a word in small letters, or `None` where it is standard already or
/// nothing fits.
pub(crate) fn standard(word: &str) -> Option<String> {
    if let Some(form) = FORMS.get(word) {
        return Some(form.to_owned());
    }
    if !word.bytes().all(|b| b.is_ascii_lowercase() || b == b'-' || b == b'\'') {
        return glued_unit(word);
    }
    if let Some(form) = doubled(word).or_else(|| laughter(word)) {
        return Some(form);
    }
    if word.len() > MAX_WORD || is_standard(word) {
        return None;
    }
    preposition(word)
        .or_else(|| joined_double(word))
        .or_else(|| shortened(word))
        .or_else(|| clitic(word))
        .or_else(|| applicative(word))
        .or_else(|| nasal(word))
        .or_else(|| accidental(word))
        .or_else(|| negated(word))
        .or_else(|| respelled(word))
        .or_else(|| two_words(word))
        .or_else(|| without_vowels(word))
}

/// Bytes of a word that the rules look at; longer ones are no words.
const MAX_WORD: usize = 32;

/// A word of standard writing, or one that its affixes make of such a word.
pub(super) fn is_standard(word: &str) -> bool {
    let known = |stem: &str| stem.len() > 2 && rank(stem).is_some();
    let with_suffix = |word: &str| {
        let suffixed = |suffix: &str| {
            // `nahan` is no `nah` with `-an`.
            let stem = word.strip_suffix(suffix);
            stem.is_some_and(|stem| known(stem) && (suffix.len() > 2 || stem.len() > 3))
        };
        known(word) || SUFFIXES.iter().any(|suffix| suffixed(suffix))
    };
    // `di-` makes a verb of what is no place.
    let passive = |stem: &str| with_suffix(stem) && !is_place(stem);
    let around = |prefix: &str| word.strip_prefix(prefix)?.strip_suffix("an");
    rank(word).is_some()
        || with_suffix(word)
        || around("ke").is_some_and(known)
        || word.strip_prefix("di").is_some_and(passive)
        || ["ber", "ter", "se"].iter().any(|p| word.strip_prefix(p).is_some_and(with_suffix))
        || NASALS.iter().any(|&(prefix, initial)| {
            let Some(rest) = word.strip_prefix(prefix) else { return false };
            let whole = Some(rest).filter(|_| prefix.len() > 3);
            let roots = [whole, without_suffix(rest)];
            roots.into_iter().flatten().any(|root| known(&format!("{initial}{root}")))
        })
}

/// Endings of standard words.
const SUFFIXES: [&str; 8] = ["kannya", "inya", "kan", "an", "i", "nya", "lah", "pun"];

/// `meN-` before what it joins, and the sound that it takes the place of.
const NASALS: [(&str, &str); 10] = [
    ("me", ""),
    ("mem", ""),
    ("mem", "p"),
    ("men", ""),
    ("men", "t"),
    ("meny", "s"),
    ("meng", ""),
    ("meng", "k"),
    ("menge", ""),
    ("per", ""),
];

fn without_suffix(word: &str) -> Option<&str> {
    SUFFIXES.iter().find_map(|suffix| word.strip_suffix(suffix))
}

/// `dilapangan` to `di lapangan`.
fn preposition(word: &str) -> Option<String> {
    let (preposition, place) = word.split_at_checked(2)?;
    let is_one = matches!(preposition, "di" | "ke");
    (is_one && is_place(place)).then(|| format!("{preposition} {place}"))
}

/// `orangorang` to `orang-orang`.
fn joined_double(word: &str) -> Option<String> {
    let (first, second) = word.split_at_checked(word.len() / 2)?;
    let is_double = first == second && first.len() > 3 && rank(first).is_some();
    is_double.then(|| format!("{first}-{second}"))
}

/// `matahati` to `mata hati`: two frequent words that were written as one.
fn two_words(word: &str) -> Option<String> {
    let weight = |part: &str| {
        let rank = rank(part).filter(|_| FORMS.get(part).is_none())?;
        (part.len() > 3 && rank > 1 || part.len() > 2 && rank > 4).then_some(rank)
    };
    let pairs = (3..word.len()).filter_map(|at| {
        let (first, second) = word.split_at_checked(at)?;
        if PREFIXES.contains(&first) || second == "akan" {
            return None;
        }
        Some((weight(first)?.min(weight(second)?), first, second))
    });
    let (_, first, second) = pairs.max_by_key(|&(weight, ..)| weight)?;
    Some(format!("{first} {second}"))
}

/// Words that are written as one with what they stand before.
const PREFIXES: [&str; 18] = [
    "adi", "antar", "anti", "eko", "maha", "mini", "multi", "nano", "nara", "para", "pasca", "per",
    "pra", "segi", "semi", "sub", "super", "tata",
];

/// `temen-temen` to `teman-teman`.
fn doubled(word: &str) -> Option<String> {
    let (first, second) = word.split_once('-')?;
    let known = |half: &str| match FORMS.get(half) {
        Some(form) => Some(form.to_owned()),
        None => respelled(half).filter(|_| rank(half).is_none()),
    };
    if first == second && first.len() > 1 {
        let form = known(first).filter(|form| !form.contains(' '))?;
        return Some(format!("{form}-{form}"));
    }
    let suffix = second.strip_prefix(first).filter(|s| ["nya", "an", "ku", "mu"].contains(s))?;
    let form = known(first).filter(|form| !form.contains(' '))?;
    Some(format!("{form}-{form}{suffix}"))
}

/// `25tahun` to `25 tahun`, `200rb` to `200 ribu`.
fn glued_unit(word: &str) -> Option<String> {
    let at = word.find(|c: char| !c.is_ascii_digit())?;
    let (digits, unit) = word.split_at_checked(at)?;
    if digits.is_empty() || digits.len() > 4 {
        return None;
    }
    let unit = match unit {
        "rb" | "ribu" | "k" => "ribu",
        "jt" | "juta" => "juta",
        "th" | "thn" | "tahun" => "tahun",
        "bln" | "bulan" => "bulan",
        "hr" | "hari" => "hari",
        "mnt" | "menit" => "menit",
        "x" | "kali" => "kali",
        "org" | "orang" => "orang",
        "jam" | "kg" | "gr" | "km" | "kmh" | "cm" | "mm" | "m" | "mb" | "gb" | "c" | "s" | "am"
        | "pm" | "wib" => unit,
        _ => return None,
    };
    Some(format!("{digits} {unit}"))
}

/// `wkwkwkw` and `hahahah` to `hahaha`.
fn laughter(word: &str) -> Option<String> {
    let made_of = |letters: &str| word.chars().all(|c| letters.contains(c));
    let laughs = ["wk", "kwh", "ha", "he", "hi", "xi", "wq", "hu"];
    let consonants = |w: &str| w.bytes().filter(|b| !b"aeiou".contains(b)).count();
    let is_long = word.len() > 4 || (word.len() > 3 && made_of("wk"));
    let is_laughter = is_long && consonants(word) > 1 && laughs.iter().any(|l| made_of(l));
    (is_laughter && word != "hahaha").then(|| "hahaha".to_owned())
}

/// Standard writing of a candidate, directly or by the list of forms.
fn settle(candidate: &str) -> Option<String> {
    match FORMS.get(candidate) {
        Some(form) => Some(form.to_owned()),
        None => rank(candidate).map(|_| candidate.to_owned()),
    }
}

/// `iyaa` and `lagiii`: letters written more than once, for the sound.
fn shortened(word: &str) -> Option<String> {
    let mut chars: Vec<char> = word.chars().collect();
    let all = chars.len();
    // First the last letter alone: `sendirii`, `assalamualaikummm`.
    while chars.len() > 1 && chars.last() == chars.get(chars.len() - 2) {
        chars.pop();
    }
    if chars.len() < all
        && let Some(form) = settle(&chars.iter().collect::<String>())
    {
        return Some(form);
    }
    chars.dedup();
    if chars.len() == all || chars.len() < 2 {
        return None;
    }
    let single: String = chars.iter().collect();
    settle(&single).or_else(|| respelled(&single))
}

/// Endings as they are written, and what they stand for.
const CLITICS: [(&str, &str); 12] = [
    ("nyaa", "nya"),
    ("nya", "nya"),
    ("lah", "lah"),
    ("kah", "kah"),
    ("pun", "pun"),
    ("ny", "nya"),
    ("ku", "ku"),
    ("mu", "mu"),
    ("an", "an"),
    ("qu", "ku"),
    ("q", "ku"),
    ("x", "nya"),
];

/// `orgnya` to `orangnya`, `hatiq` to `hatiku`.
fn clitic(word: &str) -> Option<String> {
    CLITICS.iter().find_map(|&(written, ending)| {
        let stem = word.strip_suffix(written).filter(|stem| stem.len() > 1)?;
        let form = match FORMS.get(stem) {
            Some(form) if !form.contains(' ') => form.to_owned(),
            None if rank(stem).is_some() && written != "an" && stem.len() > 2 => stem.to_owned(),
            None if stem.len() > 3 => respelled(stem).filter(|_| rank(stem).is_none())?,
            _ => return None,
        };
        let whole = format!("{form}{ending}");
        (whole != word).then_some(whole)
    })
}

/// `lakuin` to `lakukan`, `temenin` to `temani`, `dibeliin` to `dibelikan`, `nunjukin` to
/// `menunjukkan`.
fn applicative(word: &str) -> Option<String> {
    let stem = word.strip_suffix("in").or_else(|| word.strip_suffix("inn"))?;
    if stem.len() < 3 {
        return None;
    }
    if let Some(inner) = stem.strip_prefix("di").filter(|inner| inner.len() > 2) {
        return suffixed(inner, Some("di")).map(|form| format!("di{form}"));
    }
    active(stem, &["kan", "i"]).or_else(|| suffixed(stem, None))
}

/// The stem with `-kan` or `-i`, whichever is the more frequent, behind `prefix` where one
/// is written; without an ending where the verb is known without one only.
fn suffixed(stem: &str, prefix: Option<&str>) -> Option<String> {
    let bases = match FORMS.get(stem) {
        Some(form) => [Some(form.to_owned()), None],
        None if rank(stem).is_some() => [Some(stem.to_owned()), None],
        None => [Some(stem.to_owned()), respelled(stem)],
    };
    let bases = bases.iter().flatten().filter(|base| !base.contains(' '));
    let frequency = |form: &str| {
        if let Some(prefix) = prefix
            && let Some(rank) = rank(&format!("{prefix}{form}"))
        {
            return Some(rank + 10);
        }
        let passive = format!("di{form}");
        let active = nasalized(form);
        [form, &passive, &active].iter().filter_map(|w| rank(w)).max()
    };
    let attested =
        bases.clone().flat_map(|base| ["kan", "i"].map(|suffix| format!("{base}{suffix}")));
    let best = attested.filter_map(|form| Some((frequency(&form)?, form)));
    let best = best.reduce(|a, b| if b.0 > a.0 { b } else { a });
    if let Some((_, form)) = best {
        return Some(form);
    }
    let base = bases.clone().find(|base| rank(base).is_some())?;
    let bare = prefix.is_some_and(|prefix| rank(&format!("{prefix}{base}")).is_some());
    Some(if bare { base.clone() } else { format!("{base}kan") })
}

/// `meN-` before a word: `pilih` to `memilih`.
fn nasalized(word: &str) -> String {
    let rest = word.get(1..).unwrap_or_default();
    match word.bytes().next() {
        Some(b'p') => format!("mem{rest}"),
        Some(b't') => format!("men{rest}"),
        Some(b's') => format!("meny{rest}"),
        Some(b'k') => format!("meng{rest}"),
        Some(b'b' | b'f' | b'v') => format!("mem{word}"),
        Some(b'c' | b'd' | b'j' | b'z') => format!("men{word}"),
        Some(b'a' | b'e' | b'i' | b'o' | b'u' | b'g' | b'h') => format!("meng{word}"),
        _ => format!("me{word}"),
    }
}

/// `nunggu` to `menunggu`, `nyari` to `mencari`, `ngebuat` to `membuat`.
fn nasal(word: &str) -> Option<String> {
    active(word, &[""]).or_else(|| active(word, &["kan"]).filter(|verb| rank(verb).is_some()))
}

/// The `meN-` verb of a spoken verb with one of the endings; the most frequent counts.
fn active(spoken: &str, endings: &[&str]) -> Option<String> {
    let starts = [("nge", 3), ("ny", 2), ("ng", 2), ("n", 1), ("m", 1)];
    let &(_, skip) = starts.iter().find(|(start, _)| spoken.starts_with(start))?;
    let root = spoken.get(skip..).filter(|root| root.len() > 1)?;
    let mut verbs = vec![format!("me{spoken}")];
    match skip {
        // `ngelap` is `mengelap`, with nothing to choose from.
        3 if is_syllable(root) => {}
        3 => verbs.extend([nasalized(root), format!("menge{root}"), format!("menga{root}")]),
        2 if spoken.starts_with("ny") => verbs.push(format!("menc{root}")),
        // `ngaruh` comes from `pengaruh`.
        2 => {
            verbs.extend(["mengh", "me", "ber", "berpeng"].map(|prefix| format!("{prefix}{root}")))
        }
        _ => {}
    }
    if !(skip == 3 && is_syllable(root)) {
        let altered: Vec<String> = verbs.iter().filter_map(|v| lowered(v)).collect();
        verbs.extend(altered);
    }
    let mut best: Option<(u8, String)> = None;
    for verb in &verbs {
        for ending in endings {
            let form = format!("{verb}{ending}");
            let Some(found) = rank(&form) else { continue };
            // `mencarikan` rather than `menyarikan`, since `mencari` is the frequent one.
            let found = found + rank(verb).filter(|_| !ending.is_empty()).unwrap_or(0);
            if best.as_ref().is_none_or(|(rank, _)| found > *rank) {
                best = Some((found, form));
            }
        }
    }
    if let Some((_, form)) = best {
        return Some(form);
    }
    // No such verb is attested, but its root is a word: `ngechat`, `ngopi`.
    let (first, ending) = (verbs.first()?, endings.first()?);
    let is_root = [root.to_owned(), format!("k{root}"), format!("s{root}"), format!("t{root}")];
    match skip {
        3 if is_syllable(root) => Some(format!("{first}{ending}")),
        3 if rank(root).is_some() => Some(format!("{}{ending}", nasalized(root))),
        2 if is_root.iter().any(|r| rank(r).is_some()) => Some(format!("{first}{ending}")),
        _ => None,
    }
}

/// Whether a root takes `menge-`: `lap`, `cat`.
fn is_syllable(root: &str) -> bool {
    root.bytes().filter(|&b| is_vowel(b)).count() == 1 && root.len() < 5
}

/// The last `e` as `a`: `ngeliet`, `keinget`.
fn lowered(word: &str) -> Option<String> {
    let at = word.rfind('e').filter(|&at| at > 2)?;
    let (head, tail) = (word.get(..at)?, word.get(at + 1..)?);
    Some(format!("{head}a{tail}"))
}

/// `kebawa` to `terbawa`, `keinget` to `teringat`.
fn accidental(word: &str) -> Option<String> {
    let root = word.strip_prefix("ke").filter(|root| root.len() > 2)?;
    // `kemaleman` is what befalls one: `kemalaman`.
    if let Some(inner) = root.strip_suffix("an").filter(|inner| inner.len() > 2)
        && let Some(form) = FORMS.get(inner).map(str::to_owned).or_else(|| respelled(inner))
    {
        return Some(format!("ke{form}an")).filter(|whole| whole != word);
    }
    let plain = format!("ter{root}");
    let altered = lowered(&plain);
    let mut forms = [Some(plain), altered].into_iter().flatten();
    forms.find(|form| rank(form).is_some() || (root.len() > 3 && is_standard(form)))
}

/// `gabisa` to `enggak bisa`.
fn negated(word: &str) -> Option<String> {
    let prefixes = ["nggak", "gak", "ngga", "ga"];
    let rest = prefixes.iter().find_map(|prefix| word.strip_prefix(prefix))?;
    let frequent = |w: &str| rank(w).is_some_and(|rank| rank > 2);
    match FORMS.get(rest) {
        Some(form) if rest.len() > 2 => Some(format!("enggak {form}")),
        None if rest.len() > 2 && frequent(rest) => Some(format!("enggak {rest}")),
        _ => None,
    }
}
