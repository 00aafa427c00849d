//! `portevoix preview`: an item as colleagues and readers will see it, before anybody is shown it.
use std::path::PathBuf;
use std::process::ExitCode;

use clap::builder::{PossibleValuesParser, TypedValueParser as _};
use clap::{Args, ValueEnum};
use url::Url;

use super::content::read;
use super::findings::usual_link;
use super::run::print_findings;
use crate::app::Ended;
use crate::app::clock::{SystemChance, SystemClock};
use crate::app::config::Config;
use crate::app::exit::{Exit, Stop};
use crate::app::terminal::{line, warn};
use crate::board;
use crate::board::post::{Part, Sheet, Skin, left_out, sheets};
use crate::chat::{discord, slack};
use crate::content::Item;
use crate::disclosure::explain;
use crate::flow::card::{Card, Draft};
use crate::flow::kit::{Example, example};
use crate::flow::port::{Chance as _, Clock as _};
use crate::flow::{Catalogue, post};
use crate::id::{Millis, PersonId};
use crate::lang::{Lang, date_time, number};
use crate::network::Network;
use crate::say;
use crate::share::{KitText, Permission};

/// Examples of `preview`.
pub(crate) const EXAMPLES: &str = "Examples:
  portevoix preview unique-reach                        the card, and a post for each caption and network of brand.toml
  portevoix preview unique-reach --network x --text-lang fr
  portevoix preview unique-reach --network linkedin --as discord --png preview.png

The post is that of somebody who works here, in the organisation's own country. --as shows card and kit as that chat draws them, within its limits; fonts and colours of pictures are about those of the chat.";

/// Where the card is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Place {
    /// Discord
    Discord,
    /// Slack
    Slack,
}

/// The colours of a picture of no chat in particular.
const SKIN: Skin = Skin {
    page: "#f1f5f9",
    card: "#ffffff",
    line: "#dbe2ea",
    text: "#0f172a",
    muted: "#51607a",
    sunk: "#f8fafc",
    main: ("#f59e0b", "#0f172a"),
};

/// What to look at.
#[derive(Debug, Args)]
pub(crate) struct PreviewArgs {
    /// Id of the item
    item: String,
    /// A network; may be given again [default: those of brand.toml]
    #[arg(long, value_name = "NETWORK", value_parser = PossibleValuesParser::new(Network::offered().map(Network::code)).try_map(|code| code.parse::<Network>()))]
    network: Vec<Network>,
    /// Language of the item [default: that of messages]
    #[arg(long, value_name = "LANG", value_parser = PossibleValuesParser::new(Lang::ALL.map(Lang::code)).try_map(|code| code.parse::<Lang>()))]
    text_lang: Option<Lang>,
    /// As this chat draws it
    #[arg(long = "as", value_name = "CHAT")]
    place: Option<Place>,
    /// Write a picture instead
    #[arg(long, value_name = "FILE")]
    png: Option<PathBuf>,
}

/// Shows the card, then every caption as a whole post: disclosure first, the fold where the network folds, its length as
/// the network counts, and the verdict.
pub(crate) fn run(config: &Config, args: &PreviewArgs, lang: Lang) -> Ended {
    let (catalogue, findings) = read(config, lang)?;
    let wanted = catalogue.library.items.values().find(|item| item.id.as_str() == args.item);
    let Some(item) = wanted else {
        print_findings(&findings, lang);
        return Err(Stop::new(Exit::Content, say!(lang, "app-approve-unknown", item = args.item.as_str())));
    };
    let now = SystemClock.now();
    // Somebody new: nobody's own captions are looked for.
    let person = PersonId::mint(now, &mut *SystemChance.rng());
    let text_lang = item.version(args.text_lang.unwrap_or(lang)).lang;
    let desk = Desk { catalogue: &catalogue, item, link: usual_link(config)?, person, now, text_lang, lang };
    let brand = &catalogue.library.brand;
    let networks = if args.network.is_empty() { &brand.networks } else { &args.network };
    let mut shown = vec![desk.card(args.place)];
    shown.extend(networks.iter().flat_map(|network| desk.posts(*network, args.place)));
    let Some(file) = &args.png else {
        for (at, sheet) in shown.iter().enumerate() {
            if at > 0 {
                line(String::new());
            }
            line(format!("== {}", sheet.heading));
            sheet.parts.iter().for_each(|part| line(plain(part)));
        }
        return Ok(ExitCode::SUCCESS);
    };
    let skin = match args.place {
        Some(Place::Discord) => discord::look::SKIN,
        Some(Place::Slack) => slack::look::SKIN,
        None => SKIN,
    };
    let stop = |reason: String| {
        let text = say!(lang, "app-preview-unwritten", file = file.display().to_string(), reason = reason);
        Stop::new(Exit::Failed, text)
    };
    let png = board::png(&sheets(&shown, text_lang, &skin)).map_err(|error| stop(error.to_string()))?;
    std::fs::write(file, png).map_err(|error| stop(error.to_string()))?;
    let lost: Vec<String> = left_out(&shown).into_iter().collect();
    if !lost.is_empty() {
        warn(say!(lang, "app-preview-left-out", signs = lost.join(" ")));
    }
    line(say!(lang, "app-preview-written", file = file.display().to_string()));
    Ok(ExitCode::SUCCESS)
}

/// What every card and post is made from.
struct Desk<'a> {
    catalogue: &'a Catalogue,
    item: &'a Item,
    /// A tracked link, as long as those of kits.
    link: Url,
    person: PersonId,
    now: Millis,
    /// The language of the item, and that of the words around it.
    text_lang: Lang,
    lang: Lang,
}

impl Desk<'_> {
    /// The card as it is posted.
    fn card(&self, place: Option<Place>) -> Sheet {
        let (item, lang) = (self.item, self.lang);
        let heading = say!(
            lang,
            "app-preview-card",
            item = item.id.as_str(),
            lang = self.text_lang.code(),
            state = self.catalogue.state(item).name(lang),
            revision = item.revision.short()
        );
        let card = self.dated(post::drawn(self.catalogue, item, self.text_lang, self.read().cloned()));
        Sheet { heading, parts: looked(&card, place) }
    }

    /// Each chat writes an instant in its reader's own zone, by a sign that only it reads; here it is one of the
    /// organisation's zone, in words.
    fn dated(&self, mut card: Card) -> Card {
        let zone = &self.catalogue.library.brand.zone;
        for (label, at) in std::mem::take(&mut card.times) {
            card = card.fact(label, date_time(self.text_lang, at.zoned(zone).datetime()));
        }
        card
    }

    /// Where the card's link leads, for an item that has one.
    fn read(&self) -> Option<&Url> {
        self.item.link.as_ref().map(|_| &self.link)
    }

    /// A post for each caption that a colleague may take, in the order in which the item has them.
    fn posts(&self, network: Network, place: Option<Place>) -> Vec<Sheet> {
        let first = self.text(network, 0);
        let mut texts: Vec<KitText> = (1..first.variants).map(|variant| self.text(network, variant)).collect();
        texts.push(first);
        // Rotation begins somewhere else for everybody.
        texts.sort_by_key(|text| text.variant);
        texts.iter().map(|text| self.post(network, text, place)).collect()
    }

    fn post(&self, network: Network, text: &KitText, place: Option<Place>) -> Sheet {
        let lang = self.lang;
        let count = |units: u32| number(lang, i64::from(units));
        let heading = say!(
            lang,
            "app-preview-kit",
            network = network.name(),
            caption = text.variant + 1,
            captions = text.variants.max(1),
            length = count(text.count.length),
            limit = count(text.count.limit)
        );
        let said = verdict(text, lang);
        let mut parts = match place {
            None => vec![Part::Copy(folded(text, lang))],
            Some(_) => {
                let mut card = Card::new(self.text_lang);
                card.draft = Some(Draft::of(network, text));
                looked(&card, place)
            }
        };
        parts.push(Part::Small(said));
        Sheet { heading, parts }
    }

    /// The whole post of a colleague who takes this caption, on the day of the preview.
    fn text(&self, network: Network, variant: u32) -> KitText {
        let (lang, person) = (self.text_lang, self.person);
        let wanted = Example { network, lang, variant, link: self.read(), person };
        example(self.catalogue, self.item, &wanted, self.now)
    }
}

/// What a card comes to in this chat, or what stands on it.
fn looked(card: &Card, place: Option<Place>) -> Vec<Part> {
    match place {
        Some(Place::Discord) => discord::look::look(card),
        Some(Place::Slack) => slack::look::look(card),
        None => {
            let facts = card.facts.iter().map(|(label, value)| Part::Fact(label.clone(), value.clone()));
            let buttons = card.rows.iter().map(|row| row.iter().map(|one| (one.label.clone(), one.main)).collect());
            let picture = card.picture.iter().map(|picture| Part::Picture(picture.alt.clone()));
            [Part::Title(card.title.clone()), Part::Text(card.text.trim().to_owned())]
                .into_iter()
                .chain(picture)
                .chain(facts)
                .chain(buttons.map(Part::Buttons))
                .chain([Part::Small(card.footer.clone())])
                .collect()
        }
    }
}

/// A part as a terminal shows it.
fn plain(part: &Part) -> String {
    match part {
        Part::Title(text) | Part::Text(text) | Part::Copy(text) => text.clone(),
        Part::Fact(label, value) => format!("{label}: {value}"),
        Part::Picture(alt) => format!("[{alt}]"),
        Part::Buttons(buttons) => buttons.iter().map(|(label, _)| format!("[{label}]")).collect::<Vec<_>>().join(" "),
        Part::Small(text) => format!("({text})"),
    }
}

/// The post with a mark where a reader has to ask for the rest.
fn folded(text: &KitText, lang: Lang) -> String {
    use unicode_segmentation::UnicodeSegmentation as _;
    let Some(fold) = text.count.fold_at else { return text.text.clone() };
    let at = text.text.grapheme_indices(true).nth(fold).map_or(text.text.len(), |(at, _)| at);
    let (seen, rest) = text.text.split_at(at);
    if rest.is_empty() { seen.to_owned() } else { format!("{seen} {}{rest}", say!(lang, "app-preview-fold")) }
}

/// What the rules say of the post, and of posting it at all.
fn verdict(text: &KitText, lang: Lang) -> String {
    if text.permission == Permission::Blocked {
        return say!(lang, "app-preview-blocked");
    }
    let mut said = vec![explain(lang, &text.judgement)];
    if text.permission == Permission::Approval {
        said.push(say!(lang, "app-preview-approval"));
    }
    if text.shortened {
        said.push(say!(lang, "app-preview-shortened"));
    }
    said.join(" ")
}
