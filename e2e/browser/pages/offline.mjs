import sharp from 'sharp';

export const classHome = ({ enrolmentId }) => `/kelas/${enrolmentId}`;
export const lessonPath = (seat, { code }) => `${classHome(seat)}/pelajaran/${code}`;

/** A quiz, every answer right, with feedback from what the phone has saved. */
export async function quizOffline(phone, seat, quiz) {
  const { page } = phone;
  await phone.open(lessonPath(seat, quiz));
  await phone.page.getByRole('link', { name: 'Mulai kuis' }).click();
  await phone.button('Mulai').click();
  const place = page.getByRole('heading', { level: 1, name: /^Soal \d+ dari \d+$/ });
  const [, of] = (await place.textContent()).match(/\d+/g).map(Number);
  const keys = await keysOf(page, seat, quiz);
  for (let at = 1; at <= of; at += 1) {
    await page.getByRole('heading', { level: 1, name: new RegExp(`^Soal ${at} dari`) }).waitFor();
    for (const words of keys[at - 1]) await page.getByRole('main').getByLabel(words, { exact: true }).check();
    await phone.button('Periksa jawaban').click();
    await page.getByRole('status').getByText('Benar', { exact: true }).waitFor();
    if (at === 1) await phone.audit('quiz, feedback offline');
    await phone.button(at === of ? 'Lihat hasil' : 'Lanjut').click();
  }
  await phone.heading('Selamat, Anda lulus');
  await phone.sees('the result says that it waits', page.getByText('Nilai dikirim saat ada sinyal.'));
  await phone.audit('quiz, result offline');
}

/** The words of the right options, from what the phone itself has saved. */
const keysOf = (page, { enrolmentId }, quiz) =>
  page.evaluate(
    (key) =>
      new Promise((resolve, reject) => {
        const open = indexedDB.open('sinau-my');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const get = open.result.transaction('lessons').objectStore('lessons').get(key);
          get.onsuccess = () => {
            open.result.close();
            resolve(
              get.result.quiz.questions.map(({ key: right, options }) =>
                options.filter(({ id }) => right.includes(id)).map(({ text }) => text),
              ),
            );
          };
        };
      }),
    `${enrolmentId}/${quiz.code}`,
  );

/** Photos and words of a task, kept on the phone, and handed in to wait for a signal. */
export async function taskOffline(phone, seat, task) {
  const { page } = phone;
  await phone.open(`${classHome(seat)}/tugas/${task.code}`);
  await phone.heading(task.title);
  const room = await page.getByRole('heading', { name: /^Foto: 0 dari/ }).textContent();
  const wanted = Number(/dari\D*(\d+)/.exec(room)[1]);
  const buffer = await sharp({ create: { width: 900, height: 700, channels: 3, background: '#c8553d' } })
    .jpeg()
    .toBuffer();
  for (let count = 1; count <= wanted; count += 1) {
    await page
      .getByLabel('Tambah foto')
      .setInputFiles({ name: `foto-${count}.jpg`, mimeType: 'image/jpeg', buffer });
    await page.getByRole('heading', { name: new RegExp(`^Foto: ${count} dari`) }).waitFor();
  }
  await phone.sees('the photos wait on the phone', page.getByText('Tersimpan di HP. Menunggu sinyal.'));
  const story = page.getByLabel('Cerita Anda');
  if (await story.count()) await story.fill('Cahaya jendela pagi, alas karton putih.');
  await phone.audit('assignment, photos kept offline');
  await phone.button('Kirim tugas').click();
  await phone.button('Ya, kirim').click();
  await phone.sees(
    'the task waits',
    page.getByRole('main').getByText('Tugas tersimpan di HP', { exact: true }),
  );
  await phone.audit('assignment, waits for a signal');
}
