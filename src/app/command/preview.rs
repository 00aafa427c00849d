//! `portevoix preview`: an item as colleagues and readers will see it, before anybody is shown it.
use std::process::ExitCode;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser as _};
use url::Url;

use super::content::read;
use super::findings::usual_link;
use super::run::print_findings;
use crate::app::Ended;
use crate::app::clock::{SystemChance, SystemClock};
use crate::app::config::Config;
use crate::app::exit::{Exit, Stop};
use crate::app::terminal::line;
use crate::content::Item;
use crate::disclosure::explain;
use crate::flow::Catalogue;
use crate::flow::port::{Chance as _, Clock as _};
use crate::flow::ties::Ties;
use crate::id::{Millis, PersonId};
use crate::lang::{Lang, number};
use crate::network::Network;
use crate::say;
use crate::share::{KitRequest, KitText, Permission, Posted, kit};

/// Examples of `preview`.
pub(crate) const EXAMPLES: &str = "Examples:
  portevoix preview unique-reach                        the card, and a kit for each network of brand.toml
  portevoix preview unique-reach --network x --text-lang fr";

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
    let text_lang = item.version(args.text_lang.unwrap_or(lang)).lang;
    card(&catalogue, item, text_lang, lang);
    let link = item.link.as_ref().map(|_| usual_link(config)).transpose()?;
    let now = SystemClock.now();
    // Somebody new: nobody's own captions are looked for.
    let desk = Desk { catalogue: &catalogue, item, person: PersonId::mint(now, &mut *SystemChance.rng()), now };
    let networks =
        if args.network.is_empty() { catalogue.library.brand.networks.clone() } else { args.network.clone() };
    for network in networks {
        let next = |variant| desk.post((network, text_lang), variant, link.as_ref());
        let first = next(0);
        let mut posts: Vec<KitText> = (1..first.variants).map(next).collect();
        posts.push(first);
        // Rotation begins somewhere else for everybody: here they stand as the item has them.
        posts.sort_by_key(|text| text.variant);
        for text in &posts {
            line(String::new());
            line(heading(network, text, lang));
            line(folded(text, lang));
            line(format!("[{}]", verdict(text, lang)));
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn card(catalogue: &Catalogue, item: &Item, text_lang: Lang, lang: Lang) {
    let version = item.version(text_lang);
    let state = catalogue.state(item).name(lang);
    line(say!(
        lang,
        "app-preview-card",
        item = item.id.as_str(),
        lang = text_lang.code(),
        state = state,
        revision = item.revision.short()
    ));
    line(version.title.clone());
    line(version.body.trim().to_owned());
    if let Some(picture) = catalogue.picture(item, text_lang) {
        line(say!(lang, "app-preview-picture", alt = picture.alt));
    }
    line(item.link.as_ref().map_or_else(|| say!(lang, "app-preview-no-link"), Url::to_string));
}

/// What every post is made from.
struct Desk<'a> {
    catalogue: &'a Catalogue,
    item: &'a Item,
    person: PersonId,
    now: Millis,
}

impl Desk<'_> {
    /// The whole post of a colleague who takes this caption, on the day of the preview.
    fn post(&self, (network, lang): (Network, Lang), variant: u32, link: Option<&Url>) -> KitText {
        let ties = Ties::of_a_colleague(self.catalogue, self.item, self.now);
        kit(&KitRequest {
            item: self.item,
            network,
            lang,
            person: self.person,
            variant,
            own_words: None,
            disclose: false,
            link,
            instance: None,
            org: &self.catalogue.organisation,
            relationship: ties.relationship,
            book: &self.catalogue.rules,
            jurisdictions: &ties.jurisdictions,
            rewarded: ties.rewarded,
            on: ties.on,
            posted: &Posted::default(),
        })
    }
}

fn heading(network: Network, text: &KitText, lang: Lang) -> String {
    let (length, limit) = (i64::from(text.count.length), i64::from(text.count.limit));
    say!(
        lang,
        "app-preview-kit",
        network = network.name(),
        caption = text.variant + 1,
        captions = text.variants.max(1),
        length = number(lang, length),
        limit = number(lang, limit)
    )
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
    match text.permission {
        Permission::Blocked => say!(lang, "app-preview-blocked"),
        Permission::Approval => format!("{} {}", explain(lang, &text.judgement), say!(lang, "app-preview-approval")),
        _ if text.shortened => format!("{} {}", explain(lang, &text.judgement), say!(lang, "app-preview-shortened")),
        _ => explain(lang, &text.judgement),
    }
}
