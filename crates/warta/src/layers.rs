use core::fmt;
use core::str::FromStr;

/// A layer of the output.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Layer {
    /// Where the sentences are.
    Sentences,
    /// Tokens with lemma, part of speech and tree.
    Tokens,
    /// Times, resolved.
    Timexes,
    /// Who and what is named.
    Entities,
    /// What happened.
    Events,
    /// Happenings in order of time.
    Timeline,
}

impl Layer {
    /// All layers, lowest first.
    pub const ALL: [Layer; 6] = [
        Layer::Sentences,
        Layer::Tokens,
        Layer::Timexes,
        Layer::Entities,
        Layer::Events,
        Layer::Timeline,
    ];

    /// The key of the layer in the output contract, for instance `timexes`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Layer::Sentences => "sentences",
            Layer::Tokens => "tokens",
            Layer::Timexes => "timexes",
            Layer::Entities => "entities",
            Layer::Events => "events",
            Layer::Timeline => "timeline",
        }
    }
}

/// A set of layers to compute and show. A layer that only serves another one is
/// computed but not shown.
///
/// ```
/// use warta::{Layer, Layers};
///
/// let layers: Layers = "tokens,timexes".parse()?;
/// assert!(layers.has(Layer::Timexes) && !layers.has(Layer::Events));
/// # Ok::<(), warta::UnknownLayer>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Layers(u8);

impl Layers {
    /// No layer.
    pub const NONE: Layers = Layers(0);
    /// Every layer.
    pub const ALL: Layers = Layers(0b11_1111);

    /// This set and `layer`.
    #[must_use]
    pub const fn with(self, layer: Layer) -> Layers {
        Layers(self.0 | 1 << layer as u8)
    }

    /// Whether `layer` is in the set.
    #[must_use]
    pub const fn has(self, layer: Layer) -> bool {
        self.0 & (1 << layer as u8) != 0
    }

    /// Whether any of `layers` is in the set.
    pub(crate) fn has_any(self, layers: &[Layer]) -> bool {
        layers.iter().any(|&layer| self.has(layer))
    }
}

impl Default for Layers {
    fn default() -> Layers {
        Layers::ALL
    }
}

/// A name that is no layer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no layer is named {name:?}; there are {}", Known)]
pub struct UnknownLayer {
    name: String,
}

struct Known;

impl fmt::Display for Known {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, layer) in Layer::ALL.into_iter().enumerate() {
            write!(f, "{}{}", if at == 0 { "" } else { ", " }, layer.as_str())?;
        }
        Ok(())
    }
}

impl FromStr for Layers {
    type Err = UnknownLayer;

    fn from_str(names: &str) -> Result<Layers, UnknownLayer> {
        let mut layers = Layers::NONE;
        for name in names.split(',').map(str::trim) {
            let layer = Layer::ALL.into_iter().find(|layer| layer.as_str() == name);
            layers = layers.with(layer.ok_or_else(|| UnknownLayer { name: name.to_owned() })?);
        }
        Ok(layers)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_layer_is_named() {
        let error = "tokens,frames".parse::<Layers>().unwrap_err();
        assert_eq!(
            error.to_string(),
            "no layer is named \"frames\"; there are sentences, tokens, timexes, entities, \
             events, timeline"
        );
        let all = Layer::ALL.into_iter().fold(Layers::NONE, Layers::with);
        assert_eq!(all, Layers::ALL);
    }
}
