import { smallPdf } from '../../lib/small-files.mjs';
import { prints } from '../lib/print.mjs';
import { documentOf, publishedClass, replaceWith, revokeForWrongData } from '../lib/published-class.mjs';
import { answers, scans, sendsFile, typesCode, typesName } from '../pages/verification.mjs';

const REASON = 'Ijazah pemiliknya tertukar.';
const PDF = 'application/pdf';

/** Somebody to whom a certificate is shown: with a phone, with a paper, with a file; with JavaScript and without. */
export async function stranger(stage) {
  const { world } = stage;
  const [valid, revoked, replaced] = await publishedClass(world, 3);
  const files = await filesOf(valid, revoked);
  await revokeForWrongData(world, revoked, REASON);
  const next = await replaceWith(world, replaced, 'Nama belum lengkap.');
  const given = { valid, revoked, replaced, next, files };
  for (const scripts of [true, false]) {
    const visitor = await stage.visitor(scripts ? 'stranger' : 'stranger without JavaScript', { scripts });
    // A code that nobody has is answered as not found.
    visitor.expectRefusals(404);
    await withPhone(visitor, given);
    await withPaper(visitor, given);
    await withFiles(visitor, given);
    await visitor.leave();
  }
}

/** What is sent in: true ones, changed ones, and those of others. */
async function filesOf(valid, revoked) {
  // Built by now; when this file was read perhaps not yet.
  const { homeSeal, unsealedSample } = await import('@sinau/certificate/testing/sealed-sample.js');
  const [pdf, badge, over] = await Promise.all([
    documentOf(valid, 'pdf'),
    documentOf(valid, 'badge.png'),
    documentOf(revoked, 'pdf'),
  ]);
  const edited = Buffer.from(pdf);
  edited[Math.floor(edited.length / 3)] ^= 1;
  const { sealer } = await homeSeal();
  const foreign = Buffer.from(await sealer.seal(await unsealedSample()));
  return { pdf, badge, over, edited, foreign, plain: smallPdf('Surat lain') };
}

/** The QR code of the paper, and what it leads to is printed for a file. */
async function withPhone(visitor, { valid, files }) {
  const { decodeQr } = await import('@sinau/certificate/testing/read-pdf.js');
  const address = await decodeQr(new Uint8Array(files.pdf));
  visitor.check('the QR code has the address', address?.endsWith(`/v/${valid.code}`), String(address));
  await scans(visitor, address);
  await answers(visitor, 'by QR code', 'Sah', valid.number, 'Pemegang (disamarkan)', 'masih berlaku');
  const full = await visitor.page.getByText(valid.name, { exact: true }).count();
  visitor.check('the full name is not given away', full === 0, valid.name);
  await prints(visitor, 'the answer', { shown: visitor.page.getByText(valid.number), most: 1 });
  await typesName(visitor, 'Orang Lain');
  await answers(visitor, 'another name', 'Sah', 'berbeda dari yang tercatat');
  await typesName(visitor, valid.name.toLowerCase());
  await answers(visitor, 'the right name', 'Sah', 'sama dengan yang tercatat', valid.name);
}

/** As people type: small letters, spaces, dashes, and letters that look alike. */
async function withPaper(visitor, { valid, revoked, replaced, next }) {
  await visitor.open('/v');
  await answers(visitor, 'nothing asked yet', 'Periksa keaslian sertifikat');
  await typesCode(
    visitor,
    ` ${valid.code
      .toLowerCase()
      .match(/.{1,4}/g)
      .join(' ')} `,
  );
  await answers(visitor, 'by typed code', 'Sah', valid.number);
  await typesCode(visitor, `O${valid.code.slice(1)}`);
  await answers(visitor, 'a letter that looks alike', 'Tidak ditemukan', 'Periksa lagi huruf itu');
  await typesCode(visitor, '2222-2222-2222');
  await answers(visitor, 'a code that nobody has', 'Tidak ditemukan', 'Ketik ulang 12 huruf');
  await typesCode(visitor, revoked.code);
  await answers(
    visitor,
    'a revoked one',
    'Dicabut',
    'ini dicabut pada',
    'Data pada sertifikat salah',
    revoked.number,
  );
  const why = await visitor.page.getByText(REASON).count();
  visitor.check('why in words stays in the office', why === 0, REASON);
  await typesCode(visitor, replaced.code);
  await answers(visitor, 'a replaced one', 'Diganti', 'Pakai yang baru');
  await visitor.link('Buka sertifikat pengganti').click();
  await answers(visitor, 'the one in its place', 'Sah', next.number);
}

async function withFiles(visitor, { valid, files }) {
  const cases = [
    ['the true file', 'sertifikat.pdf', PDF, files.pdf, 'Berkas asli', 'sama persis'],
    ['an edited file', 'sertifikat-baru.pdf', PDF, files.edited, 'Berkas diubah', 'Jangan percaya isinya'],
    ['a file of another sealer', 'lain.pdf', PDF, files.foreign, 'Bukan milik kami'],
    ['a file of no sealer', 'surat.pdf', PDF, files.plain, 'Tidak dikenal'],
    ['a badge', 'lencana.png', 'image/png', files.badge, 'Lencana asli'],
    ['the true file of a revoked one', 'dicabut.pdf', PDF, files.over, 'Dicabut', 'sama persis'],
  ];
  for (const [name, file, type, bytes, word, ...shown] of cases) {
    await sendsFile(visitor, file, type, bytes);
    await answers(visitor, name, word, ...shown);
  }
  await sendsFile(visitor, 'sertifikat-baru.pdf', PDF, files.edited);
  await visitor.link('Lihat isi yang sebenarnya').click();
  await answers(visitor, 'what the edited one really says', 'Sah', valid.number);
}
