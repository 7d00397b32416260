//! The words of a name that tell it from others, spelled one way.

use std::borrow::Cow;

use crate::EntityKind;
use crate::ends::is_address;
use crate::firms::is_company;
use crate::names::Name;
use crate::page::{Page, has_word, in_capitals};

/// A word in lower case, as nearly all are.
pub(super) fn lower(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Cow::Borrowed(word);
    }
    Cow::Owned(word.to_lowercase())
}

/// Words of a name that are compared. What is longer is no name that is said twice in
/// parts, and comparing it would not be linear.
pub(super) const MOST_WORDS: usize = 12;

/// A name as it is compared with others.
#[derive(Clone, Debug, Default)]
pub(super) struct Form {
    /// Its words without titles, degrees and punctuation, folded.
    pub(super) words: Vec<String>,
    /// The same as one string.
    key: String,
    /// The class word that it begins with, of a place: `kabupaten`.
    pub(super) class: Option<String>,
    /// A short form in brackets inside of it.
    pub(super) short: Option<String>,
    /// That short form with what stands behind the brackets: `polda riau` of
    /// `Kepolisian Daerah (Polda) Riau`.
    pub(super) shortened: Option<String>,
    /// The first letters of its words, in lower case.
    pub(super) initials: String,
    /// Whether it is one word of capitals.
    pub(super) acronym: bool,
}

impl Form {
    pub(super) fn new(input: &Page<'_>, name: &Name) -> Form {
        let mut form = Form::default();
        let end = name.end.min(name.first + MOST_WORDS + 8);
        let mut open = false;
        for at in name.first..end {
            let word = input.word(at);
            match word {
                "(" => open = true,
                ")" => open = false,
                _ if open => form.short = Some(fold(word)),
                // A degree or an office behind a comma is no part of a person's name.
                "," if name.kind == EntityKind::Per => break,
                _ if !word.chars().any(char::is_alphanumeric) => {}
                _ if form.words.is_empty() && is_lead(input, name, at, word) => {}
                _ => {
                    if input.is_capital(at) {
                        form.initials.extend(word.chars().next().map(|c| c.to_ascii_lowercase()));
                    }
                    form.words.push(fold(site_name(word)));
                    if let Some(short) = &form.short {
                        let key = form.shortened.get_or_insert_with(|| short.clone());
                        key.push(' ');
                        key.push_str(&fold(word));
                    }
                }
            }
        }
        form.words.truncate(MOST_WORDS);
        form.part_class(name);
        form.acronym = name.end - name.first == 1 && is_acronym(input.word(name.first));
        if form.words.is_empty() {
            form.words.push(fold(input.word(name.first)));
        }
        form.key = form.words.join(" ");
        form
    }

    fn part_class(&mut self, name: &Name) {
        // `Negara Bagian Borno`
        if self.words.len() > 2 && self.words.starts_with(&["negara".into(), "bagian".into()]) {
            self.words.remove(1);
        }
        let first = self.words.first().map(String::as_str).unwrap_or_default();
        if name.kind == EntityKind::Loc
            && self.words.len() > 1
            && PLACE_CLASSES.binary_search(&first).is_ok()
        {
            self.class = Some(self.words.remove(0));
        }
    }

    /// Whether its words are these, whatever their spelling.
    pub(super) fn is_spelled(&self, words: &str) -> bool {
        words.split(' ').map(fold).eq(self.words.iter().cloned())
    }

    /// The words as one string.
    pub(super) fn key(&self) -> &str {
        &self.key
    }

    /// Whether the words of `part` stand in this form in the same order.
    pub(super) fn holds(&self, part: &Form) -> bool {
        let mut rest = self.words.iter();
        part.words.iter().all(|word| {
            // An initial stands for any word that it begins.
            rest.any(|whole| whole == word || (word.len() == 1 && whole.starts_with(word.as_str())))
        })
    }

    /// Whether the one word of `short` is made of the beginnings of these words:
    /// `Jokowi`, `Kemenkes`, `Polri`. Most words take part, and the first with two letters.
    pub(super) fn blends_into(&self, short: &str) -> bool {
        let mut rest = short;
        let mut used = 0;
        for (at, word) in self.words.iter().enumerate() {
            let shared = word.bytes().zip(rest.bytes()).take_while(|(a, b)| a == b).count();
            let shared = (0..=shared).rev().find(|&n| rest.is_char_boundary(n)).unwrap_or(0);
            if at == 0 && shared < 2 {
                return false;
            }
            used += usize::from(shared > 0);
            rest = rest.get(shared..).unwrap_or_default();
        }
        rest.is_empty() && used > 1 && 2 * used >= self.words.len()
    }
}

/// Whether the word is a title in front of a person's name, or the legal form in front of
/// a company's.
fn is_lead(input: &Page<'_>, name: &Name, at: usize, word: &str) -> bool {
    if at + 1 >= name.end {
        return false;
    }
    if name.kind == EntityKind::Org {
        return is_company(word) || word == "Perum";
    }
    name.kind == EntityKind::Per
        && (is_address(word) || matches!(word, "H" | "Moh.") || input.is_title(at))
}

/// `TEMPO.CO` and `Kompas.com` without what makes them sites.
fn site_name(word: &str) -> &str {
    let ending = |ending: &&str| {
        let cut = word.len().checked_sub(ending.len());
        cut.and_then(|cut| word.get(cut..)).is_some_and(|end| end.eq_ignore_ascii_case(ending))
    };
    let found = [".co.id", ".com", ".co", ".id", ".net"].into_iter().find(ending);
    let name = found.and_then(|ending| word.get(..word.len() - ending.len()));
    name.filter(|name| name.len() > 2).unwrap_or(word)
}

/// The name of a regency or a city without its class, where it is the canonical name of one.
pub(super) fn region_named(canonical: &str) -> Option<&str> {
    canonical.strip_prefix("Kabupaten ").or_else(|| canonical.strip_prefix("Kota "))
}

/// Whether all letters are capitals, two or more and not many.
pub(super) fn is_acronym(word: &str) -> bool {
    (2..=8).contains(&word.len()) && in_capitals(word)
}

/// One spelling for what is written in several: lower case, without marks inside, old
/// and new letters alike (`Soeharto`, `Suharto`), without a mute `h` or a double letter.
pub(super) fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    // `al-Burhan` is told without its article again.
    let hyphen = word.bytes().take(LONGEST_ARTICLE + 1).position(|byte| byte == b'-');
    let article = hyphen.and_then(|at| word.split_at_checked(at));
    let article = article.filter(|(article, _)| is_article(article));
    let word = article.and_then(|(_, name)| name.strip_prefix('-')).unwrap_or(word);
    for c in word.chars() {
        if c.is_ascii_alphanumeric() {
            push_folded(&mut folded, c.to_ascii_lowercase());
        } else if !c.is_ascii() {
            let letters = c.to_lowercase().filter(|c| c.is_alphanumeric());
            letters.for_each(|c| push_folded(&mut folded, c));
        }
    }
    folded
}

/// Adds a small letter or a digit, or what it makes of the last one.
fn push_folded(folded: &mut String, c: char) {
    let last = folded.as_bytes().last().copied();
    match (last, c) {
        (Some(b'c'), 'h') => {
            folded.pop();
            folded.push('h');
        }
        (Some(b't' | b'd' | b'k' | b'p' | b'b'), 'h') => {}
        (Some(last), _) if c.is_ascii_alphabetic() && last == c as u8 => {}
        _ if !c.is_ascii() && folded.ends_with(c) => {}
        (Some(b'd' | b't'), 'j') => {
            let soft = if folded.pop() == Some('d') { 'j' } else { 'c' };
            if !folded.ends_with(soft) {
                folded.push(soft);
            }
        }
        (Some(b'o'), 'e') => {
            folded.pop();
            folded.push('u');
        }
        _ => folded.push(c),
    }
}

/// Letters of the longest article.
const LONGEST_ARTICLE: usize = 3;

/// The Arabic article before a name, as it is spoken.
fn is_article(word: &str) -> bool {
    const ARTICLES: [&str; 9] = ["ad", "al", "an", "ar", "as", "ash", "at", "az", "el"];
    has_word(&ARTICLES, word)
}

/// Words that say what kind of place a name is, in lower case, sorted.
const PLACE_CLASSES: [&str; 32] = [
    "bandara",
    "danau",
    "desa",
    "distrik",
    "dusun",
    "gunung",
    "jalan",
    "jalur",
    "kabupaten",
    "kalurahan",
    "kampung",
    "kapanewon",
    "kecamatan",
    "kelurahan",
    "kepulauan",
    "kota",
    "laut",
    "lembah",
    "nagari",
    "negara",
    "negeri",
    "pegunungan",
    "pelabuhan",
    "propinsi",
    "provinsi",
    "pulau",
    "republik",
    "selat",
    "stadion",
    "sungai",
    "teluk",
    "wilayah",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_classes_are_sorted() {
        assert!(PLACE_CLASSES.is_sorted());
        assert!(PLACE_CLASSES.iter().all(|class| fold(class) == *class));
    }

    #[test]
    fn spellings_of_one_name() {
        let check = |a: &str, b: &str| assert_eq!(fold(a), fold(b));
        check("Soeharto", "Suharto");
        check("Achmad", "Ahmad");
        check("Luthfiyah", "Lutfiyah");
        check("Padjadjaran", "Padjajaran");
        check("Mohammad", "Mohamad");
        check("MA'RUF", "Maruf");
        check("al-Burhan", "Burhan");
        assert_ne!(fold("Budi"), fold("Rudi"));
    }

    #[test]
    fn beginnings_make_a_word() {
        let form =
            |words: &str| Form { words: words.split(' ').map(fold).collect(), ..Form::default() };
        let check = |long: &str, short: &str| form(long).blends_into(&fold(short));
        assert!(check("Joko Widodo", "Jokowi"));
        assert!(check("Zulkifli Hasan", "Zulhas"));
        assert!(check("Kementerian Kesehatan", "Kemenkes"));
        assert!(check("Pemerintah Provinsi Riau", "Pemprov"));
        assert!(!check("Joko Widodo", "Joko"));
        assert!(!check("Joko Widodo", "Jono"));
        assert!(!check("Budi Santoso", "Busyro"));
    }
}
