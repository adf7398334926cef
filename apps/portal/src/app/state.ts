import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { HelpContact } from '../lib/help-contact.js';
import type { Problem } from './problem.js';

/** An answer of the API that the page was made with: its key, the data, and when it was read (ms since 1970). */
export type KnownAnswer = readonly [key: QueryKey, data: unknown, readAt: number];

/** What the server hands to the browser inside the first HTML. */
export interface PageState {
  readonly answers: readonly KnownAnswer[];
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
  return text ? (JSON.parse(text) as PageState) : { answers: [] };
}

/** The answers that a client has. The library's own `dehydrate` sends eight times the fields and needs 1 KB to read them. */
export const answersOf = (client: QueryClient): KnownAnswer[] =>
  client
    .getQueryCache()
    .findAll({ predicate: ({ state }) => state.status === 'success' })
    .map(({ queryKey, state }) => [queryKey, state.data, state.dataUpdatedAt]);

/** Gives them to a client, so that the first render in the browser finds what the server rendered with. */
export function giveAnswers(client: QueryClient, answers: readonly KnownAnswer[]): void {
  for (const [key, data, readAt] of answers) client.setQueryData(key, data, { updatedAt: readAt });
}
