// Blinds a batch, has it evaluated, and takes the blind off: in a worker, so that the page stays awake and every core
// helps. An identity comes in and its pseudonym goes back to the page; what is sent is blinded.
import { blind, filler, finish, pseudonym } from './oprf.js';

async function pseudonyms({ identities, address, version, batch }) {
  const blinded = identities.map((identity) => blind(identity));
  const elements = blinded.map(({ element }) => element);
  // Always as many: the number of contacts is nobody's business.
  while (elements.length < batch) elements.push(filler());
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key_version: version, elements }),
    credentials: 'omit',
  });
  const answer = await response.json().catch(() => ({ code: response.status === 404 ? 'GONE' : 'BROKEN' }));
  if (!response.ok) return { trouble: answer };
  return { found: blinded.map((one, at) => pseudonym(finish(one, answer.elements[at]))) };
}

self.addEventListener('message', async ({ data }) => {
  try {
    self.postMessage({ id: data.id, ...await pseudonyms(data) });
  } catch {
    self.postMessage({ id: data.id, trouble: { code: 'OFFLINE' } });
  }
});
