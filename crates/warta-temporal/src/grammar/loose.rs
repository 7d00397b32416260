//! How much time a vague expression may mean, as far as its words tell.

use super::Scan;
use crate::pieces::{Amount, Loose, Pieces, When};
use crate::words::Word;

/// What the words `first..end` leave open; `None` where they leave nothing open.
pub(crate) fn loose(scan: &Scan<'_>, first: usize, end: usize, pieces: &Pieces) -> Option<Loose> {
    let side = || match scan.before(end) {
        Word::Terakhir | Word::Belakangan => Some(true),
        Word::Ini if matches!(scan.before(end - 1), Word::Terakhir | Word::Belakangan) => {
            Some(true)
        }
        Word::Mendatang | Word::Depan | Word::Datang => Some(false),
        _ => None,
    };
    match pieces {
        Pieces::Moment { when: When::Vague(_), .. } => Some(match scan.word(first) {
            Word::BaruBaru | Word::AkhirAkhir | Word::Belakangan | Word::Belum => Loose::Recent,
            Word::Saat if scan.is(first + 1, "dekat") => Loose::Soon,
            _ => Loose::Ever,
        }),
        Pieces::Moment { when: When::Offset { amount: Amount::Vague, .. }, .. } => {
            let (least, most) = some(scan, first);
            Some(Loose::Counted { least, most })
        }
        Pieces::Duration(length, None, None) => {
            let back = side()?;
            let most = match length.amount {
                Amount::Vague => some(scan, first).1,
                Amount::Thousandths(_) => 0,
            };
            Some(Loose::Lasting { back, most })
        }
        _ => None,
    }
}

/// How many `beberapa` and the like may be.
fn some(scan: &Scan<'_>, at: usize) -> (u16, u16) {
    match scan.raw(at).to_ascii_lowercase().as_str() {
        "belasan" => (11, 19),
        "puluhan" => (20, 99),
        "ratusan" => (100, 999),
        "ribuan" => (1000, 9999),
        _ => (2, 9),
    }
}
