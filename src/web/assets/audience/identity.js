// The identity text of a contact: the twin of src/reach/contact/identity.rs. Both are held to tests/it/audience/cases.json.

// White space as Unicode has it, and the mark that may begin a file: what trim() takes away differs between languages.
const EDGES = /^[\p{White_Space}\uFEFF]+|[\p{White_Space}\uFEFF]+$/gu;

/** Longest identity text, in bytes: what RFC 9497 takes as one input. */
const MOST_INPUT = 65_535;

/** Without white space at both ends. */
export const trim = (text) => text.replace(EDGES, '');

/** Without what stands between a parenthesis and its partner; one without a partner stays. */
function withoutAsides(text) {
  const open = [];
  const asides = []; // [from, to), each outside the earlier ones or around them
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') open.push(at);
    if (text[at] === ')' && open.length > 0) {
      const from = open.pop();
      while (asides.length > 0 && asides.at(-1)[0] > from) asides.pop();
      asides.push([from, at + 1]);
    }
  }
  let kept = '';
  let end = 0;
  for (const [from, to] of asides) {
    kept += `${text.slice(end, from)} `;
    end = to;
  }
  return kept + text.slice(end);
}

/** Letters and digits alone, lower-case, without accents, words set apart by one space. `surname`: up to a comma. */
export function plain(text, surname = false) {
  const bare = withoutAsides(text.normalize('NFKD'));
  const [first] = surname ? bare.split(',') : [bare];
  const letters = first.replace(/\p{Mn}/gu, '').toLowerCase().replaceAll('ς', 'σ');
  return letters.replace(/[^\p{Alphabetic}\p{N}]+/gu, ' ').replace(/^ | $/g, '');
}

/** Exactly one @, with something on both sides. */
export function isAddress(text) {
  const parts = text.split('@');
  return parts.length === 2 && parts[0] !== '' && parts[1] !== '';
}

/**
 * The text of which a pseudonym is made, or null where nothing says who it is.
 * A contact is {first, last, employer, mail, account, network}: texts, empty where not known; `network` is the code of
 * the account's network.
 */
export function identity(contact) {
  const text = who(contact);
  return text !== null && new TextEncoder().encode(text).length <= MOST_INPUT ? text : null;
}

function who(contact) {
  const mail = trim((contact.mail ?? '').normalize('NFKC')).toLowerCase();
  if (isAddress(mail)) return `mail:${mail}`;
  const [first, last] = [plain(contact.first ?? ''), plain(contact.last ?? '', true)];
  if (first !== '' || last !== '') return `name:${first}|${last}|${plain(contact.employer ?? '')}`;
  if (contact.account && contact.network) return `account:${contact.network}:${contact.account.toLowerCase()}`;
  return null;
}

/** Does the contact work where one of these names or aliases is used? */
export function isColleague(contact, names) {
  const employer = plain(contact.employer ?? '');
  return employer !== '' && names.some((name) => plain(name) === employer);
}
