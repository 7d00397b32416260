//! What single bytes and characters are.

use crate::TokenKind;

/// ASCII white space as Unicode defines it: tab to carriage return, and blank.
pub(crate) const fn is_space(b: u8) -> bool {
    b == b' ' || b.wrapping_sub(b'\t') < 5
}

/// The byte at `at`, or NUL past the end, which no rule accepts as part of a token.
#[inline]
pub(crate) fn byte(bytes: &[u8], at: usize) -> u8 {
    bytes.get(at).copied().unwrap_or(0)
}

/// The kind of a token that begins with this byte and that no rarer rule claims.
pub(crate) static KIND_OF_BYTE: [TokenKind; 256] = kinds();

const fn kinds() -> [TokenKind; 256] {
    let mut table = [TokenKind::Symbol; 256];
    let mut b = 0;
    while b < 256 {
        let byte = b as u8;
        table[b] = match byte {
            b'0'..=b'9' => TokenKind::Number,
            b'%' => TokenKind::Percent,
            b'$' => TokenKind::Currency,
            b'+' | b'=' | b'<' | b'>' | b'^' | b'~' | b'|' => TokenKind::Symbol,
            b'_' => TokenKind::Word,
            _ if byte.is_ascii_alphabetic() => TokenKind::Word,
            _ if byte.is_ascii_punctuation() => TokenKind::Punctuation,
            _ => TokenKind::Symbol,
        };
        b += 1;
    }
    table
}

/// Whether a byte is an ASCII letter, a digit or an underscore.
pub(crate) static IN_WORD: [bool; 256] = in_word();

const fn in_word() -> [bool; 256] {
    let mut table = [false; 256];
    let mut b = 0;
    while b < 128 {
        let byte = b as u8;
        table[b] = byte.is_ascii_alphanumeric() || byte == b'_';
        b += 1;
    }
    table
}

/// Characters that show nothing: zero-width, soft hyphen, bidi controls.
pub(crate) const fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2064}'
            | '\u{2066}'..='\u{2069}'
            | '\u{feff}'
    )
}

/// Whether a letter belongs to the Latin script, in blocks that are wholly Latin.
pub(crate) const fn is_latin(c: char) -> bool {
    matches!(
        c,
        'A'..='Z'
            | 'a'..='z'
            | 'ª'
            | 'º'
            | 'À'..='\u{2ff}'
            | '\u{1d00}'..='\u{1dbf}'
            | '\u{1e00}'..='\u{1eff}'
            | '\u{2071}'..='\u{209c}'
            | '\u{2c60}'..='\u{2c7f}'
            | '\u{a722}'..='\u{a7ff}'
            | '\u{ab30}'..='\u{ab6f}'
            | '\u{fb00}'..='\u{fb06}'
            | '\u{ff21}'..='\u{ff5a}'
    )
}

/// The kind of a token made of one character cluster outside ASCII that is
/// neither letter nor digit; `cluster` begins with `c`.
pub(crate) fn kind_of_sign(c: char, cluster: &str) -> TokenKind {
    match c {
        '£' | '¥' | '¢' | '\u{20a0}'..='\u{20cf}' => TokenKind::Currency,
        '‰' | '‱' | '٪' => TokenKind::Percent,
        '\u{1f000}'..='\u{1faff}' | '\u{2600}'..='\u{27bf}' | '\u{2b05}'..='\u{2b55}' => {
            TokenKind::Emoji
        }
        '\u{fe0f}' | '⌚' | '⌛' | '\u{23e9}'..='\u{23fa}' => TokenKind::Emoji,
        _ if cluster.len() > c.len_utf8() && cluster.contains('\u{fe0f}') => TokenKind::Emoji,
        _ if is_punctuation(c) => TokenKind::Punctuation,
        _ => TokenKind::Symbol,
    }
}

const fn is_punctuation(c: char) -> bool {
    matches!(
        c,
        '¡' | '§'
            | '«'
            | '¶'
            | '·'
            | '»'
            | '¿'
            | '\u{55a}'..='\u{55f}'
            | '\u{589}'
            | '\u{5be}'
            | '،'
            | '؛'
            | '؟'
            | '۔'
            | '।'
            | '॥'
            | '\u{2010}'..='\u{2027}'
            | '\u{2032}'..='\u{205e}'
            | '\u{3001}'..='\u{3003}'
            | '\u{3008}'..='\u{3011}'
            | '\u{3014}'..='\u{301f}'
            | '\u{30fb}'
            | '\u{a9c1}'..='\u{a9cd}'
            | '\u{fe10}'..='\u{fe19}'
            | '\u{fe30}'..='\u{fe6b}'
            | '！'
            | '＂'
            | '＇'
            | '（'
            | '）'
            | '，'
            | '．'
            | '：'
            | '；'
            | '？'
    )
}

/// `'`, and the curly and modifier forms that stand for it inside words.
pub(crate) const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`')
}
