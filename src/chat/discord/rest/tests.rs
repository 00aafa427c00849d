//! Against a server with a script: what is sent, what an answer means, who is asked again and when.
use std::net::SocketAddr;

use serde_json::json as value;

use super::super::scripted::{Say, Server, json, too_many};
use super::*;

fn limits() -> Limits {
    Limits { patience: 2_000, total: Duration::from_secs(5) }
}

fn client(server: &Server) -> Arc<Rest> {
    Rest::with(&server.setup(), server.clock.clone(), Arc::new(guard::System), limits()).unwrap()
}

/// Says only what it was asked to resolve, and sends everybody to one address.
struct Book {
    to: SocketAddr,
    asked: Mutex<Vec<String>>,
}

impl Resolve for Book {
    fn resolve(&self, name: reqwest::dns::Name) -> reqwest::dns::Resolving {
        self.asked.lock().unwrap().push(name.as_str().to_owned());
        let to = self.to;
        Box::pin(async move { Ok(Box::new(std::iter::once(to)) as reqwest::dns::Addrs) })
    }
}

#[track_caller]
fn refused(error: &RestError) -> (u16, u64, Option<i64>, bool) {
    match error {
        RestError::Refused { status, code, retry_after, permanent, .. } => (*status, *code, *retry_after, *permanent),
        RestError::Lost(why) => panic!("lost: {why}"),
    }
}

#[tokio::test]
async fn a_request_carries_what_discord_wants_and_no_more() {
    let server = Server::saying([]).await;
    let rest = client(&server);
    assert_eq!(rest.post("channels/1/messages", value!({ "content": "é" })).await, Ok(value!({})));
    rest.post("interactions/5/tok/callback", value!({ "type": 5 })).await.unwrap();
    rest.get("channels/1/messages?limit=100&after=0").await.unwrap();
    let asked = server.asked();
    assert_eq!(asked[0].line, "POST /api/v10/channels/1/messages");
    assert_eq!(asked[0].header("authorization"), Some("Bot secret.bot.token"));
    assert_eq!(asked[0].header("content-type"), Some("application/json"));
    assert!(asked[0].header("user-agent").unwrap().starts_with("DiscordBot ("), "{asked:?}");
    assert_eq!(asked[0].json(), value!({ "content": "é" }));
    assert_eq!(asked[1].header("authorization"), None, "an interaction has its own token");
    assert_eq!(asked[2].line, "GET /api/v10/channels/1/messages?limit=100&after=0");
}

#[tokio::test]
async fn files_go_beside_the_body() {
    let server = Server::saying([]).await;
    let file = |name: &str, media| File { name: name.into(), media, bytes: Arc::new(name.as_bytes().to_vec()) };
    let files = vec![file("a.png", "image/png"), file("b.txt", "text/plain")];
    let message = Message { body: value!({ "content": "x" }), files };
    client(&server).post("channels/1/messages", message).await.unwrap();
    let text = server.asked()[0].text();
    for part in ["name=\"payload_json\"", "name=\"files[0]\"; filename=\"a.png\"", "image/png", "name=\"files[1]\""] {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert!(text.contains("{\"content\":\"x\"}"), "{text}");
}

#[tokio::test]
async fn an_answer_means_what_the_line_does_next() {
    let said = |code: u64| value!({ "code": code, "message": "No." });
    let invalid = value!({ "code": 50035, "message": "Invalid Form Body", "errors":
        { "embeds": { "0": { "title": { "_errors": [{ "code": "X", "message": "Too long." }] } } } } });
    for (say, expected) in [
        (json(404, &said(10003)), (404, 10003, None, true)),
        (json(403, &said(50013)), (403, 50013, None, true)),
        (json(403, &said(40004)), (403, 40004, None, false)),
        (json(400, &invalid), (400, 50035, None, true)),
        (json(401, &said(0)), (401, 0, None, false)),
        (json(413, &said(40005)), (413, 40005, None, true)),
        (Say::This(302, vec![("location", "https://discord.com/".into())], String::new()), (302, 0, None, false)),
        (Say::This(403, vec![], "<html>".into()), (403, 0, None, false)),
        (Say::This(404, vec![], String::new()), (404, 0, None, false)),
        (Say::This(413, vec![], "<html>".into()), (413, 0, None, true)),
        (too_many(60.0, &[("retry-after", "60")]), (0, 0, None, false)),
    ] {
        let server = Server::saying([say.clone()]).await;
        let error = client(&server).post("channels/1/messages", value!({})).await.unwrap_err();
        let (status, code, retry_after, permanent) = refused(&error);
        if let Say::This(429, ..) = say {
            assert!(retry_after.is_some_and(|wait| (59_000..=60_000).contains(&wait)) && !permanent, "{error:?}");
        } else {
            assert_eq!((status, code, retry_after, permanent), expected, "{say:?}");
        }
        assert_eq!(server.lines().len(), 1, "{say:?}");
    }
    let server = Server::saying([json(400, &invalid)]).await;
    let error = client(&server).post("channels/1/messages", value!({})).await.unwrap_err();
    assert_eq!(error.to_string(), "refused (400/50035): Invalid Form Body (/embeds/0/title: Too long.)");
}

#[tokio::test]
async fn without_a_whole_answer_it_may_have_happened() {
    let long = Say::This(200, vec![], format!("\"{}\"", "x".repeat(LARGEST)));
    let statuses = [500, 502, 503, 504, 520, 408].map(|status| json(status, &value!({})));
    let broken = [Say::Hang, Say::Half, long, Say::This(200, vec![], "{".into()), Say::Nothing];
    for say in statuses.into_iter().chain(broken) {
        let server = Server::saying([say.clone()]).await;
        let limits = Limits { total: Duration::from_millis(500), ..limits() };
        let rest = Rest::with(&server.setup(), server.clock.clone(), Arc::new(guard::System), limits).unwrap();
        let answer = rest.post("channels/1/messages", value!({})).await;
        assert!(matches!(answer, Err(RestError::Lost(_))), "{answer:?}");
        assert_eq!(server.lines().len(), 1, "it is not sent again");
    }
    // Nobody listens: it was not sent.
    let server = Server::saying([]).await;
    let closed = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    let setup = Setup { api_base: format!("http://{closed}/").parse().unwrap(), ..server.setup() };
    let rest = Rest::with(&setup, server.clock.clone(), Arc::new(guard::System), limits()).unwrap();
    let error = rest.get("gateway").await.unwrap_err();
    assert_eq!(refused(&error), (0, 0, None, false));
    let server = Server::saying([Say::This(204, vec![], String::new())]).await;
    assert_eq!(client(&server).delete("channels/1/messages/2").await, Ok(Value::Null));
}

#[tokio::test]
async fn a_short_wait_is_waited_and_a_long_one_is_told() {
    let server = Server::saying([too_many(0.3, &[]), json(200, &value!({ "id": "7" }))]).await;
    let rest = client(&server);
    assert_eq!(rest.post("channels/1/messages", value!({})).await, Ok(value!({ "id": "7" })));
    let asked = server.asked();
    assert!(asked[1].at.since(asked[0].at) >= 300, "{asked:?}");

    let bucket = [("x-ratelimit-bucket", "b"), ("x-ratelimit-scope", "user"), ("retry-after", "30")];
    let server = Server::saying([too_many(29.4, &bucket)]).await;
    let rest = client(&server);
    for _ in 0..5 {
        let error = rest.post("channels/1/messages", value!({})).await.unwrap_err();
        assert!(refused(&error).2.is_some_and(|wait| wait > 29_000), "{error:?}");
    }
    assert_eq!(server.lines().len(), 1, "a bucket that said when is not asked before");
    rest.post("channels/2/messages", value!({})).await.unwrap();

    let server = Server::saying([too_many(0.0, &[]), too_many(0.0, &[]), too_many(0.0, &[])]).await;
    let error = client(&server).get("channels/1").await.unwrap_err();
    assert_eq!((refused(&error).0, server.lines().len()), (429, 3), "not for ever");
}

#[tokio::test]
async fn a_limit_over_all_does_not_hold_back_answers_to_interactions() {
    let gate = Say::This(429, vec![("retry-after", "40".into())], "blocked".into());
    for say in
        [too_many(40.0, &[("x-ratelimit-scope", "global")]), too_many(40.0, &[("x-ratelimit-global", "true")]), gate]
    {
        let server = Server::saying([say]).await;
        let rest = client(&server);
        rest.get("channels/1").await.unwrap_err();
        let error = rest.get("channels/2").await.unwrap_err();
        assert!(refused(&error).2.is_some_and(|wait| wait > 39_000), "{error:?}");
        rest.post("interactions/5/tok/callback", value!({})).await.unwrap();
        rest.patch("webhooks/9/tok/messages/@original", value!({})).await.unwrap();
        assert_eq!(server.lines().len(), 3);
    }
}

#[tokio::test]
async fn what_is_refused_for_good_is_not_hammered() {
    let said = value!({ "code": 50001, "message": "Missing Access" });
    let server = Server::saying([json(403, &said)]).await;
    let rest = client(&server);
    for _ in 0..20 {
        let error = rest.post("channels/1/messages", value!({})).await.unwrap_err();
        assert_eq!(refused(&error), (403, 50001, None, true));
    }
    rest.post("channels/2/messages", value!({})).await.unwrap();
    assert_eq!(server.lines().len(), 2);

    // Where files may not be attached, a card without any still goes.
    let said = value!({ "code": 50013, "message": "Missing Permissions" });
    let server = Server::saying([json(403, &said)]).await;
    let rest = client(&server);
    let file = File { name: "a.png".into(), media: "image/png", bytes: Arc::new(vec![1]) };
    let pictured = Message { body: value!({}), files: vec![file] };
    for _ in 0..2 {
        let error = rest.post("channels/1/messages", pictured.clone()).await.unwrap_err();
        assert_eq!(refused(&error), (403, 50013, None, true));
    }
    rest.post("channels/1/messages", value!({})).await.unwrap();
    assert_eq!(server.lines().len(), 2);

    // Whom a private conversation is with stands in the body: one who cannot be reached is nobody else.
    let nobody = value!({ "code": 10013, "message": "Unknown User" });
    let server = Server::saying([json(404, &nobody)]).await;
    let rest = client(&server);
    let error = rest.post("users/@me/channels", value!({ "recipient_id": "1" })).await.unwrap_err();
    assert_eq!(refused(&error), (404, 10013, None, true));
    rest.post("users/@me/channels", value!({ "recipient_id": "2" })).await.unwrap();

    let unknown = value!({ "code": 0, "message": "401: Unauthorized" });
    let server = Server::saying([json(401, &unknown)]).await;
    let rest = client(&server);
    for channel in 0..20 {
        let error = rest.post(&format!("channels/{channel}/messages"), value!({})).await.unwrap_err();
        assert_eq!(refused(&error).0, 401);
    }
    rest.post("interactions/5/tok/callback", value!({})).await.unwrap();
    assert_eq!(server.lines().len(), 2);
    // An interaction's own token that is none says nothing of the bot's.
    let server = Server::saying([json(401, &unknown)]).await;
    let rest = client(&server);
    rest.post("webhooks/9/tok", value!({})).await.unwrap_err();
    rest.get("gateway").await.unwrap();
}

#[tokio::test]
async fn a_request_that_nobody_waits_for_holds_nobody_up() {
    let server = Server::saying([Say::Nothing]).await;
    let rest = client(&server);
    let given_up = tokio::time::timeout(Duration::from_millis(200), rest.get("users/@me")).await;
    assert!(given_up.is_err());
    let error = rest.get("users/@me").await.unwrap_err();
    assert!(refused(&error).2.is_some_and(|wait| wait > 2_000), "it may have been counted: {error:?}");
    rest.get("channels/1").await.unwrap();
}

#[tokio::test]
async fn many_to_one_bucket_go_one_after_the_other() {
    let headers = |left: u32, after: &str| {
        let pairs = [("x-ratelimit-bucket", "b".to_owned()), ("x-ratelimit-limit", "3".to_owned())];
        let rest = [("x-ratelimit-remaining", left.to_string()), ("x-ratelimit-reset-after", after.to_owned())];
        Say::This(200, pairs.into_iter().chain(rest).collect(), "{}".into())
    };
    let server = Server::saying([headers(2, "0.5"), headers(1, "0.5"), headers(0, "0.5"), headers(2, "0.5")]).await;
    let rest = client(&server);
    let all = (0..4).map(|_| rest.get("channels/1/messages"));
    for answer in futures_util::future::join_all(all).await {
        answer.unwrap();
    }
    let at: Vec<i64> = server.asked().iter().map(|asked| asked.at.since(server.asked()[0].at)).collect();
    assert!(at[2] < 500 && at[3] >= 500, "three, then the next bucket: {at:?}");
}

#[tokio::test]
async fn secrets_stay_inside() {
    let echo = value!({ "code": 50035, "message": "token secret.bot.token, hook tokEN123 are odd" });
    let server = Server::saying([json(400, &echo)]).await;
    let rest = client(&server);
    let error = rest.post("webhooks/9/tokEN123", value!({})).await.unwrap_err();
    let told = format!("{error} {error:?} {rest:?} {:?} {:?}", rest.setup, rest.client);
    assert!(!told.contains("secret.bot") && !told.contains("tokEN123"), "{told}");
    let odd = Setup { token: "a\nb".to_owned().into(), ..server.setup() };
    assert!(Rest::with(&odd, server.clock.clone(), Arc::new(guard::System), limits()).is_err());
}

#[tokio::test]
async fn no_path_leads_elsewhere() {
    let server = Server::saying([]).await;
    let rest = client(&server);
    for path in [
        "",
        "/channels/1",
        "//evil.example/x",
        "https://evil.example/x",
        "channels/../../../x",
        "channels/..",
        "channels/./1",
        "channels//messages",
        "channels/%2e%2e/x",
        "channels\\1",
        "http:evil",
        "\\\\evil.example",
    ] {
        let error = rest.get(path).await.unwrap_err();
        assert_eq!(refused(&error), (0, 0, None, true), "{path}");
    }
    assert!(server.lines().is_empty());
}

#[tokio::test]
async fn with_another_place_nobody_else_is_ever_asked() {
    let away = Say::This(307, vec![("location", "https://discord.com/api/v10/gateway".into())], String::new());
    let server = Server::saying([away.clone(), away]).await;
    let book = Arc::new(Book { to: server.address, asked: Mutex::default() });
    let base = format!("http://sim.test:{}/", server.address.port());
    let setup = Setup { api_base: base.parse().unwrap(), ..server.setup() };
    let rest = Rest::with(&setup, server.clock.clone(), book.clone(), limits()).unwrap();
    rest.get("gateway").await.unwrap_err();
    // serenity's own half: its questions, and its client put to asking Discord by name.
    let http = guard::serenity_with(&setup, book.clone()).unwrap();
    assert!(http.get_gateway().await.is_err(), "a redirect is not followed");
    assert!(http.get_current_user().await.is_err(), "an empty object is nobody");
    let own = guard::client(&setup, book.clone(), Duration::from_secs(5)).unwrap();
    for host in ["discord.com", "gateway.discord.gg", "cdn.discordapp.com", "sim.test.evil.example"] {
        assert!(own.get(format!("http://{host}/")).send().await.is_err(), "{host}");
    }
    assert_eq!(server.lines().len(), 3, "{:?}", server.lines());
    let asked = book.asked.lock().unwrap().clone();
    assert!(!asked.is_empty() && asked.iter().all(|name| name == "sim.test"), "{asked:?}");
    assert!(serenity_http(&setup).unwrap().ratelimiter.is_none());
}
