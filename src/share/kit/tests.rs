use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::content::{Caption, Kind, Revision, Segment, Version};

fn people(count: usize) -> Vec<PersonId> {
    use rand_chacha::{ChaCha8Rng, rand_core::SeedableRng};
    let mut rng = ChaCha8Rng::seed_from_u64(3);
    (0..count).map(|_| PersonId::mint(crate::id::Millis(1_700_000_000_000), &mut rng)).collect()
}

fn version(lang: Lang, captions: &[(Option<Network>, &str)]) -> Version {
    let captions = captions.iter().map(|(network, text)| Caption { network: *network, text: (*text).to_owned() });
    Version {
        lang,
        title: "Title".into(),
        body: "Body".into(),
        captions: captions.collect(),
        alt: None,
        path: format!("items/launch.{lang}.md"),
    }
}

fn item(versions: Vec<Version>) -> Item {
    Item {
        id: "launch".parse().unwrap(),
        revision: Revision("0".repeat(64)),
        kind: Kind::Promotional,
        campaign: None,
        link: None,
        embargo: None,
        expires: None,
        segment: Segment::default(),
        markets: vec![],
        image: None,
        author: None,
        order: 0,
        versions: versions.into_iter().map(|v| (v.lang, v)).collect::<BTreeMap<_, _>>(),
    }
}

fn org() -> Organisation {
    Organisation { name: "portevoix".into(), aliases: vec![] }
}

fn link() -> Url {
    Url::parse("https://go.example.com/r/3Zb9xQ2kLmP").unwrap()
}

struct Desk {
    item: Item,
    org: Organisation,
    link: Url,
    book: Rulebook,
    jurisdictions: Vec<Jurisdiction>,
    posted: Posted,
}

impl Desk {
    fn new(versions: Vec<Version>) -> Self {
        let book = Rulebook::shipped();
        let jurisdictions = vec![book.jurisdiction("FR").unwrap()];
        Self { item: item(versions), org: org(), link: link(), book, jurisdictions, posted: Posted::default() }
    }

    /// Under these rules instead of France's.
    fn under(mut self, code: &str) -> Self {
        self.jurisdictions = vec![self.book.jurisdiction(code).unwrap()];
        self
    }

    /// After people posted these texts.
    fn after(mut self, texts: &[(PersonId, &str)]) -> Self {
        self.posted = Posted::of(&self.org, texts.iter().copied());
        self
    }

    fn one(caption: &str) -> Self {
        Self::new(vec![version(Lang::En, &[(None, caption)])])
    }

    fn ask(&self, network: Network) -> KitRequest<'_> {
        KitRequest {
            item: &self.item,
            network,
            lang: Lang::En,
            person: people(1)[0],
            variant: 0,
            own_words: None,
            link: Some(&self.link),
            instance: None,
            disclose: false,
            org: &self.org,
            relationship: Relationship::Employee,
            book: &self.book,
            jurisdictions: &self.jurisdictions,
            rewarded: false,
            on: jiff::civil::date(2026, 11, 22),
            posted: &self.posted,
        }
    }
}

/// What holds for every kit, whatever went in.
fn check(kit: &KitText, request: &KitRequest<'_>) {
    assert!(kit.count.fits, "{} does not fit: {kit:?}", request.network);
    let clickable = request.network.spec().captions.clickable_links;
    assert_eq!(kit.link_apart, request.link.is_some() && !clickable);
    let in_text = request.link.filter(|_| clickable);
    assert_eq!(kit.link_at.clone().map(|at| &kit.text[at]), in_text.map(Url::as_str));
    if let Some(at) = &kit.link_at {
        assert_eq!(at.end, kit.text.len(), "the link stands at the end");
        assert!(at.start == 0 || kit.text[..at.start].ends_with("\n\n"));
    }
    assert_eq!(kit.disclosure.is_some(), kit.disclosure_at.is_some());
    if let (Some(disclosure), Some(at)) = (&kit.disclosure, &kit.disclosure_at) {
        assert_eq!(kit.text[at.clone()], disclosure.text);
        assert_eq!(at.start, 0);
    }
    assert!(kit.text.starts_with(&kit.said) && kit.said.ends_with(&kit.caption));
}

#[test]
fn a_kit_says_who_speaks_then_the_caption_then_the_link() {
    let desk = Desk::new(vec![
        version(Lang::En, &[(None, "We are hiring!")]),
        version(Lang::Fr, &[(None, "Nous recrutons !")]),
    ]);
    for (lang, said) in [
        (Lang::En, "I work at portevoix.\n\nWe are hiring!"),
        (Lang::Fr, "Je travaille chez portevoix.\n\nNous recrutons !"),
    ] {
        for network in Network::offered() {
            let request = KitRequest { lang, ..desk.ask(network) };
            let kit = kit(&request);
            check(&kit, &request);
            assert_eq!(kit.said, said, "{network}");
            assert_eq!((kit.judgement.verdict, kit.shortened), (Verdict::Sufficient, false), "{network}");
            assert_eq!(kit.disclosure.as_ref().map(|d| d.lang), Some(lang.into()));
            assert_eq!((kit.permission, kit.alike, kit.free), (Permission::Disclosed, 0, None));
        }
    }
}

#[test]
fn each_network_gets_what_it_takes() {
    let desk = Desk::one("We are hiring!");
    for (network, way, link_apart, title) in [
        (Network::Linkedin, Way::LinkOnly, false, false),
        (Network::X, Way::Prefilled, false, false),
        (Network::Facebook, Way::LinkOnly, false, false),
        (Network::Instagram, Way::Paste, true, false),
        (Network::Threads, Way::Prefilled, false, false),
        (Network::Bluesky, Way::Prefilled, false, false),
        (Network::Mastodon, Way::Prefilled, false, false),
        (Network::Tiktok, Way::Paste, true, false),
        (Network::Youtube, Way::Paste, false, false),
        (Network::Reddit, Way::Paste, false, true),
        (Network::Telegram, Way::Prefilled, false, false),
        (Network::Whatsapp, Way::Prefilled, false, false),
        (Network::Email, Way::Prefilled, false, true),
    ] {
        let request = desk.ask(network);
        let kit = kit(&request);
        check(&kit, &request);
        assert_eq!((kit.way, kit.link_apart), (way, link_apart), "{network}");
        assert_eq!(kit.title.as_deref(), title.then_some("Title"), "{network}");
        assert_eq!(kit.link.as_ref(), Some(&desk.link));
    }
}

#[test]
fn a_mail_has_a_subject_and_reddit_a_title() {
    let desk = Desk::one("We are hiring!");
    let mail = kit(&desk.ask(Network::Email));
    let pairs: BTreeMap<String, String> = mail.intent.url.query_pairs().into_owned().collect();
    assert_eq!(mail.intent.url.scheme(), "mailto");
    assert_eq!((pairs["subject"].as_str(), pairs["body"].replace("\r\n", "\n")), ("Title", mail.text.clone()));
    let reddit = kit(&desk.ask(Network::Reddit));
    // A text post: in a link post the disclosure would stand nowhere.
    assert_eq!(reddit.intent.url.as_str(), "https://www.reddit.com/submit?type=TEXT&title=Title");
    assert!(reddit.text.starts_with("I work at portevoix."));
    for length in [300, 301, 5_000] {
        let title = opening::title(Network::Reddit, &"é ".repeat(length)).unwrap();
        assert!(title.encode_utf16().count() <= 300, "{length}");
    }
    let spaced = opening::title(Network::Email, " a\n b + c ").unwrap();
    assert_eq!(spaced, "a b + c");
}

#[test]
fn an_item_in_one_language_is_disclosed_in_that_language() {
    let desk = Desk::one("We are hiring!");
    let kit = kit(&KitRequest { lang: Lang::Fr, ..desk.ask(Network::X) });
    assert!(kit.text.starts_with("I work at portevoix."), "{}", kit.text);
}

#[test]
fn the_disclosure_shrinks_before_the_caption_is_cut() {
    // On X: 280 - 23 for the link - 4 for two breaks = 253 for disclosure and caption.
    let mut before = usize::MAX;
    for length in 200..300 {
        let caption = "abcd ".repeat(length)[..length].trim_end().to_owned();
        let caption = format!("{caption}{}", "x".repeat(length - caption.len()));
        let desk = Desk::one(&caption);
        let request = desk.ask(Network::X);
        let kit = kit(&request);
        check(&kit, &request);
        let disclosure = kit.disclosure.as_ref().map_or(0, |d| d.text.chars().count());
        assert!(disclosure > 0 && disclosure <= before, "{length}");
        before = disclosure;
        assert_eq!(kit.judgement.verdict, Verdict::Sufficient, "{length}");
        assert_eq!(kit.shortened, length + disclosure > 253, "{length} and {disclosure}");
        if kit.shortened {
            let kept = kit.caption.trim_end_matches('…');
            assert!(kit.caption.ends_with('…') && caption.starts_with(kept), "{}", kit.caption);
            assert!(kit.count.length > 270, "cut more than needed: {}", kit.count.length);
        }
    }
    assert!(before < "I work at portevoix.".len(), "nothing shorter was tried");
}

#[test]
fn both_of_blueskys_limits_hold() {
    // A family of seven code points is one grapheme and 25 bytes: 300 graphemes are 7,500 bytes.
    let desk = Desk::one(&"👨‍👩‍👧‍👦".repeat(280));
    let request = desk.ask(Network::Bluesky);
    let kit = kit(&request);
    check(&kit, &request);
    assert!(kit.shortened && kit.caption.len() > 2500, "{}", kit.caption.len());
}

#[test]
fn own_words_are_taken_as_they_are() {
    let desk = Desk::new(vec![version(Lang::En, &[(None, "We ship.")]), version(Lang::Fr, &[(None, "On livre.")])]);
    for (words, lang, verdict, marked) in [
        ("I work at portevoix and I am proud of this.", Lang::En, Verdict::Sufficient, false),
        ("I work at portevoix.\n\nSo proud of this!", Lang::En, Verdict::Sufficient, true),
        ("Je travaille chez portevoix et j’en suis fière.", Lang::Fr, Verdict::Sufficient, false),
        ("So proud of this!", Lang::En, Verdict::Insufficient, false),
        ("So proud! #ee @portevoix", Lang::En, Verdict::Insufficient, false),
    ] {
        let request = KitRequest { own_words: Some(words), lang, ..desk.ask(Network::Linkedin) };
        let kit = kit(&request);
        check(&kit, &request);
        assert_eq!((kit.said.as_str(), kit.caption.as_str()), (words, words));
        assert_eq!((kit.judgement.verdict, kit.disclosure.is_some()), (verdict, marked), "{words}");
        assert_eq!(kit.corrected.is_some(), verdict != Verdict::Sufficient, "{words}");
    }
    // Nothing written is the suggestion.
    let blank = kit(&KitRequest { own_words: Some(" \n "), ..desk.ask(Network::Linkedin) });
    assert_eq!(blank, kit(&desk.ask(Network::Linkedin)));
}

#[test]
fn the_corrected_text_is_one_press_away() {
    let desk = Desk::one("We ship.");
    for (words, lang, first) in [
        ("So proud of this!", Lang::En, "I work at portevoix."),
        // Asked for in English, written in French: the post's language counts.
        (
            "Deux ans de travail, et voilà ce que l’équipe en a fait pour vous et pour votre vélo.",
            Lang::En,
            "Je travaille chez portevoix.",
        ),
    ] {
        let request = KitRequest { own_words: Some(words), lang, ..desk.ask(Network::Linkedin) };
        let bare = kit(&request);
        let corrected = bare.corrected.clone().unwrap();
        let better = kit(&KitRequest { disclose: true, ..request });
        check(&better, &request);
        assert_eq!((better.said.as_str(), better.corrected), (corrected.as_str(), None));
        assert_eq!(corrected, format!("{first}\n\n{words}"));
        assert_eq!(better.judgement.verdict, Verdict::Sufficient);
        // What was corrected stays as it is, also as own words.
        let again = kit(&KitRequest { own_words: Some(&corrected), ..request });
        assert_eq!((again.text, again.judgement, again.corrected), (better.text, better.judgement, None));
        assert_eq!(again.disclosure_at, better.disclosure_at, "the same words are marked");
    }
    // What says enough gets nothing more in front.
    let said = "I work at portevoix and I am proud of this.";
    let kept = kit(&KitRequest { own_words: Some(said), disclose: true, ..desk.ask(Network::Linkedin) });
    assert_eq!(kept.said, said);
}

#[test]
fn where_somebody_has_to_approve_the_disclosure_is_still_put_in_front() {
    let mut desk = Desk::one("Our new fund.").under("UK-FCA");
    desk.item.kind = Kind::Financial;
    let bare = kit(&KitRequest { own_words: Some("Our new fund is here."), ..desk.ask(Network::Linkedin) });
    let suggested = kit(&desk.ask(Network::Linkedin));
    assert_ne!(suggested.judgement.verdict, Verdict::Sufficient, "that is for a person");
    let corrected = bare.corrected.unwrap();
    assert!(corrected.ends_with("Our new fund is here.") && corrected.len() > 25, "{corrected}");
    let again = kit(&KitRequest { own_words: Some(&corrected), ..desk.ask(Network::Linkedin) });
    assert_eq!((again.corrected, again.permission), (None, Permission::Approval));
}

#[test]
fn own_words_that_deny_it_are_not_called_corrected() {
    let desk = Desk::one("We ship.");
    let kit = kit(&KitRequest { own_words: Some("I do not work at portevoix"), ..desk.ask(Network::X) });
    assert_eq!((kit.judgement.verdict, kit.judgement.reason.as_str()), (Verdict::Insufficient, "NEGATED"));
    assert_eq!(kit.corrected, None, "a sentence in front would contradict the rest");
}

#[test]
fn words_that_others_posted_are_said_to_be_taken() {
    let captions = [
        "One lamp and two stands is how we began to repair bikes in Lyon.",
        "Every bike gets a second life in our new workshop, come and see it.",
        "Forty people were at work on Monday morning when the doors opened.",
    ];
    let made = || Desk::new(vec![version(Lang::En, &captions.map(|text| (None, text)))]);
    let others = people(4);
    let first = kit(&made().ask(Network::X));
    assert_eq!((first.alike, first.free), (0, None));
    let posted =
        format!("I work at portevoix.\n\n{}\n\nhttps://go.example.com/r/another", first.caption.to_uppercase());
    let second = (first.variant as usize + 1) % 3;
    // One is taken: the next one is proposed. Two are taken: the third. All are: none.
    for (taken, free) in [
        (vec![posted.as_str()], Some(1)),
        (vec![posted.as_str(), captions[second]], Some(2)),
        (vec![posted.as_str(), captions[0], captions[1], captions[2]], None),
    ] {
        let texts: Vec<_> = others.iter().copied().zip(taken.iter().copied()).collect();
        let desk = made().after(&texts);
        let kit = |variant| kit(&KitRequest { variant, ..desk.ask(Network::X) });
        let shown = kit(0);
        assert!(shown.alike > 0);
        assert_eq!(shown.free, free, "{taken:?}");
        if let Some(free) = free {
            assert_eq!(kit(free).alike, 0);
        }
        // Going on from a later step finds a free one too.
        assert!(kit(7).free.is_none_or(|free| kit(free).alike == 0));
    }
    // Own words are compared too; nothing is proposed in their place.
    let desk = made().after(&[(others[0], posted.as_str())]);
    let own = format!("I work at portevoix. {}", first.caption);
    let pasted = kit(&KitRequest { own_words: Some(&own), ..desk.ask(Network::Mastodon) });
    assert_eq!((pasted.alike, pasted.free, pasted.reworded), (1, None, false));
    let fresh = "I work at portevoix. Yesterday my sister rode home on a frame that I welded.";
    let fresh = kit(&KitRequest { own_words: Some(fresh), ..desk.ask(Network::Mastodon) });
    assert_eq!((fresh.alike, fresh.reworded), (0, true));
}

#[test]
fn leave_is_asked_where_a_rule_wants_it() {
    let mut desk = Desk::one("Our new fund.").under("UK-FCA");
    desk.item.kind = Kind::Financial;
    let kit = |relationship| kit(&KitRequest { relationship, ..desk.ask(Network::Linkedin) });
    assert_eq!(kit(Relationship::Employee).permission, Permission::Approval);
    let desk = Desk::one("We are hiring!");
    let none = KitRequest { relationship: Relationship::None, ..desk.ask(Network::Linkedin) };
    assert_eq!(super::kit(&none).judgement.verdict, Verdict::NotRequired);
    assert_eq!(super::kit(&none).permission, Permission::NotRequired);
}

#[test]
fn what_a_rule_forbids_is_blocked() {
    let mut desk = Desk::one("We are hiring!");
    for pack in &mut desk.book.packs {
        for rule in &mut pack.rules {
            rule.requirement = crate::disclosure::rule::Requirement::Block;
        }
    }
    let blocked = kit(&desk.ask(Network::Linkedin));
    assert_eq!(blocked.permission, Permission::Blocked);
    assert!(!blocked.rules.is_empty());
}

#[test]
fn variants_take_turns_and_colleagues_start_apart() {
    let captions = ["One.", "Two.", "Three.", "Four."].map(|text| (None, text));
    let desk = Desk::new(vec![version(Lang::En, &captions)]);
    let pick = |person, variant| kit(&KitRequest { person, variant, ..desk.ask(Network::X) });
    let mut first = [0; 4];
    for person in people(400) {
        let seen: Vec<u32> = (0..4).map(|variant| pick(person, variant).variant).collect();
        let mut sorted = seen.clone();
        sorted.sort_unstable();
        assert_eq!(sorted, [0, 1, 2, 3], "each once");
        assert_eq!(pick(person, 4).variant, seen[0], "then again");
        assert_eq!(pick(person, u32::MAX).variant, seen[3]);
        first[seen[0] as usize] += 1;
    }
    assert!(first.iter().all(|&count| (70..=130).contains(&count)), "{first:?}");
    assert_eq!(pick(people(1)[0], 0).variants, 4);
}

#[test]
fn a_network_of_its_own_captions_gets_those() {
    let desk = Desk::new(vec![version(Lang::En, &[(None, "General."), (Some(Network::X), "Short.")])]);
    assert_eq!(kit(&desk.ask(Network::X)).caption, "Short.");
    assert_eq!(kit(&desk.ask(Network::Mastodon)).caption, "General.");
}

#[test]
fn without_caption_or_link_there_is_still_a_kit() {
    let desk = Desk::new(vec![version(Lang::En, &[])]);
    let request = KitRequest { link: None, ..desk.ask(Network::X) };
    let bare = kit(&request);
    check(&bare, &request);
    assert_eq!((bare.text.as_str(), bare.variants, bare.variant), ("I work at portevoix.", 0, 0));
    assert_eq!(bare.link_at, None);
    assert_eq!(kit(&desk.ask(Network::X)).text, "I work at portevoix.\n\nhttps://go.example.com/r/3Zb9xQ2kLmP");
}

#[test]
fn a_link_that_is_too_long_is_never_cut() {
    let long = Url::parse(&format!("https://go.example.com/{}", "x".repeat(400))).unwrap();
    let desk = Desk::one("We ship.");
    let kit = kit(&KitRequest { link: Some(&long), ..desk.ask(Network::Bluesky) });
    assert!(!kit.count.fits);
    assert!(kit.text.ends_with(long.as_str()) && kit.caption.is_empty() && kit.shortened);
}

/// What captions are made of, in words of no language: letters at random spell "no" and "jk" sooner or later.
const SOUP: [&str; 14] =
    ["zorg", "plimé", "Quax,", "brulf.", "Drofna!", "ulmet?", "🎉", "👩‍🚀", "\n", "\n\n", "#zorg", "@quax", "1+1=2", "’"];

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_suggestion_fits_and_discloses(
        words in prop::collection::vec(prop::sample::select(SOUP.to_vec()), 0..150),
        index in 0_usize..13, french in any::<bool>(), own in any::<bool>(), with_link in any::<bool>(),
    ) {
        let lang = if french { Lang::Fr } else { Lang::En };
        let caption = words.join(" ");
        let desk = Desk::new(vec![version(lang, &[(None, &caption)])]);
        let request = desk.ask(Network::ALL[index]);
        let request = KitRequest {
            lang, own_words: own.then_some(caption.as_str()), disclose: own, link: with_link.then_some(&desk.link), ..request
        };
        let made = kit(&request);
        check(&made, &request);
        prop_assert_eq!(made.judgement.reason.as_str(), "OK", "{}", made.text);
        prop_assert_eq!(&made, &kit(&request));
    }
}
