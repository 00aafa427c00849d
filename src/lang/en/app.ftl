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
app-init-done = { $written } files written below { $path }, { $kept } that were there already left as they are.
app-plan-board = the weekly board
app-plan-empty = Nothing is planned: there is no schedule in schedules.toml.
app-ledger-none = there is no database { $path }.
app-ledger-whole = The ledger is whole: { $count ->
    [0] it is still empty.
    [one] { $count } entry, as it was written.
   *[other] { $count } entries, each as it was written.
}
app-ledger-flaw = the ledger was tampered with or damaged: { $reason }.

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
