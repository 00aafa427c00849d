//! A visitor's key: the same for one visitor, item and day, and nothing to anybody once the day's salt is gone.

use std::net::{IpAddr, Ipv6Addr};

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// HMAC-SHA256 under the day's `salt`, first 64 bits.
///
/// An IPv4 address counts whole, an IPv6 address by its first 48 bits (a household's network, whose lower bits change by
/// themselves); an IPv4 address mapped into IPv6 counts as IPv4. Each field goes in behind its length, so that no two
/// different triples make the same message.
#[must_use]
pub fn visitor(salt: &[u8; 32], item: &str, ip: IpAddr, user_agent: &str) -> u64 {
    #[expect(clippy::expect_used, reason = "HMAC takes keys of any length")]
    let mut mac = Hmac::<Sha256>::new_from_slice(salt).expect("a key of any length");
    for field in [item.as_bytes(), &network_of(ip), user_agent.as_bytes()] {
        mac.update(&(field.len() as u64).to_be_bytes());
        mac.update(field);
    }
    let digest = mac.finalize().into_bytes();
    digest.iter().take(8).fold(0, |sum, byte| (sum << 8) | u64::from(*byte))
}

/// 4 bytes for IPv4, 6 for IPv6: the length tells them apart.
fn network_of(ip: IpAddr) -> Vec<u8> {
    match ip {
        IpAddr::V4(v4) => v4.octets().to_vec(),
        IpAddr::V6(v6) => match v6.to_ipv4_mapped() {
            Some(v4) => v4.octets().to_vec(),
            None => Ipv6Addr::octets(&v6)[..6].to_vec(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SALT: [u8; 32] = [7; 32];

    fn key(item: &str, ip: &str, agent: &str) -> u64 {
        visitor(&SALT, item, ip.parse().unwrap(), agent)
    }

    #[test]
    fn the_key_is_the_documented_hmac() {
        // Computed apart: hmac.new(bytes([7])*32, len64("launch")+"launch"+len64(4)+c0000201+len64("UA")+"UA", sha256).
        assert_eq!(key("launch", "192.0.2.1", "UA"), 0xce19_6ee8_90d0_042f);
    }

    #[test]
    fn one_network_is_one_visitor_and_another_is_not() {
        let v6 = key("i", "2001:db8:1:2::3", "UA");
        for (ip, same) in [
            ("2001:db8:1:2::3", true),
            ("2001:db8:1:ffff:1:2:3:4", true),
            ("2001:db8:2:2::3", false),
            ("32.1.13.184", false),
        ] {
            assert_eq!(key("i", ip, "UA") == v6, same, "{ip}");
        }
        assert_eq!(key("i", "::ffff:192.0.2.1", "UA"), key("i", "192.0.2.1", "UA"));
        assert_ne!(key("i", "192.0.2.1", "UA"), key("i", "192.0.2.2", "UA"));
    }

    #[test]
    fn every_field_counts_and_none_runs_into_the_next() {
        let all = [
            key("ab", "192.0.2.1", "c"),
            key("a", "192.0.2.1", "bc"),
            key("ab", "192.0.2.1", ""),
            key("", "192.0.2.1", "abc"),
        ];
        for (i, a) in all.iter().enumerate() {
            assert!(all[i + 1..].iter().all(|b| a != b), "{i}");
        }
        let other = visitor(&[8; 32], "ab", "192.0.2.1".parse().unwrap(), "c");
        assert_ne!(other, all[0], "another day's salt");
    }
}
