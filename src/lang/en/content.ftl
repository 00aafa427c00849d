# Content: reading files, editorial states. Every code PVX-C… has a message and a remedy (-hint).
content-not-utf8 = The file is not UTF-8: there is an unreadable byte here.
content-not-utf8-hint = Save it as UTF-8.
content-too-large = The file has { $bytes } bytes; the limit is { $limit }.
content-too-large-hint = Pictures belong in images/, long texts behind a link.
content-no-front = The file does not begin with front matter.
content-no-front-hint = Begin with a line “---”, then the keys (title, kind, captions…), then another line “---”.
content-unclosed-front = The front matter is not closed, or is empty.
content-unclosed-front-hint = The first key follows the first line “---” at once, without an empty line; a second line “---” ends the front matter.
content-yaml = The front matter is not valid YAML: { $reason ->
    [tab] there is a tab where spaces are needed.
    [indent] the indentation of this line does not fit.
    [bracket] a brace or bracket is not closed or not in its place.
    [quote] a quoted text is not closed or holds a character to be escaped.
    [colon] a colon is missing, or there is one too many in a text without quotes.
    [alias] this name (with &, * or !) does not exist.
    [character] a text cannot begin with this character without quotes.
   *[other] it breaks off here.
}
content-yaml-hint = Put texts between straight quotes and indent with spaces. The parser says: { $detail }
content-yaml-refused = The front matter uses a form of YAML that is refused: { $what ->
    [alias] an anchor or alias (&name, *name).
    [tag] a type tag (!name).
    [depth] too many nested levels.
    [key] a key that is not a plain text.
   *[documents] several documents.
}
content-yaml-refused-hint = Write the value out. A text that begins with &, * or ! goes between quotes.
content-unknown-key = There is no key “{ $name }”.{ $near ->
    [none] { "" }
   *[other] { " " }Did you mean “{ $near }”?
}
content-unknown-key-hint = Possible keys here: { $known }.
content-repeated-key = The key “{ $name }” appears here twice.
content-repeated-key-hint = Keep one.
content-wrong-type = “{ $name }” takes { $expected ->
    [list] a list.
    [map] keys and values.
    [flag] true or false, without quotes.
    [whole] a whole number, without quotes.
   *[text] a text.
}
content-wrong-type-hint = { $expected ->
    [list] A list is written “[one, two]”, or with a line “- one” for each value.
    [map] Write “key: value”, one per line and indented.
    [flag] Write true or false, without quotes.
    [whole] Write a whole number, without quotes.
   *[text] Put the value between straight quotes.
}
content-wrong-value = “{ $value }” does not fit “{ $name }”.
content-wrong-value-hint = { $expected ->
    [integer] A whole number is needed, such as 10.
    [count] A whole number from 1 to 9 is needed.
    [host] A host without scheme and path is needed, such as example.com.
    [time] A day is needed (2026-12-01), a local date and time (2026-12-01T09:00), or one with its offset (2026-12-01T09:00+01:00).
    [day] A day is needed, such as 2027-06-30.
    [instant] An instant with its offset is needed, such as 2026-12-01T08:00:00Z.
    [country] The code of a country is needed (ISO 3166-1, two capitals), such as FR; the United Kingdom is GB.
    [lang] “fr” or “en” is needed.
    [zone] The IANA name of a time zone is needed, such as Europe/Paris.
    [address] An address is needed that begins with https://.
    [feed] A feed is asked over https, at a public name with a dot and without a port, such as https://example.com/feed.xml. The port of a host of your own network stands in feeds.own_hosts in the configuration.
    [colour] A colour of the form #1e293b is needed.
    [id] 1 to 64 lower-case letters, digits, “-”, “_” or “.” are needed.
    [revision] The 64 hexadecimal characters of the revision are needed.
   *[words] A text that is not empty is needed.
}
content-missing = “{ $name }” is missing.
content-missing-hint = { $name ->
    [kind] Add “kind” to one of the item’s files: promotional, job_offer, csr, educational, recommendation, review, financial, regulated or political.
    [captions] Offer at least one caption: “captions:”, then “- text: …”.
   *[other] Add the key “{ $name }”, with a value.
}
content-unknown-kind = There is no kind of content “{ $value }”.{ $near ->
    [none] { "" }
   *[other] { " " }Did you mean “{ $near }”?
}
content-unknown-kind-hint = Possible kinds: { $known }.
content-unknown-network = The network “{ $value }” is not known.{ $near ->
    [none] { "" }
   *[other] { " " }Did you mean “{ $near }”?
}
content-unknown-network-hint = Possible networks: { $known }. Without “network”, the caption serves all of them.
content-unknown-lang = The file’s name ends in an unknown language: “{ $value }”.{ $near ->
    [none] { "" }
   *[other] { " " }Did you mean “{ $near }”?
}
content-unknown-lang-hint = Possible languages: { $known }. Example: launch.en.md.
content-bad-name = “{ $name }” is not the name of a content file.
content-bad-name-hint = The name is “id.language.md”, such as launch.en.md, directly in { $folder }: lower-case letters without accents, digits, “-”, “_” and “.”.
content-id-differs = The id “{ $value }” is not that of the file’s name, “{ $id }”.
content-id-differs-hint = Remove “id”: the file’s name is enough.
content-link-no-host = “{ $link }” is not a complete address.
content-link-no-host-hint = Copy the whole address from the browser, such as https://example.com/page.
content-link-not-https = “{ $link }” does not begin with https://.
content-link-not-https-hint = Use the page’s https:// address.
content-link-userinfo = The address at { $host } holds a user name or password.
content-link-userinfo-hint = Remove everything before “@” and change that password: it was written into a file.
content-link-tracked = The address already carries a tracking parameter: “{ $name }”.
content-link-tracked-hint = Remove it: portevoix counts clicks with its own links, and yours would credit them to another source.
content-image-missing = The picture “{ $image }” does not exist.
content-image-missing-hint = The path begins at the content folder, such as images/launch.png; upper and lower case matter.
content-image-escapes = The path “{ $image }” leaves the content folder or is not a plain path.
content-image-escapes-hint = Copy the picture into images/ and write images/name.png, without “..” or a leading slash.
content-image-format = “{ $image }” is neither a PNG nor a JPEG picture.
content-image-format-hint = Export it as PNG or JPEG: changing the extension of its name is not enough.
content-image-too-large = The picture “{ $image }” has { $bytes } bytes; the limit is { $limit }.
content-image-too-large-hint = Make it smaller: a width of 1,200 pixels is enough.
content-alt-missing = “alt” is missing: what “{ $image }” shows, for those who do not see it.
content-alt-missing-hint = Describe the picture in one sentence in this language: “alt: …”.
content-disagreement = “{ $name }” says something else here than in { $other }.
content-disagreement-hint = Keep the value in one of the files only: it holds for every language.
content-expires-first = The item expires before its embargo ends.
content-expires-first-hint = Correct “embargo” or “expires”: this item would never appear.
content-time-twice = The local time { $value } comes twice on that day (clocks go back); the first is taken: { $meant }.
content-time-twice-hint = Add the offset to choose, such as +02:00.
content-time-skipped = The local time { $value } does not exist on that day (clocks go forward); { $meant } is taken.
content-time-skipped-hint = Choose a time that exists, or add the offset.
content-caption-too-long = The caption has { $length } characters for { $network }; the limit is { $limit }, even before the link and the disclosure.
content-caption-too-long-hint = Shorten it: the link and the disclosure are added to it.
content-mass-mention = “{ $mention }” would notify everybody at once.
content-mass-mention-hint = Remove this mention.
content-other-language = The { $lang ->
    [fr] French
   *[en] English
} version is missing.
content-other-language-hint = Add “{ $file }” beside it; until then, other readers see this language.
content-too-many-captions = There are { $count } captions; the limit is { $limit }.
content-too-many-captions-hint = Keep the best.
content-same-caption = The same caption appears here twice: “{ $text }”.
content-same-caption-hint = Keep one, or reword: no two colleagues should publish the same text.
content-raw-html = There is HTML in the text: “{ $html }”. It will be shown as it is.
content-raw-html-hint = Use Markdown: *italic*, **bold**, [text](https://…).
content-toml = The file is not valid TOML here.
content-toml-hint = Put texts between straight quotes, and each key on its line. The parser says: { $detail }
content-unexpected-file = This file is not read in this place.
content-unexpected-file-hint = Items belong in items/, pictures in images/, training tracks in training/, prepared replies in replies/, the charter in charter/: charter.fr.md and charter.en.md, and what changed in changes.fr.md and changes.en.md.
content-contrast = “{ $name }” is hard to read on the background: contrast { $whole }.{ $tenth }, 4.5 is needed.
content-contrast-hint = Lighten one of the colours or darken the other. Until then, background and texts have the default colours.
content-approval-orphan = There is an approval for “{ $id }”, which does not exist.{ $near ->
    [none] { "" }
   *[other] { " " }Did you mean “{ $near }”?
}
content-approval-orphan-hint = The file was probably renamed or removed. Approve the new item.
content-empty = The file is empty.
content-empty-hint = Write the text, or remove the file.
content-charter-rule = Rule { $number } is missing, or takes fewer than eight words: { $rule ->
    [voice] who may speak for the company, and when.
    [limits] what is not tolerated, by example.
    [matter] what may be revealed.
   *[capacity] always say in which capacity you speak.
}
content-charter-rule-hint = Begin a paragraph or a heading with “{ $number }.”, such as “**{ $number }. Title.** Text”, and state the rule in a sentence or more. The four rules always have the numbers 1 to 4, in this order.
content-unknown-level = There is no training track “{ $value }”.{ $near ->
    [none] { "" }
   *[other] { " " }Did you mean “{ $near }”?
}
content-unknown-level-hint = Possible tracks: { $known }. The file is named after the track: beginner.en.md.
content-no-steps = This track has no steps.
content-no-steps-hint = Begin each step with a heading of the second level: “## Title”.
content-step-count = This track has { $count } steps; four to six can be read over a coffee.
content-step-count-hint = Merge or split steps: each begins with “## Title”.
content-step-too-long = This step has { $words } words; the limit is { $limit }.
content-step-too-long-hint = Shorten it, or make two of it: a step takes a minute to read.
content-steps-differ = This track has { $count } steps here, and { $other } in the other language.
content-steps-differ-hint = Give both the same steps: whoever changes language stays at the same one.
content-reply-too-long = This answer has { $words } words; the limit is { $limit }.
content-reply-too-long-hint = Shorten it: under a post, hardly anybody reads more. The rest belongs behind a link.
content-review-overdue = This reply should have been reviewed by { $day }.
content-review-overdue-hint = Read it again, correct what has changed, then move “review_by” on. Until then it is still offered, with a warning.
content-role = { $role ->
    [viewer] viewer
    [author] author
    [approver] approver
   *[admin] administrator
}
content-state = { $state ->
    [draft] draft
    [in_review] in review
    [changes_requested] changes requested
    [approved] approved
    [withdrawn] withdrawn
   *[archived] archived
}
content-refused-state = { $action ->
    [submit] This item cannot be submitted for review
    [request_changes] This item cannot be sent back to its author
    [approve] This item cannot be approved
    [edit] This item cannot be edited
    [withdraw] This item cannot be withdrawn
    [archive] This item cannot be archived
   *[restore] This item cannot be taken up again
} in its present state: { $state }.
content-refused-own = You wrote this item: somebody else has to approve it.
content-feed-outcome = { $outcome ->
    [READ] read
    [SAME] nothing changed since the last look
    [ENDED] gone for good (410): not asked again until its address changes in feeds.toml
    [GONE] not found (404): check the address
    [NOT_PUBLIC] not shown to everybody (401 or 403): portevoix reads public feeds only
    [FORBIDDEN] not asked: only https, public hosts and at most three redirects are followed
    [BUSY] its host asks to come back later
    [UNREADABLE] an answer that is not read: too long, compressed, or a status of another kind
    [LOST] no answer
    [NOT_A_FEED] not RSS, Atom or JSON Feed
   *[NEVER] never asked
}

# What a check says beyond the files, and why each finding matters: `portevoix explain`.
content-domain-forbidden = The address leads to { $host }, and brand.toml forbids { $known }.
content-domain-forbidden-hint = Link to another page, or take the host out of `forbidden` in `[links]`.
content-domain-unlisted = The address leads to { $host }, which brand.toml does not list.
content-domain-unlisted-hint = Listed are: { $known }. Link to one of them, or add the host to `only` in `[links]`.
content-text-link-insecure = “{ $link }” is not encrypted.
content-text-link-insecure-hint = Use the page’s https:// address.
content-caption-link = The caption holds an address of its own: { $link }
content-caption-link-hint = Write it as `link` of the item and take it out of the caption: the kit adds each person’s own link, and only that one is counted.
content-banned = “{ $phrase }” must not be said: { $reason }
content-banned-hint = { $instead ->
    [none] Reword it. The phrase stands in brand.toml, under `[[banned]]`.
   *[other] Say instead: { $instead }
}
content-avoided = “{ $phrase }” had better not be said: { $reason }
content-avoided-hint = { $instead ->
    [none] Reword it if you can. The phrase stands in brand.toml, under `[[banned]]`.
   *[other] Say instead: { $instead }
}
content-too-many-tags = The caption has { $count } hashtags; { $limit } are the most.
content-too-many-tags-hint = Keep those that people follow.
content-too-many-mentions = The caption mentions { $count } accounts; { $limit } are the most.
content-too-many-mentions-hint = Mention who took part, and name the others without “@”.
content-image-located = The picture “{ $image }” tells where it was taken: its file holds coordinates.
content-image-located-hint = Export it without metadata, or take a screenshot of it.
content-image-stretched = The picture “{ $image }” has { $width } × { $height } pixels: one side is more than three times the other.
content-image-stretched-hint = Crop it yourself, or networks will. 1,200 × 630 is shown whole almost everywhere.
content-image-heavy = The picture “{ $image }” has { $bytes } bytes; more than { $limit } is slow.
content-image-heavy-hint = Export it as JPEG, or smaller: some networks refuse it as it is.
content-campaign-unused = The campaign “{ $name }” has rules, and no item belongs to it.{ $near ->
    [none] { "" }
   *[other] { " " }Did you mean “{ $near }”?
}
content-campaign-unused-hint = Write the name as `campaign` of the items does, or remove the section.
content-past = This item ended on { $day }, before anybody approved it.
content-past-hint = Move `expires` on, or remove the item.
content-caption-elsewhere = The same caption stands in { $other }.
content-caption-elsewhere-hint = Reword one of them: two items that are told in the same words look like one campaign of copies.
content-glyph = Our font lacks “{ $sign }” ({ $point }): a board would show the headline without it.
content-glyph-hint = Write the headline without this sign.
content-not-utf8-why = Files are read as UTF-8, the only encoding in which every letter of every language can be written. Other bytes cannot be shown, nor hashed the same on every machine, so the file is left aside.
content-too-large-why = A text for colleagues is read in a minute. A file as long as a book is a mistake or an attack, and reading it at each change would slow everything down.
content-no-front-why = What an item is (its title, kind and captions) stands in its front matter. Without it there is nothing to offer.
content-unclosed-front-why = Where the front matter does not end, the keys would be published as text.
content-yaml-why = A front matter that is read halfway would lose keys without a word: an embargo, for example. So it is read whole or not at all.
content-yaml-refused-why = Anchors, aliases and tags let a small file grow into billions of values, and mean different things to different programs. No item needs them.
content-unknown-key-why = A key that nobody knows was meant to do something. Ignored, a mistyped `embargo` would publish too early, and nobody would be told.
content-repeated-key-why = Of two values, one would win by chance of the reader. People see the one that they wrote last and think it holds.
content-wrong-type-why = A list, a text and a group of keys are read differently. Guessing what was meant would be right most of the time and silent when it is not.
content-wrong-value-why = The value cannot be understood in this form. It is not replaced by a default: a date that is not read must not mean “at once”.
content-missing-why = Without this key the item cannot be offered: a card needs a title, the disclosure rules need the kind, a kit needs a caption.
content-unknown-kind-why = The kind decides what has to be disclosed and how the mix is kept. A kind that nobody knows would have no rules.
content-unknown-network-why = The caption would pass for one that serves every network, with the length and the habits of another.
content-unknown-lang-why = The end of the name says in which language the file is. Without it nobody knows to whom it may be shown.
content-bad-name-why = The name is the item’s id: in links, in the ledger, on every operating system. So it is kept plain.
content-id-differs-why = An item has one id. Of two, links and approvals would follow one and people the other.
content-link-no-host-why = Browsers repair such an address, each in its own way. What is opened must be what stands in the file.
content-link-not-https-why = Whoever sits between reader and page can read and change what is not encrypted, and colleagues lend it their name.
content-link-userinfo-why = A name before “@” is a password in the open, or a way of disguising where an address leads.
content-link-tracked-why = Another tool’s parameter credits every visit to that tool’s campaign, and some of them mark a single reader.
content-image-missing-why = The card would go out without its picture, and the approval would be for something that nobody saw.
content-image-escapes-why = A path that leaves the folder could publish any file of the machine. Pictures come from the content folder alone.
content-image-format-why = Every chat and network shows PNG and JPEG. Other formats, and files under a false name, are refused by some of them at the moment of posting.
content-image-too-large-why = Platforms refuse such a file when it is posted, which is too late.
content-alt-missing-why = Colleagues who do not see the picture read this text instead, in chat and on the networks.
content-disagreement-why = What all languages share holds once. With two values, the item would expire, or lead, differently for different readers.
content-expires-first-why = The item may not be shown before the one instant nor after the other: it would never appear, and no error would say so on the day.
content-time-twice-why = When clocks go back, an hour comes twice. One of the two is meant, and only the writer knows which.
content-time-skipped-why = When clocks go forward, an hour is missing. A time in it is read as an hour later, which may not be what was meant.
content-caption-too-long-why = The network refuses longer texts, or the kit cuts the caption, and a sentence that is cut says something else.
content-mass-mention-why = Posted in a channel, it rings everybody’s phone. No item is worth that, and no slip should be able to do it.
content-other-language-why = Colleagues who read the other language see this one. Many then do not share.
content-too-many-captions-why = Captions are handed out in turn. Nobody writes fifty good ones, and nobody approves them with care.
content-same-caption-why = Two colleagues would post the same words, which readers notice and networks show less.
content-raw-html-why = No chat shows HTML, and in a browser it could run. So it is shown as the letters that were written.
content-toml-why = The rest of the file cannot be trusted after a place that cannot be read.
content-unexpected-file-why = Somebody wrote it for a purpose, and nothing will ever look at it.
content-contrast-why = Below 4.5 to 1, people with weak sight, and everybody in the sun, cannot read the text (WCAG 2.2, 1.4.3).
content-approval-orphan-why = An approval belongs to an item that is gone, most often renamed: the new one waits for an approval that somebody thinks was given.
content-empty-why = An empty text would be shown, or accepted, as if it said something.
content-charter-rule-why = People accept the charter before they speak for the organisation. Where a rule is missing, they agree to less than everybody believes.
content-unknown-level-why = The name of the file decides for whom the track is. Under another name nobody is offered it.
content-no-steps-why = A track is read one step at a time. Without headings there is no first one.
content-step-count-why = Four to six steps are done over a coffee. Fewer teach little, more are left halfway.
content-step-too-long-why = A step is one card in a chat, read in a minute between two messages.
content-steps-differ-why = Whoever changes language stays at the same step. With other steps, they would skip one or read one twice.
content-reply-too-long-why = Under a post hardly anybody reads more, and a long answer looks prepared.
content-review-overdue-why = An answer that was true last year is given in somebody’s name today. The day was chosen so that somebody looks again.
content-domain-forbidden-why = The organisation decided that its people are not sent there. Below a host that is forbidden, everything is.
content-domain-unlisted-why = The organisation lists the only hosts that its items lead to. A slip of one letter leads to somebody else.
content-text-link-insecure-why = Whoever sits between reader and page can change what is not encrypted.
content-caption-link-why = The kit adds the person’s own link, so the post would have two: the one in the caption counts nothing, and on some networks it decides the preview.
content-banned-why = The organisation has a reason for not saying this, most often a legal one, and colleagues would say it in their own names. The item is not offered until it is reworded.
content-avoided-why = The organisation prefers other words. The item is offered all the same.
content-too-many-tags-why = A row of hashtags reads as an advertisement, and networks show it to fewer people.
content-too-many-mentions-why = Each mention sends a notification. From many colleagues at once, that is a nuisance.
content-image-located-why = A phone writes the place into each photograph, often somebody’s home. Once published, it cannot be taken back.
content-image-stretched-why = Networks show a middle part of such a picture: heads, titles and logos are cut off.
content-image-heavy-why = It is downloaded on phones, and some networks refuse it at the moment of posting.
content-campaign-unused-why = A campaign that asks for more approvals and is mistyped asks nobody: its items go out with the usual number.
content-past-why = The item can never be shown as it stands. Most often a year is wrong.
content-caption-elsewhere-why = Readers of both posts see the same words about two things, and networks treat repeated texts as spam.
content-glyph-why = Boards are drawn with a font inside the program, the same on every machine. A sign that it lacks is left out, and in another script nothing of the headline may be left.
content-refused-again = You approved it already: somebody else has to approve it as well.
content-table-duplicate = { $what ->
    [row] Row { $other } says this already.
   *[item] The item “{ $other }” says this already.
}
content-table-duplicate-hint = Take one of the two out, or give this one another title, link or id.
content-table-near = The captions are those of row { $other }, and both would go out within three days.
content-table-near-hint = Write other words, or set the two further apart.
content-table-unknown-column = The column “{ $name }” is not used.{ $near ->
    [none] { "" }
   *[other] { " " }Did you mean “{ $near }”?
}
content-table-unknown-column-hint = Name what it holds with --map, as in `--map title="{ $name }"`; or leave it.
content-table-cell-too-long = This cell has { $length } characters; at most { $limit } are read.
content-table-cell-too-long-hint = Shorten it.
content-table-no-kind = The row does not say what kind of content it is.
content-table-no-kind-hint = Add a column “kind”, or say --kind for all rows: promotional, job_offer, csr, educational, recommendation, review, financial, regulated or political.
content-table-no-day = “{ $value }” is not understood as a day.
content-table-no-day-hint = Write 31/12/2026, 31 déc. 2026 or 2026-12-31, with a time behind it where it matters (09:30). The day comes first unless --month-first says otherwise.
content-table-no-words = The row has neither a title nor a caption.
content-table-no-words-hint = Fill one of them in, or take the row out.
content-table-repeated-column = The column “{ $name }” would be a second “{ $field }”.
content-table-repeated-column-hint = Say which one holds it: `--map { $field }="…"`.
content-table-extra-cell = This cell stands under no column: “{ $value }”.
content-table-extra-cell-hint = Where it is the rest of the cell before it, put that one between double quotes; else name its column in the first row, or empty the cell.
content-table-error = { $error ->
    [too_large] The file is larger than 10 MB, which is more than is read.
    [rows] The file has more than 10,000 rows, which is more than is read. Split it.
    [columns] The file has more than 100 columns, which is more than is read.
    [bomb] The workbook unpacks to far more than a sheet of items holds; it is not read.
    [not_unicode] The file is not Unicode text (from line { $detail } on). Save it as “CSV UTF-8”, or say --encoding windows-1252 where an older Excel wrote it.
    [not_text] The file is no text: it holds NUL characters. Save it as “CSV UTF-8” or .xlsx.
    [old] This is a workbook of before 2007, or one with a password. Save it as .xlsx without a password.
    [quote] A double quote opens in line { $detail } and never closes: all that follows would be one cell. Close it, or write it twice where it is part of the text.
    [broken] The workbook cannot be read: { $detail }.
    [sheet] There is no such sheet. Sheets of this workbook: { $detail }.
   *[header] The file has no row with names of columns. “portevoix content template” shows one.
}
content-table-map = { $error ->
    [field] There is no field “{ $name }”.
    [column] There is no column “{ $name }”.
   *[title] No column holds a title or a caption. Name one: `--map title="…"`.
}{ $near ->
    [none] { "" }
   *[other] { " " }Did you mean “{ $near }”?
}
content-table-duplicate-why = Two drafts of one thing would be approved by two people and posted twice.
content-table-near-why = Readers would meet the same words twice in a few days, and the schedule would pass over the second.
content-table-unknown-column-why = A column that is passed over was filled in by somebody for a reason. Better to hear of it before the import than to miss it afterwards.
content-table-cell-too-long-why = A cell as long as a book is a slip or an attack, and no network takes such a text.
content-table-no-kind-why = The kind decides what has to be disclosed and how the mix is kept. It is not guessed.
content-table-no-day-why = A date that is guessed posts on the wrong day: 03/04 is in March for some and in April for others.
content-table-no-words-why = There would be nothing to show and nothing to share.
content-table-repeated-column-why = Of two columns for one thing, one would win by chance.
content-table-extra-cell-why = A comma or semicolon inside a cell cuts it in two where it stands without quotes. What is cut off would be lost, and nobody would see that the text ends early.
## What follows from slots and dates.
content-standing = { $standing ->
    [scheduled] scheduled
    [posted] posted
   *[expired] expired
}
content-feed-wait-minutes = Ask again in { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
} at the earliest.
content-feed-wait-hours = Ask again in { $count ->
    [one] { $count } hour
   *[other] { $count } hours
} at the earliest.
