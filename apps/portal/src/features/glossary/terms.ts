import type { ResponseOf } from '../../lib/api-types.js';

/** A word that a lesson uses and not everybody knows. Staff keep them in the office. */
export type Term = ResponseOf<'GET /glossary'>['items'][number];

/** Name of a term in an address, e.g. `kemasan-primer`. */
export const termKey = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');

/** What an address such as `#istilah-hpp` stands for. */
export const findTerm = (terms: readonly Term[], key: string): Term | undefined =>
  terms.find(({ name }) => termKey(name) === key);
