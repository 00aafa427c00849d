# Shares: evidence and its tiers.
share-evidence-empty = There is nothing to read. Paste the address of your post, or its final text.
share-evidence-too-long = That is too long for a post: at most { $most } characters.
share-evidence-posted-later = By its number, that post lies in the future: a digit of the address must be wrong. Copy it again from the post.
share-evidence-another-share = You have given this post for another share of yours. Each share has a post of its own.
share-evidence-other-network = This is a post on { $found }, but you are recording a share on { $wanted }.
share-tier-t0 = offered with a disclosure
share-tier-t1 = declared by the person
share-tier-t2 = checked: the person pasted the final text
share-tier-t3 = verified: the text was read from the public post
share-tier-t4 = verified: the text came from the platform
share-outcome-seen = The public post was read.
share-outcome-no-endpoint = This network has no public way to read a post, so we never ask it. You can paste the text instead.
share-outcome-terms = This network’s terms do not allow us to read posts for this, so we never ask it. You can paste the text instead.
share-outcome-not-listed = This instance is not on the list of those we may ask. You can paste the text instead.
share-outcome-not-public = The post is not shown to everybody, so we cannot read it. You can paste the text instead.
share-outcome-gone = No post was found at that address. Please check it, or paste the text instead.
share-outcome-truncated = The network shows us only the beginning of the post, so it was not judged. You can paste the text instead.
share-outcome-not-understood = What the network answered could not be read as your post. Please check the address, or paste the text instead.
share-outcome-opted-out = Your profile asks not to be shown to people who are not signed in, and we respect that. You can paste the text instead.
share-outcome-passed-on = That address leads to somebody else’s post, passed on. Give the address of your own post.
share-outcome-posted-before-offer = That post is older than the kit you were offered, so it cannot come from it. Give the address of the post you made with the kit.
share-outcome-unreachable = The network did not answer. You can paste the text instead.
share-outcome-item-gone = The item is no longer in the library, so there is nothing to check the text against. There is nothing for you to do.

# Where an episode out of the usual stands.
share-phase = { $phase ->
    [birth] birth: it was just noticed
    [virality] virality: it grows
    [propagation] propagation: high, and no longer growing
    [weariness] weariness: down to half of its peak
   *[resolution] resolution: it is over
}

# What a check says beyond the files, and why each finding matters: `portevoix explain`.
share-crowded = On { $network }, this caption is { $over } characters too long once link and disclosure are in: it would be cut.
share-crowded-hint = Shorten it by that much. What counts is the longest wording that somebody’s tie to the organisation may ask for.
share-none-fits = On { $network }, no caption of this item is left whole once link and disclosure are in; the shortest is { $over } characters too long.
share-none-fits-hint = Add a short caption for this network, with `network` and `text`.
share-crowded-why = The kit never cuts link or disclosure, so it cuts the caption: a sentence that ends in the middle, under a colleague’s name.
share-none-fits-why = Whoever shares on this network is offered a text that was cut, and nothing else.
