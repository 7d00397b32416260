//! Short passages of news with their names and amounts marked; every third was kept
//! aside while the model was trained and the rules were written.

use std::collections::BTreeMap;

mod marked;

use marked::{Marked, Reader, unmark};

const PASSAGES: &str = include_str!("data/passages.tsv");

/// Right, found and marked, by type.
type Counts = BTreeMap<&'static str, [usize; 3]>;

/// F1 in percent over the types that `keep` names.
fn f1(counts: &Counts, keep: &[&str]) -> f64 {
    let kept = counts.iter().filter(|(kind, _)| keep.contains(kind));
    let [right, found, marked] =
        kept.fold([0, 0, 0], |sum, (_, n)| [sum[0] + n[0], sum[1] + n[1], sum[2] + n[2]]);
    200.0 * right as f64 / ((found + marked) as f64).max(1.0)
}

/// Scores every third passage (`aside`) or all others.
fn score(aside: bool) -> Counts {
    let reader = Reader::embedded();
    let mut counts = Counts::new();
    for (at, line) in PASSAGES.lines().enumerate() {
        if (at % 3 == 2) != aside {
            continue;
        }
        let (_, marked) = line.split_once('\t').expect("a topic and a passage");
        let (text, marks) = unmark(marked);
        let found = reader.names(&text);
        for mark in &marks {
            let cell = counts.entry(mark.2).or_default();
            cell[2] += 1;
            cell[0] += usize::from(found.contains(mark));
        }
        for name in &found {
            counts.entry(name.2).or_default()[1] += 1;
        }
        if std::env::var_os("PASSAGES").is_some() {
            let cut = |m: &Marked| format!("{} {}", m.2, text.get(m.0..m.1).unwrap_or_default());
            let missed: Vec<_> = marks.iter().filter(|m| !found.contains(m)).map(cut).collect();
            let wrong: Vec<_> = found.iter().filter(|m| !marks.contains(m)).map(cut).collect();
            if !(missed.is_empty() && wrong.is_empty()) {
                eprintln!("{}: missed {missed:?}, wrong {wrong:?}", at + 1);
            }
        }
    }
    eprintln!("kept aside: {aside}, [right, found, marked]: {counts:?}");
    counts
}

const NAMES: [&str; 3] = ["PER", "ORG", "LOC"];
const ALL: [&str; 9] = ["PER", "ORG", "LOC", "EVT", "LAW", "PRD", "MONEY", "PERCENT", "QUANTITY"];

/// Measured: names 90.9, all types 91.1.
#[test]
fn passages_kept_aside() {
    let counts = score(true);
    let (names, all) = (f1(&counts, &NAMES), f1(&counts, &ALL));
    eprintln!("names {names:.2}, all types {all:.2}");
    assert!(names >= 88.5, "names {names:.2}");
    assert!(all >= 88.5, "all types {all:.2}");
}

/// The model has seen the names of these; the floor watches the rules and the amounts.
/// Measured: names 98.9, all types 98.0.
#[test]
fn passages_of_training() {
    let counts = score(false);
    let (names, all) = (f1(&counts, &NAMES), f1(&counts, &ALL));
    eprintln!("names {names:.2}, all types {all:.2}");
    assert!(names >= 97.5, "names {names:.2}");
    assert!(all >= 96.5, "all types {all:.2}");
}

/// One sentence for each rule that mends what a model of sequences gets wrong.
const MENDED: [&str; 27] = [
    "Perdana Menteri [LOC Papua Niugini] [PER James Marape] menyampaikan belasungkawa.",
    "Kata [ORG Organisasi Internasional untuk Migrasi] kemarin, ribuan orang mengungsi.",
    "Mantan Presiden [LOC Korea Selatan] [PER Yoon Suk Yeol] ditahan lagi.",
    "Juru bicara [ORG Penjaga Pantai Italia] membantah kabar itu.",
    "Ia diadili di [ORG Pengadilan Tindak Pidana Korupsi Surabaya] sejak Senin.",
    "Auditor [ORG Badan Pemeriksa Keuangan (BPK) Perwakilan Jambi] tidak hadir.",
    "Pasien dirujuk ke [LOC Rumah Sakit Harapan Sehat] kemarin.",
    "Mantan Wali Kota [LOC Davao] [PER Rodrigo Duterte] tiba lebih awal.",
    "Warga [LOC Provinsi Cagayan] mengungsi. Gubernur [LOC Cagayan] [PER Manuel Mamba] meninjau.",
    "Penjabat Gubernur [LOC Bali] [PER Sang Made Mahendra Jaya] melarangnya.",
    "Saham [ORG PT Bank Mandiri (Persero) Tbk] turun.",
    "Pesawat mendarat di [LOC Bandara Frans Seda] pagi tadi.",
    "Menteri Ketenagakerjaan [PER Yassierli] menemui perwakilan buruh.",
    "Keduanya bertemu di sela-sela [EVT Konferensi Keamanan Muenchen] itu.",
    "Rumah rusak akibat [EVT Topan Rai] dua tahun lalu.",
    "Helikopter milik [ORG PT Awan Biru Aviasi] jatuh. \
     Direktur [ORG Awan Biru Aviasi] [PER Denon Prawira] meminta maaf.",
    "[LOC Moskwa] menyebut kesepakatan itu sebagai kemenangan.",
    "Pesawat [ORG Air India] tergelincir, kata juru bicara [ORG Boeing].",
    "Penyidik menahan tersangka [PER RDW] sejak Senin.",
    "Juru bicara [ORG Kremlin] [PER Dmitry Peskov] menolak berkomentar.",
    "Anggota [ORG DPRD Provinsi Nusa Tenggara Barat], [PER Hartono], menolak anggaran itu.",
    "Ia disidang di [ORG Pengadilan Tipikor Jakarta Pusat] kemarin.",
    "Kepala [ORG Stasiun Meteorologi Kupang] [PER Bambang Setiajid] meminta warga waspada.",
    "Novelnya terbit dalam bahasa Inggris, Jerman, dan Belanda.",
    "Bupati [LOC Tabanan], [PER I Made Sanjaya], meninjau sawah itu.",
    "Pasangan [PER Suwandi]-[PER Maryani] unggul sementara.",
    "Mereka kalah dari [PER Soh Wooi Yik]/[PER Aaron Chia] kemarin.",
];

#[test]
fn mended_names() {
    let reader = Reader::embedded();
    let wrong: Vec<_> = MENDED
        .iter()
        .map(|marked| (unmark(marked), marked))
        .map(|((text, marks), marked)| {
            // Entities stand in the order of their first mention, which may be a title.
            let mut found = reader.names(&text);
            found.sort_unstable();
            (found, marks, marked)
        })
        .filter(|(found, marks, _)| found != marks)
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_topic_is_there() {
    let mut topics = BTreeMap::<&str, usize>::new();
    for line in PASSAGES.lines() {
        *topics.entry(line.split('\t').next().unwrap_or_default()).or_default() += 1;
    }
    assert_eq!(topics.len(), 10);
    assert!(topics.values().all(|&count| count == 26), "{topics:?}");
}
