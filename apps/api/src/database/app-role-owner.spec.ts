import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { grantToApplication } from './app-role.js';
import { migrate } from './migrations.js';

let database: TestDatabase;
let application: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  application = new pg.Client({ connectionString: database.applicationUrl });
  await application.connect();
});
afterAll(async () => {
  await application.end();
  await database.drop();
});

// The role may make schemas, and one named like the owner is first in the owner's search path unless that is set: a better
// fitting function there would run with the owner's rights, who can empty the log.
test('no function of the application runs with the owner’s rights', async () => {
  const owner = application.escapeIdentifier(new URL(database.url).username);
  await application.query(`create schema ${owner}; grant usage on schema ${owner} to public`);
  await application.query(
    `create table ${owner}.caught (by text); grant insert on ${owner}.caught to public`,
  );
  const trap = (name: string, type: string) =>
    application.query(
      `create function ${owner}.${name}(${type}) returns text language plpgsql as
       $$ begin insert into ${owner}.caught values (session_user); return ''; end $$`,
    );
  await trap('pg_advisory_lock', 'integer');
  await trap('quote_ident', 'name');
  await migrate(database.url);
  await grantToApplication({ owner: database.url, application: database.applicationUrl });
  const { rows } = await application.query(`select * from ${owner}.caught`);
  expect(rows).toEqual([]);
});

test('the application cannot hang the chain’s function on a table of its own', async () => {
  await application.query('create temp table log (like lms.audit_log)');
  const hung = application.query(
    'create trigger t after insert on log for each row execute function lms.chain_audit()',
  );
  await expect(hung).rejects.toMatchObject({ code: '42501' });
});
