# Réseaux sociaux : ce qui est dit d’une adresse que quelqu’un a collée.
network-permalink-not-a-url = Ce n’est pas une adresse web utilisable. Ouvrez votre publication, choisissez « Copier le lien », puis collez le résultat.
network-permalink-unknown-network = Ce site m’est inconnu. Je comprends les publications de LinkedIn, X, Facebook, Instagram, Threads, Bluesky, Mastodon, TikTok, YouTube, Reddit et Telegram.
network-permalink-comment = C’est l’adresse d’un commentaire. Copiez le lien de la publication elle-même.
network-permalink-short-link = C’est un lien court, que je n’ouvre pas. Ouvrez-le vous-même, puis copiez l’adresse complète depuis le navigateur.
network-permalink-profile = C’est l’adresse d’un profil. Ouvrez-y votre publication, puis copiez son lien.
network-permalink-not-a-post = Cette page n’est pas une publication. Ouvrez votre publication, choisissez « Copier le lien », puis collez le résultat.
network-permalink-remote-view = C’est la copie de la publication sur un autre serveur. Ouvrez la publication sur son propre serveur, puis copiez cette adresse-là.
network-permalink-none = Ici, les messages n’ont pas d’adresse. Collez plutôt le texte publié.

# Pourquoi ce programme ne regarde pas une publication.
network-verify-linkedin = LinkedIn ne montre les publications qu’aux personnes connectées, et ses conditions interdisent de les lire par programme.
network-verify-meta = Meta répond, mais ses conditions ne le permettent que pour afficher une publication, pas pour la vérifier.
network-verify-reddit = Reddit refuse les lecteurs non connectés et n’admet les programmes qu’après accord.
network-verify-telegram = Telegram ne documente aucun moyen, pour un programme, de lire un message d’un canal dont il n’est pas membre.
network-verify-private = Un message n’a pas d’adresse : seules les personnes qui l’ont reçu peuvent le lire.
network-verify-other = Nous ne savons rien de cet endroit, donc rien n’y est demandé.

# Ce qui ne va pas dans une ligne d’un lot.
network-line-not-an-object = Ce n’est pas un objet JSON. Écrivez un objet par ligne.
network-line-missing-field = Le champ « { $field } » manque. Ajoutez-le.
network-line-wrong-type = Le champ « { $field } » ne contient pas { $expected ->
    [object] un objet
    [number] un nombre entier de 0 à 4294967295
    [boolean] true ou false
    [list] une chaîne, ou une liste de 32 chaînes au plus
   *[string] une chaîne
}.
network-line-unknown-value = « { $value } » n’existe pas pour « { $field } ». Choisissez parmi : { $known }.

# Où l’auteur trouve ce que le réseau montre d’un post.
network-figures-linkedin = Sur LinkedIn, ouvrez votre publication : « 412 impressions » figure en dessous. Cliquez dessus pour voir les membres touchés.
network-figures-x = Sur X, ouvrez votre publication : « 412 vues » figure sous le texte.
network-figures-threads = Sur Threads, ouvrez votre publication : « 412 vues » figure au-dessus.
network-figures-mastodon = Sur Mastodon, ouvrez votre publication : « 7 partages » figure en dessous.
network-figures-tiktok = Sur TikTok, ouvrez votre profil : le nombre de lectures figure sur votre vidéo.
network-figures-youtube = Sur YouTube, ouvrez votre vidéo : le nombre de vues figure en dessous.
network-figures-reddit = Sur Reddit, ouvrez votre publication : le nombre de vues figure en dessous, visible de vous uniquement.
