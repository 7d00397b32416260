//! In what company words stand.

use std::sync::LazyLock;

use warta_syntax::sequence::atom;
use warta_syntax::{ClusterPath, Clusters};

use crate::reading::Reading;
use crate::words::without_nya;

/// The words that stand in like company.
static CLUSTERS: LazyLock<Clusters> = LazyLock::new(Clusters::embedded);

impl Reading<'_> {
    /// The cluster of a word as it is spelled, else in small letters and without `-nya`.
    pub(crate) fn cluster(&self, at: usize) -> ClusterPath {
        let spelled = CLUSTERS.path(atom(self.text(at)));
        if spelled != ClusterPath::default() {
            return spelled;
        }
        let word = self.word(at);
        CLUSTERS.path(atom(without_nya(word)))
    }
}
