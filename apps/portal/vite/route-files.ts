import { posix } from 'node:path';
import type { Plugin } from 'vite';

const LAZY_LOAD = /load:\s*\(\)\s*=>\s*import\(\s*'([^']+)\.js'\s*,?\s*\)/g;

/**
 * Tells the server which client chunk belongs to a route: in the SSR build every
 * `load: () => import('../x.js')` of a route table gets the key of its file in the client
 * manifest. Written by a tool because a hand-written copy of the path would drift.
 */
export function routeFiles(): Plugin {
  return {
    name: 'sinau:route-files',
    enforce: 'pre',
    apply: (_config, { isSsrBuild }) => isSsrBuild === true,
    transform(code, id) {
      const file = id.split('?')[0] ?? id;
      const at = file.indexOf('/src/app/');
      if (at < 0 || !/routes[^/]*\.ts$|shells\.ts$/.test(file)) return null;
      const folder = posix.dirname(file.slice(at + 1));
      return code.replace(LAZY_LOAD, (_all, target: string) => {
        const key = `${posix.normalize(posix.join(folder, target))}.tsx`;
        return `load: Object.assign(() => import('${target}.js'), { file: '${key}' })`;
      });
    },
  };
}
