//! Captions of pictures between the paragraphs of a report.
//!
//! `ANTARA FOTO / NAMA Warga menyeberangi sungai, Senin (11/9/2023).` dates its
//! picture; the report goes on from where it was.

/// How many words of a paragraph are looked at for the credit of a picture.
const WORDS: usize = 8;

/// Follows the paragraphs of a text from one expression to the next.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Paragraphs {
    seen: usize,
    caption: bool,
}

/// Where an expression stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// In the paragraph of the expression before it.
    Same,
    /// In a later one.
    Later,
    /// In the caption of a picture.
    Caption,
}

impl Paragraphs {
    /// Where the place `at` bytes into `text` lies. Places must be asked for in order, so
    /// that each byte is looked at once.
    pub(crate) fn place(&mut self, text: &str, at: usize) -> Place {
        let between = text.get(self.seen..at).unwrap_or_default();
        let line = between.rfind('\n');
        if let Some(line) = line {
            self.caption = opens_with_credit(between.get(line + 1..).unwrap_or_default());
        } else if self.seen == 0 {
            self.caption = opens_with_credit(between);
        }
        self.seen = at;
        match line {
            _ if self.caption => Place::Caption,
            Some(_) => Place::Later,
            None => Place::Same,
        }
    }
}

/// Whether a paragraph begins with who took the picture: words in capitals with
/// a stroke between agency and photographer, then the caption in plain writing.
fn opens_with_credit(paragraph: &str) -> bool {
    let mut stroke = None;
    let mut words = 0;
    for word in paragraph.split_whitespace().take(WORDS) {
        if let Some(at) = word.find('/') {
            // `12/9/2023` and `dan/atau` are no credits.
            if word.bytes().any(|b| b.is_ascii_digit()) {
                return false;
            }
            let behind = word.get(at + 1..).unwrap_or_default();
            if behind.chars().any(char::is_lowercase) {
                return false;
            }
            stroke = stroke.or(Some(words));
            words += usize::from(at > 0) + usize::from(!behind.is_empty());
        } else if word.chars().any(|c| !c.is_uppercase() && c != '.' && c != '-') {
            break;
        } else {
            words += 1;
        }
        if stroke.is_some_and(|before| words > before + 1 || before > 0 && words > before) {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::opens_with_credit;

    #[test]
    fn credits_are_told_from_sentences() {
        for caption in [
            "ANTARA FOTO / SITI AMINAH Warga menyeberangi sungai",
            "ANTARA FOTO/SITI AMINAH Warga menyeberangi sungai",
            "BERITA.com/SITI AMINAH Warga menyeberangi sungai",
        ] {
            assert!(opens_with_credit(caption), "{caption}");
        }
        for sentence in [
            "",
            "/",
            "JAKARTA, Warta - Warga dan/atau tamu tiba",
            "Warga menyeberangi sungai / kali",
            "PBB pada 12/9/2023 menyatakan",
            "SAR menyisir sungai",
        ] {
            assert!(!opens_with_credit(sentence), "{sentence}");
        }
    }
}
