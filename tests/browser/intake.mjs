// Content comes in through the browser, in both languages, light and dark, by mouse and by keyboard, on a phone and without
// JavaScript: an item is written in two languages, a spreadsheet with a mistake is imported, a feed becomes drafts. What came
// from a feed and from a spreadsheet is submitted by one, approved by another, planned, and posted.
//
//   node tests/browser/intake.mjs [path of the portevoix binary]
import { execFileSync } from 'node:child_process';
import { appendFile, readFile, readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import { join } from 'node:path';
import assert from 'node:assert/strict';
import { accessible, picture, play, shows, step, until } from './stage.mjs';

const words = {
  fr: {
    locale: 'fr-FR', name: 'Léo Éloi', you: 'Votre nom', language: 'Français', enter: /Entrer/,
    new: 'Nouveau contenu', title: 'Titre', kind: 'Type', kindName: /environnemental/, link: /Lien/, text: 'Texte de la carte', captions: 'Accroches', save: 'Enregistrer le brouillon',
    typed: 'Nos vélos <b>de service</b> & plus', wrong: /Ce que vous avez tapé est toujours là/, saved: 'Enregistré', again: 'Regarder de nouveau', other: 'L’écrire en anglais', otherTyped: 'Our service bikes',
    submit: 'Soumettre à relecture', review: /en relecture|relecture/i, open: 'Ouvrir le contenu',
    submits: 'Soumettre', approve: 'Approuver', import: 'Importer', file: 'Tableur', look: 'Le regarder', gone: /n’est plus là/,
    sheet: '\ufeffIntitulé;Accroche;Type;Lien;Pas avant\r\nLa cantine passe au local;Manger d’ici, enfin !;rse;https://example.com/cantine;31/12/2026 09:30\r\nUn atelier ouvert à tous;Venez réparer avec nous.;educatif;https://example.com/atelier;1er janvier 2027\r\nLa date impossible;Trois.;rse;https://example.com/date;31/02/2027\r\n',
    summary: '3 lignes : 2 peuvent être enregistrées, 1 a une erreur', where: /ligne 4, colonne «\sPas avant\s»/, valid: 'Enregistrer les 2 lignes sans erreur', made: /2 brouillons créés, 1 ligne laissée de côté/, first: 'La cantine passe au local',
    feeds: 'Flux', feedName: 'Nom', feedUrl: 'Adresse', feedLang: 'Langue', follow: 'Le lire, puis le suivre', notFollowed: /Pas encore suivi/, lookNow: 'Regarder maintenant', found: /2 nouveaux brouillons/,
  },
  en: {
    locale: 'en-GB', name: 'Ada O’Neil', you: 'Your name', language: 'English', enter: /Enter/,
    new: 'New item', title: 'Title', kind: 'Kind', kindName: /environmental/, link: /Link/, text: 'Text of the card', captions: 'Captions', save: 'Save the draft',
    typed: 'Our <b>solar</b> roof & more', wrong: /What you typed is still here/, saved: 'Saved', again: 'Look again', other: 'Write it in French', otherTyped: 'Notre toit solaire',
    submit: 'Submit for review', review: /in review/i, open: 'Open the item',
    submits: 'Submit for review', approve: 'Approve', import: 'Import', file: 'Spreadsheet', look: 'Look at it', gone: /is not here any more/,
    sheet: '\ufeffTitre;Message;Nature;URL;Date\r\nThe canteen goes local;Food from here, at last!;csr;https://example.com/canteen;31/12/2026 09:30\r\nA workshop for everybody;Come and mend with us.;educational;https://example.com/workshop;1er janvier 2027\r\nThe impossible day;Three.;csr;https://example.com/day;31/02/2027\r\n',
    summary: '3 rows: 2 can be stored, 1 has a mistake', where: /row 4, column “Date”/, valid: 'Store the 2 rows without mistakes', made: /2 drafts were made, 1 row was left out/, first: 'The canteen goes local',
    feeds: 'Feeds', feedName: 'Name', feedUrl: 'Address', feedLang: 'Language', follow: 'Ask it, then follow it', notFollowed: /Not followed yet/, lookNow: 'Look now', found: /2 new drafts/,
  },
};

/** What came from a feed or a spreadsheet, and is posted in the end. */
const CARDS = [
  { id: 'fr-news-2-bold-true', lang: 'fr', kind: 'promotional', title: 'fr news 2: bold & true' },
  { id: 'plain-table', lang: 'en', kind: 'csr', title: 'Plain table' },
];

let port; // of the feed's host, which stands on this machine
let items; // the folder of items

/** A host of the organisation's own, with a certificate of its own authority, and a feed in each language. */
async function newsroom(folder) {
  const openssl = (...args) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  openssl('req', '-x509', ...key, '-keyout', 'authority.key', '-out', 'authority.pem', '-days', '2', '-subj', '/CN=An authority for tests');
  openssl('req', ...key, '-keyout', 'news.key', '-out', 'news.csr', '-subj', '/CN=news.example.com');
  await writeFile(join(folder, 'names'), 'subjectAltName=DNS:news.example.com\n');
  openssl('x509', '-req', '-in', 'news.csr', '-CA', 'authority.pem', '-CAkey', 'authority.key', '-CAcreateserial', '-days', '2', '-extfile', 'names', '-out', 'news.pem');
  const read = (name) => readFile(join(folder, name));
  const server = createServer({ key: await read('news.key'), cert: await read('news.pem') }, (request, answer) => {
    const lang = request.url.slice(1, 3);
    if (!words[lang]) return answer.writeHead(404).end();
    const entry = (n) => `<item><guid>${lang}-${n}</guid><title>${lang} news ${n}: &lt;b&gt;bold&lt;/b&gt; &amp; true</title><link>https://news.example.com/${lang}/${n}</link><pubDate>Sun, 22 Nov 2026 0${n}:00:00 GMT</pubDate><description>Words.</description></item>`;
    answer.writeHead(200, { 'content-type': 'application/rss+xml' });
    answer.end(`<rss version="2.0"><channel><title>News</title><link>https://news.example.com/</link><description>d</description>${entry(1)}${entry(2)}</channel></rss>`);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  server.unref();
  return server.address().port;
}

/** The sample's folder on the disk, two authors, and the host of the feeds. */
async function before(folder, binary) {
  execFileSync(binary, ['init'], { cwd: folder, stdio: 'pipe' });
  port = await newsroom(folder);
  items = join(folder, 'content', 'items');
  const file = join(folder, 'portevoix.toml');
  const config = await readFile(file, 'utf8');
  const edited = config
    .replace('own_hosts = []', `own_hosts = ["news.example.com=127.0.0.1:${port}"]\nauthority = "${join(folder, 'authority.pem')}"`)
    .replace('roles.admin = ["*"]', `roles = { author = ["${words.fr.name}", "${words.en.name}", "Nora", "Nora fr", "Nora en"], approver = ["Iris fr", "Iris en"] }`);
  assert.notEqual(edited, config);
  await writeFile(file, edited);
  // A channel that gets a card each minute, for each item that is to be seen posted: for two hours, since the plan lists them.
  const [now, soon] = [new Date(), new Date(Date.now() + 3_600_000)];
  const both = (part) => [...new Set([part(now), part(soon)])].join(',');
  const cron = `* ${both((at) => at.getUTCHours())} ${both((at) => at.getUTCDate())} * *`;
  const quick = CARDS.map(({ id, lang, kind }) => `\n[channel.${id}]\nlang = "${lang}"\n\n[schedule.${id}]\nchannel = "${id}"\ncron = "${cron}"\nzone = "UTC"\nkinds = ["${kind}"]\npromotional = "1/1"\n`);
  await appendFile(join(folder, 'content', 'schedules.toml'), quick.join(''));
}

async function enter(page, url, w, name) {
  await page.goto(url);
  await page.getByLabel(w.you).fill(name);
  await page.getByRole('radio', { name: w.language }).check();
  await page.getByRole('button', { name: w.enter }).click();
  await page.waitForURL('**/w/**');
}

/** What is on its way into the folder appears, with the page's script, or by asking again without it. */
async function arrives(page, w, target, scripted) {
  if (scripted) return target.waitFor();
  return until(page, () => target.isVisible(), () => page.getByRole('link', { name: w.again }).first().click());
}

async function narrow(page, what) {
  await page.setViewportSize({ width: 390, height: 844 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 390, `${what} is ${wide} px wide`);
  await accessible(page, `${what} on a phone`);
}

async function story(browser, url, lang, colorScheme) {
  const w = words[lang];
  const context = await browser.newContext({ locale: w.locale, colorScheme, viewport: { width: 1280, height: 860 }, acceptDownloads: true });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  shows(page);
  const trouble = [];
  page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
  page.on('console', (message) => { if (message.type() === 'error') trouble.push(message.text()); });
  const at = (name) => `${lang}/${colorScheme}: ${name}`;
  const shot = async (name) => {
    await page.setViewportSize({ width: 1280, height: 860 });
    await accessible(page, name);
    await picture(page, `${lang}-${colorScheme}-intake-${name}`, true);
    await narrow(page, name);
    await picture(page, `${lang}-${colorScheme}-intake-${name}-phone`, true);
    await page.setViewportSize({ width: 1280, height: 860 });
  };
  const main = page.locator('main');
  const tab = (name) => page.getByRole('navigation').getByRole('link', { name, exact: true });

  await step(at('an item is written; what is wrong is told beside its field, and nothing is lost'), async () => {
    await enter(page, url, w, w.name);
    await page.goto(`${url}/desk/new`);
    await shot('1-new');
    await page.getByLabel(w.title, { exact: true }).fill(w.typed);
    await page.getByLabel(w.kind, { exact: true }).selectOption('csr');
    await page.getByLabel(w.link).fill('http://example.com/insecure');
    await page.getByLabel(w.text).fill('Two sentences.\nFor colleagues.');
    await page.getByLabel(w.captions).fill('One caption.\n\nAnother: with a colon.');
    await page.getByRole('button', { name: w.save }).click();
    await page.getByText(w.wrong).waitFor();
    const link = page.getByLabel(w.link);
    assert.equal(await link.getAttribute('aria-invalid'), 'true');
    assert.equal(await link.inputValue(), 'http://example.com/insecure');
    assert.equal(await page.getByLabel(w.captions).inputValue(), 'One caption.\n\nAnother: with a colon.');
    assert.equal(await page.locator('[aria-invalid]').count(), 1);
    assert.equal(await main.locator('b').count(), 0, 'what was typed is no markup');
    await shot('2-wrong');
    // A browser tells its console of a page that says 422.
    trouble.length = 0;
    // By keyboard: from the list of what is wrong to the field, and Enter sends.
    await page.getByRole('alert').getByRole('link').focus();
    await page.keyboard.press('Enter');
    await link.focus();
    await link.fill('https://example.com/good');
    await link.press('Enter');
    await page.getByRole('heading', { name: w.saved, exact: true }).waitFor();
  });
  await step(at('its other language, and a review'), async () => {
    const other = page.getByRole('link', { name: w.other });
    await arrives(page, w, other, true);
    await shot('3-saved');
    await other.click();
    await page.getByLabel(w.title, { exact: true }).fill(w.otherTyped);
    await page.getByLabel(w.text).fill('D’autres mots.');
    await page.getByLabel(w.captions).fill('Une accroche.');
    await shot('4-second');
    await page.getByRole('button', { name: w.save }).click();
    const submit = page.getByRole('button', { name: w.submit });
    await arrives(page, w, submit, true);
    await submit.click();
    await main.getByText(w.review).first().waitFor();
    await page.getByRole('link', { name: w.open }).click();
    await page.waitForURL('**/items/**');
    await page.goBack();
  });
  await step(at('a spreadsheet: its mistake is shown before anything is stored'), async () => {
    await tab(w.import).click();
    await shot('5-import');
    const before = (await readdir(items)).length;
    await page.getByLabel(w.file).setInputFiles({ name: 'Plan d’édition.csv', mimeType: 'text/csv', buffer: Buffer.from(w.sheet) });
    await page.getByRole('button', { name: w.look }).click();
    await page.getByRole('heading', { name: w.summary }).waitFor();
    await main.getByText(w.where).waitFor();
    await shot('6-table');
    assert.equal((await readdir(items)).length, before, 'nothing is stored yet');
    const [report] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /CSV/ }).click()]);
    assert.equal(report.suggestedFilename(), 'portevoix-import.csv');
    assert.match(await readFile(await report.path(), 'utf8'), /^\ufeffrow;id;outcome;reason\r\n(.*;ready;\r\n){2}4;;refused;/);
  });
  await step(at('the rows without mistakes become drafts'), async () => {
    const button = page.getByRole('button', { name: w.valid });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: w.made }).waitFor();
    const made = page.getByRole('link', { name: w.first });
    await arrives(page, w, made, true);
    await shot('7-imported');
    await made.click();
    await page.getByRole('heading', { level: 1, name: w.first }).waitFor();
  });
  await step(at('a file that is gone says so'), async () => {
    await page.goto(`${url}/desk/import/never-was-here`);
    await main.getByText(w.gone).waitFor();
    await shot('8-gone');
    trouble.length = 0;
  });
  await step(at('a feed is followed, looked at, and becomes drafts'), async () => {
    await tab(w.feeds).click();
    const name = page.getByLabel(w.feedName, { exact: true });
    const address = page.getByLabel(w.feedUrl, { exact: true });
    await name.fill(`news-${lang}`);
    await page.getByLabel(w.feedLang, { exact: true }).selectOption(lang);
    await address.fill('https://news.example.com/none');
    await page.getByRole('button', { name: w.follow }).click();
    await main.getByText(w.notFollowed).waitFor();
    assert.equal(await name.inputValue(), `news-${lang}`);
    await shot('9-refused');
    trouble.length = 0;
    await address.fill(`https://news.example.com/${lang}`);
    await page.getByRole('button', { name: w.follow }).click();
    const feed = page.locator(`#feed-news-${lang}`);
    await feed.waitFor();
    await feed.getByRole('button', { name: w.lookNow }).click();
    await feed.getByText(w.found).waitFor();
    await shot('10-feeds');
    await feed.getByText(`${lang} news 2`).waitFor();
    assert.equal(await feed.locator('b').count(), 0);
  });
  assert.deepEqual(trouble, [], 'the browser complained');
  await context.close();
}

/** The same with plain forms alone. */
async function plain(browser, url) {
  const w = words.en;
  const context = await browser.newContext({ locale: w.locale, javaScriptEnabled: false });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  shows(page);
  await step('without JavaScript: an item, a spreadsheet and a feed', async () => {
    await enter(page, url, w, 'Nora');
    await page.goto(`${url}/desk/new`);
    await page.getByLabel(w.title, { exact: true }).fill('Plain forms');
    await page.getByLabel(w.text).fill('Words.');
    await page.getByLabel(w.captions).fill('Plain forms are enough.');
    await page.getByRole('button', { name: w.save }).click();
    await arrives(page, w, page.getByRole('button', { name: w.submit }), false);
    await page.goto(`${url}/desk/import`);
    const table = 'title;caption;kind\r\nPlain table;A table of its own.;csr\r\n';
    await page.getByLabel(w.file).setInputFiles({ name: 'plain.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
    await page.getByRole('button', { name: w.look }).click();
    await page.getByRole('button', { name: 'Store the row' }).click();
    await arrives(page, w, page.getByRole('link', { name: 'Plain table' }), false);
    await page.goto(`${url}/desk/feeds`);
    await page.locator('#feed-news-en').getByRole('button', { name: w.lookNow }).click();
    await page.getByText(/No new draft/).waitFor();
  });
  await context.close();
}

/** From drafts to cards that are posted: one submits, another approves. */
async function posted(browser, url) {
  const signedIn = async (name, w) => {
    const context = await browser.newContext({ locale: w.locale, viewport: { width: 1280, height: 860 } });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await enter(page, url, w, name);
    return page;
  };
  const pages = [];
  for (const { id, lang, title } of CARDS) {
    const w = words[lang];
    const [author, approver] = [await signedIn(`Nora ${lang}`, w), await signedIn(`Iris ${lang}`, w)];
    pages.push(author, approver);
    shows(approver);
    await step(`${lang}: what came in is submitted by one, approved by another, and planned`, async () => {
      await author.goto(`${url}/items/${id}`);
      await author.getByRole('button', { name: w.submits, exact: true }).click();
      await approver.goto(`${url}/items/${id}`);
      await approver.getByRole('button', { name: w.approve, exact: true }).click();
      await approver.goto(`${url}/desk/plan?channel=${id}`);
      await approver.getByRole('link', { name: title }).first().waitFor();
      // From now on the page of its channel is open: at the next minute its card comes by itself.
      await approver.goto(`${url}/w/${id}`);
    });
  }
  for (const [at, { id, lang, title }] of CARDS.entries()) {
    const approver = pages[2 * at + 1];
    shows(approver);
    await step(`${lang}: its card is posted`, async () => {
      await approver.locator('.card').getByText(title).first().waitFor({ timeout: 75_000 });
      await picture(approver, `posted-${id}`);
    });
  }
  for (const page of pages) await page.context().close();
}

await play([
  (browser, url) => story(browser, url, 'en', 'dark'),
  (browser, url) => story(browser, url, 'fr', 'light'),
  plain,
  posted,
], {
  before,
  // A draft in one language is a remark about content, which the pages tell.
  env: { PORTEVOIX__LOG__FILTER: 'portevoix=info,portevoix::app::watch=error,warn' },
  after: async ({ folder }) => {
    const there = await readdir(join(folder, 'content', 'items'));
    for (const name of ['the-canteen-goes-local.fr.md', 'la-cantine-passe-au-local.fr.md', 'plain-forms.en.md', 'plain-table.fr.md']) {
      assert.ok(there.includes(name), `${name} in ${there}`);
    }
    const feeds = await readFile(join(folder, 'content', 'feeds.toml'), 'utf8');
    assert.match(feeds, /\[feed\.news-en\][\s\S]*\[feed\.news-fr\]/);
  },
});
