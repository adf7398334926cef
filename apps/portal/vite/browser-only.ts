import type { Plugin } from 'vite';

/** What is fetched on demand and never rendered on the server: editor, dragging, uploads, book engines. */
const BROWSER_ONLY =
  /\/(RichEditor|tree-drag|pdf-engine|epub-engine)(\.js)?$|^(tus-js-client|pdfjs-dist|epubjs)(\/|$)/;
const ON_DEMAND = /\bimport\(\s*(?:\/\*.*?\*\/\s*)?(["'])([^"']+)\1\s*\)/g;

/**
 * Keeps those modules out of the server's bundle, where on-demand imports would be inlined (megabytes that every API
 * process reads at boot). There the import never ends: React shows the fallback of its <Suspense>, as a browser does
 * at first.
 */
export function browserOnly(): Plugin {
  return {
    name: 'sinau:browser-only',
    apply: (_config, { isSsrBuild }) => isSsrBuild === true,
    // After TypeScript is gone, so that types such as `typeof import('…')` are not met.
    transform(code, id) {
      if (!id.includes('/src/') || !code.includes('import(')) return null;
      return code.replace(ON_DEMAND, (all, _quote: string, target: string) =>
        BROWSER_ONLY.test(target) ? 'new Promise(() => {})' : all,
      );
    },
  };
}
