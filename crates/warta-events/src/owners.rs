use crate::reading::Reading;
use crate::trigger::Trigger;

/// What stands in for no trigger.
const NONE: u32 = u32::MAX;

/// For each token the trigger that stands there or lends its voice from there.
pub(crate) struct Owners(Vec<u32>);

impl Owners {
    pub(crate) fn of(reading: &Reading<'_>, triggers: &[Trigger]) -> Owners {
        let mut owners = vec![NONE; reading.len()];
        for (number, trigger) in triggers.iter().enumerate() {
            for at in (trigger.at..=trigger.last).chain(trigger.support) {
                if let Some(slot) = owners.get_mut(at) {
                    *slot = number as u32;
                }
            }
        }
        Owners(owners)
    }

    /// The place of the trigger in the list of triggers.
    #[inline]
    pub(crate) fn at(&self, token: usize) -> Option<usize> {
        self.0.get(token).filter(|&&number| number != NONE).map(|&number| number as usize)
    }
}
