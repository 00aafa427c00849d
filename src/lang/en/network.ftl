# Social networks: what is said about an address that somebody pasted.
network-permalink-not-a-url = This is not a web address I can use. Open your post, choose “Copy link”, and paste what you get.
network-permalink-unknown-network = I do not know this site. I understand posts on LinkedIn, X, Facebook, Instagram, Threads, Bluesky, Mastodon, TikTok, YouTube, Reddit and Telegram.
network-permalink-comment = This is the address of a comment. Copy the link of the post itself.
network-permalink-short-link = This is a short link, which I do not open. Open it yourself, and copy the full address from the browser.
network-permalink-profile = This is the address of a profile. Open your post there, and copy its link.
network-permalink-not-a-post = This page is not a post. Open your post, choose “Copy link”, and paste what you get.
network-permalink-remote-view = This is another server’s copy of the post. Open the post on its own server, and copy its address there.
network-permalink-none = Messages here have no address. Paste the text that you posted instead.

# Why a post is not looked at by this program.
network-verify-linkedin = LinkedIn shows posts to people who are logged in, and its terms forbid reading them by program.
network-verify-meta = Meta answers, but its terms allow that only for showing a post, not for checking it.
network-verify-reddit = Reddit refuses readers that are not logged in, and lets programs in only after approval.
network-verify-telegram = Telegram documents no way for a program to read a post in a channel that it is not a member of.
network-verify-private = A message has no address: only the people who received it can read it.
network-verify-other = Nothing is known about this place, so nothing is asked there.

# What is wrong with a line of a batch.
network-line-not-an-object = This is not a JSON object. Write one object a line.
network-line-missing-field = The field “{ $field }” is missing. Add it.
network-line-wrong-type = The field “{ $field }” does not hold { $expected ->
    [object] an object
    [number] a whole number from 0 to 4294967295
    [boolean] true or false
    [list] a string, or a list of at most 32 strings
   *[string] a string
}.
network-line-unknown-value = “{ $value }” is not known as “{ $field }”. Use one of: { $known }.

# Where an author finds what a network shows of a post.
network-figures-linkedin = On LinkedIn, open your post: below it stands “412 impressions”. Click it to see the members reached.
network-figures-x = On X, open your post: “412 views” stands below the text.
network-figures-threads = On Threads, open your post: “412 views” stands above it.
network-figures-mastodon = On Mastodon, open your post: “7 boosts” stands below it.
network-figures-tiktok = On TikTok, open your profile: the number of plays stands on your video.
network-figures-youtube = On YouTube, open your video: the number of views stands below it.
network-figures-reddit = On Reddit, open your post: the number of views stands below it, for you alone.
