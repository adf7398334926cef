import type { Plugin } from 'vite';

/** What is fetched on demand and never rendered on the server: editor, dragging, uploads, comparing, book engines. */
const BROWSER_ONLY =
  /\/(RichEditor|tree-drag|pdf-engine|epub-engine)(\.js)?$|^(tus-js-client|diff|pdfjs-dist|epubjs)(\/|$)/;
const ON_DEMAND = /\bimport\(\s*(?:\/\*.*?\*\/\s*)?(["'])([^"']+)\1\s*\)/g;

/** Halves of React that no server runs. Whole modules, so a name that a newer version asks for stops the build. */
const NEVER_HERE: readonly (readonly [file: RegExp, source: string])[] = [
  // Roots in a page.
  [
    /\/react-dom\/client\.js$/,
    "const inBrowsers = () => { throw new Error('Only a browser makes a root: vite/browser-only.ts'); };\n" +
      'export { inBrowsers as createRoot, inBrowsers as hydrateRoot };',
  ],
  // Streaming: a page is one string, because its status and headers depend on all of it.
  [
    /\/react-dom\/server\.node\.js$/,
    "export { renderToString } from './cjs/react-dom-server-legacy.node.production.js';",
  ],
];

/**
 * Keeps those modules out of the server's bundle, where on-demand imports would be inlined (megabytes that every API
 * process reads at boot). There the import never ends: React shows the fallback of its <Suspense>, as a browser does
 * at first.
 */
export function browserOnly(): Plugin {
  return {
    name: 'sinau:browser-only',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && isSsrBuild === true,
    load(id) {
      const file = id.split('?')[0] ?? id;
      return NEVER_HERE.find(([test]) => test.test(file))?.[1] ?? null;
    },
    // After TypeScript is gone, so that types such as `typeof import('…')` are not met.
    transform(code, id) {
      if (!id.includes('/src/') || !code.includes('import(')) return null;
      return code.replace(ON_DEMAND, (all, _quote: string, target: string) =>
        BROWSER_ONLY.test(target) ? 'new Promise(() => {})' : all,
      );
    },
  };
}
