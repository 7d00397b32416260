/// Codes of countries in ISO 3166-1, two letters and three; Kosovo, which has none, as the
/// codebook of PLOVER has it.
#[rustfmt::skip]
const CODES: &str = "ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM AOAGO AQATA ARARG ASASM ATAUT AUAUS AWABW AXALA \
    AZAZE BABIH BBBRB BDBGD BEBEL BFBFA BGBGR BHBHR BIBDI BJBEN BLBLM BMBMU BNBRN BOBOL BQBES \
    BRBRA BSBHS BTBTN BVBVT BWBWA BYBLR BZBLZ CACAN CCCCK CDCOD CFCAF CGCOG CHCHE CICIV CKCOK \
    CLCHL CMCMR CNCHN COCOL CRCRI CUCUB CVCPV CWCUW CXCXR CYCYP CZCZE DEDEU DJDJI DKDNK DMDMA \
    DODOM DZDZA ECECU EEEST EGEGY EHESH ERERI ESESP ETETH FIFIN FJFJI FKFLK FMFSM FOFRO FRFRA \
    GAGAB GBGBR GDGRD GEGEO GFGUF GGGGY GHGHA GIGIB GLGRL GMGMB GNGIN GPGLP GQGNQ GRGRC GSSGS \
    GTGTM GUGUM GWGNB GYGUY HKHKG HMHMD HNHND HRHRV HTHTI HUHUN IDIDN IEIRL ILISR IMIMN ININD \
    IOIOT IQIRQ IRIRN ISISL ITITA JEJEY JMJAM JOJOR JPJPN KEKEN KGKGZ KHKHM KIKIR KMCOM KNKNA \
    KPPRK KRKOR KWKWT KYCYM KZKAZ LALAO LBLBN LCLCA LILIE LKLKA LRLBR LSLSO LTLTU LULUX LVLVA \
    LYLBY MAMAR MCMCO MDMDA MEMNE MFMAF MGMDG MHMHL MKMKD MLMLI MMMMR MNMNG MOMAC MPMNP MQMTQ \
    MRMRT MSMSR MTMLT MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM NCNCL NENER NFNFK NGNGA NINIC \
    NLNLD NONOR NPNPL NRNRU NUNIU NZNZL OMOMN PAPAN PEPER PFPYF PGPNG PHPHL PKPAK PLPOL PMSPM \
    PNPCN PRPRI PSPSE PTPRT PWPLW PYPRY QAQAT REREU ROROU RSSRB RURUS RWRWA SASAU SBSLB SCSYC \
    SDSDN SESWE SGSGP SHSHN SISVN SJSJM SKSVK SLSLE SMSMR SNSEN SOSOM SRSUR SSSSD STSTP SVSLV \
    SXSXM SYSYR SZSWZ TCTCA TDTCD TFATF TGTGO THTHA TJTJK TKTKL TLTLS TMTKM TNTUN TOTON TRTUR \
    TTTTO TVTUV TWTWN TZTZA UAUKR UGUGA UMUMI USUSA UYURY UZUZB VAVAT VCVCT VEVEN VGVGB VIVIR \
    VNVNM VUVUT WFWLF WSWSM XKKOS YEYEM YTMYT ZAZAF ZMZMB ZWZWE";

/// The code of three letters for one of two; `None` where the standard has none.
pub(super) fn alpha3(alpha2: &str) -> Option<&'static str> {
    let number = CODES.len().div_ceil(ROW);
    let row = |at: usize| CODES.get(at * ROW..at * ROW + ROW - 1);
    let (mut low, mut high) = (0, number);
    while low < high {
        let middle = usize::midpoint(low, high);
        let row = row(middle)?;
        match row.get(..2)?.cmp(alpha2) {
            core::cmp::Ordering::Less => low = middle + 1,
            core::cmp::Ordering::Equal => return row.get(2..),
            core::cmp::Ordering::Greater => high = middle,
        }
    }
    None
}

/// Bytes from one row to the next.
const ROW: usize = 6;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_have_three_letters() {
        for (two, three) in [("AD", "AND"), ("ID", "IDN"), ("KP", "PRK"), ("ZW", "ZWE")] {
            assert_eq!(alpha3(two), Some(three));
        }
        assert_eq!(alpha3("ZZ"), None);
        assert_eq!(alpha3(""), None);
        let rows: Vec<&str> = CODES.split(' ').collect();
        assert!(rows.iter().all(|row| row.len() == 5) && rows.is_sorted() && rows.len() == 250);
    }
}
