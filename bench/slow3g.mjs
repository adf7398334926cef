import { launchBrowser } from '../e2e/lib/browser.mjs';
import { coldPaint, repeatPaint, RUNS } from './lib/cheap-phone.mjs';
import { caseOf } from './lib/report.mjs';
import { withBenchInstance } from './lib/setup.mjs';

const COLD_BUDGET = 3.0;
const REPEAT_BUDGET = 1.5;

const paintCase = (name, value, budget) =>
  caseOf(name, { value, unit: 's', budget, note: `median of ${RUNS}` });

/** Largest paint of the public pages on an emulated cheap phone at Slow 3G, first visit and second. Lessons: lesson.mjs. */
export async function measure(log) {
  return withBenchInstance({ worker: false }, async ({ port }) => {
    const pages = {
      catalogue: '/pelatihan',
      course: '/pelatihan/fotografi-produk',
      verify: '/v/222222222222',
    };
    const browser = await launchBrowser();
    const cases = [];
    try {
      for (const [name, path] of Object.entries(pages)) {
        const address = `http://localhost:${port}${path}`;
        const first = await coldPaint(browser, address);
        log(`${name} cold ${first.toFixed(2)} s`);
        cases.push(paintCase(`${name}, first visit`, first, COLD_BUDGET));
        // The verification page is never stored: a certificate may have been revoked since.
        if (name === 'verify') continue;
        const second = await repeatPaint(browser, address);
        log(`${name} repeat ${second.toFixed(2)} s`);
        cases.push(paintCase(`${name}, second visit`, second, REPEAT_BUDGET));
      }
    } finally {
      await browser.close();
    }
    return cases;
  });
}
