// The employee's side of the oblivious function of RFC 9497 (mode 0x00, ristretto255-SHA512): an identity is blinded,
// the server evaluates what it cannot read, and the answer without the blind is the contact's pseudonym.
import { ristretto255_hasher, ristretto255_oprf } from '../vendor/noble-oprf.js';

const { oprf } = ristretto255_oprf;

const toHex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

function fromHex(text) {
  if (typeof text !== 'string' || !/^[0-9a-f]{64}$/.test(text)) throw new RangeError('not 32 bytes in lower-case hexadecimal digits');
  return Uint8Array.from({ length: 32 }, (_, at) => Number.parseInt(text.slice(2 * at, 2 * at + 2), 16));
}

/**
 * Blinds one identity text under a fresh random scalar.
 * `element` (64 hexadecimal digits) is what the server is shown; the rest stays here until the answer comes.
 * `random` is only given by tests.
 */
export function blind(identity, random) {
  const input = new TextEncoder().encode(identity);
  const { blind: scalar, blinded } = random === undefined ? oprf.blind(input) : oprf.blind(input, random);
  return { input, scalar, element: toHex(blinded) };
}

/** The 64 bytes of RFC 9497 from what `blind` answered and the server's element. Throws where that is no element. */
export function finish(blinded, evaluatedHex) {
  return oprf.finalize(blinded.input, blinded.scalar, fromHex(evaluatedHex));
}

/** The pseudonym: the first 63 bits, as 16 lower-case hexadecimal digits. These sort as the numbers do. */
export function pseudonym(bytes64) {
  const first = new DataView(bytes64.buffer, bytes64.byteOffset, 8).getBigUint64(0);
  return (first >> 1n).toString(16).padStart(16, '0');
}

/** An element of nobody, as a blinded one looks: it fills the last batch, so that the server learns no exact number. */
export function filler() {
  return toHex(ristretto255_hasher.deriveToCurve(crypto.getRandomValues(new Uint8Array(64))).toBytes());
}
