//! Offices with their fields: `Menteri Investasi dan Hilirisasi`, whose holder stands behind.

use std::ops::Range;

use crate::days::is_weekday;
use crate::gazetteer::Classes;
use crate::marks::WordMarks;
use crate::names::{Name, put_all};
use crate::page::{Page, in_capitals};
use crate::{EntityKind, Evidence};

/// Words of the fields that ministries, agencies and their departments have, sorted.
#[rustfmt::skip]
const FIELDS: [&str; 201] = [
    "Agama", "Agraria", "Air", "Alam", "Anak", "Antariksa", "Aparatur", "Aplikasi", "Asasi",
    "BUMN", "Bangsa", "Bencana", "Birokrasi", "Budaya", "Buruh", "Cipta", "Dalam", "Darat",
    "Dasar", "Daya", "Desa", "Digital", "ESDM", "Ekonomi", "Eksekusi", "Ekspor", "Energi",
    "Federal", "Geologi", "HAM", "Haji", "Hak", "Hayati", "Hidup", "Hilirisasi", "Hortikultura",
    "Hukum", "Hutan", "Iklim", "Imigrasi", "Impor", "Industri", "Informasi", "Informatika",
    "Infrastruktur", "Inovasi", "Intelijen", "Internasional", "Investasi", "Irigasi", "Jaminan",
    "Karya", "Kawasan", "Keadilan", "Keamanan", "Kearsipan", "Kebakaran", "Kebijakan",
    "Kebudayaan", "Kecil", "Kehakiman", "Kehutanan", "Kekayaan", "Kekerasan", "Kelautan",
    "Keluarga", "Kemanusiaan", "Kemaritiman", "Kepemudaan", "Kependudukan", "Kerja",
    "Kesehatan", "Kesejahteraan", "Keselamatan", "Ketahanan", "Ketenagakerjaan", "Ketertiban",
    "Keuangan", "Kewilayahan", "Komunikasi", "Konservasi", "Koperasi", "Korporasi", "Kreatif",
    "Lahan", "Laut", "Lingkungan", "Lintas", "Logistik", "Luar", "Manusia", "Maritim",
    "Masyarakat", "Menengah", "Migas", "Migran", "Mikro", "Mineral", "Modal", "Nasional",
    "Negara", "Negeri", "Olahraga", "Operasi", "Pajak", "Pangan", "Pariwisata", "Pasar",
    "Pekerja", "Pekerjaan", "Pelayanan", "Pelindungan", "Pemasaran", "Pemasyarakatan",
    "Pembangunan", "Pemberantasan", "Pemberdayaan", "Pembinaan", "Pemerintahan", "Pemuda",
    "Pemulihan", "Penanaman", "Penanggulangan", "Penataan", "Pencatatan", "Pencegahan",
    "Pendapatan", "Pendayagunaan", "Pendidikan", "Penegakan", "Penelitian", "Penerangan",
    "Pengawasan", "Pengelolaan", "Pengembangan", "Pengendalian", "Penindakan", "Penuntutan",
    "Penyakit", "Penyelamatan", "Penyidikan", "Perbankan", "Perdagangan", "Perekonomian",
    "Perempuan", "Perencanaan", "Perhubungan", "Perikanan", "Perindustrian", "Perizinan",
    "Perkebunan", "Perkotaan", "Perlindungan", "Permukiman", "Pertahanan", "Pertambangan",
    "Pertanahan", "Pertanian", "Perubahan", "Perumahan", "Peternakan", "Politik", "Publik",
    "Rakyat", "Ramah", "Reformasi", "Riset", "Ruang", "Rumah", "Sains", "Sarana", "Satu",
    "Senjata", "Sipil", "Sosial", "Statistik", "Strategis", "Sumber", "Tanah", "Tangga", "Tata",
    "Teknologi", "Tenaga", "Terbarukan", "Terpadu", "Tertinggal", "Tinggi", "Transformasi",
    "Transisi", "Transmigrasi", "UKM", "UMKM", "Udara", "Umrah", "Umum", "Usaha", "Vokasi",
    "Wakaf", "Wanita", "Warisan", "Wilayah",
];

/// Most words of the fields of one office.
const LONGEST: usize = 14;

/// Most words of the name of a person.
const MOST_WORDS: usize = 5;

/// Keeps the fields of an office out of the name behind it, and adds the name of a minister
/// that the model has passed over.
pub(crate) fn part_portfolios(input: &Page<'_>, names: &mut Vec<Name>) {
    let mut found = Vec::new();
    let mut at = 0;
    while at < input.tokens.len() {
        let Some(fields) = portfolio(input, at).filter(|fields| !fields.is_empty()) else {
            at += 1;
            continue;
        };
        at = fields.end;
        trim(input, names, &fields);
        if is_minister(input.word(fields.start - 1)) {
            found.extend(holder(input, names, fields.end));
        }
    }
    names.retain(|name| name.first < name.end);
    put_all(names, found);
}

/// `Dinas Pekerjaan Umum dan Penataan Ruang`: the fields behind a conjunction belong to the
/// body as those before it do.
pub(crate) fn complete_fields(input: &Page<'_>, names: &mut Vec<Name>) {
    const BODIES: [&str; 8] =
        ["Badan", "Deputi", "Dinas", "Direktorat", "Ditjen", "Kementerian", "Kemenko", "Komisi"];
    let mut found = Vec::new();
    for name in names.iter().filter(|name| name.kind == EntityKind::Org) {
        let body = BODIES.contains(&input.word(name.first)) && name.evidence != Evidence::Caller;
        let linked = matches!(input.word(name.end), "dan" | ",");
        if !body || !linked || !is_field(input, name.end - 1) {
            continue;
        }
        let end = fields_end(input, name.end - 1);
        if end > name.end {
            found.push(Name { end, ..name.clone() });
        }
    }
    for name in &found {
        let from = names.partition_point(|other| other.end <= name.first);
        let over = names.iter_mut().skip(from).take_while(|other| other.first < name.end);
        for other in over.filter(|other| other.end > name.end && other.first > name.first) {
            other.first = name.end;
        }
    }
    put_all(names, found);
}

/// The words that are an office, or part of one, with its fields behind it.
pub(crate) fn offices() -> impl Iterator<Item = &'static str> {
    const OTHERS: [&str; 9] = [
        "Asisten",
        "Deputi",
        "Direktur",
        "Dirjen",
        "Jenderal",
        "Sekretaris",
        "deputi",
        "direktur",
        "dirjen",
    ];
    MINISTERS.iter().chain(&OTHERS).copied()
}

/// The fields of the office that stands at `at`.
fn portfolio(input: &Page<'_>, at: usize) -> Option<Range<usize>> {
    if !input.is(at, WordMarks::OFFICE) {
        return None;
    }
    let mut first = at + 1;
    while matches!(input.word(first), "Bidang" | "Koordinator" | "Muda" | "Urusan") {
        first += 1;
    }
    is_field(input, first).then(|| first..fields_end(input, first))
}

/// Those of ministers.
#[rustfmt::skip]
const MINISTERS: [&str; 8] =
    ["Bidang", "Koordinator", "Menko", "Menteri", "Wamen", "menko", "menteri", "wamen"];

fn is_minister(word: &str) -> bool {
    MINISTERS.contains(&word)
}

fn is_field(input: &Page<'_>, at: usize) -> bool {
    FIELDS.binary_search(&input.word(at)).is_ok()
}

/// The end of the row of fields from `first` on, with commas and conjunctions in it.
fn fields_end(input: &Page<'_>, first: usize) -> usize {
    let mut end = first;
    while end < first + LONGEST {
        let comma = usize::from(matches!(input.word(end), "," | "/"));
        let link = usize::from(matches!(input.word(end + comma), "dan" | "serta"));
        let joined = end > first && comma + link > 0;
        match () {
            () if is_field(input, end) => end += 1,
            () if joined && is_field(input, end + comma + link) => end += comma + link + 1,
            () => break,
        }
    }
    end
}

/// Cuts what the model has joined to the fields off them.
fn trim(input: &Page<'_>, names: &mut [Name], fields: &Range<usize>) {
    let minister = is_minister(input.word(fields.start - 1));
    let from = names.partition_point(|name| name.end <= fields.start);
    for name in names.iter_mut().skip(from).take_while(|name| name.first < fields.end) {
        let thing = matches!(name.kind, EntityKind::Per | EntityKind::Prd);
        // `Menteri BUMN`: an acronym may be a body's name as well.
        let acronym = in_capitals(input.word(name.first));
        if name.evidence == Evidence::Caller || !(thing || minister) || acronym {
            continue;
        }
        if name.first < fields.start {
            // `Menteri Pertanian`: an office that was taken for a name.
            continue;
        }
        name.first = fields.end.min(name.end);
        let place = input.known(name.first).is_some_and(|hit| hit.classes.any(Classes::COUNTRY));
        name.kind = if place { EntityKind::Loc } else { EntityKind::Per };
    }
}

/// Who holds the office whose fields end before `at`, where nothing was found there.
fn holder(input: &Page<'_>, names: &[Name], at: usize) -> Option<Name> {
    let country = input.known(at).filter(|hit| hit.classes.any(Classes::COUNTRY));
    let first = at + country.map_or(0, |hit| hit.words);
    let row = (first..first + MOST_WORDS).take_while(|&at| is_person_word(input, at));
    let end = row.last()? + 1;
    let other = Classes::ORGANISATION
        .union(Classes::ORG_HEAD)
        .union(Classes::LOC_HEAD)
        .union(Classes::TITLE)
        .union(Classes::COUNTRY);
    let people = Classes::PERSON_NAME;
    let plain = (first..end).all(|at| {
        if is_field(input, at) || is_weekday(input.word(at)) || input.word(at) == "Bidang" {
            return false;
        }
        let hit = input.known(at);
        hit.is_none_or(|hit| hit.classes.any(people) || !hit.classes.any(other))
    });
    let next = names.get(names.partition_point(|name| name.end <= first));
    let free = next.is_none_or(|name| name.first >= end);
    let (kind, evidence) = (EntityKind::Per, Evidence::Title);
    let name = Name { first, end, kind, confidence: 0.75, evidence };
    (plain && free && !input.is_capital(end)).then_some(name)
}

/// A capital and small letters.
fn is_person_word(input: &Page<'_>, at: usize) -> bool {
    let word = input.word(at);
    input.is_capital(at)
        && word.chars().skip(1).all(|c| c.is_lowercase() || matches!(c, '\'' | '’' | '.'))
        && word != "No."
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fields_are_sorted() {
        assert!(FIELDS.is_sorted());
    }
}
