import { signInStaff } from '../../lib/sign-in.mjs';
import { newPeople } from '../lib/classes.mjs';
import { scormPackage } from '../lib/scorm-package.mjs';
import { LearnerClient, wib } from '../lib/world.mjs';
import { signInStaffByForm } from '../pages/sign-in.mjs';

let serial = Date.now() % 100_000;

/** A SCORM package: uploaded in the studio, published, played in a class on its own origin, its score on the class page. */
export async function scorm(stage) {
  const { world } = stage;
  const version = stage.size.width < 500 ? '1.2' : '2004';
  const draft = await newDraft(world);
  const dewi = await stage.visitor('Dewi');
  await signInStaffByForm(dewi, draft.account);
  await dewi.page.getByRole('heading', { name: 'Menunggu Anda' }).waitFor();
  await upload(dewi, draft, version);
  await dewi.leave();
  await publish(world, draft);
  const seat = await seatIn(world, draft.courseId);
  const siti = await stage.visitor('Siti', { cookie: seat.cookie });
  await learn(siti, seat, draft.code);
  await siti.leave();
}

/** A copy of a course with an empty SCORM lesson at its beginning, and its author. */
async function newDraft(world) {
  const account = await world.staff('pelatih', 'Dewi Lestari');
  const client = await signInStaff(world.instance.url, account);
  const { rows } = await world.pool.query(`select id from courses where slug = 'fotografi-produk'`);
  // Counted and used without a pause between: the other size plays at the same time.
  serial += 1;
  const name = { title: `Kelas Paket ${serial}`, code: `SC${serial}`, slug: `kelas-paket-${serial}` };
  const made = await client.call('POST /studio/courses/:id/copy', { params: { id: rows[0].id }, body: name });
  const course = await client.call('GET /studio/courses/:id', { params: made });
  const [module] = course.modules;
  const added = await client.call('POST /studio/modules/:id/lessons', {
    params: { id: module.id },
    body: { title: 'Paket: menghitung HPP', kind: 'scorm', beforeId: module.lessons[0].id },
  });
  const lesson = await client.call('GET /studio/lessons/:id', { params: { id: added.lessonId } });
  // The code of a staff account works once: the page needs the next one.
  const again = await world.staff('pelatih', 'Dewi Lestari');
  return { account: again, client, courseId: made.id, lessonId: added.lessonId, code: lesson.code };
}

async function upload(dewi, { courseId, lessonId }, version) {
  const { page } = dewi;
  await dewi.open(`/kantor/studio/${courseId}/pelajaran/${lessonId}`);
  await page.getByText('Belum ada paket. Pelajaran belum dapat diterbitkan.').waitFor();
  await dewi.audit('studio, no package');
  const input = page.getByLabel('Unggah paket SCORM');
  const zip = (name, buffer) => ({ name, mimeType: 'application/zip', buffer });
  await input.setInputFiles(zip('bukan-paket.zip', Buffer.from('ini bukan zip')));
  await dewi.sees(
    'a refused package says why',
    page.getByText(/Paket “bukan-paket\.zip” belum dapat dipakai/),
  );
  await dewi.audit('studio, refused package');
  await dewi.button('Pilih paket lain').click();
  await input.setInputFiles(zip('hpp.zip', await scormPackage(version)));
  await dewi.sees('version and size are told', page.getByText(new RegExp(`SCORM ${version}, 4 berkas`)));
  await page
    .getByText(/^Tersimpan/)
    .first()
    .waitFor();
  await dewi.audit('studio, package ready');
  await preview(dewi);
}

async function preview(dewi) {
  const [tab] = await Promise.all([
    dewi.context.waitForEvent('page'),
    dewi.button('Lihat pratinjau').click(),
  ]);
  const inside = tab.frameLocator('iframe');
  await dewi.sees('the preview plays', inside.getByText('Halo, Peserta.'));
  dewi.check('the preview has another origin', new URL(tab.url()).origin !== new URL(dewi.page.url()).origin);
  await tab.close();
}

async function publish(world, { client, courseId }) {
  const params = { id: courseId };
  await client.call('POST /studio/courses/:id/submit', { params });
  const reviewer = await signInStaff(world.instance.url, await world.staff('admin', 'Rudi Hartono'));
  await reviewer.call('POST /studio/courses/:id/publish', { params });
}

/** A class of the course with a new learner in it. */
function seatIn(world, courseId) {
  return world.prepare(async () => {
    const trainer = await world.staff('pelatih', 'Agus Salim');
    const [person] = await newPeople(world, 1);
    const body = {
      courseId,
      mode: 'online',
      capacity: 20,
      startsOn: wib(0),
      endsOn: wib(14),
      registrationOpensAt: null,
      registrationClosesAt: `${wib(7)}T13:00:00.000Z`,
      assignmentDueAt: `${wib(10)}T13:00:00.000Z`,
      place: null,
      trainerIds: [trainer.id],
    };
    const batch = await world.organiser.call('POST /manage/batches', { body });
    const move = { params: { id: batch.id }, body: { move: 'open' } };
    await world.organiser.call('POST /manage/batches/:id/move', move);
    const learner = new LearnerClient(world.instance.url, person.cookie);
    const enrolment = await learner.call('POST /enrolments', {
      body: { batchId: batch.id, businessId: person.businessId },
    });
    return { learner, cookie: person.cookie, enrolmentId: enrolment.id };
  });
}

async function learn(siti, seat, code) {
  const { page } = siti;
  const { enrolmentId } = seat;
  await siti.open(`/kelas/${enrolmentId}`);
  // By a link of the portal: the package must open although this page may frame nothing.
  await page
    .getByRole('main')
    .getByRole('link', { name: /Paket: menghitung HPP/ })
    .first()
    .click();
  const opener = page.getByRole('link', { name: /^Buka pelajaran \(/ });
  await opener.waitFor();
  await siti.audit('lesson, package closed');
  await opener.click();
  const inside = () => page.frameLocator('main iframe').frameLocator('iframe');
  await siti.sees('the package knows nobody by name', inside().getByText('Halo, Peserta.'));
  await inside().getByRole('button', { name: 'Lanjut ke soal' }).click();
  await page.getByText('Kemajuan tersimpan.').waitFor();
  await page.reload();
  await siti.sees('it goes on where it stopped', inside().getByRole('button', { name: 'Rp3.000' }));
  await inside().getByRole('button', { name: 'Rp4.000' }).click();
  await inside().getByRole('button', { name: 'Rp3.000' }).click();
  await siti.sees('the score is told', page.getByText('Nilai 80, selesai.'));
  await siti.audit('lesson, package open');
  await offline(siti, inside, { seat, code });
  await siti.open(`/kelas/${enrolmentId}`);
  const row = page
    .getByRole('main')
    .getByRole('link', { name: /Paket: menghitung HPP/ })
    .first();
  await siti.sees('the class page tells the score', row.getByText(/nilai 80/i));
  await siti.open(`/kelas/${enrolmentId}/pelajaran/${code}`);
  await siti.sees('the lesson page too', page.getByText('Nilai 80, selesai.'));
}

/** By the sending of the page, of the service worker, or by the next try of the page. */
const SENT_WITHIN_MS = 40_000;

/** A commit without a signal waits on the phone and is sent once it is back. */
async function offline(siti, inside, { seat, code }) {
  const { page, context } = siti;
  siti.expectOffline();
  await context.setOffline(true);
  await inside().getByRole('button', { name: 'Rp4.000' }).click();
  await siti.sees(
    'without a signal it waits',
    page.getByText('Tersimpan di HP ini. Terkirim saat ada sinyal.'),
  );
  await context.setOffline(false);
  // Asked of the server: what the service worker sends is no request of this page.
  await page.getByText('Kemajuan tersimpan.').waitFor({ timeout: SENT_WITHIN_MS });
  const params = { id: seat.enrolmentId, code };
  const { result } = await seat.learner.call('GET /enrolments/:id/lessons/:code/scorm', { params });
  siti.check('then it is sent', result.score === 20 && result.bestScore === 80, JSON.stringify(result));
}
