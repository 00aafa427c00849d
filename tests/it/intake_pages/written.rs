//! Writing an item, in one language and then the other.
use super::*;

const TYPED: &[(&str, &str)] = &[
    ("lang", "en"),
    ("title", "Spring: “news” <b> & more"),
    ("kind", "csr"),
    ("link", "https://example.com/spring?a=1&b=2"),
    ("text", "Words for <i>colleagues</i>."),
    ("captions", "One.\r\n\r\nTwo: with a colon."),
];

fn with<'a>(fields: &[(&'a str, &'a str)], name: &'a str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    fields.iter().filter(|(known, _)| *known != name).copied().chain([(name, value)]).collect()
}

#[tokio::test]
async fn an_item_is_written_in_two_languages_and_submitted() {
    let office = Office::open().await;
    let ada = office.enter("Ada", "en").await;
    let form = office.get(&ada, "/desk/new").await.text;
    for label in ["Title", "Kind", "Link (optional)", "Text of the card", "Captions", "value=\"job_offer\""] {
        assert!(form.contains(label), "{label}: {form}");
    }
    let done = office.post(&ada, "/desk/new", TYPED).await;
    assert_eq!(
        (done.status, done.place.as_str()),
        (StatusCode::SEE_OTHER, "/desk/new/done?item=spring-news-b-more&lang=en")
    );
    assert_eq!(office.items(), ["old.en.md", "spring-news-b-more.en.md"]);
    // Before the folder is read again its file is known, and nothing is offered that would fail.
    let coming = office.get(&ada, &done.place).await.text;
    assert!(coming.contains("items/spring-news-b-more.en.md") && !coming.contains("/desk/new/submit"), "{coming}");
    office.read_again();
    let there = office.get(&ada, &done.place).await.text;
    for part in ["/desk/new?item=spring-news-b-more&amp;lang=fr", "/items/spring-news-b-more", "&#60;b&#62; &#38; more"]
    {
        assert!(there.contains(part), "{part}: {there}");
    }
    let second = office.get(&ada, "/desk/new?item=spring-news-b-more&lang=fr").await.text;
    assert!(second.contains("<h1>Write it in French</h1>") && second.contains("In English"), "{second}");
    assert!(second.contains("Words for &#60;i&#62;colleagues") && !second.contains("name=\"kind\""), "{second}");
    let french = [
        ("item", "spring-news-b-more"),
        ("lang", "fr"),
        ("title", "Printemps"),
        ("text", "Mots."),
        ("captions", "Un."),
    ];
    let done = office.post(&ada, "/desk/new", &french).await;
    assert_eq!(done.place, "/desk/new/done?item=spring-news-b-more&lang=fr");
    office.read_again();
    // The same form again: it says so, and what was typed is still there.
    let again = office.post(&ada, "/desk/new", &french).await;
    assert!(again.status == StatusCode::UNPROCESSABLE_ENTITY && again.text.contains("Printemps"), "{}", again.text);
    assert_eq!(office.get(&ada, "/desk/new?item=spring-news-b-more&lang=fr").await.place, "/items/spring-news-b-more");
    let file = std::fs::read_to_string(office.content().join("items/spring-news-b-more.en.md")).unwrap();
    assert!(
        file.contains("link: \"https://example.com/spring?a=1&b=2\"")
            && file.contains("  - text: \"Two: with a colon.\""),
        "{file}"
    );

    let page = office.get(&ada, &done.place).await.text;
    let revision = page.split("name=\"revision\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let submit = |revision: &str| {
        vec![("item", "spring-news-b-more".to_owned()), ("lang", "fr".to_owned()), ("revision", revision.to_owned())]
    };
    let fields = |all: &[(&'static str, String)]| all.iter().map(|(k, v)| (*k, v.clone())).collect::<Vec<_>>();
    for (sent, expected) in
        [("0123", StatusCode::CONFLICT), (&revision, StatusCode::SEE_OTHER), (&revision, StatusCode::CONFLICT)]
    {
        let all = fields(&submit(sent));
        let all: Vec<(&str, &str)> = all.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(office.post(&ada, "/desk/new/submit", &all).await.status, expected, "{sent}");
    }
    let page = office.get(&ada, &done.place).await.text;
    assert!(page.contains("in review") && !page.contains("/desk/new/submit"), "{page}");
    // Who wrote it does not approve it.
    let own = office.moves("Ada", "spring-news-b-more", Action::Approve).await;
    assert!(matches!(own, Err(FlowError::Denied(Denied::Refused(_)))), "{own:?}");
    office.enter("Apo", "en").await;
    assert_eq!(office.moves("Apo", "spring-news-b-more", Action::Approve).await.unwrap(), State::Approved);
}

#[tokio::test]
async fn pressed_twice_one_draft_is_made() {
    let office = Office::open().await;
    let (ada, bea) = (office.enter("Ada", "en").await, office.enter("Bea", "fr").await);
    let (one, two) = tokio::join!(office.post(&ada, "/desk/new", TYPED), office.post(&ada, "/desk/new", TYPED));
    assert_eq!((one.status, one.place.as_str()), (two.status, two.place.as_str()));
    assert_eq!(office.items(), ["old.en.md", "spring-news-b-more.en.md"]);
    // The same words of somebody else, other words, and the same again where the file is gone, are each a draft.
    assert!(office.post(&bea, "/desk/new", TYPED).await.place.contains("item=spring-news-b-more-2&"));
    assert!(office.post(&ada, "/desk/new", &with(TYPED, "text", "Other.")).await.place.contains("more-3&"));
    std::fs::remove_file(office.content().join("items/spring-news-b-more-3.en.md")).unwrap();
    assert!(office.post(&ada, "/desk/new", &with(TYPED, "text", "Other.")).await.place.contains("more-4&"));
}

#[tokio::test]
async fn nothing_that_was_typed_is_lost() {
    let office = Office::open().await;
    let (ada, bea) = (office.enter("Ada", "en").await, office.enter("Bea", "fr").await);
    let long = "x".repeat(10_001);
    for (name, value, told) in [
        ("title", "", "title-error"),
        ("link", "http://example.com", "link-error"),
        ("link", "javascript:alert(1)", "link-error"),
        ("captions", " \n\n ", "captions-error"),
        ("text", long.as_str(), "text-error"),
        ("title", &long[..201], "title-error"),
    ] {
        let typed = with(TYPED, name, value);
        for who in [&ada, &bea] {
            let page = office.post(who, "/desk/new", &typed).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}={value:.20}");
            // Beside its field, and nowhere else; with everything else as it was.
            assert_eq!(page.text.matches("-error\">").count(), 1, "{name}: {}", page.text);
            assert!(page.text.contains(&format!("id=\"{told}\"")), "{name}={value:.20}: {}", page.text);
            assert!(page.text.contains("One.\n\nTwo: with a colon.") || name == "captions", "{}", page.text);
            assert!(page.text.contains("value=\"csr\" selected") && !page.text.contains("<i>colleagues"));
        }
    }
    assert_eq!(office.items(), ["old.en.md"]);
    // The two longest texts that fit, of characters that take the most room on their way: only the title is wrong.
    let (text, captions) = ("😀".repeat(10_000), "🎈".repeat(10_000));
    let typed = with(&with(&with(TYPED, "title", ""), "text", &text), "captions", &captions);
    let page = office.post(&ada, "/desk/new", &typed).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", page.text);
    assert!(page.text.contains(&text) && page.text.contains(&captions));
    assert_eq!(office.items(), ["old.en.md"]);
    for path in [
        "/desk/new?item=nothing&lang=fr",
        "/desk/new?item=..%2F..%2Fbrand&lang=fr",
        "/desk/new/done?item=old&lang=fr",
        "/desk/new/done?item=..%2Fbrand&lang=en",
        "/desk/new/done?item=old&lang=xx",
        "/desk/new/done",
    ] {
        assert_eq!(office.get(&ada, path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let hostile = with(TYPED, "item", "../../brand");
    assert_eq!(office.post(&ada, "/desk/new", &hostile).await.status, StatusCode::NOT_FOUND);
    let odd = [("item", "old"), ("lang", "fr\r\nlocation: https://evil.example"), ("revision", "")];
    assert_eq!(office.post(&ada, "/desk/new/submit", &odd).await.status, StatusCode::NOT_FOUND);
    // A title of signs alone becomes a file all the same, inside the folder.
    let done = office.post(&ada, "/desk/new", &with(TYPED, "title", "../../etc/passwd")).await;
    assert_eq!(done.place, "/desk/new/done?item=etc-passwd&lang=en");
    assert_eq!(office.items(), ["etc-passwd.en.md", "old.en.md"]);
    // Where the folder is gone the text is not.
    std::fs::rename(office.content(), office.content().with_extension("away")).unwrap();
    for path in ["/desk/new", "/desk/import"] {
        let page = office.get(&ada, path).await.text;
        assert!(page.contains("portevoix init") && !page.contains("<form"), "said before anybody types: {page}");
    }
    let page = office.post(&bea, "/desk/new", TYPED).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.text.contains("portevoix init") && page.text.contains("Two: with a colon."), "{}", page.text);
}
