/// What counts as a name, and where it begins and ends: corpora differ in this.
///
/// ```
/// use warta_entities::Convention;
///
/// assert_eq!(Convention::default(), Convention::Guidelines);
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

/// A name that is no convention's.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no convention is called {name:?}: there are guidelines, idner, nerui and nergrit")]
pub struct UnknownConvention {
    name: String,
}

impl core::str::FromStr for Convention {
    type Err = UnknownConvention;

    /// Reads `guidelines`, `idner`, `nerui` or `nergrit`.
    fn from_str(name: &str) -> Result<Convention, UnknownConvention> {
        match name {
            "guidelines" => Ok(Convention::Guidelines),
            "idner" => Ok(Convention::Idner),
            "nerui" => Ok(Convention::Nerui),
            "nergrit" => Ok(Convention::Nergrit),
            _ => Err(UnknownConvention { name: name.to_owned() }),
        }
    }
}
