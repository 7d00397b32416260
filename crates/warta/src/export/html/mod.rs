//! One self-contained page: no script, nothing loaded, a strict content policy.

mod article;
mod escape;
mod lanes;
mod when;

use std::collections::HashMap;
use std::io::{self, Write};

use warta_entities::{EntityKind, MentionKind};
use warta_events::{ClusterId, Event, EventId, Role, Status};

use super::excerpt::excerpt;
use super::table::arguments;
use crate::Document;
use escape::Escaped;
use when::when_line;

const STYLE: &str = include_str!("style.css");

/// Writes a page that shows the article with names, times and events marked, its
/// timeline, a table of its events and who is who.
///
/// The page stands alone: it holds no script and loads nothing, and its policy forbids
/// both. All words of the article are escaped. The words of the page are Indonesian.
///
/// # Errors
/// Where `out` fails.
pub fn html(document: &Document<'_>, out: &mut impl Write) -> io::Result<()> {
    let title = document.text().lines().map(str::trim).find(|line| !line.is_empty());
    let title = title.or(document.id()).unwrap_or("Tanpa judul");
    head(title, out)?;
    writeln!(out, "<main>\n<h1><bdi>{}</bdi></h1>", Escaped(title))?;
    counts(document, out)?;
    if !document.timeline().is_empty() {
        lanes::lanes(document, out)?;
    }
    let statuses = statuses(document);
    article::article(document, &statuses, out)?;
    if !document.events().is_empty() {
        events(document, &statuses, out)?;
    }
    if !document.entities().is_empty() {
        who_is_who(document, out)?;
    }
    writeln!(out, "</main>\n<footer>Dibuat dengan Warta.</footer>\n</body>\n</html>")
}

fn head(title: &str, out: &mut impl Write) -> io::Result<()> {
    writeln!(
        out,
        "<!DOCTYPE html>\n<html lang=\"id\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" \
         content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; \
         form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
         <a class=\"skip\" href=\"#naskah\">Langsung ke naskah</a>",
        Escaped(title)
    )
}

fn counts(document: &Document<'_>, out: &mut impl Write) -> io::Result<()> {
    write!(out, "<p class=\"meta\">")?;
    if let Some(reference) = document.reference() {
        write!(out, "Tanggal naskah <time datetime=\"{reference}\">{reference}</time> · ")?;
    }
    writeln!(
        out,
        "{} kalimat · {} waktu · {} entitas · {} peristiwa</p>",
        document.sentences().len(),
        document.timexes().len(),
        document.entities().len(),
        document.events().len(),
    )
}

fn events(document: &Document<'_>, statuses: &Statuses, out: &mut impl Write) -> io::Result<()> {
    writeln!(
        out,
        "<h2 id=\"peristiwa\">Peristiwa</h2>\n<div class=\"scroll\" tabindex=\"0\" \
         role=\"region\" aria-labelledby=\"peristiwa\">\n<table>\n\
         <caption>Menurut urutan naskah</caption>\n<thead><tr>"
    )?;
    for name in
        ["Peristiwa", "Jenis", "Waktu", "Siapa", "Sasaran", "Di mana", "Sumber", "Kepastian"]
    {
        write!(out, "<th scope=\"col\">{name}</th>")?;
    }
    writeln!(out, "</tr></thead>\n<tbody>")?;
    for (id, event) in (0..).map(EventId).zip(document.events()) {
        let certainty = statuses.get(&event.cluster).map_or("–", |status| status.in_words());
        row(document, id, event, certainty, out)?;
    }
    writeln!(out, "</tbody>\n</table>\n</div>")
}

fn row(
    document: &Document<'_>,
    id: EventId,
    event: &Event,
    certainty: &str,
    out: &mut impl Write,
) -> io::Result<()> {
    let places =
        [Role::Place, Role::Origin, Role::Destination].map(|r| arguments(document, event, r));
    let places = places.into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join("; ");
    let time = event.time.as_ref().map_or_else(String::new, |time| when_line(&time.value));
    let source =
        event.source.as_ref().map(|source| excerpt(document, source.span)).unwrap_or_default();
    let actor = arguments(document, event, Role::Actor);
    let recipient = arguments(document, event, Role::Recipient);
    write!(
        out,
        "<tr><th scope=\"row\"><a href=\"#{id}\">{}</a></th><td>{}</td>",
        Escaped(document.slice(event.trigger)),
        event.kind.as_str()
    )?;
    for cell in [&time, &actor, &recipient, &places, &*source] {
        write!(out, "<td><bdi>{}</bdi></td>", Escaped(cell))?;
    }
    writeln!(out, "<td>{certainty} ({:.0}\u{a0}%)</td></tr>", event.confidence * 100.0)
}

/// How far each happening is vouched for.
type Statuses = HashMap<ClusterId, Status>;

fn statuses(document: &Document<'_>) -> Statuses {
    document.timeline().iter().map(|entry| (entry.cluster, entry.status)).collect()
}

fn who_is_who(document: &Document<'_>, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "<h2>Siapa dan apa</h2>\n<ul class=\"who\">")?;
    let amounts = [EntityKind::Money, EntityKind::Percent, EntityKind::Quantity];
    for entity in document.entities().iter().filter(|e| !amounts.contains(&e.kind)) {
        write!(
            out,
            "<li><mark class=\"{kind}\"><bdi>{}</bdi><b>{kind}</b></mark>",
            Escaped(&entity.name),
            kind = entity.kind.as_str()
        )?;
        let named = entity.mentions.iter().filter(|m| m.kind == MentionKind::Nam);
        let mut forms: Vec<_> = named.map(|mention| document.slice(mention.span)).collect();
        forms.sort_unstable();
        forms.dedup();
        forms.retain(|form| *form != entity.name);
        write!(out, " <span class=\"soft\">disebut {} kali", entity.mentions.len())?;
        if !forms.is_empty() {
            write!(out, "; juga <bdi>{}</bdi>", Escaped(&forms.join(", ")))?;
        }
        for link in &entity.links {
            write!(out, "; {}: {}", Escaped(link.key), Escaped(&link.value))?;
        }
        writeln!(out, "</span></li>")?;
    }
    writeln!(out, "</ul>")
}
