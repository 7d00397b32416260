//! What single sentences say of when, who and how surely.

use warta::events::{Event, EventType, Extractor, Modality, Role};
use warta::{Document, Pipeline, Reference};

fn read<'t>(pipeline: &Pipeline, text: &'t str) -> Document<'t> {
    pipeline.analyze(text, Reference::date(2024, 3, 5).ok()).expect("short")
}

fn event<'d>(document: &'d Document<'_>, trigger: &str) -> &'d Event {
    let named = |event: &&Event| document.slice(event.trigger) == trigger;
    document.events().iter().find(named).expect(trigger)
}

fn part<'t>(document: &Document<'t>, trigger: &str, role: Role) -> Option<&'t str> {
    let arg = event(document, trigger).arg(role);
    arg.map(|arg| document.slice(arg.span))
}

#[test]
fn what_is_dated_ahead_is_planned_however_the_day_is_written() {
    let pipeline = Pipeline::embedded();
    for text in [
        "Lusa polisi menggelar operasi di Bogor.",
        "Besok gubernur meresmikan pasar di Bogor.",
        "Gubernur besok meresmikan pasar di Bogor.",
    ] {
        let document = read(&pipeline, text);
        assert_eq!(document.events()[0].modality, Modality::Planned, "{text}");
    }
}

#[test]
fn the_others_may_open_a_text() {
    let document = &read(&Pipeline::embedded(), "12 lainnya terluka.");
    assert_eq!(part(document, "terluka", Role::Recipient), Some("12"));
}

#[test]
fn who_does_it_stands_behind_all_words_of_the_verb() {
    let text = "Sepeda motor itu dibawa lari diam-diam oleh seorang pemuda.";
    let document = &read(&Pipeline::embedded(), text);
    assert_eq!(part(document, "dibawa lari", Role::Actor), Some("seorang pemuda"));
}

#[test]
fn who_is_struck_is_struck_by_something() {
    for (text, trigger) in [
        ("Seorang warga terkena peluru.", "terkena"),
        ("Seorang warga tertimpa pohon.", "tertimpa"),
    ] {
        let document = &read(&Pipeline::embedded(), text);
        assert_eq!(part(document, trigger, Role::Recipient), Some("Seorang warga"), "{text}");
        assert!(part(document, trigger, Role::Actor).is_some(), "{text}");
    }
}

#[test]
fn each_name_of_a_list_plays_the_part() {
    let pipeline = Pipeline::embedded();
    for (text, trigger, role, names) in [
        (
            "Polisi memeriksa Budi, Sari, dan Joko pada Kamis.",
            "memeriksa",
            Role::Recipient,
            ["Budi", "Sari", "Joko"],
        ),
        (
            "Menteri meminta Bulog, Pertamina, dan PLN menahan harga.",
            "meminta",
            Role::Recipient,
            ["Bulog", "Pertamina", "PLN"],
        ),
        (
            "Rusia, Iran, dan China mengecam serangan itu.",
            "mengecam",
            Role::Actor,
            ["Rusia", "Iran", "China"],
        ),
    ] {
        let document = read(&pipeline, text);
        let args = event(&document, trigger).args.iter().filter(|arg| arg.role == role);
        let found: Vec<_> = args.map(|arg| document.slice(arg.span)).collect();
        assert_eq!(found, names, "{text}");
    }
}

#[test]
fn a_word_nearby_tells_the_sense() {
    let pipeline = Pipeline::embedded();
    for (text, trigger, kind) in [
        ("Sebuah helikopter jatuh di hutan Papua.", "jatuh", EventType::Accident),
        ("Harga saham jatuh pada Senin.", "jatuh", EventType::Change),
        (
            "KPK menetapkan mantan Bupati Langkat, Terbit (52), sebagai tersangka.",
            "menetapkan",
            EventType::Justice,
        ),
        ("Ia melaporkan tetangganya ke polisi.", "melaporkan", EventType::Accuse),
        ("Longsor menutup jalan di Garut.", "menutup", EventType::Hazard),
        ("Warga mengirim bantuan ke Palu.", "mengirim", EventType::Aid),
    ] {
        let document = read(&pipeline, text);
        assert_eq!(event(&document, trigger).kind, kind, "{text}");
    }
}

#[test]
fn a_claim_knows_its_events() {
    let text = "Polisi datang. Gubernur mengatakan polisi menutup pasar. Warga pergi.";
    let document = &read(&Pipeline::embedded(), text);
    let told = document.claims()[0].events(document.events()).filter_map(|id| document.event(id));
    assert_eq!(told.map(|event| document.slice(event.trigger)).collect::<Vec<_>>(), ["menutup"]);
}

#[test]
fn what_nobody_said_is_nobodys_claim() {
    let pipeline = Pipeline::embedded();
    let document = &read(&pipeline, "Presiden tidak mengatakan bahwa harga beras akan naik.");
    assert!(document.claims().is_empty() && event(document, "naik").source.is_none());
    let document = &read(&pipeline, "Presiden tidak membantah bahwa harga beras akan naik.");
    assert_eq!(document.claims().len(), 1);
}

#[test]
fn a_short_quotation_goes_on_from_the_one_before() {
    let text = "“Kami siap bermain,” kata Budi Santoso. “Semua pemain sudah datang.” Laga “panas” itu \
                digelar besok.";
    let document = &read(&Pipeline::embedded(), text);
    let source = |trigger| event(document, trigger).source.as_ref().map(|s| document.slice(s.span));
    assert_eq!(source("datang"), Some("Budi Santoso"));
    assert_eq!(document.claims().len(), 2);
}

#[test]
fn a_threshold_turns_doubt_into_silence() {
    let text = "Pria itu mencoba membobol ATM di Depok. Polisi menangkap pelaku pada Senin.";
    let triggers = |threshold: f32| {
        let extractor = Extractor::embedded().with_threshold(threshold);
        let document = read(&Pipeline::embedded().with_extractor(extractor), text);
        let events = document.events().iter();
        assert!(events.clone().all(|event| event.confidence >= threshold));
        events.map(|event| document.slice(event.trigger)).collect::<Vec<_>>()
    };
    assert_eq!(triggers(0.0), ["membobol", "menangkap"]);
    assert_eq!(triggers(0.95), ["menangkap"]);
    assert!(triggers(1.0).is_empty());
}
