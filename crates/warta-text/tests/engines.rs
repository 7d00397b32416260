//! Blocks and bytes give the same tokens, and tokens tile the text.

use std::collections::HashSet;

use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;
use warta_text::{AbbreviationDots, Scan, TokenSpan, Tokenizer};

fn found(tokenizer: Tokenizer, text: &str) -> Vec<TokenSpan> {
    let mut buffer = Vec::new();
    tokenizer.tokenize_into(text, &mut buffer);
    buffer
}

fn check(text: &str) -> Result<(), TestCaseError> {
    for dots in [AbbreviationDots::Kept, AbbreviationDots::Split] {
        let tokenizer = Tokenizer::new().abbreviation_dots(dots);
        let blocks = found(tokenizer, text);
        prop_assert_eq!(&blocks, &found(tokenizer.scan(Scan::Bytewise), text));
        prop_assert_eq!(&blocks, &found(tokenizer.scan(Scan::Scalar), text));
        let mut end = 0;
        for token in &blocks {
            let span = token.span();
            prop_assert!(!span.is_empty() && span.slice(text).is_some(), "{span} in {text:?}");
            prop_assert!(!token.text(text).contains(char::is_whitespace), "{span} in {text:?}");
            let gap = text.get(end..span.start()).expect("tokens are in order");
            prop_assert!(gap.chars().all(is_gap), "{gap:?}");
            end = span.end();
        }
        prop_assert!(text.get(end..).expect("on a boundary").chars().all(is_gap));
        let iterated: Vec<_> = tokenizer.tokens(text).map(TokenSpan::from).collect();
        prop_assert_eq!(iterated, blocks);
    }
    Ok(())
}

/// No token cuts a character cluster, but for one that holds a blank or that an invisible
/// character begins: no token holds either.
fn check_clusters(text: &str) -> Result<(), TestCaseError> {
    let clusters = || text.grapheme_indices(true);
    let mut whole: HashSet<usize> = clusters().map(|(at, _)| at).collect();
    whole.insert(text.len());
    for (at, cluster) in
        clusters().filter(|(_, c)| c.starts_with(is_gap) || c.contains(char::is_whitespace))
    {
        whole.extend(cluster.char_indices().map(|(offset, _)| at + offset));
    }
    for token in found(Tokenizer::new(), text) {
        let span = token.span();
        prop_assert!(whole.contains(&span.start()), "{span} begins in a cluster of {text:?}");
        prop_assert!(whole.contains(&span.end()), "{span} ends in a cluster of {text:?}");
    }
    Ok(())
}

fn is_gap(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Pieces that meet each other in news and in attacks on it.
fn piece() -> impl Strategy<Value = String> {
    let fixed = prop::sample::select(vec![
        " ",
        " ",
        " ",
        "  ",
        "\n",
        "\r\n",
        "\t",
        "\u{a0}",
        "rumah",
        "Jakarta",
        "anak-anak",
        "Rp",
        "Rp9.000",
        "Rp 5",
        "US$3,2",
        "3%",
        "5,25",
        "07.30",
        "07:30",
        "12/9/2023",
        "II/2007",
        "34/PMK.011/2007",
        "Dr.",
        "S.H.",
        "a.n.",
        "dll.",
        "No.",
        "No. 5",
        "A.",
        "B. J.",
        "KOMPAS.com",
        "https://contoh.id/a?b=1",
        "redaksi@contoh.id",
        "@info",
        "#banjir",
        "ke-78",
        "di-PHK",
        "PPh-nya",
        "2005-2006",
        "7,5-8",
        "2023-09-12",
        "1-2-3",
        "Rp1.500",
        "RP5",
        "RM5",
        "1.500.000,25",
        "2007. ",
        "). ",
        "Biaya-biaya",
        "Dia-lah",
        "Sun-jin-nya",
        " _ ",
        " . ",
        " @ ",
        "\u{7f}",
        "\u{d4e}",
        "\u{600}",
        "Jum'at",
        "Qur’an",
        "'s",
        "``",
        "''",
        "...",
        "--",
        "—",
        "“",
        "”",
        "(",
        ")",
        "\"",
        "'",
        ",",
        ".",
        ":",
        ";",
        "?",
        "!",
        "-",
        "/",
        "&",
        "AT&T",
        "$",
        "%",
        "R",
        "RI",
        "p",
        "s",
        "1",
        "a",
        "A",
        "é",
        "e\u{301}",
        "\u{200b}",
        "\u{ad}",
        "\u{feff}",
        "👨‍👩‍👧",
        "🇮🇩",
        "1️⃣",
        "東京",
        "Москва",
        "²",
        "\0",
        "\u{85}",
        "\u{2028}",
        "_",
        "+",
        "\u{301}",
    ])
    .prop_map(str::to_owned);
    prop_oneof![8 => fixed, 1 => ".{0,3}", 2 => "[a-z]{1,12} ", 1 => "[ -~]{0,70}"]
}

proptest! {
    #[test]
    fn blocks_equal_bytes_and_tile(pieces in prop::collection::vec(piece(), 0..60)) {
        check(&pieces.concat())?;
    }

    #[test]
    fn clusters_stay_whole(pieces in prop::collection::vec(piece(), 0..30), text in "\\PC*") {
        check_clusters(&pieces.concat())?;
        check_clusters(&text)?;
    }

    #[test]
    fn any_text_tiles(text in any::<String>()) {
        check(&text)?;
    }
}

#[test]
fn every_character_alone_and_inside_a_word() {
    for c in ('\0'..=char::MAX).step_by(7) {
        check(&format!("{c} a{c}b 1{c}2 .{c}")).expect("tiles");
    }
}
