/// Whether a list of words can be searched by halves. For `const` assertions beside the lists:
/// `str` has no order in constants yet.
pub(crate) const fn is_sorted(words: &[&str]) -> bool {
    let mut at = 1;
    while at < words.len() {
        if !is_before(words[at - 1].as_bytes(), words[at].as_bytes()) {
            return false;
        }
        at += 1;
    }
    true
}

const fn is_before(a: &[u8], b: &[u8]) -> bool {
    let mut at = 0;
    while at < a.len() && at < b.len() {
        if a[at] != b[at] {
            return a[at] < b[at];
        }
        at += 1;
    }
    a.len() < b.len()
}

#[cfg(test)]
mod tests {
    use super::is_sorted;

    #[test]
    fn order_is_that_of_strings() {
        assert!(is_sorted(&[]) && is_sorted(&["dan", "dana", "dari"]));
        assert!(!is_sorted(&["dana", "dan"]) && !is_sorted(&["dan", "dan"]));
    }
}
