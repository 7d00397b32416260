/// A name that nothing of its kind has, as `parse` says it of `EventType`, `TokenKind` and
/// their like in every crate of Warta.
///
/// ```
/// use warta_text::TokenKind;
///
/// assert_eq!("word".parse(), Ok(TokenKind::Word));
/// let error = "kata".parse::<TokenKind>().unwrap_err();
/// assert_eq!(error.to_string(), "no kind of token is named \"kata\"");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no {kind} is named {name:?}")]
pub struct UnknownName {
    kind: &'static str,
    name: String,
}

impl UnknownName {
    /// No such `kind` of thing has this name.
    #[must_use]
    pub fn new(kind: &'static str, name: &str) -> UnknownName {
        UnknownName { kind, name: name.to_owned() }
    }
}

/// `from_name`, `Display` and `FromStr` of an enum with `ALL` and `as_str`.
#[doc(hidden)]
#[macro_export]
macro_rules! named {
    ($($type:ty: $kind:literal),* $(,)?) => {$(
        impl $type {
            /// The one that `as_str` gives this name.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|one| one.as_str() == name)
            }
        }

        /// The name that `as_str` gives.
        impl ::core::fmt::Display for $type {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl ::core::str::FromStr for $type {
            type Err = $crate::UnknownName;

            /// See [`from_name`](Self::from_name).
            fn from_str(name: &str) -> Result<Self, $crate::UnknownName> {
                Self::from_name(name).ok_or_else(|| $crate::UnknownName::new($kind, name))
            }
        }
    )*};
}
