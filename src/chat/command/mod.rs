//! The command table.
use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;

use crate::content::Role;
use crate::flow::port::{Account, Answer, CommandHelp, OnMessage};
use crate::flow::{Denied, FlowError, Parts};
use crate::id::ChannelId;
use crate::lang::Lang;
use crate::say;
use crate::store::Person;

mod alert;
mod audience;
mod board;
pub mod content;
mod decline;
mod figures;
pub(in crate::chat) mod join;
mod kit;
mod link;
mod me;
mod menu;
mod networks;
mod notices;
mod pause;
pub mod portevoix;
mod reach;
mod recall;
mod reply;
mod reschedule;
mod review;
mod rights;
mod settings;
mod share;
mod shares;
mod ties;
mod training;
mod write;

/// Buttons in a row: as many as the narrowest platform takes (Discord).
const ROW: usize = 5;

/// What somebody asked, and who.
pub struct Asked<'a> {
    /// What the answer may use.
    pub parts: &'a Parts,
    /// Who asks.
    pub person: &'a Person,
    /// The account under which they ask.
    pub account: &'a Account,
    /// What their groups on the platform let them do, now.
    pub role: Option<Role>,
    /// Where.
    pub channel: &'a ChannelId,
    /// What follows the command or the verb of the action.
    pub rest: &'a str,
    /// The answers of a form.
    pub fields: &'a BTreeMap<String, String>,
}

impl Asked<'_> {
    /// The language of the person who asks.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.person.lang
    }

    /// Refuses who has less than this role.
    ///
    /// # Errors
    /// [`Denied::Role`].
    pub fn require(&self, least: Role) -> Result<(), FlowError> {
        if self.role >= Some(least) { Ok(()) } else { Err(Denied::Role(least).into()) }
    }
}

/// The answer on its way.
pub type Answering<'a> = Pin<Box<dyn Future<Output = Result<Answer, FlowError>> + Send + 'a>>;
/// A function that answers.
pub type Handler = for<'a> fn(&'a Asked<'a>) -> Answering<'a>;

/// What may follow a command's name, as a row.
pub struct Word {
    /// In English and in French, without accents.
    pub names: (&'static str, &'static str),
    /// Fluent key of what it does.
    pub key: &'static str,
    /// The least role that it takes; `None` for everybody.
    pub least: Option<Role>,
    /// The name of an item stands behind it.
    item: bool,
    /// Answers what follows the word.
    run: Handler,
}

impl Word {
    /// Its name in this language.
    #[must_use]
    pub fn name(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Fr => self.names.1,
            Lang::En => self.names.0,
        }
    }

    fn usage(&self, lang: Lang) -> String {
        let name = self.name(lang);
        if self.item { format!("{name} {}", say!(lang, "chat-word-item")) } else { name.to_owned() }
    }
}

/// One command: its names, its help, what it does, and which buttons and forms are its own.
pub struct Command {
    /// English and French name, without the slash.
    pub names: (&'static str, &'static str),
    /// Fluent key of its help; `KEY-usage` says what follows the name, unless its words do.
    pub key: &'static str,
    /// The words that may follow it, where they are a table.
    pub words: &'static [Word],
    /// Answers the command.
    pub run: Handler,
    /// Verbs of its buttons.
    pub presses: &'static [(&'static str, Handler)],
    /// Verbs of its forms.
    pub submits: &'static [(&'static str, Handler)],
}

/// Every command. A new one is one file and one row.
pub const COMMANDS: &[Command] = &[
    Command {
        names: ("share", "partage"),
        key: "chat-command-share",
        words: &[],
        run: networks::pick_item,
        presses: &[
            ("share", join::on_the_way),
            ("more", networks::more),
            ("join", join::accept),
            ("charter", join::read),
            ("kit", kit::show),
            ("edit", kit::edit),
            ("front", kit::front),
            ("qr", kit::qr),
            ("why", kit::why),
            ("shared", share::record),
            ("undo", share::undo),
            ("tell", share::ask_evidence),
        ],
        submits: &[
            ("words", kit::own_words),
            ("amend", kit::front),
            ("live", kit::live),
            ("told", share::take_evidence),
        ],
    },
    Command {
        names: ("content", "contenus"),
        key: "chat-command-content",
        words: content::WORDS,
        run: content::run,
        presses: &[
            ("show", review::show),
            ("submit", review::submit),
            ("approve", review::approve),
            ("changes", review::ask_changes),
            ("withdraw", recall::ask),
            ("recall", recall::look),
            ("removed", recall::removed),
            ("restore", review::restore),
            ("archive", review::archive),
            ("notforme", decline::say),
            ("forme", decline::undo),
            ("alert", alert::see),
            ("fine", alert::fine),
            ("reach", reach::press),
            ("second", write::translate),
            ("credit", write::credit),
        ],
        submits: &[
            ("return", review::changes),
            ("pull", recall::submit),
            ("write", write::submit),
            ("idea", write::idea),
        ],
    },
    Command {
        names: ("me", "moi"),
        key: "chat-command-me",
        words: &[],
        run: me::run,
        presses: &[
            ("me", me::run),
            ("mend", shares::mend),
            ("fixed", shares::fixed),
            ("figure", figures::ask),
            ("notnow", figures::not_now),
            ("unasked", figures::never),
            ("unfigure", figures::forget),
            ("merge", link::merge),
            ("apart", link::refuse),
            ("erase", rights::press),
        ],
        submits: &[("audience", audience::submit), ("figures", figures::submit)],
    },
    Command {
        names: ("board", "classement"),
        key: "chat-command-board",
        words: &[],
        run: board::run,
        presses: &[("board", board::run)],
        submits: &[],
    },
    Command {
        names: ("portevoix", "aide"),
        key: "chat-command-portevoix",
        words: &[],
        run: portevoix::run,
        presses: &[
            ("train", training::press),
            ("reply", reply::press),
            ("pause", pause::press),
            ("unpause", pause::resume),
        ],
        submits: &[("halt", pause::submit)],
    },
];

impl Command {
    /// Its line in the help, with all that there is.
    #[must_use]
    pub fn help(&self, lang: Lang) -> CommandHelp {
        self.help_for(lang, Some(Role::Admin))
    }

    /// Its line in the help of somebody with this role.
    #[must_use]
    pub fn help_for(&self, lang: Lang, role: Option<Role>) -> CommandHelp {
        let name = match lang {
            Lang::Fr => self.names.1,
            Lang::En => self.names.0,
        };
        CommandHelp { name, usage: self.usage(lang, role), about: say!(lang, self.key) }
    }

    fn usage(&self, lang: Lang, role: Option<Role>) -> String {
        if self.words.is_empty() {
            return say!(lang, &format!("{}-usage", self.key));
        }
        let words = self.words.iter().filter(|word| role >= word.least).map(|word| word.usage(lang));
        format!("[{}]", words.collect::<Vec<_>>().join(" | "))
    }
}

/// The command of this name, in either language.
#[must_use]
pub fn by_name(name: &str) -> Option<Handler> {
    let name = name.to_lowercase();
    COMMANDS.iter().find(|c| c.names.0 == name || c.names.1 == name).map(|c| c.run)
}

/// The handler of an entry of a message's own menu; it gets the message's name.
#[must_use]
pub fn by_menu(what: OnMessage) -> Handler {
    match what {
        OnMessage::Kit => menu::kit,
        OnMessage::Shared => menu::shared,
    }
}

/// The handler of a button's verb.
#[must_use]
pub fn by_press(verb: &str) -> Option<Handler> {
    COMMANDS.iter().flat_map(|c| c.presses).find(|(known, _)| *known == verb).map(|(_, run)| *run)
}

/// The handler of a form's verb.
#[must_use]
pub fn by_submit(verb: &str) -> Option<Handler> {
    COMMANDS.iter().flat_map(|c| c.submits).find(|(known, _)| *known == verb).map(|(_, run)| *run)
}
