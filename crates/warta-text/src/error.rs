use std::io;

/// Why a text cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TextError {
    /// Offsets are 32 bits wide, so a text ends before 4 GiB.
    #[error("text has {len} bytes, more than the {max} that offsets can address")]
    TooLong {
        /// Bytes of the text.
        len: usize,
        /// Bytes that a text may have.
        max: usize,
    },
}

/// Bytes that a text may have.
pub(crate) const MAX_TEXT: usize = u32::MAX as usize;

/// Whether every offset into `text` fits into a [`Span`](crate::Span).
///
/// The one check at the door: behind it, spans of this text are exact. Without it,
/// offsets past 4 GiB are held at `u32::MAX` and nothing panics.
///
/// # Errors
///
/// [`TextError::TooLong`] for a text of 4 GiB or more.
pub const fn check_len(text: &str) -> Result<(), TextError> {
    if text.len() > MAX_TEXT {
        return Err(TextError::TooLong { len: text.len(), max: MAX_TEXT });
    }
    Ok(())
}

/// Why reading lines of text stopped.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ReadError {
    /// The reader failed.
    #[error("cannot read the line at byte {offset}")]
    Io {
        /// Where the line begins in the stream.
        offset: u64,
        /// What the reader said.
        source: io::Error,
    },
    /// A line is longer than the caller allows.
    #[error("line at byte {offset} has more than {max} bytes")]
    LineTooLong {
        /// Where the line begins in the stream.
        offset: u64,
        /// Bytes that a line may have.
        max: usize,
    },
    /// A line is not UTF-8.
    #[error("line at byte {offset} is not valid UTF-8 from its byte {at} on")]
    InvalidUtf8 {
        /// Where the line begins in the stream.
        offset: u64,
        /// The first wrong byte, counted from the beginning of the line.
        at: usize,
    },
}
