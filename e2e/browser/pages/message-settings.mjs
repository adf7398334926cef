import { Keyboard } from '../lib/keyboard.mjs';

/** A Chromium of tests has no push service of its own: what it would get there, and nothing else, comes from a stand-in. */
export async function givePushService({ page }, device) {
  await page.exposeFunction('standInSubscribe', (key) => device.subscribe(key));
  await page.exposeFunction('standInUnsubscribe', () => device.unsubscribe());
  await page.exposeFunction('standInSubscription', () => device.subscription);
  await page.addInitScript(() => {
    const like = (json) =>
      json && { ...json, toJSON: () => json, unsubscribe: globalThis.standInUnsubscribe };
    PushManager.prototype.subscribe = async ({ userVisibleOnly, applicationServerKey }) => {
      if (!userVisibleOnly) throw new DOMException('silent', 'NotAllowedError');
      return like(await globalThis.standInSubscribe(applicationServerKey));
    };
    PushManager.prototype.getSubscription = async () => like(await globalThis.standInSubscription());
  });
}

export async function openSettings(visitor) {
  await visitor.open('/pengaturan-pesan');
  await visitor.heading('Pengaturan pesan');
}

export async function refusedByBrowser(stage, cookie) {
  const refused = await stage.visitor('notifications blocked', { cookie });
  // Nothing is granted, so everything is denied.
  await refused.context.grantPermissions([], { origin: stage.world.url });
  await openSettings(refused);
  await refused.sees('how to allow them', refused.page.getByText('Notifikasi diblokir di browser ini'));
  await refused.audit('settings, blocked');
  await refused.leave();
  const bare = await stage.visitor('without JavaScript', { cookie, scripts: false });
  await openSettings(bare);
  await bare.sees('the channels in their order', bare.page.getByText('Kami mencoba dari atas.'));
  await bare.auditLayout('settings, without JavaScript');
  await bare.leave();
}

/** Windows of tests are private ones, in which the browser subscribes nobody: that is said, and nothing is lost. */
export async function withoutService(learner) {
  const { page } = learner;
  await openSettings(learner);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  learner.expectStopped(/does not support the Push API in incognito/);
  await learner.button('Nyalakan notifikasi').click();
  await learner.sees('that the service is out of reach', page.getByText('Notifikasi belum menyala'));
  await learner.audit('settings, service out of reach');
}

export async function turnOn(learner) {
  const { page } = learner;
  await page.reload();
  await learner.audit('settings, off');
  const keyboard = new Keyboard(learner);
  await keyboard.enter(learner.button('Nyalakan notifikasi'));
  await learner.sees('that they are on', page.getByText('Menyala di perangkat ini.'));
  await learner.sees('this device in the list', learner.button(/^Matikan di/));
  await page.reload();
  await learner.sees('that they are still on', page.getByText('Menyala di perangkat ini.'));
  await learner.audit('settings, on');
}

export async function orderByKeys(learner) {
  const { page } = learner;
  await openSettings(learner);
  const keyboard = new Keyboard(learner);
  await keyboard.enter(learner.button('Dahulukan WhatsApp'));
  const focused = await page.evaluate(() => document.activeElement?.closest('label')?.innerText ?? '');
  learner.check('the focus stays with the channel that rose', focused === 'WhatsApp', focused);
  await keyboard.enter(learner.button('Simpan pengaturan'));
  await learner.sees('that it is saved', page.getByText('Pengaturan pesan disimpan.'));
  await page.reload();
  const first = await page
    .getByRole('region', { name: 'Urutan saluran' })
    .getByRole('listitem')
    .first()
    .innerText();
  learner.check('the order stays', first.startsWith('WhatsApp'), first);
}

export async function turnOff(learner) {
  const { page } = learner;
  await learner.button(/^Matikan di/).click();
  await learner.sees('that they can be turned on again', learner.button('Nyalakan notifikasi'));
  await learner.button(/^Matikan di/).waitFor({ state: 'detached' });
  const left = await page.getByRole('radio', { name: /^Notifikasi/ }).count();
  learner.check('there is nothing left to try it on', left === 0, `${left}`);
  await learner.audit('settings, off again');
}
