import lighthouse from 'lighthouse';
import { freePort } from '../tools/ports.mjs';
import { launchBrowser } from '../e2e/lib/browser.mjs';
import { caseOf } from './lib/report.mjs';
import { withBenchInstance } from './lib/setup.mjs';

const BUDGETS = { performance: 98, accessibility: 100, 'best-practices': 96, seo: 100 };

/** What a category lost points for, for the log. */
function losses({ audits }, category) {
  return category.auditRefs
    .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 0.9)
    .map(({ id }) => id);
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
        const settings = {
          port: debugging,
          output: 'json',
          logLevel: 'error',
          onlyCategories: Object.keys(BUDGETS),
        };
        const { lhr } = await lighthouse(`http://localhost:${port}${path}`, settings);
        for (const [id, budget] of Object.entries(BUDGETS)) {
          const category = lhr.categories[id];
          const lost = losses(lhr, category);
          if (lost.length) log(`${name} ${id}: ${lost.join(', ')}`);
          cases.push(
            caseOf(`${name}, ${id}`, {
              value: Math.round(category.score * 100),
              unit: 'points',
              budget,
              atLeast: true,
            }),
          );
        }
      }
    } finally {
      await browser.close();
    }
    return cases;
  });
}
