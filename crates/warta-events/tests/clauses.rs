//! How far events have come, and who or what their frames bring in.

mod reading;
mod triggered;

use reading::read;
use triggered::event;
use warta_events::{Aspect, Role, View};

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

#[track_caller]
fn leaves_out(text: &str, trigger: &str, head: &str) {
    let event = event(text, trigger);
    let mut heads = event.args.iter().filter_map(|arg| arg.head.slice(text));
    assert!(heads.all(|other| other != head), "{head} of {trigger}: {:?}", event.args);
}

#[test]
fn whoever_tells_of_a_clause_from_within_takes_no_part_in_it() {
    let text = "Para tersangka, lanjut Sumarni, menjual sabu di Bekasi.";
    brings_in(text, "menjual", Role::Actor, "tersangka");
    leaves_out(text, "menjual", "Sumarni");
    let text = "Perusahaan itu, ungkap Boyke, membakar lahan gambut.";
    brings_in(text, "membakar", Role::Actor, "Perusahaan");
    leaves_out(text, "membakar", "Boyke");
    let text = "Pabrik itu, lanjut dia, akan memecat 300 buruh.";
    brings_in(text, "memecat", Role::Actor, "Pabrik");
    let text = "Korban, tutur Sumarni, dibawa ke rumah sakit.";
    brings_in(text, "dibawa", Role::Recipient, "Korban");
    // The clause has its subject behind the comma.
    let text = "Setelah rumah itu terbakar, kata Sumarni, warga mengungsi.";
    brings_in(text, "mengungsi", Role::Actor, "warga");
}

#[test]
fn a_phrase_behind_a_word_does_not_begin_with_it() {
    let text = "Pelaku, ucap Adelia, membunuh korban.";
    takes_part(text, "ucap", "Adelia");
}

#[test]
fn an_amount_takes_the_place_of_another() {
    let text = "Jumlah pengungsi menjadi 3.400 jiwa.";
    brings_in(text, "menjadi", Role::Destination, "jiwa");
    brings_in(text, "menjadi", Role::Actor, "Jumlah");
    let text = "Jumlah penumpang naik menjadi 1,2 juta orang dari 900.000 orang.";
    let naik = event(text, "naik");
    let parts: Vec<_> = naik.args.iter().map(|arg| (arg.role, arg.span.slice(text))).collect();
    assert!(parts.contains(&(Role::Destination, Some("1,2 juta orang"))), "{parts:?}");
    assert!(parts.contains(&(Role::Origin, Some("900.000 orang"))), "{parts:?}");
    let text = "Suku bunga turun menjadi 5,25 persen dari sebelumnya 5,5 persen.";
    let turun = event(text, "turun");
    let parts: Vec<_> = turun.args.iter().map(|arg| (arg.role, arg.span.slice(text))).collect();
    assert!(parts.contains(&(Role::Destination, Some("5,25 persen"))), "{parts:?}");
    assert!(parts.contains(&(Role::Origin, Some("5,5 persen"))), "{parts:?}");
    // Another word tells of the change, or nothing is measured.
    let told = |text: &str| {
        let events = read(text, View::Events).events.into_iter();
        events.filter(|event| event.trigger.slice(text) == Some("menjadi")).count()
    };
    assert_eq!(told("Harga beras naik menjadi Rp15.000."), 0);
    assert_eq!(told("Menteri menaikkan anggaran pengawasan menjadi Rp22 miliar."), 0);
    assert_eq!(told("Rapat itu terbagi menjadi dua kelompok."), 0);
    assert_eq!(told("Budi menjadi satu dari tiga calon."), 0);
}

#[test]
fn a_joined_clause_keeps_its_subject_and_its_place() {
    let text = "Kabut asap membuat sekolah diliburkan dan penerbangan di Jambi tertunda.";
    leaves_out(text, "diliburkan", "Jambi");
    brings_in(text, "diliburkan", Role::Recipient, "sekolah");
    brings_in(text, "tertunda", Role::Recipient, "penerbangan");
    // Of one verb: both of its nouns.
    let text = "Polisi menangkap pelaku dan rekannya di Jambi.";
    brings_in(text, "menangkap", Role::Place, "Jambi");
}

#[test]
fn who_is_set_against_another_takes_no_part_in_what_is_denied() {
    let text = "Bukan Iran yang menyerang kapal itu, melainkan milisi.";
    brings_in(text, "menyerang", Role::Actor, "Iran");
    leaves_out(text, "menyerang", "milisi");
}

#[test]
fn whoever_acts_uses_the_means() {
    let text = "Polisi membubarkan massa menggunakan gas air mata.";
    brings_in(text, "menggunakan", Role::Actor, "Polisi");
    leaves_out(text, "menggunakan", "massa");
    let text = "Polisi melihat massa menggunakan batu.";
    brings_in(text, "menggunakan", Role::Actor, "massa");
}

#[test]
fn sanctions_that_go_on_are_no_end() {
    let mode = |text: &str| event(text, "sanksi").mode;
    assert_eq!(mode("Uni Eropa memperpanjang sanksi terhadap Rusia."), None);
    let text = "Amerika Serikat mencabut sanksi terhadap Suriah.";
    assert_eq!(mode(text), Some("discontinue"));
}

#[test]
fn whoever_is_declared_the_winner_has_won() {
    use warta_events::EventType;
    let kind = |text: &str| event(text, "menetapkan").kind;
    assert_eq!(kind("Juri menetapkan Rina sebagai juara pertama."), EventType::Contest);
    assert_eq!(kind("DPR menetapkan Andini sebagai hakim agung."), EventType::Personnel);
    assert_eq!(kind("Polisi menetapkan Andini sebagai tersangka."), EventType::Justice);
}
