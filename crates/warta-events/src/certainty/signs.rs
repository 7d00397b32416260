//! Words that say whether and how something happens.

use warta_syntax::Upos;

use crate::event::{EventType, Modality};
use crate::lexicon::Class;
use crate::reading::Reading;
use crate::trigger::is_quote;

pub(crate) fn denies(word: &str) -> bool {
    matches!(word, "dibantah" | "membantah" | "menafikan" | "menampik" | "menepis" | "menyangkal")
}

/// What goes round about somebody.
pub(crate) fn is_hearsay(noun: &str) -> bool {
    matches!(noun, "isu" | "kabar" | "rumor" | "spekulasi" | "wacana")
}

/// What is told by others and may be denied.
pub(super) fn is_report(noun: &str) -> bool {
    let claim =
        matches!(noun, "anggapan" | "dugaan" | "klaim" | "laporan" | "tudingan" | "tuduhan");
    claim || is_hearsay(noun)
}

/// Whether words of certainty are sought past a word that stands between them and the verb.
pub(super) fn passes(word: &str) -> bool {
    matches!(
        word,
        "juga"
            | "lagi"
            | "segera"
            | "kembali"
            | "dilaporkan"
            | "bersedia"
            | "berani"
            | "sanggup"
            | "kunjung"
            | "jadi"
            | "berhasil"
            | "sempat"
            | "pernah"
            | "terbukti"
            | "berminat"
            | "tertarik"
            | "mulai"
            | "saling"
            | "ikut"
            | "terus"
            | "turut"
            | "langsung"
    )
}

/// Whether a word for what is to come says so where it stands: not in `khawatir akan
/// banjir`, where it brings in what is felt about, and not in `dipastikan tewas`.
pub(super) fn foretells(reading: &Reading<'_>, at: usize) -> bool {
    let before = reading.word_before(at, 1);
    match (reading.word(at), before) {
        ("dipastikan", _) => warta_temporal::is_certain_to(reading.word(at + 1)),
        ("akan", "butuh" | "cemas" | "haus" | "khawatir" | "sadar" | "takut") => false,
        ("akan", "ingat" | "percaya" | "yakin") => reading.upos(at + 1) == Upos::Verb,
        _ => true,
    }
}

/// `memutuskan untuk menurunkan`: what is decided or brought off is done.
pub(super) fn is_decided(reading: &Reading<'_>, mark: usize) -> bool {
    let before = reading.word_before(mark, 1);
    matches!(before, "berhasil" | "memilih" | "memutuskan")
}

/// What a noun says of the verb that completes it: `upaya meredam`, `peluang menang`.
pub(super) fn of_noun(noun: &str) -> Option<Modality> {
    Some(match noun {
        "upaya" | "usaha" | "niat" | "keinginan" | "tekad" | "rangka" | "perintah" | "harapan"
        | "tugas" | "instruksi" => Modality::Desired,
        "peluang" | "kans" => Modality::Possible,
        "janji" | "komitmen" | "rencana" => Modality::Planned,
        _ => return None,
    })
}

/// Words that stand between a subject and its verb and only say how it is meant, beside those
/// whose sign says so.
pub(crate) const HELPING: [&str; 7] =
    ["berhasil", "sempat", "mulai", "siap", "tengah", "sedang", "mampu"];

/// What a word before a verb does to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sign {
    Not,
    Fails,
    Will,
    Expected,
    Is(Modality),
    Goal,
    Condition,
}

impl Sign {
    /// Whether such a word stands between a subject and its verb and only says how it is meant.
    pub(crate) const fn helps(self) -> bool {
        matches!(self, Sign::Not | Sign::Fails | Sign::Will | Sign::Expected | Sign::Is(_))
    }
}

#[rustfmt::skip]
pub(crate) const SIGNS: [(Sign, &[&str]); 8] = [
    (Sign::Not, &[
        "tidak", "belum", "alih-alih", "tak", "bukan", "tanpa", "jangan", "bukannya", "nggak",
        "ndak", "tidaklah", "bukanlah", "takkan", "jangankan", "ketimbang",
    ]),
    (Sign::Fails, &[
        "gagal", "batal", "urung", "enggan", "nyaris", "hampir", "mustahil",
    ]),
    (Sign::Will, &[
        "akan", "bakal", "dipastikan", "hendak", "berencana", "berniat", "bermaksud", "bersiap",
        "dijadwalkan", "direncanakan", "ditargetkan", "bertekad", "akankah", "siap", "rencananya",
        "sedianya",
    ]),
    (Sign::Expected, &[
        "diperkirakan", "diprediksi", "diproyeksikan",
    ]),
    (Sign::Is(Modality::Possible), &[
        "mungkin", "kemungkinan", "bisa", "dapat", "diduga", "berpotensi", "berpeluang",
        "terancam", "mampu", "disinyalir", "ditengarai", "disebut-sebut", "barangkali", "boleh",
        "diyakini", "dikhawatirkan", "dikabarkan", "dituduh", "dituding", "apakah", "kabarnya",
        "seakan", "seakan-akan", "seolah", "seolah-olah", "konon", "diisukan", "dicurigai",
        "disangka", "didakwa", "benarkah", "bisakah", "dapatkah", "mungkinkah", "sudahkah",
        "haruskah", "perlukah", "rawan", "rentan", "berisiko",
    ]),
    (Sign::Is(Modality::Desired), &[
        "harus", "wajib", "perlu", "ingin", "mau", "diminta", "meminta", "diharapkan", "berharap",
        "mengharapkan", "diwajibkan", "semestinya", "seharusnya", "sebaiknya", "hendaknya",
        "diimbau", "mendesak", "didesak", "dituntut", "berusaha", "berupaya", "mencoba", "minta",
        "mesti", "mestinya", "harusnya", "semoga", "moga-moga", "mudah-mudahan", "harapkan",
        "bertujuan", "saatnya", "harap", "diperintahkan", "diinstruksikan",
    ]),
    (Sign::Goal, &[
        "untuk", "agar", "supaya", "guna", "demi",
    ]),
    (Sign::Condition, &[
        "jika", "bila", "apabila", "kalau", "seandainya", "andai", "andaikan", "jikalau",
        "asalkan", "manakala", "andaikata", "sekiranya", "seumpama", "kalaupun", "andaipun",
        "jikapun",
    ]),
];

/// Verbs and adjectives of knowing and supposing that `kalau` follows as `bahwa` does, beside
/// verbs of saying.
#[rustfmt::skip]
const KNOWING: [&str; 23] = [
    "bilang", "khawatir", "lupa", "memastikan", "membayangkan", "memperkirakan", "menduga",
    "mengaku", "mengakui", "mengetahui", "mengira", "mengklaim", "menilai", "menyadari",
    "menyangka", "merasa", "percaya", "sadar", "tahu", "terungkap", "ternyata", "yakin", "ketahuan",
];

impl Reading<'_> {
    /// `Ia mengatakan kalau harga akan naik`: whether `kalau` brings in what is said or known.
    pub(crate) fn is_that(&self, at: usize) -> bool {
        let before = self.before(at, 1);
        let Some(before) = before.filter(|_| self.word(at) == "kalau") else { return false };
        let says = |at: usize| self.verb(at).is_some_and(|verb| verb.class == SAYS);
        let (word, passive) = (self.word(before), self.word(before).starts_with("di"));
        KNOWING.contains(&word) || self.upos(before) == Upos::Verb && says(before) && !passive
    }
}

const SAYS: Class = Class::Event(EventType::Say);

/// Whether the sentence of a token opens with a mark of a condition, which holds for all of it.
pub(crate) fn opens_with_condition(reading: &Reading<'_>, at: usize) -> bool {
    opening_condition(reading, at).is_some()
}

/// The `jika` that the sentence of a token opens with.
pub(super) fn opening_condition(reading: &Reading<'_>, at: usize) -> Option<usize> {
    let (start, end) = reading.bounds(at);
    (start..end.min(start + 2))
        .find(|&n| !is_quote(reading.word(n)))
        // `Kalaupun menang, Arema terdegradasi`: what follows holds all the same.
        .filter(|&n| !reading.word(n).ends_with("pun"))
        .filter(|&n| reading.sign(n) == Some(Sign::Condition))
}
