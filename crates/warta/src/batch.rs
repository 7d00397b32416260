use warta_events::{SharedHappening, Similarity, Told};

use crate::Document;

/// Joins the happenings of several documents that are likely the same; `threshold`
/// says how alike they must be. [`Member::document`](warta_events::Member) counts the
/// documents in the order given. See [`warta_events::cluster_documents`] for what is
/// compared.
///
/// ```
/// use warta::events::{EventType, Similarity};
/// use warta::{Pipeline, Reference, cluster_documents};
///
/// let pipeline = Pipeline::embedded();
/// let day = Some(Reference::date(2024, 3, 5)?);
/// let documents = [
///     pipeline.analyze("Gempa mengguncang Kota Palu pada Senin (4/3/2024).", day)?,
///     pipeline.analyze("Presiden Joko Widodo tiba di Jakarta, Selasa (5/3/2024).", day)?,
///     pipeline.analyze("Kota Palu diguncang gempa pada Senin (4/3/2024) malam.", day)?,
/// ];
/// let happenings = cluster_documents(&documents, Similarity::default());
/// let quake = happenings.iter().find(|h| h.key.kind == EventType::Hazard).unwrap();
/// let told_in: Vec<_> = quake.members.iter().map(|m| m.document).collect();
/// assert_eq!(told_in, [0, 2]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn cluster_documents<'d, 't: 'd>(
    documents: impl IntoIterator<Item = &'d Document<'t>>,
    threshold: Similarity,
) -> Vec<SharedHappening> {
    let told = |document: &'d Document<'t>| Told {
        entities: &document.entities,
        events: &document.events,
        timeline: &document.timeline,
    };
    let told: Vec<Told<'_>> = documents.into_iter().map(told).collect();
    warta_events::cluster_documents(&told, threshold)
}
