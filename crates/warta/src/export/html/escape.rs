use std::fmt;

/// Text made safe for HTML content and quoted attributes.
///
/// The five characters of markup are escaped. Control characters and the marks that
/// turn the direction of the text around (Trojan Source) are left out: they say nothing
/// on a page and can make it say something else.
pub(super) struct Escaped<'t>(pub(super) &'t str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut from = 0;
        for (at, c) in self.0.char_indices() {
            let Some(stand_in) = stand_in(c) else {
                continue;
            };
            f.write_str(self.0.get(from..at).unwrap_or_default())?;
            f.write_str(stand_in)?;
            from = at + c.len_utf8();
        }
        f.write_str(self.0.get(from..).unwrap_or_default())
    }
}

/// What stands for `c`, where it may not stand itself.
const fn stand_in(c: char) -> Option<&'static str> {
    match c {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '"' => Some("&quot;"),
        '\'' => Some("&#39;"),
        '\n' | '\t' => None,
        '\0'..='\u{1f}'
        | '\u{7f}'..='\u{9f}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}'
        | '\u{2028}'
        | '\u{2029}'
        | '\u{feff}'
        | '\u{fffe}'
        | '\u{ffff}' => Some(""),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::Escaped;

    #[test]
    fn markup_and_direction_marks_do_not_pass() {
        let hostile = "<script>\"'&\u{202e}abc\u{0}</script>";
        assert_eq!(
            Escaped(hostile).to_string(),
            "&lt;script&gt;&quot;&#39;&amp;abc&lt;/script&gt;"
        );
        assert_eq!(Escaped("Kafé\nbaru").to_string(), "Kafé\nbaru");
    }
}
