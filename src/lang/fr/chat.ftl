# Ce que dit le bot.

chat-card-share = Partager
chat-card-read = Lire la page
chat-card-footer = { $organisation } · partager reste toujours votre choix
chat-board-how = Comment les points sont comptés
chat-board-footer = Partager reste toujours votre choix · réf. { $mark }

# Les commandes et leur aide.
chat-command-share = Choisir un contenu et recevoir votre kit de partage
chat-command-share-usage = { "" }
chat-command-content = Voir ce qui peut être partagé maintenant ; relire et approuver
chat-word-item = NOM
chat-command-me = Vos partages, clics, portée et réglages
chat-command-me-usage = [partages | audience linkedin 500+ | échantillon | nom oui | langue en | mastodon INSTANCE | liens | formation non | lier | comptes | avis | chiffres non | reporter 3j | pause | reprendre | fuseau Europe/Paris | réglages | réseaux | heures 19:00-08:00 | vacances DATE | bilan oui | exporter | effacer | quitter]
chat-command-board = Le classement de la semaine passée
chat-command-board-usage = [comment]
chat-command-portevoix = Aide, formation à votre rythme, réponses préparées ; équipe communication : tout mettre en pause
chat-command-portevoix-usage = [formation | reponse SUJET | pause [--jusqu-a 3h] [--raison TEXTE] | reprendre]
chat-help-title = Ce que vous pouvez faire ici
chat-help-text = Appuyez sur **Partager** sous une carte, ou tapez une commande :

# Participer.
chat-join-title = Avant votre premier partage : la charte
chat-join-text = Participer est volontaire. Vous pouvez vous retirer à tout moment, et ne pas partager n’a aucune conséquence.
chat-join-accept = J’accepte la charte et je participe
chat-join-footer = Visible uniquement par vous. Aucun partage n’est enregistré avant votre accord.
chat-joined = Bienvenue à bord
chat-joined-text = Appuyez sur **Partager** sous une carte, ou tapez `/partage`. Vous pouvez vous retirer à tout moment avec `/moi quitter`.
chat-left = Vous ne participez plus
chat-left-text = Plus aucun kit ne vous sera proposé, et votre nom ne paraîtra plus dans aucun classement. Vous pouvez revenir quand vous voulez.
chat-rejoin-title = Avant de revenir : la charte
chat-rejoined = Bon retour parmi nous
chat-charter-title = La charte
chat-charter-accepted = Vous avez accepté cette version le { $date }.
chat-charter-changed = La charte a changé
chat-charter-changed-text = Vous aviez accepté la version précédente le { $date }. Depuis, elle a changé : relisez-la, puis décidez. Vos partages, votre audience et vos réglages restent tels quels ; seuls les nouveaux kits attendent votre accord.
chat-charter-changes = Ce qui a changé
chat-charter-accept = J’accepte la nouvelle charte
chat-charter-footer = Visible uniquement par vous. Vous pouvez aussi vous retirer, quand vous voulez.
chat-charter-kept = Merci, c’est noté
chat-charter-kept-text = Tout le reste est comme vous l’aviez laissé. Vous pouvez reprendre là où vous étiez : appuyez de nouveau sur le bouton, ou tapez `/partage`.

# Choisir.
chat-content-title = Ce qui peut être partagé maintenant
chat-content-text = { $count ->
    [one] { $count } contenu, approuvé par l’équipe communication.
   *[other] { $count } contenus, approuvés par l’équipe communication.
}
chat-content-pick = Choisissez ce que vous partagez
chat-content-none = Rien à partager pour l’instant
chat-content-none-text = L’équipe communication n’a rien approuvé de nouveau. La prochaine carte paraîtra ici.
chat-network-title = Sur quel réseau souhaitez-vous partager ?
chat-network-text = « { $title } »
chat-network-again = { $network } ✓
chat-network-more = D’autres réseaux…

# Le kit.
chat-kit-title = Votre kit pour { $network }
chat-kit-text =
    { $missing ->
        [yes] En l’état, la mention manque ou n’est pas claire.
       *[no] Tout est prêt à publier.
    }
chat-kit-text-link =
    { $missing ->
        [yes] { $network } ne nous laisse préparer que le lien. En l’état, la mention manque ou n’est pas claire. **Copiez** d’abord le texte, **ouvrez** { $network }, et **collez** avant de publier.
       *[no] { $network } ne nous laisse préparer que le lien. **Copiez** d’abord le texte (la mention en fait partie), **ouvrez** { $network }, et **collez** avant de publier.
    }
chat-kit-text-paste =
    { $missing ->
        [yes] { $network } n’accepte pas de texte préparé. En l’état, la mention manque ou n’est pas claire. **Copiez** d’abord le texte, **ouvrez** { $network }, et **collez** avant de publier.
       *[no] { $network } n’accepte pas de texte préparé. **Copiez**-le d’abord (la mention en fait partie), **ouvrez** { $network }, et **collez** avant de publier.
    }
chat-kit-link-apart = Dans une légende { $network }, une adresse n’est pas cliquable : votre lien n’est donc pas dans le texte. Mettez-le dans votre profil ou sur un sticker de story.
chat-kit-picture = { $network } demande une image : vous pouvez prendre celle de la carte.
chat-kit-picture-own = { $network } demande une image : une photo à vous convient le mieux.
chat-kit-nudge = Des collègues ont peut-être le même texte : quelques mots à vous valent mieux.
chat-kit-nudge-thanks = Vos propres mots : merci, c’est cela qu’on a envie de lire.
chat-kit-nudge-close = Votre texte reste proche de la suggestion : une phrase de plus, et il sera vraiment à vous.
chat-kit-nudge-alike = Quelques mots à vous feraient la différence.
chat-kit-alike = Déjà publié
chat-kit-alike-few = D’autres ont déjà publié presque les mêmes mots.
chat-kit-alike-many = { $count ->
    [one] { $count } collègue a déjà publié presque les mêmes mots.
   *[other] { $count } collègues ont déjà publié presque les mêmes mots.
}
chat-kit-insufficient = C’est votre compte, et vous pouvez publier ainsi. Ce partage ne comptera pas au classement tant que la mention manque ou n’est pas claire.
chat-kit-insufficient-front = C’est votre compte, et vous pouvez publier ainsi. Ce partage ne comptera pas au classement tant que la mention manque ou n’est pas claire : « Mettre la mention en tête » l’ajoute pour vous.
chat-kit-unclear-front = Une mention claire en tête lève le doute : appuyez sur « Mettre la mention en tête ».
chat-kit-leave = Avant de publier
chat-kit-leave-none = Aucune des règles connues ici ne demande de mention dans cette publication.
chat-kit-leave-review = Demandez à l’équipe communication de relire le texte avant de le publier.
chat-kit-leave-approval = Une personne habilitée (un responsable agréé, une entreprise autorisée) doit approuver ce texte avant sa publication. Envoyez-le d’abord à l’équipe communication.
chat-kit-headline = Titre
chat-kit-copy = Copier le texte
chat-kit-copy-title = Copier le titre
chat-kit-copy-link = Copier votre lien
chat-kit-open = Ouvrir { $network } avec ce texte
chat-kit-open-bare = Ouvrir { $network }
chat-kit-another = Une autre suggestion
chat-kit-free = Une suggestion encore inédite
chat-kit-edit = Écrire avec mes mots
chat-kit-front = Mettre la mention en tête
chat-kit-qr = Code QR
chat-kit-lang = { $lang ->
    [fr] Passer en français
   *[other] Passer en anglais
}
chat-kit-shared = C’est partagé
chat-kit-why = Pourquoi ces mots
chat-kit-shortened = Texte raccourci
chat-kit-shortened-text = Il a été raccourci pour tenir sur ce réseau. La mention et votre lien y sont toujours.
chat-edit-title = Avec vos mots
chat-edit-text = C’est toute votre publication : changez ce que vous voulez. Votre lien est ajouté à la fin.
chat-edit-text-bare = C’est toute votre publication : changez ce que vous voulez.
chat-edit-label = Votre publication
chat-edit-send = Utiliser ce texte
chat-qr-title = Sur votre téléphone : { $network }
chat-qr-prefilled = Scannez ce code : { $network } s’ouvre sur votre téléphone avec votre texte, la mention d’abord.
chat-qr-prefilled-alt = Code QR qui ouvre { $network } avec votre texte
chat-qr-composer = Scannez ce code : { $network } s’ouvre sur votre téléphone avec votre lien. Le texte ne suit pas : copiez-le ici, envoyez-le sur votre téléphone et collez-le avant de publier.
chat-qr-composer-alt = Code QR qui ouvre { $network } avec votre lien
chat-qr-link = Scannez ce code pour avoir votre lien personnel sur votre téléphone, pour votre profil { $network } ou un sticker de story. Le texte ne suit pas : copiez-le ici et envoyez-le sur votre téléphone.
chat-qr-link-alt = Code QR de votre lien personnel, pour { $network }
chat-qr-open = Scannez ce code : { $network } s’ouvre sur votre téléphone. Le texte ne suit pas : copiez-le ici, envoyez-le sur votre téléphone et collez-le avant de publier.
chat-qr-open-alt = Code QR qui ouvre { $network }
chat-qr-long = Ce texte est trop long pour un code QR lisible par un téléphone : { $bytes } octets, et { $most } y tiennent. Copiez le texte et envoyez-le sur votre téléphone, ou raccourcissez-le avec vos mots.
chat-qr-failed = Le code QR n’a pas pu être dessiné. Copiez le texte et envoyez-le sur votre téléphone.
chat-why-title = Pourquoi ces mots
chat-why-rule = Règle { $rule }, version { $version }
chat-why-place = Place
chat-why-place-front = En premier, dans un paragraphe à part : avant que le fil ne coupe la publication, et sans rien à côté qui puisse en changer le sens.
chat-why-footer = Une lecture prudente de règles publiques, pas un conseil juridique.

# Le partage.
chat-share-recorded = Votre partage est enregistré
chat-share-already = Vous aviez déjà enregistré ce partage
chat-share-thanks = « { $title } » sur { $network }. Merci !
chat-share-evidence = Comment nous le savons
chat-share-disclosure = Mention
chat-share-undo = Annuler ce partage
chat-share-undone = Le partage est annulé
chat-share-undone-text = Il ne compte plus nulle part.
chat-share-tell = Ajouter le lien ou le texte final
chat-share-open = Ouvrir la publication
chat-tier-offered = Un kit a été proposé
chat-tier-attested = Vous nous l’avez dit
chat-tier-attested-link = Vous nous l’avez dit, avec l’adresse de la publication
chat-tier-pasted = Contrôlé : vous avez collé le texte final
chat-tier-verified = Vérifié sur le réseau
chat-tell-title = Votre publication
chat-tell-text = Collez l’adresse de votre publication sur { $network }, ou le texte tel que vous l’avez publié. C’est facultatif, et cela n’est montré à aucun collègue.
chat-tell-text-read = Collez l’adresse de votre publication sur { $network }, ou le texte tel que vous l’avez publié. C’est facultatif, et aucun collègue ne le voit. Si vous donnez l’adresse, nous lisons le texte public de cette seule publication pour vérifier la mention, et rien d’autre.
chat-tell-label = Adresse ou texte final
chat-tell-send = Garder
chat-tell-kept = Merci, c’est noté
# Un texte qui n’en dit pas assez.
chat-correction-title = Un petit détail sur votre publication
chat-correction-text = Nous avons lu votre publication publique au sujet de « { $title } » ({ $network }). Merci ! Sa mention ne suffit pas encore tout à fait. Voici votre texte avec ce qui manque : vous pouvez modifier la publication, ou la laisser ainsi. C’est votre compte, et ce message n’est montré qu’à vous.
chat-correction-points = Points
chat-correction-points-text = En l’état, ce partage ne rapporte pas de points au classement. Il en rapportera dès que le texte en dira assez.
chat-correction-copy = Copier le texte corrigé
chat-correction-done = C’est corrigé
chat-correction-again = Merci, nous allons regarder à nouveau
chat-correction-again-text = Votre publication sera relue dans quelques minutes. Vous n’avez rien d’autre à faire ; `/moi partages` montre le résultat.

# Ses propres partages.
chat-shares-title = Vos partages
chat-shares-text = Visible uniquement par vous.
chat-shares-open = Voir ce que nous savons de chacun
chat-shares-head = { $title } · { $network } · { $date }
chat-shares-tell = { $network } : ajouter le lien ou le texte de « { $title } »
chat-shares-again = { $network } : changer le lien ou le texte de « { $title } »
chat-shares-mend = Texte corrigé de « { $title } »

# Sa propre page.
chat-me-title = { $name } : vos chiffres
chat-me-shares = Partages
chat-me-clicks = Clics sur vos liens
chat-me-reach = Portée
chat-me-share = « { $title } » sur { $network } : { $clicks ->
    [one] { $clicks } clic
   *[other] { $clicks } clics
}
chat-me-nothing = Aucun partage pour l’instant. Quand l’envie vous prend, appuyez sur **Partager** sous une carte.
chat-me-audience = Votre audience
chat-me-audience-none = non indiquée ; l’indiquer affine l’estimation
chat-me-audience-ask = Indiquer votre audience
chat-me-audience-form-text = Combien de relations ou d’abonnés vous y avez, tel que votre profil l’affiche : « 500+ » convient, et « inconnu » l’oublie. Personne d’autre ne le voit.
chat-me-audience-network = Réseau
chat-me-audience-size = Combien (par exemple 320, ou 500+)
chat-me-audience-kept = C’est noté
chat-me-audience-kept-text = { $network } : { $size }. Cela ne sert qu’à vos propres chiffres et aux totaux.
chat-me-audience-forgotten = C’est oublié
chat-me-audience-forgotten-text = { $network } : plus rien n’est conservé de votre audience, ni nombre ni échantillon.
chat-me-audience-odd = Ce nombre est à revoir
chat-me-network-unknown = Réseau inconnu
chat-me-network-unknown-text = Réseaux connus : { $networks }. Par exemple : `/moi audience linkedin 500+`.
chat-me-named = Nom dans les classements
chat-me-named-yes = oui
chat-me-named-no = non
chat-me-name = Me nommer dans les classements
chat-me-unname = Ne plus me nommer dans les classements
chat-me-named-on = Votre nom peut paraître dans les classements
chat-me-named-off = Votre nom ne paraîtra pas dans les classements
chat-me-language = { $lang ->
    [fr] Passer en français
   *[other] Passer en anglais
}
chat-me-language-kept = Le bot vous parle désormais en français
chat-me-join = Participer
chat-me-leave = Me retirer
chat-me-mastodon-kept = Votre instance Mastodon est { $host }
chat-me-mastodon-odd = Ce n’est pas un nom d’instance
chat-me-mastodon-odd-text = Écrivez seulement le nom de votre instance, par exemple `/moi mastodon mastodon.social`.
chat-me-usage = Je n’ai pas compris
chat-me-usage-text = Essayez `/moi`, `/moi partages`, `/moi audience linkedin 500+`, `/moi échantillon`, `/moi nom oui`, `/moi langue en`, `/moi mastodon mastodon.social`, `/moi liens`, `/moi formation non`, `/moi lier`, `/moi comptes`, `/moi avis`, `/moi chiffres non`, `/moi reporter 3j`, `/moi pause`, `/moi reprendre`, `/moi fuseau Europe/Paris`, `/moi réglages`, `/moi réseaux`, `/moi heures 19:00-08:00`, `/moi vacances 24/12/2026`, `/moi bilan oui`, `/moi exporter`, `/moi effacer` ou `/moi quitter`.


# Se former, à son rythme.
chat-training-title = Se former, si vous en avez envie
chat-training-text = Des parcours courts, quelques minutes chacun. Prenez celui qui vous ressemble, changez-en, arrêtez-vous : rien n’est obligatoire, et rien n’en dépend.
chat-training-none = Aucun parcours n’est proposé pour l’instant.
chat-training-here = Reprendre « { $title } », étape { $step }
chat-training-step = { $title } · { $step } sur { $steps }
chat-training-footer = Visible uniquement par vous : ni collègue, ni responsable, ni rapport.
chat-training-previous = Précédent
chat-training-next = Suivant
chat-training-end = C’était la dernière étape. Vous pouvez en rester là, relire, ou prendre un autre parcours.
chat-training-change = Un autre parcours
chat-training-forget = Oublier mon choix
chat-training-forgotten = C’est oublié
chat-training-forgotten-text = Votre parcours et votre étape sont effacés. Rien d’autre ne change.
chat-training-again = Voir les parcours

# Les réponses préparées.
chat-reply-list = Quelle question vous a-t-on posée ?
chat-reply-list-text = Choisissez-la, ou tapez quelques mots : `/aide reponse salaire`.
chat-reply-none = Aucune réponse n’est préparée pour l’instant. Pour une question délicate, écrivez à l’équipe communication.
chat-reply-several = Plusieurs réponses pour « { $query } »
chat-reply-several-text = Laquelle vous faut-il ?
chat-reply-near = Vouliez-vous dire « { $word } » ?
chat-reply-near-text = Rien ne correspond exactement à « { $query } ».
chat-reply-nothing = Rien n’est préparé pour « { $query } »
chat-reply-nothing-text = Voici ce qui existe. Si votre question manque, répondez avec vos mots ou demandez à l’équipe communication : on la posera à d’autres aussi.
chat-reply-text = Un point de départ, à dire avec vos mots : vingt réponses identiques ne convainquent personne. Vous pouvez aussi ne pas répondre.
chat-reply-capacity = En quelle qualité
chat-reply-capacity-text = Vous parlez en votre nom, et vous travaillez chez { $organisation } : dites-le dans la réponse même, pas seulement dans votre profil.
chat-reply-hand-over = Quand passer la main
chat-reply-hand-over-always = Dès que vous hésitez, que le ton monte ou que la presse vous écrit : laissez répondre l’équipe communication.
chat-reply-due = À relire
chat-reply-due-text = Cette réponse devait être relue au plus tard le { $date }. Vérifiez auprès de l’équipe communication avant de vous en servir.
chat-reply-all = Toutes les questions

# Ce qui ne se peut pas.
chat-denied-join = Vous ne participez pas encore
chat-denied-join-text = Appuyez sur **Partager** sous une carte ou tapez `/moi rejoindre` : vous lirez d’abord la charte, puis vous déciderez.
chat-denied-item = Ce contenu n’est plus proposé
chat-denied-item-text = Il a été retiré ou modifié, ou bien il a expiré. Tapez `/contenus` pour voir ce qui peut être partagé maintenant.
chat-denied-segment = Ce contenu s’adresse à d’autres collègues
chat-denied-segment-text = Il est écrit pour une autre équipe, un autre pays ou une autre langue. Tapez `/contenus` pour voir ce qui est pour vous.
chat-denied-blocked = Pas de kit pour cette publication
chat-denied-blocked-text = Les règles qui s’appliquent à vous ne la permettent pas sur ce réseau : { $rules }. Si vous pensez que c’est une erreur, demandez à l’équipe communication ; `/moi liens` montre ce que vous nous avez indiqué.
chat-denied-kit = Ce kit n’est plus disponible
chat-denied-kit-text = Appuyez de nouveau sur **Partager** sous la carte pour en recevoir un nouveau.
chat-denied-share = Ce partage est introuvable
chat-denied-share-text = Il a été annulé, ou c’est celui de quelqu’un d’autre. Tapez `/moi` pour voir les vôtres.
chat-denied-undo = Trop tard pour annuler
chat-denied-undo-text = Un partage peut être annulé pendant dix minutes. Ensuite, adressez-vous à l’équipe communication.
chat-denied-long = C’est trop long
chat-denied-long-text = Au plus { $most } caractères ici, et rien n’a été fait. Raccourcissez un peu, s’il vous plaît.
chat-denied-evidence = Nous ne pouvons pas nous en servir
chat-failed = Un problème est survenu de notre côté
chat-failed-text = Rien n’est perdu. Réessayez dans un instant ; si cela se reproduit, prévenez l’équipe communication.

# Ce qui lie une personne à l’organisation.
chat-ties = Vos liens avec l’entreprise
chat-ties-text = Ce que vous indiquez ici décide des règles de mention qui s’appliquent à vos publications. Aucun collègue ne le voit ici. `/moi liens pays GB` dit d’où vous publiez ; `/moi liens régime US-FINRA` ajoute ou retire les règles d’un régulateur.
chat-ties-relationship = Votre lien
chat-ties-country = Vous publiez depuis
chat-ties-regimes = Règles d’un régulateur
chat-ties-no-rules = Pas de règles pour ce pays
chat-ties-no-rules-text = Aucune n’est connue ici : celles du siège de l’organisation s’appliquent. Vérifiez le code, ou demandez à la personne chargée de la conformité.
chat-ties-none = non indiqué
chat-ties-unknown = Je n’ai pas compris
chat-ties-unknown-text = « { $what } » n’est ni un lien, ni un pays, ni un régime que je connais. Essayez `/moi liens`, `/moi liens pays GB` ou `/moi liens régime UK-FCA`.

chat-denied-no-item = Ce message ne montre aucun contenu
chat-denied-no-item-text = Seules les cartes publiées par portevoix peuvent être partagées d’ici. Tapez `/partage` pour voir ce qu’il y a.
chat-denied-role = Vous ne pouvez pas faire cela ici
chat-denied-role-text = Il faut le rôle « { $role } ». La personne qui gère portevoix donne les rôles à des groupes de cet espace.

# Une pause de toutes les publications, et sa fin.
chat-pause-begun = Toutes les publications sont en pause
chat-pause-begun-text = Plus aucune carte ni aucun rappel ne part, sur aucune plateforme. Un message déjà en route peut encore arriver. Les retraits continuent.
chat-pause-odd-until = **La pause n’a pas de fin** : « { $until } » n’est pas un moment à venir. Écrivez `3h`, `18:30`, `demain 9h` ou `2026-11-24 09:00`.
chat-pause-until = Fin
chat-pause-endless = quand quelqu’un reprendra les publications
chat-pause-reason = Raison
chat-pause-since = Depuis
chat-pause-change = Donner une fin ou une raison
chat-pause-resume = Reprendre…
chat-pause-form = Pause des publications
chat-pause-form-text = Les deux champs peuvent rester vides. Seule l’équipe communication les voit.
chat-pause-form-until = Fin (3h, 18:30, demain 9h)
chat-pause-form-send = Mettre en pause
chat-pause-on = En pause
chat-pause-on-text = Aucune carte ni aucun rappel ne part pour le moment, sur aucune plateforme.
chat-resume-title = Les publications sont en pause
chat-resume-text = Rien n’est encore fait. Voici ce qui suivrait.
chat-resume-ready = { $count ->
    [0] Serait publié maintenant
    [one] Serait publiée maintenant : { $count } publication
   *[other] Seraient publiées maintenant : { $count } publications
}
chat-resume-lost = { $count ->
    [0] Manqué pour de bon
    [one] Manquée pour de bon : { $count } publication
   *[other] Manquées pour de bon : { $count } publications
}
chat-resume-nothing = rien
chat-resume-channel = #{ $channel } : { $count }, depuis le { $since }
chat-resume-uncertain = { $count ->
    [one] { $count } message était peut-être en route au début de la pause : son canal est en cours de lecture.
   *[other] { $count } messages étaient peut-être en route au début de la pause : leurs canaux sont en cours de lecture.
}
chat-resume-post = Reprendre et publier
chat-resume-drop = Reprendre sans publier
chat-resume-stay = Rester en pause
chat-resume-none = Rien n’est en pause
chat-resume-none-text = Les publications suivent leur calendrier. `/portevoix pause` arrête tout d’un coup.
chat-resume-stays = Toujours en pause
chat-resume-stays-text = Rien n’a changé. `/portevoix reprendre` posera de nouveau la question.
chat-resume-done = Les publications reprennent
chat-resumed-post-text = Ce qui attendait est publié maintenant, aussi vite que chaque plateforme le permet.
chat-resumed-drop-text = Ce qui attendait n’est plus publié ; les prochaines publications viendront à leur heure.

# Pas pour moi.
chat-card-until = Partage possible jusqu’au
chat-card-decline = Pas pour moi
chat-decline-thanks = Merci de nous l’avoir dit
chat-decline-text = Personne ne vous demandera pourquoi, et personne ne voit qui l’a dit. Vous pouvez toujours partager ce contenu quand vous voulez.
chat-decline-undo = Finalement, c’est pour moi
chat-decline-undone = C’est oublié

# Hors de l’ordinaire.
chat-alert-title = Inhabituel : « { $title } »
chat-alert-clicks = { $clicks } clics depuis le début de l’épisode, là où { $usual } seraient habituels ; { $peak } dans l’heure la plus forte.
chat-alert-declined = { $declined } personnes ont dit « pas pour moi », là où { $usual } seraient habituelles.
chat-alert-text = Ce peut être une bonne ou une mauvaise nouvelle. Rien n’a été fait, et seule l’équipe communication est prévenue.
chat-alert-phase = Où cela en est
chat-alert-begun = Depuis
chat-alert-footer = Un seul message par épisode : le bouton « Voir » montre la suite.
chat-alert-see = Voir
chat-alert-withdraw = Retirer…
chat-alert-pause = Tout mettre en pause
chat-alert-fine = Tout va bien
chat-alert-closed = C’est noté
chat-alert-closed-text = Il ne sera plus question de cet épisode.
chat-alerts-title = Ce qui est inhabituel
chat-alerts-none = Rien d’inhabituel en ce moment.
chat-alerts-text = { $count ->
    [one] { $count } contenu est cliqué ou décliné plus que son passé ne l’explique.
   *[other] { $count } contenus sont cliqués ou déclinés plus que leur passé ne l’explique.
}
chat-alerts-pick = Choisir un contenu
# Un contenu est retiré.
chat-withdrawn = Ce contenu a été retiré
chat-withdrawn-text = Il n’est plus proposé, et vous n’avez rien à faire ici.
chat-withdraw-text = « { $title } » ne sera plus proposé ni publié. Chacune de ses cartes devient un avis sans contenu, ses liens mènent à une page neutre, et toute personne qui l’a partagé est invitée en privé à supprimer sa publication. On peut le rétablir plus tard ; il lui faudra alors une nouvelle approbation.
chat-recall = Où en est le retrait
chat-recall-begun = Le contenu est retiré
chat-recall-already = Le contenu était déjà retiré
chat-recall-text = « { $title } » : plus rien n’en est publié, et ses liens mènent à une page neutre. Le reste est en cours et continue tout seul jusqu’à son terme.
chat-recall-done-text = « { $title } » : plus rien n’en est publié, et ses liens mènent à une page neutre. Tout ce que portevoix pouvait faire est fait.
chat-recall-none = Aucun retrait
chat-recall-none-text = « { $title } » n’a jamais été retiré. `/contenus retirer NOM` le retire.
chat-recall-since = Retiré
chat-recall-of = { $done } sur { $all }
chat-recall-cards = Cartes changées en avis
chat-recall-asked = Personnes prévenues en privé
chat-recall-removed = Publications supprimées par leurs auteurs
chat-recall-failed = Cartes impossibles à modifier : { $count }
chat-recall-failed-text = La plateforme répond : { $reason }. Une personne qui en a le droit dans le canal doit les supprimer à la main.
chat-recall-unasked = Personnes impossibles à joindre : { $count }
chat-recall-unasked-text = Leur plateforme n’accepte pas de message privé pour elles.
chat-recall-look = Regarder à nouveau
chat-removal = Merci de supprimer une publication
chat-removal-text = « { $title } » a été retiré par l’équipe qui l’avait publié. Cela ne tient ni à vous, ni à ce que vous avez écrit. Si votre publication ({ $network }) est encore en ligne, merci de la supprimer : nous ne pouvons pas le faire à votre place.
chat-removal-done = Je l’ai supprimée
chat-removal-footer = Nous ne le demandons qu’une fois. Vos points restent.
chat-removed = Merci
chat-removed-text = C’est noté. Il n’y a rien d’autre à faire, et vos points restent.
chat-share-withdrawn = C’est noté, mais ce contenu a été retiré
chat-share-withdrawn-text = Son équipe l’a retiré entre-temps. Si votre publication ({ $network }) est déjà en ligne, merci de la supprimer. Si vous n’avez pas encore publié, ne le faites pas, et annulez ce partage.

# Comment on veut être prévenu.
chat-nudge-footer = Un tel message par jour au plus, jamais le soir ni le week-end. « Messages privés », sur votre page, change la façon de vous prévenir.
chat-digest-title = { $count ->
    [one] Une de vos publications pourrait en dire plus
   *[other] { $count } de vos publications pourraient en dire plus
}
chat-digest-text = Merci d’avoir partagé. La mention de ces publications ne suffit pas encore tout à fait ; choisissez-en une pour voir son texte avec ce qui manque. C’est votre compte, et ce message n’est montré qu’à vous.
chat-digest-post = { $title } · { $network }
chat-digest-pick = Choisir une publication
chat-notices-open = Messages privés
chat-notices-title = Messages privés
chat-notices-text = **Reporter** (`/moi reporter 3j`) : pas de message pendant un temps ; ce qui attend vient ensuite. **Pause** (`/moi pause`) : pas de message, et votre nom dans aucun classement, jusqu’à ce que vous repreniez ; vos kits fonctionnent toujours. **Vacances** (`/moi vacances 24/12/2026`) : absent jusqu’à un jour, et de retour tout seul. **Quitter** (`/moi quitter`) : vous ne participez plus. Une exception tant que vous participez : si un contenu que vous avez partagé est retiré, nous vous demandons de supprimer votre publication.
chat-notices-way = Façon de vous prévenir
chat-notices-is = { $way ->
    [digest] en un seul message
    [each] un message à la fois
   *[none] seulement sur votre page
}
chat-notices-choose = { $way ->
    [digest] Tout en un message
    [each] Un à la fois
   *[none] Aucun message
}
chat-notices-zone = Votre heure
chat-notices-kept = C’est noté
chat-snoozed = Bon repos
chat-snooze-until = Au calme jusqu’au
chat-snooze-off = Vous recevez de nouveau nos messages
chat-snooze-week = Reporter d’une semaine
chat-snooze-end = Ne plus reporter
chat-paused = Vous êtes en pause
chat-paused-text = Pas de message privé, et votre nom dans aucun classement. Rien d’autre ne change, et vos kits fonctionnent toujours.
chat-pause-begin = Faire une pause
chat-pause-again = Remettre en pause
chat-pause-end = Reprendre
chat-notices-resumed = Bon retour
chat-zone-kept = Votre heure est réglée
chat-zone-kept-text = Nous vous écrivons selon cette heure : en semaine, hors de vos heures calmes.
chat-zone-back = Annuler
chat-zone-odd = Ce fuseau horaire m’est inconnu
# Approuver dans la discussion.
chat-content-usage = Je n’ai pas compris
chat-content-usage-text = Après `/contenus` vient l’un de ces mots ; la plupart sont suivis du nom d’un contenu, comme `/contenus voir lancement-printemps`.
chat-content-word-list = ce qui peut être partagé maintenant
chat-content-word-review = ce qui attend une approbation, a été renvoyé ou s’écrit encore
chat-content-word-show = un contenu, avec tout ce qu’il faut pour en juger
chat-content-word-submit = demande une relecture
chat-content-word-approve = approuve le contenu dans son texte actuel
chat-content-word-changes = le renvoie à qui l’a écrit, avec ce qui est à corriger
chat-content-word-withdraw = le retire partout
chat-content-word-recall = où en est son retrait
chat-content-word-restore = rétablit un contenu retiré ou archivé, comme brouillon
chat-content-word-alerts = ce qui est cliqué ou décliné plus que d’habitude
chat-content-word-archive = l’archive : il n’est plus proposé
chat-review-title = Ce qui attend
chat-review-text = { $count ->
    [0] Rien n’attend d’approbation
    [one] Un contenu attend une approbation
   *[other] { $count } contenus attendent une approbation
} ; { $others ->
    [0] rien d’autre n’est en cours.
    [one] un autre est en cours.
   *[other] { $others } autres sont en cours.
}
chat-review-none = Rien n’attend
chat-review-none-text = Chaque contenu est approuvé ou hors circulation. `/contenus` montre ce qui peut être partagé maintenant.
chat-review-do = { $action ->
    [approve] Approuver
    [request_changes] Demander des corrections
    [submit] Soumettre
    [restore] Rétablir
    [withdraw] Retirer
   *[archive] Archiver
}
chat-review-done = { $action ->
    [approve] Approuvé
    [request_changes] Renvoyé pour corrections
    [submit] Soumis
    [restore] Rétabli
    [withdraw] Retiré
   *[archive] Archivé
} : { $title }
chat-review-by = { $action ->
    [approve] Approuvé
    [request_changes] Renvoyé
    [submit] Soumis
    [restore] Rétabli
    [withdraw] Retiré
   *[archive] Archivé
} par { $name }, { $platform }
chat-review-by-file = Approuvé dans les fichiers par { $name }
chat-review-somebody = quelqu’un
chat-review-about = À propos de « { $title } ».
chat-review-reason = { $action ->
    [request_changes] Ce qui est à corriger
   *[other] Pourquoi
}
chat-review-reasonless = Que faut-il corriger ?
chat-review-reasonless-text = Rien n’a été envoyé : qui a écrit le contenu doit savoir quoi reprendre. Appuyez de nouveau sur **Demander des corrections** et écrivez une ligne ou deux.
chat-review-state = État
chat-review-revision = Révision
chat-review-author = Rédaction
chat-review-campaign = Campagne
chat-review-link = Lien
chat-review-embargo = Pas avant
chat-review-expires = Jusqu’à
chat-review-anywhere = tous les réseaux
chat-review-caption = { $network } : { $text }
chat-review-disclosure = Mention, si vous le publiiez sur { $network }
chat-review-undisclosed = aucune n’est exigée
chat-review-own = Votre propre contenu
chat-review-own-text = Vous l’avez écrit ou soumis : une autre personne doit l’approuver.
chat-denied-unknown-item = Ce contenu n’existe pas
chat-denied-unknown-item-text = Rien ne s’appelle « { $item } » ici. `/contenus relire` montre ce qui attend, `/contenus` ce qui peut être partagé.
chat-denied-changed = Cela a changé depuis
chat-denied-changed-text = Le texte de ce contenu a changé après l’affichage de cette carte, ou quelqu’un d’autre vient de décider. Rien n’a été fait : rouvrez-le avec `/contenus voir` et relisez-le tel qu’il est.
chat-refused-step = Impossible pour l’instant

# « Je l’ai partagé », dans le menu d’un message.
chat-menu-shared = Merci ! Où l’avez-vous partagé ?
chat-menu-shared-text = Voici les réseaux pour lesquels vous avez un kit de « { $title } ».
chat-menu-shared-on = Partagé sur { $network }
chat-menu-shared-again = { $network } : déjà noté
chat-menu-kitless = Vous n’avez pas encore de kit pour ce contenu
chat-menu-kitless-text = Un partage de « { $title } » se note avec le kit dont il vient : il contient la mention et votre lien personnel. Demandez-en un d’abord ; ensuite, appuyez sur **C’est partagé**.
chat-menu-kit = Recevoir mon kit de partage

# Deux comptes, une personne.
chat-me-role = Votre rôle ici
chat-link-code = { $code }
chat-link-code-text = Un autre compte est-il aussi le vôtre, sur Discord, sur Slack ou dans l’espace portevoix ? Là-bas, tapez `/moi lier { $code }` d’ici { $minutes } minutes. Rien n’est fait avant que vous n’ayez confirmé.
chat-link-code-footer = Ne donnez ce code à personne : qui le tape peut demander à partager votre dossier. Il sert une seule fois ; après { $tries } essais, il n’est plus valable.
chat-link-ask = Ces deux comptes sont-ils les vôtres ?
chat-link-ask-text = Ils deviennent un seul dossier : partages, kits, liens et leurs clics, chartes acceptées, audiences, formation et réglages. De deux partages du même contenu sur le même réseau, le plus ancien reste. Votre nom ne figure aux classements que si vous l’avez accepté partout où vous participez ; nom et langue sont ceux de ce compte. **On ne peut pas revenir en arrière**, sauf à tout effacer.
chat-link-other = L’autre compte
chat-link-this = Ce compte
chat-link-yes = Oui, les deux sont à moi
chat-link-no = Non
chat-link-done = Vos comptes sont liés
chat-link-done-text = Désormais, les deux montrent les mêmes partages, kits et réglages. `/moi comptes` en donne la liste.
chat-link-told = Le code demandé ici a été utilisé depuis un autre compte, qui partage maintenant votre dossier : `/moi comptes` montre les deux. Ce n’était pas vous ? Prévenez tout de suite la personne qui gère portevoix.
chat-link-refused = Rien n’a été lié
chat-link-refused-text = Le code n’est plus valable. Si quelqu’un vous l’a donné, n’acceptez pas de tels codes : ils servent à lier ses propres comptes.
chat-link-accounts = { $count ->
    [one] Vous avez un seul compte ici
   *[other] Vous avez { $count } comptes, liés entre eux
}
chat-link-accounts-more = `/moi lier` en ajoute un autre.
chat-link-here = (celui-ci)
chat-link-local = espace portevoix
chat-denied-code = Ce code ne fonctionne pas
chat-denied-code-text = Il est mal tapé, il a plus de dix minutes, ou il a déjà servi. Tapez `/moi lier` sous votre autre compte pour en obtenir un nouveau.
chat-denied-own-code = C’est votre propre code
chat-denied-own-code-text = Tapez-le sous l’autre compte, dans l’autre espace. Si les deux montrent les mêmes partages, ils sont déjà liés : voyez `/moi comptes`.
chat-denied-codes = Trop de codes
chat-denied-codes-text = Ce compte a tapé plusieurs codes. Attendez dix minutes, puis obtenez-en un nouveau avec `/moi lier` sous votre autre compte.
# Une carte telle que Discord la dessine.
chat-draw-more = Lire la suite
chat-draw-left = … et { $count } de plus
chat-draw-file = Pour le copier, ouvrez le fichier joint { $file } : le texte est trop long pour tenir ici, ou contient des signes qui y seraient modifiés.
chat-draw-disclosure = La mention dans ce texte : « { $words } »
chat-draw-length = { $length } sur { $limit } pour { $network }
chat-draw-fold = On le lit jusqu’à « { $words } », la suite après « … voir plus ».
chat-draw-too-long = { $label } : l’adresse est trop longue pour un bouton ici. Copiez le texte et collez-le là-bas.
# Slack : ce qu’il ne sait pas montrer de lui-même.
chat-slack-good = C’est fait
chat-slack-warning = À noter
chat-slack-choose = Choisir
chat-slack-rest = Les { $shown } premiers sur { $count }.
chat-slack-cut = Texte abrégé ici.
chat-slack-more = Lire la suite
chat-slack-picture = Image : { $alt }
chat-slack-copy = { $what } : sélectionnez le texte ci-dessous et copiez-le.
chat-slack-disclosure = Mention : « { $words } »
chat-slack-length = Longueur : { $length } sur { $limit } ({ $network })
chat-slack-fold = Visible sans « voir plus » jusqu’à : « …{ $words } »
chat-slack-draft-cut = Ce texte est trop long pour tenir ici en entier : ne le copiez pas d’ici. Passez par le bouton qui ouvre le réseau.
chat-slack-long = Slack accepte { $most } caractères ici : la fin de votre texte manque ci-dessus.
chat-slack-cancel = Annuler
chat-board-chart = Points de la semaine
chat-board-chart-who = Collègue
chat-board-chart-what = Points

chat-slack-stranger = C’est réservé aux collègues
chat-slack-stranger-text = portevoix s’adresse aux personnes de cette organisation, et votre compte appartient à une autre. Si ce n’est pas le cas, demandez à la personne qui gère portevoix d’ajouter votre espace de travail.
chat-slack-too-long = C’est trop long : { $most } caractères au maximum.
chat-slack-late-press = L’ouverture a pris trop de temps. Appuyez sur le bouton pour ouvrir maintenant.
chat-slack-late-open = Ouvrir
chat-slack-late-again = L’ouverture a pris trop de temps. Recommencez, s’il vous plaît.

chat-discord-menu-kit = Mon kit de partage
chat-discord-menu-shared = Je l’ai partagé
chat-discord-words = quoi
chat-discord-form-open = Ouvrir le formulaire
chat-discord-form-ready = Cela a pris un peu plus de temps que d’habitude. Le formulaire est prêt.
chat-discord-form-again = Ce formulaire ne peut pas s’ouvrir d’ici. Repartez de la carte ou de la commande dont il dépend.
chat-discord-busy = Trop de demandes à la fois
chat-discord-busy-text = Beaucoup de personnes demandent quelque chose en ce moment, et ceci n’a pas été fait. Merci de réessayer dans une minute.
chat-discord-stranger = portevoix n’est pas configuré ici
chat-discord-stranger-text = Ce serveur n’est pas de ceux pour lesquels portevoix travaille : rien n’a été fait. La personne qui gère portevoix peut l’ajouter, ou retirer le bot de ce serveur.
chat-discord-unknown = Nous ne nous connaissons pas encore
chat-discord-unknown-text = Rien n’a été fait. Utilisez une commande une première fois sur le serveur de votre organisation : ensuite, cela marche aussi ici.
chat-discord-permission-view = Voir les canaux où les cartes sont publiées.
chat-discord-permission-send = Y publier des cartes.
chat-discord-permission-embed = Montrer une carte comme une carte : titre, texte, image.
chat-discord-permission-attach = Envoyer les images des cartes et des classements.
chat-discord-permission-history = Chercher sa propre carte avant de la publier à nouveau, quand Discord n’a pas confirmé la première : aucune carte n’apparaît ainsi deux fois.

# Slack : le manifeste de l’application.
chat-slack-about = Partager l’actualité de votre organisation avec vos mots et la bonne mention.
chat-slack-menu-kit = Mon kit de partage
chat-slack-menu-kit-about = Un texte, la bonne mention et votre lien personnel pour ce contenu
chat-slack-menu-shared = Je l’ai partagé
chat-slack-menu-shared-about = Dire à portevoix où vous avez partagé ce contenu
chat-slack-scope-channels-history = Avant de renvoyer une carte dont la réponse de Slack s’est perdue, on la cherche dans le canal : rien n’y figure deux fois. Seuls les messages de l’application sont regardés.
chat-slack-scope-groups-history = De même, dans les canaux privés où l’application a été invitée.
chat-slack-scope-im-history = De même, dans les conversations privées avec l’application.
chat-slack-scope-chat-write = Les cartes sont publiées, changées quand le contenu change, et retirées.
chat-slack-scope-commands = Les commandes, et les entrées du menu d’un message.
chat-slack-scope-files-write = Les images des contenus, du classement et des codes QR sont déposées dans votre espace, et non sur un serveur public.
chat-slack-scope-files-read = Slack traite une image après son dépôt : l’application demande si la sienne est prête.
chat-slack-scope-im-write = Des messages privés, là où Slack ne remettrait pas une réponse visible d’une seule personne.
chat-slack-scope-usergroups-read = Les groupes d’utilisateurs donnent les rôles : lecture, rédaction, approbation, administration.
chat-slack-scope-users-read = Nom, langue et fuseau horaire de la personne qui utilise une commande. Pas d’adresse électronique.

# Ce qui a été soumis, dit à qui peut l’approuver.
chat-submitted-title = { $count ->
    [one] Un contenu attend votre approbation
   *[other] { $count } contenus attendent votre approbation
}
chat-submitted-pick = Choisissez ce que vous lisez
chat-submitted-footer = Un seul message pour ce qui a été soumis depuis le précédent. `/contenus relire` montre tout ce qui attend.
chat-edited-title = Un contenu approuvé a été modifié
chat-edited-text = « { $title } » était approuvé, et ses fichiers ont été modifiés depuis : il redevient un brouillon, et aucune carte n’en est publiée tant que personne ne l’approuve tel qu’il est.

# Les chiffres que montrent les réseaux.
chat-denied-figure = Nous ne pouvons pas l’utiliser
chat-figure-open = Qu’affiche { $network } ?
chat-figure-open-of = { $network } : les chiffres de « { $title } »
chat-figure-form = Ce qu’affiche le réseau
chat-figure-form-text = { $place } Un nombre suffit, ou collez la ligne telle quelle. Une case laissée vide ne change rien. Personne d’autre ne voit vos chiffres ; ils resserrent l’estimation du nombre de personnes touchées.
chat-figure-impressions = Impressions (ou la ligne collée)
chat-figure-reached = Membres touchés (peut rester vide)
chat-figure-reposts = Republications (peut rester vide)
chat-figure-send = Noter
chat-figure-kept = C’est noté, merci
chat-figure-kept-text = « { $title } » sur { $network } : { $figures }. Personne d’autre ne voit ces chiffres ; ils comptent dans les estimations. Ils ne rapportent aucun point.
chat-figure-doubt = C’est possible mais rare, l’estimation s’y fie donc moins. S’il y a un zéro de trop, corrigez-le.
chat-figure-again = Modifier
chat-figure-forget = Oublier ces chiffres
chat-figure-forgotten = Ces chiffres sont oubliés
chat-figure-forgotten-text = Ils ne comptent plus nulle part.
chat-figure-known = { $network } vous a affiché { $figures }.
chat-figure-ask = Un chiffre aiderait, si vous avez un instant
chat-figure-ask-text = Combien de fois { $network } a-t-il affiché votre publication « { $title } » du { $date } ? De toutes les réponses possibles, c’est la vôtre qui resserrerait le plus l’estimation du nombre de personnes touchées.

    { $place }
chat-figure-ask-type = Saisir le chiffre
chat-figure-ask-not-now = Pas cette fois
chat-figure-ask-never = Ne plus me le demander
chat-figure-ask-footer = Au plus une fois toutes les deux semaines, jamais deux fois pour le même contenu, et personne d’autre ne le voit. Cela ne rapporte aucun point, et personne n’apprend si vous avez répondu.
chat-figure-not-now = Très bien
chat-figure-not-now-text = On ne vous demandera plus rien pour ce contenu.
chat-figure-off = On ne vous demandera plus de chiffres
chat-figure-off-text = Vous pouvez toujours en indiquer quand vous voulez, dans `/moi partages`.
chat-figure-on = On pourra vous demander un chiffre de temps en temps
chat-figure-on-text = Au plus une fois toutes les deux semaines, en privé.
chat-figure-on-again = Finalement, vous pouvez me le demander
# Jusqu’où c’est allé.
chat-denied-few = Trop peu de personnes
chat-denied-few-text = Les chiffres de moins de { $least } personnes ne sont montrés à personne, car des collègues s’y reconnaîtraient. Demandez une équipe plus grande, un contenu ou une campagne.
chat-content-word-reach = jusqu’où c’est allé : un contenu, `campagne NOM`, `equipe NOM` ou deux dates
chat-reach-open = Jusqu’où c’est allé
chat-reach-page = Ouvrir sa page
chat-reach-text = Choisissez-en un, ou tapez `/contenus portee campagne NOM`, `equipe NOM`, ou deux dates : `2026-11-01 2026-11-30`.
chat-reach-none = Rien n’a encore été partagé
chat-reach-none-text = Dès que quelqu’un partage un contenu, on lit ici jusqu’où c’est allé.
chat-reach-usage = De quoi s’agit-il ?
chat-reach-usage-text = Écrivez `/contenus portee` avec le nom d’un contenu, `campagne NOM`, `equipe NOM`, ou deux dates, la plus ancienne d’abord : `2026-11-01 2026-11-30`.
chat-reach-campaign = Campagne { $name } : jusqu’où c’est allé
chat-reach-team = Équipe { $name } : jusqu’où c’est allé
chat-reach-period = { $days } : jusqu’où c’est allé
chat-reach-no-campaign = Aucun contenu n’appartient à la campagne « { $name } »
chat-reach-no-campaign-text = Une campagne est nommée dans les fichiers de ses contenus : `campaign: honest-reach`.
chat-reach-basis = Ce qui est entré dans le calcul
chat-reach-narrower = Ce qui resserrerait l’intervalle
chat-reach-line = { $label } : { $text }
## Échantillons des audiences.
chat-audience-ways = Un échantillon vaut mieux qu’un nombre : il montre qui est connu de plusieurs collègues, pour ne compter personne deux fois. L’un comme l’autre est facultatif.
chat-audience-give = Donner un échantillon
chat-audience-page = Votre page personnelle
chat-audience-page-text = Vous y choisissez la liste de contacts que votre réseau vous remet ; elle est lue sur votre machine et n’est jamais envoyée. Pour un quart d’entre eux environ, au plus, un pseudonyme fait avec une clé secrète est conservé, pour qu’une personne que plusieurs collègues connaissent ne compte qu’une fois. C’est facultatif, et vous pouvez tout y effacer à tout moment.
chat-audience-page-open = Ouvrir ma page
chat-audience-page-footer = L’adresse n’est que pour vous et fonctionne une heure ; une plus récente la remplace.
chat-audience-sampled = { $network } : échantillon de { $people } contacts, donné le { $date }
chat-audience-outdated = { $network } : échantillon de { $people } contacts du { $date } ; la clé a changé depuis, donnez-en un nouveau s’il vous plaît
chat-audience-renew = Un nouvel échantillon aiderait, si vous avez un moment
chat-audience-renew-text = La clé secrète avec laquelle les échantillons sont faits a été remplacée : le vôtre ({ $networks }) ne compte plus que par la longueur de sa liste. Le même fichier, choisi une fois encore sur votre page personnelle, en fait un nouveau. C’est toujours facultatif, et ce qui est conservé peut y être effacé à tout moment.
chat-audience-renew-footer = Cette demande n’est faite qu’une fois par changement de clé.

# How many have to approve, and where somebody did.
chat-review-approvals = Approbations
chat-review-platform = { $platform ->
    [discord] sur Discord
    [slack] sur Slack
    [local] dans l’espace intégré
   *[other] sur { $platform }
}
## Ses propres données.
chat-export-title = Tout ce qui est enregistré à votre sujet
chat-export-text = Un seul fichier contient tout : profil, comptes, kits, partages, liens, audiences, messages et ce qu’en dit le registre. C’est du JSON : lisible dans tout éditeur de texte, et par des programmes.
chat-export-open = Télécharger mes données
chat-export-open-card = Exporter mes données
chat-export-first = Exporter d’abord
chat-export-footer = L’adresse n’est que pour vous et sert pendant { $minutes } minutes ; une plus récente la remplace. Qui la connaît peut lire le fichier.
chat-erase-open = Effacer mes données
chat-erase-title = Effacer tout ce qui vous concerne ?
chat-erase-goes = Ce qui disparaît, définitivement
chat-erase-goes-text = Profil, comptes et réglages ; adhésion, kits, tous les textes et adresses que vous avez donnés ; chiffres, audiences et échantillons ; formation, vacances, messages, sessions, et votre nom derrière ce que vous avez proposé ou décidé. Vos liens personnels ne mènent plus nulle part : qui en suit un voit une page toute simple.
chat-erase-stays = Ce qui reste, et pourquoi
chat-erase-stays-totals = { $shares } de vos partages, en simples totaux : quel contenu, quel réseau, quel jour, et combien de clics. Ni nom ni numéro de personne, pour que les chiffres de l’organisation ne changent pas.
chat-erase-stays-ledger = Les lignes du registre, sous un numéro aléatoire. Ce qu’elles avaient de personnel est effacé ; un registre dont on peut ôter des lignes ne prouve rien.
chat-erase-stays-outside = Ce qu’il ne nous appartient pas d’effacer : vos publications sur les réseaux, les cartes et classements déjà affichés dans Discord ou Slack, et les sauvegardes antérieures, jusqu’à ce que l’exploitant les supprime.
chat-erase-stays-items = Les contenus que vous avez écrits ou proposés dans la messagerie : ils restent dans le dossier de l’équipe communication, sans votre nom.
chat-erase-stays-files = Votre nom dans les fichiers de l’équipe communication ({ $items }). Demandez-lui de l’en retirer.
chat-erase-yes = Tout effacer
chat-erase-no = Tout garder
chat-erase-footer = C’est sans retour. Si vous revenez un jour, ce sera comme une nouvelle personne.
chat-erase-kept = Rien n’a été effacé
chat-erased = Vos données sont effacées
chat-erased-text = Plus rien ici ne dit qui vous êtes. Merci d’avoir participé ; la porte reste ouverte.
chat-denied-network = Vous ne partagez pas sur { $network }
chat-denied-network-text = Vous avez désactivé ce réseau : il n’y a donc pas de kit. Pour le réactiver : `/moi réseau { $code } oui`.

## Ses propres réglages.
chat-settings = Mes réglages
chat-settings-text = Ce qui ne dépend que de vous. Chaque choix s’annule en un geste, et personne d’autre ne voit cette carte.
chat-settings-part = Participation
chat-settings-networks = Mes réseaux
chat-settings-networks-any = pas encore choisis : ceux que propose l’organisation
chat-settings-networks-none = Aucun réseau n’est activé
chat-settings-hours = Heures calmes
chat-settings-recap = Bilan de la semaine
chat-settings-language = Langue
chat-settings-yes = { $yes ->
    [yes] oui
   *[no] non
}
chat-networks-text = Des kits vous sont proposés pour les réseaux marqués ✓. Appuyez sur un réseau pour l’activer ou le désactiver.
chat-network-on = { $network } est activé
chat-network-off = { $network } est désactivé
chat-hours-kept = Au calme désormais : { $hours }
chat-hours-kept-text = Selon votre heure (`/moi fuseau`). Le week-end est calme aussi.
chat-hours-usual = Revenir à { $hours }
chat-hours-odd = Je ne comprends pas ces heures
chat-hours-odd-text = Écrivez-les ainsi : `/moi heures 19:00-08:00`. Avec `/moi heures non`, les heures habituelles s’appliquent de nouveau.
chat-holiday-open = En vacances…
chat-holiday-how = Indiquez votre dernier jour d’absence : `/moi vacances 24/12/2026`, un an à l’avance au plus.
chat-holiday-odd = Je ne comprends pas ce jour
chat-holiday-begun = Bonnes vacances, jusqu’au { $date }
chat-holiday-text = Pas de message privé pendant ce temps, et ces semaines n’interrompent pas votre série. Cela prend fin tout seul. Une exception : si un contenu que vous avez partagé est retiré, nous vous demandons de supprimer votre publication.
chat-holiday-back = Votre retour
chat-holiday-end = Je suis de retour
chat-holiday-over = Ce qui vous attendait viendra en son temps.
chat-recap-begin = Me raconter ma semaine
chat-recap-end = Plus de bilan
chat-recap-on = C’est noté : votre semaine, en privé
chat-recap-on-text = Après chaque semaine où vous avez partagé, un message privé vous dit ce qui en est venu. Vous seul le recevez, et une semaine sans partage n’est pas évoquée.
chat-recap-off = Plus de bilan de la semaine
chat-recap-title = { $week } : votre bilan
chat-recap-thanks = { $count ->
    [one] Vous avez partagé une fois. Merci !
   *[other] Vous avez partagé { $count } fois. Merci !
}
chat-recap-first = { $count ->
    [one] C’était votre tout premier partage.
   *[other] C’étaient vos tout premiers partages.
}
chat-recap-first-network = Une première pour vous : { $network }.
chat-recap-streak = { $count ->
    [one] Une semaine d’affilée.
   *[other] { $count } semaines d’affilée.
}
chat-recap-checked = Dont vérifiés
chat-recap-reach = Votre portée à ce jour
chat-recap-footer = Ce message n’est envoyé qu’à vous.
# Les contenus écrits dans la messagerie.
chat-content-word-suggest = propose un contenu à partager ; vous saurez ce qu’il devient
chat-content-word-add = écrit un nouveau contenu, en brouillon
chat-content-word-move = déplace un contenu : `prochain`, `plus tard`, ou pas avant un jour comme 01/12/2026
chat-content-state = { $count ->
    [0] Rien dans l’état « { $state } »
   *[other] État « { $state } » : { $count }
}
chat-denied-folder = Il n’y a pas de dossier de contenus
chat-denied-folder-text = Ce qui est proposé ici est l’exemple inclus dans le programme, qu’on ne peut pas modifier. La personne qui gère portevoix peut créer un dossier avec `portevoix init`.
chat-denied-then = Il ne peut pas être montré à ce moment-là
chat-denied-then-text = Le contenu se termine avant ce jour, ou son fichier ne pourrait plus être lu. Choisissez un jour plus proche, ou changez sa fin dans le fichier.
chat-write-add = Nouveau contenu
chat-write-suggest = Proposer un contenu
chat-write-about = Langue : { $lang }. Il devient un brouillon.
chat-write-title = Titre
chat-write-link = Lien (https), s’il y en a un
chat-write-kind = Type
chat-write-kind-name = { $kind ->
    [promotional] Sur un de nos produits
    [job_offer] Une offre d’emploi
    [csr] Engagement social ou environnemental
    [educational] Quelque chose à apprendre
    [recommendation] Une recommandation
    [review] Un avis de notre part
    [financial] Un produit financier
    [regulated] Des biens réglementés
   *[political] Un débat public
}
chat-write-text = Texte de la carte
chat-write-captions = Accroches, une ligne vide entre deux
chat-write-send = Enregistrer
chat-write-wrong = Pas encore enregistré
chat-write-done = Enregistré en brouillon : { $title }
chat-write-done-text = Il est dans le dossier des contenus sous le nom `{ $item }`, et peut être soumis dans quelques secondes : `/contenus soumettre { $item }`. Quelqu’un d’autre l’approuve.
chat-write-translate = L’écrire en { $lang }
chat-write-show = Voir le contenu
chat-suggested = Merci : votre proposition est entre les mains de l’équipe
chat-suggested-text = « { $title } » est maintenant un brouillon. Vous saurez ce qui est décidé, et quand il sera publié. Voulez-vous que la carte porte alors votre nom ?
chat-suggested-name = Me nommer sur la carte
chat-suggested-nameless = Ne pas me nommer
chat-suggested-named = Votre nom figurera sur la carte
chat-suggested-unnamed = Votre nom ne figurera pas sur la carte
chat-suggested-posted = Votre proposition a été publiée
chat-suggested-posted-text = « { $title } » est maintenant dans le canal. Merci !
chat-suggested-decided = { $action ->
    [approve] Votre proposition a été approuvée
    [request_changes] Quelque chose est à changer dans votre proposition
   *[other] Votre proposition ne sera pas publiée
}
chat-suggested-decided-text = { $action ->
    [approve] « { $title } » sera publié quand son tour viendra.
    [request_changes] « { $title } » : l’équipe a écrit ce qui devrait changer. Elle peut le faire avec vous.
   *[other] « { $title } » a été mis de côté par l’équipe. Merci tout de même pour l’idée.
}
chat-suggested-reason = Ce qu’elle a écrit
chat-card-suggested = Proposé par
chat-move-when = Quand ?
chat-move-when-text = Écrivez `prochain`, `plus tard` ou un jour après le contenu : `/contenus replanifier { $item } 01/12/2026`.
chat-move-next = En tête de la file : { $title }
chat-move-later = En fin de file : { $title }
chat-move-day = Pas avant le { $day } : { $title }
chat-move-stands = Son état ne change pas : { $state }. Le plan suit dans quelques secondes.
chat-move-partly = Il est en relecture : en le déplaçant, vous l’approuvez tel qu’il est, et quelqu’un d’autre doit l’approuver aussi.
chat-move-draft = Il était approuvé et redevient un brouillon : une approbation vaut pour le fichier tel qu’il était. Soumettez-le de nouveau, pour que quelqu’un d’autre l’approuve.
chat-denied-day-past = Ce jour est passé
chat-denied-day-past-text = Il ne retiendrait rien, et rien n’a été changé. Choisissez aujourd’hui ou un jour à venir, ou `prochain` pour la tête de la file.
