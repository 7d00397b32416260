use crate::features::TokenAtoms;
use crate::sequence::mix;

/// Traits of a token that each have a table of vectors.
pub const TRAITS: usize = 11;

/// Log2 of the number of rows of each table. Values are hashed into the rows; those
/// that share a row share their vector, which training takes into account.
const BITS: [u32; TRAITS] = [14, 10, 12, 12, 11, 9, 10, 8, 6, 9, 7];

/// Rows of all tables together.
pub const ROWS: usize = first_row(TRAITS);

/// The first row of each table.
const FIRST: [u32; TRAITS] = {
    let (mut first, mut table) = ([0; TRAITS], 0);
    while table < TRAITS {
        first[table] = first_row(table) as u32;
        table += 1;
    }
    first
};

const fn first_row(table: usize) -> usize {
    let (mut rows, mut at) = (0, 0);
    while at < table {
        rows += 1 << BITS[at];
        at += 1;
    }
    rows
}

/// The trait that is the word itself, which training hides now and then.
pub const WORD: usize = 0;
/// The trait of the longest suffix, which comes near to the word.
pub const ENDING: usize = 3;

/// The rows that stand for a token, one in each table, counted through all tables.
#[must_use]
pub fn rows(atoms: &TokenAtoms) -> [u32; TRAITS] {
    let values: [u64; TRAITS] = [
        atoms.lower,
        atoms.suffixes[1],
        atoms.suffixes[2],
        atoms.suffixes[3],
        atoms.prefixes[2],
        atoms.prefixes[1],
        atoms.cluster.full(),
        atoms.cluster.prefix(6),
        atoms.cluster.prefix(4),
        atoms.shape,
        atoms.affixes,
    ];
    let mut rows = [0; TRAITS];
    for (table, (row, &value)) in rows.iter_mut().zip(&values).enumerate() {
        let hash = mix(value, table as u64 + 1) >> (u64::BITS - BITS[table]);
        *row = FIRST[table] + hash as u32;
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::{ROWS, first_row, rows};
    use crate::Clusters;
    use crate::features::TokenReader;

    #[test]
    fn each_trait_has_rows_of_its_own() {
        let (mut reader, clusters) = (TokenReader::default(), Clusters::embedded());
        for word in ["Presiden", "menandatangani", "07.30", "", "Rp1,5", "anak-anak"] {
            for (table, row) in rows(&reader.read(word, &clusters)).into_iter().enumerate() {
                assert!((first_row(table)..first_row(table + 1)).contains(&(row as usize)));
            }
        }
        assert_eq!(first_row(super::TRAITS), ROWS);
    }
}
