//! The messages of a channel, as a list that grows.

use askama::Template;
use askama::filters::HtmlSafe;

use super::{CardView, Place, Words};
use crate::flow::card::Card;
use crate::web::avatar::Avatar;

/// When something was said.
#[derive(Clone, Debug)]
pub(in crate::web) struct Clock {
    /// For machines.
    pub(in crate::web) iso: String,
    /// `09:30`.
    pub(in crate::web) short: String,
    /// With its day.
    pub(in crate::web) long: String,
    /// The day alone.
    pub(in crate::web) day: String,
    /// The day, for machines.
    pub(in crate::web) day_iso: String,
}

/// What a message says.
pub(in crate::web) enum Said {
    /// A card.
    Card(Box<Card>),
    /// What somebody typed.
    Text(String),
    /// Something that this version cannot read.
    Unreadable,
}

/// A message.
pub(in crate::web) struct MessageView {
    pub(in crate::web) id: String,
    pub(in crate::web) name: String,
    /// `None` is the bot.
    pub(in crate::web) avatar: Option<Avatar>,
    pub(in crate::web) own: bool,
    /// Only the viewer sees it.
    pub(in crate::web) private: bool,
    /// Goes on what the same person said just before.
    pub(in crate::web) compact: bool,
    pub(in crate::web) edited: bool,
    /// The first of its day.
    pub(in crate::web) new_day: bool,
    pub(in crate::web) at: Clock,
    pub(in crate::web) said: Said,
}

impl MessageView {
    fn place<'a>(&'a self, channel: &'a str, csrf: &'a str) -> Option<Place<'a>> {
        Some(Place { channel, message: &self.id, csrf })
    }
}

/// The list. The script compares its items by id: what did not change stays as it is, with focus and all.
#[derive(Template)]
#[template(
    ext = "html",
    source = r##"<ol id="messages" class="messages">
{% if all.is_empty() %}<li class="empty" id="empty"><svg class="icon" aria-hidden="true"><use href="#i-horn"/></svg><p>{{ words.say("web-empty") }}</p><p>{{ words.say("web-empty-hint") }}</p></li>{% endif %}
{% for message in all %}{% if message.new_day %}<li class="day" id="day-{{ message.at.day_iso }}"><time datetime="{{ message.at.day_iso }}">{{ message.at.day }}</time></li>{% endif %}
<li class="message{% if message.compact %} compact{% endif %}{% if message.private %} private{% endif %}{% if message.own %} own{% endif %}" id="m-{{ message.id }}" tabindex="-1">
{% if let Some(avatar) = message.avatar %}<span class="avatar hue-{{ avatar.hue }}" aria-hidden="true">{{ avatar.initials }}</span>{% else %}<span class="avatar bot" aria-hidden="true"><svg class="icon"><use href="#i-horn"/></svg></span>{% endif %}
<div class="said"><p class="by"><span class="name">{{ message.name }}</span>{% if message.avatar.is_none() %} <span class="badge">{{ words.say("web-bot") }}</span>{% endif %} <time datetime="{{ message.at.iso }}" title="{{ message.at.long }}">{{ message.at.short }}</time>{% if message.edited %} <span class="edited">{{ words.say("web-edited") }}</span>{% endif %}</p>
{% if message.private %}<div class="only-you"><svg class="icon" aria-hidden="true"><use href="#i-eye"/></svg><span>{{ words.say("web-only-you") }}</span><form method="post" action="/w/{{ channel }}/dismiss" hx-post="/w/{{ channel }}/dismiss" hx-target="#modal" hx-sync="this:drop"><input type="hidden" name="csrf" value="{{ csrf }}"><button class="link" name="message" value="{{ message.id }}">{{ words.say("web-dismiss") }}</button></form></div>{% endif %}
{% match message.said %}{% when Said::Card with (card) %}{{ CardView::new(card, *words, message.place(channel, csrf)) }}{% when Said::Text with (text) %}<p class="text">{{ text }}</p>{% when Said::Unreadable %}<p class="text">{{ words.say("web-unreadable") }}</p>{% endmatch %}
</div></li>
{% endfor %}</ol>
"##
)]
pub(in crate::web) struct Messages {
    pub(in crate::web) words: Words,
    pub(in crate::web) channel: String,
    pub(in crate::web) csrf: String,
    pub(in crate::web) all: Vec<MessageView>,
}

impl HtmlSafe for Messages {}
