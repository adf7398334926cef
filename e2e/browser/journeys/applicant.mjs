import { answerOffer } from '../lib/applicants.mjs';
import { openClassOf } from '../lib/classes.mjs';
import { courseId } from '../lib/courses.mjs';
import {
  applyAsRival,
  makePerson,
  nominate,
  publishRanking,
  returnKtp,
  selectionClass,
} from '../lib/selection-class.mjs';
import * as apply from '../pages/apply.mjs';
import * as hall from '../pages/check-in.mjs';
import { addCalendar, moveOnAndLeave, thinkAgain } from '../pages/class-schedule.mjs';
import * as desk from '../pages/consultation.mjs';
import { chooseDigest, openSettings, orderByKeys, stopFromMail } from '../pages/message-settings.mjs';
import { registerByPhone } from '../pages/sign-in.mjs';

const WHY = 'Ingin foto keripik yang terang.';
const BLURRED = 'Foto KTP buram, nomornya tidak terbaca.';

/** A peserta who has to be chosen: applies, is promoted, checks in, asks advice, and is told of it all, once. */
export async function applicant(stage) {
  const { world } = stage;
  const { place, person, rival } = await world.prepare(async () => {
    const made = await selectionClass(world);
    return {
      place: made,
      person: await makePerson(world),
      rival: await applyAsRival(world, made.id),
    };
  });
  const siti = await stage.visitor(person.name);
  await isChosen(stage, siti, { place, person, rival });
  const classUrl = await apply.takeSeat(siti);
  await siti.audit('class');
  await addCalendar(siti, classUrl, place.sessions);
  await attends(stage, siti, { place, person, classUrl });
  await thinkAgain(siti, classUrl);
  await asksAdvice(stage, siti, { place, person });
  await settles(stage, siti, person);
  await withoutScripts(stage, siti, { place, classUrl });
  // Opened after she looked: what her phone kept from then knows nothing of it.
  const course = await courseId(world, 'fotografi-produk');
  const elsewhere = await openClassOf(world, { courseId: course, trainerId: place.trainer.account.id });
  await moveOnAndLeave(siti, classUrl, elsewhere);
  await isToldOnce(siti);
  await siti.leave();
}

async function isChosen({ world }, siti, { place, person, rival }) {
  await apply.findSelection(siti, place, () => registerByPhone(siti, person.phone));
  await apply.writeAnswers(siti, WHY);
  await apply.readReasons(siti);
  await apply.addDocuments(siti);
  await apply.comeBack(siti, place.label, WHY);
  await apply.send(siti);
  const found = await person.client.call('GET /batches/:id/application', { params: { id: place.id } });
  await nominate(world, found.application.id);
  await siti.page.reload();
  await siti.sees('who nominated her', siti.page.getByText(/Diusulkan oleh/));
  const against = await siti.page.getByText(/perlu usulan dari dinas/).count();
  siti.check('nothing stands against her any more', against === 0);
  await returnKtp(world, place.id, person.name, BLURRED);
  await apply.mendKtp(siti, BLURRED);
  await publishRanking(world, place.id);
  await apply.waitInReserve(siti, place.label);
  await answerOffer(rival, place.id, 'decline');
}

async function attends(stage, siti, { place: { trainer, sessions }, person, classUrl }) {
  const { page } = siti;
  const [missed, first, second, third] = sessions;
  const enrolmentId = classUrl.split('/').at(-1);
  await hall.lookAtPhoneForm(stage, trainer, first);
  await hall.scanAsStranger(stage, trainer, first, person.phone);
  await siti.open(classUrl);
  await siti.sees('what waits for the trainer', page.getByText('Presensi menunggu konfirmasi'));
  await siti.audit('class, check-in waits');
  await hall.mark(trainer, first, enrolmentId, 'present');
  await hall.typeCode(siti, trainer, second, person.name);
  await hall.scanSignedIn(siti, trainer, third, person.name);
  await hall.mark(trainer, missed, enrolmentId, 'absent');
  await siti.open(classUrl);
  await siti.sees('that she misses too much', page.getByText('Kehadiran Anda kurang'));
  await siti.audit('class, low attendance');
}

async function asksAdvice(stage, siti, { place: { trainer }, person }) {
  const service = await desk.openService(stage.world, { ...trainer.account });
  await desk.book(siti, service);
  await desk.move(siti);
  await desk.cancel(siti);
  await desk.bookWithoutStory(siti, service);
  await desk.tickOff(siti, stage.world, person.client);
  await desk.walkIn(stage, service);
}

async function settles(stage, siti, { email }) {
  await openSettings(siti);
  await siti.sees('what may be turned on here', siti.page.getByRole('region', { name: 'Notifikasi' }));
  await siti.audit('message settings');
  await orderByKeys(siti);
  await chooseDigest(siti);
  await stopFromMail(stage, siti, email);
}

/** The same screens in a browser without JavaScript: everything is there to read, and every way leads on. */
async function withoutScripts(stage, siti, { place, classUrl }) {
  const [{ name, value }] = await siti.context.cookies();
  const bare = await stage.visitor('without JavaScript', { scripts: false, cookie: `${name}=${value}` });
  const { page } = bare;
  const screens = [
    ['/konsultasi', 'Konsultasi', 'Janji saya'],
    [`/pendaftaran/${place.id}`, 'Pendaftaran seleksi', 'Sudah daftar ulang'],
    [classUrl, /./, 'Jadwal sesi'],
    ['/kotak-masuk', 'Kotak masuk', 'Konsultasi terjadwal'],
  ];
  for (const [path, heading, words] of screens) {
    await bare.open(path);
    await bare.heading(heading);
    await bare.sees(`${path.split('/')[1]}: ${words}`, page.getByText(words).first());
    await bare.auditLayout(path.split('/')[1]);
  }
  await bare.leave();
}

/** Each kind of news is there, and nothing twice. */
async function isToldOnce(siti) {
  const { page } = siti;
  const wanted = [
    'Permohonan Anda kami terima',
    'Permohonan perlu diperbaiki',
    'Anda di daftar cadangan',
    'Ada kursi untuk Anda',
    'Konsultasi terjadwal',
  ];
  await siti.open('/kotak-masuk');
  for (const title of wanted)
    await siti.sees(`told: ${title}`, page.getByRole('heading', { level: 2, name: title }));
  const cards = await page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading') });
  // What it says, without when it came.
  const texts = (await cards.allInnerTexts()).map((text) => text.split(/\n+/).slice(0, 2).join(': '));
  const twice = texts.filter((text, index) => texts.indexOf(text) !== index);
  siti.check('nothing is told twice', twice.length === 0, twice.join(' | '));
  await siti.audit('inbox');
}
