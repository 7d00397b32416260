//! Lines that were broken at a width change nothing of what is read.

use warta::{Document, Pipeline};

const ARTICLE: &str = "\
JAKARTA - Gubernur Jawa Tengah Ahmad Luthfi mengunjungi korban banjir di Kabupaten Demak pada \
Senin (10/2/2025). Ia menyerahkan bantuan senilai Rp1,5 miliar kepada warga yang mengungsi sejak \
pekan lalu di Balai Desa Karanganyar.

\"Kami akan memperbaiki tanggul Sungai Wulan secepatnya,\" kata Luthfi kepada wartawan. Menurut \
Kepala Badan Penanggulangan Bencana Daerah Demak Agus Nugroho, sebanyak 2.300 orang masih tinggal \
di pengungsian, dan air belum surut di tujuh desa.
";

/// The text with lines of at most `width` characters, as a mail program breaks them.
fn wrap(text: &str, width: usize) -> String {
    let mut wrapped = String::new();
    let mut line = 0;
    for word in text.split_inclusive([' ', '\n']) {
        let length = word.trim_end().chars().count();
        if line > 0 && line + length > width {
            wrapped.pop();
            wrapped.push('\n');
            line = 0;
        }
        wrapped.push_str(word);
        line = if word.ends_with('\n') { 0 } else { line + length + 1 };
    }
    wrapped
}

/// What is read, but for the text.
fn read(pipeline: &Pipeline, text: &str) -> String {
    let document: Document<'_> = pipeline.analyze(text, None).expect("short enough");
    serde_json::to_string(&document).expect("written")
}

#[test]
fn a_wrapped_article_is_read_like_another() {
    let pipeline = Pipeline::embedded();
    let whole = read(&pipeline, ARTICLE);
    assert!(whole.contains("\"Agus Nugroho\"") && whole.contains("\"Rp1,5 miliar\""));
    for width in [50, 60, 65, 72, 78, 80, 100] {
        let wrapped = wrap(ARTICLE, width);
        assert!(wrapped.len() == ARTICLE.len() && wrapped != ARTICLE);
        assert_eq!(read(&pipeline, &wrapped), whole, "at {width}:\n{wrapped}");
    }
}
