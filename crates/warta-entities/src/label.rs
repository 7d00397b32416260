//! The labels of the output contract, both ways.

use crate::{EntityKind, MentionKind};

impl EntityKind {
    /// All kinds, those with a name first.
    pub const ALL: [EntityKind; 9] = [
        EntityKind::Per,
        EntityKind::Org,
        EntityKind::Loc,
        EntityKind::Evt,
        EntityKind::Law,
        EntityKind::Prd,
        EntityKind::Money,
        EntityKind::Percent,
        EntityKind::Quantity,
    ];
}

impl MentionKind {
    /// Name, description and pronoun.
    pub const ALL: [MentionKind; 3] = [MentionKind::Nam, MentionKind::Nom, MentionKind::Pro];

    /// The label in the output contract, for instance `NAM`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            MentionKind::Nam => "NAM",
            MentionKind::Nom => "NOM",
            MentionKind::Pro => "PRO",
        }
    }
}

warta_text::named! {
    EntityKind: "kind of entity",
    MentionKind: "kind of mention",
}
