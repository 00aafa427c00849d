// Reads the file that a person brings, in the browser: nothing of it is sent. The twin of src/reach/contact/mod.rs; both
// are held to tests/it/audience/cases.json.
import { identity } from './identity.js';
import { lists, looksLikeLists } from './lists.js';
import { problem } from './problem.js';
import { table } from './table.js';
import { decode, place } from './text.js';

/** Most contacts of one list. */
export const MOST_CONTACTS = 30_000;
/** Most notes about single rows; behind them only the numbers go on. */
const MOST_NOTES = 20;

const refused = (...problems) => ({ network: null, contacts: [], problems, duplicates: 0, unusable: 0 });

/**
 * `bytes` is the file, `name` its name (only "following" in it is looked at).
 * Answers {network, contacts, problems, duplicates, unusable}: `network` is a code, or null where the list does not say;
 * `contacts` are different people; problems with `error` refuse the file, and then there are no contacts.
 */
export function read(bytes, name) {
  const { text, problem: unreadable } = decode(bytes);
  if (unreadable) return refused(unreadable);
  if (/^[\p{White_Space}\uFEFF]*$/u.test(text)) return refused(problem('empty'));
  const found = looksLikeLists(text) ? lists(text) : table(text, name);
  if (found.problem) return refused(found.problem);
  return gather(found, text);
}

/** Each identity once, and what became of the others. */
function gather({ network, rows, notes }, text) {
  const seen = new Set();
  const contacts = [];
  const problems = [...notes];
  let [duplicates, unusable] = [0, 0];
  for (const { contact, code, at } of rows) {
    const who = contact ? identity(contact) : null;
    if (who === null) {
      unusable += 1;
      // Accounts in JSON have no place of their own: they are only counted.
      if (problems.length < MOST_NOTES && at !== undefined) problems.push(problem(code ?? 'unusable-row', place(text, at)));
    } else if (seen.has(who)) {
      duplicates += 1;
    } else {
      seen.add(who);
      contacts.push(contact);
    }
  }
  if (contacts.length > MOST_CONTACTS) return refused(problem('too-many', null, { n: contacts.length, most: MOST_CONTACTS }));
  if (contacts.length === 0) return refused(problem('no-contacts', null, { n: unusable }));
  return { network, contacts, problems, duplicates, unusable };
}
