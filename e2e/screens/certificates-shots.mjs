import { settled } from './take.mjs';

const button = (page, name) => page.getByRole('button', { name }).first();

/** The certification desk, the register, work on many rows, lists from offices, and looks of certificates. */
export function certificateShots({ valid, revoked, replaced, signed, job, template, admin, officer }) {
  const shots = [
    { name: 'certificate-desk', path: '/kantor/sertifikasi?keadaan=signed' },
    { name: 'certificate-class', path: `/kantor/angkatan/${signed}/sertifikat` },
    { name: 'certificate-publish', path: `/kantor/angkatan/${signed}/sertifikat`, act: askToPublish },
    { name: 'certificate-register', path: '/kantor/sertifikat?cari=warga%20contoh', act: chooseAll },
    { name: 'certificate-register-revoke', path: '/kantor/sertifikat?cari=warga%20contoh', act: askToRevoke },
    { name: 'certificate-bulk-job', path: `/kantor/pekerjaan-massal/${job}` },
    { name: 'certificate-file', path: `/kantor/sertifikat/${valid.id}` },
    { name: 'certificate-file-replaced', path: `/kantor/sertifikat/${replaced.id}`, sizes: ['laptop'] },
    { name: 'certificate-delegations', path: '/kantor/sertifikasi/pelimpahan' },
    { name: 'certificate-numbers', path: '/kantor/sertifikasi/nomor' },
    { name: 'certificate-requests', path: '/kantor/sertifikat/permintaan' },
    { name: 'certificate-legacy', path: '/kantor/sertifikat/lama' },
    {
      name: 'certificate-templates',
      path: '/kantor/templat-sertifikat',
      cookie: admin.cookie,
      act: waitForPicture,
    },
    {
      name: 'certificate-template',
      path: `/kantor/templat-sertifikat/${template}`,
      cookie: admin.cookie,
      act: waitForPreview,
    },
    { name: 'people-import', path: '/kantor/impor-peserta' },
    { name: 'people-import-columns', path: '/kantor/impor-peserta', act: sendList },
    { name: 'people-import-preview', path: '/kantor/impor-peserta', act: checkList },
    {
      name: 'staff-invite',
      path: '/kantor/akun',
      cookie: admin.cookie,
      act: (page) => button(page, 'Undang petugas').click(),
    },
    { name: 'audit-trail', path: '/kantor/jejak-audit', cookie: admin.cookie },
    { name: 'verify-revoked', path: `/v/${revoked.code}`, cookie: undefined },
    { name: 'verify-replaced', path: `/v/${replaced.code}`, sizes: ['phone'], cookie: undefined },
    { name: 'verify-file', path: '/v', cookie: undefined, act: sendForeignFile },
    { name: 'certificate-mine', path: `/sertifikat/${valid.id}`, sizes: ['phone'], cookie: cookieOf(valid) },
  ];
  return shots.map((shot) => ({ cookie: officer.cookie, ...shot }));
}

const cookieOf = ({ cookie }) => cookie;

async function askToPublish(page) {
  await button(page, 'Terbitkan').click();
  await page.getByRole('dialog').getByText('Kapan terbit').waitFor();
}

async function chooseAll(page) {
  await page
    .getByRole('checkbox', { name: /^Pilih sertifikat/ })
    .first()
    .click();
  await button(page, /^Pilih semua/).click();
}

async function askToRevoke(page) {
  await chooseAll(page);
  await page.getByRole('region', { name: 'Yang dipilih' }).getByRole('button', { name: 'Cabut' }).click();
  await page
    .getByRole('dialog')
    .getByText(/akan dikerjakan/)
    .waitFor();
}

const waitForPicture = (page) => page.locator('main svg').first().waitFor();

async function waitForPreview(page) {
  await page.getByRole('heading', { name: 'Pratinjau PDF' }).waitFor();
  await page
    .locator('section canvas, section img')
    .first()
    .waitFor({ timeout: 10_000 })
    .catch(() => {});
  await settled(page);
}

/** People are invented. */
async function sendList(page) {
  const lines = [
    'DAFTAR PESERTA',
    '',
    'No;Nama;NIK;No HP;L/P;Kab/Kota;Kecamatan',
    ...[1, 2, 3, 4].map(
      (n) => `${n};WARGA CONTOH ${'ABCDE'[n]};;0812700090${n}0;P;Kota Malang;Kedungkandang`,
    ),
    '5;RENÉE CONTOH;3,57303E+15;081277770001;P;Kota Malang;',
  ];
  const buffer = Buffer.from(lines.join('\r\n'), 'latin1');
  await page
    .getByLabel('Berkas peserta')
    .setInputFiles({ name: 'peserta-malang.csv', mimeType: 'text/csv', buffer });
  await button(page, 'Periksa semua baris').waitFor();
}

async function checkList(page) {
  await sendList(page);
  await button(page, 'Periksa semua baris').click();
  await page.getByText('4 ditambah, 0 diubah, 0 sama, 1 salah').waitFor();
}

async function sendForeignFile(page) {
  const file = {
    name: 'sertifikat.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\n%%EOF\n'),
  };
  await page.getByLabel('Punya berkasnya? Periksa isinya').setInputFiles(file);
  await button(page, 'Periksa berkas').click();
  await page.getByText('Sidik jari berkas Anda').waitFor();
}
