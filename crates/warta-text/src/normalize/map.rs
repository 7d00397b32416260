use crate::Span;

/// A piece of text that was replaced by another of any length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Edit {
    original: Span,
    normalized: Span,
}

/// The way between a text and its normalized form.
///
/// Stores the places whose length changed and nothing else, so a clean text costs nothing.
/// Spans of either text are taken to spans of the other: never outside of it, and in the
/// same order. A span that begins or ends inside a replaced piece grows to hold the whole
/// piece; what was removed at the edge of a span stays outside.
///
/// ```
/// use warta_text::{OffsetMap, Span};
/// let original = "A &amp; B — C"; // normalized: "A & B - C"
/// let mut map = OffsetMap::default();
/// map.replace(Span::new(2, 7), 1);
/// map.replace(Span::new(10, 13), 1);
/// assert_eq!(map.to_original(Span::new(2, 3)).slice(original), Some("&amp;"));
/// assert_eq!(map.to_original(Span::new(6, 7)).slice(original), Some("—"));
/// assert_eq!(map.to_normalized(Span::new(14, 15)), Span::new(8, 9));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OffsetMap {
    edits: Vec<Edit>,
}

/// Which end of a span an offset is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Start,
    Stop,
}

impl OffsetMap {
    /// Notes that `original` was replaced by as many bytes as `len`.
    ///
    /// Pieces come in the order of the text and do not overlap; one that begins before the
    /// last piece ended is moved behind it.
    pub fn replace(&mut self, original: Span, len: usize) {
        let last = self.edits.last().copied();
        let (o, n) = last.map_or((0, 0), |e| (e.original.end(), e.normalized.end()));
        let start = original.start().max(o);
        let at = n + (start - o);
        self.edits.push(Edit {
            original: Span::new(start, original.end().max(start)),
            normalized: Span::new(at, at + len),
        });
    }

    /// Whether no length changed, so that spans are the same in both texts.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.edits.is_empty()
    }

    /// How many pieces changed their length.
    #[must_use]
    pub fn len(&self) -> usize {
        self.edits.len()
    }

    /// The span of the original that a span of the normalized text stands for.
    #[must_use]
    pub fn to_original(&self, normalized: Span) -> Span {
        let back = |offset, end| self.moved(offset, end, |e| e.normalized, |e| e.original);
        Span::new(back(normalized.start(), End::Start), back(normalized.end(), End::Stop))
    }

    /// The span of the normalized text that a span of the original became.
    #[must_use]
    pub fn to_normalized(&self, original: Span) -> Span {
        let there = |offset, end| self.moved(offset, end, |e| e.original, |e| e.normalized);
        Span::new(there(original.start(), End::Start), there(original.end(), End::Stop))
    }

    fn moved(
        &self,
        offset: usize,
        end: End,
        from: impl Fn(&Edit) -> Span,
        to: impl Fn(&Edit) -> Span,
    ) -> usize {
        // The first piece that does not lie wholly before the offset. Beside the start of
        // a span, an empty piece lies before; beside its end, behind.
        let index = self.edits.partition_point(|edit| match end {
            End::Start => from(edit).end() <= offset,
            End::Stop => from(edit).end() < offset,
        });
        if let Some(edit) = self.edits.get(index)
            && from(edit).start() < offset + usize::from(end == End::Start)
            && !(end == End::Stop && from(edit).start() >= offset)
        {
            return match end {
                End::Start => to(edit).start(),
                End::Stop => to(edit).end(),
            };
        }
        let before = index.checked_sub(1).and_then(|i| self.edits.get(i));
        before.map_or(offset, |edit| to(edit).end() + (offset - from(edit).end()))
    }

    /// The way of two normalizations, this one and then `second`, in one map.
    ///
    /// Pieces that overlap in the text between become one.
    #[must_use]
    pub fn then(&self, second: &OffsetMap) -> OffsetMap {
        let mut joined = OffsetMap { edits: Vec::with_capacity(self.len() + second.len()) };
        let (mut a, mut b) = (self.edits.as_slice(), second.edits.as_slice());
        // How far the outer texts are ahead of the text between, before the next piece.
        let (mut first, mut last) = (0, 0);
        while let Some(middle) = next_cluster(&mut a, &mut b) {
            let Cluster { start, end, grown_original, grown_result } = middle;
            let original = (start + first) as usize..(end + first + grown_original) as usize;
            let result = (start + last) as usize..(end + last + grown_result) as usize;
            first += grown_original;
            last += grown_result;
            joined.edits.push(Edit {
                original: Span::new(original.start, original.end),
                normalized: Span::new(result.start, result.end),
            });
        }
        joined
    }
}

/// Overlapping pieces of two maps, in the text between them.
struct Cluster {
    start: i64,
    end: i64,
    /// How much longer the piece is in the original, and in the result.
    grown_original: i64,
    grown_result: i64,
}

/// Takes the next pieces off the front of both maps, together while they overlap.
fn next_cluster(a: &mut &[Edit], b: &mut &[Edit]) -> Option<Cluster> {
    let span_a = |edits: &[Edit]| edits.first().map(|e| e.normalized);
    let span_b = |edits: &[Edit]| edits.first().map(|e| e.original);
    let a_first = match (span_a(a), span_b(b)) {
        (None, None) => return None,
        (Some(_), None) => true,
        (None, Some(_)) => false,
        (Some(a), Some(b)) => (a.start(), a.end()) <= (b.start(), b.end()),
    };
    let span = if a_first { span_a(a) } else { span_b(b) }?;
    let (start, mut end) = (span.start(), span.end());
    let (mut grown_original, mut grown_result) = (0, 0);
    let mut is_new = true;
    loop {
        let joins = |s: Span| s.start() < end && (s.end() > start);
        if (is_new && a_first) || (!is_new && span_a(a).is_some_and(joins)) {
            let (edit, rest) = a.split_first()?;
            *a = rest;
            end = end.max(edit.normalized.end());
            grown_original += edit.original.len() as i64 - edit.normalized.len() as i64;
        } else if is_new || span_b(b).is_some_and(joins) {
            let (edit, rest) = b.split_first()?;
            *b = rest;
            end = end.max(edit.original.end());
            grown_result += edit.normalized.len() as i64 - edit.original.len() as i64;
        } else {
            let (start, end) = (start as i64, end as i64);
            return Some(Cluster { start, end, grown_original, grown_result });
        }
        is_new = false;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn map(edits: &[(usize, usize, usize)]) -> OffsetMap {
        let mut map = OffsetMap::default();
        for &(start, end, len) in edits {
            map.replace(Span::new(start, end), len);
        }
        map
    }

    #[test]
    fn what_was_removed_stays_outside() {
        // "Ja_kar_ta" without its bars.
        let map = map(&[(2, 3, 0), (6, 7, 0)]);
        assert_eq!(map.to_original(Span::new(0, 7)), Span::new(0, 9));
        assert_eq!(map.to_original(Span::new(0, 2)), Span::new(0, 2));
        assert_eq!(map.to_original(Span::new(2, 5)), Span::new(3, 6));
        assert_eq!(map.to_normalized(Span::new(2, 3)), Span::new(2, 2));
        assert_eq!(map.to_normalized(Span::new(3, 9)), Span::new(2, 7));
    }

    #[test]
    fn a_cut_piece_counts_whole() {
        // "a…b" to "a...b".
        let map = map(&[(1, 4, 3)]);
        assert_eq!(map.to_original(Span::new(2, 3)), Span::new(1, 4));
        assert_eq!(map.to_original(Span::new(4, 5)), Span::new(4, 5));
        assert_eq!(map.to_original(Span::new(0, 1)), Span::new(0, 1));
    }

    #[test]
    fn two_maps_become_one() {
        // "&amp;nbsp;x" to "&nbsp;x" to " x"; the "x" then to "yy".
        let first = map(&[(0, 5, 1)]);
        let second = map(&[(0, 6, 1), (6, 7, 2)]);
        let both = first.then(&second);
        assert_eq!(both.to_original(Span::new(0, 1)), Span::new(0, 10));
        assert_eq!(both.to_original(Span::new(1, 3)), Span::new(10, 11));
        assert_eq!(first.then(&OffsetMap::default()), first);
        assert_eq!(OffsetMap::default().then(&first), first);
    }
}
