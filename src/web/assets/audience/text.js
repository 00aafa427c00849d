// From the bytes of a file to its text: the twin of src/reach/contact/text.rs.
import { problem } from './problem.js';

/** Largest file, in bytes. */
export const MOST_BYTES = 20 * 1024 * 1024;

const begins = (bytes, ...values) => values.every((value, at) => bytes[at] === value);

/** 1-based line and column, in characters, of an offset in `text`. \r\n, \n and \r each end a line. */
export function place(text, offset) {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: before.length, column: Array.from(before.at(-1)).length + 1 };
}

/** How many bytes from the start are well-formed UTF-8 (table 3-7 of the Unicode standard). */
function wellFormed(bytes) {
  let at = 0;
  while (at < bytes.length) {
    const first = bytes[at];
    let more = 0;
    let [low, high] = [0x80, 0xbf];
    if (first < 0x80) more = 0;
    else if (first >= 0xc2 && first <= 0xdf) more = 1;
    else if (first >= 0xe0 && first <= 0xef) {
      more = 2;
      if (first === 0xe0) low = 0xa0;
      if (first === 0xed) high = 0x9f;
    } else if (first >= 0xf0 && first <= 0xf4) {
      more = 3;
      if (first === 0xf0) low = 0x90;
      if (first === 0xf4) high = 0x8f;
    } else return at;
    for (let next = 1; next <= more; next += 1) {
      const byte = bytes[at + next]; // undefined behind the end: no comparison holds
      if (!(byte >= low && byte <= high)) return at;
      [low, high] = [0x80, 0xbf];
    }
    at += more + 1;
  }
  return at;
}

function utf8(bytes) {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    const good = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, wellFormed(bytes)));
    return { problem: problem('encoding', place(good, good.length)) };
  }
}

function utf16(bytes, label) {
  try {
    return { text: new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { problem: problem('encoding') };
  }
}

/** {text} without its mark, or {problem}. */
export function decode(bytes) {
  if (bytes.length > MOST_BYTES) {
    return { problem: problem('too-large', null, { size: Math.ceil(bytes.length / 1048576), most: MOST_BYTES / 1048576 }) };
  }
  if (begins(bytes, 0x50, 0x4b, 3, 4)) return { problem: problem('archive') };
  let read;
  if (begins(bytes, 0xef, 0xbb, 0xbf)) read = utf8(bytes.subarray(3));
  else if (begins(bytes, 0xff, 0xfe)) read = utf16(bytes.subarray(2), 'utf-16le');
  else if (begins(bytes, 0xfe, 0xff)) read = utf16(bytes.subarray(2), 'utf-16be');
  else if (bytes.includes(0)) read = { problem: problem('binary') };
  else read = utf8(bytes);
  if (read.text?.includes('\0')) return { problem: problem('binary') };
  return read;
}
