//! `portevoix plan`: what will be posted when and where, by the code that posts.
use std::collections::BTreeMap;
use std::process::ExitCode;

use super::run::{print_findings, runtime};
use crate::app::Ended;
use crate::app::clock::SystemClock;
use crate::app::config::Config;
use crate::app::exit::{Stop, of_io, of_store};
use crate::app::folder;
use crate::app::terminal::line;
use crate::flow::Catalogue;
use crate::flow::port::Clock as _;
use crate::id::{ChannelId, Millis};
use crate::lang::{Lang, date_time};
use crate::say;
use crate::schedule::{Pick, Posted, plan};
use crate::store::{Durability, Store};

/// How far back what was posted decides about what will be.
const HISTORY: i64 = 400 * Millis::DAY;

pub(crate) fn run(config: &Config, weeks: u32, lang: Lang) -> Ended {
    let folder = &config.content.folder;
    let files = folder::read(folder).map_err(|error| Stop::new(of_io(&error), error.to_string()))?;
    let (catalogue, findings) = Catalogue::read(&files, config.content.trust_file_approvals);
    print_findings(&findings, lang);
    let now = SystemClock.now();
    let history = runtime()?.block_on(history(config, &catalogue, now));
    let history = history.map_err(|error| Stop::new(of_store(&error), error.to_string()))?;
    let until = now.plus(i64::from(weeks) * 7 * Millis::DAY);
    let planned = plan(&catalogue.calendar, &catalogue.offered(now), &history, now, until);
    for slot in &planned {
        let zone = catalogue.calendar.schedule(&slot.schedule).map(|schedule| schedule.cadence.time_zone());
        let at = date_time(lang, slot.at.zoned(zone.unwrap_or(&catalogue.library.brand.zone)).datetime());
        let what = match &slot.what {
            Ok(Pick::Item(item)) => catalogue.title(item, catalogue.channel_lang(&slot.channel)),
            Ok(Pick::Board) => say!(lang, "app-plan-board"),
            Err(skip) => format!("– {}", skip.message(lang)),
        };
        line(format!("{at}  #{:16} {what}", slot.channel.as_str()));
    }
    if planned.is_empty() {
        line(say!(lang, "app-plan-empty"));
    }
    Ok(ExitCode::SUCCESS)
}

/// What each channel was given so far; nothing where there is no database yet.
async fn history(
    config: &Config,
    catalogue: &Catalogue,
    now: Millis,
) -> Result<BTreeMap<ChannelId, Vec<Posted>>, crate::store::StoreError> {
    let file = config.data.join("portevoix.db");
    let mut history = BTreeMap::new();
    if !file.exists() {
        return Ok(history);
    }
    let store = Store::open(&file, Durability::Full).await?;
    for channel in &catalogue.calendar.channels {
        history.insert(channel.id.clone(), store.channel_history(&channel.id, now.plus(-HISTORY)).await?);
    }
    store.close().await;
    Ok(history)
}
