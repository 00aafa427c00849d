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

# A file of contacts, read on the employee’s side.
reach-contact-place = Line { $line }, column { $column }: { $words }
reach-contact-too-large = The file has { $size } MB; at most { $most } MB are read. A list of contacts is far smaller: is it the right file?
reach-contact-empty = The file is empty. Take it from the archive again.
reach-contact-archive = This is an archive or an Excel workbook. Open the archive and take the list out of it (Connections.csv, follower.js); save a workbook as “CSV UTF-8”.
reach-contact-binary = This is not a text file. Bring the list itself: Connections.csv from LinkedIn, follower.js from X, or a table saved as “CSV UTF-8”.
reach-contact-encoding = This sign is not written in UTF-8, so names could be read wrongly. Save the list as “CSV UTF-8” (in Excel: Save as) and bring it again.
reach-contact-json = The file begins like JSON but cannot be read as such. It may be cut off: take it from the archive again.
reach-contact-not-list = This JSON holds no list of followers that we know. We read follower.js from X’s archive, what app.bsky.graph.getFollowers answers, and a list of DIDs.
reach-contact-following = This file lists whom you follow, not who follows you: it does not say who sees your posts. Bring the list of followers (follower.js from X’s archive, app.bsky.graph.getFollowers from Bluesky), or tell the number alone.
reach-contact-following-mastodon = This file lists whom you follow, not who follows you: it does not say who sees your posts. Mastodon’s own export has no list of followers; tell the number alone.
reach-contact-other-export = This file of an archive holds something else ({ $what }), not those who follow you. Bring the list of followers, such as follower.js from X.
reach-contact-no-header = No line of this file says what its columns are. The first line must name them, for example: First Name, Last Name, Company, Email Address.
reach-contact-unclosed-quote = The quotation mark that opens here is never closed, so the columns behind it cannot be told apart. Close it or take it out.
reach-contact-long-field = This field has more than { $most } characters. A quotation mark before it may be missing or left over.
reach-contact-too-many = The list holds { $n } different contacts; at most { $most } are read. Is it the list of one person on one network?
reach-contact-no-contacts = Nobody in this list can be used (rows without name, e-mail address or account: { $n }). Bring a list with at least one of them in each row.
reach-contact-unusable-row = This row has neither a name nor an e-mail address nor an account: it is left out.
reach-contact-long-row = This row has more fields than there are columns, so they may have shifted: it is left out.
reach-contact-more-pages = The list goes on elsewhere: this file is one part of it, and only this part is counted.
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
