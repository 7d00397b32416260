//! What the examples share: reading what they are given, and writing for people.

pub mod input;
pub mod jsonl;
pub mod paint;
pub mod prose;
