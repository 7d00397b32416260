//! Inputs that mean harm, through every entry point and exporter: a test for each group of
//! the catalogue that a reader of strangers' texts has to bear.
//!
//! | group | test |
//! |---|---|
//! | 1 nothing, blanks, every scalar value | `empty_and_blank_texts`, `every_scalar_value` |
//! | 2 control characters, line ends | `control_characters_and_line_ends` |
//! | 3 invisible characters inside words | `invisible_characters_inside_words` |
//! | 4 marks that turn the direction of writing | `bidi_overrides` |
//! | 5, 6 composed, decomposed, heaps of marks | `combining_marks` |
//! | 7 letters whose case changes their length, other figures | `letters_whose_case_changes_their_length` |
//! | 8 letters that look alike | `look_alike_letters_are_other_letters` |
//! | 9 chains of emoji | `emoji`, `large_texts_of_one_kind` |
//! | 10 long texts of one character | `large_texts_of_one_kind`, `long.rs` |
//! | 11 nesting without end | `nesting_and_quotes`, `large_texts_of_one_kind` |
//! | 12 rows of what a matcher looks for | `rows_of_cues`, `linear.rs` |
//! | 13 dates that do not exist | `dates_that_do_not_exist` |
//! | 14 numbers beyond all bounds | `numbers_beyond_all_bounds` |
//! | 15 files of names | `names.rs` |
//! | 16 JSON that a stranger wrote | `json.rs` |
//! | 17 markup | `markup_does_not_pass_into_pages` |
//! | 18 XML | `xml_is_read_back_whole` |
//! | 19 tables | `tables_run_no_formulas` |
//! | 20 terminals | `terminals_are_not_told_what_to_do` |
//! | 21 columns of Arrow | there is no such entry point |
//! | 22 streams of lines | `names.rs`, and `batch_…` and `annotate_…` in `examples/tests/run.rs` |

use warta_invariants::TARGETS;
use warta_invariants::document::read;
use warta_invariants::export::{check_outputs, outputs};
use warta_text::{Normalizer, Span};

/// A sentence in which every layer finds something, to hide hostile pieces in.
fn news(piece: &str) -> String {
    format!(
        "Presiden {piece} tiba di Jakarta, Selasa (12/9/2023) pagi. “{piece},” kata \
         {piece} Widodo. Pemerintah {piece} menangkap 5 orang senilai Rp{piece}1,5 triliun."
    )
}

/// Each piece alone, inside of news and in a row, through every entry point and exporter.
fn check_all(pieces: &[&str]) {
    for piece in pieces {
        for text in [(*piece).to_owned(), news(piece), piece.repeat(50)] {
            for (_, check) in TARGETS {
                check(text.as_bytes());
            }
        }
    }
}

/// The output of one exporter for a text whose name is the text, too.
fn output(exporter: &str, text: &str) -> String {
    let document = read(text).with_id(text);
    let found = outputs(&document).into_iter().find(|(name, _)| *name == exporter);
    String::from_utf8(found.expect("an exporter").1).expect("every format is UTF-8")
}

#[test]
fn empty_and_blank_texts() {
    check_all(&["", " ", "\n", "\t \r\n", "\u{a0}", "\u{3000}"]);
}

#[test]
fn every_scalar_value() {
    // A build without optimization looks at one in nineteen.
    let step = if cfg!(debug_assertions) { 19 } else { 1 };
    let mut text = String::new();
    for c in ('\0'..=char::MAX).step_by(step) {
        text.push(c);
        text.push(if text.len().is_multiple_of(3) { ' ' } else { 'a' });
        if text.len() > 1 << 12 {
            let _ = read(&text);
            text.clear();
        }
    }
    let _ = read(&text);
}

#[test]
fn control_characters_and_line_ends() {
    check_all(&["\0", "\u{1b}[31m", "\u{85}", "\u{2028}", "\r\n\r\n", "\u{c}", "\u{fffe}\u{ffff}"]);
}

#[test]
fn invisible_characters_inside_words() {
    check_all(&["Ja\u{200b}karta", "14\u{200b}/2/2023", "\u{feff}", "So\u{ad}lo", "a\u{200d}b"]);
    // What is read is the word without them, and it stands where the original stood.
    for (written, meant) in [("Ja\u{200b}karta", "Jakarta"), ("14\u{200b}/2/2023", "14/2/2023")] {
        let text = format!("Ia tiba di {written} kemarin.");
        let normalized = Normalizer::news().normalize(&text);
        let at = normalized.text.find(meant).expect(meant);
        let back = normalized.to_original(Span::new(at, at + meant.len()));
        assert_eq!(back.slice(&text), Some(written));
    }
}

#[test]
fn bidi_overrides() {
    check_all(&["\u{202e}atrakaJ\u{202c}", "\u{2066}\u{2067}\u{2069}"]);
    assert!(!output("html", &news("\u{202e}")).contains('\u{202e}'));
}

#[test]
fn combining_marks() {
    check_all(&["e\u{301}", "\u{301}", "A\u{304}\u{301}\u{301}", "\u{31a}\u{31c}\0\u{31c}"]);
    check_outputs(&read(&("a".to_owned() + &"\u{301}".repeat(10_000))));
}

#[test]
fn letters_whose_case_changes_their_length() {
    check_all(&[
        "İstanbul",
        "ı",
        "ß",
        "\u{212a}",
        "ſ",
        "ﬁ",
        "１４／２／２０２３",
        "١٢",
        "ꦗꦮ",
        "جاوي",
    ]);
}

#[test]
fn look_alike_letters_are_other_letters() {
    check_all(&["J\u{430}karta", "Рresiden"]);
    let by = |text: &str| read(text).entities().iter().map(|e| e.mentions[0].evidence).collect();
    let (latin, cyrillic): (Vec<_>, Vec<_>) = (by("di Jakarta."), by("di J\u{430}karta."));
    assert!(
        !latin.is_empty() && !cyrillic.contains(&warta_entities::Evidence::Gazetteer),
        "{latin:?} {cyrillic:?}"
    );
}

#[test]
fn emoji() {
    check_all(&["👨‍👩‍👧‍👦", "🇮🇩", "👍🏽", "\u{1f1ee}", "\u{200d}\u{200d}"]);
}

#[test]
fn nesting_and_quotes() {
    check_all(&["“‘(", "((((", "))))", "\"\"\"", "“”“”", "“Ia kata “ia kata "]);
}

#[test]
fn rows_of_cues() {
    check_all(&[
        "1/1/1/1/",
        "Jan ",
        "Rp ",
        "Dr. ",
        "dan ",
        "PT ",
        "a-",
        "mempermemper",
        "yang ",
        "kata ",
        "menurut ",
        "tidak ",
        "di ",
        "Senin ",
        "pukul ",
        "Kim ",
        "KPK (",
        "-nya ",
        "oleh ",
    ]);
}

#[test]
fn dates_that_do_not_exist() {
    check_all(&[
        "31/2/2023",
        "29/2/2100",
        "0/0/0",
        "99/99/9999",
        "1945 tahun lalu",
        "1000000000000000000 hari lalu",
        "abad ke-999999999",
        "tanggal 32",
        "24.00 WIB",
        "pukul 25.61",
        "99999999999999999999 Mei 2023",
        "1 Syawal 9999 H",
        "1 Januari 99999",
        "setiap 99999999999 tahun",
        "31 Desember 9999 tahun depan",
    ]);
}

#[test]
fn numbers_beyond_all_bounds() {
    check_all(&[
        "1.000.000.000.000.000.000.000.000.000.000.000.000",
        "1,5,5",
        "Rp-",
        "½",
        "triliun triliun",
        "Rp99999999999999999999999999999999999999 kuadriliun",
        "-0,0000001",
    ]);
}

#[test]
fn markup_does_not_pass_into_pages() {
    let attacks = [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='x",
        "</style><b>",
        "javascript:alert(1)",
        "]]>",
        "</title>",
        "<!--",
        "&lt;",
    ];
    check_all(&attacks);
    for attack in attacks {
        for text in [attack.to_owned(), news(attack)] {
            let page = output("html", &text);
            assert!(!page.contains("<script") && !page.contains("<img"), "{attack}");
            assert!(!page.contains("' onmouseover") && !page.contains("</style><b>"));
        }
    }
}

#[test]
fn xml_is_read_back_whole() {
    check_all(&["\0\u{1}\u{b}", "]]>", "&amp;<>", "\u{ffff}", "“É”", "\r", "<![CDATA[", "&#0;"]);
    let file = output("timeml", &news("\0]]>"));
    assert!(file.contains("\u{fffd}") && !file.contains("]]>"), "{file}");
}

#[test]
fn tables_run_no_formulas() {
    check_all(&["=1+1", "@SUM(A1)", "-2+3", "+62", "＝1", "＠A", "\"", "a,b", "\r\n"]);
    for piece in ["=1+1", "@SUM(A1)", "-2+3", "＝1"] {
        let table = output("csv", &format!("{piece} menyerang \"Jakarta\",\nkata {piece}."));
        let mut rows = csv::Reader::from_reader(table.as_bytes());
        let mut count = 0;
        for row in rows.records() {
            let row = row.expect("RFC 4180");
            assert!(row.iter().all(|cell| !cell.starts_with(['=', '@', '-', '＝'])), "{row:?}");
            count += 1;
        }
        assert!(count > 0, "there are events");
    }
}

#[test]
fn terminals_are_not_told_what_to_do() {
    check_all(&["\u{1b}]0;judul\u{7}", "\u{1b}[2J", "\u{9b}31m"]);
    for exporter in
        ["conllu", "timeml", "brat", "csv", "plover", "graphml", "html", "displacy", "json"]
    {
        let output = output(exporter, &news("\u{1b}]0;judul\u{7}"));
        assert!(!output.contains('\u{1b}') && !output.contains('\u{7}'), "{exporter}");
    }
}

#[test]
fn large_texts_of_one_kind() {
    for piece in [
        " ",
        "a",
        ".",
        "1",
        "-",
        "(",
        "\"",
        "A",
        "Kim ",
        "a.",
        "@",
        "/",
        "é",
        "\u{301}",
        "“‘(",
        "👨‍👩‍👧‍👦",
        "🇮🇩",
    ] {
        let size = if cfg!(debug_assertions) { 20_000 } else { 200_000 };
        check_outputs(&read(&piece.repeat(size / piece.len())));
    }
}

/// What many events have in common is not said in full for each of them.
#[test]
fn a_long_name_and_many_events() {
    let long = format!("Budi {}", "Ab".repeat(20_000));
    let deeds = "Budi menangkap Sari. Sari menyerang Budi. ".repeat(150);
    let words = "polisi menangkap Sari dan tentara menyerang Palu dan ".repeat(10);
    let said = format!("Menurut {}, {words}warga pulang. ", "Ab".repeat(20_000));
    for text in [format!("{long} tiba. {deeds}"), said.repeat(4)] {
        let document = read(&text);
        assert!(document.events().len() > 60, "{} events", document.events().len());
        // Of an event its parties, its source, its place and its sentence, on a page twice.
        let most = 8 * text.len() + document.events().len() * 12 * 1024;
        for (name, bytes) in outputs(&document).iter().filter(|(name, _)| *name != "json") {
            assert!(bytes.len() < most, "{name}: {} bytes", bytes.len());
        }
    }
}

#[test]
fn a_document_of_a_megabyte() {
    let text = news("Joko").repeat((1 << 20) / news("Joko").len() + 1);
    let document = read(&text);
    assert!(document.events().len() > 5_000, "{} events", document.events().len());
}
