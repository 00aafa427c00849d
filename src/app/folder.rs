//! The content folder: read from the disk, or from inside the program where there is none.
use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use rust_embed::RustEmbed;

use crate::content::SourceFile;
use crate::flow::port::{Change, Folder, FolderError};

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

/// The content folder on the disk.
#[derive(Debug)]
pub struct ContentFolder {
    root: PathBuf,
}

impl ContentFolder {
    /// This folder, which need not exist: then nothing can be written.
    #[must_use]
    pub fn new(root: PathBuf) -> Self {
        Self { root }
    }

    /// One writer at a time, so that what was compared is what is replaced: in this program, and in another one that
    /// imports beside it. Ends when the answer is dropped.
    fn alone(&self) -> Result<Option<File>, FolderError> {
        if !self.root.is_dir() {
            return Err(FolderError::Absent);
        }
        let folder = File::open(&self.root)?;
        match folder.lock() {
            Ok(()) => Ok(Some(folder)),
            // Some network file systems hold nothing for anybody.
            Err(error) if error.kind() == std::io::ErrorKind::Unsupported => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Where a path below the folder stands. Folders on the way that are links are not followed: they may lead out.
    fn place(&self, path: &str) -> Result<PathBuf, FolderError> {
        if !self.root.is_dir() {
            return Err(FolderError::Absent);
        }
        let refused = || FolderError::Path(path.to_owned());
        let mut place = self.root.clone();
        for part in path.split('/') {
            let plain = !part.is_empty() && !part.starts_with('.') && !part.ends_with('~');
            if !plain || part.contains(['\\', ':', '\0']) || place != self.root && place.is_symlink() {
                return Err(refused());
            }
            place.push(part);
        }
        if place.is_symlink() { Err(refused()) } else { Ok(place) }
    }
}

impl Folder for ContentFolder {
    fn write(&self, changes: &[Change]) -> Result<(), FolderError> {
        let _one = self.alone()?;
        let mut ready: Vec<(PathBuf, Option<tempfile::NamedTempFile>)> = Vec::with_capacity(changes.len());
        for change in changes {
            let place = self.place(&change.path)?;
            if held(&place)? != change.was {
                return Err(FolderError::Changed(change.path.clone()));
            }
            let becomes = change.becomes.as_deref().map(|bytes| prepared(&place, bytes)).transpose()?;
            ready.push((place, becomes));
        }
        let mut folders = std::collections::BTreeSet::new();
        for (place, becomes) in ready {
            folders.extend(place.parent().map(Path::to_owned));
            match becomes {
                Some(file) => drop(file.persist(&place).map_err(|error| error.error)?),
                None if place.exists() => std::fs::remove_file(&place)?,
                None => {}
            }
        }
        folders.iter().try_for_each(|folder| File::open(folder)?.sync_all())?;
        Ok(())
    }

    fn read(&self, path: &str) -> Result<Option<Vec<u8>>, FolderError> {
        Ok(held(&self.place(path)?)?)
    }
}

/// What a file holds; `None` where there is none.
fn held(place: &Path) -> std::io::Result<Option<Vec<u8>>> {
    match std::fs::read(place) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// The bytes beside their place, under a name that readers pass over, on the disk.
fn prepared(place: &Path, bytes: &[u8]) -> std::io::Result<tempfile::NamedTempFile> {
    let folder = place.parent().unwrap_or(place);
    std::fs::create_dir_all(folder)?;
    let mut name = tempfile::Builder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // As an editor would make it: the umask takes off what it wants.
        name.permissions(std::fs::Permissions::from_mode(0o666));
    }
    let mut file = name.prefix(".portevoix-").tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(path: &str, was: Option<&str>, becomes: Option<&str>) -> Change {
        let bytes = |text: &str| text.as_bytes().to_vec();
        Change { path: path.into(), was: was.map(bytes), becomes: becomes.map(bytes) }
    }

    #[test]
    fn all_changes_are_made_or_none() {
        let root = tempfile::tempdir().unwrap();
        let folder = ContentFolder::new(root.path().join("content"));
        assert!(matches!(folder.write(&[change("items/a.md", None, Some("1"))]), Err(FolderError::Absent)));
        std::fs::create_dir(root.path().join("content")).unwrap();
        folder.write(&[change("items/a.md", None, Some("1")), change("items/b.md", None, Some("2"))]).unwrap();
        assert_eq!(folder.read("items/b.md").unwrap().unwrap(), b"2");
        // b is there already: a is not touched.
        let both = [change("items/a.md", Some("1"), Some("3")), change("items/b.md", None, Some("4"))];
        assert!(matches!(folder.write(&both), Err(FolderError::Changed(path)) if path == "items/b.md"));
        assert_eq!(folder.read("items/a.md").unwrap().unwrap(), b"1");
        folder.write(&[change("items/a.md", Some("1"), Some("3")), change("items/b.md", Some("2"), None)]).unwrap();
        let paths: Vec<String> =
            read(&root.path().join("content")).unwrap().into_iter().map(|file| file.path).collect();
        assert_eq!(paths, ["items/a.md"]);
    }

    #[test]
    fn of_two_programs_that_write_one_file_one_does() {
        let root = tempfile::tempdir().unwrap();
        let written = |name: usize| {
            // As another program has it: not the same value.
            let folder = ContentFolder::new(root.path().to_owned());
            (0..200)
                .filter(|at| folder.write(&[change(&format!("items/{at}.md"), None, Some(&name.to_string()))]).is_ok())
                .count()
        };
        let both: usize = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..4).map(|name| scope.spawn(move || written(name))).collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).sum()
        });
        assert_eq!(both, 200, "a file was written twice: what the first one wrote is lost");
    }

    #[test]
    fn nothing_is_written_outside() {
        let root = tempfile::tempdir().unwrap();
        let folder = ContentFolder::new(root.path().join("content"));
        std::fs::create_dir(root.path().join("content")).unwrap();
        for path in ["../a", "/a", "items/../../a", ".git/config", "items//a", "items/a~", "", "items\\a", "c:a"] {
            assert!(matches!(folder.write(&[change(path, None, Some("1"))]), Err(FolderError::Path(_))), "{path}");
        }
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(root.path(), root.path().join("content/out")).unwrap();
            std::fs::write(root.path().join("secret"), "s").unwrap();
            std::os::unix::fs::symlink(root.path().join("secret"), root.path().join("content/link.md")).unwrap();
            assert!(matches!(folder.write(&[change("out/a.md", None, Some("1"))]), Err(FolderError::Path(_))));
            assert!(matches!(folder.write(&[change("link.md", Some("s"), Some("1"))]), Err(FolderError::Path(_))));
        }
    }
}
