//! Sources that a preposition or a word of reporting brings in: `menurut X`, `dikutip dari X`.

use warta_text::Span;

use super::{Attribution, Claim, is_speaker};
use crate::event::{EventType, Source};
use crate::sorted::is_sorted;
use crate::trigger::{Voice, is_quote};
use crate::words::{List, points};

impl Attribution<'_, '_> {
    /// `menurut X`, `dikutip dari X`, `seperti dilaporkan X`, `berdasarkan data X`.
    pub(super) fn by_preposition(&self, claims: &mut Vec<Claim>) {
        let reading = self.reading;
        for at in 0..reading.len() {
            if reading.word(at) == "menurutnya" {
                let (start, end) = reading.bounds(at);
                let span = reading.span(at);
                let span = Span::new(span.end().saturating_sub(3), span.end());
                let source = Source { span, entity: None, cue: Some(reading.span(at)) };
                claims.push(self.rest(source, at, at, start, end));
                continue;
            }
            let Some(noun) = self.cited(at) else { continue };
            let (start, end) = reading.bounds(at);
            let (first, last) = self.phrase_of_source(noun);
            let source = self.source(noun, at);
            claims.push(self.rest(source, first.min(at), last, start, end));
        }
    }

    /// The head of the source that a citing word at `at` names.
    pub(super) fn cited(&self, at: usize) -> Option<usize> {
        let reading = self.reading;
        match reading.word(at) {
            "menurut" => {
                let first = reading.noun_right(at + 1).filter(|&noun| self.can_tell(noun))?;
                // `menurut perkiraan para ahli`: they speak.
                let some = matches!(
                    reading.word(first + 1),
                    "para" | "sejumlah" | "beberapa" | "seorang" | "salah"
                );
                let owner = some.then(|| reading.noun_right(first + 2)).flatten();
                owner.or(Some(first))
            }
            "berdasarkan" => self.whose_finding(at),
            // `Dari catatan BNPB, …`
            "dari" if at == reading.bounds(at).0 => self.whose_finding(at),
            // `…, demikian diumumkan Uni Afrika`
            "demikian" if at.checked_sub(1).is_some_and(|at| self.ends_speech(at)) => {
                let said = self.trigger_at(at + 1).is_some_and(|said| {
                    said.kind == EventType::Say && said.voice == Voice::Passive
                });
                let noun = matches!(reading.word(at + 1), "keterangan" | "laporan" | "pernyataan");
                // `…,” demikian Kapolda`: who says so stands right behind it.
                let named = reading.named(at + 1).is_some_and(|named| is_speaker(named.kind));
                let behind = if said { at + 2 } else { at + 1 };
                reading.noun_right(behind).filter(|_| said || noun || named)
            }
            _ if reading.is(at, List::Reporting) => {
                let before = reading.word_before(at, 1);
                let earlier = reading.word_before(at, 2);
                let opened = matches!(before, "seperti" | "sebagaimana" | "," | "(" | "")
                    || before == "yang" && matches!(earlier, "seperti" | "sebagaimana");
                let citing =
                    matches!(reading.word(at), "dikutip" | "dilansir" | "mengutip" | "melansir");
                let from = citing && reading.word(at + 1) == "dari";
                if !(opened || from) {
                    return None;
                }
                let behind = match reading.word(at + 1) {
                    "dari" | "oleh" => at + 2,
                    _ => at + 1,
                };
                reading.noun_right(behind)
            }
            _ => None,
        }
    }

    /// Whether a noun behind `menurut` tells what somebody says: a rule or a mere plan is nobody.
    fn can_tell(&self, noun: usize) -> bool {
        let reading = self.reading;
        let next = reading.word(noun + 1);
        let bare = !reading.is_nominal(noun + 1) || matches!(next, "awal" | "semula");
        let nobody = is_rule(reading.word(noun)) || is_schedule(reading.word(noun)) && bare;
        !self.sorts(noun) && (!nobody || reading.named(noun).is_some())
    }

    /// `ekspor menurut negara tujuan`, `menurut jenisnya`: by what things are told apart, and
    /// nobody. `menurut provinsi itu` and `menurut Kota Bandung` are bodies that speak.
    fn sorts(&self, noun: usize) -> bool {
        let reading = self.reading;
        let word = reading.word(noun);
        let word = word.strip_suffix("nya").unwrap_or(word);
        let next = reading.word(noun + 1);
        let titled = reading.is_capital(noun) || reading.in_name(noun + 1);
        let pointed = points(next) || titled;
        let member = MEMBERS.binary_search(&word).is_ok() && SORTED_BY.binary_search(&next).is_ok();
        !pointed && (member || MEASURES.binary_search(&word).is_ok())
    }

    /// Whether what is said ends at a token: with a comma or a quotation mark.
    fn ends_speech(&self, at: usize) -> bool {
        let word = self.reading.word(at);
        word == "," || is_quote(word)
    }

    /// `berdasarkan data BMKG`: the name in the phrase behind a preposition, where it tells
    /// what somebody has found.
    fn whose_finding(&self, at: usize) -> Option<usize> {
        let reading = self.reading;
        let first = reading.noun_right(at + 1)?;
        let first = Some(first).filter(|&noun| reading.is(noun, List::Finding))?;
        let (_, last) = reading.noun_phrase(first);
        (first..=last).find(|&at| reading.named(at).is_some_and(|named| is_speaker(named.kind)))
    }

    /// What is left of the sentence beside the words that name the source.
    fn rest(&self, source: Source, first: usize, last: usize, start: usize, end: usize) -> Claim {
        let reading = self.reading;
        let cites = matches!(reading.word(first), "menurut" | "menurutnya");
        let comma = first.checked_sub(1).filter(|&at| cites && reading.word(at) == ",");
        let link = comma.unwrap_or(first).checked_sub(1).map_or("", |at| reading.word(at));
        // `gangguan yang menurutnya sudah terjadi`: what he says begins here.
        let inner = cites && matches!(link, "yang" | "karena" | "sebab" | "agar");
        // `Kesepakatan itu, menurut dia, tercapai`: few words, and part of it all the same.
        let inserted = comma.is_some_and(|at| at > start) && reading.word(start) != "menurut";
        let start = if inner && first > start + 2 { first } else { start };
        // A source in the dateline has nothing before it: `Menurut WHO: Kasus kolera naik`.
        let before = first.saturating_sub(start);
        let before = if inserted && before > 1 { before.max(4) } else { before };
        let next = (last + 1).max(start);
        let behind = end.saturating_sub(next);
        // `…, demikian Kapolda seperti dikutip Antara`: what stands before it is said.
        let thus = reading.word(first) == "demikian";
        let content = if before > 3 && (behind < 4 || thus) {
            reading.cover(start, first - 1)
        } else if before > 3 {
            reading.cover(start, end.saturating_sub(1))
        } else if next < end {
            reading.cover(next, end - 1)
        } else {
            Span::new(0, 0)
        };
        Claim { source, content, quoted: false }
    }
}

/// `menurut jadwal, …`: what is to come.
pub(crate) fn is_schedule(noun: &str) -> bool {
    matches!(noun, "agenda" | "jadwal" | "rencana" | "skenario")
}

/// `menurut aturan, …`
fn is_rule(noun: &str) -> bool {
    matches!(
        noun,
        "adat"
            | "aturan"
            | "hukum"
            | "kebiasaan"
            | "ketentuan"
            | "konstitusi"
            | "peraturan"
            | "prosedur"
            | "protokol"
            | "standar"
            | "tradisi"
            | "undang-undang"
    )
}

/// By what things are told apart: `menurut sektor`.
#[rustfmt::skip]
const MEASURES: [&str; 53] = [
    "abjad", "agama", "asal", "bentuk", "bidang", "bulan", "daerah", "etnis", "fungsi", "golongan",
    "harga", "jenis", "jenjang", "kabupaten", "kategori", "kawasan", "kebutuhan", "kecamatan",
    "kelas", "kelurahan", "kepemilikan", "komoditas", "komponen", "kota", "lapangan", "letak",
    "lokasi", "luas", "moda", "nilai", "pangsa", "pekerjaan", "pendapatan", "pendidikan",
    "pengeluaran", "peringkat", "provinsi", "pulau", "sektor", "sifat", "skala", "status",
    "subsektor", "suku", "tahun", "tingkat", "tipe", "tujuan", "ukuran", "umur", "urutan", "usia",
    "wilayah",
];

/// What speaks as well, and what tells that it does not: `menurut negara tujuan`.
const MEMBERS: [&str; 3] = ["industri", "kelompok", "negara"];
#[rustfmt::skip]
const SORTED_BY: [&str; 15] = [
    "agama", "asal", "barang", "etnis", "industri", "jenis", "komoditas", "mitra", "pemasok",
    "pendapatan", "pengeluaran", "pengolahan", "tujuan", "umur", "usia",
];

const _: () = assert!(is_sorted(&MEASURES) && is_sorted(&MEMBERS) && is_sorted(&SORTED_BY));
