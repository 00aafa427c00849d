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
reach-method-counts = Chaque audience est prise telle que déclarée (« 500+ » veut dire au moins 500), réduite à la part que le réseau montre d’habitude, puis diminuée des relations que plusieurs collègues ont en commun. Les collègues ne comptent pas. Les clics corrigent le résultat. La part montrée n’est pas mesurée dans votre entreprise : c’est pourquoi l’intervalle est large.

# L’audience d’une personne.
reach-audience-at-least = { $n } ou plus
reach-audience-unknown = inconnue
reach-audience-negative = Une audience ne peut pas être négative. Écrivez par exemple 350, 1 200 ou 500+, ou ? si vous ne savez pas.
reach-audience-too-many = Plus de { $most } relations, est-ce bien cela ? Vérifiez le nombre de zéros.
reach-audience-unreadable = « { $text } » n’est pas un nombre de relations. Écrivez par exemple 350, 1 200 ou 500+, ou ? si vous ne savez pas.

# Les chiffres que montrent les réseaux.
reach-figure-impressions = { $n } { $count ->
    [one] impression
   *[other] impressions
}
reach-figure-reached = { $n } { $count ->
    [one] membre touché
   *[other] membres touchés
}
reach-figure-reposts = { $n } { $count ->
    [one] republication
   *[other] republications
}
reach-figure-nothing = Aucun nombre n’a été écrit, rien n’est donc noté. Écrivez-en au moins un, par exemple 412, ou fermez le formulaire.
reach-figure-negative = Un chiffre ne peut pas être inférieur à zéro, rien n’est donc noté. Écrivez le nombre tel que le réseau l’affiche, par exemple 412.
reach-figure-too-many = Plus de { $most }, c’est plus qu’un post personnel n’obtient, rien n’est donc noté. Vérifiez le nombre de zéros.
reach-figure-unreadable = Je n’ai pas su lire « { $text } », rien n’est donc noté : ce chiffre compte peut-être autre chose. Écrivez le nombre seul, par exemple 412, 1 204 ou 1,2k, ou collez la ligne qui commence ou finit par son nom.
reach-figure-unnamed = Il y a plusieurs nombres et chacun ne dit pas ce qu’il est, rien n’est donc noté. Écrivez un nombre par case, ou collez les lignes avec leurs noms.
reach-figure-twice = Il est écrit à la fois { $one } et { $other }, rien n’est donc noté. Ne laissez que le bon.
reach-figure-above-impressions = { $reached } membres touchés, mais { $impressions } impressions : personne n’est touché sans que le post lui soit affiché, rien n’est donc noté. Les deux sont peut-être inversés, ou l’un date d’un autre jour : écrivez les deux tels que le réseau les affiche maintenant.
reach-figure-above-audience = { $reached } membres touchés, c’est plus de { $times } fois les { $audience } relations que vous avez indiquées, rien n’est donc noté. Si le chiffre est juste, corrigez d’abord votre audience avec `/moi audience` ; sinon, vérifiez le nombre.
reach-figure-not-shown = { $network } ne montre pas à ses auteurs combien de fois un post a été vu, il n’y a donc rien à noter. Vous n’avez rien à faire.
