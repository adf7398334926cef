import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { Failure, mockApi } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';

const channel = (name: string, over: object = {}) => ({
  channel: name,
  on: true,
  offered: true,
  address: '+62812••••789',
  refused: false,
  ...over,
});
const settings = {
  channels: [
    channel('push', { address: null }),
    channel('whatsapp'),
    channel('sms', { offered: false }),
    channel('email', { address: 's•••@example.id', refused: true }),
  ],
  quietFrom: '20.00',
  quietTo: '07.00',
};
const phone = {
  id: '0193b7c4-0000-7000-8000-000000000001',
  device: 'Android, Chrome',
  addedAt: '2026-11-20T02:00:00Z',
};
const devices = (...items: object[]) => ({ publicKey: 'B'.repeat(87), items });

/** What a browser brings along; jsdom knows nothing of push. */
function browserWith(permission: NotificationPermission, subscribe: () => Promise<unknown>) {
  const unsubscribe = jest.fn(async () => true);
  let own: object | null = null;
  const pushManager = {
    getSubscription: async () => own,
    subscribe: async (options: unknown) => {
      const made = (await subscribe()) as object;
      own = { ...made, options, unsubscribe };
      return own;
    },
  };
  const registration = { pushManager };
  Object.assign(globalThis, {
    PushManager: class {},
    Notification: { permission, requestPermission: jest.fn(async () => Notification.permission) },
  });
  Object.defineProperty(navigator, 'serviceWorker', {
    configurable: true,
    value: {
      getRegistration: async () => registration,
      register: async () => registration,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    },
  });
  return { unsubscribe };
}
afterEach(() => {
  for (const name of ['PushManager', 'Notification']) delete (globalThis as Record<string, unknown>)[name];
  delete (navigator as unknown as Record<string, unknown>).serviceWorker;
});

const open = async (over: Record<string, unknown> = {}) => {
  const { calls } = mockApi({
    'GET /api/me/digest': { on: false, at: '07:00', waiting: 0 },
    'GET /api/me/message-settings': settings,
    'GET /api/me/push-devices': devices(),
    ...over,
  });
  await renderPage('/pengaturan-pesan');
  await screen.findByRole('heading', { name: 'Urutan saluran' });
  return calls;
};

test('chooses channels and which comes first', async () => {
  const saved: unknown[] = [];
  await open({
    'PUT /api/me/message-settings': (body: unknown) => {
      saved.push(body);
      return settings;
    },
  });
  expect(screen.getByText('Latkop belum mengirim lewat saluran ini.')).toBeTruthy();
  expect(screen.getByText(/ditolak penyedia/)).toBeTruthy();
  expect(screen.getByText(/Belum ada perangkat/)).toBeTruthy();
  fireEvent.click(screen.getByRole('checkbox', { name: 'SMS' }));
  fireEvent.click(screen.getByRole('button', { name: 'Dahulukan E-mail' }));
  fireEvent.click(screen.getByRole('button', { name: 'Dahulukan WhatsApp' }));
  expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: 'WhatsApp' }));
  fireEvent.click(screen.getByRole('button', { name: 'Simpan pengaturan' }));
  await waitFor(() =>
    expect(saved).toEqual([{ order: ['whatsapp', 'push', 'email', 'sms'], turnedOff: ['sms'] }]),
  );
});

test('says so where a browser knows no notifications', async () => {
  await open();
  expect(await screen.findByText('Browser ini tidak mengenal notifikasi')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Nyalakan notifikasi' })).toBeNull();
});

test('says how to allow what was denied', async () => {
  browserWith('denied', async () => ({}));
  await open();
  expect(await screen.findByText('Notifikasi diblokir di browser ini')).toBeTruthy();
});

test('asks after a tap only, and hands over what the browser made', async () => {
  const subscription = {
    endpoint: 'https://fcm.googleapis.com/fcm/send/x',
    keys: { p256dh: 'p', auth: 'a' },
  };
  browserWith('granted', async () => ({ toJSON: () => subscription }));
  const sent: unknown[] = [];
  let known = devices();
  await open({
    'GET /api/me/push-devices': () => known,
    'POST /api/me/push-devices': (body: unknown) => {
      sent.push(body);
      known = devices({ ...phone, current: true });
      return known;
    },
  });
  const button = await screen.findByRole('button', { name: 'Nyalakan notifikasi' });
  expect(Notification.requestPermission).not.toHaveBeenCalled();
  fireEvent.click(button);
  expect(await screen.findByText(/Menyala di perangkat ini/)).toBeTruthy();
  expect(sent).toEqual([subscription]);
});

test('turns on again where the browser forgot what the API still knows', async () => {
  const keys = { p256dh: 'p', auth: 'a' };
  const made = { endpoint: 'https://fcm.googleapis.com/fcm/send/y', keys };
  browserWith('granted', async () => ({ toJSON: () => made }));
  const known = devices({ ...phone, current: true });
  await open({ 'GET /api/me/push-devices': known, 'POST /api/me/push-devices': known });
  fireEvent.click(await screen.findByRole('button', { name: 'Nyalakan notifikasi' }));
  expect(await screen.findByText('Menyala di perangkat ini.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Nyalakan notifikasi' })).toBeNull();
});

test('says what is safe when the push service cannot be reached', async () => {
  browserWith('granted', async () => Promise.reject(new DOMException('no service', 'AbortError')));
  await open();
  fireEvent.click(await screen.findByRole('button', { name: 'Nyalakan notifikasi' }));
  expect(await screen.findByText('Notifikasi belum menyala')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Nyalakan notifikasi' })).toBeTruthy();
});

test('turns a lost phone off', async () => {
  let known = devices({ ...phone, current: false });
  const path = `DELETE /api/me/push-devices/${phone.id}`;
  const calls = await open({ 'GET /api/me/push-devices': () => known, [path]: () => (known = devices()) });
  fireEvent.click(await screen.findByRole('button', { name: 'Matikan di Android, Chrome' }));
  await waitFor(() => expect(screen.queryByText('Android, Chrome')).toBeNull());
  expect(calls.filter(({ key }) => key === path)).toHaveLength(1);
});

test('sends a test message over the channel that was chosen, and says what happened', async () => {
  const answers: unknown[] = [
    { outcome: 'taken', reason: null },
    { outcome: 'failed', reason: 'Server e-mail menolak (550).' },
    new Failure(429, { title: 'Terlalu sering', detail: 'Coba lagi nanti.', code: 'too_many_requests' }),
  ];
  const sent: unknown[] = [];
  await open({
    'POST /api/me/message-settings/test': (body: unknown) => {
      sent.push(body);
      return answers.shift();
    },
  });
  const part = within(screen.getByRole('region', { name: 'Coba kirim' }));
  expect(part.getAllByRole('radio')).toHaveLength(2);
  const press = () => fireEvent.click(part.getByRole('button', { name: 'Kirim pesan uji' }));
  press();
  expect(await part.findByText('Pesan uji dikirim')).toBeTruthy();
  fireEvent.click(part.getByRole('radio', { name: /E-mail/ }));
  press();
  expect(await part.findByText(/Server e-mail menolak/)).toBeTruthy();
  press();
  expect(await part.findByText('Terlalu sering')).toBeTruthy();
  expect(sent).toEqual([{ channel: 'whatsapp' }, { channel: 'email' }, { channel: 'email' }]);
});
