import { createHash } from 'node:crypto';
import { decodeQr } from '@sinau/certificate/testing/read-pdf.js';
import { Client } from '../../lib/client.mjs';
import { gradeAll } from '../learn.mjs';
import { expect, expectRefusal, say } from '../steps.mjs';
import { untilIssued } from '../until-issued.mjs';
import { FAILING, SEATS } from './numbers.mjs';

/** Numbers of one class must follow each other without a gap. */
function assertGapless(certificates) {
  const sequences = certificates.map(({ number }) => Number(/\d+/.exec(number)[0])).sort((a, b) => a - b);
  sequences.forEach((sequence, index) => {
    if (sequence !== sequences[0] + index)
      throw new Error(`number ${sequence} does not follow ${sequences[index - 1]}`);
  });
}

/** Fetches one certificate as its holder, and checks hash, QR and both verification answers. */
async function checkCertificate(holder, stranger, { id }) {
  const certificate = await holder.call('GET /certificates/:id', { params: { id } });
  const pdf = new Uint8Array(await (await holder.fetch(certificate.pdfUrl)).arrayBuffer());
  const hash = createHash('sha256').update(pdf).digest('hex');
  if (hash !== certificate.sha256)
    throw new Error(`${certificate.number}: the file's hash is not the recorded one`);
  const qr = await decodeQr(pdf);
  if (qr !== certificate.verifyUrl) throw new Error(`${certificate.number}: the QR reads ${qr}`);
  const verification = await stranger.call('GET /verify/:code', { params: { code: certificate.code } });
  if (verification.answer !== 'valid' || verification.sha256 !== hash)
    throw new Error(`${certificate.number}: verifies as ${verification.answer}`);
  const page = await (await stranger.fetch(`/v/${certificate.code}`)).text();
  if (!page.includes('Sah') || !page.includes(certificate.number) || /<script/i.test(page))
    throw new Error(`${certificate.number}: the page does not say Sah`);
  return certificate;
}

/** Signed; its publication called back once, with nothing of it public; then published at once. */
async function publishTwice(officer, params) {
  await officer.call('POST /manage/batches/:id/certification/sign', { params });
  const publish = (undoMinutes) =>
    officer.call('POST /manage/batches/:id/certification/publish', { params, body: { undoMinutes } });
  await publish(30);
  const back = await officer.call('POST /manage/batches/:id/certification/unpublish', { params });
  expect(
    `${back.certification} ${back.publishAt} ${back.progress.issued}`,
    'signed null 0',
    'the class called back',
  );
  expect((await publish(0)).certification, 'published', 'the class');
  say('class signed, its publication called back, then published');
}

/** Graded, handed in, verified, approved, signed, published. */
export async function certify({ trainer, organiser, officer }, batchId, learners) {
  const failing = new Set(learners.slice(0, FAILING).map(({ person }) => person.name));
  const graded = await gradeAll(trainer, batchId, failing);
  expect(graded, learners.length, 'graded assignments');
  say(`${graded} final assignments graded, ${FAILING} of them below the pass mark`);

  const params = { id: batchId };
  await organiser.call('POST /manage/batches/:id/move', { params, body: { move: 'start' } });
  const submit = 'POST /manage/batches/:id/certification/submit';
  await expectRefusal(organiser.call(submit, { params }), 'invalid_input', ['Angkatan ini baru selesai']);
  // The second of its sessions is next week: that has to be said.
  const body = { early: true };
  const submitted = await organiser.call(submit, { params, body });
  expect(submitted.passes.length, SEATS - FAILING, 'passing people');
  expect(submitted.fails.length, FAILING, 'failing people');
  say(`class submitted: ${submitted.passes.length} pass, ${submitted.fails.length} fail`);
  await expectRefusal(
    organiser.call('POST /manage/batches/:id/certification/approve', { params }),
    'not_found',
  );
  await officer.call('POST /manage/batches/:id/certification/verify', { params });
  const [approved] = await Promise.all(
    [1, 2].map(() => officer.call('POST /manage/batches/:id/certification/approve', { params, body })),
  );
  expect(approved.passes.length, SEATS - FAILING, 'approved people');
  say('class verified and approved by the Dinas officer (tapped twice)');
  await publishTwice(officer, params);
  await untilIssued(officer, batchId, SEATS - FAILING);
  const { items } = await officer.call('GET /manage/batches/:id/certificates', {
    params,
    query: { pageSize: 100 },
  });
  expect(items.length, SEATS - FAILING, 'certificates');
  assertGapless(items);
  say(`${items.length} certificates issued, ${items[0].number} to ${items.at(-1).number}, gapless`);
}

/** Every holder fetches theirs; a stranger verifies it. Gives how many there are. */
export async function checkAll(url, learners) {
  const stranger = new Client(url);
  let checked = 0;
  for (const [index, { client }] of learners.entries()) {
    const { items } = await client.call('GET /me/certificates');
    expect(items.length, index < FAILING ? 0 : 1, 'certificates of one person');
    if (!items.length) continue;
    await checkCertificate(client, stranger, items[0]);
    const inbox = await client.call('GET /me/inbox', { query: { pageSize: 100 } });
    if (!inbox.items.some(({ link }) => link === `/sertifikat/${items[0].id}`))
      throw new Error('nobody told the holder');
    checked += 1;
  }
  const unknown = await stranger.call('GET /verify/:code', { params: { code: '222222222222' } });
  expect(unknown.answer, 'not_found', 'an invented code');
  say(`${checked} PDFs fetched: hash, QR, verification and message right; an invented code is not found`);
  return checked;
}
