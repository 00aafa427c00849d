//! Other machines: asked only where the operator says so, and only at the addresses of the configuration.
use std::sync::Arc;
use std::time::Duration;

use reqwest::redirect::Policy;
use url::Url;

use super::{Findings, Look};
use crate::app::clock::SystemClock;
use crate::chat::discord::rest::Rest;
use crate::chat::discord::rights::{self, Rights};
use crate::chat::slack::scopes;
use crate::flow::Catalogue;
use crate::say;

/// How long an answer is waited for.
const PATIENCE: Duration = Duration::from_secs(10);

pub(super) async fn public_url(look: &Look<'_>, found: &mut Findings) {
    let lang = look.lang;
    let Some(url) = &look.config.listen.public_url else {
        let text = say!(lang, "app-doctor-public-url-none", address = look.config.listen.public.to_string());
        return found.warn("public_url", text, say!(lang, "app-doctor-public-url-none-fix"));
    };
    let shown = look.config.listen.url(look.config.listen.public);
    if url.scheme() != "https" {
        let text = say!(lang, "app-doctor-public-url-clear", url = shown.as_str());
        return found.warn("public_url", text, say!(lang, "app-doctor-public-url-clear-fix"));
    }
    if !look.online {
        return found.ok("public_url", say!(lang, "app-doctor-public-url", url = shown.as_str()));
    }
    match answers(&shown).await {
        Ok(()) => found.ok("public_url", say!(lang, "app-doctor-public-url-answers", url = shown.as_str())),
        Err(reason) => {
            let text = say!(lang, "app-doctor-public-url-silent", url = shown.as_str(), reason = reason);
            found.error("public_url", text, say!(lang, "app-doctor-public-url-silent-fix"));
        }
    }
}

/// Does `/healthz` below `url` answer?
async fn answers(url: &Url) -> Result<(), String> {
    let url = url.join("healthz").map_err(|error| error.to_string())?;
    let client = reqwest::Client::builder().redirect(Policy::none()).timeout(PATIENCE).build();
    let client = client.map_err(|error| error.to_string())?;
    let answer = client.get(url).send().await.map_err(|error| error.without_url().to_string())?;
    let status = answer.status();
    if status.is_success() { Ok(()) } else { Err(status.to_string()) }
}

pub(super) async fn discord(look: &Look<'_>, catalogue: &Catalogue, found: &mut Findings) {
    let lang = look.lang;
    let Some(setup) = look.config.discord.setup() else {
        return found.ok("discord", say!(lang, "app-doctor-platform-unused"));
    };
    if setup.guilds.is_empty() {
        let text = say!(lang, "app-doctor-platform-empty");
        return found.warn("discord", text, say!(lang, "app-doctor-discord-empty-fix"));
    }
    if !look.online {
        return found.ok("discord", say!(lang, "app-doctor-platform-set", count = setup.guilds.len()));
    }
    let rest = match Rest::new(&setup, Arc::new(SystemClock)) {
        Ok(rest) => rest,
        Err(error) => {
            let text = say!(lang, "app-doctor-platform-refused", reason = error.to_string());
            return found.error("discord", text, say!(lang, "app-doctor-discord-fix"));
        }
    };
    for (name, guild) in &setup.guilds {
        let places = catalogue.calendar.channels.iter().filter_map(|channel| channel.place.as_ref());
        let places = places.filter(|place| place.workspace.as_str() == name).map(|place| place.id.as_str());
        match rights::look(&rest, &guild.id, places).await {
            Ok(channels) => tell_rights(look, name, &channels, found),
            Err(error) => {
                let text = say!(lang, "app-doctor-workspace-refused", name = name.as_str(), reason = error.to_string());
                found.error("discord", text, say!(lang, "app-doctor-discord-fix"));
            }
        }
    }
}

fn tell_rights(look: &Look<'_>, name: &str, channels: &[Rights], found: &mut Findings) {
    let (lang, mut whole) = (look.lang, true);
    for rights in channels.iter().filter(|rights| !rights.missing.is_empty()) {
        whole = false;
        let (channel, missing) = (rights.channel.as_str(), rights.missing.join(", "));
        let text = say!(lang, "app-doctor-discord-missing", name = name, channel = channel, missing = missing);
        found.error("discord", text, say!(lang, "app-doctor-discord-missing-fix"));
    }
    if whole {
        found.ok("discord", say!(lang, "app-doctor-workspace", name = name, count = channels.len()));
    }
}

pub(super) async fn slack(look: &Look<'_>, found: &mut Findings) {
    let (lang, slack) = (look.lang, &look.config.slack);
    let Some(setup) = slack.setup() else {
        if slack.workspace.is_empty() {
            return found.ok("slack", say!(lang, "app-doctor-platform-unused"));
        }
        let text = say!(lang, "app-doctor-slack-deaf");
        return found.error("slack", text, say!(lang, "app-doctor-slack-deaf-fix"));
    };
    if setup.teams.is_empty() {
        let text = say!(lang, "app-doctor-platform-empty");
        return found.warn("slack", text, say!(lang, "app-doctor-slack-empty-fix"));
    }
    if !look.online {
        return found.ok("slack", say!(lang, "app-doctor-platform-set", count = setup.teams.len()));
    }
    if let Err(reason) = scopes::app(&setup).await {
        let text = say!(lang, "app-doctor-slack-app", reason = reason);
        found.error("slack", text, say!(lang, "app-doctor-slack-app-fix"));
    }
    for (name, team) in &setup.teams {
        match scopes::bot(&setup, team).await {
            Err(reason) => {
                let text = say!(lang, "app-doctor-workspace-refused", name = name.as_str(), reason = reason);
                found.error("slack", text, say!(lang, "app-doctor-slack-fix"));
            }
            Ok(missing) if missing.is_empty() => {
                found.ok("slack", say!(lang, "app-doctor-slack", name = name.as_str()));
            }
            Ok(missing) => {
                let missing = missing.join(", ");
                let text = say!(lang, "app-doctor-slack-missing", name = name.as_str(), missing = missing);
                found.error("slack", text, say!(lang, "app-doctor-slack-fix"));
            }
        }
    }
}
