//! The names of the output contract, both ways.

use crate::{Aspect, EventType, Modality, PlaceBasis, Polarity, Role, Status, Via};

impl Status {
    /// All five, the strongest first.
    pub const ALL: [Status; 5] =
        [Status::Asserted, Status::Reported, Status::Planned, Status::Possible, Status::Negated];
}

warta_text::named! {
    Aspect: "aspect",
    EventType: "type of event",
    Modality: "modality",
    PlaceBasis: "basis of a place",
    Polarity: "polarity",
    Role: "role",
    Status: "status",
    Via: "way to give an argument",
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_back() {
        for kind in EventType::ALL {
            assert_eq!(kind.to_string().parse(), Ok(kind));
        }
        for status in Status::ALL {
            assert_eq!(status.to_string().parse(), Ok(status));
        }
        assert_eq!(format!("{:>6}", Role::Actor), " actor");
        let error = "agree".parse::<EventType>().unwrap_err();
        assert_eq!(error.to_string(), "no type of event is named \"agree\"");
    }
}
