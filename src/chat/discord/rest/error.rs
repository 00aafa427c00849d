//! What came of a request that was not simply answered, and what the line does next.
use crate::flow::port::PostError;

/// Why a request was not answered as asked. Neither tokens nor addresses stand in its text.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RestError {
    /// It certainly had no effect.
    #[error("refused ({status}/{code}): {message}")]
    Refused {
        /// Discord's HTTP status; 0 where nobody was asked.
        status: u16,
        /// Discord's own code, such as 50013; 0 where it gave none.
        code: u64,
        /// How long to wait before asking again, in milliseconds.
        retry_after: Option<i64>,
        /// Asking the same again is useless.
        permanent: bool,
        /// What Discord said, or what was found here.
        message: String,
    },
    /// Nobody answered, or not to the end: it may have had its effect.
    #[error("no answer: {0}")]
    Lost(&'static str),
}

impl RestError {
    /// Not asked, and asking is useless.
    pub(in crate::chat::discord) fn useless(message: impl Into<String>) -> Self {
        Self::Refused { status: 0, code: 0, retry_after: None, permanent: true, message: message.into() }
    }

    /// Discord's own code; 0 where there is none.
    #[must_use]
    pub fn code(&self) -> u64 {
        match self {
            Self::Refused { code, .. } => *code,
            Self::Lost(_) => 0,
        }
    }
}

/// Discord's code of a message that is not there, or not any more.
pub(in crate::chat::discord) const UNKNOWN_MESSAGE: u64 = 10_008;

impl From<RestError> for PostError {
    fn from(error: RestError) -> Self {
        let reason = error.to_string();
        match error {
            RestError::Refused { code: UNKNOWN_MESSAGE, .. } => Self::Gone(reason),
            RestError::Refused { retry_after, permanent, .. } => Self::Refused { retry_after, permanent, reason },
            RestError::Lost(why) => Self::Lost(why.to_owned()),
        }
    }
}
