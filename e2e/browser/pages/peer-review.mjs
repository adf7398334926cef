const reviews = (path) => `${path}/ulasan`;

/** Nothing on a page tells who a classmate is. */
async function namesNobody(visitor, what, name) {
  const words = await visitor.page.getByRole('main').innerText();
  const found = name.split(' ').filter((part) => part.length > 1 && words.includes(part));
  visitor.check(`${what} names nobody`, found.length === 0, found.join());
}

/** Takes what classmates have handed in; asking for more than there is ends kindly, and never with one's own work. */
export async function drawsWork(visitor, path, { peer, own, theirs }) {
  const { page } = visitor;
  await visitor.open(path);
  await visitor.link('Buka ulasan teman').click();
  await visitor.heading('Ulasan teman');
  const take = visitor.button('Ambil tugas teman');
  await take.waitFor();
  await visitor.audit('peer review, before');
  await take.click();
  await visitor.sees("a classmate's work", page.getByRole('heading', { name: 'Teman 1' }));
  await visitor.sees('it is what the classmate wrote', page.getByText(theirs, { exact: true }));
  await take.click();
  await visitor.sees('asking for more ends kindly', page.getByText('Belum ada tugas teman lagi.').first());
  const works = await page.getByRole('heading', { name: /^Teman \d/ }).count();
  visitor.check(
    'nobody gets their own work',
    works === 1 && !(await page.getByText(own).count()),
    `${works}`,
  );
  await namesNobody(visitor, 'work to review', peer);
}

/** Levels for all criteria and a kind sentence; without them nothing is sent. */
export async function writesReview(visitor, { criteria, level, body, peer }) {
  const { page } = visitor;
  const form = page.getByRole('form', { name: 'Ulasan untuk teman 1' });
  await form.getByRole('button', { name: 'Kirim ulasan' }).click();
  await visitor.sees('what is missing is said', form.getByText('Pilih satu tingkat.'));
  await visitor.audit('peer review, incomplete');
  for (const criterion of criteria)
    await form.getByRole('group', { name: criterion }).getByRole('radio', { name: level }).check();
  await form.getByLabel('Ulasan Anda').fill(body);
  await form.getByRole('button', { name: 'Kirim ulasan' }).click();
  await visitor.sees('sent', page.getByRole('heading', { name: 'Tugas teman: 1 dari 2 diulas' }));
  await visitor.audit('peer review, sent');
  await namesNobody(visitor, 'a review that was sent', peer);
}

/** What a classmate says, without a name. */
export async function receivesReview(visitor, path, { body, peer }) {
  const { page } = visitor;
  await visitor.open(reviews(path));
  await visitor.sees('a review has come', page.getByText(body, { exact: true }));
  await visitor.sees('from "a classmate"', page.getByText('Dari seorang teman'));
  await namesNobody(visitor, 'a review that has come', peer);
  await visitor.audit('peer review, received');
}

/** The trainer knows both names. @param pairs `[reviewer, author, body]` */
export async function trainerSeesBoth(dewi, pairs) {
  const { page } = dewi;
  await dewi.open('/kantor/penilaian/ulasan-teman');
  for (const [reviewer, author, body] of pairs) {
    await dewi.sees(
      `the trainer reads whose review it is: ${reviewer}`,
      page.getByText(`${reviewer} untuk ${author}`),
    );
    await dewi.sees('and its words', page.getByText(body, { exact: true }));
  }
  await dewi.audit('reviews among learners');
}
