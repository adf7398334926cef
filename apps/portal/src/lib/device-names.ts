/** Names that pages and the service worker share. What begins with `sinau-my` is one person's and goes at sign-out. */
export const MEDIA_CACHE = 'sinau-my-media';
/** Addresses of saved pages; their entries are marks (of a work: its kind), the pages themselves come from the shell. */
export const PAGES_CACHE = 'sinau-my-pages';
/** Also the name of the database: see features/offline. */
export const MINE = 'sinau-my';
/** Attendance lists that were open on this device, as whole pages: a hall may have no signal. */
export const LISTS_CACHE = 'sinau-my-lists';
export const SHELL = '/shell.html';
/**
 * A page asks the worker to keep the code that a `need` needs without a signal; it answers true or false on the port.
 * The word is that of releases that kept lessons only: their open pages name no need.
 */
export const KEEP_PAGES = 'keep-learning';
/** The need of saved lessons; that of a saved work is its kind. */
export const LEARNING = 'learning';
export const SYNC_TAG = 'sinau-outbox';
/** An empty cache and a background task: a session was left without a signal, and the API has not heard of it yet. */
export const SIGNED_OUT = 'sinau-signed-out';
