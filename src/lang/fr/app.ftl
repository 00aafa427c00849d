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
app-init-done = { $written } fichiers écrits sous { $path }, { $kept } déjà présents laissés tels quels.
app-plan-board = le classement de la semaine
app-plan-empty = Rien n’est prévu : schedules.toml ne contient aucun calendrier.
app-ledger-none = il n’y a pas de base de données { $path }.
app-ledger-whole = Le registre est intact : { $count ->
    [0] il est encore vide.
    [one] { $count } entrée, telle qu’elle a été écrite.
   *[other] { $count } entrées, chacune telle qu’elle a été écrite.
}
app-ledger-flaw = le registre a été altéré ou endommagé : { $reason }.

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
