# Combien de personnes différentes, hors de l’entreprise, ont vu un contenu.
reach-nothing = personne : aucun partage, aucun clic
reach-nobody = sans doute personne (8 chances sur 10)
reach-up-to = au plus { $high } { $count ->
    [one] personne
   *[other] personnes
} (8 chances sur 10)
reach-about = environ { $high } { $count ->
    [one] personne
   *[other] personnes
} (8 chances sur 10)
reach-between = entre { $low } et { $high } { $count ->
    [one] personne
   *[other] personnes
} (8 chances sur 10)
reach-with-basis = { $people }, { $basis }
reach-basis-measured = estimé d’après des chiffres affichés par les réseaux
reach-basis-sampled = estimé d’après des échantillons des audiences
reach-basis-declared = estimé d’après les audiences déclarées
reach-basis-modelled = estimé en partie d’après des moyennes générales, faute de connaître toutes les audiences
reach-basis-clicks = estimé d’après les seuls clics, car personne n’a enregistré de partage
reach-short-nobody = personne
reach-short-up-to = au plus { $high } { $count ->
    [one] personne
   *[other] personnes
}
reach-short-about = environ { $high } { $count ->
    [one] personne
   *[other] personnes
}
reach-short = { $range } { $count ->
    [one] personne
   *[other] personnes
}

# Comment c’est calculé.
reach-method-nothing = Sans partage ni clic, personne n’a pu voir le contenu : le résultat est zéro, sans estimation.
reach-method-people = Qui connaît qui vient des échantillons donnés ; là où il n’y en a pas, c’est tiré de ce que montrent ceux des collègues. Une personne compte une seule fois, quel que soit le nombre de collègues qu’elle connaît ; les collègues ne comptent pas. La part que montre un réseau vient des chiffres qu’il affiche aux auteurs, pour ce contenu et pour vos autres contenus, et de repères généraux à défaut. Les clics corrigent le résultat.
reach-method-clicks = Personne n’a enregistré de partage. L’intervalle ne tient qu’aux clics, dont une part quelconque peut venir de robots : il commence à zéro.

# L’audience d’une personne.
reach-audience-at-least = { $n } ou plus
reach-audience-unknown = inconnue
reach-audience-negative = Une audience ne peut pas être négative. Écrivez par exemple 350, 1 200 ou 500+, ou ? si vous ne savez pas.
reach-audience-too-many = Plus de { $most } relations, est-ce bien cela ? Vérifiez le nombre de zéros.
reach-audience-unreadable = « { $text } » n’est pas un nombre de relations. Écrivez par exemple 350, 1 200 ou 500+, ou ? si vous ne savez pas.
