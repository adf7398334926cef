import { fireEvent, screen } from '@testing-library/react';
import { mockApi } from '../../../testing/mock-api.js';
import { renderPage } from '../../../testing/render-page.js';
import { BATCH, installDialogs, pageOf, signedInAs } from '../../staff-kit/testing/staff.js';

beforeAll(installDialogs);

test('a class is given to a unit', async () => {
  const key = `/api/manage/batches/${BATCH.id}`;
  const unit = { id: '01980000-0000-7000-8000-0000000000a1', code: 'TU', name: 'Tata Usaha', parentId: null };
  const { calls } = mockApi({
    ...signedInAs('admin'),
    [`GET ${key}`]: { ...BATCH, sessions: [], trainers: [], moves: [] },
    [`GET ${key}/participants`]: pageOf([]),
    [`GET ${key}/unit`]: { unitId: null },
    'GET /api/manage/units': { items: [unit] },
    [`PUT ${key}/unit`]: { ok: true },
  });
  await renderPage(`/kantor/angkatan/${BATCH.id}`);
  await screen.findByRole('option', { name: 'Tata Usaha' });
  fireEvent.change(screen.getByLabelText('Unit penyelenggara'), { target: { value: unit.id } });
  expect(await screen.findByText('Unit angkatan disimpan.')).toBeTruthy();
  expect(calls.find((call) => call.key === `PUT ${key}/unit`)?.body).toEqual({ unitId: unit.id });
});
