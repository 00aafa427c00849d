# Mots communs à toutes les pièces.
week-of = Semaine { $week }
and-more = et { $count ->
    [one] { $count } autre
   *[other] { $count } autres
}
date-range = { $from } – { $to }
