import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const NAME = 'virtual:client-assets';

/**
 * Gives the SSR bundle what the client build produced: its manifest and the text of its
 * stylesheets. In development there is no client build, so the module is empty.
 */
export function clientAssets(): Plugin {
  let client = '';
  let building = false;
  return {
    name: 'sinau:client-assets',
    configResolved(config) {
      client = join(config.root, 'dist/client');
      building = config.command === 'build';
    },
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    load(id) {
      if (id !== `\0${NAME}`) return null;
      if (!building) return 'export const assets = null;';
      return `export const assets = ${JSON.stringify(readAssets(client))};`;
    },
  };
}

function readAssets(client: string): { manifest: unknown; css: Record<string, string> } {
  const manifestFile = join(client, '.vite/manifest.json');
  if (!existsSync(manifestFile))
    throw new Error('Run the client build before the SSR build: no manifest found.');
  const css: Record<string, string> = {};
  for (const name of readdirSync(join(client, 'assets'))) {
    if (name.endsWith('.css'))
      css[`assets/${name}`] = readFileSync(join(client, 'assets', name), 'utf8').trim();
  }
  return { manifest: JSON.parse(readFileSync(manifestFile, 'utf8')), css };
}
