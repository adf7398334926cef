import { smallPdf, smallPng } from '../../lib/small-files.mjs';

const PHOTO = async (number) => ({ name: 'ktp.png', mimeType: 'image/png', buffer: await smallPng(number) });

/** From the class to the application, through signing in. */
export async function findSelection(siti, { label, courseSlug = 'fotografi-produk' }, signIn) {
  const { page } = siti;
  await siti.open(`/pelatihan/${courseSlug}`);
  const card = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: label, exact: true }) });
  await siti.sees('that people are chosen', card.getByText('Lewat seleksi, 1 kursi'));
  await siti.sees('what one gets', card.getByText(/Transport/));
  await card.getByRole('link', { name: /^Daftar/ }).click();
  await siti.heading('Masuk atau daftar');
  // Only the API knows that nobody is signed in yet.
  siti.forgiveRefusals(401);
  await signIn();
  await page.getByText('Angkatan ini memakai seleksi').waitFor();
  await siti.audit('the way to the selection');
  await siti.link('Lanjut ke pendaftaran seleksi').click();
  await siti.heading('Pendaftaran seleksi');
}

export async function writeAnswers(siti, why) {
  const { page } = siti;
  await siti.sees('what to have at hand', page.getByRole('heading', { name: 'Yang perlu disiapkan' }));
  await siti.audit('application, empty');
  await page.getByLabel('Mengapa Anda ingin ikut?').fill(why);
  await siti.button('Simpan, lanjut ke dokumen').click();
  await page.getByRole('heading', { name: 'Dokumen' }).waitFor();
}

/** What stands against her, what is missing, and a file that is none. */
export async function readReasons(siti) {
  const { page } = siti;
  await siti.sees('what stands against being chosen', page.getByText(/perlu usulan dari dinas/));
  siti.expectRefusals(409, 422);
  await siti.button('Kirim pendaftaran').click();
  await siti.sees('which document is missing', page.getByText('Unggah KTP.'));
  await siti.audit('application, sent too early');
  const broken = { name: 'nib.pdf', mimeType: 'application/pdf', buffer: Buffer.from('bukan PDF') };
  await page.getByLabel('NIB atau SKU', { exact: true }).setInputFiles(broken);
  const refused = page.getByRole('alert').filter({ hasText: /PDF/ });
  await siti.sees('that the file cannot be read', refused);
}

export async function addDocuments(siti) {
  const { page } = siti;
  await page.getByLabel('KTP', { exact: true }).setInputFiles(await PHOTO(1));
  await siti.sees('the photo is kept', siti.link('Lihat KTP'));
  const pdf = { name: 'nib.pdf', mimeType: 'application/pdf', buffer: smallPdf('Nomor Induk Berusaha') };
  await page.getByLabel('NIB atau SKU', { exact: true }).setInputFiles(pdf);
  await siti.sees('the PDF is kept', siti.link('Lihat NIB atau SKU'));
  const stale = await page.getByText('Unggah KTP.').count();
  siti.check('nothing is called missing any more', stale === 0);
  await siti.audit('application, with documents');
}

/** Leaves in the middle: everything is there when she comes back another way. */
export async function comeBack(siti, label, why) {
  const { page } = siti;
  await siti.open('/kelas');
  await siti.heading('Kelas saya');
  const card = page.getByRole('listitem').filter({ hasText: label }).filter({ hasText: 'Belum dikirim' });
  await siti.sees('her draft among her classes', card);
  await siti.audit('my classes, with a draft');
  await card.getByRole('link').first().click();
  await siti.heading('Pendaftaran seleksi');
  const kept = await page.getByLabel('Mengapa Anda ingin ikut?').inputValue();
  siti.check('her words are still there', kept === why, kept);
  await siti.sees('so are her documents', siti.link('Lihat KTP'));
}

export async function send(siti, state = 'Sedang diperiksa') {
  await siti.button('Kirim pendaftaran').click();
  await siti.sees('that it is being checked', siti.page.getByText(state));
}

export async function mendKtp(siti, reason) {
  const { page } = siti;
  await page.reload();
  await siti.sees('that it came back', page.getByText('Perlu diperbaiki'));
  await siti.sees('why', page.getByText(reason).first());
  await siti.audit('application, returned');
  await page.getByLabel('KTP', { exact: true }).setInputFiles(await PHOTO(2));
  await siti.sees('the new photo is kept', siti.link('Lihat KTP'));
  await send(siti);
  await siti.audit('application, sent');
}

export async function waitInReserve(siti, label) {
  const { page } = siti;
  await page.reload();
  await siti.sees('her place in the reserve', page.getByText('Cadangan nomor 1'));
  await siti.audit('application, reserve');
  await siti.button('Batalkan pendaftaran').click();
  await page.getByRole('dialog').waitFor();
  await siti.audit('take the application back, asks first');
  await page.getByRole('dialog').getByRole('button', { name: 'Tidak jadi' }).click();
  await siti.open('/pendaftaran');
  await siti.heading('Pendaftaran saya');
  const card = page.getByRole('article').filter({ hasText: label });
  await siti.sees('the same place in the list', card.getByText('Cadangan nomor 1'));
  await siti.audit('my applications');
  await card.getByRole('link').first().click();
}

/** Promoted: the deadline is read, the seat is nearly given away, then taken. Gives the path of the class. */
export async function takeSeat(siti) {
  const { page } = siti;
  await page.reload();
  await siti.sees('that there is a seat', page.getByRole('heading', { name: 'Daftar ulang' }));
  await siti.sees('until when', page.getByText(/Kursi disimpan untuk Anda sampai .*WIB/));
  await siti.audit('offer');
  await siti.button('Lepas kursi ini').click();
  await page.getByRole('dialog').waitFor();
  await siti.audit('let the seat go, asks first');
  await page.getByRole('dialog').getByRole('button', { name: 'Simpan kursi' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Daftar ulang' }).click();
  await siti.sees('the seat is hers', page.getByText('Sudah daftar ulang'));
  await siti.audit('seat taken');
  await siti.link('Buka kelas').click();
  await page.getByRole('heading', { name: 'Bab dan pelajaran' }).waitFor();
  return new URL(page.url()).pathname;
}
