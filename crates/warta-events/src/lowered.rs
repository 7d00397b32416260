use warta_text::TokenSpan;

/// The words of a text in lower case, with one blank between them, so that a phrase is one
/// slice.
pub(crate) struct Lowered {
    text: String,
    /// Where each word begins, and one more.
    starts: Vec<u32>,
}

impl Lowered {
    pub(crate) fn of(text: &str, tokens: &[TokenSpan]) -> Lowered {
        let mut lowered = Lowered {
            text: String::with_capacity(text.len() + tokens.len()),
            starts: Vec::with_capacity(tokens.len() + 1),
        };
        for token in tokens {
            lowered.push(token.text(text));
        }
        // At once, since words are short.
        lowered.text.make_ascii_lowercase();
        lowered.starts.push(lowered.text.len() as u32);
        lowered
    }

    fn push(&mut self, word: &str) {
        self.starts.push(self.text.len() as u32);
        if word.is_ascii() {
            self.text.push_str(word);
        } else {
            self.text.extend(word.chars().flat_map(char::to_lowercase));
        }
        self.text.push(' ');
    }

    /// Each word.
    pub(crate) fn words(&self) -> impl Iterator<Item = &str> {
        let pairs = self.starts.iter().zip(self.starts.iter().skip(1));
        pairs.map(|(&start, &behind)| self.cut(start, behind))
    }

    /// `count` words, joined by blanks; empty where there are not so many.
    pub(crate) fn phrase(&self, at: usize, count: usize) -> &str {
        match (self.starts.get(at), self.starts.get(at + count)) {
            (Some(&start), Some(&behind)) => self.cut(start, behind),
            _ => "",
        }
    }

    fn cut(&self, start: u32, behind: u32) -> &str {
        // Without the blank behind the last.
        let end = (behind as usize).saturating_sub(1);
        self.text.get(start as usize..end).unwrap_or_default()
    }
}
