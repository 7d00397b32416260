//! The body that `kami` may mean though it is named behind the quotation, or long before.

use super::discourse::{Class, Referent};
use super::resolve::Reader;
use crate::EntityKind;

/// Sentences in which a mention is still at hand.
const NEAR: usize = 10;

impl Reader<'_, '_> {
    /// `“Kami menyita mobil,” kata Kasat Reskrim Polres Jepara`: brings to mind the body of who
    /// speaks at `at`.
    pub(super) fn evoke_body(&mut self, at: usize) {
        let Some(quote) = self.context.quote_of(at) else { return };
        let Some(speaker) = self.speaker(quote) else { return };
        let kind = |of: usize| {
            let name = self.longest_name(Some(of))?;
            let kind = self.context.names.get(name)?.kind;
            match kind {
                EntityKind::Org => Some(Class::Organisation),
                EntityKind::Loc if self.context.is_country(name) => Some(Class::Country),
                _ => None,
            }
        };
        let bodies = self.roles.of(speaker).iter().filter_map(|role| role.of);
        let body = bodies.into_iter().find_map(|of| kind(of).map(|class| (of, class)));
        let Some((slot, class)) = body else { return };
        let place = self.place(at, NEAR);
        if self.discourse.before(place).all(|other| other.slot != Some(slot)) {
            let referent = self.referent(at, at, Some(slot), class);
            let referent = Referent { quote: None, subject: false, nested: true, ..referent };
            self.discourse.referents.push(referent);
        }
    }
}
