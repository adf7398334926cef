import { certifyClass } from '../../lib/certify.mjs';
import { untilIssuedCount } from '../../lib/class.mjs';
import { passedPeople } from '../lib/classes.mjs';

/** The holder: is told, looks at the certificate, keeps the PDF and shares the address where anyone can check it. */
export async function certificate(stage) {
  const { world } = stage;
  const { batchId, people } = await passedPeople(world, 1);
  await certifyClass(world, batchId);
  await untilIssuedCount(world.pool, batchId, 1);
  const holder = await stage.visitor('holder', { cookie: people[0].cookie });
  await find(holder, people[0].name);
  await keepAndShare(holder);
  await holder.leave();
}

async function find(holder, name) {
  const { page } = holder;
  await holder.open('/kotak-masuk');
  await holder.sees('the inbox says that it is ready', page.getByRole('main').getByText(/sertifikat/i));
  await holder.open('/sertifikat');
  await holder.heading('Sertifikat saya');
  await holder
    .link(/^Buka sertifikat/)
    .first()
    .waitFor();
  await holder.audit('my certificates');
  await holder
    .link(/^Buka sertifikat/)
    .first()
    .click();
  await holder.heading('Sertifikat');
  await holder.sees('it says whose it is', page.getByRole('article').getByText(name, { exact: true }));
  await holder.audit('certificate');
}

async function keepAndShare(holder) {
  const { page } = holder;
  const waiting = page.waitForEvent('download');
  await holder.link(/^Unduh PDF/).click();
  const chunks = [];
  for await (const chunk of await (await waiting).createReadStream()) chunks.push(chunk);
  const start = Buffer.concat(chunks).subarray(0, 4).toString();
  holder.check('the PDF downloads', start === '%PDF', start);
  const verify = await holder.link('Cek keaslian').getAttribute('href');
  const share = await holder.link('Bagikan ke WhatsApp').getAttribute('href');
  const shared = decodeURIComponent(share ?? '');
  holder.check(
    'what is shared has the address to check it',
    shared.includes(verify) && /\/v\//.test(verify),
    shared,
  );
  await holder.link('Cek keaslian').click();
  await holder.heading('Sah');
  await holder.audit('certificate, checked');
}
