import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { mockApi } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';

test('chooses one e-mail a day and its hour', async () => {
  let digest = { on: false, at: '07:00', waiting: 0 };
  const saved: unknown[] = [];
  mockApi({
    'GET /api/me/message-settings': {
      channels: [{ channel: 'email', on: true, offered: true, address: 'r•••@example.id', refused: false }],
      quietFrom: '20.00',
      quietTo: '07.00',
    },
    'GET /api/me/push-devices': { publicKey: 'B'.repeat(87), items: [] },
    'GET /api/me/digest': () => digest,
    'PUT /api/me/digest': (body: object) => {
      saved.push(body);
      digest = { ...digest, ...body, waiting: 2 };
      return digest;
    },
  });
  await renderPage('/pengaturan-pesan');
  const part = within(await screen.findByRole('region', { name: 'E-mail harian' }));
  expect(part.queryByLabelText('Jam kirim')).toBeNull();
  fireEvent.click(await part.findByRole('checkbox', { name: 'Kumpulkan jadi satu e-mail sehari' }));
  fireEvent.change(part.getByLabelText('Jam kirim'), { target: { value: '18:00' } });
  fireEvent.click(part.getByRole('button', { name: 'Simpan e-mail harian' }));
  await waitFor(() => expect(saved).toEqual([{ on: true, at: '18:00' }]));
  expect(await part.findByText('2 pesan menunggu e-mail berikutnya.')).toBeTruthy();
});
