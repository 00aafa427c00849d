use super::*;

const POST: &str = "https://x.com/marie/status/1725000000000000000";

#[test]
fn an_address_is_a_permalink_and_anything_else_is_the_text() {
    for (input, network, expected) in [
        (POST, Network::X, "permalink 1725000000000000000"),
        ("  https://twitter.com/marie/status/1725000000000000000?s=20 \n", Network::X, "permalink 1725000000000000000"),
        ("x.com/marie/status/1725000000000000000", Network::X, "permalink 1725000000000000000"),
        (POST, Network::Bluesky, "a post on x, not on bluesky"),
        ("https://x.com/marie", Network::X, "a profile, not a post"),
        ("https://lnkd.in/eAbCdEf", Network::Linkedin, "a short link"),
        ("https://example.org/", Network::X, "an address of no known network"),
        ("javascript:alert(1)", Network::X, "text"),
        ("https://", Network::X, "not a plain web address"),
        ("HTTPS://x.com/\u{202e}marie", Network::X, "not a plain web address"),
        ("I work at portevoix.", Network::X, "text"),
        ("Bonjour", Network::X, "text"),
        ("oui/non", Network::X, "text"),
        ("I work at portevoix. https://x.com/marie/status/1725000000000000000", Network::X, "text"),
        (&format!("{POST}\n{POST}"), Network::X, "text"),
        ("", Network::X, "nothing was pasted"),
        (" \n\u{200b}\u{feff}\u{202e}", Network::X, "nothing was pasted"),
    ] {
        let found = match read_evidence(input, network) {
            Ok(Evidence::Permalink(found)) => format!("permalink {}", found.id),
            Ok(Evidence::Text(text)) => {
                assert_eq!(text, input.trim());
                "text".to_owned()
            }
            Err(error) => {
                for lang in Lang::ALL {
                    assert!(!error.message(lang).starts_with("share-"), "{error:?} has no message");
                }
                error.to_string()
            }
        };
        assert_eq!(found, expected, "{input:?} on {network}");
    }
}

#[test]
fn a_text_has_at_most_ten_thousand_characters() {
    let most = "é".repeat(MAX_TEXT);
    assert_eq!(read_evidence(&most, Network::X), Ok(Evidence::Text(most.clone())));
    let error = read_evidence(&format!("{most}é"), Network::X).unwrap_err();
    assert_eq!(error, EvidenceError::TooLong);
    assert!(error.message(Lang::Fr).contains("10\u{202f}000 caractères"), "{}", error.message(Lang::Fr));
}

#[test]
fn a_tier_says_what_may_be_said() {
    for (tier, code, checked, verified) in [
        (Tier::T0, "T0", false, false),
        (Tier::T1, "T1", false, false),
        (Tier::T2, "T2", true, false),
        (Tier::T3, "T3", true, true),
        (Tier::T4, "T4", true, true),
    ] {
        assert_eq!((tier.code(), tier.checked(), tier.verified()), (code, checked, verified));
        assert_eq!(code.parse(), Ok(tier));
        assert_eq!(serde_json::to_string(&tier).unwrap(), format!("{code:?}"));
        for lang in Lang::ALL {
            assert!(!tier.label(lang).starts_with("share-"), "{code}");
        }
    }
    assert!("t2".parse::<Tier>().is_err() && "T5".parse::<Tier>().is_err());
}
