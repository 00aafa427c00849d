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

# Samples as bytes of DataSketches.
reach-sketch-length = This sketch claims { $claimed } bytes and has { $found }: it was cut off or added to on its way. Export it again.
reach-sketch-version = This is not a Theta sketch that portevoix can read: its serial version is { $found }, not 3. Export a compact Theta sketch with Apache DataSketches.
reach-sketch-compressed = This sketch is compressed (serial version 4). Export it without compression.
reach-sketch-family = This is another kind of sketch (family { $found }): a compact Theta sketch (family 3) is needed.
reach-sketch-head = The head of this sketch contradicts itself. Export it again, compact and not compressed.
reach-sketch-seed = This sketch was made with another seed (hash { $found }, not 93cc, that of 9001): its people cannot be compared with others.
reach-sketch-threshold = The threshold { $found } is impossible: it goes from 1 to 7fffffffffffffff (hexadecimal).
reach-sketch-hash = The pseudonym { $found } is not between 1 and the threshold. The sample and its threshold do not belong together.
reach-sketch-order = Pseudonym number { $place } is not greater than the one before. Sort them, each once.
reach-sketch-kept = { $kept } pseudonyms for { $count } people: no more people can be kept than there are.
