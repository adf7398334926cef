import { readFile } from 'node:fs/promises';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { insertMissing } from './reference-terms.queries.js';

/** Relative to the project's root, where every entry starts, like the migrations. */
const TERMS_FILE = 'apps/api/seed/glossary.json';

const TermsFile = z.array(
  z.object({
    kode: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    istilah: z.string().min(2),
    arti: z.string().min(3),
    juga: z.array(z.string().min(2)).default([]),
  }),
);

/** Loads the terms that come with the house. Run again it changes nothing, also where staff changed or hid them. */
export async function loadReferenceTerms(em: EntityManager): Promise<void> {
  const terms = TermsFile.parse(JSON.parse(await readFile(TERMS_FILE, 'utf8')));
  await insertMissing(
    em,
    terms.map(({ kode, istilah, arti, juga }) => ({ code: kode, name: istilah, meaning: arti, also: juga })),
  );
}
