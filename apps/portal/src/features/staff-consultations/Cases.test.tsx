import { fireEvent, screen, within } from '@testing-library/react';
import { Failure, mockApi } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { installDialogs } from '../staff-kit/testing/staff.js';
import { LATE, file, staff } from './testing/consultations.js';

beforeAll(installDialogs);

test('a note keeps its two parts apart, and what was typed stays after a failure', async () => {
  const sent: unknown[] = [];
  let notes: object[] = [];
  mockApi({
    'GET /api/me': staff('panitia'),
    'GET /api/manage/consultation-cases/k1': () => file({ notes }),
    'POST /api/manage/consultation-cases/k1/notes': (body: unknown) => {
      sent.push(body);
      if (sent.length === 1) return new Failure(503, { code: 'unavailable', title: 'Gangguan sementara.' });
      notes = [
        {
          id: 'n1',
          authorName: 'Bu Ratna',
          createdAt: '2026-11-24T03:00:00Z',
          sharedText: 'A',
          privateText: 'B',
        },
      ];
      return file({ notes });
    },
  });
  await renderPage('/kantor/konsultasi/berkas/k1');
  fireEvent.change(await screen.findByLabelText('Untuk peserta', {}, LATE), { target: { value: 'A' } });
  fireEvent.change(screen.getByLabelText(/Hanya untuk petugas/), { target: { value: 'B' } });
  fireEvent.click(screen.getByRole('button', { name: 'Simpan catatan' }));
  expect(await screen.findByText('Gangguan sementara.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Simpan catatan' }));
  const note = await screen.findByRole('article');
  expect(within(note).getByText('Hanya petugas')).toBeTruthy();
  expect(sent[1]).toEqual({ sharedText: 'A', privateText: 'B' });
});

test('says that the learner reads what is written when the case closes', async () => {
  mockApi({ 'GET /api/me': staff('panitia'), 'GET /api/manage/consultation-cases/k1': file({}) });
  await renderPage('/kantor/konsultasi/berkas/k1');
  fireEvent.click(await screen.findByText('Tutup berkas dengan hasil', {}, LATE));
  expect(screen.getByText('Peserta membaca keterangan ini.')).toBeTruthy();
});

test('the paper for the learner has no note for staff on it', async () => {
  const notes = [
    {
      id: 'n1',
      authorName: 'Bu Ratna',
      createdAt: '2026-11-24T03:00:00Z',
      sharedText: 'Untuk Siti',
      privateText: 'RAHASIA',
    },
    {
      id: 'n2',
      authorName: 'Bu Ratna',
      createdAt: '2026-11-24T03:00:00Z',
      sharedText: '',
      privateText: 'RAHASIA',
    },
  ];
  mockApi({
    'GET /api/me': staff('panitia'),
    'GET /api/manage/consultation-cases/k1': file({ notes }),
  });
  const { container } = await renderPage('/kantor/konsultasi/berkas/k1/cetak');
  expect(await screen.findByText('Untuk Siti', {}, LATE)).toBeTruthy();
  expect(container.textContent).not.toContain('RAHASIA');
});
