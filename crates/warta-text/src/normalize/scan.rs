//! Where a text may need work: most bytes of news never do, and are skipped in blocks.

use super::compose::is_stable;
use super::{Form, Step, Steps, entity, invisible, mojibake, sign};

/// Bytes that are looked at together.
const BLOCK: usize = 64;

/// The next byte from `at` on that is not plain ASCII: NUL, `&` or the beginning of a
/// character beyond ASCII.
pub(crate) fn next_rare(bytes: &[u8], at: usize) -> Option<usize> {
    let rest = bytes.get(at..)?;
    let mut skipped = 0;
    for block in rest.chunks(BLOCK) {
        // Without an early exit inside, the compiler takes the block in a few steps.
        let is_rare = block.iter().fold(false, |any, &b| any | is_rare_byte(b));
        if is_rare {
            let inside = block.iter().position(|&b| is_rare_byte(b))?;
            return Some(at + skipped + inside);
        }
        skipped += block.len();
    }
    None
}

const fn is_rare_byte(byte: u8) -> bool {
    (byte >= 0x80) | (byte == b'&') | (byte == 0)
}

/// The characters at the places that [`next_rare`] finds.
pub(crate) fn rare_chars(text: &str) -> impl Iterator<Item = (usize, char)> {
    let mut at = 0;
    core::iter::from_fn(move || {
        let found = next_rare(text.as_bytes(), at)?;
        let c = text.get(found..)?.chars().next()?;
        at = found + c.len_utf8();
        Some((found, c))
    })
}

/// Whether a step that looks at single characters may change `text`.
///
/// `true` may be wrong, `false` is certain.
pub(crate) fn may_change(text: &str, steps: Steps, form: Form) -> bool {
    rare_chars(text).any(|(at, c)| {
        let after = || text.get(at + c.len_utf8()..).unwrap_or_default();
        (steps.has(Step::Invisible) && invisible::is_invisible(c))
            || (steps.has(Step::Entities) && c == '&' && entity::read(after()).is_some())
            || (steps.has(Step::Mojibake) && mojibake::read(c, after()).is_some())
            || sign::plain(c, steps).is_some()
            || (steps.has(Step::Compose) && !is_stable(c, form))
    })
}
