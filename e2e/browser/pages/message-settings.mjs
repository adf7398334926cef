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

/** One e-mail a day at an hour she chooses, and one by one again. */
export async function chooseDigest(learner) {
  const { page } = learner;
  await openSettings(learner);
  const part = page.getByRole('region', { name: 'E-mail harian' });
  const choice = part.getByRole('checkbox', { name: /^Kumpulkan/ });
  for (const [on, said] of [
    [true, 'E-mail Anda dikumpulkan jadi satu sehari.'],
    [false, 'E-mail dikirim satu per satu lagi.'],
  ]) {
    await choice.setChecked(on);
    if (on) await part.getByLabel('Jam kirim').selectOption('18:00');
    if (on) await learner.audit('settings, one e-mail a day');
    await part.getByRole('button', { name: 'Simpan e-mail harian' }).click();
    await learner.sees(said, page.getByText(said));
    await page.reload();
    learner.check('the digest stays as chosen', (await choice.isChecked()) === on);
  }
}

/** A mail that may be stopped is one about the class: the link in it works without signing in. */
export async function stopFromMail(stage, learner, email) {
  const { page } = learner;
  await openSettings(learner);
  const { mails } = stage.world.post;
  const about = (wanted) => mails.filter(({ to, ...mail }) => to.includes(email) && wanted(mail));
  await page.getByRole('radio', { name: /^E-mail/ }).check();
  await learner.button('Kirim pesan uji').click();
  await learner.sees('that the mail is sent', page.getByText('Pesan uji dikirim'));
  const tests = about(({ subject }) => subject === 'Pesan uji dari Sinau').length;
  learner.check('it came once', tests === 1, `${tests} times`);
  // Her deadline is days ahead: its message is due now.
  await stage.world.pool.query(
    `update reminders r set due_at = now() from people p
     where p.account_id = r.account_id and p.email = $1 and r.event = 'assignment_due' and r.channel = 'email' and r.state = 'planned'`,
    [email],
  );
  const mail = await untilThere(page, () => about(({ unsubscribe }) => unsubscribe)[0]);
  const [, link] = /<(https?:[^>]+)>/.exec(mail.unsubscribe);
  const stranger = await stage.visitor('from the mail, not signed in');
  await stranger.open(new URL(link).pathname);
  await stranger.heading('Berhenti menerima e-mail?');
  await stranger.audit('stop e-mails');
  await stranger.button('Ya, berhenti').click();
  await stranger.heading(/sudah berhenti$/);
  await stranger.audit('e-mails stopped');
  await stranger.leave();
  await page.reload();
  const choice = page.getByRole('checkbox', { name: 'E-mail', exact: true });
  await choice.waitFor();
  learner.check('e-mail is off in her settings', !(await choice.isChecked()));
}

/** The sweep looks every few seconds. */
async function untilThere(page, find) {
  for (const until = Date.now() + 30_000; Date.now() < until; await page.waitForTimeout(200)) {
    const found = find();
    if (found) return found;
  }
  throw new Error('no mail that can be stopped within 30 s');
}
