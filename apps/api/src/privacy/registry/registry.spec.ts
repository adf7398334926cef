import { startTestApi, type TestApi } from '../../testing/test-api.js';
import { NOT_PERSONAL } from './not-personal.js';
import { PERSONAL_TABLES } from './registry.queries.js';

/** Tables whose rows belong to a person: what refers to one of them may tell of that person too. */
const ROOTS = [
  'accounts',
  'people',
  'businesses',
  'enrolments',
  'applications',
  'submissions',
  'attempts',
  'certificates',
  'consultation_cases',
  'consultations',
  'products',
  'evidence_files',
  'push_subscriptions',
  'reminders',
  'uploads',
];
// What is erased apart from the rest: the account's own row, last of all (see erasure.queries.ts).
const APART = ['accounts'];

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

test('every table that refers to people is personal, or says why not', async () => {
  const found = await api.query<{ table: string }>(
    `select distinct c.relname as table from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_class to_table on to_table.oid = f.confrelid
     where f.contype = 'f' and f.connamespace = 'lms'::regnamespace and to_table.relname = any($1)
     union
     select table_name from information_schema.columns join information_schema.tables using (table_schema, table_name)
     where table_schema = 'lms' and table_type = 'BASE TABLE' and column_name in ('account_id', 'person_id', 'nik_ciphertext')`,
    [ROOTS],
  );
  const known = new Set([
    ...PERSONAL_TABLES.map(({ table }) => table),
    ...Object.keys(NOT_PERSONAL),
    ...APART,
  ]);
  expect(found.length).toBeGreaterThan(60);
  expect(
    found
      .map(({ table }) => table)
      .filter((table) => !known.has(table))
      .sort(),
  ).toEqual([]);
});

test('no table is in both lists, twice, or gone', async () => {
  const names = [...PERSONAL_TABLES.map(({ table }) => table), ...Object.keys(NOT_PERSONAL)];
  expect(new Set(names).size).toBe(names.length);
  const there = await api.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'lms'::regnamespace and relkind = 'r'`,
  );
  const real = new Set(there.map(({ name }) => name));
  expect(names.filter((name) => !real.has(name))).toEqual([]);
});

test('sealed columns, hashes and keys of files are in no copy', async () => {
  const secret = await api.query<{ table: string; column: string }>(
    `select table_name as table, column_name as column from information_schema.columns
     where table_schema = 'lms' and (data_type = 'bytea' or column_name ~ '(storage|thumbnail|captions)_key$|_hash$|^lease')`,
  );
  const shown = secret.filter(({ table, column }) => {
    const entry = PERSONAL_TABLES.find((one) => one.table === table);
    return entry && !entry.hidden?.includes(column);
  });
  expect(shown.filter(({ column }) => column !== 'leased_until')).toEqual([]);
});
