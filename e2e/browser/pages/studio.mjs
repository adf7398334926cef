/** Rows of the tree, in the order in which they stand. */
export const rows = (page) => page.locator('[data-row]');

/** The titles of the tree, without kind and minutes. */
export const titles = (page) =>
  rows(page).evaluateAll((all) => all.map((one) => one.getAttribute('aria-label').split(',')[0]));

/** Waits until the tree has these rows in this order. */
export async function untilTitles(visitor, name, wanted) {
  const { page } = visitor;
  const there = await page
    .waitForFunction(
      (expected) =>
        JSON.stringify(
          [...document.querySelectorAll('[data-row]')].map(
            (one) => one.getAttribute('aria-label').split(',')[0],
          ),
        ) === expected,
      JSON.stringify(wanted),
    )
    .then(
      () => true,
      () => false,
    );
  visitor.check(name, there, there ? '' : (await titles(page)).join(' | '));
}

export const textField = (page, label) => page.getByRole('textbox', { name: label, exact: true });

/** Waits until everything that was typed is with the server. */
export async function untilSaved(page) {
  // What was typed a moment ago is noticed with the next picture; until then the words of the last save still stand.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.getByText(/^Tersimpan \d\d\.\d\d$/).waitFor();
}

/** Opens a lesson in its editor. */
export async function openEditor(visitor, courseId, lessonId) {
  await visitor.open(`/kantor/studio/${courseId}/pelajaran/${lessonId}`);
  await textField(visitor.page, 'Judul pelajaran').waitFor();
}

/** Puts the cursor behind the last word of a text in the block editor. */
export async function toEndOf(page, label) {
  const editor = textField(page, label);
  await editor.waitFor();
  await editor.focus();
  await page.keyboard.press('Control+End');
  return editor;
}
