// The page on which somebody gives a sample of their audience, in a real browser: a LinkedIn list of 750 invented people
// is read, shown, sent, stored and deleted, in both languages, light and dark, on a desktop and a phone, and without
// JavaScript. Every request is looked through for names.
//
//   node tests/browser/audience-page.mjs [path of the portevoix binary]
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import assert from 'node:assert/strict';
import { accessible, picture, play, shows, step } from './stage.mjs';

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

// What may be in no log.
const tickets = [];
const pseudonyms = new Set();

/** LinkedIn's list, with its preamble: 750 people of seven companies, one row twice, one of nobody, one empty. */
function list() {
  const row = (n) => `Quibble${n},Zanthorpe${n},https://www.linkedin.com/in/quibble-${n},,"Wumple & Sons, ${n % 7}",Clerk,0${1 + (n % 9)} Nov 2026`;
  const rows = Array.from({ length: 750 }, (_, n) => row(n));
  rows.splice(100, 0, row(3), ',,,,,,', ',,,,Wumple,,');
  rows[9] = 'Quibble9,Zanthorpe9,,,portevoix,Clerk,01 Nov 2026';
  return `Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing."\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\n${rows.join('\n')}\n`;
}

/** Somebody takes part, and asks for their page in the chat: its address. */
async function address(browser, url, lang, name) {
  const w = words[lang];
  const context = await browser.newContext({ locale: w.locale });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  shows(page);
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
  tickets.push(href.split('/').at(-1));
  await picture(page, `${lang}-audience-0-chat`, true);
  await context.close();
  return href;
}

async function story(browser, url, lang, colorScheme) {
  const w = words[lang];
  const at = (name) => `${lang}/${colorScheme}: ${name}`;
  let href;
  await step(at('the chat gives the address of one’s own page'), async () => {
    href = await address(browser, url, lang, `Person ${lang}`);
  });
  const context = await browser.newContext({ locale: w.locale, colorScheme, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  shows(page);
  const trouble = [];
  const bodies = [];
  page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
  page.on('console', (message) => { if (message.type() === 'error') trouble.push(message.text()); });
  context.on('request', (request) => {
    bodies.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`);
    if (request.method() === 'PUT') request.postDataJSON().pseudonyms.forEach((one) => pseudonyms.add(one));
  });
  const file = { name: 'Connections.csv', mimeType: 'text/csv', buffer: Buffer.from(list()) };
  await step(at('the page opens, and nothing is stored'), async () => {
    await page.goto(href);
    await page.getByText(w.nothing).waitFor();
    assert.equal(await page.locator('html').getAttribute('lang'), lang);
    await page.locator('#file').waitFor();
    await accessible(page, 'the page');
    await picture(page, `${lang}-${colorScheme}-audience-1-page`, true);
  });
  await step(at('a file that is no list is named, and nothing is sent'), async () => {
    const before = bodies.filter((body) => /evaluate|PUT/.test(body)).length;
    await page.locator('#file').setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 1, 2, 3]) });
    await page.locator('#trouble').waitFor();
    assert.ok((await page.locator('#trouble').innerText()).length > 20, 'the reason is said');
    await accessible(page, 'the refusal');
    await picture(page, `${lang}-${colorScheme}-audience-2-refused`, true);
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
    await picture(page, `${lang}-${colorScheme}-audience-3-preview`, true);
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
    await picture(page, `${lang}-${colorScheme}-audience-4-stored`, true);
    assert.equal(bodies.filter((body) => body.startsWith('POST') && body.includes('/evaluate ')).length, 4, 'four full batches');
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
    await picture(page, `${lang}-${colorScheme}-audience-5-phone`, true);
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

async function withoutScript(browser, url, lang) {
  const w = words[lang];
  await step(`${lang}: without JavaScript the page says so, and takes a number`, async () => {
    const href = await address(browser, url, lang, 'No Script');
    const context = await browser.newContext({ locale: w.locale, javaScriptEnabled: false });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(href);
    await page.getByText(w.script).waitFor();
    assert.equal(await page.locator('#file').isVisible(), false);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByLabel(w.size).fill('abc');
    await page.getByRole('button', { name: w.keep }).click();
    const refused = page.locator('#size[aria-invalid=true]:focus');
    await refused.waitFor();
    assert.equal(await refused.inputValue(), 'abc');
    const box = await page.locator('#size-error').boundingBox();
    assert.ok(box.y >= 0 && box.y + box.height <= 844, `what is wrong stands at ${box.y} px`);
    await page.getByLabel(w.size).fill('320');
    await page.getByRole('button', { name: w.keep }).click();
    await page.getByText(w.told).waitFor();
    await picture(page, `${lang}-audience-6-no-script`, true);
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

/** Everything that the program is asked is written into its log: nothing of it may say whose page it was, or of whom. */
async function left({ log, folder }) {
  assert.match(log, /TRACE/, 'the test sees what is logged');
  assert.equal(tickets.length, 3);
  assert.ok(tickets.every((ticket) => !log.includes(ticket)), 'a ticket is in the log');
  const [, key] = (await readFile(join(folder, 'data/audience.keys'), 'utf8')).trim().split(' ');
  assert.ok(!log.includes(key), 'the key is in the log');
  assert.doesNotMatch(log, /quibble\d|zanthorpe|wumple/i, 'a name is in the log');
  assert.ok(pseudonyms.size > 100);
  for (const pseudonym of pseudonyms) {
    const forms = [pseudonym, String(BigInt(`0x${pseudonym}`)), pseudonym.match(/../g).map((byte) => `\\x${byte}`).join('')];
    assert.ok(forms.every((form) => !log.includes(form)), 'a pseudonym is in the log');
  }
  assert.doesNotMatch(await bytes(folder), /quibble\d|zanthorpe|wumple/i, 'a name is on the disk');
}

await play([
  (browser, url) => story(browser, url, 'fr', 'light'),
  (browser, url) => story(browser, url, 'en', 'dark'),
  (browser, url) => withoutScript(browser, url, 'en'),
], { after: left, env: { PORTEVOIX__LOG__FILTER: 'trace' } });
