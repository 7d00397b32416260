use super::OffsetMap;
use crate::Span;

/// A text on its way to the next, with the pieces that change.
///
/// Nothing is copied before the first change.
pub(crate) struct Rewriter<'t> {
    source: &'t str,
    out: String,
    copied: usize,
    is_changed: bool,
    map: OffsetMap,
}

impl<'t> Rewriter<'t> {
    pub(crate) fn new(source: &'t str) -> Rewriter<'t> {
        let map = OffsetMap::default();
        Rewriter { source, out: String::new(), copied: 0, is_changed: false, map }
    }

    /// Puts `with` in the place of the bytes from `start` to `end`, in the order of the text.
    pub(crate) fn replace(&mut self, start: usize, end: usize, with: &str) {
        let (Some(before), Some(old)) =
            (self.source.get(self.copied..start), self.source.get(start..end))
        else {
            return;
        };
        if old == with {
            return;
        }
        if !self.is_changed {
            self.out.reserve(self.source.len());
            self.is_changed = true;
        }
        self.out.push_str(before);
        self.out.push_str(with);
        self.copied = end;
        // Pieces that keep the places of their characters need no way back.
        if old.len() != with.len() || !same_boundaries(old, with) {
            self.map.replace(Span::new(start, end), with.len());
        }
    }

    /// The new text and the way back; nothing if nothing changed.
    pub(crate) fn finish(mut self) -> Option<(String, OffsetMap)> {
        if !self.is_changed {
            return None;
        }
        self.out.push_str(self.source.get(self.copied..).unwrap_or_default());
        Some((self.out, self.map))
    }
}

fn same_boundaries(old: &str, new: &str) -> bool {
    old.char_indices().map(|(at, _)| at).eq(new.char_indices().map(|(at, _)| at))
}
