use core::fmt;
use core::ops::Range;

/// A half-open range of bytes in a text, shown as `3..9`.
///
/// Positions are UTF-8 byte offsets into the text that the caller handed in.
/// A span does not know its text: [`Span::slice`] answers `None` where it does
/// not fit, and never panics.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[repr(C)]
pub struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// The span from `start` up to, not including, `end`.
    ///
    /// Total: an end before the start gives the empty span at `start`, and
    /// offsets past 4 GiB are held at `u32::MAX`.
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Span {
        let start = saturate(start);
        let end = saturate(end);
        Span { start, end: if end < start { start } else { end } }
    }

    /// The span of offsets that are known to fit and to be in order.
    pub(crate) const fn ordered(start: u32, end: u32) -> Span {
        Span { start, end }
    }

    /// Offset of the first byte.
    #[must_use]
    pub const fn start(self) -> usize {
        self.start as usize
    }

    /// Offset just past the last byte.
    #[must_use]
    pub const fn end(self) -> usize {
        self.end as usize
    }

    /// Length in bytes.
    #[must_use]
    pub const fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether the span holds no byte.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The span as a range of `usize`.
    #[must_use]
    pub const fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The piece of `text` that the span names, or `None` where it reaches past
    /// the end or cuts a character.
    #[must_use]
    #[inline]
    pub fn slice(self, text: &str) -> Option<&str> {
        text.get(self.range())
    }

    /// Whether `other` lies wholly inside.
    #[must_use]
    pub const fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one byte.
    #[must_use]
    pub const fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that holds both.
    #[must_use]
    pub fn cover(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

/// As [`Span::range`] gives it, for `&text[span]` by way of crates that take ranges.
impl From<Span> for Range<usize> {
    fn from(span: Span) -> Range<usize> {
        span.range()
    }
}

pub(crate) const fn saturate(offset: usize) -> u32 {
    if offset > u32::MAX as usize { u32::MAX } else { offset as u32 }
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Span {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Span, D::Error> {
        #[derive(serde::Deserialize)]
        struct Raw {
            start: u32,
            end: u32,
        }
        let Raw { start, end } = Raw::deserialize(deserializer)?;
        if end < start {
            return Err(serde::de::Error::custom(format_args!(
                "span ends at {end}, before its start at {start}"
            )));
        }
        Ok(Span { start, end })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slices_only_on_boundaries() {
        let text = "Café";
        assert_eq!(Span::new(0, 3).slice(text), Some("Caf"));
        assert_eq!(Span::new(0, 4).slice(text), None);
        assert_eq!(Span::new(3, 9).slice(text), None);
        assert_eq!(Span::new(5, 2), Span::new(5, 5));
        assert_eq!(Span::new(3, 9).to_string(), "3..9");
        assert_eq!(Range::from(Span::new(3, 9)), 3..9);
    }
}
