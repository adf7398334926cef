import type { Plugin } from 'vite';

const LEFT_OUT = "const leftOut = () => { throw new Error('Left out of the build: vite/lean-vendor.ts'); };";

/**
 * Parts of libraries that no page of ours reaches, yet that tree shaking must keep because the code
 * that asks for them is one branch of a class. Each replacement is the whole module, so a name that a
 * newer version of the library needs from it stops the build instead of failing in a browser.
 */
const LEAN_MODULES: readonly (readonly [file: RegExp, source: string])[] = [
  // React has had this hook since 18; the shim carries its own copy for 16 and 17.
  [/\/use-sync-external-store\/shim\/index\.js$/, "export { useSyncExternalStore } from 'react';"],
  // Route patterns: wouter reads the address for us, the table in src/app/route.ts matches it.
  [/\/regexparam\/dist\/index\.mjs$/, `${LEFT_OUT} export { leftOut as parse };`],
  // Endless lists: the portal pages through its lists, and every query is an ordinary one.
  [
    /\/@tanstack\/query-core\/build\/modern\/infiniteQueryBehavior\.js$/,
    `${LEFT_OUT} export { leftOut as infiniteQueryBehavior, leftOut as hasNextPage, leftOut as hasPreviousPage };`,
  ],
  // Queries that suspend or throw: ours are shown by ui/QueryView, which has a face for each state.
  [
    /\/@tanstack\/react-query\/build\/modern\/suspense\.js$/,
    `${LEFT_OUT} export { leftOut as fetchOptimistic, leftOut as defaultThrowOnError };
    export const ensureSuspenseTimers = (options) => options.suspense && leftOut();
    export const shouldSuspend = () => false;`,
  ],
  [
    /\/@tanstack\/react-query\/build\/modern\/errorBoundaryUtils\.js$/,
    `${LEFT_OUT} export const ensurePreventErrorBoundaryRetry = (options) => options.throwOnError && leftOut();
    export const useClearResetErrorBoundary = () => {};
    export const getHasError = () => false;`,
  ],
  [
    /\/@tanstack\/react-query\/build\/modern\/QueryErrorResetBoundary\.js$/,
    `${LEFT_OUT} export { leftOut as QueryErrorResetBoundary };
    export const useQueryErrorResetBoundary = () => {};`,
  ],
];

/** Swaps those modules in the browser's build. */
export function leanVendor(): Plugin {
  return {
    name: 'sinau:lean-vendor',
    enforce: 'pre',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    load(id) {
      const file = id.split('?')[0] ?? id;
      return LEAN_MODULES.find(([test]) => test.test(file))?.[1] ?? null;
    },
  };
}
