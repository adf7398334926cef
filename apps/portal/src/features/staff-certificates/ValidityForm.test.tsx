import { fireEvent, screen } from '@testing-library/react';
import { Failure, mockApi, type Answers } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { installDialogs, pageOf, signedInAs } from '../staff-kit/testing/staff.js';

const items = [
  { kind: 'STTP', months: null },
  { kind: 'SK', months: 12 },
  { kind: 'PELATIH', months: 36 },
];
const open = async (over: Answers = {}) => {
  const { calls } = mockApi({
    ...signedInAs('dinas'),
    'GET /api/manage/certificate-requests?page=1&pageSize=25': pageOf([]),
    'GET /api/manage/certificate-validity': { items },
    ...over,
  });
  await renderPage('/kantor/sertifikat/permintaan');
  const field = await screen.findByLabelText<HTMLInputElement>('Sertifikat pelatih');
  return {
    field,
    save: (typed: string) => {
      fireEvent.change(field, { target: { value: typed } });
      fireEvent.click(screen.getByRole('button', { name: 'Simpan masa berlaku Sertifikat pelatih' }));
    },
    sent: () => calls.filter(({ key }) => key.startsWith('PUT')).map(({ body }) => body),
  };
};

beforeAll(installDialogs);

test('no code of a kind stands on the screen', async () => {
  await open();
  expect(screen.queryByText(/PELATIH|Simpan SK/)).toBeNull();
});

test('too many months are refused by the server, not cut', async () => {
  const refused = new Failure(422, {
    code: 'invalid_input',
    title: 'Ada isian yang perlu diperbaiki.',
    errors: [{ path: 'months', message: 'Masa berlaku paling lama 240 bulan.' }],
  });
  const { field, save, sent } = await open({ 'PUT /api/manage/certificate-validity': refused });
  save('99999');
  expect(await screen.findByText('Masa berlaku paling lama 240 bulan.')).toBeTruthy();
  expect([field.value, sent()]).toEqual(['99999', [{ kind: 'PELATIH', months: 99_999 }]]);
});

test('what is no number is never saved as no limit', async () => {
  const { save, sent } = await open({ 'PUT /api/manage/certificate-validity': { items } });
  save('tiga');
  expect(await screen.findByText('Tulis bulan sebagai angka bulat, paling banyak 240.')).toBeTruthy();
  expect(sent()).toEqual([]);
  save('');
  expect(await screen.findByText('Masa berlaku tersimpan.')).toBeTruthy();
  expect(sent()).toEqual([{ kind: 'PELATIH', months: null }]);
});
