import { signedIn } from '../lib/courses.mjs';
import {
  checkRows,
  errorSheet,
  giveConsent,
  matchColumn,
  openImports,
  sendPeople,
} from '../pages/participant-imports.mjs';

/** A list as an office sends it: cp1252, semicolons, a title above the header, capitals. People are invented. */
function listOf(width) {
  const serial = (n) => String((width === 360 ? 3600 : 1280) * 10 + n);
  const person = (n) =>
    `${n};WARGA CONTOH ${'ABCDEFGHIJ'[n % 10]};;8127${serial(n).padStart(8, '0')};P;Kota Malang;Kedungkandang`;
  const people = Array.from({ length: 12 }, (_, n) => person(n + 1));
  const faulty = `13;RENÉE CONTOH;3,57303E+15;081277770001;P;Kota Malang;`;
  const lines = ['DAFTAR PESERTA', '', 'No;Nama;NIK;Hub.;L/P;Kab/Kota;Kecamatan', ...people, faulty];
  return {
    name: `peserta-${width}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(lines.join('\r\n'), 'latin1'),
  };
}

/** Dinas: the same list twice; the second time nothing changes. Then the first import is taken back. */
export async function participants(stage) {
  const { world, size } = stage;
  const { client } = await signedIn(world, 'dinas', 'Hari Santoso');
  const hari = await stage.visitor('Hari', { cookie: client.cookie });
  const { page } = hari;
  const file = listOf(size.width);
  await openImports(hari);
  await hari.audit('imports of participants');
  await sendPeople(hari, file);
  await matchColumn(hari, 'Nomor HP', 'Hub.');
  await hari.audit('columns of a list');
  await checkRows(hari, '12 ditambah, 0 diubah, 0 sama, 1 salah');
  await page.reload();
  await hari.sees('the reason stands in its row', page.getByText(/NIK tersimpan sebagai angka/));
  await hari.audit('preview of a list');
  const [head, ...faulty] = await errorSheet(hari);
  const said = JSON.stringify(faulty);
  hari.check(
    'the sheet of errors has the faulty row alone',
    faulty.length === 1 && /CONTOH.*NIK/i.test(said),
    said,
  );
  hari.check(
    'with the columns as they were sent',
    head.includes('Hub.') && head.includes('Kab/Kota'),
    String(head),
  );
  await giveConsent(hari);
  await hari.button('Impor: 12 ditambah, 0 diubah').click();
  await hari.sees('twelve came in', page.getByText('Impor selesai: 12 ditambah, 0 diubah, 0 tetap'));
  await hari.audit('a list that was imported');
  const first = page.url();
  await openImports(hari);
  await sendPeople(hari, file);
  await hari.sees('the columns are remembered', page.getByText(/diambil dari berkas sejenis/));
  await checkRows(hari, '0 ditambah, 0 diubah, 12 sama, 1 salah');
  await hari.open(first);
  await hari.button('Batalkan impor ini').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Batalkan impor', exact: true }).click();
  await hari.sees('all of it is taken back', page.getByText('Impor dibatalkan: 12 baris kembali, 0 tetap'));
  await hari.audit('an import that was taken back');
  await hari.leave();
}
