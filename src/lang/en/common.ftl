# Words that every room shares.
week-of = Week { $week }
and-more = and { $count ->
    [one] { $count } other
   *[other] { $count } others
}
date-range = { $from } – { $to }
