//! The contents of the book, and where its links lead.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::{CONTENTS, Page, pages, root};

/// A link or picture, with the line it stands in.
struct Link {
    line: usize,
    target: String,
}

/// The links and the headings of a Markdown text.
fn read(text: &str) -> (Vec<Link>, Vec<String>) {
    let (mut links, mut headings, mut heading) = (vec![], vec![], None::<String>);
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    for (event, place) in Parser::new_ext(text, options).into_offset_iter() {
        match event {
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                let line = text[..place.start].matches('\n').count() + 1;
                links.push(Link { line, target: dest_url.into_string() });
            }
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => headings.extend(heading.take()),
            Event::Text(text) | Event::Code(text) => {
                if let Some(heading) = &mut heading {
                    heading.push_str(&text);
                }
            }
            _ => {}
        }
    }
    (links, headings)
}

/// The anchors that mdBook gives to a page: letters, digits, `-` and `_` of a heading, in lower case, spaces as `-`, and
/// a number behind one that was there already (mdBook 0.4, `id_from_content`, from memory; GitHub does the same).
fn anchors(text: &str) -> BTreeSet<String> {
    let (mut seen, mut found) = (BTreeMap::<String, u32>::new(), BTreeSet::new());
    for heading in read(text).1 {
        let kept = heading.trim().chars().filter_map(|letter| match letter {
            letter if letter.is_alphanumeric() || matches!(letter, '_' | '-') => Some(letter),
            letter => letter.is_whitespace().then_some('-'),
        });
        let id: String = kept.flat_map(char::to_lowercase).collect();
        let count = seen.entry(id.clone()).or_default();
        found.insert(if *count == 0 { id } else { format!("{id}-{count}") });
        *count += 1;
    }
    found
}

/// Does it begin with a scheme, as `https:` and `mailto:` do?
fn leaves(target: &str) -> bool {
    let scheme = target.split_once(':').map_or("", |(scheme, _)| scheme);
    !scheme.is_empty() && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'))
}

/// What is wrong with a link of `page`, where something is.
fn broken(page: &Page, target: &str) -> Option<String> {
    if leaves(target) {
        return None;
    }
    let (file, anchor) = target.split_once('#').map_or((target, None), |(file, anchor)| (file, Some(anchor)));
    let path = if file.is_empty() { root().join(&page.path) } else { page.folder().join(file) };
    if file.starts_with('/') || !path.exists() {
        return Some("there is no such file".to_owned());
    }
    let text = anchor.map(|_| std::fs::read_to_string(&path).unwrap_or_default()).unwrap_or_default();
    let anchor = anchor.filter(|anchor| !anchors(&text).contains(*anchor))?;
    Some(format!("no heading gives #{anchor}; there are {:?}", anchors(&text)))
}

/// The pages that the contents name, in their order.
fn contents() -> Vec<String> {
    let text = std::fs::read_to_string(root().join("docs").join(CONTENTS)).unwrap();
    read(&text).0.into_iter().map(|link| link.target).collect()
}

#[test]
fn the_contents_name_every_page_once_and_nothing_else() {
    let mut named = contents();
    named.sort();
    let there: Vec<String> =
        pages().iter().filter_map(|page| page.path.strip_prefix("docs/").map(str::to_owned)).collect();
    let there: BTreeSet<String> = there.into_iter().collect();
    let twice: Vec<&[String]> = named.windows(2).filter(|pair| pair[0] == pair[1]).collect();
    assert!(twice.is_empty(), "docs/{CONTENTS} names {twice:?} twice");
    let named: BTreeSet<String> = named.into_iter().collect();
    let missing: Vec<_> = there.difference(&named).collect();
    assert!(missing.is_empty(), "docs/{CONTENTS} does not name {missing:?}");
    let ghosts: Vec<_> = named.difference(&there).collect();
    assert!(ghosts.is_empty(), "docs/{CONTENTS} names {ghosts:?}, which are no pages");
}

#[test]
fn every_link_leads_somewhere() {
    let (mut found, mut seen) = (vec![], 0);
    for page in pages().into_iter().chain([Page::at(&format!("docs/{CONTENTS}"))]) {
        for link in read(&page.text).0 {
            seen += 1;
            let fault = broken(&page, &link.target);
            found.extend(fault.map(|fault| format!("{}:{}: {}: {fault}", page.path, link.line, link.target)));
        }
    }
    assert!(seen > 100, "only {seen} links were found: the search is broken");
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

#[test]
fn links_that_lead_nowhere_are_found() {
    let page = Page { path: "docs/chat.md".to_owned(), text: String::new() };
    for (target, sound) in [
        ("content.md", true),
        ("../README.md", true),
        ("images/kit.png", true),
        ("../README.md#run-it", true),
        ("https://nowhere.example/x#y", true),
        ("mailto:a@b.example", true),
        ("contents.md", false),
        ("../README.md#walk-it", false),
        ("../README.md#Run-it", false),
        ("/docs/content.md", false),
        ("#no-such-heading", false),
    ] {
        assert_eq!(broken(&page, target).is_none(), sound, "{target}");
    }
    let text = "# Été : `a_b`, c!\n## Again\n## Again\n";
    assert_eq!(anchors(text), ["été--a_b-c", "again", "again-1"].map(str::to_owned).into());
}

/// mdBook itself, where it is installed: it reads the contents more strictly than the tests above.
#[test]
fn the_book_is_built_where_mdbook_is() {
    let there = std::process::Command::new("mdbook").arg("--version").output();
    let Ok(version) = there else {
        eprintln!("SKIPPED: mdbook is not installed; the contents and the links were read all the same");
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let built = std::process::Command::new("mdbook")
        .args(["build", "--dest-dir"])
        .arg(folder.path())
        .arg(root().join("docs"))
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&built.stderr).into_owned();
    assert!(built.status.success(), "{}: {said}", String::from_utf8_lossy(&version.stdout));
    assert!(Path::new(&folder.path().join("tutorial.html")).is_file(), "{said}");
}
