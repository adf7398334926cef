// Builds the portal: browser files, service worker, then the server bundle that carries their manifest.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { buildPlayer } from './build-player.mjs';
import { buildServiceWorker } from './build-service-worker.mjs';
import { compressFiles } from './compress.mjs';

const root = join(import.meta.dirname, '..');
const configFile = join(root, 'vite.config.ts');

rmSync(join(root, 'dist/client'), { recursive: true, force: true });
rmSync(join(root, 'dist/server'), { recursive: true, force: true });
await build({ root, configFile, logLevel: 'warn' });
await build({ root, configFile, logLevel: 'warn', build: { ssr: true } });
await buildServiceWorker(root);
await buildPlayer(root);
await compressFiles(join(root, 'dist/client'));
console.log('portal: dist/client and dist/server are ready');
