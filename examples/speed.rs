use portevoix::content::Kind;
use portevoix::disclosure::*;
use portevoix::network::Network;
fn main() {
    let book = Rulebook::shipped();
    let org = Organisation {
        name: "Acme".into(),
        aliases: vec!["Acme Inc.".into(), "@acme".into(), "@acme.bsky.social".into()],
    };
    let texts = [
        "I work at Acme. We are hiring two developers for our office in Leeds: remote work is possible, and the team is as kind as it is curious. If you like Rust, databases and long walks, write to me, or look at the page below for everything else that you may want to know. #jobs #rust https://acme.example/jobs",
        "Ad · We are hiring two developers for our office in Leeds: remote work is possible, and the team is as kind as it is curious. If you like Rust, databases and long walks, write to me, or look at the page below for everything else that you may want to know. #jobs #rust https://acme.example/jobs",
        "We are hiring two developers for our office in Leeds: remote work is possible, and the team is as kind as it is curious. If you like Rust, databases and long walks, write to me, or look at the page below for everything else that you may want to know @acme. #jobs #rust https://acme.example/jobs",
        "Je travaille chez Acme. Nous recrutons deux développeuses ou développeurs pour notre équipe à Lyon : le télétravail est possible, et l’équipe est aussi gentille que curieuse. Si vous aimez Rust, les bases de données et les longues marches, écrivez-moi, ou lisez la page. #emploi",
    ];
    for net in [Network::Linkedin, Network::X, Network::Instagram, Network::Mastodon] {
        for j in ["US", "UK", "DE"] {
            for (i, t) in texts.iter().enumerate() {
                let js = [book.jurisdiction(j).unwrap()];
                let c = Context {
                    org: Some(&org),
                    relationship: Relationship::Employee,
                    kind: Kind::Promotional,
                    network: net,
                    lang: if i == 3 { Language::Fr } else { Language::En },
                    jurisdictions: &js,
                    rewarded: false,
                    surface: Surface::Post,
                    content_warning: None,
                    on: jiff::civil::date(2026, 11, 22),
                };
                for _ in 0..100 {
                    std::hint::black_box(judge(&book, t, &c));
                }
                let mut best = u128::MAX;
                for _ in 0..5 {
                    let s = std::time::Instant::now();
                    for _ in 0..300 {
                        std::hint::black_box(judge(&book, t, &c));
                    }
                    best = best.min(s.elapsed().as_nanos() / 300);
                }
                println!(
                    "{net} {j} text{i} {} bytes: {:.1} us {:?}",
                    t.len(),
                    best as f64 / 1000.0,
                    judge(&book, t, &c).reason
                );
            }
        }
    }
}
