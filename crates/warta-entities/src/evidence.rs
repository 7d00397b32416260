//! What decides that something is mentioned.

/// What decided that something is mentioned, and as what.
///
/// ```
/// use warta_entities::Evidence;
///
/// assert_eq!(Evidence::Gazetteer.to_string(), "gazetteer");
/// assert_eq!("alias".parse(), Ok(Evidence::Alias));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum Evidence {
    /// The model of names.
    Model,
    /// A name that is known beforehand.
    Gazetteer,
    /// The caller's own name.
    Caller,
    /// How it is written: an amount, a law, a happening, a product.
    Pattern,
    /// The same words are a name elsewhere in the document.
    Repeated,
    /// A short form beside the name that it is short for.
    Acronym,
    /// A part or another name of what the document names in full elsewhere.
    Alias,
    /// A short form of several names of the document.
    Ambiguous,
    /// A title, rank or office in front of it.
    Title,
    /// Its first word, which begins names of bodies or places.
    Head,
    /// Its legal form.
    Firm,
    /// The part of a body that it names.
    Unit,
    /// It is written like the site of a medium.
    Site,
    /// The noun beside it.
    Noun,
    /// A platform behind a word for what is used.
    Platform,
    /// The number of a flight.
    Flight,
    /// The noun for a work in front of its title.
    #[cfg_attr(feature = "serde", serde(rename = "title of a work"))]
    Work,
    /// A word that calls for a person.
    Cue,
    /// The initials of a person.
    Initials,
    /// The age in brackets behind it.
    Age,
    /// Its place in the line that opens a report.
    Dateline,
    /// A distance that is counted from it.
    Bearing,
    /// The name of a partner that it is written with.
    Pair,
    /// It stands beside the name that it describes.
    Apposition,
    /// It describes what was mentioned before.
    Description,
    /// It is a pronoun.
    Pronoun,
}

impl Evidence {
    /// All of them: for names, then for other mentions.
    pub const ALL: [Evidence; 26] = [
        Evidence::Model,
        Evidence::Gazetteer,
        Evidence::Caller,
        Evidence::Pattern,
        Evidence::Repeated,
        Evidence::Acronym,
        Evidence::Alias,
        Evidence::Ambiguous,
        Evidence::Title,
        Evidence::Head,
        Evidence::Firm,
        Evidence::Unit,
        Evidence::Site,
        Evidence::Noun,
        Evidence::Platform,
        Evidence::Flight,
        Evidence::Work,
        Evidence::Cue,
        Evidence::Initials,
        Evidence::Age,
        Evidence::Dateline,
        Evidence::Bearing,
        Evidence::Pair,
        Evidence::Apposition,
        Evidence::Description,
        Evidence::Pronoun,
    ];

    /// The name of it, for instance `gazetteer`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Evidence::Model => "model",
            Evidence::Gazetteer => "gazetteer",
            Evidence::Caller => "caller",
            Evidence::Pattern => "pattern",
            Evidence::Repeated => "repeated",
            Evidence::Acronym => "acronym",
            Evidence::Alias => "alias",
            Evidence::Ambiguous => "ambiguous",
            Evidence::Title => "title",
            Evidence::Head => "head",
            Evidence::Firm => "firm",
            Evidence::Unit => "unit",
            Evidence::Site => "site",
            Evidence::Noun => "noun",
            Evidence::Platform => "platform",
            Evidence::Flight => "flight",
            Evidence::Work => "title of a work",
            Evidence::Cue => "cue",
            Evidence::Initials => "initials",
            Evidence::Age => "age",
            Evidence::Dateline => "dateline",
            Evidence::Bearing => "bearing",
            Evidence::Pair => "pair",
            Evidence::Apposition => "apposition",
            Evidence::Description => "description",
            Evidence::Pronoun => "pronoun",
        }
    }
}

warta_text::named!(Evidence: "evidence");
