import { freshCurriculum } from '../../journey/course.mjs';
import { handedIn } from '../lib/classes.mjs';
import { signedIn } from '../lib/courses.mjs';
import { signInStaffByForm } from '../pages/sign-in.mjs';

let serial = Date.now() % 100_000_000;

/** Pelatih: a curriculum comes in, is reviewed and published, then handed-in work is graded by keyboard. */
export async function trainer(stage) {
  const { world } = stage;
  const account = await world.staff('pelatih', 'Dewi Lestari');
  await handedIn(world, account.id, 2);
  const dewi = await stage.visitor('Dewi');
  await signInStaffByForm(dewi, account);
  await dewi.page.getByRole('heading', { name: 'Menunggu Anda' }).waitFor();
  await dewi.audit('office home');
  await publish(dewi, world);
  await grade(dewi);
  await dewi.leave();
}

const fileOf = (curriculum) => ({
  name: 'kurikulum.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(curriculum)),
});

/** The first question of the bank gets a key that none of its options has. */
function withWrongKey(curriculum) {
  const [first, ...rest] = curriculum.bank_soal;
  const kunci = Array.isArray(first.kunci) ? ['Z'] : 'Z';
  return { ...curriculum, bank_soal: [{ ...first, kunci }, ...rest] };
}

async function publish(dewi, world) {
  const { page } = dewi;
  serial += 1;
  const curriculum = await freshCurriculum(serial);
  await dewi.open('/kantor/pelatihan');
  await dewi.audit('managed courses');
  await dewi.link('Impor kurikulum').click();
  await dewi.heading('Impor kurikulum');
  await dewi.audit('import, empty');
  dewi.expectRefusals(422);
  const input = page.getByLabel('Berkas kurikulum');
  await input.setInputFiles(fileOf(withWrongKey(curriculum)));
  await dewi.sees('a wrong key is named by its path', page.getByText(/bank_soal.*kunci/));
  await dewi.audit('import, refused');
  await input.setInputFiles(fileOf(curriculum));
  await page.getByText('Berkas dapat diimpor').waitFor();
  await dewi.audit('import, tried');
  await dewi.button('Impor sekarang').click();
  await page.getByText('Impor selesai').waitFor();
  await dewi.audit('import, done');
  await dewi.link('Buka tinjauan di studio').click();
  await dewi.button('Ajukan tinjauan').click();
  await page.getByRole('dialog').waitFor();
  await dewi.audit('review, asks first');
  await page.getByRole('dialog').getByRole('button', { name: 'Ajukan' }).click();
  await dewi.sees('the draft waits for somebody else', page.getByText('Menunggu tinjauan orang lain.'));
  const [, id] = /\/studio\/([^/]+)/.exec(page.url());
  const { client: reviewer } = await signedIn(world, 'dinas', 'Hari Santoso');
  await reviewer.call('POST /studio/courses/:id/publish', { params: { id } });
  const answer = await page.request.get(`/pelatihan/${curriculum.slug}`);
  dewi.check('the new course is in the catalogue', answer.status() === 200, `status ${answer.status()}`);
}

/** Keys only: the queue's first link, one digit per criterion, and Enter. */
async function grade(dewi) {
  const { page } = dewi;
  await dewi.open('/kantor/penilaian');
  const table = page.getByRole('table', { name: /menunggu nilai/ });
  const links = table.getByRole('link').or(
    page
      .getByRole('main')
      .getByRole('list')
      .getByRole('link', { name: /^Peserta / }),
  );
  await links.first().waitFor();
  await dewi.audit('grading queue');
  const first = await links.first().textContent();
  await links.first().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Rubrik' }).waitFor();
  await dewi.audit('grading, empty');
  const criteria = await page.locator('[data-criterion]').count();
  for (let index = 0; index < criteria; index += 1) await page.keyboard.press(index % 2 ? '3' : '4');
  const chosen = await page.locator('[data-criterion] input:checked').count();
  dewi.check('one digit key per criterion chooses a level', chosen === criteria, `${chosen} of ${criteria}`);
  await page.keyboard.press('ArrowRight');
  await dewi.audit('grading, chosen');
  await page.getByLabel('Umpan balik').fill('Cahayanya sudah baik. Luruskan latar.');
  await dewi.button('Simpan nilai, lanjut berikutnya').focus();
  await page.keyboard.press('Enter');
  await page.getByText(`Nilai ${first} tersimpan`).first().waitFor();
  const second = page.getByRole('heading', { level: 1 });
  await page.getByRole('button', { name: 'Simpan nilai', exact: true }).waitFor();
  dewi.check('the next one follows', (await second.textContent()) !== first, first);
  await dewi.open('/kantor/penilaian?keadaan=graded');
  await dewi.sees('the graded one is listed', page.getByRole('link', { name: first, exact: true }));
  await dewi.audit('graded work');
}
