//! What makes events.

/// What made an event of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Rule {
    /// A verb: `Polisi menangkap pencuri`.
    Active,
    /// A passive: `Pencuri ditangkap polisi`.
    Passive,
    /// A bare stem behind a pronoun: `buku itu saya baca`.
    PronounPassive,
    /// A bare stem in a headline, or behind `saling`: `Polisi Tangkap Pencuri`.
    Headline,
    /// A word of saying beside what is said: `kata`, `ujarnya`.
    Speech,
    /// A noun: `penangkapan itu`.
    Noun,
    /// A noun with the verb that lends it a clause: `melakukan penangkapan`.
    LightVerb,
    /// A word whose sense what stands beside it tells: `menerima kunjungan`.
    Sense,
    /// What something is or has, in the view of predications alone: `memiliki`, `adalah`.
    State,
    /// The trained model of types alone.
    Model,
    /// The caller; see [`Event::new`](crate::Event::new).
    Caller,
}

warta_text::named! {
    Rule: "rule",
    /// All rules.
    ALL,
    /// As the output contract writes it: `light verb`.
    as_str {
        Active = "active",
        Passive = "passive",
        PronounPassive = "pronoun passive",
        Headline = "headline",
        Speech = "speech",
        Noun = "noun",
        LightVerb = "light verb",
        Sense = "sense",
        State = "state",
        Model = "model",
        Caller = "caller",
    }
}
