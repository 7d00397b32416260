//! Every verb with what its clause states.

mod reading;

use reading::read;
use warta_events::{Event, EventType, Polarity, Role, Via, View};

/// `actor verb recipient`, with `-` for none and `,` between several.
fn triple(text: &str, event: &Event) -> String {
    let heads = |role| {
        let args = event.args.iter().filter(|arg| arg.role == role);
        let heads: Vec<_> = args.filter_map(|arg| arg.head.slice(text)).collect();
        if heads.is_empty() { "-".to_owned() } else { heads.join(",") }
    };
    let verb = event.trigger.slice(text).unwrap_or_default();
    format!("{} {verb} {}", heads(Role::Actor), heads(Role::Recipient))
}

#[track_caller]
fn check(text: &str, triples: &[&str]) {
    let found = read(text, View::Predications);
    let found: Vec<_> = found.events.iter().map(|event| triple(text, event)).collect();
    assert_eq!(found, triples, "{text}");
}

#[test]
fn states_are_predications() {
    check("Koperasi itu memiliki dua gudang.", &["Koperasi memiliki gudang"]);
    check("Rendang merupakan masakan Minangkabau.", &["Rendang merupakan masakan"]);
    check("Pasar itu berada di tepi sungai.", &["Pasar berada -"]);
    check("Anaknya menjadi guru.", &["Anaknya menjadi guru"]);
}

#[test]
fn only_the_view_gives_states() {
    let text = "Koperasi itu memiliki dua gudang dan menjual beras.";
    let kinds =
        |view| -> Vec<_> { read(text, view).events.iter().map(|event| event.kind).collect() };
    assert_eq!(kinds(View::Events), [EventType::Transact]);
    assert_eq!(kinds(View::Predications), [EventType::State, EventType::Transact]);
    let timeline = read(text, View::Predications).timeline;
    let on_line: Vec<_> = timeline.iter().map(|entry| entry.kind).collect();
    assert_eq!(on_line, [EventType::Transact]);
}

#[test]
fn the_subject_of_a_passive_undergoes_it() {
    check("Jembatan itu dibangun oleh warga.", &["warga dibangun Jembatan"]);
    check("Sapi itu digigit ular.", &["ular digigit Sapi"]);
    check("Surat itu sudah kami terima.", &["kami terima Surat"]);
}

#[test]
fn a_relative_clause_has_the_noun_before_it() {
    let text = "Petani yang menanam jagung menolak pupuk yang dijual koperasi.";
    check(text, &["Petani menanam jagung", "Petani menolak pupuk", "koperasi dijual pupuk"]);
    let found = read(text, View::Predications);
    let via: Vec<_> = found.events[0].args.iter().map(|arg| arg.via).collect();
    assert_eq!(via, [Via::Relative, Via::Stated]);
}

#[test]
fn what_is_not_stated_is_not_given() {
    check("Nelayan pulang dan menjual ikan.", &["Nelayan pulang -", "- menjual ikan"]);
    let text = "Nelayan pulang dan menjual ikan.";
    let sells = &read(text, View::Events).events[1];
    let via: Vec<_> = sells.args.iter().map(|arg| (arg.head.slice(text), arg.via)).collect();
    assert_eq!(via, [(Some("Nelayan"), Via::Shared), (Some("ikan"), Via::Stated)]);
}

#[test]
fn what_is_said_or_given_is_the_object() {
    check("Gubernur menyampaikan permintaan maaf.", &["Gubernur menyampaikan permintaan"]);
    check("Bank itu memberikan pinjaman kepada petani.", &["Bank memberikan pinjaman"]);
    check("“Panen gagal,” kata Suyatno.", &["Panen gagal -", "Suyatno kata -"]);
}

#[test]
fn a_light_verb_has_its_noun_as_object() {
    check("Menteri melakukan kunjungan ke Ambon.", &["Menteri melakukan kunjungan"]);
}

#[test]
fn joined_nouns_are_arguments_each() {
    check("Guru dan murid menanam pohon.", &["Guru,murid menanam pohon"]);
    check("Toko itu menjual beras, gula, dan kopi.", &["Toko menjual beras,gula,kopi"]);
}

#[test]
fn a_clitic_is_an_argument() {
    check("Polisi menangkapnya.", &["Polisi menangkapnya nya"]);
}

#[test]
fn negation_holds_of_states() {
    let found = read("Desa itu tidak memiliki sumur.", View::Predications);
    assert_eq!(found.events[0].polarity, Polarity::Negative);
}

#[test]
fn nothing_is_found_in_nothing() {
    for text in ["", " ", "yang", "-nya", "dan dan dan"] {
        assert_eq!(read(text, View::Predications).events, [], "{text}");
    }
    check("memiliki", &["- memiliki -"]);
    check("yang dimiliki oleh", &["- dimiliki -"]);
}
