//! Two caps at once: the most that can be granted when every row and every column has a limit.
//!
//! This is a maximum flow from rows (items) through cells to columns (days). The matrix of a person's week is tiny, so
//! the plain method of augmenting paths is enough.

use std::collections::{BTreeMap, BTreeSet};

/// The largest total not above each cell's amount, `row_cap` in each row and `column_cap` in each column.
pub(super) fn allot<R: Ord, C: Ord>(cells: &BTreeMap<(R, C), u32>, row_cap: u32, column_cap: u32) -> u32 {
    let rows: Vec<&R> = cells.keys().map(|(row, _)| row).collect::<BTreeSet<_>>().into_iter().collect();
    let columns: Vec<&C> = cells.keys().map(|(_, column)| column).collect::<BTreeSet<_>>().into_iter().collect();
    let mut grid = Grid {
        spare: vec![vec![0; columns.len()]; rows.len()],
        given: vec![vec![0; columns.len()]; rows.len()],
        open: vec![column_cap; columns.len()],
    };
    for ((row, column), amount) in cells {
        if let (Ok(row), Ok(column)) = (rows.binary_search(&row), columns.binary_search(&column)) {
            grid.spare[row][column] = *amount;
        }
    }
    (0..rows.len()).map(|row| grid.fill(row, row_cap)).sum()
}

struct Grid {
    /// What each cell can still take.
    spare: Vec<Vec<u32>>,
    /// What each cell has been given.
    given: Vec<Vec<u32>>,
    /// What each column can still take.
    open: Vec<u32>,
}

impl Grid {
    /// Gives as much as possible, up to `want`, to `row`; says how much.
    fn fill(&mut self, row: usize, want: u32) -> u32 {
        let mut got = 0;
        while got < want {
            match self.push(row, want - got, &mut vec![false; self.open.len()]) {
                0 => break,
                more => got += more,
            }
        }
        got
    }

    /// One augmenting path: straight into an open column, or into a full one whose other row can move elsewhere.
    fn push(&mut self, row: usize, want: u32, seen: &mut Vec<bool>) -> u32 {
        for column in 0..self.open.len() {
            let fits = want.min(self.spare[row][column]);
            if fits == 0 || std::mem::replace(&mut seen[column], true) {
                continue;
            }
            let mut moved = fits.min(self.open[column]);
            self.open[column] -= moved;
            for other in (0..self.given.len()).filter(|&other| other != row) {
                if moved > 0 {
                    break;
                }
                moved = self.push_away(other, column, fits, seen);
            }
            if moved > 0 {
                self.spare[row][column] -= moved;
                self.given[row][column] += moved;
                return moved;
            }
        }
        0
    }

    /// Moves up to `want` of what `row` holds in `column` to other columns.
    fn push_away(&mut self, row: usize, column: usize, want: u32, seen: &mut Vec<bool>) -> u32 {
        let held = want.min(self.given[row][column]);
        if held == 0 {
            return 0;
        }
        let moved = self.push(row, held, seen);
        self.given[row][column] -= moved;
        self.spare[row][column] += moved;
        moved
    }
}
