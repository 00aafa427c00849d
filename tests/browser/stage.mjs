// What every story in a real browser needs: the program, a browser, steps that tell how they ended, a look at whether a
// page is accessible, and pictures.
//
//   node STORY.mjs [path of the portevoix binary]
//
// PORTEVOIX_PICTURES=<folder> keeps screenshots.
import { spawn } from 'node:child_process';
import { mkdtemp, rm, mkdir, readFile } from 'node:fs/promises';
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

let passed = 0;
let shown; // the page of the step that runs: what it shows is told when the step fails
const thrown = []; // what the page's own code threw: the step fails where it happened
const failures = [];

/** The page of the steps that follow: what it shows is told when one of them fails, and what its code throws fails them. */
export function shows(page) {
  shown = page;
  page.on('pageerror', (error) => thrown.push(error.message));
}

export async function step(name, work) {
  try {
    try {
      await work();
    } finally {
      assert.deepEqual(thrown.splice(0), [], 'the page’s own code threw');
    }
    passed += 1;
    console.log(`ok   ${name}`);
  } catch (error) {
    failures.push(name);
    console.log(`FAIL ${name}\n     ${String(error.stack ?? error).replaceAll('\n', '\n     ')}`);
    if (shown) {
      await picture(shown, 'failed', true);
      console.log(`--- the end of what the page showed\n${(await shown.locator('body').innerText()).slice(-2000)}\n---`);
      shown = undefined;
    }
    throw error;
  }
}

export async function accessible(page, what) {
  // Half-faded text has half its contrast: what moves comes to rest first.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  const told = violations.map((v) => `${v.id}: ${v.help} (${v.nodes.map((n) => n.target.join(' ')).slice(0, 3).join('; ')})`);
  assert.deepEqual(told, [], `${what} is not accessible`);
}

/** What the window shows, or the whole page. */
export async function picture(page, name, fullPage = false) {
  if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`), fullPage });
}

/** How many clicks the program has counted: they are imported in the background. */
export async function countedClicks(page) {
  const answer = await page.request.get(new URL('/metrics', page.url()).href);
  return Number(/^portevoix_clicks_counted_total (\d+)$/m.exec(await answer.text())[1]);
}

/** Until this holds, asking `again` each time: what the program does in the background, it does every second or two. */
export async function until(page, holds, again = () => {}) {
  for (let tries = 200; !(await holds()); tries -= 1) {
    assert.ok(tries > 0, `it does not come: ${holds}`);
    await page.waitForTimeout(50);
    await again();
  }
}

async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

async function start(env, before) {
  const folder = await mkdtemp(join(tmpdir(), 'portevoix-browser-'));
  await before(folder, binary);
  const [privatePort, publicPort] = [await freePort(), await freePort()];
  const address = (port) => `127.0.0.1:${port}`;
  const child = spawn(binary, ['run', '--data', join(folder, 'data'), '--private', address(privatePort), '--public', address(publicPort)],
    { cwd: folder, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  child.stderr.on('data', (chunk) => { log += chunk; });
  await new Promise((done, failed) => {
    child.stdout.on('data', (chunk) => { if (String(chunk).includes(address(privatePort))) done(); });
    child.on('exit', (code) => failed(new Error(`portevoix ended with ${code}\n${log}`)));
  });
  const stop = async () => {
    const ended = new Promise((done) => child.on('exit', done));
    child.kill('SIGTERM');
    return { code: await ended, log, folder };
  };
  return { url: `http://${address(privatePort)}`, stop };
}

/**
 * Plays the stories, one after the other, each with the browser and the address of the workspace, and ends with how they
 * went. `before` prepares the program's folder; `after` looks at what it left: its log and its folder. `env` is the
 * program's.
 */
export async function play(stories, { before = () => {}, after = () => {}, env = {} } = {}) {
  const house = await start(env, before);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync'],
  });
  try {
    for (const story of stories) await story(browser, house.url);
  } catch (error) {
    if (!failures.length) failures.push(String(error));
    console.log(String(error.message ?? error));
  } finally {
    await browser.close();
  }
  shown = undefined;
  await step('the program ends in order and its log is calm', async () => {
    const left = await house.stop();
    try {
      assert.equal(left.code, 0);
      assert.doesNotMatch(left.log, /\b(WARN|ERROR)\b/, left.log.slice(-20_000));
      await after(left);
    } finally {
      await rm(left.folder, { recursive: true, force: true });
    }
  }).catch(() => {});
  console.log(`${passed} passed, ${failures.length} failed`);
  process.exit(failures.length ? 1 : 0);
}
