//! Which sentences are set like headlines.

use warta_text::{Sentence, TokenSpan};

/// Whether the sentence with this index stands alone on its line and has no full stop, at
/// its end or in front of a closing quote; `false` behind the last sentence.
///
/// ```
/// let text = "Gempa Guncang Seram\n\nBMKG mencatat gempa itu. Warga mengungsi.";
/// let (mut tokens, mut sentences) = (vec![], vec![]);
/// warta_text::tokenize_into(text, &mut tokens);
/// warta_text::split_sentences(text, &tokens, &mut sentences);
/// let alone = |number| warta_syntax::headline::is_headline(text, &tokens, &sentences, number);
/// assert_eq!([0, 1, 2, 3].map(alone), [true, false, false, false]);
/// ```
#[must_use]
pub fn is_headline(
    text: &str,
    tokens: &[TokenSpan],
    sentences: &[Sentence],
    number: usize,
) -> bool {
    let Some(own) = sentences.get(number) else { return false };
    let parted = |before: &Sentence, after: &Sentence| {
        let gap = text.get(before.span().end()..after.span().start());
        gap.is_some_and(|gap| gap.contains('\n'))
    };
    let before = number.checked_sub(1).and_then(|before| sentences.get(before));
    let after = sentences.get(number + 1);
    let last = own.tokens().end;
    let stop = |token: &TokenSpan| token.text(text) == ".";
    let closed = tokens.get(last.saturating_sub(2)..last).unwrap_or_default().iter().any(stop);
    !closed
        && before.is_none_or(|before| parted(before, own))
        && after.is_none_or(|after| parted(own, after))
}
