import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { clientAssets } from './vite/client-assets.js';
import { devServer } from './vite/dev-server.js';
import { routeFiles } from './vite/route-files.js';

/**
 * Few files, since each costs a round trip on a slow line: libraries (which change rarely, so they
 * stay cached over releases), the kit that learner pages share, and the staff's part of the kit.
 */
const sharedChunks = [
  { name: 'vendor', test: /node_modules|rolldown[/:]runtime|vite[/:]preload/, priority: 4 },
  {
    name: 'kit',
    test: /\/src\/(ui\/(?!Table|Tabs|CheckboxField|CheckboxGroup|RadioGroup|Select|CodeInput|FileInput|ReviewItem)|lib\/(?!use-countdown|safe-next)|app\/(?!routes|shell\/Staff)|features\/courses\/(api|words))/,
    minShareCount: 2,
    priority: 3,
  },
  {
    name: 'forms',
    test: /\/src\/(ui\/(CheckboxField|CheckboxGroup|RadioGroup|Select|CodeInput|FileInput|ReviewItem)|lib\/(use-countdown|safe-next))/,
    minShareCount: 2,
    priority: 2,
  },
  // After `kit`: a group takes what its modules import along, unless another group has it already.
  {
    name: 'staff-kit',
    test: /\/src\/(ui\/(Table|Tabs)|features\/staff-kit\/)/,
    minShareCount: 2,
    priority: 1,
  },
];

/**
 * One config for two builds: `vite build` makes the browser's files in dist/client,
 * `vite build --ssr` makes dist/server/entry-server.js, which carries the first build's
 * manifest and CSS inside itself so that rendering a page reads no file.
 */
export default defineConfig(({ command, isSsrBuild }) => ({
  root: import.meta.dirname,
  appType: 'custom',
  plugins: [react(), routeFiles(), clientAssets(), devServer()],
  css: { modules: { generateScopedName: '[hash:base64:5]' } },
  // The bundle is self-contained: it does not depend on NODE_ENV of the process that loads it.
  ssr: command === 'build' ? { noExternal: true } : {},
  build: {
    outDir: isSsrBuild ? 'dist/server' : 'dist/client',
    emptyOutDir: true,
    // Phones from about 2022 on, and older ones whose browser updates itself.
    target: ['chrome100', 'firefox100', 'safari16'],
    manifest: !isSsrBuild,
    copyPublicDir: !isSsrBuild,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: isSsrBuild ? 'src/entry-server.tsx' : ['src/entry-client.tsx', 'src/entry-staff.tsx'],
      output: isSsrBuild
        ? { entryFileNames: '[name].js', codeSplitting: false }
        : { codeSplitting: { groups: sharedChunks } },
    },
  },
}));
