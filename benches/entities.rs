//! Names and amounts of news, one thread, bytes and tokens a second.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use warta::entities::features::{FactReader, extract};
use warta::entities::gazetteer::Gazetteer;
use warta::entities::{Convention, EntityKind, Input, Recognizer};
use warta_syntax::sequence::{Scratch, SequenceModel};
use warta_syntax::{Clusters, Syntax};
use warta_text::{split_sentences, tokenize_into};

const ARTICLE: &str = "Menteri Perhubungan Budi Karya Sumadi meninjau Pelabuhan Tanjung Emas, \
Semarang, Rabu (12/4/2023). Ia didampingi Wali Kota Semarang Hevearita Gunaryanti Rahayu dan \
pejabat PT Pelabuhan Indonesia (Pelindo). \"Dermaga baru menelan biaya Rp1,2 triliun,\" kata \
Budi. Menurut Badan Meteorologi, Klimatologi, dan Geofisika (BMKG), gelombang di Laut Jawa \
dapat mencapai 2,5 meter. Pelindo mencatat arus peti kemas naik 7,5 persen, terutama dari \
Tiongkok, Jepang, dan Korea Selatan. Ketua Komisi V DPR Lasarus meminta pemerintah Indonesia \
mempercepat pembebasan lahan seluas 30 hektare di Kecamatan Genuk. Warga setempat, Sutrisno, \
berharap ganti rugi segera dibayar. Sementara itu, Kepala Polres Demak AKBP Budi Adhy Buono \
mengatakan arus kendaraan di Jalan Pantura dialihkan ke Mranggen. Perusahaan asal Singapura, \
PSA International, disebut berminat menanam modal 150 juta dolar AS di proyek tersebut.";

/// Names and amounts of one copy of the article, and of them amounts.
const ENTITIES: (usize, usize) = (25, 5);

const COPIES: usize = 20;

const MODEL: &[u8] = include_bytes!("../crates/warta-entities/models/names.bin");

fn recognize(c: &mut Criterion) {
    let text = [ARTICLE; COPIES].join("\n\n");
    let (syntax, recognizer) = (Syntax::embedded(), Recognizer::embedded());
    let (mut tokens, mut sentences, mut words) = (Vec::new(), Vec::new(), Vec::new());
    tokenize_into(&text, &mut tokens);
    split_sentences(&text, &tokens, &mut sentences);
    syntax.analyze_into(&text, &tokens, &sentences, &mut words);

    let mut group = c.benchmark_group("entities");
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("tokens to entities", |b| {
        b.iter(|| {
            let (tokens, sentences, words) = (&tokens, &sentences, &words);
            let input = Input { text: black_box(&text), tokens, sentences, words };
            check(&recognizer.recognize(input));
        });
    });
    let (mut tokens, mut sentences) = (Vec::new(), Vec::new());
    group.bench_function("text to entities, without syntax", |b| {
        b.iter(|| {
            tokenize_into(black_box(&text), &mut tokens);
            split_sentences(&text, &tokens, &mut sentences);
            let (tokens, sentences) = (&tokens, &sentences);
            let input = Input { text: &text, tokens, sentences, words: &[] };
            check(&recognizer.recognize(input));
        });
    });
    group.finish();
    tag(c, &text);
    c.bench_function("entities/load", |b| b.iter(|| black_box(Recognizer::embedded())));
}

fn check(entities: &[warta::entities::Entity]) {
    let amounts = [EntityKind::Money, EntityKind::Percent, EntityKind::Quantity];
    let amounts = entities.iter().filter(|entity| amounts.contains(&entity.kind)).count();
    assert_eq!(amounts, ENTITIES.1 * COPIES);
    assert!(entities.len() > ENTITIES.0);
}

/// The model alone, from facts to labels, and the reading of the facts.
fn tag(c: &mut Criterion, text: &str) {
    let (mut tokens, mut sentences, mut facts) = (Vec::new(), Vec::new(), Vec::new());
    tokenize_into(text, &mut tokens);
    split_sentences(text, &tokens, &mut sentences);
    let model = SequenceModel::from_bytes(MODEL).expect("the embedded model");
    let (gazetteer, clusters) = (Gazetteer::embedded(), Clusters::embedded());
    let starts: Vec<usize> = sentences.iter().map(|s| s.tokens().start).collect();
    let starts = |at: usize| starts.binary_search(&at).is_ok();
    let mut reader = FactReader::default();
    reader.read(text, &tokens, &[], starts, &gazetteer, &clusters, &mut facts);

    let mut group = c.benchmark_group("entities");
    group.throughput(Throughput::Elements(tokens.len() as u64));
    let mut scratch = Scratch::default();
    group.bench_function("model", |b| {
        b.iter(|| {
            let mut names = 0;
            for sentence in &sentences {
                let own = &facts[sentence.tokens()];
                let say = |at: usize, f: &mut _| extract(own, at, Convention::Guidelines, f);
                let labels = model.decode(own.len(), say, &mut scratch);
                names += labels.iter().filter(|&&label| label % 2 == 1).count();
            }
            assert!((20 * COPIES..32 * COPIES).contains(&names), "{names}");
        });
    });
    group.bench_function("facts", |b| {
        b.iter(|| {
            reader.read(black_box(text), &tokens, &[], starts, &gazetteer, &clusters, &mut facts);
            assert_eq!(facts.len(), tokens.len());
        });
    });
    group.finish();
}

criterion_group!(benches, recognize);
criterion_main!(benches);
