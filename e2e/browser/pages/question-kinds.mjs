/** How each kind is answered rightly, by what is on the screen. */
export const ANSWERS = {
  'Jodohkan alat dan gunanya.': async (page) => {
    await page.getByLabel('Tripod').selectOption({ label: 'Menahan HP' });
    await page.getByLabel('Reflektor').selectOption({ label: 'Memantulkan cahaya' });
  },
  'Urutkan langkah memotret.': async (page) => {
    const words = () => page.getByRole('main').locator('fieldset ol li').allInnerTexts();
    for (const [place, step] of ['Bersihkan lensa', 'Atur cahaya', 'Potret'].entries()) {
      for (;;) {
        const at = (await words()).findIndex((text) => text.includes(step));
        if (at <= place) break;
        await page.getByRole('button', { name: `Naik ${step}` }).click();
      }
    }
    const asIs = page.getByRole('button', { name: 'Pakai urutan ini' });
    if (await asIs.count()) await asIs.click();
  },
  'Berapa derajat sudut foto?': (page) => page.getByLabel('Jawaban dalam derajat').fill('47,5'),
  'Apa penyangga kamera?': (page) => page.getByLabel('Jawaban singkat').fill(' Kaki  TIGA'),
  // Without a pointer: the first arrow puts the marker into the middle.
  'Ketuk produknya.': async (page) => {
    await page.getByRole('button', { name: /^Ketuk produknya\./ }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
  },
  'Mana alat foto?': async (page) => {
    for (const name of ['Alas putih', 'Tripod']) await page.getByRole('checkbox', { name }).check();
  },
};

/** Answers the question on the screen, looks at it before and after, and goes on. */
export async function answerRightly(visitor) {
  const { page } = visitor;
  const heading = page.getByRole('heading', { level: 1, name: /^Soal \d+ dari \d+$/ });
  const number = await heading.textContent();
  const [at, of] = number.match(/\d+/g).map(Number);
  const text = await questionOnScreen(page);
  await visitor.audit(`quiz, ${text}`);
  await ANSWERS[text](page);
  await visitor.button('Periksa jawaban').click();
  await visitor.sees(`right: ${text}`, page.getByRole('status').getByText('Benar', { exact: true }));
  await visitor.audit(`quiz, ${text} answered`);
  await visitor.button(at === of ? 'Lihat hasil' : 'Lanjut').click();
  if (at < of) await page.getByRole('heading', { level: 1, name: `Soal ${at + 1} dari ${of}` }).waitFor();
  return at < of;
}

/** Some kinds come with a part of the page that is loaded only for them. */
async function questionOnScreen(page) {
  const known = Object.keys(ANSWERS);
  const found = await page.waitForFunction(
    (texts) => texts.find((text) => document.querySelector('main').innerText.includes(text)),
    known,
  );
  return found.jsonValue();
}
