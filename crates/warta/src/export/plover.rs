use std::borrow::Cow;
use std::io::{self, Write};

use serde::Serialize;
use warta_events::{Event, EventId, EventType, Modality, PlaceBasis, Polarity, Role};
use warta_temporal::LocalTime;

use super::context::contexts;
use super::country::alpha3;
use super::excerpt::{beginning, excerpt};
use crate::Document;

/// One record of PLOVER 0.8 (field names of its codebook), with the CAMEO root code.
#[derive(Serialize)]
struct Record<'d> {
    id: String,
    date: &'d str,
    actor: Vec<Party<'d>>,
    recipient: Vec<Party<'d>>,
    event: [&'static str; 1],
    mode: Vec<&'static str>,
    context: Vec<&'static str>,
    quad_code: u8,
    event_scale: f32,
    cameo_root: &'static str,
    event_text: [&'d str; 1],
    #[serde(skip_serializing_if = "Option::is_none")]
    event_loc: Option<Place<'d>>,
    text: Cow<'d, str>,
}

#[derive(Serialize)]
struct Party<'d> {
    text: Cow<'d, str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<Cow<'d, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    country: Option<&'static str>,
}

#[derive(Serialize)]
struct Place<'d> {
    extracted_place: Cow<'d, str>,
}

/// Writes strict PLOVER records as JSON Lines, one event a line.
///
/// Strict means that the codebook decides what is an event: statements, general news
/// and everything without an actor are left out. A record says that something took place, so
/// what is denied, doubted, wished for or under a condition is left out too, and what lies
/// ahead, but for what the codebook codes by its announcement: a consultation, support,
/// cooperation or aid as AGREE, a retreat as CONCEDE, both of the day of the document. An event
/// without a day of its own on the calendar takes the document's date; without that, or
/// where its year has not four figures, it is left out, since the codebook requires one.
/// Countries have their code of three letters. Contexts are those that words of the event's
/// sentence tell, out of the 37 of the codebook.
///
/// # Errors
/// Where `out` fails.
pub fn plover(document: &Document<'_>, out: &mut impl Write) -> io::Result<()> {
    let written = document.reference().map(|reference| reference.to_string());
    for (id, event) in (0..).map(EventId).zip(document.events()) {
        if let Some(record) = record(document, id, event, written.as_deref()) {
            serde_json::to_writer(&mut *out, &record)?;
            writeln!(out)?;
        }
    }
    Ok(())
}

fn record<'d>(
    document: &'d Document<'_>,
    id: EventId,
    event: &'d Event,
    written: Option<&'d str>,
) -> Option<Record<'d>> {
    let actor = parties(document, event, Role::Actor);
    if event.polarity == Polarity::Negative || actor.is_empty() {
        return None;
    }
    let code = code(coded(event)?)?;
    // What is announced is announced in the document.
    let announced = event.modality == Modality::Planned;
    let mode = event.mode.filter(|_| code.name == event.kind.as_str());
    let written = written.and_then(day);
    let day = event.time.as_ref().and_then(|time| day(&time.value));
    let date = if announced { written.or(day) } else { day.or(written) };
    let sentences = document.sentences();
    let after = sentences.partition_point(|s| s.span().start() <= event.trigger.start());
    let sentence = after.checked_sub(1).and_then(|at| sentences.get(at));
    let place = event.place.as_ref().filter(|place| place.basis != PlaceBasis::Dateline);
    Some(Record {
        id: format!("{}:{id}", document.id().unwrap_or_default()),
        date: date?,
        actor,
        recipient: parties(document, event, Role::Recipient),
        event: [code.name],
        event_scale: mode.and_then(|mode| scale(event.kind, mode)).unwrap_or(code.scale),
        mode: mode.into_iter().collect(),
        context: sentence.map_or_else(Vec::new, |s| contexts(document, event, s)),
        quad_code: code.quad,
        cameo_root: code.cameo,
        event_text: [document.slice(event.trigger)],
        event_loc: place.map(|place| Place { extracted_place: excerpt(document, place.span) }),
        text: sentence.map_or(Cow::Borrowed(""), |s| excerpt(document, s.span())),
    })
}

/// The type that the codebook gives to what took place or was announced.
fn coded(event: &Event) -> Option<EventType> {
    use EventType::{Agree, Aid, Concede, Consult, Cooperate, Retreat, Support};
    match (event.modality, event.kind) {
        (Modality::Asserted, kind) => Some(kind),
        (Modality::Planned, Agree | Consult | Support | Cooperate | Aid) => Some(Agree),
        (Modality::Planned, Concede | Retreat) => Some(Concede),
        _ => None,
    }
}

fn parties<'d>(document: &'d Document<'_>, event: &Event, role: Role) -> Vec<Party<'d>> {
    let arguments = event.args.iter().filter(|argument| argument.role == role);
    let party = |argument: &warta_events::Argument| {
        let entity = argument.entity.and_then(|id| document.entity(id));
        let iso = entity.and_then(|e| e.links.iter().find(|link| link.key == "iso3166"));
        Party {
            text: excerpt(document, argument.span),
            name: entity.map(|entity| beginning(&entity.name)),
            country: iso.and_then(|link| alpha3(&link.value)),
        }
    };
    arguments.map(party).collect()
}

/// The day of the calendar that a TIMEX3 value begins with, where it names one.
fn day(value: &str) -> Option<&str> {
    let digits = |c: char| c.is_ascii_digit() || c == '-';
    let day =
        value.get(..10).filter(|day| day.chars().all(digits) && day.matches('-').count() == 2)?;
    LocalTime::first_of(day).map(|_| day)
}

/// What the codebook says of a type.
struct Code {
    name: &'static str,
    /// 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict.
    quad: u8,
    cameo: &'static str,
    scale: f32,
}

/// The codebook's score of a mode, where it has one.
fn scale(kind: EventType, mode: &str) -> Option<f32> {
    use EventType::{
        Accuse, Assault, Coerce, Consult, Mobilize, Protest, Reject, Request, Retreat, Sanction,
        Threaten,
    };
    Some(match (kind, mode) {
        (Consult, "visit" | "multilateral") => 4.0,
        (Consult, "third-party") => 1.0,
        (Consult, "phone") => 1.5,
        (Retreat, "withdraw") => 8.0,
        (Retreat, "release" | "access") => 6.5,
        (Retreat, "disarm") => 10.0,
        (Retreat, "ceasefire") => 7.5,
        (Retreat, "resign") => 4.5,
        (Request, "assist") => 0.5,
        (Request, "change" | "yield") => -1.0,
        (Request, "meet") => 0.0,
        (Accuse, "disapprove") => -2.0,
        (Accuse, "investigate" | "allege") => -3.5,
        (Reject, "assist") => -1.5,
        (Reject, "change" | "yield" | "meet") => -2.0,
        (Threaten, "restrict") => -3.0,
        (Threaten, "arrest" | "relations" | "expel" | "violence") => -3.5,
        (Threaten, "territory") => -4.0,
        (Protest, "demo" | "strike") => -5.0,
        (Protest, "riot") => -7.0,
        (Protest, "hunger" | "boycott" | "obstruct") => -4.5,
        (Sanction, "convict" | "withdraw" | "discontinue") => -6.0,
        (Sanction, "expel") => -5.5,
        (Mobilize, "troops" | "weapons") => -6.5,
        (Mobilize, "police") => -5.5,
        (Mobilize, "militia") => -6.0,
        (Coerce, "seize" | "restrict" | "arrest" | "deport" | "withhold" | "cyber") => -7.0,
        (Coerce, "censor" | "curfew" | "misinformation") => -6.5,
        (Coerce, "martial-law") => -7.5,
        (Assault, "beat" | "crowd-control") => -7.5,
        (Assault, "primitive") => -8.0,
        (Assault, "abduct" | "torture" | "sexual" | "destroy") => -8.5,
        (Assault, "firearms" | "explosives") => -9.0,
        (Assault, "targeted" | "suicide-attack" | "aerial" | "drone" | "heavy-weapons") => -9.5,
        (Assault, "unconventional") => -10.0,
        _ => return None,
    })
}

/// The code of a PLOVER type; `None` for the types of general news.
fn code(kind: EventType) -> Option<Code> {
    let (quad, cameo, scale) = match kind {
        EventType::Agree => (1, "03", 2.5),
        EventType::Consult => (1, "04", 2.5),
        EventType::Support => (1, "05", 5.0),
        EventType::Concede => (1, "08", 4.5),
        EventType::Cooperate => (2, "06", 9.5),
        EventType::Aid => (2, "07", 10.0),
        EventType::Retreat => (2, "08", 6.5),
        EventType::Request => (3, "10", 0.0),
        EventType::Accuse => (3, "11", -3.0),
        EventType::Reject => (3, "12", -2.0),
        EventType::Threaten => (3, "13", -3.5),
        EventType::Protest => (4, "14", -5.0),
        EventType::Sanction => (4, "16", -6.0),
        EventType::Mobilize => (4, "15", -5.5),
        EventType::Coerce => (4, "17", -7.0),
        EventType::Assault => (4, "18", -9.0),
        _ => return None,
    };
    Some(Code { name: kind.as_str(), quad, cameo, scale })
}
