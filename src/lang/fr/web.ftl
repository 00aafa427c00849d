# L’espace de travail intégré et la redirection publique.

## Cadre des pages.
web-skip = Aller à l’essentiel
web-back = Revenir à l’espace de travail
web-close = Fermer
web-cancel = Annuler
web-language = Langue

## Qui l’on est.
web-hello = Bienvenue chez { $value }
web-hello-lead = Voici l’espace de travail intégré : des contenus approuvés à partager, une mention claire, un lien personnel. Dites d’abord qui vous êtes.
web-hello-known = Entrer avec un profil existant
web-hello-known-hint = Choisissez une personne de l’espace de travail.
web-hello-new = Créer votre profil
web-hello-name = Votre nom
web-hello-team = Votre équipe (facultatif)
web-hello-lang = Votre langue
web-hello-enter = Entrer dans l’espace de travail
web-hello-name-wrong = Un nom compte de 1 à 60 caractères, dont au moins une lettre ou un chiffre, sans caractère invisible.
web-hello-local = Tout reste sur cette machine. Rien n’est publié sur un réseau social sans que vous le fassiez vous-même.

## Côté.
web-side = Canaux et personnes
web-menu = Ouvrir la liste des canaux
web-menu-close = Fermer la liste des canaux
web-channels = Canaux
web-people = Personnes
web-you = (vous)
web-theme = Changer de thème, clair ou sombre
web-bye = Changer de personne
web-virtual-time = Temps virtuel : { $value }

## Messages.
web-log = Messages du canal { $value }
web-bot = bot
web-edited = (modifié)
web-somebody = Ancien membre
web-only-you = Visible uniquement par vous
web-dismiss = Masquer ce message
web-unreadable = Ce message vient d’une autre version et ne peut pas être affiché.
web-empty = Rien dans ce canal pour l’instant.
web-empty-hint = La prochaine publication prévue apparaîtra ici. En attendant, tapez / pour voir les commandes.
web-new-messages = Nouveaux messages
web-new-tab = (nouvel onglet)
web-copied = Copié
web-copy-failed = Copie impossible : sélectionnez le texte

## Brouillons.
web-draft = Aperçu de votre publication
web-disclosure = Mention
web-disclosure-starts = Début de la mention :
web-disclosure-ends = fin de la mention.
web-fold = … voir plus
web-fold-about = visible après un clic sur « voir plus »
web-length = Longueur du texte :
web-too-long = trop long

## Saisie.
web-write = Message, ou / pour une commande
web-write-label = Message ou commande pour le canal { $value }
web-send = Envoyer
web-keys = Entrée pour envoyer, Maj + Entrée pour aller à la ligne, / pour les commandes
web-commands = Commandes
web-show-commands = Voir les commandes
web-one-command = Une commande possible
web-many-commands = commandes possibles : flèches pour choisir, Entrée pour valider
web-offline = Connexion perdue, nouvelle tentative en cours…
web-online = De nouveau en ligne

## Ce qui ne va pas : quoi, pourquoi, que faire.
web-problem-signed-out = Nous ne savons plus qui vous êtes
web-problem-signed-out-why = Votre session a pris fin.
web-problem-signed-out-do = Dites de nouveau qui vous êtes.
web-problem-foreign = Cette demande ne vient pas d’ici
web-problem-foreign-why = Le navigateur n’a pas confirmé qu’elle part d’une page de cet espace de travail.
web-problem-foreign-do = Ouvrez l’espace de travail dans son propre onglet, puis recommencez.
web-problem-stale = Cette page a vieilli
web-problem-stale-why = Elle a été ouverte sous une autre session.
web-problem-stale-do = Rechargez la page, puis recommencez.
web-problem-missing = Il n’y a rien ici
web-problem-missing-why = Cette adresse ne mène à aucun canal, à aucune page ni à aucune image.
web-problem-missing-do = Revenez à l’espace de travail et choisissez un canal.
web-problem-no-channel = Aucun canal n’est configuré
web-problem-no-channel-why = Le fichier content/schedules.toml ne nomme aucun canal.
web-problem-no-channel-do = Ajoutez-y une section [channel.nom], puis rechargez cette page.
web-problem-method = Cette adresse ne s’utilise pas ainsi
web-problem-method-why = Elle attend l’envoi d’un formulaire, ou n’en accepte pas.
web-problem-method-do = Passez par les boutons de l’espace de travail.
web-problem-button-gone = Ce bouton n’est plus là
web-problem-button-gone-why = Le message a changé ou a été retiré depuis son affichage.
web-problem-button-gone-do = Regardez le message tel qu’il est maintenant, ou refaites la commande.
web-problem-text = Ce texte ne peut pas être envoyé
web-problem-text-why = Un message compte de 1 à 2 000 caractères, une réponse de formulaire 10 000 au plus.
web-problem-text-do = Raccourcissez-le ou complétez-le, puis renvoyez-le.
web-problem-full = L’espace de travail est complet
web-problem-full-why = Il compte déjà 500 personnes.
web-problem-full-do = Choisissez une personne existante, ou reliez portevoix à votre messagerie d’entreprise.
web-problem-too-large = C’est trop volumineux
web-problem-too-large-why = Un formulaire ne peut pas dépasser 128 Ko, ni un tableur 10 Mo.
web-problem-too-large-do = Raccourcissez le texte, ou choisissez un fichier plus court, puis recommencez.
web-problem-bad-form = Ce formulaire est illisible
web-problem-bad-form-why = Il lui manque quelque chose, ou il contient quelque chose qui n’y a pas sa place.
web-problem-bad-form-do = Rechargez la page, puis recommencez.
web-problem-broken = Une erreur est survenue de notre côté
web-problem-broken-why = Ce n’est pas de votre fait. Le journal du programme en garde la trace.
web-problem-broken-do = Réessayez dans un instant. Si cela continue, prévenez la personne qui gère portevoix.

## Le côté public.
web-nothing = Ce lien ne mène nulle part
web-nothing-why = Il a été retiré, ou son adresse est incomplète. Demandez-le de nouveau à la personne qui l’a partagé.

# Un lien dont le contenu a été retiré.
web-withdrawn = Cette page n’est plus proposée
web-withdrawn-why = L’équipe qui l’avait publiée l’a retirée. Merci de votre visite.

# La page d’un contenu.
web-item-reach = Jusqu’où c’est allé
web-item-method = Comment c’est calculé
web-item-half = { $open ->
    [yes] 3 fois sur 4
   *[no] 5 fois sur 10
}, le vrai nombre est ici : { $range }. Le cœur de l’estimation.
web-item-range = { $open ->
    [yes] 9 fois sur 10
   *[no] 8 fois sur 10
}, le vrai nombre est ici : { $range }. C’est l’intervalle montré partout.
web-item-wide = { $open ->
    [yes] 39 fois sur 40
   *[no] 19 fois sur 20
}, le vrai nombre est ici : { $range }. Pour être presque sûr.
web-item-shares = Partages par réseau
web-item-all = Tous les réseaux ensemble
web-item-people = Collègues qui l’ont partagé
web-item-inside = Collègues qui l’ont vu, comptés à part et hors portée : { $range }.
web-item-each = Chaque réseau
web-item-others = Autres réseaux
web-item-withheld = non montré : cela parlerait de moins de { $least } personnes
web-item-table = { $value } : les chiffres
web-item-beside = Face à d’autres chiffres
web-item-naive = Additionner les audiences de tous donnerait { $sum } : on y compte des personnes plusieurs fois, et beaucoup qui n’ont rien vu. La portée est de { $range }.
web-item-naive-few = La somme des audiences n’est pas montrée : ce serait celle de moins de { $least } personnes.
web-item-naive-unknown = Il n’y a pas de somme des audiences à comparer : l’une d’elles au moins n’est pas connue.
web-item-basis = Ce qui est entré dans le calcul
web-item-basis-hint = Le mesuré compte plus que l’importé, l’importé plus que le déclaré, le déclaré plus que le modélisé. Les petits groupes ne sont pas montrés.
web-item-narrower = Ce qui resserrerait l’intervalle
web-problem-role = Cette page est pour l’équipe communication
web-problem-role-why = Il faut un rôle que vous n’avez pas dans cet espace.
web-problem-role-do = Demandez le rôle « lecture » à la personne qui gère portevoix.
## La page personnelle sur les audiences.
web-audience = Votre audience
web-audience-skip = Aller au contenu
web-audience-lead = Un échantillon de vos contacts montre qui est connu de plusieurs collègues, pour ne compter personne deux fois. C’est facultatif, personne d’autre ne voit cette page, et vous pouvez tout y effacer à tout moment.
web-audience-kept = Ce qui est conservé en ce moment
web-audience-kept-none = Rien pour l’instant.
web-audience-row = Une liste de { $count } contacts. Conservés : ce nombre et { $kept } pseudonymes ({ $colleagues } de collègues). Donné le { $date }.
web-audience-row-old = Une liste de { $count } contacts, donnée le { $date }. La clé a changé depuis : seul le nombre compte encore. Donnez un nouvel échantillon ci-dessous.
web-audience-row-told = { $size } relations, selon vous. Pas d’échantillon.
web-audience-delete = Effacer
web-audience-delete-of = Effacer ce qui est conservé pour { $value }
web-audience-give = Donner un échantillon
web-audience-no-script = Votre fichier est lu dans cette page, qui a besoin de JavaScript. Sans lui, vous pouvez tout de même indiquer un nombre plus bas, et effacer ce qui est conservé.
web-audience-network = De quel réseau vient la liste ?
web-audience-how = Comment obtenir le fichier ?
web-audience-how-linkedin = Préférences et confidentialité, Confidentialité des données, Obtenir une copie de vos données, puis Relations. LinkedIn vous écrit quand elle est prête, en quelques minutes d’ordinaire ; choisissez ici Connections.csv.
web-audience-how-x = Paramètres, Votre compte, Télécharger une archive de vos données. Comptez un jour environ ; choisissez data/follower.js dans l’archive.
web-audience-how-bluesky = Bluesky ne propose pas de télécharger ses abonnés. Si vous avez les réponses de app.bsky.graph.getFollowers ou une liste de DID, choisissez ce fichier ; sinon, indiquez le nombre plus bas.
web-audience-how-mastodon = L’export de Mastodon nomme les personnes que vous suivez, pas celles qui vous suivent. Si vous avez une liste des adresses de vos abonnés, choisissez-la ; sinon, indiquez le nombre plus bas.
web-audience-how-other = Une autre liste
web-audience-how-plain = Un tableau (CSV) dont la première ligne nomme les colonnes, par exemple Prénom, Nom, Entreprise, Adresse e-mail.
web-audience-file = Choisissez le fichier, ou déposez-le ici
web-audience-file-hint = Il est lu dans cette page. Le fichier lui-même n’est jamais envoyé.
web-audience-preview = Avant tout envoi
web-audience-preview-network = Réseau
web-audience-preview-found = Contacts différents trouvés
web-audience-preview-duplicates = Lignes en double
web-audience-preview-unusable = Lignes inutilisables
web-audience-preview-colleagues = Dont collègues
web-audience-leaves = Ce qui quitte ce navigateur
web-audience-leaves-text = Seulement des valeurs masquées : { $values } nombres d’apparence aléatoire, par lots de { $batch } toujours pleins, si bien qu’ils ne disent pas même la longueur de votre liste. Personne ne peut en déduire un contact. L’une d’elles, pour exemple :
web-audience-keeps = Ce qui est conservé
web-audience-keeps-text = Le nombre { $count }, et environ { $kept } pseudonymes : en moyenne un quart de vos contacts au plus, tirés au hasard, sous une clé secrète. Ni nom, ni adresse, ni compte.
web-audience-send = Envoyer et conserver
web-audience-another = Choisir un autre fichier
web-audience-reading = Lecture du fichier.
web-audience-preparing = Les valeurs sont masquées sur votre machine…
web-audience-progress = Lot { $done } sur { $all }
web-audience-storing = L’échantillon est enregistré…
web-audience-stored = C’est conservé : le nombre { $count } et { $kept } pseudonymes. Merci. La liste ci-dessus le montre, avec un bouton pour l’effacer. Vous pouvez maintenant supprimer le fichier de votre machine.
web-audience-line = Ligne { $line } : { $text }
web-audience-offline = portevoix n’a pas pu être joint : rien n’a été conservé. Vérifiez votre connexion, puis choisissez à nouveau le fichier.
web-audience-gone = L’adresse de cette page fonctionne une heure, et une plus récente la remplace. Rien n’a été conservé. Demandez-en une nouvelle dans la discussion.
web-audience-broken = Quelque chose n’a pas fonctionné chez nous, et rien n’a été conservé. Réessayez dans un moment ; si cela se reproduit, dites-le à la personne qui gère portevoix.
web-audience-tell = Pas de fichier ? Indiquez un nombre
web-audience-tell-hint = Cela vaut moins qu’un échantillon, mais bien plus que rien.
web-audience-tell-network = Sur quel réseau
web-audience-tell-size = Combien de relations (par exemple 320, ou 500+ ; un point d’interrogation l’oublie)
web-audience-tell-send = Garder ce nombre
web-audience-still = Ce qu’un échantillon reste malgré tout
web-audience-still-what = Il reste une donnée personnelle : les pseudonymes de personnes que vous connaissez. Voici qui pourrait en faire quoi.
web-audience-still-database = Qui n’a que la base de données apprend la longueur de votre liste et combien de contacts conservés vous partagez avec un collègue, mais pas qui ils sont, même avec une liste de tout le monde.
web-audience-still-key = Qui a la base et la clé peut vérifier si une personne précise figure parmi les pseudonymes. On y trouve environ un quart de vos contacts au plus ; les autres n’y sont pas.
web-audience-still-member = Un collègue mal intentionné pourrait faire transformer jusqu’à 30 000 noms par mois en pseudonymes ; ils ne lui disent rien des échantillons des autres, qu’il ne peut pas lire. Il pourrait aussi donner une liste inventée, qui fausserait les estimations.
web-audience-still-never = Il n’est jamais montré, jamais vendu, et ne sert qu’à estimer combien de personnes différentes ont été touchées. Les chiffres portant sur moins de cinq personnes sont retenus.
web-audience-still-delete = L’effacer, ou quitter le programme, le retire aussitôt de toute estimation à venir. Les sauvegardes le gardent jusqu’à leur remplacement.
web-audience-address = L’adresse de cette page fonctionne une heure. Ne la transmettez pas : qui l’a peut voir et changer ce qui est conservé ici.
web-audience-refused-unreadable = La page a envoyé quelque chose d’illisible. Rechargez-la, puis réessayez.
web-audience-refused-large = C’est plus long que tout ce que la page envoie. Rechargez-la, puis réessayez.
web-audience-refused-late = L’envoi de votre navigateur n’est pas arrivé à temps, et rien n’a été conservé. Réessayez avec une connexion plus stable.
web-audience-refused-foreign = Cet envoi ne vient pas de la page elle-même : il n’a pas été pris. Ouvrez votre page depuis la discussion, puis réessayez.
web-audience-refused-network = Ce réseau n’est pas connu. Choisissez l’un de ceux que la page propose.
web-audience-refused-unlisted = Aucune liste de contacts de ce réseau ne peut être lue. Indiquez plutôt le nombre de vos relations.
web-audience-refused-key = La clé de l’organisation a changé entre-temps. Choisissez à nouveau le fichier.
web-audience-refused-key-missing = La clé de l’organisation ne peut pas être lue pour l’instant. Rien n’est perdu : réessayez plus tard, ou dites-le à la personne qui gère portevoix.
web-audience-refused-batch = Un lot n’a pas ses 240 valeurs. Rechargez la page, puis réessayez.
web-audience-refused-element = Une valeur n’est pas un contact masqué. Rechargez la page, puis réessayez.
web-audience-refused-limit = Les 30 000 valeurs de ce mois sont épuisées, ou cette liste les dépasserait : cette limite empêche quiconque de parcourir un annuaire. Réessayez le mois prochain, ou indiquez un nombre plus bas.
web-audience-refused-threshold = Le seuil a baissé : on garde désormais moins de pseudonymes de chacun. Choisissez à nouveau le fichier.
web-audience-refused-count = Une liste de plus de 30 000 contacts n’est pas prise. Indiquez un nombre plus bas.
web-audience-refused-order = Les pseudonymes ne sont pas en ordre croissant, chacun une fois. Rechargez la page, puis réessayez.
web-audience-refused-above = Un pseudonyme dépasse le seuil et ne doit pas être conservé. Rechargez la page, puis réessayez.
web-audience-refused-more = Plus de pseudonymes que de contacts : c’est impossible. Rechargez la page, puis réessayez.
web-audience-refused-colleagues = Un collègue ne figure pas parmi les pseudonymes conservés. Rechargez la page, puis réessayez.
web-audience-refused-implausible = Une liste de cette longueur ne donne pas un tel nombre de pseudonymes par hasard. Choisissez à nouveau le fichier ; si cela se reproduit, indiquez un nombre plus bas.
web-audience-refused-told = Ce nombre de relations n’est pas crédible. Vérifiez le nombre de zéros.

# Somebody was erased.
web-hello-erased = Vos données sont effacées : plus rien ici ne dit qui vous étiez. Merci d’avoir participé.

## Les pages de l’équipe communication.
web-desk = Pages de l’équipe communication
web-desk-queue = File
web-desk-did = { $action ->
    [approve] Approuvé
    [request_changes] Renvoyé
    [submit] Soumis
    [restore] Rétabli
    [withdraw] Retiré
    [edit] Modifié
   *[archive] Archivé
}
## La file.
web-queue-states = Contenus par état
web-queue-all = Tous
web-queue-mine = À approuver par vous
web-queue-filter = Choisir des contenus
web-queue-words = Titre, nom ou auteur
web-queue-campaign = Campagne
web-queue-any = Peu importe
web-queue-not-in = { $lang ->
    [fr] Pas en français
   *[en] Pas en anglais
}
web-queue-show = Filtrer
web-queue-clear = Effacer
web-queue-table = Contenus, d’abord ce qui demande du travail
web-queue-item = Contenu
web-queue-langs = Langues
web-queue-turn = Créneau
web-queue-last = Dernière décision
web-queue-next = prochain
web-queue-posted = publié
web-queue-yours = vous attend
web-queue-pages = Pages de la file
web-queue-range = { $from } à { $to } sur { $count }
web-queue-before = Précédents
web-queue-after = Suivants
web-queue-none = Aucun contenu ne correspond
web-queue-none-text = Choisissez un autre état, ou effacez les filtres.
web-queue-empty = Il n’y a pas encore de contenu
web-queue-empty-text = Écrivez-en un, importez un tableau ou suivez un flux : les pages ci-dessus servent à cela.
## La page d’un contenu : son aspect, les étapes, l’historique.
web-item-decide = Décider
web-item-nothing = Vous n’avez rien à décider ici.
web-item-findings = Ce que dit la vérification
web-item-looks = Tel que les collègues le voient
web-item-in = Dans { $value }
web-item-kits = En publication
web-item-kits-hint = La première suggestion, pour une personne dont on ne connaît que l’employeur. La longueur est comptée comme le réseau la compte, lien et mention compris.
web-item-captions = Toutes les accroches
web-item-alt = Ce que montre l’image
web-item-facts = À son sujet
web-item-posted = Publié
web-item-segment = Destiné à
web-item-name = Nom
web-item-history = Qui a fait quoi
web-item-history-none = Personne n’a encore rien décidé.
web-item-older = sur un texte antérieur
web-item-move = Déplacer dans la file
web-item-move-day = Pas avant ce jour
web-item-move-next = En premier
web-item-move-later = En dernier
web-item-moved = Le plan suit dans quelques secondes.
web-item-folderless = Pour le déplacer, portevoix a besoin d’un dossier de contenus ; « portevoix init » en crée un.
web-item-changed = Le texte de ce contenu a changé après l’affichage de la page, ou quelqu’un d’autre vient de décider. Rien n’a été fait : voici où il en est.
web-item-reasonless = Rien n’a été envoyé : qui a écrit le contenu doit savoir quoi reprendre. Écrivez une ligne ou deux.
web-item-dayless = Rien n’a été déplacé : choisissez un jour, ou l’un des deux bouts de la file.
## Le plan.
web-desk-team = Équipe communication
web-desk-plan = Plan
web-plan-sum = { $posts ->
    [0] aucune carte prévue
    [one] { $posts } carte prévue
   *[other] { $posts } cartes prévues
}, { $gaps ->
    [0] aucun trou
    [one] { $gaps } trou
   *[other] { $gaps } trous
}
web-plan-zone = fuseau { $zone }
web-plan-turn = Autres semaines
web-plan-before = Quatre semaines avant
web-plan-now = Ces semaines-ci
web-plan-after = Quatre semaines après
web-plan-channels = Tous les canaux
web-plan-table = Ce qui est publié et quand :
web-plan-week = Semaine
web-plan-today = aujourd’hui
web-plan-holiday = Jour férié ({ $countries })
web-plan-gap = Trou
web-plan-left-out = Pas de carte
web-plan-sent = Publiée
web-plan-under-way = En cours
web-plan-failed = Échec
web-plan-topic = { $topic ->
    [gap] Trous
    [clash] Collisions
   *[warning] À savoir
} ({ $count })

## Écrire un contenu.
web-write-new = Nouveau contenu
web-write-second = { $lang ->
    [fr] L’écrire en français
   *[en] L’écrire en anglais
}
web-write-lead = Ce que vous écrivez devient un brouillon : un fichier du dossier des contenus. Quelqu’un d’autre l’approuve avant toute publication.
web-write-lang = Écrit en
web-write-title = Titre
web-write-title-hint = Le titre de la carte, sur une ligne.
web-write-kind = Type
web-write-kind-hint = La mention à mettre devant une publication en dépend.
web-write-link = Lien (facultatif)
web-write-link-hint = La page où mener les lecteurs : une adresse qui commence par https://
web-write-text = Texte de la carte
web-write-text-hint = Deux ou trois phrases pour les collègues. Le Markdown est compris.
web-write-captions = Accroches
web-write-captions-hint = Ce que des collègues pourraient publier, avec leurs mots. Laissez une ligne vide entre deux.
web-write-save = Enregistrer le brouillon
web-write-wrong = Pas encore enregistré. Ce que vous avez tapé est toujours là.
web-write-too-long = Au plus { $most } caractères ici. Raccourcissez un peu, s’il vous plaît.
web-write-original = { $value ->
    [fr] En français
   *[en] En anglais
}
web-write-done = Enregistré
web-write-file = Fichier
web-write-state = État
web-write-coming = C’est écrit. Le contenu apparaît ici dans quelques secondes.
web-write-again = Regarder de nouveau
web-write-submit = Soumettre à relecture
web-write-open = Ouvrir le contenu
web-write-next = Quelqu’un d’autre que vous l’approuve.
web-write-another = Écrire un autre contenu
web-write-no-folder = Il n’y a pas de dossier de contenus, donc rien ne peut être écrit : ce qui est proposé ici est l’exemple inclus dans le programme. La personne qui gère portevoix peut créer un dossier avec « portevoix init ».
web-write-sample = Il n’y a nulle part où écrire
web-write-gone = Ce contenu n’existe plus, donc rien n’a été écrit. Copiez votre texte, puis commencez un nouveau contenu.
web-write-changed = Le contenu a changé depuis l’affichage de cette page, ou il existe déjà dans cette langue. Rien n’a été écrit.
web-write-refused = Ce n’est pas possible à ce stade : le contenu est déjà plus avancé, ou quelqu’un d’autre vient de décider.
web-write-broken = L’écriture a échoué. Rien n’est perdu ici : réessayez dans un instant, et prévenez la personne qui gère portevoix si cela continue. Le journal en garde la trace.
web-write-role = Vous pouvez lire ici, pas écrire
web-write-role-why = Il faut pour cela le rôle « { $value } ». La personne qui gère portevoix donne les rôles.

## Importer un tableur.
web-import = Importer
web-import-lead = Apportez un tableau de contenus. Chaque erreur est montrée avant tout enregistrement, et ce qui est enregistré devient des brouillons : rien n’est approuvé ni publié tout seul.
web-import-file = Tableur
web-import-file-hint = CSV ou Excel (.xlsx), 10 Mo et 10 000 lignes au plus. Les noms des colonnes sont sur la première ligne.
web-import-send = Le regarder
web-import-no-file = Aucun fichier n’est choisi, ou il est vide. Choisissez un fichier .csv ou .xlsx.
web-import-empty = Pas encore de tableau ?
web-import-empty-hint = Partez d’un modèle : il contient les colonnes comprises et un exemple.
web-import-template = Télécharger un modèle
web-import-gone = Ce tableur n’est plus là. Il est gardé une heure, pour la seule personne qui l’a envoyé, et jamais sur un disque. Rien n’a été enregistré, sauf si une page vous l’a dit. Choisissez de nouveau le fichier.
web-import-storing = Les lignes sont en cours d’enregistrement. Rechargez cette page dans un instant.
web-import-choose = Choisir un fichier
web-import-not-unicode = À partir de la ligne { $line }, ce n’est pas du texte Unicode. Si un ancien Excel a écrit le fichier, dites-le plus bas sous « Caractères » ; sinon, enregistrez-le en « CSV UTF-8 ».
web-import-no-header = Le fichier n’a pas de ligne qui nomme les colonnes. Le modèle à télécharger en montre une.
web-import-unread = Aucune ligne n’a pu être regardée
web-import-no-title = Aucune colonne ne contient de titre ou d’accroche. Choisissez-en une plus bas.
web-import-summary = { $rows ->
    [one] 1 ligne
   *[other] { $rows } lignes
} : { $good ->
    [0] aucune ne peut être enregistrée
    [one] 1 peut être enregistrée
   *[other] { $good } peuvent être enregistrées
}, { $refused ->
    [0] aucune n’a d’erreur
    [one] 1 a une erreur
   *[other] { $refused } ont des erreurs
}
web-import-nothing-yet = Rien n’est encore enregistré.
web-import-all = { $good ->
    [one] Enregistrer la ligne
   *[other] Enregistrer les { $good } lignes
}
web-import-valid = { $good ->
    [one] Enregistrer la seule ligne sans erreur
   *[other] Enregistrer les { $good } lignes sans erreur
}
web-import-or-correct = Ou corrigez le fichier et choisissez-le de nouveau : toutes les lignes seront alors enregistrées ensemble.
web-import-report = Télécharger le rapport (CSV)
web-import-other = Choisir un autre fichier
web-import-found = Ce qui ne va pas
web-import-odd = À regarder
web-import-error = Erreur
web-import-warning = Remarque
web-import-at = ligne { $row }, colonne « { $column } »
web-import-at-row = ligne { $row }
web-import-at-column = colonne « { $column } »
web-import-more = Et { $value } de plus : le rapport contient toutes les erreurs.
web-import-hint-kind = Ajoutez une colonne pour le type, ou choisissez plus bas un type pour les lignes qui ne disent pas le leur.
web-import-hint-day = Écrivez 31/12/2026, 31 déc. 2026 ou 2026-12-31, suivi d’une heure si elle compte (09:30). Plus bas, vous pouvez dire si le jour ou le mois vient d’abord.
web-import-hint-column = Choisissez plus bas laquelle des deux compte, et mettez l’autre sur « Non utilisée ».
web-import-reading = Comment il est lu
web-import-columns = Ce que contient chaque colonne
web-import-unused = Non utilisée
web-import-nameless = Colonne { $number }
web-import-empty-column = vide
web-import-field = { $field ->
    [id] Nom du fichier (id)
    [lang] Langue
    [title] Titre
    [text] Texte de la carte
    [caption] Accroche
    [link] Lien
    [kind] Type
    [campaign] Campagne
    [embargo] Pas avant
    [expires] Jusqu’au
    [author] Auteur
    [order] Place dans la file
    [markets] Marchés
    [teams] Équipes
    [countries] Pays
    [image] Image
   *[alt] Ce que montre l’image
}
web-import-field-network = Accroche pour { $network }
web-import-settings = Pour toutes les lignes
web-import-letters = Caractères
web-import-unicode = Unicode (UTF-8)
web-import-windows = Ancien Excel (Windows-1252)
web-import-delimiter = Entre les cellules
web-import-delimiter-auto = À deviner
web-import-delimiter-comma = Virgule
web-import-delimiter-semicolon = Point-virgule
web-import-delimiter-tab = Tabulation
web-import-sheet = Feuille
web-import-lang = Langue, si la ligne ne la dit pas
web-import-kind = Type, si la ligne ne le dit pas
web-import-no-kind = Chaque ligne dit le sien
web-import-days = 03/04/2026 veut dire
web-import-day-first = 3 avril (jour d’abord)
web-import-month-first = 4 mars (mois d’abord)
web-import-campaign = Campagne, si la ligne ne la dit pas
web-import-check = Vérifier de nouveau
web-import-first = Les premières lignes
web-import-row = Ligne
web-import-becomes = Devient
web-import-nothing = pas enregistrée
web-import-kept = Le fichier est gardé une heure en mémoire, pour vous seul, et oublié quand vous partez.
web-import-not-now = Rien n’a été enregistré : il y a maintenant des erreurs. Elles sont listées plus bas.
web-import-changed = Rien n’a été enregistré : quelqu’un a modifié les contenus entre-temps. Regardez de nouveau les lignes, puis enregistrez-les.
web-import-failed = Rien n’a été enregistré : le dossier ou la base n’a pas pu être écrit. Réessayez dans un instant ; le journal du programme en garde la trace.
web-import-done = Importé
web-import-made = { $made ->
    [one] 1 brouillon créé
   *[other] { $made } brouillons créés
}, { $refused ->
    [0] aucune ligne laissée de côté
    [one] 1 ligne laissée de côté
   *[other] { $refused } lignes laissées de côté
}
web-import-drafts = Chacun est maintenant un brouillon. Vous les avez apportés : quelqu’un d’autre les approuve.
web-import-of-row = ligne { $value }
web-import-queue = Aller à la file
web-import-result = Télécharger ce qu’est devenue chaque ligne (CSV)
web-import-next = Importer un autre fichier

## Les flux.
web-feeds = Flux
web-feeds-lead = Les nouvelles entrées de ces flux deviennent des brouillons. Chaque flux est regardé tout seul, une fois par heure au plus.
web-feeds-none = Aucun flux n’est encore suivi.
web-feeds-look = Regarder maintenant
web-feeds-outcome = Dernière lecture
web-feeds-asked = Quand
web-feeds-next = Prochaine lecture
web-feeds-soon = dans la minute
web-feeds-stopped = plus demandé
web-feeds-drafts = Brouillons créés
web-feeds-lang = Langue
web-feeds-kind = Type de ses brouillons
web-feeds-kind-hint = Dans le doute, un de vos produits : c’est ce qui exige le plus d’une publication.
web-feeds-found = { $drafted ->
    [0] Aucun nouveau brouillon
    [one] 1 nouveau brouillon
   *[other] { $drafted } nouveaux brouillons
}. Déjà connues : { $known }. Laissées pour la prochaine lecture : { $left }.
web-feeds-add = Suivre un autre flux
web-feeds-name = Nom
web-feeds-name-hint = Court, en minuscules, sans espaces : blog, salle-de-presse.
web-feeds-url = Adresse
web-feeds-url-hint = RSS, Atom ou JSON Feed, commençant par https:// sur un hôte public.
web-feeds-save = Le lire, puis le suivre
web-feeds-wrong = Pas encore suivi. Ce que vous avez tapé est toujours là.
web-feeds-name-wrong = Un nom est fait de minuscules sans accents, de chiffres et de tirets, 40 au plus.
web-feeds-url-wrong = Ce n’est pas une adresse. Elle commence par https:// et compte 2 000 caractères au plus.
web-feeds-taken = Un flux de ce nom est déjà suivi.
web-feeds-followed = Cette adresse est déjà suivie.
web-feeds-refused = Ce flux n’a pas pu être lu : { $outcome }. Rien n’a été écrit.
web-feeds-changed = Quelqu’un a modifié feeds.toml entre-temps, et rien n’a été écrit. Réessayez.
web-feeds-unwritten = Rien ne peut être ajouté au fichier feeds.toml : il contient lui-même des erreurs, ou ne peut pas être écrit. Rien n’a changé ; « portevoix content check » en dit plus.
web-feeds-nobody = Ce programme ne peut pas lire de flux.
web-feeds-busy = Une lecture est déjà en cours. Réessayez dans un instant.
web-feeds-failed = La lecture n’a pas pu être gardée. Réessayez dans un instant ; le journal du programme en garde la trace.
web-feeds-role = Regarder maintenant et suivre un autre flux demandent le rôle « rédaction ».

## Modifier un contenu.
web-edit-open = { $lang ->
    [fr] Modifier le texte français
   *[en] Modifier le texte anglais
}
web-edit-title = { $lang ->
    [fr] Modifier « { $title } », en français
   *[en] Modifier « { $title } », en anglais
}
web-edit-file = Le fichier { $value }
web-edit-hint = Entre les deux lignes de tirets se trouve ce qui est dit du contenu, avec ses accroches, une clé par ligne ; au-dessous, le texte de la carte. Qui peut approuver ce contenu et le modifie n’a pas à l’approuver de nouveau.
web-edit-save = Enregistrer
web-edit-long = Ce fichier est trop long pour être modifié ici : ouvrez-le dans le dossier de contenus.
web-item-edited = Enregistré : { $title }
web-item-edited-partly = Il est en relecture : en le modifiant, vous l’approuvez tel qu’il est, et quelqu’un d’autre doit l’approuver aussi.
