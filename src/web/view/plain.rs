//! Pages with nothing on them but a few sentences.

use askama::Template;
use askama::filters::HtmlSafe;

use super::Words;
use crate::lang::Lang;

/// What went wrong: what, why, what to do. A whole page, or the notice in the corner of one.
#[derive(Template)]
#[template(
    ext = "html",
    source = r##"{% if page %}<main id="main" class="sheet" tabindex="-1">
<p class="logo"><svg class="icon" aria-hidden="true"><use href="#i-horn"/></svg> portevoix</p>
<h1>{{ title }}</h1>
<p>{{ why }}</p>
<p>{{ todo }}</p>
<p><a class="button main" href="/">{{ words.say("web-back") }}</a></p>
</main>{% else %}<div class="problem"><svg class="icon" aria-hidden="true"><use href="#i-warning"/></svg>
<div><p class="problem-title">{{ title }}</p><p>{{ why }} {{ todo }}</p></div>
<button type="button" class="ghost" data-empty="#notice" aria-label="{{ words.say("web-close") }}"><svg class="icon" aria-hidden="true"><use href="#i-close"/></svg></button></div>{% endif %}"##
)]
pub(in crate::web) struct ProblemBox {
    pub(in crate::web) words: Words,
    pub(in crate::web) title: String,
    pub(in crate::web) why: String,
    pub(in crate::web) todo: String,
    pub(in crate::web) page: bool,
}

impl HtmlSafe for ProblemBox {}

/// The public page of an address that leads nowhere.
#[derive(Template)]
#[template(
    ext = "html",
    source = r##"<!doctype html>
<html lang="{{ first.code() }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>{{ first.say("web-nothing") }} · {{ second.say("web-nothing") }}</title>
</head>
<body>
<main>
<h1>{{ first.say("web-nothing") }}</h1>
<p>{{ first.say("web-nothing-why") }}</p>
<section lang="{{ second.code() }}">
<h2>{{ second.say("web-nothing") }}</h2>
<p>{{ second.say("web-nothing-why") }}</p>
</section>
</main>
</body>
</html>
"##
)]
pub(in crate::web) struct NothingHere {
    first: Words,
    second: Words,
}

impl NothingHere {
    /// The page, in both languages.
    pub(in crate::web) fn page() -> String {
        let [first, second] = Lang::ALL.map(Words);
        Self { first, second }.render().unwrap_or_default()
    }
}
