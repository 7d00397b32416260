use std::io::{self, Write};

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event as Xml};
use warta_events::{Aspect, Event, EventId, EventType, Modality, Polarity, RelationKind};
use warta_temporal::TimexKind;
use warta_temporal::timeml::{legal, timex_tag, write_created};
use warta_text::Span;

use crate::Document;

/// Writes TimeML 1.2.1: times and event triggers inline, a `MAKEINSTANCE` an event, and a
/// `TLINK` for each event that the text dates and each two of which it says that one is before
/// or after the other. Causes are left out: TimeML has no link for them.
///
/// Characters that XML 1.0 cannot hold are replaced by U+FFFD. A trigger inside a time
/// expression is nested in it; one that reaches over the edge of a time expression can't be
/// tagged, and its event is left out.
///
/// # Errors
/// Where `out` fails.
pub fn timeml(document: &Document<'_>, out: &mut impl Write) -> io::Result<()> {
    let mut xml = Writer::new(out);
    xml.write_event(Xml::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    xml.write_event(Xml::Start(BytesStart::new("TimeML")))?;
    text_element(&mut xml, "DOCID", document.id().unwrap_or_default())?;
    if let Some(reference) = document.reference() {
        write_created(&mut xml, reference)?;
    }
    xml.write_event(Xml::Start(BytesStart::new("TEXT")))?;
    let tagged = body(document, &mut xml)?;
    xml.write_event(Xml::End(BytesEnd::new("TEXT")))?;
    for &id in &tagged {
        if let Some(event) = document.event(id) {
            instance(document, id, event, &mut xml)?;
        }
    }
    links(document, &tagged, &mut xml)?;
    xml.write_event(Xml::End(BytesEnd::new("TimeML")))?;
    writeln!(xml.get_mut())
}

/// The text with its tags, triggers inside the times that hold them; the events tagged.
fn body<W: Write>(document: &Document<'_>, xml: &mut Writer<W>) -> io::Result<Vec<EventId>> {
    let mut body = Body { document, xml, next: 0, tagged: Vec::new() };
    let mut at = 0;
    for (id, timex) in (1_u32..).zip(document.timexes()) {
        body.piece(Span::new(at, timex.span.start()))?;
        body.xml.write_event(Xml::Start(timex_tag(id, timex)))?;
        body.piece(timex.span)?;
        body.xml.write_event(Xml::End(BytesEnd::new("TIMEX3")))?;
        at = timex.span.end();
    }
    body.piece(Span::new(at, document.text().len()))?;
    Ok(body.tagged)
}

struct Body<'w, 'd, W> {
    document: &'w Document<'d>,
    xml: &'w mut Writer<W>,
    /// The first event behind what is written.
    next: usize,
    tagged: Vec<EventId>,
}

impl<W: Write> Body<'_, '_, W> {
    /// Writes a piece of the text with the triggers that lie in it.
    fn piece(&mut self, piece: Span) -> io::Result<()> {
        let document = self.document;
        let mut at = piece.start();
        while let Some(event) = document.events().get(self.next) {
            let (span, id) = (event.trigger, EventId(self.next as u32));
            if span.start() >= piece.end() {
                break;
            }
            self.next += 1;
            if !piece.contains(span) || span.start() < at {
                continue;
            }
            text(self.xml, document.slice(Span::new(at, span.start())))?;
            let mut tag = BytesStart::new("EVENT");
            tag.push_attribute(("eid", format!("e{}", id.0 + 1).as_str()));
            tag.push_attribute(("class", class(event.kind)));
            self.xml.write_event(Xml::Start(tag))?;
            text(self.xml, document.slice(span))?;
            self.xml.write_event(Xml::End(BytesEnd::new("EVENT")))?;
            self.tagged.push(id);
            at = span.end();
        }
        text(self.xml, document.slice(Span::new(at, piece.end())))
    }
}

fn instance<W: Write>(
    document: &Document<'_>,
    id: EventId,
    event: &Event,
    xml: &mut Writer<W>,
) -> io::Result<()> {
    let number = id.0 + 1;
    let mut tag = BytesStart::new("MAKEINSTANCE");
    tag.push_attribute(("eiid", format!("ei{number}").as_str()));
    tag.push_attribute(("eventID", format!("e{number}").as_str()));
    let polarity = if event.polarity == Polarity::Negative { "NEG" } else { "POS" };
    tag.push_attribute(("polarity", polarity));
    if event.modality != Modality::Asserted {
        tag.push_attribute(("modality", event.modality.as_str()));
    }
    let word = document.tokens().partition_point(|t| t.span().start() < event.trigger.start());
    let pos = document.words().get(word).map_or("OTHER", |word| match word.upos.as_str() {
        "VERB" => "VERB",
        "NOUN" | "PROPN" => "NOUN",
        "ADJ" => "ADJECTIVE",
        _ => "OTHER",
    });
    tag.push_attribute(("pos", pos));
    tag.push_attribute(("tense", "NONE"));
    // The phases of an event are told by links to the words that name them, not here.
    let aspect = match event.aspect {
        Some(Aspect::Progressive) => "PROGRESSIVE",
        Some(Aspect::Perfective) => "PERFECTIVE",
        _ => "NONE",
    };
    tag.push_attribute(("aspect", aspect));
    xml.write_event(Xml::Empty(tag))
}

/// When the events are, by the times and the order that the text states.
fn links<W: Write>(
    document: &Document<'_>,
    tagged: &[EventId],
    xml: &mut Writer<W>,
) -> io::Result<()> {
    let mut count = 0;
    let mut link = |from: EventId, (target, to): (&str, String), relation: &str| {
        count += 1;
        let mut tag = BytesStart::new("TLINK");
        tag.push_attribute(("lid", format!("l{count}").as_str()));
        tag.push_attribute(("eventInstanceID", format!("ei{}", from.0 + 1).as_str()));
        tag.push_attribute((target, to.as_str()));
        tag.push_attribute(("relType", relation));
        xml.write_event(Xml::Empty(tag))
    };
    for &id in tagged {
        let time = document.event(id).and_then(|event| event.time.as_ref()?.timex);
        let named =
            time.and_then(|at| document.timexes().get(at as usize).map(|timex| (at, timex)));
        // How long or how often tells nothing of when.
        let day = |kind| matches!(kind, TimexKind::Date | TimexKind::Time);
        if let Some((at, _)) = named.filter(|(_, timex)| day(timex.kind)) {
            link(id, ("relatedToTime", format!("t{}", at + 1)), "IS_INCLUDED")?;
        }
    }
    for relation in document.relations() {
        let name = match relation.kind {
            RelationKind::Before => "BEFORE",
            RelationKind::After => "AFTER",
            _ => continue,
        };
        let both = [relation.from, relation.to].iter().all(|id| tagged.binary_search(id).is_ok());
        if both {
            let to = format!("ei{}", relation.to.0 + 1);
            link(relation.from, ("relatedToEventInstance", to), name)?;
        }
    }
    Ok(())
}

const fn class(kind: EventType) -> &'static str {
    match kind {
        EventType::Say => "REPORTING",
        EventType::State => "STATE",
        _ => "OCCURRENCE",
    }
}

fn text_element<W: Write>(xml: &mut Writer<W>, name: &str, content: &str) -> io::Result<()> {
    xml.write_event(Xml::Start(BytesStart::new(name)))?;
    text(xml, content)?;
    xml.write_event(Xml::End(BytesEnd::new(name)))
}

fn text<W: Write>(xml: &mut Writer<W>, content: &str) -> io::Result<()> {
    if content.is_empty() {
        return Ok(());
    }
    xml.write_event(Xml::Text(BytesText::new(&legal(content))))
}
