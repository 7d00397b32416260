use crate::Span;

/// What the tokenizer knows of a token from its spelling alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
#[non_exhaustive]
#[repr(u8)]
pub enum TokenKind {
    /// `kereta`, `anak-anak`, `di-PHK`, `Jum'at`, `COVID-19`.
    Word,
    /// `Dr.`, `S.H.`, `Tbk.`, `a.n.`: letters with the full stop that belongs to them.
    Abbreviation,
    /// `12`, `1.500.000`, `5,25`.
    Number,
    /// `ke-78`, `II/2007`: a number that orders or names.
    Ordinal,
    /// `12/9/2023`, `30/12`, `2023-09-12`: digits shaped like a date.
    Date,
    /// `07.30`, `07:30`: digits shaped like a time of day.
    Clock,
    /// `Rp`, `US$`, `€`: a currency sign before or behind its amount.
    Currency,
    /// `%`, `‰`.
    Percent,
    /// `https://…`, `KOMPAS.com`.
    Url,
    /// `redaksi@contoh.id`.
    Email,
    /// `@infoBMKG`.
    Handle,
    /// `#banjir`.
    Hashtag,
    /// An emoji with its joiners and modifiers.
    Emoji,
    /// `,`, `…`, `“`, `--`.
    Punctuation,
    /// `+`, `=`, `©`, and control characters.
    Symbol,
    /// A word in a script other than Latin.
    Other,
}

crate::named! {
    TokenKind: "kind of token",
    /// All kinds, words first.
    ALL,
    /// The name used in the output contract, for instance `word`.
    as_str {
        Word = "word",
        Abbreviation = "abbreviation",
        Number = "number",
        Ordinal = "ordinal",
        Date = "date",
        Clock = "clock",
        Currency = "currency",
        Percent = "percent",
        Url = "url",
        Email = "email",
        Handle = "handle",
        Hashtag = "hashtag",
        Emoji = "emoji",
        Punctuation = "punctuation",
        Symbol = "symbol",
        Other = "other",
    }
}

/// Where a token stands and what it looks like; the form kept in buffers.
///
/// It does not borrow: [`TokenSpan::text`] reads it back from its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[repr(C)]
pub struct TokenSpan {
    #[cfg_attr(feature = "serde", serde(flatten))]
    span: Span,
    kind: TokenKind,
}

impl TokenSpan {
    /// A token of this kind at this place.
    #[must_use]
    pub const fn new(span: Span, kind: TokenKind) -> TokenSpan {
        TokenSpan { span, kind }
    }

    /// Where it stands.
    #[must_use]
    pub const fn span(self) -> Span {
        self.span
    }

    /// What it looks like.
    #[must_use]
    pub const fn kind(self) -> TokenKind {
        self.kind
    }

    /// The token in `text`, which must be the text it was cut from; the empty
    /// string where it does not fit.
    #[must_use]
    #[inline]
    pub fn text(self, text: &str) -> &str {
        self.span.slice(text).unwrap_or_default()
    }
}

/// A piece of the input. Tokens and the white space between them give back the
/// input.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Token<'t> {
    text: &'t str,
    start: u32,
    kind: TokenKind,
}

impl<'t> Token<'t> {
    pub(crate) const fn new(text: &'t str, start: u32, kind: TokenKind) -> Token<'t> {
        Token { text, start, kind }
    }

    /// The token as written.
    #[must_use]
    pub const fn text(self) -> &'t str {
        self.text
    }

    /// Where it stands in the text.
    #[must_use]
    pub const fn span(self) -> Span {
        let start = self.start as usize;
        Span::new(start, start + self.text.len())
    }

    /// What it looks like.
    #[must_use]
    pub const fn kind(self) -> TokenKind {
        self.kind
    }
}

/// Where the token stands and what it looks like, without its text.
impl From<Token<'_>> for TokenSpan {
    fn from(token: Token<'_>) -> TokenSpan {
        TokenSpan::new(token.span(), token.kind())
    }
}
