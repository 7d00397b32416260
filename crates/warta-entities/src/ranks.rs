//! Ranks in front of the names of officers: `AKBP Budi`, `TNI AL Laksamana Ali`.

use crate::marks::WordMarks;
use crate::page::Page;

/// Words that begin a rank, beside `Komisaris Besar`.
pub(crate) const RANKS: [&str; 40] = [
    "AKBP", "AKP", "Aipda", "Aiptu", "Brigjen", "Bripda", "Bripka", "Briptu", "Brptu", "Danrem",
    "Ipda", "Iptu", "Irjen", "Kolonel", "Kombes", "Komjen", "Kompol", "Kopda", "Koptu", "Laksda",
    "Laksdya", "Laksma", "Letda", "Letjen", "Letkol", "Lettu", "Marsda", "Marsdya", "Marsma",
    "Mayjen", "Pelda", "Peltu", "Praka", "Pratu", "Serda", "Serka", "Serma", "Sertu", "Sersan",
    "Brigpol",
];

/// How many words the rank at `at` has.
pub(crate) fn rank(input: &Page<'_>, at: usize) -> usize {
    let word = input.word(at);
    if !input.is(at, WordMarks::RANK) {
        return 0;
    }
    if word == "Komisaris" && matches!(input.word(at + 1), "Besar" | "Jenderal") {
        return 2;
    }
    if word == "Komisaris" || GENERALS.contains(&word) && !serves(input, at) {
        return 0;
    }
    if GENERALS.contains(&word) {
        let kind = ["Besar", "Madya", "Muda", "Pertama", "Polisi", "TNI"];
        return 1 + usize::from(kind.contains(&input.word(at + 1)));
    }
    let branch = matches!(input.word(at + 1), "Pol" | "Pol." | "Inf" | "TNI");
    1 + usize::from(branch)
}

/// Ranks that are parts of offices, streets and ships as well, beside `Direktur Jenderal`.
pub(crate) const GENERALS: [&str; 3] = ["Jenderal", "Laksamana", "Marsekal"];

/// `TNI AL Laksamana`: whether the service stands in front of the rank at `at`.
fn serves(input: &Page<'_>, at: usize) -> bool {
    #[rustfmt::skip]
    const SERVICES: [&str; 13] = [
        "AD", "AL", "AU", "Darat", "KASAD", "KASAL", "KASAU", "KSAD", "KSAL", "KSAU", "Laut", "TNI",
        "Udara",
    ];
    at.checked_sub(1).is_some_and(|at| SERVICES.contains(&input.word(at)))
}
