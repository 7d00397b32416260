//! Where sentences begin: `‖` stands in front of each but the first.

use warta_text::{
    AbbreviationDots, Sentence, SentenceSplitter, ShortCapitals, Span, Tokenizer, sentences,
    split_sentences, tokenize_into,
};

/// Takes the bars out of `marked` and expects the sentences that they part.
fn check(marked: &str) {
    let text = marked.replace('‖', "");
    let expected: Vec<_> = marked.split('‖').map(str::trim).collect();
    let found: Vec<_> = sentences(&text).filter_map(|s| s.slice(&text)).collect();
    assert_eq!(found, expected, "in {text:?}");
}

#[test]
fn full_stops() {
    check("Hujan turun. ‖Sungai meluap! ‖Apakah warga selamat? ‖Entahlah…");
    check("Harganya Rp1.500,50 per kilogram. ‖Kemarin pukul 07.30 masih murah.");
    check("DUA RUMAH ROBOH. ‖WARGA MENGUNGSI.");
    check("Dilaporkan KOMPAS.com dari Jl. Melati No. 5 Bogor. ‖Selesai.");
}

#[test]
fn abbreviations() {
    check("Prof. Dr. H. Ahmad Dahri, S.H., M.Si. tiba di Jl. Sudirman.");
    check("Ada beras, gula, dll. ‖Semua habis.");
    check("Ada beras, gula, dll. yang habis.");
    check("Saham PT Karya Tbk. (KRYA) naik. ‖Lainnya turun.");
    check("Encore Pte. Ltd. membelinya.");
    check("Menurut A. B. Karim, tidak ada. ‖Ia pergi.");
    check("Acara dihadiri Pj. Gubernur dan Plh. Bupati. ‖Hadir pula Kol. Inf. Budi.");
}

#[test]
fn titles_of_regions_and_of_those_who_retired() {
    check("Komjen Pol. (Purn.) Susilo Hadi hadir. ‖Ia diam.");
    check("Irjen Pol. Bagus Prakoso datang. ‖Brigjen Pol. (Purn) Hasan menyusul.");
    check("Mulyadi Dt. Rangkayo Mulia hadir. ‖Warga diam.");
    check("Pasien dirawat drg. Siti dan drh. Budi. ‖Keduanya lelah.");
    check("Ia menemui Letkol Arm. Yusuf dan Kms. Ahmad. ‖Mereka pulang.");
    check("Anak itu belajar di TK. ‖Ibunya menunggu.");
    check("Polisi menangkap DT. ‖Korban selamat.");
}

#[test]
fn letters_of_a_class_are_no_initials() {
    check("Ia kurang vitamin C. ‖Dokter heran.");
    check("Api muncul di Blok A. ‖Regu pemadam datang.");
    check("Suhu mencapai 33°C. ‖Banyak orang pingsan.");
    check("Kerugian ditaksir Rp 1 M. ‖Pabrik ditutup.");
    check("Gelandang Serie A. ‖Rizky mencetak gol.");
    check("Menurut Bupati M. Yusuf, jalan ditutup. ‖Sekretaris T. Andi hadir.");
}

#[test]
fn abbreviations_end_before_subjects() {
    check("Perkara dipimpin Budi, S.H., M.H. ‖Terdakwa hadir.");
    check("Penasihatnya Ahmad, S.H. ‖Jaksa menolak.");
    check("Korban dilarikan ke RSUD. ‖Polisi memeriksa saksi.");
    check("Ia memukul istrinya, DS. ‖Korban luka berat.");
    check("Begitu kata Mahfud MD. ‖Ia menolak.");
    check("Ia membeli kacang PT. Dua Kelinci. ‖Lalu pulang.");
    check("Di RSUD. Sidoarjo ia dirawat oleh Ahmad, S.H. Nugroho.");
}

#[test]
fn quotations() {
    check("\"Kami pergi. ‖Kami kembali,\" kata Budi.");
    check("“Siapa di sana?” tanya Ani. ‖“Saya.” ‖Pintu dibuka.");
    check("\"Saya datang.\" ‖\"Saya juga.\"");
    check("Ia berkata, \"Jangan pergi!\" ‖Semua diam.");
    check("Warga menguras bak. ‖”Kalau tidak, percuma,” katanya. ‖Ia benar.");
    check("Ia berkata, ”Jangan pergi!” ‖Semua diam.");
}

#[test]
fn an_unbalanced_quotation_mark_does_no_harm() {
    check("\"Kami pergi. ‖Ia tinggal. ‖Mereka datang. ‖Semua pulang.");
}

#[test]
fn brackets_lists_and_lines() {
    check("Ia tiba (lihat gambar 2). ‖Ia pergi. ‖Tamat.");
    check("1. Beras. ‖2. Gula.");
    check("Warga Mengungsi\n\n‖JAKARTA, KOMPAS.com – Banjir datang.\n‖Hujan turun lagi.");
    check("Baris ini dilipat\ndi tengah kalimat.");
}

#[test]
fn headings_without_a_full_stop() {
    check("Warga desa mengungsi ‖Menurut camat, banjir sudah surut.");
    check("Harga beras naik ‖\"Kami rugi besar,\" kata pedagang.");
    check("Ia membaca buku \"Laskar Hujan\" di rumah.");
    check("Harga cabai melonjak ‖Kenaikan terjadi di tiga pasar.");
    check("Pabrik tutup pada 1998 ‖Akibatnya, ratusan orang menganggur.");
    check("Ia menonton film Kenaikan di bioskop.");
    check("Ia mundur karena Upaya dinilai gagal.");
    check("Cerita itu ada dalam kitab Kejadian dan buku lain.");
}

#[test]
fn asides_hold_no_end() {
    check("Bunga itu (Rosa sp. Liar) mekar. ‖Indah.");
    check("Menurut Kolonel (Purn.) Darma, jalan ditutup.");
    check("Ia pergi (entah ke mana. ‖Semua heran. ‖Tidak ada yang tahu.");
    check("(Rapat ditutup. ‖Hadirin pulang.)");
}

#[test]
fn numbers_and_addresses_go_on() {
    check("Aturan No. XI. B. 03.00 berlaku. ‖Denda menanti.");
    check("Pengunjungnya 3.214. 567 orang.");
    check("Saham milik Arta Ltd. c/o PT Bina Arta dijual.");
    check("Ia dirawat di RS. Kasih Bunda. ‖Keluarganya di RS. ‖Pasien lain pulang.");
}

#[test]
fn lower_case_begins_behind_whole_words_only() {
    check("hujan turun sejak pagi. ‖sungai mulai meluap. ‖warga mengungsi pada 2019. ‖sepi.");
    check("Rapat di gd. serbaguna dimulai.");
    check("Dulu ia di sklh. rakyat.");
}

#[test]
fn initials_end_before_words_that_open_sentences() {
    check("Perkara itu dibawa ke Mahkamah Agung A.S. ‖Namun hakim menolak.");
    check("Berita dari A.S. mengejutkan.");
}

#[test]
fn split_dots_end_no_sentence() {
    let text = "Prof. Karim pergi. Ia pulang.";
    let (mut tokens, mut found) = (Vec::new(), Vec::new());
    Tokenizer::new().abbreviation_dots(AbbreviationDots::Split).tokenize_into(text, &mut tokens);
    split_sentences(text, &tokens, &mut found);
    let found: Vec<_> = found.iter().filter_map(|s| s.span().slice(text)).collect();
    assert_eq!(found, ["Prof. Karim pergi.", "Ia pulang."]);
}

#[test]
fn short_capitals_go_on_where_asked() {
    let split = |text: &str, choice| -> Vec<String> {
        let (mut tokens, mut found) = (Vec::new(), Vec::new());
        tokenize_into(text, &mut tokens);
        SentenceSplitter::new().short_capitals(choice).split_into(text, &tokens, &mut found);
        found.iter().filter_map(|s| s.span().slice(text)).map(str::to_owned).collect()
    };
    let text = "Ia pulang ke Jawa. Ibunya lega. Kakaknya di Bandung. Ia di TNI.\n\nMereka rukun.";
    let (by_default, going_on) =
        (split(text, ShortCapitals::End), split(text, ShortCapitals::GoOn));
    assert_eq!(by_default, sentences(text).filter_map(|s| s.slice(text)).collect::<Vec<_>>());
    assert_eq!(by_default.len(), 5);
    assert_eq!(
        going_on,
        ["Ia pulang ke Jawa. Ibunya lega.", "Kakaknya di Bandung.", "Ia di TNI.", "Mereka rukun."]
    );
    // Known abbreviations that may end a sentence, too; words of five letters not.
    let text = "Ia bekerja di PT Karya Tbk. Lainnya tidak. Ia memimpin Garda. Semua tahu.";
    assert_eq!(split(text, ShortCapitals::GoOn).len(), 3);
}

#[test]
#[allow(clippy::reversed_empty_ranges, reason = "what is given may be anything")]
fn the_tokens_of_a_sentence_are_in_order() {
    let tokens = |range| Sentence::new(Span::new(0, 9), range).tokens();
    assert_eq!(tokens(3..5), 3..5);
    assert_eq!(tokens(5..3), 5..5);
    let most = u32::MAX as usize;
    assert_eq!(tokens(1..most + 7), 1..most);
    assert_eq!(tokens(most + 2..most + 7), most..most);
}

#[cfg(feature = "serde")]
#[test]
fn sentences_come_back_from_json_in_order() {
    let sentence = Sentence::new(Span::new(2, 9), 1..4);
    let json = serde_json::to_string(&sentence).unwrap();
    assert_eq!(json, r#"{"start":2,"end":9,"first_token":1,"end_token":4}"#);
    assert_eq!(serde_json::from_str::<Sentence>(&json).unwrap(), sentence);
    let refused = |json| serde_json::from_str::<Sentence>(json).unwrap_err().to_string();
    let error = refused(r#"{"start":2,"end":9,"first_token":4,"end_token":1}"#);
    assert!(
        error.starts_with("sentence ends before token 1, which is before its first"),
        "{error}"
    );
    let error = refused(r#"{"start":9,"end":2,"first_token":1,"end_token":4}"#);
    assert!(error.starts_with("span ends at 2, before its start at 9"), "{error}");
}

#[test]
fn iterators_stay_at_their_end() {
    fn ends(mut iterator: impl core::iter::FusedIterator) {
        while iterator.next().is_some() {}
        assert!(iterator.next().is_none() && iterator.next().is_none());
    }
    let text = "Hujan turun. Sungai meluap!";
    ends(sentences(text));
    ends(warta_text::tokens(text));
    assert_eq!(sentences(text).len(), 2);
}
