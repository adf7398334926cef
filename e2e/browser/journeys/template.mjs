import { certifyClass } from '../../lib/certify.mjs';
import { untilIssuedCount } from '../../lib/class.mjs';
import { LOOP, poisonTemplate } from '../../lib/poison-template.mjs';
import { passedPeople } from '../lib/classes.mjs';
import { signedIn } from '../lib/courses.mjs';
import { Keyboard } from '../lib/keyboard.mjs';
import { wordsIn } from '../lib/pdf-words.mjs';
import { documentOf } from '../lib/published-class.mjs';
import { LearnerClient } from '../lib/world.mjs';
import * as designer from '../pages/template-designer.mjs';

const STOPPED = /berjalan terlalu lama dan dihentikan/;

/** Admin: a look is drawn, seen as it will be printed, published, given to a class and found on its certificate. */
export async function template(stage) {
  const { world, size } = stage;
  const name = `Tanda tamat ${size.width}`;
  const text = `Bersama mitra ${size.width}`;
  const { client } = await signedIn(world, 'admin', 'Gita Prameswari');
  const gita = await stage.visitor('Gita', { cookie: client.cookie });
  const keys = await Keyboard.of(gita);
  const seen = designer.watchPreviews(gita, text);
  await designer.newTemplate(gita, name);
  await designer.drags(gita, 'Kode QR');
  await designer.writes(keys, text);
  await isPrinted(gita, await designer.previews(gita, seen), text);
  await gita.audit('designer');
  await designer.publishes(gita, 1);
  await gita.sees('it is published', gita.page.getByText('Versi 1, terbit'));
  await gita.audit('a look that is published');
  await isOnTheCertificate(stage, name, text);
  await isStopped(gita, text);
  await gita.leave();
  await isNamed(stage, `Rupa tanpa akhir ${size.width}`);
}

async function isPrinted(gita, { longest, shortest }, text) {
  for (const [sample, { holderName, pdf }] of Object.entries({ longest, shortest })) {
    const words = await wordsIn(Buffer.from(pdf, 'base64'));
    gita.check(`the ${sample} name and the new text are printed`, words.includes(text), words.slice(0, 200));
    gita.check(
      `for ${sample === 'longest' ? 'one' : 'another'} of the people`,
      words.includes(holderName),
      holderName,
    );
  }
  const [long, short] = [longest.holderName.length, shortest.holderName.length];
  gita.check('the longest is longer than the shortest', long > short, `${long} and ${short} letters`);
}

/** The organiser chooses it for a class; the certificate carries it. */
async function isOnTheCertificate(stage, name, text) {
  const { world } = stage;
  const { batchId, people } = await passedPeople(world, 1);
  const rahmat = await stage.visitor('Rahmat', { cookie: world.organiser.cookie });
  const { page } = rahmat;
  await rahmat.open(`/kantor/angkatan/${batchId}/sertifikat`);
  await page.getByLabel('Templat STTP').selectOption({ label: `${name} versi 1` });
  await rahmat.button('Simpan jenis').click();
  await rahmat.sees('the class has its look', page.getByText('Jenis sertifikat tersimpan.'));
  await rahmat.button('Lihat STTP dengan nama terpanjang').click();
  const dialog = page.getByRole('dialog');
  await rahmat.sees(
    'its longest name on it',
    dialog.getByRole('img', { name: /^Pratinjau halaman 1 untuk / }),
  );
  await rahmat.audit('a look with the longest name of a class');
  await rahmat.leave();
  await certifyClass(world, batchId);
  await untilIssuedCount(world.pool, batchId, 1);
  const { rows } = await world.pool.query('select id from certificates where batch_id = $1', [batchId]);
  const holder = new LearnerClient(world.instance.url, people[0].cookie);
  const words = await wordsIn(await documentOf({ id: rows[0].id, holder }, 'pdf'));
  rahmat.check('the certificate carries the look', words.includes(text), words.slice(0, 300));
}

/** Typst that never ends is stopped, said so, and not published; what was drawn is kept. */
async function isStopped(gita, text) {
  const { page } = gita;
  await gita.button('Buat draf baru').click();
  await page.getByText('Versi 2, draf').waitFor();
  gita.expectRefusals(422);
  await designer.writesTypst(gita, LOOP);
  await gita.sees('a look without an end is stopped', page.getByText(STOPPED));
  await gita.audit('Typst without an end');
  const dialog = await designer.publishes(gita, 2);
  await gita.sees('and not published', dialog.getByText(STOPPED));
  await dialog.getByRole('button', { name: 'Tidak jadi' }).click();
  await designer.drawsAgain(gita, text);
}

/** Should one get as far as a class: its certificate waits and says which look it was. */
async function isNamed(stage, name) {
  const { world } = stage;
  const version = await poisonTemplate(world.pool, name);
  const { batchId } = await passedPeople(world, 1);
  const at = { params: { id: batchId } };
  const kinds = [{ kind: 'STTP', templateVersionId: version }];
  await world.organiser.call('PUT /manage/batches/:id/certification/kinds', { ...at, body: { kinds } });
  await world.organiser.call('POST /manage/batches/:id/certification/submit', at);
  for (const deed of ['verify', 'approve', 'sign'])
    await world.officer.call(`POST /manage/batches/:id/certification/${deed}`, at);
  const sri = await stage.visitor('Sri', { cookie: world.officer.cookie });
  const { page } = sri;
  await sri.open(`/kantor/angkatan/${batchId}/sertifikat`);
  const held = page.getByText('1 sertifikat gagal dibuat');
  await held.waitFor({ timeout: 60_000 }).catch(() => {});
  await sri.sees('the class says that one waits', held);
  await sri.audit('a class with one that waits');
  const { rows } = await world.pool.query('select id from certificates where batch_id = $1', [batchId]);
  await sri.open(`/kantor/sertifikat/${rows[0].id}`);
  await sri.sees('and its file names the look', page.getByText(`Templat "${name} v1" berjalan terlalu lama`));
  await sri.audit('file of one that could not be made');
  await sri.leave();
}
