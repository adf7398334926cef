import { createHash } from 'node:crypto';

/** One entry of Vite's client manifest. */
export interface ManifestEntry {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

/** The client build as the SSR bundle carries it: manifest by source file, stylesheet text by output file. */
export interface ClientAssets {
  readonly manifest: Readonly<Record<string, ManifestEntry>>;
  readonly css: Readonly<Record<string, string>>;
}

/** What one page needs from the client build. */
export interface PageAssets {
  readonly entry: string;
  /** Chunks to preload, entry first, each once. */
  readonly scripts: readonly string[];
  readonly stylesheets: readonly string[];
  /** The text of all stylesheets: goes into one `<style>`. */
  readonly css: string;
  /** CSP source of that `<style>`: `'sha256-…'`. */
  readonly styleHash: string;
}

/** The order of layers is decided by their first mention, so it must not depend on which chunk comes first. */
const LAYERS = '@layer base,ui;';

/** The browser's entries; staff have their own, so that learners do not carry its routes. */
export const ENTRY = 'src/entry-client.tsx';
export const STAFF_ENTRY = 'src/entry-staff.tsx';

/**
 * Collects scripts and CSS of the entry and the given lazily loaded files, following static imports; of the parts that
 * a file defers (ui/deferred.tsx) only the CSS, since they are in the first HTML and their code comes later.
 */
export function pageAssets(assets: ClientAssets, files: readonly string[], entry = ENTRY): PageAssets {
  const scripts = new Set<string>();
  const stylesheets = new Set<string>();
  const visit = (key: string): void => {
    const chunk = assets.manifest[key];
    if (!chunk) throw new Error(`The client build has no chunk for ${key}`);
    if (scripts.has(chunk.file)) return;
    scripts.add(chunk.file);
    chunk.imports?.forEach(visit);
    chunk.css?.forEach((file) => stylesheets.add(file));
  };
  [entry, ...files].forEach(visit);
  for (const file of files) {
    for (const part of assets.manifest[file]?.dynamicImports ?? []) addStyles(assets, part, stylesheets);
  }
  const css = [LAYERS, ...[...stylesheets].map((file) => assets.css[file] ?? '')].join('\n');
  return {
    entry: assets.manifest[entry]?.file ?? '',
    scripts: [...scripts],
    stylesheets: [...stylesheets],
    css,
    styleHash: `'sha256-${createHash('sha256').update(css).digest('base64')}'`,
  };
}

/** Adds the stylesheets of a chunk and of everything that it imports. */
function addStyles(assets: ClientAssets, key: string, to: Set<string>, seen = new Set<string>()): void {
  if (seen.has(key)) return;
  seen.add(key);
  const chunk = assets.manifest[key];
  chunk?.css?.forEach((file) => to.add(file));
  chunk?.imports?.forEach((each) => addStyles(assets, each, to, seen));
}
