//! Reading line by line, and offsets in other units.

use proptest::prelude::*;
use warta_text::{Offsets, ReadError, TokenLines, Tokenizer, tokens};

proptest! {
    #[test]
    fn lines_equal_the_whole(text in "([A-Za-z]{1,6}[.,'’-]?[ \n]?|[0-9.,/:]{1,5}| |\n|\r\n|\\PC){0,60}") {
        let whole: Vec<_> = tokens(&text).map(|t| (t.span().start() as u64, t.text().to_owned())).collect();
        let mut lines = TokenLines::new(text.as_bytes(), Tokenizer::new());
        let mut found = Vec::new();
        while let Some(line) = lines.next_line().expect("good lines") {
            found.extend(line.tokens().iter().map(|t| {
                (line.offset() + t.span().start() as u64, t.text(line.text()).to_owned())
            }));
        }
        prop_assert_eq!(found, whole);
    }

    #[test]
    fn offsets_count_as_std_does(text in any::<String>(), mut at in prop::collection::vec(0_usize..200, 0..20)) {
        at.iter_mut().for_each(|at| while !text.is_char_boundary(*at) { *at = at.saturating_sub(1).min(text.len()) });
        let mut offsets = Offsets::new(&text);
        for at in at {
            let before = text.get(..at).expect("on a boundary");
            prop_assert_eq!(offsets.chars(at), before.chars().count());
            prop_assert_eq!(offsets.utf16(at), before.encode_utf16().count());
        }
    }
}

#[test]
fn bad_lines_are_told_by_their_place() {
    let mut lines =
        TokenLines::new(&b"baik\nbu\xffruk\npanjang sekali\n"[..], Tokenizer::new()).max_line(9);
    assert_eq!(lines.next_line().expect("a good line").map(|l| l.tokens().len()), Some(1));
    let utf8 = lines.next_line().expect_err("a bad byte").to_string();
    assert_eq!(utf8, "line at byte 5 is not valid UTF-8 from its byte 2 on");
    let long = lines.next_line().expect_err("a long line");
    assert!(matches!(long, ReadError::LineTooLong { offset: 12, max: 9 }), "{long}");
}
