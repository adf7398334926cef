import { createHash } from 'node:crypto';
import { decodeQr } from '@sinau/certificate/testing/read-pdf.js';

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until every certificate of the class is issued. */
export async function untilIssued(officer, batchId, expected, withinMs = 120_000) {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const { progress } = await officer.call('GET /manage/batches/:id/certification', {
      params: { id: batchId },
    });
    if (progress.issued === expected) return;
    if (progress.stuck > 0) throw new Error(`${progress.stuck} certificates are stuck`);
    if (Date.now() > deadline)
      throw new Error(`only ${progress.issued} of ${expected} certificates after ${withinMs / 1000} s`);
    await pause(500);
  }
}

/** Numbers of one class must follow each other without a gap. */
export function assertGapless(certificates) {
  const sequences = certificates.map(({ number }) => Number(/\d+/.exec(number)[0])).sort((a, b) => a - b);
  sequences.forEach((sequence, index) => {
    if (sequence !== sequences[0] + index)
      throw new Error(`number ${sequence} does not follow ${sequences[index - 1]}`);
  });
}

/** Fetches one certificate as its holder, and checks hash, QR and both verification answers. */
export async function checkCertificate(holder, stranger, { id }) {
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
