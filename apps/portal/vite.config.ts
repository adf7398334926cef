import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { browserOnly } from './vite/browser-only.js';
import { clientAssets } from './vite/client-assets.js';
import { devServer } from './vite/dev-server.js';
import { leanReact } from './vite/lean-react.js';
import { leanVendor } from './vite/lean-vendor.js';
import { routeFiles } from './vite/route-files.js';
import { secondMinify } from './vite/second-minify.js';
import { withoutDescriptions } from './vite/without-descriptions.js';

/**
 * Few files, since each costs a round trip on a slow line: libraries (which change rarely, so they
 * stay cached over releases), the kit that learner pages share, and the staff's part of the kit.
 */
const sharedChunks = [
  {
    name: 'vendor',
    // Only what every page needs, by name: a library that one page loads lazily must stay out of it.
    test: /node_modules\/((react|react-dom|scheduler|wouter|regexparam)\/|@tanstack\/(?!.*(mutationObserver|useMutation))(query-core|react-query)\/|use-sync-external-store\/shim\/index)|rolldown[/:]runtime|vite[/:]preload/,
    priority: 4,
  },
  {
    name: 'kit',
    test: /\/src\/(ui\/(?!toast|Toasts|Modal|FormDialog|Motif\.tsx|Badge|use-scroll|FileDrop|Pagination|Table|Tabs|Field|TextInput|ChoiceFieldset|CheckboxField|CheckboxGroup|RadioGroup|Select|CodeInput|FileInput|ReviewItem|use-form)|lib\/(?!signed-out|use-countdown|safe-next|data-saver|field-errors|format\.)|app\/(?!routes|staff-|shell\/(Staff|FooterContent)|Browser|use-links|use-service)|features\/courses\/(api|words))/,
    minShareCount: 2,
    priority: 3,
  },
  {
    name: 'forms',
    test: /\/src\/(ui\/(Field|TextInput|ChoiceFieldset|CheckboxField|CheckboxGroup|RadioGroup|Select|use-form)|lib\/field-errors)/,
    minShareCount: 2,
    priority: 2,
  },
  // Dates, numbers and badges: lists show them, texts do not.
  { name: 'facts', test: /\/src\/(lib\/format\.|ui\/Badge)/, minShareCount: 2, priority: 2 },
  // What the pages of a class note and keep: seven small files otherwise.
  {
    name: 'learning',
    test: /\/src\/features\/(lesson\/(event-queue|use-learning-events|components\/WaitingSlot)|classes\/lesson-link|offline\/(components\/SaveSlot|NotSavedSlot))/,
    minShareCount: 2,
    priority: 2,
  },
  // What the two pages of a lesson show around its text.
  {
    name: 'lesson-text',
    test: /\/src\/features\/(glossary\/LessonText|reading-help\/(HelpSlot|begins-with-audio))/,
    minShareCount: 2,
    priority: 2,
  },
  // Small parts of their own, or the staff's chunk would take them along.
  { name: 'paging', test: /\/src\/ui\/Pagination/, priority: 2 },
  { name: 'tabs', test: /\/src\/ui\/Tabs/, priority: 2 },
  { name: 'table', test: /\/src\/ui\/Table/, priority: 2 },
  // After `kit`: a group takes what its modules import along, unless another group has it already.
  {
    name: 'staff-kit',
    test: /\/src\/(ui\/FormDialog|features\/staff-kit\/(?!download|CsvButton))/,
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
  plugins: [
    react(),
    leanReact(),
    leanVendor(),
    routeFiles(),
    browserOnly(),
    withoutDescriptions(),
    clientAssets(),
    secondMinify(),
    devServer(),
  ],
  css: { modules: { generateScopedName: '[hash:base64:5]' } },
  // The bundle is self-contained: it does not depend on NODE_ENV of the process that loads it, nor carry React twice.
  define: command === 'build' ? { 'process.env.NODE_ENV': '"production"' } : {},
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
