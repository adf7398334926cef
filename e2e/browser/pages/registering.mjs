import { smallPdf, smallPng } from '../../lib/small-files.mjs';

/** Somebody at the counter without a phone that can do this: the office fills it in, with their consent. */
export async function registerAtCounter(rahmat, batchUrl, person) {
  const { page } = rahmat;
  await rahmat.open(`${batchUrl}/seleksi/daftarkan`);
  await rahmat.heading('Daftarkan orang');
  await rahmat.audit('look somebody up');
  await page.getByRole('textbox', { name: 'Nomor HP' }).fill('123');
  await rahmat.button('Cari').click();
  await rahmat.sees('a number that is none is named', page.locator('[aria-invalid=true]'));
  await page.getByRole('textbox', { name: 'Nomor HP' }).fill(person.phone);
  await rahmat.button('Cari').click();
  await rahmat.sees('nobody has this number yet', page.getByText('Belum ada di Sinau'));
  await rahmat.audit('register somebody, empty');
  await rahmat.button('Simpan, lanjut ke dokumen').click();
  await rahmat.sees('what is missing', page.getByText('Ada isian yang perlu diperbaiki'));
  await rahmat.audit('register somebody, refused');
  await fillIn(rahmat, person);
  await rahmat.button('Simpan, lanjut ke dokumen').click();
  await page.getByRole('heading', { name: 'Dokumen', exact: true }).waitFor();
  await sendPapers(rahmat);
}

async function fillIn({ page }, person) {
  await page.getByLabel('Nama lengkap').fill(person.name);
  for (const name of ['Kabupaten atau kota', 'Kecamatan', 'Desa atau kelurahan']) {
    const select = page.getByRole('combobox', { name });
    await select.locator('option').nth(1).waitFor({ state: 'attached' });
    await select.selectOption({ index: 1 });
  }
  await page.getByRole('radio', { name: 'Perempuan' }).check();
  await page.getByRole('combobox', { name: /Ragam disabilitas/ }).selectOption('sensorik');
  await page.getByLabel('NIK orang ini').fill(person.nik);
  await page.getByLabel('Nama usaha').fill(person.business);
  await page.getByRole('searchbox', { name: 'Cari bidang usaha' }).fill('keripik');
  await page.getByRole('group', { name: 'Pilih yang paling dekat' }).getByRole('radio').first().check();
  await page.getByRole('radio', { name: /mikro/i }).check();
  await page.getByRole('checkbox', { name: /WhatsApp/ }).check();
  await page.getByRole('radio', { name: /Lisan dan direkam/ }).check();
  await page.getByLabel('Tempat bukti disimpan').fill('Rekaman 27, map seleksi nomor 4');
}

/** Sent too early it says which papers are missing; a file that is none is refused, the others stay. */
async function sendPapers(rahmat) {
  const { page } = rahmat;
  await rahmat.audit('papers at the counter, none');
  await rahmat.button('Kirim pendaftaran').click();
  await rahmat.sees('which papers are missing', page.getByText('Unggah KTP.'));
  const choose = (label, name, mimeType, buffer) =>
    page.getByLabel(label, { exact: true }).setInputFiles({ name, mimeType, buffer });
  await choose('KTP', 'ktp.png', 'image/png', Buffer.from('bukan foto'));
  await rahmat.sees('a file that is no photo is refused', page.getByText(/bukan foto atau PDF/));
  await rahmat.audit('papers at the counter, refused');
  await choose('KTP', 'ktp.png', 'image/png', await smallPng(7));
  await rahmat.link('Lihat KTP').waitFor();
  await choose('NIB atau SKU', 'nib.pdf', 'application/pdf', smallPdf('Nomor induk berusaha'));
  await rahmat.link('Lihat NIB atau SKU').waitFor();
  await page.reload();
  await rahmat.sees('papers stay after a reload', rahmat.link('Lihat KTP'));
  await choose('Surat pernyataan', 'surat.png', 'image/png', await smallPng(9));
  await rahmat.link('Lihat Surat pernyataan').waitFor();
  await rahmat.button('Kirim pendaftaran').click();
  await rahmat.sees('that it is sent', page.getByText('Pendaftaran sudah terkirim'));
  await rahmat.audit('papers at the counter, sent');
}
