use crate::EventType;
use crate::reading::Reading;

type Sense = (EventType, Option<&'static str>);

/// The sense of a verb of several senses, told by the words behind it.
pub(crate) fn narrow(
    reading: &Reading<'_>,
    at: usize,
    last: usize,
    lemma: Option<&str>,
    listed: Sense,
) -> Sense {
    let (start, end) = reading.bounds(at);
    let behind = |count: usize| (last + 1..end.min(last + 1 + count)).map(|n| reading.word(n));
    let before = |count: usize| (start.max(at.saturating_sub(count))..at).map(|n| reading.word(n));
    match lemma.unwrap_or_default() {
        "melaporkan" | "mengadukan" if to_police(behind(6)) => (EventType::Accuse, Some("allege")),
        "mengirim" | "mengirimkan" | "membawa" if behind(6).chain(before(5)).any(is_relief) => {
            (EventType::Aid, None)
        }
        "mengirim" | "mengirimkan" if behind(4).chain(before(4)).any(is_force) => {
            (EventType::Mobilize, Some("troops"))
        }
        "mencabut" if behind(4).chain(before(5)).any(|w| matches!(w, "hak" | "gugatan")) => {
            (EventType::Justice, None)
        }
        "menutup" | "membuka" if behind(3).any(|w| matches!(w, "mata" | "diri" | "peluang")) => {
            (EventType::Other, None)
        }
        "membayar"
            if !behind(8).any(is_money) && behind(2).any(|w| w.starts_with("konsekuensi")) =>
        {
            (EventType::Other, None)
        }
        "menyerahkan" if !behind(4).chain(before(4)).any(is_money) => {
            if behind(1).any(|w| w == "diri") {
                (EventType::Retreat, None)
            } else {
                (EventType::Other, None)
            }
        }
        "menabrak" | "menewaskan"
            if before(4).any(|w| matches!(w, "gempa" | "banjir" | "longsor")) =>
        {
            (EventType::Die, None)
        }
        "meraih" | "merebut"
            if behind(3).any(|w| matches!(w, "penghargaan" | "gelar" | "kekuasaan")) =>
        {
            (EventType::Other, None)
        }
        "menerima" if behind(3).any(|w| matches!(w, "kunjungan" | "delegasi")) => {
            (EventType::Consult, Some("visit"))
        }
        _ => listed,
    }
}

fn to_police<'w>(mut words: impl Iterator<Item = &'w str>) -> bool {
    words.any(|w| w == "ke")
        && words.any(|w| {
            matches!(
                w,
                "polisi" | "polda" | "polres" | "polsek" | "bareskrim" | "kpk" | "kejaksaan"
            )
        })
}

fn is_relief(word: &str) -> bool {
    matches!(
        word,
        "bantuan"
            | "beras"
            | "logistik"
            | "makanan"
            | "obat"
            | "obat-obatan"
            | "pakaian"
            | "relawan"
            | "selimut"
            | "sembako"
            | "tenda"
            | "vaksin"
    )
}

fn is_force(word: &str) -> bool {
    matches!(word, "pasukan" | "tentara" | "prajurit" | "serdadu" | "personel" | "tank")
}

fn is_money(word: &str) -> bool {
    matches!(word, "uang" | "dana" | "rp" | "dollar" | "dolar" | "cek" | "suap")
}
