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
    [whole] un nombre entier, sans guillemets.
   *[text] un texte.
}
content-wrong-type-hint = { $expected ->
    [list] Une liste s’écrit « [un, deux] », ou une ligne « - un » par valeur.
    [map] Écrivez « clé: valeur », une par ligne et en retrait.
    [flag] Écrivez true ou false, sans guillemets.
    [whole] Écrivez un nombre entier, sans guillemets.
   *[text] Mettez la valeur entre guillemets droits.
}
content-wrong-value = « { $value } » ne convient pas à « { $name } ».
content-wrong-value-hint = { $expected ->
    [integer] Il faut un nombre entier, comme 10.
    [count] Il faut un nombre entier de 1 à 9.
    [host] Il faut un hôte sans protocole ni chemin, comme example.com.
    [time] Il faut un jour (2026-12-01), une date et une heure locales (2026-12-01T09:00), ou avec décalage (2026-12-01T09:00+01:00).
    [day] Il faut un jour, comme 2027-06-30.
    [instant] Il faut un instant avec son décalage, comme 2026-12-01T08:00:00Z.
    [country] Il faut le code d’un pays (ISO 3166-1, deux capitales), comme FR ; le Royaume-Uni est GB.
    [lang] Il faut « fr » ou « en ».
    [zone] Il faut le nom IANA d’un fuseau horaire, comme Europe/Paris.
    [address] Il faut une adresse qui commence par https://.
    [feed] Un flux se demande en https, à un nom public avec un point et sans port, comme https://example.com/feed.xml. Le port d’un hôte de votre réseau s’écrit dans feeds.own_hosts, dans la configuration.
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
content-mass-mention-hint = Retirez ce mot du texte.
content-other-language = Il manque la version { $lang ->
    [fr] française.
   *[en] anglaise.
}
content-other-language-hint = Ajoutez « { $file } » à côté ; d’ici là, les autres lecteurs voient cette langue.
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
content-feed-outcome = { $outcome ->
    [READ] lu
    [SAME] rien de nouveau depuis le dernier passage
    [ENDED] disparu pour de bon (410) : n’est plus interrogé tant que son adresse ne change pas dans feeds.toml
    [GONE] introuvable (404) : vérifiez l’adresse
    [NOT_PUBLIC] pas montré à tout le monde (401 ou 403) : portevoix ne lit que les flux publics
    [FORBIDDEN] non interrogé : seuls https, les hôtes publics et trois redirections au plus sont suivis
    [BUSY] son hôte demande de revenir plus tard
    [UNREADABLE] une réponse qui n’est pas lue : trop longue, compressée, ou d’un autre statut
    [LOST] pas de réponse
    [NOT_A_FEED] ni RSS, ni Atom, ni JSON Feed
   *[NEVER] jamais interrogé
}

# What a check says beyond the files, and why each finding matters: `portevoix explain`.
content-domain-forbidden = L’adresse mène à { $host }, et brand.toml interdit { $known }.
content-domain-forbidden-hint = Choisissez une autre page, ou retirez cet hôte de `forbidden`, dans `[links]`.
content-domain-unlisted = L’adresse mène à { $host }, que brand.toml ne cite pas.
content-domain-unlisted-hint = Hôtes cités : { $known }. Choisissez l’un d’eux, ou ajoutez celui-ci à `only`, dans `[links]`.
content-text-link-insecure = « { $link } » n’est pas chiffrée.
content-text-link-insecure-hint = Utilisez l’adresse https:// de la page.
content-caption-link = L’accroche contient une adresse à elle : { $link }
content-caption-link-hint = Écrivez-la dans `link` et retirez-la de l’accroche : le kit ajoute le lien de chaque personne, et lui seul est compté.
content-banned = « { $phrase } » ne doit pas être écrit : { $reason }
content-banned-hint = { $instead ->
    [none] Reformulez. L’expression figure dans brand.toml, sous `[[banned]]`.
   *[other] Dites plutôt : { $instead }
}
content-avoided = « { $phrase } » est à éviter : { $reason }
content-avoided-hint = { $instead ->
    [none] Reformulez si possible. L’expression figure dans brand.toml, sous `[[banned]]`.
   *[other] Dites plutôt : { $instead }
}
content-too-many-tags = L’accroche compte { $count } mots-dièse, { $limit } au plus.
content-too-many-tags-hint = Gardez ceux que l’on suit vraiment.
content-too-many-mentions = L’accroche mentionne { $count } comptes, { $limit } au plus.
content-too-many-mentions-hint = Mentionnez qui a pris part, et citez les autres sans « @ ».
content-image-located = L’image « { $image } » dit où elle a été prise : son fichier contient des coordonnées.
content-image-located-hint = Exportez-la sans métadonnées, ou faites-en une capture d’écran.
content-image-stretched = L’image « { $image } » fait { $width } × { $height } pixels : un côté dépasse le triple de l’autre.
content-image-stretched-hint = Recadrez-la, ou les réseaux le feront. 1 200 × 630 s’affiche en entier presque partout.
content-image-heavy = L’image « { $image } » pèse { $bytes } octets ; au-delà de { $limit }, elle est lente.
content-image-heavy-hint = Exportez-la en JPEG, ou plus petite : certains réseaux la refusent ainsi.
content-campaign-unused = La campagne « { $name } » a des règles, et aucun contenu n’en fait partie.{ $near ->
    [none] { "" }
   *[other] { " " }Vouliez-vous dire « { $near } » ?
}
content-campaign-unused-hint = Écrivez le nom comme dans `campaign` des contenus, ou retirez la section.
content-past = Ce contenu est périmé depuis le { $day }, sans avoir été approuvé.
content-past-hint = Repoussez `expires`, ou retirez le contenu.
content-caption-elsewhere = La même accroche figure dans { $other }.
content-caption-elsewhere-hint = Reformulez l’une des deux : deux contenus dits avec les mêmes mots passent pour une campagne de copies.
content-glyph = Notre police n’a pas « { $sign } » ({ $point }) : un classement montrerait le titre sans ce signe.
content-glyph-hint = Écrivez le titre sans ce signe.
content-not-utf8-why = Les fichiers sont lus en UTF-8, le seul codage où toutes les lettres de toutes les langues s’écrivent. D’autres octets ne peuvent ni s’afficher ni donner la même empreinte partout : le fichier est laissé de côté.
content-too-large-why = Un texte pour des collègues se lit en une minute. Un fichier long comme un livre est une erreur ou une attaque, et le relire à chaque changement ralentirait tout.
content-no-front-why = Ce qu’est un contenu (titre, nature, accroches) figure dans son en-tête. Sans lui, il n’y a rien à proposer.
content-unclosed-front-why = Si l’en-tête ne se termine pas, les clés seraient publiées comme du texte.
content-yaml-why = Un en-tête lu à moitié perdrait des clés sans rien dire : un embargo, par exemple. Il est donc lu en entier ou pas du tout.
content-yaml-refused-why = Les ancres, les alias et les types font d’un petit fichier des milliards de valeurs, et chaque programme les comprend autrement. Aucun contenu n’en a besoin.
content-unknown-key-why = Une clé inconnue devait servir à quelque chose. Ignorée, une faute dans `embargo` publierait trop tôt, et personne n’en saurait rien.
content-repeated-key-why = De deux valeurs, l’une l’emporterait selon le lecteur. On voit celle que l’on a écrite en dernier et l’on croit qu’elle vaut.
content-wrong-type-why = Une liste, un texte et un groupe de clés se lisent autrement. Deviner tomberait juste le plus souvent, et se tairait les autres fois.
content-wrong-value-why = La valeur ne se comprend pas sous cette forme. Elle n’est pas remplacée par défaut : une date illisible ne doit pas vouloir dire « tout de suite ».
content-missing-why = Sans cette clé, le contenu ne peut pas être proposé : une carte demande un titre, les règles de mention demandent la nature, un kit demande une accroche.
content-unknown-kind-why = La nature décide de la mention à faire et de l’équilibre des publications. Une nature inconnue n’aurait pas de règles.
content-unknown-network-why = L’accroche passerait pour une accroche de tous les réseaux, avec la longueur et les usages d’un autre.
content-unknown-lang-why = La fin du nom dit la langue du fichier. Sans elle, on ne sait pas à qui le montrer.
content-bad-name-why = Le nom est l’identifiant du contenu : dans les liens, le registre et sur tous les systèmes. Il reste donc simple.
content-id-differs-why = Un contenu a un seul identifiant. De deux, les liens et les approbations suivraient l’un, et les gens l’autre.
content-link-no-host-why = Chaque navigateur répare une telle adresse à sa façon. Ce qui s’ouvre doit être ce qui est écrit.
content-link-not-https-why = Ce qui n’est pas chiffré peut être lu et changé en chemin, et des collègues y prêtent leur nom.
content-link-userinfo-why = Un nom avant « @ » est un mot de passe à découvert, ou une façon de déguiser une adresse.
content-link-tracked-why = Le paramètre d’un autre outil attribue chaque visite à sa campagne, et certains désignent une seule personne.
content-image-missing-why = La carte partirait sans son image, et l’approbation porterait sur ce que personne n’a vu.
content-image-escapes-why = Un chemin qui sort du dossier pourrait publier n’importe quel fichier de la machine. Les images viennent du seul dossier de contenus.
content-image-format-why = Toutes les messageries et tous les réseaux montrent PNG et JPEG. Les autres formats, et les faux noms, sont refusés par certains au moment de publier.
content-image-too-large-why = Les plateformes refusent un tel fichier à la publication, donc trop tard.
content-alt-missing-why = Les collègues qui ne voient pas l’image lisent ce texte à la place, dans la messagerie et sur les réseaux.
content-disagreement-why = Ce que les langues partagent vaut une fois. Avec deux valeurs, le contenu expirerait, ou mènerait ailleurs, selon qui le lit.
content-expires-first-why = Le contenu ne peut être montré ni avant l’un ni après l’autre : il ne paraîtrait jamais, sans un mot le jour venu.
content-time-twice-why = Quand l’heure recule, une heure revient deux fois. L’une des deux est voulue, et seule la personne qui écrit sait laquelle.
content-time-skipped-why = Quand l’heure avance, une heure manque. Un horaire dans ce trou est lu une heure plus tard, ce qui n’est peut-être pas voulu.
content-caption-too-long-why = Le réseau refuse un texte plus long, ou le kit coupe l’accroche, et une phrase coupée dit autre chose.
content-mass-mention-why = Publiée dans un canal, elle fait sonner tous les téléphones. Aucun contenu ne vaut cela, et aucune étourderie ne doit le pouvoir.
content-other-language-why = Les collègues de l’autre langue voient celle-ci. Beaucoup alors ne partagent pas.
content-too-many-captions-why = Les accroches se distribuent à tour de rôle. Personne n’en écrit cinquante bonnes, ni ne les relit avec soin.
content-same-caption-why = Deux collègues publieraient les mêmes mots : cela se voit, et les réseaux le montrent moins.
content-raw-html-why = Aucune messagerie ne montre le HTML, et un navigateur pourrait l’exécuter. Il s’affiche donc tel quel.
content-toml-why = Après un endroit illisible, on ne peut plus se fier au reste du fichier.
content-unexpected-file-why = Quelqu’un l’a écrit pour une raison, et rien ne le regardera jamais.
content-contrast-why = Au-dessous de 4,5 pour 1, les personnes qui voient mal, et tout le monde au soleil, ne lisent plus le texte (WCAG 2.2, 1.4.3).
content-approval-orphan-why = Une approbation porte sur un contenu disparu, souvent renommé : le nouveau attend une approbation que l’on croit donnée.
content-empty-why = Un texte vide serait montré, ou accepté, comme s’il disait quelque chose.
content-charter-rule-why = Chacun accepte la charte avant de parler pour l’organisation. S’il y manque une règle, on consent à moins que tout le monde ne croit.
content-unknown-level-why = Le nom du fichier décide pour qui est le parcours. Sous un autre nom, il n’est proposé à personne.
content-no-steps-why = Un parcours se lit étape par étape. Sans titres, il n’y a pas de première étape.
content-step-count-why = Quatre à six étapes tiennent dans un café. Moins apprend peu, plus se laisse en chemin.
content-step-too-long-why = Une étape est une carte de messagerie, lue en une minute entre deux messages.
content-steps-differ-why = Qui change de langue reste à la même étape. Si elles diffèrent, on en saute une ou on en relit une.
content-reply-too-long-why = Sous une publication, presque personne ne lit davantage, et une longue réponse a l’air préparée.
content-review-overdue-why = Une réponse vraie l’an dernier est donnée aujourd’hui au nom de quelqu’un. Cette date a été choisie pour qu’on la relise.
content-domain-forbidden-why = L’organisation a décidé de ne pas y envoyer ses gens. Sous un hôte interdit, tout l’est.
content-domain-unlisted-why = L’organisation cite les seuls hôtes où mènent ses contenus. Une lettre de trop mène chez quelqu’un d’autre.
content-text-link-insecure-why = Ce qui n’est pas chiffré peut être changé en chemin.
content-caption-link-why = Le kit ajoute le lien de la personne, et la publication en aurait deux : celui de l’accroche ne compte rien, et décide parfois de l’aperçu.
content-banned-why = L’organisation a une raison de ne pas le dire, souvent juridique, et des collègues le diraient en leur nom. Le contenu n’est pas proposé avant d’être reformulé.
content-avoided-why = L’organisation préfère d’autres mots. Le contenu est proposé tout de même.
content-too-many-tags-why = Une rangée de mots-dièse se lit comme une publicité, et les réseaux la montrent à moins de monde.
content-too-many-mentions-why = Chaque mention envoie une notification. Venue de nombreux collègues à la fois, elle importune.
content-image-located-why = Un téléphone écrit le lieu dans chaque photo, souvent un domicile. Une fois publié, rien ne le reprend.
content-image-stretched-why = Les réseaux ne montrent que le milieu d’une telle image : visages, titres et logos sont coupés.
content-image-heavy-why = Elle se télécharge sur des téléphones, et certains réseaux la refusent au moment de publier.
content-campaign-unused-why = Une campagne qui demande plus d’approbations, mal écrite, ne demande rien : ses contenus partent avec le nombre habituel.
content-past-why = Tel quel, le contenu ne sera jamais montré. Le plus souvent, l’année est fausse.
content-caption-elsewhere-why = Qui lit les deux publications voit les mêmes mots pour deux sujets, et les réseaux y voient du courrier indésirable.
content-glyph-why = Les classements sont dessinés avec une police du programme, la même partout. Un signe qui lui manque est omis, et dans une autre écriture il peut ne rien rester du titre.
content-refused-again = Vous l’avez déjà approuvé : une autre personne doit l’approuver aussi.
content-table-duplicate = { $what ->
    [row] La ligne { $other } le dit déjà.
   *[item] Le contenu « { $other } » le dit déjà.
}
content-table-duplicate-hint = Retirez l’un des deux, ou donnez à celui-ci un autre titre, un autre lien ou un autre identifiant.
content-table-near = Les accroches sont celles de la ligne { $other }, et les deux partiraient à moins de trois jours d’écart.
content-table-near-hint = Écrivez d’autres mots, ou éloignez les deux dates.
content-table-unknown-column = La colonne « { $name } » n’est pas utilisée.{ $near ->
    [none] { "" }
   *[other] { " " }Vouliez-vous dire « { $near } » ?
}
content-table-unknown-column-hint = Dites ce qu’elle contient avec --map, par exemple --map title={ $name } ; ou laissez-la.
content-table-cell-too-long = Cette cellule compte { $length } caractères ; { $limit } au plus sont lus.
content-table-cell-too-long-hint = Raccourcissez-la.
content-table-no-kind = La ligne ne dit pas de quelle nature est le contenu.
content-table-no-kind-hint = Ajoutez une colonne « kind », ou précisez --kind pour toutes les lignes : promotional, job_offer, csr, educational, recommendation, review, financial, regulated ou political.
content-table-no-day = « { $value } » n’est pas compris comme une date.
content-table-no-day-hint = Écrivez 31/12/2026, 31 déc. 2026 ou 2026-12-31, suivi d’une heure si elle compte (09:30). Le jour vient en premier, sauf avec --month-first.
content-table-no-words = La ligne n’a ni titre ni accroche.
content-table-no-words-hint = Remplissez l’un des deux, ou retirez la ligne.
content-table-repeated-column = La colonne « { $name } » serait une deuxième « { $field } ».
content-table-repeated-column-hint = Dites laquelle compte : --map { $field }=….
content-table-extra-cell = Cette cellule n’est sous aucune colonne : « { $value } ».
content-table-extra-cell-hint = Si elle est la suite de la cellule précédente, mettez celle-ci entre guillemets droits ; sinon, nommez sa colonne à la première ligne, ou videz-la.
content-table-error = { $error ->
    [too_large] Le fichier dépasse 10 Mo : c’est plus que ce qui est lu.
    [rows] Le fichier compte plus de 10 000 lignes : c’est plus que ce qui est lu. Partagez-le.
    [columns] Le fichier compte plus de 100 colonnes : c’est plus que ce qui est lu.
    [bomb] Le classeur se décompresse en bien plus qu’une feuille de contenus ; il n’est pas lu.
    [not_unicode] Le fichier n’est pas du texte Unicode (à partir de la ligne { $detail }). Enregistrez-le en « CSV UTF-8 », ou précisez --encoding windows-1252 s’il vient d’un ancien Excel.
    [not_text] Le fichier n’est pas du texte : il contient des caractères NUL. Enregistrez-le en « CSV UTF-8 » ou en .xlsx.
    [old] C’est un classeur d’avant 2007, ou protégé par un mot de passe. Enregistrez-le en .xlsx sans mot de passe.
    [quote] Un guillemet droit s’ouvre à la ligne { $detail } et ne se ferme jamais : toute la suite serait une seule cellule. Fermez-le, ou doublez-le s’il fait partie du texte.
    [broken] Le classeur ne peut pas être lu : { $detail }.
    [sheet] Cette feuille n’existe pas. Feuilles du classeur : { $detail }.
   *[header] Le fichier n’a pas de ligne qui nomme les colonnes. « portevoix content template » en montre une.
}
content-table-map = { $error ->
    [field] Le champ « { $name } » n’existe pas.
    [column] La colonne « { $name } » n’existe pas.
   *[title] Aucune colonne ne contient de titre ou d’accroche. Nommez-en une : --map title=….
}{ $near ->
    [none] { "" }
   *[other] { " " }Vouliez-vous dire « { $near } » ?
}
content-table-duplicate-why = Deux brouillons d’une même chose seraient approuvés par deux personnes et publiés deux fois.
content-table-near-why = On lirait deux fois les mêmes mots en quelques jours, et le calendrier passerait le second contenu.
content-table-unknown-column-why = Quelqu’un a rempli cette colonne pour une raison. Mieux vaut l’apprendre avant l’import que constater un manque après.
content-table-cell-too-long-why = Une cellule longue comme un livre est une erreur ou une attaque, et aucun réseau n’accepte un tel texte.
content-table-no-kind-why = La nature décide de la mention à faire et de l’équilibre des publications. Elle ne se devine pas.
content-table-no-day-why = Une date devinée publie le mauvais jour : 03/04 est en mars pour les uns, en avril pour les autres.
content-table-no-words-why = Il n’y aurait rien à montrer ni à partager.
content-table-repeated-column-why = De deux colonnes pour une même chose, l’une l’emporterait par hasard.
content-table-extra-cell-why = Une virgule ou un point-virgule coupe en deux une cellule sans guillemets. La suite serait perdue, et personne ne verrait que le texte s’arrête trop tôt.
## Ce qui découle des créneaux et des dates.
content-standing = { $standing ->
    [scheduled] planifié
    [posted] publié
   *[expired] expiré
}
content-feed-wait-minutes = À redemander dans { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
} au plus tôt.
content-feed-wait-hours = À redemander dans { $count ->
    [one] { $count } heure
   *[other] { $count } heures
} au plus tôt.
