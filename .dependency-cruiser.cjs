// The laws of the house, as dependency-cruiser rules. What it cannot see (which names are imported, process.env, SQL
// outside its files) is checked by .oxlintrc.json and tools/check/text-laws.mjs.
const PACKAGES = 'node_modules/';
const SPEC = '\\.(spec|test)\\.tsx?$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'law-1-contracts-import-only-zod',
      comment: 'The contracts are what portal and API share: routes and schemas, nothing else.',
      severity: 'error',
      from: { path: '^libs/contracts/src', pathNot: SPEC },
      to: { pathNot: ['^libs/contracts/src', `${PACKAGES}zod/`], couldNotResolve: false },
    },
    {
      name: 'law-1-portal-imports-only-contracts',
      comment:
        'The portal knows the API through libs/contracts alone; packages are few, because peserta pay per MB.',
      severity: 'error',
      from: { path: '^apps/portal/src', pathNot: [SPEC, '/testing/'] },
      to: {
        pathNot: [
          '^apps/portal/src',
          '^libs/contracts/',
          `${PACKAGES}(@types/)?(react|react-dom|wouter|@tanstack)/`,
          // Loaded by one feature each, when somebody needs it.
          `${PACKAGES}(@tiptap|@atlaskit/pragmatic-drag-and-drop[^/]*|tus-js-client|diff|idb|epubjs|pdfjs-dist|scorm-again)/`,
          '^virtual:',
        ],
        dependencyTypesNot: ['core'],
        couldNotResolve: false,
      },
    },
    {
      name: 'law-1-node-modules-of-node-only-in-portal-server',
      comment: 'What runs in the browser cannot import node:*; what renders on the server may.',
      severity: 'error',
      from: {
        path: '^apps/portal/src',
        pathNot: ['^apps/portal/src/(server/|entry-server)', '/testing/', SPEC],
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'law-1-api-never-imports-portal-sources',
      severity: 'error',
      from: { path: '^(apps/api|libs)/' },
      to: { path: '^apps/portal/(src|vite|tools)' },
    },
    {
      name: 'law-1-libs-never-import-apps',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'law-2-feature-through-service-or-module',
      comment: 'A feature reaches another one only through its *.service.ts or *.module.ts.',
      severity: 'error',
      from: {
        path: '^apps/api/src/([^/]+)/',
        pathNot: ['^apps/api/src/(http|database|jobs|portal|testing)/', SPEC],
      },
      to: {
        path: '^apps/api/src/[^/]+/',
        pathNot: [
          '^apps/api/src/$1/',
          '^apps/api/src/(http|database|jobs|files|curriculum)/',
          '\\.(service|module)\\.ts$',
        ],
      },
    },
    {
      name: 'law-2-curriculum-is-pure',
      comment:
        'The curriculum file and what becomes of its texts: no database, no Nest, so any feature may use it.',
      severity: 'error',
      from: { path: '^apps/api/src/curriculum/', pathNot: SPEC },
      to: {
        pathNot: [
          '^apps/api/src/curriculum/',
          '^apps/api/src/http/(input|sentences)\\.ts$',
          '^libs/contracts/',
          `${PACKAGES}(zod|markdown-it|@types/markdown-it|sanitize-html|@types/sanitize-html)/`,
        ],
        dependencyTypesNot: ['core'],
      },
    },
    {
      name: 'law-2-no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'law-2-no-barrels',
      severity: 'error',
      from: {},
      to: { path: '^(apps|libs)/.*/index\\.tsx?$' },
    },
    {
      name: 'law-3-controllers-never-touch-queries',
      comment: 'A request reads downwards: controller > policy > service > queries.',
      severity: 'error',
      from: { path: '\\.controller\\.ts$' },
      to: { path: '\\.(queries|entity)\\.ts$' },
    },
    {
      name: 'law-3-typeorm-and-pg-in-their-places',
      comment:
        'Names from typeorm are checked by the linter; pg has no business outside queries, database/ and jobs.',
      severity: 'error',
      from: {
        path: '^(apps|libs)/',
        pathNot: [
          '\\.queries\\.ts$',
          '\\.entity\\.ts$',
          '^apps/api/(src/(database|testing)|test)/',
          '^libs/jobs/',
          SPEC,
        ],
      },
      to: { path: `${PACKAGES}(@types/)?pg/` },
    },
    {
      name: 'law-3-portal-and-libs-without-typeorm',
      severity: 'error',
      from: { path: '^(apps/portal|libs)/', pathNot: SPEC },
      to: { path: `${PACKAGES}typeorm/` },
    },
    {
      name: 'law-4-queue-only-in-jobs',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '^libs/jobs/' },
      to: { path: `${PACKAGES}(bullmq|ioredis)/` },
    },
    {
      name: 'product-never-imports-tests-or-tools',
      severity: 'error',
      from: { path: '^(apps|libs)/[^/]+/src', pathNot: [SPEC, '/testing/'] },
      to: { path: ['^(tools|test|bench|e2e)/', '^apps/api/test/', '/testing/', SPEC] },
    },
    {
      name: 'everything-resolves',
      comment: 'An import that leads nowhere would slip past every law above.',
      severity: 'error',
      from: { path: '^(apps|libs)/' },
      to: { couldNotResolve: true, pathNot: ['^virtual:', '\\.(css|mjs)\\?url$'] },
    },
  ],
  options: {
    // TypeScript 7 has no compiler API for dependency-cruiser to use; swc reads the same sources.
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['\\.css$'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
};
