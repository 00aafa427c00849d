//! The page.
use super::Calibration;

/// The page.
#[must_use]
pub fn page(_found: &Calibration) -> Vec<(String, String)> {
    vec![]
}
