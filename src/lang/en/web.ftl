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
web-item-nav = Back to the workspace
web-item-campaign = campaign { $value }
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
web-item-withheld = not shown: it would tell of fewer than { $least } people
web-item-table = { $value }: the figures
web-item-beside = Beside other figures
web-item-naive = Adding up everybody’s audience would give { $sum }: that counts people twice, and many who never saw it. Reach is { $range }.
web-item-naive-few = The sum of audiences is not shown: it would be that of fewer than { $least } people.
web-item-naive-unknown = There is no sum of audiences to compare with: at least one of them is not known.
web-item-basis = What went in
web-item-basis-hint = Measured counts more than imported, imported more than told, told more than modelled. Small groups are not told.
web-item-narrower = What would make the range narrower
web-problem-role = This page is for the comms team
web-problem-role-why = It takes a role that you do not have in this workspace.
web-problem-role-do = Ask whoever runs portevoix for the role “viewer”.
