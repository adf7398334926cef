import { expect, expectRefusal, expectWords, say } from '../steps.mjs';
import { publishHandedIn } from '../../lib/certify.mjs';
import { gradeAll, learnAll } from '../learn.mjs';
import { untilIssued } from '../until-issued.mjs';

/** A report that is not whole says what it lacks. */
export async function checkMissing({ organiser, batch }, words) {
  const { missing } = await organiser.call('GET /manage/batches/:id/report', { params: { id: batch.id } });
  expectWords(missing.join(' '), words, 'what the report lacks');
}

/** Everybody learns; then the class is closed, handed in, approved and reported, in this order only. */
export async function finish({ organiser, officer, pool, batch, learners, trainers, keys }, missed) {
  const params = { id: batch.id };
  const move = (name) => organiser.call('POST /manage/batches/:id/move', { params, body: { move: name } });
  await learnAll(learners, keys);
  const graded = await gradeAll(trainers[0].client, batch.id, new Set());
  expect(graded, learners.length, 'graded assignments');
  await expectRefusal(move('report'), 'state_conflict');
  expect((await move('close')).state, 'closed', 'the class');
  await expectRefusal(move('report'), 'batch_not_certified');
  // By the clock the last session may still be under way.
  const early = true;
  const submit = 'POST /manage/batches/:id/certification/submit';
  const handedIn = await organiser.call(submit, { params, body: { early } });
  const passes = learners.length - missed.size;
  expect(handedIn.passes.length, passes, 'people who pass');
  for (const { enrolmentId, unmet } of handedIn.fails) {
    expect(missed.has(enrolmentId), true, 'somebody who fails was away');
    expect(unmet.map(({ key }) => key).join(), 'attendance', 'what they miss');
  }
  await publishHandedIn(officer, batch.id, { early });
  await untilIssued(officer, batch.id, passes);
  say(`class closed: ${passes} pass, ${missed.size} missed too much, ${passes} certificates issued`);
  await report({ organiser, pool, batch, learners, passes }, move);
}

async function report({ organiser, pool, batch, learners, passes }, move) {
  const params = { id: batch.id };
  const read = () => organiser.call('GET /manage/batches/:id/report', { params });
  const before = await read();
  expect(before.missing.join(), '', 'what the report still misses');
  expect((await move('report')).state, 'reported', 'the class');
  const after = await read();
  const { seated, passed, failed, sessionsHeld, jpHeld, women, regencies } = after.numbers;
  expect(
    `${seated} ${passed} ${failed} ${sessionsHeld} ${jpHeld}`,
    `${learners.length} ${passes} ${learners.length - passes} 4 16`,
    'the numbers of the report',
  );
  expect(women, learners.filter(({ sex }) => sex === 'P').length, 'women in the report');
  expect(regencies, new Set(learners.map(({ place }) => place.regency)).size, 'regions in the report');
  expect(after.participants.length, learners.length, 'people in the report');
  expectWords(after.reportedBy ?? '', [' '], 'who handed it in');
  const file = await organiser.fetch(`/api/manage/batches/${batch.id}/report/file`);
  const bytes = Buffer.from(await file.arrayBuffer());
  expect(`${file.status} ${bytes.toString('latin1', 0, 2)}`, '200 PK', 'the report as XLSX');
  const { rows } = await pool.query(
    `select count(*)::int as planned from reminders
     where batch_id = $1 and state = 'planned' and event like 'session%'`,
    [batch.id],
  );
  expect(rows[0].planned, 0, 'reminders of sessions that are over');
  await expectRefusal(move('cancel'), 'state_conflict');
  say(
    `class reported: ${seated} people of ${regencies} regions, ${sessionsHeld} sessions, ${jpHeld} JP, ${bytes.length} bytes of XLSX`,
  );
}
