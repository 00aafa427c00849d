//! Worlds are what they say, counted a second time in another way.

use std::collections::BTreeSet;

use super::*;
use crate::network::Network;
use crate::reach::{Audience, Company, Connections, Item, Sample};

/// Everything is told: whole audiences, and exact figures of every share.
fn open(settings: Settings) -> Settings {
    Settings { theta: 1.0, sampled: 1.0, anchors: 1.0, headcount: (30, 60), items: 30, ..settings }
}

fn small(shape: Shape) -> Graph {
    generate(shape, "small", 3_000, 11)
}

fn samples<'a>(company: &'a Company, item: &'a Item) -> impl Iterator<Item = &'a Sample> {
    item.shares.iter().filter_map(|share| match &company.members[share.member].audiences[&share.network] {
        Connections::Sample(sample) => Some(sample),
        Connections::Told(_) => None,
    })
}

#[test]
fn a_graph_is_read_both_ways_once_and_without_loops() {
    let graph = Graph::parse("g", "# people and arcs\n4 6\n0 1\n1 0\n0 1\n2 2\n\n1 2\n3 1\n").unwrap();
    assert_eq!((graph.people(), graph.contacts(1), graph.contacts(2)), (4, &[0, 2, 3][..], &[1][..]));
    assert_eq!(graph.degree(0), 1);
    assert_eq!(graph.mean_degree(), 1.5);
    for (text, error) in [
        ("", GraphError::Size),
        ("0 0\n", GraphError::Size),
        ("99999999999 1\n", GraphError::Size),
        ("3\n0 1\n", GraphError::Line(1)),
        ("3 1\n0 x\n", GraphError::Line(2)),
        ("3 1\n0 1 2\n", GraphError::Line(2)),
        ("3 1\n-1 2\n", GraphError::Line(2)),
        ("3 1\n\n0 3\n", GraphError::Person(3)),
    ] {
        assert_eq!(Graph::parse("g", text).unwrap_err(), error, "{text:?}");
    }
}

#[test]
fn the_shapes_differ_as_their_names_say() {
    // How many of two contacts of somebody know each other.
    let closed = |graph: &Graph| {
        let (mut pairs, mut known) = (0u32, 0u32);
        for person in (0..graph.people() as u32).step_by(29) {
            let contacts = graph.contacts(person);
            for (place, one) in contacts.iter().enumerate().take(60) {
                for other in &contacts[..place] {
                    pairs += 1;
                    known += u32::from(graph.contacts(*one).binary_search(other).is_ok());
                }
            }
        }
        f64::from(known) / f64::from(pairs)
    };
    let most = |graph: &Graph| (0..graph.people() as u32).map(|person| graph.degree(person)).max().unwrap() as f64;
    let [plain, planted, hubs, circles] = [0, 1, 2, 3].map(|place| small(GRAPHS[place].0));
    assert!(closed(&planted) > 2.0 * closed(&plain), "{} {}", closed(&planted), closed(&plain));
    assert!(closed(&circles) > 4.0 * closed(&plain), "{} {}", closed(&circles), closed(&plain));
    assert!(most(&hubs) / hubs.mean_degree() > 2.0 * most(&plain) / plain.mean_degree());
    for graph in [&plain, &planted, &hubs, &circles] {
        assert!((4.0..150.0).contains(&graph.mean_degree()), "{}", graph.mean_degree());
        let symmetric = |one: u32| graph.contacts(one).iter().all(|two| graph.contacts(*two).contains(&one));
        assert!((0..200).all(symmetric));
    }
}

#[test]
fn what_is_true_does_not_hang_on_what_is_told_and_only_on_the_seed() {
    let graph = small(Shape::Communities);
    let base = Settings { headcount: (30, 60), ..Settings::default() };
    let world = make(&graph, &base, 3);
    assert_eq!(world, make(&graph, &base, 3));
    assert_ne!(world.truths, make(&graph, &base, 4).truths);
    let told: [fn(&mut Settings); 8] = [
        |s| s.sampled = 0.0,
        |s| s.anchors = 1.0,
        |s| s.theta = 0.25,
        |s| s.belief = None,
        |s| s.reposts = Reposts::All,
        |s| s.reposts = Reposts::OfShares,
        |s| s.shown = Shown::Poisson,
        |s| s.bots = Bots::NotCounted,
    ];
    for (place, change) in told.into_iter().enumerate() {
        let mut settings = base.clone();
        change(&mut settings);
        let other = make(&graph, &settings, 3);
        assert_eq!(world.truths, other.truths, "{place}");
        assert_ne!(world.company, other.company, "{place}");
    }
}

#[test]
fn the_truth_is_what_whole_samples_and_exact_figures_add_up_to() {
    let graph = small(Shape::Communities);
    let world = make(&graph, &open(Settings { reshare: None, ..Settings::default() }), 5);
    let company = &world.company;
    assert_eq!(company.inside.len(), company.headcount as usize);
    let (mut shown, mut could) = (0.0, 0.0);
    for (item, truth) in company.items.iter().zip(&world.truths) {
        let people: BTreeSet<u64> = samples(company, item).flat_map(|sample| sample.pseudonyms.clone()).collect();
        let outside = people.difference(&company.inside).count();
        assert_eq!(outside as f64, truth.union);
        let sum: u32 = samples(company, item).map(|sample| sample.count).sum();
        assert_eq!(f64::from(sum), truth.followers);
        let views: u64 = item.shares.iter().map(|share| share.impressions.unwrap()).sum();
        assert!(u64::from(truth.direct + truth.inside) <= views);
        if item.shares.len() == 1 {
            assert_eq!(u64::from(truth.direct + truth.inside), views);
        }
        assert_eq!((truth.passed_on, truth.outside), (0, truth.direct));
        shown += views as f64;
        could += truth.visible_followers;
    }
    // On average, over items, the network shows what its mean says; 30 items of one company are still luck.
    assert!((0.5..2.0).contains(&(shown / could)), "{shown} of {could}");
}

#[test]
fn passing_on_reaches_more_people_outside_and_is_counted() {
    let graph = small(Shape::LogNormal);
    let settings = open(Settings { reshare: Some((0.01, 0.1)), reposts: Reposts::All, ..Settings::default() });
    let world = make(&graph, &settings, 6);
    let more: u32 = world.truths.iter().map(|truth| truth.passed_on).sum();
    assert!(more > 0 && world.truths.iter().all(|truth| truth.outside == truth.direct + truth.passed_on));
    for (item, truth) in world.company.items.iter().zip(&world.truths) {
        let reposts = item.reposts.unwrap();
        assert!(truth.passed_on == 0 || reposts > 0, "nobody passed it on, and {truth:?}");
        assert!(f64::from(truth.outside) <= 3_000.0 - f64::from(world.company.headcount));
    }
}

#[test]
fn people_give_what_the_settings_say() {
    let graph = small(Shape::Hubs);
    let world = make(&graph, &Settings { headcount: (200, 200), degrees: (30, 3_000), ..Settings::default() }, 8);
    let (mut sampled, mut counted, mut banded, mut silent) = (0, 0, 0, 0);
    for member in &world.company.members {
        match member.audiences.get(&Network::Linkedin) {
            Some(Connections::Sample(sample)) => {
                sampled += 1;
                assert!(sample.pseudonyms.is_sorted() && sample.pseudonyms.iter().all(|one| *one < 1 << 60));
            }
            Some(Connections::Told(Audience::AtLeast(500))) => banded += 1,
            Some(Connections::Told(Audience::Count(_))) => counted += 1,
            Some(other) => panic!("{other:?}"),
            None => silent += 1,
        }
    }
    assert_eq!(sampled + counted + banded + silent, 200);
    assert!((110..=150).contains(&sampled) && counted > 20 && silent > 0, "{sampled} {counted} {banded} {silent}");
    let anchored = world.company.items.iter().flat_map(|item| &item.shares).filter(|share| share.impressions.is_some());
    let shares: usize = world.company.items.iter().map(|item| item.shares.len()).sum();
    assert!((0.05..0.3).contains(&(anchored.count() as f64 / shares as f64)));
}

#[test]
fn somebody_on_two_networks_has_one_pseudonym_unless_it_knows_accounts() {
    let graph = small(Shape::Communities);
    let twice = |by_account: bool| {
        let settings = open(Settings { networks: 2, duplicates: 0.6, by_account, ..Settings::default() });
        let world = make(&graph, &settings, 9);
        let (mut both, mut all) = (0, 0);
        for member in &world.company.members {
            let [one, other] = [Network::Linkedin, Network::X].map(|network| match &member.audiences[&network] {
                Connections::Sample(sample) => sample.pseudonyms.iter().copied().collect::<BTreeSet<_>>(),
                Connections::Told(_) => panic!("all give samples"),
            });
            both += one.intersection(&other).count();
            all += other.len();
        }
        (both as f64 / all as f64, world.company.by_account)
    };
    let (rate, by_account) = twice(false);
    assert!((rate - 0.6).abs() < 0.05 && by_account.is_empty(), "{rate}");
    assert_eq!(twice(true), (0.0, [Network::X].into()));
}

#[test]
fn every_stratum_makes_worlds_of_its_kind() {
    let graph = [small(Shape::LogNormal)];
    let mut names = BTreeSet::new();
    for stratum in STRATA {
        assert!(names.insert(stratum.name()), "{} is there twice", stratum.name());
        let settings = Settings { headcount: (40, 90), items: 4, ..stratum.settings() };
        let world = match stratum.maker {
            Maker::Strangers => strangers(&settings, 1),
            Maker::Graphs | Maker::Graph(_) => make(&graph[0], &settings, 1),
        };
        assert_eq!(world.company.items.len(), world.truths.len());
        let counts = world.company.items.iter().map(|item| item.shares.len());
        let (least, most) = if settings.dark { (0, 0) } else { settings.shares };
        if stratum.maker != Maker::Strangers {
            assert!(
                counts.clone().all(|count| (least as usize..=most as usize).contains(&count)),
                "{}",
                stratum.name()
            );
        }
        let told = world.truths.iter().zip(counts).all(|(truth, count)| truth.outside == 0 || count > 0);
        assert_eq!(told, !settings.dark || world.truths.iter().all(|truth| truth.outside == 0), "{}", stratum.name());
    }
    assert!(names.len() >= 30);
}

#[test]
fn too_small_a_graph_still_gives_a_company() {
    let graph = Graph::parse("line", "5 4\n0 1\n1 2\n2 3\n3 4\n").unwrap();
    let world = make(&graph, &Settings::default(), 1);
    assert_eq!(world.company.headcount, 5);
    assert!(world.truths.iter().all(|truth| truth.outside == 0), "everybody works there");
    let lonely = Graph::parse("lonely", "3 0\n").unwrap();
    assert_eq!(make(&lonely, &Settings::default(), 1).company.members.len(), 3);
}
