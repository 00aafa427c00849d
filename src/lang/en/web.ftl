# The embedded workspace and the public redirect.

## Page frame.
web-skip = Skip to messages
web-back = Back to the workspace
web-close = Close
web-cancel = Cancel
web-language = Language

## Who one is.
web-hello = Welcome to { $value }
web-hello-lead = This is the built-in workspace: approved content to share, a clear disclosure, a personal link. First, say who you are.
web-hello-known = Continue with an existing profile
web-hello-known-hint = Pick a person in this workspace.
web-hello-new = Create your profile
web-hello-name = Your name
web-hello-team = Your team (optional)
web-hello-lang = Your language
web-hello-enter = Enter the workspace
web-hello-name-wrong = A name has 1 to 60 characters, at least one of them a letter or digit, and none that is invisible.
web-hello-local = Everything stays on this machine. Nothing goes to a social network unless you post it yourself.

## Side.
web-side = Channels and people
web-menu = Open the list of channels
web-menu-close = Close the list of channels
web-channels = Channels
web-people = People
web-you = (you)
web-theme = Switch between light and dark
web-bye = Switch to another person
web-virtual-time = Virtual time: { $value }

## Messages.
web-log = Messages in channel { $value }
web-bot = bot
web-edited = (edited)
web-somebody = Former member
web-only-you = Only you can see this
web-dismiss = Dismiss this message
web-unreadable = This message comes from another version and cannot be shown.
web-empty = Nothing in this channel yet.
web-empty-hint = The next planned post will appear here. Meanwhile, type / to see the commands.
web-new-messages = New messages
web-new-tab = (new tab)
web-copied = Copied
web-copy-failed = Could not copy: select the text instead

## Drafts.
web-draft = Preview of your post
web-disclosure = Disclosure
web-disclosure-starts = Disclosure starts:
web-disclosure-ends = disclosure ends.
web-fold = … see more
web-fold-about = shown after a click on “see more”
web-length = Length of the text:
web-too-long = too long

## Composer.
web-write = Message, or / for a command
web-write-label = Message or command for channel { $value }
web-send = Send
web-keys = Enter to send, Shift + Enter for a new line, / for commands
web-commands = Commands
web-show-commands = Show commands
web-one-command = One matching command
web-many-commands = matching commands: arrows to choose, Enter to accept
web-offline = Connection lost, trying again…
web-online = Back online

## What goes wrong: what, why, what to do.
web-problem-signed-out = You are signed out
web-problem-signed-out-why = Your session has ended.
web-problem-signed-out-do = Say who you are again.
web-problem-foreign = This request does not come from here
web-problem-foreign-why = The browser did not confirm that a page of this workspace sent it.
web-problem-foreign-do = Open the workspace in a tab of its own, then try again.
web-problem-stale = This page is out of date
web-problem-stale-why = It was opened in another session.
web-problem-stale-do = Reload the page, then try again.
web-problem-missing = There is nothing here
web-problem-missing-why = This address leads to no channel, page or picture.
web-problem-missing-do = Go back to the workspace and choose a channel.
web-problem-no-channel = No channel is configured
web-problem-no-channel-why = The file content/schedules.toml names no channel.
web-problem-no-channel-do = Add a [channel.name] section to it, then reload this page.
web-problem-method = This address is not used this way
web-problem-method-why = It expects a form to be sent, or accepts none.
web-problem-method-do = Use the buttons of the workspace.
web-problem-button-gone = This button is gone
web-problem-button-gone-why = The message has been changed or withdrawn since it was shown.
web-problem-button-gone-do = Look at the message as it is now, or type the command again.
web-problem-text = This text cannot be sent
web-problem-text-why = A message has 1 to 2,000 characters, an answer in a form 10,000 at most.
web-problem-text-do = Shorten or complete it, then send it again.
web-problem-full = The workspace is full
web-problem-full-why = It already has 500 people.
web-problem-full-do = Choose an existing person, or connect portevoix to your company’s chat.
web-problem-too-large = This is too large
web-problem-too-large-why = A form cannot exceed 128 kB.
web-problem-too-large-do = Shorten the text, then try again.
web-problem-bad-form = This form cannot be read
web-problem-bad-form-why = Something is missing from it, or something in it does not belong there.
web-problem-bad-form-do = Reload the page, then try again.
web-problem-broken = Something went wrong on our side
web-problem-broken-why = You did nothing wrong. The program’s log has the details.
web-problem-broken-do = Try again in a moment. If it happens again, tell whoever runs portevoix.

## The public side.
web-nothing = This link leads nowhere
web-nothing-why = It was withdrawn, or its address is incomplete. Ask whoever shared it for a new one.

# A link whose item was taken back.
web-withdrawn = This page is no longer offered
web-withdrawn-why = The team that published it has withdrawn it. Thank you for your visit.

# The page of an item.
web-item-reach = How far it reached
web-item-method = How it is worked out
web-item-half = 5 times in 10 the true number lies here: { $range }. The core of the estimate.
web-item-range = 8 times in 10 the true number lies here: { $range }. The range that is shown everywhere.
web-item-wide = 19 times in 20 the true number lies here: { $range }. To be nearly sure.
web-item-shares = Shares by network
web-item-all = All networks together
web-item-people = Colleagues who shared it
web-item-inside = Colleagues who saw it, counted apart and no part of reach: { $range }.
web-item-each = Each network
web-item-others = Other networks
web-item-withheld = not shown: it would be about fewer than { $least } people
web-item-table = { $value }: the figures
web-item-beside = Beside other figures
web-item-naive = Adding up everybody’s audience would give { $sum }: that counts people twice, and many who never saw it. Reach is { $range }.
web-item-naive-few = The sum of audiences is not shown: it would be that of fewer than { $least } people.
web-item-naive-unknown = There is no sum of audiences to compare with: at least one of them is not known.
web-item-basis = What went in
web-item-basis-hint = Measured weighs more than imported, imported more than declared, declared more than modelled. Small groups are not shown.
web-item-narrower = What would make the range narrower
web-problem-role = This page is for the comms team
web-problem-role-why = It takes a role that you do not have in this workspace.
web-problem-role-do = Ask whoever runs portevoix for the role “viewer”.
## A person’s own page about their audiences.
web-audience = Your audience
web-audience-skip = Skip to the content
web-audience-lead = A sample of your contacts shows whom several colleagues both know, so that nobody is counted twice. It is voluntary, nobody else sees this page, and you can delete everything here at any time.
web-audience-kept = What is stored now
web-audience-kept-none = Nothing yet.
web-audience-row = A list of { $count } contacts. Stored: that number and { $kept } pseudonyms ({ $colleagues } of colleagues). Given on { $date }.
web-audience-row-old = A list of { $count } contacts, given on { $date }. The key has changed since: only the number still counts. Please give a new sample below.
web-audience-row-told = { $size } connections, as you said. No sample.
web-audience-delete = Delete
web-audience-delete-of = Delete what is stored for { $value }
web-audience-give = Give a sample
web-audience-no-script = Your file is read in this page, which needs JavaScript. Without it you can still give a number below, and delete what is stored.
web-audience-network = Which network is the list from?
web-audience-how = How do I get the file?
web-audience-how-linkedin = Settings & Privacy, Data privacy, Get a copy of your data, then Connections. LinkedIn writes to you when it is ready, usually within minutes; choose Connections.csv here.
web-audience-how-x = Settings, Your account, Download an archive of your data. It takes a day or so; choose data/follower.js from the archive.
web-audience-how-bluesky = Bluesky has no download of followers. If you have the answers of app.bsky.graph.getFollowers, or a list of DIDs, choose that file; otherwise give the number below.
web-audience-how-mastodon = Mastodon’s own export names the people you follow, not those who follow you. If you have a list of your followers’ addresses, choose it; otherwise give the number below.
web-audience-how-other = Another list
web-audience-how-plain = A table (CSV) whose first row names its columns, for example First name, Last name, Company, E-mail.
web-audience-file = Choose the file, or drop it here
web-audience-file-hint = It is read in this page. The file itself is never sent.
web-audience-preview = Before anything is sent
web-audience-preview-network = Network
web-audience-preview-found = Different contacts found
web-audience-preview-duplicates = Rows that were there twice
web-audience-preview-unusable = Rows that cannot be used
web-audience-preview-colleagues = Colleagues among them
web-audience-leaves = What leaves this browser
web-audience-leaves-text = Only blinded values: { $values } random-looking numbers, in batches of { $batch } that are always full, so that they do not even tell how long your list is. Nobody can work out a contact from one. One of them, as an example:
web-audience-keeps = What is stored
web-audience-keeps-text = The number { $count }, and about { $kept } pseudonyms: on average a quarter of your contacts at most, chosen by chance, under a secret key. No name, no address, no account.
web-audience-send = Send and store
web-audience-another = Choose another file
web-audience-reading = The file is being read.
web-audience-preparing = The values are being blinded on your machine…
web-audience-progress = Batch { $done } of { $all }
web-audience-storing = The sample is being stored…
web-audience-stored = Stored: the number { $count } and { $kept } pseudonyms. Thank you. The list above shows it, with a button to delete it. You can delete the file from your machine now.
web-audience-line = Line { $line }: { $text }
web-audience-offline = portevoix could not be reached, so nothing was stored. Check your connection, then choose the file again.
web-audience-gone = The address of this page works for one hour, and a newer one replaces it. Nothing was stored. Ask for a new one in the chat.
web-audience-broken = Something went wrong on our side, and nothing was stored. Try again in a moment; if it happens again, tell whoever runs portevoix.
web-audience-tell = No file? Give a number
web-audience-tell-hint = Worth less than a sample, much more than nothing.
web-audience-tell-network = On which network
web-audience-tell-size = How many connections (for example 320, or 500+; ? forgets it)
web-audience-tell-send = Keep the number
web-audience-still = What a sample still is
web-audience-still-what = It is still personal data: pseudonyms of people you know. This is who could do what with it.
web-audience-still-database = Whoever has the database alone learns how long your list is and how many kept contacts you share with a colleague, but not who they are, even with a list of everybody.
web-audience-still-key = Whoever has the database and the key can test whether somebody they name is among the pseudonyms. They find about a quarter of your contacts at most; the others are not there to be found.
web-audience-still-member = A colleague with bad intentions could have up to 30,000 names a month turned into pseudonyms; these tell them nothing of others’ samples, which they cannot read. They could also give a made-up list, which would distort estimates.
web-audience-still-never = It is never shown, never sold, and used only to estimate how many different people were reached. Figures about fewer than five people are withheld.
web-audience-still-delete = Deleting it, or leaving the programme, removes it at once from every later estimate. Backups keep it until they are replaced.
web-audience-address = The address of this page works for one hour. Do not pass it on: whoever has it can see and change what is stored here.
web-audience-refused-unreadable = The page sent something that cannot be read. Reload it, then try again.
web-audience-refused-large = This is longer than anything the page sends. Reload it, then try again.
web-audience-refused-late = What your browser sent did not arrive in time, so nothing was kept. Try again on a steadier connection.
web-audience-refused-foreign = This was not sent by the page itself, so it was not taken. Open your page from the chat, then try again.
web-audience-refused-network = This network is not known. Choose one of those that the page offers.
web-audience-refused-unlisted = No list of contacts of this network can be read. Give the number of your connections there instead.
web-audience-refused-key = The organisation’s key has changed in the meantime. Choose the file again.
web-audience-refused-key-missing = The organisation’s key cannot be read right now. Nothing is lost: try later, or tell whoever runs portevoix.
web-audience-refused-batch = A batch does not have its 256 values. Reload the page, then try again.
web-audience-refused-element = A value is not a blinded contact. Reload the page, then try again.
web-audience-refused-limit = This month’s 30,000 values are used up, or this list would exceed them: that limit keeps anybody from walking through a directory. Try again next month, or give a number below.
web-audience-refused-threshold = The threshold has fallen: fewer pseudonyms are now kept of everybody. Choose the file again.
web-audience-refused-count = A list of more than 30,000 contacts is not taken. Give a number below.
web-audience-refused-order = The pseudonyms are not in ascending order, each once. Reload the page, then try again.
web-audience-refused-above = A pseudonym is above the threshold and must not be stored. Reload the page, then try again.
web-audience-refused-more = More pseudonyms than contacts: this cannot be. Reload the page, then try again.
web-audience-refused-colleagues = A colleague is not among the pseudonyms that are stored. Reload the page, then try again.
web-audience-refused-implausible = A list of that length does not give that number of pseudonyms by chance. Choose the file again; if it happens again, give a number below.
web-audience-refused-told = This number of connections is hard to believe. Check the number of zeros.

# Somebody was erased.
web-hello-erased = You are erased: nothing here says who you were. Thank you for having taken part.

## The comms team’s pages.
web-desk = Pages of the comms team
web-desk-queue = Queue
web-desk-did = { $action ->
    [approve] Approved
    [request_changes] Sent back
    [submit] Submitted
    [restore] Restored
    [withdraw] Withdrawn
    [edit] Edited
   *[archive] Archived
}
## The queue.
web-queue-states = Items by state
web-queue-all = All
web-queue-mine = For you to approve
web-queue-filter = Choose items
web-queue-words = Title, name or author
web-queue-campaign = Campaign
web-queue-any = Any
web-queue-not-in = Not in { $lang }
web-queue-show = Filter
web-queue-clear = Clear
web-queue-table = Items, what asks for work first
web-queue-item = Item
web-queue-langs = Languages
web-queue-turn = Slot
web-queue-last = Last decision
web-queue-next = next
web-queue-posted = posted
web-queue-yours = waits for you
web-queue-pages = Pages of the queue
web-queue-range = { $from } to { $to } of { $count }
web-queue-before = Previous
web-queue-after = Next
web-queue-none = No item fits
web-queue-none-text = Choose another state, or clear the filters.
web-queue-empty = There are no items yet
web-queue-empty-text = Write one in chat with /content add, or put files into the content folder.
## The page of an item: looks, steps, history.
web-item-decide = Decide
web-item-nothing = There is nothing for you to decide here.
web-item-findings = What a check says
web-item-looks = As colleagues see it
web-item-in = In { $value }
web-item-kits = As a post
web-item-kits-hint = The first suggestion, for a colleague of whom only the employer is known. The length is the network’s own count, link and disclosure included.
web-item-captions = Every caption
web-item-alt = What the picture shows
web-item-facts = About it
web-item-posted = Posted
web-item-segment = Meant for
web-item-name = Name
web-item-history = Who did what
web-item-history-none = Nobody has decided anything yet.
web-item-older = about earlier words
web-item-move = Move in the queue
web-item-move-day = Not before that day
web-item-move-next = First
web-item-move-later = Last
web-item-moved = The plan follows in a few seconds.
web-item-folderless = To move it, portevoix needs a content folder; `portevoix init` makes one.
web-item-changed = The words of this item changed after the page was shown, or somebody else decided about it just now. Nothing was done: this is how it is now.
web-item-reasonless = Nothing was sent: the author needs to know what to work on. Write a line or two.
web-item-dayless = Nothing was moved: choose a day, or one of the two ends of the queue.
## The plan.
web-desk-team = Comms team
web-desk-plan = Plan
web-plan-sum = { $posts ->
    [0] no card is planned
    [one] { $posts } card planned
   *[other] { $posts } cards planned
}, { $gaps ->
    [0] no gap
    [one] { $gaps } gap
   *[other] { $gaps } gaps
}
web-plan-zone = time zone { $zone }
web-plan-turn = Other weeks
web-plan-before = Four weeks before
web-plan-now = These weeks
web-plan-after = Four weeks after
web-plan-channels = All channels
web-plan-table = What is posted when:
web-plan-week = Week
web-plan-today = today
web-plan-holiday = Public holiday ({ $countries })
web-plan-gap = Gap
web-plan-left-out = No post
web-plan-sent = Posted
web-plan-under-way = Under way
web-plan-failed = Failed
web-plan-topic = { $topic ->
    [gap] Gaps
    [clash] Clashes
   *[warning] Worth knowing
} ({ $count })
