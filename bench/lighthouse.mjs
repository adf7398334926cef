import lighthouse from 'lighthouse';
import { freePort } from '../tools/ports.mjs';
import { launchBrowser } from '../e2e/lib/browser.mjs';
import { caseOf, median } from './lib/report.mjs';
import { withBenchInstance } from './lib/setup.mjs';

/** A score swings with whatever else the machine does. */
const RUNS = 3;
const BUDGETS = { performance: 98, accessibility: 100, 'best-practices': 96, seo: 100 };

/** What a category lost points for. */
function losses({ audits }, category) {
  return category.auditRefs
    .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 0.9)
    .map(({ id }) => id);
}

const METRICS = {
  FCP: 'first-contentful-paint',
  LCP: 'largest-contentful-paint',
  TBT: 'total-blocking-time',
  SI: 'speed-index',
};

const milliseconds = (runs) =>
  Object.entries(METRICS)
    .map(([name, id]) => `${name} ${Math.round(median(runs.map(({ audits }) => audits[id].numericValue)))}`)
    .join(', ');

/** Some runs of a page: only the first asks for what a busy machine cannot change. */
async function visit(url, port) {
  const runs = [];
  let failed = 0;
  while (runs.length < RUNS) {
    const onlyCategories = runs.length ? ['performance'] : Object.keys(BUDGETS);
    const { lhr } = await lighthouse(url, { port, output: 'json', logLevel: 'error', onlyCategories });
    // A trace may be cut off on a busy machine; the page itself failing comes back every time.
    if (!lhr.runtimeError) runs.push(lhr);
    else if ((failed += 1) === RUNS) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  }
  return runs;
}

/** One case per category; that of the performance carries the medians it was made of. */
function casesOf(page, runs, log) {
  return Object.entries(BUDGETS).map(([id, budget]) => {
    const having = runs.filter(({ categories }) => categories[id]);
    const lost = losses(having[0], having[0].categories[id]);
    if (lost.length) log(`${page} ${id}: ${lost.join(', ')}`);
    return caseOf(`${page}, ${id}`, {
      value: Math.round(median(having.map(({ categories }) => categories[id].score)) * 100),
      unit: 'points',
      budget,
      atLeast: true,
      ...(having.length > 1 ? { note: `median of ${RUNS}: ${milliseconds(having)} ms` } : {}),
    });
  });
}

/** Lighthouse's mobile scores of the pages that strangers land on. */
export async function measure(log) {
  return withBenchInstance({ worker: false }, async ({ url, port }) => {
    const { modules } = await (await fetch(new URL('/api/courses/fotografi-produk', url))).json();
    const pages = {
      home: '/',
      catalogue: '/pelatihan',
      course: '/pelatihan/fotografi-produk',
      lesson: `/pelatihan/fotografi-produk/pelajaran/${modules[0].lessons[0].code}`,
    };
    const debugging = await freePort();
    const browser = await launchBrowser([`--remote-debugging-port=${debugging}`]);
    const cases = [];
    try {
      for (const [name, path] of Object.entries(pages)) {
        const runs = await visit(`http://localhost:${port}${path}`, debugging);
        cases.push(...casesOf(name, runs, log));
      }
    } finally {
      await browser.close();
    }
    return cases;
  });
}
