# Social networks: what is said about an address that somebody pasted.
network-permalink-not-a-url = This is not a web address I can use. Open your post, choose “Copy link”, and paste what you get.
network-permalink-unknown-network = I do not know this site. I understand posts on LinkedIn, X, Bluesky and Mastodon.
network-permalink-comment = This is the address of a comment. Copy the link of the post itself.
network-permalink-short-link = This is a short link, which I do not open. Open it yourself, and copy the full address from the browser.
network-permalink-profile = This is the address of a profile. Open your post there, and copy its link.
network-permalink-not-a-post = This page is not a post. Open your post, choose “Copy link”, and paste what you get.
network-permalink-remote-view = This is another server’s copy of the post. Open the post on its own server, and copy its address there.
