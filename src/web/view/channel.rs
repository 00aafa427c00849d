//! The page of a channel: channels and people at the side, messages, and where one writes.

use askama::Template;
use askama::filters::HtmlSafe;

use super::{Messages, Words};
use crate::lang::Lang;
use crate::web::avatar::Avatar;

/// A channel in the list.
pub(in crate::web) struct ChannelLink {
    pub(in crate::web) id: String,
    pub(in crate::web) lang: Lang,
    pub(in crate::web) current: bool,
}

/// A person in a list.
pub(in crate::web) struct PersonView {
    pub(in crate::web) id: String,
    pub(in crate::web) name: String,
    /// Team, or empty.
    pub(in crate::web) about: String,
    pub(in crate::web) avatar: Avatar,
}

/// A command one may type.
pub(in crate::web) struct CommandView {
    pub(in crate::web) name: &'static str,
    pub(in crate::web) usage: String,
    pub(in crate::web) about: String,
}

/// The page.
#[derive(Template)]
#[template(
    ext = "html",
    source = r##"<div class="workspace" data-channel="{{ channel }}">
<aside class="side" id="side" aria-label="{{ words.say("web-side") }}">
<div class="side-head"><p class="logo"><svg class="icon" aria-hidden="true"><use href="#i-horn"/></svg> <span>{{ organisation }}</span></p>
<a class="ghost side-close" href="#main" data-side-close aria-label="{{ words.say("web-menu-close") }}"><svg class="icon" aria-hidden="true"><use href="#i-close"/></svg></a></div>
<div class="side-body">
<nav aria-labelledby="channels"><h2 id="channels">{{ words.say("web-channels") }}</h2>
<ul class="channels">{% for link in channels %}<li><a href="/w/{{ link.id }}"{% if link.current %} aria-current="page"{% endif %}><span class="hash" aria-hidden="true">#</span><span class="channel-name">{{ link.id }}</span><abbr class="lang" title="{{ link.lang.name() }}">{{ link.lang.code() }}</abbr></a></li>{% endfor %}</ul></nav>
<section aria-labelledby="people"><h2 id="people">{{ words.say("web-people") }}</h2>
<ul class="members">{% for person in people %}<li><span class="avatar tiny hue-{{ person.avatar.hue }}" aria-hidden="true">{{ person.avatar.initials }}</span><span class="name">{{ person.name }}</span>{% if person.id == me.id %} <span class="you">{{ words.say("web-you") }}</span>{% endif %}</li>{% endfor %}</ul>
{% if let Some(more) = more_people %}<p class="more-people">{{ more }}</p>{% endif %}</section>
</div>
<div class="me"><span class="avatar hue-{{ me.avatar.hue }}" aria-hidden="true">{{ me.avatar.initials }}</span><span class="who"><span class="name">{{ me.name }}</span>{% if !me.about.is_empty() %}<span class="about">{{ me.about }}</span>{% endif %}</span>
<form method="post" action="/lang"><input type="hidden" name="csrf" value="{{ csrf }}"><input type="hidden" name="channel" value="{{ channel }}"><button class="ghost lang-switch" name="lang" value="{{ words.0.other().code() }}" lang="{{ words.0.other().code() }}" aria-label="{{ words.0.other().name() }}" title="{{ words.0.other().name() }}">{{ words.0.other().code() }}</button></form>
<button type="button" class="ghost" data-theme-toggle hidden aria-label="{{ words.say("web-theme") }}" title="{{ words.say("web-theme") }}"><svg class="icon" aria-hidden="true"><use href="#i-theme"/></svg></button>
<form method="post" action="/bye"><input type="hidden" name="csrf" value="{{ csrf }}"><button class="ghost" aria-label="{{ words.say("web-bye") }}" title="{{ words.say("web-bye") }}"><svg class="icon" aria-hidden="true"><use href="#i-leave"/></svg></button></form></div>
</aside>
<a class="shade" href="#main" data-side-close tabindex="-1" aria-hidden="true"></a>
<main id="main" tabindex="-1">
<header class="channel-head"><a class="ghost menu" href="#side" data-side-open aria-label="{{ words.say("web-menu") }}"><svg class="icon" aria-hidden="true"><use href="#i-menu"/></svg></a>
<div class="channel-title"><h1><span class="hash" aria-hidden="true">#</span>{{ channel }}</h1>{% if !topic.is_empty() %}<p class="topic"{% if let Some(code) = topic_lang %} lang="{{ code }}"{% endif %}>{{ topic }}</p>{% endif %}</div></header>
{% if let Some(clock) = clock %}<p class="virtual"><svg class="icon" aria-hidden="true"><use href="#i-clock"/></svg><span id="clock">{{ clock }}</span></p>{% endif %}
<div class="log" id="log" role="log" aria-live="polite" aria-relevant="additions" aria-label="{{ words.with("web-log", channel) }}" tabindex="0">{{ messages }}</div>
<div class="below"><button type="button" class="new-messages" id="new-messages" hidden><svg class="icon" aria-hidden="true"><use href="#i-down"/></svg>{{ words.say("web-new-messages") }}</button></div>
<form class="composer" id="composer" method="post" action="/w/{{ channel }}/say" hx-post="/w/{{ channel }}/say" hx-target="#modal" hx-sync="this:drop">
<input type="hidden" name="csrf" value="{{ csrf }}">
<ul class="commands" id="commands" role="listbox" aria-label="{{ words.say("web-commands") }}" hidden>{% for command in commands %}<li role="option" id="command-{{ loop.index0 }}" data-name="{{ command.name }}"{% if !command.usage.is_empty() %} data-more{% endif %} aria-selected="false"><span class="command"><b>/{{ command.name }}</b>{% if !command.usage.is_empty() %} <span class="usage">{{ command.usage }}</span>{% endif %}</span><span class="about">{{ command.about }}</span></li>{% endfor %}</ul>
<div class="write"><button type="button" class="ghost slash" data-slash hidden aria-label="{{ words.say("web-show-commands") }}" title="{{ words.say("web-show-commands") }}">/</button>
<label class="hidden" for="text">{{ words.with("web-write-label", channel) }}</label>
<textarea id="text" name="text" rows="1" maxlength="2000" required autocomplete="off" placeholder="{{ words.with("web-write", channel) }}" aria-describedby="keys"></textarea>
<button class="send" aria-label="{{ words.say("web-send") }}" title="{{ words.say("web-send") }}"><svg class="icon" aria-hidden="true"><use href="#i-send"/></svg></button></div>
<p class="keys" id="keys">{{ words.say("web-keys") }}</p>
</form>
<noscript><details class="commands-plain"><summary>{{ words.say("web-commands") }}</summary><dl>{% for command in commands %}<div><dt>/{{ command.name }} {{ command.usage }}</dt><dd>{{ command.about }}</dd></div>{% endfor %}</dl></details></noscript>
</main>
<div id="notice" class="notice" role="alert"></div>
<div id="heard" class="hidden" role="status" data-offline="{{ words.say("web-offline") }}" data-online="{{ words.say("web-online") }}" data-one="{{ words.say("web-one-command") }}" data-many="{{ words.say("web-many-commands") }}"></div>
<p class="offline" id="offline" hidden>{{ words.say("web-offline") }}</p>
<dialog id="modal" class="modal" aria-labelledby="modal-title"></dialog>
</div>"##
)]
pub(in crate::web) struct ChannelPage {
    pub(in crate::web) words: Words,
    pub(in crate::web) organisation: String,
    pub(in crate::web) channel: String,
    pub(in crate::web) topic: String,
    pub(in crate::web) topic_lang: Option<&'static str>,
    pub(in crate::web) csrf: String,
    pub(in crate::web) channels: Vec<ChannelLink>,
    pub(in crate::web) people: Vec<PersonView>,
    pub(in crate::web) more_people: Option<String>,
    pub(in crate::web) me: PersonView,
    pub(in crate::web) commands: Vec<CommandView>,
    /// The virtual time, where it is.
    pub(in crate::web) clock: Option<String>,
    pub(in crate::web) messages: Messages,
}

impl HtmlSafe for ChannelPage {}
