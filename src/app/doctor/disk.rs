//! How much space a folder's disk has left, as `df` tells it: the standard library cannot.
use std::path::Path;
use std::process::Command;

/// Kilobytes of a disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Space {
    /// Those that may still be written.
    pub(crate) free: u64,
    /// All of them.
    pub(crate) total: u64,
}

impl Space {
    /// Nearly none is left: less than 50 MB. SQLite needs room for its log, and a copy before a migration for itself.
    pub(crate) fn is_out(self) -> bool {
        self.free < 50 * 1024
    }

    /// Little is left: less than 500 MB, or less than a twentieth of a small disk.
    pub(crate) fn is_low(self) -> bool {
        self.free < (500 * 1024).min(self.total / 20).max(50 * 1024)
    }
}

/// The space of the disk below `folder`; `None` where nobody can say.
pub(crate) fn space(folder: &Path) -> Option<Space> {
    // POSIX: one line a disk, blocks of 1,024 bytes.
    let said = Command::new("df").args(["-P", "-k", "--"]).arg(folder).env("LC_ALL", "C").output().ok()?;
    read(&String::from_utf8(said.stdout).ok()?)
}

fn read(table: &str) -> Option<Space> {
    let mut columns = table.lines().nth(1)?.split_whitespace().skip(1);
    let total = columns.next()?.parse().ok()?;
    let free = columns.nth(1)?.parse().ok()?;
    Some(Space { free, total })
}

#[cfg(test)]
mod tests {
    use super::{Space, read};

    #[test]
    fn the_table_of_df_is_read() {
        let table = "Filesystem 1024-blocks Used Available Capacity Mounted on\n/dev/x y 1 2 3% /\n";
        assert_eq!(read(table), None, "a name with a space is not guessed at");
        let table = "Filesystem 1024-blocks Used Available Capacity Mounted on\noverlay 1000 250 700 27% /\n";
        assert_eq!(read(table), Some(Space { free: 700, total: 1000 }));
        for bad in ["", "one line", "Filesystem\noverlay - - - -"] {
            assert_eq!(read(bad), None, "{bad}");
        }
    }

    #[test]
    fn little_is_told_from_nearly_nothing() {
        let mb = |free: u64, total: u64| Space { free: free * 1024, total: total * 1024 };
        for (space, low, out) in [
            (mb(400, 100_000), true, false),
            (mb(600, 100_000), false, false),
            (mb(60, 1_000), false, false),
            (mb(49, 1_000), true, true),
            (mb(0, 0), true, true),
        ] {
            assert_eq!((space.is_low(), space.is_out()), (low, out), "{space:?}");
        }
    }
}
