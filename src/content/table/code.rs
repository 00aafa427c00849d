//! What only a spreadsheet can get wrong; everything else is told as of a file.
use crate::content::diagnostic::{Code, Severity};

/// A row says what another row, or an item, says already.
pub static DUPLICATE: Code = TABLE_CODES[0];
pub(super) static NEAR: Code = TABLE_CODES[1];
pub(super) static UNKNOWN_COLUMN: Code = TABLE_CODES[2];
pub(super) static CELL_TOO_LONG: Code = TABLE_CODES[3];
pub(super) static NO_KIND: Code = TABLE_CODES[4];
pub(super) static NO_DAY: Code = TABLE_CODES[5];
pub(super) static NO_WORDS: Code = TABLE_CODES[6];
pub(super) static REPEATED_COLUMN: Code = TABLE_CODES[7];
pub(super) static EXTRA_CELL: Code = TABLE_CODES[8];

/// Every code of this kind, in the order of their numbers. A number is never used again for something else.
pub const TABLE_CODES: &[Code] = &[
    Code { code: "PVX-T001", key: "content-table-duplicate", severity: Severity::Error },
    Code { code: "PVX-T002", key: "content-table-near", severity: Severity::Warning },
    Code { code: "PVX-T003", key: "content-table-unknown-column", severity: Severity::Warning },
    Code { code: "PVX-T004", key: "content-table-cell-too-long", severity: Severity::Error },
    Code { code: "PVX-T005", key: "content-table-no-kind", severity: Severity::Error },
    Code { code: "PVX-T006", key: "content-table-no-day", severity: Severity::Error },
    Code { code: "PVX-T007", key: "content-table-no-words", severity: Severity::Error },
    Code { code: "PVX-T008", key: "content-table-repeated-column", severity: Severity::Error },
    Code { code: "PVX-T009", key: "content-table-extra-cell", severity: Severity::Error },
];
