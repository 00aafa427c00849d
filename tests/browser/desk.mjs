// The comms team's pages in a real browser: what waits, one item with everything to judge it by, and the plan; in both
// languages, light and dark, on a phone, by keyboard, and without JavaScript.
//
//   node tests/browser/desk.mjs [path of the portevoix binary]
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { accessible, picture, play, shows, step, until } from './stage.mjs';

/** Who has which role. A person reads one language. */
const people = {
  en: { author: 'Ada Novak', approver: 'Zoe Marsh', viewer: 'Vic Osei' },
  fr: { author: 'Inès Caron', approver: 'Zoé Martin', viewer: 'Luc Petit' },
};

const words = {
  fr: {
    locale: 'fr-FR', language: 'Français', name: 'Votre nom', enter: /Entrer/, queue: 'File', plan: 'Plan', draft: /^brouillon/, mine: /À approuver par vous/,
    yours: 'vous attend', decide: 'Décider', submit: 'Soumettre', submitted: /^Soumis/, back: 'Demander des corrections', what: 'Ce qui est à corriger', returned: /^Renvoyé pour corrections/,
    edit: 'Modifier le texte français', save: 'Enregistrer', saved: /^Enregistré/, scheduled: 'Planifié', approve: 'Approuver', approved: /^Approuvé/, nothing: /rien à décider/, later: 'Quatre semaines après', now: 'Ces semaines-ci', search: 'Titre, nom ou auteur', filter: 'Filtrer', none: /Aucun contenu ne correspond/,
    move: 'Déplacer dans la file', first: 'En premier', moved: /En tête|Premier|premier/, scheduled: 'planifié',
  },
  en: {
    locale: 'en-GB', language: 'English', name: 'Your name', enter: /Enter/, queue: 'Queue', plan: 'Plan', draft: /^draft/, mine: /For you to approve/,
    yours: 'waits for you', decide: 'Decide', submit: 'Submit for review', submitted: /^Submitted for review/, back: 'Request changes', what: 'What has to change', returned: /^Sent back/,
    edit: 'Edit the English text', save: 'Save', saved: /^Saved/, scheduled: 'Scheduled', approve: 'Approve', approved: /^Approved/, nothing: /nothing for you to decide/, later: 'Four weeks after', now: 'These weeks', search: 'Title, name or author', filter: 'Filter', none: /No item fits/,
    move: 'Move in the queue', first: 'First', moved: /First in the queue/, scheduled: 'scheduled',
  },
};

/** A draft of one item in one language, with a title that wants to be markup. */
const draft = (title, lang) => `---
title: "${title}"
kind: educational
campaign: harvest
link: https://portevoix.example/harvest
order: -5
author: Sam Whitfield
captions:
  - text: "${title.replaceAll(/<.*?>/g, '')}${lang === 'fr' ? ', trois minutes de lecture et un chiffre étonnant.' : ' is out: a short read, with a figure that surprised me.'}"
  - network: x
    text: "${lang === 'fr' ? 'Un chiffre étonnant' : 'A figure that surprised me'}, by ${title.replaceAll(/<.*?>/g, '')}."
---
${lang === 'fr' ? 'Ce que la récolte nous a appris, en **trois** minutes.' : 'What we learned while harvesting, in **three** minutes.'}
`;

const ITEMS = { fr: 'Récolte <b>française</b>', en: 'Harvest <b>in English</b>', plain: 'Harvest without a script' };

async function before(folder, binary) {
  await promisify(execFile)(binary, ['init'], { cwd: folder });
  const config = join(folder, 'portevoix.toml');
  const both = (role) => `${role} = ["${people.en[role]}", "${people.fr[role]}"]`;
  const roles = `roles = { ${both('viewer')}, ${both('author')}, ${both('approver')} }`;
  await writeFile(config, (await readFile(config, 'utf8')).replace('roles.admin = ["*"]', roles));
  for (const [id, title] of Object.entries(ITEMS)) {
    for (const lang of ['fr', 'en']) await writeFile(join(folder, `content/items/harvest-${id}.${lang}.md`), draft(title, lang));
  }
}

/** A page of somebody who is signed in. */
async function enter(browser, url, lang, role, options = {}) {
  const w = words[lang];
  const name = people[lang][role];
  const context = await browser.newContext({ locale: w.locale, viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  shows(page);
  page.on('pageerror', (error) => { throw error; });
  await page.goto(`${url}/hello`);
  const known = page.getByRole('button', { name });
  if (await known.count()) {
    await known.click();
  } else {
    await page.getByLabel(w.name).fill(name);
    await page.getByRole('radio', { name: w.language }).check();
    await page.getByRole('button', { name: w.enter }).click();
  }
  await page.waitForURL('**/w/*');
  return page;
}

/** Nothing is cut off or has to be scrolled to sideways on a phone. */
async function narrow(page, what, name) {
  const wide = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 844 });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(over <= 0, `${what} is ${over} px too wide`);
  await accessible(page, `${what} on a phone`);
  await picture(page, `${name}-phone`, true);
  await page.setViewportSize(wide);
}

async function looked(page, what, name) {
  await accessible(page, what);
  await picture(page, name, true);
  await narrow(page, what, name);
}

const open = async (page, id, lang) => {
  await page.goto(new URL(`/items/harvest-${id}`, page.url()).href);
  await page.getByRole('heading', { name: words[lang].decide }).waitFor();
};
const told = (page, text) => page.locator('.told').getByText(text).waitFor();

async function submits(page, lang, name) {
  const w = words[lang];
  await page.getByRole('link', { name: w.queue, exact: true }).click();
  await page.waitForURL('**/desk');
  await looked(page, 'the queue', `${name}-1-queue`);
  assert.equal(await page.locator('table b').count(), 0, 'a title is not markup');
  await page.getByRole('link', { name: w.draft }).click();
  await page.getByRole('link', { name: ITEMS[lang], exact: true }).click();
  await page.waitForURL(`**/items/harvest-${lang}`);
  assert.equal(await page.getByRole('button', { name: w.approve, exact: true }).count(), 0);
  await page.getByRole('button', { name: w.submit }).click();
  await told(page, w.submitted);
  await looked(page, 'an item', `${name}-2-submitted`);
}

async function searches(page, lang) {
  const w = words[lang];
  await page.goto(new URL('/desk', page.url()).href);
  await page.getByLabel(w.search).fill('RECOLTE française');
  await page.getByRole('button', { name: w.filter }).click();
  await page.getByRole('link', { name: ITEMS.fr, exact: true }).waitFor();
  assert.equal(await page.locator('tbody tr').count(), 1);
  await page.getByLabel(w.search).fill('<script>alert(1)</script>');
  await page.getByRole('button', { name: w.filter }).click();
  await page.getByText(w.none).waitFor();
  await accessible(page, 'an empty queue');
}

/** By keyboard alone: from the top of the page to the button that sends it back. */
async function sendsBack(page, lang, name) {
  const w = words[lang];
  await page.goto(new URL('/desk', page.url()).href);
  await page.getByRole('link', { name: w.mine }).click();
  await page.getByText(w.yours).first().waitFor();
  await picture(page, `${name}-3-mine`);
  await page.getByRole('link', { name: ITEMS[lang], exact: true }).click();
  await page.waitForURL(`**/items/harvest-${lang}`);
  await looked(page, 'an item in review', `${name}-4-item`);
  const focused = (what) => what.evaluate((element) => element === document.activeElement);
  const reach = async (what) => {
    for (let steps = 0; steps < 60 && !(await focused(what)); steps += 1) await page.keyboard.press('Tab');
    assert.ok(await focused(what), 'out of reach of the keyboard');
  };
  await reach(page.locator('summary', { hasText: w.back }));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Name the source of the figure.');
  await accessible(page, 'the form for a reason');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await told(page, w.returned);
  await page.getByText('Name the source of the figure.').waitFor();
}

async function approves(page, lang, name) {
  const w = words[lang];
  await open(page, lang, lang);
  await page.getByRole('button', { name: w.approve, exact: true }).click();
  await told(page, w.approved);
  await looked(page, 'an approved item', `${name}-5-approved`);
}

async function plans(page, lang, name) {
  const w = words[lang];
  await page.getByRole('link', { name: w.plan, exact: true }).first().click();
  await page.waitForURL('**/desk/plan');
  await page.getByRole('link', { name: ITEMS[lang], exact: true }).first().waitFor();
  await looked(page, 'the plan', `${name}-6-plan`);
  await page.getByRole('link', { name: w.later }).click();
  await page.waitForURL('**/desk/plan?from=*');
  await accessible(page, 'the plan of later weeks');
  await picture(page, `${name}-7-later`, true);
  await page.getByRole('link', { name: w.now }).click();
  await page.waitForURL('**/desk/plan');
}

async function mends(page, lang, name) {
  const w = words[lang];
  await open(page, lang, lang);
  await page.getByRole('link', { name: w.edit }).click();
  await page.waitForURL('**/edit?lang=*');
  await looked(page, 'the text of an item', `${name}-8-edit`);
  const text = page.getByRole('textbox');
  const typed = `${await text.inputValue()}One word more.\n`;
  await text.fill(typed.replace('kind: ', 'kind: un'));
  await page.getByRole('button', { name: w.save, exact: true }).click();
  await page.getByText('PVX-C012').waitFor();
  await text.fill(typed);
  await page.getByRole('button', { name: w.save, exact: true }).click();
  await told(page, w.saved);
  // Its card follows when the folder was read again, and it is approved as it is now.
  await until(page, () => page.getByText('One word more.').first().isVisible(), () => open(page, lang, lang));
  await page.getByText(w.scheduled, { exact: true }).first().waitFor();
}

async function story(browser, url, lang, colorScheme) {
  const at = (name) => `${lang}/${colorScheme}: ${name}`;
  const name = `desk-${lang}-${colorScheme}`;
  const author = await enter(browser, url, lang, 'author', { colorScheme });
  await step(at('an author finds a draft in the queue and submits it'), () => submits(author, lang, name));
  await step(at('a search finds titles whatever their accents'), () => searches(author, lang));
  const approver = await enter(browser, url, lang, 'approver', { colorScheme });
  await step(at('an approver sends it back by keyboard'), () => sendsBack(approver, lang, name));
  await step(at('it is submitted again, and approved'), async () => {
    await open(author, lang, lang);
    await author.getByRole('button', { name: words[lang].submit }).click();
    await told(author, words[lang].submitted);
    await approves(approver, lang, name);
  });
  await step(at('it stands in the plan'), () => plans(approver, lang, name));
  await step(at('an approver mends a word, and sends nothing back'), () => mends(approver, lang, name));
  const viewer = await enter(browser, url, lang, 'viewer', { colorScheme });
  await step(at('a viewer reads, and decides nothing'), async () => {
    await open(viewer, lang, lang);
    await viewer.getByText(words[lang].nothing).waitFor();
    assert.equal(await viewer.locator('.item form').count(), 0);
  });
  for (const page of [author, approver, viewer]) await page.context().close();
}

async function withoutScript(browser, url) {
  const w = words.en;
  const options = { javaScriptEnabled: false };
  const author = await enter(browser, url, 'en', 'author', options);
  const approver = await enter(browser, url, 'en', 'approver', options);
  await step('without JavaScript: submitted, sent back, submitted, approved, first in the queue', async () => {
    const submit = async () => {
      await open(author, 'plain', 'en');
      await author.getByRole('button', { name: w.submit }).click();
      await told(author, w.submitted);
    };
    await submit();
    await open(approver, 'plain', 'en');
    await approver.locator('summary', { hasText: w.back }).click();
    await approver.getByLabel(w.what).fill('Shorter, please.');
    await approver.getByRole('button', { name: w.back, exact: true }).last().click();
    await told(approver, w.returned);
    await submit();
    await open(approver, 'plain', 'en');
    await approver.getByRole('button', { name: w.approve, exact: true }).click();
    await told(approver, w.approved);
    await approver.locator('summary', { hasText: w.move }).click();
    await approver.getByRole('button', { name: w.first, exact: true }).click();
    await told(approver, w.moved);
  });
  for (const page of [author, approver]) await page.context().close();
}

await play([
  (browser, url) => story(browser, url, 'en', 'dark'),
  (browser, url) => story(browser, url, 'fr', 'light'),
  withoutScript,
], { before });
