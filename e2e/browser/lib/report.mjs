import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from '../../../tools/paths.mjs';

const FOLDER = inRoot('.sinau-test', 'browser');

/** Counts checks and prints one line for each; keeps a picture and the HTML of every page on which one failed. */
export class Report {
  passed = 0;
  failed = 0;

  constructor() {
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
  }

  /** @param detail what was found instead, only shown on failure */
  check(name, ok, detail = '') {
    if (ok) this.passed += 1;
    else this.failed += 1;
    console.log(ok ? `ok      ${name}` : `FAILED  ${name}${detail ? `: ${detail}` : ''}`);
    return Boolean(ok);
  }

  /** Screenshot and HTML of a page, named after the failed check. Never fails itself: the page may be gone. */
  async keep(page, name) {
    const file = path.join(FOLDER, name.replace(/[^\w-]+/g, '-').slice(0, 120));
    try {
      writeFileSync(`${file}.html`, await page.content());
      await page.screenshot({ path: `${file}.png`, fullPage: true, timeout: 5000 });
    } catch (error) {
      console.log(`        (no picture: ${error.message.split('\n')[0]})`);
    }
  }

  get summary() {
    return { passed: this.passed, failed: this.failed, skipped: 0 };
  }
}
