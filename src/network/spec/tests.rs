//! What every row must hold, whoever wrote it.

use super::*;
use crate::lang::Lang;

#[test]
fn every_network_has_its_own_row() {
    for network in Network::ALL {
        let spec = network.spec();
        assert_eq!(spec.network, network);
        assert_eq!(network.code().parse::<Network>().unwrap(), network);
        assert_eq!(serde_json::to_value(network).unwrap(), network.code());
        assert!(!spec.name.is_empty() && !spec.limits.is_empty() && !spec.source.is_empty(), "{network}");
        assert!(spec.as_of.parse::<jiff::civil::Date>().is_ok(), "{network}: {}", spec.as_of);
        for dated in [spec.captions.as_of, spec.pictures.as_of].into_iter().chain(spec.fold.map(|fold| fold.as_of)) {
            assert!(dated.starts_with("202") && matches!(dated.len(), 4 | 7 | 10), "{network}: {dated}");
        }
        if let Some(fold) = spec.fold {
            assert!(fold.mobile <= fold.desktop && fold.mobile > 0 && fold.lines != Some(0), "{network}");
        }
        if let Some([narrow, wide]) = spec.pictures.shapes {
            assert!(narrow.0 * wide.1 <= wide.0 * narrow.1, "{network}: {narrow:?} is wider than {wide:?}");
        }
        let counted = (spec.measure)("", &CountOptions::default());
        let pairs: Vec<_> = counted.iter().map(|c| Limit { unit: c.unit, max: c.limit }).collect();
        assert_eq!(pairs, spec.limits, "{network} measures what it lists");
    }
}

#[test]
fn what_cannot_be_looked_at_says_why_in_both_languages() {
    for spec in &NETWORKS {
        let reasons = Lang::ALL.map(|lang| spec.verify.reason(lang));
        assert_eq!(spec.verify.endpoint().is_none(), reasons[0].is_some(), "{}", spec.code);
        if let Verify::Forbidden(key) | Verify::Unavailable(key) = spec.verify {
            assert!(reasons.iter().flatten().all(|reason| reason != key), "{key} has no message");
            assert_ne!(reasons[0], reasons[1], "{key}");
        }
        assert!(spec.has_permalinks || spec.verify.endpoint().is_none(), "{}", spec.code);
    }
}

#[test]
fn mastodon_is_asked_last() {
    let order: Vec<_> = readers().map(|spec| spec.network).collect();
    assert_eq!((order.len(), order.last()), (NETWORKS.len(), Some(&Network::Mastodon)));
}
