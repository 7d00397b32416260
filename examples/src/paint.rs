//! Colours, on a terminal only.

use std::fmt;
use std::io::{self, IsTerminal};

/// Whether to write colours.
#[derive(Clone, Copy, Debug)]
pub struct Paint {
    on: bool,
}

/// The colours that the examples use.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Style {
    Bold,
    Dim,
    Green,
    Yellow,
    Red,
    Cyan,
}

impl Paint {
    /// Colours where standard output is a terminal and `NO_COLOR` is not set.
    #[must_use]
    pub fn for_stdout() -> Paint {
        Paint { on: io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none() }
    }

    /// `content` in this style.
    pub fn paint<T: fmt::Display>(self, style: Style, content: T) -> Painted<T> {
        Painted { style: self.on.then_some(style), content }
    }
}

/// Something to write in a style.
#[derive(Debug)]
pub struct Painted<T> {
    style: Option<Style>,
    content: T,
}

impl<T: fmt::Display> fmt::Display for Painted<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(style) = self.style else {
            return self.content.fmt(f);
        };
        let code = match style {
            Style::Bold => 1,
            Style::Dim => 2,
            Style::Red => 31,
            Style::Green => 32,
            Style::Yellow => 33,
            Style::Cyan => 36,
        };
        write!(f, "\x1b[{code}m")?;
        self.content.fmt(f)?;
        write!(f, "\x1b[0m")
    }
}
