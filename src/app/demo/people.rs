//! The demo's thirty people: invented names, three teams, two languages.
use crate::lang::Lang;

/// One of them.
pub(super) struct Sample {
    /// Name in the workspace.
    pub(super) name: &'static str,
    /// Language.
    pub(super) lang: Lang,
    /// Team.
    pub(super) team: &'static str,
    /// ISO country.
    pub(super) country: &'static str,
}

const fn fr(name: &'static str, team: &'static str, country: &'static str) -> Sample {
    Sample { name, lang: Lang::Fr, team, country }
}

const fn en(name: &'static str, team: &'static str, country: &'static str) -> Sample {
    Sample { name, lang: Lang::En, team, country }
}

/// All of them.
pub(super) const PEOPLE: [Sample; 30] = [
    fr("Élodie Nguyễn", "Produit", "FR"),
    fr("Marc-Antoine L’Hôte", "Produit", "FR"),
    fr("Aïcha Benâïm", "Produit", "FR"),
    fr("Zoé Lacombe", "Produit", "BE"),
    fr("Gaëlle Le Floc’h", "Produit", "FR"),
    fr("Thibault Marchand", "Produit", "FR"),
    fr("Inès Cardoso", "Ventes", "FR"),
    fr("Rémi Okafor", "Ventes", "FR"),
    fr("Noémie Schaeffer", "Ventes", "CH"),
    fr("Bastien Ouédraogo", "Ventes", "FR"),
    fr("Clémence Royer", "Ventes", "FR"),
    fr("Hugo Delacroix", "Ventes", "BE"),
    fr("Salomé Petit-Jean", "Support", "FR"),
    fr("Yanis Belkacem", "Support", "FR"),
    fr("Margaux Chevallier", "Support", "FR"),
    en("Amelia Hart", "Product", "GB"),
    en("Daniel Osei", "Product", "GB"),
    en("Siobhán Kelly", "Product", "IE"),
    en("Mateo Alvarez", "Product", "US"),
    en("Grace Lindqvist", "Product", "GB"),
    en("Priya Raman", "Sales", "IN"),
    en("Tom Whitaker", "Sales", "GB"),
    en("Hannah Becker", "Sales", "DE"),
    en("Joel Martinez", "Sales", "US"),
    en("Chloe Tan", "Sales", "GB"),
    en("Owen Pryce", "Support", "GB"),
    en("Leila Haddad", "Support", "US"),
    en("Sven Eriksen", "Support", "GB"),
    en("Ruth Abara", "Support", "GB"),
    en("Caleb Foster", "Support", "US"),
];
