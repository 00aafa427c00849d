// Blinds contacts and takes the blind off again, in a worker: the page stays awake, and every core helps. What an
// identity was stays here; the page gets elements to send, and then pseudonyms.
import { blind, filler, finish, pseudonym } from './oprf.js';

const kept = new Map();

function work({ id, identities, fillers, evaluated }) {
  if (evaluated) return kept.get(id).map((one, at) => pseudonym(finish(one, evaluated[at])));
  kept.set(id, identities.map((identity) => blind(identity)));
  return [...kept.get(id).map(({ element }) => element), ...Array.from({ length: fillers }, filler)];
}

self.addEventListener('message', ({ data }) => {
  try {
    self.postMessage({ id: data.id, made: work(data) });
  } catch {
    self.postMessage({ id: data.id, made: null });
  }
});
