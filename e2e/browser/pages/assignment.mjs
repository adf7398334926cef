import sharp from 'sharp';

const photo = () =>
  sharp({ create: { width: 900, height: 700, channels: 3, background: '#c8553d' } })
    .jpeg()
    .toBuffer();

const input = (page) => page.getByLabel('Tambah foto');

/** Something that only calls itself a photo is refused kindly; then real ones, a reload, and off it goes. */
export async function sendPhotos(visitor) {
  const { page } = visitor;
  await visitor.audit('assignment, empty');
  visitor.expectRefusals(422);
  await input(page).setInputFiles({
    name: 'catatan.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from('Ini bukan foto.\n'.repeat(50)),
  });
  await visitor.sees('a text file named .jpg is refused kindly', page.getByText(/bukan foto/));
  await visitor.audit('assignment, refused file');
  await page.getByRole('button', { name: 'Hapus', exact: true }).click();
  const wanted = Number(
    /(\d+)/.exec(
      (await page.getByRole('heading', { name: /^Foto: 0 dari/ }).textContent()).split('dari')[1],
    )[1],
  );
  const bytes = await photo();
  for (let count = 1; count <= wanted; count += 1) {
    await input(page).setInputFiles({ name: `foto-${count}.jpg`, mimeType: 'image/jpeg', buffer: bytes });
    await page.getByRole('heading', { name: new RegExp(`^Foto: ${count} dari`) }).waitFor();
    if (count === 1) {
      await page.reload();
      await visitor.sees('a reload keeps the photo', page.getByRole('heading', { name: /^Foto: 1 dari/ }));
    }
  }
  const story = page.getByLabel('Cerita Anda');
  if (await story.count()) await story.fill('Cahaya jendela pagi, alas karton putih, dua sudut.');
  await visitor.audit('assignment, photos in');
  await visitor.button('Kirim tugas').click();
  await page.getByRole('dialog').waitFor();
  await visitor.audit('assignment, asks before sending');
  await visitor.button('Ya, kirim').click();
  await visitor.sees('the assignment is sent', page.getByText('Tugas terkirim').first());
  await visitor.audit('assignment, sent');
}
