//! Every finding about rule files, as a table. The message is `KEY`, the remedy `KEY-hint`.

use crate::content::{Code, Severity};

macro_rules! codes {
    ($($name:ident = $code:literal $key:literal $severity:ident;)+) => {
        $(pub(super) static $name: Code = Code { code: $code, key: $key, severity: Severity::$severity };)+

        /// Every code of this room, in order. Codes are never renumbered: people quote them.
        pub const CODES: &[Code] = &[
            $(Code { code: $code, key: $key, severity: Severity::$severity }),+
        ];
    };
}

codes! {
    MISSING = "PVX-D001" "disclosure-rules-missing" Error;
    UNKNOWN_WORD = "PVX-D002" "disclosure-rules-unknown-word" Error;
    TWICE = "PVX-D003" "disclosure-rules-twice" Error;
    BAD_NAME = "PVX-D004" "disclosure-rules-bad-name" Error;
    GAP = "PVX-D005" "disclosure-rules-gap" Error;
    TOO_MANY = "PVX-D006" "disclosure-rules-too-many" Error;
    NO_KEYS = "PVX-D007" "disclosure-rules-no-keys" Error;
    PLACEHOLDER = "PVX-D008" "disclosure-rules-placeholder" Error;
    UNKNOWN_JURISDICTION = "PVX-D009" "disclosure-rules-unknown-jurisdiction" Error;
    UNREAD = "PVX-D010" "disclosure-rules-unread" Warning;
    // What weakens a shipped pack.
    WEAKER = "PVX-D020" "disclosure-rules-weaker" Error;
    REMOVED = "PVX-D021" "disclosure-rules-removed" Error;
    NEW_LABEL = "PVX-D022" "disclosure-rules-new-label" Error;
    NO_LONGER_REJECTED = "PVX-D023" "disclosure-rules-no-longer-rejected" Error;
    NOT_REJECTED = "PVX-D024" "disclosure-rules-not-rejected" Warning;
    WEAKENS = "PVX-D025" "disclosure-rules-weakens" Warning;
    WEAKENS_WORD = "PVX-D026" "disclosure-rules-weakens-word" Warning;
}
