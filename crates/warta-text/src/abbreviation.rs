//! Abbreviations that end in a full stop, and what may follow them.
//!
//! An own list of facts of usage: titles and ranks, degrees, legal forms, addresses,
//! months, units and what newspapers shorten.

/// How an abbreviation is used, which tells whether its dot may end a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Usage {
    /// Stands before a name or a word: `Dr.`, `Jl.`, `vs.`; never ends a sentence.
    Title,
    /// As [`Usage::Title`], and a plain word or unit when not capitalised.
    CapitalTitle,
    /// Stands before a number: `No.`, `hal.`; a plain word anywhere else.
    Number,
    /// May be the last word of a sentence: `dll.`, `Tbk.`.
    Ending,
    /// As [`Usage::Ending`], and a plain word when not capitalised.
    CapitalEnding,
    /// In capitals before a name of two words: `RS. Harapan Kita`; else a plain word, with
    /// which a sentence may well end.
    Place,
    /// A month, capitalised: `Agt.`; may be the last word of a sentence.
    Month,
}

/// Without their dot, in lower case, sorted.
#[rustfmt::skip]
pub(crate) const ABBREVIATIONS: &[(&str, Usage)] = &[
    ("abd", Usage::Title), ("adm", Usage::CapitalTitle), ("ag", Usage::CapitalEnding),
    ("ags", Usage::Month), ("agt", Usage::Month), ("agu", Usage::Month), ("ahm", Usage::Title),
    ("aipda", Usage::Title), ("aiptu", Usage::Title), ("akad", Usage::CapitalTitle),
    ("akbp", Usage::Title), ("akp", Usage::Title), ("alm", Usage::Title), ("almh", Usage::Title),
    ("amd", Usage::CapitalEnding), ("amk", Usage::Ending), ("amkeb", Usage::Ending),
    ("apr", Usage::Month), ("apt", Usage::Title), ("ar", Usage::CapitalEnding),
    ("arg", Usage::Ending),
    ("arh", Usage::CapitalTitle), ("ark", Usage::Ending), ("arm", Usage::CapitalTitle),
    ("aug", Usage::Month), ("ay", Usage::Number), ("ayt", Usage::Number),
    ("bab", Usage::Number), ("bag", Usage::Number), ("bba", Usage::Ending), ("bbl", Usage::Ending),
    ("bdg", Usage::Ending), ("bdk", Usage::Ending), ("beng", Usage::Ending), ("bgr", Usage::Ending),
    ("bhd", Usage::Ending), ("bhw", Usage::Ending), ("bks", Usage::Ending), ("bl", Usage::Number),
    ("blg", Usage::Ending), ("blk", Usage::Title), ("blm", Usage::Ending), ("bln", Usage::Number),
    ("bnd", Usage::Ending), ("bpk", Usage::Title), ("brig", Usage::CapitalTitle),
    ("brigjen", Usage::Title), ("bripda", Usage::Title), ("bripka", Usage::Title),
    ("briptu", Usage::Title), ("bsc", Usage::Ending), ("bv", Usage::CapitalEnding),
    ("ca", Usage::Number), ("capt", Usage::Title), ("cet", Usage::Number), ("cf", Usage::Ending),
    ("chas", Usage::Title), ("chb", Usage::CapitalTitle), ("chk", Usage::CapitalTitle),
    ("ckm", Usage::CapitalTitle), ("cm", Usage::Number), ("cmdr", Usage::Title),
    ("co", Usage::CapitalEnding), ("cok", Usage::CapitalTitle), ("col", Usage::CapitalTitle),
    ("corp", Usage::Ending),
    ("cpl", Usage::Title), ("cpt", Usage::Title),
    ("cq", Usage::Title), ("cv", Usage::Title),
    ("czi", Usage::CapitalTitle), ("dds", Usage::Ending), ("dec", Usage::Month),
    ("dep", Usage::CapitalTitle),
    ("dept", Usage::CapitalTitle), ("des", Usage::Month), ("det", Usage::Ending),
    ("dgn", Usage::Title), ("dirjen", Usage::Title), ("ditjen", Usage::Title),
    ("dk", Usage::CapitalTitle), ("dkk", Usage::Ending), ("dl", Usage::Ending),
    ("dll", Usage::Ending), ("dlm", Usage::Title),
    ("dlsb", Usage::Ending), ("dmk", Usage::Ending), ("dok", Usage::Ending), ("dp", Usage::Ending),
    ("dpk", Usage::CapitalEnding), ("dpn", Usage::Ending), ("dpt", Usage::Ending),
    ("dr", Usage::Title), ("dra", Usage::Title), ("drg", Usage::Title), ("drh", Usage::Title),
    ("drs", Usage::Title), ("ds", Usage::CapitalTitle),
    ("dsb", Usage::Ending), ("dsbg", Usage::Ending), ("dsbnya", Usage::Ending),
    ("dsj", Usage::Ending), ("dsn", Usage::Title), ("dst", Usage::Ending),
    ("dt", Usage::CapitalTitle), ("dtk", Usage::Ending),
    ("dto", Usage::Ending), ("dtt", Usage::Ending), ("dvm", Usage::Ending), ("ed", Usage::Number),
    ("eds", Usage::Ending), ("ekon", Usage::Ending), ("esq", Usage::Ending), ("etc", Usage::Ending),
    ("fa", Usage::CapitalTitle), ("fak", Usage::CapitalTitle), ("faks", Usage::Ending),
    ("feb", Usage::Month), ("fig", Usage::Number), ("fr", Usage::CapitalTitle),
    ("fri", Usage::CapitalEnding), ("ft", Usage::Number), ("gbr", Usage::Number),
    ("gd", Usage::Number), ("gdg", Usage::Number), ("gen", Usage::CapitalTitle),
    ("geog", Usage::Ending), ("geol", Usage::Ending), ("gg", Usage::CapitalTitle),
    ("gmbh", Usage::Ending), ("gn", Usage::CapitalTitle), ("gol", Usage::Number),
    ("gr", Usage::Number), ("gst", Usage::Title), ("h", Usage::CapitalTitle),
    ("hal", Usage::Number),
    ("hist", Usage::Ending), ("hj", Usage::Title), ("hlm", Usage::Number), ("hlmn", Usage::Number),
    ("huk", Usage::Ending), ("ibid", Usage::Ending), ("inc", Usage::Ending),
    ("inf", Usage::CapitalTitle), ("ing", Usage::CapitalEnding), ("ipda", Usage::Title),
    ("iptu", Usage::Title),
    ("ir", Usage::Title), ("irjen", Usage::Title), ("jan", Usage::Month), ("jend", Usage::Title),
    ("jep", Usage::CapitalEnding), ("jer", Usage::CapitalEnding), ("jil", Usage::Number),
    ("jkt", Usage::Ending), ("jl", Usage::Title), ("jld", Usage::Number), ("jln", Usage::Title),
    ("jr", Usage::Ending), ("jt", Usage::Ending), ("jul", Usage::Month), ("jun", Usage::Month),
    ("jur", Usage::CapitalTitle), ("jw", Usage::Ending), ("ka", Usage::CapitalTitle),
    ("kab", Usage::Title), ("kabag", Usage::Title), ("kadis", Usage::Title), ("kapt", Usage::Title),
    ("kasat", Usage::CapitalTitle), ("kasi", Usage::Title), ("kav", Usage::Number),
    ("kec", Usage::Title),
    ("kel", Usage::CapitalTitle), ("ket", Usage::CapitalTitle), ("kg", Usage::Number),
    ("kh", Usage::Title), ("kl", Usage::Number), ("klas", Usage::Ending), ("km", Usage::Number),
    ("kmd", Usage::Ending), ("kmdn", Usage::Ending), ("kmr", Usage::Ending),
    ("kms", Usage::Title), ("kol", Usage::CapitalTitle), ("kombes", Usage::Title),
    ("komjen", Usage::Title),
    ("komp", Usage::CapitalTitle), ("kompol", Usage::Title), ("kopda", Usage::Title),
    ("kopka", Usage::Title), ("koptu", Usage::Title), ("kp", Usage::CapitalTitle),
    ("kpd", Usage::Title), ("kpg", Usage::Title), ("kpt", Usage::Title), ("krn", Usage::Title),
    ("laks", Usage::Title), ("laksda", Usage::Title), ("laksdya", Usage::Title),
    ("laksma", Usage::Title), ("lamp", Usage::Number), ("lb", Usage::Number),
    ("lc", Usage::CapitalEnding), ("letda", Usage::Title), ("letjen", Usage::Title),
    ("letkol", Usage::Title), ("lettu", Usage::Title), ("llb", Usage::Ending),
    ("llc", Usage::Ending), ("llm", Usage::Ending), ("llp", Usage::Ending), ("lt", Usage::Number),
    ("ltc", Usage::Title), ("ltd", Usage::Ending), ("ltr", Usage::Number),
    ("mag", Usage::CapitalEnding), ("maj", Usage::CapitalTitle), ("mar", Usage::Month),
    ("marsda", Usage::Title), ("marsdya", Usage::Title), ("marsma", Usage::Title),
    ("may", Usage::CapitalTitle), ("mayjen", Usage::Title), ("mba", Usage::CapitalEnding),
    ("md", Usage::CapitalTitle), ("mdn", Usage::Ending), ("meng", Usage::Ending),
    ("mg", Usage::Number), ("mgr", Usage::CapitalTitle), ("mh", Usage::CapitalEnding),
    ("mhum", Usage::Ending), ("ming", Usage::CapitalEnding), ("mkom", Usage::Ending),
    ("mks", Usage::Ending), ("ml", Usage::Number), ("mlg", Usage::Ending), ("mlle", Usage::Title),
    ("mlr", Usage::Ending), ("mme", Usage::Title), ("mnt", Usage::Ending), ("moch", Usage::Title),
    ("moh", Usage::Title), ("mohd", Usage::Title), ("mpd", Usage::Ending), ("mr", Usage::Title),
    ("mrs", Usage::Title), ("mrt", Usage::Month), ("ms", Usage::CapitalTitle),
    ("msc", Usage::Ending), ("msgr", Usage::Title), ("msi", Usage::Ending), ("msn", Usage::Ending),
    ("mt", Usage::CapitalTitle), ("much", Usage::Title), ("muh", Usage::Title),
    ("muhd", Usage::Title), ("ngr", Usage::Title), ("nn", Usage::Title), ("no", Usage::Number),
    ("nop", Usage::Month),
    ("nos", Usage::Number), ("nov", Usage::Month), ("nr", Usage::Number), ("nv", Usage::Title),
    ("ny", Usage::Title), ("nym", Usage::Title), ("oct", Usage::Month), ("okt", Usage::Month),
    ("olr", Usage::Ending),
    ("oyj", Usage::Ending), ("oz", Usage::Number), ("pct", Usage::Ending), ("pdt", Usage::Title),
    ("peb", Usage::Month), ("penerj", Usage::Ending), ("peny", Usage::Ending),
    ("perb", Usage::Ending), ("ph", Usage::CapitalTitle), ("phd", Usage::Ending),
    ("pj", Usage::Title), ("pjs", Usage::Title), ("pk", Usage::Number), ("pkl", Usage::Number),
    ("plc", Usage::Ending), ("plh", Usage::Title), ("plt", Usage::Title),
    ("pol", Usage::CapitalTitle), ("pp", Usage::Number), ("pra", Usage::CapitalEnding),
    ("prada", Usage::Title), ("praka", Usage::Title), ("pratu", Usage::Title),
    ("prof", Usage::Title), ("prop", Usage::CapitalTitle), ("prov", Usage::CapitalTitle),
    ("ps", Usage::CapitalTitle), ("psl", Usage::Number), ("pst", Usage::CapitalTitle),
    ("pt", Usage::Title),
    ("pte", Usage::Ending), ("pty", Usage::Ending), ("purn", Usage::Ending),
    ("ra", Usage::CapitalTitle), ("rb", Usage::Ending), ("rd", Usage::CapitalTitle),
    ("rek", Usage::Ending), ("ret", Usage::CapitalEnding), ("rev", Usage::Title),
    ("rky", Usage::Title), ("rm", Usage::CapitalTitle), ("rp", Usage::Number),
    ("rr", Usage::CapitalTitle),
    ("rs", Usage::Place), ("rsu", Usage::Title), ("rsud", Usage::Title), ("rt", Usage::Number),
    ("rw", Usage::Number),
    ("sa", Usage::CapitalEnding), ("sag", Usage::CapitalEnding), ("sbb", Usage::Ending),
    ("sbg", Usage::Ending), ("sbgmn", Usage::Ending), ("sblm", Usage::Ending),
    ("sby", Usage::Ending), ("sd", Usage::CapitalTitle), ("sda", Usage::Ending),
    ("sdg", Usage::Ending), ("sdh", Usage::Ending), ("sdn", Usage::Ending), ("sdr", Usage::Title),
    ("sdri", Usage::Title), ("sei", Usage::CapitalEnding), ("sekdes", Usage::Title),
    ("sekjen", Usage::Title), ("sekr", Usage::Title), ("sep", Usage::Month), ("sept", Usage::Month),
    ("serda", Usage::Title), ("serka", Usage::Title), ("serma", Usage::Title),
    ("sertu", Usage::Title), ("sgt", Usage::Title), ("sh", Usage::CapitalEnding),
    ("shg", Usage::Ending), ("sik", Usage::CapitalEnding), ("sip", Usage::CapitalEnding),
    ("sk", Usage::Number), ("skep", Usage::Ending), ("skom", Usage::Ending),
    ("skrg", Usage::Ending), ("sma", Usage::CapitalTitle), ("smg", Usage::Ending),
    ("spa", Usage::CapitalEnding), ("spb", Usage::Ending), ("spd", Usage::Ending),
    ("spdi", Usage::Ending), ("spjp", Usage::Ending), ("spog", Usage::Ending),
    ("sppd", Usage::Ending), ("spt", Usage::Title), ("spy", Usage::Ending),
    ("sr", Usage::CapitalTitle), ("srl", Usage::Ending), ("ssi", Usage::Ending),
    ("ssn", Usage::Ending), ("ssos", Usage::Ending), ("st", Usage::CapitalTitle),
    ("sta", Usage::Title), ("sthi", Usage::Ending), ("stlh", Usage::Ending),
    ("stp", Usage::CapitalEnding), ("subbag", Usage::Title), ("tb", Usage::CapitalTitle),
    ("tbk", Usage::Ending), ("tdk", Usage::Title), ("tek", Usage::Ending), ("tel", Usage::Number),
    ("telp", Usage::Ending), ("terj", Usage::Ending), ("tg", Usage::Number), ("tgk", Usage::Title),
    ("tgl", Usage::Number), ("th", Usage::Number), ("thd", Usage::Ending), ("thdp", Usage::Ending),
    ("thn", Usage::Number), ("thos", Usage::Title), ("thu", Usage::CapitalEnding),
    ("tjok", Usage::Title), ("tku", Usage::Title), ("tlh", Usage::Ending), ("tlp", Usage::Ending),
    ("tn", Usage::Title),
    ("tng", Usage::Ending), ("tril", Usage::Ending), ("trl", Usage::Ending), ("tsb", Usage::Ending),
    ("ttd", Usage::Ending), ("ttg", Usage::Ending), ("tue", Usage::CapitalEnding),
    ("univ", Usage::CapitalTitle), ("ust", Usage::Title), ("ustz", Usage::Title),
    ("utk", Usage::Title), ("uu", Usage::Number), ("vol", Usage::Number), ("vs", Usage::Title),
    ("wk", Usage::Title), ("wkl", Usage::Title), ("wm", Usage::Title), ("yad", Usage::Ending),
    ("ybs", Usage::Ending), ("yg", Usage::Title), ("ykl", Usage::Ending), ("yl", Usage::Ending),
    ("yog", Usage::Ending), ("yst", Usage::Ending), ("ytc", Usage::Title), ("yth", Usage::Title),
];

/// Abbreviations with dots inside, without their last dot, in lower case, sorted.
#[rustfmt::skip]
const DOTTED: &[&str] = &[
    "a.d.c", "a.l", "a.m", "a.ma", "a.ma.pd", "a.md", "a.md.a", "a.md.ak", "a.md.keb", "a.md.kep",
    "a.md.kes", "a.md.kom", "a.md.t", "a.n", "a.p", "a.s", "b.a", "b.bus", "b.c", "b.com", "b.ed",
    "b.eng", "b.sc", "c.q", "c.v", "d.a", "d.ba", "d.e.a", "d.h", "d.k.k", "d.l", "d.l.l", "d.s.b",
    "d.s.t", "d.th", "dipl.ing", "dr.h.c", "dr.med", "e.g", "h.c", "i.e", "k.h", "k.h.a", "l.lm",
    "ll.b", "ll.d", "ll.m", "m.a", "m.ag", "m.ak", "m.ap", "m.arch", "m.ars", "m.b.a", "m.biomed",
    "m.com", "m.cs", "m.d", "m.des", "m.ds", "m.e", "m.e.i", "m.ed", "m.em", "m.eng", "m.epid",
    "m.farm", "m.fil", "m.h", "m.hum", "m.i.kom", "m.ikom", "m.k.m", "m.keb", "m.kep", "m.kes",
    "m.kn", "m.kom", "m.l", "m.m", "m.mar", "m.math", "m.min", "m.mt", "m.p", "m.par", "m.pd",
    "m.pd.i", "m.ph", "m.phil", "m.ps", "m.psi", "m.pt", "m.sc", "m.se", "m.si", "m.sn", "m.sos",
    "m.sp", "m.st", "m.stat", "m.t", "m.t.i", "m.th", "m.tr", "m.vet", "n.b", "o.l", "p.a", "p.m",
    "p.p", "p.t", "ph.d", "r.a", "r.m", "r.r", "s.adm", "s.ag", "s.ak", "s.ap", "s.arch", "s.ars",
    "s.d", "s.ds", "s.e", "s.e.i", "s.ei", "s.farm", "s.fil", "s.gz", "s.h", "s.h.i", "s.hi",
    "s.hum", "s.hut", "s.i.k", "s.i.kom", "s.i.p", "s.ik", "s.ikom", "s.in", "s.ip", "s.keb",
    "s.ked", "s.kel", "s.kep", "s.kes", "s.kg", "s.kh", "s.km", "s.kom", "s.kom.i", "s.kpm", "s.m",
    "s.mat", "s.mn", "s.or", "s.p", "s.par", "s.pd", "s.pd.i", "s.pd.k", "s.pd.sd", "s.pi", "s.psi",
    "s.pt", "s.pust", "s.s", "s.s.i", "s.se", "s.si", "s.sn", "s.sos", "s.sos.i", "s.st", "s.st.pi",
    "s.stat", "s.stp", "s.sy", "s.t", "s.t.p", "s.th", "s.th.i", "s.tp", "s.tr", "s.tr.keb",
    "s.tr.kes", "s.tr.t", "s.ud", "s.vet", "s.w", "sp.a", "sp.an", "sp.b", "sp.bs", "sp.em", "sp.f",
    "sp.gk", "sp.jp", "sp.kfr", "sp.kj", "sp.kk", "sp.m", "sp.n", "sp.og", "sp.ok", "sp.ort",
    "sp.ot", "sp.p", "sp.pa", "sp.park", "sp.pd", "sp.pk", "sp.rad", "sp.s", "sp.tht", "sp.u",
    "t.t", "u.b", "u.p", "u.s", "v.v", "y.a.d", "y.b.s", "y.l", "y.m",
];

/// Longest entry of either list in bytes.
pub(crate) const LONGEST: usize = 8;

/// Slots of the look-up table, a power of two well above the number of entries.
const SLOTS: usize = 2048;

/// The entries under their keys: the index in [`ABBREVIATIONS`], from 1, at the slot of
/// the key or at one of the next.
static TABLE: [(u64, u16); SLOTS] = table();

const fn table() -> [(u64, u16); SLOTS] {
    let mut table = [(0, 0); SLOTS];
    let mut at = 0;
    while at < ABBREVIATIONS.len() {
        let key = key(ABBREVIATIONS[at].0.as_bytes());
        let mut slot = slot_of(key);
        while table[slot].1 != 0 {
            slot = (slot + 1) % SLOTS;
        }
        table[slot] = (key, at as u16 + 1);
        at += 1;
    }
    table
}

const fn slot_of(key: u64) -> usize {
    (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - SLOTS.trailing_zeros())) as usize
}

/// The index of a word in [`ABBREVIATIONS`].
fn index(word: &[u8]) -> Option<usize> {
    let key = key(word);
    let mut slot = slot_of(key);
    loop {
        let (known, at) = TABLE.get(slot % SLOTS).copied()?;
        match at.checked_sub(1) {
            None => return None,
            Some(at) if known == key => return Some(usize::from(at)),
            Some(_) => slot += 1,
        }
    }
}

/// For each first letter and for each last one, a bit for each length that an entry has.
/// The letters of ASCII have their places in the alphabet in their lower five bits.
static LENGTHS: [[u64; 32]; 2] = lengths();

/// Up to eight letters as a number, the first in the highest byte, in lower case.
pub(crate) const fn key(word: &[u8]) -> u64 {
    let mut key = 0;
    let mut at = 0;
    while at < word.len() && at < LONGEST {
        // No other byte becomes a letter through the bit that parts the cases.
        key = key << 8 | (word[at] | 0x20) as u64;
        at += 1;
    }
    if at == 0 { 0 } else { key << (8 * (LONGEST - at)) }
}

const fn lengths() -> [[u64; 32]; 2] {
    let mut lengths = [[0; 32]; 2];
    let mut at = 0;
    while at < ABBREVIATIONS.len() {
        let word = ABBREVIATIONS[at].0.as_bytes();
        lengths[0][(word[0] & 31) as usize] |= 1 << word.len();
        lengths[1][(word[word.len() - 1] & 31) as usize] |= 1 << word.len();
        at += 1;
    }
    lengths
}

/// Whether an entry has these letters at its ends, in either case, and this length. Most
/// words are told apart so; other bytes than letters may be answered as letters are.
#[inline(always)]
pub(crate) fn has_ends(first: u8, last: u8, len: usize) -> bool {
    let [firsts, lasts] = [LENGTHS[0][first as usize & 31], LENGTHS[1][last as usize & 31]];
    (firsts & lasts).checked_shr(len as u32).unwrap_or(0) & 1 == 1
}

/// Whether `word` in front of a full stop may be an abbreviation or an initial.
#[inline]
pub(crate) fn may_be_short(word: &[u8]) -> bool {
    match word {
        [] | [_] => true,
        [first, .., last] => has_ends(*first, *last, word.len()) && is_listed(word),
    }
}

/// Whether `word` is one of [`ABBREVIATIONS`], case ignored.
#[inline(never)]
pub(crate) fn is_listed(word: &[u8]) -> bool {
    word.len() <= LONGEST && index(word).is_some()
}

/// What `word`, written without its dot, is short for in the list, case ignored.
pub(crate) fn usage(word: &str) -> Option<Usage> {
    let (first, last) = (*word.as_bytes().first()?, *word.as_bytes().last()?);
    if !has_ends(first, last, word.len()) {
        return None;
    }
    let usage = ABBREVIATIONS.get(index(word.as_bytes())?)?.1;
    let needs = matches!(usage, Usage::CapitalTitle | Usage::CapitalEnding | Usage::Month);
    let shouted = usage != Usage::Place || word.bytes().all(|b| b.is_ascii_uppercase());
    ((first.is_ascii_uppercase() || !needs) && shouted).then_some(usage)
}

/// Whether `chain`, such as `S.Kom`, is a listed abbreviation with dots inside.
pub(crate) fn is_dotted(chain: &str) -> bool {
    chain.len() <= LONGEST && DOTTED.binary_search_by(|entry| folded_cmp(entry, chain)).is_ok()
}

/// Whether a sentence may end with `word`, an abbreviation written here without its
/// last dot. Initials, as in `A.S.`, stand before a name far more often.
pub(crate) fn may_end(word: &str) -> bool {
    let initials = word.split('.').all(|part| part.len() == 1);
    let ending = matches!(usage(word), Some(Usage::Ending | Usage::CapitalEnding | Usage::Month));
    ending || (word.contains('.') && !initials)
}

fn folded_cmp(entry: &str, word: &str) -> core::cmp::Ordering {
    entry.bytes().cmp(word.bytes().map(|b| b.to_ascii_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_and_large_enough() {
        assert!(ABBREVIATIONS.is_sorted_by(|a, b| a.0 < b.0));
        assert!(DOTTED.is_sorted_by(|a, b| a < b));
        assert!(ABBREVIATIONS.len() >= 300);
        assert!(ABBREVIATIONS.iter().all(|&(w, _)| usage(&w.to_uppercase()).is_some()));
        let words = ABBREVIATIONS.iter().map(|(w, _)| *w).chain(DOTTED.iter().copied());
        assert!(words.map(str::len).max().is_some_and(|n| n <= LONGEST));
    }
}
