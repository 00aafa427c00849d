// Lists of accounts in JSON: X's follower.js and what Bluesky answers. The twin of src/reach/contact/lists.rs.
import { trim } from './identity.js';
import { problem } from './problem.js';

/** Is it JSON, or X's script around it? */
export const looksLikeLists = (text) => /^(\[|\{|window\.YTD\.)/.test(trim(text));

/** A decentralised identifier, as Bluesky names accounts. */
export const isDid = (text) => /^did:[a-z0-9]+:[A-Za-z0-9._:%-]{1,2048}$/.test(text);

/** A contact that is known by its account alone. */
export const account = (network, id) => ({ first: '', last: '', employer: '', mail: '', account: id, network });

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const following = () => ({ problem: problem('following') });
const more = (yes) => (yes ? [problem('more-pages')] : []);

/** {network, rows, notes}, or {problem}. */
export function lists(text) {
  const script = trim(text);
  const named = /^window\.YTD\.([A-Za-z0-9_]{1,64})\.part([0-9]{1,6})[ \t\r\n]*=/.exec(script);
  if (named === null && script.startsWith('window.')) return { problem: problem('not-list') };
  if (named?.[1] === 'following') return following();
  if (named && named[1] !== 'follower') return { problem: problem('other-export', null, { what: named[1] }) };
  let value;
  try {
    value = JSON.parse(trim(script.slice(named?.[0].length ?? 0)).replace(/;$/, ''));
  } catch {
    return { problem: problem('json') };
  }
  if (named) return Array.isArray(value) ? ofX(value, Number(named[2]) > 0) : { problem: problem('not-list') };
  return unnamed(value);
}

/** JSON that does not say what it is: its first entry does. */
function unnamed(value) {
  const entries = Array.isArray(value) ? value : [value];
  if (entries.length === 0) return { network: null, rows: [], notes: [] };
  const [first] = entries;
  const has = (key) => isObject(first) && Object.hasOwn(first, key);
  if (has('followers')) return ofPages(entries);
  if (has('follows')) return following();
  if (Array.isArray(value) && has('follower')) return ofX(entries, false);
  if (Array.isArray(value) && has('following')) return following();
  if (Array.isArray(value) && (has('did') || (typeof first === 'string' && isDid(trim(first))))) return ofBluesky(entries, false);
  return { problem: problem('not-list') };
}

const own = (value, key) => (isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined);

function ofX(entries, isLater) {
  const rows = entries.map((entry) => {
    const id = own(own(entry, 'follower'), 'accountId');
    return { contact: account('x', typeof id === 'string' && /^[0-9]{1,20}$/.test(id) ? id : '') };
  });
  return { network: 'x', rows, notes: more(isLater) };
}

/** Pages of app.bsky.graph.getFollowers, in their order. */
function ofPages(pages) {
  const lists = pages.map((page) => own(page, 'followers'));
  if (!lists.every(Array.isArray)) return { problem: problem('not-list') };
  const cursor = own(pages.at(-1), 'cursor');
  return ofBluesky(lists.flat(), typeof cursor === 'string' && cursor !== '');
}

function ofBluesky(entries, isCut) {
  const rows = entries.map((entry) => {
    const did = typeof entry === 'string' ? entry : own(entry, 'did');
    const id = typeof did === 'string' ? trim(did) : '';
    return { contact: account('bluesky', isDid(id) ? id : '') };
  });
  return { network: 'bluesky', rows, notes: more(isCut) };
}
