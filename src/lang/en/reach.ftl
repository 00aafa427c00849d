# How many different people outside the company saw an item.
reach-nothing = nobody: no share, no click
reach-nobody = probably nobody (8 chances in 10)
reach-up-to = at most { $high } { $count ->
    [one] person
   *[other] people
} (8 chances in 10)
reach-about = about { $high } { $count ->
    [one] person
   *[other] people
} (8 chances in 10)
reach-between = between { $low } and { $high } { $count ->
    [one] person
   *[other] people
} (8 chances in 10)
reach-with-basis = { $people }, { $basis }
reach-basis-measured = estimated from figures that the networks showed
reach-basis-sampled = estimated from samples of the audiences
reach-basis-declared = estimated from declared audiences
reach-basis-modelled = estimated partly from general averages, as not all audiences are known
reach-basis-clicks = estimated from clicks alone: nobody recorded a share
reach-short-nobody = nobody
reach-short-up-to = at most { $high } { $count ->
    [one] person
   *[other] people
}
reach-short-about = about { $high } { $count ->
    [one] person
   *[other] people
}
reach-short = { $range } { $count ->
    [one] person
   *[other] people
}

# How it is worked out.
reach-method-nothing = With no share and no click, nobody can have seen the item: the answer is zero, not an estimate.
reach-method-people = Who knows whom comes from samples where people gave them, and is drawn from what colleagues’ samples show where they did not. A person counts once, however many colleagues they know; colleagues do not count. How much a network shows comes from figures that it showed to authors, here and in your other items, and from general beliefs where there are none. Clicks correct the result.
reach-method-clicks = Nobody recorded a share. The range follows from the clicks alone, of which any part may be robots: it begins at zero.

# One person’s audience.
reach-audience-at-least = { $n } or more
reach-audience-unknown = unknown
reach-audience-negative = An audience cannot be negative. Write, for example, 350, 1,200 or 500+, or ? if you do not know.
reach-audience-too-many = More than { $most } connections, is that right? Please check the number of zeros.
reach-audience-unreadable = “{ $text }” is not a number of connections. Write, for example, 350, 1,200 or 500+, or ? if you do not know.
