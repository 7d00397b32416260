/// What counts as a name, and where it begins and ends: corpora differ in this.
///
/// ```
/// use warta_entities::Convention;
///
/// assert_eq!(Convention::default(), Convention::Guidelines);
/// assert_eq!("idner".parse(), Ok(Convention::Idner));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Convention {
    /// The conventions of Warta: every name in capitals, also one that modifies another
    /// noun (`pemerintah [Indonesia]`); titles and class words in small letters stay
    /// outside; a short form in brackets is a name of its own.
    #[default]
    Guidelines,
    /// Those of IDNER-News-2k: a country that modifies another noun is no name, a class
    /// word in small letters may belong to one, and so may a bracket.
    Idner,
    /// Those of NERUI.
    Nerui,
    /// Those of NERGrit.
    Nergrit,
}

warta_text::named! {
    Convention: "convention",
    /// All conventions, that of Warta first.
    ALL,
    /// The name, for options and files: `guidelines`, `idner`.
    as_str {
        Guidelines = "guidelines",
        Idner = "idner",
        Nerui = "nerui",
        Nergrit = "nergrit",
    }
}
