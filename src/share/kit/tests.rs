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
}

impl Desk {
    fn new(versions: Vec<Version>) -> Self {
        Self { item: item(versions), org: org(), link: link() }
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
            org: &self.org,
            relationship: Relationship::Employee,
        }
    }
}

/// What holds for every kit, whatever went in.
fn check(kit: &KitText, request: &KitRequest<'_>) {
    assert!(kit.count.fits, "{} does not fit: {kit:?}", request.network);
    if let Some(link) = request.link {
        assert_eq!(kit.link_at.clone().map(|at| &kit.text[at]), Some(link.as_str()));
        let at = kit.link_at.clone().unwrap();
        assert!(at.start == 0 || kit.text[..at.start].ends_with("\n\n"));
    }
    if let (Some(disclosure), Some(at)) = (&kit.disclosure, &kit.disclosure_at) {
        assert_eq!(kit.text[at.clone()], disclosure.text);
        assert_eq!(at.start, 0);
    }
    assert!(kit.text.contains(&kit.caption));
}

#[test]
fn a_kit_says_who_speaks_then_the_caption_then_the_link() {
    let desk = Desk::new(vec![
        version(Lang::En, &[(None, "We are hiring!")]),
        version(Lang::Fr, &[(None, "Nous recrutons !")]),
    ]);
    for (lang, expected) in [
        (Lang::En, "I work at portevoix.\n\nWe are hiring!\n\nhttps://go.example.com/r/3Zb9xQ2kLmP"),
        (Lang::Fr, "Je travaille chez portevoix.\n\nNous recrutons !\n\nhttps://go.example.com/r/3Zb9xQ2kLmP"),
    ] {
        for network in Network::ALL {
            let request = KitRequest { lang, ..desk.ask(network) };
            let kit = kit(&request);
            check(&kit, &request);
            assert_eq!(kit.text, expected, "{network}");
            assert_eq!((kit.judgement.verdict, kit.shortened), (Verdict::Sufficient, false));
            assert_eq!(kit.disclosure.as_ref().map(|d| d.lang), Some(lang));
            assert_eq!(kit.count, network::count(network, &kit.text, &CountOptions::default()));
            assert_eq!(kit.intent, network::intent(network, &kit.text, request.link, None));
        }
    }
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
    for (length, disclosure, shortened) in [
        (233, "I work at portevoix.", false),
        (234, "portevoix employee.", false),
        (235, "#PortevoixEmployee", false),
        (236, "#PortevoixEmployee", true),
        (2000, "#PortevoixEmployee", true),
    ] {
        let caption = "abcd ".repeat(length)[..length].trim_end().to_owned();
        let caption = format!("{caption}{}", "x".repeat(length - caption.len()));
        let desk = Desk::one(&caption);
        let request = desk.ask(Network::X);
        let kit = kit(&request);
        check(&kit, &request);
        assert_eq!(kit.disclosure.as_ref().map(|d| d.text.as_str()), Some(disclosure), "{length}");
        assert_eq!(kit.shortened, shortened, "{length}");
        assert_eq!(kit.judgement.verdict, Verdict::Sufficient, "{length}");
        if shortened {
            assert!(
                kit.caption.ends_with('…') && caption.starts_with(kit.caption.trim_end_matches('…')),
                "{}",
                kit.caption
            );
            assert!(kit.count.length > 270, "cut more than needed: {}", kit.count.length);
        }
    }
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
fn own_words_that_say_it_are_left_alone() {
    let desk = Desk::new(vec![version(Lang::En, &[(None, "We ship.")]), version(Lang::Fr, &[(None, "On livre.")])]);
    for (words, lang, disclosure) in [
        ("I work at portevoix and I am proud of this.", Lang::En, None),
        ("Je travaille chez portevoix et j’en suis fière.", Lang::Fr, None),
        ("So proud of this!", Lang::En, Some("I work at portevoix.")),
        ("  \n ", Lang::En, Some("I work at portevoix.")),
        ("So proud! #ee @portevoix", Lang::En, Some("I work at portevoix.")),
        // Asked for in French, written in English: the post's language counts.
        (
            "We have worked for two years and this is what the team made of it, for you and your bike.",
            Lang::Fr,
            Some("I work at portevoix."),
        ),
    ] {
        let request = KitRequest { own_words: Some(words), lang, ..desk.ask(Network::Linkedin) };
        let kit = kit(&request);
        check(&kit, &request);
        assert_eq!(kit.disclosure.as_ref().map(|d| d.text.as_str()), disclosure, "{words}");
        assert_eq!(kit.disclosure_at.is_some(), disclosure.is_some());
        assert_eq!(kit.judgement.verdict, Verdict::Sufficient, "{words}");
        if !words.trim().is_empty() {
            assert_eq!(kit.caption, words);
        }
    }
}

#[test]
fn own_words_that_deny_it_are_disclosed_and_left_to_a_person() {
    let desk = Desk::one("We ship.");
    let kit = kit(&KitRequest { own_words: Some("I do not work at portevoix"), ..desk.ask(Network::X) });
    assert!(kit.disclosure.is_some());
    assert_eq!((kit.judgement.verdict, kit.judgement.reason.as_str()), (Verdict::NeedsReview, "NEGATED"));
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

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_kit_fits_and_discloses(
        caption in "[a-zA-Z#@?!,.:éè’🎉👩‍🚀 \n]{0,900}", index in 0_usize..4, french in any::<bool>(), own in any::<bool>(), with_link in any::<bool>(),
    ) {
        let lang = if french { Lang::Fr } else { Lang::En };
        let desk = Desk::new(vec![version(lang, &[(None, &caption)])]);
        let request = desk.ask(Network::ALL[index]);
        let request = KitRequest {
            lang, own_words: own.then_some(caption.as_str()), link: with_link.then_some(&desk.link), ..request
        };
        let made = kit(&request);
        check(&made, &request);
        prop_assert_eq!(made.judgement.reason.as_str(), "OK", "{}", made.text);
        prop_assert_eq!(&made, &kit(&request));
    }
}
