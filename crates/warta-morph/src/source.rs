use crate::buffer::Buffer;
use crate::lexicon::{HEADER, MAGIC, VERSION};
use crate::parse::Root;
use crate::table::{Table, Unfit, hash};
use crate::{Analyzer, Lexicon, LexiconError, Paradigm, PosSet, RootEntry, Upos};

/// A line of a TSV file that is not an entry.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line} of the {file}: {problem}")]
#[non_exhaustive]
pub struct SourceError {
    /// `roots`, `exceptions`, `lemmas` or `forms`.
    pub file: &'static str,
    /// Counted from 1.
    pub line: usize,
    /// What is wrong.
    pub problem: String,
}

/// Why entries cannot be compiled into a lexicon.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CompileError {
    /// A word, its root or its lemma is longer than 255 bytes.
    #[error("an entry of the {file} is longer than 255 bytes: {word:?}")]
    Long {
        /// `roots`, `exceptions`, `lemmas` or `forms`.
        file: &'static str,
        /// The word, up to its 32nd letter.
        word: String,
    },
    /// All entries of one kind take more than a mebibyte.
    #[error("the {file} take more than a mebibyte")]
    Many {
        /// `roots`, `exceptions`, `lemmas` or `forms`.
        file: &'static str,
    },
    /// What was compiled is not read back.
    #[error("what was compiled cannot be read back: {0}")]
    Lexicon(#[from] LexiconError),
}

/// What a lexicon is compiled from.
///
/// ```
/// use warta_morph::{Analyzer, Lexicon, LexiconSource, RootEntry};
/// let mut source = LexiconSource::default();
/// source.root("unggah", RootEntry::default());
/// let analyzer = Analyzer::new(Lexicon::from_bytes(source.compile().unwrap()).unwrap());
/// assert_eq!(analyzer.stem("mengunggah"), "unggah");
/// ```
#[derive(Clone, Debug, Default)]
pub struct LexiconSource {
    roots: Vec<(Vec<u8>, Vec<u8>)>,
    exceptions: Vec<(Vec<u8>, Vec<u8>)>,
    lemmas: Vec<(Vec<u8>, Vec<u8>)>,
    forms: Vec<String>,
}

impl LexiconSource {
    /// Reads the four TSV files that the embedded lexicon comes from: roots (word,
    /// rank, parts of speech, verbs), exceptions (word, root), lemmas (word, part of
    /// speech, lemma) and forms (word). Each is sorted by its first column; lines that begin with
    /// `#` and empty lines are skipped.
    ///
    /// # Errors
    /// At the first line with a missing column, an unknown name or out of order.
    pub fn from_tsv(
        roots: &str,
        exceptions: &str,
        lemmas: &str,
        forms: &str,
    ) -> Result<Self, SourceError> {
        let mut source = LexiconSource::default();
        read("roots", roots, |row| {
            let &[root, rank, pos, verbs] = row else {
                return Err("not four columns".to_owned());
            };
            let entry = RootEntry {
                rank: rank.parse().map_err(|_| format!("{rank:?} is not a rank"))?,
                pos: pos_set(pos)?,
                paradigm: Paradigm::from_names(verbs)
                    .ok_or_else(|| format!("{verbs:?} does not name forms of verbs"))?,
            };
            source.root(root, entry);
            Ok(())
        })?;
        read("exceptions", exceptions, |row| {
            let &[word, root] = row else {
                return Err("not two columns".to_owned());
            };
            if source.roots.binary_search_by(|(r, _)| r.as_slice().cmp(word.as_bytes())).is_ok() {
                return Err(format!("{word:?} is a root too"));
            }
            source.exception(word, root);
            Ok(())
        })?;
        read("lemmas", lemmas, |row| {
            let &[word, upos, lemma] = row else {
                return Err("not three columns".to_owned());
            };
            let upos =
                Upos::from_name(upos).ok_or_else(|| format!("{upos:?} is not a part of speech"))?;
            source.lemma(word, upos, lemma);
            Ok(())
        })?;
        read("forms", forms, |row| {
            let &[word] = row else {
                return Err("not one column".to_owned());
            };
            source.form(word);
            Ok(())
        })?;
        Ok(source)
    }

    /// Adds a root in lower case. Each root once.
    pub fn root(&mut self, root: &str, entry: RootEntry) {
        self.roots.push((root.into(), entry.to_bytes()));
    }

    /// Adds a word in lower case whose root the rules would get wrong.
    pub fn exception(&mut self, word: &str, root: &str) {
        self.exceptions.push((word.into(), root.into()));
    }

    /// Adds a word in lower case whose lemma the rules would get wrong.
    pub fn lemma(&mut self, word: &str, upos: Upos, lemma: &str) {
        let mut key = Vec::from(word);
        key.push(upos as u8);
        self.lemmas.push((key, lemma.into()));
    }

    /// Adds a common word with affixes. Its root is found when the lexicon is
    /// compiled, by the same rules as ever, and needs no search later.
    pub fn form(&mut self, word: &str) {
        self.forms.push(word.to_owned());
    }

    /// The bytes for [`Lexicon::from_bytes`]; the same entries give the same bytes.
    ///
    /// # Errors
    /// When a word is longer than 255 bytes, or the entries of one kind take more than a
    /// mebibyte, which is room for about 50,000 roots.
    pub fn compile(&self) -> Result<Vec<u8>, CompileError> {
        let bytes = self.compile_with(&[])?;
        if self.forms.is_empty() {
            return Ok(bytes);
        }
        let analyzer = Analyzer::new(Lexicon::from_bytes(bytes)?);
        let forms: Vec<_> = self.forms.iter().filter_map(|w| found(&analyzer, w)).collect();
        self.compile_with(&forms)
    }

    fn compile_with(&self, forms: &[(Vec<u8>, Vec<u8>)]) -> Result<Vec<u8>, CompileError> {
        let mut body = Vec::new();
        for (file, part) in [
            ("roots", self.roots.as_slice()),
            ("exceptions", &self.exceptions),
            ("lemmas", &self.lemmas),
            ("forms", forms),
        ] {
            Table::compile(part, &mut body).map_err(|unfit| unfit.of(file))?;
        }
        let mut bytes = Vec::with_capacity(HEADER + body.len());
        bytes.extend_from_slice(&MAGIC);
        bytes.extend_from_slice(&VERSION.to_le_bytes());
        bytes.extend_from_slice(&hash(&body).to_le_bytes());
        bytes.extend_from_slice(&body);
        Ok(bytes)
    }
}

impl Unfit {
    fn of(self, file: &'static str) -> CompileError {
        match self {
            Unfit::Long { key } => {
                let word = String::from_utf8_lossy(&key).chars().take(32).collect();
                CompileError::Long { file, word }
            }
            Unfit::Many => CompileError::Many { file },
        }
    }
}

/// The word and where its root stands, if it has affixes and shows its root.
fn found(analyzer: &Analyzer, word: &str) -> Option<(Vec<u8>, Vec<u8>)> {
    let folded = Buffer::fold(word).filter(|w| !w.as_bytes().contains(&b'-'))?;
    match analyzer.best(&folded)?.parse.root {
        Root::Spelled { start, end, lost } => {
            Some((word.into(), vec![start, end, lost.unwrap_or_default()]))
        }
        Root::Listed(_) => None,
    }
}

fn pos_set(names: &str) -> Result<PosSet, String> {
    names.split(',').filter(|name| !name.is_empty()).try_fold(PosSet::default(), |set, name| {
        let upos =
            Upos::from_name(name).ok_or_else(|| format!("{name:?} is not a part of speech"))?;
        Ok(set.with(upos))
    })
}

fn read(
    file: &'static str,
    text: &str,
    mut entry: impl FnMut(&[&str]) -> Result<(), String>,
) -> Result<(), SourceError> {
    let mut last: Vec<&str> = Vec::new();
    for (at, line) in text.lines().enumerate() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let row: Vec<&str> = line.split('\t').collect();
        let error = |problem| SourceError { file, line: at + 1, problem };
        if last >= row || last.first() == row.first() && file != "lemmas" {
            return Err(error("out of order, or the same word again".to_owned()));
        }
        entry(&row).map_err(error)?;
        last = row;
    }
    Ok(())
}
