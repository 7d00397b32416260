//! Reads the two forms of gold data.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

/// An expression of the gold data.
pub(super) struct Gold {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) kind: String,
    pub(super) value: String,
    /// Optional ones count neither for nor against.
    pub(super) core: bool,
}

/// A document with its expressions.
pub(super) struct Article {
    pub(super) name: String,
    pub(super) text: String,
    pub(super) dct: String,
    pub(super) gold: Vec<Gold>,
}

/// Every article in a folder, in order of name.
pub(super) fn articles(folder: &str) -> Result<Vec<Article>, Box<dyn Error>> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| entry.map(|e| e.path())).collect::<Result<_, _>>()?;
    paths.sort();
    let mut found = Vec::new();
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.ends_with(".tml") {
            found.push(timeml(&path, name)?);
        } else if name.ends_with(".gold.json") {
            found.push(json(&path, name)?);
        }
    }
    Ok(found)
}

fn timeml(path: &Path, name: String) -> Result<Article, Box<dyn Error>> {
    let raw = String::from_utf8_lossy(&fs::read(path)?).into_owned();
    let dct =
        between(&raw, "<DCT>", "</DCT>").and_then(|d| attribute(d, "value")).ok_or("no DCT")?;
    let body = between(&raw, "<TEXT>", "</TEXT>").ok_or("no TEXT")?;
    let (mut text, mut gold, mut rest) = (String::new(), Vec::new(), body);
    while let Some((before, after)) = rest.split_once("<TIMEX3") {
        text.push_str(&unescape(before));
        let (tag, after) = after.split_once('>').ok_or("an open TIMEX3 tag")?;
        let (phrase, after) = after.split_once("</TIMEX3>").ok_or("a TIMEX3 without end")?;
        let start = text.len();
        text.push_str(&unescape(phrase));
        gold.push(Gold {
            start,
            end: text.len(),
            kind: attribute(tag, "type").unwrap_or_default(),
            value: attribute(tag, "value").unwrap_or_default(),
            core: true,
        });
        rest = after;
    }
    text.push_str(&unescape(rest));
    let dct = dct.chars().take(10).collect();
    Ok(Article { name, text, dct, gold })
}

fn between<'t>(text: &'t str, open: &str, close: &str) -> Option<&'t str> {
    let (_, rest) = text.split_once(open)?;
    rest.split_once(close).map(|(inside, _)| inside)
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!("{name}=\""))?;
    rest.split_once('"').map(|(value, _)| unescape(value))
}

fn unescape(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&")
}

fn json(path: &Path, name: String) -> Result<Article, Box<dyn Error>> {
    let value: serde_json::Value = serde_json::from_slice(&fs::read(path)?)?;
    let string = |v: &serde_json::Value, key: &str| v[key].as_str().unwrap_or_default().to_owned();
    let offset = |v: &serde_json::Value, key: &str| {
        v[key].as_u64().and_then(|n| usize::try_from(n).ok()).unwrap_or(0)
    };
    let gold = value["timexes"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|t| Gold {
            start: offset(t, "start"),
            end: offset(t, "end"),
            kind: string(t, "type"),
            value: string(t, "value"),
            core: t["core"].as_bool().unwrap_or(true),
        })
        .collect();
    Ok(Article { name, text: string(&value, "text"), dct: string(&value, "dct"), gold })
}
