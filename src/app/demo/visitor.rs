//! A visitor of the demo: a real request to the real redirect.
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpSocket;

/// Browsers, and one crawler that must not be counted.
const AGENTS: [&str; 5] = [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/154.0.0.0 Safari/537.36",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Safari/605.1.15",
    "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Mobile/15E148 Safari/604.1",
    "Mozilla/5.0 (compatible; LinkedInBot/1.0; +http://www.linkedin.com)",
];

/// Follows `path` as the visitor with this number; every number has its own loopback address and a browser.
///
/// # Errors
/// What the connection says.
pub(super) async fn follow(to: SocketAddr, path: &str, number: u32) -> std::io::Result<()> {
    let [_, a, b, c] = number.to_be_bytes();
    let socket = TcpSocket::new_v4()?;
    // Every 127.x.y.z is this machine on Linux. Where it is not, the agents alone tell visitors apart.
    let own = Ipv4Addr::new(127, a.max(1), b, c.clamp(1, 254));
    if socket.bind(SocketAddr::new(IpAddr::V4(own), 0)).is_err() {
        tracing::debug!("no loopback address of its own for this visitor");
    }
    let mut stream = socket.connect(to).await?;
    let agent = AGENTS[number as usize % AGENTS.len()];
    let request = format!(
        "GET {path} HTTP/1.1\r\nHost: {to}\r\nUser-Agent: {agent}\r\nSec-Fetch-Dest: document\r\n\
         Sec-Fetch-Mode: navigate\r\nConnection: close\r\n\r\n"
    );
    stream.write_all(request.as_bytes()).await?;
    let mut answer = Vec::with_capacity(512);
    stream.read_to_end(&mut answer).await?;
    Ok(())
}
