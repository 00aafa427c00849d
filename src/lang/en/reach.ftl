# How many different people outside the company saw an item.
reach-nothing = nobody (no share, no click)
reach-nobody = probably nobody ({ $chances } chances in 10)
reach-up-to = at most { $high } { $count ->
    [one] person
   *[other] people
} ({ $chances } chances in 10)
reach-about = about { $high } { $count ->
    [one] person
   *[other] people
} (8 chances in 10)
reach-between = between { $low } and { $high } { $count ->
    [one] person
   *[other] people
} (8 chances in 10), probably around { $middle }
reach-with-basis = { $people }, { $basis }
reach-basis-measured = estimated with figures that the networks showed
reach-basis-partly = estimated partly with figures that the networks showed
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
reach-method-people = Who knows whom is read from the samples that people gave. Where there is none, it is inferred from colleagues’ samples, and where nobody gave one, from general averages. A person counts once, however many colleagues they know; colleagues do not count. To how many of its audience a post is shown comes from the figures that networks showed to authors, for this item and your others, and from general averages where there are none. Clicks correct the result.
reach-method-clicks = Nobody recorded a share. The range rests on the clicks alone, all of which may come from robots: it begins at zero.

# One person’s audience.
reach-audience-at-least = { $n } or more
reach-audience-unknown = unknown
reach-audience-negative = An audience cannot be negative. Write, for example, 350, 1,200 or 500+, or ? if you do not know.
reach-audience-too-many = More than { $most } connections, is that right? Please check the number of zeros.
reach-audience-unreadable = “{ $text }” is not a number of connections. Write, for example, 350, 1,200 or 500+, or ? if you do not know.

# What is wrong with a document of `portevoix reach estimate`.
reach-door-too-large = The document is larger than { $most } bytes. Ask about fewer items or people at a time.
reach-door-not-utf8 = The document is not UTF-8 from byte { $at } on. Convert it first.
reach-door-not-json = This is not one JSON document: { $reason }. NaN, comments and a comma before a closing bracket are no JSON.
reach-door-wrong-type = { $expected ->
    [object] An object, in braces, is expected here.
    [list] A list, in square brackets, is expected here.
    [number] A number is expected here, without quotes.
    [id] A text, or a whole number, is expected here.
    [text] A text in quotes is expected here.
   *[audience] An audience is expected here, such as { $examples }.
}
reach-door-missing-field = “{ $name }” is missing here, and has to be there.
reach-door-unknown-field = There is no field “{ $name }” here.{ $close ->
    [yes] { " " }Did you mean “{ $guess }”?
   *[no] { "" }
} Known here: { $known }.
reach-door-duplicate-key = “{ $name }” stands twice in the same object. Keep one of them.
reach-door-duplicate-id = “{ $id }” is already the id of another one in this list. Give each its own.
reach-door-bad-id = An id has 1 to { $most } characters, and no control character.
reach-door-unknown-person = There is no “{ $id }” among the people.{ $close ->
    [yes] { " " }Did you mean “{ $guess }”?
   *[no] { "" }
} Add this person to “people”, with null for an audience that is not known.
reach-door-unknown-item = There is no “{ $id }” among the items.{ $close ->
    [yes] { " " }Did you mean “{ $guess }”?
   *[no] { "" }
} Name items by their “id”.
reach-door-unknown-team = Nobody belongs to a team “{ $id }”.{ $close ->
    [yes] { " " }Did you mean “{ $guess }”?
   *[no] { "" }
} A team is what people have as their “team”.
reach-door-unknown-network = There is no network “{ $id }”.{ $close ->
    [yes] { " " }Did you mean “{ $guess }”?
   *[no] { "" }
} Known: { $known }.
reach-door-out-of-range = { $kind ->
    [open] A number above { $least } and below { $most } is expected here.
    [share] A number above { $least } and up to { $most } is expected here.
   *[whole] A whole number from { $least } to { $most } is expected here.
}
reach-door-too-many = There are { $count } here, and at most { $most } are read. Ask about fewer at a time.
reach-door-two-audiences = “at_least” goes with neither “count” nor “sample”: give the one that is known. A sample needs the exact count.
reach-door-bad-pseudonym = “{ $text }” is not a pseudonym: 16 hexadecimal digits are expected, with the zeros in front. In Python: `format(value, "016x")`.
reach-door-theta-missing = There are pseudonyms, but not under which threshold they were kept. Give “theta”: the part of all contacts that a sample keeps, such as 0.1.
reach-door-headcount = The headcount is { $told }, but { $listed } people are listed. It was taken as { $listed }.
reach-door-sample-repeated = The sample holds { $n } repeated pseudonyms. Each was counted once.
reach-door-sample-above-theta = The sample holds { $n } pseudonyms that this theta would not have kept: it was made under a higher one, or another key. Only those below were used.
reach-door-sample-above-count = The sample holds { $kept } pseudonyms, but there are only { $count } connections. Only the count was used; make the sample again.
reach-door-sample-implausible = The sample holds { $kept } pseudonyms; with this count and this theta it would be { $low } to { $high }. It was made under another theta, or is not whole. Only the count was used; make the sample again.
reach-door-sample-alone = No colleague knows any of the { $kept } contacts in this sample, although the other samples have many in common: it was made under another key, or this person moves in other circles. Only the count was used. Make the sample again; if the key was right, name the colleagues in “inside”: a sample that holds one of them is used.
reach-door-inside-above-theta = “inside” holds { $n } pseudonyms that no sample under this theta can hold. They were left out.
reach-door-duplicate-share = This person has already shared this item on this network. Only the first share was counted.
reach-door-reached-above = { $reached } people reached is more than { $impressions } impressions, which cannot be. Neither figure was used; check which is which.
reach-door-figure-impossible = { $n } is more than can be with so few connections (at most { $most }). The figure was not used; check its zeros and the audience.
reach-door-figure-rare = These figures are possible and rare for such an audience: check their zeros and the audience. The estimate trusts them less, and above { $times } times the connections not at all.
reach-door-reposts-above = { $reposts } reposts is more than { $impressions } impressions, which cannot be. The reposts were not used; check both figures.
reach-door-clicks-impossible = { $n } clicks is more than the connections of those who shared can make (at most { $most }). The clicks were not used; check whether robots were counted.
# A file of contacts, read on the employee’s side.
reach-contact-place = Line { $line }, column { $column }: { $words }
reach-contact-too-large = The file has { $size } MB; at most { $most } MB are read. A list of contacts is far smaller: is it the right file?
reach-contact-empty = The file is empty. Take it from the archive again.
reach-contact-archive = This is an archive or an Excel workbook. Open the archive and take the list out of it (Connections.csv, follower.js); save a workbook as “CSV UTF-8”.
reach-contact-binary = This is not a text file. Bring the list itself: Connections.csv from LinkedIn, follower.js from X, or a table saved as “CSV UTF-8”.
reach-contact-encoding = This character is not written in UTF-8, so names could be read wrongly. Save the list as “CSV UTF-8” (in Excel: Save as) and bring it again.
reach-contact-json = The file begins like JSON but cannot be read as such. It may be cut off: take it from the archive again.
reach-contact-not-list = This JSON holds no list of followers that we know. We read follower.js from X’s archive, what app.bsky.graph.getFollowers answers, and a list of DIDs.
reach-contact-following = This file lists whom you follow, not who follows you: it does not say who sees your posts. Bring the list of followers (follower.js from X’s archive, app.bsky.graph.getFollowers from Bluesky), or give the number alone.
reach-contact-following-mastodon = This file lists whom you follow, not who follows you: it does not say who sees your posts. Mastodon’s own export has no list of followers; give the number alone.
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
reach-figure-above-audience = { $reached } members reached is more than { $times } times the { $audience } connections that you declared, so nothing was kept. If the figure is right, correct your audience first with `/me audience`; otherwise please check the number.
reach-figure-not-shown = { $network } does not show its authors how often a post was seen, so there is nothing to note, and nothing for you to do.
# What an estimate rests on, and what would make it narrower.
reach-fewer = fewer than { $least }
reach-withheld = not shown: a small group could be worked out
reach-discreet = Figures that colleagues told are used here once { $least } colleagues have shared it. Until then only those who told them see what comes of them, in their own numbers.
reach-went-people = Colleagues who shared
reach-went-shares = Shares recorded
reach-went-measured = Measured: shares whose author gave a figure that the network showed them
reach-went-reposts = Imported: reposts by people outside
reach-went-clicks = Counted: clicks on the tracked links
reach-went-sampled = Sampled: shares whose author gave a sample of their audience
reach-went-told = Declared: shares whose author gave the size of their audience
reach-went-modelled = Modelled: shares of which no audience is known; colleagues and general averages stand in
reach-went-learnt = Learnt: figures of other items that show what networks do with your posts
reach-narrower-anchor = { $count ->
    [one] One colleague could give
   *[other] One of { $shown } colleagues could give
} the figure that the network shows for their share (“412 impressions”): the range would be about { $gain } % narrower.
reach-narrower-sample = { $count ->
    [one] One colleague could add
   *[other] One of { $shown } colleagues could add
} a sample of their audience: the range would be about { $gain } % narrower.

# Held against the company’s own figures.
reach-multiplier = Colleagues reached { $range } times as many people as one post of your brand page, which reaches about { $page } of its { $followers } followers. In this field one reads that fifty employees multiply a post’s reach by more than a thousand; this is what it is here.
reach-multiplier-assumed = Colleagues reached { $range } times as many people as one post of your brand page, which reaches about { $page } if { $percent } % of its { $followers } followers see it, as is assumed here. In this field one reads that fifty employees multiply a post’s reach by more than a thousand; this is what it is here.
reach-media = { $shown } counted { $count ->
    [one] click
   *[other] clicks
} × { $each } = { $cost }. That is exactly what these clicks would have cost at the price that you pay elsewhere. It is no income, and it says nothing about what being seen is worth.
