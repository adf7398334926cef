import { readdirSync } from 'node:fs';
import http from 'node:http';
import { inRoot } from '../../../tools/paths.mjs';

/** Large code of others, which most releases leave as it is. What it imports has to stay too. */
const UNCHANGED = /^(pdf-engine|pdf\.worker|epub-engine|epub-page|rolldown-runtime)/;
const NAME = /[\w.-]+\.(?:m?js|css)/g;
const NEXT = /\.next(?=\.\w+$)/;

function nextNames() {
  const files = readdirSync(inRoot('apps', 'portal', 'dist', 'client', 'assets'));
  const changed = files.filter((file) => /\.(m?js|css)$/.test(file) && !UNCHANGED.test(file));
  return new Map(changed.map((file) => [file, file.replace(/\.(\w+)$/, '.next.$1')]));
}

const fileOf = (url) => /^\/assets\/([^?]+)/.exec(url)?.[1];
const isText = (type = '') => /javascript|html|css/.test(type);

async function bodyOf(message) {
  const parts = [];
  for await (const part of message) parts.push(part);
  return Buffer.concat(parts);
}

/**
 * The same instance behind an address of its own, where the next release can come out: from then on all of its code has
 * other hashed names, the old ones are gone, and the service worker names another cache.
 *
 * Returns `{ url, asked, release({ without }), close() }`: `asked` has the files that were fetched since the last
 * release, by their names in the build; what matches `without` cannot be fetched.
 */
export async function startReleases(instanceUrl) {
  const names = nextNames();
  const upstream = new URL(instanceUrl);
  const asked = [];
  let released = false;
  let missing;
  const renamed = (text) =>
    text
      .replace(NAME, (name) => names.get(name) ?? name)
      .replace(/sinau-files-[0-9a-f]{12}/, 'sinau-files-next');

  /** The address at the instance; undefined for what this release does not have. */
  function addressOf(url) {
    const file = fileOf(url);
    if (!released || !file) return url;
    const known = file.replace(NEXT, '');
    asked.push(known);
    if (missing?.test(known) || names.has(file)) return undefined;
    return url.replace(file, known);
  }

  async function answer(request, response) {
    const path = addressOf(request.url);
    if (!path) return response.writeHead(404).end();
    const headers = { ...request.headers, host: upstream.host };
    // Whole texts, as they are.
    for (const name of ['accept-encoding', 'if-none-match', 'if-modified-since']) delete headers[name];
    const theirs = await new Promise((resolve, reject) => {
      const { hostname, port } = upstream;
      const sent = http.request({ hostname, port, path, method: request.method, headers }, resolve);
      request.pipe(sent.on('error', reject));
    });
    if (!released || !isText(theirs.headers['content-type'])) {
      response.writeHead(theirs.statusCode, theirs.headers);
      return theirs.pipe(response);
    }
    const body = renamed((await bodyOf(theirs)).toString());
    const rest = { ...theirs.headers };
    for (const name of ['content-length', 'etag', 'last-modified']) delete rest[name];
    return response.writeHead(theirs.statusCode, rest).end(body);
  }

  const server = http.createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${server.address().port}`,
    asked,
    release({ without } = {}) {
      released = true;
      missing = without;
      asked.length = 0;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
