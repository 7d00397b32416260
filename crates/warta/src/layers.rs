use core::fmt;
use core::ops::BitOr;
use core::str::FromStr;

use warta_text::UnknownName;

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

warta_text::named! {
    Layer: "layer",
    /// All layers, lowest first.
    ALL,
    /// The key of the layer in the output contract, for instance `timexes`.
    as_str {
        Sentences = "sentences",
        Tokens = "tokens",
        Timexes = "timexes",
        Entities = "entities",
        Events = "events",
        Timeline = "timeline",
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
/// assert_eq!(layers, Layer::Tokens | Layer::Timexes);
/// assert_eq!(layers.to_string(), "tokens,timexes");
/// # Ok::<(), warta::UnknownName>(())
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

    /// The layers of the set, lowest first.
    pub fn iter(self) -> impl Iterator<Item = Layer> {
        Layer::ALL.iter().copied().filter(move |&layer| self.has(layer))
    }

    /// Whether any of `layers` is in the set.
    pub(crate) fn has_any(self, layers: &[Layer]) -> bool {
        layers.iter().any(|&layer| self.has(layer))
    }
}

impl From<Layer> for Layers {
    fn from(layer: Layer) -> Layers {
        Layers::NONE.with(layer)
    }
}

impl<const N: usize> From<[Layer; N]> for Layers {
    fn from(layers: [Layer; N]) -> Layers {
        layers.into_iter().collect()
    }
}

impl FromIterator<Layer> for Layers {
    fn from_iter<I: IntoIterator<Item = Layer>>(layers: I) -> Layers {
        layers.into_iter().fold(Layers::NONE, Layers::with)
    }
}

/// What is in either.
impl<L: Into<Layers>> BitOr<L> for Layers {
    type Output = Layers;

    fn bitor(self, other: L) -> Layers {
        Layers(self.0 | other.into().0)
    }
}

/// Both.
impl<L: Into<Layers>> BitOr<L> for Layer {
    type Output = Layers;

    fn bitor(self, other: L) -> Layers {
        Layers::from(self) | other
    }
}

impl Default for Layers {
    fn default() -> Layers {
        Layers::ALL
    }
}

/// The names with commas between them; nothing for [`Layers::NONE`].
impl fmt::Display for Layers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, layer) in self.iter().enumerate() {
            write!(f, "{}{layer}", if at == 0 { "" } else { "," })?;
        }
        Ok(())
    }
}

/// As it is shown, with blanks around the names; `from_str` of [`Layer`] reads each.
impl FromStr for Layers {
    type Err = UnknownName;

    fn from_str(names: &str) -> Result<Layers, UnknownName> {
        if names.trim().is_empty() {
            return Ok(Layers::NONE);
        }
        names.split(',').map(|name| name.trim().parse::<Layer>()).collect()
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
        assert!("tokens,,events".parse::<Layers>().is_err());
        assert_eq!(Layer::ALL.iter().copied().collect::<Layers>(), Layers::ALL);
    }

    #[test]
    fn sets_are_shown_and_read_back() {
        for layers in [Layers::NONE, Layers::ALL, Layer::Events | Layer::Tokens] {
            assert_eq!(layers.to_string().parse::<Layers>().unwrap(), layers);
            assert_eq!(layers.iter().collect::<Layers>(), layers);
        }
        assert_eq!("events, tokens".parse::<Layers>().unwrap(), Layer::Tokens | Layer::Events);
        assert!("Events".parse::<Layers>().is_err(), "names are in letters of one case");
        assert_eq!((Layers::ALL | Layer::Events).iter().count(), 6);
    }
}
