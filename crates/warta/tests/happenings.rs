//! Happenings within a document and across documents.

use warta::events::{
    EventType, Extractor, PlaceBasis, RelationKind, SharedHappening, Similarity, TimelineEntry,
    View,
};
use warta::{Document, Pipeline, Reference, cluster_documents};

const QUAKE_A: &str = "PALU, Harian Teluk – Gempa bermagnitudo 5,2 mengguncang Kota Palu pada \
Senin (4/3/2024) malam. Kepala BPBD Sulawesi Tengah mengatakan tiga rumah rusak.";
const QUAKE_B: &str = "Warga Kota Palu berlarian ketika gempa mengguncang Kota Palu, Senin \
(4/3/2024). Tidak ada korban jiwa.";
const QUAKE_C: &str = "Gempa mengguncang Kota Ambon pada Senin (4/3/2024).";
const VISIT_A: &str = "Presiden Joko Widodo mengunjungi Vietnam pada Jumat (12/1/2024).";
const VISIT_B: &str = "Presiden Joko Widodo mengunjungi Vietnam pada Jumat (12/1/2024) untuk \
membahas perdagangan.";
const VISIT_DAY_AFTER: &str = "Presiden Joko Widodo mengunjungi Vietnam pada Sabtu (13/1/2024).";
const VISIT_LATER: &str = "Presiden Joko Widodo mengunjungi Vietnam pada Senin (26/2/2024).";

fn read<'t>(pipeline: &Pipeline, texts: &[&'t str]) -> Vec<Document<'t>> {
    let day = Reference::date(2024, 3, 5).ok();
    texts.iter().map(|text| pipeline.analyze(text, day).expect("short")).collect()
}

/// The documents that each happening of a type is told in.
fn told_in(happenings: &[SharedHappening], kind: EventType) -> Vec<Vec<usize>> {
    let of_kind = happenings.iter().filter(|h| h.key.kind == kind);
    of_kind.map(|h| h.members.iter().map(|m| m.document).collect()).collect()
}

#[test]
fn one_quake_in_two_reports_is_one_and_another_town_another() {
    let pipeline = Pipeline::embedded();
    let documents = read(&pipeline, &[QUAKE_A, QUAKE_B, QUAKE_C]);
    let found = cluster_documents(&documents, Similarity::default());
    let quakes = told_in(&found, EventType::Hazard);
    assert!(quakes.contains(&vec![0, 1]), "{quakes:?}");
    assert!(quakes.contains(&vec![2]), "{quakes:?}");
}

#[test]
fn visits_of_different_days_stay_apart() {
    let pipeline = Pipeline::embedded();
    let documents = read(&pipeline, &[VISIT_A, VISIT_LATER, VISIT_B]);
    let found = cluster_documents(&documents, Similarity::default());
    assert_eq!(told_in(&found, EventType::Consult)[..2], [vec![0, 2], vec![1]]);
    let key = found[0].key.to_string();
    assert!(key.starts_with("CONSULT|") && key.contains("2024-01-12"), "{key}");
}

#[test]
fn the_threshold_decides_and_the_order_of_results_is_stable() {
    let pipeline = Pipeline::embedded();
    let documents = read(&pipeline, &[VISIT_A, VISIT_DAY_AFTER]);
    let visits = |threshold: f32| {
        let found = cluster_documents(&documents, Similarity::new(threshold));
        told_in(&found, EventType::Consult)
    };
    assert_eq!(visits(0.0), [vec![0, 1]]);
    assert_eq!(visits(1.0), [vec![0], vec![1]]);
    assert_eq!(visits(-1.0), visits(0.0));
    assert_eq!(visits(f32::NAN), visits(1.0));
}

#[test]
fn every_happening_but_statements_is_in_one_result() {
    let pipeline = Pipeline::embedded();
    let documents = read(&pipeline, &[QUAKE_A, QUAKE_B, VISIT_A, VISIT_B, QUAKE_A]);
    let found = cluster_documents(&documents, Similarity::default());
    let mut members: Vec<_> =
        found.iter().flat_map(|h| &h.members).map(|m| (m.document, m.cluster)).collect();
    let count = members.len();
    members.sort_unstable();
    members.dedup();
    let wanted = documents.iter().flat_map(Document::timeline);
    assert_eq!(members.len(), count);
    assert_eq!(count, wanted.filter(|entry| entry.kind != EventType::Say).count());
}

#[test]
fn a_quake_is_told_with_place_and_time() {
    let pipeline = Pipeline::embedded();
    let documents = read(&pipeline, &[QUAKE_A]);
    let answers = documents[0].five_ws().expect("a quake is told");
    let event = documents[0].event(answers.what[0].event).expect("an event");
    assert_eq!(event.kind, EventType::Hazard);
    assert_eq!(answers.when[0].value.as_deref().and_then(|v| v.get(..10)), Some("2024-03-04"));
}

#[test]
fn why_and_how_are_the_words_behind_their_connectors() {
    let text = "Petani membakar ladang dengan cara tradisional karena upah buruh mahal.";
    let document = &read(&Pipeline::embedded(), &[text])[0];
    let answers = document.five_ws().expect("a fire is laid");
    let words = |list: &[warta::Answer]| -> Vec<&str> {
        list.iter().map(|answer| document.slice(answer.span)).collect()
    };
    assert_eq!(words(&answers.who)[0], "Petani");
    assert!(words(&answers.why).contains(&"upah buruh mahal"), "{:?}", words(&answers.why));
    assert!(words(&answers.how).iter().any(|how| how.starts_with("tradisional")));
}

#[test]
fn manner_is_found_in_capitals_and_a_cause_belongs_to_the_verb_before_it() {
    let pipeline = Pipeline::embedded();
    let document = &read(&pipeline, &["PETANI MEMBAKAR LADANG DENGAN CARA LAMA."])[0];
    let answers = document.five_ws().expect("a fire is laid");
    assert_eq!(answers.how.len(), 1);
    assert_eq!(document.slice(answers.how[0].span), "LAMA");

    let text = "Polisi menangkap Rudi Hartono, lalu warga mengungsi karena banjir besar.";
    let document = &read(&pipeline, &[text])[0];
    let why = |trigger: &str| {
        let event = document.events().iter().find(|e| document.slice(e.trigger) == trigger);
        let answers = document.five_ws_of(event.expect(trigger).cluster);
        answers.why.iter().map(|why| document.slice(why.span)).collect::<Vec<_>>()
    };
    assert_eq!(why("menangkap"), [""; 0]);
    assert!(why("mengungsi").contains(&"banjir besar"), "{:?}", why("mengungsi"));
}

#[test]
fn a_state_is_not_the_main_happening() {
    let extractor = Extractor::embedded().with_view(View::Predications);
    let pipeline = Pipeline::embedded().with_extractor(extractor);
    let text = "Desa itu adalah desa tua yang memiliki pasar. Polisi menangkap dua pencuri.";
    let document = &read(&pipeline, &[text])[0];
    let main = document.five_ws().expect("an arrest is told");
    let event = document.event(main.what[0].event).expect("an event");
    assert_eq!(event.kind, EventType::Coerce);
    assert!(document.events().iter().any(|event| event.kind == EventType::State));
}

#[test]
fn a_verb_and_its_noun_tell_of_one_happening() {
    let pipeline = Pipeline::embedded();
    for (text, verb, noun) in [
        (
            "Perampok menembak Rudi Hartono. Penembakan Rudi Hartono itu disesalkan warga.",
            "menembak",
            "Penembakan",
        ),
        (
            "Jepang menyerang China. Serangan Jepang ke China itu disesalkan banyak negara.",
            "menyerang",
            "Serangan",
        ),
    ] {
        let document = &read(&pipeline, &[text])[0];
        let cluster = |word: &str| {
            let event = document.events().iter().find(|e| document.slice(e.trigger) == word);
            event.map(|event| event.cluster)
        };
        assert!(cluster(verb).is_some() && cluster(verb) == cluster(noun), "{text}");
    }
}

#[test]
fn a_verb_that_causes_is_on_neither_side_of_itself() {
    let texts = [
        "Banjir menyebabkan longsor yang menewaskan tiga warga di Bogor.",
        "Hal itu memicu bentrokan, dan polisi menangkap lima warga.",
        "Kebakaran itu disebabkan ledakan, lalu warga mengungsi setelah polisi datang.",
    ];
    for document in read(&Pipeline::embedded(), &texts) {
        for relation in document.relations() {
            assert_ne!(relation.from, relation.to, "{}", document.text());
            let cause = document.event(relation.from).map(|event| document.slice(event.trigger));
            assert_ne!(cause, Some("memicu"), "{}", document.text());
        }
    }
}

#[test]
fn connectors_tell_what_comes_first_and_what_brings_about() {
    use RelationKind::{After, Before, Cause};
    let pipeline = Pipeline::embedded();
    for (text, kind, from, to) in [
        (
            "Sesampainya di Hanoi, presiden menemui perdana menteri.",
            After,
            "menemui",
            "Sesampainya",
        ),
        ("Selepas bertemu wali kota, gubernur terbang ke Medan.", After, "terbang", "bertemu"),
        ("Polisi menutup jalan menyusul ledakan di Solo.", After, "menutup", "ledakan"),
        ("Setelah makan dan mandi, anak itu berangkat ke sekolah.", After, "berangkat", "makan"),
        ("Pelaku membuang senjatanya sebelum ditangkap.", Before, "membuang", "ditangkap"),
        ("Jalan itu amblas sehingga truk terguling.", Cause, "amblas", "terguling"),
        ("Berkat bantuan warga, anak itu ditemukan.", Cause, "bantuan", "ditemukan"),
        ("Ia dipecat gara-gara mencuri beras.", Cause, "mencuri", "dipecat"),
        ("Kapal itu tenggelam karena dihantam ombak.", Cause, "dihantam", "tenggelam"),
    ] {
        let document = &read(&pipeline, &[text])[0];
        let word = |id| document.event(id).map(|event| document.slice(event.trigger));
        let told: Vec<_> =
            document.relations().iter().map(|r| (r.kind, word(r.from), word(r.to))).collect();
        assert!(told.contains(&(kind, Some(from), Some(to))), "{text} {told:?}");
    }
    // Who says it brings nothing about.
    let text = "Hal itu disebabkan banjir, kata Bupati Hasan.";
    assert!(read(&pipeline, &[text])[0].relations().is_empty());
}

#[test]
fn a_place_is_no_body_of_people() {
    let text = "Menteri itu dilaporkan ke polisi.";
    let document = &read(&Pipeline::embedded(), &[text])[0];
    assert!(document.events().iter().all(|event| event.place.is_none()));
}

#[test]
fn a_place_tells_what_it_rests_on() {
    let text = "MEDAN, Harian Teluk – Polisi menangkap dua pencuri. Keduanya ditahan di Binjai.";
    let document = &read(&Pipeline::embedded(), &[text])[0];
    let basis: Vec<_> =
        document.events().iter().filter_map(|e| e.place.as_ref()).map(|p| p.basis).collect();
    assert_eq!(basis, [PlaceBasis::Dateline, PlaceBasis::Argument]);
}

#[test]
fn a_timeline_is_in_order_of_time_whatever_the_grain() {
    let text = "Bupati memulai pembangunan pasar pada semester I 2023. Presiden tiba di kota itu pada \
                14 September 2023. Warga mengungsi pada pekan lalu. Pasar dibuka pada 2022.";
    let written = Reference::parse("2023-09-27").expect("a date");
    let document = Pipeline::embedded().analyze(text, Some(written)).expect("a short text");
    let values: Vec<_> = document.timeline().iter().filter_map(|e| e.value.clone()).collect();
    assert_eq!(values, ["2022", "2023-H1", "2023-09-14", "2023-W38"]);
}

#[test]
fn what_is_told_of_a_day_goes_on_from_the_hour_that_is_named() {
    let text = "Gempa mengguncang Padang pada Minggu (14/1/2024) pukul 04.12 WIB. Sebanyak 340 \
                warga mengungsi ke balai kota pada Minggu (14/1/2024).";
    let document = &read(&Pipeline::embedded(), &[text])[0];
    let first =
        |entry: &TimelineEntry| Some(document.slice(document.event(entry.events[0])?.trigger));
    let told: Vec<_> = document.timeline().iter().filter_map(first).collect();
    assert_eq!(told, ["mengguncang", "mengungsi"]);
}

#[test]
fn who_is_arrested_is_not_what_is_seized() {
    let text = "Polres Bekasi menangkap dua pria di Medan, Senin (4/3/2024). Polres Bekasi \
                menyita sebilah pisau.";
    let document = &read(&Pipeline::embedded(), &[text])[0];
    assert_eq!(document.timeline().len(), 2);
}
