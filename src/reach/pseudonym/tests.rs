use std::convert::Infallible;

use rand_chacha::{ChaCha8Rng, rand_core::SeedableRng as _};

use rand_core::TryRng;
use secrecy::ExposeSecret as _;

use super::*;

/// RFC 9497, appendix A.1.1 (OPRF mode of ristretto255-SHA512): both vectors share key and blind.
const SECRET: &str = "5ebcea5ee37023ccb9fc2d2019f9d7737be85591ae8652ffa9ef0f4d37063b0e";
const SCALAR: &str = "64d37aed22a27f5191de1c1d69fadb899d8862b58eb4220029e036ec4c1f6706";

struct Vector {
    input: &'static [u8],
    blinded: &'static str,
    evaluated: &'static str,
    output: &'static str,
}

const VECTORS: [Vector; 2] = [
    Vector {
        input: &[0],
        blinded: "609a0ae68c15a3cf6903766461307e5c8bb2f95e7e6550e1ffa2dc99e412803c",
        evaluated: "7ec6578ae5120958eb2db1745758ff379e77cb64fe77b0b2d8cc917ea0869c7e",
        output: "527759c3d9366f277d8c6020418d96bb393ba2afb20ff90df23fb7708264e2f3\
                 ab9135e3bd69955851de4b1f9fe8a0973396719b7912ba9ee8aa7d0b5e24bcf6",
    },
    Vector {
        input: &[0x5a; 17],
        blinded: "da27ef466870f5f15296299850aa088629945a17d1f5b7f5ff043f76b3c06418",
        evaluated: "b4cbf5a4f1eeda5a63ce7b77c7d23f461db3fcab0dd28e4e17cecb5c90d02c25",
        output: "f4a74c9c592497375e796aa837e907b1a045d34306a749db9f34221f7e750cb4\
                 f2a6413a6bf6fa5e19ba6348eb673934a722a7ede2e7621306d18951e7cf2c73",
    },
];

/// Hands out one scalar, as 64 bytes of which the upper half is zero: the reduction leaves it as it is.
struct Fixed(Vec<u8>);

impl Fixed {
    fn scalar() -> Self {
        let mut bytes = from_hex(SCALAR).unwrap().to_vec();
        bytes.resize(64, 0);
        Self(bytes)
    }
}

impl TryRng for Fixed {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        unreachable!("scalars are drawn in bytes")
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        unreachable!("scalars are drawn in bytes")
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        bytes.copy_from_slice(&self.0.drain(..bytes.len()).collect::<Vec<_>>());
        Ok(())
    }
}

#[test]
fn the_vectors_of_rfc_9497_hold() {
    let key = Key::from_hex(SECRET).unwrap();
    for vector in VECTORS {
        let (blind, element) = blind_bytes(vector.input, &mut Fixed::scalar()).unwrap();
        assert_eq!(to_hex(&element), vector.blinded);
        let evaluated = key.evaluate(&[element]).unwrap();
        assert_eq!(to_hex(&evaluated[0]), vector.evaluated);
        assert_eq!(to_hex(&blind.output(&evaluated[0]).unwrap()), vector.output);
        let expected = u64::from_str_radix(&vector.output[..16], 16).unwrap() >> 1;
        assert_eq!(blind.finish(&evaluated[0]).unwrap(), expected);
    }
}

#[test]
fn blinded_or_direct_is_the_same_and_no_two_blinds_are() {
    let mut rng = ChaCha8Rng::seed_from_u64(9497);
    let key = Key::generate(&mut rng);
    for identity in ["mail:a@b.example", "name:élodie|œuf|", &"x".repeat(MOST_INPUT)] {
        let (first, one) = blind(identity, &mut rng).unwrap();
        let (second, other) = blind(identity, &mut rng).unwrap();
        assert_ne!(one, other);
        let answers = key.evaluate(&[one, other]).unwrap();
        let expected = direct(&key, identity).unwrap();
        assert!(expected < 1 << 63);
        assert_eq!(first.finish(&answers[0]).unwrap(), expected);
        assert_eq!(second.finish(&answers[1]).unwrap(), expected);
        // Under another key it is somebody else.
        assert_ne!(direct(&Key::generate(&mut rng), identity).unwrap(), expected);
        // An answer to another question is not noticed, but gives a wrong pseudonym.
        assert_ne!(first.finish(&answers[1]).unwrap(), expected);
    }
}

#[test]
fn an_identity_has_bounds() {
    let mut rng = ChaCha8Rng::seed_from_u64(1);
    let key = Key::generate(&mut rng);
    for identity in ["", &"x".repeat(MOST_INPUT + 1)] {
        assert_eq!(blind(identity, &mut rng).err(), Some(InputError));
        assert_eq!(direct(&key, identity), Err(InputError));
    }
}

#[test]
fn what_is_no_element_is_refused_and_nothing_is_evaluated() {
    let key = Key::from_hex(SECRET).unwrap();
    let good = from_hex(VECTORS[0].blinded).unwrap();
    let mut negative = good;
    negative[0] |= 1; // RFC 9496: the encoding of a negative field element
    // p itself, little-endian: zero written in another way.
    let mut not_reduced = [0xff; 32];
    not_reduced[0] = 0xed;
    not_reduced[31] = 0x7f;
    for bad in [[0; 32], [0xff; 32], negative, not_reduced] {
        assert_eq!(key.evaluate(&[good, bad]), Err(ElementError(1)), "{}", to_hex(&bad));
        let (blind, _) = blind_bytes(b"x", &mut Fixed::scalar()).unwrap();
        assert_eq!(blind.finish(&bad), Err(ElementError(0)));
    }
    assert_eq!(key.evaluate(&[]), Ok(vec![]));
}

#[test]
fn a_key_is_written_and_read_and_never_shown() {
    let key = Key::generate(&mut ChaCha8Rng::seed_from_u64(7));
    let text = key.to_hex();
    let again = Key::from_hex(text.expose_secret()).unwrap();
    assert_eq!(direct(&again, "name:a|b|").unwrap(), direct(&key, "name:a|b|").unwrap());
    assert_eq!(format!("{key:?}"), "Key([redacted])");
    let upper = SECRET.to_uppercase();
    let order = "edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010";
    for bad in ["", &SECRET[..63], &upper, &format!("{SECRET}00"), &"0".repeat(64), order, &"é".repeat(32)] {
        assert_eq!(Key::from_hex(bad).err(), Some(KeyError), "{bad}");
    }
}

#[test]
fn a_filler_looks_like_any_other_element() {
    let mut rng = ChaCha8Rng::seed_from_u64(3);
    let fillers: Vec<Element> = (0..50).map(|_| filler(&mut rng).unwrap()).collect();
    assert_eq!(fillers.iter().collect::<std::collections::BTreeSet<_>>().len(), 50);
    assert_eq!(Key::from_hex(SECRET).unwrap().evaluate(&fillers).unwrap().len(), 50);
}
