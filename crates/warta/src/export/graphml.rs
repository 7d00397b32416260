use std::collections::BTreeSet;
use std::io::{self, Write};

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event as Xml};
use warta_entities::EntityId;
use warta_events::{Event, EventId, Role};

use crate::Document;
use warta_temporal::timeml::legal;

/// The data that nodes and edges carry: id, for what, name.
const KEYS: [(&str, &str, &str); 7] = [
    ("name", "node", "name"),
    ("kind", "node", "type"),
    ("event", "edge", "event"),
    ("type", "edge", "type"),
    ("time", "edge", "time"),
    ("polarity", "edge", "polarity"),
    ("modality", "edge", "modality"),
];

/// Writes who acted on whom as a directed GraphML graph: a node an entity that takes
/// part in an event, an edge from each actor to each recipient of an event, and between
/// the actors of an event that has no recipient (a meeting has two actors).
///
/// Format: <http://graphml.graphdrawing.org/specification.html>.
///
/// # Errors
/// Where `out` fails.
pub fn graphml(document: &Document<'_>, out: &mut impl Write) -> io::Result<()> {
    let mut xml = Writer::new(out);
    xml.write_event(Xml::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let mut root = BytesStart::new("graphml");
    root.push_attribute(("xmlns", "http://graphml.graphdrawing.org/xmlns"));
    xml.write_event(Xml::Start(root))?;
    for (id, owner, name) in KEYS {
        let mut key = BytesStart::new("key");
        for (attribute, value) in
            [("id", id), ("for", owner), ("attr.name", name), ("attr.type", "string")]
        {
            key.push_attribute((attribute, value));
        }
        xml.write_event(Xml::Empty(key))?;
    }
    let mut graph = BytesStart::new("graph");
    graph.push_attribute(("edgedefault", "directed"));
    xml.write_event(Xml::Start(graph))?;
    nodes(document, &mut xml)?;
    for (id, event) in (0..).map(EventId).zip(document.events()) {
        edges(document, id, event, &mut xml)?;
    }
    xml.write_event(Xml::End(BytesEnd::new("graph")))?;
    xml.write_event(Xml::End(BytesEnd::new("graphml")))?;
    writeln!(xml.get_mut())
}

fn nodes<W: Write>(document: &Document<'_>, xml: &mut Writer<W>) -> io::Result<()> {
    let parties = document.events().iter().flat_map(|event| &event.args);
    let parties: BTreeSet<EntityId> = parties.filter_map(|argument| argument.entity).collect();
    for id in parties {
        let Some(entity) = document.entity(id) else {
            continue;
        };
        let mut node = BytesStart::new("node");
        node.push_attribute(("id", id.to_string().as_str()));
        xml.write_event(Xml::Start(node))?;
        data(xml, "name", &entity.name)?;
        data(xml, "kind", entity.kind.as_str())?;
        xml.write_event(Xml::End(BytesEnd::new("node")))?;
    }
    Ok(())
}

fn edges<W: Write>(
    document: &Document<'_>,
    id: EventId,
    event: &Event,
    xml: &mut Writer<W>,
) -> io::Result<()> {
    for (from, to) in pairs(event) {
        let mut edge = BytesStart::new("edge");
        edge.push_attribute(("source", from.to_string().as_str()));
        edge.push_attribute(("target", to.to_string().as_str()));
        xml.write_event(Xml::Start(edge))?;
        data(xml, "event", &format!("{id} {}", document.slice(event.trigger)))?;
        data(xml, "type", event.kind.as_str())?;
        if let Some(time) = &event.time {
            data(xml, "time", &time.value)?;
        }
        data(xml, "polarity", event.polarity.as_str())?;
        data(xml, "modality", event.modality.as_str())?;
        xml.write_event(Xml::End(BytesEnd::new("edge")))?;
    }
    Ok(())
}

/// Who acts on whom: actor and recipient, or the first actor and each other one.
fn pairs(event: &Event) -> Vec<(EntityId, EntityId)> {
    let with = |role| {
        let of_role = event.args.iter().filter(move |argument| argument.role == role);
        of_role.filter_map(|argument| argument.entity).collect::<Vec<_>>()
    };
    let (actors, recipients) = (with(Role::Actor), with(Role::Recipient));
    if recipients.is_empty() {
        let others = actors.iter().skip(1);
        return actors
            .first()
            .into_iter()
            .flat_map(|&a| others.clone().map(move |&b| (a, b)))
            .collect();
    }
    actors.iter().flat_map(|&a| recipients.iter().map(move |&r| (a, r))).collect()
}

fn data<W: Write>(xml: &mut Writer<W>, key: &str, value: &str) -> io::Result<()> {
    let mut tag = BytesStart::new("data");
    tag.push_attribute(("key", key));
    xml.write_event(Xml::Start(tag))?;
    xml.write_event(Xml::Text(BytesText::new(&legal(value))))?;
    xml.write_event(Xml::End(BytesEnd::new("data")))
}
