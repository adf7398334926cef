import { expect, expectRefusal, expectWords, say } from '../steps.mjs';
import { groupsOf, isEligible } from './cast.mjs';
import { acceptMended } from './checking.mjs';
import { QUOTAS, SEATS } from './numbers.mjs';
import { recount, sha256 } from './recount.mjs';

const RUN = 'POST /manage/batches/:id/ranking-runs';
const PUBLISH = 'POST /manage/ranking-runs/:id/publish';

async function frozenOf(pool, runId) {
  const { rows } = await pool.query('select input, result from ranking_runs where id = $1', [runId]);
  return rows[0];
}

/** The frozen input knows of everybody what it may know, and nothing else. */
function checkInput(input, people) {
  const byId = new Map(people.map((one) => [one.applicationId, one]));
  const { candidates } = JSON.parse(input);
  expect(candidates.length, people.length, 'candidates');
  for (const { id, groups, reasons } of candidates) {
    const one = byId.get(id);
    expect(groups.join(), groupsOf(one).join(), `the groups of applicant ${one.index}`);
    expect(
      reasons.length === 0,
      isEligible(one),
      `applicant ${one.index} may be chosen (${reasons.join(' ')})`,
    );
    if (input.includes(one.name) || input.includes(one.nik) || input.includes(one.phone))
      throw new Error(`applicant ${one.index} can be recognised in the frozen input`);
  }
}

/** Quotas are full, and were needed: somebody sits by one who has fewer points than the first of the reserve. */
function checkQuotas(lines) {
  for (const { group, seats } of QUOTAS)
    expect(lines.filter(({ quota }) => quota === group).length, seats, `seats by the quota ${group}`);
  const best = lines.find(({ reservePlace }) => reservePlace === 1);
  expect(
    lines.some(({ quota, score }) => quota && score < best.score),
    true,
    'a quota that changed something',
  );
}

/**
 * Ranked twice and recounted: bit for bit the same. Published only once everything has been checked, and only what
 * the office has seen.
 */
export async function rankAndPublish({ organiser, trainer }, pool, batchId, people) {
  const params = { id: batchId };
  const early = await organiser.call(RUN, { params });
  await expectRefusal(trainer.call(PUBLISH, { params: { id: early.id } }), 'not_found');
  const mended = people.filter(({ mends }) => mends).length;
  await expectRefusal(organiser.call(PUBLISH, { params: { id: early.id } }), 'documents_unchecked', [
    `Dokumen ${mended} pendaftar`,
  ]);
  expect(await acceptMended(organiser, batchId), mended, 'mended documents');
  await expectRefusal(organiser.call(PUBLISH, { params: { id: early.id } }), 'ranking_stale');
  const [one, two] = [await organiser.call(RUN, { params }), await organiser.call(RUN, { params })];
  expect(two.inputSha256, one.inputSha256, 'the input of the second run');
  expect(two.resultSha256, one.resultSha256, 'the result of the second run');
  for (const run of [one, two]) {
    const { input, result } = await frozenOf(pool, run.id);
    expect(sha256(input), run.inputSha256, 'the hash of the frozen input');
    expect(sha256(recount(input)), run.resultSha256, 'the hash of our own count');
    expect(recount(input), result, 'our own count');
    checkInput(input, people);
  }
  checkQuotas(two.lines);
  say(`ranked twice and recounted from the frozen input: three times ${two.resultSha256.slice(0, 16)}…`);
  const published = await organiser.call(PUBLISH, { params: { id: two.id } });
  expect(published.published, true, 'published');
  await expectRefusal(organiser.call(PUBLISH, { params: { id: one.id } }), 'state_conflict');
  const byId = new Map(people.map((person) => [person.applicationId, person]));
  const of = (wanted) =>
    published.lines.filter(({ outcome }) => outcome === wanted).map((line) => byId.get(line.applicationId));
  const outcome = { accepted: of('accepted'), reserve: of('reserve'), refused: of('refused') };
  expect(outcome.accepted.length, SEATS, 'people accepted');
  expect(outcome.refused.length, people.filter((person) => !isEligible(person)).length, 'people refused');
  await checkRefusals(batchId, outcome.refused);
  await checkNotice(organiser, published, outcome);
  say(
    `published: ${SEATS} accepted, ${outcome.reserve.length} in reserve, ${outcome.refused.length} refused with all reasons`,
  );
  return outcome;
}

/** What hangs on the notice board: everybody finds themselves by a number, and learns nobody else's name. */
async function checkNotice(organiser, { id, resultSha256 }, { accepted, reserve }) {
  const notice = await organiser.call('GET /manage/ranking-runs/:id/announcement', { params: { id } });
  expect(notice.resultSha256, resultSha256, 'the hash on the notice board');
  const hung = notice.lines.map(({ number, outcome }) => `${number} ${outcome}`).join();
  const wanted = [...accepted, ...reserve].map(({ applicationId }, index) => {
    return `${applicationId.slice(-6)} ${index < accepted.length ? 'accepted' : 'reserve'}`;
  });
  expect(hung.toLowerCase(), wanted.join().toLowerCase(), 'the lines on the notice board');
  const text = JSON.stringify(notice);
  expect(
    accepted.some(({ name }) => text.includes(name)),
    false,
    'a whole name on the notice board',
  );
}

async function checkRefusals(batchId, refused) {
  for (const person of refused) {
    const { application } = await person.client.call('GET /batches/:id/application', {
      params: { id: batchId },
    });
    expect(application.state, 'refused', 'the application of somebody refused');
    const { refusedFor } = application;
    expectWords(
      refusedFor.join(' '),
      [person.returned ? 'KTP dikembalikan' : person.tooOld ? 'Umur Anda' : 'kelas lain'],
      'why',
    );
    expect(refusedFor.length, person.unfit ? 3 : 1, `reasons told to applicant ${person.index}`);
  }
}
