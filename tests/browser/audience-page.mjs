// The page on which somebody gives a sample of their audience, in a real browser: a LinkedIn list of 750 invented people
// is read, shown, sent, stored and deleted, in both languages, light and dark, on a desktop and a phone, and without
// JavaScript. Every request is looked through for names.
//
//   node tests/browser/audience-page.mjs [path of the portevoix binary]
//
// PORTEVOIX_PICTURES=<folder> keeps screenshots.
import { spawn } from 'node:child_process';
import { mkdtemp, rm, mkdir, readFile, readdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRequire } from 'node:module';
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

const here = dirname(fileURLToPath(import.meta.url));
const binary = resolve(process.argv[2] ?? process.env.PORTEVOIX_BIN ?? join(here, '../../target/debug/portevoix'));
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pictures = process.env.PORTEVOIX_PICTURES;
if (pictures) await mkdir(pictures, { recursive: true });

const words = {
  fr: {
    locale: 'fr-FR', you: 'Votre nom', language: 'Français', enter: /Entrer/, command: '/moi échantillon', open: 'Ouvrir ma page', send: 'Envoyer et conserver',
    found: 'Contacts différents trouvés', stored: /C’est conservé\s: le nombre 750 et \d+ pseudonymes/, row: /Une liste de 750 contacts\. Conservés/, delete: 'Effacer ce qui est conservé pour LinkedIn',
    nothing: 'Rien pour l’instant.', size: /Combien de relations/, keep: 'Garder ce nombre', told: /320 relations, selon vous/, script: /a besoin de JavaScript/, join: '/moi rejoindre', joined: /bienvenue|participez/i, accept: /accepte la charte/,
  },
  en: {
    locale: 'en-GB', you: 'Your name', language: 'English', enter: /Enter/, command: '/me sample', open: 'Open my page', send: 'Send and store',
    found: 'Different contacts found', stored: /Stored: the number 750 and \d+ pseudonyms/, row: /A list of 750 contacts\. Stored/, delete: 'Delete what is stored for LinkedIn',
    nothing: 'Nothing yet.', size: /How many connections/, keep: 'Keep the number', told: /320 connections, as you said/, script: /needs JavaScript/, join: '/me join', joined: /welcome|taking part/i, accept: /accept the charter/,
  },
};

let passed = 0;
const failures = [];
let shown;

async function step(name, work) {
  try {
    await work();
    passed += 1;
    console.log(`ok   ${name}`);
  } catch (error) {
    failures.push(name);
    console.log(`FAIL ${name}\n     ${String(error.stack ?? error).replaceAll('\n', '\n     ')}`);
    if (shown) {
      if (pictures) await shown.screenshot({ path: join(pictures, 'audience-failed.png'), fullPage: true });
      console.log(`--- the end of what the page showed\n${(await shown.locator('body').innerText()).slice(-1500)}\n---`);
    }
    throw error;
  }
}

async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

async function start() {
  const data = await mkdtemp(join(tmpdir(), 'portevoix-audience-'));
  const [privatePort, publicPort] = [await freePort(), await freePort()];
  const address = (port) => `127.0.0.1:${port}`;
  const child = spawn(binary, ['run', '--data', join(data, 'data'), '--private', address(privatePort), '--public', address(publicPort)],
    { cwd: data, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  child.stderr.on('data', (chunk) => { log += chunk; });
  await new Promise((done, failed) => {
    child.stdout.on('data', (chunk) => { if (String(chunk).includes(address(privatePort))) done(); });
    child.on('exit', (code) => failed(new Error(`portevoix ended with ${code}\n${log}`)));
  });
  const stop = async () => {
    const ended = new Promise((done) => child.on('exit', done));
    child.kill('SIGTERM');
    const code = await ended;
    return { code, log };
  };
  return { url: `http://${address(privatePort)}`, folder: data, stop };
}

/** LinkedIn's list, with its preamble: 750 people of seven companies, one row twice, one of nobody, one empty. */
function list() {
  const row = (n) => `Quibble${n},Zanthorpe${n},https://www.linkedin.com/in/quibble-${n},,"Wumple & Sons, ${n % 7}",Clerk,0${1 + (n % 9)} Nov 2026`;
  const rows = Array.from({ length: 750 }, (_, n) => row(n));
  rows.splice(100, 0, row(3), ',,,,,,', ',,,,Wumple,,');
  rows[9] = 'Quibble9,Zanthorpe9,,,portevoix,Clerk,01 Nov 2026';
  return `Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing."\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\n${rows.join('\n')}\n`;
}

async function accessible(page, what) {
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  const told = violations.map((v) => `${v.id}: ${v.help} (${v.nodes.map((n) => n.target.join(' ')).slice(0, 3).join('; ')})`);
  assert.deepEqual(told, [], `${what} is not accessible`);
}

async function picture(page, name) {
  if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
}

/** Somebody takes part, and asks for their page in the chat: its address. */
async function address(browser, url, lang, name) {
  const w = words[lang];
  const context = await browser.newContext({ locale: w.locale });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  shown = page;
  await page.goto(url);
  await page.getByLabel(w.you).fill(name);
  await page.getByRole('radio', { name: w.language }).check();
  await page.getByRole('button', { name: w.enter }).click();
  const say = async (text) => {
    const box = page.getByRole('textbox').last();
    await box.fill(text);
    await box.press('Enter');
  };
  await page.waitForURL('**/w/**');
  await say(w.join);
  await page.getByRole('button', { name: w.accept }).last().click();
  await page.getByText(w.joined).last().waitFor();
  await say(w.command);
  const link = page.getByRole('link', { name: w.open }).last();
  await link.waitFor();
  const href = await link.getAttribute('href');
  assert.match(href, /^http:\/\/127\.0\.0\.1:\d+\/audience\/[1-9A-HJ-NP-Za-km-z]{22}$/);
  await picture(page, `${lang}-audience-0-chat`);
  await context.close();
  return href;
}

async function story(browser, house, lang, colorScheme) {
  const w = words[lang];
  const at = (name) => `${lang}/${colorScheme}: ${name}`;
  let href;
  await step(at('the chat gives the address of one’s own page'), async () => {
    href = await address(browser, house.url, lang, `Person ${lang}`);
  });
  const context = await browser.newContext({ locale: w.locale, colorScheme, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  shown = page;
  const trouble = [];
  const bodies = [];
  page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
  page.on('console', (message) => { if (message.type() === 'error') trouble.push(message.text()); });
  context.on('request', (request) => bodies.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
  const file = { name: 'Connections.csv', mimeType: 'text/csv', buffer: Buffer.from(list()) };
  await step(at('the page opens, and nothing is stored'), async () => {
    await page.goto(href);
    await page.getByText(w.nothing).waitFor();
    assert.equal(await page.locator('html').getAttribute('lang'), lang);
    await page.locator('#file').waitFor();
    await accessible(page, 'the page');
    await picture(page, `${lang}-${colorScheme}-audience-1-page`);
  });
  await step(at('a file that is no list is named, and nothing is sent'), async () => {
    const before = bodies.filter((body) => /evaluate|PUT/.test(body)).length;
    await page.locator('#file').setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 1, 2, 3]) });
    await page.locator('#trouble').waitFor();
    assert.ok((await page.locator('#trouble').innerText()).length > 20, 'the reason is said');
    await accessible(page, 'the refusal');
    await picture(page, `${lang}-${colorScheme}-audience-2-refused`);
    assert.equal(bodies.filter((body) => /evaluate|PUT/.test(body)).length, before);
  });
  await step(at('750 contacts are shown in plain words before anything is sent'), async () => {
    await page.locator('#file').setInputFiles(file);
    await page.locator('#preview').waitFor();
    const facts = await page.locator('[data-fact]').evaluateAll((all) => Object.fromEntries(all.map((one) => [one.dataset.fact, one.textContent])));
    const { example, ...numbers } = facts;
    assert.deepEqual(numbers, { network: 'LinkedIn', found: '750', duplicates: '1', unusable: '1', colleagues: '1' });
    assert.match(example, /^[0-9a-f]{64}$/);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'preview');
    await accessible(page, 'the preview');
    await picture(page, `${lang}-${colorScheme}-audience-3-preview`);
  });
  await step(at('they are sent blinded, and stored'), async () => {
    const began = await page.evaluate(() => performance.now());
    await page.getByRole('button', { name: w.send }).click();
    await page.locator('#done').waitFor();
    const took = await page.evaluate((since) => performance.now() - since, began);
    console.log(`     750 contacts took ${(took / 1000).toFixed(2)} s from “send” to “stored”`);
    await page.getByText(w.stored).waitFor();
    await page.getByText(w.row).waitFor();
    await accessible(page, 'what is done');
    await picture(page, `${lang}-${colorScheme}-audience-4-stored`);
    assert.equal(bodies.filter((body) => body.startsWith('POST') && body.includes('/evaluate ')).length, 3, 'three full batches');
  });
  await step(at('a phone shows it all'), async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.reload();
    await page.getByText(w.row).waitFor();
    await accessible(page, 'the phone');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 390, `the page is ${wide} px wide`);
    await page.locator('#file').setInputFiles(file);
    await page.locator('#preview').waitFor();
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 390);
    await picture(page, `${lang}-${colorScheme}-audience-5-phone`);
    await page.setViewportSize({ width: 1280, height: 900 });
  });
  await step(at('it is deleted with one key'), async () => {
    await page.reload();
    const button = page.getByRole('button', { name: w.delete });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByText(w.nothing).waitFor();
  });
  await step(at('no request held a name'), async () => {
    assert.ok(bodies.length > 5);
    for (const body of bodies) assert.doesNotMatch(body, /quibble|zanthorpe|wumple/i);
  });
  assert.deepEqual(trouble, [], 'the browser complained');
  await context.close();
}

async function withoutScript(browser, house, lang) {
  const w = words[lang];
  await step(`${lang}: without JavaScript the page says so, and takes a number`, async () => {
    const href = await address(browser, house.url, lang, 'No Script');
    const context = await browser.newContext({ locale: w.locale, javaScriptEnabled: false });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(href);
    await page.getByText(w.script).waitFor();
    assert.equal(await page.locator('#file').isVisible(), false);
    await page.getByLabel(w.size).fill('320');
    await page.getByRole('button', { name: w.keep }).click();
    await page.getByText(w.told).waitFor();
    await picture(page, `${lang}-audience-6-no-script`);
    await page.getByRole('button', { name: w.delete }).click();
    await page.getByText(w.nothing).waitFor();
    await context.close();
  });
}

async function bytes(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Buffer.concat(await Promise.all(files.map((file) => readFile(file)))).toString('latin1');
}

const house = await start();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
try {
  await story(browser, house, 'fr', 'light');
  await story(browser, house, 'en', 'dark');
  await withoutScript(browser, house, 'en');
} catch (error) {
  if (!failures.length) failures.push(String(error));
  console.log(String(error.message ?? error));
} finally {
  await browser.close();
}
await step('the program ends in order, its log is calm, and no byte on the disk is a name', async () => {
  shown = undefined;
  const { code, log } = await house.stop();
  assert.equal(code, 0);
  assert.doesNotMatch(log, /WARN|ERROR/, log);
  assert.doesNotMatch(log, /audience\/[1-9A-HJ-NP-Za-km-z]{22}/, 'a ticket is in the log');
  assert.doesNotMatch(await bytes(house.folder), /quibble\d|zanthorpe|wumple/i);
}).catch(() => {});
await rm(house.folder, { recursive: true, force: true });
console.log(`${passed} passed, ${failures.length} failed`);
process.exit(failures.length ? 1 : 0);
