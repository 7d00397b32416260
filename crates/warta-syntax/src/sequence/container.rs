use super::ModelError;

const MAGIC: [u8; 8] = *b"WARTAMDL";
/// Raised whenever the layout or the hashing of features changes.
const VERSION: u32 = 1;
const HEADER: usize = 28;

/// What a model file is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub(crate) enum Kind {
    Sequence = 1,
    Parser = 2,
    Clusters = 3,
    // 4 had weights of two bytes.
    Choice = 5,
}

/// The frame of every model file: mark, version, kind, checksum, sections.
#[derive(Clone, Debug)]
pub(crate) struct Container<const N: usize> {
    /// First and last byte of each section.
    pub(crate) sections: [(usize, usize); N],
    /// Tells the file from others.
    pub(crate) checksum: u64,
}

impl<const N: usize> Container<N> {
    /// Checks the frame and finds the sections.
    pub(crate) fn open(bytes: &[u8], kind: Kind) -> Result<Container<N>, ModelError> {
        if bytes.get(..8) != Some(&MAGIC) {
            return Err(ModelError::NotAModel);
        }
        let short = ModelError::Length { expected: HEADER + 4 * N, found: bytes.len() };
        let field = |at| read_u32(bytes, at).ok_or_else(|| short.clone());
        let (version, found) = (field(8)?, field(12)?);
        if version != VERSION {
            return Err(ModelError::Version { found: version, expected: VERSION });
        }
        if found != kind as u32 {
            return Err(ModelError::Kind { found, expected: kind as u32 });
        }
        if field(24)? as usize != N {
            return Err(ModelError::Layout("wrong number of sections"));
        }
        let mut sections = [(0, 0); N];
        let mut at = HEADER + 4 * N;
        for (n, section) in sections.iter_mut().enumerate() {
            let end = at.saturating_add(field(HEADER + 4 * n)? as usize);
            *section = (at, end);
            at = end;
        }
        if at != bytes.len() {
            return Err(ModelError::Length { expected: at, found: bytes.len() });
        }
        let stored = u64::from(field(16)?) | u64::from(field(20)?) << 32;
        if stored != checksum(bytes.get(24..).unwrap_or_default()) {
            return Err(ModelError::Checksum);
        }
        Ok(Container { sections, checksum: stored })
    }

    /// Writes a model file.
    pub(crate) fn encode(kind: Kind, sections: [&[u8]; N]) -> Result<Vec<u8>, ModelError> {
        let mut body = (N as u32).to_le_bytes().to_vec();
        for section in sections {
            let length = u32::try_from(section.len())
                .map_err(|_| ModelError::Layout("a section is longer than 4 GiB"))?;
            body.extend(length.to_le_bytes());
        }
        for section in sections {
            body.extend_from_slice(section);
        }
        let mut bytes = MAGIC.to_vec();
        bytes.extend(VERSION.to_le_bytes());
        bytes.extend((kind as u32).to_le_bytes());
        bytes.extend(checksum(&body).to_le_bytes());
        bytes.extend(body);
        Ok(bytes)
    }
}

/// The little-endian number at this place.
#[inline]
pub(crate) fn read_u32(bytes: &[u8], at: usize) -> Option<u32> {
    let chunk = bytes.get(at..at.checked_add(4)?)?;
    chunk.try_into().ok().map(u32::from_le_bytes)
}

/// Four lanes, so that a megabyte takes a tenth of a millisecond.
fn checksum(bytes: &[u8]) -> u64 {
    const PRIME: u64 = 0x9e37_79b1_85eb_ca87;
    let mut lanes = [1u64, 2, 3, 4];
    let (blocks, rest) = bytes.as_chunks::<32>();
    for block in blocks {
        let (words, _) = block.as_chunks::<8>();
        for (lane, &word) in lanes.iter_mut().zip(words) {
            *lane = (*lane ^ u64::from_le_bytes(word)).wrapping_mul(PRIME).rotate_left(29);
        }
    }
    let mut sum = bytes.len() as u64;
    for lane in lanes {
        sum = (sum ^ lane).wrapping_mul(PRIME).rotate_left(29);
    }
    for &byte in rest {
        sum = (sum ^ u64::from(byte)).wrapping_mul(PRIME).rotate_left(29);
    }
    sum ^ sum >> 32
}
