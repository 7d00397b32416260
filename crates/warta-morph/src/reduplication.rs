//! Words written with a hyphen: doubled words, and affixes on acronyms.

use crate::buffer::Buffer;
use crate::{Enclitic, Particle, Prefix, Suffix};

/// What stands around the hyphen of a word.
pub(crate) enum Hyphenated {
    /// Both halves told as one: `berlari` and `larian` make `berlarian`.
    /// `same` is the length of the first half where the second repeats it whole.
    Doubled { joined: Buffer, same: Option<usize> },
    /// Halves that may share a root although neither continues the other:
    /// `pukul-memukul`.
    Halves(Buffer, Buffer),
    /// `di-PHK`, `PHK-nya`: told as one, with the place where the hyphen stood.
    SetOff { joined: Buffer, set_off: SetOff, cut: usize },
}

/// What a hyphen sets off from a root.
#[derive(Clone, Copy)]
pub(crate) enum SetOff {
    Prefix(Prefix),
    Suffix(Suffix),
    Enclitic(Enclitic),
    Particle(Particle),
}

impl SetOff {
    fn before(letters: &[u8]) -> Option<SetOff> {
        Some(SetOff::Prefix(match letters {
            b"ber" => Prefix::Ber,
            b"di" => Prefix::Di,
            b"ke" => Prefix::Ke,
            b"me" | b"mem" | b"men" | b"meng" => Prefix::Me,
            b"pe" | b"pem" | b"pen" | b"peng" => Prefix::Pe,
            b"per" => Prefix::Per,
            b"se" => Prefix::Se,
            b"ter" => Prefix::Ter,
            _ => return None,
        }))
    }

    fn behind(letters: &[u8]) -> Option<SetOff> {
        Some(match letters {
            b"an" => SetOff::Suffix(Suffix::An),
            b"i" => SetOff::Suffix(Suffix::I),
            b"kan" => SetOff::Suffix(Suffix::Kan),
            b"ku" => SetOff::Enclitic(Enclitic::Ku),
            b"mu" => SetOff::Enclitic(Enclitic::Mu),
            b"nya" => SetOff::Enclitic(Enclitic::Nya),
            b"kah" => SetOff::Particle(Particle::Kah),
            b"lah" => SetOff::Particle(Particle::Lah),
            b"pun" => SetOff::Particle(Particle::Pun),
            _ => return None,
        })
    }
}

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
        let set_off = SetOff::before(first).or_else(|| SetOff::behind(second));
        if let Some(set_off) = set_off {
            let joined = Buffer::join(first, second)?;
            return Some(Hyphenated::SetOff { joined, set_off, cut: first.len() });
        }
        if let Some(shared) = overlap(first, second) {
            let joined = Buffer::join(first, second.get(shared..)?)?;
            return Some(Hyphenated::Doubled {
                joined,
                same: (first.len() == shared).then_some(shared),
            });
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
