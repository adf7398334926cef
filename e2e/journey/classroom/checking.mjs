import { inLanes } from '../../lib/lanes.mjs';
import { expect, expectRefusal, expectWords, say } from '../steps.mjs';
import { mend } from './applying.mjs';
import { REGIONS } from './numbers.mjs';

const WHY = 'Foto KTP buram, nomornya tidak terbaca.';

/** Every page of the desk. */
async function listOf(organiser, batchId) {
  const all = [];
  for (let page = 1; ; page += 1) {
    const query = { page, pageSize: 100 };
    const part = { params: { id: batchId }, query };
    const { items, total } = await organiser.call('GET /manage/batches/:id/applications', part);
    all.push(...items);
    if (items.length === 0 || all.length >= total) return all;
  }
}

const judge = (organiser, document, verdict, reason) =>
  organiser.call('PUT /manage/application-documents/:id', {
    params: { id: document.id },
    body: { verdict, reason },
  });

/** The office opens a document before it judges: as a photo that was encoded again, or a PDF that is only downloaded. */
async function look(organiser, stranger, documents) {
  for (const { id, kind, contentType } of documents) {
    const path = `/api/application-documents/${id}`;
    const answer = await organiser.fetch(path);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(answer.headers.get('content-type'), contentType, `the type of ${kind}`);
    const head = bytes.toString('latin1', 0, 4);
    expect(
      head.startsWith(contentType === 'application/pdf' ? '%PDF' : '\u00ff\u00d8'),
      true,
      `${kind} whole`,
    );
    expectWords(answer.headers.get('content-security-policy') ?? '', ['sandbox'], 'the policy of a document');
    expect((await stranger.fetch(path)).status, 404, `${kind} for another applicant`);
  }
}

async function judgeAll(organiser, applicants) {
  await inLanes(applicants, 4, async ({ one, documents }) => {
    for (const document of documents) {
      const back = one.returned && document.kind === 'ktp';
      const judged = await judge(organiser, document, back ? 'returned' : 'accepted', back ? WHY : undefined);
      expect(judged.state, back ? 'returned' : 'accepted', document.kind);
    }
    if (!one.nominated) return;
    const nomination = { kind: 'regency', regencyCode: one.place.regency, letter: `518/${one.index}/2026` };
    await organiser.call('PUT /manage/applications/:id/nomination', {
      params: { id: one.applicationId },
      body: { nomination },
    });
  });
}

/** Each document is looked at: most are accepted, some come back, most of those are mended. */
export async function checkAll(organiser, batchId, people) {
  const items = await listOf(organiser, batchId);
  expect(items.length, people.length, 'applications on the desk');
  expect(new Set(items.map(({ regencyName }) => regencyName)).size, REGIONS, 'regions on the desk');
  const byId = new Map(people.map((one) => [one.applicationId, one]));
  const applicants = items.map(({ id, documents }) => ({ one: byId.get(id), documents }));
  await look(organiser, people.at(-1).client, applicants[0].documents);
  await expectRefusal(judge(organiser, applicants[0].documents[0], 'returned', 'no'), 'invalid_input', [
    'Tulis alasan yang membantu',
  ]);
  await judgeAll(organiser, applicants);
  const returned = people.filter((one) => one.returned);
  await inLanes(returned, 3, (one) => mend(batchId, one, WHY));
  say(
    `documents checked: ${returned.length} came back with a reason, ${returned.filter(({ mends }) => mends).length} were mended`,
  );
}

/** What was mended is accepted. Gives how many. */
export async function acceptMended(organiser, batchId) {
  const waiting = (await listOf(organiser, batchId)).flatMap(({ documents }) =>
    documents.filter(({ state }) => state === 'waiting'),
  );
  for (const document of waiting) await judge(organiser, document, 'accepted');
  return waiting.length;
}
