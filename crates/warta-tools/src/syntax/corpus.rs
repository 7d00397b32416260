use std::error::Error;
use std::path::Path;

use warta_syntax::Clusters;
use warta_syntax::features::TokenAtoms;

use super::treebank::{Sentence, read_atoms, read_clusters, read_conllu, read_tagged};

/// The collections, by number of domain; the first sets the conventions.
pub(crate) const CSUI: u8 = 0;
const FILES: [&str; 3] = ["id_csui-ud-train", "id_gsd-ud-dev", "id_pud-ud"];

/// Number of parts in cross-validation.
pub(crate) const FOLDS: usize = 5;
/// Sentences in a row that stay in one part, since neighbours share their subject.
pub(crate) const RUN: usize = 20;

/// A sentence of a treebank and where it comes from.
pub(crate) struct Tree {
    pub(crate) sentence: Sentence,
    pub(crate) domain: u8,
    /// The part in which it is held out.
    pub(crate) fold: usize,
}

/// A sentence of tagged text.
pub(crate) struct Tagged {
    pub(crate) atoms: Vec<TokenAtoms>,
    pub(crate) tags: Vec<u8>,
}

/// All training data.
pub(crate) struct Corpus {
    pub(crate) clusters: Vec<u8>,
    pub(crate) trees: Vec<Tree>,
    pub(crate) tagged: Vec<Tagged>,
    /// Names of the tags in `tagged`.
    pub(crate) tags: Vec<String>,
}

impl Corpus {
    pub(crate) fn read(data: &Path) -> Result<Corpus, Box<dyn Error>> {
        let bytes = read_clusters(&data.join("raw/brown256_clean.paths.tsv"))?;
        let clusters = Clusters::from_bytes(bytes.clone())?;
        let mut trees = Vec::new();
        for (domain, file) in (0..).zip(FILES) {
            let sentences = read_conllu(&data.join(format!("ud/{file}.conllu")))?;
            for (at, mut sentence) in sentences.into_iter().enumerate() {
                let forms = (0..sentence.len()).map(|i| sentence.form(i));
                sentence.atoms = read_atoms(forms, &clusters);
                let fold = at / RUN % FOLDS;
                trees.push(Tree { sentence, domain, fold });
            }
        }
        let sentences = read_tagged(&data.join("pos/kumparan_pos.tsv"))?;
        let mut tags: Vec<String> = sentences.iter().flat_map(|(_, t)| t.clone()).collect();
        tags.sort_unstable();
        tags.dedup();
        let number = |tag: &String| tags.binary_search(tag).unwrap_or(0) as u8;
        let tagged = sentences.iter().map(|(forms, found)| Tagged {
            atoms: read_atoms(forms.iter().map(String::as_str), &clusters),
            tags: found.iter().map(number).collect(),
        });
        let tagged: Vec<Tagged> = tagged.collect();
        Ok(Corpus { clusters: bytes, trees, tagged, tags })
    }
}
