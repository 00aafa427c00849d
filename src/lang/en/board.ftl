# The weekly board. "count" selects the plural, "shown" is the number as people read it.
board-title = Ambassadors of the week
board-sharers = { $count ->
    [one] { $shown } person shared
   *[other] { $shown } people shared
}
board-people = { $count ->
    [one] { $shown } person
   *[other] { $shown } people
}
board-shares = { $count ->
    [one] { $shown } share
   *[other] { $shown } shares
}
board-networks = { $count ->
    [one] { $shown } network
   *[other] { $shown } networks
}
board-clicks = { $count ->
    [one] { $shown } click
   *[other] { $shown } clicks
}
board-points = { $count ->
    [one] { $shown } point
   *[other] { $shown } points
}
board-points-short = pts
board-tile-people = { $count ->
    [one] person
   *[other] people
}
board-tile-shares = { $count ->
    [one] share
   *[other] shares
}
board-tile-clicks = { $count ->
    [one] click
   *[other] clicks
}
board-tile-reach = estimated reach outside the company
board-trend = Compared with the week before: { $changes }.
board-trend-same = As much as the week before.
board-trend-note = Small figures: change from the week before.
board-reach = Estimated reach outside the company: { $estimate }.
board-withheld = Some totals are not shown: they would describe fewer than { $least } people.
board-quiet = A quiet week
board-quiet-more = The board is taking a break. The next share will start it again.
board-thanks = Thank you to everyone who shared!
board-thanks-more = A name appears here only with that person’s consent.
board-improved = Most improved
board-gain = { $names } (+{ $gain })
board-newcomers = First share, welcome
board-best = Item of the week
board-next = Next week
board-labelled = { $label }: { $text }
board-and-others = { $list } and others
board-and-more = { $list } and { $shown } others
board-left-out = { $shown } more people share rank { $rank }; those shown were drawn by lot.
board-left-out-some = More people share rank { $rank }; those shown were drawn by lot.
board-alt-entry = Rank { $rank }: { $name }, { $points }.
board-someone = A member of the team
board-name-below = name written in the message
board-hint = How points are counted: /board how
board-how = **How points are counted**
    - { $share } points for a share, +{ $checked } if the published text was checked, +{ $words } if you put it in your own words.
    - At most { $item } points per item and per person, and { $day } points a day: sharing a lot on one day earns no more.
    - A share counts only if its required disclosure was examined and not found insufficient.
    - Neither clicks nor the size of your network give points: everyone starts from the same line.
    - The count starts again every Monday. Equal points share a rank; if too many people are tied for the places, a draw that changes every week decides who is shown.
    - Only the first { $places } places are shown, never the bottom. A name (first places, most improved, first share) appears only with that person’s consent; everyone else counts in the totals.
    - No figure describes a group of fewer than { $least } people.

# Charts of reach.
board-chart-what = What
board-chart-half = 5 chances in 10
board-chart-range = 8 chances in 10
board-chart-wide = 19 chances in 20
board-chart-middle = Middle
board-chart-key-wide = thin: 19 chances in 20
board-chart-key-range = medium: 8 in 10
board-chart-key-half = thick: 5 in 10
board-chart-key-middle = middle: as likely above as below
board-chart-bar = { $label }: { $range }, probably around { $middle }.
board-chart-around = around { $middle }
board-chart-reach = Who saw it, outside the company
board-chart-total = In all
board-chart-direct = First-hand
board-chart-passed = Passed on by others
board-chart-networks = By network
board-chart-items = Item by item
board-chart-frequency = How often the same person met it
board-chart-met = Met it
board-chart-once = Once
board-chart-twice = Twice
board-chart-more = Three times or more
board-chart-frequency-key = Columns reach the middle; the stroke spans 8 chances in 10.
board-chart-first-hand = Seen first-hand only.
board-chart-tree = From colleagues to readers
board-chart-colleagues = { $count ->
    [one] { $shown } colleague
   *[other] { $shown } colleagues
}
board-chart-colleagues-some = Colleagues
board-chart-others = Other networks: not shown, as they are about few people
board-chart-tree-key = Flows are as wide as the middle of their range; the figures are ranges (8 chances in 10). Who sees it on two networks counts on both, and once on the right.
board-chart-outline-key = Bars are as long as the middle of their range; the figures are ranges (8 chances in 10). Who sees it on two networks counts on both, and once below them.
