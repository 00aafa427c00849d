# What a post says, and why it is or is not enough.
disclosure-employee-full = I work at { $org }.
disclosure-employee-short = { $org } employee.
disclosure-employee-hashtag = #{ $tag }Employee
disclosure-why =
    “{ $text }” tells readers that you work for the company you speak about. It comes first so that nobody can miss it. Rule { $rule }, version { $version }, based on: { $sources }. This is a careful reading of public rules, not legal advice.
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
