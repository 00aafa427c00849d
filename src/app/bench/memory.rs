//! What the process holds in memory, as Linux tells it; unknown elsewhere.

/// Resident memory in KiB, at the beginning, at most, and at the end.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Memory {
    pub(crate) before: Option<u64>,
    pub(crate) most: Option<u64>,
    pub(crate) after: Option<u64>,
}

impl Memory {
    /// Begins now.
    pub(crate) fn now() -> Self {
        let now = resident();
        Self { before: now, most: now, after: now }
    }

    /// Looks again.
    pub(crate) fn look(&mut self) {
        self.after = resident();
        self.most = self.most.max(self.after);
    }
}

/// `VmRSS` of `/proc/self/status`.
fn resident() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.split_whitespace().next()?.parse().ok()
}
