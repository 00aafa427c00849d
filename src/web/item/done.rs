//! What was done, told on the page that follows.

use super::Member;
use crate::content::Action;
use crate::flow::editorial;
use crate::flow::reschedule::When;
use crate::flow::rewrite::Rewritten;
use crate::id::ItemId;
use crate::lang::{Lang, date};
use crate::say;
use crate::web::Web;
use crate::web::problem::Problem;
use crate::web::view::NoticeView;

/// What was done, as an address says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Done {
    /// A step.
    Step(Action),
    /// It was taken back before.
    Already,
    /// It was moved.
    Moved(When, Then),
    /// Its text was edited.
    Edited(Then),
}

/// What a change of its files left of an approval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Then {
    /// Its state is as it was.
    Stands,
    /// Others have to approve it as well.
    Partly,
    /// It is a draft again.
    Draft,
}

impl From<Rewritten> for Then {
    fn from(done: Rewritten) -> Self {
        match done {
            Rewritten::Stands(_) => Self::Stands,
            Rewritten::Partly => Self::Partly,
            Rewritten::Draft => Self::Draft,
        }
    }
}

impl Then {
    const ALL: [Self; 3] = [Self::Stands, Self::Partly, Self::Draft];

    fn code(self) -> &'static str {
        match self {
            Self::Stands => "stands",
            Self::Partly => "partly",
            Self::Draft => "draft",
        }
    }
}

impl Then {
    /// Told under this title; `partly` where others have to approve it as well.
    fn told(self, lang: Lang, title: String, partly: String) -> NoticeView {
        match self {
            Self::Stands => NoticeView { text: say!(lang, "web-item-moved"), ..NoticeView::good(title) },
            Self::Partly => NoticeView::warning(title, partly),
            Self::Draft => NoticeView::warning(title, say!(lang, "chat-move-draft")),
        }
    }
}

impl Done {
    /// The page of the item that says so.
    pub(super) fn address(self, id: &ItemId) -> String {
        match self {
            Self::Step(action) => format!("/items/{id}?done={}", action.code()),
            Self::Already => format!("/items/{id}?done=already"),
            Self::Edited(then) => format!("/items/{id}?edited={}", then.code()),
            Self::Moved(When::Next, then) => format!("/items/{id}?moved=next&then={}", then.code()),
            Self::Moved(When::Later, then) => format!("/items/{id}?moved=later&then={}", then.code()),
            Self::Moved(When::NotBefore(day), then) => format!("/items/{id}?moved={day}&then={}", then.code()),
        }
    }

    /// What the query of an address says; `None` for what nobody says.
    pub(super) fn read(query: &str) -> Option<Self> {
        let (mut done, mut moved, mut then) = (None, None, None);
        let left = |value: &str| Then::ALL.into_iter().find(|then| then.code() == value);
        for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
            match &*name {
                "done" if value == "already" => done = Some(Self::Already),
                "done" => done = Action::ALL.into_iter().find(|action| action.code() == value).map(Self::Step),
                "moved" => moved = When::parse(&value),
                "edited" => done = left(&value).map(Self::Edited),
                "then" => then = left(&value),
                _ => {}
            }
        }
        done.or(moved.zip(then).map(|(when, then)| Self::Moved(when, then)))
    }

    /// The sentence. A step is told to whoever took it, while nothing came after it: an address that is opened again
    /// says nothing that is no longer so.
    pub(super) async fn notice(self, web: &Web, member: &Member, id: &ItemId) -> Result<Option<NoticeView>, Problem> {
        let (lang, catalogue) = (member.viewer.person.lang, web.parts.catalogue());
        let title = catalogue.title(id, lang);
        Ok(match self {
            Self::Step(action) => {
                let newest = editorial::history(&web.parts, id).await?.into_iter().next();
                let theirs = newest.is_some_and(|(decision, _)| {
                    decision.action == action && decision.person == Some(member.viewer.person.id)
                });
                let said = || NoticeView::good(say!(lang, "chat-review-done", action = action.code(), title = title));
                theirs.then(said)
            }
            Self::Already => Some(NoticeView::warning(say!(lang, "chat-recall-already"), String::new())),
            Self::Edited(then) => Some(then.told(
                lang,
                say!(lang, "web-item-edited", title = title),
                say!(lang, "web-item-edited-partly"),
            )),
            Self::Moved(when, then) => {
                let title = match when {
                    When::Next => say!(lang, "chat-move-next", title = title),
                    When::Later => say!(lang, "chat-move-later", title = title),
                    When::NotBefore(day) => say!(lang, "chat-move-day", title = title, day = date(lang, day)),
                };
                Some(then.told(lang, title, say!(lang, "chat-move-partly")))
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Done, Then};
    use crate::content::Action;
    use crate::flow::reschedule::When;
    use jiff::civil::date;

    #[test]
    fn an_address_says_what_was_done() {
        let id = "news".parse().unwrap();
        let moved = [When::Next, When::Later, When::NotBefore(date(2026, 12, 1))];
        let all = moved.into_iter().flat_map(|when| Then::ALL.map(|then| Done::Moved(when, then)));
        for done in all.chain(Action::ALL.map(Done::Step)).chain([Done::Already]).chain(Then::ALL.map(Done::Edited)) {
            let address = done.address(&id);
            assert_eq!(Done::read(address.strip_prefix("/items/news?").unwrap()), Some(done), "{address}");
        }
        for query in ["", "done=x", "moved=next", "then=stands", "moved=x&then=stands", "done=<b>"] {
            assert_eq!(Done::read(query), None, "{query}");
        }
    }
}
