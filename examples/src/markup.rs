//! Words made safe for a page.

use std::fmt;

/// Text for HTML content and quoted attributes: the characters of markup are escaped,
/// control characters and the marks that turn the direction of writing are left out.
#[derive(Clone, Copy, Debug)]
pub struct Markup<'t>(pub &'t str);

impl fmt::Display for Markup<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for c in self.0.chars() {
            match c {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\'' => f.write_str("&#39;")?,
                '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
                '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}' => {}
                c if c.is_control() => f.write_str(" ")?,
                c => write!(f, "{c}")?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Markup;

    #[test]
    fn markup_does_not_pass() {
        let hostile = "<a href=\"x\">Demak\u{202e} & 'Kudus'\u{0}";
        let safe = "&lt;a href=&quot;x&quot;&gt;Demak &amp; &#39;Kudus&#39; ";
        assert_eq!(Markup(hostile).to_string(), safe);
    }
}
