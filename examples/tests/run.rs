//! Runs each example as a user would, and reads what it prints.

mod common;

use std::fs;
use std::path::Path;

use common::{err, example, file, json_lines, out, run};
use serde_json::Value;

#[test]
fn timeline_tells_the_article_that_is_built_in() {
    let output = run(&mut example("timeline"), b"");
    assert!(output.status.success());
    let text = out(&output);
    assert!(text.starts_with("Pemerintah dan GAM Tandatangani Kesepakatan Damai di Helsinki\n"));
    assert!(!text.contains('\u{1b}'), "no colours where nobody sees them");
    for words in ["2005-08-15", "menandatangani", "Gerakan Aceh Merdeka", "direncanakan"] {
        assert!(text.contains(words), "{words} is missing from\n{text}");
    }
}

#[test]
fn timeline_writes_a_page_without_script() {
    let page = file("page.html", b"");
    let output = run(example("timeline").arg("--html").arg(&page), b"");
    assert!(output.status.success(), "{}", err(&output));
    let html = fs::read_to_string(page).unwrap();
    assert!(html.contains("<svg") && html.contains("default-src 'none'"));
    assert!(!html.contains("<script") && !html.contains("http://") && !html.contains("https://"));
}

#[test]
fn what_cannot_be_read_is_said_in_a_sentence() {
    let cases: [(&[&str], &[u8], &str); 4] = [
        (&["tidak-ada.txt"], b"", "timeline: cannot read tidak-ada.txt: "),
        (
            &["-"],
            b"Caf\xe9 baru.",
            "timeline: standard input is not UTF-8 text: byte 3 starts no character",
        ),
        (&["-"], b" \n", "timeline: standard input holds no text"),
        (
            &["--dct", "2023-02-30"],
            b"",
            "timeline: --dct: \"2023-02-30\" is not a day of the calendar",
        ),
    ];
    for (arguments, input, sentence) in cases {
        let output = run(example("timeline").args(arguments), input);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(err(&output).starts_with(sentence), "{}", err(&output));
    }
}

#[test]
fn annotate_keeps_order_and_tells_bad_lines() {
    let input = "{\"id\":7,\"text\":\"Ia tiba.\",\"url\":1.50}\nrusak\n\n{\"text\":\"\"}\n";
    let output = run(&mut example("annotate"), input.as_bytes());
    assert_eq!(output.status.code(), Some(1));
    let documents = json_lines(&output);
    assert_eq!(documents.len(), 2);
    assert_eq!(documents[0]["id"], 7);
    assert_eq!(documents[0]["extra"].to_string(), "{\"url\":1.50}");
    assert_eq!(documents[1]["id"], "4");
    assert_eq!(documents[1]["tokens"], Value::Array(Vec::new()));
    assert!(err(&output).contains("standard input, line 2: not a JSON object"));
}

#[test]
fn annotate_counts_in_other_units_on_request() {
    let input = "{\"text\":\"“É🌋!”\"}";
    for (unit, end) in [("bytes", 13), ("chars", 5), ("utf16", 6)] {
        let arguments = ["--offsets", unit, "--layers", "sentences"];
        let output = run(example("annotate").args(arguments), input.as_bytes());
        let sentence = &json_lines(&output)[0]["sentences"][0];
        assert_eq!(sentence.to_string(), format!("{{\"start\":0,\"end\":{end}}}"));
    }
}

#[test]
fn annotate_puts_one_page_into_a_file() {
    let two = b"{\"text\":\"Ia tiba.\"}\n{\"text\":\"Ia pulang.\"}\n";
    let output = run(example("annotate").args(["--format", "html"]), two);
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains("holds one document"), "{}", err(&output));
    assert_eq!(out(&output), "", "nothing is written that is not whole");
    let one = b"{\"text\":\"Ia tiba.\"}\n";
    let output = run(example("annotate").args(["--format", "html"]), one);
    assert_eq!(out(&output).matches("<!DOCTYPE html>").count(), 1);
}

#[test]
fn annotate_refuses_what_a_format_cannot_do() {
    let refused = |arguments: &[&str], sentence: &str| {
        let output = run(example("annotate").args(arguments), b"{\"text\":\"Ia tiba.\"}\n");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(err(&output).contains(sentence), "{}", err(&output));
        assert_eq!(out(&output), "");
    };
    refused(&["--format", "csv", "--layers", "tokens"], "--format csv shows events");
    refused(&["--format", "conllu", "--layers", "timexes"], "--format conllu shows tokens");
    refused(&["--format", "brat", "--offsets", "chars"], "--offsets counts in JSON Lines alone");
}

#[test]
fn annotate_hints_at_plain_text_once() {
    let output = run(&mut example("annotate"), "Presiden tiba.\nIa tersenyum.\n".as_bytes());
    assert_eq!(output.status.code(), Some(1));
    let told = err(&output);
    assert!(told.starts_with("annotate: standard input, line 1: not a JSON object\n"), "{told}");
    assert_eq!(told.matches("--text reads files of plain text").count(), 1, "{told}");
}

#[test]
fn a_table_has_one_header_however_many_documents() {
    for (documents, rows) in [(0, 1), (1, 2), (2, 3)] {
        let lines = "{\"text\":\"Ia tiba.\"}\n".repeat(documents);
        let output = run(example("annotate").args(["--format", "csv"]), lines.as_bytes());
        let table = out(&output);
        assert_eq!(table.matches("document,event,").count(), 1, "{table}");
        assert_eq!(table.lines().count(), rows, "{table}");
    }
}

#[test]
fn annotate_reads_back_its_own_date() {
    let line = "{\"text\":\"Ia tiba kemarin.\",\"dct\":\"2024-03-07T10:00:00+07:00\"}";
    let first = json_lines(&run(example("annotate").args(["--layers", ""]), line.as_bytes()));
    assert_eq!(first[0].to_string(), "{\"id\":\"1\",\"dct\":\"2024-03-07T10:00:00\"}");
    let again = format!("{{\"text\":\"Ia tiba kemarin.\",\"dct\":{}}}", first[0]["dct"]);
    let output = run(example("annotate").args(["--layers", "timexes"]), again.as_bytes());
    assert_eq!(json_lines(&output)[0]["timexes"][0]["value"], "2024-03-06");
}

#[test]
fn annotate_goes_on_behind_a_missing_file() {
    let article = file("present.jsonl", b"{\"text\":\"Ia tiba.\"}\n");
    let output = run(example("annotate").arg("no-such-file.jsonl").arg(&article), b"");
    assert_eq!(output.status.code(), Some(1));
    assert!(err(&output).contains("cannot read no-such-file.jsonl"), "{}", err(&output));
    assert_eq!(out(&output).lines().count(), 1);
}

#[test]
fn corpus_says_what_it_cannot_do() {
    let output = run(example("corpus").args(["--threshold", "7"]), b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains("not a number from 0 to 1"), "{}", err(&output));
    let output = run(example("corpus").arg("-"), b"{\"text\":\"Ia tiba.\"}\n");
    assert!(err(&output).contains("no happening has a date"), "{}", err(&output));
}

#[test]
fn annotate_writes_every_format() {
    let article =
        file("artikel.txt", b"Polisi menangkap Budi Santoso di Palu pada 28 September 2018.");
    let formats = [
        ("conllu", "# newdoc id = "),
        ("timeml", "<?xml"),
        ("brat", "T1\t"),
        ("csv", "document,event,cluster,type,"),
        ("plover", "{\"id\":"),
        ("graphml", "<?xml"),
        ("html", "<!DOCTYPE html>"),
        ("displacy", "{\"text\":\"Polisi"),
    ];
    for (format, start) in formats {
        let output =
            run(example("annotate").args(["--format", format, "--text"]).arg(&article), b"");
        assert!(output.status.success(), "{format}: {}", err(&output));
        assert!(out(&output).starts_with(start), "{format}: {}", out(&output));
    }
}

#[test]
fn no_two_sentences_have_one_name() {
    let lines = file(
        "two.jsonl",
        b"{\"id\":\"a 1\",\"text\":\"Ia tiba.\"}\n{\"text\":\"Ia pergi. Ia tidur.\"}\n",
    );
    let trees = out(&run(example("annotate").args(["--format", "conllu"]).arg(lines), b""));
    let names: Vec<_> =
        trees.lines().filter_map(|line| line.strip_prefix("# sent_id = ")).collect();
    assert_eq!((names.len(), names.first()), (3, Some(&"a_1-1")), "{trees}");
    assert!(names.iter().all(|name| names.iter().filter(|other| *other == name).count() == 1));
}

#[test]
fn batch_keeps_order_and_resumes_behind_a_cut_line() {
    let lines: String = (0..600)
        .map(|n| format!("{{\"id\":\"d{n}\",\"text\":\"Hujan hari ke-{n}.\"}}\n"))
        .collect();
    let input = file("batch.jsonl", (lines + "rusak\n").as_bytes());
    let (whole, cut) = (file("whole.jsonl", b""), file("cut.jsonl", b""));
    let output = run(example("batch").arg(&input).arg("--output").arg(&whole), b"");
    assert_eq!(output.status.code(), Some(1));
    assert!(err(&output).contains("line 601: not a JSON object"), "{}", err(&output));
    assert!(err(&output).ends_with("600 written, 0 skipped, 1 could not be read\n"));
    let all = fs::read(&whole).unwrap();
    fs::write(&cut, &all[..all.len() / 2]).unwrap();
    let output = run(example("batch").arg(&input).arg("--resume").arg("--output").arg(&cut), b"");
    assert!(!err(&output).contains(" 0 skipped"), "{}", err(&output));
    assert!(fs::read(&cut).unwrap() == all, "a resumed run gives the same bytes");
}

#[test]
fn batch_reads_a_folder_in_order_of_name() {
    let one = file("folder-b.txt", b"Dua.");
    let folder = one.parent().unwrap().join("folder");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("b.txt"), "Dua.").unwrap();
    fs::write(folder.join("a.txt"), "Satu.").unwrap();
    let result = file("folder.jsonl", b"");
    let output = run(example("batch").arg(&folder).arg("--output").arg(&result), b"");
    assert!(output.status.success(), "{}", err(&output));
    let written = fs::read_to_string(result).unwrap();
    let ids: Vec<&str> = written.lines().filter_map(|line| line.get(..14)).collect();
    assert_eq!(ids, ["{\"id\":\"a.txt\",", "{\"id\":\"b.txt\","]);
}

#[test]
fn batch_lists_and_counts_what_cannot_be_read() {
    let lines = "{\"id\":1,\"text\":\"Ia tiba.\"}\n{\"id\":2,\"text\":\"Kapal itu berlabuh.\"}\n";
    let (input, result) = (file("long.jsonl", lines.as_bytes()), file("long.out", b""));
    let output =
        run(example("batch").arg(&input).args(["--max-line", "30", "--output"]).arg(&result), b"");
    assert_eq!(output.status.code(), Some(1));
    let told = err(&output);
    assert!(told.contains("line 2: longer than 30 bytes; --max-line allows more"), "{told}");
    assert!(told.ends_with("1 written, 0 skipped, 1 could not be read\n"), "{told}");
    let folder = input.parent().unwrap().join("bad-folder");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("a.txt"), b"Caf\xe9 baru.").unwrap();
    fs::write(folder.join("b.txt"), "Ia tiba.").unwrap();
    let output = run(example("batch").arg(&folder).arg("--output").arg(&result), b"");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(err(&output).matches("a.txt").count(), 1, "{}", err(&output));
    assert!(err(&output).contains("a.txt is not UTF-8 text: byte 3"), "{}", err(&output));
    assert!(err(&output).ends_with("1 written, 0 skipped, 1 could not be read\n"));
}

#[test]
fn batch_resumes_behind_its_own_lines_alone() {
    let input = file("resume.jsonl", b"{\"id\":\"a\",\"text\":\"Ia tiba.\"}\n");
    let resumed = |output: &Path, arguments: &[&str]| {
        let mut command = example("batch");
        command.arg(&input).arg("--resume").args(arguments).arg("--output").arg(output);
        run(&mut command, b"")
    };
    let refused = |name: &str, content: &str, arguments: &[&str], sentence: &str| {
        let path = file(name, content.as_bytes());
        let output = resumed(&path, arguments);
        assert_eq!(output.status.code(), Some(2), "{name}");
        assert!(err(&output).contains(sentence), "{}", err(&output));
        assert_eq!(fs::read_to_string(path).unwrap(), content);
    };
    let note = "catatan penting\nbaris terakhir";
    refused("note.txt", note, &[], "note.txt, line 1: no document that batch wrote");
    refused("short.txt", "sebaris", &[], "short.txt, line 1: no document that batch wrote");
    let times = "{\"id\":\"b\",\"dct\":null,\"timexes\":[]}\n";
    refused("times.jsonl", times, &[], "its layers are timexes, not sentences,tokens,");
    let same = file("same-layers.jsonl", times.as_bytes());
    assert!(resumed(&same, &["--layers", "timexes"]).status.success());
    assert_eq!(fs::read_to_string(same).unwrap().lines().count(), 2);
    assert_eq!(resumed(Path::new("-"), &[]).status.code(), Some(2));
}

#[test]
fn batch_resumes_where_an_id_comes_twice() {
    let ids = ["a", "b", "a", "c", "a"];
    let lines: String =
        ids.iter().map(|id| format!("{{\"id\":\"{id}\",\"text\":\"Ia tiba.\"}}\n")).collect();
    let (input, result) = (file("twice.jsonl", lines.as_bytes()), file("twice.out", b""));
    let batch = |more: &[&str]| {
        run(example("batch").arg(&input).args(more).arg("--output").arg(&result), b"")
    };
    assert!(batch(&[]).status.success());
    let all = fs::read_to_string(&result).unwrap();
    for kept in 0..=ids.len() {
        let begun: String = all.split_inclusive('\n').take(kept).collect();
        fs::write(&result, begun).unwrap();
        assert!(batch(&["--resume"]).status.success());
        assert_eq!(fs::read_to_string(&result).unwrap(), all, "{kept} kept");
    }
}

#[test]
fn batch_reads_and_writes_the_standard_streams() {
    let line = b"{\"id\":\"a\",\"text\":\"Ia tiba.\"}\n";
    let output = run(example("batch").args(["-", "--output", "-", "--layers", "sentences"]), line);
    assert!(output.status.success(), "{}", err(&output));
    assert_eq!(json_lines(&output)[0]["id"], "a");
    let folder = file("empty.out", b"lama").parent().unwrap().join("empty-folder");
    fs::create_dir_all(&folder).unwrap();
    let result = folder.parent().unwrap().join("empty.out");
    let output = run(example("batch").arg(&folder).arg("--output").arg(&result), b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains("empty-folder holds no .txt file"), "{}", err(&output));
    assert_eq!(fs::read(result).unwrap(), b"lama");
}

#[test]
fn terbilang_goes_both_ways() {
    let cases = [
        ("1945", "1945 = seribu sembilan ratus empat puluh lima  (angka)\n"),
        ("tiga puluh lima", "tiga puluh lima = 35  (kata)\n"),
        ("tiga perempat", "tiga perempat = 0,75  (kata)\n"),
        ("Rp1,5 triliun", "Rp1,5 triliun = satu triliun lima ratus miliar (IDR)  (uang)\n"),
        ("17 Agustus 1945", "17 Agustus 1945 = Jumat, 17 Agustus 1945 = 1945-08-17  (waktu)\n"),
    ];
    for (item, line) in cases {
        let output = run(example("terbilang").arg(item), b"");
        assert_eq!(out(&output), line, "{}", err(&output));
    }
    let output =
        run(example("terbilang").arg("-"), "dua belas\nkapal\n31 Februari 2023\n".as_bytes());
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(out(&output), "dua belas = 12  (kata)\n");
    let told = err(&output);
    assert!(told.contains("\"kapal\": no number, no amount of money and no time"), "{told}");
    assert!(told.contains("no such day in the calendar"), "{told}");
    let digits = "9".repeat(50);
    for (item, sentence) in [
        ("besok", "--dct tells the date of today"),
        ("07.30", "--dct tells the date of today"),
        (digits.as_str(), "too large"),
        ("50%", "percents and measures are not read"),
    ] {
        let output = run(example("terbilang").arg(item), b"");
        assert!(err(&output).contains(sentence), "{item}: {}", err(&output));
    }
    let output = run(example("terbilang").args(["--dct", "2023-09-12", "07.30"]), b"");
    assert!(out(&output).contains("= 2023-09-12T07:30"), "{}{}", out(&output), err(&output));
}

#[test]
fn help_says_what_signs_and_exit_codes_mean() {
    for (name, words) in [
        ("timeline", "≈ 2005-08-15"),
        ("annotate", "Exits with 0"),
        ("batch", "Exits with 0"),
        ("search", "1 where nothing is found"),
    ] {
        let help = out(&run(example(name).arg("--help"), b""));
        assert!(help.contains(words), "{help}");
    }
}

#[test]
fn explain_gives_the_evidence() {
    let output = run(&mut example("explain"), b"");
    assert!(output.status.success(), "{}", err(&output));
    let text = out(&output);
    let week = "pekan depan = 2018-W40 [DATE]\n  basis: worked out from the date of the document";
    for words in [
        week,
        "pieces: Moment",
        "acronym",
        "known before: Palu as region",
        "announced by: Badan",
        "2 times in the text",
        "mengguncang [HAZARD]",
        "certainty: pos, planned",
    ] {
        assert!(text.contains(words), "{words} is missing from\n{text}");
    }
    assert_eq!(run(example("explain").arg("-"), b"").status.code(), Some(2));
}

#[test]
fn gazetteer_reads_own_names_and_days() {
    let output = run(&mut example("gazetteer"), b"");
    let text = out(&output);
    assert!(text.contains("\tORG\tSanggar Tifa Negeri\tsanggar-17\tcaller\n"), "{text}");
    assert_eq!(text.matches("\tLOC\tRumah Kenari\tgedung-4\tcaller\n").count(), 2, "{text}");
    assert!(text.contains("\tDATE\tHari Tenun Kampung\t2025-06-14\n"), "{text}");
    let names = file("names.jsonl", b"{\"label\":\"KOTA\",\"pattern\":\"Palu\"}\n");
    let marked = "\u{feff}{\"label\":\"LOC\",\"pattern\":\"Rumah Kenari\"}\n";
    let marked = file("marked.jsonl", marked.as_bytes());
    let output = run(example("gazetteer").arg("--names").arg(marked), b"");
    assert!(output.status.success(), "{}", err(&output));
    let output = run(example("gazetteer").arg("--names").arg(names), b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains("names.jsonl: line 1: the label"), "{}", err(&output));
    let day = run(example("gazetteer").args(["--day", "Hari Kita=02-30"]), b"");
    assert_eq!(day.status.code(), Some(2));
    assert!(err(&day).contains("month 2 has no day 30"), "{}", err(&day));
}

#[test]
fn corpus_makes_a_page_and_a_chart_of_a_day() {
    let (page, chart) = (file("day.html", b""), file("day.vl.json", b""));
    let output = run(example("corpus").arg("--html").arg(&page).arg("--vega").arg(&chart), b"");
    assert!(output.status.success(), "{}", err(&output));
    let html = fs::read_to_string(page).unwrap();
    assert!(html.contains("Garis waktu dari 9 naskah") && html.contains("default-src 'none'"));
    assert!(html.contains(">gempa-ambon-1</a>") && !html.contains("<script"));
    for number in 0..9 {
        let place = format!("naskah-{number}\"");
        assert_eq!(html.matches(&format!("id=\"{place}")).count(), 1);
        assert!(html.contains(&format!("href=\"#{place}")), "article {number} is linked");
    }
    let chart: Value = serde_json::from_slice(&fs::read(chart).unwrap()).unwrap();
    let values = chart["data"]["values"].as_array().unwrap();
    assert!(values.len() > 20, "{}", values.len());
    let quake = |v: &Value| {
        let both = v["articles"] == "gempa-ambon-1, gempa-ambon-2" && v["count"] == 2;
        v["date"] == "2025-02-11" && v["type"] == "HAZARD" && both
    };
    assert!(values.iter().any(quake), "{chart:#}");
    let told = out(&output);
    assert!(told.contains("← gempa-ambon-1, gempa-ambon-2\n"), "{told}");
    let is_length = |line: &&str| line.starts_with('P');
    let dated = told.lines().take_while(|line| !is_length(line)).count();
    assert!(dated > 20, "lengths come behind what is dated\n{told}");
    assert!(told.lines().skip(dated).step_by(2).all(|line| is_length(&line)), "{told}");
    let apart = out(&run(example("corpus").args(["--threshold", "1"]), b""));
    assert!(apart.lines().count() > told.lines().count(), "{apart}");
    let lines = b"rusak\n\xff\n{\"text\":\"Ia tiba.\"}\n";
    let output = run(example("corpus").arg("-"), lines);
    assert_eq!(output.status.code(), Some(1));
    assert!(err(&output).contains("line 1: not a JSON object"), "{}", err(&output));
    assert!(err(&output).contains("line 2: not UTF-8"), "{}", err(&output));
}

#[test]
fn batch_spares_what_a_wrong_name_would_empty() {
    let input = file("same.jsonl", b"{\"text\":\"Ia tiba.\"}\n");
    let output = run(example("batch").arg(&input).arg("--output").arg(&input), b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains("same.jsonl is both input and output"), "{}", err(&output));
    let output = run(example("batch").arg("tidak-ada").arg("--output").arg(&input), b"");
    assert!(err(&output).starts_with("batch: cannot read tidak-ada: "), "{}", err(&output));
    assert_eq!(fs::read(&input).unwrap(), b"{\"text\":\"Ia tiba.\"}\n");
}

#[test]
fn search_finds_other_forms_of_a_word() {
    let ids = |arguments: &[&str]| -> Vec<String> {
        let text = out(&run(example("search").args(arguments), b""));
        let id = |line: &str| line.split_whitespace().nth(1).map(str::to_owned);
        let mut ids: Vec<_> = text.lines().filter_map(id).collect();
        ids.sort();
        ids
    };
    let floods = ["banjir-demak-1", "banjir-demak-2", "banjir-demak-3"];
    assert_eq!(ids(&["banjir demak"]), floods);
    // A headline may be searched for as it stands.
    assert_eq!(ids(&["Demak: (banjir) -"]), floods);
    assert!(ids(&["bangun jembatan"]).contains(&"jembatan-kapuas".to_owned()));
    let output = run(example("search").args(["--exact", "bangun jembatan"]), b"");
    assert_eq!(output.status.code(), Some(1));
    let output = run(example("search").args(["--index", "-"]), b"rusak");
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).starts_with("search: line 1: not a JSON object"), "{}", err(&output));
}

#[test]
fn annotate_gives_predications_where_it_is_asked_to() {
    let line = br#"{"id": "a1", "text": "Desa itu memiliki pasar."}"#;
    let events = json_lines(&run(&mut example("annotate"), line))[0]["events"].clone();
    assert_eq!(events.as_array().map(Vec::len), Some(0));
    let output = run(example("annotate").arg("--predications"), line);
    let event = &json_lines(&output)[0]["events"][0];
    assert_eq!(event["type"], "STATE");
    assert_eq!(event["args"][0]["role"], "actor");
    assert_eq!(event["args"][1]["role"], "recipient");
}
