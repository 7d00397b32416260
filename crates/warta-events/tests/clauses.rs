//! How far events have come, and who or what their frames bring in.

mod reading;

use reading::read;
use warta_events::{Aspect, Event, Role, View};

#[track_caller]
fn event(text: &str, trigger: &str) -> Event {
    let mut events = read(text, View::Events).events.into_iter();
    let found = events.find(|event| event.trigger.slice(text) == Some(trigger));
    found.unwrap_or_else(|| panic!("no event {trigger}: {text}"))
}

#[track_caller]
fn check(text: &str, trigger: &str, aspect: Option<Aspect>) {
    assert_eq!(event(text, trigger).aspect, aspect, "{text}");
}

#[test]
fn words_before_a_verb_tell_its_aspect() {
    check("Polisi sedang memeriksa tiga saksi.", "memeriksa", Some(Aspect::Progressive));
    check("Polisi telah menangkap pelaku.", "menangkap", Some(Aspect::Perfective));
    check("Pelaku sudah ditangkap polisi.", "ditangkap", Some(Aspect::Perfective));
    check("Pemerintah mulai membangun bendungan.", "membangun", Some(Aspect::Initiates));
    check("Warga masih mengungsi di balai desa.", "mengungsi", Some(Aspect::Continues));
    check("Polisi menangkap pelaku.", "menangkap", None);
    check("Pelaku belum ditangkap polisi.", "ditangkap", None);
}

#[test]
fn the_nearest_word_decides() {
    check("Polisi sudah mulai memeriksa saksi.", "memeriksa", Some(Aspect::Initiates));
    check("Kedua negara kembali berunding.", "berunding", Some(Aspect::Reinitiates));
}

#[test]
fn a_phase_verb_tells_the_aspect_of_its_noun() {
    let text = "Rusia dan Ukraina melanjutkan perundingan di Istanbul.";
    check(text, "perundingan", Some(Aspect::Continues));
    let text = "Israel menghentikan serangan ke Gaza.";
    check(text, "serangan", Some(Aspect::Terminates));
    let text = "Di tengah perang, Rusia menyerang Kyiv.";
    check(text, "menyerang", None);
}

#[track_caller]
fn brings_in(text: &str, trigger: &str, role: Role, head: &str) {
    let event = event(text, trigger);
    let heads = event.args.iter().filter(|arg| arg.role == role);
    let mut heads = heads.filter_map(|arg| arg.head.slice(text));
    assert!(heads.any(|other| other == head), "{role} of {trigger}: {:?}", event.args);
}

#[test]
fn frames_bring_in_what_prepositions_stand_for() {
    let text = "Menteri berbicara mengenai pajak.";
    brings_in(text, "berbicara", Role::Topic, "pajak");
    let text = "Harga beras turun dari Rp15.000 menjadi Rp14.000.";
    brings_in(text, "turun", Role::Destination, "Rp");
    let text = "Warga melapor ke polisi.";
    brings_in(text, "melapor", Role::Recipient, "polisi");
    let text = "Gubernur berkoordinasi dengan bupati.";
    brings_in(text, "berkoordinasi", Role::Recipient, "bupati");
}

#[test]
fn who_comes_is_who_the_main_clause_is_about() {
    let text = "Setibanya di Surabaya, Gubernur langsung meninjau tanggul.";
    brings_in(text, "Setibanya", Role::Actor, "Gubernur");
    let text = "Sepulang dari Bangkok, Menteri Perdagangan memanggil para importir.";
    brings_in(text, "Sepulang", Role::Actor, "Menteri");
    brings_in(text, "Sepulang", Role::Origin, "Bangkok");
    brings_in(text, "memanggil", Role::Actor, "Menteri");
}

#[test]
fn questions_are_what_is_asked() {
    let text = "Gubernur ditanya mengapa anggaran naik.";
    brings_in(text, "ditanya", Role::Topic, "mengapa");
    let text = "Polisi menyelidiki apakah kebakaran itu disengaja.";
    brings_in(text, "menyelidiki", Role::Topic, "apakah");
}

#[test]
fn how_likely_something_is_takes_no_part() {
    let text = "Pengacaranya kemungkinan besar akan mengajukan banding.";
    let banding = event(text, "mengajukan banding");
    let spans = banding.args.iter().filter_map(|arg| arg.span.slice(text));
    assert!(spans.clone().all(|span| !span.contains("kemungkinan")), "{:?}", banding.args);
    brings_in(text, "mengajukan banding", Role::Actor, "Pengacaranya");
}

#[test]
fn the_sentence_of_the_verb_tells_what_is_quoted() {
    let text = "“Sungai meluap. Warga kami ungsikan ke balai desa,” kata Camat Sukarno.";
    brings_in(text, "kata", Role::Topic, "Warga");
    let text = "“Kalau hujan turun, tanggul itu jebol,” kata Camat Sukarno.";
    brings_in(text, "kata", Role::Topic, "tanggul");
}

#[test]
fn who_died_is_named_by_the_words_that_say_so() {
    let text = "Dua korban tewas adalah nelayan asal Tegal.";
    brings_in(text, "korban tewas", Role::Recipient, "korban");
}

#[test]
fn so_many_are_told_by_the_figure_alone() {
    let text = "Dua tewas dan tiga luka-luka dalam kecelakaan itu.";
    brings_in(text, "tewas", Role::Recipient, "Dua");
    brings_in(text, "luka-luka", Role::Recipient, "tiga");
    let text = "Jumlah korban tewas akibat banjir bandang di Agam bertambah.";
    brings_in(text, "bertambah", Role::Actor, "Jumlah");
}

#[test]
fn what_stands_inside_of_a_relative_clause_is_no_subject() {
    let text = "Polisi yang menangkap Budi dan Hasan dipromosikan.";
    brings_in(text, "dipromosikan", Role::Recipient, "Polisi");
    let text = "Petani yang menanam padi dan jagung merugi.";
    brings_in(text, "merugi", Role::Actor, "Petani");
    let text = "Delapan orang tewas dan lima toko dibakar.";
    brings_in(text, "dibakar", Role::Recipient, "toko");
}

#[test]
fn whoever_is_asked_by_a_clitic_does_it() {
    let text = "Presiden menelepon Menteri Kesehatan dan memintanya menyelesaikan masalah itu.";
    brings_in(text, "menyelesaikan", Role::Actor, "nya");
}

#[test]
fn whoever_denies_hearsay_is_whom_it_is_about() {
    let text = "PSSI membantah kabar akan memecat pelatih.";
    brings_in(text, "memecat", Role::Actor, "PSSI");
}

#[test]
fn something_is_talked_over_with_somebody() {
    let text = "Presiden membahas masalah itu dengan Perdana Menteri Jepang.";
    brings_in(text, "membahas", Role::Topic, "masalah");
    brings_in(text, "membahas", Role::Actor, "Perdana");
}

#[test]
fn a_noun_made_of_a_verb_takes_the_noun_behind_it() {
    let text = "Masuknya investor asing mendorong pertumbuhan.";
    brings_in(text, "Masuknya", Role::Actor, "investor");
    let masuknya = event(text, "Masuknya");
    assert_eq!(masuknya.args.len(), 1, "{:?}", masuknya.args);
}

#[test]
fn joined_persons_take_part_each() {
    let text = "Presiden Prancis Paul Lambert dan Kanselir Jerman Karl Weber bertemu di Bonn.";
    let met = event(text, "bertemu");
    let actors = met.args.iter().filter(|arg| arg.role == Role::Actor);
    let actors: Vec<_> = actors.filter_map(|arg| arg.span.slice(text)).collect();
    assert_eq!(actors, ["Presiden Prancis Paul Lambert", "Kanselir Jerman Karl Weber"]);
}

#[test]
fn an_office_for_several_fields_is_one() {
    let text = "Menteri Energi dan Sumber Daya Mineral Budi Rahardian menolak usulan itu.";
    takes_part(text, "menolak", "Menteri Energi dan Sumber Daya Mineral Budi Rahardian");
    let text = "Menko Politik, Hukum, dan Keamanan Budi Rahardian menolak usulan itu.";
    takes_part(text, "menolak", "Menko Politik, Hukum, dan Keamanan Budi Rahardian");
    let text = "Menteri Pendidikan dan Kebudayaan menolak usulan itu.";
    takes_part(text, "menolak", "Menteri Pendidikan dan Kebudayaan");
    let text = "Menteri Pertanian dan Menteri Perdagangan menolak usulan itu.";
    takes_part(text, "menolak", "Menteri Pertanian");
    takes_part(text, "menolak", "Menteri Perdagangan");
}

/// Asserts that these words are an actor of an event.
fn takes_part(text: &str, trigger: &str, words: &str) {
    let event = event(text, trigger);
    let mut actors = event.args.iter().filter(|arg| arg.role == Role::Actor);
    let found = actors.any(|arg| arg.span.slice(text) == Some(words));
    assert!(found, "{text}: {:?}", event.args);
}
