// Builds src/scorm-player to dist/player: the page on the origin for packages. It shares nothing with the portal's files.
import { join } from 'node:path';
import { build } from 'vite';

/** @param {string} root folder of the portal */
export async function buildPlayer(root) {
  await build({
    root: join(root, 'src/scorm-player'),
    configFile: false,
    logLevel: 'warn',
    base: '/',
    publicDir: false,
    build: {
      outDir: join(root, 'dist/player'),
      emptyOutDir: true,
      target: 'chrome90',
      modulePreload: false,
      // The run-time of SCORM 2004 is large by itself.
      chunkSizeWarningLimit: 600,
      rolldownOptions: { input: join(root, 'src/scorm-player/player.html') },
    },
  });
}
