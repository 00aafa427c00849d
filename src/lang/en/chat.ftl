# What the bot says.

chat-card-share = Share
chat-card-read = Read the page
chat-card-footer = { $organisation } · sharing is always your choice
chat-board-how = How points are counted
chat-board-footer = Sharing is always your choice · ref. { $mark }

# Commands and their help.
chat-command-share = Pick something to share and get your kit
chat-command-share-usage = { "" }
chat-command-content = See what can be shared now; review and approve
chat-word-item = ID
chat-command-me = Your shares, clicks, reach and settings
chat-command-me-usage = [shares | audience linkedin 500+ | sample | named on | language fr | mastodon INSTANCE | ties | training off | link | accounts | notices | figures off | snooze 3d | pause | resume | zone Europe/Paris | settings | networks | hours 19:00-08:00 | holiday until DATE | recap on | export | erase | leave]
chat-command-board = Last week’s board
chat-command-board-usage = [how]
chat-command-portevoix = Help, training at your own pace, prepared replies; comms team: pause all posting
chat-command-portevoix-usage = [training | reply TOPIC | pause [--until 3h] [--reason TEXT] | resume]
chat-help-title = What you can do here
chat-help-text = Press **Share** on a card, or type a command:

# Joining.
chat-join-title = Before your first share: the charter
chat-join-text = Taking part is voluntary. You can leave at any time, and not sharing has no consequence.
chat-join-accept = I accept the charter and take part
chat-join-footer = Only you can see this. No share is recorded before you accept.
chat-joined = Welcome aboard
chat-joined-text = Press **Share** on any card, or type `/share`. You can leave at any time with `/me leave`.
chat-left = You have left
chat-left-text = You will be offered no more kits, and your name will no longer appear on any board. You can come back whenever you like.
chat-rejoin-title = Before you come back: the charter
chat-rejoined = Good to have you back
chat-charter-title = The charter
chat-charter-accepted = You accepted this version on { $date }.
chat-charter-changed = The charter has changed
chat-charter-changed-text = You accepted the previous version on { $date }. It has changed since: read it again, then decide. Your shares, audience and settings stay as they are; only new kits wait for your agreement.
chat-charter-changes = What changed
chat-charter-accept = I accept the new charter
chat-charter-footer = Only you can see this. You can also leave, whenever you like.
chat-charter-kept = Thank you, noted
chat-charter-kept-text = Everything else is as you left it. Carry on where you were: press the button again, or type `/share`.

# Choosing.
chat-content-title = What can be shared now
chat-content-text = { $count ->
    [one] { $count } item, approved by the comms team.
   *[other] { $count } items, approved by the comms team.
}
chat-content-pick = Choose what to share
chat-content-none = Nothing to share right now
chat-content-none-text = The comms team has not approved anything new. You will see the next card here.
chat-network-title = Which network would you like to share on?
chat-network-text = “{ $title }”
chat-network-again = { $network } ✓
chat-network-more = More networks…

# The kit.
chat-kit-title = Your kit for { $network }
chat-kit-text =
    { $missing ->
        [yes] As it stands, the disclosure is missing or unclear.
       *[no] Everything is ready to post.
    }
chat-kit-text-link =
    { $missing ->
        [yes] { $network } lets us prepare only the link. As it stands, the disclosure is missing or unclear. **Copy** the text first, **open** { $network }, and **paste** before you post.
       *[no] { $network } lets us prepare only the link. **Copy** the text first (the disclosure is in it), **open** { $network }, and **paste** before you post.
    }
chat-kit-text-paste =
    { $missing ->
        [yes] { $network } takes no prepared text. As it stands, the disclosure is missing or unclear. **Copy** the text first, **open** { $network }, and **paste** before you post.
       *[no] { $network } takes no prepared text. **Copy** it first (the disclosure is in it), **open** { $network }, and **paste** before you post.
    }
chat-kit-link-apart = In { $network } captions, addresses cannot be clicked, so your link is not in the text: put it in your profile or on a story sticker.
chat-kit-picture = { $network } asks for a picture: the one on the card is yours to use.
chat-kit-picture-own = { $network } asks for a picture: one of your own works best.
chat-kit-nudge = Colleagues may get the same text: a few words of your own are worth more.
chat-kit-nudge-thanks = In your own words: thank you, that is what people read.
chat-kit-nudge-close = Your text is still close to the suggestion: one more sentence of yours would make it your own.
chat-kit-nudge-alike = A few words of your own would stand out.
chat-kit-alike = Already posted
chat-kit-alike-few = Others already posted nearly the same words.
chat-kit-alike-many = { $count ->
    [one] { $count } colleague already posted nearly the same words.
   *[other] { $count } colleagues already posted nearly the same words.
}
chat-kit-insufficient = It is your account, and you can post it like this. It will not count on the board as long as the disclosure is missing or unclear.
chat-kit-insufficient-front = It is your account, and you can post it like this. It will not count on the board as long as the disclosure is missing or unclear: “Put the disclosure in front” adds it for you.
chat-kit-unclear-front = A clear disclosure in front settles it: press “Put the disclosure in front”.
chat-kit-leave = Before you post
chat-kit-leave-none = None of the rules known here asks for a disclosure in this post.
chat-kit-leave-review = Ask the comms team to look at the text before you post it.
chat-kit-leave-approval = Somebody with the authority to do so (a principal, an authorised firm) has to approve this text before you post it. Send it to the comms team first.
chat-kit-headline = Title
chat-kit-copy = Copy the text
chat-kit-copy-title = Copy the title
chat-kit-copy-link = Copy your link
chat-kit-open = Open { $network } with this text
chat-kit-open-bare = Open { $network }
chat-kit-another = Another suggestion
chat-kit-free = A suggestion nobody posted yet
chat-kit-edit = Use my own words
chat-kit-front = Put the disclosure in front
chat-kit-qr = QR code
chat-kit-lang = { $lang ->
    [fr] Switch to French
   *[other] Switch to English
}
chat-kit-shared = I shared it
chat-kit-why = Why this wording
chat-kit-shortened = Text shortened
chat-kit-shortened-text = It was shortened to fit this network. The disclosure and your link are still there.
chat-edit-title = In your own words
chat-edit-text = This is your whole post: change what you like. Your link is added at the end.
chat-edit-text-bare = This is your whole post: change what you like.
chat-edit-label = Your post
chat-edit-send = Use this text
chat-qr-title = On your phone: { $network }
chat-qr-prefilled = Scan this code: { $network } opens on your phone with your text in it, disclosure first.
chat-qr-prefilled-alt = QR code that opens { $network } with your text in it
chat-qr-composer = Scan this code: { $network } opens on your phone with your link. The text does not travel with it: copy it here, send it to your phone, and paste it before you post.
chat-qr-composer-alt = QR code that opens { $network } with your link
chat-qr-link = Scan this code to have your personal link on your phone, for your { $network } profile or a story sticker. The text does not travel with it: copy it here and send it to your phone.
chat-qr-link-alt = QR code of your personal link, for { $network }
chat-qr-open = Scan this code: { $network } opens on your phone. The text does not travel with it: copy it here, send it to your phone, and paste it before you post.
chat-qr-open-alt = QR code that opens { $network }
chat-qr-long = This text is too long for a QR code that a phone can read: { $bytes } bytes, and { $most } fit. Copy the text and send it to your phone, or shorten it in your own words.
chat-qr-failed = The QR code could not be drawn. Copy the text and send it to your phone.
chat-why-title = Why this wording
chat-why-rule = Rule { $rule }, version { $version }
chat-why-place = Place
chat-why-place-front = First, in a paragraph of its own: before the feed cuts the post, and with nothing beside it that could change its meaning.
chat-why-footer = A careful reading of public rules, not legal advice.

# The share.
chat-share-recorded = Your share is recorded
chat-share-already = You had already recorded this share
chat-share-thanks = “{ $title }” on { $network }. Thank you!
chat-share-evidence = How we know
chat-share-disclosure = Disclosure
chat-share-undo = Undo this share
chat-share-undone = The share is taken back
chat-share-undone-text = It no longer counts anywhere.
chat-share-tell = Add the link or the final text
chat-share-open = Open the post
chat-tier-offered = A kit was offered
chat-tier-attested = You told us
chat-tier-attested-link = You told us, with the post’s address
chat-tier-pasted = Checked: you pasted the final text
chat-tier-verified = Verified on the network
chat-tell-title = Your post
chat-tell-text = Paste the address of your { $network } post, or the text as you posted it. This is optional, and it is shown to no colleague.
chat-tell-text-read = Paste the address of your { $network } post, or the text as you posted it. This is optional, and it is shown to no colleague. If you give the address, we read the public text of that one post to check the disclosure, and nothing else.
chat-tell-label = Address or final text
chat-tell-send = Keep it
chat-tell-kept = Thank you, noted
# A text that says too little.
chat-correction-title = One small thing about your post
chat-correction-text = We read your public post about “{ $title }” on { $network }. Thank you for it! Its disclosure is not quite enough yet. Here is your text with what is missing: you can edit the post, or leave it. It is your account, and only you see this message.
chat-correction-points = Points
chat-correction-points-text = As it stands, this share earns no points on the board. It will as soon as the text says enough.
chat-correction-copy = Copy the corrected text
chat-correction-done = I have fixed it
chat-correction-again = Thank you, we will look again
chat-correction-again-text = Your post will be read again in a few minutes. There is nothing more for you to do; `/me shares` shows the result.

# One's own shares.
chat-shares-title = Your shares
chat-shares-text = Only you can see this.
chat-shares-open = See what we know of each
chat-shares-head = { $title } · { $network } · { $date }
chat-shares-tell = { $network }: add link or text of “{ $title }”
chat-shares-again = { $network }: change link or text of “{ $title }”
chat-shares-mend = See the corrected text of “{ $title }”

# One's own page.
chat-me-title = { $name }: your numbers
chat-me-shares = Shares
chat-me-clicks = Clicks on your links
chat-me-reach = Reach
chat-me-share = “{ $title }” on { $network }: { $clicks ->
    [one] { $clicks } click
   *[other] { $clicks } clicks
}
chat-me-nothing = No share yet. Whenever you feel like it, press **Share** on a card.
chat-me-audience = Your audience
chat-me-audience-none = not given; telling it narrows the estimate
chat-me-audience-ask = Tell your audience
chat-me-audience-form-text = How many connections or followers you have there, as your profile shows it: “500+” is fine, and “unknown” forgets it. Nobody else sees it.
chat-me-audience-network = Network
chat-me-audience-size = How many (for example 320, or 500+)
chat-me-audience-kept = Noted
chat-me-audience-kept-text = { $network }: { $size }. It is used only for your own numbers and the totals.
chat-me-audience-forgotten = Forgotten
chat-me-audience-forgotten-text = { $network }: nothing is stored of your audience there any more, neither number nor sample.
chat-me-audience-odd = Please check that number
chat-me-network-unknown = Unknown network
chat-me-network-unknown-text = Known networks: { $networks }. For example: `/me audience linkedin 500+`.
chat-me-named = Named on boards
chat-me-named-yes = yes
chat-me-named-no = no
chat-me-name = Name me on boards
chat-me-unname = Do not name me on boards
chat-me-named-on = Your name may appear on boards
chat-me-named-off = Your name will not appear on boards
chat-me-language = { $lang ->
    [fr] Switch to French
   *[other] Switch to English
}
chat-me-language-kept = The bot will speak English to you from now on
chat-me-join = Take part
chat-me-leave = Leave
chat-me-mastodon-kept = Your Mastodon instance is { $host }
chat-me-mastodon-odd = That is not an instance name
chat-me-mastodon-odd-text = Write only the name of your instance, for example `/me mastodon mastodon.social`.
chat-me-usage = I did not understand that
chat-me-usage-text = Try `/me`, `/me shares`, `/me audience linkedin 500+`, `/me sample`, `/me named on`, `/me language fr`, `/me mastodon mastodon.social`, `/me ties`, `/me training off`, `/me link`, `/me accounts`, `/me notices`, `/me figures off`, `/me snooze 3d`, `/me pause`, `/me resume`, `/me zone Europe/Paris`, `/me settings`, `/me networks`, `/me hours 19:00-08:00`, `/me holiday until 2026-12-24`, `/me recap on`, `/me export`, `/me erase` or `/me leave`.


# Training, at one’s own pace.
chat-training-title = A little training, if you feel like it
chat-training-text = Short tracks, a few minutes each. Take the one that sounds like you, switch, stop: none is compulsory, and nothing depends on it.
chat-training-none = No track is offered for now.
chat-training-here = Back to “{ $title }”, step { $step }
chat-training-step = { $title } · { $step } of { $steps }
chat-training-footer = Only you can see this: no colleague, no manager, no report.
chat-training-previous = Previous
chat-training-next = Next
chat-training-end = That was the last step. Leave it there, read it again, or take another track.
chat-training-change = Another track
chat-training-forget = Forget my choice
chat-training-forgotten = Forgotten
chat-training-forgotten-text = Your track and your step are deleted. Nothing else changes.
chat-training-again = See the tracks

# Prepared replies.
chat-reply-list = What were you asked?
chat-reply-list-text = Pick the question, or type a few words: `/portevoix reply salary`.
chat-reply-none = No reply is prepared for now. For a delicate question, write to the comms team.
chat-reply-several = Several replies for “{ $query }”
chat-reply-several-text = Which one do you need?
chat-reply-near = Did you mean “{ $word }”?
chat-reply-near-text = Nothing matches “{ $query }” exactly.
chat-reply-nothing = Nothing is prepared for “{ $query }”
chat-reply-nothing-text = Here is what there is. If your question is missing, answer in your own words or ask the comms team: others will be asked it too.
chat-reply-text = A starting point, to put in your own words: twenty identical answers convince nobody. You may also choose not to answer.
chat-reply-capacity = In which capacity
chat-reply-capacity-text = You speak for yourself, and you work at { $organisation }: say so in the answer itself, not only in your profile.
chat-reply-hand-over = When to hand over
chat-reply-hand-over-always = As soon as you hesitate, tempers rise or a journalist writes: let the comms team answer.
chat-reply-due = Due for review
chat-reply-due-text = This reply should have been reviewed by { $date }. Check with the comms team before you use it.
chat-reply-all = All questions

# What cannot be.
chat-denied-join = You are not taking part yet
chat-denied-join-text = Press **Share** on a card or type `/me join`: you will read the charter first, then decide.
chat-denied-item = This item is no longer offered
chat-denied-item-text = It was withdrawn or changed, or it has expired. Type `/content` to see what can be shared now.
chat-denied-segment = This item is meant for other colleagues
chat-denied-segment-text = It was written for another team, country or language. Type `/content` to see what is for you.
chat-denied-blocked = No kit for this post
chat-denied-blocked-text = The rules that apply to you do not allow it on this network: { $rules }. If you think that is a mistake, ask the comms team; `/me ties` shows what you told us about yourself.
chat-denied-kit = This kit is no longer available
chat-denied-kit-text = Press **Share** on the card again to get a fresh one.
chat-denied-share = This share cannot be found
chat-denied-share-text = It was undone, or it is somebody else’s. Type `/me` to see yours.
chat-denied-undo = Too late to undo
chat-denied-undo-text = A share can be undone for ten minutes. After that, ask the comms team.
chat-denied-long = That is too long
chat-denied-long-text = At most { $most } characters here, and nothing was done. Please make it shorter.
chat-denied-evidence = We cannot use that
chat-failed = Something went wrong on our side
chat-failed-text = Nothing was lost. Please try again in a moment; if it happens again, tell the comms team.

# What ties a person to the organisation.
chat-ties = Your ties
chat-ties-text = What you say here decides which disclosure rules apply to your posts. No colleague sees it here. `/me ties country GB` says where you post from; `/me ties regime US-FINRA` adds or removes the rules of a regulator.
chat-ties-relationship = Your tie
chat-ties-country = You post from
chat-ties-regimes = Regulators’ rules
chat-ties-no-rules = No rules for this country
chat-ties-no-rules-text = None are known here, so those of the organisation’s seat apply. Check the code, or ask whoever is responsible for compliance.
chat-ties-none = not given
chat-ties-unknown = I did not understand that
chat-ties-unknown-text = “{ $what }” is not a relationship, country or regime that I know. Try `/me ties`, `/me ties country GB` or `/me ties regime UK-FCA`.

chat-denied-no-item = This message shows no content
chat-denied-no-item-text = Only cards that portevoix posted can be shared from here. See what there is with `/share`.
chat-denied-role = You cannot do that here
chat-denied-role-text = It takes the role “{ $role }”. Whoever runs portevoix gives roles to groups of this workspace.

# A pause of all posting, and its end.
chat-pause-begun = All posting is paused
chat-pause-begun-text = No card and no reminder goes out any more, on any platform. A message that was already on its way may still arrive. Withdrawals go on.
chat-pause-odd-until = **The pause has no end**: “{ $until }” is not a moment to come. Write `3h`, `18:30`, `tomorrow 9:00` or `2026-11-24 09:00`.
chat-pause-until = Until
chat-pause-endless = somebody resumes posting
chat-pause-reason = Reason
chat-pause-since = Since
chat-pause-change = Set an end or a reason
chat-pause-resume = Resume…
chat-pause-form = Pause all posting
chat-pause-form-text = Both may stay empty. Only the comms team sees them.
chat-pause-form-until = Until (3h, 18:30, tomorrow 9:00)
chat-pause-form-send = Pause
chat-pause-on = Paused
chat-pause-on-text = No card and no reminder goes out for now, on any platform.
chat-resume-title = Posting is paused
chat-resume-text = Nothing has been done yet. This is what would follow.
chat-resume-ready = { $count ->
    [0] Would be posted now
    [one] Would be posted now: { $count } post
   *[other] Would be posted now: { $count } posts
}
chat-resume-lost = { $count ->
    [0] Missed for good
    [one] Missed for good: { $count } post
   *[other] Missed for good: { $count } posts
}
chat-resume-nothing = nothing
chat-resume-channel = #{ $channel }: { $count }, since { $since }
chat-resume-uncertain = { $count ->
    [one] { $count } message may have been on its way when the pause began: its channel is being read.
   *[other] { $count } messages may have been on their way when the pause began: their channels are being read.
}
chat-resume-post = Resume and post
chat-resume-drop = Resume without posting
chat-resume-stay = Stay paused
chat-resume-none = Nothing is paused
chat-resume-none-text = Posting follows its schedule. `/portevoix pause` stops everything at once.
chat-resume-stays = Still paused
chat-resume-stays-text = Nothing changed. `/portevoix resume` asks again.
chat-resume-done = Posting goes on
chat-resumed-post-text = What waited is posted now, as fast as each platform allows.
chat-resumed-drop-text = What waited is not posted any more; the next posts come at their own time.

# Not for me.
chat-card-until = Can be shared until
chat-card-decline = Not for me
chat-decline-thanks = Thank you for telling us
chat-decline-text = Nobody will ask you why, and nobody sees who said it. You can still share this whenever you like.
chat-decline-undo = It is for me after all
chat-decline-undone = Forgotten

# Out of the usual.
chat-alert-title = Unusual: “{ $title }”
chat-alert-clicks = { $clicks } clicks since it began, where { $usual } would be usual; { $peak } in the busiest hour.
chat-alert-declined = { $declined } people said “not for me”, where { $usual } would be usual.
chat-alert-text = It may be good news or bad. Nothing was done, and only the comms team was told.
chat-alert-phase = Where it stands
chat-alert-begun = Since
chat-alert-footer = One message for each episode: press “See” for how it stands now.
chat-alert-see = See
chat-alert-withdraw = Withdraw…
chat-alert-pause = Pause everything
chat-alert-fine = It is fine
chat-alert-closed = Noted
chat-alert-closed-text = Nothing more will be said about this episode.
chat-alerts-title = What is unusual
chat-alerts-none = Nothing unusual at the moment.
chat-alerts-text = { $count ->
    [one] { $count } item is clicked or declined more than its past explains.
   *[other] { $count } items are clicked or declined more than their past explains.
}
chat-alerts-pick = Choose an item
# Recall: an item is taken back.
chat-withdrawn = This content was withdrawn
chat-withdrawn-text = It is no longer offered, and there is nothing you need to do here.
chat-withdraw-text = “{ $title }” will no longer be offered or posted. Every card of it becomes a notice without content, its links lead to a plain page, and everybody who shared it is asked in private to remove their post. It can be restored later, and then needs a new approval.
chat-recall = How far the recall has come
chat-recall-begun = The content is withdrawn
chat-recall-already = The content was withdrawn before
chat-recall-text = “{ $title }”: nothing more of it is posted, and its links lead to a plain page. The rest is being done, and goes on by itself until it is finished.
chat-recall-done-text = “{ $title }”: nothing more of it is posted, and its links lead to a plain page. All that portevoix could do is done.
chat-recall-none = No recall
chat-recall-none-text = “{ $title }” was never withdrawn. `/content withdraw ID` withdraws it.
chat-recall-since = Withdrawn
chat-recall-of = { $done } of { $all }
chat-recall-cards = Cards turned into a notice
chat-recall-asked = People asked in private
chat-recall-removed = Posts their authors removed
chat-recall-failed = Cards that could not be edited: { $count }
chat-recall-failed-text = The platform says: { $reason }. Somebody with rights in the channel has to delete them by hand.
chat-recall-unasked = People who could not be reached: { $count }
chat-recall-unasked-text = Their platform takes no private message for them.
chat-recall-look = Look again
chat-removal = Please remove one post
chat-removal-text = “{ $title }” was withdrawn by the team that published it. This is not about you or what you wrote. If your post on { $network } is still online, please remove it: we cannot do that for you.
chat-removal-done = I have removed it
chat-removal-footer = You are asked once. Your points stay.
chat-removed = Thank you
chat-removed-text = It is noted. There is nothing more to do, and your points stay.
chat-share-withdrawn = Noted, but this content was withdrawn
chat-share-withdrawn-text = Its team withdrew it in the meantime. If your post on { $network } is online already, please remove it. If you have not posted yet, please don’t, and undo.

# How one wants to be told things.
chat-nudge-footer = At most one such message a day, never in the evening or at weekends. “Private messages”, on your own page, changes how you are told.
chat-digest-title = { $count ->
    [one] One post of yours could say more
   *[other] { $count } posts of yours could say more
}
chat-digest-text = Thank you for sharing. The disclosure of these posts is not quite enough yet; choose one to see its text with what is missing. It is your account, and only you see this message.
chat-digest-post = { $title } · { $network }
chat-digest-pick = Choose a post
chat-notices-open = Private messages
chat-notices-title = Private messages
chat-notices-text = **Snooze** (`/me snooze 3d`): no messages for a while; what waits comes afterwards. **Pause** (`/me pause`): no messages, and your name on no board, until you resume; your kits still work. **Holiday** (`/me holiday until 2026-12-24`): away until a day, and back by itself. **Leave** (`/me leave`): you no longer take part. One exception while you take part: if something you shared is withdrawn, we ask you to remove your post.
chat-notices-way = How we tell you
chat-notices-is = { $way ->
    [digest] together, in one message
    [each] one message at a time
   *[none] only on your own page
}
chat-notices-choose = { $way ->
    [digest] All in one message
    [each] One at a time
   *[none] No messages
}
chat-notices-zone = Your clock
chat-notices-kept = Noted
chat-snoozed = Rest well
chat-snooze-until = Quiet until
chat-snooze-off = You will hear from us again
chat-snooze-week = Snooze for a week
chat-snooze-end = End the snooze
chat-paused = You are paused
chat-paused-text = No private messages, and your name on no board. Nothing else changes, and your kits still work.
chat-pause-begin = Pause
chat-pause-again = Pause again
chat-pause-end = Resume
chat-notices-resumed = Welcome back
chat-zone-kept = Your clock is set
chat-zone-kept-text = We write to you by this clock: on weekdays, outside your quiet hours.
chat-zone-back = Undo
chat-zone-odd = I do not know this time zone
# Approving in chat.
chat-content-usage = I did not understand that
chat-content-usage-text = After `/content` comes one of these words; most are followed by the name of an item, as in `/content show spring-launch`.
chat-content-word-list = what can be shared now
chat-content-word-review = what waits for approval, was sent back or is a draft
chat-content-word-show = one item, with everything there is to judge it by
chat-content-word-submit = asks for review
chat-content-word-approve = approves the item in its present words
chat-content-word-changes = sends it back to its author, with what has to change
chat-content-word-withdraw = withdraws it everywhere
chat-content-word-recall = how far a recall has come
chat-content-word-restore = restores a withdrawn or archived item, as a draft
chat-content-word-alerts = what is clicked or declined more than usual
chat-content-word-archive = archives it: it is no longer offered
chat-review-title = What waits
chat-review-text = { $count ->
    [0] Nothing waits for approval
    [one] One item waits for approval
   *[other] { $count } items wait for approval
}; { $others ->
    [0] nothing else is under way.
    [one] one more is under way.
   *[other] { $others } more are under way.
}
chat-review-none = Nothing waits
chat-review-none-text = Every item is approved or out of circulation. `/content` shows what can be shared now.
chat-review-do = { $action ->
    [approve] Approve
    [request_changes] Request changes
    [submit] Submit for review
    [restore] Restore
    [withdraw] Withdraw
   *[archive] Archive
}
chat-review-done = { $action ->
    [approve] Approved
    [request_changes] Sent back
    [submit] Submitted for review
    [restore] Restored
    [withdraw] Withdrawn
   *[archive] Archived
}: { $title }
chat-review-by = { $action ->
    [approve] Approved
    [request_changes] Sent back
    [submit] Submitted
    [restore] Restored
    [withdraw] Withdrawn
   *[archive] Archived
} by { $name }, { $platform }
chat-review-by-file = Approved in the files by { $name }
chat-review-somebody = somebody
chat-review-about = About “{ $title }”.
chat-review-reason = { $action ->
    [request_changes] What has to change
   *[other] Why
}
chat-review-reasonless = What has to change?
chat-review-reasonless-text = Nothing was sent: the author needs to know what to work on. Press **Request changes** again and write a line or two.
chat-review-state = State
chat-review-revision = Revision
chat-review-author = Author
chat-review-campaign = Campaign
chat-review-link = Link
chat-review-embargo = Not before
chat-review-expires = Until
chat-review-anywhere = any network
chat-review-caption = { $network }: { $text }
chat-review-disclosure = Disclosure, as you would post it on { $network }
chat-review-undisclosed = none is required
chat-review-own = Your own item
chat-review-own-text = You wrote or submitted it: somebody else has to approve it.
chat-denied-unknown-item = There is no such item
chat-denied-unknown-item-text = Nothing here is called “{ $item }”. `/content review` lists what waits, `/content` what can be shared.
chat-denied-changed = It has changed since
chat-denied-changed-text = The words of this item changed after this card was shown, or somebody else decided about it just now. Nothing was done: open it again with `/content show` and look at it as it is.
chat-refused-step = Not possible now

# "I reshared this", from a message's own menu.
chat-menu-shared = Thank you! Where did you share it?
chat-menu-shared-text = These are the networks for which you have a kit of “{ $title }”.
chat-menu-shared-on = I shared it on { $network }
chat-menu-shared-again = { $network }: already told
chat-menu-kitless = You have no kit of this yet
chat-menu-kitless-text = A share of “{ $title }” is told with the kit it came from: it holds the disclosure and your personal link. Get one first; then press **I shared it** on it.
chat-menu-kit = Get my share kit

# Two accounts, one person.
chat-me-role = Your role here
chat-link-code = { $code }
chat-link-code-text = Is another account yours too, on Discord, on Slack or in the portevoix workspace? Type `/me link { $code }` there within { $minutes } minutes. Nothing is done before you confirm.
chat-link-code-footer = Give this code to nobody: whoever types it can ask to share your record. It works once; after { $tries } tries it is no longer valid.
chat-link-ask = Are both accounts yours?
chat-link-ask-text = They become one record: shares, kits, links and their clicks, accepted charters, audiences, training and settings. Of two shares of the same item on the same network the earlier one stays. You are named on boards only if you agreed to it wherever you take part; name and language are those of this account. **This cannot be undone**, except by erasing everything.
chat-link-other = The other account
chat-link-this = This account
chat-link-yes = Yes, they are both mine
chat-link-no = No
chat-link-done = Your accounts are linked
chat-link-done-text = From now on, both show the same shares, kits and settings. `/me accounts` lists them.
chat-link-told = The code you asked for here was used from another account, which now shares your record: `/me accounts` shows both. Was that not you? Tell whoever runs portevoix at once.
chat-link-refused = Nothing was linked
chat-link-refused-text = The code is no longer valid. If somebody gave it to you, do not accept such codes: they are for linking one’s own accounts.
chat-link-accounts = { $count ->
    [one] You have one account here
   *[other] You have { $count } accounts, linked with each other
}
chat-link-accounts-more = `/me link` adds another one.
chat-link-here = (this one)
chat-link-local = portevoix workspace
chat-denied-code = This code does not work
chat-denied-code-text = It was mistyped, it is older than ten minutes, or it was used already. Type `/me link` under your other account to get a fresh one.
chat-denied-own-code = That is your own code
chat-denied-own-code-text = Type it under the other account, in the other workspace. If both show the same shares, they are linked already: see `/me accounts`.
chat-denied-codes = Too many codes
chat-denied-codes-text = This account has typed several codes. Wait ten minutes, then get a fresh one with `/me link` under your other account.
# A card as Discord draws it.
chat-draw-more = Read the rest
chat-draw-left = … and { $count } more
chat-draw-file = To copy it, open the attached file { $file }: the text is too long for this place, or has signs that would be changed here.
chat-draw-disclosure = The disclosure in it: “{ $words }”
chat-draw-length = { $length } of { $limit } on { $network }
chat-draw-fold = Readers see it up to “{ $words }”, the rest after “… see more”.
chat-draw-too-long = { $label }: the address is too long for a button here. Copy the text and paste it there.
# Slack: what it cannot show by itself.
chat-slack-good = Done
chat-slack-warning = Please note
chat-slack-choose = Choose
chat-slack-rest = The first { $shown } of { $count }.
chat-slack-cut = Shortened here.
chat-slack-more = Read on
chat-slack-picture = Picture: { $alt }
chat-slack-copy = { $what }: select the text below and copy it.
chat-slack-disclosure = Disclosure: “{ $words }”
chat-slack-length = Length: { $length } of { $limit } ({ $network })
chat-slack-fold = Seen without “see more” up to: “…{ $words }”
chat-slack-draft-cut = This text is too long to be shown whole here: do not copy it from here. Use the button that opens the network.
chat-slack-long = Slack takes { $most } characters here: the end of your text is missing above.
chat-slack-cancel = Cancel
chat-board-chart = Points of the week
chat-board-chart-who = Colleague
chat-board-chart-what = Points

chat-slack-stranger = This is for colleagues
chat-slack-stranger-text = portevoix works for the people of this organisation, and your account belongs to another one. If that is not so, ask whoever runs portevoix to add your workspace.
chat-slack-too-long = That is too long: at most { $most } characters.
chat-slack-late-press = This took too long to open here. One press opens it now.
chat-slack-late-open = Open it
chat-slack-late-again = This took too long to open here. Please do it once more.

chat-discord-menu-kit = Get my share kit
chat-discord-menu-shared = I reshared this
chat-discord-words = what
chat-discord-form-open = Open the form
chat-discord-form-ready = It took a moment longer than usual. The form is ready now.
chat-discord-form-again = This form cannot be opened from here. Start again from the card or the command it belongs to.
chat-discord-busy = Too many at once
chat-discord-busy-text = A lot of people are asking for something right now, and this was not done. Please try again in a minute.
chat-discord-stranger = portevoix is not set up here
chat-discord-stranger-text = This server is not among those that portevoix works for, so nothing was done. Whoever runs portevoix can add it, or take the bot off this server.
chat-discord-unknown = We have not met yet
chat-discord-unknown-text = Nothing was done. Use a command once on your organisation’s server: from then on it works here too.
chat-discord-permission-view = See the channels that cards are posted to.
chat-discord-permission-send = Post cards there.
chat-discord-permission-embed = Show a card as a card: title, text, picture.
chat-discord-permission-attach = Send pictures with cards and boards.
chat-discord-permission-history = Look for its own card before it posts one again, when Discord did not confirm the first: so that no card stands there twice.

# Slack: the app’s manifest.
chat-slack-about = Share your organisation’s news in your own words, with the right disclosure.
chat-slack-menu-kit = Get my share kit
chat-slack-menu-kit-about = A text, the right disclosure and your personal link for this content
chat-slack-menu-shared = I reshared this
chat-slack-menu-shared-about = Tell portevoix where you shared this content
chat-slack-scope-channels-history = Before a card is sent again because Slack’s answer was lost, the channel is searched for it: nothing stands there twice. Only the app’s own messages are looked at.
chat-slack-scope-groups-history = The same, in private channels to which the app was invited.
chat-slack-scope-im-history = The same, in private conversations with the app.
chat-slack-scope-chat-write = Cards are posted, changed when content changes, and taken away.
chat-slack-scope-commands = Slash commands, and the entries of a message’s menu.
chat-slack-scope-files-write = Pictures of content, the board and QR codes are uploaded to your workspace, not put on a public server.
chat-slack-scope-files-read = Slack works on a picture after its upload: the app asks whether its own picture is ready.
chat-slack-scope-im-write = Private messages, where Slack would not deliver an answer that only one person sees.
chat-slack-scope-usergroups-read = User groups give roles: viewer, author, approver, admin.
chat-slack-scope-users-read = Name, language and time zone of whoever uses a command. No e-mail address.

# What was submitted, told to who can approve it.
chat-submitted-title = { $count ->
    [one] One item waits for your approval
   *[other] { $count } items wait for your approval
}
chat-submitted-pick = Choose what to read
chat-submitted-footer = One message for what was submitted since the last one. `/content review` shows everything that waits.
chat-edited-title = An approved item was edited
chat-edited-text = “{ $title }” was approved, and its files were edited since: it is a draft again, and no card of it is posted until somebody approves it as it is now.

# Figures that networks show.
chat-denied-figure = We cannot use that
chat-figure-open = What does { $network } show?
chat-figure-open-of = { $network }: figures of “{ $title }”
chat-figure-form = What the network shows
chat-figure-form-text = { $place } A number is enough, or paste the line as it stands. A box left empty changes nothing. Only you see your figures; they narrow the estimate of how many people were reached.
chat-figure-impressions = How often it was shown (or the pasted line)
chat-figure-reached = Members reached (may stay empty)
chat-figure-reposts = Reposts (may stay empty)
chat-figure-send = Keep it
chat-figure-kept = Noted, thank you
chat-figure-kept-text = “{ $title }” on { $network }: { $figures }. Only you see these figures; they count in the estimates. They earn no points.
chat-figure-doubt = That is possible but rare, so the estimate trusts it less. If there is a zero too many, please correct it.
chat-figure-again = Change it
chat-figure-forget = Forget these figures
chat-figure-forgotten = These figures are forgotten
chat-figure-forgotten-text = They count nowhere any more.
chat-figure-known = { $network } showed you { $figures }.
chat-figure-ask = One number would help, if you have a moment
chat-figure-ask-text = How often did { $network } show your post “{ $title }” of { $date }? Of all the answers we could ask for, yours would narrow the estimate of people reached the most.

    { $place }
chat-figure-ask-type = Type the number
chat-figure-ask-not-now = Not this time
chat-figure-ask-never = Do not ask me
chat-figure-ask-footer = At most once in two weeks, never twice for the same content, and only you see it. It earns no points, and nobody is told whether you answer.
chat-figure-not-now = That is fine
chat-figure-not-now-text = You will not be asked about this content again.
chat-figure-off = You will not be asked for figures any more
chat-figure-off-text = You can still tell them whenever you like, in `/me shares`.
chat-figure-on = You may be asked for a figure now and then
chat-figure-on-text = At most once in two weeks, in private.
chat-figure-on-again = You may ask me after all
# How far it reached.
chat-denied-few = Too few people
chat-denied-few-text = Figures about fewer than { $least } people are shown to nobody, as colleagues would recognise one another. Ask for a larger team, an item or a campaign.
chat-content-word-reach = how far it reached: one item, `campaign NAME`, `team NAME`, or two dates
chat-reach-open = How far it reached
chat-reach-page = Open its page
chat-reach-text = Choose one, or type `/content reach campaign NAME`, `team NAME`, or two dates: `2026-11-01 2026-11-30`.
chat-reach-none = Nothing was shared yet
chat-reach-none-text = As soon as somebody shares an item, it says here how far that reached.
chat-reach-usage = What is it about?
chat-reach-usage-text = Write `/content reach` with the name of an item, `campaign NAME`, `team NAME`, or two dates, the earlier one first: `2026-11-01 2026-11-30`.
chat-reach-campaign = Campaign { $name }: how far it reached
chat-reach-team = Team { $name }: how far it reached
chat-reach-period = { $days }: how far it reached
chat-reach-no-campaign = No item belongs to the campaign “{ $name }”
chat-reach-no-campaign-text = Campaigns are named in the files of their items: `campaign: honest-reach`.
chat-reach-basis = What went in
chat-reach-narrower = What would make the range narrower
chat-reach-line = { $label }: { $text }
## Samples of audiences.
chat-audience-ways = A sample is worth more than a number: it shows whom several colleagues know, so that nobody is counted twice. Both are voluntary.
chat-audience-give = Give a sample
chat-audience-page = Your own page
chat-audience-page-text = There you choose the list of contacts that your network gives you; it is read on your machine and never sent. Of about a quarter of them at most, a pseudonym made with a secret key is stored, so that a person whom several colleagues know is counted once. It is voluntary, and you can delete it there at any time.
chat-audience-page-open = Open my page
chat-audience-page-footer = The address is yours alone and works for one hour; a newer one replaces it.
chat-audience-sampled = { $network }: sample of { $people } contacts, given on { $date }
chat-audience-outdated = { $network }: sample of { $people } contacts of { $date }; the key has changed since, so please give a new one
chat-audience-renew = A new sample would help, if you have a moment
chat-audience-renew-text = The secret key under which samples are made was replaced, so yours ({ $networks }) counts only by the length of its list. The same file, chosen once more on your own page, makes a new one. It stays voluntary, and what is stored can be deleted there at any time.
chat-audience-renew-footer = You are asked once for each change of the key.

# How many have to approve, and where somebody did.
chat-review-approvals = Approvals
chat-review-platform = { $platform ->
    [discord] on Discord
    [slack] on Slack
    [local] in the workspace
   *[other] on { $platform }
}
## One's own data.
chat-export-title = Everything that is stored about you
chat-export-text = One file holds it all: profile, accounts, kits, shares, links, audiences, messages and what the ledger says. It is JSON: readable in any text editor, and by programs.
chat-export-open = Download my data
chat-export-open-card = Export my data
chat-export-first = Export first
chat-export-footer = The address is yours alone and works for { $minutes } minutes; a newer one replaces it. Whoever has it can read the file.
chat-erase-open = Erase my data
chat-erase-title = Erase everything about you?
chat-erase-goes = What goes, for good
chat-erase-goes-text = Profile, accounts and settings; opt-in, kits, every text and address you gave us; figures, audiences and samples; training, holidays, messages, sessions, and your name behind what you proposed or decided. Your personal links stop working: whoever follows one sees a plain page.
chat-erase-stays = What stays, and why
chat-erase-stays-totals = { $shares } of your shares as plain totals: which content, which network, which day, and how many clicks. Nobody’s name or number stands there, so that the organisation’s own figures do not change.
chat-erase-stays-ledger = The lines of the ledger, under a random number. What was personal in them is erased; a log from which lines can be taken proves nothing.
chat-erase-stays-outside = What is not ours to erase: your posts on the networks, cards and boards that already stand in Discord or Slack, and backups made before today, until the operator deletes them.
chat-erase-stays-items = Content that you wrote or suggested in chat: it stays in the comms team’s folder, without your name.
chat-erase-stays-files = Your name in the comms team’s own files ({ $items }). Ask them to take it out.
chat-erase-yes = Erase everything
chat-erase-no = Keep everything
chat-erase-footer = There is no way back. If you return one day, you start as somebody new.
chat-erase-kept = Nothing was erased
chat-erased = You are erased
chat-erased-text = Nothing here says who you are any more. Thank you for having taken part; the door stays open.
chat-denied-network = You do not share on { $network }
chat-denied-network-text = You switched this network off, so there is no kit for it. To switch it on again: `/me network { $code } on`.

## One's own settings.
chat-settings = My settings
chat-settings-text = What is yours to decide. Every choice can be taken back in one step, and nobody else sees this card.
chat-settings-part = Taking part
chat-settings-networks = My networks
chat-settings-networks-any = not chosen yet: those the organisation offers
chat-settings-networks-none = No network is switched on
chat-settings-hours = Quiet hours
chat-settings-recap = Weekly recap
chat-settings-language = Language
chat-settings-yes = { $yes ->
    [yes] yes
   *[no] no
}
chat-networks-text = Kits are offered for the networks with a ✓. Press one to switch it on or off.
chat-network-on = { $network } is on
chat-network-off = { $network } is off
chat-hours-kept = Quiet from now on: { $hours }
chat-hours-kept-text = By your own clock (`/me zone`). Weekends are quiet too.
chat-hours-usual = Back to { $hours }
chat-hours-odd = I do not understand these hours
chat-hours-odd-text = Write them like this: `/me hours 19:00-08:00`. With `/me hours off` the usual ones hold again.
chat-holiday-open = On holiday…
chat-holiday-how = Write the last day on which you are away: `/me holiday until 2026-12-24`, at most a year ahead.
chat-holiday-odd = I do not understand this day
chat-holiday-begun = Enjoy your time off, until { $date }
chat-holiday-text = No private messages meanwhile, and these weeks are no gap in your row of weeks. It ends by itself. One exception: if something you shared is withdrawn, we ask you to remove your post.
chat-holiday-back = You are back
chat-holiday-end = I’m back
chat-holiday-over = What waited for you comes at its time.
chat-recap-begin = Tell me my week
chat-recap-end = No weekly recap
chat-recap-on = Noted: your week, in private
chat-recap-on-text = After each week in which you shared something, one private message tells you what came of it. Nobody else gets it, and a week without a share is not mentioned.
chat-recap-off = No weekly recap any more
chat-recap-title = { $week }: your week
chat-recap-thanks = { $count ->
    [one] You shared once. Thank you!
   *[other] You shared { $count } times. Thank you!
}
chat-recap-first = { $count ->
    [one] It was your very first share.
   *[other] They were your very first shares.
}
chat-recap-first-network = New for you: { $network }.
chat-recap-streak = { $count ->
    [one] One week in a row.
   *[other] { $count } weeks in a row.
}
chat-recap-checked = Of these, checked
chat-recap-reach = Your reach so far
chat-recap-footer = Only you get this.
# Content that is written in chat.
chat-content-word-suggest = suggests something to share; you hear what becomes of it
chat-content-word-add = writes a new item, as a draft
chat-content-word-move = moves an item: `next`, `later`, or not before a day such as 2026-12-01
chat-content-state = { $count ->
    [0] Nothing with the state “{ $state }”
   *[other] State “{ $state }”: { $count }
}
chat-denied-folder = There is no content folder
chat-denied-folder-text = What is offered here is the sample inside the program, which cannot be changed. Whoever runs portevoix can make a folder with `portevoix init`.
chat-denied-then = It cannot be shown then
chat-denied-then-text = The item ends before that day, or its file could not be read any more with it. Choose an earlier day, or change its end in the file.
chat-write-add = New item
chat-write-suggest = Suggest something
chat-write-about = Written in: { $lang }. It becomes a draft.
chat-write-title = Title
chat-write-link = Link (https), if there is one
chat-write-kind = Kind
chat-write-kind-name = { $kind ->
    [promotional] About a product of ours
    [job_offer] A job
    [csr] Social or environmental engagement
    [educational] Something to learn
    [recommendation] A recommendation
    [review] A rating of our own
    [financial] A financial product
    [regulated] Restricted goods
   *[political] A public debate
}
chat-write-text = Text of the card
chat-write-captions = Captions, an empty line between two
chat-write-send = Save the draft
chat-write-wrong = Not saved yet
chat-write-done = Saved as a draft: { $title }
chat-write-done-text = It stands in the content folder as `{ $item }`, and can be submitted in a few seconds: `/content submit { $item }`. Somebody else approves it.
chat-write-translate = Write it in { $lang }
chat-write-show = Show the item
chat-suggested = Thank you: your suggestion is with the comms team
chat-suggested-text = “{ $title }” is a draft now. You hear from us when it is decided on, and when it is posted. Would you like to be named on the card then?
chat-suggested-name = Name me on the card
chat-suggested-nameless = Do not name me
chat-suggested-named = You will be named when it is posted
chat-suggested-unnamed = You will not be named
chat-suggested-posted = Your suggestion was posted
chat-suggested-posted-text = “{ $title }” is in the channel now. Thank you!
chat-suggested-decided = { $action ->
    [approve] Your suggestion was approved
    [request_changes] Something should change in your suggestion
   *[other] Your suggestion will not be posted
}
chat-suggested-decided-text = { $action ->
    [approve] “{ $title }” will be posted when its turn comes.
    [request_changes] “{ $title }”: the comms team wrote what should change. They can change it with you.
   *[other] “{ $title }” was put away by the comms team. Thank you for the idea all the same.
}
chat-suggested-reason = What they wrote
chat-card-suggested = Suggested by
chat-move-when = When?
chat-move-when-text = Write `next`, `later` or a day behind the item: `/content reschedule { $item } 2026-12-01`.
chat-move-next = First in the queue: { $title }
chat-move-later = Last in the queue: { $title }
chat-move-day = Not before { $day }: { $title }
chat-move-stands = Its state is as before: { $state }. The plan follows in a few seconds.
chat-move-partly = It is in review: moving it, you approve it as it is now, and somebody else has to approve it as well.
chat-move-draft = It was approved, and is a draft again now: an approval holds for the file as it was. Submit it again, so that somebody else can approve it.
chat-denied-day-past = This day is past
chat-denied-day-past-text = It would hold nothing back, so nothing was changed. Choose today or a later day, or `next` for the head of the queue.
