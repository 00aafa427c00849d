// Pictures for docs/chat.md: the payloads that the adapters send, laid out by a small page of our own that looks a
// little like each platform, and the embedded workspace as it is. Run by
//
//   PORTEVOIX_PICTURES=1 cargo test --test it pictures
//
// which makes the payloads and serves the workspace: node pictures.mjs PAYLOADS.json FOLDER
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { discord } from './pictures/discord.mjs';
import { slack } from './pictures/slack.mjs';
import { escape } from './pictures/words.mjs';

const [, , given, folder] = process.argv;
const { shots, url, cookies } = JSON.parse(await readFile(given, 'utf8'));
await mkdir(folder, { recursive: true });

const caption = {
  discord: 'Drawn by portevoix from what it sends, not a screenshot of Discord',
  slack: 'Drawn by portevoix from what it sends, not a screenshot of Slack',
  local: 'The embedded workspace',
};

/** A sheet with the French and the English column side by side, and its caption. */
function sheet(platform, columns) {
  const all = columns.map(({ lang, html }) => `<div class="column" lang="${lang}">${html}</div>`).join('');
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; font: 15px/1.4 "DejaVu Sans", sans-serif; }
    #sheet { display: inline-block; padding: 16px; background: ${platform === 'discord' ? '#2b2d31' : '#f4f4f2'}; }
    .columns { display: flex; gap: 16px; align-items: flex-start; }
    .caption { margin: 12px 2px 0; font-size: 12px; color: ${platform === 'discord' ? '#b5bac1' : '#55565a'}; }
    .column > img { display: block; }
  </style><div id="sheet"><div class="columns">${all}</div><p class="caption">${escape(caption[platform])}</p></div>`;
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'],
});

async function keep(page, name) {
  await page.waitForFunction(() => [...document.images].every((image) => image.complete && image.naturalWidth > 0));
  const png = await page.locator('#sheet').screenshot({ animations: 'disabled' });
  await writeFile(join(folder, name), png);
  console.log(`${name}: ${Math.round(png.length / 1024)} KiB`);
}

const context = await browser.newContext({ viewport: { width: 1400, height: 1200 } });
const page = await context.newPage();
for (const [what, both] of Object.entries(shots)) {
  for (const [platform, draw] of Object.entries({ discord, slack })) {
    const alone = what !== 'card';
    await page.setContent(sheet(platform, both.map((shot) => ({ lang: shot.lang, html: draw(shot, alone) }))));
    await keep(page, `${platform}-${what}.png`);
  }
}

// The embedded workspace: what each person sees of the message, in their own browser.
for (const [what, both] of Object.entries(shots)) {
  const columns = [];
  for (const [index, shot] of both.entries()) {
    const [name, value] = cookies[index].split('=');
    const own = await browser.newContext({ viewport: { width: 460, height: 1400 }, locale: shot.lang, colorScheme: 'light' });
    await own.addCookies([{ name, value, url }]);
    const workspace = await own.newPage();
    await workspace.goto(`${url}/w/${shot.channel}`);
    const message = workspace.locator('.message', { has: workspace.locator(`[value="${shot.message}"]`) }).last();
    await message.scrollIntoViewIfNeeded();
    await workspace.waitForFunction(() => [...document.images].every((image) => image.complete && image.naturalWidth > 0));
    // A board fills the page; here it is as high as the chats outside show it, which also keeps the file small.
    await message.locator('.picture img').evaluateAll((all) => all.forEach((image) => Object.assign(image.style, { width: 'auto', maxHeight: '240px' })));
    const png = await message.screenshot({ animations: 'disabled' });
    columns.push({ lang: shot.lang, html: `<img alt="" src="data:image/png;base64,${png.toString('base64')}">` });
    await own.close();
  }
  await page.setContent(sheet('local', columns));
  await keep(page, `local-${what}.png`);
}
await browser.close();
