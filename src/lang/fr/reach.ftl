# Combien de personnes différentes, hors de l’entreprise, ont vu un contenu.
reach-nothing = personne (aucun partage, aucun clic)
reach-nobody = sans doute personne ({ $chances } chances sur 10)
reach-up-to = au plus { $high } { $count ->
    [one] personne
   *[other] personnes
} ({ $chances } chances sur 10)
reach-about = environ { $high } { $count ->
    [one] personne
   *[other] personnes
} (8 chances sur 10)
reach-between = entre { $low } et { $high } { $count ->
    [one] personne
   *[other] personnes
} (8 chances sur 10), sans doute autour de { $middle }
reach-with-basis = { $people }, { $basis }
reach-basis-measured = estimé à l’aide de chiffres affichés par les réseaux
reach-basis-partly = estimé en partie à l’aide de chiffres affichés par les réseaux
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
reach-method-people = Qui connaît qui se lit dans les échantillons donnés. Là où il n’y en a pas, on le déduit de ceux des collègues, et si personne n’en a donné, de moyennes générales. Une personne compte une seule fois, quel que soit le nombre de collègues qu’elle connaît ; les collègues ne comptent pas. La part de l’audience à qui une publication est montrée vient des chiffres que les réseaux affichent aux auteurs, pour ce contenu et pour vos autres contenus, et de moyennes générales à défaut. Les clics corrigent le résultat.
reach-method-clicks = Personne n’a enregistré de partage. L’intervalle repose sur les seuls clics, qui peuvent tous venir de robots : il commence à zéro.

# L’audience d’une personne.
reach-audience-at-least = { $n } ou plus
reach-audience-unknown = inconnue
reach-audience-negative = Une audience ne peut pas être négative. Écrivez par exemple 350, 1 200 ou 500+, ou ? si vous ne savez pas.
reach-audience-too-many = Plus de { $most } relations, est-ce bien cela ? Vérifiez le nombre de zéros.
reach-audience-unreadable = « { $text } » n’est pas un nombre de relations. Écrivez par exemple 350, 1 200 ou 500+, ou ? si vous ne savez pas.

# Ce qui ne va pas dans un document de `portevoix reach estimate`.
reach-door-too-large = Le document dépasse { $most } octets. Demandez moins de contenus ou de personnes à la fois.
reach-door-not-utf8 = Le document n’est plus en UTF-8 à partir de l’octet { $at }. Convertissez-le d’abord.
reach-door-not-json = Ceci n’est pas un document JSON unique : { $reason }. NaN, les commentaires et une virgule avant un crochet fermant ne sont pas du JSON.
reach-door-wrong-type = { $expected ->
    [object] Un objet, entre accolades, est attendu ici.
    [list] Une liste, entre crochets, est attendue ici.
    [number] Un nombre est attendu ici, sans guillemets.
    [id] Un texte, ou un nombre entier, est attendu ici.
    [text] Un texte entre guillemets est attendu ici.
   *[audience] Une audience est attendue ici, par exemple { $examples }.
}
reach-door-missing-field = « { $name } » manque ici, et doit y être.
reach-door-unknown-field = Il n’y a pas de champ « { $name } » ici.{ $close ->
    [yes] { " " }Vouliez-vous écrire « { $guess } » ?
   *[no] { "" }
} Connus ici : { $known }.
reach-door-duplicate-key = « { $name } » figure deux fois dans le même objet. Gardez-en un.
reach-door-duplicate-id = « { $id } » est déjà l’identifiant d’un autre de cette liste. Donnez le sien à chacun.
reach-door-bad-id = Un identifiant compte de 1 à { $most } caractères, sans caractère de contrôle.
reach-door-unknown-person = Il n’y a pas de « { $id } » parmi les personnes.{ $close ->
    [yes] { " " }Vouliez-vous écrire « { $guess } » ?
   *[no] { "" }
} Ajoutez cette personne à « people », avec null pour une audience inconnue.
reach-door-unknown-item = Il n’y a pas de « { $id } » parmi les contenus.{ $close ->
    [yes] { " " }Vouliez-vous écrire « { $guess } » ?
   *[no] { "" }
} Désignez les contenus par leur « id ».
reach-door-unknown-team = Personne n’appartient à une équipe « { $id } ».{ $close ->
    [yes] { " " }Vouliez-vous écrire « { $guess } » ?
   *[no] { "" }
} Une équipe est ce que des personnes ont pour « team ».
reach-door-unknown-network = Il n’y a pas de réseau « { $id } ».{ $close ->
    [yes] { " " }Vouliez-vous écrire « { $guess } » ?
   *[no] { "" }
} Connus : { $known }.
reach-door-out-of-range = { $kind ->
    [open] Un nombre supérieur à { $least } et inférieur à { $most } est attendu ici.
    [share] Un nombre supérieur à { $least }, et d’au plus { $most }, est attendu ici.
   *[whole] Un nombre entier de { $least } à { $most } est attendu ici.
}
reach-door-too-many = Il y en a { $count } ici, et { $most } au plus sont lus. Demandez-en moins à la fois.
reach-door-two-audiences = « at_least » ne va ni avec « count » ni avec « sample » : donnez ce qui est connu. Un échantillon a besoin du nombre exact.
reach-door-bad-pseudonym = « { $text } » n’est pas un pseudonyme : 16 chiffres hexadécimaux sont attendus, zéros de tête compris. En Python : `format(value, "016x")`.
reach-door-theta-missing = Il y a des pseudonymes, mais pas le seuil sous lequel ils ont été gardés. Donnez « theta », la part de tous les contacts que garde un échantillon, par exemple 0.1.
reach-door-headcount = L’effectif est de { $told }, mais { $listed } personnes figurent dans la liste. Il a été pris égal à { $listed }.
reach-door-sample-repeated = L’échantillon contient { $n } pseudonymes répétés. Chacun a été compté une fois.
reach-door-sample-above-theta = L’échantillon contient { $n } pseudonymes que ce theta n’aurait pas gardés : il a été fait sous un theta plus élevé, ou avec une autre clé. Seuls ceux qui sont en dessous ont servi.
reach-door-sample-above-count = L’échantillon contient { $kept } pseudonymes, mais il n’y a que { $count } relations. Seul le nombre a servi ; refaites l’échantillon.
reach-door-sample-implausible = L’échantillon contient { $kept } pseudonymes ; avec ce nombre et ce theta, ce serait de { $low } à { $high }. Il a été fait sous un autre theta, ou il est incomplet. Seul le nombre a servi ; refaites l’échantillon.
reach-door-sample-alone = Aucun collègue ne connaît un seul des { $kept } contacts de cet échantillon, alors que les autres échantillons en ont beaucoup en commun : il a été fait avec une autre clé, ou cette personne fréquente d’autres cercles. Seul le nombre a servi. Refaites l’échantillon ; si la clé était la bonne, nommez les collègues dans « inside » : un échantillon qui contient l’un d’eux est utilisé.
reach-door-inside-above-theta = « inside » contient { $n } pseudonymes qu’aucun échantillon ne peut contenir sous ce theta. Ils ont été laissés de côté.
reach-door-duplicate-share = Cette personne a déjà partagé ce contenu sur ce réseau. Seul le premier partage a compté.
reach-door-reached-above = { $reached } personnes touchées pour { $impressions } impressions, c’est impossible. Aucun des deux chiffres n’a servi ; vérifiez lequel est lequel.
reach-door-figure-impossible = { $n }, c’est plus qu’il n’est possible avec si peu de relations ({ $most } au plus). Le chiffre n’a pas servi ; vérifiez ses zéros et l’audience.
reach-door-figure-rare = Ces chiffres sont possibles mais rares pour une telle audience : vérifiez leurs zéros et l’audience. L’estimation s’y fie moins, et plus du tout au-delà de { $times } fois les relations.
reach-door-reposts-above = { $reposts } republications pour { $impressions } impressions, c’est impossible. Les republications n’ont pas servi ; vérifiez les deux chiffres.
reach-door-clicks-impossible = { $n } clics, c’est plus que ne peuvent en faire les relations de ceux qui ont partagé ({ $most } au plus). Les clics n’ont pas servi ; vérifiez si des robots ont été comptés.
# Un fichier de contacts, lu chez la personne.
reach-contact-place = Ligne { $line }, colonne { $column } : { $words }
reach-contact-too-large = Le fichier fait { $size } Mo ; nous en lisons au plus { $most }. Une liste de contacts est bien plus petite : est-ce le bon fichier ?
reach-contact-empty = Le fichier est vide. Reprenez-le dans l’archive.
reach-contact-archive = C’est une archive ou un classeur Excel. Ouvrez l’archive et sortez-en la liste (Connections.csv, follower.js) ; enregistrez un classeur au format « CSV UTF-8 ».
reach-contact-binary = Ce n’est pas un fichier texte. Apportez la liste elle-même : Connections.csv de LinkedIn, follower.js de X, ou un tableau enregistré au format « CSV UTF-8 ».
reach-contact-encoding = Ce caractère n’est pas écrit en UTF-8 : des noms pourraient être mal lus. Enregistrez la liste au format « CSV UTF-8 » (dans Excel : Enregistrer sous), puis apportez-la à nouveau.
reach-contact-json = Le fichier commence comme du JSON mais ne se lit pas comme tel. Il est peut-être coupé : reprenez-le dans l’archive.
reach-contact-not-list = Ce JSON ne contient aucune liste d’abonnés que nous connaissions. Nous lisons follower.js de l’archive de X, la réponse de app.bsky.graph.getFollowers et une liste de DID.
reach-contact-following = Ce fichier liste les comptes que vous suivez, pas ceux qui vous suivent : il ne dit pas qui voit vos publications. Apportez la liste des abonnés (follower.js de l’archive de X, app.bsky.graph.getFollowers de Bluesky), ou indiquez seulement leur nombre.
reach-contact-following-mastodon = Ce fichier liste les comptes que vous suivez, pas ceux qui vous suivent : il ne dit pas qui voit vos publications. L’export de Mastodon ne contient pas la liste des abonnés ; indiquez seulement leur nombre.
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
reach-figure-nothing = Aucun nombre n’a été écrit : rien n’est noté. Écrivez-en au moins un, par exemple 412, ou fermez le formulaire.
reach-figure-negative = Un chiffre ne peut pas être inférieur à zéro : rien n’est noté. Écrivez le nombre tel que le réseau l’affiche, par exemple 412.
reach-figure-too-many = Plus de { $most }, c’est plus qu’une publication personnelle n’obtient : rien n’est noté. Vérifiez le nombre de zéros.
reach-figure-unreadable = Je n’ai pas su lire « { $text } » : rien n’est noté, car ce chiffre compte peut-être autre chose. Écrivez le nombre seul, par exemple 412, 1 204 ou 1,2k, ou collez la ligne qui commence ou finit par son nom.
reach-figure-unnamed = Il y a plusieurs nombres et chacun ne dit pas ce qu’il est : rien n’est noté. Écrivez un nombre par case, ou collez les lignes avec leurs noms.
reach-figure-twice = Il est écrit à la fois { $one } et { $other } : rien n’est noté. Ne laissez que le bon.
reach-figure-above-impressions = { $reached } membres touchés, mais { $impressions } impressions : personne n’est touché sans que la publication lui soit affichée. Rien n’est noté. Les deux sont peut-être inversés, ou l’un date d’un autre jour : écrivez les deux tels que le réseau les affiche maintenant.
reach-figure-above-audience = { $reached } membres touchés, c’est plus de { $times } fois les { $audience } relations que vous avez déclarées : rien n’est noté. Si le chiffre est juste, corrigez d’abord votre audience avec `/moi audience` ; sinon, vérifiez le nombre.
reach-figure-not-shown = { $network } ne montre pas à ses auteurs combien de fois une publication a été vue : il n’y a rien à noter, et vous n’avez rien à faire.
# Sur quoi repose une estimation, et ce qui la resserrerait.
reach-fewer = moins de { $least }
reach-withheld = non montré : on pourrait en déduire un petit groupe
reach-discreet = Les chiffres donnés par des collègues servent ici dès que { $least } collègues ont partagé. D’ici là, seuls ceux qui les ont donnés voient ce qu’ils changent, dans leurs propres chiffres.
reach-went-people = Collègues qui ont partagé
reach-went-shares = Partages enregistrés
reach-went-measured = Mesuré : partages dont l’auteur a donné un chiffre affiché par le réseau
reach-went-reposts = Importé : republications par des personnes extérieures
reach-went-clicks = Compté : clics sur les liens suivis
reach-went-sampled = Échantillonné : partages dont l’auteur a donné un échantillon de son audience
reach-went-told = Déclaré : partages dont l’auteur a indiqué la taille de son audience
reach-went-modelled = Modélisé : partages dont l’audience est inconnue ; les collègues et des moyennes générales en tiennent lieu
reach-went-learnt = Appris : chiffres d’autres contenus, qui montrent ce que les réseaux font de vos publications
reach-narrower-anchor = { $count ->
    [one] Un ou une collègue pourrait indiquer
   *[other] Une personne parmi { $shown } collègues pourrait indiquer
} le chiffre que le réseau affiche pour son partage (« 412 impressions ») : l’intervalle serait plus étroit d’environ { $gain } %.
reach-narrower-sample = { $count ->
    [one] Un ou une collègue pourrait ajouter
   *[other] Une personne parmi { $shown } collègues pourrait ajouter
} un échantillon de son audience : l’intervalle serait plus étroit d’environ { $gain } %.

# Face aux chiffres de l’entreprise elle-même.
reach-multiplier = Vos collègues ont touché { $range } fois autant de personnes qu’une publication de votre page, qui en touche environ { $page } sur { $followers } abonnés. On lit souvent que cinquante employés multiplient la portée d’une publication par plus de mille ; voici ce qu’il en est chez vous.
reach-multiplier-assumed = Vos collègues ont touché { $range } fois autant de personnes qu’une publication de votre page, qui en touche environ { $page } si, comme on le suppose ici, { $percent } % de ses { $followers } abonnés la voient. On lit souvent que cinquante employés multiplient la portée d’une publication par plus de mille ; voici ce qu’il en est chez vous.
reach-media = { $shown } { $count ->
    [one] clic compté
   *[other] clics comptés
} × { $each } = { $cost }. C’est exactement ce que ces clics auraient coûté au prix que vous payez ailleurs. Ce n’est pas un revenu, et cela ne dit rien de ce que vaut le fait d’être vu.
