use super::rewrite::Rewriter;
use super::scan::rare_chars;

/// What Windows-1252 shows for the bytes from 0x80 to 0x9F; `\0` where it has nothing.
const WINDOWS: [char; 32] = [
    '€', '\0', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\0', 'Ž', '\0', '\0', '‘',
    '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\0', 'ž', 'Ÿ',
];

/// The byte that `c` was read from, if it continues a character in UTF-8.
fn continuation(c: char) -> Option<u8> {
    match c {
        '\u{80}'..='\u{bf}' => u8::try_from(u32::from(c)).ok(),
        _ => {
            let at = WINDOWS.iter().position(|&w| w == c && c != '\0')?;
            u8::try_from(0x80 + at).ok()
        }
    }
}

/// The character whose UTF-8 bytes were read as Windows-1252 into `lead` and the
/// beginning of `after`, and how many bytes of `after` belong to it.
///
/// Only leads that no Indonesian or English word ends in count; `É”` closes a quotation.
pub(crate) fn read(lead: char, after: &str) -> Option<(char, usize)> {
    let more = match lead {
        'Â' | 'Ã' => 1,
        'â' | 'ï' => 2,
        'ð' => 3,
        _ => return None,
    };
    let mut bytes = [0; 4];
    *bytes.first_mut()? = u8::try_from(u32::from(lead)).ok()?;
    let mut chars = after.chars();
    for byte in bytes.iter_mut().skip(1).take(more) {
        match chars.next().and_then(continuation) {
            Some(value) => *byte = value,
            // A closing quotation mark loses its last byte, which Windows-1252 lacks.
            None if lead == 'â' && after.starts_with('€') => return Some(('”', '€'.len_utf8())),
            None => return None,
        }
    }
    let decoded = core::str::from_utf8(bytes.get(..=more)?).ok()?.chars().next()?;
    Some((decoded, after.len() - chars.as_str().len()))
}

/// Reads UTF-8 that was read as Windows-1252 once more: `â€œkafÃ©â€` to `“kafé”`.
pub(crate) fn repair(rewriter: &mut Rewriter<'_>, text: &str) {
    let mut done = 0;
    for (at, c) in rare_chars(text) {
        let behind = at + c.len_utf8();
        let after = text.get(behind..).unwrap_or_default();
        if at < done {
            continue;
        }
        if let Some((found, len)) = read(c, after) {
            done = behind + len;
            rewriter.replace(at, done, found.encode_utf8(&mut [0; 4]));
        }
    }
}

/// What Windows-1252 shows for a byte from 0x80 to 0x9F, if anything.
pub(crate) fn windows(byte: u32) -> Option<char> {
    let at = byte.checked_sub(0x80)? as usize;
    WINDOWS.get(at).copied().filter(|&c| c != '\0')
}
