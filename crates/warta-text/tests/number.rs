//! Numbers: what words, figures and amounts say, and the way back into words.

use proptest::prelude::*;
use warta_text::number::{
    Number, NumberError, NumeralKind, Roman, parse, parse_figure, parse_money, read_money,
    read_words, spell, spell_ordinal,
};
use warta_text::{Span, tokens};

/// The number that stands between brackets in `marked` is `value` and reaches so far.
fn check(marked: &str, value: &str) {
    let (before, rest) = marked.split_once('[').expect("an opening bracket");
    let (inside, behind) = rest.split_once(']').expect("a closing bracket");
    let text = format!("{before}{inside}{behind}");
    let words = tokens(&text).filter(|t| t.span().start() >= before.len()).map(|t| t.text());
    let (numeral, used) = read_words(words).unwrap_or_else(|| panic!("no number in {marked:?}"));
    assert_eq!(numeral.value().to_string(), value, "in {marked:?}");
    assert_eq!(used, tokens(inside).count(), "words in {marked:?}");
}

/// The words are no number.
fn check_none(text: &str) {
    assert_eq!(read_words(text.split(' ')), None, "in {text:?}");
}

#[test]
fn whole_numbers() {
    check("[tiga puluh lima] orang hilang", "35");
    check("[seratus] rumah", "100");
    check("[sejuta] umat dan lima gereja", "1000000");
    check("[dua juta lima ratus ribu] pemilih", "2500000");
    check("[seribu sembilan ratus empat puluh lima]", "1945");
    check("[dua belas ribu tiga ratus] ekor", "12300");
    check("[sebelas] pemain", "11");
    check("[Seribu lima ratus triliun] rupiah", "1500000000000000");
    check("[tiga kuadriliun dua triliun satu]", "3002000000000001");
    check("[nol] besar", "0");
    check("[minus lima] derajat", "-5");
    check("[duapuluh limaratus]".replace(" limaratus]", "] limaratus").as_str(), "20");
    check("[limabelas] hari", "15");
    check("[tujuhpuluh lima] tahun", "75");
}

#[test]
fn figures_with_scales() {
    check("sekitar [1,5 juta] penumpang", "1500000");
    check("[1.200 triliun] pada 2020", "1200000000000000");
    check("[5 juta 300 ribu] suara", "5300000");
    check("[5 juta] 2020 lalu", "5000000");
    check("[20 rb] saja", "20000");
    check("[20 jt] saja", "20000000");
    check("[12] Mei", "12");
}

#[test]
fn fractions() {
    check("[setengah] dari mereka", "0.5");
    check("[setengah juta] orang", "500000");
    check("[seperempat] abad", "0.25");
    check("[sepertiga] wilayah", "1/3");
    check("[dua pertiga] kursi", "2/3");
    check("[tiga perempat] jam", "0.75");
    check("[satu setengah juta] ton", "1500000");
    check("[dua tiga perempat] lingkaran", "2.75");
    check("[tiga koma lima] persen", "3.5");
    check("[nol koma nol lima] persen", "0.05");
    check("[tiga koma empat belas]", "3.14");
    check("[tiga koma lima juta] jiwa", "3500000");
    check("[dua per tiga] anggota", "2/3");
    check("[satu] per satu", "1");
    check("[3] per 1.000 kelahiran", "3");
    check("[dua] per hari", "2");
    check("[2 1/2] liter", "2.5");
    check("[2½] liter", "2.5");
    check("[2 1/2 juta] liter", "2500000");
    check("[1/2 juta] liter", "500000");
    check("[negatif dua]", "-2");
    check("[5] 12/9", "5");
    check_none("3/4 lalu");
}

#[test]
fn fractions_in_figures_alone() {
    for (text, value) in [("1/2", "0.5"), (" 3/4 ", "0.75"), ("2/3", "2/3"), ("-1/8", "-0.125")] {
        assert_eq!(parse(text).map(|n| n.value().to_string()), Ok(value.to_owned()), "{text:?}");
    }
    assert!(parse("12/9/2023").is_err() && parse("30/12").is_err() && parse("1/0").is_err());
}

#[test]
fn ordinals() {
    for (text, value) in [
        ("kedua", 2),
        ("ketiga belas", 13),
        ("ke-78", 78),
        ("pertama", 1),
        ("keseratus", 100),
        ("ke-tiga", 3),
    ] {
        let (numeral, _) = read_words(text.split(' ')).expect("an ordinal");
        assert_eq!(numeral.kind(), NumeralKind::Ordinal, "{text}");
        assert_eq!(numeral.value().to_integer(), Some(value), "{text}");
    }
}

#[test]
fn ordinals_in_words() {
    for (value, words) in [
        (1, "pertama"),
        (2, "kedua"),
        (11, "kesebelas"),
        (21, "kedua puluh satu"),
        (100, "keseratus"),
        (1_000_000, "kesatu juta"),
    ] {
        let spelled = spell_ordinal(Number::integer(value)).map(|s| s.to_string());
        assert_eq!(spelled.as_deref(), Ok(words));
    }
    for none in [Number::integer(0), Number::integer(-3), parse("1/2").expect("a half").value()] {
        assert_eq!(spell_ordinal(none), Err(NumberError::NotOrdinal));
    }
}

#[test]
fn words_that_only_look_like_numbers() {
    for text in [
        "satukan",
        "jutawan",
        "triliun triliun",
        "puluh",
        "ke",
        "keduanya",
        "perempatan",
        "sepertinya",
        "perenam",
        "seekor",
        "koma",
        "rb",
        "1,5,5",
        "se",
        "",
    ] {
        check_none(text);
    }
    check("[dua] jutawan", "2");
    check("[dua puluh] tiga ratus", "20");
}

#[test]
fn errors_say_where() {
    assert_eq!(parse(""), Err(NumberError::Empty));
    assert_eq!(parse("rumah"), Err(NumberError::NotANumber { span: Span::new(0, 5) }));
    assert_eq!(parse("lima orang"), Err(NumberError::Trailing { span: Span::new(5, 10) }));
    assert_eq!(parse(&"9".repeat(40)), Err(NumberError::TooLarge));
    assert_eq!(parse_money("5 juta"), Err(NumberError::NoCurrency));
    assert!(matches!(parse_money("Rp-"), Err(NumberError::NotANumber { .. })));
    assert_eq!(spell(Number::integer(i128::MAX)).err(), Some(NumberError::TooLarge));
    assert_eq!(parse("-5").map(|n| n.value().to_string()).as_deref(), Ok("-5"));
}

#[test]
fn money() {
    for (text, amount, code) in [
        ("Rp1,5 triliun", "1500000000000", "IDR"),
        ("Rp 5 juta", "5000000", "IDR"),
        ("Rp1.500.000,00", "1500000", "IDR"),
        ("Rp5.000,-", "5000", "IDR"),
        ("Rp2 T", "2000000000000", "IDR"),
        ("Rp 1,5 M", "1500000000", "IDR"),
        ("Rp20 rb", "20000", "IDR"),
        ("US$3,2 miliar", "3200000000", "USD"),
        ("10 juta dolar AS", "10000000", "USD"),
        ("lima ratus ribu rupiah", "500000", "IDR"),
        ("€7", "7", "EUR"),
        ("100 dolar Singapura", "100", "SGD"),
        ("2,5 juta ringgit Malaysia", "2500000", "MYR"),
        ("satu setengah miliar yen", "1500000000", "JPY"),
        ("Rp500M", "500000000000", "IDR"),
        ("Rp1,5T", "1500000000000", "IDR"),
        ("500 juta USD", "500000000", "USD"),
        ("75 EUR", "75", "EUR"),
        ("AS$20", "20", "USD"),
        ("3 pound Mesir", "3", "EGP"),
        ("40 riyal Qatar", "40", "QAR"),
        ("9 won Korea Utara", "9", "KPW"),
        ("6 yuan Tiongkok", "6", "CNY"),
        ("SG$40", "40", "SGD"),
        ("R$ 5 juta", "5000000", "BRL"),
        ("CAD20", "20", "CAD"),
    ] {
        let money = parse_money(text).unwrap_or_else(|e| panic!("{text}: {e}"));
        assert_eq!(money.amount().to_string(), amount, "{text}");
        assert_eq!(money.currency().code(), code, "{text}");
    }
    assert_eq!(parse_money("5 KTP"), Err(NumberError::NoCurrency));
    assert!(parse_money("500M").is_err());
    let words = "100 dolar AS per barel".split(' ');
    assert_eq!(read_money(words).map(|(_, used)| used), Some(3));
}

#[test]
fn hostile_numbers_end_in_constant_time() {
    let chain = "seribu ".repeat(100_000);
    assert_eq!(read_words(chain.split(' ')).map(|(n, _)| n.value()), Some(Number::integer(1000)));
    let glued = "satu".repeat(100_000);
    assert_eq!(read_words([glued.as_str()].into_iter()), None);
    assert!(parse_figure(&"1.000".repeat(100_000)).is_err());
    let deep = "satu per ".repeat(100_000);
    assert!(read_words(deep.split(' ')).is_some());
}

proptest! {
    #[test]
    fn spelled_numbers_are_read_back(value in -999_999_999_999_999_999_i128..=999_999_999_999_999_999) {
        let number = Number::integer(value);
        let words = spell(number)?.to_string();
        prop_assert_eq!(parse(&words)?.value(), number, "{}", words);
    }

    #[test]
    fn spelled_ordinals_are_read_back(value in 1_i128..=999_999_999_999_999_999) {
        let words = spell_ordinal(Number::integer(value)).expect("not too large").to_string();
        let read = parse(&words).expect("a number");
        prop_assert_eq!((read.value().to_integer(), read.kind()), (Some(value), NumeralKind::Ordinal));
    }

    #[test]
    fn figure_fractions_are_read_back((above, below) in (2_u64..=100).prop_flat_map(|below| (1..below, Just(below)))) {
        let read = parse(&format!("{above}/{below}")).expect("a fraction").value();
        prop_assert_eq!(Some(read), Number::new(above.into(), below));
    }

    #[test]
    fn spelled_fractions_are_read_back(above in 0_i128..100_000_000, below in 1_u64..2000) {
        let number = Number::new(above, below).expect("a fraction");
        let words = spell(number)?.to_string();
        prop_assert_eq!(parse(&words)?.value(), number, "{}", words);
    }

    #[test]
    fn shown_whole_numbers_are_read_back(value in 0_i128..1_000_000_000_000) {
        prop_assert_eq!(parse_figure(&value.to_string())?, Number::integer(value));
    }

    #[test]
    fn figures_are_read_back(value in -999_999_999_999_999_i128..=999_999_999_999_999, places in 0_u32..=9) {
        let number = Number::new(value, 10_u64.pow(places)).ok_or(NumberError::TooLarge)?;
        prop_assert_eq!(parse_figure(&number.figures().to_string())?, number);
    }

    #[test]
    fn roman_numerals_are_read_back(value in 1_u16..=3999) {
        let roman = Roman::new(value).expect("in range");
        prop_assert_eq!(roman.to_string().parse::<Roman>()?, roman);
    }

    #[test]
    fn any_text_is_read_without_panic(text in "\\PC*", words in "(satu|dua|se|per|ke|koma|juta|ribu|ratus|puluh|belas|setengah|1,5|1/2|2/3|rb| ){0,12}") {
        for text in [text, words] {
            let _ = (parse(&text), parse_money(&text), parse_figure(&text), text.parse::<Roman>());
            let count = text.split(' ').count();
            if let Some((_, used)) = read_words(text.split(' ')) {
                prop_assert!((1..=count).contains(&used));
            }
        }
    }
}
