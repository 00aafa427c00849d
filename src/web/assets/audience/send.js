// From identities to pseudonyms, in as many workers as help, and the sample that is made of them.

/** What the server refused, or that it was not reached: {code, message}. */
export class Trouble extends Error {
  constructor(what) {
    super(what.code);
    this.what = what;
  }
}

/** Parts of a batch: each is one worker's at a time, so that they share the work evenly. */
const PARTS = 4;
/** Most workers, and most batches on their way at once. */
const MOST = 4;

/**
 * Begins to blind, while the person still reads; nothing is sent. `evaluate` then sends, as often as it is asked to, and
 * `end` lets everything go.
 */
export function prepare(identities, batch) {
  const size = Math.ceil(batch / PARTS);
  const batches = Math.ceil(identities.length / batch);
  const parts = Array.from({ length: batches * PARTS }, (_, at) => identities.slice(at * size, (at + 1) * size));
  const workers = Array.from({ length: Math.min(MOST, navigator.hardwareConcurrency || 1) },
    () => new Worker(new URL('work.js', import.meta.url), { type: 'module' }));
  const waiting = new Map();
  const failed = new Trouble({ code: 'BROKEN' });
  for (const worker of workers) {
    worker.onmessage = ({ data: { id, made } }) => (made ? waiting.get(id).resolve(made) : waiting.get(id).reject(failed));
    worker.onerror = () => waiting.forEach(({ reject }) => reject(failed));
  }
  const ask = (id, message) => new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    workers[id % workers.length].postMessage({ id, ...message });
  });
  // Always full: the number of contacts is nobody's business.
  const blinded = parts.map((part, id) => ask(id, { identities: part, fillers: size - part.length }));
  // Told when it is waited for.
  blinded.forEach((elements) => elements.catch(() => {}));

  /** The pseudonym of each identity, in their order. `progress(done, all)` is told of each batch. */
  async function evaluate(version, address, progress) {
    const found = new Array(identities.length);
    let [next, done] = [0, 0];
    progress(done, batches);
    const line = async () => {
      while (next < batches) {
        const ids = parts.slice(0, PARTS).map((_, at) => next * PARTS + at);
        next += 1;
        const elements = (await Promise.all(ids.map((id) => blinded[id]))).flat();
        const evaluated = await post('POST', address, { key_version: version, elements });
        const made = await Promise.all(ids.map((id, at) => ask(id, { evaluated: evaluated.elements.slice(at * size, (at + 1) * size) })));
        made.forEach((pseudonyms, at) => pseudonyms.forEach((pseudonym, n) => { found[ids[at] * size + n] = pseudonym; }));
        done += 1;
        progress(done, batches);
      }
    };
    await Promise.all(Array.from({ length: Math.min(MOST, batches) }, line));
    return found;
  }

  return { evaluate, end: () => workers.forEach((worker) => worker.terminate()) };
}

/** Asks the server; a refusal is thrown. */
export async function post(method, address, body) {
  const sent = body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(address, { method, credentials: 'omit', cache: 'no-store', ...sent }).catch(() => null);
  if (response === null) throw new Trouble({ code: 'OFFLINE' });
  const answer = await response.json().catch(() => ({ code: response.status === 404 ? 'GONE' : 'OFFLINE' }));
  if (!response.ok) throw new Trouble(answer);
  return answer;
}

/** Those below the threshold; 16 digits each, so that they sort and compare as the numbers do. */
function sample(contacts, pseudonyms, threshold) {
  const kept = new Set();
  const colleagues = new Set();
  pseudonyms.forEach((pseudonym, at) => {
    if (pseudonym >= threshold) return;
    kept.add(pseudonym);
    if (contacts[at].colleague) colleagues.add(pseudonym);
  });
  return { pseudonyms: [...kept].sort(), colleagues: [...colleagues].sort() };
}

/** Has the sample kept; where the threshold fell meanwhile, cuts it and tries again, once. */
export async function put(address, network, contacts, pseudonyms, rules, state, again = true) {
  try {
    const { stored } = await post('PUT', address, {
      network, key_version: rules.key_version, threshold: rules.threshold, count: contacts.length,
      ...sample(contacts, pseudonyms, rules.threshold),
    });
    return stored;
  } catch (error) {
    if (!again || error.what?.code !== 'THRESHOLD_CHANGED') throw error;
    const now = await state();
    if (now.key_version !== rules.key_version) throw new Trouble({ ...error.what, code: 'KEY_CHANGED' });
    return put(address, network, contacts, pseudonyms, now, state, false);
  }
}
