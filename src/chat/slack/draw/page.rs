//! A card laid out on a page of so much room: what must not be missing takes its place first, the text gets the rest.
use super::Shown;
use super::block::{self, ACTIONS, Block, Button, Choice, FIELD, FIELDS, OPTIONS, SECTION, address};
use super::text::{Mrkdwn, Plain, units};
use super::{chart, draft, mrkdwn};
use crate::flow::card::{Card, Does, Pick, Tone};
use crate::id::Millis;
use crate::lang::date_time;
use crate::say;

/// Room for all texts of a message. Slack documents no limit for the whole and has one: 9,597 characters were taken
/// and 11,341 were not (slackapi/bolt-js issue 2867).
pub(super) const ROOM: usize = 9_000;
/// The most that buttons and small print may take of it: what is left is enough for the longest draft.
const BUTTONS: usize = 3_500;
const SMALL: usize = 400;
/// Rows of buttons, and texts to be copied beside the draft.
const ROWS: usize = 12;
/// The longest address that is repeated below a text that was cut.
const MORE: usize = 500;
/// A fact longer than this does not stand in a column beside another.
const COLUMN: usize = 60;
/// Sections of facts.
const FACTS: usize = 8;

/// The blocks of a page, top to bottom.
pub(super) struct Page<'c> {
    card: &'c Card,
    room: usize,
    /// Something is missing that the card says.
    cut: bool,
}

/// Lays a card out.
pub(super) fn lay(card: &Card, shown: Shown<'_>) -> Vec<Block> {
    let mut page = Page { card, room: ROOM, cut: false };
    let (title, tone) = (page.title(), page.tone());
    let (rows, small) = (page.rows(), page.small());
    // Kept free for the line that says that something is missing.
    page.room = page.room.saturating_sub(MORE + 150);
    let (draft, figures) = (page.draft(), page.figures(shown));
    let (pick, facts, text) = (page.pick(), page.facts(), page.text());
    // A card without a headline is led by its picture: the board.
    let (first, last) = if card.title.trim().is_empty() { (figures, vec![]) } else { (vec![], figures) };
    let more = page.more();
    [title, tone, first, text, draft, facts, last, pick, rows, more, small].concat()
}

impl Page<'_> {
    /// Takes the room of a block, where there is so much.
    fn take(&mut self, block: Block, most: usize) -> Option<Block> {
        let weight = block.weight();
        if weight > most.min(self.room) {
            self.cut = true;
            return None;
        }
        self.room -= weight;
        Some(block)
    }

    fn all(&mut self, blocks: Vec<Block>) -> Vec<Block> {
        blocks.into_iter().filter_map(|block| self.take(block, ROOM)).collect()
    }

    fn title(&mut self) -> Vec<Block> {
        self.cut |= Plain::<150>::cuts(&self.card.title);
        let title = Plain::line(&self.card.title).map(block::header);
        self.all(title.into_iter().collect())
    }

    /// Blocks have no colour: what needs attention says so.
    fn tone(&mut self) -> Vec<Block> {
        let lang = self.card.lang;
        let said = match self.card.tone {
            Tone::Plain => return vec![],
            Tone::Good => say!(lang, "chat-slack-good"),
            Tone::Warning => say!(lang, "chat-slack-warning"),
        };
        let said = Mrkdwn::made(format!("*{said}*")).map(block::context);
        self.all(said.into_iter().collect())
    }

    /// The buttons, and the texts that buttons elsewhere copy: Slack has no button that copies.
    fn rows(&mut self) -> Vec<Block> {
        let (mut blocks, mut room, lang) = (vec![], BUTTONS, self.card.lang);
        for row in self.card.rows.iter().take(ROWS) {
            let mut buttons = vec![];
            for button in row {
                let made = match &button.does {
                    Does::Press(action) => Button::press(&button.label, action, button.main),
                    Does::Open(url) => Button::open(&button.label, url, button.main),
                    Does::Copy(text) if self.is_draft(text) => continue,
                    Does::Copy(text) => {
                        let copies = draft::copy(lang, &button.label, text);
                        let weight: usize = copies.iter().map(Block::weight).sum();
                        if weight <= room {
                            room -= weight;
                            blocks.extend(copies);
                        } else {
                            self.cut = true;
                        }
                        continue;
                    }
                };
                match made.filter(|made| made.weight() <= room && buttons.len() < ACTIONS) {
                    Some(made) => {
                        room -= made.weight();
                        buttons.push(made);
                    }
                    None => self.cut = true,
                }
            }
            blocks.extend(block::actions(buttons));
        }
        self.cut |= self.card.rows.len() > ROWS;
        self.all(blocks)
    }

    fn is_draft(&self, text: &str) -> bool {
        self.card.draft.as_ref().is_some_and(|draft| draft.text == text)
    }

    fn small(&mut self) -> Vec<Block> {
        let small = Mrkdwn::<SMALL>::literal(&self.card.footer).and_then(|small| Mrkdwn::made(small.into_string()));
        self.all(small.map(block::context).into_iter().collect())
    }

    fn draft(&mut self) -> Vec<Block> {
        let Some(draft) = &self.card.draft else { return vec![] };
        let (blocks, cut) = draft::blocks(self.card.lang, draft);
        self.cut |= cut;
        self.all(blocks)
    }

    /// The picture, Slack's own chart in its place, or what it shows in words.
    fn figures(&mut self, shown: Shown<'_>) -> Vec<Block> {
        let (lang, card) = (self.card.lang, self.card);
        let alt = card.picture.as_ref().map(|picture| picture.alt.as_str());
        let blocks = match (shown, alt, &card.chart) {
            (Shown::Chart, _, Some(chart)) => chart::blocks(chart, lang),
            (Shown::File(file), Some(alt), _) => vec![block::image(file, Plain::or_dash(alt))],
            // Where there are figures, the text tells them.
            (Shown::Words | Shown::Chart, Some(alt), None) => {
                let said = say!(lang, "chat-slack-picture", alt = alt);
                let said = Mrkdwn::<1_000>::literal(&said).and_then(|said| Mrkdwn::made(said.into_string()));
                said.map(block::context).into_iter().collect()
            }
            _ => vec![],
        };
        self.all(blocks)
    }

    /// A choice, in as many options as there is room for, and how many there are in all.
    fn pick(&mut self) -> Vec<Block> {
        let (lang, Some(pick)) = (self.card.lang, &self.card.pick) else { return vec![] };
        let mut room = self.room / 2;
        let options = pick.options.iter().filter_map(Choice::of).take(OPTIONS).take_while(|option| {
            let fits = option.weight() <= room;
            room = room.saturating_sub(option.weight());
            fits
        });
        let options: Vec<Choice> = options.collect();
        let (shown, count) = (options.len(), pick.options.len());
        let hint = say!(lang, "chat-slack-choose");
        let Some(select) = block::select("pick", Plain::new(&hint), options, None) else { return vec![] };
        let mut blocks = vec![block::choice(label(pick), select)];
        if shown < count {
            let said = say!(lang, "chat-slack-rest", shown = shown.to_string(), count = count.to_string());
            blocks.extend(Mrkdwn::literal(&said).map(block::context));
        }
        self.all(blocks)
    }

    /// Facts and instants: short ones in columns, longer ones one below the other.
    fn facts(&mut self) -> Vec<Block> {
        let mut blocks = vec![];
        let mut columns: Vec<Mrkdwn<FIELD>> = vec![];
        let facts = self.card.facts.iter().map(|(label, value)| (label, fact(value)));
        let times = self.card.times.iter().map(|(label, at)| (label, self.time(*at)));
        for (label, value) in facts.chain(times) {
            let Some(value) = value else { continue };
            let short = units(&value) <= COLUMN || value.starts_with("<!date");
            if !short || columns.len() == FIELDS {
                blocks.extend(block::fields(std::mem::take(&mut columns)));
            }
            if short {
                columns.extend(Mrkdwn::labelled(label, &value));
            } else {
                blocks.extend(Mrkdwn::labelled(label, &value).map(block::section));
            }
        }
        blocks.extend(block::fields(columns));
        self.cut |= blocks.len() > FACTS;
        blocks.truncate(FACTS);
        let most = self.room * 2 / 3;
        let (room, kept) = (self.room, self.room.min(most));
        self.room = kept;
        let blocks = self.all(blocks);
        self.room += room - kept;
        blocks
    }

    /// An instant in the reader's own zone; where Slack cannot, in UTC.
    fn time(&self, at: Millis) -> Option<String> {
        let utc = date_time(self.card.lang, at.zoned(&jiff::tz::TimeZone::UTC).datetime());
        let seconds = at.0.div_euclid(1_000);
        Some(if seconds > 0 {
            format!("<!date^{seconds}^{{date_short_pretty}} {{time}}|{utc} UTC>")
        } else {
            format!("{utc} UTC")
        })
    }

    fn text(&mut self) -> Vec<Block> {
        let written = mrkdwn::write(&self.card.text, self.room);
        self.cut |= written.cut;
        let chunks = written.chunks.into_iter().filter_map(Mrkdwn::made).map(block::section).collect();
        self.all(chunks)
    }

    /// What was left out, and where it can be read.
    fn more(&mut self) -> Vec<Block> {
        if !self.cut {
            return vec![];
        }
        self.room += MORE + 150;
        let lang = self.card.lang;
        let urls = self.card.rows.iter().flatten().filter_map(|button| match &button.does {
            Does::Open(url) => address(url).filter(|url| units(url) <= MORE),
            _ => None,
        });
        let link = urls.map(|url| mrkdwn::link(&url, &say!(lang, "chat-slack-more"))).next().flatten();
        let said = say!(lang, "chat-slack-cut");
        let said = link.map_or_else(|| said.clone(), |link| format!("{said} {link}"));
        let said = Mrkdwn::<SECTION>::made(said).map(block::context);
        self.all(said.into_iter().collect())
    }
}

fn label(pick: &Pick) -> Mrkdwn<SECTION> {
    let literal = |text: &str| Mrkdwn::<150>::literal(text).and_then(|text| Mrkdwn::made(text.into_string()));
    literal(&pick.label).unwrap_or_else(Mrkdwn::dash)
}

fn fact(value: &str) -> Option<String> {
    Mrkdwn::<1_500>::literal(value).map(Mrkdwn::into_string)
}
