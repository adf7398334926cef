/** Names that pages and the service worker share. What begins with `sinau-my` is one person's and goes at sign-out. */
export const MEDIA_CACHE = 'sinau-my-media';
/** Addresses of saved pages; their entries are empty marks, the pages themselves come from the shell. */
export const PAGES_CACHE = 'sinau-my-pages';
/** Also the name of the database: see features/offline. */
export const MINE = 'sinau-my';
export const SHELL = '/shell.html';
/** A page asks the worker to keep what learning without a signal needs; it answers true or false on the port. */
export const KEEP_LEARNING = 'keep-learning';
export const SYNC_TAG = 'sinau-outbox';
