//! What tagging asks of the allocator: the strings and the stretches of its result and no more.

use warta_temporal::{NamedDay, Reference, TemporalTagger};

const PLAIN: &str = "Warga yang mengungsi berharap jalan utama segera diperbaiki, \
kata kepala desa, agar hasil kebun bisa diangkut ke kota dan dijual di pasar. ";

const DATED: &str = "Gempa terjadi pada Selasa (12/9/2023) dini hari. Bantuan datang dua \
hari kemudian, selama sekitar 40 menit, dan sekolah dibuka setiap Senin pukul 07.30 WIB. \
Pada awal tahun lalu, menjelang Idul Fitri 1443 Hijriah, 3, 5, dan 7 Mei, hujan turun \
berjam-jam, dua kali sehari. ";

/// Allocations of a second run over `text`, those that its result holds, expressions.
fn second_run(
    text: &str,
    named: Vec<NamedDay>,
) -> (allocation_counter::AllocationInfo, usize, usize) {
    let (mut tokens, mut sentences) = (Vec::new(), Vec::new());
    warta_text::tokenize_into(text, &mut tokens);
    warta_text::split_sentences(text, &tokens, &mut sentences);
    let tagger = TemporalTagger::new().with_named_days(named);
    let day = Reference::date(2023, 9, 12).ok();
    let mut found = Vec::new();
    tagger.tag_into(text, &tokens, &sentences, day, &mut found);
    found.clear();
    let count = allocation_counter::measure(|| {
        tagger.tag_into(text, &tokens, &sentences, day, &mut found);
    });
    let held = |t: &warta_temporal::Timex| {
        let strings = 1 + usize::from(t.freq.is_some()) + usize::from(t.quant.is_some());
        strings + usize::from(t.approximate.is_some())
    };
    (count, found.iter().map(held).sum(), found.len())
}

#[test]
fn a_text_without_times_allocates_nothing() {
    let (count, _, found) = second_run(&PLAIN.repeat(300), Vec::new());
    assert_eq!((found, count.count_total), (0, 0));
}

#[test]
fn only_what_the_result_holds_is_allocated() {
    let (count, held, found) = second_run(&DATED.repeat(100), Vec::new());
    assert!(found > 1_000, "{found} expressions");
    let kept = u64::try_from(count.count_current).expect("more is kept than freed");
    assert_eq!(kept, held as u64);
    assert_eq!(count.count_total, held as u64, "a string grew or was thrown away");
}

#[test]
fn named_days_are_looked_for_without_allocation() {
    let days = ["Hari Tenun Kampung", "Sedekah Bumi", "Festival Danau Élok"];
    let named = days.iter().map(|name| NamedDay::new(name, 6, 14).expect("a day")).collect();
    let (count, _, found) = second_run(&PLAIN.repeat(300), named);
    assert_eq!((found, count.count_total), (0, 0));
}
