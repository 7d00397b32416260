//! What the spelling of a word tells of its part in a clause.

use warta_syntax::Upos;

use crate::lexicon::Entry;
use crate::reading::Reading;
use crate::sorted::is_sorted;

/// `Andai pemerintah bertindak`, `Alih-alih mundur`: whether a word that may look like a noun opens
/// a clause.
pub(crate) fn opens_clause(word: &str) -> bool {
    matches!(word, "alih-alih" | "andai" | "andaikan" | "andaikata")
}

/// Whether the word is a verb by its prefix.
pub(crate) fn looks_verbal(word: &str) -> bool {
    word.len() > 5
        && ["me", "di", "ter", "be"].iter().any(|prefix| word.starts_with(prefix))
        && !is_loan(word)
}

/// Loans and other stems whose first letters are no prefix.
fn is_loan(word: &str) -> bool {
    const WORDS: [&str; 93] = [
        "bendera",
        "bendungan",
        "benteng",
        "beringin",
        "berita",
        "berkah",
        "berkas",
        "berlian",
        "beruang",
        "diabetes",
        "diafragma",
        "diagnosis",
        "diagram",
        "dialek",
        "dialog",
        "diameter",
        "didaktik",
        "diesel",
        "digital",
        "dikotomi",
        "diktator",
        "diktum",
        "dilema",
        "dilematis",
        "dimensi",
        "dinamika",
        "dinamis",
        "dinamit",
        "dinasti",
        "dinding",
        "dioksida",
        "diploma",
        "diplomasi",
        "diplomat",
        "diplomatik",
        "diplomatis",
        "direksi",
        "direktorat",
        "direktori",
        "direktur",
        "disertasi",
        "disiplin",
        "diskon",
        "diskotek",
        "diskriminasi",
        "diskriminatif",
        "diskusi",
        "dispensasi",
        "distribusi",
        "distributor",
        "distrik",
        "diversifikasi",
        "dividen",
        "divisi",
        "dominan",
        "medali",
        "mediasi",
        "mediator",
        "meditasi",
        "mediterania",
        "mekanik",
        "mekanis",
        "mekanisme",
        "melati",
        "melodi",
        "membran",
        "memoar",
        "memori",
        "menara",
        "mentalitas",
        "mentega",
        "menteri",
        "mentimun",
        "merica",
        "metabolisme",
        "metafora",
        "metana",
        "meteor",
        "meteran",
        "metode",
        "metodologi",
        "metropolis",
        "metropolitan",
        "terapi",
        "terigu",
        "teritorial",
        "terminal",
        "terminologi",
        "terompet",
        "teroris",
        "terorisme",
        "terowongan",
        "testimoni",
    ];
    const _: () = assert!(is_sorted(&WORDS));
    WORDS.binary_search(&word).is_ok()
}

/// Whether the subject of a verb undergoes it, by its prefix.
pub(crate) fn is_passive(word: &str, entry: Option<Entry>) -> bool {
    const ACTIVE: [&str; 9] = [
        "terbang", "terbit", "terdiri", "terima", "terjadi", "terjun", "termasuk", "tertawa",
        "terus",
    ];
    let di = word.starts_with("di")
        && entry.is_none_or(|e| e.lemma != word || word.len() > 6)
        && word != "diam";
    di || (word.starts_with("ter") && word.len() > 6 && !ACTIVE.contains(&word))
}

/// Words with the shape of a verb that serve as prepositions or conjunctions.
pub(crate) const PREPOSITIONS: [&str; 25] = [
    "berdasarkan",
    "berikut",
    "bersama",
    "bersamaan",
    "berturut-turut",
    "dibanding",
    "dibandingkan",
    "diri",
    "melalui",
    "melainkan",
    "memang",
    "mengenai",
    "mengingat",
    "menjelang",
    "menuju",
    "menurut",
    "menyusul",
    "merupakan",
    "meskipun",
    "terhadap",
    "terkait",
    "terlalu",
    "termasuk",
    "tersebut",
    "tertentu",
];

/// `warga kecurian motor`: a verb with `ke-an` right behind its subject.
pub(crate) fn is_adversative(reading: &Reading<'_>, at: usize) -> bool {
    let word = reading.word(at);
    let (start, end) = reading.bounds(at);
    let shaped = word.starts_with("ke") && word.ends_with("an") && word.len() > 6;
    if !shaped || at == start || reading.is_capital(at) {
        return false;
    }
    let before = reading.word(at - 1);
    let subject = matches!(
        reading.upos(at - 1),
        Upos::Propn | Upos::Pron | Upos::Noun | Upos::Aux | Upos::Det | Upos::Adv | Upos::Part
    ) && !matches!(
        before,
        "kasus" | "korban" | "akibat" | "karena" | "angka" | "gejala" | "krisis"
    );
    let follows = at + 1 < end
        && (matches!(reading.upos(at + 1), Upos::Noun | Upos::Num | Upos::Propn)
            || matches!(reading.word(at + 1), "setelah" | "di" | "saat" | "usai" | "sejak" | "."));
    // Nouns of state have the same shape: `peningkatan kekuatan`.
    subject && follows && is_misfortune(word)
}

fn is_misfortune(word: &str) -> bool {
    const WORDS: [&str; 27] = [
        "kebakaran",
        "kebanjiran",
        "kebobolan",
        "kecolongan",
        "kecopetan",
        "kecurian",
        "kedapatan",
        "kehabisan",
        "kehausan",
        "kehilangan",
        "kehujanan",
        "kejatuhan",
        "kekeringan",
        "kekurangan",
        "kelaparan",
        "kemalaman",
        "kemalingan",
        "kemasukan",
        "kematian",
        "kepanasan",
        "keracunan",
        "kerampokan",
        "kesurupan",
        "ketahuan",
        "ketiban",
        "ketinggalan",
        "ketumpahan",
    ];
    const _: () = assert!(is_sorted(&WORDS));
    WORDS.binary_search(&word).is_ok()
}

/// Verbs without a prefix that taggers take for nouns or adjectives.
pub(crate) const BARE_VERBS: [&str; 35] = [
    "amblas",
    "ambles",
    "ambrol",
    "ambruk",
    "anjlok",
    "bentrok",
    "binasa",
    "bubar",
    "gugur",
    "hengkang",
    "jebol",
    "kabur",
    "kalah",
    "kandas",
    "karam",
    "keok",
    "lengser",
    "ludes",
    "mangkat",
    "mangkir",
    "melayat",
    "menang",
    "minggir",
    "mogok",
    "mundur",
    "pingsan",
    "raib",
    "roboh",
    "runtuh",
    "takluk",
    "tenggelam",
    "tewas",
    "tumbang",
    "tumpah",
    "wafat",
];

/// Words that tell when or why something happens, which no noun phrase goes on over.
pub(crate) const CLOSING: [&str; 16] = [
    "demi",
    "guna",
    "karena",
    "ketika",
    "lantaran",
    "menjelang",
    "saat",
    "sambil",
    "sebelum",
    "sejak",
    "selama",
    "seraya",
    "sesudah",
    "setelah",
    "seusai",
    "usai",
];

/// Bare stems that ascribe a quotation: `kata`, `ujar`.
pub(crate) const SPEECH: [&str; 34] = [
    "beber", "cerita", "cetus", "imbuh", "jawab", "jelas", "kata", "keluh", "kenang", "kilah",
    "klaim", "lanjut", "papar", "pesan", "pungkas", "sahut", "sambung", "sebut", "seru", "simpul",
    "tambah", "tandas", "tanya", "tegas", "terang", "timpal", "tukas", "tulis", "tutur", "ucap",
    "ujar", "ungkap", "urai", "aku",
];

/// Words like verbs that describe the noun before them by the noun behind.
pub(crate) const DESCRIBING: [&str; 30] = [
    "asal",
    "beranggotakan",
    "berbendera",
    "berhadiah",
    "berinisial",
    "berisi",
    "berisikan",
    "berjenis",
    "berjudul",
    "berkapasitas",
    "berlantai",
    "bermerek",
    "bermesin",
    "bermotif",
    "bermuatan",
    "bernama",
    "bernomor",
    "berpelat",
    "berpenumpang",
    "bertajuk",
    "bertema",
    "bertenaga",
    "bertuliskan",
    "berukuran",
    "berusia",
    "berwarna",
    "bersenjata",
    "mengenai",
    "menuju",
    "terkait",
];

/// Nouns that a listed verb has for its object, and not as a part of an idiom.
pub(crate) fn is_object(noun: &str) -> bool {
    const NOUNS: [&str; 32] = [
        "akses",
        "atm",
        "aturan",
        "bantuan",
        "dana",
        "hak",
        "hoaks",
        "hubungan",
        "hutan",
        "informasi",
        "ketua",
        "kontrak",
        "korban",
        "lawan",
        "listrik",
        "modal",
        "narkoba",
        "obligasi",
        "pabrik",
        "pasukan",
        "pelatih",
        "pameran",
        "peraturan",
        "perppu",
        "putusan",
        "rudal",
        "ruu",
        "saham",
        "situs",
        "terdakwa",
        "uang",
        "undang-undang",
    ];
    NOUNS.contains(&noun)
}

/// `datang setelah`, `perang melawan narkoba`: a verb that only relates one thing to another.
pub(crate) fn relates(reading: &Reading<'_>, at: usize) -> bool {
    let next = reading.word(at + 1);
    match reading.word(at) {
        "datang" => {
            matches!(next, "setelah" | "saat" | "ketika" | "menyusul" | "sehari")
                || reading.begins(at + 1, &["di", "tengah"])
        }
        // `naik mulai September`
        "mulai" => reading.in_time(at + 1),
        "melawan" => at.checked_sub(1).is_some_and(|before| {
            before.checked_sub(2).is_some_and(|at| reading.is_score(at))
                || matches!(
                    reading.word(before),
                    "duel"
                        | "final"
                        | "imbang"
                        | "kalah"
                        | "kampanye"
                        | "kekalahan"
                        | "kemenangan"
                        | "laga"
                        | "menang"
                        | "perang"
                        | "perjuangan"
                        | "pertandingan"
                        | "pertempuran"
                )
        }),
        _ => false,
    }
}
