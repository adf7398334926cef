import { PICTURE } from '../lib/lesson-picture.mjs';
import { learnerWithSeat } from '../lib/offline-seat.mjs';
import { classHome, lessonPath, quizOffline, taskOffline } from '../pages/offline.mjs';
import { leaveWithoutSignal, whatIsNotHere } from '../pages/offline-leaving.mjs';

/**
 * Learning that survives a bad signal: a Bab is saved, the phone goes into airplane mode and the app is killed; lesson,
 * quiz and photo task are finished, and all of it arrives once, on another phone too. Signing out leaves nothing, and
 * needs no signal.
 */
export async function offlineLearning(stage) {
  const { world } = stage;
  const seat = await world.prepare(() => learnerWithSeat(world));
  const phone = await stage.visitor('phone', { cookie: seat.cookie });
  await saveBab(phone, seat);
  await killInAirplaneMode(phone);
  await classOffline(phone, seat);
  for (const lesson of seat.lessons) await lessonOffline(phone, seat, lesson);
  await killInAirplaneMode(phone);
  await whatWaits(phone, seat);
  await reconnect(phone, seat);
  await secondPhone(stage, seat);
  await whatIsNotHere(phone, seat);
  await leaveWithoutSignal(phone, seat, stage.world);
}

/** Pictures come from the phone, in whatever size it has, and so do the parts that a player asks for. */
async function pictureOffline(phone) {
  const { page } = phone;
  const picture = page.getByRole('img', { name: PICTURE });
  await picture.scrollIntoViewIfNeeded();
  const seen = await picture.evaluate(async (image) => {
    await image.decode();
    const part = await fetch(image.currentSrc, { headers: { range: 'bytes=0-3' } });
    return { width: image.naturalWidth, status: part.status, text: await part.text() };
  });
  phone.check('the picture shows, offline', seen.width > 0, `${seen.width} px`);
  phone.check(
    'a part of it can be asked for',
    seen.status === 206 && seen.text === 'RIFF',
    JSON.stringify(seen),
  );
  await phone.audit('lesson, offline');
}

export async function saveBab(phone, seat) {
  const { page } = phone;
  await phone.open('/pelatihan');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await phone.open(classHome(seat));
  const bab = page.locator('details').filter({ hasText: seat.module });
  if (!(await bab.evaluate((element) => element.open))) await bab.locator('summary').click();
  const save = bab.getByRole('button', { name: /^Simpan bab ke HP \(.+ [KM]B\)$/ });
  await phone.sees('the size is said before', save);
  await phone.audit('class, save a bab');
  await save.click();
  await phone.sees('the bab is saved', bab.getByText('Tersimpan di HP.'));
  await phone.open('/unduhan');
  await phone.sees('the list names every lesson', page.getByRole('link', { name: seat.reading.title }));
  await phone.audit('saved lessons');
}

/** Every page of this phone is gone, and no request leaves it any more. */
async function killInAirplaneMode(phone) {
  phone.expectOffline();
  await phone.context.setOffline(true);
  const killed = phone.page;
  phone.watch(await phone.context.newPage());
  await killed.close();
}

async function classOffline(phone, seat) {
  await phone.open('/kelas');
  await phone.sees('my classes open', phone.page.getByRole('heading', { level: 1, name: 'Kelas saya' }));
  await phone.open(classHome(seat));
  await phone.sees(
    'the class opens',
    phone.page.getByRole('heading', { level: 2, name: 'Bab dan pelajaran' }),
  );
  await phone.audit('class, offline');
}

/** Finishes one lesson of the Bab, whatever its kind. */
async function lessonOffline(phone, seat, lesson) {
  if (lesson.kind === 'quiz') return quizOffline(phone, seat, lesson);
  if (lesson.kind === 'photo_assignment') return taskOffline(phone, seat, lesson);
  await phone.open(lessonPath(seat, lesson));
  await phone.heading(lesson.title);
  if (lesson === seat.reading) await pictureOffline(phone);
  if (lesson.kind === 'in_person') return undefined;
  await phone.button('Selesai, lanjut').click();
  return phone.page.waitForURL((url) => !url.pathname.endsWith(`/${lesson.code}`));
}

async function whatWaits(phone, seat) {
  await phone.open(classHome(seat));
  await phone.sees('what waits is counted', phone.page.getByText(/^Menunggu sinyal: \d+ hal$/));
  await phone.open('/unduhan');
  const list = phone.page.getByRole('heading', { name: /^Menunggu sinyal: \d+ hal$/ });
  await phone.sees('and listed', list);
  await phone.audit('saved lessons, work waits');
  await phone.open('/sertifikat');
  await phone.sees('a page that needs a signal says so', phone.page.getByText(/sinyal/i));
}

async function reconnect(phone, seat) {
  const { page } = phone;
  await phone.open('/unduhan');
  await phone.context.setOffline(false);
  await page.getByRole('heading', { name: /^Menunggu sinyal/ }).waitFor({ state: 'detached' });
  await phone.open(classHome(seat));
  await page.getByText(/^Menunggu sinyal/).waitFor({ state: 'detached' });
}

/** Another phone of the same person, and the database: everything arrived, once. */
async function secondPhone(stage, seat) {
  const { pool } = stage.world;
  await untilArrived(pool, seat);
  const { rows } = await pool.query(
    `select (select count(*)::int from attempts where enrolment_id = $1) as attempts,
       (select count(*)::int from evidence_files f join submissions s on s.id = f.submission_id where s.enrolment_id = $1) as photos,
       (select count(distinct device_id)::int from evidence_files f join submissions s on s.id = f.submission_id where s.enrolment_id = $1) as devices,
       (select count(*)::int from submissions where enrolment_id = $1 and state = 'sent') as sent`,
    [seat.enrolmentId],
  );
  const second = await stage.visitor('second phone', { cookie: seat.cookie });
  const [{ attempts, photos, devices, sent }] = rows;
  second.check(
    'one attempt, one hand-in, each photo once',
    attempts === 1 && sent === 1 && photos === devices,
    JSON.stringify(rows[0]),
  );
  await second.open(classHome(seat));
  await second.sees('the second phone shows 100 %', second.page.getByText('100%', { exact: true }));
  await second.leave();
}

async function untilArrived(pool, { enrolmentId, lessons }) {
  const codes = lessons.filter(({ kind }) => kind !== 'in_person').map(({ code }) => code);
  for (let tries = 0; tries < 100; tries += 1) {
    const { rows } = await pool.query(
      `select count(*)::int as done from lesson_progress p join lessons l on l.id = p.lesson_id
       where p.enrolment_id = $1 and l.code = any($2) and p.done_at is not null`,
      [enrolmentId, codes],
    );
    if (rows[0].done === codes.length) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
