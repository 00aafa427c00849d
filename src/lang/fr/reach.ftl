# Combien de personnes différentes, hors de l’entreprise, ont vu un contenu.
reach-nothing = personne : aucun partage, aucun clic
reach-nobody = sans doute personne (9 chances sur 10)
reach-up-to = au plus { $high } { $count ->
    [one] personne
   *[other] personnes
} (9 chances sur 10)
reach-about = environ { $high } { $count ->
    [one] personne
   *[other] personnes
} (8 chances sur 10)
reach-between = entre { $low } et { $high } { $count ->
    [one] personne
   *[other] personnes
}, sans doute autour de { $middle } (8 chances sur 10)
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

# Sur quoi repose une estimation, et ce qui la resserrerait.
reach-fewer = moins de { $least }
reach-went-shares = Partages enregistrés
reach-went-measured = Mesuré : partages dont l’auteur a donné un chiffre affiché par le réseau
reach-went-reposts = Importé : rediffusions par des personnes extérieures
reach-went-clicks = Compté : clics sur les liens suivis
reach-went-sampled = Échantillonné : partages dont l’auteur conserve ici un échantillon de son audience
reach-went-told = Déclaré : partages dont l’auteur a indiqué la taille de son audience
reach-went-modelled = Modélisé : partages dont l’audience est inconnue ; les collègues et des moyennes générales en tiennent lieu
reach-went-learnt = Appris : chiffres d’autres contenus, qui montrent ce que les réseaux font de vos publications
reach-narrower-anchor = { $count ->
    [one] Un ou une collègue pourrait indiquer
   *[other] L’un de { $shown } collègues pourrait indiquer
} le chiffre que le réseau affiche pour son partage (« 412 impressions ») : l’intervalle serait plus étroit d’environ { $gain } %.
reach-narrower-sample = { $count ->
    [one] Un ou une collègue pourrait ajouter
   *[other] L’un de { $shown } collègues pourrait ajouter
} un échantillon de son audience : l’intervalle serait plus étroit d’environ { $gain } %.

# Face aux chiffres de l’entreprise elle-même.
reach-multiplier = Par les collègues, vous touchez { $range } fois le public d’une publication de votre page : avec { $followers } abonnés, cela fait environ { $page } personnes. On lit souvent que cinquante employés multiplient la portée d’une publication par plus de mille ; voici ce qu’il en est chez vous.
reach-multiplier-assumed = Par les collègues, vous touchez { $range } fois le public d’une publication de votre page : avec { $followers } abonnés, dont on suppose que { $percent } % voient une publication, cela fait environ { $page } personnes. On lit souvent que cinquante employés multiplient la portée d’une publication par plus de mille ; voici ce qu’il en est chez vous.
reach-media = { $shown } { $count ->
    [one] clic compté
   *[other] clics comptés
} × { $each } = { $cost }. C’est exactement ce que ces clics auraient coûté au prix que vous payez ailleurs. Ce n’est pas un revenu, et cela ne dit rien de ce que vaut le fait d’être vu.
