use proptest::prelude::*;

use super::*;

const PIECES: &[&str] = &[
    "[[rule]]\n",
    "[[label]]\n",
    "[[accept]]\n",
    "[[rejected]]\n",
    "[[phrase]]\n",
    "[labels]\n",
    "id = 'a'\n",
    "id = 'b'\n",
    "version = '1'\n",
    "name = { fr = 'x', en = 'y' }\n",
    "effective = 2020-01-01\n",
    "effective = 9999-12-31\n",
    "effective = -9999-01-01\n",
    "requirement = 'none'\n",
    "requirement = 'block'\n",
    "requirement = 'both'\n",
    "requirement = 'label'\n",
    "either = true\n",
    "other_open = true\n",
    "zone = 'anywhere'\n",
    "review = 'human'\n",
    "confidence = 'open'\n",
    "confidence = 'settled'\n",
    "exemption = 'NO_CONNECTION'\n",
    "rewarded = true\n",
    "relationship = ['employee', 'none']\n",
    "kind = ['csr']\n",
    "network = ['x']\n",
    "lang = ['fr']\n",
    "lang = 'fr'\n",
    "also = ['fr', 'en']\n",
    "jurisdiction = ['FR', 'GB', 'ES']\n",
    "jurisdiction = 'XX'\n",
    "source = 's'\n",
    "source_date = '2020'\n",
    "source_url = 'https://a.example'\n",
    "weakens = true\n",
    "reason = 'r'\n",
    "reason = 'NEGATED'\n",
    "decided_by = 'd'\n",
    "text = '{org}{org}'\n",
    "text = 'Ad'\n",
    "words = ['sp', '', '#']\n",
    "fr = ['Pub', 'é']\n",
    "en = []\n",
    "full = '{org}.'\n",
    "short = '{org}'\n",
    "hashtag = '#{tag}'\n",
    "reward_per_share = true\n",
    "= =\n",
    "]",
    "\0",
    "'",
    "é\u{202e}",
    "\u{feff}",
];

fn text() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        3 => prop::collection::vec(prop::sample::select(PIECES), 0..40).prop_map(|parts| parts.concat().into_bytes()),
        1 => prop::collection::vec(any::<u8>(), 0..400),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Whatever stands in the folder: no panic, every finding with its message, and every shipped pack answers every
    /// post at least as strictly as it did, unless a weakening is listed.
    #[test]
    fn no_file_breaks_the_rules(
        files in prop::collection::vec((prop::sample::select(&["company", "fr", "es", "jp", "phrases", "uk", "a b"][..]), text()), 1..4),
    ) {
        let files: Vec<SourceFile> = files
            .into_iter()
            .map(|(name, bytes)| SourceFile { path: format!("rules/{name}.toml"), bytes })
            .collect();
        let (book, found) = Rulebook::read(&files);
        for finding in &found {
            prop_assert_ne!(finding.message(crate::lang::Lang::Fr), finding.code.key);
        }
        let shipped = Rulebook::shipped();
        for pack in &shipped.packs {
            let now = book.pack(&pack.jurisdiction).unwrap();
            for case in every_case().filter(|case| case.lang == Language::Fr && case.network == Network::X) {
                let (was, is) = (pack.applied(&case).unwrap().rule, now.applied(&case).unwrap().rule);
                let less = crate::disclosure::rule::strict::weaker(was, is);
                prop_assert!(less.is_empty() || !book.weakenings().is_empty(), "{:?} {:?}", case, less);
            }
        }
    }
}
