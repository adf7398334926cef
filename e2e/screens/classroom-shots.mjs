import { givePushService } from '../browser/pages/message-settings.mjs';
import { settled } from './take.mjs';

const button = (page, name) => page.getByRole('button', { name }).first();
const to = (locator, block = 'start') =>
  locator.evaluate((element, at) => element.scrollIntoView({ block: at }), block);
const heading = (name) => (page) => to(page.getByRole('heading', { name }).first());

/** Applying to an angkatan that chooses its people, from the first look to the offer. */
export function applyingShots({ applications, newcomer, choosing }) {
  const { draft, returned, reserve, refused, offered } = applications;
  return [
    { name: 'apply', path: `/pendaftaran/${choosing}`, cookie: newcomer.cookie },
    { name: 'apply-documents', ...draft, act: heading('Dokumen') },
    { name: 'apply-returned', ...returned },
    { name: 'apply-refused', ...refused },
    { name: 'apply-reserve', ...reserve },
    { name: 'apply-offer', ...offered },
    { name: 'applications', ...offered, path: '/pendaftaran' },
  ];
}

/** A class under way as its learner sees it, and checking in with the phone's camera. */
export const attendingShots = ({ running, organiser }) => [
  { name: 'class-warning', ...running.warned },
  { name: 'class-calendar', ...running.warned, act: openCalendar },
  { name: 'check-in-code', path: '/hadir' },
  { name: 'check-in', path: '/hadir', cookie: running.warned.cookie, act: scan(organiser, running.today) },
  { name: 'check-in-number', path: '/hadir', act: scan(organiser, running.today) },
  {
    name: 'check-in-done',
    path: '/hadir',
    cookie: running.warned.cookie,
    async act(page) {
      await scan(organiser, running.today)(page);
      const present = button(page, /hadir/i);
      if (await present.count()) await present.click();
      await settled(page);
    },
  },
];

async function openCalendar(page) {
  await to(page.getByRole('link', { name: /^Simpan ke kalender/ }).last(), 'center');
  const make = button(page, 'Tambahkan ke kalender');
  const own = page.getByText('Buka di aplikasi kalender');
  await make.or(own).first().waitFor();
  if (await make.count()) await make.click();
  await own.waitFor();
  await to(own, 'center');
}

/** The camera opens what the QR of this moment says. */
const scan = (organiser, sessionId) => async (page) => {
  const params = { id: sessionId };
  const { current } = await organiser.call('GET /manage/class-sessions/:id/check-in', { params });
  const { pathname, search } = new URL(current.url);
  await page.goto(pathname + search);
};

/** Advice: appointments, a free time, what came of it; the lobby and the number in one's hand. */
export function consultingShots({ siti, newcomer }) {
  const { cookie, caseId, serviceId, ticket } = siti;
  return [
    { name: 'consultations', path: '/konsultasi', cookie },
    { name: 'consultation-services', path: '/konsultasi', cookie: newcomer.cookie },
    { name: 'consultation-slot', path: `/konsultasi/${serviceId}`, cookie: newcomer.cookie },
    {
      name: 'consultation-confirm',
      path: `/konsultasi/${serviceId}`,
      cookie: newcomer.cookie,
      act: chooseTime,
    },
    { name: 'consultation-summary', path: `/konsultasi/ringkasan/${caseId}`, cookie },
    { name: 'lobby', path: '/antrean/hari-ini' },
    { name: 'queue-ticket', path: `/antrean/nomor/${ticket}`, sizes: ['phone'] },
  ];
}

async function chooseTime(page) {
  await page
    .getByRole('group', { name: /^Pilih jam/ })
    .getByRole('button')
    .first()
    .click();
  await to(page.getByRole('heading', { name: /^Pilih jam/ }));
}

/** Messages as they arrive, and how somebody wants them. */
export function myMessagesShots({ siti: { cookie } }, push) {
  const settings = { path: '/pengaturan-pesan', cookie };
  return [
    { name: 'inbox', path: '/kotak-masuk', cookie },
    { name: 'message-settings', ...settings },
    { name: 'message-settings-push', ...settings, act: turnPushOn(push) },
    { name: 'message-settings-digest', ...settings, act: heading('E-mail harian') },
    { name: 'message-settings-order', ...settings, act: heading(/rutan/) },
  ];
}

const turnPushOn = (push) => async (page) => {
  const device = push.device();
  await page.context().grantPermissions(['notifications']);
  await givePushService({ page }, device);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await page.reload();
  await button(page, 'Nyalakan notifikasi').click();
  await page.getByText('Menyala di perangkat ini.', { exact: true }).waitFor();
  await page.getByText('Notifikasi menyala').waitFor({ state: 'detached' });
};
