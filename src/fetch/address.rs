//! Which addresses are public: everything that is set aside for some other use is not.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Blocks that are no public host's, from IANA's registry of special-purpose IPv4 addresses and the multicast and
/// reserved classes (2026-11-22, from memory with high confidence; where it is wrong, an address too many is refused).
const SET_ASIDE_V4: &[([u8; 4], u32, &str)] = &[
    ([0, 0, 0, 0], 8, "this network"),
    ([10, 0, 0, 0], 8, "private"),
    ([100, 64, 0, 0], 10, "shared by carriers; also a cloud's metadata at 100.100.100.200"),
    ([127, 0, 0, 0], 8, "loopback"),
    ([169, 254, 0, 0], 16, "link-local; clouds' metadata at 169.254.169.254"),
    ([172, 16, 0, 0], 12, "private"),
    ([192, 0, 0, 0], 24, "protocol assignments"),
    ([192, 0, 2, 0], 24, "documentation"),
    ([192, 31, 196, 0], 24, "AS112"),
    ([192, 52, 193, 0], 24, "AMT"),
    ([192, 88, 99, 0], 24, "6to4 relays"),
    ([192, 168, 0, 0], 16, "private"),
    ([192, 175, 48, 0], 24, "AS112"),
    ([198, 18, 0, 0], 15, "benchmarking"),
    ([198, 51, 100, 0], 24, "documentation"),
    ([203, 0, 113, 0], 24, "documentation"),
    ([224, 0, 0, 0], 4, "multicast"),
    ([240, 0, 0, 0], 4, "reserved, and broadcast"),
];

/// Of IPv6 only 2000::/3 is given out to the public. Loopback, unique-local, link-local, multicast, IPv4-mapped,
/// IPv4-compatible and NAT64 addresses all lie outside it; these lie inside.
const SET_ASIDE_V6: &[([u16; 8], u32, &str)] = &[
    ([0x2001, 0, 0, 0, 0, 0, 0, 0], 23, "protocol assignments: Teredo, benchmarking, ORCHID"),
    ([0x2001, 0xdb8, 0, 0, 0, 0, 0, 0], 32, "documentation"),
    ([0x2002, 0, 0, 0, 0, 0, 0, 0], 16, "6to4, which carries an IPv4 address"),
    ([0x2620, 0x4f, 0x8000, 0, 0, 0, 0, 0], 48, "AS112"),
    ([0x3fff, 0, 0, 0, 0, 0, 0, 0], 20, "documentation"),
];
const PUBLIC_V6: (Ipv6Addr, u32) = (Ipv6Addr::new(0x2000, 0, 0, 0, 0, 0, 0, 0), 3);

/// Does the address belong to the public internet? In doubt it does not.
#[must_use]
pub fn public_address(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => !SET_ASIDE_V4.iter().any(|(block, bits, _)| in_v4(v4, Ipv4Addr::from(*block), *bits)),
        IpAddr::V6(v6) => {
            in_v6(v6, PUBLIC_V6.0, PUBLIC_V6.1)
                && !SET_ASIDE_V6.iter().any(|(block, bits, _)| in_v6(v6, Ipv6Addr::from(*block), *bits))
        }
    }
}

fn in_v4(address: Ipv4Addr, block: Ipv4Addr, bits: u32) -> bool {
    (address.to_bits() ^ block.to_bits()).leading_zeros() >= bits
}

fn in_v6(address: Ipv6Addr, block: Ipv6Addr, bits: u32) -> bool {
    (address.to_bits() ^ block.to_bits()).leading_zeros() >= bits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_public_addresses_are_public() {
        for (address, public) in [
            // Public ones, and the neighbours of what is set aside.
            ("1.1.1.1", true),
            ("8.8.8.8", true),
            ("9.255.255.255", true),
            ("11.0.0.0", true),
            ("100.63.255.255", true),
            ("100.128.0.0", true),
            ("126.255.255.255", true),
            ("128.0.0.1", true),
            ("169.253.255.255", true),
            ("169.255.0.0", true),
            ("172.15.255.255", true),
            ("172.32.0.0", true),
            ("192.0.1.0", true),
            ("192.0.3.0", true),
            ("192.167.255.255", true),
            ("192.169.0.0", true),
            ("198.17.255.255", true),
            ("198.20.0.0", true),
            ("203.0.112.255", true),
            ("203.0.114.0", true),
            ("223.255.255.255", true),
            ("2606:4700:4700::1111", true),
            ("2a00:1450:4007:80e::200e", true),
            ("2001:4860:4860::8888", true),
            ("2001:200::1", true),
            ("2003::1", true),
            // Here.
            ("0.0.0.0", false),
            ("0.1.2.3", false),
            ("127.0.0.1", false),
            ("127.255.255.254", false),
            ("::", false),
            ("::1", false),
            // Inside.
            ("10.0.0.1", false),
            ("10.255.255.255", false),
            ("172.16.0.1", false),
            ("172.31.255.255", false),
            ("192.168.0.1", false),
            ("192.168.255.255", false),
            ("100.64.0.1", false),
            ("100.127.255.255", false),
            ("fc00::1", false),
            ("fd12:3456:789a::1", false),
            ("fe80::1", false),
            ("febf::1", false),
            ("fec0::1", false),
            // Metadata of clouds.
            ("169.254.169.254", false),
            ("169.254.170.2", false),
            ("100.100.100.200", false),
            ("fd00:ec2::254", false),
            // Nobody.
            ("169.254.0.1", false),
            ("192.0.0.1", false),
            ("192.0.0.170", false),
            ("192.0.2.1", false),
            ("198.51.100.7", false),
            ("203.0.113.7", false),
            ("198.18.0.1", false),
            ("198.19.255.255", false),
            ("192.88.99.1", false),
            ("192.31.196.1", false),
            ("192.52.193.1", false),
            ("192.175.48.1", false),
            ("240.0.0.1", false),
            ("2001:db8::1", false),
            ("3fff::1", false),
            ("3fff:fff::1", false),
            ("100::1", false),
            ("5f00::1", false),
            ("4000::1", false),
            ("2620:4f:8000::1", false),
            // Many.
            ("224.0.0.1", false),
            ("239.255.255.255", false),
            ("255.255.255.255", false),
            ("ff02::1", false),
            ("ff0e::1", false),
            // IPv4 inside IPv6.
            ("::ffff:127.0.0.1", false),
            ("::ffff:8.8.8.8", false),
            ("::ffff:169.254.169.254", false),
            ("::127.0.0.1", false),
            ("::8.8.8.8", false),
            ("64:ff9b::7f00:1", false),
            ("64:ff9b::808:808", false),
            ("64:ff9b:1::a00:1", false),
            ("2002:7f00:1::1", false),
            ("2002:a9fe:a9fe::", false),
            ("2001::1", false),
            ("2001:0:4136:e378:8000:63bf:3fff:fdd2", false),
            ("2001:2::1", false),
            ("2001:10::1", false),
            ("2001:20::1", false),
        ] {
            assert_eq!(public_address(address.parse().unwrap()), public, "{address}");
        }
    }

    #[test]
    fn every_block_begins_where_it_says() {
        for (block, bits, why) in SET_ASIDE_V4 {
            assert!(*bits <= 32 && !why.is_empty());
            let host_bits = u32::MAX.checked_shr(*bits).unwrap_or(0);
            assert_eq!(Ipv4Addr::from(*block).to_bits() & host_bits, 0, "{block:?}/{bits}");
        }
        for (block, bits, why) in SET_ASIDE_V6 {
            assert!(*bits <= 128 && !why.is_empty());
            let host_bits = u128::MAX.checked_shr(*bits).unwrap_or(0);
            assert_eq!(Ipv6Addr::from(*block).to_bits() & host_bits, 0, "{block:x?}/{bits}");
        }
    }
}
