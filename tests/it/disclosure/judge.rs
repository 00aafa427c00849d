//! The seam between the cases and the judge: the only file of the examination that names what is examined.

use super::case::Case;

/// The verdict and the reason for one post, as the codes that the batch door prints.
pub(super) type Judge = fn(&Case) -> (String, String);

/// Who is examined. `None` as long as the judge has no public function that takes a line of the batch door: then the
/// examination says that it was skipped, and why. [`Case::input`] is that line.
pub(super) const JUDGE: Option<Judge> = None;
