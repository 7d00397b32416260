//! Lines that were broken at a width, as in mail, in archives and on scanned pages.

use std::borrow::Cow;

/// Characters of the longest line that a wrapped text may have; real paragraphs are longer.
const WIDEST: usize = 120;

/// Characters that a wrapped text has in its longest line at least.
const NARROWEST: usize = 36;

/// Characters by which lines that were broken by hand fall short of the longest.
const RAGGED: usize = 8;

/// Breaks that a text needs to show that it is wrapped.
const BREAKS: usize = 2;

/// The text with its lines joined where they were broken at a width: each such line end is
/// a blank, so that every position is that in `text`. A text that is not wrapped is borrowed.
///
/// A line was broken at a width if the first word of the next one would have made it longer
/// than the longest line of the text, or nearly so. The text is wrapped if its lines are
/// short, two thirds of those that another follows are so broken, and a third of these go on
/// in lower case. Blank lines, indented lines and items of a list keep their beginning, and
/// so does what follows a line that ends early.
///
/// ```
/// use warta_text::join_wrapped;
///
/// let mail = "Gubernur meninjau tanggul sungai yang jebol di\n\
///             Desa Karanganyar, Kabupaten Demak, bersama\n\
///             sejumlah kepala dinas dan warga, Senin.\n\
///             \n\
///             Air belum surut.";
/// let joined = join_wrapped(mail);
/// assert!(joined.contains("jebol di Desa Karanganyar, Kabupaten Demak, bersama sejumlah"));
/// assert!(joined.ends_with("Senin.\n\nAir belum surut."));
/// assert_eq!(joined.len(), mail.len());
/// ```
#[must_use]
pub fn join_wrapped(text: &str) -> Cow<'_, str> {
    let Some(longest) = longest_line(text) else { return Cow::Borrowed(text) };
    let (mut breaks, mut full, mut carried) = (0, 0, 0);
    for (line, next) in pairs(text) {
        breaks += usize::from(!line.is_blank() && !next.is_blank());
        if line.is_full(&next, longest) {
            full += 1;
            carried += usize::from(next.text.starts_with(char::is_lowercase));
        }
    }
    if full < BREAKS || full * 3 < breaks * 2 || carried * 3 < full {
        return Cow::Borrowed(text);
    }
    let mut joined = String::with_capacity(text.len());
    for (line, next) in pairs(text) {
        joined.push_str(line.text);
        let end = text.get(line.end()..next.start).unwrap_or_default();
        if line.is_full(&next, longest) {
            joined.extend(end.bytes().map(|_| ' '));
        } else {
            joined.push_str(end);
        }
    }
    joined.push_str(text.get(joined.len()..).unwrap_or_default());
    Cow::Owned(joined)
}

/// Characters of the longest line, if it is one that a wrapped text may have.
fn longest_line(text: &str) -> Option<usize> {
    let mut longest = 0;
    for line in text.lines() {
        longest = longest.max(width(line.trim_end()));
        if longest > WIDEST {
            return None;
        }
    }
    Some(longest).filter(|&longest| longest >= NARROWEST)
}

/// Characters of a line, as far as it matters.
fn width(line: &str) -> usize {
    line.chars().take(WIDEST + 1).count()
}

/// Whether a word at the head of a line is the mark of an item in a list: `-`, `•`, `2.`
fn opens_item(word: &str) -> bool {
    let number = word.strip_suffix(['.', ')']).unwrap_or_default();
    matches!(word, "-" | "*" | "•" | "–" | "—")
        || (!number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()))
}

/// A line without its end.
#[derive(Clone, Copy)]
struct Line<'t> {
    start: usize,
    text: &'t str,
}

impl Line<'_> {
    fn end(&self) -> usize {
        self.start + self.text.len()
    }

    fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Whether the line was broken since the first word of `next` would have made it longer
    /// than `longest`, or nearly so.
    fn is_full(&self, next: &Line<'_>, longest: usize) -> bool {
        let indented = next.text.starts_with(char::is_whitespace);
        let Some(word) = next.text.split_whitespace().next() else { return false };
        !(self.is_blank() || indented || opens_item(word))
            && width(self.text.trim_end()) + 1 + width(word) + RAGGED > longest
    }
}

/// Each line with the one behind it.
fn pairs(text: &str) -> impl Iterator<Item = (Line<'_>, Line<'_>)> {
    lines(text).zip(lines(text).skip(1))
}

fn lines(text: &str) -> impl Iterator<Item = Line<'_>> {
    text.split('\n').scan(0, |next, line| {
        let start = *next;
        *next += line.len() + 1;
        Some(Line { start, text: line.strip_suffix('\r').unwrap_or(line) })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Expects that the breaks written `↵` are joined, and no others.
    fn check(marked: &str) {
        let text = marked.replace('↵', "\n");
        assert_eq!(join_wrapped(&text), marked.replace('↵', " "), "in {text:?}");
    }

    #[test]
    fn lines_of_one_width_are_joined() {
        check(
            "Banjir di Demak\n\nKepala Badan Penanggulangan Bencana Daerah Demak Agus↵Nugroho \
             mengatakan sebanyak 2.300 orang masih tinggal di↵pengungsian, Senin. Air belum \
             surut di tujuh desa.\n\nWarga pulang.",
        );
        check(
            "Polisi menangkap dua orang yang diduga↵mencuri sepeda motor di Pasar Rebo.\n  Menurut \
             Kepala Kepolisian Sektor Pasar↵Rebo, keduanya mengaku bersalah.",
        );
    }

    #[test]
    fn lines_that_end_early_stay() {
        for text in [
            "Gempa Guncang Garut\nTiga rumah rusak dan warga mengungsi ke balai desa sejak malam.",
            "Harga Beras Naik di Sejumlah Daerah Jawa\nPemerintah Tambah Impor Beras Tahun Ini\n\
             Petani Menolak Impor Menjelang Panen Raya\nBulog Jamin Stok Aman hingga Lebaran",
            "Jalan yang ditutup hari ini menurut polisi\n- Jalan Sudirman arah Senayan dan Semanggi\n\
             - Jalan Thamrin arah Monas sampai Harmoni\n- Jalan Gatot Subroto di dekat gedung DPR",
            "",
            "\n\n\n",
        ] {
            assert!(matches!(join_wrapped(text), Cow::Borrowed(same) if same == text), "{text}");
        }
    }

    #[test]
    fn both_bytes_of_a_line_end_are_blanks() {
        let text = "Gubernur meninjau tanggul sungai yang jebol di\r\nDesa Karanganyar, Demak, \
                    bersama sejumlah\r\nkepala dinas.\r\n";
        let joined = join_wrapped(text);
        assert!(joined.contains("di  Desa") && joined.contains("sejumlah  kepala"));
        assert!(joined.ends_with("dinas.\r\n"));
    }
}
