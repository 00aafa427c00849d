//! How a contact becomes a pseudonym that only both sides together can make: the oblivious pseudorandom function of
//! RFC 9497, mode 0x00, ristretto255-SHA512.
//!
//! The employee's side blinds the identity text ([`blind`]); the installation, which holds the [`Key`], evaluates
//! elements of which it cannot tell what is in them; the employee's side takes the blind off ([`Blind::finish`]). So the
//! installation never sees a contact, and the employee never sees the key. The mathematics is the crate `voprf`'s.

use std::fmt;

use rand_core::Rng;
use secrecy::SecretString;
use secrecy::zeroize::Zeroize as _;
use voprf::{BlindedElement, EvaluationElement, OprfClient, OprfServer, Ristretto255};

#[cfg(test)]
mod tests;

/// A group element as it goes over the wire: the encoding of RFC 9496.
pub type Element = [u8; 32];

/// Longest identity text, in bytes: what RFC 9497 takes as one input (section 2.1, `PrivateInput`).
pub const MOST_INPUT: usize = 65_535;

/// Told when a key is made from a seed; part of the derivation, so it never changes.
const KEY_INFO: &[u8] = b"portevoix audience key";

/// Why a text is not a key. Says nothing of the text itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a key: 64 lower-case hexadecimal digits of a scalar of ristretto255 that is not zero")]
pub struct KeyError;

/// Why an element was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("element {0} is not a canonical encoding of an element other than the identity")]
pub struct ElementError(
    /// Its place in the list, from 0.
    pub usize,
);

/// An identity text that cannot be blinded: empty, or longer than [`MOST_INPUT`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an identity has 1 to {MOST_INPUT} bytes")]
pub struct InputError;

/// The installation's key of one version. Not shown by `Debug`, and wiped from memory when it is dropped.
pub struct Key(OprfServer<Ristretto255>);

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key([redacted])")
    }
}

impl Key {
    /// A new key. `rng` must be the operating system's generator, except in tests.
    #[must_use]
    pub fn generate(rng: &mut dyn Rng) -> Self {
        loop {
            let mut seed = [0; 32];
            rng.fill_bytes(&mut seed);
            let key = OprfServer::new_from_seed(&seed, KEY_INFO);
            seed.zeroize();
            // Fails for one seed in 2^252 or so; the road through the seed spares us the other generator's traits.
            if let Ok(server) = key {
                return Self(server);
            }
        }
    }

    /// Reads a key as [`Key::to_hex`] writes it.
    ///
    /// # Errors
    /// Anything but 64 lower-case hexadecimal digits of a canonical scalar (little-endian, RFC 9496) other than zero.
    pub fn from_hex(text: &str) -> Result<Self, KeyError> {
        let mut bytes = from_hex(text).ok_or(KeyError)?;
        let server = OprfServer::new_with_key(&bytes).map_err(|_| KeyError);
        bytes.zeroize();
        server.map(Self)
    }

    /// The key as its file holds it.
    #[must_use]
    pub fn to_hex(&self) -> SecretString {
        let mut bytes = self.0.serialize();
        let text = SecretString::from(to_hex(&bytes));
        bytes.as_mut_slice().zeroize();
        text
    }

    /// Evaluates blinded elements, in their order. What is in them cannot be told from them.
    ///
    /// # Errors
    /// The first element that is the identity or no canonical encoding; then nothing is evaluated at all.
    pub fn evaluate(&self, elements: &[Element]) -> Result<Vec<Element>, ElementError> {
        let read = |(at, bytes): (usize, &Element)| {
            BlindedElement::<Ristretto255>::deserialize(bytes).map_err(|_| ElementError(at))
        };
        let blinded = elements.iter().enumerate().map(read).collect::<Result<Vec<_>, _>>()?;
        Ok(blinded.iter().map(|element| self.0.blind_evaluate(element).serialize().into()).collect())
    }
}

/// The pseudonym of an identity by whoever has the key: what an attacker with the key can do, and what tests compare.
///
/// # Errors
/// An identity that is empty or longer than [`MOST_INPUT`].
pub fn direct(key: &Key, identity: &str) -> Result<u64, InputError> {
    let output = key.0.evaluate(bounded(identity.as_bytes())?).map_err(|_| InputError)?;
    Ok(pseudonym(&output.into()))
}

/// What the employee's side keeps until the answer comes: the identity, and the scalar that hides it.
pub struct Blind {
    input: Vec<u8>,
    client: OprfClient<Ristretto255>,
}

impl fmt::Debug for Blind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Blind([redacted])")
    }
}

/// Blinds one identity text under a fresh scalar: what stays here, and the element that the installation is shown.
///
/// # Errors
/// An identity that is empty or longer than [`MOST_INPUT`].
pub fn blind(identity: &str, rng: &mut dyn Rng) -> Result<(Blind, Element), InputError> {
    blind_bytes(identity.as_bytes(), rng)
}

fn blind_bytes(input: &[u8], rng: &mut dyn Rng) -> Result<(Blind, Element), InputError> {
    let blinded = OprfClient::blind(bounded(input)?, &mut Bridge(rng)).map_err(|_| InputError)?;
    Ok((Blind { input: input.to_vec(), client: blinded.state }, blinded.message.serialize().into()))
}

impl Blind {
    /// Takes the blind off what the installation answered: the contact's pseudonym, 63 bits.
    ///
    /// # Errors
    /// An answer that is no element, which a sound installation never gives.
    pub fn finish(&self, evaluated: &Element) -> Result<u64, ElementError> {
        self.output(evaluated).map(|output| pseudonym(&output))
    }

    /// All 64 bytes of RFC 9497.
    fn output(&self, evaluated: &Element) -> Result<[u8; 64], ElementError> {
        let evaluated = EvaluationElement::deserialize(evaluated).map_err(|_| ElementError(0))?;
        self.client.finalize(&self.input, &evaluated).map(Into::into).map_err(|_| ElementError(0))
    }
}

/// An element of nobody, as a blinded one looks: it fills the last batch, so that the installation learns the number of
/// batches and not the number of contacts.
///
/// # Errors
/// None in practice: a text of 32 bytes can be blinded.
pub fn filler(rng: &mut dyn Rng) -> Result<Element, InputError> {
    let mut nobody = [0; 32];
    rng.fill_bytes(&mut nobody);
    blind_bytes(&nobody, rng).map(|(_, element)| element)
}

/// The first 63 bits, big-endian: what samples are made of.
fn pseudonym(output: &[u8; 64]) -> u64 {
    let [a, b, c, d, e, f, g, h, ..] = *output;
    u64::from_be_bytes([a, b, c, d, e, f, g, h]) >> 1
}

fn bounded(input: &[u8]) -> Result<&[u8], InputError> {
    if (1..=MOST_INPUT).contains(&input.len()) { Ok(input) } else { Err(InputError) }
}

/// Our generator for `voprf`, which takes the traits of `rand_core` 0.6.
struct Bridge<'a>(&'a mut dyn Rng);

impl voprf_rand_core::RngCore for Bridge<'_> {
    fn next_u32(&mut self) -> u32 {
        self.0.next_u32()
    }

    fn next_u64(&mut self) -> u64 {
        self.0.next_u64()
    }

    fn fill_bytes(&mut self, bytes: &mut [u8]) {
        self.0.fill_bytes(bytes);
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), voprf_rand_core::Error> {
        self.0.fill_bytes(bytes);
        Ok(())
    }
}

// A promise of the caller: the running program hands over the operating system's generator.
impl voprf_rand_core::CryptoRng for Bridge<'_> {}

/// 32 bytes as 64 lower-case hexadecimal digits.
fn to_hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .filter_map(|digit| char::from_digit(digit.into(), 16))
        .collect()
}

/// Only lower-case digits, and exactly 64 of them.
fn from_hex(text: &str) -> Option<[u8; 32]> {
    let digit = |byte: u8| match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    };
    let (pairs, []) = text.as_bytes().as_chunks::<2>() else { return None };
    let bytes = pairs.iter().map(|[high, low]| Some(digit(*high)? << 4 | digit(*low)?)).collect::<Option<Vec<_>>>()?;
    bytes.try_into().ok()
}
