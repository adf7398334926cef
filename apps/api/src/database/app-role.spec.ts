import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { grantToApplication } from './app-role.js';

let database: TestDatabase;
let application: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  application = new pg.Client({
    connectionString: database.applicationUrl,
    options: '-c search_path=lms,public',
  });
  await application.connect();
  await application.query(
    `insert into audit_log (actor_id, action, subject_type, subject_id, details) values (null, 'batch.opened', 'batch', 'x', '{}')`,
  );
});
afterAll(async () => {
  await application.end();
  await database.drop();
});

const DENIED = '42501';
const codeOf = (statement: string) =>
  application.query(statement).then(
    () => 'done',
    (error: { code: string }) => error.code,
  );

test('what the application writes is chained by the database', async () => {
  const { rows } = await application.query(
    `select c.sequence, c.hash = audit_hash(l, '\\x') as right from audit_log l join audit_chain c on c.audit_id = l.id`,
  );
  expect(rows).toEqual([{ sequence: '1', right: true }]);
});

test.each([
  ['changing an entry', `update audit_log set action = 'nothing'`],
  ['deleting an entry', 'delete from audit_log'],
  ['emptying the log', 'truncate audit_log, audit_chain'],
  [
    'an entry of another time',
    `insert into audit_log (at, action, subject_type, subject_id) values (now() - interval '1 year', 'a.b', 'a', 'b')`,
  ],
  [
    'an entry with a number of its own',
    `insert into audit_log (id, action, subject_type, subject_id) overriding system value values (-1, 'a.b', 'a', 'b')`,
  ],
  ['changing a link', `update audit_chain set hash = '\\x'`],
  ['deleting a link', 'delete from audit_chain'],
  ['a link of its own', `insert into audit_chain (sequence, audit_id, hash) values (2, 1, '\\x')`],
  ['a head of its own', `insert into audit_anchors (day, sequence, hash) values ('2020-01-01', 1, '\\x')`],
  ['changing a head', 'update audit_anchors set sequence = 0'],
  ['switching the chain off', 'alter table audit_log disable trigger audit_log_chained'],
  ['switching all triggers off', 'set session_replication_role = replica'],
  [
    'another chain function',
    'create or replace function lms.chain_audit() returns trigger language plpgsql as $$ begin return null; end $$',
  ],
  ['dropping the log', 'drop table audit_log'],
  ['another table in our schema', 'create table lms.shadow (id int)'],
  ['saying that a migration ran', `insert into migrations (name, sha256) values ('9999_x.sql', '')`],
  ['another role', 'create role somebody'],
])('the application is refused %s', async (_, statement) => {
  expect(await codeOf(statement)).toBe(DENIED);
});

test('a table of the application cannot stand in for the chain', async () => {
  await application.query('begin');
  await application.query(
    'create temp table audit_chain (sequence bigint, audit_id bigint, hash bytea) on commit drop',
  );
  await application.query(
    `insert into lms.audit_log (actor_id, action, subject_type, subject_id, details) values (null, 'a.b', 'a', 'b', '{}')`,
  );
  await application.query('commit');
  const { rows } = await application.query('select count(*)::int as links from lms.audit_chain');
  expect(rows).toEqual([{ links: 2 }]);
});

test('everything else it may do, and asking again changes nothing', async () => {
  await application.query(`insert into accounts (phone, roles) values ('+628123456789', '{peserta}')`);
  await application.query(`update accounts set name = 'Siti'`);
  await application.query('delete from accounts');
  await application.query('create schema bullmq');
  const urls = { owner: database.url, application: database.applicationUrl };
  expect(await grantToApplication(urls)).toBe(true);
  expect(await codeOf('delete from audit_log')).toBe(DENIED);
});

test('one role for both is said, not hidden', async () => {
  const urls = { owner: database.url, application: database.url };
  expect(await grantToApplication(urls)).toBe(false);
});

test('a queue that the owner had made becomes the application’s', async () => {
  const other = await createTestDatabase();
  const owner = new pg.Client({ connectionString: other.url });
  await owner.connect();
  await owner.query('create schema bullmq; create table bullmq.job (id bigserial primary key)');
  await grantToApplication({ owner: other.url, application: other.applicationUrl });
  const { rows } = await owner.query(
    `select pg_get_userbyid(nspowner) as schema, (select pg_get_userbyid(relowner) from pg_class where oid = 'bullmq.job'::regclass) as job
     from pg_namespace where nspname = 'bullmq'`,
  );
  expect(rows).toEqual([{ schema: 'sinau_app', job: 'sinau_app' }]);
  await owner.end();
  await other.drop();
});
