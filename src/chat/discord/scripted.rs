//! A server that says what a test wrote down for it, and keeps what it was asked.
use std::collections::VecDeque;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use serde_json::Value;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::Instant;

use super::Setup;
use crate::flow::port::Clock;
use crate::id::Millis;

/// What is said to a request.
#[derive(Clone, Debug)]
pub(super) enum Say {
    /// Status, headers, body.
    This(u16, Vec<(&'static str, String)>, String),
    /// An answer that is longer than what comes of it.
    Half,
    /// The connection is closed once the request was read.
    Hang,
    /// Nothing, for ever.
    Nothing,
}

/// A status with a JSON body.
pub(super) fn json(status: u16, body: &Value) -> Say {
    Say::This(status, vec![], body.to_string())
}

/// "Too many requests", with these headers.
pub(super) fn too_many(seconds: f64, headers: &[(&'static str, &str)]) -> Say {
    let body = serde_json::json!({ "message": "You are being rate limited.", "retry_after": seconds, "global": false });
    let headers = headers.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
    Say::This(429, headers, body.to_string())
}

/// A request, as it came.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    /// Method and target.
    pub(super) line: String,
    /// Headers, with names in lower case.
    pub(super) headers: Vec<(String, String)>,
    pub(super) body: Vec<u8>,
    /// When it had come, in milliseconds of the server's clock.
    pub(super) at: Millis,
}

impl Asked {
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    #[track_caller]
    pub(super) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|_| panic!("{self:?}"))
    }

    pub(super) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// Time that runs.
pub(super) struct Running(Instant);

impl Clock for Running {
    fn now(&self) -> Millis {
        Millis(1_795_000_000_000 + i64::try_from(self.0.elapsed().as_millis()).unwrap())
    }
}

/// The server.
pub(super) struct Server {
    pub(super) address: SocketAddr,
    pub(super) clock: Arc<Running>,
    script: Mutex<VecDeque<Say>>,
    asked: Mutex<Vec<Asked>>,
}

impl Server {
    /// A server that says these in turn, and then that all is well, with an empty object.
    pub(super) async fn saying(script: impl IntoIterator<Item = Say>) -> Arc<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let server = Arc::new(Self {
            address: listener.local_addr().unwrap(),
            clock: Arc::new(Running(Instant::now())),
            script: Mutex::new(script.into_iter().collect()),
            asked: Mutex::default(),
        });
        let serving = server.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serving.clone().serve(stream));
            }
        });
        server
    }

    pub(super) fn setup(&self) -> Setup {
        Setup {
            token: "secret.bot.token".to_owned().into(),
            api_base: format!("http://{}/", self.address).parse().unwrap(),
            gateway: None,
            guilds: std::collections::BTreeMap::new(),
        }
    }

    /// What was asked so far.
    pub(super) fn asked(&self) -> Vec<Asked> {
        self.asked.lock().unwrap().clone()
    }

    /// The request lines so far.
    pub(super) fn lines(&self) -> Vec<String> {
        self.asked().into_iter().map(|asked| asked.line).collect()
    }

    async fn serve(self: Arc<Self>, mut stream: TcpStream) {
        while let Some(asked) = request(&mut stream, &self.clock).await {
            self.asked.lock().unwrap().push(asked);
            let say = self.script.lock().unwrap().pop_front().unwrap_or_else(|| json(200, &serde_json::json!({})));
            let text = match say {
                Say::Hang => return,
                Say::Nothing => std::future::pending().await,
                Say::Half => "HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{\"id\":".to_owned(),
                Say::This(status, headers, body) => {
                    let mut head = format!("HTTP/1.1 {status} X\r\n");
                    for (name, value) in headers {
                        head.push_str(&format!("{name}: {value}\r\n"));
                    }
                    let length =
                        if status == 204 { String::new() } else { format!("content-length: {}\r\n", body.len()) };
                    format!("{head}{length}\r\n{body}")
                }
            };
            if stream.write_all(text.as_bytes()).await.is_err() || text.contains("content-length: 99\r\n") {
                return;
            }
        }
    }
}

async fn request(stream: &mut TcpStream, clock: &Running) -> Option<Asked> {
    let mut bytes = vec![];
    let head = loop {
        if let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
            break end;
        }
        if stream.read_buf(&mut bytes).await.ok()? == 0 {
            return None;
        }
    };
    let text = String::from_utf8_lossy(&bytes[..head]).into_owned();
    let mut lines = text.lines();
    let line = lines.next()?.trim_end_matches(" HTTP/1.1").to_owned();
    let header = |line: &str| line.split_once(": ").map(|(name, value)| (name.to_lowercase(), value.to_owned()));
    let headers: Vec<(String, String)> = lines.filter_map(header).collect();
    let length =
        headers.iter().find(|(name, _)| name == "content-length").map_or(0, |(_, value)| value.parse().unwrap());
    let mut body = bytes.split_off(head + 4);
    while body.len() < length {
        if stream.read_buf(&mut body).await.ok()? == 0 {
            return None;
        }
    }
    Some(Asked { line, headers, body, at: clock.now() })
}
