//! A small internet on this machine: names, certificates, and servers that do as they are told.
use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use async_trait::async_trait;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use portevoix::fetch::{Allowed, Fetcher, Hosts, Limits, OwnHosts, Resolver, Setup};
use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring::default_provider;
use tokio_rustls::rustls::pki_types::PrivatePkcs8KeyDer;

use crate::world::{HandClock, instant};

/// What a server does once it has read a request.
#[derive(Clone)]
pub(crate) enum Act {
    /// Says this and closes.
    Say(Vec<u8>),
    /// Says this, and then nothing, until the other side is gone.
    Hold(Vec<u8>),
    /// Says the first, and then the second again and again.
    Endless(Vec<u8>, Vec<u8>),
}

impl Act {
    /// A whole answer of this status, with these further headers.
    pub(crate) fn answer(status: &str, headers: &str, body: impl AsRef<[u8]>) -> Self {
        let body = body.as_ref();
        let mut bytes = format!("HTTP/1.1 {status}\r\ncontent-length: {}\r\n{headers}\r\n", body.len()).into_bytes();
        bytes.extend_from_slice(body);
        Self::Say(bytes)
    }

    /// A good answer.
    pub(crate) fn json(body: impl AsRef<[u8]>) -> Self {
        Self::answer("200 OK", "content-type: application/json; charset=utf-8\r\n", body)
    }

    /// A redirect.
    pub(crate) fn to(location: &str) -> Self {
        Self::answer("302 Found", &format!("location: {location}\r\n"), "")
    }
}

/// Decides what to do from a request's first bytes: line and headers.
pub(crate) type Script = Arc<dyn Fn(&str) -> Act + Send + Sync>;

/// A listening server.
pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    connections: Arc<AtomicUsize>,
    requests: Arc<Mutex<Vec<String>>>,
}

impl Server {
    /// How often somebody connected.
    pub(crate) fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }

    /// The requests that were read.
    pub(crate) fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap().clone()
    }
}

/// Who signs the certificates here.
pub(crate) struct Authority {
    pub(crate) certificate: reqwest::Certificate,
    /// The same, as a file holds it.
    pub(crate) pem: String,
    issuer: Issuer<'static, KeyPair>,
}

/// The years in which a certificate holds.
pub(crate) const NOW: (i32, i32) = (2020, 2090);
pub(crate) const PAST: (i32, i32) = (2001, 2002);

impl Authority {
    pub(crate) fn new() -> Self {
        let key = KeyPair::generate().unwrap();
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let text = STANDARD.encode(params.self_signed(&key).unwrap().der());
        let lines: Vec<&str> = text.as_bytes().chunks(64).map(|line| std::str::from_utf8(line).unwrap()).collect();
        let pem = format!("-----BEGIN CERTIFICATE-----\n{}\n-----END CERTIFICATE-----\n", lines.join("\n"));
        let certificate = reqwest::Certificate::from_pem(pem.as_bytes()).unwrap();
        Self { certificate, pem, issuer: Issuer::new(params, key) }
    }

    /// A server's side of TLS under these names.
    pub(crate) fn acceptor(&self, names: &[&str], (from, until): (i32, i32)) -> TlsAcceptor {
        let key = KeyPair::generate().unwrap();
        let mut params = CertificateParams::new(names.iter().map(|n| (*n).to_owned()).collect::<Vec<_>>()).unwrap();
        params.not_before = rcgen::date_time_ymd(from, 1, 1);
        params.not_after = rcgen::date_time_ymd(until, 1, 1);
        let certificate = params.signed_by(&key, &self.issuer).unwrap();
        let key = PrivatePkcs8KeyDer::from(key.serialize_der()).into();
        let config = ServerConfig::builder_with_provider(Arc::new(default_provider()));
        let config = config.with_safe_default_protocol_versions().unwrap().with_no_client_auth();
        TlsAcceptor::from(Arc::new(config.with_single_cert(vec![certificate.der().clone()], key).unwrap()))
    }
}

/// Starts a server; without an acceptor it speaks plain HTTP.
pub(crate) async fn serve(ip: &str, tls: Option<TlsAcceptor>, script: Script) -> Server {
    let listener = TcpListener::bind((ip.parse::<IpAddr>().unwrap(), 0)).await.unwrap();
    let address = listener.local_addr().unwrap();
    let (connections, requests) = (Arc::new(AtomicUsize::new(0)), Arc::new(Mutex::new(vec![])));
    let (count, log) = (connections.clone(), requests.clone());
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            count.fetch_add(1, Ordering::SeqCst);
            let (tls, script, log) = (tls.clone(), script.clone(), log.clone());
            tokio::spawn(async move {
                match tls {
                    Some(tls) => {
                        // Who does not like the certificate goes away here.
                        if let Ok(stream) = tls.accept(stream).await {
                            talk(stream, &script, &log).await;
                        }
                    }
                    None => talk(stream, &script, &log).await,
                }
            });
        }
    });
    Server { address, connections, requests }
}

async fn talk(mut stream: impl AsyncRead + AsyncWrite + Unpin, script: &Script, log: &Mutex<Vec<String>>) {
    let mut head = vec![];
    while !head.windows(4).any(|end| end == b"\r\n\r\n") {
        match stream.read_u8().await {
            // TLS begins with this byte, where nobody speaks it.
            Ok(0x16) if head.is_empty() => {
                drop(stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n").await);
                drop(stream.shutdown().await);
                return;
            }
            Ok(byte) => head.push(byte),
            Err(_) => return,
        }
    }
    let head = String::from_utf8_lossy(&head).into_owned();
    let act = script(&head);
    log.lock().unwrap().push(head);
    // Who has heard enough closes, and writing fails: that is the other side's right.
    match act {
        Act::Say(bytes) => {
            drop(stream.write_all(&bytes).await);
            drop(stream.shutdown().await);
        }
        Act::Hold(bytes) => {
            drop(stream.write_all(&bytes).await);
            drop(stream.flush().await);
            drop(stream.read_u8().await);
        }
        Act::Endless(first, piece) => {
            drop(stream.write_all(&first).await);
            while stream.write_all(&piece).await.is_ok() {}
        }
    }
}

/// The name service: each name's answers in turn, the last one again and again.
#[derive(Default)]
pub(crate) struct Names {
    answers: Mutex<BTreeMap<String, Vec<Vec<SocketAddr>>>>,
    asked: AtomicUsize,
}

impl Names {
    pub(crate) fn says(&self, name: &str, answers: &[&[SocketAddr]]) {
        let answers = answers.iter().map(|answer| answer.to_vec()).collect();
        self.answers.lock().unwrap().insert(name.to_owned(), answers);
    }

    /// How often it was asked.
    pub(crate) fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }
}

#[async_trait]
impl Resolver for Names {
    async fn resolve(&self, host: &str) -> std::io::Result<Vec<SocketAddr>> {
        self.asked.fetch_add(1, Ordering::SeqCst);
        let mut all = self.answers.lock().unwrap();
        let answers = all.get_mut(host).ok_or(std::io::ErrorKind::NotFound)?;
        Ok(if answers.len() > 1 { answers.remove(0) } else { answers[0].clone() })
    }
}

/// Two listed names with one good certificate, their server, the name service, and a clock.
pub(crate) struct Net {
    pub(crate) authority: Authority,
    pub(crate) names: Arc<Names>,
    pub(crate) clock: Arc<HandClock>,
    pub(crate) limits: Limits,
}

/// The names that may be asked.
pub(crate) const LISTED: [&str; 2] = ["one.example", "two.example"];

impl Net {
    pub(crate) fn new() -> Self {
        let limits =
            Limits { pause: 0, connect: Duration::from_secs(20), total: Duration::from_secs(20), bytes: 256 * 1024 };
        let clock = Arc::new(HandClock::new(instant("2026-11-23T08:00:00Z")));
        Self { authority: Authority::new(), names: Arc::default(), clock, limits }
    }

    /// A server behind both names.
    pub(crate) async fn server(&self, script: impl Fn(&str) -> Act + Send + Sync + 'static) -> Server {
        let tls = self.authority.acceptor(&LISTED, NOW);
        let server = serve("127.0.0.1", Some(tls), Arc::new(script)).await;
        LISTED.iter().for_each(|name| self.names.says(name, &[&[server.address]]));
        server
    }

    /// A fetcher to which this machine's first address is public, and no other.
    pub(crate) fn fetcher(&self) -> Fetcher {
        self.fetcher_that_allows(Arc::new(|address: IpAddr| address == IpAddr::from([127, 0, 0, 1])))
    }

    pub(crate) fn fetcher_that_allows(&self, allowed: Allowed) -> Fetcher {
        Fetcher::new(Setup {
            hosts: Hosts::new(LISTED, false).unwrap(),
            page: "https://go.example.com/".parse().unwrap(),
            resolver: self.names.clone(),
            allowed,
            limits: self.limits,
            own: OwnHosts::default(),
            authority: Some(self.authority.certificate.clone()),
            clock: self.clock.clone(),
        })
        .unwrap()
    }
}
