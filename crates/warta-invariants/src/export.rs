//! Every exporter, its output read back by a reader of that format.

use std::collections::HashSet;
use std::io;

use serde_json::Value;
use warta::export::{self, CsvOptions};
use warta::record::Record;
use warta::{Document, OffsetUnit};

use crate::{document, html};

/// The output of every exporter for a document, by name.
#[must_use]
pub fn outputs(document: &Document<'_>) -> Vec<(&'static str, Vec<u8>)> {
    let mut outputs = Vec::new();
    let mut write = |name, writer: &dyn Fn(&mut Vec<u8>) -> io::Result<()>| {
        let mut out = Vec::new();
        writer(&mut out).expect("a vector can be written to");
        outputs.push((name, out));
    };
    write("conllu", &|out| export::conllu(document, out));
    write("timeml", &|out| export::timeml(document, out));
    write("brat", &|out| export::brat(document, out));
    write("csv", &|out| export::csv(document, CsvOptions::new(), out));
    write("plover", &|out| export::plover(document, out));
    write("graphml", &|out| export::graphml(document, out));
    write("html", &|out| export::html(document, out));
    write("displacy", &|out| export::displacy(document, out));
    write("json", &|out| serde_json::to_writer(out, document).map_err(Into::into));
    outputs
}

/// Holds every output of the document to its format.
pub fn check_outputs(document: &Document<'_>) {
    for (name, bytes) in outputs(document) {
        let output = String::from_utf8(bytes).expect("every format is UTF-8");
        match name {
            "conllu" => is_conllu(document, &output),
            "timeml" => timeml_holds_the_text(document, &output),
            "graphml" => {
                xml_text(&output, "graph");
            }
            "brat" => is_brat(document, &output),
            "csv" => is_table(document, &output),
            "plover" => output.lines().for_each(is_plover),
            "html" => html::check(document, &output),
            "displacy" => is_displacy(document, &output),
            _ => is_contract(document, &output),
        }
        assert!(
            output.len() <= MOST_PER_BYTE * document.text().len() + MOST_FIXED,
            "{name}: {} bytes for {}",
            output.len(),
            document.text().len()
        );
    }
}

/// Bytes of output for a byte of text, and for a document whatever its length.
const MOST_PER_BYTE: usize = 4096;
const MOST_FIXED: usize = 16 << 10;

/// The name of a document and its text both come from strangers.
fn named(text: &str) -> Document<'_> {
    let name = text.split_whitespace().next().unwrap_or_default().to_owned();
    document::read(text).with_id(name)
}

/// The contract is JSON that reads back equal, whatever its offsets count; the text as a
/// record that a stranger wrote is one, or an error.
pub fn check_json(text: &str) {
    let document = named(text);
    for unit in [OffsetUnit::Bytes, OffsetUnit::Chars, OffsetUnit::Utf16] {
        let written = serde_json::to_string(&document.json(unit)).expect("it is written");
        let read: Value = serde_json::from_str(&written).expect("it is JSON");
        let again: Value = serde_json::from_str(&read.to_string()).expect("it is JSON again");
        assert_eq!(read, again);
        let record: Record<'_> = serde_json::from_str(&written).expect("it is a record");
        assert_eq!(record.check(text, unit), Ok(()));
        assert_eq!(serde_json::to_string(&record).expect("it is written"), written);
        match unit {
            OffsetUnit::Bytes => is_contract(&document, &written),
            OffsetUnit::Chars => units_count_the_same(&document, &read, |_| 1),
            OffsetUnit::Utf16 => units_count_the_same(&document, &read, char::len_utf16),
        }
    }
    if let Ok(record) = serde_json::from_str::<Record<'_>>(text) {
        let _ = record.check(text, OffsetUnit::Bytes);
    }
    let twice = serde_json::to_string(&named(text)).expect("it is written");
    let once = serde_json::to_string(&document).expect("it is written");
    assert_eq!(once, twice, "the same text gives the same bytes");
}

/// The page is HTML without anything that acts.
pub fn check_html(text: &str) {
    let document = named(text);
    let mut page = Vec::new();
    export::html(&document, &mut page).expect("a vector can be written to");
    html::check(&document, &String::from_utf8(page).expect("a page is UTF-8"));
}

/// Every exporter.
pub fn check_formats(text: &str) {
    check_outputs(&named(text));
}

fn list<'v>(value: &'v Value, key: &str) -> &'v Vec<Value> {
    value[key].as_array().unwrap_or_else(|| panic!("no list of {key}"))
}

fn offset(value: &Value, key: &str) -> usize {
    value[key].as_u64().unwrap_or_else(|| panic!("no offset {key} in {value}")) as usize
}

fn is_contract(document: &Document<'_>, written: &str) {
    let read: Value = serde_json::from_str(written).expect("it is JSON");
    assert_eq!(read["id"].as_str(), document.id());
    assert_eq!(list(&read, "tokens").len(), document.tokens().len());
    assert_eq!(list(&read, "sentences").len(), document.sentences().len());
    assert_eq!(list(&read, "events").len(), document.events().len());
    assert_eq!(list(&read, "claims").len(), document.claims().len());
    assert_eq!(list(&read, "relations").len(), document.relations().len());
    assert_eq!(list(&read, "timeline").len(), document.timeline().len());
    for (json, timex) in list(&read, "timexes").iter().zip(document.timexes()) {
        assert_eq!(
            (offset(json, "start"), offset(json, "end")),
            (timex.span.start(), timex.span.end())
        );
        assert_eq!(json["value"], timex.value);
    }
    for (json, entity) in list(&read, "entities").iter().zip(document.entities()) {
        assert_eq!(json["name"], entity.name);
        assert_eq!(list(json, "mentions").len(), entity.mentions.len());
    }
}

/// Offsets in characters name the same pieces of the text as those in bytes.
/// `len`: the units of a character.
fn units_count_the_same(document: &Document<'_>, read: &Value, len: impl Fn(char) -> usize) {
    let text = document.text();
    let mut starts: Vec<usize> =
        text.char_indices().flat_map(|(at, c)| std::iter::repeat_n(at, len(c))).collect();
    starts.push(text.len());
    for (json, token) in list(read, "tokens").iter().zip(document.tokens()) {
        assert_eq!(starts.get(offset(json, "start")), Some(&token.span().start()));
        assert_eq!(starts.get(offset(json, "end")), Some(&token.span().end()));
    }
}

/// Ten columns a word, numbered from one, heads inside the sentence, and each token
/// with its place once.
fn is_conllu(document: &Document<'_>, output: &str) {
    let (mut tokens, mut sentences, mut at, mut heads) = (0, 0, 0, Vec::new());
    for line in output.split_terminator('\n') {
        if line.is_empty() {
            assert!(heads.iter().all(|&head| head <= at), "heads are inside the sentence");
            (sentences, at) = (sentences + 1, 0);
            heads.clear();
        } else if !line.starts_with("# ") || at > 0 {
            let columns: Vec<&str> = line.split('\t').collect();
            assert_eq!(columns.len(), 10, "{line:?}");
            assert!(columns.iter().all(|column| !column.is_empty()), "{line:?}");
            tokens += usize::from(columns[9].contains("TokenRange="));
            if let Some((first, last)) = columns[0].split_once('-') {
                let [first, last] = [first, last].map(|n| n.parse::<usize>().expect("a number"));
                assert!(first == at + 1 && last > first, "{line:?}");
                continue;
            }
            at += 1;
            assert_eq!(columns[0], at.to_string());
            heads.push(columns[6].parse::<usize>().expect("a head"));
        }
    }
    assert_eq!((tokens, sentences), (document.tokens().len(), document.sentences().len()));
}

/// The text content inside the element `name`; fails where `xml` is not well-formed.
fn xml_text(xml: &str, name: &str) -> String {
    use quick_xml::events::Event as Xml;

    let mut reader = quick_xml::Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    let (mut text, mut inside, mut depth) = (String::new(), false, 0_u32);
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{error} in {xml:?}")) {
            Xml::Eof => break,
            Xml::Start(tag) => {
                tag.attributes().for_each(|attribute| assert!(attribute.is_ok(), "{tag:?}"));
                (depth, inside) = (depth + 1, inside || tag.name().as_ref() == name);
            }
            Xml::End(tag) => {
                (depth, inside) = (depth - 1, inside && tag.name().as_ref() != name);
            }
            Xml::Text(piece) if inside => text.push_str(&piece),
            Xml::GeneralRef(entity) if inside => {
                let entity = format!("&{};", &*entity);
                text.push_str(&quick_xml::escape::unescape(&entity).expect("a known entity"));
            }
            _ => {}
        }
    }
    assert_eq!(depth, 0, "every element is closed");
    let is_legal = |c: char| !matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    assert!(xml.chars().all(is_legal), "XML 1.0 holds no control characters");
    text
}

fn timeml_holds_the_text(document: &Document<'_>, output: &str) {
    let is_illegal = |c: char| matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    let legal = document.text().replace(is_illegal, "\u{fffd}");
    assert_eq!(xml_text(output, "TEXT"), legal);
    let named = |attribute: &str| {
        let rest = output.split(attribute).skip(1);
        rest.filter_map(|rest| rest.split('"').next().map(str::to_owned)).collect::<Vec<_>>()
    };
    assert_eq!(named("<EVENT eid=\""), named(" eventID=\""));
    // Links join what there is.
    let (instances, times) = (named(" eiid=\""), named("<TIMEX3 tid=\""));
    for (attribute, known) in [
        (" eventInstanceID=\"", &instances),
        (" relatedToEventInstance=\"", &instances),
        (" relatedToTime=\"", &times),
    ] {
        let known: HashSet<_> = known.iter().collect();
        assert!(named(attribute).iter().all(|id| known.contains(id)), "{attribute}");
    }
}

/// A record of the codebook: its types and their codes, an actor, a day, countries of three
/// letters.
fn is_plover(line: &str) {
    const TYPES: [(&str, &str, u64); 16] = [
        ("AGREE", "03", 1),
        ("CONSULT", "04", 1),
        ("SUPPORT", "05", 1),
        ("CONCEDE", "08", 1),
        ("COOPERATE", "06", 2),
        ("AID", "07", 2),
        ("RETREAT", "08", 2),
        ("REQUEST", "10", 3),
        ("ACCUSE", "11", 3),
        ("REJECT", "12", 3),
        ("THREATEN", "13", 3),
        ("PROTEST", "14", 4),
        ("MOBILIZE", "15", 4),
        ("SANCTION", "16", 4),
        ("COERCE", "17", 4),
        ("ASSAULT", "18", 4),
    ];
    let record: Value = serde_json::from_str(line).expect("a record of PLOVER");
    let [kind] = &list(&record, "event")[..] else { panic!("one type: {line}") };
    let row = TYPES.iter().find(|(name, _, _)| kind == name).expect("a type of the codebook");
    assert_eq!(record["cameo_root"], row.1);
    assert_eq!(record["quad_code"], row.2);
    assert!(record["event_scale"].as_f64().is_some_and(|scale| scale.abs() <= 10.0), "{line}");
    let date = record["date"].as_str().expect("a date");
    assert!(warta::Reference::parse(date).is_ok() && date.len() == 10, "{line}");
    assert!(!list(&record, "actor").is_empty(), "{line}");
    for party in list(&record, "actor").iter().chain(list(&record, "recipient")) {
        assert!(party["text"].is_string(), "{line}");
        assert!(party.get("country").is_none_or(|c| c.as_str().is_some_and(|c| c.len() == 3)));
    }
}

/// Standoff lines whose spans lie in the text and whose references exist.
fn is_brat(document: &Document<'_>, output: &str) {
    let text: Vec<char> = document.text().chars().collect();
    let chars = text.len();
    let (mut texts, mut events) = (0, 0);
    for line in output.split_terminator('\n') {
        let columns: Vec<&str> = line.split('\t').collect();
        let first = columns[0].chars().next();
        match first {
            Some('T') => {
                texts += 1;
                assert_eq!(
                    (columns.len(), columns[0]),
                    (3, format!("T{texts}").as_str()),
                    "{line:?}"
                );
                let (_, spans) = columns[1].split_once(' ').expect("a label and spans");
                let mut words: Vec<String> = Vec::new();
                for span in spans.split(';') {
                    let (start, end) = span.split_once(' ').expect("two offsets");
                    let (start, end) = (start.parse::<usize>(), end.parse::<usize>());
                    let (start, end) = (start.expect("an offset"), end.expect("an offset"));
                    assert!(start < end && end <= chars, "{line:?}");
                    let fragment = &text[start..end];
                    assert!(!fragment.contains(&'\n') && !fragment.ends_with(&['\r']), "{line:?}");
                    let blank =
                        |&c: &char| if c.is_whitespace() || c.is_control() { ' ' } else { c };
                    words.push(fragment.iter().map(blank).collect());
                }
                // The text of the fragments with a blank between them, as brat asks for.
                assert_eq!(columns[2], words.join(" "), "{line:?}");
            }
            Some('R') => {
                for (_, id) in columns[1].split(' ').filter_map(|part| part.split_once(":E")) {
                    assert!((1..=events).contains(&id.parse().expect("a number")), "{line:?}");
                }
            }
            Some('E') => {
                events += 1;
                for (_, id) in columns[1].split(' ').filter_map(|part| part.split_once(":T")) {
                    assert!((1..=texts).contains(&id.parse().expect("a number")), "{line:?}");
                }
            }
            _ => assert!(matches!(first, Some('A' | '#')), "{line:?}"),
        }
    }
}

/// As many rows as events, all of one width, and no cell that a spreadsheet runs.
fn is_table(document: &Document<'_>, output: &str) {
    let mut rows = csv::Reader::from_reader(output.as_bytes());
    let mut count = 0;
    for row in rows.records() {
        let row = row.expect("RFC 4180");
        for cell in &row {
            let formula = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
            assert!(!cell.starts_with(formula), "{cell:?}");
        }
        count += 1;
    }
    assert_eq!(count, document.events().len());
}

/// Marks in order, without overlap, inside the text.
fn is_displacy(document: &Document<'_>, output: &str) {
    let read: Value = serde_json::from_str(output).expect("it is JSON");
    assert_eq!(read["text"], document.text());
    let chars = document.text().chars().count();
    let mut last = 0;
    for ent in list(&read, "ents") {
        let (start, end) = (offset(ent, "start"), offset(ent, "end"));
        assert!(last <= start && start < end && end <= chars, "{ent}");
        last = end;
    }
}
