//! Descriptions in front of the name that explains them, with a comma between: `Istri
//! Rudi, Sinta (38),`, and teams that are told by who trains them.

use warta_syntax::Upos;
use warta_text::TokenKind;

use super::description::REACH;
use super::discourse::{Class, Place};
use super::lexicon::Marks;
use super::phrase::Phrase;
use super::pronoun::has_owner;
use super::resolve::Reader;
use crate::firms::is_company;
use crate::page::has_word;
use crate::{EntityKind, Evidence, MentionKind};

/// Tokens between the noun and the comma.
const LONGEST: usize = 10;

/// Those who are told by whom they are for, beside kin: `pengacara Alya`.
const RELATED: [&str; 9] = [
    "advokat",
    "ajudan",
    "asisten",
    "dosen",
    "kuasa",
    "pembimbing",
    "pendamping",
    "penasihat",
    "pengacara",
];

/// Words inside of such a description that are no nouns.
const PLAIN: [&str; 8] =
    ["asal", "itu", "lainnya", "mereka", "selamat", "setempat", "tersebut", "yang"];

/// Degrees between the comma and the name.
const MOST_DEGREES: usize = 3;

impl<'a> Reader<'_, 'a> {
    /// Reads a description that is told by more than its noun.
    pub(super) fn read_special(&mut self, at: usize) -> Option<usize> {
        let found = self.read_trained(at).or_else(|| self.read_central(at));
        let found = found.or_else(|| self.read_epithet(at)).or_else(|| self.read_client(at));
        found.or_else(|| self.read_leading(at)).or_else(|| self.read_own_kin(at))
    }

    /// Reads `kuasa hukum pemohon, Hendrik,` from its noun at `at`, and gives the token
    /// behind the description.
    pub(super) fn read_leading(&mut self, at: usize) -> Option<usize> {
        let kind = self.leading_kind(at)?;
        let comma = self.leading_end(at, kind)?;
        let name = self.explained(comma, kind)?;
        let slot = self.context.slots.get(name).copied()?;
        let first = self.leading_first(at);
        if comma == at + 1 && first == at && !self.is_plain(at, name) {
            return None;
        }
        if kind == EntityKind::Per && comma == at + 1 && first == at {
            self.name_the_told(at, slot);
        }
        let span = self.context.input.span(first, comma);
        self.read_inside(at, comma);
        self.add(slot, span, MentionKind::Nom, Evidence::Apposition);
        self.learn_kin(slot, at, comma);
        self.learn_gender(slot, self.context.input.word(at));
        let class = match kind {
            EntityKind::Per => Class::Person,
            _ => Class::Organisation,
        };
        let referent = self.referent(first, comma, Some(slot), class);
        self.discourse.push(referent);
        self.leading = comma;
        Some(comma)
    }

    /// `Seorang buruh tewas. Korban, Rudi (38),`: gives the one of whom the noun at `at` goes on
    /// to speak its name.
    fn name_the_told(&mut self, at: usize, slot: usize) {
        let phrase = Phrase { first: at, end: at + 1, extent: at + 1, of: None, ..self.phrase(at) };
        let told = self.antecedent(self.pointer_of(&phrase, false), None);
        if let Some(nameless) = told.filter(|&told| told >= self.named) {
            self.join_unnamed(nameless, slot);
        }
    }

    /// What the noun at `at` is said of, where no other noun of its phrase stands before.
    fn leading_kind(&self, at: usize) -> Option<EntityKind> {
        let input = self.context.input;
        let word = input.word(at);
        let marks = input.lexical(at);
        let before = input.before(at);
        // `mantan ketua`, `juru bicara`: the phrase begins with the first of two.
        let inner = match before {
            "seorang" | "Seorang" => false,
            "kuasa" | "para" | "kedua" | "bernama" => true,
            "dan" | "serta" => !self.is_owned(at),
            "," => self.is_listed(at),
            _ => at > 0 && input.lexical(at - 1).any(Marks::PERSON.union(Marks::ORGANISATION)),
        };
        let lawyer = word.eq_ignore_ascii_case("kuasa") && input.word(at + 1) == "hukum";
        if inner || self.context.name_at(at).is_some() {
            return None;
        }
        match () {
            () if lawyer || marks.any(Marks::PERSON) => Some(EntityKind::Per),
            () if marks.any(Marks::ORGANISATION) => Some(EntityKind::Org),
            () => None,
        }
    }

    /// `Petrus dan [pasangannya], Siti`, `dan [pelatih mereka], Salim`: whether the phrase at
    /// `at` says whose it is, so that a comma behind it does not go on with a list.
    fn is_owned(&self, at: usize) -> bool {
        let word = |at: usize| self.context.input.word(at);
        let comma = (at..at + LONGEST).find(|&at| word(at) == ",");
        let last = comma.map_or("", |comma| word(comma - 1));
        last == "mereka" || has_owner(last)
    }

    /// `Budi, [ketua RT], Sinta`: whether the comma in front of `at` may belong to a person or
    /// a list.
    fn is_listed(&self, at: usize) -> bool {
        let context = self.context;
        let Some(before) = at.checked_sub(2) else { return false };
        let name = context.name_at(before).and_then(|name| context.names.get(name));
        let person = name.is_some_and(|name| name.kind == EntityKind::Per)
            || context.input.word(before) == ")"
            || context.input.lexical(before).any(Marks::PERSON);
        person && !self.opens_clause(at)
    }

    /// `Korban, Rizal Maulana (17),`, `rekanan, CV Cahaya`: whether a single noun at `at`
    /// tells of the name behind its comma.
    fn is_plain(&self, at: usize, name: usize) -> bool {
        let input = self.context.input;
        let Some(name) = self.context.names.get(name) else { return false };
        let aged = input.word(name.end) == "(" && input.starts_sentence(at);
        aged || is_company(input.word(name.first))
    }

    /// `Di Kupang, [ayah Yuliana], Mateus`: whether all before the comma in front of `at` is
    /// a place or a time that opens the sentence.
    fn opens_clause(&self, at: usize) -> bool {
        const LONGEST: usize = 6;
        let input = self.context.input;
        let sentence = input.sentence(at);
        let start = sentence.map_or(0, |sentence| sentence.tokens().start);
        let opening = matches!(
            input.word(start),
            "Di" | "Dari" | "Pada" | "Kepada" | "Sementara" | "Adapun" | "Menurut" | "Namun"
        );
        opening && at <= start + LONGEST
    }

    /// The first token of the phrase of the noun at `at`: `[salah satu] korban`.
    fn leading_first(&self, at: usize) -> usize {
        let word = |at: usize| self.context.input.word(at).to_lowercase();
        let Some(before) = at.checked_sub(1) else { return at };
        let one = word(before);
        let salah = before.checked_sub(1).is_some_and(|before| word(before) == "salah");
        match one.as_str() {
            "satu" | "seorang" if salah => before - 1,
            "seorang" | "sebuah" | "sang" | "si" => before,
            _ => at,
        }
    }

    /// The comma that ends the phrase of the noun at `at`.
    fn leading_end(&self, at: usize, kind: EntityKind) -> Option<usize> {
        let context = self.context;
        let noun = context.input.word(at);
        let kin = Marks::of(noun).any(Marks::OWNED);
        let kin = kin || has_word(&RELATED, noun);
        let mut clause = false;
        let mut behind = at + 1;
        while behind < at + LONGEST {
            let word = context.input.word(behind);
            if word == "," {
                return Some(behind);
            }
            // `anggota Dewan Perwakilan Rakyat (DPR), Yohanes,`
            if word == "(" && context.is_bracketed(behind) {
                behind += 3;
                continue;
            }
            if let Some(name) = context.name_at(behind).and_then(|name| context.names.get(name)) {
                // `Istri Rudi, Sinta`: kin is told by a person; any other noun in front of a
                // person's name is a title.
                let told = kin && kind == EntityKind::Per || clause;
                if name.kind == EntityKind::Per && !told {
                    return None;
                }
                behind = name.end.max(behind + 1);
                continue;
            }
            let noun = matches!(
                context.upos(behind),
                Upos::Noun | Upos::Propn | Upos::Adj | Upos::Num | Upos::Adp | Upos::Det
            );
            // `gubernur bersama istrinya, Maria,`
            let noun = noun && !matches!(word, "bersama" | "dengan" | "kepada" | "oleh");
            // `label musik yang menaunginya, Nada Semesta,`
            clause |= word == "yang";
            let told = clause && matches!(context.upos(behind), Upos::Verb | Upos::Adv);
            // `pelatih mereka, Salim,`, `putri bungsunya, Laras,`
            let plain = told || PLAIN.contains(&word) || has_owner(word);
            if !(noun || plain) || word.chars().all(|c| !c.is_alphanumeric()) {
                return None;
            }
            behind += 1;
        }
        None
    }

    /// The name behind the comma, where a comma, a bracket or a full stop closes it and no
    /// list goes on.
    fn explained(&self, comma: usize, kind: EntityKind) -> Option<usize> {
        let context = self.context;
        let input = context.input;
        let degree = |at: usize| {
            let kind = input.kind(at);
            kind == Some(TokenKind::Abbreviation) && input.word(at).ends_with('.')
        };
        let degrees = (comma + 1..comma + 1 + MOST_DEGREES).take_while(|&at| degree(at)).count();
        let index = context.name_at(comma + 1 + degrees)?;
        let name = context.names.get(index)?;
        let first = name.first <= comma + 1 + degrees && name.first > comma;
        let closed = matches!(input.word(name.end), "," | "(" | "." | "dari");
        let listed = input.word(name.end) == ","
            && matches!(input.word(name.end + 1), "dan" | "serta" | "maupun" | "atau");
        (name.kind == kind && first && closed && !listed).then_some(index)
    }

    /// `bank sentral`, without a country behind it, is the one of Indonesia where that is
    /// named before.
    pub(super) fn read_central(&mut self, at: usize) -> Option<usize> {
        let context = self.context;
        let word = |at: usize| context.input.word(at);
        let central = word(at).eq_ignore_ascii_case("bank") && word(at + 1) == "sentral";
        let other = context.input.is_capital(at + 2) || matches!(word(at + 2), "negara" | "dunia");
        if !central || other {
            return None;
        }
        let slot = self.bearer(at, &["BI", "Bank Indonesia"])?;
        let end = at + 2 + usize::from(context.input.points(at + 2));
        self.describe(slot, at, end, Class::Organisation);
        Some(end)
    }

    /// `skuad asuhan Bojan Hodak itu`: the body that the trainer has a role in.
    pub(super) fn read_trained(&mut self, at: usize) -> Option<usize> {
        let input = self.context.input;
        const TEAMS: [&str; 5] = ["tim", "klub", "skuad", "kesebelasan", "pasukan"];
        let team = || has_word(&TEAMS, input.word(at));
        let trained =
            matches!(input.word(at + 1), "asuhan" | "besutan" | "arahan" | "polesan" | "racikan");
        let index = self.context.name_at(at + 2).filter(|_| trained && team())?;
        let name = self.context.names.get(index).filter(|name| name.kind == EntityKind::Per)?;
        let person = self.context.slots.get(index).copied()?;
        let pointed = input.points(name.end);
        let end = name.end + usize::from(pointed);
        let Some(slot) = self.roles.of(person).iter().find_map(|role| role.of) else {
            // `itu` is read like that of any other team.
            if !pointed {
                let phrase = Phrase { end, extent: end, definite: true, ..self.phrase(at) };
                self.read_known(phrase, Class::Organisation, true, input.lexical(at));
            }
            return (!pointed).then_some(at + 2);
        };
        self.describe(slot, at, end, Class::Organisation);
        Some(at + 2)
    }

    /// `kuasa hukumnya, Otniel`: a noun with `-nya` that a name explains.
    pub(super) fn read_relative(&mut self, at: usize) -> Option<usize> {
        let input = self.context.input;
        let word = input.word(at);
        let stem = word.get(..word.len() - 3)?;
        if let Some(end) = self.read_kin(at, stem) {
            return Some(end);
        }
        if stem == "klien" {
            // Who has a lawyer stands trial, or is about to.
            let place = Place { speaker: 0.0, ..self.place(at, REACH) };
            let slot = self.accused(self.phrase(at), place)?;
            if self.suffix_owner(at) == Some(slot) {
                return None;
            }
            self.add(slot, input.span(at, at + 1), MentionKind::Nom, Evidence::Description);
            return Some(at + 1);
        }
        let before = input.before(at);
        // `pesaing utamanya, Jamaat-e-Islami,`
        let owned = at > 0 && input.lexical(at - 1).any(Marks::OWNED);
        // `Dalam pidato terakhirnya, Rina menangis`: who speaks is no speech.
        let told = self.context.upos(at) == Upos::Adj && owned && self.owner_ahead(at).is_none();
        let described = Marks::of(stem).any(Marks::PERSON.union(Marks::ORGANISATION));
        let described = described || matches!(stem, "hukum" | "buah" | "kota");
        let slot = self.apposed(at + 1).filter(|_| described || told)?;
        let first = match before.to_lowercase().as_str() {
            "kuasa" | "juru" | "anak" | "ibu" | "orang" | "mantan" | "bekas" | "rekan" => at - 1,
            _ if told => at - 1,
            _ => at,
        };
        self.add(slot, input.span(first, at + 1), MentionKind::Nom, Evidence::Apposition);
        self.learn_owned_kin(slot, at, stem);
        Some(at + 1)
    }
}
