import { inLanes } from '../../lib/lanes.mjs';
import { smallPdf, smallPng } from '../../lib/small-files.mjs';
import { expect, expectRefusal, expectWords, say } from '../steps.mjs';
import { AGES } from './numbers.mjs';

const UPLOAD = 'POST /applications/:id/documents';

/** Uploads one document of a kind, a photo or a PDF. */
async function upload(one, kind, number) {
  const given = { params: { id: one.applicationId }, query: { kind } };
  const pdf = kind === 'business_proof';
  const bytes = pdf ? smallPdf(`Bukti usaha pemohon ${number}`) : await smallPng(number);
  const type = pdf ? 'application/pdf' : 'image/png';
  const document = await one.client.upload(UPLOAD, given, bytes, `${kind}.${pdf ? 'pdf' : 'png'}`, type);
  // A photo is encoded again, a PDF stays what it is.
  expect(document.contentType, pdf ? 'application/pdf' : 'image/jpeg', 'the kind of file that is kept');
}

async function apply(batchId, one) {
  const params = { id: batchId };
  await expectRefusal(
    one.client.call('POST /enrolments', { body: { batchId, businessId: one.businessId } }),
    'needs_application',
  );
  const body = {
    businessId: one.businessId,
    cooperative: one.cooperative,
    motivation: 'Ingin foto produk yang rapi.',
  };
  const { application } = await one.client.call('PUT /batches/:id/application', { params, body });
  const applying = { ...one, applicationId: application.id };
  if (one.index < 3) await sendTooEarly(applying);
  for (const [turn, kind] of ['ktp', 'business_proof', 'statement'].entries())
    await upload(applying, kind, one.index * 3 + turn);
  const send = () => one.client.call('POST /applications/:id/send', { params: { id: application.id } });
  const [sent] = await Promise.all([send(), send()]);
  expect(sent.application.state, 'sent', 'the application');
  return applying;
}

/** Without documents, and with files that are none: each has its own sentence, and nothing is lost. */
async function sendTooEarly({ client, applicationId }) {
  const params = { id: applicationId };
  await expectRefusal(client.call('POST /applications/:id/send', { params }), 'application_incomplete', [
    'Unggah KTP.',
    'Unggah NIB atau SKU.',
    'Unggah Surat pernyataan.',
  ]);
  const given = { params, query: { kind: 'ktp' } };
  const send = (bytes) => client.upload(UPLOAD, given, bytes, 'ktp.png', 'image/png');
  await expectRefusal(send(Buffer.from('ini bukan foto')), 'document_unreadable', ['bukan foto atau PDF']);
  await expectRefusal(send(Buffer.alloc(9 * 1024 * 1024)), 'document_too_large', ['paling besar 8 MB']);
}

/** Who does not fit reads every reason at once, before anybody has decided. */
async function readReasons(batchId, { client, unfit, elsewhere }) {
  const { reasons } = await client.call('GET /batches/:id/application', { params: { id: batchId } });
  const wanted = [
    ...(unfit
      ? [`Umur peserta ${AGES.min} sampai ${AGES.max} tahun.`, 'usaha di bidang', 'mikro dan kecil']
      : []),
    ...(elsewhere ? ['masih mengikuti kelas lain'] : []),
  ];
  expect(reasons.length, wanted.length, `reasons against one person (${reasons.join(' ')})`);
  expectWords(reasons.join(' '), wanted, 'the reasons');
}

/** Everybody applies, with real documents; one thinks better of it. */
export async function applyAll(batchId, people) {
  const applicants = await inLanes(people, 5, (one) => apply(batchId, one));
  for (const one of applicants.filter(({ unfit, elsewhere }) => unfit || elsewhere))
    await readReasons(batchId, one);
  const [first, second] = applicants;
  await expectRefusal(
    second.client.call('POST /applications/:id/send', { params: { id: first.applicationId } }),
    'not_found',
  );
  for (const { client, applicationId } of applicants.filter(({ withdraws }) => withdraws)) {
    const { application } = await client.call('POST /applications/:id/withdraw', {
      params: { id: applicationId },
    });
    expect(application, null, 'an application that was withdrawn');
  }
  const sent = applicants.filter(({ withdraws }) => !withdraws);
  say(
    `${applicants.length} people applied with ${applicants.length * 3} documents, ${applicants.length - sent.length} withdrew`,
  );
  return sent;
}

/** A returned document is mended: the person reads why, uploads it again and sends. */
export async function mend(batchId, one, reason) {
  const params = { id: batchId };
  const before = await one.client.call('GET /batches/:id/application', { params });
  expect(before.application.state, 'returned', 'an application with a returned document');
  expectWords(before.reasons.join(' '), [reason], 'why it was returned');
  if (!one.mends) return;
  await upload(one, 'ktp', 1000 + one.index);
  const { application } = await one.client.call('POST /applications/:id/send', {
    params: { id: one.applicationId },
  });
  expect(application.state, 'sent', 'the mended application');
}
