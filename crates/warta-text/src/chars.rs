//! Classes of bytes and characters, as the tokenizer sees them.

/// What a byte can begin.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub(crate) enum Class {
    Gap,
    Letter,
    Digit,
    /// `.`, `-`, `'`, `/`, `@`, `:`, `$`, `_`, `&`: what may join two parts of a token.
    Joint,
    /// Every other ASCII mark: a token of its own.
    Mark,
    /// The first byte, or a later one, of a character that is no ASCII.
    High,
}

const fn class_of(byte: u8) -> Class {
    match byte {
        b'\t'..=b'\r' | b' ' => Class::Gap,
        b'a'..=b'z' | b'A'..=b'Z' => Class::Letter,
        b'0'..=b'9' => Class::Digit,
        b'.' | b'-' | b'\'' | b'/' | b'@' | b':' | b'$' | b'_' | b'&' => Class::Joint,
        0x80.. => Class::High,
        _ => Class::Mark,
    }
}

const fn table() -> [Class; 256] {
    let mut table = [Class::Mark; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = class_of(byte as u8);
        byte += 1;
    }
    table
}

/// The class of each byte.
pub(crate) static CLASS: [Class; 256] = table();

/// Whether `c` stands between tokens and belongs to none: white space, and marks that
/// show nothing and join nothing.
pub(crate) fn is_gap(c: char) -> bool {
    c.is_whitespace() || (!c.is_ascii() && is_invisible(c))
}

/// Format characters without a width: soft hyphen, zero-width space, direction marks.
pub(crate) const fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206f}' | '\u{feff}')
}

/// Whether `c` clings to the character before it: a combining mark, a joiner, a
/// variation selector, a skin tone. A token never ends in front of one.
pub(crate) fn clings(c: char) -> bool {
    !c.is_ascii()
        && (unicode_normalization::char::is_combining_mark(c)
            || matches!(c, '\u{200c}' | '\u{200d}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0020}'..='\u{e007f}'))
}

/// Whether `c` is a letter of the Latin script, or written like one.
pub(crate) const fn is_latin(c: char) -> bool {
    matches!(c,
        'a'..='z' | 'A'..='Z' | 'ª' | 'º' | '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}'
        | '\u{f8}'..='\u{2af}' | '\u{1e00}'..='\u{1eff}' | '\u{2c60}'..='\u{2c7f}'
        | '\u{a720}'..='\u{a7ff}' | '\u{fb00}'..='\u{fb06}' | '\u{ff21}'..='\u{ff3a}'
        | '\u{ff41}'..='\u{ff5a}')
}

/// Whether `c` is shown as a picture.
pub(crate) const fn is_emoji(c: char) -> bool {
    matches!(c,
        '\u{1f300}'..='\u{1faff}' | '\u{2600}'..='\u{27bf}' | '\u{1f1e6}'..='\u{1f1ff}'
        | '\u{2b05}'..='\u{2b07}' | '\u{2b1b}' | '\u{2b1c}' | '\u{2b50}' | '\u{2b55}'
        | '\u{231a}' | '\u{231b}' | '\u{23e9}'..='\u{23fa}' | '\u{1f004}' | '\u{1f0cf}')
}

/// Whether `c` is one half of a flag.
pub(crate) const fn is_flag_half(c: char) -> bool {
    matches!(c, '\u{1f1e6}'..='\u{1f1ff}')
}

/// Whether `c` is a mark of writing rather than of arithmetic or decoration.
pub(crate) const fn is_punctuation(c: char) -> bool {
    matches!(c,
        '!' | '"' | '\'' | '(' | ')' | ',' | '-' | '.' | '/' | ':' | ';' | '?' | '[' | ']' | '{'
        | '}' | '`' | '&' | '*' | '_' | '@' | '#' | '\\'
        | '¡' | '§' | '«' | '¶' | '·' | '»' | '¿' | '\u{2010}'..='\u{2027}'
        | '\u{2030}'..='\u{205e}' | '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}'
        | '\u{60c}' | '\u{61b}' | '\u{61f}' | '\u{66a}'..='\u{66d}' | '\u{6d4}'
        | '\u{ff01}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}')
}
