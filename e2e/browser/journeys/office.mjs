import { enrolNewPeople, passedPeople } from '../lib/classes.mjs';
import { wib } from '../lib/world.mjs';
import { signInStaffByForm } from '../pages/sign-in.mjs';
import { strangerLooks } from '../pages/verification.mjs';

const SIZE = 6;

/** Panitia opens a class and hands another one in; Dinas issues it; a stranger checks what was issued. */
export async function office(stage) {
  const { world } = stage;
  const rahmat = await stage.visitor('Rahmat');
  await signInStaffByForm(rahmat, await world.staff('panitia', 'Rahmat Hidayat'));
  await rahmat.audit('office home');
  const batchUrl = await openClass(rahmat);
  await addSession(rahmat);
  await openRegistration(rahmat);
  const people = await enrolNewPeople(world, batchUrl.split('/').at(-1), 3);
  await takeAttendance(rahmat, batchUrl, people);
  await lookAround(rahmat);
  const { batchId } = await passedPeople(world, SIZE);
  await submit(rahmat, batchId);
  await rahmat.leave();

  const sri = await stage.visitor('Sri');
  await signInStaffByForm(sri, await world.staff('dinas', 'Sri Wahyuningsih'));
  await approve(sri, batchId);
  const code = await openCertificate(sri);
  await strangerLooks(stage, code, 'Sah');
  await revoke(sri);
  await strangerLooks(stage, code, 'Dicabut');
  await strangerLooks(stage, '222222222222', 'Tidak ditemukan');
  await sri.leave();
}

async function openClass(rahmat) {
  const { page } = rahmat;
  await rahmat.open('/kantor/angkatan');
  await page.getByRole('link', { name: 'Angkatan baru' }).first().waitFor();
  await rahmat.audit('classes');
  await rahmat.link('Angkatan baru').first().click();
  await rahmat.heading('Angkatan baru');
  const course = page.getByRole('combobox', { name: 'Pelatihan' });
  await course.locator('option', { hasText: 'Foto' }).first().waitFor({ state: 'attached' });
  rahmat.expectRefusals(422);
  await rahmat.button('Simpan angkatan').click();
  await rahmat.sees('an empty form says what is missing', page.getByText('Ada isian yang perlu diperbaiki'));
  await rahmat.audit('new class, refused');
  await course.selectOption(
    await course.locator('option', { hasText: 'Foto' }).first().getAttribute('value'),
  );
  await page.getByRole('combobox', { name: 'Metode' }).selectOption('blended');
  await page.getByLabel('Jumlah kursi').fill('12');
  await page.getByLabel('Tempat').fill('Aula mini, lantai 3');
  await page.getByLabel('Tanggal mulai').fill(wib(0));
  await page.getByLabel('Tanggal selesai').fill(wib(14));
  await page.getByRole('checkbox').first().check();
  await rahmat.audit('new class, filled in');
  await rahmat.button('Simpan angkatan').click();
  await page.waitForURL(/\/kantor\/angkatan\/[0-9a-f-]{36}$/);
  await rahmat.heading(/Angkatan .+ Tahun/);
  await rahmat.audit('class, prepared');
  return new URL(page.url()).pathname;
}

async function addSession(rahmat) {
  const { page } = rahmat;
  await rahmat.button('Tambah sesi').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Judul sesi').fill('Tatap muka hari ke-1');
  await dialog.getByLabel('Tanggal').fill(wib(1));
  await dialog.getByLabel('Jam mulai (WIB)').fill('09:00');
  await dialog.getByLabel('Jam selesai (WIB)').fill('12:00');
  await rahmat.audit('new session');
  await dialog.getByRole('button', { name: 'Simpan sesi' }).click();
  await rahmat.sees('the session is there', page.getByRole('heading', { name: 'Tatap muka hari ke-1' }));
}

async function openRegistration(rahmat) {
  const { page } = rahmat;
  await rahmat.button('Buka pendaftaran').click();
  await page.getByRole('dialog').waitFor();
  await rahmat.audit('open registration, asks first');
  await page.getByRole('dialog').getByRole('button', { name: /^Buka/ }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

async function takeAttendance(rahmat, batchUrl, people) {
  const { page } = rahmat;
  await rahmat.open(batchUrl);
  await rahmat.sees('the people are listed', page.getByRole('main').getByText(people[0].name));
  await rahmat.audit('class with people');
  await rahmat.link(/^Presensi/).click();
  await rahmat.heading(/^Presensi/);
  await rahmat.audit('attendance, empty');
  await page.getByText('Hadir', { exact: true }).first().click();
  await rahmat.button('Semua hadir').click();
  await rahmat.sees('every tap counts', page.getByText('3 hadir dari 3 peserta'));
  await rahmat.button('Simpan sekarang').click();
  await rahmat.sees('attendance is saved', page.getByText('Semua tersimpan.'));
  await rahmat.audit('attendance, taken');
  await page.reload();
  await rahmat.sees('attendance is still there after a reload', page.getByText('3 hadir dari 3 peserta'));
  await rahmat.link('Daftar hadir cetak').click();
  await rahmat.heading(/^Daftar hadir/);
  await rahmat.audit('list to sign');
}

async function lookAround(rahmat) {
  await rahmat.open('/kantor/pengingat');
  await rahmat.heading('Pengingat');
  await rahmat.page.getByRole('main').locator('table, li').first().waitFor();
  await rahmat.audit('reminders');
}

async function submit(rahmat, batchId) {
  const { page } = rahmat;
  await rahmat.open(`/kantor/angkatan/${batchId}/sertifikat`);
  await page.getByRole('heading', { name: `Mendapat sertifikat (${SIZE})` }).waitFor();
  await rahmat.audit('certification, before');
  await rahmat.button('Ajukan ke Dinas').click();
  await rahmat.audit('submit, asks first');
  await rahmat.button(`Ajukan ${SIZE} peserta`).click();
  await rahmat.sees('the class is submitted', page.getByText(/diajukan ke Dinas/i));
  rahmat.check('panitia cannot approve', (await rahmat.button('Setujui dan terbitkan').count()) === 0);
}

async function approve(sri, batchId) {
  const { page } = sri;
  await sri.open('/kantor/sertifikasi');
  await sri.heading('Sertifikasi');
  await page.locator(`a[href$="${batchId}/sertifikat"]`).first().waitFor();
  await sri.audit('classes that wait');
  await page.locator(`a[href$="${batchId}/sertifikat"]`).first().click();
  await sri.button('Setujui dan terbitkan').click();
  await page.getByRole('dialog').waitFor();
  await sri.audit('approve, asks first');
  await page.getByRole('dialog').getByRole('button', { name: 'Setujui dan terbitkan' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.reload();
  const done = page.getByText('Semua sertifikat selesai dibuat.');
  await done.waitFor({ timeout: 60_000 }).catch(() => {});
  await sri.sees('after a reload in the middle all are issued', done);
  await sri.sees('the count says so', page.getByText(`${SIZE} dari ${SIZE}`));
  await sri.audit('certification, issued');
}

async function openCertificate(sri) {
  const { page } = sri;
  const pdf = await page.getByRole('link', { name: /^PDF/ }).first().getAttribute('href');
  const bytes = await (await page.request.get(pdf)).body();
  sri.check('the PDF opens', bytes.subarray(0, 4).toString() === '%PDF', bytes.subarray(0, 20).toString());
  const check = await page
    .getByRole('link', { name: /^Cek sertifikat/ })
    .first()
    .getAttribute('href');
  return check.split('/').at(-1);
}

async function revoke(sri) {
  const { page } = sri;
  await sri
    .button(/^Cabut/)
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Data di sertifikat salah' }).check();
  await dialog.getByLabel('Penjelasan').fill('Nama tidak sesuai KTP.');
  await sri.audit('revoke, asks first');
  await dialog.getByRole('button', { name: 'Cabut sertifikat' }).click();
  await sri.sees('the list says Dicabut', page.getByRole('main').getByText('Dicabut', { exact: true }));
  await sri.audit('certification, one revoked');
}
