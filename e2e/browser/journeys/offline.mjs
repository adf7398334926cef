import { newPeople } from '../lib/classes.mjs';

const PUBLIC = [
  ['/', 'start'],
  ['/pelatihan', 'catalogue'],
  ['/pelatihan/fotografi-produk', 'course'],
  ['/tentang', 'about'],
  ['/bantuan', 'help'],
  ['/cek', 'check a certificate'],
  ['/masuk', 'sign-in'],
];
const LESSON = '/pelatihan/fotografi-produk/pelajaran/FP-1-1';

/** Weak phones and weak lines: without JavaScript, without a signal, and with nothing personal left behind. */
export async function offline(stage) {
  await withoutScripts(stage);
  await publicPages(stage);
  await withoutSignal(stage);
  await nothingPersonalKept(stage);
}

async function withoutScripts(stage) {
  const reader = await stage.visitor('without JavaScript', { scripts: false });
  for (const [path, name] of PUBLIC) {
    await reader.open(path);
    const words = (await reader.page.locator('main').innerText()).split(/\s+/).length;
    reader.check(`${name} has content`, words > 15, `${words} words`);
    await reader.auditLayout(name);
  }
  await reader.open(LESSON);
  const words = (await reader.page.locator('main').innerText()).split(/\s+/).length;
  reader.check('the free lesson can be read', words > 200, `${words} words`);
  await reader.auditLayout('free lesson');
  await reader.leave();
}

async function publicPages(stage) {
  const visitor = await stage.visitor('visitor');
  for (const path of ['/tentang', '/bantuan', '/cek']) {
    await visitor.open(path);
    await visitor.audit(path);
  }
  visitor.expectRefusals(404);
  await visitor.open('/tidak/ada');
  await visitor.audit('page that does not exist');
  await visitor.leave();
}

async function withoutSignal(stage) {
  const reader = await stage.visitor('without a signal');
  const { page, context } = reader;
  await reader.open(LESSON);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(
    async (path) => Boolean(await caches.match(path)) && Boolean(navigator.serviceWorker.controller),
    LESSON,
  );
  reader.expectOffline();
  await context.setOffline(true);
  await page.reload();
  await reader.sees(
    'the lesson opens offline',
    page.getByRole('heading', { level: 1, name: 'Kamera HP kita' }),
  );
  await reader.sees('the offline banner shows', page.getByText('Tidak ada sinyal. Pekerjaan Anda disimpan'));
  await reader.audit('lesson, offline');
  await reader.open('/tentang');
  await reader.sees(
    'a page that was never read says so',
    page.getByRole('heading', { level: 1, name: /sinyal/ }),
  );
  await reader.audit('offline page');
  await context.setOffline(false);
  await reader.leave();
}

/** Every address in Cache Storage, with what was kept. */
const kept = (page) =>
  page.evaluate(async () => {
    const all = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const text = await (await cache.match(request)).text();
        all.push({ path: new URL(request.url).pathname, text });
      }
    }
    return all;
  });

const PRIVATE =
  /^\/(api\/(me|enrolments|attempts|certificates|manage)|beranda|kelas|profil|kotak-masuk|sertifikat|kantor)/;

async function nothingPersonalKept(stage) {
  const { world } = stage;
  const [{ cookie, name }] = await world.prepare(() => newPeople(world, 1));
  const owner = await stage.visitor('owner of the phone', { cookie });
  const { page } = owner;
  await owner.open('/pelatihan');
  await page.evaluate(() => navigator.serviceWorker.ready);
  for (const path of ['/beranda', '/kelas', '/kotak-masuk', '/profil']) {
    await owner.open(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
  }
  const personal = (rows) =>
    rows.filter(({ path, text }) => PRIVATE.test(path) || text.includes(name)).map(({ path }) => path);
  const before = personal(await kept(page));
  owner.check('no private answer in Cache Storage while signed in', before.length === 0, before.join(', '));
  await owner.button('Keluar').last().click();
  await page.waitForURL((url) => url.pathname === '/');
  const after = personal(await kept(page));
  owner.check('no private answer in Cache Storage after signing out', after.length === 0, after.join(', '));
  const left = await page.evaluate(() =>
    Object.keys(localStorage).filter((key) => key.startsWith('sinau.my.')),
  );
  owner.check('nothing personal in local storage after signing out', left.length === 0, left.join(', '));
  await owner.leave();
}
