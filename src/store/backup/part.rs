//! The file that a copy is made in, until it is whole.
use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use super::{StoreError, file, folder_of, with_ending};
use crate::store::Result;

/// A file beside its place, for its owner alone, held by one program at a time. Dropped before it is whole, it goes.
#[derive(Debug)]
pub(in crate::store) struct Part {
    path: PathBuf,
    held: File,
    whole: bool,
}

impl Part {
    /// An empty one beside `target`.
    pub(in crate::store) fn take(target: &Path) -> Result<Self> {
        let name = target.file_name().unwrap_or_default();
        let mut hidden = std::ffi::OsString::from(".");
        hidden.push(name);
        hidden.push(".part");
        let path = folder_of(target).join(hidden);
        let failed = |source| file(&path, source);
        let held = open(&path).map_err(failed)?;
        match held.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(StoreError::InUse(target.to_owned())),
            Err(TryLockError::Error(source)) => return Err(failed(source)),
        }
        // Its last holder may have given it its name between the two steps: then it is not ours to empty.
        if !is_same(&held, &path) {
            return Err(StoreError::InUse(target.to_owned()));
        }
        held.set_len(0).map_err(failed)?;
        Ok(Self { path, held, whole: false })
    }

    pub(in crate::store) fn path(&self) -> &Path {
        &self.path
    }

    /// Fills it with what stands at `from`.
    pub(in crate::store) fn copy_from(&self, from: &Path) -> Result<()> {
        let mut source = File::open(from).map_err(|source| file(from, source))?;
        std::io::copy(&mut source, &mut &self.held).map(drop).map_err(|source| file(&self.path, source))
    }

    /// Puts it in the place of `target`, on the disk.
    pub(in crate::store) fn become_whole(mut self, target: &Path) -> Result<()> {
        let put = || {
            self.held.sync_all()?;
            std::fs::rename(&self.path, target)?;
            File::open(folder_of(target))?.sync_all()
        };
        put().map_err(|source| file(target, source))?;
        self.whole = true;
        Ok(())
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        if !self.whole {
            for ending in ["", "-wal", "-shm", "-journal"] {
                drop(std::fs::remove_file(with_ending(&self.path, ending)));
            }
        }
    }
}

/// Opens or makes a file that its owner alone may read.
#[cfg(unix)]
pub(in crate::store) fn open(path: &Path) -> std::io::Result<File> {
    use std::os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _};
    let file = OpenOptions::new().create(true).truncate(false).read(true).write(true).mode(0o600).open(path)?;
    // One that a killed program left may have any mode.
    file.set_permissions(std::fs::Permissions::from_mode(0o600))?;
    Ok(file)
}

#[cfg(not(unix))]
pub(in crate::store) fn open(path: &Path) -> std::io::Result<File> {
    OpenOptions::new().create(true).truncate(false).read(true).write(true).open(path)
}

#[cfg(unix)]
fn is_same(held: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let named = |meta: std::io::Result<std::fs::Metadata>| meta.ok().map(|meta| (meta.dev(), meta.ino()));
    // A link under this name leads elsewhere: what it leads to is not ours to empty either.
    let held = named(held.metadata());
    held.is_some() && held == named(std::fs::symlink_metadata(path))
}

#[cfg(not(unix))]
fn is_same(_held: &File, path: &Path) -> bool {
    path.exists()
}
