//! A caller's file of names that means harm, and lines of a stream that do.

use warta_entities::EntityKind;
use warta_entities::gazetteer::{OwnNameErrorKind, OwnNamePlace, OwnNames};
use warta_invariants::files::check_own_names;
use warta_text::{ReadError, TokenLines, Tokenizer};

#[test]
fn a_hostile_entry_is_an_error_with_its_line() {
    let entry = |pattern: &str| format!(r#"{{"label":"LOC","pattern":"{pattern}"}}"#);
    let good = entry("Palu");
    for (bad, kind) in [
        (entry(""), OwnNameErrorKind::Empty),
        (entry(" "), OwnNameErrorKind::Empty),
        (entry(&"a".repeat(129)), OwnNameErrorKind::TooLong),
        (entry(&"a ".repeat(9)), OwnNameErrorKind::TooLong),
        (entry(&"a".repeat(10 << 20)), OwnNameErrorKind::LongLine),
        (good.replace("LOC", "KOTA"), OwnNameErrorKind::Label),
        ("{\"label\":\"LOC\",\"pattern\":7}".to_owned(), OwnNameErrorKind::Pattern),
    ] {
        let file = format!("{good}\n\n{bad}\n{good}\n");
        let error = OwnNames::from_json_lines(&file).expect_err("a bad line");
        assert_eq!((error.place, error.kind), (OwnNamePlace::Line(3), kind));
        check_own_names(&file);
    }
    // The same name again is the later one; a NUL is a letter like others.
    for file in [format!("{good}\n{good}"), entry("Pa\\u0000lu"), entry("Pa\u{200b}lu")] {
        assert!(OwnNames::from_json_lines(&file).is_ok(), "{file:?}");
        check_own_names(&file);
    }
}

#[test]
fn a_million_names_and_no_more() {
    let mut names = OwnNames::default();
    for n in 0..OwnNames::MOST_ENTRIES {
        names.insert(&format!("N{}", n % 1000), EntityKind::Loc, None).expect("room for it");
    }
    let error = names.insert("satu lagi", EntityKind::Loc, None);
    let error = error.expect_err("a million are there");
    assert_eq!(error.kind, OwnNameErrorKind::TooMany);
    assert_eq!(error.to_string(), "the name \"satu lagi\": there are more than a million entries");
    assert_eq!(names.len(), OwnNames::MOST_ENTRIES);
}

/// Lines that cannot be read are told by their place, and the good ones around them are
/// read: a byte order mark, bytes that are no UTF-8, a last line without its end.
#[test]
fn a_stream_goes_on_behind_a_bad_line() {
    let stream = b"\xef\xbb\xbfKota Palu\nbu\xffruk\n\0 gempa\r\nputus";
    let mut lines = TokenLines::new(&stream[..], Tokenizer::new());
    let mut found = Vec::new();
    loop {
        match lines.next_line() {
            Ok(None) => break,
            Ok(Some(line)) => found.push(line.tokens().len()),
            Err(ReadError::InvalidUtf8 { offset, at }) => {
                assert_eq!((offset, at), (13, 2));
                found.push(0);
            }
            Err(error) => panic!("{error}"),
        }
    }
    assert_eq!(found.len(), 4, "{found:?}");
    assert_eq!((found[0], found[1], found[3]), (2, 0, 1));
}
