// The whole story in a real browser, in both languages: from the first card to one's own numbers, with a real redirect
// and accessibility checks on every page, in light and dark, by mouse and by keyboard.
//
//   node tests/browser/story.mjs [path of the portevoix binary]
import assert from 'node:assert/strict';
import { accessible, countedClicks, picture, play, shows, step, until } from './stage.mjs';

// Headless Chromium calls itself a robot, and robots are not counted. Two agents, since one visitor counts once an item
// and day.
const agent = (version) =>
  `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.0.0 Safari/537.36`;

const words = {
  fr: {
    locale: 'fr-FR', chrome: 155, name: 'Camille Éloi <b>', channel: 'ambassadeurs', you: 'Votre nom', team: /équipe/, language: 'Français',
    enter: /Entrer/, share: 'Partager', accept: /accepte la charte/, own: /avec mes mots/, use: /Utiliser ce texte/, cancel: 'Annuler', others: 'D’autres réseaux…', link: 'Copier votre lien', title: 'Copier le titre', apart: /n’est pas cliquable/, front: /Mettre la mention en tête/, enough: /La mention suffit/,
    yours: /C’est votre compte/, qr: 'Code QR', why: 'Pourquoi ces mots', rule: /Règle fr\./, more: /voir plus/, paste: /collez avant de publier/,
    copy: /Copier le texte/, shared: /C’est partagé/, undo: /Annuler ce partage/, undone: /Le partage est annulé/,
    tell: /Ajouter le lien ou le texte/, keep: 'Garder', disclosure: 'Je travaille chez portevoix.', me: '/moi',
    clicks: /Clics sur vos liens\s*1/, reach: /entre .* et .* personnes \(8 chances sur 10\), sans doute autour de .*|au plus .* personnes? \(9 chances sur 10\)/, another: /Une autre suggestion/,
    caption: 'Compter des personnes plutôt que des abonnés, enfin un chiffre honnête.', recorded: /Votre partage est enregistré/,
    already: /déjà enregistré/, bare: 'Dix collègues, un seul public ? Lisez ceci avant de compter.',
    insufficient: /ne dit pas|manque|pas de mention|insuffis/i, withdraw: '/moi quitter', left: /ne participez plus/,
    far: '/contenus portee', page: /Jusqu’où c’est allé/, few: /moins de 5/, means: (chances) => `${chances} fois sur 10, le vrai nombre est ici`, chances: /\((\d) chances sur 10\)/,
    audience: '/moi audience linkedin 2000', kept: /LinkedIn.*2\D?000/, three: /Clics sur vos liens\s*3/, tellFigure: /Qu’affiche LinkedIn/, often: /Impressions/, note: 'Noter', noted: /C’est noté, merci/, measured: /à l’aide de chiffres affichés/, between: /entre (\d+) et (\d+) personnes/,
    settings: ['/moi réglages', 'Mes réglages'], export: ['/moi exporter', 'Télécharger mes données'], erase: ['/moi effacer', 'Tout effacer'],
    board: '/classement', boardTitle: 'Ambassadeurs de la semaine', only: /Visible uniquement par vous/,
  },
  en: {
    locale: 'en-GB', chrome: 156, name: 'Robin O’Neil', channel: 'advocates', you: 'Your name', team: /team/i, language: 'English',
    enter: /Enter/, share: 'Share', accept: /accept the charter/, own: /my own words/, use: /Use this text/, cancel: 'Cancel', others: 'More networks…', link: 'Copy your link', title: 'Copy the title', apart: /cannot be clicked/, front: /Put the disclosure in front/, enough: /The disclosure is enough|disclosure is sufficient/i,
    yours: /It is your account/, qr: 'QR code', why: 'Why this wording', rule: /fr\.employee/, more: /see more/, paste: /paste before you post/,
    copy: /Copy the text/, shared: /I shared it/, undo: /Undo this share/, undone: /share is taken back/,
    tell: /Add the link or the final text/, keep: 'Keep it', disclosure: 'I work at portevoix.', me: '/me',
    clicks: /Clicks on your links\s*1/, reach: /between .* and .* people \(8 chances in 10\), probably around .*|at most .* (people|person) \(9 chances in 10\)/, another: /Another suggestion/,
    caption: 'Counting people rather than followers: at last an honest number.', recorded: /Your share is recorded/,
    already: /already recorded/, bare: 'Ten colleagues, one audience? Read this before you count.',
    insufficient: /does not say|missing|no disclosure|not say|nothing/i, withdraw: '/me leave', left: /You have left/,
    far: '/content reach', page: /How far it reached/, few: /fewer than 5/, means: (chances) => `${chances} times in 10 the true number lies here`, chances: /\((\d) chances in 10\)/,
    audience: '/me audience linkedin 2000', kept: /LinkedIn.*2\D?000/, three: /Clicks on your links\s*3/, tellFigure: /What does LinkedIn show/, often: /How often it was shown/, note: 'Keep it', noted: /Noted, thank you/, measured: /with figures that the networks showed/, between: /between (\d+) and (\d+) people/,
    settings: ['/me settings', 'My settings'], export: ['/me export', 'Download my data'], erase: ['/me erase', 'Erase everything'],
    board: '/board', boardTitle: 'Ambassadors of the week', only: /Only you can see this|Only visible to you|only you/i,
  },
};

async function story(browser, url, lang, colorScheme) {
  const w = words[lang];
  const context = await browser.newContext({ locale: w.locale, colorScheme, viewport: { width: 1280, height: 860 }, userAgent: agent(w.chrome) });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: url });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  shows(page);
  const trouble = [];
  page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
  page.on('console', (message) => { if (message.type() === 'error') trouble.push(message.text()); });
  const say = async (text) => {
    const box = page.getByRole('textbox').last();
    await box.fill(text);
    await box.press('Enter');
  };
  const press = (name) => page.getByRole('button', { name }).last().click();
  const seen = (text) => page.getByText(text).filter({ visible: true }).last().waitFor();
  const at = (name) => `${lang}/${colorScheme}: ${name}`;
  let link;

  await step(at('a visitor says who they are'), async () => {
    await page.goto(url);
    await accessible(page, 'the first page');
    await picture(page, `${lang}-${colorScheme}-1-hello`);
    assert.equal(await page.locator('html').getAttribute('lang'), lang);
    await page.getByLabel(w.you).fill(w.name);
    await page.getByLabel(w.team).fill('Produit');
    await page.getByRole('radio', { name: w.language }).check();
    await page.getByRole('button', { name: w.enter }).click();
    await page.waitForURL(`**/w/${w.channel}`);
  });
  await step(at('the first card is there, and nothing written is taken for markup'), async () => {
    await page.getByRole('button', { name: w.share, exact: true }).first().waitFor();
    await accessible(page, 'the channel');
    await picture(page, `${lang}-${colorScheme}-2-channel`);
    assert.equal(await page.locator('aside b, nav b').count(), 0);
  });
  await step(at('sharing begins with the charter'), async () => {
    await press(w.share);
    await page.getByRole('button', { name: w.accept }).waitFor();
    await seen(w.only);
    await accessible(page, 'the charter');
    await picture(page, `${lang}-${colorScheme}-3-charter`);
    await press(w.accept);
  });
  await step(at('the kit shows the disclosure first, the length and the link'), async () => {
    await press('Bluesky');
    await seen(w.disclosure);
    await seen(/\d+ \/ 300/);
    await accessible(page, 'the kit');
    await picture(page, `${lang}-${colorScheme}-4-kit`);
    await press(w.copy);
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.ok(copied.startsWith(w.disclosure), copied);
    [link] = copied.match(/http:\/\/127\.0\.0\.1:\d+\/r\/\w{11}/) ?? [];
    assert.ok(link, `no personal link in: ${copied}`);
    const intent = await page.getByRole('link', { name: /Bluesky/ }).last().getAttribute('href');
    assert.equal(new URL(intent).searchParams.get('text'), copied);
  });
  await step(at('another suggestion says it differently'), async () => {
    const text = () => page.locator('[data-copy]').last().getAttribute('data-copy');
    const before = await text();
    await press(w.another);
    await page.waitForFunction((old) => [...document.querySelectorAll('[data-copy]')].at(-1)?.dataset.copy !== old, before);
    assert.ok((await text()).startsWith(w.disclosure));
  });
  await step(at('own words are judged while they are written'), async () => {
    await press(w.own);
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    assert.ok((await dialog.getByRole('textbox').inputValue()).startsWith(w.disclosure), 'the whole text is edited');
    await dialog.getByRole('textbox').fill(w.caption);
    await dialog.getByText(w.yours).waitFor();
    assert.equal(await dialog.locator('mark').count(), 0);
    await accessible(page, 'the form');
    await picture(page, `${lang}-${colorScheme}-5-own-words`);
    await dialog.getByRole('textbox').fill(`${w.disclosure} ${w.caption}`);
    await dialog.getByText(w.enough).waitFor();
    await dialog.getByRole('textbox').fill(w.caption);
    await dialog.getByRole('button', { name: w.front }).click();
    await dialog.waitFor({ state: 'hidden' });
    await seen(w.caption);
    await page.locator('mark', { hasText: w.disclosure }).last().waitFor();
  });
  await step(at('“I shared it” is recorded, undone, and recorded again'), async () => {
    await press(w.shared);
    await seen(w.recorded);
    await press(w.undo);
    await seen(w.undone);
    await press(w.share);
    await press('Bluesky');
    await press(w.shared);
    await seen(w.recorded);
    await picture(page, `${lang}-${colorScheme}-6-shared`);
  });
  await step(at('the personal link leads on, and one person counts once'), async () => {
    const before = await countedClicks(page);
    for (let visit = 0; visit < 2; visit += 1) {
      const answer = await context.request.get(link, { maxRedirects: 0, headers: { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' } });
      assert.equal(answer.status(), 302);
      assert.match(answer.headers().location, /^https:\/\/portevoix\.example\/.*utm_source=bluesky/);
      assert.match(answer.headers()['cache-control'], /no-store/);
    }
    await until(page, async () => (await countedClicks(page)) === before + 1);
  });
  await step(at('the final text is judged, and an insufficient one is said plainly'), async () => {
    await press(w.tell);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill(w.bare);
    await dialog.getByRole('button', { name: w.keep }).click();
    await dialog.waitFor({ state: 'hidden' });
    await picture(page, `${lang}-${colorScheme}-7-insufficient`);
    await press(w.tell);
    await page.getByRole('dialog').getByRole('textbox').fill(`${w.disclosure} ${w.bare}`);
    await page.getByRole('dialog').getByRole('button', { name: w.keep }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });
  await step(at('one’s own numbers show the share, the click and a range'), async () => {
    await say(w.me);
    await seen(w.reach);
    const body = (await page.locator('main').innerText()).replaceAll('\u202f', ' ');
    assert.match(body, w.clicks);
    await accessible(page, 'one’s own numbers');
    await picture(page, `${lang}-${colorScheme}-8-me`);
  });
  await step(at('the page of an item says how far it reached'), async () => {
    const here = page.url();
    await say(w.far);
    const way = page.locator('a[href^="/items/"]').last();
    await way.waitFor();
    await way.click();
    await page.waitForURL('**/items/*');
    await page.getByText(w.page).first().waitFor();
    const [, chances] = w.chances.exec(await page.locator('.answer').innerText());
    await page.getByText(w.means(chances)).waitFor();
    await page.getByRole('img').filter({ visible: true }).first().waitFor();
    assert.match(await page.locator('main').innerText(), w.few, 'one person’s share is not told of');
    await accessible(page, 'the page of an item');
    await picture(page, `${lang}-${colorScheme}-8-item`);
    await page.setViewportSize({ width: 390, height: 844 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 390, `the page is ${wide} px wide`);
    assert.equal(await page.locator('.chart').filter({ visible: true }).count(), await page.locator('.chart-box').count(), 'each chart once');
    await accessible(page, 'the page of an item on a phone');
    await picture(page, `${lang}-${colorScheme}-8-item-phone`);
    await page.setViewportSize({ width: 1280, height: 860 });
    await page.goto(here);
  });
  await step(at('the board is a picture with words'), async () => {
    await say(w.board);
    const board = page.getByRole('img', { name: new RegExp(w.boardTitle) }).last();
    await board.waitFor();
    await board.scrollIntoViewIfNeeded();
    await page.waitForFunction(() => [...document.images].every((image) => image.complete && image.naturalWidth > 0));
    await accessible(page, 'the board');
    await picture(page, `${lang}-${colorScheme}-9-board`);
  });
  await step(at('a phone shows it all'), async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await accessible(page, 'the phone');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 390, `the page is ${wide} px wide`);
    await picture(page, `${lang}-${colorScheme}-10-phone`);
    await page.setViewportSize({ width: 1280, height: 860 });
  });
  await step(at('leaving is one command'), async () => {
    await say(w.withdraw);
    await seen(w.left);
  });
  await step(at('nobody else sees what was for one person'), async () => {
    const other = await browser.newContext({ locale: w.locale });
    const stranger = await other.newPage();
    await stranger.goto(url);
    await stranger.getByLabel(w.you).fill('Somebody Else');
    await stranger.getByRole('radio', { name: w.language }).check();
    await stranger.getByRole('button', { name: w.enter }).click();
    await stranger.getByRole('button', { name: w.share, exact: true }).first().waitFor();
    const text = await stranger.locator('main').innerText();
    assert.doesNotMatch(text, w.recorded);
    assert.ok(!text.includes(w.caption));
    await other.close();
  });
  assert.deepEqual(trouble, [], 'the browser complained');
  await context.close();
}

const networks = [
  { name: 'LinkedIn', limit: /\d+ \/ 3[,\s]?000/, folds: true },
  { name: 'X', limit: /\d+ \/ 280/ },
  { name: 'Bluesky', limit: /\d+ \/ 300/ },
  { name: 'Mastodon', limit: /\d+ \/ 500/ },
];

/** The kit of every network of the first kind: text, length, preview, composer, own words, phone, reasons. */
async function kits(browser, url, lang, colorScheme) {
  const w = words[lang];
  const context = await browser.newContext({ locale: w.locale, colorScheme, viewport: { width: 1280, height: 1100 }, userAgent: agent(w.chrome) });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: url });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  shows(page);
  await page.goto(url);
  await page.getByLabel(w.you).fill(`Kit ${lang}`);
  await page.getByRole('radio', { name: w.language }).check();
  await page.getByRole('button', { name: w.enter }).click();
  const press = (name) => page.getByRole('button', { name, exact: true }).last().click();
  const last = () => page.locator('.message').last();
  await page.getByRole('button', { name: w.share, exact: true }).first().waitFor();
  for (const [index, network] of networks.entries()) {
    const at = (what) => `${lang}/${colorScheme}, ${network.name}: ${what}`;
    const shot = (name) => picture(page, `${lang}-${colorScheme}-kit-${network.name.toLowerCase()}-${name}`);
    await step(at('text, length, preview and composer'), async () => {
      await press(w.share);
      if (index === 0) await page.getByRole('button', { name: w.accept }).last().click();
      await press(network.name);
      const card = last();
      await card.getByText(network.limit).waitFor();
      await card.locator('mark', { hasText: w.disclosure }).waitFor();
      const draft = (await card.locator('.draft-text').innerText()).replaceAll(/\s+/g, ' ');
      assert.ok(draft.includes(w.disclosure) && draft.indexOf(w.disclosure) < 40, `the disclosure is not in front: ${draft}`);
      assert.equal(await card.locator('.more').count(), network.folds ? 1 : 0, 'the fold');
      if (network.folds) {
        const parts = await card.locator('.draft-text').evaluate((text) => [...text.children].map((child) => child.className));
        assert.ok(parts.indexOf('more') > 0 && parts.includes('folded'), parts.join());
      }
      await card.getByRole('button', { name: w.copy }).click();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      assert.ok(copied.startsWith(w.disclosure), copied);
      const [link] = copied.match(/http:\/\/127\.0\.0\.1:\d+\/r\/\w{11}$/) ?? [];
      assert.ok(link, `the link does not end the text: ${copied}`);
      const intent = new URL(await card.getByRole('link', { name: network.name }).getAttribute('href'));
      if (network.folds) {
        assert.equal(`${intent.origin}${intent.pathname}`, 'https://www.linkedin.com/sharing/share-offsite/');
        assert.equal(intent.searchParams.get('url'), link);
        assert.match(await card.innerText(), w.paste);
        assert.ok(await card.getByRole('button', { name: w.copy }).evaluate((button) => button.classList.contains('main')));
      } else {
        assert.equal(intent.searchParams.get('text'), copied);
      }
      await accessible(page, `the kit for ${network.name}`);
      await shot('1');
    });
    await step(at('the verdict follows what is written'), async () => {
      await press(w.own);
      const dialog = page.getByRole('dialog');
      const text = dialog.getByRole('textbox');
      await dialog.getByText(w.enough).waitFor();
      await text.fill(w.bare);
      await dialog.getByText(w.yours).waitFor();
      await accessible(page, `own words for ${network.name}`);
      await shot('2-insufficient');
      await text.fill(`${w.bare} ${w.disclosure}`);
      await text.fill(`${w.disclosure} ${w.bare}`);
      await dialog.getByText(w.enough).waitFor();
      assert.equal(await dialog.getByRole('button', { name: w.front }).count(), 0);
      await text.fill(w.bare);
      await dialog.getByText(w.yours).waitFor();
      // Sent as it is: nobody holds it back, and the correction is one press away.
      await dialog.getByRole('button', { name: w.use }).click();
      await dialog.waitFor({ state: 'hidden' });
      await last().getByText(w.yours).waitFor();
      await shot('3-plainly');
      await page.getByRole('button', { name: w.front }).last().click();
      await last().locator('mark', { hasText: w.disclosure }).waitFor();
      assert.ok((await last().locator('[data-copy]').first().getAttribute('data-copy')).startsWith(`${w.disclosure}\n\n${w.bare}`));
    });
    await step(at('a QR code and the reasons'), async () => {
      await press(w.why);
      await last().getByText(w.rule).first().waitFor();
      await press(w.qr);
      const code = last().getByRole('img', { name: new RegExp(`QR.*${network.name}`) });
      await code.waitFor();
      await page.waitForFunction(() => [...document.images].every((image) => image.complete && image.naturalWidth > 0));
      const size = await code.evaluate((image) => [image.naturalWidth, image.naturalHeight]);
      assert.ok(size[0] === size[1] && size[0] >= 200, size.join());
      await code.scrollIntoViewIfNeeded();
      await accessible(page, `the QR code for ${network.name}`);
      await shot('4-qr');
    });
  }
  await step(`${lang}/${colorScheme}, Instagram: the link apart, the picture, the phone`, async () => {
    await press(w.share);
    await press('Instagram');
    await last().getByText(w.apart).waitFor();
    const [text, link] = await last().locator('[data-copy]').evaluateAll((all) => all.map((button) => button.dataset.copy));
    assert.ok(text.startsWith(w.disclosure) && !text.includes('/r/'), text);
    assert.match(link, /^http:\/\/127\.0\.0\.1:\d+\/r\/\w{11}$/);
    await page.setViewportSize({ width: 390, height: 844 });
    await last().getByRole('button', { name: w.link }).scrollIntoViewIfNeeded();
    await accessible(page, 'the kit for Instagram on a phone');
    await picture(page, `${lang}-${colorScheme}-kit-instagram-1`);
    await press(w.qr);
    await last().getByRole('img', { name: /QR.*Instagram/ }).waitFor();
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 390);
    await picture(page, `${lang}-${colorScheme}-kit-instagram-2-qr`);
    await page.setViewportSize({ width: 1280, height: 1100 });
  });
  await step(`${lang}/${colorScheme}, Reddit: behind “more”, with its title`, async () => {
    await press(w.share);
    await picture(page, `${lang}-${colorScheme}-kit-networks`);
    await press(w.others);
    await press('Reddit');
    await last().getByRole('button', { name: w.title }).waitFor();
    const intent = new URL(await last().getByRole('link', { name: 'Reddit' }).getAttribute('href'));
    assert.equal(intent.searchParams.get('title'), await last().getByRole('button', { name: w.title }).getAttribute('data-copy'));
    assert.equal(intent.searchParams.get('url'), null, 'a link post would have no text');
    await accessible(page, 'the kit for Reddit');
    await picture(page, `${lang}-${colorScheme}-kit-reddit`);
  });
  await context.close();
}

/** One figure that LinkedIn shows makes the range of one's own reach narrower, in the place where it stood. */
async function tighter(browser, url, lang, colorScheme) {
  const w = words[lang];
  const context = await browser.newContext({ locale: w.locale, colorScheme, viewport: { width: 1280, height: 860 } });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  shows(page);
  await page.goto(url);
  await page.getByLabel(w.you).fill(`Figure ${lang}`);
  await page.getByRole('radio', { name: w.language }).check();
  await page.getByRole('button', { name: w.enter }).click();
  const press = (name) => page.getByRole('button', { name }).last().click();
  const say = async (text) => {
    const box = page.getByRole('textbox').last();
    await box.fill(text);
    await box.press('Enter');
  };
  // One's own numbers, read from the card that answers: the last one may still be an earlier answer.
  const mine = async () => {
    const card = page.locator('.message').nth(await page.locator('.message').count());
    await say(w.me);
    await card.getByText(w.reach).waitFor();
    const text = (await card.innerText()).replaceAll(/[\u202f\u00a0,](?=\d)/g, '');
    return { text, ends: w.between.exec(text).slice(1).map(Number) };
  };
  await step(`${lang}/${colorScheme}: one figure of the network makes the range tighter`, async () => {
    await press(w.share);
    await page.getByRole('button', { name: w.accept }).last().click();
    await press('LinkedIn');
    const draft = page.locator('[data-copy*="/r/"]').last();
    const link = (await draft.getAttribute('data-copy')).match(/http:\/\/127\.0\.0\.1:\d+\/r\/\w{11}/)[0];
    await press(w.shared);
    await page.getByText(w.recorded).last().waitFor();
    await say(w.audience);
    await page.getByText(w.kept).last().waitFor();
    const counted = await countedClicks(page);
    for (const browserVersion of [0, 10, 20]) {
      const headers = { 'user-agent': agent(w.chrome - 5 - browserVersion), 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
      await context.request.get(link, { maxRedirects: 0, headers });
    }
    await until(page, async () => (await countedClicks(page)) === counted + 3);
    const before = await mine();
    assert.match(before.text, w.three);
    assert.doesNotMatch(before.text, w.measured);
    await press(w.tellFigure);
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(w.often).fill('412 impressions');
    await accessible(page, 'the form for figures');
    await dialog.getByRole('button', { name: w.note }).click();
    await page.getByText(w.noted).last().waitFor();
    const after = await mine();
    assert.match(after.text, w.measured);
    const [low, high, lower, higher] = [...before.ends, ...after.ends];
    assert.ok(higher - lower < 0.6 * (high - low), `${low} to ${high}, then ${lower} to ${higher}`);
    await page.getByText(w.measured).last().scrollIntoViewIfNeeded();
    await accessible(page, 'the narrower range');
    await picture(page, `${lang}-${colorScheme}-11-tighter`);
  });
  await context.close();
}

/** The same first steps with the keyboard alone. */
async function keyboard(browser, url) {
  const w = words.en;
  const context = await browser.newContext({ locale: w.locale });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  shows(page);
  await step('keyboard: a share kit without a mouse', async () => {
    await page.goto(url);
    await page.getByLabel(w.you).fill('Keyboard Person');
    await page.getByRole('radio', { name: w.language }).check();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: w.share, exact: true }).first().waitFor();
    await page.getByRole('button', { name: w.share, exact: true }).first().focus();
    await page.keyboard.press('Enter');
    const accept = page.getByRole('button', { name: w.accept });
    await accept.waitFor();
    await accept.focus();
    await page.keyboard.press('Space');
    const mastodon = page.getByRole('button', { name: 'Mastodon' }).last();
    await mastodon.focus();
    await page.keyboard.press('Enter');
    const own = page.getByRole('button', { name: w.own }).last();
    await own.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText(w.enough).waitFor();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(w.bare);
    const front = dialog.getByRole('button', { name: w.front });
    await front.waitFor();
    for (let steps = 0; steps < 10 && !(await front.evaluate((button) => button === document.activeElement)); steps += 1) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await page.locator('.draft-text', { hasText: w.bare }).last().waitFor();
    await page.waitForFunction(() => document.activeElement.closest('.message'));
    assert.match(await page.evaluate(() => document.activeElement.textContent), w.own, 'who goes on by keyboard is where they were');
    const code = page.getByRole('button', { name: w.qr, exact: true }).last();
    await code.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('img', { name: /QR.*Mastodon/ }).last().waitFor();
  });
  await context.close();
}

/** Without JavaScript every button is a form that answers with a page. */
async function withoutScript(browser, url) {
  const w = words.fr;
  const context = await browser.newContext({ locale: w.locale, javaScriptEnabled: false });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  shows(page);
  await step('without JavaScript: from who you are to the kit', async () => {
    await page.goto(url);
    await page.getByLabel(w.you).fill('Sans Script');
    await page.getByRole('button', { name: w.enter }).click();
    await page.getByRole('button', { name: w.share, exact: true }).first().click();
    await page.getByRole('button', { name: w.accept }).last().click();
    await page.getByRole('button', { name: 'X', exact: true }).last().click();
    await page.locator('mark', { hasText: w.disclosure }).last().waitFor();
  });
  await context.close();
}

/** From opt-in to erase: settings, one's own data as a file, and nobody left afterwards. */
async function rights(browser, url, lang, colorScheme) {
  const w = words[lang];
  const context = await browser.newContext({ locale: w.locale, colorScheme, viewport: { width: 1280, height: 1000 }, userAgent: agent(w.chrome) });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  shows(page);
  const name = `Camille ${lang.toUpperCase()}-Lévêque`;
  const at = (what) => `${lang}/${colorScheme}: ${what}`;
  const say = async (text) => {
    const box = page.getByRole('textbox').last();
    await box.fill(text);
    await box.press('Enter');
  };
  const press = (button) => page.getByRole('button', { name: button }).last().click();
  await page.goto(url);
  await page.getByLabel(w.you).fill(name);
  await page.getByRole('radio', { name: w.language }).check();
  await page.getByRole('button', { name: w.enter }).click();
  await press(w.share);
  await press(w.accept);
  await press('LinkedIn');
  await press(w.shared);
  await page.getByText(w.recorded).last().waitFor();
  await step(at('one card shows what is theirs to decide'), async () => {
    await say(w.settings[0]);
    await page.getByText(w.settings[1]).last().waitFor();
    await accessible(page, 'the settings');
    await picture(page, `${lang}-${colorScheme}-14-settings`);
  });
  await step(at('everything that is stored comes as one readable file'), async () => {
    await say(w.export[0]);
    const link = page.getByRole('link', { name: w.export[1] }).last();
    await link.waitFor();
    const answer = await context.request.get(await link.getAttribute('href'));
    assert.match(answer.headers()['content-disposition'], /attachment/);
    const data = await answer.json();
    assert.equal(data.sections.profile[0].name, name);
    assert.equal(data.sections.shares.length, 1);
    await picture(page, `${lang}-${colorScheme}-15-export`);
  });
  await step(at('erased, they are nobody here any more'), async () => {
    await say(w.erase[0]);
    await page.getByRole('button', { name: w.erase[1], exact: true }).last().waitFor();
    await accessible(page, 'what goes and what stays');
    await picture(page, `${lang}-${colorScheme}-16-erase`);
    await press(w.erase[1]);
    await page.waitForURL('**/hello?erased');
    await page.getByRole('status').waitFor();
    await accessible(page, 'the page after it');
    await picture(page, `${lang}-${colorScheme}-17-erased`);
    assert.ok(!(await page.content()).includes('Lévêque'), 'a name is still there');
  });
  await context.close();
}

await play([
  (browser, url) => story(browser, url, 'fr', 'light'),
  (browser, url) => story(browser, url, 'en', 'dark'),
  (browser, url) => tighter(browser, url, 'fr', 'dark'),
  (browser, url) => tighter(browser, url, 'en', 'light'),
  (browser, url) => kits(browser, url, 'fr', 'dark'),
  (browser, url) => kits(browser, url, 'en', 'light'),
  (browser, url) => rights(browser, url, 'fr', 'light'),
  (browser, url) => rights(browser, url, 'en', 'dark'),
  keyboard,
  withoutScript,
]);
