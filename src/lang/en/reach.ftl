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
reach-method-counts = Each audience is taken as declared (“500+” means at least 500), reduced to the part that the network usually shows, then less the connections that several colleagues have in common. Colleagues do not count. Clicks correct the result. The part shown has not been measured in your company, which is why the interval is wide.

# One person’s audience.
reach-audience-at-least = { $n } or more
reach-audience-unknown = unknown
reach-audience-negative = An audience cannot be negative. Write, for example, 350, 1,200 or 500+, or ? if you do not know.
reach-audience-too-many = More than { $most } connections, is that right? Please check the number of zeros.
reach-audience-unreadable = “{ $text }” is not a number of connections. Write, for example, 350, 1,200 or 500+, or ? if you do not know.

# Figures that networks show.
reach-figure-impressions = { $n } { $count ->
    [one] impression
   *[other] impressions
}
reach-figure-reached = { $n } { $count ->
    [one] member reached
   *[other] members reached
}
reach-figure-reposts = { $n } { $count ->
    [one] repost
   *[other] reposts
}
reach-figure-nothing = No number was written, so nothing was kept. Write at least one, for example 412, or close the form.
reach-figure-negative = A figure cannot be below zero, so nothing was kept. Write the number as the network shows it, for example 412.
reach-figure-too-many = More than { $most } is more than a personal post gets, so nothing was kept. Please check the number of zeros.
reach-figure-unreadable = I could not read “{ $text }”, so nothing was kept: it may count something else. Write the number alone, for example 412, 1,204 or 1.2k, or paste the line that begins or ends with its name.
reach-figure-unnamed = There are several numbers and not each of them says what it is, so nothing was kept. Write one number in each box, or paste the lines with their names.
reach-figure-twice = It says both { $one } and { $other }, so nothing was kept. Leave only the right one.
reach-figure-above-impressions = { $reached } members reached, but { $impressions } impressions: nobody is reached without the post being shown to them, so nothing was kept. Perhaps the two are swapped, or one is from an earlier day: write both as the network shows them now.
reach-figure-above-audience = { $reached } members reached is more than { $times } times the { $audience } connections that you told us, so nothing was kept. If the figure is right, first put your audience right with `/me audience`; otherwise please check the number.
reach-figure-not-shown = { $network } does not show its authors how often a post was seen, so there is nothing to note. You need do nothing.
