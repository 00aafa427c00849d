//! Every finding about schedules, as a table. The message is `KEY`, the remedy `KEY-hint`.

use crate::content::{Code, Severity};

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $code:literal $key:literal $severity:ident;)+) => {
        $($(#[$doc])* pub(super) static $name: Code =
            Code { code: $code, key: $key, severity: Severity::$severity };)+

        /// Every code of this room, in order. Codes are never renumbered: people quote them.
        pub const CODES: &[Code] = &[
            $(Code { code: $code, key: $key, severity: Severity::$severity }),+
        ];
    };
}

codes! {
    // The file.
    SYNTAX = "PVX-S001" "schedule-syntax" Error;
    UNKNOWN_TABLE = "PVX-S002" "schedule-unknown-table" Error;
    UNKNOWN_KEY = "PVX-S003" "schedule-unknown-key" Error;
    MISSING = "PVX-S004" "schedule-missing" Error;
    WRONG_TYPE = "PVX-S005" "schedule-wrong-type" Error;
    BAD_ID = "PVX-S006" "schedule-bad-id" Error;
    TWICE = "PVX-S007" "schedule-twice" Error;
    UNKNOWN_CHANNEL = "PVX-S008" "schedule-unknown-channel" Error;
    UNKNOWN_VALUE = "PVX-S009" "schedule-unknown-value" Error;
    BAD_DURATION = "PVX-S010" "schedule-bad-duration" Error;
    BAD_QUIET = "PVX-S011" "schedule-bad-quiet" Error;
    BAD_NUMBER = "PVX-S012" "schedule-bad-number" Error;
    BAD_SHARE = "PVX-S013" "schedule-bad-share" Error;
    BOTH_CADENCES = "PVX-S014" "schedule-both-cadences" Error;
    ALWAYS_QUIET = "PVX-S015" "schedule-always-quiet" Warning;
    // The cadence's text.
    TOO_LONG = "PVX-S020" "schedule-too-long" Error;
    EMPTY = "PVX-S021" "schedule-empty" Error;
    FIELD_COUNT = "PVX-S022" "schedule-field-count" Error;
    EMPTY_ITEM = "PVX-S023" "schedule-empty-item" Error;
    NOT_AN_ITEM = "PVX-S024" "schedule-not-an-item" Error;
    OUT_OF_RANGE = "PVX-S025" "schedule-out-of-range" Error;
    BAD_STEP = "PVX-S026" "schedule-bad-step" Error;
    UNKNOWN_NAME = "PVX-S027" "schedule-unknown-name" Error;
    UNSUPPORTED = "PVX-S028" "schedule-unsupported" Error;
    NICKNAME = "PVX-S029" "schedule-nickname" Error;
    UNKNOWN_WORD = "PVX-S030" "schedule-unknown-word" Error;
    BAD_TIME = "PVX-S031" "schedule-bad-time" Error;
    NO_TIME = "PVX-S032" "schedule-no-time" Error;
    NO_DAY = "PVX-S033" "schedule-no-day" Error;
    UNKNOWN_ZONE = "PVX-S034" "schedule-unknown-zone" Error;
    EMPTY_RANGE = "PVX-S040" "schedule-empty-range" Warning;
    LONE_STEP = "PVX-S041" "schedule-lone-step" Warning;
    NEVER = "PVX-S042" "schedule-never" Warning;
    // Between items.
    ALIKE = "PVX-S043" "schedule-alike" Warning;
}
