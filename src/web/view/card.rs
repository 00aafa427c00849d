//! A card, drawn: headline, text, draft, facts, picture, buttons.

use askama::Template;
use askama::filters::HtmlSafe;

use super::Words;
use crate::flow::card::{Button, Card, Does, Draft, Picture, Tone};
use crate::lang::number;
use crate::network::Network;
use crate::web::draft::{Piece, pieces};
use crate::web::markdown::{Html, html};

/// Where a card stands: what its buttons need. Without a message it has no buttons.
#[derive(Clone, Copy, Debug)]
pub(in crate::web) struct Place<'a> {
    /// The channel.
    pub(in crate::web) channel: &'a str,
    /// The message's id.
    pub(in crate::web) message: &'a str,
    /// The viewer's token.
    pub(in crate::web) csrf: &'a str,
}

/// A card.
#[derive(Template)]
#[template(
    ext = "html",
    source = r##"<div class="card {{ tone }}"{% if let Some(code) = lang %} lang="{{ code }}"{% endif %}>
{% if !card.title.is_empty() %}<h2 class="card-title">{% if let Some(icon) = icon %}<svg class="icon" aria-hidden="true"><use href="#{{ icon }}"/></svg>{% endif %}<span>{{ card.title }}</span></h2>{% endif %}
{% if !text.is_empty() %}<div class="prose">{{ text }}</div>{% endif %}
{% if let Some(draft) = draft %}<figure class="draft">
<figcaption><span class="network">{{ draft.network }}</span> {{ own.say("web-draft") }}</figcaption>
<p class="draft-text">{% for piece in draft.pieces %}{% if piece.after_fold %}<span class="fold"><span class="more">{{ own.say("web-fold") }}</span><span class="hidden"> {{ own.say("web-fold-about") }}</span></span>{% endif %}{% if piece.disclosed %}<mark{% if piece.folded %} class="folded"{% endif %}><span class="hidden">{{ own.say("web-disclosure-starts") }} </span>{{ piece.text }}<span class="hidden"> {{ own.say("web-disclosure-ends") }}</span></mark>{% else %}<span{% if piece.folded %} class="folded"{% endif %}>{{ piece.text }}</span>{% endif %}{% endfor %}</p>
<div class="length{% if draft.over %} over{% endif %}"><meter min="0" max="{{ draft.limit }}" value="{{ draft.value }}" aria-label="{{ own.say("web-length") }}">{{ draft.shown }}</meter><span class="figures">{{ draft.shown }}{% if draft.over %} · {{ own.say("web-too-long") }}{% endif %}</span>{% if draft.disclosed %}<span class="legend"><mark>{{ own.say("web-disclosure") }}</mark></span>{% endif %}</div>
</figure>{% endif %}
{% if !card.facts.is_empty() %}<dl class="facts">{% for (label, value) in card.facts %}<div><dt>{{ label }}</dt><dd>{{ value }}</dd></div>{% endfor %}</dl>{% endif %}
{% if let Some(picture) = picture %}<a class="picture" href="/picture/{{ picture.sha256 }}" target="_blank" rel="noopener"><img src="/picture/{{ picture.sha256 }}" alt="{{ picture.alt }}"></a>{% endif %}
{% if let Some(place) = place %}{% if !rows.is_empty() %}<form class="buttons" method="post" action="/w/{{ place.channel }}/press" hx-post="/w/{{ place.channel }}/press" hx-target="#modal" hx-sync="this:drop">
<input type="hidden" name="csrf" value="{{ place.csrf }}"><input type="hidden" name="message" value="{{ place.message }}">
{% for row in rows %}<div class="row">{% for button in row %}{% match button.does %}
{% when Does::Press with (action) %}<button class="button{% if button.main %} main{% endif %}" name="action" value="{{ action }}">{{ button.label }}</button>
{% when Does::Open with (url) %}<a class="button{% if button.main %} main{% endif %}" href="{{ url }}" target="_blank" rel="noopener noreferrer">{{ button.label }}<svg class="icon" aria-hidden="true"><use href="#i-open"/></svg><span class="hidden"> {{ own.say("web-new-tab") }}</span></a>
{% when Does::Copy with (copied) %}<button type="button" class="button copy{% if button.main %} main{% endif %}" data-copy="{{ copied }}" data-done="{{ own.say("web-copied") }}" data-failed="{{ own.say("web-copy-failed") }}"><svg class="icon" aria-hidden="true"><use href="#i-copy"/></svg><span>{{ button.label }}</span></button><details class="copy-plain"><summary>{{ button.label }}</summary><textarea readonly rows="5" aria-label="{{ button.label }}">{{ copied }}</textarea></details>
{% endmatch %}{% endfor %}</div>{% endfor %}
</form>{% endif %}{% endif %}
{% if !card.footer.is_empty() %}<p class="card-footer">{{ card.footer }}</p>{% endif %}
</div>"##
)]
pub(in crate::web) struct CardView<'a> {
    card: &'a Card,
    /// The words around it, in the card's own language: it is read as one.
    own: Words,
    lang: Option<&'static str>,
    tone: &'static str,
    icon: Option<&'static str>,
    text: Html,
    draft: Option<DraftView<'a>>,
    picture: Option<&'a Picture>,
    rows: Vec<Vec<&'a Button>>,
    place: Option<Place<'a>>,
}

impl HtmlSafe for CardView<'_> {}

struct DraftView<'a> {
    network: String,
    pieces: Vec<Piece<'a>>,
    /// What the meter shows: never above its end.
    value: u32,
    limit: u32,
    shown: String,
    over: bool,
    disclosed: bool,
}

impl<'a> CardView<'a> {
    /// The card on a page in `words`' language.
    pub(in crate::web) fn new(card: &'a Card, words: Words, place: Option<Place<'a>>) -> Self {
        let (tone, icon) = match card.tone {
            Tone::Plain => ("", None),
            Tone::Good => ("good", Some("i-good")),
            Tone::Warning => ("warning", Some("i-warning")),
        };
        let own = Words(card.lang);
        Self {
            card,
            own,
            lang: words.other(card.lang),
            tone,
            icon,
            text: html(&card.text),
            draft: card.draft.as_ref().map(|draft| DraftView::new(draft, own)),
            picture: card.picture.as_ref().filter(|picture| is_hash(&picture.sha256)),
            rows: card.rows.iter().map(|row| row.iter().filter(|button| is_drawn(button)).collect()).collect(),
            place,
        }
    }
}

/// A card of ours opens the web and nothing else.
fn is_drawn(button: &Button) -> bool {
    !matches!(&button.does, Does::Open(url) if !matches!(url.scheme(), "http" | "https"))
}

fn is_hash(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

impl<'a> DraftView<'a> {
    fn new(draft: &'a Draft, own: Words) -> Self {
        let figure = |value: u32| number(own.0, i64::from(value));
        let pieces = pieces(draft);
        Self {
            network: draft.network.parse().map_or_else(|_| draft.network.clone(), |n: Network| n.name().to_owned()),
            disclosed: pieces.iter().any(|piece| piece.disclosed),
            pieces,
            value: draft.length.min(draft.limit),
            limit: draft.limit,
            shown: format!("{} / {}", figure(draft.length), figure(draft.limit)),
            over: draft.length > draft.limit,
        }
    }
}
