//! Pieces of a text, fit for a line on a terminal.

/// `text` on one line: white space folded, control characters left out, cut with
/// `…` after `width` characters.
///
/// Escape sequences in a hostile text therefore never reach the terminal.
#[must_use]
pub fn one_line(text: &str, width: usize) -> String {
    let mut line = String::new();
    let mut count = 0;
    let words = text.split(|c: char| c.is_whitespace() || c.is_control());
    for word in words.filter(|word| !word.is_empty()) {
        let gap = usize::from(count > 0);
        count += gap + word.chars().count();
        if count > width {
            line.extend(std::iter::repeat_n(' ', gap));
            let room = width.saturating_sub(line.chars().count() + 1);
            line.extend(word.chars().take(room));
            return line.trim_end().to_owned() + "…";
        }
        line.extend(std::iter::repeat_n(' ', gap));
        line.push_str(word);
    }
    line
}

#[cfg(test)]
mod tests {
    use super::one_line;

    #[test]
    fn folds_and_cuts() {
        assert_eq!(one_line("dua\n  baris", 40), "dua baris");
        assert_eq!(one_line("Gubernur tiba di Ambon", 14), "Gubernur tiba…");
        assert_eq!(one_line("merah\u{1b}[31m", 40), "merah [31m");
    }
}
