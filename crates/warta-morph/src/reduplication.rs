//! Words written with a hyphen: doubled words, and affixes on acronyms.

use crate::buffer::Buffer;

/// What stands around the hyphen of a word.
pub(crate) enum Hyphenated {
    /// Both halves told as one: `berlari` and `larian` make `berlarian`.
    Doubled { joined: Buffer, same: bool },
    /// Halves that may share a root although neither continues the other:
    /// `pukul-memukul`.
    Halves(Buffer, Buffer),
    /// `di-PHK`, `PHK-nya`: an affix, a clitic or a particle set off by the hyphen.
    SetOff { joined: Buffer, root_first: bool, cut: usize },
}

const PREFIXES: [&[u8]; 12] =
    [b"ber", b"di", b"ke", b"mem", b"men", b"meng", b"pem", b"pen", b"peng", b"per", b"se", b"ter"];

const ENDINGS: [&[u8]; 9] = [b"an", b"i", b"kah", b"kan", b"ku", b"lah", b"mu", b"nya", b"pun"];

impl Hyphenated {
    /// `None` for a word without a hyphen inside it.
    pub(crate) fn of(word: &Buffer) -> Option<Hyphenated> {
        let bytes = word.as_bytes();
        let hyphen = bytes.iter().position(|&b| b == b'-')?;
        let (first, rest) = bytes.split_at_checked(hyphen)?;
        let second = rest.get(1..)?;
        if first.is_empty() || second.is_empty() || second.contains(&b'-') {
            return None;
        }
        if PREFIXES.contains(&first) {
            let joined = Buffer::join(first, second)?;
            return Some(Hyphenated::SetOff { joined, root_first: false, cut: first.len() });
        }
        if ENDINGS.contains(&second) {
            let joined = Buffer::join(first, second)?;
            return Some(Hyphenated::SetOff { joined, root_first: true, cut: first.len() });
        }
        if let Some(shared) = overlap(first, second) {
            let joined = Buffer::join(first, second.get(shared..)?)?;
            return Some(Hyphenated::Doubled { joined, same: first.len() == shared });
        }
        Some(Hyphenated::Halves(Buffer::join(first, b"")?, Buffer::join(second, b"")?))
    }
}

/// Length of the longest end of `first` that `second` begins with, three letters
/// or the whole of one of them.
fn overlap(first: &[u8], second: &[u8]) -> Option<usize> {
    (2..=first.len().min(second.len())).rev().find(|&n| {
        first.get(first.len() - n..) == second.get(..n)
            && (n > 2 || n == first.len() || n == second.len())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(word: &str) -> Option<String> {
        match Hyphenated::of(&Buffer::fold(word)?)? {
            Hyphenated::Doubled { joined, .. } | Hyphenated::SetOff { joined, .. } => {
                String::from_utf8(joined.as_bytes().to_vec()).ok()
            }
            Hyphenated::Halves(..) => None,
        }
    }

    #[test]
    fn halves_are_told_as_one() {
        for (word, one) in [
            ("anak-anak", "anak"),
            ("anak-anaknya", "anaknya"),
            ("berlari-larian", "berlarian"),
            ("memukul-mukul", "memukul"),
            ("sebaik-baiknya", "sebaiknya"),
            ("di-PHK", "diphk"),
        ] {
            assert_eq!(joined(word).as_deref(), Some(one), "{word}");
        }
        assert_eq!(joined("pukul-memukul"), None);
    }
}
