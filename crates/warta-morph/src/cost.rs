//! What a reading costs: the cheapest is the likeliest.
//!
//! The figures order readings; they are no probabilities. They were set by hand
//! and checked on treebanks.

use crate::parse::Affixes;
use crate::strip::begins_well;
use crate::{Enclitic, Particle, Prefix, RootEntry, Suffix, Upos};

/// What the affixes cost together; `None` where they don't go together.
pub(crate) fn affixes(a: &Affixes) -> Option<u16> {
    let outer = a.outer();
    let suffix = suffix(outer, a)?;
    let proclitic = match (a.proclitic, outer, a.suffix) {
        (None, ..) => 0,
        // A proclitic stands before the stem of a verb.
        (Some(_), None | Some(Prefix::Per), None | Some(Suffix::Kan | Suffix::I)) => 12,
        _ => return None,
    };
    let enclitic = match a.enclitic {
        None => 0,
        Some(Enclitic::Nya) => 4,
        Some(Enclitic::Ku | Enclitic::Mu) => 9,
    };
    let particle = match a.particle {
        None => 0,
        Some(Particle::Lah | Particle::Kah) => 6,
        Some(Particle::Pun) => 7,
        Some(Particle::Tah) => 20,
    };
    let echo = match (a.echo, a.suffix) {
        (false, _) => 0,
        (true, Some(Suffix::An)) => 3,
        (true, None) => 18,
        (true, _) => return None,
    };
    Some(prefix(outer, a) + suffix + proclitic + enclitic + particle + echo)
}

fn prefix(outer: Option<Prefix>, a: &Affixes) -> u16 {
    match outer {
        None => 0,
        Some(Prefix::Me | Prefix::Di) => 4,
        Some(Prefix::Ber) => 5,
        Some(Prefix::Ter | Prefix::Pe) => 6,
        Some(Prefix::Per) if a.suffix.is_none() => 14,
        Some(Prefix::Per) => 6,
        Some(Prefix::Ke) if a.suffix.is_none() => 14,
        Some(Prefix::Ke) => 4,
        Some(Prefix::Se) if a.enclitic.is_some() => 6,
        Some(Prefix::Se) => 9,
        Some(Prefix::Nasal | Prefix::Tidak) => 18,
    }
}

/// What the suffix costs behind this outermost prefix.
fn suffix(outer: Option<Prefix>, a: &Affixes) -> Option<u16> {
    let Some(suffix) = a.suffix else {
        return Some(0);
    };
    Some(match (suffix, outer) {
        (Suffix::An, Some(Prefix::Ke)) => 1,
        (Suffix::An, Some(Prefix::Pe | Prefix::Per)) => 2,
        (Suffix::An, Some(Prefix::Ber)) => 5,
        (Suffix::An, Some(Prefix::Se)) => 8,
        (Suffix::An, None) => 5,
        (Suffix::An, _) => return None,
        (Suffix::Kan, Some(Prefix::Me | Prefix::Di)) => 3,
        (Suffix::Kan, Some(Prefix::Ter)) => 5,
        (Suffix::Kan, None | Some(Prefix::Ber | Prefix::Per)) => 6,
        (Suffix::Kan, Some(Prefix::Ke | Prefix::Se)) => 18,
        (Suffix::Kan, _) => return None,
        (Suffix::I, Some(Prefix::Me | Prefix::Di)) => 5,
        (Suffix::I, Some(Prefix::Ter | Prefix::Per)) => 7,
        (Suffix::I, None) => 10,
        (Suffix::I, Some(Prefix::Ke)) => 18,
        (Suffix::I, _) => return None,
        (Suffix::In, None | Some(Prefix::Nasal | Prefix::Di)) => 20,
        (Suffix::In, _) => return None,
    })
}

/// What it costs that `inner` stands right behind `outer`; `None` where it can't.
pub(crate) fn link(outer: Option<Prefix>, inner: Prefix) -> Option<u16> {
    use Prefix::{Ber, Di, Ke, Me, Nasal, Pe, Per, Se, Ter, Tidak};
    Some(match (outer, inner) {
        (Some(Ke), Tidak) => 0,
        (_, Tidak) => return None,
        (None, _) => 0,
        (Some(Tidak), Ber | Ter | Se | Me) => 3,
        (Some(_), Di | Me | Nasal) => return None,
        // `memperbesar`, `diperbesar`.
        (Some(Me | Di), Per) => 3,
        // `memberlakukan`, `menyeragamkan`.
        (Some(Me | Di), Ber | Se) => 7,
        // `mengesampingkan`; but `mengeluarkan` has the root `keluar`.
        (Some(Me | Di), Ke) => 12,
        (Some(Me | Di), Ter) => 12,
        // `pemberlakuan`, `penyeragaman`, `pemerhati`.
        (Some(Pe), Ber) => 7,
        (Some(Pe), Per | Se) => 8,
        (Some(Pe), Ke | Ter) => 12,
        // `keberhasilan`, `keterlambatan`, `kepemilikan`, `keseragaman`.
        (Some(Ke), Ber | Ter) => 3,
        (Some(Ke), Pe) => 5,
        (Some(Ke), Se | Per) => 7,
        // `berkeinginan`, `berpendapat`, `berseberangan`.
        (Some(Ber), Ke | Pe) => 6,
        (Some(Ber), Se | Per) => 8,
        // `tersendiri`, `terselesaikan`, `terperinci`.
        (Some(Ter), Se | Per | Ke) => 9,
        (Some(Ter), Ber) => 10,
        // `sepengetahuan`, `seperjuangan`, `seberkas`.
        (Some(Se), Pe | Per | Ke) => 8,
        (Some(Se), Ber | Ter) => 12,
        (Some(Per), Se | Ke) => 8,
        _ => return None,
    })
}

/// What a root of the lexicon costs.
pub(crate) fn known(entry: RootEntry, root: &[u8], a: &Affixes) -> u16 {
    let bare = a.outer().is_none() && a.suffix.is_none() && a.proclitic.is_none() && !a.echo;
    if bare && a.enclitic.is_none() && a.particle.is_none() {
        return 0;
    }
    let rare = 30 - 2 * u16::from(entry.rank.min(15));
    let number = a.outer() == Some(Prefix::Ke) && a.suffix.is_none();
    let rare = if number && entry.pos.contains(Upos::Num) { rare.saturating_sub(10) } else { rare };
    let short = match root.len() {
        0..=2 => 14,
        3 => 6,
        4 => 1,
        _ => 0,
    };
    // `pengawasan` is `awas` with `peN- -an`, not `kawasan` with `peN-`.
    let suffixed = root.len() > 5
        && root.ends_with(b"an")
        && a.suffix.is_none()
        && matches!(a.outer(), Some(Prefix::Pe | Prefix::Per | Prefix::Ke));
    rare + short + if suffixed { 8 } else { 0 }
}

/// What a string that is no known root costs as one; `None` where it could hardly
/// be one, or where so few affixes are there that they may be part of it.
pub(crate) fn unknown(root: &[u8], a: &Affixes) -> Option<u16> {
    let vowel = |b: &u8| matches!(b, b'a' | b'e' | b'i' | b'o' | b'u');
    let letters = root.iter().all(u8::is_ascii_lowercase);
    if !letters || !root.iter().any(vowel) || root.iter().all(vowel) || !begins(root) {
        return None;
    }
    let prefixes = a.prefixes.iter().flatten().count();
    let enough = match (a.outer(), a.suffix) {
        (Some(Prefix::Me | Prefix::Di | Prefix::Pe | Prefix::Per | Prefix::Ke), Some(_)) => 3,
        (Some(Prefix::Ber | Prefix::Ter), Some(_)) => 4,
        (Some(Prefix::Me), None) => 4,
        (Some(Prefix::Di), None) => 5,
        (Some(Prefix::Ber), None) => 6,
        (None, None) if a.enclitic == Some(Enclitic::Nya) => 3,
        _ => return None,
    };
    let ok = root.len() >= enough && prefixes < 2 && a.proclitic.is_none() && !a.echo;
    ok.then_some(60)
}

fn begins(root: &[u8]) -> bool {
    root.first_chunk::<2>().is_some_and(|&[first, second]| begins_well(first, second))
}
