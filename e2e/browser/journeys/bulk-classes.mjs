import { holdClass, signAgain, signedClasses, standingOf } from '../lib/signed-classes.mjs';
import { fact, untilOver } from '../pages/bulk-job.mjs';
import { ask, confirm } from '../pages/register.mjs';

const COUNT = 3;
const UNDER_WAY = /Boleh ditinggal atau dimuat ulang/;

/** Dinas: classes published in one go, what failed tried again and nothing else, and all of it taken back in time. */
export async function bulkClasses(stage, bambang) {
  const { world } = stage;
  const ids = await signedClasses(world, COUNT);
  await choosesClasses(bambang, ids);
  const job = await publishes(bambang, world, ids);
  await triesFailedAgain(bambang, world, ids);
  await takesBack(bambang, world, ids);
  await bambang.open(new URL(job).pathname);
  await bambang.sees('the work says that it was taken back', bambang.page.getByText('Sudah diurungkan'));
  const more = await bambang.button(/^(Urungkan|Coba lagi)/).count();
  bambang.check('once', more === 0, `${more} buttons`);
  await bambang.audit('publishing many, taken back');
}

async function choosesClasses(bambang, ids) {
  const { page } = bambang;
  await bambang.open('/kantor/sertifikasi?keadaan=signed');
  await bambang.heading('Sertifikasi');
  for (const id of ids) {
    const row = page.locator('tr', { has: page.locator(`a[href$="${id}/sertifikat"]`) });
    await row.getByRole('checkbox').click();
  }
  await bambang.sees('they are chosen', page.getByText(`${COUNT} angkatan dipilih`, { exact: true }));
  await bambang.audit('classes to be published, chosen');
}

/** The page is loaded again while the work waits. */
async function reloads(bambang, words) {
  const { page } = bambang;
  await page.getByText(UNDER_WAY).waitFor();
  await page.reload();
  await bambang.sees(words, page.getByText(UNDER_WAY));
}

/** One of them loses its signature on the way: it alone is not published, and the page says why. */
async function publishes(bambang, world, ids) {
  const { page } = bambang;
  const dialog = await ask(bambang, 'Terbitkan');
  await bambang.sees('how long it can be undone', dialog.getByText(/Dapat diurungkan selama 10 menit/));
  await bambang.audit('publishing many, asks first');
  const goOn = await holdClass(world, ids[1]);
  const job = await confirm(bambang, dialog, `Terbitkan ${COUNT} angkatan`);
  await bambang.heading('Terbitkan sertifikat angkatan');
  await reloads(bambang, 'publishing goes on after a reload');
  await goOn.unsigned();
  await untilOver(bambang, { Selesai: '2', Gagal: '1', Dilewati: '0' });
  await bambang.sees('why one was not', page.getByText('Tandatangani dulu, lalu terbitkan.'));
  await bambang.audit('publishing many, one failed');
  return job;
}

async function triesFailedAgain(bambang, world, ids) {
  await signAgain(world, ids[1]);
  const goOn = await holdClass(world, ids[1]);
  await bambang.button('Coba lagi yang gagal (1)').click();
  await reloads(bambang, 'the second try goes on after a reload');
  const done = await fact(bambang, 'Selesai').innerText();
  bambang.check('what was done is left alone', done === '2', done);
  await goOn();
  await untilOver(bambang, { Selesai: `${COUNT}`, Gagal: '0', Menunggu: '0' });
  const { ordered, orders } = await standingOf(world, ids);
  bambang.check('each was ordered once', ordered === COUNT && orders === COUNT, `${ordered}, ${orders}`);
}

async function takesBack(bambang, world, ids) {
  const goOn = await holdClass(world, ids[2]);
  await bambang.button(/^Urungkan \(sampai/).click();
  await bambang.heading('Tarik penerbitan angkatan');
  await reloads(bambang, 'taking back goes on after a reload');
  await bambang.audit('taking many back, under way');
  await goOn();
  await untilOver(bambang, { Selesai: `${COUNT}`, Gagal: '0' });
  const { signed, ordered, issued } = await standingOf(world, ids);
  const nothing = signed === COUNT && ordered === 0 && issued === 0;
  bambang.check('nothing of it was public', nothing, `${signed}, ${ordered}, ${issued}`);
}
