# What the program says at the terminal.
app-hello = portevoix is ready: open { $url } in your browser. Ctrl-C stops it.
app-demo-starting = Preparing two weeks of a fictional organisation…
app-demo-hello = The demo runs at { $url }, { $speed } times as fast as real time. It slows down while you act. Ctrl-C stops it.
app-bye = Stopped. Nothing is under way any more.
app-error = error
app-warning = warning

app-config-unreadable = the configuration { $file } cannot be read: { $reason }. Name an existing file with --config, or run `portevoix init`.
app-config-wrong = { $place }: { $reason }. Correct that line; `portevoix init` in an empty folder shows every key.
app-config-environment = a PORTEVOIX__ variable cannot be used: { $reason }. Its name is PORTEVOIX__SECTION__KEY with a key of portevoix.toml.
app-config-loopback = listen.private must be a loopback address such as 127.0.0.1:8080: whoever reaches the workspace picks who they are.
app-config-public-url = listen.public_url must be an http or https address without a query, such as https://go.example.org/.
app-config-evidence-page = evidence.fetch needs listen.public_url: the server that is asked must be able to see who asks. Set listen.public_url, or evidence.fetch = false.
app-config-own-host = feeds.own_hosts: “{ $line }” is not a host name and an address with its port, or names a host again. Write each host once, like `intranet.example.com=10.1.2.3:443`.
app-config-authority = feeds.authority: no certificate could be read from { $file } ({ $reason }). Name a file of certificates in PEM, or leave the key out.
app-config-evidence-host = evidence.mastodon_hosts holds “{ $host }”, which is not a public host name. Write names only, such as mastodon.social.

app-listen = cannot listen on { $address }: { $reason }. Stop the other program, or choose another address with --private or --public.
app-folder-failed = { $path } cannot be used: { $reason }.
app-folder-full = there is no space left for { $path }: { $reason }. Free some space and start again; nothing was lost.
app-folder-read-only = { $path } is not writable: { $reason }. Give this user write access, or choose another folder with --data.
app-folder-in-use = { $path } is in use by another running portevoix. Stop that one, or choose another folder with --data.
app-store-newer = { $reason }. Nothing was changed. Start the newer portevoix, or restore the backup made before it ran; the data folder is { $path }.
app-store-corrupt = { $reason }. Nothing was changed. Move the file away and restore a backup; the data folder is { $path }.
app-store-failed = the database in { $path } cannot be used: { $reason }.

app-content-checked = { $items ->
    [one] { $items } item
   *[other] { $items } items
}, { $errors ->
    [one] { $errors } error
   *[other] { $errors } errors
}, { $warnings ->
    [one] { $warnings } warning
   *[other] { $warnings } warnings
}.
app-approve-no-folder = there is no folder { $path } to write the approval into. Run `portevoix init` first.
app-approve-unknown = there is no valid item “{ $item }”. `portevoix content list` shows the items that are there.
app-approved = { $item }: approved as it stands now. Any edit un-approves it.
app-approved-before = { $item }: already approved.
app-approve-untrusted = Note: content.trust_file_approvals is false, so a running portevoix does not trust this file.
app-init-done = { $written ->
    [one] { $written } file written
   *[other] { $written } files written
} below { $path }, { $kept } that were there already left as they are.
app-plan-board = the weekly board
app-plan-empty = Nothing is planned: there is no schedule in schedules.toml.
app-ledger-none = there is no database { $path }.
app-ledger-whole = The ledger is whole: { $count ->
    [0] it is still empty.
    [one] { $count } entry, as it was written.
   *[other] { $count } entries, each as it was written.
}
app-ledger-flaw = the ledger was tampered with or damaged: { $kind ->
    [gap] leaf { $leaf } is missing
    [private] the private part of leaf { $leaf } was changed after it was written
   *[changed] leaf { $leaf } was changed after it was written
}.

app-exit-failed = anything that has no code of its own
app-exit-usage = the command line cannot be understood
app-exit-configuration = the configuration has an error
app-exit-content = a content file has an error, or there is no such item
app-exit-listen = an address is in use, or not ours to listen on
app-exit-read-only = a folder or file may not be written
app-exit-full = the disk is full
app-exit-newer = the database was written by a newer program
app-exit-corrupt = the database or the ledger is damaged, or not ours
app-exit-in-use = another running program holds the data folder
app-exit-lines = some lines of the input were refused: the answer to each says why

# JSON lines through a pipe.
app-lines-io = Standard input or output cannot be used: { $reason }.
app-line-too-long = The line is longer than { $most } bytes. Shorten it, and check that every object ends with a line break.
app-line-not-utf8 = The line is not UTF-8 from byte { $at } on. Convert it first.
app-line-not-json = The line is not JSON: { $reason }. Write one object a line.
app-line-no-id = The line has no “id”. Give it a string or a number, which comes back with the answer.
app-line-odd-id = The “id” is neither a string nor a number. Give it one of these.

# The disclosure report.
app-report-order = --from { $from } is after --to { $to }. Give the earlier day first; --to is included.
app-report-far = these days are outside the calendar that portevoix can count. Choose years between 1 and 9998.
app-report-title = Disclosures
app-report-period = From { $from } to { $to }, both included; days in { $zone }.
app-report-withheld = Nobody is named. Figures below five are withheld (*), and some larger ones with them, so that nobody can work them out.
app-report-exact = Nobody is named. Every figure is exact, small ones too; the ledger records that they were read.
app-report-empty = No share in this period.
app-report-item = Item
app-report-network = Network
app-report-jurisdiction = Rules of
app-report-shares = Shares
app-report-tiers = Evidence
app-report-verdicts = Verdicts
app-report-reasons = Reasons
app-report-rules = Rule versions
app-report-corrections = Corrections
app-report-corrections-of = asked: { $asked }; closed: { $closed }

# The rules at the terminal.
app-rules-checked = { $packs ->
    [one] { $packs } pack of rules
   *[other] { $packs } packs of rules
}, { $errors ->
    [0] no error
    [one] { $errors } error
   *[other] { $errors } errors
}, { $warnings ->
    [0] no warning
    [one] { $warnings } warning
   *[other] { $warnings } warnings
}. Engineering, not legal advice.
app-rules-weakening = Asks for less, in force: { $rule } in { $jurisdiction }: { $aspect } is “{ $is }” instead of “{ $was }”. Decided by { $who }: { $why }
app-rules-rewarded = Shares are rewarded: every post counts as paid for, and needs an advertising label.
app-rules-no-seat = There are no rules for { $country }, where the organisation has its seat. Add rules/{ $country }.toml (name in lower case), or ask somebody who knows that law.
app-rules-applied = An employee who posts under the rules of { $jurisdiction }:
app-rules-advice = A careful reading of public rules, not legal advice.

app-manifest-application = The application’s id is not known: give it with --application ID (it is on the application’s page “General Information”), or set the bot’s token.
app-manifest-discord = Whoever runs the Discord server opens this address and chooses the server:
app-manifest-permissions = The permissions that are asked for, and why:
app-config-in-the-clear = “{ $url }” would send the bot’s token in the clear: an api_base on another machine must begin with https://.
app-config-workspace-twice = Discord and Slack both have a workspace called “{ $name }”. Channels could not tell them apart: give one of them another name.
# The bench of chat platforms.
app-bench-load = { $cards } cards to { $channels } channels; every answer of the simulated platform takes { $latency } ms.
app-bench-posted = Cards that stand
app-bench-took = Time in all
app-bench-least = Least time under the platform’s limits
app-bench-ratio = Ratio
app-bench-refused = 429 answers: in all / most in one bucket
app-bench-memory = Memory: before / at most / after
app-bench-answers = { $unanswered ->
    [0] { $count } answers to people meanwhile: p50 / p99
   *[other] { $count } answers to people meanwhile, { $unanswered } without success: p50 / p99
}

# Reach of a document.
app-exit-document = the document on standard input was refused: the answer says why, with the place of each mistake
app-reach-refused = the document was refused, with { $count ->
    [one] one error
   *[other] { $told } errors
}: the answer names each, with its place. Nothing was estimated.
# The calibration of reach.
app-calibrate-head = | condition | items | 50 / 80 / 95 % intervals hold, in % | 80 % of inside / direct / passed on | chi² of ranks | median estimate / truth | log error (against sum × visibility) | mean error (against sum of followers, best of the others) | q90 / q10 | log CRPS | log interval score |
app-calibrate-whole = together
app-calibrate-goals = | goal | measured | at most | |
app-calibrate-met = met
app-calibrate-missed = not met
app-calibrate-unwritable = “{ $path }” could not be written: { $reason }. Give another file with --page.
app-calibrate-no-graph = “{ $path }” could not be read as graphs: { $reason }. A graph is a .txt or .txt.gz file with the number of people and of arcs in its first line, then one arc a line.
app-calibrate-empty = no .txt or .txt.gz file is there
## Keys of pseudonyms.
app-keys-rotated = Key version { $version } is in use. It stands in { $path }: back that file up, apart from the database.
app-keys-rotated-next = Samples given so far count only by the length of their list until their owners give a new one. Each of them is asked for it once, in private, by the running program.
app-keys-failed = { $path }: no new key was made ({ $reason }). Nothing else changed.
app-keys-none = There is no key yet: it is made when portevoix runs for the first time.
app-keys-newest = Key { $version }, in use since { $made }: keeps { $whole }.{ $tenth } % of contacts; samples: { $samples }, people: { $people }.
app-keys-earlier = Key { $version }, of { $made }: kept { $whole }.{ $tenth } % of contacts; samples left: { $samples }, people: { $people }.
app-keys-few = fewer than five
# A person’s own audience, made on their side.
app-audience-unreadable = { $path } cannot be read: { $reason }.
app-audience-finding = { $path }: { $text }
app-audience-network = The list does not say which network it is from. Add --network, for example --network linkedin.
app-audience-differs = The list is from { $network }, but --network says { $told }. Leave --network out.
app-audience-address = --to takes the address that the bot gives you for `/me sample`, as it stands: it begins with https:// and has /audience/ in it.
app-audience-read = { $network }: { $n } different contacts (rows that say the same as another: { $duplicates }; rows that cannot be used: { $unusable }).
app-audience-sent = To be sent: one blinded value for each contact, from which nobody can work out the contact, and then the pseudonyms below. No name, no e-mail address and no employer leaves this computer.
app-audience-batches = The values go in { $batches } batches of { $batch }; the last one is filled up with values of nobody.
app-audience-stored = To be stored: the number of your contacts ({ $n }), and pseudonyms of about { $kept } of them (one in { $share }), chosen by a rule that is the same for everybody. They stay personal data: whoever held both the key and the database could check whether a given person is among them.
app-audience-colleagues = Colleagues are marked, so that they are not counted as people outside: { $n } of your contacts work at your organisation.
app-audience-forget = You can delete all of it at any time, on the page that `/me sample` gives you.
app-audience-replaces = It takes the place of what is stored for this network: { $n } contacts.
app-audience-dry = Nothing was sent: this was a dry run.
app-audience-where = Nothing was sent. To send it, ask the bot for your address with `/me sample`, and add --to ADDRESS.
app-audience-quota = This list needs { $needed } values to be sent, and you have { $left } left this month. The limit keeps anyone from trying out whole directories. Try again next month, or give the number alone with `/me audience`.
app-audience-ask = Send it? [y/N]
app-audience-not-sent = Nothing was sent.
app-audience-unasked = Nothing was sent: without a terminal nobody can be asked. Give --yes to agree beforehand to what stands above.
app-audience-done = Stored: { $n } contacts, { $kept } pseudonyms, { $colleagues } of them of colleagues.
app-audience-unreached = The installation cannot be reached ({ $reason }). Check the address and the connection, then try again.
app-audience-odd = The answer is not one of portevoix’s, so nothing more was sent. Check the address; whoever runs the installation may have to update it.
app-audience-expired = This address is not valid any more. Ask the bot for a new one with `/me sample`.
app-audience-status = The installation refused with status { $status }. Nothing was stored; try again later.
app-audience-answered = The installation refused: { $message }
# Samples as files.
app-sketch-unreadable = Cannot read { $path }: { $reason }. Check the path and your rights.
app-sketch-unwritable = Cannot write { $path }: { $reason }. A file that is already there is not replaced: choose another name.
app-sketch-too-long = more than { $most } MiB, too much for a sketch.
app-sketch-refused = { $path } is refused: { $reason }
app-sketch-json = this is not a sample ({ $reason }). It must be a JSON object with count, threshold and pseudonyms, the last two in 16 hexadecimal digits.
app-config-reach = [reach] holds a figure that cannot be: cpc is a price above 0, currency at most 12 characters, brand_followers at least 1, brand_visibility above 0 and at most 1 (0.05 for five in a hundred).

# Feeds, spreadsheets, export.
app-feed-none = No feed is followed: content/feeds.toml has none.
app-feed-unknown = There is no feed “{ $name }” in content/feeds.toml.{ $near ->
    [none] { "" }
   *[other] { " " }Did you mean “{ $near }”?
}
app-feed-done = { $drafted ->
    [0] no new entry
    [one] 1 draft written
   *[other] { $drafted } drafts written
}{ $known ->
    [0] { "" }
   *[other] ; { $known } known by their page already
}{ $passed ->
    [0] { "" }
   *[other] ; { $passed } from before the feed was followed left out
}{ $left ->
    [0] { "" }
   *[other] ; { $left } wait for the next look
}.
app-intake-no-folder = There is no folder { $path }: the sample inside the program cannot be changed. “portevoix init” writes it out as files.
# The plan.
app-plan-order = order { $order }
app-plan-until = until { $day }
app-plan-held = { $count ->
    [one] one before it is held back: { $reason }
   *[other] { $count } before it are held back: { $reason }
}
app-plan-since = { $count ->
    [0] No difference with the plan of { $since }.
    [one] One difference with the plan of { $since }:
   *[other] { $count } differences with the plan of { $since }:
}
app-plan-instead = { $is } (instead of: { $was })
app-plan-topic = { $topic ->
    [gap] Gaps
    [clash] Clashes
   *[warning] Worth knowing
} ({ $count }):
app-plan-paused = All posting is paused: until somebody resumes it, none of this is posted.
app-plan-paused-until = All posting is paused until { $until }: what falls due before is not posted then.
app-plan-older = { $path } was written by an older portevoix: what was decided and posted is not known here until the program has run once.
app-plan-unreadable = { $path } is no plan. Write one with `portevoix plan --format json`, or take the file away.
app-plan-calendar = { $organisation }: planned posts
app-bench-plan = { $schedules } schedules, { $items } items, { $weeks } weeks
app-bench-plan-took = The plan: { $slots } firings, { $posts } posts, in { $ms } ms
app-bench-plan-notes = With gaps, clashes and warnings ({ $notes }): { $ms } ms
app-bench-plan-baseline = Baseline, the first { $weeks } weeks: { $ms } ms as a plan, { $anew } ms with every choice made anew
app-bench-plan-same = Both make the same choices.
app-bench-plan-differs = The two DIFFER: this is a fault of the program.
# What a check says beyond the files, and why each finding matters: `portevoix explain`.
app-explain-mend = What to do
app-explain-before = Before, in { $file }
app-explain-after = After
app-explain-unknown = there is no code “{ $code }”.{ $near ->
    [none] { "" }
   *[other] { " " }Did you mean { $near }?
} `portevoix explain` lists them all.
app-bench-content = { $items } items in { $files } files, { $bytes } bytes: read in { $reading } ms, checked in { $checking } ms ({ $ratio } times as long), { $findings } findings.
app-list-follows = { $what ->
    [scheduled] scheduled for { $day }
    [posted] posted { $day }
   *[expired] expired { $day }
}
# One person's data.
app-person-unknown = Nobody is known by this account. Look at the spelling, and at the name of the workspace in the configuration; whoever was erased is not known any more.
app-person-would = Everything that says who they are would go: profile, accounts, kits, texts, audiences, messages and personal links. Shares that would stay as totals without anybody: { $shares }.
app-person-yes = Nothing was erased. To do it, add --yes; there is no way back.
app-person-erased = Erased. Shares that stay as totals without anybody: { $shares }; personal links that lead nowhere any more: { $links }. Backups made before still hold everything: delete them, or erase again after restoring one.
app-person-unswept = Somebody is reading the database, so that old pages could not be swept yet: the running program, or the next one, does it by itself.
# Copies of the database.
app-exit-unwell = doctor found an error
app-exit-exists = there is a database already, and --force was not given
app-backup-done = Copied to { $path }: { $size } kB, schema version { $version }, opened and looked through.
app-backup-rows = It holds: slots { $slots }, links { $links }, shares { $shares }, ledger entries { $ledger }.
app-backup-without = It does not hold { $keys }, { $content }, the configuration and its secrets, or the spool: copy these too, and the keys apart from the copy.
app-backup-removed = Removed { $path }.
app-backup-keep = --keep needs a folder: name one that exists, or no file at all.
app-backup-busy = another program is writing to { $path } now. Wait until it has ended.
app-backup-itself = { $path } is the database itself. Nothing was changed. Name another file, or a folder.
app-backup-newer = { $reason }. Nothing was changed. Use the newer portevoix.
app-backup-corrupt = { $reason }. Nothing was changed. Take another copy.
app-backup-full = there is no space left: { $reason }. Nothing was changed. Free some space, or name another folder.
app-backup-failed = it could not be done: { $reason }. Nothing was changed.
app-restore-exists = there is a database at { $path }. With --force it is kept beside under another name, and the copy takes its place.
app-restore-done = Restored to { $path }: { $size } kB, schema version { $version }, looked through before it took its place.
app-restore-kept = The database that stood there is now { $path }. Delete it when you no longer need it: it holds personal data.
app-restore-salts = { $path } cannot be opened, so that the salts of its last two days could not be taken out. Delete it within 48 hours.
app-restore-clicks = { $clicks } clicks of the spool will be counted from where the copy stood, each once.
app-restore-spool = The spool belonged to another database and is now { $path }: its clicks are not counted.
app-restore-lost = What happened after the copy was made is not in it: posts, shares, opt-ins, decisions, links. If somebody was erased since, erase them again.
app-restore-paused = All posting is paused. Start portevoix, look at the channels, then say /portevoix resume in chat.
app-restore-going = Posting is not paused: what fell due since the copy was made is posted by the rules of its schedule.
app-restore-reason = Restored from a backup

# Doctor: each finding, and what to do.
app-doctor-ok = ok
app-doctor-page = See { $page }
app-doctor-end = Findings: { $checks }, of which errors: { $errors }, warnings: { $warnings }.
app-doctor-about-configuration = the configuration file
app-doctor-about-secrets = who may read the files that hold secrets
app-doctor-about-data = the data folder can be written to
app-doctor-about-space = space on its disk
app-doctor-about-running = whether portevoix runs on this folder
app-doctor-about-database = the database is whole and of this version
app-doctor-about-spool = clicks that were not imported yet
app-doctor-about-keys = the key file of pseudonyms: its mode and its versions
app-doctor-about-clock = the clock of this machine
app-doctor-about-zones = the age of the time zone data
app-doctor-about-listeners = the two addresses are free, or answer
app-doctor-about-public-url = the public address is https and, with --online, answers
app-doctor-about-content = the comms team’s folder and what is wrong in it
app-doctor-about-approvals = whether approvals in the file are believed
app-doctor-about-fonts = the organisation’s name can be drawn
app-doctor-about-channels = every channel has a workspace with a token
app-doctor-about-discord = with --online, the token and the permissions in each channel
app-doctor-about-slack = with --online, the tokens and their scopes
app-doctor-about-calendar = the next three runs
app-doctor-about-posts = the last post, late ones, and failures of seven days
app-doctor-about-errands = what is still to be said, and failures of seven days
app-doctor-configuration = { $path } was read.
app-doctor-configuration-none = There is no { $path }: the sample inside the program holds.
app-doctor-configuration-none-fix = Run `portevoix init`, and edit what it writes.
app-doctor-configuration-fix = Correct it, then run doctor again: nothing else was looked at.
app-doctor-secrets = Files with secrets: { $count }, each for its owner alone.
app-doctor-secrets-open = { $name }: others on this machine may read { $path }.
app-doctor-secrets-open-fix = chmod 600 { $path }
app-doctor-data = { $path } can be written to.
app-doctor-data-none = There is no { $path } yet: the first start makes it.
app-doctor-data-open = Others than the program’s user can read { $path }: it holds what is known about people.
app-doctor-data-open-fix = Run `chmod -R go-rwx { $path }` while portevoix is stopped.
app-doctor-data-closed = { $path } cannot be written to: { $reason }.
app-doctor-data-closed-fix = Give the user that runs portevoix write access to { $path }, or set `data` to another folder.
app-doctor-space = { $free } MB are left on the disk of the data folder.
app-doctor-space-unknown = How much space is left could not be found out.
app-doctor-space-fix = Free some space: on a full disk no post and no click can be recorded.
app-doctor-running = portevoix runs on this data folder.
app-doctor-running-not = portevoix does not run on this data folder now.
app-doctor-database = { $path } is whole: schema version { $version }, { $size } kB.
app-doctor-database-none = There is no { $path } yet: the first start makes it.
app-doctor-database-older = { $path } was written by an earlier portevoix.
app-doctor-database-older-fix = Start portevoix: it makes a copy in backups/ and brings the database up to date.
app-doctor-database-bad = The database cannot be used: { $reason }.
app-doctor-database-bad-fix = Look at the file and at who may read it.
app-doctor-database-newer-fix = Use the newer portevoix, or restore a copy from before with `portevoix restore`.
app-doctor-database-corrupt-fix = Stop portevoix, and restore the newest copy: `portevoix restore FILE --force` keeps the damaged file.
app-doctor-database-recover = A program that was killed left the database to be put in order.
app-doctor-database-recover-fix = Start portevoix: it does so by itself.
app-doctor-spool = Clicks that wait to be imported: { $clicks }.
app-doctor-spool-alone = Parts of the spool: { $segments }. How far they were imported is not known without the database.
app-doctor-spool-fix = Where portevoix runs, its log says why clicks are not imported; where it does not, start it: none is lost.
app-doctor-spool-closed = { $path } cannot be read: { $reason }.
app-doctor-spool-closed-fix = Give the user that runs portevoix access to it.
app-doctor-keys = { $path } holds { $count ->
    [one] { $count } version of the key
   *[other] { $count } versions of the key
}.
app-doctor-keys-open = Others on this machine may read { $path }.
app-doctor-keys-bad = { $path } cannot be used: { $reason }.
app-doctor-keys-missing = { $path } lacks versions under which samples were made: { $versions }.
app-doctor-keys-fix = Put the key file back from its own backup; without it, make a new version with `portevoix audience rotate`.
app-doctor-clock = It is { $now } UTC.
app-doctor-clock-early = The clock shows { $now } UTC, which is before this program was written.
app-doctor-clock-back = The clock shows { $now } UTC, but something was posted at { $last } UTC.
app-doctor-clock-fix = Set the clock, and let it be kept right (NTP): every post is made by it.
app-doctor-zones = Time zone data: { $version }.
app-doctor-zones-fix = Install a newer portevoix: laws on local time change every year.
app-doctor-listeners-free = { $key } { $address } is free.
app-doctor-listeners-ours = { $key } { $address } answers: portevoix is well there.
app-doctor-listeners-taken = { $key } { $address } cannot be listened on: { $reason }.
app-doctor-listeners-taken-fix = Stop the other program, or set { $key } to another address.
app-doctor-public-url = Visitors reach links below { $url }; --online asks whether it answers.
app-doctor-public-url-none = listen.public_url is not set: links lead to http://{ $address }, which only this machine reaches.
app-doctor-public-url-none-fix = Put a TLS proxy in front of listen.public, and set listen.public_url to its address.
app-doctor-public-url-clear = { $url } is not https: whoever stands between sees who opens which link.
app-doctor-public-url-clear-fix = Put a TLS proxy in front of it, and write https:// in listen.public_url.
app-doctor-public-url-answers = { $url } answers.
app-doctor-public-url-silent = { $url } does not answer as it should: { $reason }.
app-doctor-public-url-silent-fix = Start portevoix, and let the proxy pass /healthz and /r/ on to listen.public.
app-doctor-content = { $path }: { $items } items, errors: { $errors }, warnings: { $warnings }.
app-doctor-content-ours = { $count ->
    [one] One item in { $path } is still one of the sample, approved: it would be posted as yours.
   *[other] { $count } items in { $path } are still those of the sample, approved: they would be posted as yours.
}
app-doctor-content-ours-fix = Delete or rewrite them in items/ before you invite people; `portevoix content list` names them.
app-doctor-content-fix = `portevoix content check` names each with its place and what to do.
app-doctor-content-sample = There is no { $path }: the sample inside the program is used, with { $items } items.
app-doctor-content-sample-fix = Run `portevoix init`, and write your own content.
app-doctor-content-closed = { $path } cannot be read: { $reason }.
app-doctor-content-closed-fix = Give the user that runs portevoix access to it.
app-doctor-approvals-trusted = Approvals in approvals.toml are believed: { $count }.
app-doctor-approvals-untrusted = approvals.toml holds approvals that are not believed: { $count }.
app-doctor-approvals-untrusted-fix = Approve in chat, or set content.trust_file_approvals = true where not everybody can write that file.
app-doctor-approvals-chat = Items are approved in chat.
app-doctor-fonts = The organisation’s name can be drawn on boards.
app-doctor-fonts-missing = The fonts lack letters of “{ $name }”: boards show it without them.
app-doctor-fonts-fix = Write the name in Latin, Greek or Cyrillic letters in brand.toml.
app-doctor-channels = Channels: { $count }, each with a workspace.
app-doctor-channels-homeless = The channel { $channel } is in the workspace { $workspace }, which has no token here.
app-doctor-channels-homeless-fix = Add [discord.workspace.{ $workspace }] or [slack.workspace.{ $workspace }] with its token, or correct schedules.toml.
app-doctor-platform-unused = Not used: there is no token.
app-doctor-platform-empty = There is a token, and no workspace to use it in.
app-doctor-platform-set = Workspaces with a token: { $count }; --online asks what it may do.
app-doctor-platform-refused = It cannot be asked: { $reason }.
app-doctor-workspace = { $name }: the token is good, and nothing is missing in its channels: { $count }.
app-doctor-workspace-refused = { $name }: { $reason }.
app-doctor-discord-empty-fix = Add [discord.workspace.NAME] with the id of the server.
app-doctor-discord-fix = Copy the token again from the application’s page, and invite the bot: `portevoix manifest discord` prints the address.
app-doctor-discord-missing = { $name }, channel { $channel }: it lacks { $missing }.
app-doctor-discord-missing-fix = Give the bot’s role these permissions in that channel, or invite it again with `portevoix manifest discord`.
app-doctor-slack = { $name }: the token is good and has every scope.
app-doctor-slack-missing = { $name }: the token lacks { $missing }.
app-doctor-slack-fix = Install the app again from `portevoix manifest slack`, and copy its bot token.
app-doctor-slack-app = The app-level token is refused: { $reason }.
app-doctor-slack-app-fix = Make an app-level token with the scope connections:write, or use slack.signing_secret.
app-doctor-slack-deaf = There is a Slack workspace, but neither slack.app_token nor slack.signing_secret: nothing is posted there.
app-doctor-slack-deaf-fix = Set one of them: docs/slack.md says where it is found.
app-doctor-slack-empty-fix = Add [slack.workspace.NAME] with its id and its bot token.
app-doctor-calendar = { $at }, #{ $channel }: { $what }
app-doctor-calendar-none-fix = Add a schedule to schedules.toml.
app-doctor-calendar-empty = Nothing is left to post at the next runs.
app-doctor-calendar-empty-fix = Approve more items: `portevoix content list` shows those that wait.
app-doctor-posts = The last card was posted at { $at } UTC.
app-doctor-posts-none = Nothing was posted yet.
app-doctor-posts-failed = Posts that failed for good within seven days: { $count }.
app-doctor-posts-failed-fix = The log names each with the platform’s reason; `portevoix doctor --online` asks for permissions.
app-doctor-posts-late = Posts that are more than 15 minutes late: { $count }.
app-doctor-posts-late-fix = Look whether posting is paused, and what the log says of the platform.
app-doctor-errands = Private messages and edits that wait: { $count }.
app-doctor-errands-failed = Private messages and edits that failed within seven days: { $count }.
app-doctor-errands-failed-fix = The log names each with the platform’s reason.

# The configuration that holds, counts, papers and the first questions.
app-origin-default = default
app-origin-flag = flag { $name }
app-man-done = { $pages } pages written into { $path }.
app-status-failed = the database cannot be read: { $reason }.
app-status-older = the database was written by an earlier portevoix: start portevoix once, which brings it up to date.
app-status-never = never
app-status-items = Items: { $items }, offered now: { $offered }
app-status-slots = Cards posted: { $sent }, skipped: { $skipped }, failed: { $failed }
app-status-waiting = Slots that wait: { $due }, late: { $late }; last post: { $last }
app-status-people = People: { $people }, advocates: { $advocates }
app-status-shares = Shares: { $shares }, by people: { $sharers }
app-status-clicks = Links: { $links }, counted clicks: { $counted }, requests: { $total }
app-status-errands = Messages that wait: { $open }; failed within seven days: posts { $posts }, messages { $errands }
app-init-unasked = Nothing is asked: the sample’s own answers are taken.
app-init-question = { $question } [{ $proposed }]
app-init-name = Name of the organisation
app-init-name-odd = At most 80 characters, in one line.
app-init-lang = Its language, fr or en
app-init-lang-odd = Type fr or en.
app-init-country = The country of its seat, whose disclosure rules apply
app-init-country-odd = Type the code of a country (ISO 3166-1), such as BE; the United Kingdom is GB.
app-init-zone = Its time zone
app-init-zone-odd = Type the name of an IANA time zone, such as Europe/Brussels.
app-init-chat = Where colleagues talk: local, discord or slack
app-init-chat-odd = Type local, discord or slack.
app-init-public = Public address of tracked links, or - for none yet
app-init-public-odd = Type an address that begins with https:// and has no query, or -.
app-init-platform = { $page } says how the bot is connected; its tokens go into the files of secrets/.
app-init-next = Next:
app-init-next-doctor = what is missing, and what to do
app-init-next-plan = what will be posted when and where
app-init-next-run = open the address that it prints

# What is told to the operator in a channel.
app-trouble-begun = Something needs a look
app-trouble-over = Back to normal
app-trouble-since = Since
app-trouble-failed = A card for #{ $subject } failed for good. `portevoix doctor --online` says whether a right is missing.
app-trouble-failed-end = Cards are posted in #{ $subject } again, or the failures are two days old.
app-trouble-late = Cards have waited for more than 15 minutes: a platform may be down, or refuse its token. Look at the log, or run `portevoix doctor --online`.
app-trouble-late-end = No card waits any longer.
app-trouble-empty = The schedule { $subject } has nothing left to post within seven days. `portevoix content list` shows what waits for approval.
app-trouble-empty-end = The schedule { $subject } has something to post again.
app-trouble-feed = The feed { $subject } can no longer be read, so nothing new comes from it. `portevoix feed list` says why; its address stands in content/feeds.toml.
app-trouble-feed-end = The feed { $subject } is read again, or followed no longer.
app-trouble-clicks = Clicks have not been counted for more than five minutes. None is lost for a day; the log says why.
app-trouble-clicks-end = Clicks are counted again, those in between included.
app-trouble-disk = The disk of the data folder is nearly full. Free some space: on a full disk no card and no click can be recorded.
app-trouble-disk-end = There is space on the disk of the data folder again.
app-doctor-channels-alerts = alerts.channel names { $channel }, which is no channel of schedules.toml: nobody is told what is wrong.
app-doctor-channels-alerts-fix = Add the channel to schedules.toml, or correct alerts.channel.
app-intake-changed = { $file } is there already, or somebody changed it meanwhile; nothing was written. Try again.
app-import-done = { $outcome ->
    [written] { $good ->
        [one] 1 draft written
       *[other] { $good } drafts written
    }
   *[ready] { $good ->
        [one] 1 row could be written, and nothing was
       *[other] { $good } rows could be written, and nothing was
    }
}{ $bad ->
    [0] .
    [one] ; 1 row refused.
   *[other] ; { $bad } rows refused.
}
app-export-not-empty = { $path } is not empty: an export goes into a folder of its own.
app-export-too-large = { $path } is larger than what is read: the export would not be whole. Nothing was written.
app-export-none = { $path } is no export: it has no { $inventory }.
app-export-done = Written to { $path }: { $files ->
    [one] { $files } file
   *[other] { $files } files
} and { $decisions ->
    [one] { $decisions } decision
   *[other] { $decisions } decisions
}.
app-export-back = { $dry ->
    [yes] Nothing was written. To be written: { $written } files and { $decisions } decisions
   *[no] { $written } files written and { $decisions } decisions kept
}{ $known ->
    [0] .
   *[other] ; { $known } files were there already.
}
## What an item will look like.
app-preview-card = Card of { $item } in { $lang } ({ $state }, { $revision })
app-preview-kit = { $network }, caption { $caption } of { $captions }: { $length } / { $limit }
app-preview-fold = [… see more]
app-preview-blocked = The rules forbid such a post to somebody who works here.
app-preview-approval = Somebody else has to agree before it is posted.
app-preview-written = Written: { $file }
app-preview-unwritten = { $file } could not be written: { $reason }. Check the folder and its rights.
app-preview-shortened = The caption was cut to make room for disclosure and link.

## The content mix.
app-mix-weeks = { $weeks ->
    [one] Posted in the last week, planned for the coming one, and what is left
   *[other] Posted in the last { $weeks } weeks, planned for the coming { $weeks }, and what is left
}
app-mix-empty = Nothing was posted, nothing is planned, and no approved item is in stock. `portevoix content list` shows what there is.
app-mix-posted = posted
app-mix-planned = planned
app-mix-stock = in stock
app-mix-cell = { $count } ({ $share } %)
app-mix-facet = { $facet ->
    [kind] Kind
    [campaign] Campaign
    [language] Language
    [team] For the team
   *[country] For the country
}
app-mix-none = { $facet ->
    [campaign] without a campaign
    [team] every team
   *[country] every country
}
app-preview-left-out = Left out of the picture, for its fonts lack them: { $signs }. They are posted all the same.
app-report-verdict = { $verdict ->
    [sufficient] sufficient
    [not_required] not required
    [needs_review] to be reviewed
    [insufficient] insufficient
   *[unverifiable] cannot be verified
}

# What a store and an export say of themselves, and a pause.
app-store-is-newer = { $path } has schema version { $found }; this program knows versions up to { $known }
app-store-is-older = { $path } has schema version { $found }; this program reads version { $known }: run it once to bring it up to date
app-store-is-corrupt = { $path } is damaged, or not a database of this program ({ $reason })
app-store-says = the database answered with an error ({ $reason })
app-export-bad = nothing was written: { $error ->
    [inventory] the inventory of the export is not understood ({ $detail }). Export again with this portevoix
    [file] { $detail } is missing, or is not the file that was exported. Take an export that nobody changed
   *[way] other files stand in the content folder under the same names: { $detail }. Move them away, or import into an empty folder
}.
app-status-paused = All posting is paused since { $since } UTC: nothing is posted until somebody says /portevoix resume in chat.
app-status-paused-until = All posting is paused since { $since } UTC, until { $until } UTC.
app-doctor-paused-fix = Look at the channels, then say /portevoix resume in chat, which shows what would follow.
