import { packagesToTranslate } from './test/packages-to-translate.mjs';

// The product ships ES modules; Jest runs them as CommonJS, which needs no flags on any supported Node.
const typescript = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2023',
      parser: { syntax: 'typescript', tsx: true, decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
      keepClassNames: true,
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];
const javascript = [
  '@swc/jest',
  {
    jsc: { target: 'es2023', parser: { syntax: 'ecmascript' } },
    module: { type: 'commonjs' },
    sourceMaps: false,
  },
];

const root = import.meta.dirname;
const translated = packagesToTranslate(root).map((folder) => folder.replaceAll('.', '\\.'));

const common = {
  rootDir: root,
  moduleNameMapper: {
    '^@sinau/(contracts|jobs|certificate)/(.*)\\.js$': '<rootDir>/libs/$1/src/$2.ts',
    '\\.css(\\?.*)?$': '<rootDir>/test/css-stub.cjs',
    '/reader-program\\.js$': '<rootDir>/test/reader-program.cjs',
    '^(\\.{1,2}/.*)\\.js$': ['$1.ts', '$1.tsx', '$1.js'],
  },
  transform: { '^.+\\.tsx?$': typescript, '^.+\\.m?js$': javascript },
  transformIgnorePatterns: [
    `^<rootDir>/(?=.*node_modules/)(?!(?:${translated.join('|')})/(?!.*node_modules/))`,
  ],
  modulePathIgnorePatterns: ['<rootDir>/(apps|libs)/[^/]+/dist/', '<rootDir>/\\.sinau'],
};

export default {
  // Real databases and hundreds of requests at once: on a busy machine, and with nothing translated yet, a correct test
  // may take much longer than five seconds.
  testTimeout: 60_000,
  projects: [
    {
      ...common,
      displayName: 'tools',
      testEnvironment: 'node',
      roots: ['<rootDir>/tools', '<rootDir>/apps/portal/tools'],
      testMatch: ['**/*.spec.mjs'],
    },
    {
      ...common,
      displayName: 'api',
      testEnvironment: 'node',
      // The whole run plays them in groups (tools/test-groups.mjs).
      roots: process.env.SINAU_TEST_GROUPS
        ? ['<rootDir>/test/grouped']
        : ['<rootDir>/apps/api', '<rootDir>/libs'],
      testMatch: ['**/*.spec.ts'],
      globalSetup: '<rootDir>/test/global-setup.mjs',
      globalTeardown: '<rootDir>/test/global-teardown.mjs',
    },
    {
      ...common,
      displayName: 'portal',
      testEnvironment: 'jsdom',
      setupFiles: ['<rootDir>/test/jsdom-gaps.cjs'],
      setupFilesAfterEnv: ['<rootDir>/test/patient-queries.cjs'],
      roots: ['<rootDir>/apps/portal'],
      testMatch: ['**/*.test.tsx', '**/*.test.ts'],
    },
  ],
};
