/** Without an Indonesian voice on the device it is said how to get one. */
export async function hasNoVoice(visitor, path) {
  await visitor.open(path);
  await visitor.button('Bacakan').click();
  await visitor.sees('how to get a voice', visitor.page.getByText('HP ini belum punya suara Indonesia'));
  await visitor.audit('read aloud, no voice');
}

/** The phone reads sentence by sentence; the next one is a key away. */
export async function isReadTo(visitor, keyboard, path) {
  const { page } = visitor;
  const said = () => page.evaluate(() => globalThis.said.map(({ text, lang }) => `${lang} ${text}`));
  await visitor.open(path);
  await keyboard.enter(visitor.button('Bacakan'));
  const place = page.getByRole('group', { name: 'Bacakan' }).getByText(/^Kalimat 1 dari \d+$/);
  await visitor.sees('it begins with the first sentence', place);
  await keyboard.enter(visitor.button('Kalimat berikutnya'));
  await visitor.sees('the next one is a key away', page.getByText(/^Kalimat 2 dari \d+$/));
  const [first, second] = await said();
  const text = await page.getByRole('main').innerText();
  const spoken = [first, second].every((one) => one?.startsWith('id-ID ') && text.includes(one.slice(6)));
  visitor.check(
    'what is read are sentences of the lesson',
    spoken && first !== second,
    `${first} | ${second}`,
  );
  await visitor.audit('read aloud');
  await keyboard.enter(visitor.button('Berhenti membaca'), { back: true });
  await place.waitFor({ state: 'detached' });
}

/** A difficult word of the text is explained, by keys; the focus comes back to it. */
export async function explainsWord(visitor, keyboard, { word, meaning }) {
  const { page } = visitor;
  const term = page.getByRole('main').getByRole('link', { name: word });
  await keyboard.enter(term);
  const sheet = page.getByRole('dialog', { name: word });
  await visitor.sees('the word is explained', sheet.getByText(meaning));
  await visitor.audit('a word explained');
  await keyboard.press('Escape');
  await sheet.waitFor({ state: 'hidden' });
  const back = await term.evaluate((link) => link === document.activeElement);
  visitor.check('the focus is back at the word', back);
}

const sizeOf = (page) =>
  page.evaluate(() => ({
    root: parseFloat(getComputedStyle(document.documentElement).fontSize),
    text: parseFloat(getComputedStyle(document.querySelector('[data-block]')).fontSize),
  }));

/** Larger letters are chosen by keys and stay after a reload. */
export async function readsLarger(visitor, keyboard) {
  const { page } = visitor;
  const before = await sizeOf(page);
  await keyboard.enter(visitor.button('Bantuan baca'), { back: true });
  const sheet = page.getByRole('dialog', { name: 'Bantuan baca' });
  await visitor.audit('reading help');
  await keyboard.to(sheet.getByRole('radio', { name: 'Normal' }));
  await keyboard.press('ArrowDown', 'ArrowDown');
  await keyboard.press('Escape');
  await sheet.waitFor({ state: 'hidden' });
  const larger = await sizeOf(page);
  visitor.check('letters are larger', larger.text >= before.text * 1.3, JSON.stringify({ before, larger }));
  await page.reload();
  await page.locator('[data-block]').first().waitFor();
  const after = await sizeOf(page);
  visitor.check('and stay so after a reload', after.text === larger.text, JSON.stringify({ larger, after }));
  await visitor.audit('lesson, largest letters');
}
