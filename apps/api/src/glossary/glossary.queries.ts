import type { ManagedTerm, Term, TermInput } from '@sinau/contracts/glossary.contract.js';
import type { RouteInput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import { GlossaryTermRow } from './term.entity.js';

type Filter = RouteInput<'GET /manage/glossary'>['query'];

const MANAGED = 't.id, t.name, t.meaning, t.also, t.hidden, t.revision, t.updated_at as "updatedAt"';

export async function listShown(em: EntityManager): Promise<Term[]> {
  return rows(em, {
    name: 'glossary',
    text: 'select name, meaning, also from glossary_terms where not hidden order by lower(name), id',
  });
}

export async function listManaged(
  em: EntityManager,
  { q, show, page, pageSize }: Filter,
): Promise<(ManagedTerm & { total: number })[]> {
  // Signs that mean something to `like` stand for themselves.
  const pattern = q ? `%${q.replace(/[\\%_]/g, '\\$&')}%` : null;
  return rows(
    em,
    `select ${MANAGED}, count(*) over () as total from glossary_terms t
     where ($1::text is null or t.name ilike $1 or t.meaning ilike $1 or array_to_string(t.also, ' ') ilike $1)
       and ($2 = 'all' or t.hidden = ($2 = 'hidden'))
     order by lower(t.name), t.id limit $3 offset $4`,
    [pattern, show, pageSize, (page - 1) * pageSize],
  );
}

/** Holds the term until the transaction ends. */
export async function lockTerm(em: EntityManager, id: string): Promise<ManagedTerm | undefined> {
  return row(em, `select ${MANAGED} from glossary_terms t where t.id = $1 for no key update`, [id]);
}

/** @returns its id */
export async function insertTerm(
  em: EntityManager,
  { name, meaning, also }: TermInput,
  updatedBy: string,
): Promise<string> {
  const { identifiers } = await em.insert(GlossaryTermRow, { name, meaning, also, updatedBy });
  return String(identifiers[0]?.id);
}

/** Of a term that is held. */
export async function updateTerm(
  em: EntityManager,
  id: string,
  { name, meaning, also, hidden }: TermInput & { readonly hidden: boolean },
  updatedBy: string,
): Promise<void> {
  await rows(
    em,
    `update glossary_terms set name = $2, meaning = $3, also = $4, hidden = $5, updated_by = $6,
       revision = revision + 1, updated_at = now() where id = $1`,
    [id, name, meaning, also, hidden, updatedBy],
  );
}

/**
 * Takes words for a term and lets go of those it had before; waits for whoever is taking one of them.
 * @returns the words that another term has, in lower case
 */
export async function claimWords(em: EntityManager, id: string, words: readonly string[]): Promise<string[]> {
  await rows(em, 'delete from glossary_words where term_id = $1', [id]);
  await rows(
    em,
    `insert into glossary_words (word, term_id) select distinct lower(w), $1::uuid from unnest($2::text[]) w
     order by 1 on conflict do nothing`,
    [id, words],
  );
  const taken = await rows<{ word: string }>(
    em,
    `select word from glossary_words where word in (select lower(w) from unnest($2::text[]) w) and term_id <> $1 order by word`,
    [id, words],
  );
  return taken.map(({ word }) => word);
}
