/// Why bytes are not a model that this version can use.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ModelError {
    /// The bytes begin otherwise than a model does.
    #[error("not a model: the first eight bytes are not its mark")]
    NotAModel,
    /// The model was written by another version of the trainer.
    #[error("model has version {found}, but this library reads version {expected}")]
    Version {
        /// The version in the bytes.
        found: u32,
        /// The version that this library reads.
        expected: u32,
    },
    /// A model, but for another task.
    #[error("model is of kind {found}, but kind {expected} was asked for")]
    Kind {
        /// The kind in the bytes.
        found: u32,
        /// The kind that was asked for.
        expected: u32,
    },
    /// The bytes end too early, or go on after the end.
    #[error("model should be {expected} bytes long and is {found}")]
    Length {
        /// The length that the header announces.
        expected: usize,
        /// The number of bytes handed in.
        found: usize,
    },
    /// The bytes were changed after they were written.
    #[error("model is damaged: its checksum does not fit its bytes")]
    Checksum,
    /// A part of the model contradicts itself or the task.
    #[error("model does not fit: {0}")]
    Layout(&'static str),
}
