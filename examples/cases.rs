use portevoix::disclosure::{Batch, Rulebook};
use portevoix::lang::Lang;
use std::collections::BTreeMap;
fn main() {
    let book = Rulebook::shipped();
    let batch = Batch { book: &book, on: jiff::civil::date(2026, 11, 22), lang: Lang::En };
    let mut lines = vec![];
    let args: Vec<String> = std::env::args().skip(1).collect();
    for f in std::fs::read_dir("tests/it/disclosure/cases").unwrap() {
        let p = f.unwrap().path();
        if p.extension().is_some_and(|e| e == "jsonl") {
            for l in std::fs::read_to_string(&p).unwrap().lines() {
                lines.push(serde_json::from_str::<serde_json::Value>(l).unwrap());
            }
        }
    }
    let (mut bad, mut all) = (0, 0);
    let mut out = BTreeMap::new();
    for l in &lines {
        let id = l["id"].as_str().unwrap().to_owned();
        if !args.is_empty() && !args.iter().any(|a| id.starts_with(a.as_str())) {
            continue;
        }
        all += 1;
        let mut input = l.clone();
        for k in ["expect", "source", "source_url", "confidence", "why"] {
            input.as_object_mut().unwrap().remove(k);
        }
        let (v, r, rule) = match batch.judge(&input) {
            Ok(j) => (serde_json::to_value(j.verdict).unwrap().as_str().unwrap().to_owned(), j.reason, j.rule),
            Err(e) => ("error".into(), format!("{e:?}"), String::new()),
        };
        let e = &l["expect"];
        let ok = e["verdict"] == v.as_str() && e["reasons"].as_array().unwrap().iter().any(|x| x == r.as_str());
        if !ok || !args.is_empty() {
            if !ok {
                bad += 1;
            }
            out.insert(
                id.clone(),
                format!(
                    "{}{id} [{} {} {} {} {}{}{}] GOT {v} {r} ({rule}) WANT {} {}\n      {:?}\n      org {} | {} [{}]",
                    if ok { "ok " } else { "BAD " },
                    l["jurisdiction"].as_str().unwrap(),
                    l["lang"].as_str().unwrap(),
                    l["relationship"].as_str().unwrap(),
                    l["content_kind"].as_str().unwrap(),
                    l["network"].as_str().unwrap(),
                    if l["rewarded"] == true { " R" } else { "" },
                    l["content_warning"].as_str().map(|c| format!(" CW:{c}")).unwrap_or_default(),
                    e["verdict"].as_str().unwrap(),
                    e["reasons"],
                    l["text"].as_str().unwrap(),
                    l["org"]["name"],
                    l["why"].as_str().unwrap(),
                    l["confidence"].as_str().unwrap()
                ),
            );
        }
    }
    for o in out.values() {
        println!("{o}");
    }
    println!("{bad} of {all}");
}
