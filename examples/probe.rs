use portevoix::disclosure::{Batch, Rulebook};
use portevoix::lang::Lang;
fn main() {
    let book = Rulebook::shipped();
    let batch = Batch { book: &book, on: jiff::civil::date(2026, 11, 22), lang: Lang::En };
    let text = std::io::read_to_string(std::io::stdin()).unwrap();
    for l in text.lines().filter(|l| !l.trim().is_empty() && !l.starts_with("//")) {
        let p: Vec<&str> = l.splitn(4, '|').collect();
        let h: Vec<&str> = p[0].split_whitespace().collect();
        let (want, body) = (p[1].trim(), p[3].trim().replace("\\n", "\n"));
        let mut v = serde_json::json!({"id":"1","text":body,"jurisdiction":h[0],"lang":h[1],"relationship":h[2],"content_kind":h.get(3).unwrap_or(&"promotional"),"network":h.get(4).unwrap_or(&"linkedin"),"rewarded":h.get(5)==Some(&"R"),"org":{"name":"Acme","aliases":["@acme","Acme Corp"]}});
        if p[2].trim() == "-" {
            v.as_object_mut().unwrap().remove("org");
        }
        let r = match batch.judge(&v) {
            Ok(j) => (format!("{:?}", j.verdict).to_lowercase(), j.reason, j.rule),
            Err(e) => (format!("{e:?}"), String::new(), String::new()),
        };
        let short = match r.0.as_str() {
            "sufficient" => "yes",
            "insufficient" => "no",
            "needsreview" => "review",
            "notrequired" => "free",
            x => x,
        };
        if !want.split('/').any(|w| w == short) {
            println!("{:<7} want {:<6} got {short} {} [{}] {}", "DIFF", want, r.1, p[0].trim(), body);
        } else if std::env::args().any(|a| a == "-v") {
            println!("ok {short} {} [{}] {}", r.1, p[0].trim(), body);
        }
    }
}
