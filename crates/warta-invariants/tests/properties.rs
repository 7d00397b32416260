//! Texts that chance puts together, through every check: the words of news in any order,
//! with what means harm among them. `PROPTEST_CASES` says how many.

use proptest::prelude::*;
use warta_invariants::TARGETS;

/// Words and pieces that the layers look for, and characters that break a careless reader,
/// parted by strokes.
const PIECES: &str = concat!(
    "Presiden |Joko Widodo |Menteri Luar Negeri |Polisi |warga |KPK |PT |",
    "Komisi Pemberantasan Korupsi (KPK) |Kim Jong Un |Sri |Dr. |bin |ia |-nya |mereka |",
    "itu |tersebut |yang |dan |atau |serta |di |ke |dari |Jakarta |Kota Palu |Rusia |",
    "Moskwa |menangkap |ditangkap |menyerang |serangan |tiba |mengatakan |kata |ujar |",
    "menurut |bahwa |akan |tidak |belum |bukan |diduga |jika |karena |setelah |sebelum |",
    "melakukan |oleh |untuk |kemarin |pekan lalu |Senin |Selasa (12/9/2023) |12 Mei 2023 |",
    "31/2/2023 |pukul 24.00 WIB |abad ke-21 |sejak |hingga |dua |1.000 |Rp1,5 triliun |",
    "50 persen |lima orang |setengah |“|”|\"|'|(|)|. |, |: |! |\n|\n\n|\r\n|\t|-|/|&amp;|",
    "<b>|]]>|=1+1 |\0|\u{1b}[31m|\u{200b}|\u{ad}|\u{202e}|\u{feff}|\u{301}|İ|Ｊ|🇮🇩",
);

fn text() -> impl Strategy<Value = String> {
    let pieces =
        prop::collection::vec(prop::sample::select(PIECES.split('|').collect::<Vec<_>>()), 0..30);
    prop_oneof![4 => pieces.prop_map(|pieces| pieces.concat()), 1 => any::<String>()]
}

proptest! {
    #[test]
    fn every_text_holds(text in text()) {
        for (_, check) in TARGETS {
            check(text.as_bytes());
        }
    }
}
