export const lessonPath = ({ enrolment }, code) => `/kelas/${enrolment.id}/pelajaran/${code}`;

const cardOf = (page, text) => page.getByRole('article').filter({ hasText: text });

async function openQuestions(visitor, path) {
  await visitor.open(path);
  await visitor.button('Tanya pelatih').click();
  await visitor.page.getByLabel('Pertanyaan Anda').waitFor();
}

/** Under a lesson; an empty question gets a kind sentence. */
export async function asks(visitor, path, text) {
  const { page } = visitor;
  await openQuestions(visitor, path);
  await visitor.button('Kirim pertanyaan').click();
  await visitor.sees('an empty question is not sent', page.getByText('Tulis pertanyaan dulu.'));
  await visitor.audit('questions of a lesson, empty form');
  await page.getByLabel('Pertanyaan Anda').fill(text);
  await visitor.button('Kirim pertanyaan').click();
  const card = cardOf(page, text);
  await visitor.sees('the question stands there, unanswered', card.getByText('Belum dijawab.'));
  await visitor.audit('questions of a lesson, asked');
}

/** Tells the trainers about a question of somebody else. */
export async function reports(visitor, path, text) {
  const { page } = visitor;
  await openQuestions(visitor, path);
  await cardOf(page, text).getByRole('button', { name: 'Laporkan' }).click();
  const dialog = page.getByRole('dialog', { name: 'Laporkan pertanyaan' });
  await dialog.getByRole('button', { name: 'Kirim laporan' }).click();
  await visitor.sees('a report wants a reason', dialog.getByText('Pilih alasan laporan.'));
  await visitor.audit('report a question');
  await dialog.getByLabel('Iklan atau penipuan').check();
  await dialog.getByRole('button', { name: 'Kirim laporan' }).click();
  await visitor.sees('it is reported', cardOf(page, text).getByText('Sudah Anda laporkan.'));
}

/** The trainer answers one question and hides another, which learners reported. */
export async function answersAndHides(dewi, { question, answer, advert, reason }) {
  const { page } = dewi;
  await dewi.open('/kantor/pertanyaan');
  await dewi.sees('a report waits', page.getByText('1 dilaporkan'));
  await dewi.audit('questions of my classes');
  const asked = cardOf(page, question);
  await asked.getByLabel('Jawaban Anda').fill(answer);
  await asked.getByRole('button', { name: 'Kirim jawaban' }).click();
  await dewi.sees('the answer stands below it', asked.getByText(answer));
  await cardOf(page, advert).getByRole('button', { name: 'Sembunyikan' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sembunyikan pertanyaan?' });
  await dialog.getByRole('button', { name: 'Ya, sembunyikan' }).click();
  await dewi.sees('hiding wants a reason', dialog.getByText('Tulis alasan dulu.'));
  await dewi.audit('hide a question');
  await dialog.getByLabel('Alasan').fill(reason);
  await dialog.getByRole('button', { name: 'Ya, sembunyikan' }).click();
  const hidden = cardOf(page, advert);
  await dewi.sees('it is hidden', hidden.getByText('Disembunyikan', { exact: true }));
  await dewi.audit('questions, answered and hidden');
}

/** From the message in the inbox to the answer under the lesson. */
export async function readsAnswer(siti, { question, answer, advert }) {
  const { page } = siti;
  await siti.open('/kotak-masuk');
  const message = page.getByRole('listitem').filter({ hasText: 'Pertanyaan Anda dijawab' });
  await message.getByRole('link', { name: /^Buka/ }).click();
  const card = cardOf(page, question);
  await siti.sees('the message leads to the answer', card.getByText(answer));
  siti.check('what was hidden is gone for her', (await cardOf(page, advert).count()) === 0);
  await siti.audit('questions of a lesson, answered');
}

/** By a word of the question, in all of the course; what is hidden is not found. */
export async function searches(siti, { word, question, hiddenWord }) {
  const { page } = siti;
  const look = async (text) => {
    await page.getByLabel('Cari pertanyaan di pelatihan ini').fill(text);
    await page.getByRole('search').getByRole('button', { name: 'Cari', exact: true }).click();
  };
  await look(word);
  await siti.sees('one question is found', page.getByText('1 pertanyaan', { exact: true }));
  const found = cardOf(page, question);
  await siti.sees('with the lesson it belongs to', found.getByText(/^Di pelajaran: /));
  await siti.audit('questions, found');
  await look(hiddenWord);
  await siti.sees('what is hidden is not found', page.getByText('Tidak ada pertanyaan dengan kata itu.'));
}

/** Who wrote it learns that it is hidden and why. */
export async function learnsWhy(budi, path, { advert, reason }) {
  await openQuestions(budi, path);
  const card = cardOf(budi.page, advert);
  await budi.sees('its writer sees that it is hidden', card.getByText('Disembunyikan dari peserta lain'));
  await budi.sees('and why', card.getByText(reason));
  await budi.audit('a hidden question, for its writer');
}

/** A third one finds the answer while typing nearly the same, and sees nothing of what is hidden. */
export async function findsSimilar(rina, path, { similar, question, answer, advert }) {
  const { page } = rina;
  await openQuestions(rina, path);
  await cardOf(page, question).first().waitFor();
  rina.check('classmates do not see it either', (await cardOf(page, advert).count()) === 0);
  await page.getByLabel('Pertanyaan Anda').fill(similar);
  await rina.sees('asked before?', page.getByText('Sudah pernah ditanyakan?'));
  await page.locator('summary').filter({ hasText: question }).click();
  await rina.sees('the answer is there already', page.getByRole('status').getByText(answer));
  await rina.audit('questions, asked before');
}
