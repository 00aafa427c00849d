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
   *[text] a text.
}
content-wrong-type-hint = { $expected ->
    [list] A list is written “[one, two]”, or with a line “- one” for each value.
    [map] Write “key: value”, one per line and indented.
    [flag] Write true or false, without quotes.
   *[text] Put the value between straight quotes.
}
content-wrong-value = “{ $value }” does not fit “{ $name }”.
content-wrong-value-hint = { $expected ->
    [integer] A whole number is needed, such as 10.
    [time] A day is needed (2026-12-01), a local date and time (2026-12-01T09:00), or one with its offset (2026-12-01T09:00+01:00).
    [day] A day is needed, such as 2027-06-30.
    [instant] An instant with its offset is needed, such as 2026-12-01T08:00:00Z.
    [country] A country code of two capitals is needed, such as FR.
    [lang] “fr” or “en” is needed.
    [zone] The IANA name of a time zone is needed, such as Europe/Paris.
    [address] An address is needed that begins with https://.
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
content-other-language-hint = Add the same file as “.{ $lang }.md”; until then, other readers see this language.
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
