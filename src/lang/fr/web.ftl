# L’espace de travail intégré et la redirection publique.

## Cadre des pages.
web-skip = Aller aux messages
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
web-problem-too-large-why = Un formulaire ne peut pas dépasser 128 Ko.
web-problem-too-large-do = Raccourcissez le texte, puis recommencez.
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
web-item-nav = Retour à l’espace de travail
web-item-campaign = campagne { $value }
web-item-method = Comment c’est calculé
web-item-half = 5 fois sur 10, le vrai nombre est ici : { $range }. Le cœur de l’estimation.
web-item-range = 8 fois sur 10, le vrai nombre est ici : { $range }. C’est l’intervalle montré partout.
web-item-wide = 19 fois sur 20, le vrai nombre est ici : { $range }. Pour être presque sûr.
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
