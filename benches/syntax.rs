//! Tagging and parsing of news, one thread, tokens a second.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use warta_syntax::features::{TokenAtoms, TokenReader, tagger};
use warta_syntax::{Scratch, Syntax};
use warta_text::{Sentence, TokenSpan, split_sentences, tokenize_into};

const ARTICLE: &str = "Pemerintah Kabupaten Banyuwangi memperbaiki tiga jembatan yang rusak \
akibat banjir pada awal Maret. Kepala Dinas Pekerjaan Umum, Rini Astuti, mengatakan perbaikan \
itu menelan biaya Rp2,4 miliar. \"Kami menargetkan pekerjaan selesai sebelum Lebaran,\" kata \
Rini di kantornya, Selasa (14/3). Menurut dia, dua jembatan di Kecamatan Rogojampi sudah dapat \
dilalui kendaraan kecil sejak pekan lalu. Warga berharap jalan di sekitar jembatan juga diaspal \
karena sering tergenang air. Sebelumnya, polisi menutup jalur tersebut selama lima hari dan \
mengalihkan kendaraan berat ke jalan provinsi. Seorang pengemudi truk, Slamet, mengaku harus \
memutar sejauh 30 kilometer untuk mengantar barang ke pelabuhan. Badan Penanggulangan Bencana \
Daerah mencatat 112 rumah terendam dan tidak ada korban jiwa dalam peristiwa itu. Bantuan \
berupa makanan siap saji dan selimut telah dibagikan kepada para pengungsi di balai desa.";

struct Article {
    text: String,
    tokens: Vec<TokenSpan>,
    sentences: Vec<Sentence>,
}

fn article() -> Article {
    let text = [ARTICLE; 20].join("\n\n");
    let (mut tokens, mut sentences) = (Vec::new(), Vec::new());
    tokenize_into(&text, &mut tokens);
    split_sentences(&text, &tokens, &mut sentences);
    Article { text, tokens, sentences }
}

fn tag_and_parse(c: &mut Criterion) {
    let Article { text, tokens, sentences } = article();
    let syntax = Syntax::embedded();
    let (mut words, mut scratch) = (Vec::new(), Scratch::default());
    syntax.analyze_with(&text, &tokens, &sentences, &mut words, &mut scratch);
    let expected = words.clone();

    let mut group = c.benchmark_group("syntax");
    group.throughput(Throughput::Elements(tokens.len() as u64));
    group.bench_function("tag", |b| {
        let (mut reader, mut atoms) = (TokenReader::default(), Vec::<TokenAtoms>::new());
        let mut chain = warta_syntax::sequence::Scratch::default();
        b.iter(|| {
            let mut at = 0;
            for sentence in &sentences {
                atoms.clear();
                let own = &tokens[sentence.tokens()];
                let read = own.iter().map(|t| reader.read(t.text(&text), syntax.clusters()));
                atoms.extend(read);
                let extract = |at, features: &mut _| tagger(black_box(&atoms), at, features);
                for &label in syntax.tagger().decode(own.len(), extract, &mut chain) {
                    assert_eq!(expected[at].upos as u8, label);
                    at += 1;
                }
            }
        });
    });
    group.bench_function("tag and parse", |b| {
        b.iter(|| {
            syntax.analyze_with(black_box(&text), &tokens, &sentences, &mut words, &mut scratch);
            assert_eq!(words, expected);
        });
    });
    group.finish();
    c.bench_function("syntax/load", |b| b.iter(|| black_box(Syntax::embedded())));
}

criterion_group!(benches, tag_and_parse);
criterion_main!(benches);
