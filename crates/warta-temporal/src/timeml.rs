//! TimeML 1.2.1 in and out, for tools in the manner of TempEval.

use std::borrow::Cow;
use std::io;

use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event as Xml};
use quick_xml::{Reader, Writer, XmlVersion};
use warta_text::Span;

use crate::{Basis, Modifier, Reference, Timex, TimexKind};

/// A text with its time expressions, as a TimeML file holds them.
///
/// ```
/// use warta_temporal::timeml::Article;
///
/// let file = r#"<TimeML><DOCID>a1</DOCID><DCT><TIMEX3 tid="t0" type="DATE"
///     value="2023-09-12" functionInDocument="CREATION_TIME">12 September 2023</TIMEX3></DCT>
///     <TEXT>Ia tiba <TIMEX3 tid="t1" type="DATE" value="2023-W36">pekan lalu</TIMEX3>.</TEXT>
///     </TimeML>"#;
/// let article = Article::read(file)?;
/// assert_eq!(article.text, "Ia tiba pekan lalu.");
/// assert_eq!(article.timexes[0].value, "2023-W36");
/// # Ok::<(), warta_temporal::timeml::TimemlError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Article {
    /// The `DOCID`.
    pub id: String,
    /// The `DCT`, where the file has one.
    pub reference: Option<Reference>,
    /// What stands in `TEXT`, without tags.
    pub text: String,
    /// The `TIMEX3` of the text, left to right.
    pub timexes: Vec<Timex>,
}

/// Why a file is not TimeML, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{kind} at byte {at}")]
pub struct TimemlError {
    kind: TimemlErrorKind,
    at: u64,
}

/// What [`TimemlError`] can say.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TimemlErrorKind {
    /// The XML itself is broken.
    #[error("malformed XML: {0}")]
    Xml(String),
    /// A file without the element `TimeML` around it, or without `TEXT` in that.
    #[error("there is no element {0}")]
    NoElement(&'static str),
    /// The file ends within this element.
    #[error("the file ends before element {0} is closed")]
    Unclosed(String),
    /// A `TIMEX3` without `type` or `value`.
    #[error("TIMEX3 has no attribute {0}")]
    Missing(&'static str),
    /// A `type`, `mod` or date of creation that the standard does not know.
    #[error("{0:?} is not a valid {1}")]
    Unknown(String, &'static str),
    /// A `TIMEX3` within another.
    #[error("TIMEX3 is nested in another")]
    Nested,
}

impl TimemlError {
    /// What is wrong.
    #[must_use]
    pub const fn kind(&self) -> &TimemlErrorKind {
        &self.kind
    }

    /// Byte of the file at which the reader stood.
    #[must_use]
    pub const fn offset(&self) -> u64 {
        self.at
    }
}

impl Article {
    /// An article of one's own, to be written.
    #[must_use]
    pub fn new(
        id: String,
        reference: Option<Reference>,
        text: String,
        timexes: Vec<Timex>,
    ) -> Article {
        Article { id, reference, text, timexes }
    }

    /// Reads a TimeML file. Elements other than `DOCID`, `DCT`, `TEXT` and `TIMEX3`
    /// are passed over, the text within them kept; so is a `TIMEX3` that is empty (`<TIMEX3/>`),
    /// for which no words stand.
    ///
    /// # Errors
    /// Where the XML is broken or ends within an element, where the file is not one element
    /// `TimeML` with a `TEXT` in it, and where a `TIMEX3` is not what the standard says.
    pub fn read(xml: &str) -> Result<Article, TimemlError> {
        let mut reader = Reader::from_str(xml);
        let mut state = State::default();
        loop {
            let read = reader.read_event();
            let at = reader.buffer_position();
            let error = |kind| TimemlError { kind, at };
            let event = read.map_err(|e| error(TimemlErrorKind::Xml(e.to_string())))?;
            if matches!(event, Xml::Eof) {
                return state.finish().map_err(error);
            }
            state.take(event).map_err(error)?;
        }
    }

    /// Writes the article as TimeML. Characters that XML 1.0 cannot hold become
    /// U+FFFD; of expressions that overlap, the first is written.
    ///
    /// # Errors
    /// Where `out` fails.
    pub fn write(&self, out: &mut impl io::Write) -> io::Result<()> {
        let mut xml = Writer::new(out);
        xml.write_event(Xml::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        xml.write_event(Xml::Start(BytesStart::new("TimeML")))?;
        element(&mut xml, BytesStart::new("DOCID"), &self.id)?;
        if let Some(reference) = self.reference {
            write_created(&mut xml, reference)?;
        }
        xml.write_event(Xml::Start(BytesStart::new("TEXT")))?;
        let mut at = 0;
        for (number, timex) in (1_u32..).zip(&self.timexes) {
            let before = Span::new(at, timex.span.start()).slice(&self.text);
            let (Some(before), Some(phrase)) = (before, timex.span.slice(&self.text)) else {
                continue;
            };
            if timex.span.start() < at {
                continue;
            }
            xml.write_event(Xml::Text(BytesText::new(&legal(before))))?;
            element(&mut xml, timex_tag(number, timex), phrase)?;
            at = timex.span.end();
        }
        let rest = Span::new(at, self.text.len()).slice(&self.text).unwrap_or_default();
        xml.write_event(Xml::Text(BytesText::new(&legal(rest))))?;
        xml.write_event(Xml::End(BytesEnd::new("TEXT")))?;
        xml.write_event(Xml::End(BytesEnd::new("TimeML")))
    }
}

fn element<W: io::Write>(
    xml: &mut Writer<W>,
    tag: BytesStart<'_>,
    content: &str,
) -> io::Result<()> {
    let end = tag.to_end().into_owned();
    xml.write_event(Xml::Start(tag))?;
    xml.write_event(Xml::Text(BytesText::new(&legal(content))))?;
    xml.write_event(Xml::End(end))
}

/// The element `DCT`: when an article was written.
#[doc(hidden)]
pub fn write_created<W: io::Write>(xml: &mut Writer<W>, reference: Reference) -> io::Result<()> {
    let mut tag = BytesStart::new("TIMEX3");
    for (name, value) in creation_time(reference) {
        tag.push_attribute((name, value.as_str()));
    }
    xml.write_event(Xml::Start(BytesStart::new("DCT")))?;
    element(xml, tag, &reference.to_string())?;
    xml.write_event(Xml::End(BytesEnd::new("DCT")))
}

/// The opening tag of the expression with this number.
#[doc(hidden)]
#[must_use]
pub fn timex_tag(number: u32, timex: &Timex) -> BytesStart<'static> {
    let mut tag = BytesStart::new("TIMEX3");
    tag.push_attribute(("tid", format!("t{number}").as_str()));
    for attribute in attributes(timex) {
        tag.push_attribute(attribute);
    }
    tag
}

/// The attributes of a `TIMEX3` in the order of the standard, without `tid`.
///
/// ```
/// use warta_temporal::{TemporalTagger, timeml};
///
/// let found = TemporalTagger::new().tag("Pasar buka setiap Senin.", None);
/// let attributes: Vec<_> = timeml::attributes(&found[0]).collect();
/// assert_eq!(attributes[..2], [("type", "SET"), ("value", "XXXX-WXX-1")]);
/// ```
pub fn attributes(timex: &Timex) -> impl Iterator<Item = (&'static str, &str)> {
    let modifier = timex.modifier.map(|modifier| ("mod", modifier.as_str()));
    let quant = timex.quant.as_deref().map(|quant| ("quant", quant));
    let freq = timex.freq.as_deref().map(|freq| ("freq", freq));
    let always = [("type", timex.kind.as_str()), ("value", timex.value.as_str())];
    always.into_iter().chain(modifier).chain(quant).chain(freq)
}

/// The attributes of the `TIMEX3` that says when an article was written, which holds the
/// value once more as its text.
///
/// ```
/// use warta_temporal::{Reference, timeml};
///
/// let reference = Reference::date(2023, 9, 12).expect("a day");
/// let [_, kind, value, _] = timeml::creation_time(reference);
/// assert_eq!((kind, value), (("type", "DATE".into()), ("value", "2023-09-12".into())));
/// ```
#[must_use]
pub fn creation_time(reference: Reference) -> [(&'static str, String); 4] {
    let value = reference.to_string();
    let kind = if value.contains('T') { "TIME" } else { "DATE" };
    [
        ("tid", "t0".to_owned()),
        ("type", kind.to_owned()),
        ("value", value),
        ("functionInDocument", "CREATION_TIME".to_owned()),
    ]
}

/// The text with U+FFFD where a character may not stand in XML 1.0.
#[doc(hidden)]
#[must_use]
pub fn legal(text: &str) -> Cow<'_, str> {
    let illegal = |c: char| {
        matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}')
            || matches!(c, '\u{fffe}' | '\u{ffff}')
    };
    if text.contains(illegal) { text.replace(illegal, "\u{fffd}").into() } else { text.into() }
}

/// Where the reader stands.
#[derive(Default)]
struct State {
    article: Article,
    inside: Inside,
    open: Option<Timex>,
    /// The open elements, the outermost first, each with what it stands in.
    elements: Vec<(String, Inside)>,
    has_root: bool,
    has_text: bool,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Inside {
    #[default]
    Elsewhere,
    Id,
    Created,
    Text,
}

impl State {
    fn take(&mut self, event: Xml<'_>) -> Result<(), TimemlErrorKind> {
        match event {
            Xml::Start(tag) => {
                self.begin(&tag)?;
                self.open_timex(&tag)
            }
            Xml::Empty(tag) => {
                self.begin(&tag)?;
                self.end();
                Ok(())
            }
            Xml::End(tag) => {
                if tag.name().as_ref() == "TIMEX3" {
                    self.close_timex();
                }
                self.end();
                Ok(())
            }
            Xml::Text(text) => self.add(&text.xml_content(XmlVersion::Implicit1_0)),
            Xml::CData(text) => self.add(&text.xml_content(XmlVersion::Implicit1_0)),
            Xml::GeneralRef(name) => {
                let name = format!("&{};", &*name);
                let text = quick_xml::escape::unescape(&name);
                self.add(&text.map_err(|e| TimemlErrorKind::Xml(e.to_string()))?)
            }
            _ => Ok(()),
        }
    }

    fn add(&mut self, text: &str) -> Result<(), TimemlErrorKind> {
        match self.inside {
            Inside::Id => self.article.id.push_str(text),
            Inside::Text => self.article.text.push_str(text),
            Inside::Created | Inside::Elsewhere => {}
        }
        // A byte-order mark may open the file.
        let is_outside =
            self.elements.is_empty() && !text.trim_matches('\u{feff}').trim().is_empty();
        match self.has_root {
            _ if !is_outside => Ok(()),
            false => Err(TimemlErrorKind::NoElement(ROOT)),
            true => Err(behind_the_root()),
        }
    }

    /// Steps into an element, the root of the file or one within it.
    fn begin(&mut self, tag: &BytesStart<'_>) -> Result<(), TimemlErrorKind> {
        let name = tag.name();
        let name = name.as_ref();
        if self.elements.is_empty() {
            match name {
                _ if self.has_root => return Err(behind_the_root()),
                ROOT => self.has_root = true,
                _ => return Err(TimemlErrorKind::NoElement(ROOT)),
            }
        }
        self.elements.push((name.to_owned(), self.inside));
        match (name, self.inside) {
            ("DOCID", _) => self.inside = Inside::Id,
            ("DCT", _) => self.inside = Inside::Created,
            ("TEXT", _) => (self.inside, self.has_text) = (Inside::Text, true),
            ("TIMEX3", Inside::Created) => self.article.reference = Some(created(tag)?),
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self) {
        if let Some((_, inside)) = self.elements.pop() {
            self.inside = inside;
        }
    }

    fn open_timex(&mut self, tag: &BytesStart<'_>) -> Result<(), TimemlErrorKind> {
        if tag.name().as_ref() != "TIMEX3" || self.inside != Inside::Text {
            return Ok(());
        }
        if self.open.is_some() {
            return Err(TimemlErrorKind::Nested);
        }
        self.open = Some(timex(tag, self.article.text.len())?);
        Ok(())
    }

    fn close_timex(&mut self) {
        if self.inside == Inside::Text
            && let Some(mut timex) = self.open.take()
        {
            timex.span = Span::new(timex.span.start(), self.article.text.len());
            self.article.timexes.push(timex);
        }
    }

    /// The article, at the end of the file.
    fn finish(self) -> Result<Article, TimemlErrorKind> {
        match self.elements.into_iter().next_back() {
            Some((name, _)) => Err(TimemlErrorKind::Unclosed(name)),
            None if !self.has_root => Err(TimemlErrorKind::NoElement(ROOT)),
            None if !self.has_text => Err(TimemlErrorKind::NoElement("TEXT")),
            None => Ok(self.article),
        }
    }
}

/// The element around a file.
const ROOT: &str = "TimeML";

fn behind_the_root() -> TimemlErrorKind {
    TimemlErrorKind::Xml(format!("something follows the element {ROOT}"))
}

/// When the file says that it was written.
fn created(tag: &BytesStart<'_>) -> Result<Reference, TimemlErrorKind> {
    let value = attribute(tag, "value")?.ok_or(TimemlErrorKind::Missing("value"))?;
    let day = value.get(..10).unwrap_or(&value);
    let read = Reference::parse(&value).or_else(|_| Reference::parse(day));
    read.map_err(|_| TimemlErrorKind::Unknown(value.clone(), "DCT"))
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Result<Option<String>, TimemlErrorKind> {
    let xml = |e: quick_xml::Error| TimemlErrorKind::Xml(e.to_string());
    let Some(found) = tag.try_get_attribute(name).map_err(|e| xml(e.into()))? else {
        return Ok(None);
    };
    let value = found.normalized_value(XmlVersion::Implicit1_0).map_err(xml)?;
    Ok(Some(value.into_owned()))
}

fn timex(tag: &BytesStart<'_>, start: usize) -> Result<Timex, TimemlErrorKind> {
    let kind = attribute(tag, "type")?.ok_or(TimemlErrorKind::Missing("type"))?;
    let kind = TimexKind::from_name(&kind).ok_or(TimemlErrorKind::Unknown(kind, "type"))?;
    let value = attribute(tag, "value")?.ok_or(TimemlErrorKind::Missing("value"))?;
    let mut timex = Timex::new(Span::new(start, start), kind, value, Basis::Explicit);
    timex.quant = attribute(tag, "quant")?.filter(|q| !q.is_empty());
    timex.freq = attribute(tag, "freq")?.filter(|f| !f.is_empty());
    if let Some(name) = attribute(tag, "mod")?.filter(|m| !m.is_empty()) {
        let known = Modifier::from_name(&name);
        timex.modifier = Some(known.ok_or(TimemlErrorKind::Unknown(name, "mod"))?);
    }
    Ok(timex)
}
