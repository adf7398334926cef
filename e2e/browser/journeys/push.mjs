import { certifyClass } from '../../lib/certify.mjs';
import { untilIssuedCount } from '../../lib/class.mjs';
import { passedPeople } from '../lib/classes.mjs';
import {
  givePushService,
  openSettings,
  orderByKeys,
  refusedByBrowser,
  turnOff,
  turnOn,
  withoutService,
} from '../pages/message-settings.mjs';
import { changeAddress, deliver, notificationsOf, tap, untilReplaced } from '../pages/notifications.mjs';

/** A learner turns notifications on, tries them, is told of the certificate, opens it with a tap, and turns them off. */
export async function push(stage) {
  const { batchId, people } = await passedPeople(stage.world, 1);
  const [{ cookie }] = people;
  await refusedByBrowser(stage, cookie);
  const learner = await stage.visitor('learner', { cookie });
  await learner.context.grantPermissions(['notifications'], { origin: stage.world.url });
  await withoutService(learner);
  const device = stage.world.push.device();
  await givePushService(learner, device);
  await turnOn(learner);
  await tryIt(stage, learner, device);
  await isTold(stage, learner, { batchId, device });
  await brokenOnes(learner);
  await orderByKeys(learner);
  await movesOn(stage, learner, device);
  await turnOff(learner);
  await leftWithoutSignal(learner);
  await learner.leave();
}

async function tryIt({ world }, learner, device) {
  const { page } = learner;
  await page.getByRole('radio', { name: /^Notifikasi/ }).check();
  await learner.button('Kirim pesan uji').click();
  await learner.sees('that the test message is sent', page.getByText('Pesan uji dikirim'));
  await learner.audit('settings, test sent');
  const { refused } = world.push;
  learner.check('the push service found nothing wrong', refused.length === 0, refused.join(' | '));
  const sent = pushesTo(world, device);
  learner.check('it was pushed once', sent.length === 1, `${sent.length} times`);
  await deliver(learner, sent[0].text);
  const [shown] = await notificationsOf(learner, 1);
  const right = shown?.title === 'Pesan uji dari Sinau' && shown.path === '/pengaturan-pesan';
  learner.check('it is shown', right, JSON.stringify(shown));
}

const pushesTo = (world, device) => world.push.pushes.filter((one) => one.device === device);

/** A real reminder: planned by its rule, sent by the worker, encrypted to this browser, shown, opened. */
async function isTold({ world }, learner, { batchId, device }) {
  await certifyClass(world, batchId);
  await untilIssuedCount(world.pool, batchId, 1);
  const told = await untilPushed(learner, world, device);
  const { title, body, path, tag } = JSON.parse(told.text);
  const only = Object.keys(JSON.parse(told.text)).sort().join() === 'body,path,tag,title';
  learner.check('it says no more than the screen', only, told.text);
  learner.check(
    'it may wait a day, and repeats replace it',
    told.headers.ttl === '86400' && told.headers.topic === tag,
  );
  await deliver(learner, told.text);
  const first = (await notificationsOf(learner, 2)).find((one) => one.tag === tag);
  await deliver(learner, told.text);
  await untilReplaced(learner, first);
  const shown = (await notificationsOf(learner, 2)).filter((one) => one.tag === tag);
  const right = shown.length === 1 && shown[0].title === title && shown[0].body === body;
  learner.check('handed over twice it is shown once', right, JSON.stringify(shown));
  await tap(learner, tag);
  await learner.page.waitForURL((url) => url.pathname === path);
  await learner.heading('Sertifikat');
  const left = (await notificationsOf(learner, 1)).filter((one) => one.tag === tag);
  learner.check(
    'a tap opens its page and takes it away',
    left.length === 0 && path.startsWith('/sertifikat/'),
    path,
  );
}

/** The sweep looks every few seconds. */
async function untilPushed({ page }, world, device) {
  const until = Date.now() + 30_000;
  for (;;) {
    const found = pushesTo(world, device).find(({ text }) =>
      JSON.parse(text).path.startsWith('/sertifikat/'),
    );
    if (found) return found;
    if (Date.now() > until) throw new Error('the certificate was not pushed within 30 s');
    await page.waitForTimeout(200);
  }
}

async function brokenOnes(learner) {
  const evil = JSON.stringify({ title: 'Hadiah', body: 'Buka', path: '//evil.example', tag: 'evil' });
  for (const text of ['bukan JSON', evil]) await deliver(learner, text);
  const shown = await notificationsOf(learner, 3);
  const plain = shown.find(({ tag }) => tag === 'sinau');
  learner.check(
    'what is broken shows a plain notice',
    plain?.title === 'Ada kabar dari Sinau',
    JSON.stringify(shown),
  );
  const inside = shown.every(({ path }) => /^\/[a-z]/.test(path));
  learner.check('no notice leads out of the portal', inside, JSON.stringify(shown));
}

/** Another address of the same browser takes the place of the old one by itself. */
async function movesOn({ world }, learner, before) {
  const { page } = learner;
  const device = world.push.device();
  device.subscribe(before.boundTo);
  await openSettings(learner);
  const renewed = learner.context.waitForEvent(
    'response',
    (answer) => answer.url().endsWith('/api/me/push-devices') && answer.request().method() === 'POST',
  );
  await changeAddress(learner, device);
  const answer = await renewed;
  learner.check('the API hears of a new address', answer.status() === 200, `${answer.status()}`);
  await page.reload();
  await page.getByRole('radio', { name: /^Notifikasi/ }).check();
  await learner.button('Kirim pesan uji').click();
  await learner.sees('that it is sent there', page.getByText('Pesan uji dikirim'));
  const there = pushesTo(world, device).length;
  learner.check('the message goes to the new address', there === 1, `${there} times`);
}

/** Who signed out here without a signal is still signed in at the API: what comes then is not shown to who holds the phone. */
async function leftWithoutSignal(learner) {
  await learner.page.evaluate(() => caches.open('sinau-signed-out').then(() => true));
  const text = JSON.stringify({
    title: 'Tugas Siti dinilai',
    body: 'Nilai 60',
    path: '/kelas',
    tag: 'rahasia',
  });
  await deliver(learner, text);
  await learner.page.waitForTimeout(1000);
  const shown = await notificationsOf(learner, 3);
  const silent = shown.every(({ title }) => !title.includes('Siti'));
  learner.check('nothing personal is shown after signing out', silent, JSON.stringify(shown));
}
