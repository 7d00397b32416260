//! Descriptions and pronouns.

use warta_syntax::{Deprel, Upos};
use warta_text::Span;

use crate::names::Name;
use crate::{Entity, EntityKind, Input, Mention, MentionKind};

/// Nouns that describe a person, an organisation or a place, in lower case.
const PEOPLE: [&str; 40] = [
    "pemimpin",
    "presiden",
    "politikus",
    "politisi",
    "menteri",
    "pria",
    "perempuan",
    "wanita",
    "lelaki",
    "tokoh",
    "pejabat",
    "mantan",
    "tersangka",
    "terdakwa",
    "korban",
    "pelaku",
    "pemain",
    "pelatih",
    "penyanyi",
    "aktor",
    "aktris",
    "artis",
    "gubernur",
    "bupati",
    "ketua",
    "jenderal",
    "hakim",
    "jaksa",
    "pengacara",
    "pengusaha",
    "peneliti",
    "dokter",
    "penyerang",
    "kiper",
    "gelandang",
    "pembalap",
    "petenis",
    "ulama",
    "diplomat",
    "perwira",
];
const ORGANISATIONS: [&str; 20] = [
    "lembaga",
    "perusahaan",
    "partai",
    "organisasi",
    "badan",
    "komisi",
    "bank",
    "kelompok",
    "klub",
    "kementerian",
    "maskapai",
    "perseroan",
    "tim",
    "media",
    "kantor",
    "universitas",
    "instansi",
    "institusi",
    "emiten",
    "yayasan",
];
const PLACES: [&str; 16] = [
    "negara",
    "kota",
    "provinsi",
    "kabupaten",
    "wilayah",
    "daerah",
    "pulau",
    "desa",
    "kecamatan",
    "negeri",
    "ibu",
    "kawasan",
    "gunung",
    "sungai",
    "pelabuhan",
    "bandara",
];

/// Adds descriptions and pronouns whose antecedent is plain.
pub(super) fn describe(
    input: &Input<'_>,
    names: &[Name],
    by_name: &[usize],
    entities: &mut [Entity],
) {
    let mut reader = Reader { input, names, by_name, next: 0, last: [None; 3], subject: None };
    let mut sentence = 0;
    for at in 0..input.tokens.len() {
        if input.sentence_of(at) != sentence {
            sentence = input.sentence_of(at);
        }
        reader.pass(at);
        if reader.inside_name(at) {
            continue;
        }
        if let Some((slot, mention)) = reader.pronoun(at).or_else(|| reader.description(at))
            && let Some(entity) = entities.get_mut(slot)
        {
            entity.mentions.push(mention);
        }
    }
}

struct Reader<'a> {
    input: &'a Input<'a>,
    names: &'a [Name],
    by_name: &'a [usize],
    /// The first name that is not yet passed.
    next: usize,
    /// The last person, organisation and place, each with the token it stood at.
    last: [Option<(usize, usize)>; 3],
    /// The last person that was a subject.
    subject: Option<(usize, usize)>,
}

fn class(kind: EntityKind) -> Option<usize> {
    match kind {
        EntityKind::Per => Some(0),
        EntityKind::Org => Some(1),
        EntityKind::Loc => Some(2),
        _ => None,
    }
}

/// How many sentences back a pronoun looks.
const REACH: usize = 3;

impl Reader<'_> {
    /// Takes note of the names that end before token `at`.
    fn pass(&mut self, at: usize) {
        while let Some(name) = self.names.get(self.next).filter(|name| name.end <= at) {
            let slot = self.by_name.get(self.next).copied();
            if let Some((slot, class)) = slot.zip(class(name.kind)) {
                self.last[class] = Some((slot, name.first));
                let subject = (name.first..name.end).any(|at| self.is_subject(at));
                if class == 0 && (subject || self.subject.is_none()) {
                    self.subject = Some((slot, name.first));
                }
            }
            self.next += 1;
        }
    }

    fn is_subject(&self, at: usize) -> bool {
        let relation = self.input.words.get(at).map(|word| word.deprel);
        matches!(
            relation,
            Some(Deprel::Nsubj | Deprel::NsubjPass | Deprel::Flat | Deprel::FlatName)
        )
    }

    fn inside_name(&self, at: usize) -> bool {
        self.names.get(self.next).is_some_and(|name| name.first <= at)
    }

    fn near(&self, found: Option<(usize, usize)>, at: usize) -> Option<usize> {
        let (slot, from) = found?;
        let distance = self.input.sentence_of(at) - self.input.sentence_of(from);
        (distance <= REACH).then_some(slot)
    }

    /// `ia`, `dia`, `beliau`, and `-nya` behind a noun or a verb of saying.
    fn pronoun(&self, at: usize) -> Option<(usize, Mention)> {
        let word = self.input.word(at);
        let person = self.near(self.subject.max_by_place(self.last[0]), at);
        if ["ia", "dia", "beliau"].iter().any(|pronoun| word.eq_ignore_ascii_case(pronoun)) {
            let span = self.input.tokens.get(at)?.span();
            return Some((person?, Mention::new(span, MentionKind::Pro, 0.6, "pronoun")));
        }
        let stem = word.strip_suffix("nya").filter(|stem| stem.len() > 3)?;
        let noun = self.input.words.get(at).is_some_and(|word| word.upos == Upos::Noun);
        let said = ["kata", "ujar", "tutur", "ucap", "jelas", "tegas", "papar", "ungkap", "imbuh"];
        let says = said.iter().any(|verb| stem.eq_ignore_ascii_case(verb));
        if !(noun || says) || LEXICAL.contains(&word.to_lowercase().as_str()) {
            return None;
        }
        let end = self.input.tokens.get(at)?.span().end();
        let span = Span::new(end - 3, end);
        Some((person?, Mention::new(span, MentionKind::Pro, 0.5, "pronoun")))
    }

    /// `pemimpin Korea Utara tersebut`, `negara itu`: a noun phrase that points back.
    fn description(&self, at: usize) -> Option<(usize, Mention)> {
        let head = self.input.word(at).to_lowercase();
        let class = if PEOPLE.contains(&head.as_str()) {
            0
        } else if ORGANISATIONS.contains(&head.as_str()) {
            1
        } else if PLACES.contains(&head.as_str()) {
            2
        } else {
            return None;
        };
        let end = (at + 1..at + 7).find(|&end| {
            matches!(self.input.word(end), "tersebut" | "itu" | "." | "," | "yang" | "dan" | "")
        })?;
        if !matches!(self.input.word(end), "tersebut" | "itu") {
            return None;
        }
        let slot = self.near(self.last.get(class).copied().flatten(), at)?;
        let span = self.input.span(at, end + 1);
        Some((slot, Mention::new(span, MentionKind::Nom, 0.5, "description")))
    }
}

/// The later of two places.
trait MaxByPlace {
    fn max_by_place(self, other: Self) -> Self;
}

impl MaxByPlace for Option<(usize, usize)> {
    fn max_by_place(self, other: Self) -> Self {
        // A subject is preferred as long as it is not far behind the last name.
        match (self, other) {
            (Some(subject), Some(last)) if last.1.saturating_sub(subject.1) > 40 => Some(last),
            (Some(subject), _) => Some(subject),
            (None, last) => last,
        }
    }
}

/// Words with `-nya` that point at nobody.
const LEXICAL: [&str; 20] = [
    "sebelumnya",
    "akhirnya",
    "biasanya",
    "umumnya",
    "khususnya",
    "sebenarnya",
    "setidaknya",
    "awalnya",
    "lainnya",
    "misalnya",
    "seluruhnya",
    "sepenuhnya",
    "sebaliknya",
    "selanjutnya",
    "rencananya",
    "adanya",
    "artinya",
    "pasalnya",
    "tentunya",
    "harusnya",
];
