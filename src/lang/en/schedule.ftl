## Names of cron fields and of types of values.
schedule-field =
    { $field ->
        [minute] minute
        [hour] hour
        [dom] day of month
        [month] month
        [dow] day of week
       *[all] expression
    }
schedule-type-expected =
    { $expected ->
        [string] a text
        [integer] a whole number
        [float] a number
        [boolean] true or false
        [datetime] a date
        [array] a list
       *[table] a table
    }
schedule-type-found =
    { $found ->
        [string] a text
        [integer] a whole number
        [float] a number
        [boolean] true or false
        [datetime] a date
        [array] a list
       *[table] a table
    }

## The file schedules.toml.
schedule-syntax = This is not valid TOML: { $detail }.
schedule-syntax-hint = Correct this line; until then, the section it stands in is ignored. Texts are written in straight quotes.
schedule-unknown-table = There is no section “{ $key }”.
schedule-unknown-table-hint =
    { $close ->
        [yes] Did you mean “{ $guess }”?
       *[no] Sections are called [channel.NAME] and [schedule.NAME].
    }
schedule-unknown-key = There is no key “{ $key }” in { $section }.
schedule-unknown-key-hint =
    { $close ->
        [yes] Did you mean “{ $guess }”?
       *[no] Possible keys: { $known }.
    }
schedule-missing = “{ $key }” is missing in { $section }.
schedule-missing-hint = Add a line such as { $example }
schedule-wrong-type = “{ $key }” must be { schedule-type-expected }, not { schedule-type-found }.
schedule-wrong-type-hint = Texts are written in quotes, lists in square brackets, numbers as they are.
schedule-bad-id = “{ $id }” cannot be a name.
schedule-bad-id-hint = A name has 1 to 64 characters: lower-case letters without accents, digits, hyphen, dot or underscore, starting with a letter or digit.
schedule-twice = { $section } is defined twice.
schedule-twice-hint = Only the first definition is used; remove or rename the other.
schedule-unknown-channel = The channel “{ $channel }” is defined nowhere in this file.
schedule-unknown-channel-hint =
    { $close ->
        [yes] Did you mean “{ $guess }”?
       *[no] Add a section [channel.{ $channel }] with its language.
    }
schedule-unknown-value = “{ $value }” is not a possible value of “{ $key }”.
schedule-unknown-value-hint =
    { $close ->
        [yes] Did you mean “{ $guess }”?
       *[no] Possible values: { $known }.
    }
schedule-bad-duration = “{ $value }” is not a duration.
schedule-bad-duration-hint = Write a number and a unit, s, m, h or d: 90s, 30m, 4h, 2d. At most 366d.
schedule-bad-quiet = “{ $value }” does not say when to be quiet.
schedule-bad-quiet-hint = Write two different times, such as 20:00-08:00.
schedule-bad-number = “{ $key }” must be between { $min } and { $max }, not { $value }.
schedule-bad-number-hint = To set no limit, remove the line.
schedule-bad-share = “{ $value }” is not a proportion of promotional posts.
schedule-bad-share-hint = Write “1/3” for at most one post in three; the second number is 1 to 100, the first no greater.
schedule-both-cadences = { $section } has both “when” and “cron”.
schedule-both-cadences-hint = Keep one of the two lines: they say the same thing, one in words, one in cron.
schedule-always-quiet = { $section } will never post: all its times fall into the quiet hours { $quiet }.
schedule-always-quiet-hint = Change the time of posting or the quiet hours.

## The cadence: cron or words.
schedule-too-long = This cadence has { $count } bytes; { $most } are enough.
schedule-too-long-hint = Spread it over several schedules.
schedule-empty = No cadence is written.
schedule-empty-hint = For example: weekdays 09:30, or in cron 30 9 * * 1-5.
schedule-field-count = A cron expression has five fields (minute, hour, day of month, month, day of week); this one has { $count }.
schedule-field-count-hint = For example 30 9 * * 1-5, or in words: weekdays 09:30. There is no field for seconds or years.
schedule-empty-item = Field { schedule-field }, column { $column }: a value is missing before or after a comma in “{ $part }”.
schedule-empty-item-hint = Remove the extra comma.
schedule-not-an-item = Field { schedule-field }, column { $column }: “{ $part }” is neither a number nor a known name.
schedule-not-an-item-hint = A field holds *, a number (5), a range (1-5), a step (*/15, 0-30/10), or a list of these with commas between.
schedule-out-of-range = Field { schedule-field }, column { $column }: { $part } is not between { $min } and { $max }.
schedule-out-of-range-hint = Write a number from { $min } to { $max }. The order is: minute, hour, day of month, month, day of week.
schedule-bad-step = Field { schedule-field }, column { $column }: the step “{ $part }” is not a whole number of at least 1.
schedule-bad-step-hint = Write */15, for example, for every quarter of an hour.
schedule-unknown-name = Field { schedule-field }, column { $column }: “{ $part }” is not a known name.
schedule-unknown-name-hint =
    { $close ->
        [yes] Did you mean “{ $guess }”?
       *[no] Names are English: jan to dec, sun to sat. Numbers will do as well.
    }
schedule-unsupported = Field { schedule-field }, column { $column }: “{ $part }” comes from another cron (Quartz, Jenkins) and is not understood here.
schedule-unsupported-hint = Write * instead of ?, and specific days instead of L, W or #.
schedule-nickname = Column { $column }: “{ $part }” does not say at what time to post.
schedule-nickname-hint = Write daily 09:00, every monday 09:00, or five cron fields, for example.
schedule-unknown-word = Column { $column }: the word “{ $word }” is not understood.
schedule-unknown-word-hint =
    { $close ->
        [yes] Did you mean “{ $guess }”?
       *[no] Write days and times: weekdays 09:30, monday and thursday 10:00, monday to friday 09:00. For anything else, use cron.
    }
schedule-bad-time = Column { $column }: “{ $part }” is not a time of day.
schedule-bad-time-hint = Write the time on a 24-hour clock, from 00:00 to 23:59: 09:30 or 18:00.
schedule-no-time = No time of day is given.
schedule-no-time-hint = Add it: monday 09:30.
schedule-no-day = No day is given.
schedule-no-day-hint = Add it: daily 18:00, weekdays 18:00, monday 18:00.
schedule-unknown-zone = There is no time zone “{ $zone }”.
schedule-unknown-zone-hint =
    { $close ->
        [yes] Did you mean “{ $guess }”?
       *[no] Zones are written like Europe/Paris or America/Montreal.
    }
schedule-empty-range = Field { schedule-field }, column { $column }: the range “{ $part }” is empty, because { $low } is greater than { $high }.
schedule-empty-range-hint = Write two ranges, one up to the end and one from the start, such as 6-7,1 instead of 6-1.
schedule-lone-step = Field { schedule-field }, column { $column }: “{ $part }” means { $only } only, as in Unix cron.
schedule-lone-step-hint = For steps from { $only } on, write { $range }.
schedule-never = “{ $text }” never happens.
schedule-never-hint = Look for dates that do not exist, such as 30 February, and for empty ranges.

## Why nothing was posted.
schedule-skip-nothing = Nothing to post: no item is approved, current and new to this channel.
schedule-skip-capped = The channel has had all its posts for the day.
schedule-skip-quiet = Quiet hours: nothing is posted.
schedule-skip-holiday = Public holiday: nothing is posted.
schedule-holiday = { $name ->
    [good_friday] Good Friday
    [easter_monday] Easter Monday
    [labour] Labour Day
    [victory] Victory in Europe Day
    [ascension] Ascension Day
    [whit_monday] Whit Monday
    [national_day] National Day
    [assumption] Assumption Day
    [all_saints] All Saints’ Day
    [armistice] Armistice Day
    [christmas] Christmas Day
    [second_christmas] Second Day of Christmas
    [boxing] Boxing Day
    [victoria] Victoria Day
    [canada] Canada Day
    [truth] National Day for Truth and Reconciliation
    [thanksgiving] Thanksgiving
    [remembrance] Remembrance Day
    [king] Martin Luther King Jr. Day
    [washington] Washington’s Birthday
    [memorial] Memorial Day
    [juneteenth] Juneteenth
    [independence] Independence Day
    [columbus] Columbus Day
    [veterans] Veterans Day
    [early_may] Early May bank holiday
    [spring] Spring bank holiday
    [summer] Summer bank holiday
    [unity] Day of German Unity
   *[new_year] New Year’s Day
}
schedule-skip-holiday-named = Public holiday ({ $name }): nothing is posted.
schedule-skip-missed = The time passed during an outage and is not caught up with.
schedule-skip-promotional = Only promotional items are left, and their quota is used up.
schedule-skip-duplicate = What is left is too much like a post of the last three days.
schedule-skip-paused = Posting was paused, and is not caught up with.

# What is said of a plan.
schedule-note-empty = { $schedule } has nothing to post from { $from } on: { $count ->
    [one] one firing
   *[other] { $count } firings
} without a post.
schedule-note-could = { $count ->
    [one] One item that is not approved yet would fit: { $titles }.
   *[other] { $count } items that are not approved yet would fit: { $titles }.
}
schedule-note-title = “{ $title }”
schedule-note-day = #{ $channel } has no post on { $day }. { $reason }
schedule-note-same = “{ $title }” is posted in several channels on { $day }: { $channels }.
schedule-note-alike = “{ $one }” and “{ $other }” say nearly the same on { $day }, in { $channels }.
schedule-note-close = Two cards within an hour in #{ $channel }, by { $schedules }: { $count ->
    [one] once, on { $at }
   *[other] { $count } times, first on { $at }
}.
schedule-note-expires = “{ $title }” ends on { $at }, before its turn: give it a smaller order, or a later end.
schedule-note-holiday = { $day } is a public holiday ({ $country }): nothing by { $schedules }.
schedule-note-quiet = { $schedule } fires in its own quiet hours and posts nothing then: { $count ->
    [one] once, on { $at }
   *[other] { $count } times, first on { $at }
}.
schedule-note-cut = The plan is cut here: it shows nothing after { $at }.
# What a check says beyond the files, and why each finding matters: `portevoix explain`.
schedule-alike = This reads nearly like { $other }.
schedule-alike-hint = Reword one of them, or let `expires` of one lie three days before `embargo` of the other: in one channel, the second of two such texts within three days is passed over.
schedule-syntax-why = A section that is read halfway could post at night, or twice. It is left out whole, and the other sections work on.
schedule-unknown-table-why = What stands below it would do nothing, and nobody would notice before the first post that does not come.
schedule-unknown-key-why = A key that nobody knows was meant to do something. Ignored, a mistyped `quiet` posts at night.
schedule-missing-why = Without it the section cannot work, and a guess would post in the wrong place or language.
schedule-wrong-type-why = The value is of another kind than the key needs. Guessing would be silent where it is wrong.
schedule-bad-id-why = The name stands in the ledger and in every record of what was posted: it has to be plain, and to stay.
schedule-twice-why = Of two sections of one name, one would win by chance.
schedule-unknown-channel-why = The schedule would have nowhere to post.
schedule-unknown-value-why = The key knows a few words and this is none of them. The default in its place could be the opposite of what was meant.
schedule-bad-duration-why = A number without a unit means minutes to one reader and hours to the next.
schedule-bad-quiet-why = Hours that are not understood would leave the night open.
schedule-bad-number-why = The number lies outside what makes sense here.
schedule-bad-share-why = The share keeps a channel from becoming an advertisement: it has to be exact.
schedule-both-cadences-why = A schedule has one cadence. Of two, people would change one and wait for what the other does.
schedule-always-quiet-why = Every instant of the schedule lies in its own quiet hours: nothing is ever posted, and nothing fails.
schedule-too-long-why = Nobody writes such a cadence by hand, and nobody could check it.
schedule-empty-why = Without a cadence the schedule never posts.
schedule-field-count-why = Cron has five fields: minute, hour, day of the month, month, day of the week. With another number, each is read as its neighbour.
schedule-empty-item-why = Nothing stands between two commas, where something was meant to.
schedule-not-an-item-why = The field holds something that is no number, range, step or name.
schedule-out-of-range-why = The number does not exist in this field: there is no hour 24 and no month 13.
schedule-bad-step-why = A step of nothing would never move on.
schedule-unknown-name-why = The name of a day or month is mistyped: read as nothing, the schedule would run at other times.
schedule-unsupported-why = Some programs know this sign of cron and others do not. It is refused rather than read otherwise than elsewhere.
schedule-nickname-why = Such a nickname hides the hour: `@daily` is midnight, when nobody reads.
schedule-unknown-word-why = A word that is not understood could mean any day.
schedule-bad-time-why = A time has two parts, hour and minute, so that 9 is never taken for 9 in the evening.
schedule-no-time-why = Days alone do not say when, and midnight is nobody’s choice.
schedule-no-day-why = A time alone does not say on which days.
schedule-unknown-zone-why = Without a zone that is known, nobody can say which instant is meant, least of all when clocks change.
schedule-empty-range-why = The range ends before it begins, so this part never matches. Other programs read it as going around.
schedule-lone-step-why = A step behind a single number means that number alone here. In other programs it means from there on.
schedule-never-why = No day fits, such as a 30 February: the schedule never posts, and nothing fails.
schedule-alike-why = Readers of the channel would see the same thing twice, so the second is passed over when its turn comes within three days. Better to know it now.
