import { photoOf } from '../lib/task-class.mjs';
import { wib } from '../lib/world.mjs';

const HOURS = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: '08:00', closes: '16:00' }));
const STORY = 'Foto keripik saya selalu gelap.';

const consultant = {
  active: true,
  place: 'Ruang konsultasi, lantai 1',
  onlineLink: 'https://rapat.example.id/foto',
  hours: HOURS,
};

/** A service with a consultant of its own, so that nobody else takes its times. Gives the service. */
export async function openService({ organiser }, { id, name }) {
  const params = { id };
  await organiser.call('PUT /manage/consultants/:id', { params, body: { ...consultant, serviceIds: [] } });
  return organiser.call('POST /manage/consultation-services', {
    body: {
      name: `Foto produk ${id.slice(-5)}`,
      description: `Bersama ${name}.`,
      kind: 'konsultasi',
      modes: ['on_site', 'online'],
      slotMinutes: 45,
      guardMinutes: 15,
      active: true,
      consultantIds: [id],
    },
  });
}

const times = (page) => page.getByRole('group', { name: /^Pilih jam/ }).getByRole('button');

/** Books with a photo. Counts what has to be tapped from the page of services on. */
export async function book(siti, { name }) {
  const { page } = siti;
  let taps = 0;
  const tap = async (target) => {
    taps += 1;
    await target.click();
  };
  await siti.open('/konsultasi');
  await siti.heading('Konsultasi');
  await siti.audit('consultation');
  await tap(siti.link(name));
  await siti.heading(name);
  await siti.audit('free times');
  await tap(times(page).first());
  await page.getByLabel('Apa yang ingin Anda tanyakan?').fill(STORY);
  const photo = { name: 'keripik.jpg', mimeType: 'image/jpeg', buffer: await photoOf(640, 480, '#7a5c3d') };
  await page.getByLabel('Foto masalah').setInputFiles(photo);
  await siti.audit('appointment, filled in');
  await tap(siti.button('Buat janji'));
  await page.getByRole('heading', { name: 'Janji saya' }).waitFor();
  siti.check('an appointment takes three taps', taps <= 3, `${taps} taps`);
  await siti.sees('the photo is with it', page.getByText('Foto masalah tersimpan'));
  await siti.audit('consultation, booked');
}

/** An empty story is refused beside its field, and the chosen time stays. */
export async function bookWithoutStory(siti, { name }) {
  const { page } = siti;
  await siti.open('/konsultasi');
  await siti.link(name).last().click();
  await times(page).nth(1).click();
  siti.expectRefusals(422);
  await siti.button('Buat janji').click();
  await siti.sees('what is missing', page.getByText(/Ceritakan masalah Anda/));
  await siti.audit('appointment, refused');
  await page.getByLabel('Apa yang ingin Anda tanyakan?').fill(STORY);
  await siti.button('Buat janji').click();
  await page.getByRole('heading', { name: 'Janji saya' }).waitFor();
}

export async function move(siti) {
  const { page } = siti;
  const before = await page.getByRole('article').getByRole('heading').first().textContent();
  await siti
    .link(/^Pindahkan/)
    .first()
    .click();
  await siti.heading(/^Pindahkan janji/);
  await page.getByRole('group', { name: 'Pilih hari' }).getByRole('button').nth(1).click();
  await times(page).nth(2).click();
  await siti.audit('move an appointment');
  await siti.button('Pindahkan ke jam ini').click();
  await page.getByRole('heading', { name: 'Janji saya' }).waitFor();
  const moved = page.getByRole('article').getByRole('heading').filter({ hasNotText: before });
  await siti.sees('the new time', moved);
  const cards = await page.getByRole('article').count();
  siti.check('it is still one appointment', cards === 1, `${cards}`);
  await siti.sees('the photo came along', page.getByText('Foto masalah tersimpan'));
}

export async function cancel(siti) {
  const { page } = siti;
  await siti
    .button(/^Batalkan/)
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  siti.expectRefusals(422);
  await dialog.getByRole('button', { name: 'Batalkan janji' }).click();
  await siti.sees('that a reason is wanted', dialog.locator('[aria-invalid=true]'));
  await siti.audit('cancel an appointment, refused');
  await dialog.getByLabel('Alasan').fill('Anak saya sakit.');
  await dialog.getByRole('button', { name: 'Batalkan janji' }).click();
  await page.getByRole('heading', { name: 'Janji saya' }).waitFor({ state: 'detached' });
}

/** What was agreed on at the desk is ticked off at home, and the summary shows it. */
export async function tickOff(siti, { organiser }, client) {
  const { page } = siti;
  const { items } = await client.call('GET /me/consultations');
  const { caseId } = items.find(({ state }) => state === 'booked');
  const body = { text: 'Foto tiga produk dekat jendela', dueOn: wib(7) };
  await organiser.call('POST /manage/consultation-cases/:id/actions', { params: { id: caseId }, body });
  await siti.open('/konsultasi');
  const step = page.getByRole('checkbox', { name: body.text });
  await siti.sees('what she agreed to do', step);
  await siti.audit('consultation, with a step');
  await step.check();
  await siti.sees('that it is done', page.getByText(/^Selesai \d/));
  await siti
    .link(/^Ringkasan/)
    .first()
    .click();
  await siti.heading(/^Ringkasan/);
  await siti.sees('the step in the summary', page.getByText(/Foto tiga produk dekat jendela: selesai/));
  await siti.audit('summary');
}

/** Somebody who just walked in: a number from the desk, followed on the phone, called on the screen of the lobby. */
export async function walkIn(stage, { id }) {
  const { organiser } = stage.world;
  const body = { serviceId: id };
  const taken = await organiser.call('POST /manage/consultation-queue', { body });
  const visitor = await stage.visitor('walk-in', { scripts: false });
  const { page } = visitor;
  await visitor.open(new URL(taken.followUrl).pathname);
  await visitor.sees('her number', page.getByText(taken.label, { exact: true }));
  await visitor.sees('that she is next', page.getByText(/Anda berikutnya/));
  await visitor.auditLayout('number');
  await organiser.call('POST /manage/consultation-queue/next', { body });
  await page.reload();
  await visitor.sees('that it is her turn', page.getByText(/Giliran Anda/));
  await visitor.open('/antrean/hari-ini');
  await visitor.heading('Antrean konsultasi');
  await visitor.sees('her number in the lobby', page.getByText(taken.label, { exact: true }));
  await visitor.auditLayout('lobby');
  await visitor.leave();
  const wall = await stage.visitor('lobby screen');
  await wall.open('/antrean/hari-ini');
  await wall.audit('lobby');
  await wall.open(new URL(taken.followUrl).pathname);
  await wall.audit('number, called');
  await wall.leave();
  await organiser.call('POST /manage/consultation-queue/:id/finish', {
    params: { id: taken.id },
    body: { state: 'served' },
  });
}
