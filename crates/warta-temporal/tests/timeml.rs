//! TimeML files read back as they were written.

mod common;

use warta_temporal::Reference;
use warta_temporal::timeml::{Article, TimemlErrorKind};

fn written(article: &Article) -> String {
    let mut out = Vec::new();
    article.write(&mut out).expect("memory holds it");
    String::from_utf8(out).expect("UTF-8")
}

#[test]
fn articles_come_back() {
    let text =
        "Harga \"beras\" < 12.000 & naik sejak awal 2023,\nlebih dari 18 bulan, dua kali sehari.";
    let timexes = common::tag(text, Some("2023-09-12"));
    assert_eq!(timexes.len(), 3);
    let article =
        Article::new("a&1".to_owned(), Reference::date(2023, 9, 12).ok(), text.to_owned(), timexes);
    let read = Article::read(&written(&article)).expect("what was written");
    assert_eq!(
        (&read.id, &read.text, read.reference),
        (&article.id, &article.text, article.reference)
    );
    for (a, b) in article.timexes.iter().zip(&read.timexes) {
        assert_eq!((a.span, a.kind, &a.value), (b.span, b.kind, &b.value));
        assert_eq!((a.modifier, &a.quant, &a.freq), (b.modifier, &b.quant, &b.freq));
    }
}

#[test]
fn errors_say_what_is_wrong() {
    let kind = |body: &str| {
        Article::read(&format!("<TimeML><TEXT>{body}</TEXT></TimeML>")).unwrap_err().kind().clone()
    };
    assert_eq!(kind("<TIMEX3 value=\"2023\">x</TIMEX3>"), TimemlErrorKind::Missing("type"));
    assert_eq!(kind("<TIMEX3 type=\"DATE\">x</TIMEX3>"), TimemlErrorKind::Missing("value"));
    assert_eq!(
        kind("<TIMEX3 type=\"DAY\" value=\"2023\">x</TIMEX3>"),
        TimemlErrorKind::Unknown("DAY".to_owned(), "type")
    );
    let timex = "<TIMEX3 type=\"DATE\" value=\"2023\">";
    assert_eq!(kind(&format!("{timex}a{timex}b</TIMEX3></TIMEX3>")), TimemlErrorKind::Nested);
    assert!(matches!(kind("</SOMETHING>"), TimemlErrorKind::Xml(_)));
}

#[test]
fn characters_that_xml_cannot_hold_are_replaced() {
    let article = Article::new(String::new(), None, "a\u{0}b]]>c\u{1b}".to_owned(), Vec::new());
    let read = Article::read(&written(&article)).expect("legal XML");
    assert_eq!(read.text, "a\u{fffd}b]]>c\u{fffd}");
}
