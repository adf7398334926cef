import { fireEvent, screen, waitFor } from '@testing-library/react';
import { mockApi } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';

const channel = (name: string, over: object = {}) => ({
  channel: name,
  on: true,
  offered: true,
  address: '+62812••••789',
  refused: false,
  ...over,
});

test('chooses channels and which comes first', async () => {
  const saved: unknown[] = [];
  const settings = {
    channels: [
      channel('whatsapp'),
      channel('sms', { offered: false }),
      channel('email', { address: 's•••@example.id', refused: true }),
    ],
    quietFrom: '20.00',
    quietTo: '07.00',
  };
  mockApi({
    'GET /api/me/message-settings': settings,
    'PUT /api/me/message-settings': (body: unknown) => {
      saved.push(body);
      return settings;
    },
  });
  await renderPage('/pengaturan-pesan');
  expect(await screen.findByText('Latkop belum mengirim lewat saluran ini.')).toBeTruthy();
  expect(screen.getByText(/ditolak penyedia/)).toBeTruthy();
  fireEvent.click(screen.getByRole('checkbox', { name: 'SMS' }));
  fireEvent.click(screen.getByRole('button', { name: 'Dahulukan E-mail' }));
  fireEvent.click(screen.getByRole('button', { name: 'Simpan pengaturan' }));
  await waitFor(() => expect(saved).toEqual([{ order: ['whatsapp', 'email', 'sms'], turnedOff: ['sms'] }]));
});
