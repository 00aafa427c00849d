//! A form that a button opened: in a dialog, or on a page of its own where there is no script.

use askama::Template;
use askama::filters::HtmlSafe;

use super::{CardView, Words};
use crate::flow::card::{Card, Field, Form};

/// A form.
#[derive(Template)]
#[template(
    ext = "html",
    source = r##"{% if page %}<main id="main" class="sheet" tabindex="-1">{% endif %}
<form class="asked" method="post" action="/w/{{ channel }}/submit" hx-post="/w/{{ channel }}/submit" hx-target="#modal" hx-sync="this:drop"{% if let Some(code) = lang %} lang="{{ code }}"{% endif %}>
{% if page %}<h1 id="modal-title">{{ form.title }}</h1>{% else %}<div class="dialog-head"><h2 id="modal-title">{{ form.title }}</h2><button type="button" class="ghost" data-close aria-label="{{ own.say("web-close") }}"><svg class="icon" aria-hidden="true"><use href="#i-close"/></svg></button></div>{% endif %}
{% if !form.text.is_empty() %}<p class="hint">{{ form.text }}</p>{% endif %}
<input type="hidden" name="csrf" value="{{ csrf }}"><input type="hidden" name="message" value="{{ message }}"><input type="hidden" name="action" value="{{ form.action }}">
{% for field in form.fields %}<div class="field"><label for="f-{{ field.name }}">{{ field.label }}</label>
{% if field.long %}<textarea id="f-{{ field.name }}" name="f-{{ field.name }}" rows="6" maxlength="{{ field.max }}"{% if loop.first %} autofocus{% endif %}{{ self::live(field, channel) }}>
{{ field.value }}</textarea>{% else %}<input type="text" id="f-{{ field.name }}" name="f-{{ field.name }}" value="{{ field.value }}" maxlength="{{ field.max }}" autocomplete="off"{% if loop.first %} autofocus{% endif %}{{ self::live(field, channel) }}>{% endif %}
{% if field.live.is_some() %}<div class="live" id="live-{{ field.name }}" aria-live="polite"></div>{% endif %}</div>
{% endfor %}
<div class="dialog-foot"><a class="button" href="/w/{{ channel }}" data-close>{{ own.say("web-cancel") }}</a><button class="button main">{{ form.send }}</button></div>
</form>
{% if page %}</main>{% endif %}"##
)]
pub(in crate::web) struct FormView<'a> {
    pub(in crate::web) form: &'a Form,
    /// The words around it, in the form's own language.
    pub(in crate::web) own: Words,
    pub(in crate::web) lang: Option<&'static str>,
    pub(in crate::web) channel: &'a str,
    pub(in crate::web) csrf: &'a str,
    /// The message whose button opened it, or empty.
    pub(in crate::web) message: &'a str,
    /// A page of its own.
    pub(in crate::web) page: bool,
}

impl HtmlSafe for FormView<'_> {}

/// What makes a field ask while it is filled in.
#[derive(Template)]
#[template(
    ext = "html",
    source = r##"{% if let Some(action) = action %} hx-post="/w/{{ channel }}/live" hx-trigger="load, input changed delay:350ms" hx-target="#live-{{ name }}" hx-swap="innerHTML" hx-sync="this:replace" hx-include="closest form" hx-vals="{{ self::vals(action) }}"{% endif %}"##
)]
struct Live<'a> {
    channel: &'a str,
    name: &'static str,
    action: Option<&'a str>,
}

impl HtmlSafe for Live<'_> {}

fn live<'a>(field: &'a Field, channel: &'a str) -> Live<'a> {
    Live { channel, name: field.name, action: field.live.as_deref() }
}

fn vals(action: &str) -> String {
    serde_json::json!({ "live": action }).to_string()
}

/// What is shown beside a field while it is filled in.
#[derive(Template)]
#[template(ext = "html", source = "{{ CardView::new(card, *words, None) }}")]
pub(in crate::web) struct LiveView<'a> {
    pub(in crate::web) card: &'a Card,
    pub(in crate::web) words: Words,
}
