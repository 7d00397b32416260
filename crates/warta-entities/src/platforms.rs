//! Platforms of messages and posts, which are firms and what the firms offer.

use crate::marks::WordMarks;
use crate::names::{Name, put_all};
use crate::page::Page;
use crate::{EntityKind, Evidence};

/// Platforms.
pub(crate) const PLATFORMS: [&str; 18] = [
    "Discord",
    "Facebook",
    "Instagram",
    "Line",
    "LinkedIn",
    "Signal",
    "Snapchat",
    "Telegram",
    "Threads",
    "TikTok",
    "Tiktok",
    "Twitter",
    "WeChat",
    "WhatsApp",
    "Whatsapp",
    "X",
    "YouTube",
    "Youtube",
];

/// Words behind which one is what people use, sorted.
#[rustfmt::skip]
const CUES: [&str; 28] = [
    "Aplikasi", "Lewat", "Melalui", "Platform", "akun", "aplikasi", "channel", "di", "fitur",
    "grup", "kanal", "laman", "layanan", "lewat", "medsos", "melalui", "obrolan", "pengguna",
    "perpesanan", "pesan", "platform", "saluran", "siaran", "sosial", "status", "unggahan", "via",
    "video",
];

/// `pesan WhatsApp`, `akun X`: a product where it is used, while the firm that runs it stays
/// a body.
pub(crate) fn mark_platforms(input: &Page<'_>, names: &mut Vec<Name>) {
    let mut found = Vec::new();
    // Where the next platform of a list would stand.
    let mut listed = 0;
    for at in input.all(WordMarks::PLATFORM).filter(|&at| at > 0) {
        let word = input.word(at);
        let cue = CUES.binary_search(&input.word(at - 1)).is_ok() || listed == at;
        if !cue || input.is_capital(at + 1) {
            continue;
        }
        // A letter and common words need a word that speaks of nothing else.
        let doubtful = matches!(word, "Line" | "Signal" | "Threads" | "X");
        if doubtful
            && listed != at
            && matches!(input.word(at - 1), "di" | "fitur" | "laman" | "video")
        {
            continue;
        }
        let (kind, evidence) = (EntityKind::Prd, Evidence::Platform);
        found.push(Name { first: at, end: at + 1, kind, confidence: 0.75, evidence });
        // `akun Facebook, Instagram, dan TikTok`: one cue for all of a list.
        let comma = usize::from(input.word(at + 1) == ",");
        let link = usize::from(matches!(input.word(at + 1 + comma), "atau" | "dan" | "hingga"));
        listed = if comma + link > 0 { at + 1 + comma + link } else { 0 };
    }
    put_all(names, found);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sorted() {
        assert!(PLATFORMS.is_sorted());
        assert!(CUES.is_sorted());
    }
}
