# Shares: evidence and its tiers.
share-evidence-empty = There is nothing to read. Paste the address of your post, or its final text.
share-evidence-too-long = That is too long for a post: at most { $most } characters.
share-evidence-other-network = This is a post on { $found }, but you are recording a share on { $wanted }.
share-tier-t0 = offered with a disclosure
share-tier-t1 = declared by the person
share-tier-t2 = checked: the person pasted the final text
share-tier-t3 = verified: the text was read from the public post
share-tier-t4 = verified: the text came from the platform
