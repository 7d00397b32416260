//! What titles and appositions say of a person.

use warta_syntax::sequence::atom;
use warta_syntax::{Deprel, Upos};
use warta_text::TokenKind;

use super::context::Context;
use super::kin::is_kin;
use super::lexicon::Marks;
use crate::EntityKind;
use crate::page::has_word;

/// Tokens that a title in front of a name may have.
const LONGEST_TITLE: usize = 14;

/// Degrees between a name and what is told of it.
const MOST_DEGREES: usize = 3;

/// Roles that are kept of one person.
const MOST_ROLES: usize = 8;

/// A role: `presiden` of Russia.
#[derive(Clone, Debug)]
pub(super) struct Role<'a> {
    pub(super) noun: &'a str,
    /// The noun in lower case, as the model of antecedents is told it.
    pub(super) word: u64,
    /// The country or body that it is a role of.
    pub(super) of: Option<usize>,
    /// The token of the noun, and the one behind what tells more of it.
    pub(super) at: usize,
    pub(super) end: usize,
}

/// For each entity, the roles that the text gives it anywhere.
#[derive(Clone, Debug, Default)]
pub(super) struct Roles<'a> {
    by_slot: Vec<Vec<Role<'a>>>,
}

impl<'a> Roles<'a> {
    pub(super) fn new(context: &Context<'a>, slots: usize) -> Roles<'a> {
        let mut roles = Roles { by_slot: vec![Vec::new(); slots] };
        for (at, name) in context.names.iter().enumerate() {
            if name.kind != EntityKind::Per {
                continue;
            }
            let Some(&slot) = context.slots.get(at) else { continue };
            let title = context.title(name.first);
            roles.add(context, slot, title, name.first);
            let (first, end) = context.apposition(name.kind, name.end);
            roles.add(context, slot, first, end);
        }
        roles
    }

    /// Notes the role nouns between two tokens, each with what is named behind it.
    fn add(&mut self, context: &Context<'a>, slot: usize, first: usize, end: usize) {
        let Some(roles) = self.by_slot.get_mut(slot) else { return };
        for at in first..end {
            let noun = context.input.word(at);
            let role =
                context.name_at(at).is_none() && context.input.lexical(at).any(Marks::PERSON);
            let role = role && !(at + 1 == end && is_kin(noun) && context.name_at(end).is_some());
            if role && roles.len() < MOST_ROLES {
                let word = atom(&noun.to_lowercase());
                roles.push(Role { noun, word, of: context.owner_behind(at, end), at, end });
            }
        }
    }

    pub(super) fn of(&self, slot: usize) -> &[Role<'a>] {
        self.by_slot.get(slot).map(Vec::as_slice).unwrap_or_default()
    }

    /// Whether the entity has this role, of this country or body where one is given.
    pub(super) fn has(&self, slot: usize, noun: &str, of: Option<usize>) -> bool {
        self.of(slot)
            .iter()
            .any(|role| (of.is_none() || role.of == of) && is_same_role(role.noun, noun))
    }

    /// Whether the entity belongs to this country or body in any role.
    pub(super) fn belongs(&self, slot: usize, of: usize) -> bool {
        self.of(slot).iter().any(|role| role.of == Some(of))
    }
}

/// Nouns that one person is called by in turn.
const SAME: [&[&str]; 13] = [
    &["advokat", "kuasa", "pengacara", "penasihat"],
    &["anggota", "legislator", "politikus", "politisi"],
    &["artis", "biduan", "musisi", "pedangdut", "penyanyi", "vokalis"],
    &["bomber", "penyerang", "striker"],
    &["bos", "ceo", "direktur", "dirut", "presdir"],
    &["dubes", "duta"],
    &["guru", "pendidik", "pengajar"],
    &["jurnalis", "pewarta", "wartawan"],
    &["kiper", "penjaga"],
    &["korban", "penyintas"],
    &["pebalap", "pembalap"],
    &["pengadil", "wasit"],
    &["sopir", "pengemudi", "pengendara"],
];

fn is_same_role(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other)
        || SAME.iter().any(|group| has_word(group, one) && has_word(group, other))
}

impl Context<'_> {
    /// The first token of the title in front of a name that begins at `first`:
    /// `[Presiden Rusia,] Vladimir Putin`.
    pub(super) fn title(&self, first: usize) -> usize {
        let start = self.input.sentence(first);
        let start = start.map_or(0, |sentence| sentence.tokens().start);
        let start = start.max(first.saturating_sub(LONGEST_TITLE));
        let mut title = first;
        let mut at = first;
        while at > start {
            at -= 1;
            let word = self.input.word(at);
            if let Some(name) = self.name_at(at).and_then(|name| self.names.get(name)) {
                if name.kind == EntityKind::Per {
                    break;
                }
                at = name.first.max(start);
                continue;
            }
            let comma = word == "," && at + 1 == first;
            if comma || matches!(word, ")" | "(" | "-" | "/") {
                continue;
            }
            let short = word.len() > 1 && word.ends_with('.') && self.input.is_capital(at);
            if self.input.lexical(at).any(Marks::PERSON) || short {
                title = at;
                continue;
            }
            let noun = matches!(self.upos(at), Upos::Noun | Upos::Propn | Upos::Adj | Upos::Num);
            // `Direktur Gizi dan Kesehatan Ibu`
            let field = word == "dan"
                && self.input.is_capital(at + 1)
                && at.checked_sub(1).is_some_and(|at| {
                    self.input.is_capital(at)
                        && self
                            .name_at(at)
                            .and_then(|name| self.names.get(name))
                            .is_none_or(|name| name.kind != EntityKind::Per)
                });
            let noun = noun || field;
            // `Presiden terpilih Donald Trump`
            let noun = noun || matches!(word, "terpilih" | "petahana" | "terguling");
            let spoken = self.input.lexical(at).any(Marks::SPOKEN);
            if !noun || spoken || matches!(word, "tersebut" | "itu" | "ini") {
                break;
            }
        }
        title
    }

    /// The apposition behind a name that ends at `end`, from its first token up to its
    /// end: `La Ode, [warga Desa Haya],`. Empty where there is none.
    pub(super) fn apposition(&self, kind: EntityKind, end: usize) -> (usize, usize) {
        let none = (end, end);
        let Some(first) = self.behind_comma(end) else { return none };
        let head = self.input.word(first);
        let one = head.eq_ignore_ascii_case("seorang");
        let noun = self.input.word(first + usize::from(one));
        let capital = noun == "ibu" && self.input.word(first + usize::from(one) + 1) == "kota";
        let marks = match kind {
            EntityKind::Per => Marks::PERSON,
            EntityKind::Org => Marks::ORGANISATION,
            EntityKind::Prd => Marks::THING,
            EntityKind::Evt => Marks::HAPPENING,
            _ => Marks::PLACE,
        };
        // `Pinogu, kecamatan Suwawa`: a noun in front of a name is that of another place.
        let other = kind != EntityKind::Per
            && !capital
            && (self.name_at(first + 1).is_some() || self.input.word(first + 1) == ",");
        let told = self.input.lexical(first + usize::from(one));
        let fits = told.any(marks) || capital && kind == EntityKind::Loc;
        // `melawan Bima FC, pemain asal Bali, Made Sudana, …`: no body is a player.
        let strange = !told.any(marks) && told.any(Marks::PERSON) && kind != EntityKind::Per;
        let apposed = self.is_apposed(first, end);
        let fits = fits && !other || apposed;
        if self.name_at(first).is_some() || !fits {
            return none;
        }
        let stop = (first + 1..first + LONGEST_TITLE).find(|&at| {
            let word = self.input.word(at);
            let inside = self.name_at(at).is_some() || self.is_bracketed(at);
            word.is_empty()
                || (!inside && matches!(word, "," | "." | "yang" | "dan" | "(" | ";" | "”" | "\""))
                || (!inside && self.upos(at) == Upos::Verb)
        });
        let named = |stop: usize| {
            let name = self.name_at(stop + 1).and_then(|name| self.names.get(name));
            name.is_some_and(|name| name.kind == EntityKind::Per) && self.input.word(stop) == ","
        };
        if strange && stop.is_some_and(named) {
            return none;
        }
        if kind == EntityKind::Per && stop.is_some_and(|stop| self.is_another(first, stop)) {
            return none;
        }
        // Only a comma or a full stop closes it; a verb means that the noun was a subject.
        match stop {
            Some(stop) if matches!(self.input.word(stop), "," | "." | "yang") => (first, stop),
            _ => none,
        }
    }

    /// `Menteri PUPR Basuki, [Menteri Perhubungan Budi], dan`: whether a phrase is a title with the
    /// name of its holder, who is nobody else. `istri Budi`, `kuasa hukum Budi` tell of another.
    fn is_another(&self, first: usize, stop: usize) -> bool {
        #[rustfmt::skip]
        const RELATED: [&str; 14] = [
            "ajudan", "asisten", "jubir", "juru", "kuasa", "loyalis", "pendukung", "penasihat",
            "pengacara", "rekan", "relawan", "sopir", "staf", "tim",
        ];
        let inner = stop.checked_sub(1).and_then(|last| self.name_at(last));
        let Some(name) = inner.and_then(|name| self.names.get(name)) else { return false };
        let former = matches!(self.input.word(first), "mantan" | "Mantan" | "eks" | "seorang");
        let head = self.input.word(first + usize::from(former));
        let lower = head.to_lowercase();
        let related = RELATED.contains(&lower.as_str()) || is_kin(&lower);
        let office = self.input.is_capital(first + usize::from(former))
            || (first..name.first).any(|at| self.name_at(at).is_some());
        name.kind == EntityKind::Per && name.first > first && office && !related
    }

    /// The token behind the comma that follows a name that ends at `end`; an age or a short
    /// name in brackets and degrees may stand between.
    fn behind_comma(&self, end: usize) -> Option<usize> {
        let mut at = end;
        if self.input.brackets_one(at) {
            at += 3;
        }
        for _ in 0..MOST_DEGREES {
            let degree = self.input.kind(at + 1);
            let degree = degree == Some(TokenKind::Abbreviation) && self.input.is_capital(at + 1);
            if !(degree && self.input.word(at) == "," && self.input.word(at + 1).ends_with('.')) {
                break;
            }
            at += 2;
        }
        (self.input.word(at) == ",").then_some(at + 1)
    }

    /// Whether the noun at `first` is in apposition to the name that ends at `end` by the
    /// syntax, whatever it says.
    fn is_apposed(&self, first: usize, end: usize) -> bool {
        let noun = self.upos(first) == Upos::Noun && !self.input.is_capital(first);
        let name = end.checked_sub(1).and_then(|last| self.name_at(last));
        let head = self.head(first).and_then(|head| self.name_at(head));
        noun && self.deprel(first) == Deprel::Appos && head.is_some() && head == name
    }

    /// Whether token `at` is one of the brackets around a name.
    pub(super) fn is_bracketed(&self, at: usize) -> bool {
        match self.input.word(at) {
            "(" => self.name_at(at + 1).is_some() && self.input.word(at + 2) == ")",
            ")" => at.checked_sub(1).is_some_and(|at| self.name_at(at).is_some()),
            _ => false,
        }
    }

    /// The end of the clause with `yang` at `stop` that goes on an apposition, up to a comma
    /// or a full stop: `petani [yang rumahnya ambruk],`. It stays outside where it is long.
    pub(super) fn clause_end(&self, stop: usize) -> usize {
        if self.input.word(stop) != "yang" {
            return stop;
        }
        let end = (stop + 1..stop + LONGEST_TITLE).find(|&at| {
            let word = self.input.word(at);
            let inside = self.name_at(at).is_some() || self.is_bracketed(at);
            !inside && matches!(word, "," | "." | "(" | "”" | "\"" | "")
        });
        end.filter(|&end| matches!(self.input.word(end), "," | ".")).unwrap_or(stop)
    }

    /// The country or body that is named right behind a role noun.
    pub(super) fn owner_behind(&self, noun: usize, end: usize) -> Option<usize> {
        let named = (noun + 1..end.min(noun + 8)).find_map(|at| self.name_at(at))?;
        let name = self.names.get(named)?;
        let body = matches!(name.kind, EntityKind::Loc | EntityKind::Org);
        self.slots.get(named).copied().filter(|_| body)
    }
}
