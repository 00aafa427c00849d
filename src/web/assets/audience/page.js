// The page on which somebody gives a sample of their audience: the file is read here, shown in plain words, and only
// then sent, blinded. Its sentences are in the page, under #said.
import { identity, isColleague } from './identity.js';
import { blind } from './oprf.js';
import { read } from './read.js';
import { post, prepare, put, Trouble } from './send.js';

const $ = (id) => document.getElementById(id);
const lang = document.documentElement.lang;
const figure = (value) => new Intl.NumberFormat(lang).format(value);
const api = `${location.pathname.replace(/\/$/, '')}/`;
const sentences = new Map([...document.querySelectorAll('#said > li')].map((item) => [item.dataset.name, item.textContent]));

/** A sentence with what is in braces filled in. */
function say(name, args = {}) {
  const text = sentences.get(name) ?? '';
  return text.replaceAll(/\{(\w+)\}/g, (whole, key) => (key in args ? String(args[key]) : whole));
}

function show(...ids) {
  for (const id of ['preview', 'sending', 'done', 'trouble', 'drop']) $(id).hidden = !ids.includes(id);
}

function fail(...texts) {
  $('trouble').replaceChildren(...texts.filter(Boolean).map((text) => Object.assign(document.createElement('p'), { textContent: text })));
  show('trouble', 'drop');
  $('trouble').focus();
  drop();
}

/** The words for a refusal: the server's own, or ours where it said nothing. */
function explain(trouble) {
  if (trouble.message) return trouble.message;
  return say(trouble.code === 'GONE' ? 'gone' : 'offline');
}

/** The words for what is wrong in a file, with its place. */
function told({ code, line, args }) {
  const text = say(`file-${code}`, Object.fromEntries(Object.entries(args).map(([name, value]) => [name, typeof value === 'number' ? figure(value) : value])));
  return line === null ? text : say('line', { line: figure(line), text });
}

let ready = null; // what was read and not yet sent
let reading = 0;

const state = () => post('GET', `${api}state`);

/** What was read is let go. */
function drop() {
  ready?.crew.end();
  ready = null;
  $('file').value = '';
}

async function take(file) {
  ready?.crew.end();
  ready = null;
  reading += 1;
  const mine = reading;
  $('status').textContent = say('reading');
  let rules;
  let bytes;
  try {
    [rules, bytes] = await Promise.all([state(), file.arrayBuffer()]);
  } catch (error) {
    fail(error instanceof Trouble ? explain(error.what) : say('file-binary'));
    return;
  }
  // Another file was chosen meanwhile.
  if (mine !== reading) return;
  const found = read(new Uint8Array(bytes), file.name);
  const wrong = found.problems.filter(({ error }) => error);
  if (wrong.length > 0) {
    fail(...wrong.map(told));
    return;
  }
  const network = found.network ?? document.querySelector('input[name="list"]:checked').value;
  const contacts = found.contacts.map((contact) => ({ who: identity(contact), colleague: isColleague(contact, rules.organisation) }));
  ready = { network, contacts, crew: prepare(contacts.map(({ who }) => who), rules.batch) };
  preview(found, rules);
}

function preview(found, rules) {
  const { network, contacts } = ready;
  const batches = Math.ceil(contacts.length / rules.batch);
  const theta = Number(BigInt(`0x${rules.threshold}`) >> 32n) / 2 ** 31;
  const facts = {
    network: document.querySelector(`input[name="list"][value="${CSS.escape(network)}"] + span`)?.textContent ?? network,
    found: figure(contacts.length),
    duplicates: figure(found.duplicates),
    unusable: figure(found.unusable),
    colleagues: figure(contacts.filter(({ colleague }) => colleague).length),
    example: blind(contacts[0].who).element,
  };
  for (const [name, value] of Object.entries(facts)) document.querySelector(`[data-fact="${name}"]`).textContent = value;
  const args = { batches: figure(batches), values: figure(batches * rules.batch), kept: figure(Math.round(contacts.length * theta)), count: figure(contacts.length) };
  for (const part of document.querySelectorAll('[data-said]')) part.textContent = say(part.dataset.said, args);
  $('notes').replaceChildren(...found.problems.slice(0, 5).map((one) => Object.assign(document.createElement('p'), { textContent: told(one) })));
  $('notes').hidden = found.problems.length === 0;
  const enough = batches * rules.batch <= rules.left;
  $('send').disabled = !enough;
  if (!enough) {
    fail(say('used-up'));
    return;
  }
  show('preview');
  $('status').textContent = '';
  $('preview').focus();
}

function progress(done, all) {
  $('bar').max = all;
  $('bar').value = done;
  $('sending-text').textContent = say(done === 0 ? 'preparing' : 'progress', { done: figure(done), all: figure(all) });
}

async function send() {
  const { network, contacts, crew } = ready;
  show('sending');
  progress(0, 1);
  $('status').textContent = say('preparing');
  try {
    const stored = await attempt(network, contacts, crew, 2);
    drop();
    $('done-text').textContent = say('stored', { count: figure(stored.count), kept: figure(stored.kept) });
    show('done', 'drop');
    $('done').focus();
    await refresh();
  } catch (error) {
    fail(error instanceof Trouble ? explain(error.what) : say('offline'));
  }
}

/** Once more where the key or the threshold changed while the page was open. */
async function attempt(network, contacts, crew, times) {
  const rules = await state();
  try {
    const pseudonyms = await crew.evaluate(rules.key_version, `${api}evaluate`, progress);
    $('sending-text').textContent = say('storing');
    return await put(`${api}sample`, network, contacts, pseudonyms, rules, state);
  } catch (error) {
    if (times > 1 && error instanceof Trouble && error.what.code === 'KEY_CHANGED') return attempt(network, contacts, crew, times - 1);
    throw error;
  }
}

/** What is stored now, as the server draws it. */
async function refresh() {
  const response = await fetch(location.pathname, { credentials: 'omit', cache: 'no-store' }).catch(() => null);
  if (!response?.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html').getElementById('kept');
  if (fresh) $('kept').replaceChildren(...fresh.childNodes);
}

for (const part of document.querySelectorAll('.needs-script')) part.hidden = false;
$('file').addEventListener('change', () => { if ($('file').files.length > 0) take($('file').files[0]); });
$('send').addEventListener('click', send);
$('again').addEventListener('click', () => {
  drop();
  show('drop');
  $('file').focus();
});
for (const kind of ['dragenter', 'dragover']) {
  $('drop').addEventListener(kind, (event) => { event.preventDefault(); $('drop').classList.add('over'); });
}
for (const kind of ['dragleave', 'drop']) {
  $('drop').addEventListener(kind, (event) => { event.preventDefault(); $('drop').classList.remove('over'); });
}
$('drop').addEventListener('drop', (event) => { if (event.dataTransfer?.files.length > 0) take(event.dataTransfer.files[0]); });
// A file that is let go beside the field is not opened in place of the page.
for (const kind of ['dragover', 'drop']) window.addEventListener(kind, (event) => event.preventDefault());
