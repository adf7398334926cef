import type { TermInput } from '@sinau/contracts/glossary.contract.js';
import type { EntityManager } from 'typeorm';
import { rows } from '../database/sql.js';

export interface ReferenceTerm extends TermInput {
  readonly code: string;
}

/** Adds what is not there yet; a term whose words staff gave to another one is left out. */
export async function insertMissing(em: EntityManager, terms: readonly ReferenceTerm[]): Promise<void> {
  for (const { code, name, meaning, also } of terms) {
    await rows(
      em,
      `with words as (select distinct lower(w) as word from unnest($4::text[] || $2::text) w),
       added as (
         insert into glossary_terms (code, name, meaning, also)
         select $1, $2, $3, $4 where not exists (select from words join glossary_words using (word))
         on conflict on constraint glossary_terms_code_key do nothing returning id
       )
       insert into glossary_words (word, term_id) select word, id from words, added`,
      [code, name, meaning, also],
    );
  }
}
