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

#[test]
fn a_file_that_is_cut_short_is_refused() {
    let article = Article::new(
        "a1".to_owned(),
        Reference::date(2023, 9, 12).ok(),
        "Warga mengungsi sejak Senin.".to_owned(),
        common::tag("Warga mengungsi sejak Senin.", Some("2023-09-12")),
    );
    let file = written(&article);
    for cut in (0..file.len()).filter_map(|end| file.get(..end)) {
        let error = Article::read(cut).expect_err(cut);
        assert!(error.offset() <= cut.len() as u64);
    }
    let (cut, _) = file.split_once("</TIMEX3>.").expect("a time");
    let error = Article::read(cut).unwrap_err();
    assert_eq!(error.kind(), &TimemlErrorKind::Unclosed("TIMEX3".to_owned()));
    let message = format!("the file ends before element TIMEX3 is closed at byte {}", cut.len());
    assert_eq!(error.to_string(), message);
}

#[test]
fn what_is_not_timeml_is_refused() {
    let kind = |file: &str| Article::read(file).unwrap_err().kind().clone();
    for file in ["", "  ", "abc", "<TEXT>abc</TEXT>", "abc<TimeML><TEXT/></TimeML>"] {
        assert_eq!(kind(file), TimemlErrorKind::NoElement("TimeML"), "{file}");
    }
    for file in ["<TimeML/>", "<TimeML>abc<DOCID>a1</DOCID></TimeML>"] {
        assert_eq!(kind(file), TimemlErrorKind::NoElement("TEXT"), "{file}");
    }
    for behind in ["abc", "<TimeML/>", "&amp;"] {
        let file = format!("<TimeML><TEXT>Kini.</TEXT></TimeML>\n{behind}");
        assert!(matches!(kind(&file), TimemlErrorKind::Xml(_)), "{file}");
    }
}

#[test]
fn elements_within_others_are_left_again() {
    let file = "\u{feff}<?xml version=\"1.0\"?>\n<TimeML><DCT><TIMEX3 value=\"2023-09-12\"/></DCT>\
        <TEXT>Ia <s>tiba <DOCID>a1</DOCID></s> <TIMEX3 type=\"DATE\" value=\"2023-W36\">pekan \
        <s>lalu</s></TIMEX3><TIMEX3 tid=\"t2\"/>.</TEXT>Selesai.</TimeML>\n";
    let article = Article::read(file).expect("TimeML");
    assert_eq!((article.id.as_str(), article.text.as_str()), ("a1", "Ia tiba  pekan lalu."));
    assert_eq!(article.reference, Reference::date(2023, 9, 12).ok());
    let [timex] = &article.timexes[..] else { panic!("{:?}", article.timexes) };
    assert_eq!(timex.span.slice(&article.text), Some("pekan lalu"));
    let empty = Article::read("<TimeML><TEXT/></TimeML>").expect("TimeML");
    assert_eq!((empty.text.as_str(), empty.timexes.len()), ("", 0));
}
