//! Files and folders for their owner's eyes alone: keys, secrets, and what is known about people.
use std::fs::{DirBuilder, OpenOptions};
use std::path::Path;

/// How to make a file that nobody else may read.
#[cfg(unix)]
pub(super) fn file() -> OpenOptions {
    use std::os::unix::fs::OpenOptionsExt as _;
    let mut options = OpenOptions::new();
    options.mode(0o600);
    options
}

#[cfg(not(unix))]
pub(super) fn file() -> OpenOptions {
    OpenOptions::new()
}

/// Makes a folder that nobody else may look into, and those above it as usual. One that is there stays as it is: who made
/// it may have a reason, and `doctor` asks.
pub(super) fn folder(path: &Path) -> std::io::Result<()> {
    if let Some(above) = path.parent().filter(|above| !above.as_os_str().is_empty()) {
        std::fs::create_dir_all(above)?;
    }
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt as _;
        builder.mode(0o700);
    }
    builder.create(path)
}

/// May others than its owner read this, file or folder? `false` where nobody can say.
#[cfg(unix)]
pub(super) fn is_open(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    path.metadata().is_ok_and(|meta| meta.permissions().mode() & 0o077 != 0)
}

#[cfg(not(unix))]
pub(super) fn is_open(_path: &Path) -> bool {
    false
}
