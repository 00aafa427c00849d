# What a post says, and why it is or is not enough.
disclosure-explanation = { $verdict }: { $reason }
disclosure-verdict-sufficient = The disclosure is enough
disclosure-verdict-insufficient = The disclosure is not enough
disclosure-verdict-not-required = No disclosure is needed
disclosure-verdict-needs-review = A person should read this text
disclosure-verdict-unverifiable = This cannot be checked
disclosure-reason-ok = it says where you work, early and in plain words.
disclosure-reason-no-disclosure = nothing says that you work for the company. Start the post with it.
disclosure-reason-negated = the text denies it (“not”, “never”, “not an ad”). Say plainly that you work there.
disclosure-reason-opinion-disclaimer-only = “views are my own” says whose opinion it is, not where you work. Say where you work.
disclosure-reason-wrong-organisation = the text names another organisation as your employer.
disclosure-reason-stale-relationship = the text says that you worked there in the past. Say that you work there now.
disclosure-reason-brand-tag-only = tagging the company’s account does not say that you work there.
disclosure-reason-brand-hashtag-only = the company’s hashtag does not say that you work there.
disclosure-reason-abbreviation = abbreviations such as #ee or “spon” are not understood. Write it out.
disclosure-reason-ambiguous-term = the words do not say how you are connected to the company. Say that you work there.
disclosure-reason-hashtag-pile = it is lost in a row of hashtags or links. Put it first, on its own.
disclosure-reason-end-of-post = it comes at the end, which many readers never reach. Put it first.
disclosure-reason-below-fold = it is hidden behind “see more”. Put it first.
disclosure-reason-wrong-language = the disclosure and the post are not in the same language.
disclosure-reason-mixed-script = a word mixes letters of several alphabets that look alike, so it may not read as it looks.
disclosure-reason-text-unknown = the text of the post is not known.

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
disclosure-relationship-none = None

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
}. No rule is known here for your country: saying it is good practice, and no legal advice.

# Rule files. Every code PVX-D… has a message and a remedy (-hint).
disclosure-rules-missing = “{ $name }” is missing here.
disclosure-rules-missing-hint = Add it; the other files in rules/ show how it is written. A rule with a gap is left out.
disclosure-rules-unknown-word = “{ $value }” is not known as “{ $name }”.{ $near ->
    [none] { "" }
   *[other] { " " }Did you mean “{ $near }”?
}
disclosure-rules-unknown-word-hint = Possible here: { $known }. The rule is left out, because with a word less it would mean something else.
disclosure-rules-twice = “{ $name }” stands here for the second time.
disclosure-rules-twice-hint = Keep one, or give the newer rule another version.
disclosure-rules-bad-name = “{ $name }” is no name for a pack.
disclosure-rules-bad-name-hint = The file is called like the jurisdiction, in lower case: fr.toml, uk-fca.toml. The organisation’s own rules stand in company.toml.
disclosure-rules-gap = { $jurisdiction } has no rule for this post: relationship { $relationship }, kind { $kind }, rewarded { $rewarded }. The pack is not used.
disclosure-rules-gap-hint = Every post needs an answer: add a rule without conditions that catches what is left.
disclosure-rules-too-many = There are more than { $limit } rules here; the others are not read.
disclosure-rules-too-many-hint = Join rules that ask for the same.
disclosure-rules-no-keys = “{ $value }” has no letter or digit to be recognised by.
disclosure-rules-no-keys-hint = Write the words as people post them.
disclosure-rules-placeholder = “{ $value }” does not hold { $placeholder } exactly once.
disclosure-rules-placeholder-hint = The name is put in its place. There are no other placeholders.
disclosure-rules-unknown-jurisdiction = There are no rules for “{ $value }”.
disclosure-rules-unknown-jurisdiction-hint = “portevoix rules list” names the jurisdictions that have some. Add a file of its own for another one.
disclosure-rules-unread = Nothing reads this file.
disclosure-rules-unread-hint = Packs are called CODE.toml and stand directly in rules/.
disclosure-rules-weaker = { $rule } asks for less in { $jurisdiction } than { $under }: { $aspect } would be “{ $is }” and not “{ $was }”. The stricter rule stands.
disclosure-rules-weaker-hint = Ask for as much, or write weakens = true with reason and decided_by: it is then in force, listed here and written to the ledger.
disclosure-rules-removed = The rule { $rule } of { $jurisdiction } is gone, and no other covers its posts. The shipped one stands.
disclosure-rules-removed-hint = To ask for less, write a rule for these posts with weakens = true, reason and decided_by.
disclosure-rules-new-label = { $jurisdiction } does not know the label “{ $value }”. It is not accepted.
disclosure-rules-new-label-hint = To accept it all the same, add a [[label]] with weakens = true, reason and decided_by.
disclosure-rules-no-longer-rejected = “{ $value }” is rejected in { $jurisdiction }, and stays so.
disclosure-rules-no-longer-rejected-hint = To accept it all the same, add an [[accept]] with weakens = true, reason and decided_by.
disclosure-rules-not-rejected = “{ $value }” was never rejected in { $jurisdiction }.
disclosure-rules-not-rejected-hint = Remove this entry, or write the wording as the pack does.
disclosure-rules-weakens = { $rule } asks for less in { $jurisdiction } than { $under }, as somebody decided: { $aspect } is “{ $is }” and not “{ $was }”.
disclosure-rules-weakens-hint = This is in force and stands in the ledger. Look at it again when the law moves.
disclosure-rules-weakens-word = “{ $value }” is accepted in { $jurisdiction } against the shipped pack, as somebody decided.
disclosure-rules-weakens-word-hint = This is in force and stands in the ledger. Look at it again when the law moves.
