// The page's half of audiences, without a browser: the same cases as the Rust half (tests/it/audience/cases.json), and
// the vectors of RFC 9497. Needs nothing but node.
//
//   node tests/browser/audience.mjs          runs the cases
//   node tests/browser/audience.mjs lines    answers lines of JSON on standard input, for tests/it/audience.rs
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createInterface } from 'node:readline';
import assert from 'node:assert/strict';

const here = dirname(fileURLToPath(import.meta.url));

// A browser knows by the page that these are modules; node wants a package that says so.
const folder = await mkdtemp(join(tmpdir(), 'portevoix-audience-'));
await cp(join(here, '../../src/web/assets'), folder, { recursive: true });
await writeFile(join(folder, 'package.json'), '{"type":"module"}');
const load = (name) => import(pathToFileURL(join(folder, name)));
const { read } = await load('audience/read.js');
const { identity, isColleague } = await load('audience/identity.js');
const { blind, filler, finish, pseudonym } = await load('audience/oprf.js');
await rm(folder, { recursive: true });

const bytes = (hex) => Uint8Array.from(Buffer.from(hex, 'hex'));
const hex = (array) => Buffer.from(array).toString('hex');

async function lines() {
  let blinds = [];
  for await (const line of createInterface({ input: process.stdin })) {
    const asked = JSON.parse(line);
    if (asked.blind) {
      blinds = asked.blind.map((text) => blind(text));
      console.log(JSON.stringify({ elements: [...blinds.map((one) => one.element), filler()] }));
    } else {
      console.log(JSON.stringify({ pseudonyms: blinds.map((one, at) => pseudonym(finish(one, asked.finish[at]))) }));
    }
  }
}

// Outcomes as cases.json writes them: identities instead of contacts, and arguments as text.
function outcome(file) {
  const found = read(file.hex === undefined ? new TextEncoder().encode(file.text) : bytes(file.hex), file.name);
  const texts = (args) => Object.fromEntries(Object.entries(args).map(([name, value]) => [name, String(value)]));
  return {
    network: found.network,
    identities: found.contacts.map(identity),
    duplicates: found.duplicates,
    unusable: found.unusable,
    problems: found.problems.map(({ code, line, column, args }) => ({ code, line, column, args: texts(args) })),
  };
}

/** noble draws a scalar as 48 bytes, reduces them by the order less one and adds one: these give `scalar` itself. */
function drawn(scalar) {
  const less = BigInt(`0x${hex(bytes(scalar).reverse())}`) - 1n;
  return (length) => bytes(less.toString(16).padStart(2 * length, '0')).reverse();
}

async function cases() {
  const { identities, colleagues, files, oprf } = JSON.parse(await readFile(join(here, '../it/audience/cases.json'), 'utf8'));
  // `repeat`: the first name so many times, behind itself.
  for (const { contact, repeat = 1, identity: expected } of identities) {
    const whole = { ...contact, first: contact.first.repeat(repeat) };
    assert.ok(identity(whole) === expected, JSON.stringify(contact));
  }
  for (const { employer, names, colleague } of colleagues) {
    assert.equal(isColleague({ employer }, names), colleague, `${employer}: ${names}`);
  }
  for (const file of files) {
    const { network, identities: who, duplicates, unusable, problems } = file;
    assert.deepEqual(outcome(file), { network, identities: who, duplicates, unusable, problems }, file.title);
  }
  for (const { input, blinded, evaluated, output } of oprf.vectors) {
    // The inputs are bytes below 0x80: as text they are the same.
    const one = blind(Buffer.from(input, 'hex').toString(), drawn(oprf.blind));
    assert.equal(one.element, blinded);
    assert.equal(hex(finish(one, evaluated)), output);
    assert.equal(pseudonym(bytes(output)), (BigInt(`0x${output.slice(0, 16)}`) >> 1n).toString(16).padStart(16, '0'));
    for (const bad of ['', evaluated.toUpperCase(), '0'.repeat(64), 'f'.repeat(64), evaluated + '00']) {
      assert.throws(() => finish(one, bad), bad);
    }
  }
  const from = performance.now();
  const blinds = Array.from({ length: 750 }, (_, at) => blind(`name:ada|lovelace ${at}|acme`));
  blinds.forEach((one) => pseudonym(finish(one, one.element)));
  const took = Math.round(performance.now() - from);
  console.log(`${identities.length} identities, ${files.length} files and RFC 9497: ok; 750 contacts blinded and finished in ${took} ms`);
}

await (process.argv[2] === 'lines' ? lines() : cases());
