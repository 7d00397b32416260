//! Bodies whose last word says what they are: `Samudra Capital`, `Lontar Pictures`.

use crate::EntityKind;
use crate::names::Name;
use crate::page::Page;

/// Last words of firms, funds and foundations, sorted.
#[rustfmt::skip]
const ENDINGS: [&str; 43] = [
    "Airlines", "Airways", "Bank", "Capital", "Corp", "Corporation", "Energy", "Entertainment",
    "Films", "Foundation", "Fund", "Group", "Holding", "Holdings", "Inc", "Industries",
    "Institute", "Insurance", "Investama", "Labs", "Limited", "Logistics", "Ltd", "Media",
    "Mining", "Motors", "Partners", "Pharma", "Picture", "Pictures", "Productions", "Records",
    "Resources", "Sdn", "Securities", "Sekuritas", "Solutions", "Studio", "Studios",
    "Technologies", "University", "Ventures", "Works",
];

/// Makes a name of two words or more a body where its last word says so.
pub(crate) fn mark_endings(input: &Page<'_>, names: &mut [Name]) {
    for name in names.iter_mut() {
        let last = input.word(name.end.saturating_sub(1));
        let ends = name.end - name.first > 1 && ENDINGS.binary_search(&last).is_ok();
        let model = matches!(name.kind, EntityKind::Per | EntityKind::Loc);
        if ends && model && name.evidence == "model" {
            name.kind = EntityKind::Org;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::ENDINGS;

    #[test]
    fn endings_are_sorted() {
        assert!(ENDINGS.is_sorted_by(|a, b| a < b));
    }
}
