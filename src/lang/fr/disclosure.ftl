# Ce que dit une publication, et pourquoi cela suffit ou non.
disclosure-employee-full = Je travaille chez { $org }.
disclosure-employee-short = Salarié(e) chez { $org }.
disclosure-employee-hashtag = #Salarie{ $tag }
disclosure-why =
    « { $text } » dit à vos lecteurs que vous travaillez pour l’entreprise dont vous parlez. La mention vient en premier pour que personne ne la manque. Règle { $rule }, version { $version }, fondée sur : { $sources }. C’est une lecture prudente de règles publiques, pas un conseil juridique.
disclosure-explanation = { $verdict } : { $reason }
disclosure-verdict-sufficient = La mention suffit
disclosure-verdict-insufficient = La mention ne suffit pas
disclosure-verdict-not-required = Aucune mention n’est nécessaire
disclosure-verdict-needs-review = Une personne devrait relire ce texte
disclosure-verdict-unverifiable = Impossible à vérifier
disclosure-reason-ok = elle dit où vous travaillez, dès le début et avec des mots simples.
disclosure-reason-no-disclosure = rien ne dit que vous travaillez pour l’entreprise. Commencez la publication par là.
disclosure-reason-negated = le texte dit le contraire (« pas », « jamais », « pas une pub »). Dites clairement que vous y travaillez.
disclosure-reason-opinion-disclaimer-only = « mes propos n’engagent que moi » dit de qui vient l’opinion, pas où vous travaillez. Dites où vous travaillez.
disclosure-reason-wrong-organisation = le texte désigne une autre organisation comme votre employeur.
disclosure-reason-stale-relationship = le texte dit que vous y travailliez autrefois. Dites que vous y travaillez aujourd’hui.
disclosure-reason-brand-tag-only = citer le compte de l’entreprise ne dit pas que vous y travaillez.
disclosure-reason-brand-hashtag-only = le hashtag de l’entreprise ne dit pas que vous y travaillez.
disclosure-reason-abbreviation = les abréviations comme #ee ou « spon » ne sont pas comprises. Écrivez-le en toutes lettres.
disclosure-reason-ambiguous-term = les mots ne disent pas quel lien vous unit à l’entreprise. Dites que vous y travaillez.
disclosure-reason-hashtag-pile = elle se perd dans une suite de hashtags ou de liens. Mettez-la en premier, seule.
disclosure-reason-end-of-post = elle vient à la fin, que beaucoup ne lisent pas. Mettez-la en premier.
disclosure-reason-below-fold = elle est cachée derrière « voir plus ». Mettez-la en premier.
disclosure-reason-wrong-language = la mention et la publication ne sont pas dans la même langue.
disclosure-reason-mixed-script = un mot mêle des lettres d’alphabets différents qui se ressemblent ; il ne se lit peut-être pas comme il paraît.
disclosure-reason-text-unknown = le texte de la publication n’est pas connu.

# What ties an author to the organisation.
disclosure-relationship-employee = Salarié ou salariée
disclosure-relationship-contractor = Prestataire
disclosure-relationship-agency = Agence
disclosure-relationship-director = Direction ou fondation
disclosure-relationship-family = Famille
disclosure-relationship-shareholder = Actionnaire
disclosure-relationship-alumni = Ancien membre du personnel
disclosure-relationship-ambassador = Partenariat rémunéré
disclosure-relationship-contest-entrant = Participation à un concours
disclosure-relationship-gifted = Produit offert
disclosure-relationship-registered-person = Agrément d’un régulateur financier
disclosure-relationship-none = Aucun
