//! Set phrases and constructions of the news: which event they tell, and who takes part.

mod reading;
mod triggered;

use reading::read;
use triggered::event;
use warta_events::{Argument, Event, Modality, Polarity, View};

/// The events of a text.
fn events(text: &str) -> Vec<Event> {
    read(text, View::Events).events
}

/// The type of the event that a trigger tells, and `role=argument` of each that takes part.
#[track_caller]
fn tells(text: &str, trigger: &str, kind: &str, args: &[&str]) {
    let event = event(text, trigger);
    assert_eq!(event.kind.as_str(), kind, "{trigger}: {text}");
    let found: Vec<String> = event.args.iter().map(|arg| part(text, arg)).collect();
    for wanted in args {
        assert!(found.iter().any(|arg| arg == wanted), "no {wanted} in {found:?}: {text}");
    }
}

fn part(text: &str, arg: &Argument) -> String {
    format!("{}={}", arg.role.as_str(), arg.span.slice(text).unwrap_or_default())
}

/// How the event that a trigger tells is meant.
#[track_caller]
fn is_told(text: &str, trigger: &str, polarity: Polarity, modality: Modality) {
    let event = event(text, trigger);
    assert_eq!((event.polarity, event.modality), (polarity, modality), "{text}");
}

#[test]
fn what_is_called_off_is_not_done() {
    use Modality::Asserted;
    let text = "PBB membatalkan pengiriman bantuan ke Gaza.";
    is_told(text, "pengiriman bantuan", Polarity::Negative, Asserted);
    is_told("KPK membatalkan pemeriksaan saksi.", "pemeriksaan", Polarity::Negative, Asserted);
    let text = "Hakim membatalkan vonis lima tahun penjara bagi terdakwa.";
    is_told(text, "vonis", Polarity::Positive, Asserted);
    let text = "Buruh menuntut perusahaan membatalkan pemecatan rekan mereka.";
    is_told(text, "pemecatan", Polarity::Positive, Asserted);
}

#[test]
fn what_nobody_vouches_for_is_possible() {
    use Modality::{Asserted, Possible};
    let text = "Kementerian itu belum mengonfirmasi serangan tersebut.";
    is_told(text, "serangan", Polarity::Positive, Possible);
    let text = "Kepolisian menolak mengonfirmasi penangkapan jenderal itu.";
    is_told(text, "penangkapan", Polarity::Positive, Possible);
    let text = "Polisi tidak mengesampingkan pembunuhan.";
    is_told(text, "pembunuhan", Polarity::Positive, Possible);
    let text = "Kementerian itu mengonfirmasi serangan tersebut.";
    is_told(text, "serangan", Polarity::Positive, Asserted);
}

/// A text in which no event is told by a word.
#[track_caller]
fn tells_nothing(text: &str, word: &str) {
    let found = events(text);
    let named = |event: &Event| event.trigger.slice(text) == Some(word);
    assert!(!found.iter().any(named), "{word}: {text}");
}

#[test]
fn who_is_found_dead_has_died() {
    let text = "Pendaki itu ditemukan tewas di jurang.";
    tells(text, "ditemukan", "OTHER", &["recipient=Pendaki itu"]);
    tells(text, "tewas", "DIE", &["recipient=Pendaki itu"]);
    let text = "Penyelam itu ditemukan meninggal dunia di Lombok.";
    tells(text, "meninggal dunia", "DIE", &["recipient=Penyelam itu"]);
    let text = "Seorang nelayan ditemukan tak bernyawa di pantai.";
    tells(text, "tak bernyawa", "DIE", &["recipient=Seorang nelayan"]);
    let text = "Pria itu ditemukan dalam keadaan tewas pada Senin.";
    tells(text, "tewas", "DIE", &["recipient=Pria itu"]);
    let text = "Ditemukan tewas di kamarnya, pria itu diduga keracunan.";
    tells(text, "tewas", "DIE", &["recipient=pria itu"]);
    tells("Enam pendaki ditemukan selamat.", "ditemukan", "OTHER", &["recipient=Enam pendaki"]);
}

#[test]
fn a_penalty_is_given_to_somebody() {
    let text = "Mantan bupati itu dijatuhi hukuman delapan tahun penjara.";
    let args = ["recipient=Mantan bupati itu", "topic=delapan tahun penjara"];
    tells(text, "hukuman", "JUSTICE", &args);
    let text = "Terdakwa dijatuhi pidana penjara lima tahun.";
    let args = ["recipient=Terdakwa", "topic=penjara lima tahun"];
    tells(text, "dijatuhi pidana", "JUSTICE", &args);
    tells("Ia dikenai sanksi etik.", "sanksi", "SANCTION", &["recipient=Ia"]);
    let text = "Jaksa menuntut terdakwa dengan hukuman 12 tahun penjara.";
    tells(text, "menuntut", "JUSTICE", &["actor=Jaksa", "recipient=terdakwa"]);
    let text = "Jaksa menuntut terdakwa hukuman mati.";
    tells(text, "menuntut", "JUSTICE", &["recipient=terdakwa"]);
    tells_nothing(text, "mati");
    tells("Tiga sapi mati di Kupang.", "mati", "DIE", &[]);
}

#[test]
fn what_is_to_be_finished_is_an_event() {
    for text in [
        "Jalan tol itu ditargetkan [tuntas] pada 2027.",
        "Proyek itu diperkirakan [selesai] tahun 2030.",
        "Bendungan itu dijadwalkan [rampung] bulan depan.",
        "Gedung itu diharapkan [kelar] tahun depan.",
    ] {
        let (from, to) = (text.find('['), text.find(']'));
        let trigger = from.zip(to).and_then(|(from, to)| text.get(from + 1..to));
        tells(&text.replace(['[', ']'], ""), trigger.expect("a trigger"), "OTHER", &[]);
    }
    tells_nothing("Gedung itu diharapkan selesai dibangun tahun depan.", "selesai");
}

#[test]
fn several_do_to_each_other_what_a_stem_tells() {
    let text = "Malaysia dan Filipina saling serang pada Senin.";
    tells(text, "serang", "ASSAULT", &["actor=Malaysia", "actor=Filipina"]);
    tells("Kedua negara saling kecam.", "kecam", "ACCUSE", &["actor=Kedua negara"]);
    tells("Kedua kubu saling ancam.", "ancam", "THREATEN", &["actor=Kedua kubu"]);
    tells("Dua kandidat saling tuding.", "tuding", "ACCUSE", &["actor=Dua kandidat"]);
}

#[test]
fn a_score_makes_a_contest_of_a_blow() {
    let text = "PSM dibekuk Bali United 0-2.";
    tells(text, "dibekuk", "CONTEST", &["recipient=PSM", "actor=Bali United"]);
    let text = "Persebaya dibantai Borneo FC 0-5.";
    tells(text, "dibantai", "CONTEST", &["recipient=Persebaya", "actor=Borneo FC"]);
    let text = "Persib menggulung Persija 3-0.";
    tells(text, "menggulung", "CONTEST", &["actor=Persib", "recipient=Persija"]);
    tells("Perampok itu dibekuk polisi.", "dibekuk", "COERCE", &["recipient=Perampok itu"]);
    let text = "Kapal itu menghancurkan 2-3 rumah nelayan.";
    tells(text, "menghancurkan", "ASSAULT", &["actor=Kapal itu"]);
}

#[test]
fn criticism_is_an_accusation() {
    let text = "Kebijakan itu menuai kritik dari oposisi.";
    tells(text, "kritik", "ACCUSE", &["actor=oposisi"]);
    let text = "Oposisi melontarkan kritik terhadap pemerintah.";
    tells(text, "kritik", "ACCUSE", &["actor=Oposisi", "recipient=pemerintah"]);
    let text = "Mereka menghadapi tekanan dari atasan.";
    tells(text, "tekanan", "COERCE", &["recipient=Mereka"]);
    tells_nothing("Tekanan darah pasien itu normal.", "Tekanan");
}

#[test]
fn victims_fall() {
    tells("Korban terus berjatuhan di Gaza.", "berjatuhan", "DIE", &["recipient=Korban"]);
    let text = "Polisi mencegah jatuhnya korban lebih banyak.";
    tells(text, "jatuhnya", "DIE", &["recipient=korban"]);
    let text = "Serangan itu menyebabkan jatuhnya korban jiwa.";
    tells(text, "korban jiwa", "DIE", &[]);
    tells_nothing(text, "jatuhnya");
    tells("Korban jatuh dari lantai tiga.", "jatuh", "ACCIDENT", &["recipient=Korban"]);
}

#[test]
fn who_is_asked_does_it() {
    let text = "Warga diimbau mengungsi.";
    tells(text, "diimbau", "REQUEST", &["recipient=Warga"]);
    tells(text, "mengungsi", "MOVE", &["actor=Warga"]);
    tells("Nelayan diimbau tidak melaut.", "melaut", "MOVE", &["actor=Nelayan"]);
}

#[test]
fn a_place_that_is_the_same_is_no_agent() {
    let text = "Banjir di wilayah yang sama menewaskan tiga orang.";
    tells(text, "menewaskan", "DIE", &["actor=Banjir di wilayah"]);
}

#[test]
fn nobody_is_of_those_before_whom_he_speaks() {
    let text = "“Saya menyesal,” kata Rukmini di hadapan hakim di Kediri.";
    tells(text, "kata", "SAY", &["actor=Rukmini"]);
}

#[test]
fn what_takes_up_the_clause_is_no_part_of_its_object() {
    let text = "Ukraina menuduh Rusia memasang ranjau baru, tuduhan yang dibantah Moskow.";
    tells(text, "memasang", "OTHER", &["actor=Rusia", "recipient=ranjau baru"]);
}

#[test]
fn a_condition_set_before_has_its_own_subject() {
    let text = "Bila hujan reda, alat berat akan diterjunkan.";
    tells(text, "diterjunkan", "MOBILIZE", &["recipient=alat berat"]);
    let text = "Jika banjir surut, warga akan dipulangkan.";
    tells(text, "dipulangkan", "MOVE", &["recipient=warga"]);
}

#[test]
fn a_passive_set_before_has_the_main_subject() {
    let text = "Diguyur hujan deras sejak Senin sore, ratusan rumah di Demak terendam.";
    let args = ["actor=hujan deras", "recipient=ratusan rumah di Demak"];
    tells(text, "Diguyur", "HAZARD", &args);
    tells(text, "terendam", "HAZARD", &["recipient=ratusan rumah di Demak"]);
    let text = "Dihantam ombak setinggi tiga meter, perahu nelayan itu karam.";
    tells(text, "Dihantam", "HAZARD", &["actor=ombak", "recipient=perahu nelayan itu"]);
    tells(text, "karam", "ACCIDENT", &["actor=perahu nelayan itu"]);
}

#[test]
fn an_adverb_is_no_part_of_the_subject() {
    tells("Pelaku nekat menikam korban.", "menikam", "ASSAULT", &["actor=Pelaku"]);
    let text = "Presiden terakhir kali mengunjungi Papua pada 2024.";
    tells(text, "mengunjungi", "CONSULT", &["actor=Presiden"]);
}

#[test]
fn soldiers_are_captured() {
    let text = "Tiga tentara ditawan pasukan lawan.";
    tells(text, "ditawan", "COERCE", &["recipient=Tiga tentara", "actor=pasukan lawan"]);
    tells_nothing("Tarian itu menawan.", "menawan");
}

#[test]
fn the_place_and_medium_of_a_dateline_do_nothing() {
    let text = "BRUSSEL, iNews.id - Para duta besar menyepakati sanksi.";
    tells(text, "menyepakati", "AGREE", &["actor=Para duta besar"]);
    let text = "Jakarta, detikcom - Polisi menangkap tiga perampok.";
    tells(text, "menangkap", "COERCE", &["actor=Polisi"]);
}

#[test]
fn who_speaks_up() {
    tells("Rektor UI angkat bicara soal kasus itu.", "angkat bicara", "SAY", &["actor=Rektor UI"]);
    tells("Budi buka suara soal kasus itu.", "buka suara", "SAY", &["actor=Budi"]);
    tells("Menteri Rina angkat suara.", "angkat suara", "SAY", &["actor=Menteri Rina"]);
    let text = "Toko itu buka hingga malam, dan suara musik terdengar.";
    assert!(events(text).iter().all(|event| event.kind.as_str() != "SAY"), "{text}");
}

#[test]
fn what_is_added_is_not_said() {
    tells("Google menambahkan fitur baru pada Gmail.", "menambahkan", "OTHER", &["actor=Google"]);
    tells("Koki itu menambahkan garam ke dalam adonan.", "menambahkan", "OTHER", &[]);
    tells("Fitur itu ditambahkan ke aplikasi.", "ditambahkan", "OTHER", &[]);
    tells("Pemerintah menambahkan Rp5 triliun ke anggaran.", "menambahkan", "CHANGE", &[]);
    for text in [
        "Direktur itu menambahkan, laba naik.",
        "Direktur itu menambahkan laba naik 5 persen.",
        "Ia menambahkan pemerintah akan menaikkan gaji.",
        "Menteri menambahkan harga beras Rp15.000 per kilogram.",
        "Menteri menambahkan hal itu penting.",
        "Google menambahkan bahwa fitur itu populer.",
        "Budi menambahkan warga di desa itu sudah mengungsi.",
        "Ia menambahkan sampel ayam, sambal, dan air minum sudah dikirim ke Semarang.",
    ] {
        tells(text, "menambahkan", "SAY", &[]);
    }
    tells("Hal senada ditambahkan Budi.", "ditambahkan", "SAY", &[]);
}

#[test]
fn goods_are_offered_for_sale() {
    tells("Hotel itu menawarkan kamar murah.", "menawarkan", "TRANSACT", &[]);
    tells("Obligasi itu akan ditawarkan kepada publik.", "ditawarkan", "TRANSACT", &[]);
    let peace = event("Rusia menawarkan gencatan senjata.", "menawarkan");
    assert_ne!(peace.kind.as_str(), "TRANSACT");
}

#[test]
fn what_is_meant_literally_harms_nobody() {
    tells("Pembakaran sampah di Depok mencemari udara.", "Pembakaran", "OTHER", &[]);
    tells("Pembakaran bahan bakar fosil memicu pemanasan.", "Pembakaran", "OTHER", &[]);
    tells("Pembakaran masjid itu mengejutkan warga.", "Pembakaran", "ASSAULT", &[]);
    tells("Penangkapan ikan di Laut Arafura dilarang.", "Penangkapan", "OTHER", &[]);
    tells("Penangkapan dua nelayan mengejutkan warga.", "Penangkapan", "COERCE", &[]);
    tells("Pembekuan darah terjadi pada pasien itu.", "Pembekuan", "OTHER", &[]);
    tells("Uang baru itu diedarkan Bank Indonesia.", "diedarkan", "OTHER", &[]);
    tells("Uang palsu itu diedarkan komplotan.", "diedarkan", "CRIME", &[]);
}

#[test]
fn a_deed_is_no_protest() {
    let text = "Bank Indonesia melakukan aksi intervensi di pasar uang.";
    tells(text, "intervensi", "TRANSACT", &["actor=Bank Indonesia"]);
    tells_nothing(text, "aksi");
    let text = "Pasukan itu melancarkan aksi pembersihan di Marawi.";
    tells(text, "pembersihan", "OTHER", &["actor=Pasukan itu"]);
    tells("Aksi balasan dilancarkan Iran.", "Aksi", "OTHER", &[]);
    tells("Aksi mahasiswa di depan DPR berlangsung damai.", "Aksi", "PROTEST", &[]);
    tells("Aksi dukungan untuk guru digelar di Solo.", "Aksi", "PROTEST", &[]);
}

#[test]
fn a_thing_is_borne_out_and_a_level_neared() {
    tells("Temuan itu mengukuhkan teori Einstein.", "mengukuhkan", "OTHER", &[]);
    tells("Gubernur mengukuhkan pengurus karang taruna.", "mengukuhkan", "PERSONNEL", &[]);
    tells("Jumlah korban mendekati 200 orang.", "mendekati", "CHANGE", &[]);
    tells("Produksi sumur itu mendekati kapasitas penuh.", "mendekati", "CHANGE", &[]);
    tells("Polisi mendekati 20 demonstran.", "mendekati", "MOVE", &[]);
    tells("Kapal itu mendekati pelabuhan.", "mendekati", "MOVE", &[]);
}

#[test]
fn who_is_knocked_out_has_lost() {
    tells("Timnas kandas di semifinal.", "kandas", "CONTEST", &[]);
    tells("Kapal itu kandas di perairan Batam.", "kandas", "ACCIDENT", &[]);
    tells("Upaya damai itu kandas.", "kandas", "OTHER", &[]);
    tells("Perusahaan itu menelan kerugian Rp5 miliar.", "menelan", "OTHER", &[]);
}

#[test]
fn a_player_goes_to_a_club() {
    let text = "Bek itu hijrah ke Lyon dari Valencia dengan nilai transfer 20 juta euro.";
    tells(text, "hijrah", "PERSONNEL", &["destination=Lyon"]);
    tells("Petani itu hijrah ke Medan.", "hijrah", "MOVE", &[]);
}

#[test]
fn what_is_not_done_has_no_doer_of_its_own() {
    let text = "Alih-alih menangkap pelaku, polisi menahan korban.";
    let none = event(text, "menangkap");
    assert!(!none.args.iter().any(|arg| part(text, arg) == "actor=Alih-alih"), "{text}");
}
