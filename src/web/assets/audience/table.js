// Lists with a header line: LinkedIn's Connections.csv, Mastodon's followers, and plain ones. The twin of
// src/reach/contact/table.rs and columns.rs.
import { isAddress, plain, trim } from './identity.js';
import { account, isDid } from './lists.js';
import { problem } from './problem.js';
import { place } from './text.js';

/** Longest field, in characters (of Unicode). */
export const MOST_FIELD = 10_000;
/** The header stands in one of the first lines: LinkedIn sets notes before it. */
const MOST_PREAMBLE = 40;

// What a column is called, as plain() leaves it.
const COLUMNS = {
  first: ['first name', 'firstname', 'given name', 'givenname', 'forename', 'prenom', 'prenoms'],
  last: ['last name', 'lastname', 'surname', 'family name', 'familyname', 'nom de famille'],
  name: ['name', 'full name', 'fullname', 'nom', 'nom complet', 'contact'],
  mail: [
    'email address', 'email', 'e mail', 'e mail address', 'mail', 'courriel', 'adresse e mail', 'adresse email',
    'adresse mail', 'adresse courriel', 'adresse electronique',
  ],
  employer: ['company', 'company name', 'employer', 'organization', 'organisation', 'entreprise', 'societe', 'employeur'],
  account: ['account address', 'adresse du compte'],
  did: ['did'],
  since: ['connected on', 'connecte le', 'date de connexion', 'relation depuis'],
  boosts: ['show boosts'],
  muted: ['hide notifications'],
};
const KINDS = new Map(Object.entries(COLUMNS).flatMap(([kind, names]) => names.map((name) => [name, kind])));
const WHO = ['first', 'last', 'name', 'mail', 'account', 'did'];

/** Length of the line's end at `at`. */
const ending = (text, at) => (text.startsWith('\r\n', at) ? 2 : 1);

/**
 * One record of `text` from `from` on: {fields: [{text, at}], next}, or {problem}. A field in quotes may hold line
 * breaks; what follows its closing quote belongs to it, as spreadsheets take it.
 */
function record(text, from, delimiter) {
  const fields = [];
  let at = from;
  for (;;) {
    const start = at;
    let value = '';
    if (text[at] === '"') {
      at += 1;
      for (;;) {
        const quote = text.indexOf('"', at);
        if (quote < 0) return { problem: problem('unclosed-quote', place(text, start)) };
        value += text.slice(at, quote);
        at = quote + 1;
        if (text[at] !== '"') break;
        value += '"';
        at += 1;
      }
    }
    const rest = at;
    while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at += 1;
    value += text.slice(rest, at);
    if (value.length > MOST_FIELD && Array.from(value).length > MOST_FIELD) {
      return { problem: problem('long-field', place(text, start), { most: MOST_FIELD }) };
    }
    fields.push({ text: trim(value), at: start });
    if (at >= text.length || text[at] !== delimiter) break;
    at += 1;
  }
  return { fields, next: at + ending(text, at) };
}

/** {kinds, delimiter, next} of the first line that names columns which say who somebody is; null where none does. */
function header(text) {
  let from = 0;
  for (let line = 0; line < MOST_PREAMBLE && from < text.length; line += 1) {
    const length = text.slice(from).search(/[\r\n]/);
    const end = length < 0 ? text.length : from + length;
    const next = end + ending(text, end);
    for (const delimiter of [',', ';', '\t']) {
      const { fields } = record(text.slice(from, end), 0, delimiter);
      const kinds = fields?.map((field) => KINDS.get(plain(field.text)) ?? null) ?? [];
      if (kinds.some((kind) => WHO.includes(kind))) return { kinds, delimiter, next };
    }
    from = next;
  }
  return null;
}

/** A full name: the first word, and what follows it up to a comma. */
function split(name) {
  const [bare] = name.split(',');
  const [, first, last] = /^(\P{White_Space}*)\p{White_Space}*(.*)$/su.exec(trim(bare));
  return { first, last };
}

/** The contact of a record. A list of accounts is read as such, whatever else stands beside them. */
function contact(kinds, fields) {
  const of = (kind) => fields[kinds.indexOf(kind)]?.text ?? '';
  const empty = { first: '', last: '', employer: '', mail: '', account: '', network: null };
  if (kinds.includes('account')) return { ...empty, account: handle(of('account')), network: 'mastodon' };
  if (kinds.includes('did')) return { ...empty, account: isDid(of('did')) ? of('did') : '', network: 'bluesky' };
  const name = of('name');
  const names = kinds.includes('first')
    ? { first: of('first'), last: kinds.includes('last') ? of('last') : name }
    : kinds.includes('last')
      ? { first: name, last: of('last') }
      : split(name);
  return { ...empty, ...names, employer: of('employer'), mail: of('mail') };
}

/** `user@host` without the sign that may stand before it; empty where it is none. */
function handle(text) {
  const bare = text.replace(/^@/, '');
  return isAddress(bare) ? bare : '';
}

/** Which list it is, or why it is none: {network} or {problem}. */
function known({ kinds }, name) {
  const has = (kind) => kinds.includes(kind);
  if (has('account') && (has('boosts') || /following/i.test(name))) {
    return { problem: problem('following-mastodon') };
  }
  if (has('account') && has('muted')) return { problem: problem('other-export', null, { what: 'muted_accounts' }) };
  if (has('account')) return { network: 'mastodon' };
  if (has('did')) return { network: 'bluesky' };
  return { network: has('since') && (has('first') || has('last')) ? 'linkedin' : null };
}

/** A list of DIDs without any header. */
function bare(text) {
  const lines = text.split(/\r\n|\n|\r/).map(trim).filter((line) => line !== '');
  if (!lines.every(isDid)) return { problem: problem('no-header') };
  return { network: 'bluesky', rows: lines.map((did) => ({ contact: account('bluesky', did) })), notes: [] };
}

/** {network, rows, notes}, or {problem}. A row is {contact}, or {code, at} where it cannot be used. */
export function table(text, name) {
  const head = header(text);
  if (head === null) return bare(text);
  const { network, problem: other } = known(head, name);
  if (other) return { problem: other };
  const rows = [];
  for (let at = head.next; at < text.length; ) {
    const { fields, next, problem: broken } = record(text, at, head.delimiter);
    if (broken) return { problem: broken };
    const extra = fields.slice(head.kinds.length).find((field) => field.text !== '');
    if (extra) rows.push({ code: 'long-row', at: extra.at });
    else if (fields.some((field) => field.text !== '')) rows.push({ contact: contact(head.kinds, fields), at });
    at = next;
  }
  return { network, rows, notes: [] };
}
