//! Names in phrases that a title or a class heads.

use warta_entities::{EntityId, EntityKind, MentionKind};
use warta_syntax::Upos;

use crate::arguments::is_person_noun;
use crate::lexicon::Class;
use crate::reading::{Named, Reading};
use crate::sorted::is_sorted;
use crate::words::without_nya;

impl Reading<'_> {
    /// The entity that the phrase from `head` to `last` is a mention of: its head's, else the
    /// person whom a title names. The owner of the head is none: `kebijakan Presiden Jokowi`.
    pub(crate) fn entity_of(&self, head: usize, last: usize) -> Option<EntityId> {
        // `tuntutannya`: the clitic is the owner's.
        let owned = self.word(head).ends_with("nya") && !is_pronoun(self.word(head));
        let own = self.named(head).filter(|own| !owned || own.mention != MentionKind::Pro);
        if let Some(own) = own.filter(|own| own.mention == MentionKind::Nam) {
            return Some(own.entity);
        }
        let noun = self.word(head);
        let noun = without_nya(noun);
        // `salah satu korban, Retno`
        let one = noun == "salah";
        let titled = || is_person_noun(noun) && !is_group(noun) || one || is_body_of(noun);
        let person = (head + 1..=last)
            .take_while(|&at| self.upos(at) != Upos::Adp)
            .find_map(|at| self.person(at));
        // `Kuasa hukum Budi, Sari`: who is set beside the title holds it.
        let apposed = self.apposed_name(head, last).and_then(|at| self.named(at));
        let person = apposed.or(person);
        person.filter(|_| titled()).or(own).map(|named| named.entity)
    }

    /// A title takes in the name set beside it: `Juru bicara Kremlin, Dmitry Peskov,`.
    pub(super) fn with_name(&self, head: usize, last: usize) -> usize {
        let noun = self.upos(head) == Upos::Noun || is_person_noun(self.word(head));
        let titled = noun && (head..=last).all(|at| self.person(at).is_none());
        // `presiden terpilih Donald Trump`, `kelompok Hamas`: the name goes with its class.
        let stands = usize::from(self.is_standing(last + 1));
        let body = |at: usize| {
            let class = last == head && is_class(self.word(head));
            self.named(at).filter(|n| n.kind == EntityKind::Org && class)
        };
        let beside = last + 1 + stands;
        // `Kanselir Jerman Karl Weber`: whatever the tree says.
        let held = titled && (stands > 0 || is_person_noun(self.word(head)));
        let name = self.person(beside).filter(|_| held).or_else(|| body(last + 1));
        if let Some(name) = name.filter(|name| (name.first as usize..=last + 2).contains(&beside)) {
            return name.last as usize;
        }
        if let Some(holder) = self.holder(beside).filter(|_| held) {
            return holder.last as usize;
        }
        if !titled || self.word(last + 1) != "," {
            return last;
        }
        let Some(name) = self.person(last + 2).filter(|n| n.first as usize == last + 2) else {
            return last;
        };
        let end = name.last as usize;
        let closed = matches!(self.word(end + 1), "," | "." | "");
        if closed && self.sentence(end) == self.sentence(head) { end } else { last }
    }

    /// Who holds the title whose words go on at a token, behind the land or the body that it is
    /// of: `Shinzo Abe` from `Menteri` on in `Perdana Menteri Jepang Shinzo Abe`. He is not named
    /// in `istri Presiden Prancis Emmanuel Macron`, where another title begins.
    fn holder(&self, from: usize) -> Option<Named> {
        let (_, end) = self.bounds(from.checked_sub(1)?);
        let (mut at, mut small, mut of) = (from, 0, false);
        while at < end.min(from + TITLE) {
            if let Some(named) = self.named(at).filter(|_| self.in_name(at)) {
                let whole = named.first as usize == at;
                match named.kind {
                    // `mantan istri Budi`: of whom she was the wife.
                    EntityKind::Per => return Some(named).filter(|_| whole && (of || small == 0)),
                    EntityKind::Loc | EntityKind::Org if whole => at = named.last as usize + 1,
                    _ => return None,
                }
                of = true;
                continue;
            }
            let word = matches!(self.upos(at), Upos::Adj | Upos::Noun | Upos::Propn);
            let other = warta_entities::is_person_noun(self.word(at))
                && RANKS.binary_search(&self.word(at - 1)).is_err();
            let lower = !self.is_capital(at);
            let event = self.noun(at).is_some_and(|noun| matches!(noun.class, Class::Event(_)));
            small += usize::from(lower);
            if !word || other || small > SMALL || self.in_time(at) || lower && event {
                return None;
            }
            at += 1;
        }
        None
    }

    /// `Menteri Energi dan Sumber Daya Mineral`, `Menko Politik, Hukum, dan Keamanan`: an office
    /// goes on over what else it is for, up to the name of who holds it or the verb.
    pub(super) fn with_fields(&self, head: usize, last: usize) -> usize {
        let (_, end) = self.bounds(head);
        if !is_office(self.word(head)) || !self.is_capital(head) {
            return last;
        }
        let field = |at: usize| {
            at < end
                && self.is_capital(at)
                && matches!(self.upos(at), Upos::Adj | Upos::Noun | Upos::Propn)
                && self.named(at).is_none()
                && !is_office(self.word(at))
                && !is_person_noun(self.word(at))
        };
        let mut at = last + 1;
        while at < end.min(last + FIELDS) {
            let comma = usize::from(self.word(at) == ",");
            let closes = usize::from(matches!(self.word(at + comma), "dan" | "serta"));
            let from = at + comma + closes;
            let fields = (from..end.min(from + FIELDS)).take_while(|&at| field(at)).count();
            if from == at || fields == 0 {
                return last;
            }
            at = from + fields;
            if closes > 0 {
                let told = self.upos(at) == Upos::Verb || self.word(at) == "(";
                return if told || self.person(at).is_some() { at - 1 } else { last };
            }
        }
        last
    }

    /// The name of a person that a token is part of.
    pub(crate) fn person(&self, at: usize) -> Option<Named> {
        let person = |name: &Named| name.kind == EntityKind::Per;
        self.named(at).filter(person).filter(|name| name.mention == MentionKind::Nam)
    }

    /// A word between an office and the name of who holds it.
    fn is_standing(&self, at: usize) -> bool {
        matches!(
            self.word(at),
            "terpilih" | "petahana" | "sementara" | "terguling" | "nonaktif" | "interim"
        )
    }

    /// The first word of the name that ends a phrase behind a comma, and says better
    /// than the title before it who is meant: `Dmitry` of `Juru bicara Kremlin, Dmitry
    /// Peskov`.
    pub(crate) fn apposed_name(&self, head: usize, last: usize) -> Option<usize> {
        let name = self.named(last).filter(|n| n.kind == EntityKind::Per)?;
        let first = name.first as usize;
        // `Budi, Sari, dan Joko`: who has a name of his own is no title.
        if self.in_name(head) && self.named(head).is_some_and(|n| n.kind == EntityKind::Per) {
            return None;
        }
        let behind_comma = first > head && self.word(first - 1) == ",";
        (behind_comma && name.mention == MentionKind::Nam).then_some(first)
    }
}

/// Most words of a title behind its first one, and how many of them may be written small:
/// `menteri luar negeri Rusia`.
const TITLE: usize = 9;
const SMALL: usize = 3;

/// Words behind which a title goes on with a word that is a title itself: `wakil presiden`; in
/// the order of their bytes.
#[rustfmt::skip]
const RANKS: [&str; 20] = [
    "asisten", "bekas", "calon", "deputi", "direktur", "eks", "kepala", "ketua", "komandan",
    "komisaris", "mantan", "panglima", "pejabat", "penjabat", "perdana", "pj", "plt",
    "sekretaris", "wakil", "wali",
];

const _: () = assert!(is_sorted(&RANKS));

/// Most words of the fields that an office is for, and of one of them.
const FIELDS: usize = 12;

/// Words that open the name of an office, or of a body, which may be for several fields.
pub(crate) fn is_office(word: &str) -> bool {
    const OFFICES: [&str; 17] = [
        "badan",
        "bidang",
        "deputi",
        "dinas",
        "direktorat",
        "direktur",
        "dirjen",
        "kantor",
        "kementerian",
        "kepala",
        "komisi",
        "lembaga",
        "menko",
        "menteri",
        "sekretaris",
        "wakil",
        "wamen",
    ];
    OFFICES.contains(&word)
}

/// Nouns for several persons, among whom the one named behind them need not be: `kubu
/// Prabowo`.
fn is_group(noun: &str) -> bool {
    const GROUPS: [&str; 19] = [
        "ganda",
        "geng",
        "kabinet",
        "keluarga",
        "kelompok",
        "komplotan",
        "koalisi",
        "kubu",
        "massa",
        "orang",
        "pasangan",
        "pemerintah",
        "pendukung",
        "rezim",
        "rombongan",
        "simpatisan",
        "skuad",
        "tim",
        "timnas",
    ];
    GROUPS.contains(&noun)
}

/// Pronouns that end like a clitic.
fn is_pronoun(word: &str) -> bool {
    matches!(word, "dirinya" | "keduanya" | "ketiganya" | "pihaknya")
}

/// What is left of a person: `jenazah Siti`.
fn is_body_of(noun: &str) -> bool {
    matches!(noun, "almarhum" | "almarhumah" | "jasad" | "jenazah" | "mayat" | "mendiang")
}

/// Words for what a body is, right before its name: `kelompok Hamas`.
fn is_class(word: &str) -> bool {
    matches!(
        word,
        "bank"
            | "faksi"
            | "gerakan"
            | "grup"
            | "kelompok"
            | "klub"
            | "lembaga"
            | "maskapai"
            | "milisi"
            | "organisasi"
            | "partai"
            | "perusahaan"
            | "produsen"
            | "tim"
            | "yayasan"
    )
}
