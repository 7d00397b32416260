//! Holds the dependency arrows between the crates to the layer table of the README.

use std::collections::BTreeMap;
use std::process::Command;

use serde_json::Value;

/// Each crate with the crates of the workspace that it may depend on.
const ALLOWED: [(&str, &[&str]); 7] = [
    ("warta-text", &[]),
    ("warta-morph", &["warta-text"]),
    ("warta-temporal", &["warta-text"]),
    ("warta-syntax", &["warta-text", "warta-morph"]),
    ("warta-entities", &["warta-text", "warta-morph", "warta-syntax"]),
    (
        "warta-events",
        &["warta-text", "warta-morph", "warta-temporal", "warta-syntax", "warta-entities"],
    ),
    (
        "warta",
        &[
            "warta-text",
            "warta-morph",
            "warta-temporal",
            "warta-syntax",
            "warta-entities",
            "warta-events",
        ],
    ),
];

#[test]
fn arrows_point_down() {
    let packages = workspace_packages();
    for (name, allowed) in ALLOWED {
        let found = packages.get(name).unwrap_or_else(|| panic!("no crate is named {name}"));
        for dependency in found {
            assert!(allowed.contains(&dependency.as_str()), "{name} must not use {dependency}");
        }
    }
}

#[test]
fn every_published_crate_is_in_the_table() {
    for name in workspace_packages().keys() {
        let private = ["warta-tools", "warta-benches", "warta-examples", "warta-invariants"];
        let private = private.contains(&name.as_str());
        assert!(private || ALLOWED.iter().any(|(known, _)| known == name), "{name} has no layer");
    }
}

/// The packages of the workspace with their dependencies inside it, of any kind.
fn workspace_packages() -> BTreeMap<String, Vec<String>> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--no-deps", "--format-version=1", "--offline"])
        .output()
        .expect("cargo metadata runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("cargo writes JSON");
    let packages = metadata["packages"].as_array().expect("a list of packages");
    let name = |value: &Value| value["name"].as_str().expect("a name").to_owned();
    let inside: Vec<String> = packages.iter().map(name).collect();
    packages
        .iter()
        .map(|package| {
            let dependencies = package["dependencies"].as_array().expect("a list");
            let names = dependencies.iter().map(name).filter(|n| inside.contains(n)).collect();
            (name(package), names)
        })
        .collect()
}
