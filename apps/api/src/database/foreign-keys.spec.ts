import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';

/** What the office itself writes: hundreds of rows in years, quicker read through than kept in one more index. */
const SMALL = new Set(
  `audit_checks bank_questions batches branding_images centre_identities certificate_template_images
   certificate_template_versions certificate_templates certificate_validity certification_delegations class_report_texts
   course_drafts course_packages course_versions data_incidents draft_lessons glossary_terms holidays honorarium_rates
   library_works media message_templates participant_import_mappings participant_imports priority_rules
   question_corrections ranking_publications ranking_runs region_statistics review_comments scorm_packages
   setting_changes signatories staff_grants staff_invitations totp_resets unfinished_certificate_files`.split(
    /\s+/,
  ),
);

const UNINDEXED = `
  select c.conrelid::regclass::text as source, a.attname as name
  from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
  where c.contype = 'f' and c.confrelid::regclass::text = any($1) and not exists (
    select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = a.attnum
      and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) = format('(%s IS NOT NULL)', a.attname)))`;

/** Rows that an undo or an erasure deletes, by the thousand. */
const DELETED = ['accounts', 'people', 'businesses', 'enrolments', 'applications', 'reminders'];

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.url, options: '-c search_path=lms,public' });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

test('no table that grows is read from end to end when people are deleted', async () => {
  const { rows } = await client.query<{ source: string; name: string }>(UNINDEXED, [DELETED]);
  expect(rows.filter(({ source }) => !SMALL.has(source))).toEqual([]);
});

test('what counts as small is there', async () => {
  const { rows } = await client.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'lms'`,
  );
  const tables = new Set(rows.map(({ name }) => name));
  expect([...SMALL].filter((name) => !tables.has(name))).toEqual([]);
});
