import { promisify } from 'node:util';
import yauzl from 'yauzl';
import { signedIn } from '../lib/courses.mjs';
import { REVOKED, VOIDED, holdUp, manyCertificates } from '../lib/many-certificates.mjs';
import { errorLines, fact, fetchArchive, untilOver } from '../pages/bulk-job.mjs';
import { ask, chosen, confirm, openRegister, press, registered, search, turn } from '../pages/register.mjs';
import { bulkClasses } from './bulk-classes.mjs';

const COUNT = 1284;
/** Taken out of all by hand, on two pages. */
const OUT = 4;
/** Where a colleague is quicker, in the middle of the work. */
const MIDDLE = 600;

const words = (count) => count.toLocaleString('id-ID');

/**
 * Dinas: 1,284 certificates chosen across pages and filters, fetched as one archive, and revoked but for a few; then
 * classes published in one go and taken back.
 */
export async function bulkCertificates(stage) {
  const { world, size } = stage;
  const word = `Warga Massal ${size.width}`;
  const [batchId, { client }] = await Promise.all([
    manyCertificates(world, { count: COUNT, word, year: size.width === 360 ? 2091 : 2092 }),
    signedIn(world, 'dinas', 'Bambang Wijaya'),
  ]);
  const bambang = await stage.visitor('Bambang', { cookie: client.cookie });
  await openRegister(bambang);
  await search(bambang, word.toLowerCase(), words(COUNT));
  await bambang.audit('register of certificates');
  await choosesAcross(bambang);
  await fetchesAll(bambang);
  await revokesMost(bambang, world, batchId, word);
  await bulkClasses(stage, bambang);
  await bambang.leave();
}

/** What is chosen outlives another page, another filter and a reload. */
async function choosesAcross(bambang) {
  const { page } = bambang;
  await press(bambang, 0, 2);
  await turn(bambang, 'Berikutnya');
  await press(bambang, 1);
  await bambang.sees('three on two pages', chosen(bambang, 3));
  await bambang.audit('register, some chosen');
  await page.reload();
  await bambang.sees('three after a reload', chosen(bambang, 3));
  await page.getByLabel('Keadaan').selectOption({ label: 'Dicabut' });
  await bambang.sees('only revoked ones', registered(bambang, REVOKED));
  await page.getByRole('checkbox', { name: 'Pilih semua di halaman ini' }).click();
  await bambang.sees('and those behind another filter', chosen(bambang, 3 + REVOKED));
  await page.getByLabel('Keadaan').selectOption({ label: 'Semua' });
  await bambang.sees('all again', registered(bambang, words(COUNT)));
  await bambang.button(`Pilih semua ${words(COUNT)} hasil`).click();
  await bambang.sees('all of them', chosen(bambang, words(COUNT)));
}

/** The archive of everything: what has no file or counts no more stays out, and one is told so before. */
async function fetchesAll(bambang) {
  const files = COUNT - REVOKED - VOIDED;
  const dialog = await ask(bambang, 'Kumpulkan PDF (ZIP)');
  await bambang.sees('revoked ones are left out', dialog.getByText(`${REVOKED} dilewati: sudah dicabut.`));
  await bambang.sees(
    'voided ones are left out',
    dialog.getByText(`${VOIDED} dilewati: nomornya dibatalkan.`),
  );
  await bambang.audit('archive, asks first');
  await confirm(bambang, dialog, `Kumpulkan ${words(files)} sertifikat`);
  await bambang.heading('Kumpulkan PDF sertifikat');
  await untilOver(bambang, { Selesai: words(files), Gagal: '0', Dilewati: words(REVOKED + VOIDED) });
  const zip = await promisify(yauzl.fromBuffer)(await fetchArchive(bambang), { lazyEntries: true });
  bambang.check(
    'the archive holds all files and their list',
    zip.entryCount === files + 1,
    `${zip.entryCount}`,
  );
}

/** Revoked in one go: a look at the counts, a yes, a reload in the middle, away and found again. */
async function revokesMost(bambang, world, batchId, word) {
  const { page } = bambang;
  const included = COUNT - REVOKED - VOIDED - OUT;
  await openRegister(bambang);
  await search(bambang, word.toLowerCase(), words(COUNT));
  await press(bambang, 0);
  await bambang.button(`Pilih semua ${words(COUNT)} hasil`).click();
  await press(bambang, 0, 3);
  await turn(bambang, 'Berikutnya');
  await press(bambang, 1, 4);
  await bambang.sees('some are taken out of all', chosen(bambang, words(COUNT - OUT)));
  const dialog = await ask(bambang, 'Cabut');
  await bambang.sees('how many it will be', dialog.getByText(`${words(included)} akan dikerjakan.`));
  // Without a reason it is refused.
  bambang.expectRefusals(422);
  await dialog.getByRole('button', { name: /^Cabut / }).click();
  await bambang.sees('a reason is needed', dialog.getByText(/Pilih|Isi|Tulis/).last());
  await dialog.getByRole('radio', { name: 'Alasan lain' }).check();
  await dialog.getByLabel('Penjelasan').fill('Uji pencabutan massal.');
  await bambang.audit('revoking many, asks first');
  const goOn = await holdUp(world, batchId, MIDDLE);
  const job = await confirm(bambang, dialog, `Cabut ${words(included)} sertifikat`);
  await page.getByText(/^[1-9][\d.]* dari /).waitFor();
  await page.reload();
  await bambang.sees(
    'after a reload it is still under way',
    page.getByText(/Boleh ditinggal atau dimuat ulang/),
  );
  await bambang.audit('revoking many, under way');
  await bambang.open('/kantor/pekerjaan-massal');
  await bambang.heading('Pekerjaan massal');
  await bambang.audit('work on many rows');
  await goOn();
  await page.locator(`a[href="${new URL(job).pathname}"]`).click();
  await bambang.heading('Cabut sertifikat');
  await untilOver(bambang, {
    Selesai: words(included - 1),
    Gagal: '1',
    Dilewati: words(REVOKED + VOIDED),
    Menunggu: '0',
  });
  await page.getByLabel('Keadaan').selectOption({ label: 'Gagal' });
  await bambang.sees('why one failed', page.getByText('Hanya sertifikat yang sudah terbit dapat dicabut.'));
  await bambang.audit('revoking many, over');
  const lines = await errorLines(bambang);
  const failed = lines.filter((line) => line.includes('Hanya sertifikat yang sudah terbit')).length;
  bambang.check(
    'the list names what was not done',
    lines.length === REVOKED + VOIDED + 1 && failed === 1,
    `${lines.length}`,
  );
  await standing(bambang, world, batchId);
}

/** Only those taken out still stand. */
async function standing(bambang, { pool }, batchId) {
  const { rows } = await pool.query(
    `select count(*) filter (where state = 'issued')::int as issued, count(*) filter (where state = 'revoked')::int as revoked
     from certificates where batch_id = $1`,
    [batchId],
  );
  const { issued, revoked } = rows[0];
  bambang.check(
    'four still stand',
    issued === OUT && revoked === COUNT - OUT - VOIDED,
    `${issued}, ${revoked}`,
  );
  bambang.check('the page counted them', (await fact(bambang, 'Oleh').innerText()) === 'Bambang Wijaya');
}
