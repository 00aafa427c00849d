//! A network in memory: it shows what the test put there, behind the same guard of names as the real one.
use std::collections::BTreeMap;
use std::sync::Mutex;

use async_trait::async_trait;
use portevoix::fetch::Hosts;
use portevoix::flow::port::{Fetch, FetchError};
use portevoix::share::seen::Question;

/// Answers by the question's address, and remembers what it was asked.
pub(crate) struct FakeFetch {
    hosts: Hosts,
    limit: usize,
    answers: Mutex<BTreeMap<String, Result<Vec<u8>, FetchError>>>,
    asked: Mutex<Vec<String>>,
}

impl FakeFetch {
    pub(crate) fn new() -> Self {
        let hosts = Hosts::new(["piaille.fr", "mastodon.social"], false).unwrap();
        Self { hosts, limit: 256 * 1024, answers: Mutex::default(), asked: Mutex::default() }
    }

    /// From now on this address answers so.
    pub(crate) fn answers(&self, url: &str, answer: Result<Vec<u8>, FetchError>) {
        self.answers.lock().unwrap().insert(url.to_owned(), answer);
    }

    /// Everything that was asked so far.
    pub(crate) fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }
}

#[async_trait]
impl Fetch for FakeFetch {
    async fn get(&self, question: &Question) -> Result<Vec<u8>, FetchError> {
        self.hosts.check(&question.url).map_err(FetchError::Forbidden)?;
        self.asked.lock().unwrap().push(question.url.to_string());
        let answer = self.answers.lock().unwrap().get(question.url.as_str()).cloned();
        match answer.unwrap_or(Err(FetchError::Gone)) {
            Ok(body) if body.len() > self.limit => Err(FetchError::Unreadable("too long")),
            answer => answer,
        }
    }
}
