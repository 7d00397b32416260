/// From byte offsets to offsets in characters and in UTF-16 units.
///
/// Remembers where it was last: it costs the bytes between one question and the next,
/// one pass over the text for offsets that come in order.
///
/// ```
/// use warta_text::Offsets;
///
/// let text = "Café 🌋 Merapi";
/// let mut offsets = Offsets::new(text);
/// let merapi = text.find("Merapi").unwrap_or_default();
/// assert_eq!((merapi, offsets.chars(merapi), offsets.utf16(merapi)), (11, 7, 8));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Offsets<'t> {
    bytes: &'t [u8],
    at: usize,
    chars: usize,
    utf16: usize,
}

impl<'t> Offsets<'t> {
    /// At the beginning of `text`.
    #[must_use]
    pub const fn new(text: &'t str) -> Offsets<'t> {
        Offsets { bytes: text.as_bytes(), at: 0, chars: 0, utf16: 0 }
    }

    /// Characters (Unicode scalar values) before byte `at`. A character that `at` cuts
    /// counts; an offset past the end stands for the end.
    pub fn chars(&mut self, at: usize) -> usize {
        self.go_to(at);
        self.chars
    }

    /// UTF-16 units before byte `at`, as JavaScript and Java count; else as
    /// [`Offsets::chars`].
    pub fn utf16(&mut self, at: usize) -> usize {
        self.go_to(at);
        self.utf16
    }

    fn go_to(&mut self, at: usize) {
        let at = at.min(self.bytes.len());
        let forward = at >= self.at;
        let between = if forward { self.at..at } else { at..self.at };
        let passed = self.bytes.get(between).unwrap_or_default();
        let chars = passed.iter().filter(|&&b| b & 0xc0 != 0x80).count();
        // A character beyond the basic plane begins with 0xF0 or more and takes two.
        let utf16 = chars + passed.iter().filter(|&&b| b >= 0xf0).count();
        if forward {
            self.chars += chars;
            self.utf16 += utf16;
        } else {
            self.chars -= chars;
            self.utf16 -= utf16;
        }
        self.at = at;
    }
}
