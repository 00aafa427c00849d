//! The content folder: read from the disk, or from inside the program where there is none.
use std::path::Path;

use rust_embed::RustEmbed;

use crate::content::SourceFile;

/// The sample content, compiled in: nothing but the binary is needed.
#[derive(RustEmbed)]
#[folder = "content/"]
struct Sample;

/// How many files a content folder may hold.
const FILES_MAX: usize = 20_000;
/// Larger files are read only this far: their size is reported, not their content.
const BYTES_MAX: u64 = 6 * 1024 * 1024;

/// The files of `folder`, or the sample's where it does not exist; sorted by path.
///
/// # Errors
/// What the file system says of a folder that exists.
pub fn read(folder: &Path) -> std::io::Result<Vec<SourceFile>> {
    if !folder.exists() {
        return Ok(sample());
    }
    let mut files = vec![];
    walk(folder, "", &mut files)?;
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

/// Changes when a file of the folder does (path, size or time of change); `None` where there is no folder.
#[must_use]
pub fn fingerprint(folder: &Path) -> Option<u64> {
    use std::hash::{Hash as _, Hasher as _};
    let mut hash = std::hash::DefaultHasher::new();
    let mut folders = vec![folder.to_owned()];
    let mut files = vec![];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).ok()?.filter_map(Result::ok) {
            let Ok(meta) = entry.metadata() else { continue };
            if meta.is_dir() {
                folders.push(entry.path());
            } else {
                files.push((entry.path(), meta.len(), meta.modified().ok()));
            }
        }
    }
    files.sort();
    files.hash(&mut hash);
    Some(hash.finish())
}

/// The sample content.
#[must_use]
pub fn sample() -> Vec<SourceFile> {
    let mut files: Vec<SourceFile> = Sample::iter()
        .filter_map(|path| Some(SourceFile { bytes: Sample::get(&path)?.data.into_owned(), path: path.into_owned() }))
        .collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

fn walk(folder: &Path, below: &str, files: &mut Vec<SourceFile>) -> std::io::Result<()> {
    use std::io::Read as _;
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let Some(name) = name.to_str().filter(|name| !name.starts_with('.') && !name.ends_with('~')) else { continue };
        let path = if below.is_empty() { name.to_owned() } else { format!("{below}/{name}") };
        let kind = entry.file_type()?;
        if kind.is_dir() {
            walk(&entry.path(), &path, files)?;
        } else if kind.is_file() && files.len() < FILES_MAX {
            let mut bytes = vec![];
            std::fs::File::open(entry.path())?.take(BYTES_MAX).read_to_end(&mut bytes)?;
            files.push(SourceFile { path, bytes });
        }
    }
    Ok(())
}
