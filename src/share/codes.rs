//! Every finding about kits that are yet to be made, as a table. The message is `KEY`, the remedy `KEY-hint`.
use crate::content::{Code, Severity};

/// A caption written for a network is cut there once link and disclosure are in.
pub(super) static CROWDED: Code = Code { code: "PVX-K001", key: "share-crowded", severity: Severity::Warning };
/// No caption of an item is left whole on one of the organisation's networks.
pub(super) static NONE_FITS: Code = Code { code: "PVX-K002", key: "share-none-fits", severity: Severity::Warning };

/// Every code of this room, in order. Codes are never renumbered: people quote them.
pub const CODES: &[Code] = &[
    Code { code: "PVX-K001", key: "share-crowded", severity: Severity::Warning },
    Code { code: "PVX-K002", key: "share-none-fits", severity: Severity::Warning },
];
