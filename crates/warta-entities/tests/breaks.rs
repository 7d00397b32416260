//! No mention goes on behind the end of a sentence, least of all from a headline into the
//! dateline below it.

#![allow(clippy::unwrap_used, reason = "a test fails where a value is missing")]

mod chains;

use chains::{check, read};
use proptest::prelude::*;

fn mentions(text: &str) -> Vec<&str> {
    let entities = read(text);
    let spans = entities.iter().flat_map(|entity| &entity.mentions);
    spans.map(|mention| mention.span.slice(text).unwrap()).collect()
}

#[test]
fn a_headline_ends_in_front_of_the_dateline() {
    for (text, names) in [
        (
            "Massa datangi kantor Disdik Jabar\n\nBANDUNG — Ratusan orang datang.",
            "Disdik Jabar,BANDUNG",
        ),
        ("KPK tahan anggota DPRD Sumut\nMEDAN - Penyidik menahannya.", "DPRD Sumut,MEDAN"),
        (
            "Warga protes PT Semen Indonesia\nREMBANG - Warga memprotes.",
            "PT Semen Indonesia,REMBANG",
        ),
    ] {
        let found = mentions(text);
        for name in names.split(',') {
            assert!(found.contains(&name), "{name}: {found:?}");
        }
    }
}

#[test]
fn the_report_names_what_its_headline_names() {
    check("Warga protes [Bank Indonesia]1\n\nJAKARTA - Warga memprotes [Bank Indonesia]1 kemarin.");
}

#[test]
fn a_description_ends_in_front_of_the_dateline() {
    let text = "Polisi sita mobil mewah\n\nJakarta - Mobil itu dibawa ke markas polisi.";
    assert!(mentions(text).iter().all(|mention| !mention.contains('\n')));
    let text = "Polisi menyita mobil mewah\n\nJakarta - Mobil itu dibawa ke markas polisi.";
    let found = mentions(text);
    assert!(found.contains(&"mobil mewah") && found.contains(&"Mobil itu"), "{found:?}");
    assert!(found.iter().all(|mention| !mention.contains('\n')), "{found:?}");
}

#[test]
fn lines_of_one_paragraph_are_one() {
    let text = "Penyidik kejaksaan negeri memeriksa belasan pegawai dinas di Kabupaten\n\
                Wonogiri dan menahan bendaharanya setelah pemeriksaan selama enam jam pada\n\
                sore hari, kata juru bicara kejaksaan itu kepada wartawan di kantornya.\n";
    let joined = warta_text::join_wrapped(text);
    assert!(mentions(&joined).contains(&"Kabupaten Wonogiri"), "{:?}", mentions(&joined));
}

/// Words and marks of news from which texts are thrown together.
const WORDS: &str = concat!(
    "(",
    r"Ketua|PT|Semen|Indonesia|Bank|\(|\)|KPK|BANDUNG|Budi|Santoso|pria|itu|ia|yang|",
    r"bersangkutan|seorang|anggota|DPRD|Kota|Rp5|juta|persen|UU|Nomor|7|Tahun|2020|",
    r"tentang|dan|,|-|—|KTT|ke-3|kapal|KM|Liga|1|istrinya|dua|menahan|kata",
    ")",
);

proptest! {
    #[test]
    fn no_mention_crosses_the_end_of_a_sentence(
        pieces in prop::collection::vec((WORDS, r"( | | |\n|\n\n|\. )"), 0..40)
    ) {
        let text: String = pieces.into_iter().map(|(word, gap)| word + &gap).collect();
        let (mut tokens, mut sentences) = (Vec::new(), Vec::new());
        warta_text::tokenize_into(&text, &mut tokens);
        warta_text::split_sentences(&text, &tokens, &mut sentences);
        for entity in read(&text) {
            for mention in entity.mentions {
                let span = mention.span;
                let whole = |s: &warta_text::Sentence| {
                    s.span().start() <= span.start() && span.end() <= s.span().end()
                };
                prop_assert!(sentences.iter().any(whole), "{:?}", span.slice(&text));
                prop_assert!(!span.slice(&text).unwrap().contains("\n\n"));
            }
        }
    }
}
