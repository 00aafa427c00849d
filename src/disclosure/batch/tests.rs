//! Lines of auditors' tools: what is answered, and what is said of a line that cannot be.
use serde_json::{Value, json};

use super::*;

fn line(changes: &Value) -> Value {
    let mut line = json!({
        "id": 1, "text": "I work at Acme. We are hiring!", "network": "linkedin", "jurisdiction": "US", "lang": "en",
        "relationship": "employee", "content_kind": "promotional",
    });
    for (key, value) in changes.as_object().unwrap() {
        line[key] = value.clone();
    }
    line
}

fn batch(book: &Rulebook) -> Batch<'_> {
    Batch { book, on: jiff::civil::date(2026, 11, 22), lang: Lang::En }
}

#[test]
fn a_line_is_judged_as_it_says() {
    let book = Rulebook::shipped();
    for (changes, verdict, reason) in [
        (json!({}), Verdict::Sufficient, "OK"),
        (json!({"lang": "en-GB"}), Verdict::Sufficient, "OK"),
        (json!({"jurisdiction": "us"}), Verdict::Sufficient, "OK"),
        (json!({"jurisdiction": ["US", "UK"]}), Verdict::Insufficient, "LABEL_MISSING"),
        (json!({"jurisdiction": "GB"}), Verdict::Insufficient, "LABEL_MISSING"),
        (json!({"text": "We are hiring!"}), Verdict::Insufficient, "NO_DISCLOSURE"),
        (json!({"text": ""}), Verdict::Unverifiable, "TEXT_UNKNOWN"),
        (json!({"org": {"name": "Acme", "aliases": "ACME Inc"}}), Verdict::Sufficient, "OK"),
        (json!({"org": {"name": "Initech"}}), Verdict::Insufficient, "WRONG_ORGANISATION"),
        (json!({"org": {"name": " "}, "rewarded": null}), Verdict::Sufficient, "OK"),
        (json!({"surface": "profile"}), Verdict::Insufficient, "PROFILE_ONLY"),
        (json!({"relationship": "none", "text": "Nice!"}), Verdict::NotRequired, "NO_CONNECTION"),
        (json!({"network": "mastodon", "content_warning": "news"}), Verdict::Insufficient, "BELOW_FOLD"),
        (json!({"network": "mastodon", "content_warning": "I work at Acme."}), Verdict::Sufficient, "OK"),
        // Nothing was in force yet.
        (json!({"on": "1999-12-31"}), Verdict::NeedsReview, "NO_RULE"),
    ] {
        let line = line(&changes);
        let judged = batch(&book).judge(&line).unwrap_or_else(|error| panic!("{changes}: {error:?}"));
        assert_eq!((judged.verdict, judged.reason.as_str()), (verdict, reason), "{changes}");
        assert!(!judged.explanation.is_empty());
        assert_eq!(judged.rule.is_empty(), reason == "NO_RULE", "{changes}");
    }
}

#[test]
fn what_is_wrong_with_a_line_is_said_with_the_field() {
    let book = Rulebook::shipped();
    for (changes, expected) in [
        (json!({"text": null}), "MISSING_FIELD text"),
        (json!({"text": 1}), "WRONG_TYPE text"),
        (json!({"network": "orkut"}), "UNKNOWN_VALUE network"),
        (json!({"network": null}), "MISSING_FIELD network"),
        (json!({"jurisdiction": "ZZ"}), "UNKNOWN_VALUE jurisdiction"),
        (json!({"jurisdiction": []}), "MISSING_FIELD jurisdiction"),
        (json!({"jurisdiction": ["US", 1]}), "WRONG_TYPE jurisdiction"),
        (json!({"jurisdiction": vec!["US"; 33]}), "WRONG_TYPE jurisdiction"),
        (json!({"jurisdiction": {"code": "US"}}), "WRONG_TYPE jurisdiction"),
        (json!({"lang": "English!"}), "UNKNOWN_VALUE lang"),
        (json!({"relationship": "friend"}), "UNKNOWN_VALUE relationship"),
        (json!({"content_kind": "advert"}), "UNKNOWN_VALUE content_kind"),
        (json!({"org": "Acme"}), "WRONG_TYPE org"),
        (json!({"org": {"name": 1}}), "WRONG_TYPE name"),
        (json!({"rewarded": "yes"}), "WRONG_TYPE rewarded"),
        (json!({"surface": "story"}), "UNKNOWN_VALUE surface"),
        (json!({"content_warning": true}), "WRONG_TYPE content_warning"),
        (json!({"on": "22/11/2026"}), "UNKNOWN_VALUE on"),
    ] {
        let error = batch(&book).judge(&line(&changes)).unwrap_err();
        assert_eq!(format!("{} {}", error.code, error.field.unwrap_or("-")), expected, "{changes}");
        assert!(!error.message.is_empty());
    }
    assert_eq!(batch(&book).judge(&json!([1])).unwrap_err().code, "NOT_AN_OBJECT");
}

#[test]
fn what_is_composed_is_judged_enough() {
    let book = Rulebook::shipped();
    let org = json!({"name": "Acme"});
    for (changes, first) in [
        (json!({"text": "We are hiring!", "org": org}), Some("I work at Acme.")),
        (
            json!({"text": "Nous recrutons !", "lang": "fr", "jurisdiction": "FR", "org": org}),
            Some("Je travaille chez Acme."),
        ),
        (json!({"text": "New!", "jurisdiction": ["UK", "FR"], "org": org}), Some("Ad · I work at Acme.")),
        (
            json!({"text": "Neu!", "lang": "de", "jurisdiction": "DE", "org": org}),
            Some("Werbung · Ich arbeite bei Acme."),
        ),
        (json!({"relationship": "none"}), None),
    ] {
        let asked = line(&changes);
        let composed = batch(&book).compose(&asked).unwrap();
        assert_eq!(composed.wordings.first().map(String::as_str), first, "{changes}");
        assert_eq!(composed.why.is_some(), first.is_some());
        let Some(first) = first else { continue };
        let text = composed.text.unwrap();
        assert!(text.starts_with(first), "{text}");
        let mut posted = asked;
        posted["text"] = json!(text);
        assert_eq!(batch(&book).judge(&posted).unwrap().verdict, Verdict::Sufficient, "{posted}");
    }
    let mut bare = line(&json!({"org": org}));
    bare.as_object_mut().unwrap().remove("text");
    assert_eq!(batch(&book).compose(&bare).unwrap().text, None);
}
