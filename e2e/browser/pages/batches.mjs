import { wib } from '../lib/world.mjs';

export async function openClass(rahmat) {
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

export async function addSession(rahmat) {
  const { page } = rahmat;
  await rahmat.button('Tambah sesi').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Judul sesi').fill('Tatap muka hari ke-1');
  // Both sizes play at once with one trainer, who cannot be in two classes at one time.
  await dialog.getByLabel('Tanggal').fill(wib(page.viewportSize().width < 600 ? 1 : 2));
  await dialog.getByLabel('Jam mulai (WIB)').fill('09:00');
  await dialog.getByLabel('Jam selesai (WIB)').fill('12:00');
  await rahmat.audit('new session');
  await dialog.getByRole('button', { name: 'Simpan sesi' }).click();
  await rahmat.sees('the session is there', page.getByRole('heading', { name: 'Tatap muka hari ke-1' }));
}

export async function openRegistration(rahmat) {
  const { page } = rahmat;
  await rahmat.button('Buka pendaftaran').click();
  await page.getByRole('dialog').waitFor();
  await rahmat.audit('open registration, asks first');
  await page.getByRole('dialog').getByRole('button', { name: /^Buka/ }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

export async function takeAttendance(rahmat, batchUrl, people) {
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

export async function lookAround(rahmat, batchUrl) {
  await rahmat.open(`${batchUrl}/ubah`);
  await rahmat.button('Simpan perubahan').waitFor();
  await rahmat.audit('change a class');
  await rahmat.open(`${batchUrl}/cetak`);
  await rahmat.page.getByText('3 peserta').first().waitFor();
  await rahmat.audit('people on paper');
  await rahmat.open('/kantor/pengingat');
  await rahmat.heading('Pengingat');
  await rahmat.page.getByRole('main').locator('table, li').first().waitFor();
  await rahmat.audit('reminders');
}
