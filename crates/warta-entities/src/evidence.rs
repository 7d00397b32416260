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

warta_text::named! {
    Evidence: "evidence",
    /// All of them: for names, then for other mentions.
    ALL,
    /// The name of it, for instance `gazetteer`.
    as_str {
        Model = "model",
        Gazetteer = "gazetteer",
        Caller = "caller",
        Pattern = "pattern",
        Repeated = "repeated",
        Acronym = "acronym",
        Alias = "alias",
        Ambiguous = "ambiguous",
        Title = "title",
        Head = "head",
        Firm = "firm",
        Unit = "unit",
        Site = "site",
        Noun = "noun",
        Platform = "platform",
        Flight = "flight",
        Work = "title of a work",
        Cue = "cue",
        Initials = "initials",
        Age = "age",
        Dateline = "dateline",
        Bearing = "bearing",
        Pair = "pair",
        Apposition = "apposition",
        Description = "description",
        Pronoun = "pronoun",
    }
}
