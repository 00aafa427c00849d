//! The file: everything is in it, and whoever has no ticket gets nothing.
use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::{Request, StatusCode};
use portevoix::store::{EXPLAINED, SECTIONS};
use portevoix::web::public;
use serde_json::Value;
use tower::ServiceExt as _;

use super::*;

async fn file(world: &World) -> Value {
    let person = zoe(world).await.unwrap();
    serde_json::from_str(&rights::export(world.parts(), &person).await.unwrap()).unwrap()
}

#[tokio::test]
async fn every_table_and_column_is_told_or_explained() {
    let world = World::open(Setup::local()).await;
    live(&world).await;
    let mut raw = world.raw().await;
    let tables =
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '_sqlx%'";
    for row in sqlx::query(tables).fetch_all(&mut raw).await.unwrap() {
        let table: String = row.get(0);
        if EXPLAINED.iter().any(|(known, why)| *known == table && !why.is_empty()) {
            continue;
        }
        let section = SECTIONS.iter().find(|section| section.table == table);
        let section = section.unwrap_or_else(|| panic!("{table} is neither told nor explained"));
        let told: BTreeSet<&str> = section.statement["SELECT ".len()..section.statement.find(" FROM ").unwrap()]
            .split(',')
            .map(|column| column.trim().rsplit('.').next().unwrap())
            .collect();
        let columns = sqlx::query("SELECT name FROM pragma_table_info($1)").bind(table.clone());
        for column in columns.fetch_all(&mut raw).await.unwrap() {
            let column: String = column.get(0);
            let withheld = section.withheld.iter().any(|(known, _)| *known == column);
            assert!(told.contains(column.as_str()) != withheld, "{table}.{column}: told or withheld, and not both");
        }
    }
    raw.close().await.unwrap();
    // And each column that names a person belongs to a section.
    for (table, _) in portevoix::store::merged_columns() {
        assert!(SECTIONS.iter().any(|section| section.table == table), "{table}");
    }
    world.finish().await;
}

#[tokio::test]
async fn the_file_holds_everything_and_can_be_read() {
    let world = World::open(Setup::local()).await;
    let codes = live(&world).await;
    let file = file(&world).await;
    assert_eq!((file["format"].as_str(), file["version"].as_i64()), (Some(rights::FORMAT), Some(rights::VERSION)));
    assert_eq!(file["made_at"], "2026-11-23T07:30:00Z");
    let sections = file["sections"].as_object().unwrap();
    assert_eq!(sections.keys().map(String::as_str).collect::<BTreeSet<_>>(), SECTIONS.iter().map(|s| s.name).collect());
    for (section, field, expected) in [
        ("profile", "name", Value::from(NAME)),
        ("profile", "named", Value::from(true)),
        ("profile", "hours", Value::from("19:00-08:00")),
        ("profile", "snoozed_until", Value::Null),
        ("accounts", "external_id", Value::from(ID)),
        ("audiences", "size", Value::from("500+")),
        ("training", "level", Value::from("objector")),
        ("figures", "value", Value::from(1234)),
        (
            "shares",
            "permalink",
            Value::from("https://www.linkedin.com/feed/update/urn:li:activity:7530533093376000000/"),
        ),
        ("charter", "at", Value::from("2026-11-23T07:30:00Z")),
        ("links", "code", Value::from(codes.iter().map(ToString::to_string).min().unwrap())),
    ] {
        let rows = sections[section].as_array().unwrap();
        let values: Vec<&Value> = rows.iter().map(|row| &row[field]).collect();
        assert!(values.contains(&&expected), "{section}.{field}: {values:?}");
    }
    for section in
        ["kits", "clicks", "holidays", "not_for_me", "link_codes", "export_pages", "ledger", "ledger_private"]
    {
        assert!(!sections[section].as_array().unwrap().is_empty(), "{section}");
    }
    assert!(sections["kits"][0]["judgement"]["verdict"].is_string(), "kept JSON is JSON");
    let text = file.to_string();
    assert!(text.contains(OWN_WORDS) && text.contains("brouette quantique collée"));
    // Nobody else is in it.
    does(&world, "U0OTHER", "Somebody Else", Doing::Press { action: "join:".into() }).await;
    assert!(!self::file(&world).await.to_string().contains("Somebody Else"));
    let exported = world.ledger().await.into_iter().filter(|(action, _)| action == "exported").count();
    assert_eq!(exported, 2, "each export has its leaf");
    world.finish().await;
}

#[tokio::test]
async fn an_address_opens_one_file_for_an_hour() {
    let world = World::open(Setup::local()).await;
    let opened = |card: &Card| {
        let portevoix::flow::card::Does::Open(url) = &card.rows[0][0].does else { panic!("{card:?}") };
        url.path().strip_prefix("/export/").unwrap().to_owned()
    };
    // Known, and never opted in: it is their data all the same.
    let first = opened(&me(&world, "exporter").await);
    let person = zoe(&world).await.unwrap();
    assert_eq!(rights::who(world.parts(), &first).await.unwrap().map(|p| p.id), Some(person.id));
    let second = opened(&me(&world, "export").await);
    assert_eq!(rights::who(world.parts(), &first).await.unwrap(), None, "a newer one replaces it");
    for odd in ["", "x", "1111111111111111111111", &second[1..]] {
        assert_eq!(rights::who(world.parts(), odd).await.unwrap(), None, "{odd}");
    }
    world.pass(rights::TICKET_LASTS - 1);
    assert!(rights::who(world.parts(), &second).await.unwrap().is_some());
    world.pass(1);
    assert_eq!(rights::who(world.parts(), &second).await.unwrap(), None);
    // The secret itself is in no file.
    assert_eq!(found(world.database().parent().unwrap(), &[second.into_bytes()]), BTreeSet::new());
    world.finish().await;
}

/// What the public listener answers.
async fn asks(world: &World, method: &str, path: &str) -> (StatusCode, axum::http::HeaderMap, String) {
    let mut request = Request::builder().method(method).uri(path).body(Body::empty()).unwrap();
    let peer: std::net::SocketAddr = "192.0.2.1:1234".parse().unwrap();
    request.extensions_mut().insert(ConnectInfo(peer));
    let answer = public(Arc::new(world.web())).oneshot(request).await.unwrap();
    let (head, body) = answer.into_parts();
    let body = to_bytes(body, 1 << 24).await.unwrap();
    (head.status, head.headers, String::from_utf8(body.to_vec()).unwrap())
}

#[tokio::test]
async fn the_public_listener_gives_the_file_to_be_saved_and_kept_nowhere() {
    let world = World::open(Setup::local()).await;
    live(&world).await;
    let card = me(&world, "exporter").await;
    let portevoix::flow::card::Does::Open(url) = &card.rows[0][0].does else { panic!("{card:?}") };
    let path = url.path().to_owned();
    let (status, headers, body) = asks(&world, "GET", &path).await;
    assert_eq!(status, StatusCode::OK);
    for (name, expected) in [
        ("content-type", "application/json; charset=utf-8"),
        ("content-disposition", "attachment; filename=\"portevoix-export.json\""),
        ("cache-control", "private, no-store"),
        ("referrer-policy", "no-referrer"),
        ("x-robots-tag", "noindex"),
        ("x-content-type-options", "nosniff"),
    ] {
        assert_eq!(headers.get(name).and_then(|value| value.to_str().ok()), Some(expected), "{name}");
    }
    assert!(headers.get("set-cookie").is_none());
    let file: Value = serde_json::from_str(&body).unwrap();
    assert_eq!(file["sections"]["profile"][0]["name"], NAME);
    // Who only looks gets nothing, and the ledger no leaf.
    let leaves = world.ledger().await.len();
    assert_eq!(asks(&world, "HEAD", &path).await.2, "");
    assert_eq!(world.ledger().await.len(), leaves);
    for odd in ["/export/", "/export/x", "/export/1111111111111111111111", "/export/%ff"] {
        let (status, _, body) = asks(&world, "GET", odd).await;
        assert!(status == StatusCode::NOT_FOUND && !body.contains(NAME), "{odd}: {status}");
    }
    // Erased: the address opens nothing.
    let id = zoe(&world).await.unwrap().id;
    press(&world, &format!("erase:{id}")).await;
    assert_eq!(asks(&world, "GET", &path).await.0, StatusCode::NOT_FOUND);
    world.finish().await;
}
