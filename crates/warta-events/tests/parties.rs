//! Who takes part where several nouns stand side by side, or where a clause has no subject of
//! its own.

mod reading;
mod triggered;

use triggered::event;
use warta_events::{Modality, Role};

/// Asserts that the words which play a part in an event are these and no others.
#[track_caller]
fn are(role: Role, text: &str, trigger: &str, words: &[&str]) {
    let event = event(text, trigger);
    let args = event.args.iter().filter(|arg| arg.role == role);
    let found: Vec<_> = args.filter_map(|arg| arg.span.slice(text)).collect();
    assert_eq!(found, words, "{role} of {trigger}: {text}");
}

#[test]
fn a_title_goes_on_to_who_holds_it() {
    let text = "Pembunuhan Perdana Menteri Jepang Paul Lambert mengejutkan dunia.";
    are(Role::Recipient, text, "Pembunuhan", &["Perdana Menteri Jepang Paul Lambert"]);
    let text = "Kematian mantan Presiden Korea Selatan Karl Weber diumumkan Rabu.";
    are(Role::Recipient, text, "Kematian", &["mantan Presiden Korea Selatan Karl Weber"]);
    let text = "Kunjungan Presiden Prancis Paul Lambert ke Beijing ditunda.";
    are(Role::Actor, text, "Kunjungan", &["Presiden Prancis Paul Lambert"]);
    let text = "Kunjungan Menteri Luar Negeri Rusia Karl Weber ke Jakarta ditunda.";
    are(Role::Actor, text, "Kunjungan", &["Menteri Luar Negeri Rusia Karl Weber"]);
    let text = "Penunjukan mantan Gubernur Bank Inggris Karl Weber mengejutkan pasar.";
    are(Role::Recipient, text, "Penunjukan", &["mantan Gubernur Bank Inggris Karl Weber"]);
}

#[test]
fn a_name_behind_another_title_is_another_s() {
    let text = "Kematian istri Presiden Prancis Paul Lambert diumumkan Rabu.";
    let event = event(text, "Kematian");
    let named = |span: warta_text::Span| span.slice(text).is_some_and(|s| s.contains("Lambert"));
    assert!(event.args.iter().all(|arg| arg.entity.is_none() || !named(arg.head)), "{event:?}");
    let text = "Kunjungan perdana Gubernur ke Dumai ditunda.";
    are(Role::Actor, text, "Kunjungan", &["Gubernur"]);
}

#[test]
fn two_bare_objects_are_two() {
    let text = "Jepang menawari Vietnam pinjaman 2 miliar yen.";
    are(Role::Recipient, text, "menawari", &["Vietnam"]);
    let text = "Hakim menjatuhi terdakwa hukuman 12 tahun penjara.";
    are(Role::Recipient, text, "menjatuhi", &["terdakwa"]);
    let text = "Pengadilan memberi terdakwa kesempatan untuk membela diri.";
    are(Role::Recipient, text, "memberi", &["terdakwa"]);
    are(Role::Topic, text, "memberi", &["kesempatan"]);
    are(Role::Actor, text, "membela", &["terdakwa"]);
    let text = "Wali kota menghadiahi atlet itu sebuah rumah.";
    are(Role::Recipient, text, "menghadiahi", &["atlet itu"]);
    are(Role::Topic, text, "menghadiahi", &["sebuah rumah"]);
}

#[test]
fn what_a_noun_names_is_given_to_somebody() {
    let text = "Bank Dunia memberi Laos pinjaman 20 juta dolar AS.";
    are(Role::Recipient, text, "pinjaman", &["Laos"]);
    let text = "Pemerintah memberi warga miskin bantuan pangan.";
    are(Role::Recipient, text, "bantuan", &["warga miskin"]);
    let text = "Pemerintah memberi bantuan pangan kepada warga.";
    are(Role::Recipient, text, "memberi", &["warga"]);
}

#[test]
fn what_is_asked_for_beside_something_else_is_no_deed() {
    let told = |text: &str, trigger: &str| event(text, trigger).modality;
    let text = "Prancis mendesak Turki untuk menutup perbatasan dan menangkap setiap pemberontak \
                yang melintas.";
    assert_eq!(told(text, "menangkap"), Modality::Desired);
    are(Role::Actor, text, "menangkap", &["Turki"]);
    let text = "Wali Kota Bogor mengimbau warga untuk menutup toko dan mengungsi ke tempat aman.";
    assert_eq!(told(text, "mengungsi"), Modality::Desired);
    are(Role::Actor, text, "mengungsi", &["warga"]);
    let text = "Uni Eropa meminta Serbia untuk menarik pasukannya dan membebaskan para tahanan.";
    are(Role::Actor, text, "membebaskan", &["Serbia"]);
    let text = "Bupati meminta warga untuk waspada dan menjauhi sungai.";
    assert_eq!(told(text, "menjauhi"), Modality::Desired);
    are(Role::Actor, text, "menjauhi", &["warga"]);
}

#[test]
fn who_asks_does_what_nobody_is_asked_for() {
    let told = |text: &str, trigger: &str| event(text, trigger).modality;
    let text = "Polisi meminta warga menjauh, dan memasang garis kuning.";
    are(Role::Actor, text, "memasang", &["Polisi"]);
    let text = "Bupati meminta warga mengungsi dan mengatakan sungai akan meluap.";
    assert_eq!(told(text, "mengatakan"), Modality::Asserted);
}

#[test]
fn a_score_parts_a_result_from_whose_it_is() {
    let text = "Kemenangan 3-1 Barcelona atas Sevilla membuat pelatih senang.";
    are(Role::Actor, text, "Kemenangan", &["Barcelona"]);
    are(Role::Recipient, text, "Kemenangan", &["Sevilla"]);
    let text = "Kekalahan 0-2 Persib dari Persija mengecewakan pelatih.";
    are(Role::Actor, text, "Kekalahan", &["Persib"]);
    are(Role::Recipient, text, "Kekalahan", &["Persija"]);
    let text = "Laga Persib melawan Persija berlangsung di Bandung.";
    are(Role::Actor, text, "Laga", &["Persib", "Persija"]);
    let text = "Hasil seri 2-2 Milan dengan Genoa mengecewakan pelatih.";
    assert_eq!(event(text, "Hasil seri").kind.as_str(), "CONTEST");
}

#[test]
fn lawan_brings_in_the_other_side() {
    let text = "Persib menang 2-1 lawan Bali United di Bandung.";
    are(Role::Recipient, text, "menang", &["Bali United"]);
    let text = "Timnas kalah 0-3 lawan Jepang.";
    are(Role::Recipient, text, "kalah", &["Jepang"]);
    let text = "Indonesia bertanding lawan Malaysia di Jakarta.";
    are(Role::Recipient, text, "bertanding", &["Malaysia"]);
    let text = "Indonesia main imbang 2-2 lawan Laos.";
    are(Role::Recipient, text, "main imbang", &["Laos"]);
    let text = "Bola masuk ke mulut gawang lawan.";
    are(Role::Destination, text, "masuk", &["mulut gawang lawan"]);
    let text = "Lawan Persib mundur.";
    are(Role::Actor, text, "mundur", &["Lawan Persib"]);
}

#[test]
fn how_a_side_wins_takes_no_part() {
    let text = "Liverpool menang agregat 5-3 atas Arsenal.";
    are(Role::Recipient, text, "menang", &["Arsenal"]);
    are(Role::Topic, text, "menang", &[]);
    let text = "Bayern menang agregat 6-2.";
    are(Role::Recipient, text, "menang", &[]);
    let text = "Petinju itu menang angka atas petinju Thailand.";
    are(Role::Recipient, text, "menang", &["petinju Thailand"]);
}

#[test]
fn who_speaks_speaks_on_behind_namun() {
    let text = "Menteri itu menuduh Iran menyerang pos itu, namun menegaskan Irak tidak membalas.";
    are(Role::Actor, text, "menegaskan", &["Menteri itu"]);
    let text = "Polisi mengatakan bom itu meledak dini hari, namun menambahkan tidak ada korban.";
    are(Role::Actor, text, "menambahkan", &["Polisi"]);
    let text = "Bupati menyatakan camat telah meminta bantuan, tapi mengatakan tim belum datang.";
    are(Role::Actor, text, "mengatakan", &["Bupati"]);
}

#[test]
fn who_makes_another_do_something_did_something_before() {
    let text = "Hakim membuat terdakwa menangis setelah membacakan putusan.";
    are(Role::Actor, text, "membacakan", &["Hakim"]);
    let text = "Pelatih membuat timnya menang setelah mengganti tiga pemain.";
    are(Role::Actor, text, "mengganti", &["Pelatih"]);
    let text = "Gubernur membuat warga menangis setelah mendengar kabar itu.";
    are(Role::Actor, text, "mendengar", &["warga"]);
}

#[test]
fn a_phrase_that_tells_the_event_of_its_head_stays_whole() {
    let text = "Calon wali kota yang kalah, Budi Hartono, menggugat hasil pemilu.";
    are(Role::Actor, text, "kalah", &["Calon wali kota yang kalah, Budi Hartono"]);
}
