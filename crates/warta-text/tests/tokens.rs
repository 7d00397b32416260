//! Where tokens begin and end, and what they are: `|` stands between tokens that no
//! blank parts, and blanks part tokens as in the text.

use warta_text::{AbbreviationDots, TokenKind, Tokenizer, tokens};

/// Takes the bars out of `marked` and expects the tokens that they and the blanks part.
fn check(marked: &str) {
    let text = marked.replace('|', "");
    let expected: Vec<_> = marked.split([' ', '|', '\n']).filter(|t| !t.is_empty()).collect();
    let found: Vec<_> = tokens(&text).map(|t| t.text()).collect();
    assert_eq!(found, expected, "in {text:?}");
}

fn kinds(text: &str) -> Vec<TokenKind> {
    tokens(text).map(|t| t.kind()).collect()
}

#[test]
fn hyphens() {
    check("Anak-anak dan cita-citanya|, besar-besaran|, non-migas|, di-PHK|, se-Indonesia|.");
    check("Undang-Undang Dasar 1945 dan Raja-Raja Jawa");
    check("COVID-19|, APBN-P|, KRI B-29|, hari ke-78|, tahun 1990-an|, wi-fi");
    check("Bapepam|-|LK dan Januari|-|Oktober 2005|-|2006");
    check("Rp 2 juta|-|Rp 3 juta|, US|$|250 juta|-|300 juta|, Rp|500 juta|-|Rp|1 miliar");
    check("jarak 2 km|-|3 km dan 1,5 juta|-|2 juta ton|, Rp 1 M|-|2 M");
    check("pada 2020 covid-19 dan juara 1 ke-5|, pada 2 U-23|, 3 B-29 dan jalan km-72");
    check("PPh|-|nya naik|, EPS|-|nya turun");
    check("Maulana al-Jufri membela pro-Kemerdekaan");
    check("skor 3|-|1 lalu -- begitulah -|5 derajat");
}

#[test]
fn apostrophes() {
    check("Jum'at, Qur'an dan O'Brien".replace(',', "|,").as_str());
    check("Qur’an dan Ka’bah");
    check("Moody|'s dan Lloyd|’s");
    check("kata '|ya|' dan ``|tidak|''");
}

#[test]
fn numbers_and_money() {
    check("Rp|1.500.000,00 atau Rp 5 juta|, US|$|3,2 dan €|7");
    check("Rp|20juta atau USD|5");
    check("naik 5,25|% menjadi 1,5");
    check("pukul 07.30 atau 07:30 pada 12/9/2023 dan 2023-09-12|, (|30/12|)");
    check("II/2007|, 34/PMK.011/2007|, Kep-176/KM.10/7|, M.HH-06.AH.11.012016|.");
    check("pesawat QZ8501 dan 5H2O");
    check("9.100|/|9.105 dan dan|/|atau");
}

#[test]
fn abbreviations() {
    check("Prof. Dr. Ir. Suryanto|, S.H.|, M.Si.|, tiba|.");
    check("Tn. A. Yani|, H.M.|Sukardi|, dkk.|, dll.");
    check("a.n. direksi|, s.d. Mei|, No. 5 Jl. Melati|, PT Karya Tbk.");
    check("Katanya|, tidak|. No|. Hal itu biasa|.");
    check("lihat hal. 7|, vol. 3");
    check("Ia minum vitamin C|. Dia sehat|.");
    check("Ia minum vitamin C|. Dokter heran|. Suhu 30|°|C|. Andi pulang|. Blok A|. Rumah roboh|.");
    check("Rugi Rp 1 M|. Andi dan Rp|2,5 T|. Budi|; bupati M. Yusuf dan ketua RT 5 T. Andi");
    check(
        "Budi S|. Polisi mencarinya bersama A. Polisiana|; Pj. Bupati|, Plt. Camat|, Kol. Inf. Budi",
    );
}

#[test]
fn addresses() {
    check("KOMPAS.com|, www.contoh.go.id/berita|, https://contoh.id/a?b=1&c=2#d|.");
    check("(|https://contoh.id/x|)|, redaksi.berita@contoh.co.id|;");
    check("@infoBMKG dan #banjir |# 5");
    check("Ia pergi|.|Dia tinggal|.");
}

#[test]
fn beyond_ascii() {
    check("“|Café|” – 20|°|C|… 5 m² 東京 Москва");
    check("👨‍👩‍👧 🇮🇩 👍🏽 1️⃣ e\u{301}tude");
    check("Ja\u{200b}karta dan\u{a0}Bogor".replace('\u{a0}', " ").as_str());
    assert_eq!(tokens("\u{feff}Jakarta\u{200b} \u{2003}\r\n").count(), 1);
}

#[test]
fn kinds_of_tokens() {
    use TokenKind::{
        Abbreviation, Clock, Currency, Date, Email, Emoji, Handle, Hashtag, Number, Ordinal, Other,
        Percent, Punctuation, Symbol, Url, Word,
    };
    assert_eq!(kinds("rumah Dr. 5,25 ke-78"), [Word, Abbreviation, Number, Ordinal]);
    assert_eq!(kinds("12/9/2023 30/12 07.30 07:30"), [Date, Date, Clock, Clock]);
    assert_eq!(
        kinds("Rp9 Rp 7 US$3"),
        [Currency, Number, Currency, Number, Currency, Currency, Number]
    );
    assert_eq!(kinds("3% KOMPAS.com a@b.id"), [Number, Percent, Url, Email]);
    assert_eq!(
        kinds("@info #banjir 🌋 , + 東京"),
        [Handle, Hashtag, Emoji, Punctuation, Symbol, Other]
    );
}

#[test]
fn split_dots() {
    let split = Tokenizer::new().abbreviation_dots(AbbreviationDots::Split);
    let found: Vec<_> = split.tokens("Prof. R. Ahmad No. 5").map(|t| t.text()).collect();
    assert_eq!(found, ["Prof", ".", "R", ".", "Ahmad", "No", ".", "5"]);
}
