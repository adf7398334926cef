import { settled } from './take.mjs';

const button = (page, name) => page.getByRole('button', { name }).first();
const to = (locator, block = 'start') =>
  locator.evaluate((element, at) => element.scrollIntoView({ block: at }), block);
const heading = (name) => (page) => to(page.getByRole('heading', { name }).first());
const tab = (name) => async (page) => {
  await page.getByRole('tab', { name }).click();
  await settled(page);
};

/** Opening an angkatan, the timetable of the house, and a clash in it. */
export function planningShots({ organiser: { cookie }, planned }) {
  const week = `/kantor/jadwal?hari=${planned.day}`;
  const shots = [
    { name: 'batch-new', path: '/kantor/angkatan/baru' },
    {
      name: 'batch-terms',
      path: '/kantor/angkatan/baru',
      act: (page) => to(page.getByText('Cara masuk').first()),
    },
    { name: 'batch', path: `/kantor/angkatan/${planned.batchId}` },
    { name: 'batch-sessions', path: `/kantor/angkatan/${planned.batchId}`, act: heading(/^(Jadwal|Sesi)/) },
    { name: 'schedule-week', path: week },
    { name: 'schedule-month', path: `${week}&tampil=bulan` },
    { name: 'schedule-clash', path: week, act: clash(planned) },
    { name: 'rooms', path: '/kantor/ruang' },
  ];
  return shots.map((shot) => ({ cookie, ...shot }));
}

/** To the room, day and hour of another class. */
const clash = (planned) => async (page) => {
  await button(page, /^Pindah ke/).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tanggal').fill(planned.taken.day);
  await dialog.getByLabel('Jam mulai (WIB)').fill('09:00');
  await dialog.getByLabel('Jam selesai (WIB)').fill('12:00');
  await dialog.getByLabel('Ruang').selectOption({ label: await labelOf(dialog, planned.taken.room) });
  await dialog.getByRole('button', { name: 'Pindahkan' }).click();
  await dialog.getByRole('region', { name: 'Usul waktu kosong' }).getByRole('button').first().waitFor();
};

/** Rooms are offered with how many people they hold. */
const labelOf = (dialog, room) =>
  dialog.getByLabel('Ruang').getByRole('option', { name: room }).first().textContent();

/** Choosing people: who applied, by which rules, the result on paper; somebody at the counter. */
export function selectingShots({ organiser: { cookie }, choosing, announced, person }) {
  const selection = `/kantor/angkatan/${choosing}/seleksi`;
  const done = `/kantor/angkatan/${announced.batchId}/seleksi`;
  const register = `${selection}/daftarkan`;
  const shots = [
    { name: 'selection', path: selection },
    { name: 'selection-check', path: selection, act: openApplicant },
    { name: 'selection-rules', path: selection, act: tab('Aturan') },
    { name: 'selection-ranking', path: done, act: tab('Hasil') },
    { name: 'selection-announcement', path: `${done}/pengumuman/${announced.runId}`, sizes: ['laptop'] },
    { name: 'register-find', path: register },
    { name: 'register', path: register, act: findNobody(person) },
  ];
  return shots.map((shot) => ({ cookie, ...shot }));
}

async function openApplicant(page) {
  await button(page, /^Periksa /).click();
  await page
    .getByRole('dialog')
    .getByRole('img')
    .first()
    .waitFor({ timeout: 3000 })
    .catch(() => {});
  await settled(page);
}

const findNobody =
  ({ phone }) =>
  async (page) => {
    await page.getByRole('textbox', { name: 'Nomor HP' }).fill(phone);
    await button(page, 'Cari').click();
    await page.getByText('Belum ada di Sinau').waitFor();
    await to(page.getByText('Belum ada di Sinau'));
  };

/** A class under way and one that is over. */
export function teachingShots({ organiser: { cookie }, admin, running, pastId }) {
  const { batchId, corrected, today } = running;
  const past = `/kantor/angkatan/${pastId}`;
  const list = `/kantor/angkatan/${batchId}/presensi/${corrected}`;
  const shots = [
    { name: 'attendance', path: list },
    { name: 'attendance-trail', path: list, act: openTrail },
    { name: 'attendance-qr', path: `/kantor/sesi/${today}/qr` },
    { name: 'sign-in-sheet', path: `${list}/cetak`, sizes: ['laptop'] },
    { name: 'evaluation', path: `${past}/evaluasi` },
    { name: 'class-report', path: `${past}/laporan` },
    { name: 'trainer-ledger', path: '/kantor/pelatih/beban' },
    { name: 'honorarium-rates', path: '/kantor/pelatih/tarif' },
    {
      name: 'course-archive',
      path: '/kantor/pelatihan',
      cookie: admin.cookie,
      act: (page) => button(page, /^Arsipkan/).click(),
    },
  ];
  return shots.map((shot) => ({ cookie, ...shot }));
}

async function openTrail(page) {
  const summary = page.getByText(/^Riwayat \(\d+\)$/).first();
  await summary.click();
  await to(summary, 'center');
}

/** Those who advise: their days, their hours, what they advise on, and one business over several visits. */
export function advisingShots({ organiser, admin, siti, agendaDay }) {
  const desk = '/kantor/konsultasi';
  const shots = [
    { name: 'agenda', path: `${desk}?mulai=${agendaDay}` },
    { name: 'queue-desk', path: `${desk}/antrean` },
    { name: 'consultants', path: `${desk}/jadwal` },
    { name: 'consultant-leave', path: `${desk}/jadwal`, act: (page) => button(page, /^Tambah cuti/).click() },
    { name: 'consultation-kinds', path: `${desk}/layanan`, cookie: admin.cookie },
    { name: 'visits', path: `${desk}/daftar` },
    { name: 'cases', path: `${desk}/berkas` },
    { name: 'case-file', path: `${desk}/berkas/${siti.caseId}` },
  ];
  return shots.map((shot) => ({ cookie: organiser.cookie, ...shot }));
}
