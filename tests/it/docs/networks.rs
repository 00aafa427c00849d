//! The page on networks: its tables are the program's, its examples are run.

use std::fmt::Write as _;
use std::process::Stdio;

use portevoix::app::lines::LINE_CODES;
use portevoix::lang::{Lang, number, say};
use portevoix::network::{
    FIELD_CODES, Limit, NETWORKS, Network, Opening, PermalinkError, PostKind, Spec, Verify, parse_url,
};

use super::{code, hold, page, table, with_tables};
use crate::terminal::{Desk, finish};

fn figure(value: u32) -> String {
    number(Lang::En, i64::from(value))
}

fn limit(Limit { unit, max }: &Limit) -> String {
    format!("{} {}", figure(*max), code(unit.code()))
}

fn limits(spec: &Spec) -> Vec<String> {
    let held: Vec<_> = spec.limits.iter().map(limit).collect();
    let told: Vec<_> = spec.other_limits.iter().map(|(what, max)| format!("{what}: {}", limit(max))).collect();
    let source = format!("{} ({})", spec.source, spec.as_of);
    vec![spec.name.to_owned(), code(spec.code), held.join(" and "), told.join("; "), source]
}

fn fold(spec: &Spec) -> Option<Vec<String>> {
    let fold = spec.fold?;
    let lines = fold.lines.map_or("not measured".to_owned(), figure);
    let source = format!("{} ({})", fold.source, fold.as_of);
    Some(vec![spec.name.to_owned(), figure(fold.mobile), figure(fold.desktop), lines, source])
}

fn composer(spec: &Spec) -> Vec<String> {
    let link = "https://go.example.com/r/3Zb9xQ2kLmP".parse().unwrap();
    let opening = Opening { text: "TEXT", title: Some("TITLE"), link: Some(&link), instance: None };
    let opened = portevoix::network::intent(spec.network, &opening);
    let address = opened.url.as_str().replace("https%3A%2F%2Fgo.example.com%2Fr%2F3Zb9xQ2kLmP", "LINK");
    let address = address.replace(link.as_str(), "LINK");
    let takes = match (opened.prefilled, address.contains("LINK")) {
        (true, _) => "the text",
        (false, true) => "the address",
        (false, false) => "nothing",
    };
    vec![spec.name.to_owned(), takes.to_owned(), code(address)]
}

fn verify(spec: &Spec) -> Vec<String> {
    let verdict = match spec.verify {
        Verify::Public(endpoint) if endpoint.whole_text() => format!("yes: {}", code(endpoint.code())),
        Verify::Public(endpoint) => format!("in part: {}", code(endpoint.code())),
        Verify::Forbidden(_) => "forbidden".to_owned(),
        Verify::Unavailable(_) => "no".to_owned(),
    };
    vec![spec.name.to_owned(), verdict, spec.verify.reason(Lang::En).unwrap_or_default()]
}

fn habits(spec: &Spec) -> Vec<String> {
    let captions = spec.captions;
    let cap = captions.hashtag_cap.map(|cap| format!(", at most {cap}")).unwrap_or_default();
    let tags = format!("{} to {}{cap}", captions.hashtags.0, captions.hashtags.1);
    let links = if captions.clickable_links { "yes" } else { "no" };
    let source = format!("{} ({})", captions.source, captions.as_of);
    vec![spec.name.to_owned(), tags, links.to_owned(), source]
}

fn pictures(spec: &Spec) -> Vec<String> {
    let pictures = spec.pictures;
    let count = pictures.count.map(|count| format!("up to {count}"));
    let bytes = pictures.bytes.map(|bytes| format!("{} bytes each", figure(bytes)));
    let ratio = |(width, height): (u32, u32)| format!("{:.2}:1", f64::from(width) / f64::from(height));
    let shapes = pictures.shapes.map(|[narrow, wide]| format!("{} to {}", ratio(narrow), ratio(wide)));
    let known: Vec<String> = count.into_iter().chain(bytes).chain(shapes).collect();
    let known = if known.is_empty() { "not known".to_owned() } else { known.join(", ") };
    vec![spec.name.to_owned(), known, format!("{} ({})", pictures.source, pictures.as_of)]
}

/// The command with its input, and what it prints.
fn example(args: &[&str], input: &str) -> String {
    let desk = Desk::new();
    desk.write("input.jsonl", input);
    let mut command = desk.command(args);
    command.stdin(Stdio::from(std::fs::File::open(desk.path("input.jsonl")).unwrap()));
    let ended = finish(command);
    let mut text = format!("```console\n$ cat input.jsonl\n{input}$ portevoix {} < input.jsonl\n", args.join(" "));
    write!(text, "{}{}", ended.err, ended.out).unwrap();
    if ended.code != 0 {
        writeln!(text, "[exit {}]", ended.code).unwrap();
    }
    text + "```\n"
}

/// Addresses of every shape, a row each.
const SHAPES: &[&str] = &[
    "https://www.linkedin.com/posts/jane-doe_hiring-activity-7454978812603375616-AbC1?rcm=x",
    "https://www.linkedin.com/feed/update/urn:li:ugcPost:7340714995376173056/",
    "https://www.linkedin.com/embed/feed/update/urn%3Ali%3Ashare%3A7340714995376173056?compact=1",
    "https://www.linkedin.com/feed/update/urn:li:activity:7454978812603375616?commentUrn=urn%3Ali%3Acomment%3A%28activity%3A7454978812603375616%2C7454980000000000001%29",
    "https://www.linkedin.com/pulse/why-disclosure-matters-jane-doe",
    "https://x.com/jane/status/1785000000000000000?s=20",
    "https://twitter.com/i/web/status/1785000000000000000",
    "https://www.facebook.com/acme/posts/pfbid02JaneDoeExample1234567890abcdef",
    "https://m.facebook.com/story.php?story_fbid=1234567890123456&id=100012345678901",
    "https://www.facebook.com/groups/rust.fr/permalink/1234567890123456/",
    "https://www.facebook.com/photo/?fbid=1234567890123456",
    "https://www.facebook.com/watch/?v=1234567890123456",
    "https://www.facebook.com/reel/1234567890123456",
    "https://www.facebook.com/stories/100012345678901/UzpfSVNDOjEyMzQ1Njc4OTA=/",
    "https://www.facebook.com/acme/posts/1234567890123456?comment_id=987654321098765",
    "https://www.instagram.com/p/CxYz12-_AbC/?igsh=MzRl",
    "https://www.instagram.com/jane/reel/CxYz12-_AbC/",
    "https://www.instagram.com/p/CxYz12-_AbC/c/17912345678901234/",
    "https://www.threads.net/@jane.doe/post/CxYz12-_AbC",
    "https://bsky.app/profile/jane.example.com/post/3kqmooj3ems2w",
    "at://did:plc:z72i7hdynmk6r22z27h6tvur/app.bsky.feed.post/3kqmooj3ems2w",
    "https://piaille.fr/@jane/112345678901234567",
    "https://pleroma.example/notice/9sHJ3kQZx",
    "https://www.tiktok.com/@jane.doe/video/7345678901234567890",
    "https://youtu.be/dQw4w9WgXcQ?si=AbC",
    "https://www.youtube.com/post/UgkxAbCdEfGhIjKlMnOpQrStUvWxYz012345",
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ&lc=UgxAbCdEfGhIjKlMnOp4AaABAg",
    "https://old.reddit.com/r/rust/comments/1abcdef/a_title/",
    "https://www.reddit.com/r/rust/comments/1abcdef/a_title/k9xyz01/",
    "https://t.me/acme_news/1234",
    "https://t.me/c/1234567890/1234",
    "https://t.me/acme_news/1234?comment=99",
];

fn shape(address: &&str) -> Vec<String> {
    let found = parse_url(address).unwrap_or_else(|error| panic!("{address}: {error}"));
    vec![code(address), found.network.name().to_owned(), found.kind.code().to_owned(), code(found.id)]
}

fn line_codes() -> Vec<Vec<String>> {
    let blanks = ["most", "at", "reason", "field", "value", "known"].map(|name| (name, "…".into()));
    let row = |(code, key): &(&str, &str)| vec![super::code(code), say(Lang::En, key, &blanks)];
    let mut rows: Vec<_> = LINE_CODES.iter().chain(FIELD_CODES).map(row).collect();
    let refused = PermalinkError::ALL.iter().filter(|error| **error != PermalinkError::UnknownNetwork);
    rows.extend(refused.map(|error| vec![super::code(error.code()), error.message(Lang::En)]));
    rows.push(vec![super::code("UNKNOWN_NETWORK"), PermalinkError::UnknownNetwork.message(Lang::En)]);
    rows
}

#[test]
fn the_page_on_networks_is_true() {
    let text = page("networks.md");
    for spec in &NETWORKS {
        let shown = SHAPES.iter().any(|address| parse_url(address).unwrap().network == spec.network);
        assert_eq!(shown, spec.has_permalinks, "{}", spec.code);
    }
    for kind in PostKind::ALL {
        let shown = SHAPES.iter().any(|address| parse_url(address).unwrap().kind == kind);
        assert!(shown, "no address of a {}", kind.code());
    }
    let count = "{\"id\": 1, \"text\": \"Ravie d’en parler 🎉 https://go.example.com/r/3Zb9xQ2kLmP\"}\n\
        {\"id\": \"b\", \"text\": \"Une annonce\", \"network\": \"mastodon\", \"config\": {\"max_characters\": 1000}}\n\
        {\"id\": \"c\", \"text\": \"An announcement\", \"network\": \"orkut\"}\n";
    let parse = "{\"id\": 1, \"url\": \"https://fr.linkedin.com/posts/jane_hiring-activity-7454978812603375616-AbC1?rcm=x\"}\n\
        https://youtu.be/dQw4w9WgXcQ?si=AbC\n\
        {\"id\": 3, \"url\": \"https://lnkd.in/eAbCdEf\"}\n";
    let tables = [
        ("limits", table(&["network", "code", "limit", "other limits", "source"], NETWORKS.iter().map(limits))),
        ("folds", table(&["network", "phone", "desktop", "lines", "source"], NETWORKS.iter().filter_map(fold))),
        ("composers", table(&["network", "takes", "address"], NETWORKS.iter().map(composer))),
        ("verify", table(&["network", "may it be looked at?", "why not"], NETWORKS.iter().map(verify))),
        ("habits", table(&["network", "hashtags", "links can be clicked", "source"], NETWORKS.iter().map(habits))),
        ("pictures", table(&["network", "pictures", "source"], NETWORKS.iter().map(pictures))),
        ("count-example", example(&["network", "count", "--network", "bluesky"], count)),
        ("parse-example", example(&["network", "parse-url"], parse)),
        ("shapes", table(&["address", "network", "kind", "canonical id"], SHAPES.iter().map(shape))),
        ("line-codes", table(&["code", "message"], line_codes())),
    ];
    hold("networks.md", &with_tables(&text, &tables));
    assert!(Network::ALL.iter().all(|network| page("networks.md").contains(&code(network.code()))));
}
