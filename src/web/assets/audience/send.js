// From identities to pseudonyms, in as many workers as help, and the sample that is made of them.

/** What the server refused, or that it was not reached: {code, message}. */
export class Trouble extends Error {
  constructor(what) {
    super(what.code);
    this.what = what;
  }
}

const WORKERS = 4;

/** The pseudonym of each identity, in their order. `progress(done, all)` is told of each batch. */
export async function gather(identities, { batch, key_version: version }, address, progress) {
  const jobs = [];
  for (let at = 0; at < identities.length; at += batch) jobs.push({ at, identities: identities.slice(at, at + batch) });
  const all = jobs.length;
  const found = new Array(identities.length);
  let done = 0;
  progress(done, all);
  const workers = Array.from({ length: Math.min(all, WORKERS, navigator.hardwareConcurrency || 1) },
    () => new Worker(new URL('work.js', import.meta.url), { type: 'module' }));
  const work = async (worker) => {
    for (let job = jobs.shift(); job !== undefined; job = jobs.shift()) {
      const answer = await ask(worker, { identities: job.identities, address: new URL(address, location.href).href, version, batch });
      if (answer.trouble) throw new Trouble(answer.trouble);
      answer.found.forEach((pseudonym, at) => { found[job.at + at] = pseudonym; });
      done += 1;
      progress(done, all);
    }
  };
  try {
    await Promise.all(workers.map(work));
  } finally {
    workers.forEach((worker) => worker.terminate());
  }
  return found;
}

function ask(worker, message) {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = () => reject(new Trouble({ code: 'OFFLINE' }));
    worker.postMessage(message);
  });
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
  const response = await fetch(address, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      network, key_version: rules.key_version, threshold: rules.threshold, count: contacts.length,
      ...sample(contacts, pseudonyms, rules.threshold),
    }),
    credentials: 'omit',
  }).catch(() => null);
  if (response === null) throw new Trouble({ code: 'OFFLINE' });
  const answer = await response.json().catch(() => ({ code: response.status === 404 ? 'GONE' : 'BROKEN' }));
  if (response.ok) return answer.stored;
  if (again && answer.code === 'THRESHOLD_CHANGED') {
    const now = await state();
    if (now.key_version !== rules.key_version) throw new Trouble({ code: 'KEY_CHANGED', message: answer.message });
    return put(address, network, contacts, pseudonyms, now, state, false);
  }
  throw new Trouble(answer);
}
