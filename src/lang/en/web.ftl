# The embedded workspace and the public redirect.

## Page frame.
web-skip = Skip to the main part
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
web-problem-too-large-why = A form cannot exceed 128 kB, a spreadsheet 10 MB.
web-problem-too-large-do = Shorten the text, or choose a shorter file, then try again.
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
web-item-half = { $open ->
    [yes] 3 times in 4
   *[no] 5 times in 10
} the true number lies here: { $range }. The core of the estimate.
web-item-range = { $open ->
    [yes] 9 times in 10
   *[no] 8 times in 10
} the true number lies here: { $range }. The range that is shown everywhere.
web-item-wide = { $open ->
    [yes] 39 times in 40
   *[no] 19 times in 20
} the true number lies here: { $range }. To be nearly sure.
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
web-audience-lead = A sample of your contacts shows whom several colleagues know, so that nobody is counted twice. It is voluntary, nobody else sees this page, and you can delete everything here at any time.
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
web-audience-refused-batch = A batch does not have its 240 values. Reload the page, then try again.
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
web-queue-not-in = { $lang ->
    [fr] Not in French
   *[en] Not in English
}
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
web-queue-empty-text = Write one, import a spreadsheet, or follow a feed: the pages above do all three.
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
web-item-folderless = To move it, portevoix needs a content folder; “portevoix init” makes one.
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

## Writing an item.
web-write-new = New item
web-write-second = { $lang ->
    [fr] Write it in French
   *[en] Write it in English
}
web-write-lead = What you write becomes a draft: a file in the content folder. Somebody else approves it before anything is posted.
web-write-lang = Written in
web-write-title = Title
web-write-title-hint = The headline of the card, in one line.
web-write-kind = Kind
web-write-kind-hint = What has to be disclosed in front of a post depends on it.
web-write-link = Link (optional)
web-write-link-hint = Where readers are sent: an address that begins with https://
web-write-text = Text of the card
web-write-text-hint = Two or three sentences for colleagues. Markdown is understood.
web-write-captions = Captions
web-write-captions-hint = What colleagues could post, as they would say it. Leave an empty line between two.
web-write-save = Save the draft
web-write-wrong = Not saved yet. What you typed is still here.
web-write-too-long = At most { $most } characters here. Please make it shorter.
web-write-original = { $value ->
    [fr] In French
   *[en] In English
}
web-write-done = Saved
web-write-file = File
web-write-state = State
web-write-coming = Written. It appears here within a few seconds.
web-write-again = Look again
web-write-submit = Submit for review
web-write-open = Open the item
web-write-next = Somebody else than you approves it.
web-write-another = Write another item
web-write-no-folder = There is no content folder, so nothing can be written: what is offered here is the sample inside the program. Whoever runs portevoix can make a folder with “portevoix init”.
web-write-sample = There is nowhere to write to
web-write-gone = This item is not there any more, so nothing was written. Copy your text, then start a new item.
web-write-changed = The item has changed since this page was shown, or it exists in this language already. Nothing was written.
web-write-refused = That is not possible at this point: the item is further along already, or somebody else has just decided about it.
web-write-broken = It could not be written. Nothing is lost here: try again in a moment, and tell whoever runs portevoix if it happens again. The log has the details.
web-write-role = You can read here, not write
web-write-role-why = This takes the role “{ $value }”. Whoever runs portevoix gives roles.

## Importing a spreadsheet.
web-import = Import
web-import-lead = Bring in a table of items. Every mistake is shown before anything is stored, and what is stored becomes drafts: nothing is approved or posted by itself.
web-import-file = Spreadsheet
web-import-file-hint = CSV or Excel (.xlsx), at most 10 MB and 10,000 rows. The names of the columns stand in the first row.
web-import-send = Look at it
web-import-no-file = No file was chosen, or it is empty. Choose a .csv or .xlsx file.
web-import-empty = No table yet?
web-import-empty-hint = Start from a template: it has the columns that are understood, and one example.
web-import-template = Download a template
web-import-gone = This spreadsheet is not here any more. It is kept for an hour, only for whoever sent it, and never on a disk. Nothing was stored unless a page told you so. Choose the file again.
web-import-storing = The rows are being stored right now. Reload this page in a moment.
web-import-choose = Choose a file
web-import-not-unicode = From line { $line } on, this is not Unicode text. If an older Excel wrote the file, say so below under “Letters”; otherwise save it as “CSV UTF-8”.
web-import-no-header = The file has no row with names of columns. The template that you can download shows one.
web-import-unread = No row could be looked at
web-import-no-title = No column holds a title or a caption. Choose one below.
web-import-summary = { $rows ->
    [one] 1 row
   *[other] { $rows } rows
}: { $good } can be stored, { $refused ->
    [0] none has a mistake
    [one] 1 has a mistake
   *[other] { $refused } have mistakes
}
web-import-nothing-yet = Nothing is stored yet.
web-import-all = { $good ->
    [one] Store the row
   *[other] Store all { $good } rows
}
web-import-valid = { $good ->
    [one] Store the one row without mistakes
   *[other] Store the { $good } rows without mistakes
}
web-import-or-correct = Or correct the file and choose it again: then all rows are stored together.
web-import-report = Download the report (CSV)
web-import-other = Choose another file
web-import-found = What is wrong
web-import-odd = Worth a look
web-import-error = Mistake
web-import-warning = Remark
web-import-at = row { $row }, column “{ $column }”
web-import-at-row = row { $row }
web-import-at-column = column “{ $column }”
web-import-more = And { $value } more: the report has every mistake.
web-import-hint-kind = Add a column for the kind, or choose below a kind for rows that do not say theirs.
web-import-hint-day = Write 31/12/2026, 31 déc. 2026 or 2026-12-31, with a time behind it where it matters (09:30). Below you can say whether the day or the month comes first.
web-import-hint-column = Choose below which of the two holds it, and set the other to “Not used”.
web-import-reading = How it is read
web-import-columns = What each column holds
web-import-unused = Not used
web-import-nameless = Column { $number }
web-import-empty-column = empty
web-import-field = { $field ->
    [id] Name of the file (id)
    [lang] Language
    [title] Title
    [text] Text of the card
    [caption] Caption
    [link] Link
    [kind] Kind
    [campaign] Campaign
    [embargo] Not before
    [expires] Until
    [author] Author
    [order] Place in the queue
    [markets] Markets
    [teams] Teams
    [countries] Countries
    [image] Picture
   *[alt] What the picture shows
}
web-import-field-network = Caption for { $network }
web-import-settings = For all rows
web-import-letters = Letters
web-import-unicode = Unicode (UTF-8)
web-import-windows = Older Excel (Windows-1252)
web-import-delimiter = Between cells
web-import-delimiter-auto = Found out
web-import-delimiter-comma = Comma
web-import-delimiter-semicolon = Semicolon
web-import-delimiter-tab = Tab
web-import-sheet = Sheet
web-import-lang = Language, where a row does not say
web-import-kind = Kind, where a row does not say
web-import-no-kind = Each row says its own
web-import-days = 03/04/2026 means
web-import-day-first = 3 April (day first)
web-import-month-first = 4 March (month first)
web-import-campaign = Campaign, where a row does not say
web-import-check = Check again
web-import-first = The first rows
web-import-row = Row
web-import-becomes = Becomes
web-import-nothing = not stored
web-import-kept = The file is kept in memory for an hour, for you alone, and forgotten when you sign out.
web-import-not-now = Nothing was stored: there are mistakes now. They are listed below.
web-import-changed = Nothing was stored: somebody changed the content meanwhile. Look at the rows again, then store them.
web-import-failed = Nothing was stored: the folder or the database could not be written. Try again in a moment; the program’s log has the details.
web-import-done = Imported
web-import-made = { $made ->
    [one] 1 draft was made
   *[other] { $made } drafts were made
}, { $refused ->
    [0] no row was left out
    [one] 1 row was left out
   *[other] { $refused } rows were left out
}
web-import-drafts = Each is a draft now. You brought them in, so somebody else approves them.
web-import-of-row = row { $value }
web-import-queue = Go to the queue
web-import-result = Download what became of each row (CSV)
web-import-next = Import another file

## Feeds.
web-feeds = Feeds
web-feeds-lead = New entries of these feeds become drafts. Each feed is looked at by itself, at most once an hour.
web-feeds-none = No feed is followed yet.
web-feeds-look = Look now
web-feeds-outcome = Last look
web-feeds-asked = When
web-feeds-next = Next look
web-feeds-soon = within a minute
web-feeds-stopped = not asked again
web-feeds-drafts = Drafts made
web-feeds-lang = Language
web-feeds-kind = Kind of its drafts
web-feeds-kind-hint = When in doubt, a product of yours: that asks most of a post.
web-feeds-found = { $drafted ->
    [0] No new draft
    [one] 1 new draft
   *[other] { $drafted } new drafts
}. Known already: { $known }. Left for the next look: { $left }.
web-feeds-add = Follow another feed
web-feeds-name = Name
web-feeds-name-hint = Short, lower case, without spaces: blog, press-room.
web-feeds-url = Address
web-feeds-url-hint = RSS, Atom or JSON Feed, beginning with https:// on a public host.
web-feeds-save = Ask it, then follow it
web-feeds-wrong = Not followed yet. What you typed is still here.
web-feeds-name-wrong = A name is made of lower-case letters without accents, digits and hyphens, 40 at most.
web-feeds-url-wrong = This is not an address. It begins with https:// and has at most 2,000 characters.
web-feeds-taken = A feed of this name is followed already.
web-feeds-followed = This address is followed already.
web-feeds-refused = This feed could not be read: { $outcome }. Nothing was written.
web-feeds-changed = Somebody changed feeds.toml meanwhile, and nothing was written. Try again.
web-feeds-unwritten = The file feeds.toml cannot be added to: it has mistakes of its own, or cannot be written. Nothing was changed; “portevoix content check” says more.
web-feeds-nobody = This program cannot read feeds.
web-feeds-busy = Somebody is having a look taken right now. Try again in a moment.
web-feeds-failed = The look could not be kept. Try again in a moment; the program’s log has the details.
web-feeds-role = Looking now and following another feed take the role “author”.

## Editing an item.
web-edit-open = { $lang ->
    [fr] Edit the French text
   *[en] Edit the English text
}
web-edit-title = { $lang ->
    [fr] Edit “{ $title }”, in French
   *[en] Edit “{ $title }”, in English
}
web-edit-file = The file { $value }
web-edit-hint = Between the two lines of dashes stands what is said about the item and its captions, one key a line; below them the text of the card. Whoever may approve this item and edits it need not approve it again.
web-edit-save = Save
web-edit-long = This file is too long to be edited here: open it in the content folder.
web-item-edited = Saved: { $title }
web-item-edited-partly = It is in review: editing it, you approve it as it is now, and somebody else has to approve it as well.
