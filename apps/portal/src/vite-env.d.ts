/// <reference types="vite/client" />

declare module 'virtual:client-assets' {
  /** What the client build produced; null while developing. */
  export const assets: import('./server/assets.js').ClientAssets | null;
}
