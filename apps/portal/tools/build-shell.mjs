// Writes dist/client/shell.html: the empty page that the service worker gives without a signal. The scripts fill it
// from what the device has saved. No inline script or style, so the policy of plain files is enough.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param {string} root folder of the portal
 * @param {{ entry: string, stylesheets: readonly string[] }} assets of a learner's page
 * @returns {string} the page, for the version of the service worker
 */
export function writeShell(root, { entry, stylesheets }) {
  // The order of layers is decided by their first mention.
  const links = ['shell.css', ...stylesheets].map((file) => `<link rel="stylesheet" href="/${file}">`);
  const html = `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sinau</title>
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<link rel="manifest" href="/manifest.webmanifest">
<link rel="icon" href="/icons/icon.svg" type="image/svg+xml">
${links.join('\n')}
</head>
<body>
<div id="root"></div>
<noscript>Halaman ini butuh JavaScript saat tidak ada sinyal.</noscript>
<script type="module" src="/${entry}"></script>
</body>
</html>
`;
  writeFileSync(join(root, 'dist/client/shell.html'), html);
  return html;
}
