import { readFileSync } from 'node:fs';
import path from 'node:path';

function readManifest(folder) {
  try {
    return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  } catch {
    // In the lock file, but not for this platform.
    return undefined;
  }
}

function isEsm(manifest) {
  return manifest.type === 'module' || (!manifest.main && Boolean(manifest.module ?? manifest.exports));
}

/**
 * Folders (relative to the root, sorted) of the installed packages that Jest in CommonJS mode has to translate: those
 * that ship ES modules, and the CommonJS ones that depend on them, because these load them with `import()`.
 */
export function packagesToTranslate(root) {
  const lock = JSON.parse(readFileSync(path.join(root, 'node_modules', '.package-lock.json'), 'utf8'));
  const folders = Object.keys(lock.packages).filter((folder) => folder.includes('node_modules/'));
  const packages = folders
    .filter((folder) => !folder.includes('@sinau/'))
    .map((folder) => ({ folder, manifest: readManifest(path.join(root, folder)) }))
    .filter(({ manifest }) => manifest);
  const esm = new Set(
    packages.filter(({ manifest }) => isEsm(manifest)).map(({ manifest }) => manifest.name),
  );
  const needs = ({ manifest }) =>
    isEsm(manifest) || Object.keys(manifest.dependencies ?? {}).some((name) => esm.has(name));
  return packages
    .filter(needs)
    .map(({ folder }) => folder)
    .sort();
}
