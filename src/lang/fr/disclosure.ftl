# Ce que dit une publication, et pourquoi cela suffit ou non.
disclosure-explanation = { $verdict } : { $reason }
disclosure-verdict-sufficient = La mention suffit
disclosure-verdict-insufficient = La mention ne suffit pas
disclosure-verdict-not-required = Aucune mention n’est nécessaire
disclosure-verdict-needs-review = Une personne devrait relire ce texte
disclosure-verdict-unverifiable = Impossible à vérifier
disclosure-reason-ok = elle dit ce que les lecteurs doivent savoir, dès le début et avec des mots simples.
disclosure-reason-no-disclosure = rien ne dit ce qui vous lie à l’organisation, ni que c’est de la publicité si c’en est. Commencez la publication par là.
disclosure-reason-label-missing = la règle demande une mention publicitaire, comme « Publicité », en plus ou à la place d’une phrase sur vous. Mettez-la en premier.
disclosure-reason-relationship-missing = ce qui vous lie, vous, à l’organisation n’est pas dit ; ni une mention publicitaire ni le lien d’une autre personne ne le disent. Ajoutez une phrase sur le vôtre.
disclosure-reason-ambiguous-term = les mots ne disent pas clairement ce qui vous lie à l’organisation. Dites-le simplement : « Je travaille chez… », « J’ai été payé par… » ou, si une mention publicitaire est demandée, « Publicité ».
disclosure-reason-abbreviation = beaucoup de lecteurs ne comprennent pas les abréviations comme #ee ou « spon ». Écrivez-le en toutes lettres.
disclosure-reason-brand-tag-only = identifier le compte de l’organisation ne dit pas ce qui vous lie à elle. Dites-le dès le début.
disclosure-reason-brand-hashtag-only = le hashtag de l’organisation ne dit pas ce qui vous lie à elle. Dites-le dès le début.
disclosure-reason-profile-only = les personnes qui lisent la publication ne voient pas votre profil. Dites-le dans la publication même, en premier.
disclosure-reason-in-comment = les personnes qui lisent la publication n’ouvrent pas forcément les commentaires. Dites-le dans la publication même, en premier.
disclosure-reason-not-in-post = l’aperçu d’un lien n’est pas la publication. Dites-le dans la publication même, en premier.
disclosure-reason-below-fold = elle est cachée derrière « voir plus ». Mettez-la en premier.
disclosure-reason-end-of-post = elle vient à la fin, que beaucoup ne lisent pas. Mettez-la en premier.
disclosure-reason-not-first-word = la règle la veut comme premier mot de la publication, et autre chose la précède. Placez-la tout au début.
disclosure-reason-hashtag-pile = elle se perd dans une suite de hashtags ou de liens. Mettez-la en premier, seule.
disclosure-reason-wrong-language = la mention et la publication ne sont pas dans la même langue. Écrivez-la dans la langue de la publication.
disclosure-reason-language-contradicted = la publication n’est manifestement pas dans la langue indiquée. Choisissez la bonne langue, puis réessayez.
disclosure-reason-language-unsupported = le programme ne comprend pas les phrases dans la langue de la publication. Demandez à une personne qui la lit.
disclosure-reason-negated = le texte le nie (« pas », « jamais », « pas une pub »). Retirez la négation et dites-le clairement.
disclosure-reason-opinion-disclaimer-only = « mes propos n’engagent que moi » dit de qui vient l’opinion, pas ce qui vous lie à l’organisation. Ajoutez une phrase qui le dit.
disclosure-reason-posing-as-consumer = le texte se lit comme celui d’un client parmi d’autres, ou nie tout lien. Dites ce qui vous lie à l’organisation.
disclosure-reason-stale-relationship = le texte parle au passé d’un lien qui existe encore. Dites-le au présent.
disclosure-reason-wrong-organisation = le texte nomme une autre organisation. Nommez celle dont parle la publication.
disclosure-reason-visually-too-small = seul un œil humain peut dire si des mots dans une image sont assez grands et lisibles. Dites-le aussi dans le texte de la publication.
disclosure-reason-risk-warning-below-fold = l’avertissement sur le risque est caché derrière « voir plus ». Placez-le avant.
disclosure-reason-risk-warning-missing = aucun avertissement sur le risque n’a été trouvé (« risque de perte en capital »). Ajoutez-en un avant « voir plus », ou faites vérifier le texte.
disclosure-reason-approval-required = les mots suffisent, mais une telle publication doit être approuvée par une personne habilitée avant sa mise en ligne. Demandez-lui d’abord.
disclosure-reason-law-open = aucune décision connue de nous ne dit si cela suffit. Prenez la formulation plus sûre qui est proposée, ou demandez à une personne qui peut en décider.
disclosure-reason-mixed-script = un mot mêle des lettres d’alphabets différents qui se ressemblent : il n’est peut-être pas ce qu’il paraît. Tapez-le de nouveau.
disclosure-reason-no-connection = rien ne vous lie à l’organisation, et publier ne vous rapporte rien.
disclosure-reason-not-an-endorsement = la publication ne recommande rien de ce que vise la règle.
disclosure-reason-blocked = les règles qui s’appliquent ici n’autorisent pas une telle publication. Merci de ne pas la publier ; la personne chargée de la conformité peut dire ce qui est possible.
disclosure-reason-no-rule = aucune règle d’ici ne couvre une telle publication. Demandez à une personne qui connaît le droit applicable.
disclosure-reason-no-common-label = les règles demandent des mentions publicitaires différentes à la même place, et aucune formulation ne les satisfait toutes. Demandez à la personne chargée de la conformité.
disclosure-reason-no-wording = aucune phrase n’est prévue pour cette langue et ce lien. Dites avec vos mots, au début, ce qui vous lie à l’organisation, ou choisissez une autre langue.
disclosure-reason-text-unknown = le texte de la publication n’est pas connu. Collez-le pour le faire vérifier.

# What ties an author to the organisation.
disclosure-relationship-employee = Salarié ou salariée
disclosure-relationship-contractor = Prestataire
disclosure-relationship-agency = Agence
disclosure-relationship-director = Membre de la direction, fondateur ou fondatrice
disclosure-relationship-family = Famille
disclosure-relationship-shareholder = Actionnaire
disclosure-relationship-alumni = Ancien membre du personnel
disclosure-relationship-ambassador = Partenariat rémunéré
disclosure-relationship-contest-entrant = Participation à un concours
disclosure-relationship-gifted = Produit offert
disclosure-relationship-registered-person = Agrément d’un régulateur financier
disclosure-relationship-none = Aucun lien

# Pourquoi ces mots.
disclosure-why = « { $text } » { $says ->
    [label] dit que la publication est de la publicité
    [both] dit que la publication est de la publicité, et quel lien vous unit à l’organisation
   *[relationship] dit quel lien vous unit à l’organisation dont vous parlez
}. La mention vient en premier pour que personne ne la manque. Règle { $rule }, version { $version }, fondée sur : { $sources }. C’est une lecture prudente de règles publiques, pas un conseil juridique.
disclosure-why-no-rule = « { $text } » { $says ->
    [label] dit que la publication est de la publicité
    [both] dit que la publication est de la publicité, et quel lien vous unit à l’organisation
   *[relationship] dit quel lien vous unit à l’organisation dont vous parlez
}. Aucune règle n’est connue ici pour votre pays ; le dire reste une bonne pratique. Ceci n’est pas un conseil juridique.

# Fichiers de règles. Chaque code PVX-D… a un message et un remède (-hint).
disclosure-rules-missing = Il manque ici « { $name } ».
disclosure-rules-missing-hint = Ajoutez-le ; les autres fichiers de rules/ montrent comment l’écrire. Une règle incomplète est laissée de côté.
disclosure-rules-unknown-word = « { $value } » n’est pas connu pour « { $name } ».{ $near ->
    [none] { "" }
   *[other] { " " }Vouliez-vous dire « { $near } » ?
}
disclosure-rules-unknown-word-hint = Possible ici : { $known }. La règle est laissée de côté, car avec un mot de moins elle dirait autre chose.
disclosure-rules-twice = « { $name } » est ici pour la deuxième fois.
disclosure-rules-twice-hint = Gardez-en une, ou donnez une autre version à la plus récente.
disclosure-rules-bad-name = « { $name } » n’est pas un nom de fichier de règles.
disclosure-rules-bad-name-hint = Donnez au fichier le nom de la juridiction, en minuscules : fr.toml, uk-fca.toml. Les règles propres à l’organisation vont dans company.toml.
disclosure-rules-gap = { $jurisdiction } n’a pas de règle pour cette publication : lien { $relationship }, type { $kind }, récompense { $rewarded }. Ces règles ne sont pas utilisées.
disclosure-rules-gap-hint = Toute publication a besoin d’une réponse : ajoutez une règle sans condition pour tout ce qui reste.
disclosure-rules-too-many = Il y a ici plus de { $limit } règles ; les autres ne sont pas lues.
disclosure-rules-too-many-hint = Réunissez les règles qui demandent la même chose.
disclosure-rules-no-keys = « { $value } » n’a ni lettre ni chiffre qui permette de le reconnaître.
disclosure-rules-no-keys-hint = Écrivez les mots comme on les publie.
disclosure-rules-placeholder = « { $value } » doit contenir { $placeholder } une fois, et une seule.
disclosure-rules-placeholder-hint = Écrivez-le là où le nom doit apparaître. Il n’y a pas d’autre repère.
disclosure-rules-unknown-jurisdiction = Il n’y a pas de règles pour « { $value } ».
disclosure-rules-unknown-jurisdiction-hint = « portevoix rules list » nomme les juridictions qui en ont. Pour une autre, ajoutez un fichier.
disclosure-rules-unread = Rien ne lit ce fichier.
disclosure-rules-unread-hint = Les fichiers de règles s’appellent CODE.toml et vont directement dans rules/.
disclosure-rules-weaker = { $rule } demande moins que { $under } pour { $jurisdiction } : { $aspect } serait « { $is } » au lieu de « { $was } ». La règle la plus stricte reste en vigueur.
disclosure-rules-weaker-hint = Demandez autant, ou écrivez weakens = true avec reason et decided_by : la règle vaut alors, elle est signalée ici et inscrite au registre.
disclosure-rules-removed = La règle { $rule } de { $jurisdiction } a disparu, et aucune autre ne couvre ses publications. La règle livrée reste en vigueur.
disclosure-rules-removed-hint = Pour demander moins, écrivez une règle pour ces publications avec weakens = true, reason et decided_by.
disclosure-rules-new-label = { $jurisdiction } ne connaît pas la mention publicitaire « { $value } ». Elle n’est pas acceptée.
disclosure-rules-new-label-hint = Pour l’accepter tout de même, ajoutez un [[label]] avec weakens = true, reason et decided_by.
disclosure-rules-no-longer-rejected = « { $value } » est refusé pour { $jurisdiction }, et le reste.
disclosure-rules-no-longer-rejected-hint = Pour l’accepter tout de même, ajoutez un [[accept]] avec weakens = true, reason et decided_by.
disclosure-rules-not-rejected = « { $value } » n’a jamais été refusé pour { $jurisdiction }.
disclosure-rules-not-rejected-hint = Retirez cette entrée, ou écrivez les mots comme dans le fichier de règles.
disclosure-rules-weakens = Par décision, { $rule } demande moins que { $under } pour { $jurisdiction } : { $aspect } est « { $is } » au lieu de « { $was } ».
disclosure-rules-weakens-hint = C’est en vigueur et inscrit au registre. Revoyez cette décision quand le droit change.
disclosure-rules-weakens-word = Par décision, « { $value } » est accepté pour { $jurisdiction }, alors que les règles livrées le refusent.
disclosure-rules-weakens-word-hint = C’est en vigueur et inscrit au registre. Revoyez cette décision quand le droit change.

# What a check says beyond the files, and why each finding matters: `portevoix explain`.
disclosure-rules-missing-why = Une règle sans cette clé ne décide rien, et une publication passerait sans être jugée.
disclosure-rules-unknown-word-why = Ce mot n’est pas de ceux que les règles connaissent. Pris pour un autre, il demanderait trop peu ou trop.
disclosure-rules-twice-why = De deux règles pour le même cas, l’une l’emporterait par hasard.
disclosure-rules-bad-name-why = Les identifiants de règles figurent dans les verdicts et le registre : ils doivent être simples, et durer.
disclosure-rules-gap-why = Un lien ou une nature n’a pas de règle : les publications de ces personnes ne seraient jugées par aucune.
disclosure-rules-too-many-why = Plus que personne ne peut vérifier à la main, et chaque publication y est confrontée.
disclosure-rules-no-keys-why = Le fichier ne dit rien de ce que dit un jeu de règles.
disclosure-rules-placeholder-why = Une formule avec un champ inconnu serait publiée avec ses accolades.
disclosure-rules-unknown-jurisdiction-why = Les règles nomment un lieu sans jeu de règles : elles ne s’appliqueraient jamais.
disclosure-rules-unread-why = Quelqu’un l’a écrit pour changer ce qu’il faut dire, et rien ne le lit.
disclosure-rules-weaker-why = Les règles de l’organisation peuvent demander plus que celles fournies, et moins seulement si quelqu’un en répond.
disclosure-rules-removed-why = Une règle fournie repose sur une loi ou un régulateur. La retirer sans bruit exposerait celles et ceux qui s’y fient.
disclosure-rules-new-label-why = Une étiquette que les régulateurs ne citent pas peut ne pas valoir mention, quoi qu’en pense l’organisation.
disclosure-rules-no-longer-rejected-why = Les règles fournies rejettent cette étiquette parce qu’un régulateur le fait.
disclosure-rules-not-rejected-why = Cette ligne n’a aucun effet, et quelqu’un peut croire le contraire.
disclosure-rules-weakens-why = Quelqu’un répond de demander moins que les règles fournies. C’est rappelé à chaque vérification et inscrit au registre, pour ne pas être oublié.
disclosure-rules-weakens-word-why = Quelqu’un répond d’un mot que les règles fournies n’acceptent pas. C’est rappelé à chaque vérification, pour ne pas être oublié.
