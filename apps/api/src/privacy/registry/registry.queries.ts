import { aboutPerson } from './about-person.queries.js';
import { learningTables } from './learning-tables.queries.js';
import { officeTables } from './office-tables.queries.js';
import type { PersonalTable } from './personal-table.js';

/**
 * Every table with personal data of peserta: the copy that a person gets is read from it, and their erasure goes through
 * it, in this order (what refers comes before what is referred to). registry.spec.ts fails for a table that is neither
 * here nor in not-personal.ts.
 */
export const PERSONAL_TABLES: readonly PersonalTable[] = [...officeTables, ...learningTables, ...aboutPerson];
