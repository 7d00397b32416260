use super::rewrite::Rewriter;

/// Writes small letters for capitals, and `ss` for `ß`, so that words compare.
pub(crate) fn fold_case(rewriter: &mut Rewriter<'_>, text: &str) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(found) = next_foldable(bytes, at) {
        let Some(c) = text.get(found..).and_then(|t| t.chars().next()) else { return };
        at = found + c.len_utf8();
        match c {
            'A'..='Z' => {
                let small = c.to_ascii_lowercase();
                rewriter.replace(found, at, small.encode_utf8(&mut [0; 4]));
            }
            'ß' | 'ẞ' => rewriter.replace(found, at, "ss"),
            'ſ' => rewriter.replace(found, at, "s"),
            'ς' => rewriter.replace(found, at, "σ"),
            _ => fold_char(rewriter, found, c),
        }
    }
}

fn fold_char(rewriter: &mut Rewriter<'_>, at: usize, c: char) {
    let mut buffer = [0; 12];
    let mut len = 0;
    for small in c.to_lowercase() {
        if let Some(room) = buffer.get_mut(len..len + small.len_utf8()) {
            len += small.encode_utf8(room).len();
        }
    }
    let small = buffer.get(..len).and_then(|b| core::str::from_utf8(b).ok());
    rewriter.replace(at, at + c.len_utf8(), small.unwrap_or_default());
}

fn next_foldable(bytes: &[u8], at: usize) -> Option<usize> {
    let rest = bytes.get(at..)?;
    rest.iter().position(|&b| b >= 0x80 || b.is_ascii_uppercase()).map(|n| at + n)
}
