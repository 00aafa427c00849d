# Réseaux sociaux : ce qui est dit d’une adresse que quelqu’un a collée.
network-permalink-not-a-url = Ce n’est pas une adresse web utilisable. Ouvrez votre publication, choisissez « Copier le lien », puis collez le résultat.
network-permalink-unknown-network = Ce site m’est inconnu. Je comprends les publications de LinkedIn, X, Bluesky et Mastodon.
network-permalink-comment = C’est l’adresse d’un commentaire. Copiez le lien de la publication elle-même.
network-permalink-short-link = C’est un lien court, que je n’ouvre pas. Ouvrez-le vous-même, puis copiez l’adresse complète depuis le navigateur.
network-permalink-profile = C’est l’adresse d’un profil. Ouvrez-y votre publication, puis copiez son lien.
network-permalink-not-a-post = Cette page n’est pas une publication. Ouvrez votre publication, choisissez « Copier le lien », puis collez le résultat.
network-permalink-remote-view = C’est la copie de la publication sur un autre serveur. Ouvrez la publication sur son propre serveur, puis copiez cette adresse-là.
