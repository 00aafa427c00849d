# Ce que dit le programme au terminal.
app-hello = portevoix est prêt : ouvrez { $url } dans votre navigateur. Ctrl-C l’arrête.
app-demo-starting = Préparation de deux semaines d’une organisation fictive…
app-demo-hello = La démo tourne sur { $url }, { $speed } fois plus vite que le temps réel. Elle ralentit quand vous agissez. Ctrl-C l’arrête.
app-bye = Arrêté. Plus rien n’est en cours.
app-error = erreur
app-warning = avertissement

app-config-unreadable = la configuration { $file } ne peut pas être lue : { $reason }. Indiquez un fichier existant avec --config, ou lancez `portevoix init`.
app-config-wrong = { $place } : { $reason }. Corrigez cette ligne ; `portevoix init` dans un dossier vide montre toutes les clés.
app-config-environment = une variable PORTEVOIX__ est inutilisable : { $reason }. Son nom est PORTEVOIX__SECTION__CLÉ, avec une clé de portevoix.toml.
app-config-loopback = listen.private doit être une adresse locale comme 127.0.0.1:8080 : toute personne qui atteint l’espace de travail choisit qui elle est.
app-config-public-url = listen.public_url doit être une adresse http ou https sans paramètres, comme https://go.example.org/.
app-config-evidence-page = evidence.fetch demande listen.public_url : le serveur interrogé doit pouvoir voir qui demande. Indiquez listen.public_url, ou evidence.fetch = false.
app-config-own-host = feeds.own_hosts : « { $line } » n’est pas un nom d’hôte suivi d’une adresse et de son port, ou nomme un hôte une seconde fois. Écrivez chaque hôte une fois, par exemple `intranet.example.com=10.1.2.3:443`.
app-config-authority = feeds.authority : aucun certificat n’a pu être lu dans { $file } ({ $reason }). Indiquez un fichier de certificats au format PEM, ou retirez la clé.
app-config-evidence-host = evidence.mastodon_hosts contient « { $host } », qui n’est pas un nom d’hôte public. Écrivez seulement des noms, comme mastodon.social.

app-listen = impossible d’écouter sur { $address } : { $reason }. Arrêtez l’autre programme, ou choisissez une autre adresse avec --private ou --public.
app-folder-failed = { $path } est inutilisable : { $reason }.
app-folder-full = il n’y a plus de place pour { $path } : { $reason }. Libérez de l’espace et relancez ; rien n’est perdu.
app-folder-read-only = { $path } n’est pas accessible en écriture : { $reason }. Donnez l’accès à cet utilisateur, ou choisissez un autre dossier avec --data.
app-folder-in-use = { $path } est utilisé par un autre portevoix en marche. Arrêtez-le, ou choisissez un autre dossier avec --data.
app-store-newer = { $reason }. Rien n’a été modifié. Lancez le portevoix plus récent, ou restaurez la sauvegarde faite avant lui ; le dossier de données est { $path }.
app-store-corrupt = { $reason }. Rien n’a été modifié. Déplacez le fichier et restaurez une sauvegarde ; le dossier de données est { $path }.
app-store-failed = la base de données dans { $path } est inutilisable : { $reason }.

app-content-checked = { $items ->
    [one] { $items } contenu
   *[other] { $items } contenus
}, { $errors ->
    [one] { $errors } erreur
   *[other] { $errors } erreurs
}, { $warnings ->
    [one] { $warnings } avertissement
   *[other] { $warnings } avertissements
}.
app-approve-no-folder = il n’y a pas de dossier { $path } où écrire l’approbation. Lancez d’abord `portevoix init`.
app-approve-unknown = il n’y a pas de contenu valide « { $item } ». `portevoix content list` montre ceux qui existent.
app-approved = { $item } : approuvé tel quel. Toute modification annule l’approbation.
app-approved-before = { $item } : déjà approuvé.
app-approve-untrusted = À noter : content.trust_file_approvals vaut false, un portevoix en marche ne se fie donc pas à ce fichier.
app-init-done = { $written ->
    [one] { $written } fichier écrit
   *[other] { $written } fichiers écrits
} sous { $path }, { $kept ->
    [one] { $kept } déjà présent laissé tel quel
   *[other] { $kept } déjà présents laissés tels quels
}.
app-plan-board = le classement de la semaine
app-plan-empty = Rien n’est prévu : schedules.toml ne contient aucun calendrier.
app-ledger-none = il n’y a pas de base de données { $path }.
app-ledger-whole = Le registre est intact : { $count ->
    [0] il est encore vide.
    [one] { $count } entrée, telle qu’elle a été écrite.
   *[other] { $count } entrées, chacune telle qu’elle a été écrite.
}
app-ledger-flaw = le registre a été altéré ou endommagé : { $kind ->
    [gap] la feuille { $leaf } manque
    [private] la partie privée de la feuille { $leaf } a été modifiée après avoir été écrite
   *[changed] la feuille { $leaf } a été modifiée après avoir été écrite
}.

app-exit-failed = tout ce qui n’a pas de code propre
app-exit-usage = la ligne de commande n’est pas compréhensible
app-exit-configuration = la configuration contient une erreur
app-exit-content = un fichier de contenu contient une erreur, ou ce contenu n’existe pas
app-exit-listen = une adresse est déjà prise, ou n’appartient pas à cette machine
app-exit-read-only = un dossier ou un fichier n’est pas accessible en écriture
app-exit-full = le disque est plein
app-exit-newer = la base de données vient d’un programme plus récent
app-exit-corrupt = la base de données ou le registre est endommagé, ou n’appartient pas à portevoix
app-exit-in-use = un autre programme en marche utilise le dossier de données
app-exit-lines = des lignes en entrée ont été refusées : la réponse à chacune dit pourquoi

# Des lignes JSON par un tube.
app-lines-io = L’entrée ou la sortie standard est inutilisable : { $reason }.
app-line-too-long = La ligne dépasse { $most } octets. Raccourcissez-la, et vérifiez que chaque objet finit par un saut de ligne.
app-line-not-utf8 = À partir de l’octet { $at }, la ligne n’est pas de l’UTF-8. Convertissez-la d’abord.
app-line-not-json = La ligne n’est pas du JSON : { $reason }. Écrivez un objet par ligne.
app-line-no-id = La ligne n’a pas de « id ». Donnez-lui une chaîne ou un nombre, qui revient avec la réponse.
app-line-odd-id = Le champ « id » n’est ni une chaîne ni un nombre. Donnez-lui l’un des deux.

# Le rapport sur les mentions.
app-report-order = --from { $from } est après --to { $to }. Donnez d’abord le jour le plus ancien ; --to est compris.
app-report-far = ces jours sortent du calendrier que portevoix sait compter. Choisissez des années entre 1 et 9998.
app-report-title = Mentions
app-report-period = Du { $from } au { $to }, ces deux jours compris ; jours de { $zone }.
app-report-withheld = Personne n’est nommé. Les chiffres inférieurs à cinq sont masqués (*), ainsi que quelques chiffres plus grands, pour que personne ne puisse les retrouver.
app-report-exact = Personne n’est nommé. Tous les chiffres sont exacts, même les petits ; le registre garde la trace de cette lecture.
app-report-empty = Aucun partage dans cette période.
app-report-item = Contenu
app-report-network = Réseau
app-report-jurisdiction = Règles de
app-report-shares = Partages
app-report-tiers = Preuves
app-report-verdicts = Verdicts
app-report-reasons = Motifs
app-report-rules = Versions des règles
app-report-corrections = Corrections
app-report-corrections-of = demandées : { $asked } ; closes : { $closed }

# Les règles au terminal.
app-rules-checked = { $packs ->
    [one] { $packs } jeu de règles
   *[other] { $packs } jeux de règles
}, { $errors ->
    [0] aucune erreur
    [one] { $errors } erreur
   *[other] { $errors } erreurs
}, { $warnings ->
    [0] aucun avertissement
    [one] { $warnings } avertissement
   *[other] { $warnings } avertissements
}. De l’ingénierie, pas un conseil juridique.
app-rules-weakening = Demande moins, en vigueur : { $rule } pour { $jurisdiction } : { $aspect } est « { $is } » au lieu de « { $was } ». Décidé par { $who } : { $why }
app-rules-rewarded = Les partages sont récompensés : chaque publication compte comme payée et demande une mention publicitaire.
app-rules-no-seat = Il n’y a pas de règles pour { $country }, où l’organisation a son siège. Ajoutez rules/{ $country }.toml (nom en minuscules), ou demandez à une personne qui connaît ce droit.
app-rules-applied = Une personne salariée qui publie sous les règles de { $jurisdiction } :
app-rules-advice = Une lecture prudente de règles publiques, pas un conseil juridique.

app-manifest-application = L’identifiant de l’application n’est pas connu : donnez-le avec --application ID (il figure sur la page « General Information » de l’application), ou renseignez le jeton du bot.
app-manifest-discord = La personne qui administre le serveur Discord ouvre cette adresse et choisit le serveur :
app-manifest-permissions = Les autorisations demandées, et pourquoi :
app-config-in-the-clear = « { $url } » ferait voyager le jeton du bot en clair : un api_base sur une autre machine doit commencer par https://.
app-config-workspace-twice = Discord et Slack ont tous deux un espace nommé « { $name } ». Les canaux ne pourraient pas les distinguer : donnez un autre nom à l’un des deux.
# La mesure des plateformes de discussion.
app-bench-load = { $cards } cartes vers { $channels } canaux : chaque réponse de la plateforme simulée prend { $latency } ms.
app-bench-posted = Cartes en place
app-bench-took = Durée totale
app-bench-least = Durée minimale sous les limites de la plateforme
app-bench-ratio = Rapport
app-bench-refused = Réponses 429 : au total / le plus dans un seau
app-bench-memory = Mémoire : avant / au plus / après
app-bench-answers = { $unanswered ->
    [0] { $count } réponses à des personnes pendant ce temps : p50 / p99
   *[other] { $count } réponses à des personnes pendant ce temps, { $unanswered } sans succès : p50 / p99
}

# La portée d’un document.
app-exit-document = le document sur l’entrée standard a été refusé : la réponse dit pourquoi, avec la place de chaque erreur
app-reach-refused = le document a été refusé, avec { $count ->
    [one] une erreur
   *[other] { $told } erreurs
} : la réponse nomme chacune, avec sa place. Rien n’a été estimé.
# La calibration de la portée.
app-calibrate-head = | condition | contenus | les intervalles à 50 / 80 / 95 % contiennent la vérité, en % | 80 % de l’interne / direct / relayé | chi² des rangs | médiane estimée / vérité | erreur log (face à somme × visibilité) | erreur moyenne (face à la somme des abonnés, au meilleur des autres) | q90 / q10 | CRPS log | score d’intervalle log |
app-calibrate-whole = ensemble
app-calibrate-goals = | objectif | mesuré | au plus | |
app-calibrate-met = atteint
app-calibrate-missed = non atteint
app-calibrate-unwritable = « { $path } » n’a pas pu être écrit : { $reason }. Donnez un autre fichier avec --page.
app-calibrate-no-graph = « { $path } » n’a pas pu être lu comme un dossier de graphes : { $reason }. Un graphe est un fichier .txt ou .txt.gz dont la première ligne donne le nombre de personnes et de liens, puis un lien par ligne.
app-calibrate-empty = il ne s’y trouve aucun fichier .txt ni .txt.gz
## Clés des pseudonymes.
app-keys-rotated = La version { $version } de la clé est en service. Elle se trouve dans { $path } : sauvegardez ce fichier, à part de la base.
app-keys-rotated-next = Les échantillons donnés jusqu’ici ne comptent plus que par la longueur de leur liste, tant que leurs auteurs n’en donnent pas un nouveau. Le programme en marche le demande à chacun une fois, en privé.
app-keys-failed = { $path } : aucune nouvelle clé n’a été créée ({ $reason }). Rien d’autre n’a changé.
app-keys-none = Il n’y a pas encore de clé : elle est créée au premier démarrage de portevoix.
app-keys-newest = Clé { $version }, en service depuis le { $made } : garde { $whole },{ $tenth } % des contacts ; échantillons : { $samples }, personnes : { $people }.
app-keys-earlier = Clé { $version }, du { $made } : gardait { $whole },{ $tenth } % des contacts ; échantillons restants : { $samples }, personnes : { $people }.
app-keys-few = moins de cinq
# L’audience d’une personne, faite de son côté.
app-audience-unreadable = { $path } ne peut pas être lu : { $reason }.
app-audience-finding = { $path } : { $text }
app-audience-network = La liste ne dit pas de quel réseau elle vient. Ajoutez --network, par exemple --network linkedin.
app-audience-differs = La liste vient de { $network }, mais --network dit { $told }. Retirez --network.
app-audience-address = --to attend l’adresse que le bot vous donne avec `/moi échantillon`, telle quelle : elle commence par https:// et contient /audience/.
app-audience-read = { $network } : { $n } contacts différents (lignes qui en répètent une autre : { $duplicates } ; lignes inutilisables : { $unusable }).
app-audience-sent = À envoyer : une valeur masquée par contact, dont personne ne peut tirer le contact, puis les pseudonymes ci-dessous. Ni nom, ni adresse e-mail, ni employeur ne quitte cet ordinateur.
app-audience-batches = Les valeurs partent en { $batches } lots de { $batch } ; le dernier est complété par des valeurs qui ne sont à personne.
app-audience-stored = À conserver : le nombre de vos contacts ({ $n }) et les pseudonymes d’environ { $kept } d’entre eux (un sur { $share }), choisis par une règle qui est la même pour tout le monde. Ce sont encore des données personnelles : qui aurait à la fois la clé et la base pourrait vérifier si une personne donnée en fait partie.
app-audience-colleagues = Les collègues sont marqués, pour ne pas compter parmi les personnes extérieures : { $n } de vos contacts travaillent dans votre organisation.
app-audience-forget = Vous pouvez tout effacer à tout moment, sur la page que `/moi échantillon` vous donne.
app-audience-replaces = Cela remplace ce qui est conservé pour ce réseau : { $n } contacts.
app-audience-dry = Rien n’a été envoyé : c’était un essai à blanc.
app-audience-where = Rien n’a été envoyé. Pour l’envoyer, demandez votre adresse au bot avec `/moi échantillon`, et ajoutez --to ADRESSE.
app-audience-quota = Cette liste demande l’envoi de { $needed } valeurs, et il vous en reste { $left } ce mois-ci. La limite empêche d’essayer des annuaires entiers. Réessayez le mois prochain, ou indiquez seulement le nombre avec `/moi audience`.
app-audience-ask = L’envoyer ? [o/N]
app-audience-not-sent = Rien n’a été envoyé.
app-audience-unasked = Rien n’a été envoyé : sans terminal, personne ne peut être interrogé. Donnez --yes pour accepter d’avance ce qui figure ci-dessus.
app-audience-done = Conservé : { $n } contacts, { $kept } pseudonymes, dont { $colleagues } de collègues.
app-audience-unreached = L’installation ne répond pas ({ $reason }). Vérifiez l’adresse et la connexion, puis réessayez.
app-audience-odd = La réponse n’est pas de portevoix : rien de plus n’a été envoyé. Vérifiez l’adresse ; il faut peut-être que l’installation soit mise à jour.
app-audience-expired = Cette adresse n’est plus valable. Demandez-en une autre au bot avec `/moi échantillon`.
app-audience-status = L’installation a refusé avec le statut { $status }. Rien n’a été conservé ; réessayez plus tard.
app-audience-answered = L’installation a refusé : { $message }
# Échantillons comme fichiers.
app-sketch-unreadable = Impossible de lire { $path } : { $reason }. Vérifiez le chemin et les droits.
app-sketch-unwritable = Impossible d’écrire { $path } : { $reason }. Un fichier qui existe déjà n’est pas remplacé : choisissez un autre nom.
app-sketch-too-long = plus de { $most } Mio, trop pour une esquisse.
app-sketch-refused = { $path } est refusé : { $reason }
app-sketch-json = ce n’est pas un échantillon ({ $reason }). Il faut un objet JSON avec count, threshold et pseudonyms, les deux derniers en 16 chiffres hexadécimaux.
app-config-reach = [reach] contient un chiffre impossible : cpc est un prix supérieur à 0, currency compte au plus 12 caractères, brand_followers vaut au moins 1, brand_visibility est supérieur à 0 et ne dépasse pas 1 (0.05 pour cinq sur cent).

# Flux, tableurs, export.
app-feed-none = Aucun flux n’est suivi : content/feeds.toml n’en contient pas.
app-feed-unknown = Il n’y a pas de flux « { $name } » dans content/feeds.toml.{ $near ->
    [none] { "" }
   *[other] { " " }Vouliez-vous dire « { $near } » ?
}
app-feed-done = { $drafted ->
    [0] aucune nouvelle entrée
    [one] 1 brouillon écrit
   *[other] { $drafted } brouillons écrits
}{ $known ->
    [0] { "" }
   *[other]  ; { $known } déjà connues par leur page
}{ $passed ->
    [0] { "" }
   *[other]  ; { $passed } d’avant l’abonnement laissées de côté
}{ $left ->
    [0] { "" }
   *[other]  ; { $left } attendent le prochain passage
}.
app-intake-no-folder = Il n’y a pas de dossier { $path } : l’exemple contenu dans le programme ne peut pas être modifié. « portevoix init » l’écrit sous forme de fichiers.
# Le plan.
app-plan-order = ordre { $order }
app-plan-until = jusqu’au { $day }
app-plan-held = { $count ->
    [one] un contenu placé avant est retenu : { $reason }
   *[other] { $count } contenus placés avant sont retenus : { $reason }
}
app-plan-since = { $count ->
    [0] Aucune différence avec le plan du { $since }.
    [one] Une différence avec le plan du { $since } :
   *[other] { $count } différences avec le plan du { $since } :
}
app-plan-instead = { $is } (au lieu de : { $was })
app-plan-topic = { $topic ->
    [gap] Trous
    [clash] Collisions
   *[warning] Bon à savoir
} ({ $count }) :
app-plan-paused = Toute publication est suspendue : rien de cela n’est publié tant que personne ne la reprend.
app-plan-paused-until = Toute publication est suspendue jusqu’au { $until } : ce qui tombe avant n’est pas publié à ce moment-là.
app-plan-older = { $path } vient d’un portevoix plus ancien : ce qui a été décidé et publié reste inconnu ici tant que le programme n’a pas tourné une fois.
app-plan-unreadable = { $path } n’est pas un plan. Écrivez-en un avec `portevoix plan --format json`, ou retirez ce fichier.
app-plan-calendar = { $organisation } : publications prévues
app-bench-plan = { $schedules } calendriers, { $items } contenus, { $weeks } semaines
app-bench-plan-took = Le plan : { $slots } passages, { $posts } publications, en { $ms } ms
app-bench-plan-notes = Avec trous, conflits et avertissements ({ $notes }) : { $ms } ms
app-bench-plan-baseline = Référence, les { $weeks } premières semaines : { $ms } ms en plan, { $anew } ms en refaisant chaque choix
app-bench-plan-same = Les deux font les mêmes choix.
app-bench-plan-differs = Les deux DIFFÈRENT : c’est un défaut du programme.
# What a check says beyond the files, and why each finding matters: `portevoix explain`.
app-explain-mend = Que faire
app-explain-before = Avant, dans { $file }
app-explain-after = Après
app-explain-unknown = aucun code ne s’appelle « { $code } ».{ $near ->
    [none] { "" }
   *[other] { " " }Vouliez-vous dire { $near } ?
} `portevoix explain` les liste tous.
app-bench-content = { $items } contenus dans { $files } fichiers, { $bytes } octets : lus en { $reading } ms, vérifiés en { $checking } ms ({ $ratio } fois autant), { $findings ->
    [one] { $findings } constat
   *[other] { $findings } constats
}.
app-list-follows = { $what ->
    [scheduled] prévu le { $day }
    [posted] publié le { $day }
   *[expired] périmé le { $day }
}
# Les données d’une personne.
app-person-unknown = Aucune personne n’est connue sous ce compte. Vérifiez l’orthographe et le nom de l’espace dans la configuration ; qui a été effacé n’est plus connu.
app-person-would = Tout ce qui dit de qui il s’agit disparaîtrait : profil, comptes, kits, textes, audiences, messages et liens personnels. Partages qui resteraient comme totaux, sans personne : { $shares }.
app-person-yes = Rien n’a été effacé. Pour le faire, ajoutez --yes ; c’est sans retour.
app-person-erased = C’est effacé. Partages qui restent comme totaux, sans personne : { $shares } ; liens personnels qui ne mènent plus nulle part : { $links }. Les sauvegardes antérieures contiennent encore tout : supprimez-les, ou effacez de nouveau après en avoir restauré une.
app-person-unswept = La base est en cours de lecture, si bien que d’anciennes pages n’ont pas encore pu être nettoyées : le programme en marche, ou le prochain, le fera de lui-même.
# Copies de la base.
app-exit-unwell = doctor a trouvé une erreur
app-exit-exists = il y a déjà une base de données, et --force n’a pas été donné
app-backup-done = Copie écrite dans { $path } : { $size } ko, version de schéma { $version }, ouverte et vérifiée.
app-backup-rows = Elle contient : créneaux { $slots }, liens { $links }, partages { $shares }, entrées du registre { $ledger }.
app-backup-without = Elle ne contient ni { $keys }, ni { $content }, ni la configuration et ses secrets, ni la file des clics : copiez-les aussi, et les clés à part de la copie.
app-backup-removed = { $path } supprimé.
app-backup-keep = --keep demande un dossier : nommez-en un qui existe, ou ne donnez pas de fichier.
app-backup-busy = un autre programme écrit dans { $path } en ce moment. Attendez qu’il ait fini.
app-backup-itself = { $path } est la base de données elle-même. Rien n’a été modifié. Nommez un autre fichier ou un dossier.
app-backup-newer = { $reason }. Rien n’a été modifié. Utilisez le portevoix plus récent.
app-backup-corrupt = { $reason }. Rien n’a été modifié. Prenez une autre copie.
app-backup-full = il n’y a plus de place : { $reason }. Rien n’a été modifié. Libérez de la place ou nommez un autre dossier.
app-backup-failed = cela n’a pas pu être fait : { $reason }. Rien n’a été modifié.
app-restore-exists = il y a une base de données dans { $path }. Avec --force, elle est gardée à côté sous un autre nom et la copie prend sa place.
app-restore-done = Restauré dans { $path } : { $size } ko, version de schéma { $version }, vérifié avant d’être mis en place.
app-restore-kept = La base qui s’y trouvait est maintenant { $path }. Supprimez-la quand vous n’en avez plus besoin : elle contient des données personnelles.
app-restore-salts = { $path } ne s’ouvre pas : les sels de ses deux derniers jours n’ont pas pu en être retirés. Supprimez ce fichier dans les 48 heures.
app-restore-clicks = { $clicks } clics de la file seront comptés à partir de là où en était la copie, chacun une fois.
app-restore-spool = La file des clics appartenait à une autre base ; elle est maintenant dans { $path } : ses clics ne sont pas comptés.
app-restore-lost = Ce qui s’est passé après la copie n’y est pas : publications, partages, inscriptions, décisions, liens. Si quelqu’un a été effacé depuis, effacez-le de nouveau.
app-restore-paused = Toute publication est en pause. Lancez portevoix, regardez les canaux, puis dites /portevoix reprendre dans la messagerie.
app-restore-going = La publication n’est pas en pause : ce qui est échu depuis la copie est publié selon les règles de son calendrier.
app-restore-reason = Restauré depuis une sauvegarde

# Doctor : chaque constat et ce qu’il faut faire.
app-doctor-ok = ok
app-doctor-page = Voir { $page }
app-doctor-end = Constats : { $checks }, dont erreurs : { $errors }, avertissements : { $warnings }.
app-doctor-about-configuration = le fichier de configuration
app-doctor-about-secrets = qui peut lire les fichiers qui contiennent des secrets
app-doctor-about-data = le dossier de données peut être écrit
app-doctor-about-space = la place sur son disque
app-doctor-about-running = si portevoix tourne sur ce dossier
app-doctor-about-database = la base est intacte et de cette version
app-doctor-about-spool = les clics qui n’ont pas encore été importés
app-doctor-about-keys = le fichier des clés de pseudonymes : ses droits et ses versions
app-doctor-about-clock = l’horloge de cette machine
app-doctor-about-zones = l’âge des données de fuseaux horaires
app-doctor-about-listeners = les deux adresses sont libres, ou répondent
app-doctor-about-public-url = l’adresse publique est en https et, avec --online, répond
app-doctor-about-content = le dossier de l’équipe de communication et ce qui n’y va pas
app-doctor-about-approvals = si les approbations du fichier sont crues
app-doctor-about-fonts = le nom de l’organisation peut être dessiné
app-doctor-about-channels = chaque canal a un espace avec un jeton
app-doctor-about-discord = avec --online, le jeton et les droits dans chaque canal
app-doctor-about-slack = avec --online, les jetons et leurs droits
app-doctor-about-calendar = les trois prochains passages
app-doctor-about-posts = la dernière publication, les retards et les échecs de sept jours
app-doctor-about-errands = ce qui reste à dire et les échecs de sept jours
app-doctor-configuration = { $path } a été lu.
app-doctor-configuration-none = Il n’y a pas de { $path } : l’exemple contenu dans le programme vaut.
app-doctor-configuration-none-fix = Lancez `portevoix init` et modifiez ce qu’il écrit.
app-doctor-configuration-fix = Corrigez-la, puis relancez doctor : rien d’autre n’a été examiné.
app-doctor-secrets = Fichiers avec des secrets : { $count }, chacun pour son propriétaire seul.
app-doctor-secrets-open = { $name } : d’autres sur cette machine peuvent lire { $path }.
app-doctor-secrets-open-fix = chmod 600 { $path }
app-doctor-data = { $path } peut être écrit.
app-doctor-data-none = Le dossier { $path } n’existe pas encore : le premier démarrage le crée.
app-doctor-data-open = D’autres que l’utilisateur du programme peuvent lire { $path } : ce qui concerne les personnes s’y trouve.
app-doctor-data-open-fix = Lancez `chmod -R go-rwx { $path }` pendant que portevoix est arrêté.
app-doctor-data-closed = { $path } ne peut pas être écrit : { $reason }.
app-doctor-data-closed-fix = Donnez à l’utilisateur qui lance portevoix le droit d’écrire dans { $path }, ou indiquez un autre dossier dans `data`.
app-doctor-space = Il reste { $free } Mo sur le disque du dossier de données.
app-doctor-space-unknown = La place restante n’a pas pu être déterminée.
app-doctor-space-fix = Libérez de la place : sur un disque plein, aucune publication et aucun clic ne peut être enregistré.
app-doctor-running = portevoix tourne sur ce dossier de données.
app-doctor-running-not = portevoix ne tourne pas sur ce dossier de données en ce moment.
app-doctor-database = { $path } est intacte : version de schéma { $version }, { $size } ko.
app-doctor-database-none = La base { $path } n’existe pas encore : le premier démarrage la crée.
app-doctor-database-older = { $path } a été écrite par un portevoix plus ancien.
app-doctor-database-older-fix = Lancez portevoix : il fait une copie dans backups/ et met la base à jour.
app-doctor-database-bad = La base ne peut pas être utilisée : { $reason }.
app-doctor-database-bad-fix = Regardez le fichier et qui peut le lire.
app-doctor-database-newer-fix = Utilisez le portevoix plus récent, ou restaurez une copie antérieure avec `portevoix restore`.
app-doctor-database-corrupt-fix = Arrêtez portevoix et restaurez la copie la plus récente : `portevoix restore FILE --force` garde le fichier endommagé.
app-doctor-database-recover = Un programme interrompu a laissé la base à remettre en ordre.
app-doctor-database-recover-fix = Lancez portevoix : il le fait de lui-même.
app-doctor-spool = Clics en attente d’importation : { $clicks }.
app-doctor-spool-alone = Parties de la file : { $segments }. Sans la base, on ne sait pas jusqu’où elles ont été importées.
app-doctor-spool-fix = Si portevoix tourne, son journal dit pourquoi les clics ne sont pas importés ; sinon lancez-le : aucun n’est perdu.
app-doctor-spool-closed = { $path } ne peut pas être lu : { $reason }.
app-doctor-spool-closed-fix = Donnez-y accès à l’utilisateur qui lance portevoix.
app-doctor-keys = { $path } contient { $count ->
    [one] { $count } version de la clé
   *[other] { $count } versions de la clé
}.
app-doctor-keys-open = D’autres sur cette machine peuvent lire { $path }.
app-doctor-keys-bad = { $path } ne peut pas être utilisé : { $reason }.
app-doctor-keys-missing = Il manque à { $path } des versions sous lesquelles des échantillons ont été faits : { $versions }.
app-doctor-keys-fix = Remettez le fichier des clés depuis sa propre sauvegarde ; sinon, faites une nouvelle version avec `portevoix audience rotate`.
app-doctor-clock = Il est { $now } UTC.
app-doctor-clock-early = L’horloge indique { $now } UTC, avant que ce programme soit écrit.
app-doctor-clock-back = L’horloge indique { $now } UTC, mais une publication porte { $last } UTC.
app-doctor-clock-fix = Réglez l’horloge et faites-la tenir à l’heure (NTP) : chaque publication en dépend.
app-doctor-zones = Données de fuseaux horaires : { $version }.
app-doctor-zones-fix = Installez un portevoix plus récent : les lois sur l’heure locale changent chaque année.
app-doctor-listeners-free = { $key } { $address } est libre.
app-doctor-listeners-ours = { $key } { $address } répond : portevoix y va bien.
app-doctor-listeners-taken = { $key } { $address } ne peut pas être écoutée : { $reason }.
app-doctor-listeners-taken-fix = Arrêtez l’autre programme, ou donnez une autre adresse à { $key }.
app-doctor-public-url = Les visiteurs atteignent les liens sous { $url } ; --online demande si elle répond.
app-doctor-public-url-none = listen.public_url n’est pas indiquée : les liens mènent à http://{ $address }, que seule cette machine atteint.
app-doctor-public-url-none-fix = Placez un serveur TLS devant listen.public et indiquez son adresse dans listen.public_url.
app-doctor-public-url-clear = { $url } n’est pas en https : qui se trouve entre les deux voit qui ouvre quel lien.
app-doctor-public-url-clear-fix = Placez un serveur TLS devant et écrivez https:// dans listen.public_url.
app-doctor-public-url-answers = { $url } répond.
app-doctor-public-url-silent = { $url } ne répond pas comme il faut : { $reason }.
app-doctor-public-url-silent-fix = Lancez portevoix et faites passer /healthz et /r/ du serveur TLS à listen.public.
app-doctor-content = { $path } : { $items } contenus, erreurs : { $errors }, avertissements : { $warnings }.
app-doctor-content-ours = { $count ->
    [one] Un contenu de { $path } est encore celui de l’exemple, approuvé : il serait publié comme le vôtre.
   *[other] { $count } contenus de { $path } sont encore ceux de l’exemple, approuvés : ils seraient publiés comme les vôtres.
}
app-doctor-content-ours-fix = Supprimez-les ou récrivez-les dans items/ avant d’inviter du monde ; `portevoix content list` les nomme.
app-doctor-content-fix = `portevoix content check` nomme chacun avec sa place et ce qu’il faut faire.
app-doctor-content-sample = Il n’y a pas de { $path } : l’exemple contenu dans le programme est utilisé, avec { $items } contenus.
app-doctor-content-sample-fix = Lancez `portevoix init` et écrivez vos propres contenus.
app-doctor-content-closed = { $path } ne peut pas être lu : { $reason }.
app-doctor-content-closed-fix = Donnez-y accès à l’utilisateur qui lance portevoix.
app-doctor-approvals-trusted = Les approbations d’approvals.toml sont crues : { $count }.
app-doctor-approvals-untrusted = approvals.toml contient des approbations qui ne sont pas crues : { $count }.
app-doctor-approvals-untrusted-fix = Approuvez dans la messagerie, ou indiquez content.trust_file_approvals = true si tout le monde ne peut pas écrire ce fichier.
app-doctor-approvals-chat = Les contenus sont approuvés dans la messagerie.
app-doctor-fonts = Le nom de l’organisation peut être dessiné sur les classements.
app-doctor-fonts-missing = Il manque aux polices des lettres de « { $name } » : les classements le montrent sans elles.
app-doctor-fonts-fix = Écrivez le nom en lettres latines, grecques ou cyrilliques dans brand.toml.
app-doctor-channels = Canaux : { $count }, chacun avec un espace.
app-doctor-channels-homeless = Le canal { $channel } est dans l’espace { $workspace }, qui n’a pas de jeton ici.
app-doctor-channels-homeless-fix = Ajoutez [discord.workspace.{ $workspace }] ou [slack.workspace.{ $workspace }] avec son jeton, ou corrigez schedules.toml.
app-doctor-platform-unused = Pas utilisé : il n’y a pas de jeton.
app-doctor-platform-empty = Il y a un jeton, mais aucun espace où l’utiliser.
app-doctor-platform-set = Espaces avec un jeton : { $count } ; --online demande ce qu’il permet.
app-doctor-platform-refused = Impossible de demander : { $reason }.
app-doctor-workspace = { $name } : le jeton est bon, et rien ne manque dans ses canaux : { $count }.
app-doctor-workspace-refused = { $name } : { $reason }.
app-doctor-discord-empty-fix = Ajoutez [discord.workspace.NOM] avec l’identifiant du serveur.
app-doctor-discord-fix = Copiez de nouveau le jeton depuis la page de l’application et invitez le bot : `portevoix manifest discord` affiche l’adresse.
app-doctor-discord-missing = { $name }, canal { $channel } : il manque { $missing }.
app-doctor-discord-missing-fix = Donnez ces droits au rôle du bot dans ce canal, ou réinvitez-le avec `portevoix manifest discord`.
app-doctor-slack = { $name } : le jeton est bon et a tous les droits.
app-doctor-slack-missing = { $name } : il manque au jeton { $missing }.
app-doctor-slack-fix = Réinstallez l’application avec `portevoix manifest slack` et copiez son jeton de bot.
app-doctor-slack-app = Le jeton de l’application est refusé : { $reason }.
app-doctor-slack-app-fix = Créez un jeton d’application comme le dit docs/slack.md, ou utilisez slack.signing_secret.
app-doctor-slack-deaf = Il y a un espace Slack, mais ni slack.app_token ni slack.signing_secret : rien n’y est publié.
app-doctor-slack-deaf-fix = Indiquez l’un des deux : docs/slack.md dit où le trouver.
app-doctor-slack-empty-fix = Ajoutez [slack.workspace.NOM] avec son identifiant et son jeton de bot.
app-doctor-calendar = { $at }, #{ $channel } : { $what }
app-doctor-calendar-none-fix = Ajoutez un calendrier à schedules.toml.
app-doctor-calendar-empty = Il ne reste rien à publier aux prochains passages.
app-doctor-calendar-empty-fix = Approuvez d’autres contenus : `portevoix content list` montre ceux qui attendent.
app-doctor-posts = La dernière carte a été publiée à { $at } UTC.
app-doctor-posts-none = Rien n’a encore été publié.
app-doctor-posts-failed = Publications qui ont échoué pour de bon en sept jours : { $count }.
app-doctor-posts-failed-fix = Le journal nomme chacune avec la raison de la plateforme ; `portevoix doctor --online` demande les droits.
app-doctor-posts-late = Publications en retard de plus de 15 minutes : { $count }.
app-doctor-posts-late-fix = Regardez si la publication est en pause et ce que le journal dit de la plateforme.
app-doctor-errands = Messages privés et modifications en attente : { $count }.
app-doctor-errands-failed = Messages privés et modifications qui ont échoué en sept jours : { $count }.
app-doctor-errands-failed-fix = Le journal nomme chacun avec la raison de la plateforme.

# La configuration en vigueur, les comptes, les pages et les premières questions.
app-origin-default = valeur par défaut
app-origin-flag = option { $name }
app-man-done = { $pages } pages écrites dans { $path }.
app-status-failed = la base ne peut pas être lue : { $reason }.
app-status-older = la base a été écrite par un portevoix plus ancien : lancez portevoix une fois, il la met à jour.
app-status-never = jamais
app-status-items = Contenus : { $items }, proposés maintenant : { $offered }
app-status-slots = Cartes publiées : { $sent }, sautées : { $skipped }, échouées : { $failed }
app-status-waiting = Créneaux en attente : { $due }, en retard : { $late } ; dernière publication : { $last }
app-status-people = Personnes : { $people }, ambassadeurs : { $advocates }
app-status-shares = Partages : { $shares }, par personnes : { $sharers }
app-status-clicks = Liens : { $links }, clics comptés : { $counted }, requêtes : { $total }
app-status-errands = Messages en attente : { $open } ; échecs en sept jours : publications { $posts }, messages { $errands }
app-init-unasked = Rien n’est demandé : les réponses de l’exemple sont prises.
app-init-question = { $question } [{ $proposed }]
app-init-name = Nom de l’organisation
app-init-name-odd = 80 caractères au plus, sur une ligne.
app-init-lang = Sa langue, fr ou en
app-init-lang-odd = Tapez fr ou en.
app-init-country = Le pays de son siège, dont les règles sur les mentions s’appliquent
app-init-country-odd = Tapez le code d’un pays (ISO 3166-1), comme BE ; le Royaume-Uni est GB.
app-init-zone = Son fuseau horaire
app-init-zone-odd = Tapez le nom d’un fuseau horaire IANA, comme Europe/Brussels.
app-init-chat = Où parlent les collègues : local, discord ou slack
app-init-chat-odd = Tapez local, discord ou slack.
app-init-public = Adresse publique des liens suivis, ou - si aucune encore
app-init-public-odd = Tapez une adresse qui commence par https:// et sans paramètres, ou -.
app-init-platform = { $page } dit comment connecter le bot ; ses jetons vont dans les fichiers de secrets/.
app-init-next = Ensuite :
app-init-next-doctor = ce qui manque et ce qu’il faut faire
app-init-next-plan = ce qui sera publié, quand et où
app-init-next-run = ouvrez l’adresse qu’il affiche

# Ce qui est dit à l’exploitant dans un canal.
app-trouble-begun = Quelque chose demande un regard
app-trouble-over = Retour à la normale
app-trouble-since = Depuis
app-trouble-failed = Une carte pour #{ $subject } a échoué pour de bon. `portevoix doctor --online` dit s’il manque un droit.
app-trouble-failed-end = Les cartes sont de nouveau publiées dans #{ $subject }, ou les échecs ont deux jours.
app-trouble-late = Des cartes attendent depuis plus de 15 minutes : une plateforme est peut-être en panne ou refuse son jeton. Regardez le journal ou lancez `portevoix doctor --online`.
app-trouble-late-end = Plus aucune carte n’attend.
app-trouble-empty = Le calendrier { $subject } n’a plus rien à publier dans les sept jours. `portevoix content list` montre ce qui attend d’être approuvé.
app-trouble-empty-end = Le calendrier { $subject } a de nouveau quelque chose à publier.
app-trouble-feed = Le flux { $subject } ne peut plus être lu : plus rien de nouveau n’en vient. `portevoix feed list` dit pourquoi ; son adresse se trouve dans content/feeds.toml.
app-trouble-feed-end = Le flux { $subject } est de nouveau lu, ou n’est plus suivi.
app-trouble-clicks = Les clics ne sont plus comptés depuis plus de cinq minutes. Aucun n’est perdu avant un jour ; le journal dit pourquoi.
app-trouble-clicks-end = Les clics sont de nouveau comptés, ceux de l’intervalle compris.
app-trouble-disk = Le disque du dossier de données est presque plein. Libérez de la place : sur un disque plein, aucune carte et aucun clic ne peut être enregistré.
app-trouble-disk-end = Il y a de nouveau de la place sur le disque du dossier de données.
app-doctor-channels-alerts = alerts.channel nomme { $channel }, qui n’est pas un canal de schedules.toml : personne n’apprend ce qui ne va pas.
app-doctor-channels-alerts-fix = Ajoutez le canal à schedules.toml ou corrigez alerts.channel.
app-intake-changed = { $file } existe déjà, ou quelqu’un l’a modifié entre-temps ; rien n’a été écrit. Réessayez.
app-import-done = { $outcome ->
    [written] { $good ->
        [one] { $good } brouillon écrit
       *[other] { $good } brouillons écrits
    }
   *[ready] { $good ->
        [one] { $good } ligne pourrait être écrite, rien ne l’a été
       *[other] { $good } lignes pourraient être écrites, rien ne l’a été
    }
}{ $bad ->
    [0] .
    [one]  ; 1 ligne refusée.
   *[other]  ; { $bad } lignes refusées.
}
app-export-not-empty = { $path } n’est pas vide : un export va dans un dossier à lui.
app-export-too-large = { $path } est plus grand que ce qui est lu : l’export ne serait pas complet. Rien n’a été écrit.
app-export-none = { $path } n’est pas un export : il n’a pas de { $inventory }.
app-export-done = Dans { $path } : { $files ->
    [one] { $files } fichier
   *[other] { $files } fichiers
} et { $decisions ->
    [one] { $decisions } décision
   *[other] { $decisions } décisions
}.
app-export-back = { $dry ->
    [yes] Rien n’a été écrit. À écrire : { $written } fichiers et { $decisions } décisions
   *[no] { $written } fichiers écrits et { $decisions } décisions conservées
}{ $known ->
    [0] .
   *[other]  ; { $known } fichiers étaient déjà là.
}
## À quoi un contenu ressemblera.
app-preview-card = Carte de { $item }, en { $lang } ({ $state }, { $revision })
app-preview-kit = { $network }, accroche { $caption } sur { $captions } : { $length } / { $limit }
app-preview-fold = [… voir plus]
app-preview-blocked = Les règles interdisent une telle publication à qui travaille ici.
app-preview-approval = Une autre personne doit donner son accord avant la publication.
app-preview-written = Écrit : { $file }
app-preview-unwritten = { $file } n’a pas pu être écrit : { $reason }. Vérifiez le dossier et ses droits.
app-preview-shortened = L’accroche a été coupée pour laisser la place à la mention et au lien.

## La répartition des contenus.
app-mix-weeks = { $weeks ->
    [one] Publié la semaine passée, prévu la semaine prochaine, et ce qui reste
   *[other] Publié ces { $weeks } dernières semaines, prévu les { $weeks } prochaines, et ce qui reste
}
app-mix-empty = Rien n’a été publié, rien n’est prévu, et aucun contenu approuvé n’est en réserve. `portevoix content list` montre ce qu’il y a.
app-mix-posted = publié
app-mix-planned = prévu
app-mix-stock = en réserve
app-mix-cell = { $count } ({ $share } %)
app-mix-facet = { $facet ->
    [kind] Type
    [campaign] Campagne
    [language] Langue
    [team] Pour l’équipe
   *[country] Pour le pays
}
app-mix-none = { $facet ->
    [campaign] sans campagne
    [team] toutes les équipes
   *[country] tous les pays
}
app-preview-left-out = Absents de l’image, faute de police qui les contienne : { $signs }. La publication les garde.
app-report-verdict = { $verdict ->
    [sufficient] suffisante
    [not_required] non requise
    [needs_review] à relire
    [insufficient] insuffisante
   *[unverifiable] invérifiable
}

# Ce qu’une base et une exportation disent d’elles-mêmes, et une pause.
app-store-is-newer = { $path } a la version de schéma { $found } ; ce programme en connaît jusqu’à la version { $known }
app-store-is-older = { $path } a la version de schéma { $found } ; ce programme lit la version { $known } : lancez-le une fois, il la met à jour
app-store-is-corrupt = { $path } est endommagé, ou n’est pas une base de ce programme ({ $reason })
app-store-says = la base a répondu par une erreur ({ $reason })
app-export-bad = rien n’a été écrit : { $error ->
    [inventory] l’inventaire de l’exportation n’est pas compris ({ $detail }). Exportez de nouveau avec ce portevoix
    [file] { $detail } manque, ou n’est pas le fichier qui a été exporté. Prenez une exportation que personne n’a modifiée
   *[way] d’autres fichiers portent les mêmes noms dans le dossier de contenu : { $detail }. Déplacez-les, ou importez dans un dossier vide
}.
app-status-paused = Toute publication est en pause depuis le { $since } UTC : rien n’est publié tant que personne ne dit /portevoix reprendre dans la messagerie.
app-status-paused-until = Toute publication est en pause depuis le { $since } UTC, jusqu’au { $until } UTC.
app-doctor-paused-fix = Regardez les canaux, puis dites /portevoix reprendre dans la messagerie, qui montre ce qui suivrait.
