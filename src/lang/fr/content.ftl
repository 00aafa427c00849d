# Contenus : lecture des fichiers, états éditoriaux. Chaque code PVX-C… a un message et un remède (-hint).
content-not-utf8 = Le fichier n’est pas en UTF-8 : un octet illisible se trouve ici.
content-not-utf8-hint = Enregistrez-le en UTF-8.
content-too-large = Le fichier pèse { $bytes } octets, la limite est de { $limit }.
content-too-large-hint = Les images vont dans images/, les longs textes derrière un lien.
content-no-front = Le fichier ne commence pas par un en-tête.
content-no-front-hint = Commencez par une ligne « --- », puis les clés (title, kind, captions…), puis une autre ligne « --- ».
content-unclosed-front = L’en-tête n’est pas fermé, ou il est vide.
content-unclosed-front-hint = La première clé suit aussitôt la première ligne « --- », sans ligne vide ; une seconde ligne « --- » termine l’en-tête.
content-yaml = L’en-tête n’est pas du YAML valable : { $reason ->
    [tab] une tabulation se trouve là où il faut des espaces.
    [indent] le retrait de cette ligne ne convient pas.
    [bracket] une accolade ou un crochet n’est pas fermé ou pas à sa place.
    [quote] un texte entre guillemets n’est pas fermé ou contient un caractère à échapper.
    [colon] il manque un deux-points, ou il y en a un de trop dans un texte sans guillemets.
    [alias] ce nom (avec &, * ou !) n’existe pas.
    [character] un texte ne peut pas commencer par ce caractère sans guillemets.
   *[other] il s’arrête ici.
}
content-yaml-hint = Mettez les textes entre guillemets droits et indentez avec des espaces. L’analyseur dit en anglais : { $detail }
content-yaml-refused = L’en-tête emploie une forme de YAML qui est refusée : { $what ->
    [alias] une ancre ou un alias (&nom, *nom).
    [tag] une étiquette de type (!nom).
    [depth] trop de niveaux imbriqués.
    [key] une clé qui n’est pas un texte simple.
   *[documents] plusieurs documents.
}
content-yaml-refused-hint = Écrivez la valeur en toutes lettres. Un texte qui commence par &, * ou ! se met entre guillemets.
content-unknown-key = La clé « { $name } » n’existe pas.{ $near ->
    [none] { "" }
   *[other] { " " }Vouliez-vous dire « { $near } » ?
}
content-unknown-key-hint = Clés possibles ici : { $known }.
content-repeated-key = La clé « { $name } » se trouve deux fois ici.
content-repeated-key-hint = Gardez-en une.
content-wrong-type = « { $name } » attend { $expected ->
    [list] une liste.
    [map] des clés et des valeurs.
    [flag] true ou false, sans guillemets.
   *[text] un texte.
}
content-wrong-type-hint = { $expected ->
    [list] Une liste s’écrit « [un, deux] », ou une ligne « - un » par valeur.
    [map] Écrivez « clé: valeur », une par ligne et en retrait.
    [flag] Écrivez true ou false, sans guillemets.
   *[text] Mettez la valeur entre guillemets droits.
}
content-wrong-value = « { $value } » ne convient pas à « { $name } ».
content-wrong-value-hint = { $expected ->
    [integer] Il faut un nombre entier, comme 10.
    [time] Il faut un jour (2026-12-01), une date et une heure locales (2026-12-01T09:00), ou avec décalage (2026-12-01T09:00+01:00).
    [day] Il faut un jour, comme 2027-06-30.
    [instant] Il faut un instant avec son décalage, comme 2026-12-01T08:00:00Z.
    [country] Il faut un code de pays en deux capitales, comme FR.
    [lang] Il faut « fr » ou « en ».
    [zone] Il faut le nom IANA d’un fuseau horaire, comme Europe/Paris.
    [address] Il faut une adresse qui commence par https://.
    [colour] Il faut une couleur de la forme #1e293b.
    [id] Il faut 1 à 64 lettres minuscules, chiffres, « - », « _ » ou « . ».
    [revision] Il faut les 64 caractères hexadécimaux de la révision.
   *[words] Il faut un texte qui ne soit pas vide.
}
content-missing = Il manque « { $name } ».
content-missing-hint = { $name ->
    [kind] Ajoutez « kind » à l’un des fichiers du contenu : promotional, job_offer, csr, educational, recommendation, review, financial, regulated ou political.
    [captions] Proposez au moins une accroche : « captions: », puis « - text: … ».
   *[other] Ajoutez la clé « { $name } », avec une valeur.
}
content-unknown-kind = Le type de contenu « { $value } » n’existe pas.{ $near ->
    [none] { "" }
   *[other] { " " }Vouliez-vous dire « { $near } » ?
}
content-unknown-kind-hint = Types possibles : { $known }.
content-unknown-network = Le réseau « { $value } » n’est pas connu.{ $near ->
    [none] { "" }
   *[other] { " " }Vouliez-vous dire « { $near } » ?
}
content-unknown-network-hint = Réseaux possibles : { $known }. Sans « network », l’accroche vaut pour tous.
content-unknown-lang = Le nom du fichier se termine par une langue inconnue : « { $value } ».{ $near ->
    [none] { "" }
   *[other] { " " }Vouliez-vous dire « { $near } » ?
}
content-unknown-lang-hint = Langues possibles : { $known }. Exemple : lancement.fr.md.
content-bad-name = « { $name } » n’est pas le nom d’un fichier de contenu.
content-bad-name-hint = Le nom est « identifiant.langue.md », comme lancement.fr.md, directement dans { $folder } : lettres minuscules sans accent, chiffres, « - », « _ » et « . ».
content-id-differs = L’identifiant « { $value } » n’est pas celui du nom du fichier, « { $id } ».
content-id-differs-hint = Supprimez « id » : le nom du fichier suffit.
content-link-no-host = « { $link } » n’est pas une adresse complète.
content-link-no-host-hint = Copiez l’adresse entière depuis le navigateur, comme https://exemple.fr/page.
content-link-not-https = « { $link } » ne commence pas par https://.
content-link-not-https-hint = Employez l’adresse en https:// de la page.
content-link-userinfo = L’adresse vers { $host } contient un nom d’utilisateur ou un mot de passe.
content-link-userinfo-hint = Retirez tout ce qui précède « @ » et changez ce mot de passe : il a été écrit dans un fichier.
content-link-tracked = L’adresse porte déjà un paramètre de suivi : « { $name } ».
content-link-tracked-hint = Retirez-le : portevoix compte les clics avec ses propres liens, et le vôtre les attribuerait à une autre source.
content-image-missing = L’image « { $image } » n’existe pas.
content-image-missing-hint = Le chemin part du dossier de contenu, comme images/lancement.png ; majuscules et minuscules comptent.
content-image-escapes = Le chemin « { $image } » sort du dossier de contenu ou n’est pas un chemin simple.
content-image-escapes-hint = Copiez l’image dans images/ et écrivez images/nom.png, sans « .. » ni barre au début.
content-image-format = « { $image } » n’est ni une image PNG ni une image JPEG.
content-image-format-hint = Exportez-la en PNG ou en JPEG : changer l’extension du nom ne suffit pas.
content-image-too-large = L’image « { $image } » pèse { $bytes } octets, la limite est de { $limit }.
content-image-too-large-hint = Réduisez-la : 1 200 pixels de large suffisent.
content-alt-missing = Il manque « alt » : ce que montre « { $image } », pour qui ne la voit pas.
content-alt-missing-hint = Décrivez l’image en une phrase dans cette langue : « alt: … ».
content-disagreement = « { $name } » dit ici autre chose que dans { $other }.
content-disagreement-hint = Gardez la valeur dans un seul des fichiers : elle vaut pour toutes les langues.
content-expires-first = Le contenu expire avant la fin de son embargo.
content-expires-first-hint = Corrigez « embargo » ou « expires » : ce contenu ne paraîtrait jamais.
content-time-twice = L’heure locale { $value } existe deux fois ce jour-là (passage à l’heure d’hiver) ; la première est retenue : { $meant }.
content-time-twice-hint = Ajoutez le décalage pour choisir, comme +02:00.
content-time-skipped = L’heure locale { $value } n’existe pas ce jour-là (passage à l’heure d’été) ; l’heure retenue est { $meant }.
content-time-skipped-hint = Choisissez une heure qui existe, ou ajoutez le décalage.
content-caption-too-long = L’accroche compte { $length } caractères pour { $network }, la limite est de { $limit }, avant même le lien et la mention.
content-caption-too-long-hint = Raccourcissez-la : le lien et la mention s’y ajoutent.
content-mass-mention = « { $mention } » préviendrait tout le monde d’un coup.
content-mass-mention-hint = Retirez ce mot de l’accroche.
content-other-language = Il manque la version { $lang ->
    [fr] française.
   *[en] anglaise.
}
content-other-language-hint = Ajoutez le même fichier en « .{ $lang }.md » ; d’ici là, les autres lecteurs voient cette langue.
content-too-many-captions = Il y a { $count } accroches, la limite est de { $limit }.
content-too-many-captions-hint = Gardez les meilleures.
content-same-caption = La même accroche se trouve deux fois : « { $text } ».
content-same-caption-hint = Gardez-en une, ou reformulez : deux collègues ne devraient pas publier le même texte.
content-raw-html = Du HTML se trouve dans le texte : « { $html } ». Il sera affiché tel quel.
content-raw-html-hint = Employez le Markdown : *italique*, **gras**, [texte](https://…).
content-toml = Le fichier n’est pas du TOML valable ici.
content-toml-hint = Mettez les textes entre guillemets droits, et chaque clé sur sa ligne. L’analyseur dit en anglais : { $detail }
content-unexpected-file = Ce fichier n’est pas lu à cet endroit.
content-unexpected-file-hint = Les contenus vont dans items/, les images dans images/, les parcours dans training/, les réponses préparées dans replies/, la charte dans charter/ : charter.fr.md et charter.en.md, et ce qui a changé dans changes.fr.md et changes.en.md.
content-contrast = « { $name } » se lit mal sur le fond : contraste de { $whole },{ $tenth }, il en faut 4,5.
content-contrast-hint = Éclaircissez l’une des couleurs ou assombrissez l’autre. D’ici là, les couleurs par défaut servent pour le fond et les textes.
content-approval-orphan = Une approbation porte sur « { $id } », qui n’existe pas.{ $near ->
    [none] { "" }
   *[other] { " " }Vouliez-vous dire « { $near } » ?
}
content-approval-orphan-hint = Le fichier a sans doute été renommé ou supprimé. Approuvez le nouveau contenu.
content-empty = Le fichier est vide.
content-empty-hint = Écrivez le texte, ou supprimez le fichier.
content-charter-rule = La règle { $number } manque, ou tient en moins de huit mots : { $rule ->
    [voice] qui peut parler au nom de l’entreprise, et quand.
    [limits] ce qui n’est pas toléré, par des exemples.
    [matter] ce qui peut être révélé.
   *[capacity] toujours dire en quelle qualité on parle.
}
content-charter-rule-hint = Commencez un paragraphe ou un titre par « { $number }. », comme « **{ $number }. Titre.** Texte », et dites cette règle en une phrase ou plus. Les quatre règles portent toujours les numéros 1 à 4, dans cet ordre.
content-unknown-level = Aucun parcours ne s’appelle « { $value } ».{ $near ->
    [none] { "" }
   *[other] { " " }Vouliez-vous dire « { $near } » ?
}
content-unknown-level-hint = Parcours possibles : { $known }. Le fichier s’appelle comme le parcours : beginner.fr.md.
content-no-steps = Ce parcours n’a aucune étape.
content-no-steps-hint = Commencez chaque étape par un titre de deuxième niveau : « ## Titre ».
content-step-count = Ce parcours compte { $count } étapes ; de quatre à six se lisent le temps d’un café.
content-step-count-hint = Réunissez ou séparez des étapes : chacune commence par « ## Titre ».
content-step-too-long = Cette étape compte { $words } mots, la limite est de { $limit }.
content-step-too-long-hint = Raccourcissez-la ou faites-en deux : une étape se lit en une minute.
content-steps-differ = Ce parcours compte { $count } étapes ici, et { $other } dans l’autre langue.
content-steps-differ-hint = Donnez-leur les mêmes étapes : une personne qui change de langue reste à la même.
content-reply-too-long = Cette réponse compte { $words } mots, la limite est de { $limit }.
content-reply-too-long-hint = Raccourcissez-la : sous une publication, presque personne ne lit davantage. Le reste va derrière un lien.
content-review-overdue = Cette réponse devait être relue au plus tard le { $day }.
content-review-overdue-hint = Relisez-la, corrigez ce qui a changé, puis repoussez « review_by ». D’ici là, elle reste proposée, avec un avertissement.
content-role = { $role ->
    [viewer] lecture
    [author] rédaction
    [approver] approbation
   *[admin] administration
}
content-state = { $state ->
    [draft] brouillon
    [in_review] en relecture
    [changes_requested] à revoir
    [approved] approuvé
    [withdrawn] retiré
   *[archived] archivé
}
content-refused-state = { $action ->
    [submit] Ce contenu ne peut pas être soumis à la relecture
    [request_changes] Ce contenu ne peut pas être renvoyé à la personne qui l’a écrit
    [approve] Ce contenu ne peut pas être approuvé
    [edit] Ce contenu ne peut pas être modifié
    [withdraw] Ce contenu ne peut pas être retiré
    [archive] Ce contenu ne peut pas être archivé
   *[restore] Ce contenu ne peut pas être rétabli
} dans son état actuel : { $state }.
content-refused-own = Vous avez écrit ce contenu : une autre personne doit l’approuver.
