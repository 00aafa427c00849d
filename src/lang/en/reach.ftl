# How many different people outside the company saw an item.
reach-nothing = nobody: no share, no click
reach-nobody = probably nobody (9 chances in 10)
reach-up-to = at most { $high } { $count ->
    [one] person
   *[other] people
} (9 chances in 10)
reach-about = about { $high } { $count ->
    [one] person
   *[other] people
} (8 chances in 10)
reach-between = between { $low } and { $high } { $count ->
    [one] person
   *[other] people
}, most likely around { $middle } (8 chances in 10)
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

# What an estimate rests on, and what would make it narrower.
reach-fewer = fewer than { $least }
reach-went-shares = Shares recorded
reach-went-measured = Measured: shares whose author gave a figure that the network showed them
reach-went-reposts = Imported: reposts by people outside
reach-went-clicks = Counted: clicks on the tracked links
reach-went-sampled = Sampled: shares whose author keeps a sample of their audience here
reach-went-told = Told: shares whose author gave the size of their audience
reach-went-modelled = Modelled: shares of which no audience is known; colleagues and general averages stand in
reach-went-learnt = Learnt: figures of other items that show what networks do with your posts
reach-narrower-anchor = { $count ->
    [one] One colleague could tell
   *[other] One of { $shown } colleagues could tell
} the figure that the network shows for their share (“412 impressions”): the range would be about { $gain } % narrower.
reach-narrower-sample = { $count ->
    [one] One colleague could add
   *[other] One of { $shown } colleagues could add
} a sample of their audience: the range would be about { $gain } % narrower.

# Held against the company’s own figures.
reach-multiplier = Colleagues reached { $range } times as many people as one post of your brand page does: with { $followers } followers, that is about { $page } people. In this field one reads that fifty employees multiply a post’s reach by more than a thousand; this is what it is here.
reach-multiplier-assumed = Colleagues reached { $range } times as many people as one post of your brand page does: with { $followers } followers, of whom { $percent } % are assumed to see a post, that is about { $page } people. In this field one reads that fifty employees multiply a post’s reach by more than a thousand; this is what it is here.
reach-media = { $shown } counted { $count ->
    [one] click
   *[other] clicks
} × { $each } = { $cost }. That is exactly what these clicks would have cost at the price that you pay elsewhere. It is no income, and it says nothing about what being seen is worth.
