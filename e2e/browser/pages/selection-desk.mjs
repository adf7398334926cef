import { prints } from '../lib/print.mjs';

const WHY = 'Foto KTP buram, nomornya tidak terbaca.';
const KINDS = ['KTP', 'NIB atau SKU', 'Surat pernyataan'];

export async function openDesk(rahmat, batchUrl) {
  await rahmat.open(`${batchUrl}/seleksi`);
  await rahmat.heading('Seleksi peserta');
}

const rowOf = ({ page }, { name }) => page.getByRole('row').filter({ hasText: name });

async function openPerson(rahmat, person) {
  const { page } = rahmat;
  await page.getByRole('button', { name: `Periksa ${person.name}` }).click();
  const dialog = page.getByRole('dialog', { name: person.name });
  await dialog.waitFor();
  return dialog;
}

async function accept(dialog, kind) {
  await dialog.getByRole('button', { name: `Terima ${kind}` }).click();
  await dialog.getByRole('button', { name: `Terima ${kind}` }).waitFor({ state: 'detached' });
}

async function close(dialog) {
  await dialog.getByRole('button', { name: 'Selesai' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Looks at the papers before judging them, as the browser would open them in another tab. */
async function looks(rahmat, dialog) {
  for (const kind of KINDS) {
    const path = await dialog.getByRole('link', { name: `Buka ${kind}` }).getAttribute('href');
    const answer = await rahmat.page.request.get(path);
    const safe = answer.status() === 200 && answer.headers()['content-security-policy'].includes('sandbox');
    rahmat.check(`${kind} opens, in a sandbox`, safe, `status ${answer.status()}`);
  }
}

/** All papers of one person are right. */
export async function acceptPerson(rahmat, person, { first = false } = {}) {
  const dialog = await openPerson(rahmat, person);
  if (first) {
    await rahmat.audit('papers of one person');
    await looks(rahmat, dialog);
  }
  for (const kind of KINDS) await accept(dialog, kind);
  if (first) await rahmat.audit('papers of one person, all accepted');
  await close(dialog);
  await rahmat.sees(
    `${person.name}: all papers are there`,
    rowOf(rahmat, person).getByText('Dokumen lengkap'),
  );
}

/** A paper goes back, with a reason that helps. */
export async function returnPaper(rahmat, person) {
  const dialog = await openPerson(rahmat, person);
  for (const kind of KINDS.slice(1)) await accept(dialog, kind);
  await dialog.getByRole('button', { name: 'Kembalikan KTP' }).click();
  await rahmat.sees('a reason is asked for', dialog.getByText(/Tulis alasan yang membantu/));
  await rahmat.audit('a paper goes back, refused');
  await dialog.getByLabel('Alasan bila KTP dikembalikan').fill(WHY);
  await dialog.getByRole('button', { name: 'Kembalikan KTP' }).click();
  await rahmat.sees('the reason stands at the paper', dialog.getByText(WHY));
  await close(dialog);
  await rahmat.sees(
    `${person.name} has to mend something`,
    rowOf(rahmat, person).getByText('Dikembalikan').first(),
  );
}

/** The paper came again and is right now. */
export async function acceptMended(rahmat, person) {
  const { page } = rahmat;
  await page.reload();
  const dialog = await openPerson(rahmat, person);
  await accept(dialog, 'KTP');
  await close(dialog);
  await rahmat.audit('applicants, checked');
}

/** Who nominated somebody, by letter. */
export async function nominate(rahmat, person) {
  const { page } = rahmat;
  const dialog = await openPerson(rahmat, person);
  await dialog.getByRole('group', { name: 'Diusulkan oleh' }).getByRole('radio').first().check();
  await dialog.getByRole('button', { name: 'Simpan usulan' }).click();
  await rahmat.sees('a letter is asked for', dialog.locator('[aria-invalid=true]'));
  await dialog.getByLabel('Nomor surat').fill('518/27/2026');
  await rahmat.audit('nomination');
  await dialog.getByRole('button', { name: 'Simpan usulan' }).click();
  await rahmat.sees('the letter is kept', dialog.getByText(/surat 518\/27\/2026/));
  await close(dialog);
  await page.getByText('Usulan tersimpan.').waitFor();
}

/** A sheet that leaves the portal. */
async function downloads(rahmat, name) {
  const path = await rahmat.link(name).first().getAttribute('href');
  const answer = await rahmat.page.request.get(path);
  const sheet = (await answer.body()).toString('latin1', 0, 2);
  rahmat.check(`${path.split('/').at(-1)} is a sheet`, sheet === 'PK', `${answer.status()} ${sheet}`);
}

/** Runs, looks, publishes; what was published is read back, printed and taken along. */
export async function rankAndPublish(rahmat, { unchecked, refused }) {
  const { page } = rahmat;
  await rahmat.sees('the list leaves as a file', page.getByRole('button', { name: 'Ekspor' }));
  await page.getByRole('tab', { name: 'Hasil' }).click();
  await rahmat.button('Jalankan pemeringkatan').click();
  await rahmat.sees('the ranking', page.getByText(/4 diterima, 0 cadangan, 2 ditolak/));
  await rahmat.audit('ranking');
  await publish(rahmat);
  await rahmat.sees('papers are not checked yet', page.getByText(/Masih ada dokumen yang belum diperiksa/));
  await rahmat.audit('publishing, refused');
  await page.getByRole('dialog').getByRole('button', { name: 'Tidak jadi' }).click();
  await page.getByRole('tab', { name: 'Pendaftar' }).click();
  await acceptPerson(rahmat, unchecked);
  await page.getByRole('tab', { name: 'Hasil' }).click();
  await rahmat.button('Jalankan pemeringkatan').click();
  await rahmat.sees('the new ranking', page.getByText('4 diterima, 1 cadangan, 1 ditolak.'));
  await rahmat.sees(
    'how the seats in quotas are used',
    page.getByText(/Penyandang disabilitas 1 dari 1, Anggota koperasi 1 dari 1/),
  );
  await rahmat.sees('why somebody is refused', rowOf(rahmat, refused).getByText(/KTP dikembalikan/));
  await downloads(rahmat, 'Unduh XLSX');
  await publish(rahmat);
  await rahmat.sees('the result is published', page.getByText('Hasil ini sudah diumumkan'));
  await rahmat.audit('ranking, published');
  await rahmat.link('Cetak pengumuman').click();
  await rahmat.heading('Pengumuman hasil seleksi');
  const whole = await page.getByText(refused.name).count();
  rahmat.check('no whole name hangs on the board', whole === 0);
  await rahmat.audit('announcement');
  const heading = page.getByRole('heading', { name: 'Diterima (4)' });
  await prints(rahmat, 'announcement', { shown: heading, most: 1 });
}

async function publish(rahmat) {
  const { page } = rahmat;
  await rahmat.button('Umumkan hasil').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Umumkan', exact: true }).click();
}

/** Offers are out: who answered what, and who was called after somebody said no. */
export async function readOffers(rahmat, batchUrl, { seated, declined, promoted }) {
  await openDesk(rahmat, batchUrl);
  await rahmat.sees('who took the seat', rowOf(rahmat, seated).getByText('Sudah daftar ulang'));
  await rahmat.sees('who gave it up', rowOf(rahmat, declined).getByText('Melepas kursi'));
  await rahmat.sees('who was called then', rowOf(rahmat, promoted).getByText('Menunggu daftar ulang'));
  await rahmat.audit('applicants with offers');
}
