import { DataSource } from 'typeorm';
import { approveClass, runningClass } from '../testing/certificates.factory.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';
import { examine } from './examine.js';

describe('the doctor', () => {
  let api: TestApi;
  beforeEach(async () => {
    api = await startTestApi();
    const { batchId } = await runningClass(api, ['Ani', 'Budi', 'Citra']);
    await approveClass(api, batchId);
  });
  afterEach(() => api.close());

  const broken = async () =>
    (await examine(api.app.get(DataSource).manager))
      .filter(({ violations }) => violations.length > 0)
      .map(({ id }) => id);

  it('finds nothing in a class that went its way', async () => {
    expect(await examine(api.app.get(DataSource).manager)).toHaveLength(13);
    expect(await broken()).toEqual([]);
  });

  it.each([
    ['I1', 'a seat that nobody has', [`update batches set capacity = capacity + 5, taken = taken + 1`]],
    [
      'I1',
      'a seat that somebody has and somebody else was promised',
      [
        `update batches set admission = 'selection', capacity = taken`,
        `insert into selections (batch_id, settings) select id, '{}' from batches`,
        `insert into applications (batch_id, account_id, business_id, state, sent_at, ranking_order)
         select batch_id, account_id, business_id, 'offered', now(), row_number() over () from enrolments`,
        `insert into offers (application_id, batch_id, expires_at)
         select id, batch_id, now() + interval '1 day' from applications`,
      ],
    ],
    [
      'I3',
      'a number that is missing',
      [`alter table certificates disable trigger all`, `delete from certificates where sequence = 2`],
    ],
    ['I3', 'a counter that ran ahead', [`update number_counters set last_number = last_number + 1`]],
    [
      'I4',
      'a completed learner without a certificate',
      [
        `alter table certificates disable trigger all`,
        `update certificates set kind = 'SK', series = 'SK' where sequence = 3`,
      ],
    ],
    [
      'I4',
      'a certificate in a class that was never approved',
      [`update batches set certification = 'submitted', published_at = null`],
    ],
    [
      'I5',
      'a class that nobody published',
      [
        `update batches set certification = 'signed', published_at = null, publish_at = now() - interval '1 hour'`,
      ],
    ],
    [
      'I6',
      'a message that was never written',
      [
        `insert into reminders (account_id, event, occurrence, channel, due_at, state, sent_at)
         select account_id, 'certificate_ready', '1', 'inbox', now(), 'sent', now() from people limit 1`,
      ],
    ],
    [
      'I7',
      'progress below its events',
      [
        `insert into learning_events (enrolment_id, id, lesson_id, kind, position, occurred_at)
         select e.id, uuidv7(), l.id, 'completed', 1, now() from enrolments e join batches b on b.id = e.batch_id
         join lessons l on l.version_id = b.version_id limit 1`,
        `delete from lesson_progress`,
      ],
    ],
    [
      'I9',
      'a course without its final assignment',
      [`delete from grades`, `delete from submissions`, `delete from assignments where lesson_id is null`],
    ],
    [
      'I10',
      'a certificate of somebody else',
      [
        `alter table certificates disable trigger all`,
        `update certificates set account_id = (select id from accounts where 'panitia' = any(roles) limit 1) where sequence = 1`,
      ],
    ],
    [
      'I11',
      'a NIK in the audit log',
      [
        `insert into audit_log (action, subject_type, subject_id, details) values ('x', 'y', 'z', '{"nik":"3573034505859901"}')`,
      ],
    ],
    [
      'I12',
      'an audit entry that was changed',
      [
        `alter table audit_log disable trigger all`,
        `update audit_log set action = 'something.else' where id = (select min(id) from audit_log)`,
      ],
    ],
    ['I13', 'people counted where they do not live', [`update figure_facts set region = '35.29'`]],
    ['I13', 'a seat that no figure counts', [`delete from figure_facts`]],
  ])('finds %s: %s', async (id, _what, damage) => {
    for (const statement of damage) await api.query(statement);
    expect(await broken()).toContain(id);
  });
});
