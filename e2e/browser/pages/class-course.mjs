import { prints } from '../lib/print.mjs';

/** Asks, and does it. */
async function move(rahmat, name, confirm) {
  const { page } = rahmat;
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: confirm, exact: true }).waitFor();
  await rahmat.audit(`${confirm.toLowerCase()}, asks first`);
  await dialog.getByRole('button', { name: confirm, exact: true }).click();
  return dialog;
}

/** How far the class is: the row of steps names all states and marks one. */
const stands = (rahmat, words) =>
  rahmat.sees(
    `it stands at "${words}"`,
    rahmat.page.getByRole('listitem').and(rahmat.page.locator('[aria-current=step]')).getByText(words),
  );

/** It begins in three days and one person is missing: the page says so, the list finds it, and a reason would be needed. */
export async function tooFew(rahmat, batchUrl) {
  const { page } = rahmat;
  await rahmat.open(batchUrl);
  await rahmat.sees('how many are missing', page.getByText('Masih kurang 1 peserta'));
  await rahmat.audit('class with too few people');
  await rahmat.open('/kantor/angkatan?tahap=low_uptake');
  await rahmat.sees('the list finds it', page.locator(`a[href="${batchUrl}"]`));
  await rahmat.audit('classes with too few people');
  await rahmat.open(batchUrl);
  const dialog = await move(rahmat, 'Pastikan jalan', 'Pastikan jalan');
  await rahmat.sees(
    'a reason is asked for',
    dialog.locator('[aria-invalid=true]').or(dialog.getByRole('alert')),
  );
  await rahmat.audit('confirm with too few people, refused');
  await dialog.getByRole('button', { name: 'Tidak jadi' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await stands(rahmat, 'Pendaftaran dibuka');
}

/** Enough people: confirmed without a reason, then begun. */
export async function confirmAndStart(rahmat, batchUrl) {
  await rahmat.open(batchUrl);
  await move(rahmat, 'Pastikan jalan', 'Pastikan jalan');
  await stands(rahmat, 'Dipastikan jalan');
  await rahmat.audit('class, confirmed');
  await move(rahmat, 'Mulai', 'Mulai angkatan');
  await stands(rahmat, 'Berjalan');
}

/** Everybody was there. */
export async function recordSession(rahmat, batchUrl, title, count) {
  const { page } = rahmat;
  await rahmat.open(batchUrl);
  await rahmat.link(`Presensi ${title}`).click();
  await rahmat.heading(`Presensi: ${title}`);
  await rahmat.button('Semua hadir').click();
  await rahmat.sees(`${title}: everybody`, page.getByText(`${count} hadir dari ${count} peserta`));
  await rahmat.button('Simpan sekarang').click();
  await rahmat.sees(`${title}: saved`, page.getByText('Semua tersimpan.'));
}

/** A report says what it lacks. */
export async function reportLacks(rahmat, batchUrl, title) {
  const { page } = rahmat;
  await rahmat.open(`${batchUrl}/laporan`);
  await rahmat.heading(/^Laporan/);
  await rahmat.sees('what the report lacks', page.getByText(`Presensi "${title}" belum diisi.`));
  await rahmat.audit('report, not whole');
}

/** Closed, looked at, handed in. */
export async function closeAndReport(rahmat, batchUrl) {
  const { page } = rahmat;
  await rahmat.open(batchUrl);
  await move(rahmat, 'Tutup', 'Tutup angkatan');
  await stands(rahmat, 'Selesai');
  await rahmat.audit('class, closed');
  await rahmat.link('Evaluasi').click();
  await rahmat.heading('Evaluasi angkatan');
  await rahmat.sees('two sessions took place', page.getByText('Terlaksana', { exact: true }).nth(1));
  await rahmat.sees('one was called off', page.getByText(/Dibatalkan: Sentra sedang libur/));
  await rahmat.audit('evaluation of a class');
  await rahmat.open(`${batchUrl}/laporan`);
  await rahmat.sees('the report is whole', page.getByText('Isi laporan lengkap'));
  await rahmat.open(batchUrl);
  await move(rahmat, 'Laporkan', 'Serahkan laporan');
  await stands(rahmat, 'Sudah dilaporkan');
  await rahmat.open(`${batchUrl}/laporan`);
  await rahmat.heading(/^Laporan/);
  await rahmat.sees('who handed it in', page.getByText(/, Rahmat Hidayat/));
  await rahmat.audit('report, handed in');
  await prints(rahmat, 'report', { shown: page.getByText('Mengetahui, Kepala Latkop UKM'), most: 3 });
  await rahmat.open(`${batchUrl}/lembar`);
  await rahmat.heading(/^Lembar/);
  await rahmat.audit('class on one sheet');
  await prints(rahmat, 'class on one sheet', { shown: page.getByText('Transport Rp75.000'), most: 1 });
}

/** What the trainer taught stands in the ledger, and on a sheet for the treasurer. */
export async function readLedger(rahmat, { trainer, day }) {
  const { page } = rahmat;
  const [year, month] = day.split('-');
  await rahmat.open(`/kantor/pelatih/beban?tahun=${year}&bulan=${Number(month)}&pelatih=${trainer.id}`);
  await rahmat.heading('Beban mengajar');
  const row = page.getByRole('row').filter({ hasText: 'Tatap muka hari ke-1' });
  await rahmat.sees('the session counts for its trainer', row);
  await rahmat.audit('ledger of one trainer');
  await prints(rahmat, 'ledger', { shown: page.getByText('Sesi terlaksana', { exact: true }), most: 2 });
  const path = await rahmat.link('Unduh XLSX').getAttribute('href');
  const answer = await page.request.get(path);
  const sheet = (await answer.body()).toString('latin1', 0, 2);
  rahmat.check('the ledger is a sheet', sheet === 'PK', `${answer.status()} ${sheet}`);
  await row.getByRole('button', { name: /^Ubah JP/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('JP yang dihitung').fill('9');
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await rahmat.sees('more JP than the session has', dialog.locator('[aria-invalid=true]'));
  await rahmat.audit('JP of a trainer, refused');
  await dialog.getByLabel('JP yang dihitung').fill('3,5');
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await rahmat.sees('the JP that count', row.getByText('3,5 dari 4'));
}
