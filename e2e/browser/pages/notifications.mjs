/** The real registration of the service worker, by the name that the debugging protocol has for it. */
async function registrationOf({ page, context }) {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  const session = await context.newCDPSession(page);
  const found = new Promise((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [one] = registrations.filter(({ isDeleted }) => !isDeleted);
      if (one) resolve(one.registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  return { session, registrationId: await found };
}

/** Hands over to the service worker what a push service would have. */
export async function deliver(visitor, text) {
  const { session, registrationId } = await registrationOf(visitor);
  const origin = new URL(visitor.page.url()).origin;
  await session.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data: text });
  await session.detach();
}

/** What stands on the screen of this device. @param count waits until there are so many */
export async function notificationsOf({ page }, count) {
  const read = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const shown = await registration.getNotifications();
      return shown.map(({ title, body, tag, data, timestamp }) => ({
        title,
        body,
        tag,
        path: data?.path,
        timestamp,
      }));
    });
  const until = Date.now() + 30_000;
  let shown = await read();
  while (shown.length !== count && Date.now() < until) {
    await page.waitForTimeout(100);
    shown = await read();
  }
  return shown;
}

/** Waits until a later notification has taken the place of this one. */
export async function untilReplaced({ page }, { tag, timestamp }) {
  await page.waitForFunction(
    async (before) => {
      const registration = await navigator.serviceWorker.ready;
      const [now] = await registration.getNotifications({ tag: before.tag });
      return now?.timestamp > before.timestamp;
    },
    { tag, timestamp },
  );
}

/** A tap as far as a page of tests can: the event of the real worker with its real notification. */
export async function tap({ page, context }, tag) {
  const [worker] = context.serviceWorkers();
  // The browser lists a notification a moment before its screen shows it: nobody taps what is not there yet.
  await page.waitForTimeout(500);
  await worker.evaluate(async (wanted) => {
    const [notification] = await self.registration.getNotifications({ tag: wanted });
    self.dispatchEvent(new NotificationEvent('notificationclick', { notification }));
  }, tag);
}

/** The browser gives the device another address, as push services sometimes do. */
export async function changeAddress({ context }, device) {
  const [worker] = context.serviceWorkers();
  await worker.evaluate(async (json) => {
    PushManager.prototype.subscribe = async () => ({ toJSON: () => json });
    self.dispatchEvent(new ExtendableEvent('pushsubscriptionchange'));
  }, device.subscription);
}
