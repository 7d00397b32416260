use super::rewrite::Rewriter;
use crate::{TokenKind, tokens};

/// Abbreviations without their last dot, in small letters, and what they stand for; sorted.
/// A dot before the expansion says that the form is a word of its own without its dot.
#[rustfmt::skip]
const EXPANSIONS: &[(&str, &str)] = &[
    ("a.l", "antara lain"), ("a.n", "atas nama"), ("agt", ".Agustus"), ("agu", ".Agustus"),
    ("akbp", "Ajun Komisaris Besar Polisi"), ("alm", ".almarhum"), ("almh", ".almarhumah"),
    ("apr", ".April"), ("bbrp", "beberapa"), ("blm", "belum"), ("bln", "bulan"),
    ("brigjen", "Brigadir Jenderal"), ("d.a", "dengan alamat"), ("des", ".Desember"),
    ("dgn", "dengan"), ("dkk", "dan kawan-kawan"), ("dll", "dan lain-lain"), ("dlm", "dalam"),
    ("dsb", "dan sebagainya"), ("dst", "dan seterusnya"), ("feb", ".Februari"), ("gg", ".gang"),
    ("hal", ".halaman"), ("hlm", "halaman"), ("jan", ".Januari"), ("jend", "Jenderal"),
    ("jl", ".jalan"), ("jln", "jalan"), ("jml", "jumlah"), ("jul", ".Juli"), ("jun", ".Juni"),
    ("kab", ".kabupaten"), ("kapt", ".Kapten"), ("kec", ".kecamatan"), ("kel", ".kelurahan"),
    ("kol", ".Kolonel"), ("kombes", "Komisaris Besar"), ("kpd", "kepada"), ("krn", "karena"),
    ("ktr", ".kantor"), ("letjen", "Letnan Jenderal"), ("lih", ".lihat"),
    ("mayjen", "Mayor Jenderal"), ("mis", ".misalnya"), ("no", ".nomor"), ("nov", ".November"),
    ("okt", ".Oktober"), ("pd", "pada"), ("pkl", "pukul"), ("prof", "Profesor"),
    ("prov", ".provinsi"), ("rt", ".rukun tetangga"), ("rw", ".rukun warga"),
    ("s.d", "sampai dengan"), ("sbb", "sebagai berikut"),
    ("sbg", "sebagai"), ("sdh", "sudah"), ("sdr", "saudara"), ("sep", ".September"),
    ("sept", ".September"), ("spt", "seperti"), ("tdk", "tidak"), ("tgl", "tanggal"),
    ("thd", "terhadap"), ("thn", "tahun"), ("tsb", "tersebut"), ("ttg", "tentang"),
    ("u.p", "untuk perhatian"), ("utk", "untuk"), ("yg", "yang"), ("yth", "yang terhormat"),
];

/// Writes abbreviations in full: `Kab. Bogor` to `Kabupaten Bogor`.
///
/// A full stop that ends the sentence as well stays. Abbreviations with several meanings,
/// such as `Dr.` and `H.`, are left alone.
pub(crate) fn expand(rewriter: &mut Rewriter<'_>, text: &str) {
    let mut found = tokens(text).peekable();
    while let Some(token) = found.next() {
        if !matches!(token.kind(), TokenKind::Word | TokenKind::Abbreviation) {
            continue;
        }
        let Some(full) = expansion(token.text()) else { continue };
        let next = found.peek();
        let ends = token.text().ends_with('.')
            && full.starts_with("dan ")
            && next.is_none_or(|t| t.text().starts_with(char::is_uppercase));
        let dot = if ends { "." } else { "" };
        rewriter.replace(token.span().start(), token.span().end(), &format!("{full}{dot}"));
    }
}

/// What `word`, with its dot or without, stands for.
pub(super) fn expansion(word: &str) -> Option<String> {
    if word.len() > 12 {
        return None;
    }
    let bare = word.strip_suffix('.').unwrap_or(word);
    let lower = bare.to_lowercase();
    let index = EXPANSIONS.binary_search_by_key(&lower.as_str(), |&(short, _)| short).ok()?;
    let &(_, full) = EXPANSIONS.get(index)?;
    let full = match full.strip_prefix('.') {
        Some(_) if bare.len() == word.len() => return None,
        Some(full) => full,
        None => full,
    };
    // `DLL` is no `dll`, nor `PD` or `A.N.` before a name: letters in capitals are the
    // initials of something else. `KAB.` is shouted.
    let capitals = bare.chars().filter(|c| c.is_uppercase()).count();
    if capitals > 1 && (!word.ends_with('.') || bare.contains('.')) {
        return None;
    }
    if !bare.starts_with(char::is_uppercase) {
        return Some(full.to_owned());
    }
    let mut chars = full.chars();
    Some(chars.next()?.to_uppercase().chain(chars).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn list_is_sorted_and_final() {
        assert!(EXPANSIONS.is_sorted_by(|a, b| a.0 < b.0));
        for (short, full) in EXPANSIONS {
            for word in full.trim_start_matches('.').split(' ') {
                assert_eq!(expansion(word), None, "{short}");
            }
        }
    }
}
