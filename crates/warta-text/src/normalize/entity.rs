use super::mojibake;
use super::rewrite::Rewriter;
use super::scan::rare_chars;

/// The names of HTML 4 for Latin letters, punctuation and signs, sorted.
#[rustfmt::skip]
const NAMES: &[(&str, char)] = &[
    ("AElig", 'Æ'), ("Aacute", 'Á'), ("Acirc", 'Â'), ("Agrave", 'À'), ("Aring", 'Å'),
    ("Atilde", 'Ã'), ("Auml", 'Ä'), ("Ccedil", 'Ç'), ("Dagger", '‡'), ("ETH", 'Ð'),
    ("Eacute", 'É'), ("Ecirc", 'Ê'), ("Egrave", 'È'), ("Euml", 'Ë'), ("Iacute", 'Í'),
    ("Icirc", 'Î'), ("Igrave", 'Ì'), ("Iuml", 'Ï'), ("Ntilde", 'Ñ'), ("OElig", 'Œ'),
    ("Oacute", 'Ó'), ("Ocirc", 'Ô'), ("Ograve", 'Ò'), ("Oslash", 'Ø'), ("Otilde", 'Õ'),
    ("Ouml", 'Ö'), ("Prime", '″'), ("Scaron", 'Š'), ("THORN", 'Þ'), ("Uacute", 'Ú'),
    ("Ucirc", 'Û'), ("Ugrave", 'Ù'), ("Uuml", 'Ü'), ("Yacute", 'Ý'), ("Yuml", 'Ÿ'),
    ("aacute", 'á'), ("acirc", 'â'), ("acute", '´'), ("aelig", 'æ'), ("agrave", 'à'),
    ("amp", '&'), ("apos", '\''), ("aring", 'å'), ("atilde", 'ã'), ("auml", 'ä'), ("bdquo", '„'),
    ("brvbar", '¦'), ("bull", '•'), ("ccedil", 'ç'), ("cedil", '¸'), ("cent", '¢'), ("circ", 'ˆ'),
    ("copy", '©'), ("curren", '¤'), ("dagger", '†'), ("deg", '°'), ("divide", '÷'),
    ("eacute", 'é'), ("ecirc", 'ê'), ("egrave", 'è'), ("emsp", '\u{2003}'), ("ensp", '\u{2002}'),
    ("eth", 'ð'), ("euml", 'ë'), ("euro", '€'), ("fnof", 'ƒ'), ("frac12", '½'), ("frac14", '¼'),
    ("frac34", '¾'), ("frasl", '⁄'), ("gt", '>'), ("hellip", '…'), ("iacute", 'í'),
    ("icirc", 'î'), ("iexcl", '¡'), ("igrave", 'ì'), ("image", 'ℑ'), ("iquest", '¿'),
    ("iuml", 'ï'), ("laquo", '«'), ("ldquo", '“'), ("lrm", '\u{200e}'), ("lsaquo", '‹'),
    ("lsquo", '‘'), ("lt", '<'), ("macr", '¯'), ("mdash", '—'), ("micro", 'µ'), ("middot", '·'),
    ("nbsp", '\u{a0}'), ("ndash", '–'), ("not", '¬'), ("ntilde", 'ñ'), ("oacute", 'ó'),
    ("ocirc", 'ô'), ("oelig", 'œ'), ("ograve", 'ò'), ("oline", '‾'), ("ordf", 'ª'), ("ordm", 'º'),
    ("oslash", 'ø'), ("otilde", 'õ'), ("ouml", 'ö'), ("para", '¶'), ("permil", '‰'),
    ("plusmn", '±'), ("pound", '£'), ("prime", '′'), ("quot", '"'), ("raquo", '»'),
    ("rdquo", '”'), ("real", 'ℜ'), ("reg", '®'), ("rlm", '\u{200f}'), ("rsaquo", '›'),
    ("rsquo", '’'), ("sbquo", '‚'), ("scaron", 'š'), ("sect", '§'), ("shy", '\u{ad}'),
    ("sup1", '¹'), ("sup2", '²'), ("sup3", '³'), ("szlig", 'ß'), ("thinsp", '\u{2009}'),
    ("thorn", 'þ'), ("tilde", '˜'), ("times", '×'), ("trade", '™'), ("uacute", 'ú'),
    ("ucirc", 'û'), ("ugrave", 'ù'), ("uml", '¨'), ("uuml", 'ü'), ("weierp", '℘'),
    ("yacute", 'ý'), ("yen", '¥'), ("yuml", 'ÿ'), ("zwj", '\u{200d}'), ("zwnj", '\u{200c}'),
];

/// Bytes that an entity may have between `&` and `;`.
const MAX_LEN: usize = 10;

/// The character that an entity stands for, and its bytes behind the `&`.
///
/// `&amp;nbsp;` was encoded twice, and is read to its end at once. Only `&nbsp` may go
/// without its semicolon: others are as likely a company, `AT&T`, or part of an address.
pub(crate) fn read(after: &str) -> Option<(char, usize)> {
    let mut rest = after;
    while let Some(inner) = rest.strip_prefix("amp;") {
        rest = inner;
    }
    let twice = after.len() - rest.len();
    match read_once(rest) {
        Some((c, len)) => Some((c, twice + len)),
        None if twice > 0 => Some(('&', twice)),
        None => None,
    }
}

fn read_once(after: &str) -> Option<(char, usize)> {
    let head = after.as_bytes().get(..after.len().min(MAX_LEN + 1))?;
    let Some(end) = head.iter().position(|&b| b == b';') else {
        let bare = after.strip_prefix("nbsp")?;
        return (!bare.starts_with(|c: char| c.is_alphanumeric())).then_some(('\u{a0}', 4));
    };
    let name = after.get(..end)?;
    let c = match name.strip_prefix('#') {
        Some(number) => numbered(number)?,
        None => {
            NAMES.binary_search_by_key(&name, |&(name, _)| name).ok().and_then(|i| NAMES.get(i))?.1
        }
    };
    Some((c, end + 1))
}

/// `8220` and `x201C`. As in HTML, Windows-1252 is meant from 128 to 159, and what is no
/// character stands for U+FFFD.
fn numbered(number: &str) -> Option<char> {
    let (digits, radix) = match number.strip_prefix(['x', 'X']) {
        Some(digits) => (digits, 16),
        None => (number, 10),
    };
    if digits.starts_with('+') {
        return None;
    }
    let code = u32::from_str_radix(digits, radix).ok()?;
    let c = match code {
        0x80..=0x9f => mojibake::windows(code),
        0 => None,
        _ => char::from_u32(code),
    };
    Some(c.unwrap_or('\u{fffd}'))
}

/// Writes the characters that HTML entities stand for: `&ldquo;` to `“`.
pub(crate) fn decode(rewriter: &mut Rewriter<'_>, text: &str) {
    let mut done = 0;
    for (at, c) in rare_chars(text) {
        if c != '&' || at < done {
            continue;
        }
        if let Some((found, len)) = text.get(at + 1..).and_then(read) {
            done = at + 1 + len;
            rewriter.replace(at, done, found.encode_utf8(&mut [0; 4]));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted() {
        assert!(NAMES.is_sorted_by(|a, b| a.0 < b.0));
    }
}
