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

# Un fichier de contacts, lu chez la personne.
reach-contact-place = Ligne { $line }, colonne { $column } : { $words }
reach-contact-too-large = Le fichier fait { $size } Mo ; nous en lisons au plus { $most }. Une liste de contacts est bien plus petite : est-ce le bon fichier ?
reach-contact-empty = Le fichier est vide. Reprenez-le dans l’archive.
reach-contact-archive = C’est une archive ou un classeur Excel. Ouvrez l’archive et sortez-en la liste (Connections.csv, follower.js) ; enregistrez un classeur au format « CSV UTF-8 ».
reach-contact-binary = Ce n’est pas un fichier texte. Apportez la liste elle-même : Connections.csv de LinkedIn, follower.js de X, ou un tableau enregistré au format « CSV UTF-8 ».
reach-contact-encoding = Ce signe n’est pas écrit en UTF-8 : des noms pourraient être mal lus. Enregistrez la liste au format « CSV UTF-8 » (dans Excel : Enregistrer sous), puis apportez-la à nouveau.
reach-contact-json = Le fichier commence comme du JSON mais ne se lit pas comme tel. Il est peut-être coupé : reprenez-le dans l’archive.
reach-contact-not-list = Ce JSON ne contient aucune liste d’abonnés que nous connaissions. Nous lisons follower.js de l’archive de X, la réponse de app.bsky.graph.getFollowers et une liste de DID.
reach-contact-following = Ce fichier liste les comptes que vous suivez, pas ceux qui vous suivent : il ne dit pas qui voit vos publications. Apportez la liste des abonnés (follower.js de l’archive de X, app.bsky.graph.getFollowers de Bluesky), ou dites seulement leur nombre.
reach-contact-following-mastodon = Ce fichier liste les comptes que vous suivez, pas ceux qui vous suivent : il ne dit pas qui voit vos publications. L’export de Mastodon ne contient pas la liste des abonnés ; dites seulement leur nombre.
reach-contact-other-export = Ce fichier d’archive contient autre chose ({ $what }), pas ceux qui vous suivent. Apportez la liste des abonnés, par exemple follower.js de X.
reach-contact-no-header = Aucune ligne de ce fichier ne dit ce que sont ses colonnes. La première ligne doit les nommer, par exemple : Prénom, Nom, Entreprise, Adresse e-mail.
reach-contact-unclosed-quote = Le guillemet ouvert ici n’est jamais refermé : les colonnes qui suivent ne se distinguent plus. Refermez-le ou retirez-le.
reach-contact-long-field = Ce champ a plus de { $most } caractères. Il manque peut-être un guillemet avant lui, ou il y en a un de trop.
reach-contact-too-many = La liste contient { $n } contacts différents ; nous en lisons au plus { $most }. Est-ce la liste d’une seule personne sur un seul réseau ?
reach-contact-no-contacts = Personne dans cette liste n’est utilisable (lignes sans nom, ni adresse e-mail, ni compte : { $n }). Apportez une liste où chaque ligne en a au moins un.
reach-contact-unusable-row = Cette ligne n’a ni nom, ni adresse e-mail, ni compte : elle est laissée de côté.
reach-contact-long-row = Cette ligne a plus de champs qu’il n’y a de colonnes : ils sont peut-être décalés. Elle est laissée de côté.
reach-contact-more-pages = La liste continue ailleurs : ce fichier n’en est qu’une partie, et seule cette partie est comptée.
# Échantillons en octets de DataSketches.
reach-sketch-length = Cette esquisse annonce { $claimed } octets et en compte { $found } : elle a été tronquée ou complétée en route. Exportez-la de nouveau.
reach-sketch-version = Ce n’est pas une esquisse Theta que portevoix sait lire : la version de série est { $found }, il faut la 3. Exportez une esquisse Theta compacte avec Apache DataSketches.
reach-sketch-compressed = Cette esquisse est compressée (version de série 4). Exportez-la sans compression.
reach-sketch-family = Cette esquisse est d’un autre genre (famille { $found }) : il faut une esquisse Theta compacte (famille 3).
reach-sketch-head = L’en-tête de cette esquisse se contredit. Exportez-la de nouveau, compacte et non compressée.
reach-sketch-seed = Cette esquisse a été faite avec une autre graine (empreinte { $found }, il faut 93cc, celle de 9001) : ses personnes ne se comparent pas aux autres.
reach-sketch-threshold = Le seuil { $found } est impossible : il va de 1 à 7fffffffffffffff (en hexadécimal).
reach-sketch-hash = Le pseudonyme { $found } n’est pas entre 1 et le seuil. L’échantillon et son seuil ne vont pas ensemble.
reach-sketch-order = Le pseudonyme numéro { $place } n’est pas plus grand que le précédent. Triez-les, chacun une seule fois.
reach-sketch-kept = { $kept } pseudonymes pour { $count } personnes : on ne peut pas garder plus de personnes qu’il n’y en a.
