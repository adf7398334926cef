import { launchBrowser } from '../e2e/lib/browser.mjs';
import { coldPaint, newPhone, repeatPaint, RUNS } from './lib/cheap-phone.mjs';
import { classLesson } from './lib/class-lesson.mjs';
import { caseOf } from './lib/report.mjs';
import { withBenchInstance } from './lib/setup.mjs';

const KB = 1000;
const COLD_BUDGET = 3.0;
const REPEAT_BUDGET = 1.5;
const WITHOUT_MEDIA_KB = 250;
const MEDIA = ['image', 'audio', 'video'];
/** How long a page may go on fetching what it defers. */
const SETTLE_MS = 3_000;

/** What kind of bytes an answer is. */
function kindOf(type, url) {
  if (/\/api\/media\/[^/]+\/(\d+p|original)/.test(url) || type.startsWith('video/')) return 'video';
  const [family = ''] = type.split('/');
  if (family === 'image' || family === 'audio' || family === 'font') return family;
  if (/javascript/.test(type)) return 'script';
  if (/css/.test(type)) return 'style';
  return /html/.test(type) ? 'document' : 'data';
}

/**
 * Bytes on the line by kind, of a first visit without a tap, until everything deferred is here. Without a service
 * worker: what that fetches ahead belongs to later pages.
 */
async function bytesOf(browser, url, cookie) {
  const context = await newPhone(browser, url, cookie);
  await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  const kinds = new Map();
  const sums = { document: 0, data: 0, script: 0, style: 0, font: 0, image: 0, audio: 0, video: 0 };
  devtools.on('Network.responseReceived', ({ requestId, response }) =>
    kinds.set(requestId, kindOf(response.mimeType, response.url)),
  );
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    sums[kinds.get(requestId) ?? 'data'] += encodedDataLength;
  });
  await devtools.send('Network.enable');
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForTimeout(SETTLE_MS);
  await context.close();
  return sums;
}

const words = (sums) =>
  Object.entries(sums)
    .filter(([, bytes]) => bytes > 0)
    .map(([kind, bytes]) => `${kind} ${(bytes / KB).toFixed(1)}`)
    .join(', ');

function byteCases(name, sums) {
  const rest = Object.entries(sums).reduce(
    (sum, [kind, bytes]) => sum + (MEDIA.includes(kind) ? 0 : bytes),
    0,
  );
  return [
    caseOf(`${name}, bytes without media`, {
      value: rest / KB,
      unit: 'KB',
      budget: WITHOUT_MEDIA_KB,
      note: words(sums),
    }),
    caseOf(`${name}, video before a tap`, { value: sums.video / KB, unit: 'KB', budget: 0 }),
  ];
}

const paintCase = (name, value, budget) =>
  caseOf(name, { value, unit: 's', budget, note: `largest paint, median of ${RUNS}` });

/** Lessons on an emulated cheap phone at Slow 3G: the free one, and a reading and a video of a class. */
export async function measure(log) {
  return withBenchInstance({}, async (instance) => {
    const { url, port } = instance;
    const { modules } = await (await fetch(new URL('/api/courses/fotografi-produk', url))).json();
    const seat = await classLesson(instance);
    const inClass = (code) => ({ path: `/kelas/${seat.enrolmentId}/pelajaran/${code}`, cookie: seat.cookie });
    const lessons = {
      'free lesson': { path: `/pelatihan/fotografi-produk/pelajaran/${modules[0].lessons[0].code}` },
      'class lesson, reading': inClass(seat.reading),
      'class lesson, video': inClass(seat.video),
    };
    const browser = await launchBrowser();
    const cases = [];
    try {
      for (const [name, { path, cookie }] of Object.entries(lessons)) {
        const address = `http://localhost:${port}${path}`;
        const first = await coldPaint(browser, address, cookie);
        const second = await repeatPaint(browser, address, cookie);
        const sums = await bytesOf(browser, address, cookie);
        log(`${name}: cold ${first.toFixed(2)} s, repeat ${second.toFixed(2)} s, ${words(sums)}`);
        cases.push(paintCase(`${name}, first visit`, first, COLD_BUDGET));
        cases.push(paintCase(`${name}, second visit`, second, REPEAT_BUDGET));
        cases.push(...byteCases(name, sums));
      }
    } finally {
      await browser.close();
    }
    return cases;
  });
}
