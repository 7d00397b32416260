//! Verbs whose prefix a headline leaves out.

use std::ops::Range;

use warta_morph::{Analysis, Prefix, Suffix, Upos, derive};
use warta_text::TokenKind;

use super::Headlines;

impl Headlines<'_> {
    /// The verbs among `tokens` that stand without `me-`, each with the word as a sentence
    /// has it: `kirim`, `mengirim`. Each clause has one that is a bare root; in front of that
    /// of the first somebody stands.
    pub(super) fn verbs(&self, tokens: &Range<usize>, names: &[bool]) -> Vec<(usize, String)> {
        let mut found: Vec<(usize, String)> = Vec::new();
        let (mut clause, mut told) = (tokens.start, false);
        for (at, &name) in tokens.clone().zip(names) {
            if self.tokens.get(at).is_some_and(|token| token.kind() == TokenKind::Punctuation) {
                (clause, told) = (at + 1, false);
                continue;
            }
            let analyses = if name { Vec::new() } else { self.analyzer.analyze(self.text_of(at)) };
            let Some(analysis) = analyses.first() else { continue };
            if analysis.voice().is_some() {
                told = true;
            }
            let Some(form) = self.active(analysis) else { continue };
            // `ancam tutup selat`: two in a row.
            let behind = found.last().is_some_and(|&(verb, _)| {
                verb + 1 == at && LEADS.contains(&self.text_of(verb).to_ascii_lowercase().as_str())
            });
            let bare = analysis.suffix().is_none();
            // `…, Sita Uang`: who did the first thing did the second.
            let inside =
                (at > clause || !found.is_empty()) && at + 1 < tokens.end && self.is_word(at + 1);
            if inside && !(bare && told && !behind) && !self.is_compound(at) {
                found.push((at, form));
                told = true;
            }
        }
        found
    }

    /// Whether the word at `at` is a verb without its `me-`.
    pub(super) fn is_bare(&self, at: usize) -> bool {
        let analyses = self.analyzer.analyze(self.text_of(at));
        analyses.first().is_some_and(|analysis| self.active(analysis).is_some())
    }

    /// Whether the word at `at` is such a verb with `-kan` or `-i`.
    pub(super) fn is_suffixed(&self, at: usize) -> bool {
        let analyses = self.analyzer.analyze(self.text_of(at));
        let suffixed =
            |analysis: &&Analysis| matches!(analysis.suffix(), Some(Suffix::Kan | Suffix::I));
        analyses.first().filter(suffixed).is_some_and(|analysis| self.active(analysis).is_some())
    }

    /// The word with `me-`, where it is a root or has `-kan` or `-i` and such a verb is
    /// known.
    fn active(&self, analysis: &Analysis) -> Option<String> {
        let plain = analysis.prefixes().is_empty()
            && analysis.enclitic().is_none()
            && analysis.particle().is_none()
            && analysis.reduplication().is_none();
        let entry = analysis.entry().filter(|_| plain)?;
        let suffix = analysis.suffix();
        // What is something else as well is a verb where headlines use it as one: `gelar`.
        let root = analysis.root();
        let known = match suffix {
            Some(Suffix::Kan | Suffix::I) => true,
            Some(_) => false,
            None if entry.pos.iter().any(|upos| upos != Upos::Verb) => OTHERS.contains(&root),
            None => !STAYS.contains(&root),
        };
        let attested = entry.paradigm.contains(&[Prefix::Me], suffix);
        (known && attested).then(|| derive(analysis.root(), &[Prefix::Me], suffix))
    }

    /// Whether the word before makes one thing of the two: `harga jual`, `kasus suap`.
    fn is_compound(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map_or("", |at| self.text_of(at)).to_ascii_lowercase();
        COMPOUNDS.contains(&before.as_str())
    }

    fn is_word(&self, at: usize) -> bool {
        let kind = self.tokens.get(at).map(|token| token.kind());
        kind.is_some_and(|kind| kind != TokenKind::Punctuation)
    }
}

/// Verbs that need no prefix.
#[rustfmt::skip]
const STAYS: [&str; 38] = [
    "bilang", "datang", "hadir", "hilang", "ikut", "ingat", "ingin", "jatuh", "jelang", "kalah",
    "kandung", "kata", "lari", "maju", "makan", "mandi", "masuk", "menang", "minta", "minum",
    "mulai", "mundur", "naik", "nanti", "nyanyi", "pecah", "percaya", "pindah", "pulang",
    "rela", "siap", "tahu", "tembus", "tinggal", "tolong", "turun", "tutup", "ulang",
];

/// Verbs with another verb behind them.
const LEADS: [&str; 6] = ["ajak", "ancam", "bantah", "bantu", "desak", "tolak"];

/// Nouns and adjectives that headlines use as verbs.
#[rustfmt::skip]
const OTHERS: [&str; 63] = [
    "akuisisi", "angkat", "angkut", "antisipasi", "apresiasi", "audit", "baca", "bakar",
    "bentuk", "blok", "bom", "bongkar", "buang", "buka", "denda", "dominasi", "eksekusi",
    "ekspor", "eliminasi", "evaluasi", "gelar", "identifikasi", "impor", "interogasi",
    "intervensi", "intip", "investigasi", "jawab", "kemas", "klaim", "klarifikasi",
    "konfirmasi", "koreksi", "kritik", "lelang", "lepas", "paksa", "panen", "pasang", "peras",
    "potong", "prediksi", "produksi", "protes", "pukul", "rawat", "rehabilitasi", "relokasi",
    "renovasi", "respons", "rilis", "sewa", "subsidi", "suntik", "survei", "tahan", "tanam",
    "target", "tarik", "tembak", "tilang", "transfer", "verifikasi",
];

/// Words in front of which a root is no verb: what it makes a compound with, and what
/// brings in a noun.
#[rustfmt::skip]
const COMPOUNDS: [&str; 45] = [
    "aksi", "alat", "angka", "antara", "atau", "biaya", "bukti", "dan", "dari", "daya", "dengan",
    "di", "hak", "harga", "hari", "hasil", "jam", "juru", "kapal", "kasus", "ke", "korban",
    "kuasa", "masa", "mesin", "mobil", "nilai", "oleh", "operasi", "pada", "per", "pusat", "sang",
    "sebagai", "si", "soal", "surat", "tata", "tempat", "tersangka", "tim", "uang", "upaya",
    "waktu", "yang",
];
