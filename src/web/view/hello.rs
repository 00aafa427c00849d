//! The page on which one says who one is.

use askama::Template;
use askama::filters::HtmlSafe;

use super::{PersonView, Words};
use crate::lang::Lang;

/// What stands in the form for somebody new.
#[derive(Clone, Debug, Default)]
pub(in crate::web) struct NewPersonView {
    pub(in crate::web) name: String,
    pub(in crate::web) team: String,
    /// What is wrong with it.
    pub(in crate::web) error: Option<String>,
}

/// The page.
#[derive(Template)]
#[template(
    ext = "html",
    source = r##"<div class="hello">
<header class="hello-head"><p class="logo"><svg class="icon" aria-hidden="true"><use href="#i-horn"/></svg> portevoix</p>
<nav aria-label="{{ words.say("web-language") }}"><ul class="langs">{% for lang in Lang::ALL %}<li><a href="/hello?lang={{ lang.code() }}" lang="{{ lang.code() }}" hreflang="{{ lang.code() }}"{% if lang == words.0 %} aria-current="true"{% endif %}>{{ lang.name() }}</a></li>{% endfor %}</ul></nav></header>
<main id="main" tabindex="-1">
<h1>{{ words.with("web-hello", organisation) }}</h1>
<p class="lead">{{ words.say("web-hello-lead") }}</p>
<div class="hello-ways">
{% if !people.is_empty() %}<section aria-labelledby="known"><h2 id="known">{{ words.say("web-hello-known") }}</h2>
<p class="hint">{{ words.say("web-hello-known-hint") }}</p>
<form method="post" action="/hello"><ul class="people">{% for person in people %}<li><button name="person" value="{{ person.id }}"><span class="avatar hue-{{ person.avatar.hue }}" aria-hidden="true">{{ person.avatar.initials }}</span><span class="who"><span class="name">{{ person.name }}</span>{% if !person.about.is_empty() %}<span class="about">{{ person.about }}</span>{% endif %}</span></button></li>{% endfor %}</ul></form></section>{% endif %}
<section aria-labelledby="new"><h2 id="new">{{ words.say("web-hello-new") }}</h2>
{% if let Some(error) = new.error %}<p class="field-error" id="name-error" role="alert">{{ error }}</p>{% endif %}
<form method="post" action="/hello" class="asked">
<div class="field"><label for="name">{{ words.say("web-hello-name") }}</label><input type="text" id="name" name="name" required maxlength="60" autocomplete="name" value="{{ new.name }}"{% if new.error.is_some() %} aria-invalid="true" aria-describedby="name-error"{% endif %}></div>
<div class="field"><label for="team">{{ words.say("web-hello-team") }}</label><input type="text" id="team" name="team" maxlength="60" autocomplete="organization-title" value="{{ new.team }}"></div>
<fieldset class="field"><legend>{{ words.say("web-hello-lang") }}</legend><div class="choices">{% for lang in Lang::ALL %}<label class="choice"><input type="radio" name="lang" value="{{ lang.code() }}"{% if lang == words.0 %} checked{% endif %}><span lang="{{ lang.code() }}">{{ lang.name() }}</span></label>{% endfor %}</div></fieldset>
<button class="button main wide">{{ words.say("web-hello-enter") }}</button>
</form></section>
</div>
<p class="small">{{ words.say("web-hello-local") }}</p>
</main></div>"##
)]
pub(in crate::web) struct HelloPage {
    pub(in crate::web) words: Words,
    pub(in crate::web) organisation: String,
    pub(in crate::web) people: Vec<PersonView>,
    pub(in crate::web) new: NewPersonView,
}

impl HtmlSafe for HelloPage {}
