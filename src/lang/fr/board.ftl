# Le classement de la semaine. « count » choisit le pluriel, « shown » est le nombre tel qu’on le lit.
board-title = Ambassadeurs de la semaine
board-sharers = { $count ->
    [one] { $shown } personne a partagé
   *[other] { $shown } personnes ont partagé
}
board-people = { $count ->
    [one] { $shown } personne
   *[other] { $shown } personnes
}
board-shares = { $count ->
    [one] { $shown } partage
   *[other] { $shown } partages
}
board-networks = { $count ->
    [one] { $shown } réseau
   *[other] { $shown } réseaux
}
board-clicks = { $count ->
    [one] { $shown } clic
   *[other] { $shown } clics
}
board-points = { $count ->
    [one] { $shown } point
   *[other] { $shown } points
}
board-points-short = pts
board-tile-people = { $count ->
    [one] personne
   *[other] personnes
}
board-tile-shares = { $count ->
    [one] partage
   *[other] partages
}
board-tile-clicks = { $count ->
    [one] clic
   *[other] clics
}
board-tile-reach = portée estimée hors de l’entreprise
board-trend = Par rapport à la semaine précédente : { $changes }.
board-trend-same = Autant que la semaine précédente.
board-trend-note = En petit : l’évolution par rapport à la semaine précédente.
board-reach = Portée estimée hors de l’entreprise : { $estimate }.
board-withheld = Certains totaux ne sont pas affichés : ils décriraient moins de { $least } personnes.
board-quiet = Une semaine au calme
board-quiet-more = Le classement fait une pause. Le prochain partage le relancera.
board-thanks = Merci à toutes celles et ceux qui ont partagé !
board-thanks-more = Un nom n’apparaît ici qu’avec l’accord de la personne.
board-improved = Plus belle progression
board-gain = { $names } (+{ $gain })
board-newcomers = Premier partage, bienvenue
board-best = Contenu de la semaine
board-next = La semaine prochaine
board-labelled = { $label } : { $text }
board-and-others = { $list } et d’autres
board-and-more = { $list } et { $shown } autres
board-left-out = { $shown } autres personnes sont aussi au rang { $rank } ; un tirage au sort désigne qui est affiché.
board-left-out-some = D’autres personnes sont aussi au rang { $rank } ; un tirage au sort désigne qui est affiché.
board-alt-entry = Rang { $rank } : { $name }, { $points }.
board-someone = Un membre de l’équipe
board-name-below = nom écrit dans le message
board-hint = Comment les points sont comptés : /classement comment
board-how = **Comment les points sont comptés**
    - { $share } points par partage, +{ $checked } si le texte publié a été contrôlé, +{ $words } si vous l’avez écrit avec vos mots.
    - Au plus { $item } points par contenu et par personne, et { $day } points par jour : partager beaucoup le même jour ne rapporte pas plus.
    - Un partage ne compte que si sa mention obligatoire a été examinée et n’est pas jugée insuffisante.
    - Ni les clics ni la taille de votre réseau ne donnent de points : tout le monde part de la même ligne.
    - Le compteur repart de zéro chaque lundi. À égalité de points, même rang ; si trop de personnes sont à égalité pour les places, un tirage au sort, différent chaque semaine, désigne qui est affiché.
    - On ne montre que les { $places } premières places, jamais la fin du classement. Un nom (premières places, progression, premier partage) n’apparaît qu’avec l’accord de la personne ; les autres comptent dans les totaux.
    - Aucun chiffre ne décrit un groupe de moins de { $least } personnes.

# Graphiques de la portée.
board-chart-what = Quoi
board-chart-half = 5 chances sur 10
board-chart-range = 8 chances sur 10
board-chart-wide = 19 chances sur 20
board-chart-middle = Milieu
board-chart-key-wide = fin : 19 chances sur 20
board-chart-key-range = moyen : 8 sur 10
board-chart-key-half = épais : 5 sur 10
board-chart-key-middle = milieu : autant de chances au-dessus qu’en dessous
board-chart-bar = { $label } : { $range }, sans doute autour de { $middle }.
board-chart-around = autour de { $middle }
board-chart-reach = Qui l’a vu, hors de l’entreprise
board-chart-total = En tout
board-chart-direct = De première main
board-chart-passed = Relayé par d’autres
board-chart-networks = Par réseau
board-chart-items = Contenu par contenu
board-chart-frequency = Combien de fois la même personne l’a vu
board-chart-met = L’a vu
board-chart-once = Une fois
board-chart-twice = Deux fois
board-chart-more = Trois fois ou plus
board-chart-frequency-key = La colonne s’arrête au milieu ; le trait couvre 8 chances sur 10.
board-chart-first-hand = Vu de première main seulement.
board-chart-tree = Des collègues aux lecteurs
board-chart-colleagues = { $count ->
    [one] { $shown } collègue
   *[other] { $shown } collègues
}
board-chart-colleagues-some = Collègues
board-chart-others = Autres réseaux : non montrés, car ils parlent de peu de personnes
board-chart-tree-key = La largeur d’un flux suit le milieu de son intervalle ; les chiffres sont des intervalles (8 chances sur 10). Qui l’a vu sur deux réseaux compte sur les deux, et une seule fois à droite.
board-chart-outline-key = La longueur d’une barre suit le milieu de son intervalle ; les chiffres sont des intervalles (8 chances sur 10). Qui l’a vu sur deux réseaux compte sur les deux, et une seule fois en dessous.
