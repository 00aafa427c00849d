## Noms des champs d’une expression cron et des types de valeurs.
schedule-field =
    { $field ->
        [minute] minute
        [hour] heure
        [dom] jour du mois
        [month] mois
        [dow] jour de la semaine
       *[all] expression
    }
schedule-type-expected =
    { $expected ->
        [string] un texte
        [integer] un nombre entier
        [float] un nombre
        [boolean] vrai ou faux
        [datetime] une date
        [array] une liste
       *[table] une table
    }
schedule-type-found =
    { $found ->
        [string] un texte
        [integer] un nombre entier
        [float] un nombre
        [boolean] vrai ou faux
        [datetime] une date
        [array] une liste
       *[table] une table
    }

## Le fichier schedules.toml.
schedule-syntax = Ce n’est pas du TOML valide : { $detail }.
schedule-syntax-hint = Corrigez cette ligne ; jusque-là, la section où elle se trouve est ignorée. Les textes se mettent entre guillemets droits.
schedule-unknown-table = La section « { $key } » n’existe pas.
schedule-unknown-table-hint =
    { $close ->
        [yes] Vouliez-vous dire « { $guess } » ?
       *[no] Les sections s’appellent [channel.NOM] et [schedule.NOM].
    }
schedule-unknown-key = La clé « { $key } » n’existe pas dans { $section }.
schedule-unknown-key-hint =
    { $close ->
        [yes] Vouliez-vous dire « { $guess } » ?
       *[no] Clés possibles : { $known }.
    }
schedule-missing = Il manque « { $key } » dans { $section }.
schedule-missing-hint = Ajoutez une ligne comme { $example }
schedule-wrong-type = « { $key } » doit être { schedule-type-expected }, pas { schedule-type-found }.
schedule-wrong-type-hint = Les textes se mettent entre guillemets, les listes entre crochets ; les nombres s’écrivent tels quels.
schedule-bad-id = « { $id } » ne peut pas servir de nom.
schedule-bad-id-hint = Un nom compte 1 à 64 caractères : minuscules sans accent, chiffres, tiret, point ou trait bas, en commençant par une lettre ou un chiffre.
schedule-twice = { $section } est défini deux fois.
schedule-twice-hint = Seule la première définition est utilisée ; supprimez ou renommez l’autre.
schedule-unknown-channel = Le canal « { $channel } » n’est défini nulle part dans ce fichier.
schedule-unknown-channel-hint =
    { $close ->
        [yes] Vouliez-vous dire « { $guess } » ?
       *[no] Ajoutez une section [channel.{ $channel }] avec sa langue.
    }
schedule-unknown-value = « { $value } » n’est pas une valeur possible de « { $key } ».
schedule-unknown-value-hint =
    { $close ->
        [yes] Vouliez-vous dire « { $guess } » ?
       *[no] Valeurs possibles : { $known }.
    }
schedule-bad-duration = « { $value } » n’est pas une durée.
schedule-bad-duration-hint = Écrivez un nombre et une unité, s, m, h ou d : 90s, 30m, 4h, 2d. Au plus 366d.
schedule-bad-quiet = « { $value } » n’est pas une plage d’heures calmes.
schedule-bad-quiet-hint = Écrivez deux heures différentes, par exemple 20:00-08:00.
schedule-bad-number = « { $key } » doit être compris entre { $min } et { $max }, pas { $value }.
schedule-bad-number-hint = Pour ne fixer aucune limite, supprimez la ligne.
schedule-bad-share = « { $value } » n’est pas une part de publications promotionnelles.
schedule-bad-share-hint = Écrivez « 1/3 » pour au plus une publication sur trois ; le second nombre va de 1 à 100, le premier ne le dépasse pas.
schedule-both-cadences = { $section } a « when » et « cron » à la fois.
schedule-both-cadences-hint = Gardez l’une des deux lignes : elles disent la même chose, l’une en mots, l’autre en cron.
schedule-always-quiet = { $section } ne publiera jamais : toutes ses heures tombent dans les heures calmes { $quiet }.
schedule-always-quiet-hint = Changez l’heure de publication ou les heures calmes.

## La cadence : cron ou mots.
schedule-too-long = Cette cadence compte { $count } octets ; { $most } suffisent.
schedule-too-long-hint = Répartissez-la sur plusieurs calendriers.
schedule-empty = Aucune cadence n’est écrite.
schedule-empty-hint = Par exemple : jours ouvrés 09:30, ou en cron 30 9 * * 1-5.
schedule-field-count = Une expression cron a cinq champs (minute, heure, jour du mois, mois, jour de la semaine) ; celle-ci en a { $count }.
schedule-field-count-hint = Par exemple 30 9 * * 1-5, ou en mots : jours ouvrés 09:30. Il n’y a pas de champ pour les secondes ni pour l’année.
schedule-empty-item = Champ { schedule-field }, colonne { $column } : il manque une valeur avant ou après une virgule dans « { $part } ».
schedule-empty-item-hint = Supprimez la virgule en trop.
schedule-not-an-item = Champ { schedule-field }, colonne { $column } : « { $part } » n’est ni un nombre ni un nom connu.
schedule-not-an-item-hint = Un champ contient *, un nombre (5), une plage (1-5), un pas (*/15, 0-30/10) ou une liste de ceux-ci séparés par des virgules.
schedule-out-of-range = Champ { schedule-field }, colonne { $column } : { $part } n’est pas entre { $min } et { $max }.
schedule-out-of-range-hint = Écrivez un nombre de { $min } à { $max }. L’ordre est : minute, heure, jour du mois, mois, jour de la semaine.
schedule-bad-step = Champ { schedule-field }, colonne { $column } : le pas « { $part } » n’est pas un nombre entier d’au moins 1.
schedule-bad-step-hint = Écrivez par exemple */15 pour tous les quarts d’heure.
schedule-unknown-name = Champ { schedule-field }, colonne { $column } : « { $part } » n’est pas un nom connu.
schedule-unknown-name-hint =
    { $close ->
        [yes] Vouliez-vous dire « { $guess } » ?
       *[no] Les noms sont anglais : jan à dec, sun à sat. Les nombres conviennent aussi.
    }
schedule-unsupported = Champ { schedule-field }, colonne { $column } : « { $part } » vient d’un autre cron (Quartz, Jenkins) et n’est pas compris ici.
schedule-unsupported-hint = Écrivez * à la place de ?, et des jours précis à la place de L, W ou #.
schedule-nickname = Colonne { $column } : « { $part } » ne dit pas à quelle heure publier.
schedule-nickname-hint = Écrivez par exemple tous les jours 09:00, chaque lundi 09:00, ou cinq champs cron.
schedule-unknown-word = Colonne { $column } : le mot « { $word } » n’est pas compris.
schedule-unknown-word-hint =
    { $close ->
        [yes] Vouliez-vous dire « { $guess } » ?
       *[no] Écrivez des jours et des heures : jours ouvrés 09:30, lundi et jeudi 10:00, du lundi au vendredi 9h. Pour le reste, utilisez cron.
    }
schedule-bad-time = Colonne { $column } : « { $part } » n’est pas une heure.
schedule-bad-time-hint = Écrivez l’heure sur 24 heures, de 00:00 à 23:59 : 09:30 ou 9h30.
schedule-no-time = Aucune heure n’est indiquée.
schedule-no-time-hint = Ajoutez-la : lundi 09:30.
schedule-no-day = Aucun jour n’est indiqué.
schedule-no-day-hint = Ajoutez-le : tous les jours 18:00, jours ouvrés 18:00, lundi 18:00.
schedule-unknown-zone = Le fuseau horaire « { $zone } » n’existe pas.
schedule-unknown-zone-hint =
    { $close ->
        [yes] Vouliez-vous dire « { $guess } » ?
       *[no] Les fuseaux s’écrivent comme Europe/Paris ou America/Montreal.
    }
schedule-empty-range = Champ { schedule-field }, colonne { $column } : la plage « { $part } » est vide, car { $low } est plus grand que { $high }.
schedule-empty-range-hint = Écrivez deux plages, une avant la fin et une depuis le début, par exemple 6-7,1 au lieu de 6-1.
schedule-lone-step = Champ { schedule-field }, colonne { $column } : « { $part } » signifie { $only } seulement, comme dans le cron d’Unix.
schedule-lone-step-hint = Pour un pas à partir de { $only }, écrivez { $range }.
schedule-never = « { $text } » ne se produit jamais.
schedule-never-hint = Vérifiez les dates qui n’existent pas, comme le 30 février, et les plages vides.

## Pourquoi rien n’a été publié.
schedule-skip-nothing = Rien à publier : aucun contenu approuvé, en cours de validité et encore inédit dans ce canal.
schedule-skip-capped = Le canal a déjà reçu toutes ses publications du jour.
schedule-skip-quiet = Heures calmes : rien n’est publié.
schedule-skip-holiday = Jour férié : rien n’est publié.
schedule-holiday = { $name ->
    [good_friday] Vendredi saint
    [easter_monday] Lundi de Pâques
    [labour] Fête du Travail
    [victory] Victoire de 1945
    [ascension] Ascension
    [whit_monday] Lundi de Pentecôte
    [national_day] Fête nationale
    [assumption] Assomption
    [all_saints] Toussaint
    [armistice] Armistice de 1918
    [christmas] Noël
    [second_christmas] Lendemain de Noël
    [boxing] Lendemain de Noël
    [victoria] Fête de la Reine
    [canada] Fête du Canada
    [truth] Journée nationale de la vérité et de la réconciliation
    [thanksgiving] Action de grâce
    [remembrance] Jour du Souvenir
    [king] Journée Martin Luther King
    [washington] Anniversaire de Washington
    [memorial] Memorial Day
    [juneteenth] Juneteenth
    [independence] Jour de l’Indépendance
    [columbus] Columbus Day
    [veterans] Journée des anciens combattants
    [early_may] Jour férié de début mai
    [spring] Jour férié de printemps
    [summer] Jour férié d’été
    [unity] Jour de l’Unité allemande
   *[new_year] Jour de l’An
}
schedule-skip-holiday-named = Jour férié ({ $name }) : rien n’est publié.
schedule-skip-missed = L’heure est passée pendant un arrêt et le rattrapage ne la couvre pas.
schedule-skip-promotional = Il ne reste que des contenus promotionnels, et leur part est atteinte.
schedule-skip-duplicate = Ce qui reste ressemble trop à une publication des trois derniers jours.
schedule-skip-paused = Les publications étaient en pause, et rien n’est rattrapé.

# Ce que l’on dit d’un plan.
schedule-note-empty = { $schedule } n’a plus rien à publier à partir du { $from } : { $count ->
    [one] un passage
   *[other] { $count } passages
} sans publication.
schedule-note-could = { $count ->
    [one] Un contenu pas encore approuvé conviendrait : { $titles }.
   *[other] { $count } contenus pas encore approuvés conviendraient : { $titles }.
}
schedule-note-title = « { $title } »
schedule-note-day = #{ $channel } n’a aucune publication le { $day }. { $reason }
schedule-note-same = « { $title } » est publié dans plusieurs canaux le { $day } : { $channels }.
schedule-note-alike = « { $one } » et « { $other } » disent presque la même chose le { $day }, dans { $channels }.
schedule-note-close = Deux cartes en moins d’une heure dans #{ $channel }, par { $schedules } : { $count ->
    [one] une fois, le { $at }
   *[other] { $count } fois, d’abord le { $at }
}.
schedule-note-expires = « { $title } » se termine le { $at }, avant son tour : donnez-lui un ordre plus petit, ou une fin plus tardive.
schedule-note-holiday = Le { $day } est férié ({ $country }) : rien par { $schedules }.
schedule-note-quiet = { $schedule } tombe dans ses propres heures calmes et ne publie rien alors : { $count ->
    [one] une fois, le { $at }
   *[other] { $count } fois, d’abord le { $at }
}.
schedule-note-cut = Le plan est coupé ici : il ne montre rien après le { $at }.
# What a check says beyond the files, and why each finding matters: `portevoix explain`.
schedule-alike = Ce contenu se lit presque comme { $other }.
schedule-alike-hint = Reformulez l’un des deux, ou séparez-les de trois jours par `expires` et `embargo` : dans un même canal, le second de deux textes semblables en trois jours est sauté.
schedule-syntax-why = Une section lue à moitié pourrait publier la nuit, ou deux fois. Elle est laissée de côté en entier, et les autres continuent.
schedule-unknown-table-why = Ce qui suit ne ferait rien, et l’on ne s’en apercevrait qu’à la première publication absente.
schedule-unknown-key-why = Une clé inconnue devait servir à quelque chose. Ignorée, une faute dans `quiet` publie la nuit.
schedule-missing-why = Sans elle, la section ne peut pas servir, et deviner publierait au mauvais endroit ou dans la mauvaise langue.
schedule-wrong-type-why = La valeur n’est pas de la sorte attendue. Deviner se tairait en cas d’erreur.
schedule-bad-id-why = Le nom figure dans le registre et dans chaque trace de publication : il doit être simple, et durer.
schedule-twice-why = De deux sections du même nom, l’une l’emporterait par hasard.
schedule-unknown-channel-why = Le programme n’aurait nulle part où publier.
schedule-unknown-value-why = La clé connaît quelques mots, et celui-ci n’en est pas. La valeur par défaut pourrait être le contraire.
schedule-bad-duration-why = Un nombre sans unité veut dire des minutes pour l’un et des heures pour l’autre.
schedule-bad-quiet-why = Des heures incomprises laisseraient la nuit ouverte.
schedule-bad-number-why = Le nombre sort de ce qui a un sens ici.
schedule-bad-share-why = Cette part évite qu’un canal ne devienne une publicité : elle doit être exacte.
schedule-both-cadences-why = Un programme a une seule cadence. De deux, on changerait l’une en attendant ce que fait l’autre.
schedule-always-quiet-why = Chaque instant du programme tombe dans ses heures calmes : rien ne paraît jamais, et rien n’échoue.
schedule-too-long-why = Personne n’écrit une telle cadence à la main, ni ne pourrait la vérifier.
schedule-empty-why = Sans cadence, le programme ne publie jamais.
schedule-field-count-why = Cron a cinq champs : minute, heure, jour du mois, mois, jour de la semaine. Avec un autre nombre, chacun est pris pour son voisin.
schedule-empty-item-why = Il n’y a rien entre deux virgules, là où quelque chose devait être.
schedule-not-an-item-why = Le champ contient autre chose qu’un nombre, un intervalle, un pas ou un nom.
schedule-out-of-range-why = Ce nombre n’existe pas dans ce champ : il n’y a ni heure 24 ni mois 13.
schedule-bad-step-why = Un pas nul n’avancerait jamais.
schedule-unknown-name-why = Le nom d’un jour ou d’un mois est mal écrit : compris comme rien, le programme tournerait à d’autres moments.
schedule-unsupported-why = Certains programmes connaissent ce signe de cron, d’autres non. Il est refusé plutôt que lu autrement qu’ailleurs.
schedule-nickname-why = Un tel raccourci cache l’heure : `@daily` veut dire minuit, quand personne ne lit.
schedule-unknown-word-why = Un mot incompris pourrait vouloir dire n’importe quel jour.
schedule-bad-time-why = Un horaire a deux parties, heure et minute : 9 n’est jamais pris pour 9 heures du soir.
schedule-no-time-why = Des jours seuls ne disent pas quand, et minuit n’est le choix de personne.
schedule-no-day-why = Un horaire seul ne dit pas quels jours.
schedule-unknown-zone-why = Sans fuseau connu, nul ne peut dire quel instant est voulu, surtout quand l’heure change.
schedule-empty-range-why = L’intervalle finit avant de commencer : cette partie ne correspond jamais. D’autres programmes en font le tour.
schedule-lone-step-why = Un pas derrière un seul nombre veut dire ici ce nombre seul. D’autres programmes comprennent à partir de lui.
schedule-never-why = Aucun jour ne convient, comme un 30 février : le programme ne publie jamais, et rien n’échoue.
schedule-alike-why = Le canal verrait deux fois la même chose : le second est donc sauté si son tour vient en moins de trois jours. Mieux vaut le savoir maintenant.
