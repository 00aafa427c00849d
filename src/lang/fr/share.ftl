# Partages : les preuves et leurs niveaux.
share-evidence-empty = Il n’y a rien à lire. Collez l’adresse de votre publication ou son texte final.
share-evidence-too-long = C’est trop long pour une publication : { $most } caractères au plus.
share-evidence-other-network = C’est une publication sur { $found }, alors que vous enregistrez un partage sur { $wanted }.
share-tier-t0 = proposé avec une mention
share-tier-t1 = déclaré par la personne
share-tier-t2 = contrôlé : la personne a collé le texte final
share-tier-t3 = vérifié : le texte a été lu dans la publication publique
share-tier-t4 = vérifié : le texte vient de la plateforme
