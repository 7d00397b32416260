use core::fmt;

/// A name that nothing of its kind has: the error of `parse` for `EventType`, `TokenKind` and
/// every other enum with names in the crates of Warta.
///
/// Names are read as `as_str` writes them, in letters of the same case. Where there are at
/// most [32](UnknownName::LISTED) of them the message lists them all.
///
/// ```
/// use warta_text::TokenKind;
///
/// assert_eq!("word".parse(), Ok(TokenKind::Word));
/// let error = "kata".parse::<TokenKind>().unwrap_err();
/// assert_eq!((error.kind(), error.name()), ("kind of token", "kata"));
/// assert!(error.to_string().starts_with("no kind of token is named \"kata\"; there are word,"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownName {
    kind: &'static str,
    name: String,
    known: &'static [&'static str],
}

impl UnknownName {
    /// As many names as the message lists; of more it lists none.
    pub const LISTED: usize = 32;

    /// No such `kind` of thing has this name; those that it has are `known`.
    #[must_use]
    pub fn new(kind: &'static str, name: &str, known: &'static [&'static str]) -> UnknownName {
        UnknownName { kind, name: name.to_owned(), known }
    }

    /// What was looked for, in words: `kind of token`.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        self.kind
    }

    /// The name that was not found.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The names that there are.
    #[must_use]
    pub const fn known(&self) -> &'static [&'static str] {
        self.known
    }
}

impl fmt::Display for UnknownName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no {} is named {:?}", self.kind, self.name)?;
        if (1..=UnknownName::LISTED).contains(&self.known.len()) {
            write!(f, "; there are {}", self.known.join(", "))?;
        }
        Ok(())
    }
}

impl core::error::Error for UnknownName {}

/// Whether no two of the names are the same.
#[doc(hidden)]
#[must_use]
pub const fn are_distinct(names: &[&str]) -> bool {
    let mut at = 1;
    while at < names.len() {
        let mut before = 0;
        while before < at {
            if is_same(names[before].as_bytes(), names[at].as_bytes()) {
                return false;
            }
            before += 1;
        }
        at += 1;
    }
    true
}

const fn is_same(a: &[u8], b: &[u8]) -> bool {
    let mut at = 0;
    while at < a.len() && at < b.len() && a[at] == b[at] {
        at += 1;
    }
    at == a.len() && at == b.len()
}

/// `ALL`, `as_str`, `from_name`, `Display` and `FromStr` of an enum, from one list of its
/// variants and their names.
///
/// ```
/// #[derive(Clone, Copy, Debug, PartialEq)]
/// enum Number { One, Two }
/// warta_text::named! {
///     Number: "number",
///     /// Both.
///     ALL,
///     /// In Indonesian.
///     as_str { One = "satu", Two = "dua" }
/// }
/// assert_eq!("dua".parse(), Ok(Number::Two));
/// ```
///
/// A variant that the list forgets does not compile, nor does a list in another order than
/// the enum, nor one that gives a name twice.
///
/// ```compile_fail,E0004
/// #[derive(Clone, Copy)]
/// enum Number { One, Two }
/// warta_text::named! { Number: "number", ALL, as_str { One = "satu" } }
/// ```
///
/// ```compile_fail,E0080
/// #[derive(Clone, Copy)]
/// enum Number { One, Two }
/// warta_text::named! { Number: "number", ALL, as_str { Two = "dua", One = "satu" } }
/// ```
///
/// ```compile_fail,E0080
/// #[derive(Clone, Copy)]
/// enum Number { One, Two }
/// warta_text::named! { Number: "number", ALL, as_str { One = "satu", Two = "satu" } }
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! named {
    (
        $type:ident: $kind:literal,
        $(#[$all:meta])* ALL,
        $(#[$as_str:meta])* as_str { $($variant:ident = $name:literal),+ $(,)? }
    ) => {
        impl $type {
            $(#[$all])*
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            $(#[$as_str])*
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $name),+
                }
            }

            /// The one that [`as_str`](Self::as_str) gives this name, in letters of the same
            /// case.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.as_str() == name)
            }
        }

        const _: () = {
            let mut at = 0;
            while at < $type::ALL.len() {
                assert!($type::ALL[at] as usize == at, "the names stand in another order");
                at += 1;
            }
            assert!($crate::are_distinct(&[$($name),+]), "a name is given twice");
        };

        /// The name that [`as_str`](Self::as_str) gives.
        impl ::core::fmt::Display for $type {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl ::core::str::FromStr for $type {
            type Err = $crate::UnknownName;

            /// See [`from_name`](Self::from_name).
            fn from_str(name: &str) -> Result<Self, $crate::UnknownName> {
                Self::from_name(name)
                    .ok_or_else(|| $crate::UnknownName::new($kind, name, &[$($name),+]))
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Step, TokenKind};

    #[test]
    fn names_are_read_back() {
        for &kind in TokenKind::ALL {
            assert_eq!(kind.to_string().parse(), Ok(kind));
        }
        for &step in Step::ALL {
            assert_eq!(Step::from_name(step.as_str()), Some(step));
        }
        assert_eq!(TokenKind::from_name("Word"), None);
        assert_eq!(format!("{:>6}", TokenKind::Word), "  word");
    }

    #[test]
    fn an_unknown_name_tells_those_that_there_are() {
        let error = "langkah".parse::<Step>().unwrap_err();
        assert_eq!((error.kind(), error.name()), ("step", "langkah"));
        assert_eq!(error.known().len(), Step::ALL.len());
        let shown = error.to_string();
        assert!(shown.starts_with("no step is named \"langkah\"; there are mojibake, invisible,"));
        assert!(shown.ends_with(", fold-case, compose"), "{shown}");
        let few = UnknownName::new("one", "x", &[]).to_string();
        assert_eq!(few, "no one is named \"x\"");
        let many = UnknownName::new("one", "x", &["a"; UnknownName::LISTED + 1]).to_string();
        assert_eq!(many, "no one is named \"x\"");
    }

    #[test]
    fn names_are_compared_whole() {
        assert!(are_distinct(&["obl", "obl:mod", "obj"]));
        assert!(!are_distinct(&["obl", "obj", "obl"]));
    }
}
