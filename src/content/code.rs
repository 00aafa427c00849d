//! Every finding that linting content can make, as one table: `explain`, the docs and a test are made from it.
use super::diagnostic::{Code, Severity};

/// Names the rows for the code that reports them, and lists them for everybody else.
macro_rules! codes {
    ($($name:ident $code:literal $key:literal $severity:ident),+ $(,)?) => {
        $(pub(super) static $name: Code = Code { code: $code, key: $key, severity: Severity::$severity };)+

        /// Every code of this room, in the order of their numbers. A number is never used again for something else.
        pub const CODES: &[Code] = &[$(Code { code: $code, key: $key, severity: Severity::$severity }),+];
    };
}

codes! {
    NOT_UTF8 "PVX-C001" "content-not-utf8" Error,
    TOO_LARGE "PVX-C002" "content-too-large" Error,
    NO_FRONT "PVX-C003" "content-no-front" Error,
    UNCLOSED_FRONT "PVX-C004" "content-unclosed-front" Error,
    YAML "PVX-C005" "content-yaml" Error,
    YAML_REFUSED "PVX-C006" "content-yaml-refused" Error,
    UNKNOWN_KEY "PVX-C007" "content-unknown-key" Error,
    REPEATED_KEY "PVX-C008" "content-repeated-key" Error,
    WRONG_TYPE "PVX-C009" "content-wrong-type" Error,
    WRONG_VALUE "PVX-C010" "content-wrong-value" Error,
    MISSING "PVX-C011" "content-missing" Error,
    UNKNOWN_KIND "PVX-C012" "content-unknown-kind" Error,
    UNKNOWN_NETWORK "PVX-C013" "content-unknown-network" Error,
    UNKNOWN_LANG "PVX-C014" "content-unknown-lang" Error,
    BAD_NAME "PVX-C015" "content-bad-name" Error,
    ID_DIFFERS "PVX-C016" "content-id-differs" Error,
    LINK_NO_HOST "PVX-C017" "content-link-no-host" Error,
    LINK_NOT_HTTPS "PVX-C018" "content-link-not-https" Error,
    LINK_USERINFO "PVX-C019" "content-link-userinfo" Error,
    LINK_TRACKED "PVX-C020" "content-link-tracked" Warning,
    IMAGE_MISSING "PVX-C021" "content-image-missing" Error,
    IMAGE_ESCAPES "PVX-C022" "content-image-escapes" Error,
    IMAGE_FORMAT "PVX-C023" "content-image-format" Error,
    IMAGE_TOO_LARGE "PVX-C024" "content-image-too-large" Error,
    ALT_MISSING "PVX-C025" "content-alt-missing" Error,
    DISAGREEMENT "PVX-C026" "content-disagreement" Error,
    EXPIRES_FIRST "PVX-C027" "content-expires-first" Error,
    TIME_TWICE "PVX-C028" "content-time-twice" Warning,
    TIME_SKIPPED "PVX-C029" "content-time-skipped" Warning,
    CAPTION_TOO_LONG "PVX-C030" "content-caption-too-long" Error,
    MASS_MENTION "PVX-C031" "content-mass-mention" Error,
    OTHER_LANGUAGE "PVX-C032" "content-other-language" Warning,
    TOO_MANY_CAPTIONS "PVX-C033" "content-too-many-captions" Error,
    SAME_CAPTION "PVX-C034" "content-same-caption" Warning,
    RAW_HTML "PVX-C035" "content-raw-html" Warning,
    TOML "PVX-C036" "content-toml" Error,
    UNEXPECTED_FILE "PVX-C037" "content-unexpected-file" Warning,
    CONTRAST "PVX-C038" "content-contrast" Error,
    APPROVAL_ORPHAN "PVX-C039" "content-approval-orphan" Warning,
    EMPTY "PVX-C040" "content-empty" Error,
    CHARTER_RULE "PVX-C041" "content-charter-rule" Warning,
    UNKNOWN_LEVEL "PVX-C042" "content-unknown-level" Error,
    NO_STEPS "PVX-C043" "content-no-steps" Error,
    STEP_COUNT "PVX-C044" "content-step-count" Warning,
    STEP_TOO_LONG "PVX-C045" "content-step-too-long" Warning,
    STEPS_DIFFER "PVX-C046" "content-steps-differ" Warning,
    REPLY_TOO_LONG "PVX-C047" "content-reply-too-long" Warning,
    REVIEW_OVERDUE "PVX-C048" "content-review-overdue" Warning,
    DOMAIN_FORBIDDEN "PVX-C049" "content-domain-forbidden" Error,
    DOMAIN_UNLISTED "PVX-C050" "content-domain-unlisted" Error,
    TEXT_LINK_INSECURE "PVX-C051" "content-text-link-insecure" Warning,
    CAPTION_LINK "PVX-C052" "content-caption-link" Warning,
    BANNED "PVX-C053" "content-banned" Error,
    AVOIDED "PVX-C054" "content-avoided" Warning,
    TOO_MANY_TAGS "PVX-C055" "content-too-many-tags" Warning,
    TOO_MANY_MENTIONS "PVX-C056" "content-too-many-mentions" Warning,
    IMAGE_LOCATED "PVX-C057" "content-image-located" Error,
    IMAGE_STRETCHED "PVX-C058" "content-image-stretched" Warning,
    IMAGE_HEAVY "PVX-C059" "content-image-heavy" Warning,
    CAMPAIGN_UNUSED "PVX-C060" "content-campaign-unused" Warning,
    PAST "PVX-C061" "content-past" Warning,
    CAPTION_ELSEWHERE "PVX-C062" "content-caption-elsewhere" Warning,
    GLYPH "PVX-C063" "content-glyph" Warning,
}
