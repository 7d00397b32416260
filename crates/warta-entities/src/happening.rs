//! Named happenings: elections, contests, meetings, storms, wars.

use crate::coreference::is_person_noun;
use crate::gazetteer::Classes;
use crate::marks::WordMarks;
use crate::page::Page;
use crate::pattern::{begins, capitals, is_year};

/// Words that begin the name of a happening, sorted.
#[rustfmt::skip]
const HAPPENINGS: [&[&str]; 101] = [
    &["ASEAN", "Games"], &["ASEAN", "Para", "Games"], &["Asian", "Cup"], &["Asian", "Games"],
    &["Asian", "Para", "Games"], &["Badai"], &["Bom", "Bali"], &["Champions", "League"],
    &["Commonwealth", "Games"], &["Copa"], &["Davis", "Cup"], &["Euro"], &["Expo", "Dubai"],
    &["Expo", "Osaka"], &["Festival"], &["GP"], &["Garebeg"], &["Gerebeg"], &["Grand", "Prix"],
    &["Grebeg"], &["Haul", "Akbar"], &["Indonesia", "Open"], &["Islamic", "Solidarity", "Games"],
    &["Jakarta", "Fair"], &["Java", "Jazz"], &["KTT"], &["Karnaval"], &["Kejuaraan", "Asia"],
    &["Kejuaraan", "Dunia"], &["Kejuaraan", "Eropa"], &["Kejuaraan", "Nasional"], &["Kejurnas"],
    &["Konferensi", "Asia"], &["Konferensi", "Iklim"], &["Konferensi", "Internasional"],
    &["Konferensi", "Keamanan"], &["Konferensi", "Para", "Pihak"], &["Konferensi", "Perdamaian"],
    &["Konferensi", "Perubahan", "Iklim"], &["Konferensi", "Puncak"],
    &["Konferensi", "Tingkat", "Tinggi"], &["Kongres", "Pemuda"], &["Liga"], &["MotoGP"],
    &["Muktamar"], &["Olimpiade"], &["Operasi"], &["PON"], &["PORNAS"], &["Paralimpiade"],
    &["Pekan", "Kebudayaan"], &["Pekan", "Olahraga"], &["Pekan", "Raya"], &["Pemilu"],
    &["Pemilu", "Serentak"], &["Peparnas"], &["Peparprov"], &["Perang", "Dunia"],
    &["Perang", "Korea"], &["Perang", "Saudara"], &["Perang", "Teluk"], &["Perang", "Vietnam"],
    &["Pesta", "Danau"], &["Pesta", "Kesenian"], &["Pesta", "Olahraga"], &["Pesta", "Rakyat"],
    &["Piala"], &["Pilbup"], &["Pileg"], &["Pilgub"], &["Pilkada"], &["Pilkada", "Serentak"],
    &["Pilkades"], &["Pilpres"], &["Pilwakot"], &["Pilwali"], &["Pilwalkot"], &["Pomnas"],
    &["Popnas"], &["Pornas"], &["Porprov"], &["Premier", "League"], &["Rapat", "Dewan", "Gubernur"],
    &["Reli"], &["Revolusi", "Islam"], &["SEA", "Games"], &["Sail"], &["Sidang", "Umum"],
    &["Siklon"], &["Siklon", "Tropis"], &["Sudirman", "Cup"], &["Super", "League"],
    &["Thomas", "Cup"], &["Topan"], &["Tour", "de", "Singkarak"], &["Tragedi"], &["Tur", "PGA"],
    &["Uber", "Cup"], &["World", "Expo"], &["World", "Games"], &["Youth", "Olympic", "Games"],
];

/// Happenings whose names are whole, but for a land and a year, sorted.
#[rustfmt::skip]
const WHOLE: [&[&str]; 118] = [
    &["AFC", "Champions", "League"], &["All", "England"], &["BWF", "World", "Championships"],
    &["BWF", "World", "Tour", "Finals"], &["Bakar", "Tongkang"], &["Balimau", "Kasai"],
    &["Barong", "Ider", "Bumi"], &["Bau", "Nyale"], &["Bersih", "Desa"], &["Bundesliga"],
    &["COVID-19"], &["Carabao", "Cup"], &["Community", "Shield"], &["Coppa", "Italia"],
    &["Covid-19"], &["DFB-Pokal"], &["Dugderan"], &["El", "Nino"], &["El", "Niño"], &["Erau"],
    &["Eredivisie"], &["FA", "Cup"], &["Formula", "1"], &["Formula", "E"], &["Formula", "Satu"],
    &["GIIAS"], &["Gandrung", "Sewu"], &["Gawai", "Dayak"], &["Giro", "d'Italia"],
    &["Hadiah", "Nobel"], &["Hadiah", "Nobel", "Ekonomi"], &["Hadiah", "Nobel", "Fisika"],
    &["Hadiah", "Nobel", "Kedokteran"], &["Hadiah", "Nobel", "Kimia"],
    &["Hadiah", "Nobel", "Perdamaian"], &["Hadiah", "Nobel", "Sastra"], &["IIMS"],
    &["Ider", "Bumi"], &["Jamasan", "Pusaka"], &["Jember", "Fashion", "Carnaval"],
    &["Karapan", "Sapi"], &["Kasada"], &["Kebo-keboan"], &["Kerapan", "Sapi"],
    &["Konferensi", "Meja", "Bundar"], &["La", "Liga"], &["La", "Nina"], &["Larung", "Sembonyo"],
    &["Larung", "Sesaji"], &["Liga", "1"], &["Liga", "2"], &["Liga", "3"], &["Liga", "4"],
    &["Ligue", "1"], &["Lompat", "Batu"], &["Maccera", "Tasik"], &["Makepung"], &["Mandi", "Safar"],
    &["Mappalili"], &["Mekotek"], &["Moto2"], &["Moto3"], &["Naik", "Dango"], &["Ngaben"],
    &["Nobel", "Ekonomi"], &["Nobel", "Fisika"], &["Nobel", "Kedokteran"], &["Nobel", "Kimia"],
    &["Nobel", "Perdamaian"], &["Nobel", "Sastra"], &["Nyadran"], &["Nyangku"], &["Omed-omedan"],
    &["Pacu", "Itiak"], &["Pacu", "Jalur"], &["Pacu", "Jawi"], &["Panjang", "Jimat"], &["Pasola"],
    &["Pengucapan", "Syukur"], &["Perang", "Dingin"], &["Perang", "Diponegoro"],
    &["Perang", "Enam", "Hari"], &["Perang", "Ketupat"], &["Perang", "Padri"],
    &["Perang", "Pandan"], &["Perang", "Salib"], &["Perang", "Topat"], &["Petik", "Laut"],
    &["Piala", "Oscar"], &["Proliga"], &["Pukul", "Sapu"], &["Rambu", "Solo"], &["Rambu", "Solo'"],
    &["Rambu", "Tuka"], &["Revolusi", "Bolshevik"], &["Revolusi", "Prancis"], &["Roland", "Garros"],
    &["Seblang"], &["Sedekah", "Bumi"], &["Sedekah", "Laut"], &["Sekaten"], &["Seren", "Taun"],
    &["Serie", "A"], &["Serie", "B"], &["Super", "Bowl"], &["Tabot"], &["Tabuik"], &["Tiwah"],
    &["Tour", "de", "France"], &["Tulude"], &["Unan-Unan"], &["World", "Cup"],
    &["World", "Superbike"], &["World", "Tour", "Finals"], &["World", "Water", "Forum"],
    &["WorldSBK"], &["Yadnya", "Kasada"], &["Yaqowiyu"],
];

/// Meetings and contests that are named only where they are counted or dated: `Kongres IV
/// Partai Demokrat`, but `Kongres AS`. Sorted.
#[rustfmt::skip]
const COUNTED: [&[&str]; 16] = [
    &["Ekspo"], &["Expo"], &["Konferensi"], &["Konferensi", "Nasional"], &["Kongres"],
    &["Kongres", "Luar", "Biasa"], &["Mukernas"], &["Muktamar"], &["Munas"], &["Munaslub"],
    &["Musyawarah"], &["Musyawarah", "Nasional"], &["Rakernas"], &["Rapat", "Kerja", "Nasional"],
    &["Rapimnas"], &["Silatnas"],
];

/// Words that end the name of a contest behind the place or sponsor that it is named after.
#[rustfmt::skip]
pub(crate) const CONTESTS: [&str; 15] = [
    "Award", "Awards", "Championship", "Championships", "Dialogue", "Expo", "Fest", "Festival",
    "Forum", "Marathon", "Masters", "Open", "Summit", "Terbuka", "Week",
];

/// The words that begin the name of a happening, but for those of [`CONTESTS`].
pub(crate) fn beginnings() -> impl Iterator<Item = &'static str> {
    let rows = COUNTED.iter().chain(&WHOLE).chain(&HAPPENINGS);
    rows.filter_map(|row| row.first()).copied()
}

/// `Piala Asia 2023`, `KTT ke-43 ASEAN`, `COVID-19`.
pub(crate) fn happening(input: &Page<'_>, at: usize) -> Option<usize> {
    if !input.is_capital(at) {
        return None;
    }
    // `Liga Arab`, `Liga Awami`: bodies that begin like contests.
    let body =
        input.known(at).is_some_and(|hit| hit.words > 1 && hit.classes.any(Classes::ORGANISATION));
    if body {
        return None;
    }
    if let Some(end) = contest(input, at) {
        return Some(end);
    }
    if is_conference(input.word(at)) {
        return Some(dated(input, at + 1));
    }
    // `Garda Revolusi Islam Iran` and `Badan Pengawas Pemilu Kota Bogor` are bodies.
    let body = match input.before(at) {
        "Garda" => input.word(at) == "Revolusi",
        "Pemantau" | "Pengawas" | "Penyelenggara" => begins_vote(input.word(at)),
        _ => false,
    };
    if body || !input.is(at, WordMarks::HAPPENING) {
        return None;
    }
    if let Some(end) = counted(input, at).or_else(|| meeting(input, at)) {
        return Some(end);
    }
    if let Some(words) = begins(input, at, first_words(&WHOLE, input.word(at))) {
        let land = input.known(at + words).filter(|hit| hit.classes.any(Classes::COUNTRY));
        let end = at + words + land.map_or(0, |hit| hit.words);
        return Some(dated(input, end + usize::from(input.word(end).starts_with("ke-"))));
    }
    let words = begins(input, at, first_words(&HAPPENINGS, input.word(at)))?;
    // `FIM MotoGP Stewards`, `Mandalika Grand Prix Association`: bodies.
    let last = input.word(at + words);
    if matches!(last, "Association" | "Federation" | "Management" | "Stewards") {
        return None;
    }
    // `Pusat Topan Nasional` is a body.
    let storm = matches!(input.word(at), "Topan" | "Badai" | "Siklon");
    if storm && at.checked_sub(1).is_some_and(|before| input.is_capital(before)) {
        return None;
    }
    if let Some(end) = cup(input, at) {
        return Some(end);
    }
    let name = named(input, at + words);
    // `Klub Liga Jerman VfL Bochum`: the league of a land ends with it.
    let league = (at + words..name).find_map(|at| {
        let hit = input.known(at)?;
        hit.classes.any(Classes::COUNTRY).then_some(at + hit.words)
    });
    let league = league.filter(|_| input.word(at) == "Liga");
    let end = dated(input, ordinal(input, at, league.unwrap_or(name)));
    let whole = input.word(at).contains('-') || input.word(at) == "MotoGP" || words > 1;
    (end > at + words || whole).then_some(end.min(input.tokens.len()))
}

/// Whether a word begins the name of a vote.
fn begins_vote(word: &str) -> bool {
    matches!(word, "Pemilu" | "Pileg" | "Pilkada" | "Pilpres")
}

/// `Piala UEFA Sevilla`, `Piala FA atas Arsenal`: these cups are named by two words, and who
/// won or played there follows.
fn cup(input: &Page<'_>, at: usize) -> Option<usize> {
    const CUPS: [&str; 11] = [
        "Carling",
        "Champions",
        "Davis",
        "Eropa",
        "FA",
        "Fed",
        "Raja",
        "Super",
        "Thomas",
        "UEFA",
        "Uber",
    ];
    let short = input.word(at) == "Piala" && CUPS.contains(&input.word(at + 1));
    let behind = input.known(at + 2);
    let known =
        behind.is_some_and(|hit| hit.classes.is_place() || hit.classes.any(Classes::ORGANISATION));
    let ends = known || input.word(at + 2) == "atas" || input.word(at + 2) == "dan";
    (short && ends).then_some(at + 2)
}

/// `Munas Golkar`, `Kongres PSSI 2023`: the meeting of a body that is known.
fn meeting(input: &Page<'_>, at: usize) -> Option<usize> {
    const MEETINGS: [&str; 6] =
        ["Kongres", "Mukernas", "Munas", "Munaslub", "Rakernas", "Rapimnas"];
    let hit = input.known(at + 1).filter(|_| MEETINGS.contains(&input.word(at)))?;
    let body = hit.classes.any(Classes::ORGANISATION) && !hit.classes.is_place();
    body.then(|| dated(input, ordinal(input, at, at + 1 + hit.words)))
}

/// The index behind the `ke-79` at `end`, which tells which one of many it is: `Festival Film
/// Cannes ke-79`. What is won again is counted so as well: `Piala Dunia ke-3`.
fn ordinal(input: &Page<'_>, at: usize, end: usize) -> usize {
    let won = matches!(input.word(at), "Copa" | "GP" | "Liga" | "Operasi" | "Perang" | "Piala");
    let number = input.word(end).strip_prefix("ke-").unwrap_or_default();
    let number = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
    end + usize::from(number && !won)
}

/// `COP28`: the conference of the parties with its number.
fn is_conference(word: &str) -> bool {
    let number = word.strip_prefix("COP").unwrap_or_default();
    (1..=2).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit())
}

/// The rows of a sorted table that begin with `word`.
fn first_words<'t>(rows: &'t [&'t [&'t str]], word: &str) -> &'t [&'t [&'t str]] {
    let first = |row: &&[&'t str]| row.first().copied().unwrap_or_default();
    let from = rows.partition_point(|row| first(row) < word);
    let to = rows.partition_point(|row| first(row) <= word);
    rows.get(from..to).unwrap_or_default()
}

/// The end of the name from behind its first words on, without its year.
fn named(input: &Page<'_>, at: usize) -> usize {
    let mut end = at;
    // `Konferensi Tingkat Tinggi (KTT) ke-44 ASEAN` is one name.
    let goes_on = input.word(end + 3).starts_with("ke-") || input.is_capital(end + 3);
    if input.brackets_one(end) && goes_on {
        end += 3;
    }
    if input.word(end).starts_with("ke-") {
        end += 1;
    }
    capitals(input, end)
}

/// The index behind the year or the season at `at`: `2025/2026`.
fn dated(input: &Page<'_>, at: usize) -> usize {
    let short = |word: &str| word.len() == 2 && word.bytes().all(|b| b.is_ascii_digit());
    if !is_year(input.word(at)) {
        return at + usize::from(is_season(input.word(at)));
    }
    let second = input.word(at + 2);
    let season = input.word(at + 1) == "/" && (is_year(second) || short(second));
    at + if season { 3 } else { 1 }
}

/// `Malaysia Open 2026`, `Indonesia Masters`: the place before the kind of contest.
fn contest(input: &Page<'_>, at: usize) -> Option<usize> {
    let kind = (at + 1..at + 4).find(|&at| input.is(at, WordMarks::CONTEST))?;
    let hit = input.known(at);
    let row = (at..kind).all(|at| input.is_capital(at) || input.word(at) == "-");
    let place = hit.is_some_and(|hit| hit.classes.is_place() && at + hit.words == kind);
    // `Miami Terbuka`, and no `Sidang Terbuka`.
    if input.word(kind) == "Terbuka" {
        return (place && begins_row(input, at)).then(|| dated(input, kind + 1));
    }
    // `Bali Democracy Forum`, `Shangri-La Dialogue`, but `Forum` and `Week` end bodies as well.
    let led = hit.is_some_and(|hit| hit.classes.is_place()) || is_demonym(input.word(at));
    let known = place
        || match input.word(kind) {
            "Masters" | "Open" | "Marathon" => false,
            "Forum" | "Week" => led,
            _ => true,
        }
        || is_demonym(input.word(at)) && kind == at + 1;
    if !(row && known && begins_row(input, at)) {
        return None;
    }
    // `Safe Travel Fest Kementerian Luar Negeri`: whose meeting it is follows.
    let fair =
        matches!(input.word(kind), "Dialogue" | "Fest" | "Festival" | "Forum" | "Summit" | "Week");
    if fair {
        let noun =
            is_person_noun(input.word(at)) || matches!(input.word(at), "Konferensi" | "Panitia");
        let end = kind + 1 + usize::from(input.word(kind + 1).starts_with("ke-"));
        return (!noun).then(|| dated(input, end));
    }
    let end = capitals(input, kind + 1);
    Some(dated(input, if end == kind + 1 { ordinal(input, at, end) } else { end }))
}

/// Whether no capital and no hyphen stands before `at` that would begin the name.
fn begins_row(input: &Page<'_>, at: usize) -> bool {
    at.checked_sub(1).is_none_or(|before| {
        let joined = input.is_capital(before) || matches!(input.word(before), "-" | "'" | "’");
        // `Turnamen Indonesia Terbuka` at the head of a sentence.
        let noun = input.starts_sentence(before)
            && matches!(input.word(before), "Ajang" | "Final" | "Juara" | "Kejuaraan" | "Turnamen");
        !joined || noun || input.sentence_of(before) != input.sentence_of(at)
    })
}

/// Lands as the English names of contests have them, where Indonesian has others.
fn is_demonym(word: &str) -> bool {
    const LANDS: [&str; 14] = [
        "Arctic",
        "Asian",
        "Australian",
        "Canada",
        "Denmark",
        "French",
        "German",
        "Hylo",
        "Italian",
        "Korea",
        "Orleans",
        "Spain",
        "Swiss",
        "US",
    ];
    LANDS.binary_search(&word).is_ok()
}

/// `Rakernas III PDI Perjuangan`, `Konferensi Iklim COP30 2025`.
fn counted(input: &Page<'_>, at: usize) -> Option<usize> {
    let words = begins(input, at, &COUNTED).filter(|_| begins_row(input, at))?;
    let next = input.word(at + words);
    let number = next.starts_with("ke-")
        || !next.is_empty() && next.bytes().all(|b| matches!(b, b'I' | b'V' | b'X'));
    let name = named(input, at + words + usize::from(number));
    let end = dated(input, name);
    (number || end > name).then_some(end)
}

/// `2025/2026`, `2025/26`: the season of a league.
fn is_season(word: &str) -> bool {
    word.split_once('/').is_some_and(|(first, second)| {
        is_year(first)
            && matches!(second.len(), 2 | 4)
            && second.bytes().all(|b| b.is_ascii_digit())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_happenings_are_sorted() {
        assert!(HAPPENINGS.is_sorted());
        assert!(WHOLE.is_sorted());
        assert!(COUNTED.is_sorted());
    }
}
