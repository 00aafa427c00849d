//! An answer as charts: for a page, and as a picture for a chat.

use super::Answered;
use crate::board::chart::{Bar, Branch, Figure, Root, bars, frequency, sheet, tree};
use crate::board::png;
use crate::flow::card::Picture;
use crate::flow::{Catalogue, Result};
use crate::lang::Lang;
use crate::reach::{Method, Spread};
use crate::say;

/// The charts that may be shown: none where nothing could have been seen.
#[must_use]
pub fn figures(answered: &Answered, lang: Lang) -> Vec<Figure> {
    let (report, told) = (&answered.report, answered.told());
    if report.method == Method::Nothing {
        return vec![];
    }
    let bar = |key: &str, spread: Spread| Bar { label: say!(lang, key), spread };
    let mut parts = vec![bar("board-chart-total", report.reach)];
    if told.sharers != Some(0) {
        parts.push(bar("board-chart-direct", report.direct));
        parts.push(bar("board-chart-passed", report.passed_on));
    }
    let mut all = vec![bars(lang, "reach", say!(lang, "board-chart-reach"), &parts)];
    if told.overlap {
        all.push(frequency(lang, report));
    }
    let branches: Vec<Branch> = told
        .networks
        .iter()
        .filter_map(|(network, shares)| {
            let spread = *report.networks.get(network)?;
            Some(Branch { name: network.name().to_owned(), shares: *shares, spread })
        })
        .collect();
    if !branches.is_empty() {
        let by_network: Vec<Bar> =
            branches.iter().map(|branch| Bar { label: branch.name.clone(), spread: branch.spread }).collect();
        all.push(bars(lang, "networks", say!(lang, "board-chart-networks"), &by_network));
        all.push(tree(lang, report, &Root { people: told.sharers, branches, others: told.others }));
    }
    all
}

/// The picture for a chat: the range, `more` of the same kind, and the way there; `None` where there is nothing to see.
///
/// # Errors
/// What the drawing says.
pub async fn picture(
    catalogue: &Catalogue,
    title: &str,
    answered: &Answered,
    more: Option<Figure>,
    lang: Lang,
) -> Result<Option<Picture>> {
    // A chat shows pictures small: the range and the way, not every chart of the page.
    let mut shown: Vec<Figure> =
        figures(answered, lang).into_iter().filter(|figure| ["reach", "tree"].contains(&figure.name)).collect();
    if shown.is_empty() {
        return Ok(None);
    }
    shown.splice(1..1, more);
    let look = catalogue.look();
    let (title, lead) = (title.to_owned(), answered.report.estimate().describe(lang));
    let drawn = tokio::task::spawn_blocking(move || {
        let (svg, alt) = sheet(&title, &lead, &shown, lang, &look);
        png(&svg).map(|bytes| Picture::png(bytes, alt))
    });
    Ok(Some(drawn.await.map_err(std::io::Error::other)??))
}
