use std::sync::LazyLock;

use warta_events::{Event, EventType};
use warta_text::Sentence;

use crate::Document;

/// The contexts of PLOVER 0.8 in the order of its codebook, each with words that newspapers
/// use where an event belongs to it. Words that mean too many things (`suara`, `wilayah`,
/// `bom`) stand in none.
#[rustfmt::skip]
const CONTEXTS: [(&str, &str); 37] = [
    ("military", "alutsista artileri batalyon brigade garnisun invasi jenderal kopassus kostrad \
        laksamana letkol marinir militer panglima pasukan perang persenjataan prajurit rudal \
        serdadu tentara tni"),
    ("intelligence", "cia disadap intelijen kgb mata-mata mossad penyadapan spionase"),
    ("executive", "bupati gubernur istana kabinet kementerian menteri pemerintah presiden wapres"),
    ("legislative", "baleg dprd dpr duma knesset kongres legislatif legislator mpr parlemen ruu \
        senat senator undang-undang"),
    ("election", "bawaslu cagub caleg capres cawapres elektabilitas kpu pemilih pemilihan pemilu \
        petahana pilgub pilkada pilpres tps"),
    ("political_institutions", "amendemen dimakzulkan koalisi konstitusi oposisi partai parpol \
        pemakzulan referendum uud"),
    ("pro_democracy", "demokrasi demokratis demokratisasi prodemokrasi reformasi"),
    ("pro_autocracy", "diktator junta kudeta makar otokrasi otoriter"),
    ("economic", "apbd apbn ekonomi ekspor fiskal imf impor inflasi investasi moneter opec pajak \
        pengangguran perdagangan perekonomian resesi subsidi tarif upah utang"),
    ("legal", "banding dakwaan didakwa divonis gugatan hakim hukum jaksa kasasi kejaksaan \
        mahkamah menggugat pengacara pengadilan perkara praperadilan terdakwa tersangka vonis \
        yudisial"),
    ("reparations", "kompensasi reparasi restitusi"),
    ("human_rights", "genosida ham pembantaian"),
    ("rights_freedoms", "berekspresi berserikat kebebasan pers"),
    ("repression", "dibungkam membungkam pembredelan pembungkaman represi represif tapol"),
    ("human_security", "kelaparan kemanusiaan kemiskinan pangan"),
    ("gender", "feminis gender kdrt perempuan"),
    ("lgbt", "gay homoseksual lesbian lgbt transgender waria"),
    ("religion_ethnicity", "agama antisemitisme buddha etnis gereja hindu islam katolik kristen \
        masjid mui muslim paus pbnu pendeta rasial rasisme rohingya sunni syiah ulama uskup \
        vihara yahudi"),
    ("inequality", "diskriminasi kesenjangan ketimpangan"),
    ("diplomatic", "asean bilateral dubes diplomasi diplomat diplomatik kedubes kedutaan kemlu \
        konjen konsulat ktt menlu multilateral pbb"),
    ("territory", "aneksasi kedaulatan kemerdekaan menganeksasi pencaplokan perbatasan separatis \
        teritorial"),
    ("peacekeeping", "minusma monusco unifil"),
    ("health", "aids covid-19 difteri dokter epidemi hiv kemenkes kesehatan kolera malaria \
        menkes pandemi pasien penyakit polio tbc vaksin vaksinasi virus wabah who"),
    ("asylum", "pengungsi suaka"),
    ("migration", "deportasi dideportasi imigran imigrasi migran migrasi tki tkw"),
    ("disasters", "badai banjir basarnas bencana bmkg bnpb bpbd erupsi gempa kebakaran kekeringan \
        longsor siklon topan tsunami"),
    ("natural_resource", "batubara bauksit migas minyak nikel pertambangan sawit tambang timah"),
    ("environment", "deforestasi emisi hutan iklim karbon karhutla konservasi limbah lingkungan \
        pencemaran polusi sampah satwa"),
    ("technology", "cip digital internet robot satelit semikonduktor teknologi"),
    ("terrorism", "bnpt densus ekstremis isis jihadis radikalisme teroris terorisme"),
    ("cbrn", "iaea novichok nuklir plutonium radioaktif sarin uranium"),
    ("cyber", "bssn diretas malware meretas peretas peretasan ransomware siber"),
    ("misinformation", "disinformasi hoaks hoax misinformasi propaganda"),
    ("crime", "begal kriminal mafia pembunuh pembunuhan pemerkosaan penculikan pencuri pencurian \
        penganiayaan penipuan perampok perampokan tawuran"),
    ("corruption", "gratifikasi korupsi koruptor kpk penyuapan pungli suap tipikor"),
    ("illegal_drugs", "bnn ekstasi ganja heroin kokain narkoba narkotika sabu"),
    ("trafficking", "diselundupkan menyelundupkan penyelundupan tppo"),
];

/// Most words before and behind an event that tell its contexts.
const AROUND: usize = 24;

/// The contexts that words of the event's sentence tell, in the order of the codebook.
pub(super) fn contexts(
    document: &Document<'_>,
    event: &Event,
    sentence: &Sentence,
) -> Vec<&'static str> {
    static WORDS: LazyLock<Vec<(&str, usize)>> = LazyLock::new(|| {
        let words = |(at, &(_, words)): (usize, &(_, &'static str))| {
            words.split_whitespace().map(move |word| (word, at))
        };
        let mut all: Vec<_> = CONTEXTS.iter().enumerate().flat_map(words).collect();
        all.sort_unstable();
        all
    });
    let tokens = document.tokens();
    let trigger = tokens.partition_point(|token| token.span().end() <= event.trigger.start());
    let own = sentence.tokens();
    let range = own.start.max(trigger.saturating_sub(AROUND))..own.end.min(trigger + AROUND);
    // What these are done with is their context.
    let same = |name: &str| {
        matches!(name, "misinformation" | "cyber")
            && event.kind == EventType::Coerce
            && event.mode == Some(name)
    };
    let mut told: Vec<bool> = CONTEXTS.iter().map(|&(name, _)| same(name)).collect();
    for token in tokens.get(range).unwrap_or_default() {
        let word = token.text(document.text()).to_lowercase();
        let word = word.strip_suffix("nya").unwrap_or(&word);
        let row = WORDS.binary_search_by_key(&word, |&(other, _)| other).ok();
        let context = row.and_then(|row| WORDS.get(row));
        if let Some(told) = context.and_then(|&(_, at)| told.get_mut(at)) {
            *told = true;
        }
    }
    let names = CONTEXTS.iter().map(|&(name, _)| name);
    names.zip(told).filter_map(|(name, told)| told.then_some(name)).collect()
}

#[cfg(test)]
mod tests {
    use super::CONTEXTS;

    #[test]
    fn a_word_tells_one_context() {
        let words = CONTEXTS.iter().flat_map(|(_, words)| words.split_whitespace());
        let mut words: Vec<&str> = words.collect();
        words.sort_unstable();
        assert!(words.iter().all(|word| word.chars().all(|c| !c.is_uppercase())));
        let twice = words.windows(2).find(|pair| pair[0] == pair[1]);
        assert_eq!(twice, None);
    }
}
