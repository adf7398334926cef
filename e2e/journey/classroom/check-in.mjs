import { Client } from '../../lib/client.mjs';
import { inLanes } from '../../lib/lanes.mjs';
import { expect, expectWords, say } from '../steps.mjs';
import { pageOf, passOf, pathOf, post, press, pressByPhone, readQr } from './phone.mjs';

/** How many of the class type their phone number instead of signing in. */
const BY_PHONE = 6;

const boardOf = (trainer, { id }) =>
  trainer.call('GET /manage/class-sessions/:id/check-in', { params: { id } });

/** Somebody without a seat gets nothing, and learns nothing by typing a phone number. */
async function stranger(url, scan, outsider) {
  const seen = await passOf(outsider.client, await scan(outsider.client), ['tidak punya kursi']);
  await pageOf(await post(outsider.client, seen.path, { p: seen.pass }), 409, ['Tidak punya kursi']);
  await pressByPhone(url, scan, outsider);
}

/** Session 1: the QR on the screen, scanned by signed-in phones and by phones that only know a number. */
export async function checkInByQr({ url, pool, learners, outsider }, trainer, session) {
  const { current, address, total } = await boardOf(trainer.client, session);
  expect(total, learners.length, 'people on the board');
  expect(await readQr(current.svg), current.url, 'what the QR says');
  expectWords(address, ['/hadir'], 'the address to type');
  // The code on the screen changes every 20 seconds: a phone scans what it sees.
  const scan = async (client) => {
    const now = await boardOf(trainer.client, session);
    return client.fetch(pathOf(now.current.url), { redirect: 'manual' });
  };
  const forged = pathOf(current.url).replace(/k=.*/, `k=${'A'.repeat(22)}`);
  await pageOf(await learners[0].client.fetch(forged), 409, ['Kode QR sudah berganti']);
  const [typing, signedIn] = [learners.slice(0, BY_PHONE), learners.slice(BY_PHONE)];
  await inLanes(signedIn, 6, async (one) =>
    press(one.client, await passOf(one.client, await scan(one.client), [`Halo, ${one.name}`]), one.name),
  );
  await inLanes(typing, 3, (one) => pressByPhone(url, scan, one));
  await stranger(url, scan, outsider);
  const board = await boardOf(trainer.client, session);
  expect(`${board.present} + ${board.pending}`, `${signedIn.length} + ${BY_PHONE}`, 'people on the board');
  await confirmTyped(trainer, session, typing);
  expect((await boardOf(trainer.client, session)).present, learners.length, 'present once confirmed');
  await methods(pool, session, { qr: signedIn.length, list: BY_PHONE });
  say(
    `${session.title} by QR: ${signedIn.length} signed-in phones, ${BY_PHONE} typed numbers that the trainer confirmed`,
  );
}

/** A typed number proves nobody: the trainer sees the face and confirms. */
async function confirmTyped(trainer, { id }, typing) {
  const params = { id };
  const { items } = await trainer.client.call('GET /manage/class-sessions/:id/attendance', { params });
  const waiting = items.filter(({ pending }) => pending).map(({ enrolmentId }) => enrolmentId);
  expect(
    waiting.sort().join(),
    typing
      .map(({ enrolment }) => enrolment.id)
      .sort()
      .join(),
    'who waits for the trainer',
  );
  await trainer.client.call('PUT /manage/class-sessions/:id/attendance', {
    params,
    body: { items: waiting.map((enrolmentId) => ({ enrolmentId, status: 'present' })) },
  });
}

async function methods(pool, { id }, wanted) {
  const { rows } = await pool.query(
    `select method, count(*)::int as people from attendance where class_session_id = $1 and status = 'present'
     group by method order by method desc`,
    [id],
  );
  expect(
    rows.map((row) => `${row.people} ${row.method}`).join(),
    Object.entries(wanted)
      .map(([method, people]) => `${people} ${method}`)
      .join(),
    'how they checked in',
  );
}

/** Session 2: six digits from the screen, typed with a space as people do. */
export async function checkInByCode({ url, pool, learners }, trainer, session) {
  const stranger = new Client(url);
  await pageOf(await stranger.fetch('/hadir'), 200, ['Enam angka di layar']);
  await pageOf(await post(stranger, '/hadir', { kode: '12' }), 200, ['enam angka']);
  const digits = async () => (await boardOf(trainer.client, session)).current.code;
  const real = await digits();
  const wrong = String((Number(real) + 1) % 1_000_000).padStart(6, '0');
  await pageOf(await post(stranger, '/hadir', { kode: wrong }), 422, ['tidak cocok']);
  await inLanes(learners, 6, async (one) => {
    const code = await digits();
    const answer = await post(one.client, '/hadir', { kode: `${code.slice(0, 3)} ${code.slice(3)}` });
    await press(one.client, await passOf(one.client, answer, [`Halo, ${one.name}`]), one.name);
  });
  expect((await boardOf(trainer.client, session)).present, learners.length, 'present by code');
  await methods(pool, session, { code: learners.length });
  say(`${session.title} by six digits: ${learners.length} people, wrong digits refused`);
}
