//! Feeds: the list, a look at once, a new one.
use super::*;

const FEED: &str =
    "# Ours, please keep.\n[feed.blog] # the blog\nurl = \"https://news.example/feed.xml\"\nlang = \"en\"\n";

fn body(titles: &[&str]) -> Result<Fetched, FetchError> {
    let item = |title: &&str| {
        format!(
            "<item><guid>{title}</guid><title>{title}</title><link>https://news.example/{}</link></item>",
            title.len()
        )
    };
    let items: String = titles.iter().map(item).collect();
    let text = format!("<rss version=\"2.0\"><channel><title>T</title>{items}</channel></rss>");
    let url = "https://news.example/feed.xml".parse().unwrap();
    Ok(Fetched::Body { url, bytes: text.into_bytes(), etag: None, modified: None })
}

impl Office {
    fn answers(&self, answer: Result<Fetched, FetchError>) {
        *self.script.answers.lock().unwrap() = VecDeque::from([answer]);
    }

    fn feeds(&self) -> String {
        std::fs::read_to_string(self.content().join("feeds.toml")).unwrap_or_default()
    }
}

#[tokio::test]
async fn a_look_makes_drafts_and_says_how_it_ended() {
    let office = Office::open().await;
    std::fs::write(office.content().join("feeds.toml"), FEED).unwrap();
    let (ada, vera) = (office.enter("Ada", "en").await, office.enter("Vera", "fr").await);
    let page = office.get(&vera, "/desk/feeds").await.text;
    assert!(page.contains("https://news.example/feed.xml") && page.contains("jamais"), "{page}");
    assert!(!page.contains("/desk/feeds/look"), "{page}");
    office.answers(body(&["Our &amp; plant", "A job for you"]));
    let done = office.post(&ada, "/desk/feeds/look", &[("feed", "blog")]).await;
    assert_eq!((done.status, done.place.as_str()), (StatusCode::SEE_OTHER, "/desk/feeds#feed-blog"));
    assert_eq!(office.items(), ["a-job-for-you.en.md", "old.en.md", "our-plant.en.md"]);
    let page = office.get(&ada, "/desk/feeds").await.text;
    assert!(page.contains("2 new drafts") && !page.contains("href=\"/items/our-plant\""), "{page}");
    office.read_again();
    let page = office.get(&ada, "/desk/feeds").await.text;
    assert!(page.contains("href=\"/items/our-plant\"") && page.contains("Our &#38; plant"), "{page}");
    // Again, and nothing is new; then the host is gone.
    office.world.pass(Millis::MINUTE);
    office.post(&ada, "/desk/feeds/look", &[("feed", "blog")]).await;
    assert!(office.get(&ada, "/desk/feeds").await.text.contains("No new draft"));
    office.world.pass(Millis::MINUTE);
    office.answers(Err(FetchError::Lost("connection <refused>".into())));
    office.post(&ada, "/desk/feeds/look", &[("feed", "blog")]).await;
    let page = office.get(&ada, "/desk/feeds").await.text;
    assert!(page.contains("no answer") && page.contains("&#60;refused&#62;"), "{page}");
    assert_eq!(office.items().len(), 3);
    for name in ["nothing", "../blog", "", "Blog", "blog\n"] {
        let page = office.post(&ada, "/desk/feeds/look", &[("feed", name)]).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{name:?}");
    }
}

#[tokio::test]
async fn a_feed_is_asked_once_and_then_written_beside_the_others() {
    let office = Office::open().await;
    let (ada, bea) = (office.enter("Ada", "en").await, office.enter("Bea", "fr").await);
    std::fs::write(office.content().join("feeds.toml"), FEED).unwrap();
    let new = |name: &'static str, url: &'static str| [("name", name), ("url", url), ("lang", "fr"), ("kind", "csr")];
    office.answers(Err(FetchError::Gone));
    for (name, url, told) in [
        ("Été <b>", "https://press.example/feed", "lower-case"),
        ("../x", "https://press.example/feed", "lower-case"),
        ("x]\n[y", "https://press.example/feed", "lower-case"),
        ("press", "not an address", "not an address"),
        ("press", "http://press.example/feed", "url-error"),
        ("press", "https://127.0.0.1/feed", "url-error"),
        ("press", "https://intranet/feed", "url-error"),
        ("press", "https://press.example:8443/feed", "url-error"),
        ("press", "https://me:secret@press.example/feed", "url-error"),
        ("press", "file:///etc/passwd", "url-error"),
        ("blog", "https://press.example/feed", "of this name"),
        ("press", "https://news.example/feed.xml", "address is followed"),
    ] {
        let page = office.post(&ada, "/desk/feeds", &new(name, url)).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{name} {url}");
        assert!(page.text.contains(told) && !page.text.contains("Été <b>"), "{name} {url}: {}", page.text);
        assert!(page.text.contains("value=\"csr\" selected"), "what was chosen stays");
    }
    assert!(office.script.asked.lock().unwrap().is_empty(), "no such address was asked");
    let gone = office.post(&bea, "/desk/feeds", &new("press", "https://press.example/feed")).await;
    assert!(gone.status == StatusCode::UNPROCESSABLE_ENTITY && gone.text.contains("404"), "{}", gone.text);
    assert_eq!(office.feeds(), FEED, "nothing was written");
    office.answers(body(&["One"]));
    let done = office.post(&ada, "/desk/feeds", &new("press", "https://press.example/feed?a='b\"&c")).await;
    assert_eq!((done.status, done.place.as_str()), (StatusCode::SEE_OTHER, "/desk/feeds#feed-press"), "{}", done.text);
    let text = office.feeds();
    assert!(
        text.starts_with(FEED.trim_end()) && text.contains("[feed.press]") && text.contains("kind = \"csr\""),
        "{text}"
    );
    let page = office.get(&ada, "/desk/feeds").await.text;
    assert!(page.contains("feed-press") && page.contains("feed-blog"), "{page}");
    assert_eq!(office.items(), ["old.en.md"], "asking is not following");
    office.read_again();
    assert_eq!(office.world.parts().catalogue().library.feeds.len(), 2);
    // What is no text is not written back as other letters.
    let old = b"# Le flux de l'\xe9t\xe9.\n[feed.blog]\nurl = \"https://news.example/feed.xml\"\nlang = \"en\"\n";
    std::fs::write(office.content().join("feeds.toml"), old).unwrap();
    let page = office.post(&ada, "/desk/feeds", &new("more", "https://more.example/")).await;
    assert!(page.status == StatusCode::UNPROCESSABLE_ENTITY && page.text.contains("content check"), "{}", page.text);
    assert_eq!(std::fs::read(office.content().join("feeds.toml")).unwrap(), old);
    // A file that its own reader does not understand is left alone.
    std::fs::write(office.content().join("feeds.toml"), "[feed.blog\n").unwrap();
    let page = office.post(&ada, "/desk/feeds", &new("more", "https://more.example/")).await;
    assert_eq!((page.status, office.feeds().as_str()), (StatusCode::UNPROCESSABLE_ENTITY, "[feed.blog\n"));
}

#[tokio::test]
async fn the_first_feed_makes_the_file_and_without_a_folder_none_is_made() {
    let office = Office::open().await;
    let ada = office.enter("Ada", "en").await;
    office.answers(body(&["One"]));
    let new = [("name", "press"), ("url", "https://press.example/feed"), ("lang", "en"), ("kind", "csr")];
    assert_eq!(office.post(&ada, "/desk/feeds", &new).await.status, StatusCode::SEE_OTHER);
    assert!(office.feeds().starts_with("[feed.press]"), "{}", office.feeds());
    std::fs::rename(office.content(), office.content().with_extension("away")).unwrap();
    let page = office.post(&ada, "/desk/feeds", &new).await;
    assert!(page.status == StatusCode::UNPROCESSABLE_ENTITY && page.text.contains("portevoix init"), "{}", page.text);
    let page = office.post(&ada, "/desk/feeds/look", &[("feed", "press")]).await;
    assert_eq!(page.status, StatusCode::NOT_FOUND, "the sample follows no feed");
}
