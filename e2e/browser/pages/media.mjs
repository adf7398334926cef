import { lessonOf } from '../lib/courses.mjs';
import { bigPicture, shortVideo } from '../lib/recordings.mjs';
import { openEditor, textField, toEndOf, untilSaved } from './studio.mjs';

/** What the picture shows, for those who do not see it. */
export const PICTURE = 'Meja foto dari atas';
const CAPTIONS = 'WEBVTT\n\n00:00.000 --> 00:30.000\nPegang HP dengan dua tangan.\n';
/** Long enough to be in the middle of it on two phones one after the other. */
const VIDEO_SECONDS = 24;

/** In the text, by the slash menu; made smaller on this device before it is sent. */
export async function insertPicture(dewi, course) {
  const { page } = dewi;
  await openEditor(dewi, course.id, lessonOf(course, 'reading').id);
  await toEndOf(page, 'Isi pelajaran');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/gambar');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Pilih gambar' });
  await dialog.getByLabel('Unggah gambar').waitFor();
  await dewi.audit('editor, choose a picture');
  const buffer = await bigPicture();
  const sent = bytesSent(page, '/api/uploads');
  await dialog
    .getByLabel('Unggah gambar')
    .setInputFiles({ name: 'meja.jpg', mimeType: 'image/jpeg', buffer });
  await dialog.waitFor({ state: 'detached', timeout: 60_000 });
  dewi.check('sent smaller than it was', sent() < buffer.length / 2, `${sent()} of ${buffer.length} bytes`);
  await textField(page, 'Keterangan untuk pembaca layar').last().fill(PICTURE);
  await untilSaved(page);
  await dewi.audit('editor, a picture');
  await previewed(dewi);
}

/** On a wide screen the preview stands beside the text already. */
async function previewed(dewi) {
  const { page } = dewi;
  const open = page.getByRole('button', { name: 'Pratinjau', exact: true });
  if (await open.count()) await open.click();
  const preview = page.getByRole('complementary', { name: 'Pratinjau' }).frameLocator('iframe');
  await dewi.sees('the preview shows the picture', preview.getByRole('img', { name: PICTURE }));
  await dewi.audit('editor, preview');
}

/** The bytes of what went to an address so far. */
function bytesSent(page, path) {
  let sum = 0;
  page.on('request', (request) => {
    if (request.url().includes(path)) sum += request.postDataBuffer()?.length ?? 0;
  });
  return () => sum;
}

/** A recording of a video lesson; the editor waits until it is made small. */
export async function pickVideo(dewi, course, stamp) {
  const { page } = dewi;
  await openEditor(dewi, course.id, lessonOf(course, 'video').id);
  await dewi.button('Pilih video').click();
  const dialog = page.getByRole('dialog', { name: 'Pilih video' });
  await dialog.getByLabel('Unggah video').waitFor();
  await dewi.audit('editor, choose a video');
  const file = { name: `Cara ${stamp}.mp4`, mimeType: 'video/mp4', buffer: await shortVideo(VIDEO_SECONDS) };
  await dialog.getByLabel('Unggah video').setInputFiles(file);
  await dialog.waitFor({ state: 'detached', timeout: 120_000 });
  await untilSaved(page);
  await dewi.audit('editor, a video');
}

/** Words for those who cannot hear it or have no data. */
export async function writeCaptions(dewi, stamp) {
  const { page } = dewi;
  await dewi.open('/kantor/media');
  await page
    .getByRole('button', { name: new RegExp(`^Buka Cara ${stamp}`) })
    .first()
    .waitFor();
  await dewi.audit('media library');
  await page
    .getByRole('button', { name: new RegExp(`^Buka Cara ${stamp}`) })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Teks di layar (WebVTT)').fill(CAPTIONS);
  await dialog.getByLabel('Transkrip').fill('Pegang HP dengan dua tangan.');
  await dewi.audit('media, details');
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await dewi.sees('captions are kept', page.getByText('Tersimpan.'));
}
