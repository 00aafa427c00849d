//! The questions. An empty answer takes what is proposed; an answer that cannot be is said to be so, and asked again.
use std::io::{self, BufRead, Write};

use url::Url;

use super::answers::{Answers, Platform};
use crate::lang::Lang;
use crate::say;

/// Longest answer that is read, in characters.
const LONGEST: usize = 300;

/// Asks everything. The end of the input takes what is proposed for the rest.
pub(super) fn ask(input: &mut impl BufRead, output: &mut impl Write, lang: Lang) -> io::Result<Answers> {
    let mut asker = Asker { input, output, lang };
    let name = asker.one(say!(lang, "app-init-name"), "portevoix", say!(lang, "app-init-name-odd"), |text| {
        (text.chars().count() <= 80 && !text.chars().any(char::is_control)).then(|| text.to_owned())
    })?;
    let spoken =
        asker.one(say!(lang, "app-init-lang"), "fr", say!(lang, "app-init-lang-odd"), |text| text.parse().ok())?;
    let country = asker.one(say!(lang, "app-init-country"), "FR", say!(lang, "app-init-country-odd"), |text| {
        crate::content::country(&text.to_uppercase())
    })?;
    let zone = asker.one(say!(lang, "app-init-zone"), "Europe/Paris", say!(lang, "app-init-zone-odd"), |text| {
        jiff::tz::TimeZone::get(text).ok().map(|_| text.to_owned())
    })?;
    let platform = asker.one(say!(lang, "app-init-chat"), "local", say!(lang, "app-init-chat-odd"), |text| {
        Platform::ALL.into_iter().find(|(_, name)| *name == text.to_lowercase()).map(|(platform, _)| platform)
    })?;
    let public_url = asker.one(say!(lang, "app-init-public"), "-", say!(lang, "app-init-public-odd"), |text| {
        if text == "-" { Some(None) } else { Url::parse(text).ok().filter(is_public).map(Some) }
    })?;
    let platform = platform.unwrap_or_default();
    Ok(Answers { name, lang: spoken, country, zone, platform, public_url: public_url.flatten() })
}

fn is_public(url: &Url) -> bool {
    url.scheme() == "https" && url.has_host() && url.query().is_none() && url.fragment().is_none()
}

struct Asker<'a, I, O> {
    input: &'a mut I,
    output: &'a mut O,
    lang: Lang,
}

impl<I: BufRead, O: Write> Asker<'_, I, O> {
    /// Asks one thing until it is understood; `None` where what is proposed is taken.
    fn one<T>(
        &mut self,
        question: String,
        proposed: &str,
        odd: String,
        read: impl Fn(&str) -> Option<T>,
    ) -> io::Result<Option<T>> {
        loop {
            write!(
                self.output,
                "{} ",
                say!(self.lang, "app-init-question", question = question.as_str(), proposed = proposed)
            )?;
            self.output.flush()?;
            let mut line = String::new();
            let read_bytes = io::Read::take(&mut *self.input, 4 * LONGEST as u64).read_line(&mut line)?;
            let text = line.trim();
            if read_bytes == 0 || text.is_empty() {
                return Ok(None);
            }
            match read(text).filter(|_| text.chars().count() <= LONGEST) {
                Some(answer) => return Ok(Some(answer)),
                None => writeln!(self.output, "{odd}")?,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(input: &str) -> (Answers, String) {
        let mut said = vec![];
        let answers = ask(&mut input.as_bytes(), &mut said, Lang::En).unwrap();
        (answers, String::from_utf8(said).unwrap())
    }

    #[test]
    fn what_cannot_be_is_asked_again() {
        let (answers, said) = asked(
            "Acme\nde\nen\nUK\nbe\nMars/Olympus\nEurope/Brussels\nirc\nSlack\nftp://x\nhttps://go.acme.example/?q=1\nhttps://go.acme.example/\n",
        );
        assert_eq!(answers.name.as_deref(), Some("Acme"));
        assert_eq!(answers.country.as_deref(), Some("BE"));
        assert_eq!((answers.lang, answers.zone.as_deref()), (Some(Lang::En), Some("Europe/Brussels")));
        assert_eq!(
            (answers.platform, answers.public_url.unwrap().as_str()),
            (Platform::Slack, "https://go.acme.example/")
        );
        for part in ["[Europe/Paris]", "fr or en", "IANA", "https://"] {
            assert!(said.contains(part), "{part}: {said}");
        }
    }

    #[test]
    fn nothing_typed_and_nobody_there_take_what_is_proposed() {
        assert_eq!(asked("\n\n\n\n\n\n").0, Answers::default());
        assert_eq!(asked("").0, Answers::default());
        assert_eq!(asked("Acme\n").0, Answers { name: Some("Acme".to_owned()), ..Answers::default() });
        // An answer without an end is cut, refused, and does not fill the memory.
        assert_eq!(asked(&format!("{}\n", "x".repeat(5_000))).0.name, None);
    }
}
