//! `portevoix network count` and `portevoix network parse-url`: JSON lines in, JSON lines out.
use crate::app::Ended;
use crate::app::lines::{Bare, answer};
use crate::lang::Lang;
use crate::network::{Network, batch};

pub(crate) fn count(network: Option<Network>, lang: Lang) -> Ended {
    answer(Bare::Refused, lang, |line| batch::count(line, network, lang))
}

pub(crate) fn parse_url(lang: Lang) -> Ended {
    answer(Bare::Text, lang, |line| batch::parse(line, lang))
}
