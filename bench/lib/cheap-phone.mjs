import { median } from './report.mjs';

export const RUNS = 3;
const SCREEN = { width: 360, height: 640 };
// Slow 3G as lab tools define it: 400 kbps, 2 s round trip; a cheap phone is a quarter of this CPU.
const NETWORK = {
  offline: false,
  latency: 2000,
  downloadThroughput: (400 * 1024) / 8,
  uploadThroughput: (400 * 1024) / 8,
};
const CPU_SLOWDOWN = 4;

async function throttle(page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', NETWORK);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
}

/** Seconds to the largest paint, read when nothing larger has come for two seconds. */
async function largestPaint(page, url) {
  await page.addInitScript(() => {
    globalThis.largestPaint = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) globalThis.largestPaint = entry.startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
  await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 60_000 });
  await page.waitForTimeout(2_000);
  return (await page.evaluate(() => globalThis.largestPaint)) / 1000;
}

/** A phone of its own, signed in where a `name=value` cookie is given. */
export async function newPhone(browser, url, cookie) {
  const context = await browser.newContext({ viewport: SCREEN });
  if (cookie) {
    const [name, value] = cookie.split('=');
    await context.addCookies([{ name, value, url: new URL('/', url).href }]);
  }
  return context;
}

/** Largest paint of a first visit. */
async function cold(browser, url, cookie) {
  const context = await newPhone(browser, url, cookie);
  const page = await context.newPage();
  await throttle(page);
  const seconds = await largestPaint(page, url);
  await context.close();
  return seconds;
}

/** The second visit, once the service worker has had an unhurried first one to settle. */
async function repeat(browser, url, cookie) {
  const context = await newPhone(browser, url, cookie);
  const first = await context.newPage();
  await first.goto(url, { waitUntil: 'networkidle' });
  await first.waitForFunction(() => navigator.serviceWorker?.controller, undefined, { timeout: 20_000 });
  await first.waitForTimeout(1_500);
  await first.reload({ waitUntil: 'networkidle' });
  await first.close();
  const page = await context.newPage();
  await throttle(page);
  const seconds = await largestPaint(page, url);
  await context.close();
  return seconds;
}

async function several(run) {
  const values = [];
  for (let index = 0; index < RUNS; index += 1) values.push(await run());
  return median(values);
}

/** Median seconds to the largest paint at Slow 3G of a first visit, and of a second one. */
export const coldPaint = (browser, url, cookie) => several(() => cold(browser, url, cookie));
export const repeatPaint = (browser, url, cookie) => several(() => repeat(browser, url, cookie));
