/** Makes the recording that the page plays known to the test: it stands in no document. Before the first page. */
export const listenIn = ({ page }) =>
  page.addInitScript(() => {
    const Plain = globalThis.Audio;
    globalThis.Audio = class extends Plain {
      constructor(...given) {
        super(...given);
        globalThis.recording = this;
      }
    };
  });

const stateOf = (page) =>
  page.evaluate(() => {
    const { currentTime = 0, playbackRate = 0, paused = true } = globalThis.recording ?? {};
    return { second: currentTime, speed: playbackRate, paused };
  });

/** Waits until it plays on from a second. */
export async function playsFrom(visitor, name, second) {
  const plays = await visitor.page
    .waitForFunction((from) => {
      const { currentTime, paused } = globalThis.recording ?? { paused: true };
      return !paused && currentTime > from && currentTime < from + 10;
    }, second)
    .then(
      () => true,
      () => false,
    );
  visitor.check(name, plays, JSON.stringify(await stateOf(visitor.page)));
}

/** Played after a tap, faster, from a chapter and from a word of the transcript; it goes on while one reads elsewhere. */
export async function listens(listener, work) {
  const { page } = listener;
  const asked = [];
  page.on(
    'request',
    (request) => void (/\/api\/media\/.*\/audio/.test(request.url()) && asked.push(request.url())),
  );
  await listener.open(`/pustaka/${work.slug}`);
  await listener.button(/^Putar \(/).waitFor();
  await listener.audit('an episode');
  listener.check('0 bytes of sound before a tap', asked.length === 0, asked.join(', '));
  await listener.button(/^Putar \(/).click();
  await playsFrom(listener, 'it plays', 0);
  await page.getByLabel('Kecepatan').selectOption('1.5');
  const { speed } = await stateOf(page);
  listener.check('and faster', speed === 1.5, `${speed}`);
  await page.getByRole('button', { name: /Tiga langkah$/ }).click();
  await playsFrom(listener, 'a chapter begins where it is', 30);
  const current = await page.getByRole('button', { name: /Tiga langkah$/ }).getAttribute('aria-current');
  listener.check('and is marked', current === 'true', `${current}`);
  await searchesTranscript(listener);
  await listener.audit('an episode plays');
  await listener.link('Pustaka').first().click();
  await listener.heading('Pustaka');
  const mini = page.getByRole('complementary', { name: 'Podcast yang diputar' });
  await listener.sees('it goes on while one looks elsewhere', mini.getByRole('button', { name: 'Jeda' }));
  await listener.audit('library, an episode plays');
  await mini.getByRole('button', { name: 'Jeda' }).click();
  listener.check('and is stopped from there', (await stateOf(page)).paused);
}

async function searchesTranscript(listener) {
  const { page } = listener;
  await page.locator('summary').filter({ hasText: 'Transkrip' }).click();
  const search = page.getByRole('search', { name: 'Cari di transkrip' });
  await search.getByRole('searchbox').fill('jumpa');
  await search.getByRole('button', { name: 'Cari' }).click();
  await listener.sees('a word of the transcript', page.getByText('Ada di 1 kalimat.'));
  await listener.sees('is marked', page.locator('mark').filter({ hasText: 'jumpa' }));
  await page.getByRole('button', { name: /Sampai jumpa/ }).click();
  await playsFrom(listener, 'and leads to its second', 45);
}
