/** Presses a key so many times. */
const times = (keyboard, count, key) => keyboard.press(...Array.from({ length: count }, () => key));

/** From the queue to somebody's work, by keys. */
export async function openByKeys(dewi, keyboard, name) {
  const { page } = dewi;
  await dewi.open('/kantor/penilaian');
  await keyboard.enter(page.getByRole('main').getByRole('link', { name, exact: true }));
  await dewi.heading(name);
  await page.getByRole('heading', { name: 'Rubrik' }).waitFor();
}

/** The one that waits longer comes before; then back, and what all the keys do. */
export async function walksTheQueue(dewi, keyboard, { name, other }) {
  const { page } = dewi;
  await keyboard.press('k');
  await dewi.heading(other);
  await keyboard.press('j');
  await dewi.heading(name);
  await keyboard.press('?');
  await page.getByRole('dialog', { name: 'Pintasan papan ketik' }).waitFor();
  await dewi.audit('grading, what the keys do');
  await keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

/** Two remarks on the first photo: `p`, arrows to the place, Enter, the words, Enter. */
export async function pinByKeys(dewi, keyboard, pins) {
  const { page } = dewi;
  const slider = page.getByRole('slider', { name: 'Letak catatan di foto' });
  for (const { x, y, body } of pins) {
    await keyboard.press('p');
    await slider.waitFor();
    const [right, down] = [x, y].map((share) => Math.round((share - 0.5) * 100));
    await move(keyboard, right, ['ArrowLeft', 'ArrowRight']);
    await move(keyboard, down, ['ArrowUp', 'ArrowDown']);
    if (body === pins[0].body) {
      const place = `${Math.round(x * 100)}% dari kiri, ${Math.round(y * 100)}% dari atas`;
      const said = await slider.getAttribute('aria-valuetext');
      dewi.check('the place is said in words', said === place, said);
      await dewi.audit('grading, a pin on its way');
    }
    await keyboard.press('Enter');
    await page.getByLabel('Catatan pada foto', { exact: true }).waitFor();
    await keyboard.type(body);
    await keyboard.press('Enter');
    await page.getByRole('list', { name: 'Catatan pada foto ini' }).getByText(body).waitFor();
  }
  const more = dewi.button('Beri catatan di foto ini');
  const goesOn = await more.evaluate((button) => button === document.activeElement);
  dewi.check('the focus goes on beside the photo', goesOn);
}

/** In steps of five per cent, then finely with Shift. */
async function move(keyboard, percent, [less, more]) {
  const key = percent < 0 ? less : more;
  const way = Math.abs(percent);
  await times(keyboard, Math.floor(way / 5), key);
  await times(keyboard, way % 5, `Shift+${key}`);
}

/** The arrow keys turn to the other photo, which has no remarks, and back. */
export async function turnsPhotos(dewi, keyboard) {
  const { page } = dewi;
  const pins = page.getByRole('list', { name: 'Catatan pada foto ini' });
  await keyboard.press('ArrowRight');
  await page.getByText(/^Foto 2 dari 2/).waitFor();
  dewi.check('the second photo has no remarks', (await pins.count()) === 0);
  await keyboard.press('ArrowLeft');
  await page.getByText(/^Foto 1 dari 2/).waitFor();
  dewi.check('the first photo has both', (await pins.getByRole('listitem').count()) === 2);
}

/** A digit for each criterion, words, and `s`. @param levels one digit each */
export async function gradeByKeys(dewi, keyboard, { levels, comment, name }) {
  const { page } = dewi;
  await keyboard.press(...levels);
  const chosen = await page.locator('[data-criterion] input:checked').count();
  dewi.check('one digit for each criterion', chosen === levels.length, `${chosen} of ${levels.length}`);
  await keyboard.fill(page.getByLabel('Umpan balik'), comment);
  await dewi.audit('grading, filled in by keys');
  await keyboard.to(page.getByRole('button', { name: /^Simpan nilai/ }));
  await keyboard.press('s');
  await page.getByText(`Nilai ${name} tersimpan`).first().waitFor();
}

/** A better look: the grade is changed, with the reason. */
export async function correctByKeys(dewi, keyboard, { name, levels, reason }) {
  const { page } = dewi;
  await dewi.open('/kantor/penilaian?keadaan=graded');
  await keyboard.enter(page.getByRole('main').getByRole('link', { name, exact: true }).first());
  await page.getByRole('heading', { name: 'Nilai', exact: true }).waitFor();
  await dewi.audit('grading, a given grade');
  await keyboard.enter(dewi.button('Koreksi nilai'));
  await page.getByRole('heading', { name: 'Koreksi nilai' }).waitFor();
  for (const [criterion, level] of levels) {
    await keyboard.to(page.locator(`[data-criterion="${criterion}"] input:checked`));
    await keyboard.press(level);
  }
  await keyboard.fill(page.getByLabel('Alasan koreksi'), reason);
  await dewi.audit('grading, a correction');
  await keyboard.enter(dewi.button('Simpan koreksi'));
  await dewi.sees('the correction is saved', page.getByText(`Nilai ini dikoreksi: ${reason}`));
}
