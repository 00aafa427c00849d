//! Host names that a person gave: public-looking names only, because some of them will be asked for a page later.

use url::Host;

/// Names that only exist inside a house (RFC 6761, RFC 6762, RFC 8375, and ICANN's `.internal`).
const PRIVATE: [&str; 9] =
    ["localhost", "local", "internal", "lan", "home", "corp", "intranet", "home.arpa", "localdomain"];

/// The canonical form of a plain host name: lower-case ASCII, at least two labels, no address, no port, no dot at
/// the end. `None` for everything else.
///
/// This looks at the name alone: what it resolves to is checked by whoever connects to it.
#[must_use]
pub fn public_host(name: &str) -> Option<String> {
    let name = name.trim();
    // Percent signs would be decoded by the parser: a name that needs them is not a plain one.
    if name.is_empty() || name.len() > 253 || name.contains('%') {
        return None;
    }
    let Ok(Host::Domain(domain)) = Host::parse(name) else {
        return None;
    };
    let private =
        PRIVATE.iter().any(|end| domain == *end || domain.strip_suffix(end).is_some_and(|d| d.ends_with('.')));
    let plain = domain.len() <= 253 && domain.contains('.') && domain.split('.').all(is_label);
    (plain && !private).then_some(domain)
}

fn is_label(label: &str) -> bool {
    let sound = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
    matches!(label.len(), 1..=63) && !label.starts_with('-') && !label.ends_with('-') && label.bytes().all(sound)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_private_name_is_no_public_host() {
        for name in ["localhost", "a.localhost", "nas.local", "db.internal", "router.home.arpa", "10.0.0.1", "1.2.3"] {
            assert_eq!(public_host(name), None, "{name}");
        }
        for name in ["mylocal.example", "local.example", "home.example"] {
            assert_eq!(public_host(name).as_deref(), Some(name));
        }
    }
}
