# Partages : les preuves et leurs niveaux.
share-evidence-empty = Il n’y a rien à lire. Collez l’adresse de votre publication ou son texte final.
share-evidence-too-long = C’est trop long pour une publication : { $most } caractères au plus.
share-evidence-posted-later = D’après son numéro, cette publication est à venir : un chiffre de l’adresse doit être faux. Copiez-la de nouveau depuis la publication.
share-evidence-another-share = Vous avez déjà donné cette publication pour un autre de vos partages. Chaque partage a sa propre publication.
share-evidence-other-network = C’est une publication sur { $found }, alors que vous enregistrez un partage sur { $wanted }.
share-tier-t0 = proposé avec une mention
share-tier-t1 = déclaré par la personne
share-tier-t2 = contrôlé : la personne a collé le texte final
share-tier-t3 = vérifié : le texte a été lu dans la publication publique
share-tier-t4 = vérifié : le texte vient de la plateforme
share-outcome-seen = La publication publique a été lue.
share-outcome-no-endpoint = Ce réseau n’offre aucun moyen public de lire une publication : nous ne l’interrogeons jamais. Vous pouvez coller le texte.
share-outcome-terms = Les conditions de ce réseau n’autorisent pas cette lecture : nous ne l’interrogeons jamais. Vous pouvez coller le texte.
share-outcome-not-listed = Cette instance n’est pas dans la liste de celles que nous pouvons interroger. Vous pouvez coller le texte.
share-outcome-not-public = La publication n’est pas visible de tout le monde : nous ne pouvons pas la lire. Vous pouvez coller le texte.
share-outcome-gone = Aucune publication n’a été trouvée à cette adresse. Vérifiez-la, ou collez le texte.
share-outcome-truncated = Le réseau ne nous montre que le début de la publication : elle n’a pas été jugée. Vous pouvez coller le texte.
share-outcome-not-understood = La réponse du réseau n’a pas permis de lire votre publication. Vérifiez l’adresse, ou collez le texte.
share-outcome-opted-out = Votre profil demande à ne pas être montré aux personnes non connectées, et nous le respectons. Vous pouvez coller le texte.
share-outcome-passed-on = Cette adresse mène à la publication de quelqu’un d’autre, relayée. Donnez l’adresse de votre propre publication.
share-outcome-posted-before-offer = Cette publication est plus ancienne que le kit proposé : elle ne peut pas en venir. Donnez l’adresse de celle que vous avez faite avec le kit.
share-outcome-unreachable = Le réseau n’a pas répondu. Vous pouvez coller le texte.
share-outcome-item-gone = Le contenu n’est plus dans la bibliothèque : il n’y a plus rien à quoi comparer le texte. Vous n’avez rien à faire.

# Où en est un épisode hors de l’ordinaire.
share-phase = { $phase ->
    [birth] naissance : on vient de le remarquer
    [virality] viralité : cela grandit
    [propagation] propagation : c’est haut, et cela ne grandit plus
    [weariness] lassitude : retombé à la moitié du pic
   *[resolution] résolution : c’est fini
}

# What a check says beyond the files, and why each finding matters: `portevoix explain`.
share-crowded = Sur { $network }, cette accroche dépasse de { $over } caractères une fois le lien et la mention ajoutés : elle serait coupée.
share-crowded-hint = Raccourcissez-la d’autant. Ce qui compte est la mention la plus longue que le lien d’une personne avec l’organisation peut demander.
share-none-fits = Sur { $network }, aucune accroche de ce contenu ne reste entière une fois le lien et la mention ajoutés ; la plus courte dépasse de { $over } caractères.
share-none-fits-hint = Ajoutez une accroche courte pour ce réseau, avec `network` et `text`.
share-crowded-why = Le kit ne coupe jamais le lien ni la mention : il coupe l’accroche, et une phrase s’arrête au milieu sous le nom d’une personne.
share-none-fits-why = Qui partage sur ce réseau ne se voit proposer qu’un texte coupé.
