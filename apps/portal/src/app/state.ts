import type { DehydratedState } from '@tanstack/react-query';
import type { HelpContact } from '../lib/help-contact.js';
import type { Problem } from './problem.js';

/** What the server hands to the browser inside the first HTML. */
export interface PageState {
  readonly query: DehydratedState;
  readonly problem?: Problem | undefined;
  readonly help?: HelpContact | undefined;
}

export const STATE_ID = 'state';

/** JSON that cannot end its script element nor open a comment, and is valid JavaScript too. */
export const serializeState = (state: PageState): string =>
  JSON.stringify(state).replace(
    /[<>&\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Reads the state back; an empty one when the page came without (for instance the offline page). */
export function readState(): PageState {
  const text = document.getElementById(STATE_ID)?.textContent;
  return text ? (JSON.parse(text) as PageState) : { query: { queries: [], mutations: [] } };
}
