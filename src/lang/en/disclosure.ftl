# What a post says, and why it is or is not enough.
disclosure-explanation = { $verdict }: { $reason }
disclosure-verdict-sufficient = The disclosure is enough
disclosure-verdict-insufficient = The disclosure is not enough
disclosure-verdict-not-required = No disclosure is needed
disclosure-verdict-needs-review = A person should read this text
disclosure-verdict-unverifiable = This cannot be checked
disclosure-reason-ok = it says what readers need to know, early and in plain words.
disclosure-reason-no-disclosure = nothing says what ties you to the organisation, or that the post is advertising where it is. Start the post with that.
disclosure-reason-label-missing = the rule asks for a label such as “Ad” as well as, or instead of, a sentence about you. Put the label first.
disclosure-reason-relationship-missing = what ties you yourself to the organisation is not said; a label, or somebody else’s tie, does not say it. Add a sentence about yours.
disclosure-reason-ambiguous-term = the words leave open what ties you to the organisation. Say it plainly: “I work at…”, “I was paid by…”, or, where a label is asked for, “Ad”.
disclosure-reason-abbreviation = many readers do not understand abbreviations such as #ee or “spon”. Write it out.
disclosure-reason-brand-tag-only = tagging the organisation’s account does not say what ties you to it. Say it at the start.
disclosure-reason-brand-hashtag-only = the organisation’s hashtag does not say what ties you to it. Say it at the start.
disclosure-reason-profile-only = people who read the post do not see your profile. Say it in the post itself, first.
disclosure-reason-in-comment = people who read the post may never open the comments. Say it in the post itself, first.
disclosure-reason-not-in-post = the preview of a link is not the post. Say it in the post itself, first.
disclosure-reason-below-fold = it is hidden behind “see more”. Put it first.
disclosure-reason-end-of-post = it comes at the end, which many readers never reach. Put it first.
disclosure-reason-not-first-word = the rule wants it as the first word of the post, and something stands before it. Move it to the very front.
disclosure-reason-hashtag-pile = it is lost in a row of hashtags or links. Put it first, on its own.
disclosure-reason-wrong-language = the disclosure and the post are not in the same language. Say it in the post’s language.
disclosure-reason-language-contradicted = the post is plainly not in the language it is said to be in. Choose the right language, then try again.
disclosure-reason-language-unsupported = the program does not understand sentences in the post’s language. Ask somebody who reads it.
disclosure-reason-negated = the text denies it (“not”, “never”, “not an ad”). Take the denial out and say it plainly.
disclosure-reason-opinion-disclaimer-only = “views are my own” says whose opinion it is, not what ties you to the organisation. Add a sentence that does.
disclosure-reason-posing-as-consumer = the text reads like a customer’s, or denies any tie. Say what ties you to the organisation.
disclosure-reason-stale-relationship = the text speaks of your tie to the organisation as if it were over. Say it in the present.
disclosure-reason-wrong-organisation = the text names another organisation. Name the one that the post is about.
disclosure-reason-visually-too-small = only a human eye can tell whether words in a picture are large and clear enough. Say it in the text of the post as well.
disclosure-reason-risk-warning-below-fold = the warning of the risk is hidden behind “see more”. Move it before that.
disclosure-reason-risk-warning-missing = no warning of the risk was found (“your capital is at risk”). Add one before “see more”, or have the text checked.
disclosure-reason-approval-required = the words are enough, but such a post has to be approved before it goes out, by somebody who may do so. Ask them first.
disclosure-reason-law-open = no decision that we know of says whether this is enough. Use the safer wording that is offered, or ask somebody who may decide.
disclosure-reason-mixed-script = a word mixes letters of several alphabets that look alike, so it may not be what it seems. Type it again.
disclosure-reason-no-connection = nothing ties you to the organisation, and you earn nothing by posting.
disclosure-reason-not-an-endorsement = the post recommends nothing that the rule is about.
disclosure-reason-blocked = the rules that apply here do not allow such a post. Please do not publish it; whoever is responsible for compliance can say what is possible.
disclosure-reason-no-rule = no rule here covers such a post. Ask somebody who knows the law that applies.
disclosure-reason-no-common-label = the rules ask for different labels in the same place, and no wording satisfies all of them. Ask whoever is responsible for compliance.
disclosure-reason-no-wording = there is no sentence prepared for this language and this tie. Say in your own words, at the start, what ties you to the organisation, or choose another language.
disclosure-reason-text-unknown = the text of the post is not known. Paste it to have it checked.

# What ties an author to the organisation.
disclosure-relationship-employee = Employee
disclosure-relationship-contractor = Contractor
disclosure-relationship-agency = Agency
disclosure-relationship-director = Director or founder
disclosure-relationship-family = Family
disclosure-relationship-shareholder = Shareholder
disclosure-relationship-alumni = Former employee
disclosure-relationship-ambassador = Paid ambassador
disclosure-relationship-contest-entrant = Contest entrant
disclosure-relationship-gifted = Received a gift
disclosure-relationship-registered-person = Registered with a financial regulator
disclosure-relationship-none = No tie

# Why these words.
disclosure-why = “{ $text }” { $says ->
    [label] says that the post is advertising
    [both] says that the post is advertising, and how you are connected to the organisation
   *[relationship] says how you are connected to the organisation you speak about
}. It comes first so that nobody can miss it. Rule { $rule }, version { $version }, based on: { $sources }. This is a careful reading of public rules, not legal advice.
disclosure-why-no-rule = “{ $text }” { $says ->
    [label] says that the post is advertising
    [both] says that the post is advertising, and how you are connected to the organisation
   *[relationship] says how you are connected to the organisation you speak about
}. No rule is known here for your country; saying it is good practice all the same. This is not legal advice.

# Rule files. Every code PVX-D… has a message and a remedy (-hint).
disclosure-rules-missing = “{ $name }” is missing here.
disclosure-rules-missing-hint = Add it; the other files in rules/ show how it is written. A rule with something missing is left out.
disclosure-rules-unknown-word = “{ $value }” is not known as “{ $name }”.{ $near ->
    [none] { "" }
   *[other] { " " }Did you mean “{ $near }”?
}
disclosure-rules-unknown-word-hint = Possible here: { $known }. The rule is left out, because with a word less it would mean something else.
disclosure-rules-twice = “{ $name }” stands here for the second time.
disclosure-rules-twice-hint = Keep one, or give the newer rule another version.
disclosure-rules-bad-name = “{ $name }” cannot be the name of a pack.
disclosure-rules-bad-name-hint = Name the file after the jurisdiction, in lower case: fr.toml, uk-fca.toml. The organisation’s own rules belong in company.toml.
disclosure-rules-gap = { $jurisdiction } has no rule for this post: relationship { $relationship }, kind { $kind }, rewarded { $rewarded }. The pack is not used.
disclosure-rules-gap-hint = Every post needs an answer: add a rule without conditions that catches what is left.
disclosure-rules-too-many = There are more than { $limit } rules here; the others are not read.
disclosure-rules-too-many-hint = Join rules that ask for the same.
disclosure-rules-no-keys = “{ $value }” has no letter or digit to be recognised by.
disclosure-rules-no-keys-hint = Write the words as people post them.
disclosure-rules-placeholder = “{ $value }” has to hold { $placeholder } once, and only once.
disclosure-rules-placeholder-hint = Write it where the name is to stand. There are no other placeholders.
disclosure-rules-unknown-jurisdiction = There are no rules for “{ $value }”.
disclosure-rules-unknown-jurisdiction-hint = “portevoix rules list” names the jurisdictions that have some. For another one, add a file of its own.
disclosure-rules-unread = Nothing reads this file.
disclosure-rules-unread-hint = Packs are called CODE.toml and belong directly in rules/.
disclosure-rules-weaker = { $rule } asks for less in { $jurisdiction } than { $under }: { $aspect } would be “{ $is }” instead of “{ $was }”. The stricter rule stands.
disclosure-rules-weaker-hint = Ask for as much, or write weakens = true with reason and decided_by: it is then in force, listed here and written to the ledger.
disclosure-rules-removed = The rule { $rule } of { $jurisdiction } is gone, and no other covers its posts. The shipped rule stands.
disclosure-rules-removed-hint = To ask for less, write a rule for these posts with weakens = true, reason and decided_by.
disclosure-rules-new-label = { $jurisdiction } does not know the label “{ $value }”. It is not accepted.
disclosure-rules-new-label-hint = To accept it all the same, add a [[label]] with weakens = true, reason and decided_by.
disclosure-rules-no-longer-rejected = “{ $value }” is rejected in { $jurisdiction }, and stays so.
disclosure-rules-no-longer-rejected-hint = To accept it all the same, add an [[accept]] with weakens = true, reason and decided_by.
disclosure-rules-not-rejected = “{ $value }” was never rejected in { $jurisdiction }.
disclosure-rules-not-rejected-hint = Remove this entry, or write the wording as the pack does.
disclosure-rules-weakens = By decision, { $rule } asks for less in { $jurisdiction } than { $under }: { $aspect } is “{ $is }” instead of “{ $was }”.
disclosure-rules-weakens-hint = This is in force and written to the ledger. Look at it again when the law changes.
disclosure-rules-weakens-word = By decision, “{ $value }” is accepted in { $jurisdiction } although the shipped pack rejects it.
disclosure-rules-weakens-word-hint = This is in force and written to the ledger. Look at it again when the law changes.

# What a check says beyond the files, and why each finding matters: `portevoix explain`.
disclosure-rules-missing-why = A rule without this key decides nothing, and a post under it would pass unjudged.
disclosure-rules-unknown-word-why = The word is none that rules know. Read as something else, it would ask for too little or too much.
disclosure-rules-twice-why = Of two rules for the same case, one would win by chance.
disclosure-rules-bad-name-why = Ids of rules stand in verdicts and in the ledger: they have to be plain, and to stay.
disclosure-rules-gap-why = A relationship or a kind has no rule: posts of these people would be judged by none.
disclosure-rules-too-many-why = More than anybody can check by hand, and each post is held against all of it.
disclosure-rules-no-keys-why = The file says nothing that a rule pack says.
disclosure-rules-placeholder-why = A wording with an unknown placeholder would be published with its braces.
disclosure-rules-unknown-jurisdiction-why = The rules name a place that has no pack, so they would never apply.
disclosure-rules-unread-why = Somebody wrote it to change what has to be said, and nothing reads it.
disclosure-rules-weaker-why = The organisation’s own rules may ask for more than the shipped ones, and for less only where somebody signs for it.
disclosure-rules-removed-why = A shipped rule stands on a law or a regulator’s guidance. Taking it out silently would leave people exposed who trust it.
disclosure-rules-new-label-why = A label that regulators do not list may not count as a disclosure, whatever the organisation thinks of it.
disclosure-rules-no-longer-rejected-why = The shipped rules reject this label because a regulator does.
disclosure-rules-not-rejected-why = The line has no effect, and somebody may believe that it has.
disclosure-rules-weakens-why = Somebody signed for asking less than the shipped rules do. It is shown at each check, and stands in the ledger, so that it is not forgotten.
disclosure-rules-weakens-word-why = Somebody signed for a word that the shipped rules do not accept. It is shown at each check, so that it is not forgotten.
