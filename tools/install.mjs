import { readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { runNpm } from './run.mjs';

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * True when node_modules holds what package-lock.json asks for. npm writes its hidden lock file last, so a missing one
 * also means an installation that broke off half-way.
 */
export function isInstalled() {
  const wanted = packagesOf(inRoot('package-lock.json'));
  const present = packagesOf(inRoot('node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([folder, entry]) => {
    if (!folder.includes('node_modules/')) return true;
    const found = present[folder];
    // Optional packages are for other platforms when they are not there.
    if (!found) return Boolean(entry.optional || entry.devOptional || entry.peer);
    return found.version === entry.version;
  });
}

/** Runs `npm ci` when something is missing. Returns whether it did; throws when npm fails. */
export async function ensureInstalled(log = console.log) {
  if (isInstalled()) return false;
  log('Installing packages (npm ci) …');
  const { code, seconds } = await runNpm(['ci', '--no-audit', '--no-fund'], { show: true });
  if (code !== 0) throw new Error(`npm ci failed (exit code ${code}). Its message is above.`);
  log(`Packages installed in ${seconds.toFixed(0)} s.`);
  return true;
}
