//! Headlines are read like sentences: who is named, and what happens.

use warta::events::{Event, Role};
use warta::{Document, Pipeline};

/// A headline with its event in brackets, the event's type, who does it and to whom, by
/// their first words.
const HEADLINES: [(&str, &str, &str, &str); 18] = [
    ("Rusia [Kirim] Pasukan Tambahan ke Kursk", "MOBILIZE", "Rusia", "Pasukan"),
    ("Israel [Serang] Gaza, 20 Warga Tewas", "ASSAULT", "Israel", "Gaza"),
    ("Presiden Prabowo [Resmikan] Bendungan di Sulawesi", "LAUNCH", "Presiden", "Bendungan"),
    ("KPK [Tangkap] Bupati Kolaka Timur", "COERCE", "KPK", "Bupati"),
    ("GEMPA [GUNCANG] JEPANG, PERINGATAN TSUNAMI DIKELUARKAN", "HAZARD", "GEMPA", "JEPANG"),
    ("Polisi [Bekuk] Pelaku Penipuan Daring di Medan", "COERCE", "Polisi", "Pelaku"),
    ("Timnas Indonesia [Kalahkan] Arab Saudi", "CONTEST", "Timnas", "Arab"),
    ("Hakim [Vonis] Mantan Menteri 10 Tahun Penjara", "JUSTICE", "Hakim", "Mantan"),
    ("Mahkamah Konstitusi [Tolak] Gugatan Usia Capres", "REJECT", "Mahkamah", "Gugatan"),
    ("Inggris [akui] negara Palestina", "SUPPORT", "Inggris", "negara"),
    ("Bank Indonesia [Pangkas] Suku Bunga Acuan", "CHANGE", "Bank", "Suku"),
    ("Menlu Retno [Desak] Junta Myanmar Hentikan Kekerasan", "REQUEST", "Menlu", "Junta"),
    ("Iran [Ancam] Tutup Selat Hormuz", "THREATEN", "Iran", ""),
    ("China Gelar [Latihan] Militer di Sekitar Taiwan", "MOBILIZE", "China", ""),
    ("BMKG: Gempa M 6,2 [Guncang] Maluku Barat Daya", "HAZARD", "Gempa", "Maluku"),
    ("KPK Geledah Kantor Dinas di Medan, [Sita] Uang Rp2,8 Miliar", "COERCE", "KPK", "Uang"),
    ("DPR [Sahkan] RUU Perampasan Aset Jadi Undang-Undang", "LEGISLATE", "DPR", "RUU"),
    ("Pemerintah [Cabut] Izin Tambang PT Maju Jaya", "SANCTION", "Pemerintah", "Izin"),
];

/// The first word of the argument in this part; empty where there is none.
fn first_word<'t>(document: &Document<'t>, trigger: usize, role: Role) -> &'t str {
    let event = document.events().iter().find(|event| event.trigger.start() == trigger);
    let argument = event.and_then(|event| event.arg(role));
    let found = argument.map(|arg| document.slice(arg.span));
    found.and_then(|words| words.split_whitespace().next()).unwrap_or_default()
}

#[test]
fn verbs_of_headlines_are_events() {
    let pipeline = Pipeline::embedded();
    for (marked, kind, actor, recipient) in HEADLINES {
        let trigger = marked.find('[').expect("marked");
        let headline = marked.replace(['[', ']'], "");
        let document = pipeline.analyze(&headline, None).unwrap();
        let event = document.events().iter().find(|event| event.trigger.start() == trigger);
        assert_eq!(event.map(|event| event.kind.as_str()), Some(kind), "{marked}");
        assert_eq!(first_word(&document, trigger, Role::Actor), actor, "{marked}");
        // What is refused is a topic.
        let role = if kind == "REJECT" { Role::Topic } else { Role::Recipient };
        assert_eq!(first_word(&document, trigger, role), recipient, "{marked}");
    }
}

#[test]
fn positions_are_those_of_the_text() {
    let text = "RUSIA KIRIM PASUKAN KE KURSK\n\nJuru bicara Rusia tiba di Kursk, Senin.";
    let document = Pipeline::embedded().analyze(text, None).unwrap();
    let russia = document.entities().iter().find(|entity| entity.name == "Rusia").unwrap();
    let mentions: Vec<_> = russia.mentions.iter().map(|m| document.slice(m.span)).collect();
    assert_eq!(mentions, ["RUSIA", "Rusia"]);
}

#[test]
fn a_place_below_the_headline_is_no_actor() {
    let text = "Bojan Hodak Puji Persib\n\nBandung - Pelatih Persib Bandung Bojan Hodak memuji \
                timnya setelah mengalahkan Persija Jakarta 2-1, Minggu (2/2/2025).";
    let document = Pipeline::embedded().analyze(text, None).unwrap();
    let beats = |event: &&Event| document.slice(event.trigger) == "mengalahkan";
    let actor = document.events().iter().find(beats).unwrap().arg(Role::Actor).unwrap();
    assert_eq!(document.slice(actor.span), "Pelatih Persib Bandung Bojan Hodak");
}

#[test]
fn a_name_ends_with_its_headline() {
    let text = "DPR bahas RUU Perampasan Aset\n\nJakarta, 20 Mei 2025 -- Ketua DPR \
                mengatakan surat itu belum tiba.";
    let document = Pipeline::embedded().analyze(text, None).unwrap();
    let names: Vec<_> = document.entities().iter().map(|entity| entity.name.as_str()).collect();
    assert!(names.contains(&"RUU Perampasan Aset") && names.contains(&"Jakarta"), "{names:?}");
}
