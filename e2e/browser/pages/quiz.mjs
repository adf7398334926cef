const firstChoice = (page) =>
  page.getByRole('main').locator('input[type=radio], input[type=checkbox]').first();

const numberOf = async (page) => {
  const words = await page.getByRole('heading', { level: 1, name: /^Soal \d+ dari \d+$/ }).textContent();
  const [at, of] = words.match(/\d+/g).map(Number);
  return { at, of };
};

const untilNumber = (page, at) =>
  page.getByRole('heading', { level: 1, name: new RegExp(`^Soal ${at} dari`) }).waitFor();

/** A quiz with feedback after every answer; in the middle the page is loaded again. */
export async function takeQuiz(visitor) {
  const { page } = visitor;
  await visitor.button('Mulai').click();
  await untilNumber(page, 1);
  const { of } = await numberOf(page);
  for (let at = 1; at <= of; at += 1) {
    await untilNumber(page, at);
    if (at === 1) await visitor.audit('quiz, question');
    await firstChoice(page).check();
    await visitor.button('Periksa jawaban').click();
    const feedback = page.getByRole('status').getByText(/^(Benar|Belum tepat)$/);
    if (at === 1) {
      await visitor.sees('feedback at once', feedback);
      await visitor.audit('quiz, feedback');
    } else await feedback.waitFor();
    if (at === 1) await reloadInTheMiddle(visitor);
    else await visitor.button(at === of ? 'Lihat hasil' : 'Lanjut').click();
  }
  await visitor.heading(/Selamat, Anda lulus|Nilai belum cukup/);
  await visitor.audit('quiz, result');
}

async function reloadInTheMiddle(visitor) {
  const { page } = visitor;
  await page.reload();
  // No introduction again: the attempt under way opens by itself.
  await page.getByRole('heading', { level: 1, name: /^Soal \d+ dari/ }).waitFor();
  const { at } = await numberOf(page);
  visitor.check('a reload in the middle of a quiz goes on at question 2', at === 2, `question ${at}`);
}

/** The pre test: answers are saved one by one, looked over and handed in. */
export async function takeTest(visitor) {
  const { page } = visitor;
  await visitor.heading('Tes awal');
  await visitor.audit('pre test, what awaits one');
  await visitor.button('Mulai').click();
  await untilNumber(page, 1);
  const { of } = await numberOf(page);
  for (let at = 1; at <= of; at += 1) {
    await untilNumber(page, at);
    await firstChoice(page).check();
    await visitor.button(at === of ? 'Periksa lalu kirim' : 'Lanjut').click();
  }
  await visitor.heading('Periksa jawaban Anda');
  await visitor.audit('pre test, looked over');
  await visitor.button('Kirim semua jawaban').click();
  await visitor.heading('Terima kasih, tes selesai');
  await visitor.audit('pre test, done');
}
