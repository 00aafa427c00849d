//! Where other people's test data is found. It is read in place and never copied.

/// The text of `path` in the conformance folder; `None`, and a clear line, if the folder is not there.
pub(super) fn read(path: &str) -> Option<String> {
    let folder = std::env::var("PORTEVOIX_CONFORMANCE")
        .unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/conformance").into());
    if !std::path::Path::new(&folder).is_dir() {
        eprintln!("SKIPPED: conformance data absent at {folder}");
        return None;
    }
    Some(std::fs::read_to_string(format!("{folder}/{path}")).unwrap_or_else(|error| panic!("{path}: {error}")))
}

/// The lines of a syntax file that are cases: not empty, not a comment. Their spaces are kept.
pub(super) fn cases(path: &str) -> Option<Vec<String>> {
    let text = read(path)?;
    Some(text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(str::to_owned).collect())
}
