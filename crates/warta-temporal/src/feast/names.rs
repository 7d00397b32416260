use super::Feast;
use Feast::*;

/// Names in lower case, whether `Hari` (or `Hari Raya`) must stand before them.
const NAMES: &[(&[&str], bool, Feast)] = &[
    (&["aids", "sedunia"], true, HariAidsSedunia),
    (&["al-quds"], true, HariQuds),
    (&["al-quds", "internasional"], true, HariQuds),
    (&["al-quds", "sedunia"], true, HariQuds),
    (&["anak", "nasional"], true, HariAnakNasional),
    (&["anak", "sedunia"], true, HariAnakSedunia),
    (&["anzac"], true, HariAnzac),
    (&["arafah"], true, HariArafah),
    (&["asyura"], false, Asyura),
    (&["asyuro"], false, Asyura),
    (&["bastille"], true, HariBastille),
    (&["batik", "nasional"], true, HariBatikNasional),
    (&["bhayangkara"], true, HariBhayangkara),
    (&["black", "friday"], false, BlackFriday),
    (&["boxing", "day"], false, BoxingDay),
    (&["bumi"], true, HariBumi),
    (&["buruh"], true, HariBuruh),
    (&["buruh", "internasional"], true, HariBuruh),
    (&["buruh", "sedunia"], true, HariBuruh),
    (&["cap", "go", "meh"], false, CapGoMeh),
    (&["galungan"], false, Galungan),
    (&["guru"], true, HariGuru),
    (&["guru", "nasional"], true, HariGuru),
    (&["hak", "asasi", "manusia"], true, HariHam),
    (&["halloween"], false, Halloween),
    (&["ham"], true, HariHam),
    (&["ibu"], true, HariIbu),
    (&["idul", "adha"], false, IdulAdha),
    (&["idul", "fitri"], false, IdulFitri),
    (&["iduladha"], false, IdulAdha),
    (&["idulfitri"], false, IdulFitri),
    (&["imlek"], false, Imlek),
    (&["isra", "'", "mi'raj"], false, IsraMikraj),
    (&["isra", "mi'raj"], false, IsraMikraj),
    (&["isra", "mikraj"], false, IsraMikraj),
    (&["isra", "mi’raj"], false, IsraMikraj),
    (&["jadi", "tni"], true, HariTni),
    (&["jumat", "agung"], false, JumatAgung),
    (&["kamis", "putih"], false, KamisPutih),
    (&["kartini"], true, HariKartini),
    (&["kasih", "sayang"], true, HariValentine),
    (&["kebangkitan", "nasional"], true, HariKebangkitanNasional),
    (&["kemerdekaan"], true, HariKemerdekaan),
    (&["kemerdekaan", "republik", "indonesia"], true, HariKemerdekaan),
    (&["kemerdekaan", "ri"], true, HariKemerdekaan),
    (&["kenaikan", "isa", "al", "masih"], false, KenaikanYesusKristus),
    (&["kenaikan", "isa", "al-masih"], false, KenaikanYesusKristus),
    (&["kenaikan", "isa", "almasih"], false, KenaikanYesusKristus),
    (&["kenaikan", "yesus", "kristus"], false, KenaikanYesusKristus),
    (&["kesaktian", "pancasila"], true, HariKesaktianPancasila),
    (&["kuningan"], true, Kuningan),
    (&["kurban"], true, IdulAdha),
    (&["lahir", "pancasila"], true, HariLahirPancasila),
    (&["lebaran"], false, IdulFitri),
    (&["lebaran", "haji"], false, IdulAdha),
    (&["lingkungan", "hidup"], true, HariLingkunganHidup),
    (&["lingkungan", "hidup", "sedunia"], true, HariLingkunganHidup),
    (&["maulid", "nabi"], false, MaulidNabi),
    (&["maulid", "nabi", "muhammad"], false, MaulidNabi),
    (&["maulid", "nabi", "muhammad", "saw"], false, MaulidNabi),
    (&["maulud", "nabi"], false, MaulidNabi),
    (&["nakba"], true, HariNakba),
    (&["natal"], false, Natal),
    (&["nisfu", "sya'ban"], false, NisfuSyaban),
    (&["nisfu", "syaban"], false, NisfuSyaban),
    (&["nisfu", "syakban"], false, NisfuSyaban),
    (&["nisfu", "sya’ban"], false, NisfuSyaban),
    (&["nuzulul", "qur'an"], false, NuzululQuran),
    (&["nuzulul", "quran"], false, NuzululQuran),
    (&["nuzulul", "qur’an"], false, NuzululQuran),
    (&["nyepi"], false, Nyepi),
    (&["nyepi", "tahun", "baru", "caka"], false, Nyepi),
    (&["nyepi", "tahun", "baru", "saka"], false, Nyepi),
    (&["nyepi", "tahun", "caka"], false, Nyepi),
    (&["nyepi", "tahun", "saka"], false, Nyepi),
    (&["olahraga", "nasional"], true, HariOlahragaNasional),
    (&["pahlawan"], true, HariPahlawan),
    (&["pahlawan", "nasional"], true, HariPahlawan),
    (&["pangan", "sedunia"], true, HariPanganSedunia),
    (&["paskah"], false, Paskah),
    (&["pendidikan", "nasional"], true, HariPendidikanNasional),
    (&["pentakosta"], true, Pentakosta),
    (&["perempuan", "internasional"], true, HariPerempuan),
    (&["perempuan", "sedunia"], true, HariPerempuan),
    (&["pers", "nasional"], true, HariPersNasional),
    (&["proklamasi"], true, HariKemerdekaan),
    (&["quds"], true, HariQuds),
    (&["quds", "internasional"], true, HariQuds),
    (&["quds", "sedunia"], true, HariQuds),
    (&["rabu", "abu"], false, RabuAbu),
    (&["santri"], true, HariSantri),
    (&["santri", "nasional"], true, HariSantri),
    (&["sumpah", "pemuda"], false, SumpahPemuda),
    (&["tahun", "baru"], false, TahunBaru),
    (&["tahun", "baru", "caka"], false, Nyepi),
    (&["tahun", "baru", "china"], false, Imlek),
    (&["tahun", "baru", "hijriah"], false, TahunBaruHijriah),
    (&["tahun", "baru", "imlek"], false, Imlek),
    (&["tahun", "baru", "islam"], false, TahunBaruHijriah),
    (&["tahun", "baru", "masehi"], false, TahunBaru),
    (&["tahun", "baru", "saka"], false, Nyepi),
    (&["tani", "nasional"], true, HariTaniNasional),
    (&["thanksgiving"], false, Thanksgiving),
    (&["tni"], true, HariTni),
    (&["valentine"], true, HariValentine),
    (&["veteran", "nasional"], true, HariVeteranNasional),
    (&["veteran", "nasional", "indonesia"], true, HariVeteranNasional),
    (&["waisak"], false, Waisak),
];

pub(super) fn longest<'t>(
    word: impl Fn(usize) -> &'t str,
    after_hari: bool,
) -> Option<(Feast, usize)> {
    let first = word(0);
    let matches =
        |name: &[&str]| name.iter().enumerate().all(|(i, part)| word(i).eq_ignore_ascii_case(part));
    NAMES
        .iter()
        .filter(|(name, needs_hari, _)| {
            (after_hari || !needs_hari) && name[0].eq_ignore_ascii_case(first) && matches(name)
        })
        .max_by_key(|(name, ..)| name.len())
        .map(|&(name, _, feast)| (feast, name.len()))
}

#[cfg(test)]
mod tests {
    use super::NAMES;
    use crate::words::{Word, named_feasts};

    #[test]
    fn names_are_sorted() {
        assert!(NAMES.is_sorted_by(|a, b| a.0 < b.0));
    }

    #[test]
    fn words_of_feasts_begin_a_name_and_names_begin_with_one() {
        for word in named_feasts() {
            assert!(NAMES.iter().any(|(name, ..)| name[0] == word), "{word}");
        }
        for (name, needs_hari, _) in NAMES.iter().filter(|(_, needs_hari, _)| !needs_hari) {
            let word = crate::words::classify(name[0]);
            let begins = matches!(word, Word::Feast | Word::Unit(_) | Word::Weekday(3..=5));
            assert!(begins || *needs_hari, "{name:?}");
        }
    }
}
