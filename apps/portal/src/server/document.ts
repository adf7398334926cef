import { serializeState, STATE_ID, type PageState } from '../app/state.js';
import type { PageAssets } from './assets.js';
import { FIRST_PAINT } from './first-paint.js';

export interface DocumentParts {
  readonly title: string;
  readonly description: string;
  readonly indexed: boolean;
  readonly app: string;
  readonly state: PageState;
  /** Null while developing: Vite serves the modules. */
  readonly assets: PageAssets | null;
}

/**
 * The whole document. Text and CSS come first and scripts last, so that on a slow line the
 * page is readable before any JavaScript arrives; nothing inline executes but the lines of first-paint.ts (strict CSP).
 */
export function renderDocument(parts: DocumentParts): string {
  const { title, description, assets } = parts;
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<meta name="description" content="${escapeHtml(description)}">
<meta property="og:title" content="${escapeHtml(title)}">
<meta property="og:description" content="${escapeHtml(description)}">
<meta property="og:site_name" content="Sinau">
<meta property="og:locale" content="id_ID">${parts.indexed ? '' : '\n<meta name="robots" content="noindex">'}
<meta name="theme-color" content="#f6f3ec" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#16151c" media="(prefers-color-scheme: dark)">
<meta name="color-scheme" content="light dark">
<link rel="manifest" href="/manifest.webmanifest">
<link rel="icon" href="/icons/icon.svg" type="image/svg+xml">
<link rel="apple-touch-icon" href="/icons/icon-192.png">
<script>${FIRST_PAINT}</script>
${assets ? headAssets(assets) : ''}
</head>
<body>
<div id="root">${parts.app}</div>
<script type="application/json" id="${STATE_ID}">${serializeState(parts.state)}</script>
${assets ? scriptTags(assets) : DEV_SCRIPT}
</body>
</html>
`;
}

const DEV_SCRIPT = '<script type="module" src="/src/entry-staff.tsx"></script>';

/**
 * The stylesheets are inlined; their links stay as disabled twins, which the browser does not
 * fetch, so that Vite's loader sees them as present when the page's chunk is imported.
 */
function headAssets(assets: PageAssets): string {
  const links = assets.stylesheets.map((file) => `<link rel="stylesheet" href="/${file}" disabled>`);
  return `<style>${assets.css}</style>\n${links.join('\n')}`;
}

/** Preloads would otherwise go before pictures and what else belongs to the first view. */
function scriptTags(assets: PageAssets): string {
  const preloads = assets.scripts
    .filter((file) => file !== assets.entry)
    .map((file) => `<link rel="modulepreload" href="/${file}" fetchpriority="low">`);
  return [...preloads, `<script type="module" src="/${assets.entry}"></script>`].join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
