//! Time expressions found and resolved, in bytes of news a second, over tokens that
//! are already there.
//!
//! The text is that of the development data when it lies beside the repository, or
//! else the paragraph below, which is denser in times and therefore slower.

use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use warta::temporal::{Reference, TemporalTagger};
use warta_text::{split_sentences, tokenize_into};

const PARAGRAPH: &str = "Gempa mengguncang pulau itu pada Selasa (12/9/2023) dini hari. \
Menurut kepala badan, guncangan terasa selama setengah menit dan disusul puluhan \
gempa kecil. Dua hari kemudian bantuan datang melalui pelabuhan yang sempat rusak. \
Pemerintah akan membangun kembali rumah warga mulai bulan depan, sedangkan sekolah \
dibuka lagi pada Senin pekan depan pukul 07.30 WIB. Warga berharap jalan utama, yang \
putus di tiga tempat, segera diperbaiki agar hasil kebun bisa diangkut ke kota.";

fn text() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/raw");
    let news = std::fs::read_to_string(root.join("panl_bppt_INT.txt"));
    news.unwrap_or_else(|_| PARAGRAPH.repeat(200))
}

fn tag(c: &mut Criterion) {
    let text = text();
    let (mut tokens, mut sentences, mut found) = (Vec::new(), Vec::new(), Vec::new());
    tokenize_into(&text, &mut tokens);
    split_sentences(&text, &tokens, &mut sentences);
    let tagger = TemporalTagger::new();
    let day = Reference::date(2023, 9, 12).ok();
    tagger.tag_into(&text, &tokens, &sentences, day, &mut found);
    let expected = found.len();
    let mut group = c.benchmark_group("temporal");
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("tag_into", |b| {
        b.iter(|| {
            tagger.tag_into(black_box(&text), &tokens, &sentences, day, &mut found);
            assert_eq!(found.len(), expected);
        });
    });
    // The tokenizer in the same run: their ratio depends little on the machine.
    let count = tokens.len();
    group.bench_function("tokens", |b| {
        b.iter(|| assert_eq!(warta_text::tokens(black_box(&text)).count(), count));
    });
    group.finish();
}

criterion_group!(benches, tag);
criterion_main!(benches);
