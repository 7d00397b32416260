//! What the examples share: reading what they are given, and writing for people.

pub mod input;
pub mod jsonl;
pub mod markup;
pub mod paint;
pub mod prose;

/// The example of the workspace's README runs as a doc test here.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;
