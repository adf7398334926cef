import { act, fireEvent, screen } from '@testing-library/react';
import { Failure, mockApi, type Answers } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { BATCH, installDialogs, pageOf, signedInAs } from '../staff-kit/testing/staff.js';

const unmet = (key: string, needed: number, reached: number | null) => ({ key, needed, reached, met: false });
const preview = (over: object = {}) => ({
  batch: { ...BATCH, state: 'closed', certification: 'submitted' },
  certification: 'submitted',
  returnedReason: null,
  submittedBy: 'Rahmat Hidayat',
  submittedAt: '2026-11-20T02:00:00Z',
  approvedBy: null,
  approvedAt: null,
  ungraded: 0,
  passes: [
    {
      enrolmentId: 'e1',
      name: 'Siti Aminah',
      businessName: 'Kopi Dampit',
      finalScore: 88.5,
      gradeLabel: 'Sangat Memuaskan',
      number: null,
    },
    {
      enrolmentId: 'e2',
      name: 'Budi',
      businessName: null,
      finalScore: 75,
      gradeLabel: 'Memuaskan',
      number: null,
    },
  ],
  fails: [
    {
      enrolmentId: 'e3',
      name: 'Joko',
      unmet: [
        unmet('attendance', 80, 50),
        unmet('post_test', 70, null),
        unmet('final_assignment', 70, 55),
        unmet('survey', 1, 0),
      ],
    },
  ],
  numbers: { first: '0001/STTP', last: '0002/STTP' },
  progress: { pending: 0, issued: 0, revoked: 0, stuck: 0 },
  ...over,
});
const CERTIFICATE = {
  id: 'z1',
  number: '0001/STTP',
  code: 'ABC',
  state: 'issued',
  holderName: 'Siti Aminah',
  businessName: null,
  courseTitle: 'Fotografi',
  batchLabel: 'Angkatan I',
  jp: 30,
  gradeLabel: null,
  issuedOn: '2026-11-21',
  verifyUrl: '/v/ABC',
  pdfUrl: null,
  pdfBytes: null,
  sha256: null,
};
const ADDRESS = `/kantor/angkatan/${BATCH.id}/sertifikat`;
const READ = `GET /api/manage/batches/${BATCH.id}/certification`;
const APPROVE = `POST /api/manage/batches/${BATCH.id}/certification/approve`;
const RETURN = `POST /api/manage/batches/${BATCH.id}/certification/return`;
const LIST = `GET /api/manage/batches/${BATCH.id}/certificates?page=1&pageSize=25`;
const answers = (over: Answers = {}): Answers => ({
  ...signedInAs('dinas'),
  [READ]: preview(),
  [LIST]: pageOf([]),
  ...over,
});

beforeAll(installDialogs);

test('names every reason why somebody gets no certificate', async () => {
  mockApi(answers());
  await renderPage(ADDRESS);
  expect(await screen.findByText('Kehadiran 50%, perlu 80%.')).toBeTruthy();
  expect(screen.getByText('Tes akhir belum dikerjakan, perlu 70.')).toBeTruthy();
  expect(screen.getByText('Nilai tugas akhir 55, perlu 70.')).toBeTruthy();
  expect(screen.getByText('Survei belum diisi.')).toBeTruthy();
  expect(screen.getByText('0001/STTP sampai 0002/STTP')).toBeTruthy();
});

test('asks with the counts before anything is issued', async () => {
  let approved = false;
  const { calls } = mockApi(
    answers({
      [READ]: () =>
        approved
          ? preview({ certification: 'approved', progress: { pending: 2, issued: 0, revoked: 0, stuck: 0 } })
          : preview(),
      [APPROVE]: () => {
        approved = true;
        return preview({ certification: 'approved' });
      },
    }),
  );
  await renderPage(ADDRESS);
  fireEvent.click(await screen.findByRole('button', { name: 'Setujui dan terbitkan' }));
  expect(screen.getByRole('heading', { name: 'Terbitkan 2 sertifikat?' })).toBeTruthy();
  expect(screen.getByText('2 peserta mendapat sertifikat. 1 tidak.')).toBeTruthy();
  expect(screen.getByText('Nomor 0001/STTP sampai 0002/STTP dipakai dan tidak dapat ditarik.')).toBeTruthy();
  expect(calls.some(({ key }) => key === APPROVE)).toBe(false);
  const confirm = screen.getAllByRole('button', { name: 'Setujui dan terbitkan' }).at(-1) as HTMLElement;
  fireEvent.click(confirm);
  fireEvent.click(confirm);
  expect(await screen.findByText('2 sertifikat sedang dibuat.')).toBeTruthy();
  expect(screen.getByText('0 dari 2')).toBeTruthy();
  expect(calls.filter(({ key }) => key === APPROVE)).toHaveLength(1);
});

test('explains why the officer who submitted cannot approve', async () => {
  mockApi(
    answers({
      [APPROVE]: new Failure(409, {
        code: 'same_officer',
        title: 'Pengaju tidak boleh menyetujui ajuannya sendiri.',
      }),
    }),
  );
  await renderPage(ADDRESS);
  fireEvent.click(await screen.findByRole('button', { name: 'Setujui dan terbitkan' }));
  fireEvent.click(screen.getAllByRole('button', { name: 'Setujui dan terbitkan' }).at(-1) as HTMLElement);
  expect(await screen.findByText('Anda sendiri yang mengajukan angkatan ini')).toBeTruthy();
  expect(screen.getByText(/Minta petugas Dinas lain untuk menyetujui/)).toBeTruthy();
});

test('a return without a reason shows the sentence at its field', async () => {
  mockApi(
    answers({
      [RETURN]: new Failure(422, {
        code: 'invalid_input',
        title: 'Ada isian yang perlu diperbaiki.',
        errors: [{ path: 'reason', message: 'Alasan paling sedikit 5 huruf.' }],
      }),
    }),
  );
  await renderPage(ADDRESS);
  fireEvent.click(await screen.findByRole('button', { name: 'Kembalikan' }));
  fireEvent.click(screen.getAllByRole('button', { name: 'Kembalikan' }).at(-1) as HTMLElement);
  expect(await screen.findByText('Alasan paling sedikit 5 huruf.')).toBeTruthy();
  expect(screen.getByLabelText('Alasan').getAttribute('aria-invalid')).toBe('true');
});

test('follows the making of the documents until all are there', async () => {
  jest.useFakeTimers();
  try {
    let pending = 2;
    mockApi(
      answers({
        [READ]: () =>
          preview({
            certification: 'approved',
            numbers: null,
            progress: { pending, issued: 2 - pending, revoked: 0, stuck: pending },
          }),
        [LIST]: () => pageOf([{ ...CERTIFICATE, state: pending > 0 ? 'pending' : 'issued' }]),
      }),
    );
    await renderPage(ADDRESS);
    expect(await screen.findByText('0 dari 2')).toBeTruthy();
    expect(screen.getByText('2 sertifikat tertahan')).toBeTruthy();
    expect(screen.getByText('Sedang dibuat')).toBeTruthy();
    pending = 0;
    await act(() => jest.advanceTimersByTimeAsync(3000));
    expect(screen.getByText('2 dari 2')).toBeTruthy();
    expect(screen.getByText('Semua sertifikat selesai dibuat.')).toBeTruthy();
    await act(() => jest.advanceTimersByTimeAsync(3000));
    expect(screen.getByText('Terbit')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Cabut sertifikat Siti Aminah' })).toBeTruthy();
  } finally {
    jest.useRealTimers();
  }
});

test('panitia cannot submit while work is ungraded', async () => {
  mockApi({
    ...answers({ [READ]: preview({ certification: 'none', ungraded: 3 }) }),
    ...signedInAs('panitia'),
  });
  await renderPage(ADDRESS);
  const submit = await screen.findByRole('button', { name: 'Ajukan ke Dinas' });
  expect((submit as HTMLButtonElement).disabled).toBe(true);
  expect(screen.getByText('3 tugas belum dinilai')).toBeTruthy();
});

test('does not exist for trainers', async () => {
  mockApi({ ...answers(), ...signedInAs('pelatih') });
  await renderPage(ADDRESS);
  expect(await screen.findByRole('heading', { level: 1, name: 'Tidak ditemukan' })).toBeTruthy();
});

test('a revoked certificate can still be looked up, and nobody is told that its paper is on its way', async () => {
  mockApi(
    answers({
      [READ]: preview({
        certification: 'approved',
        progress: { pending: 0, issued: 0, revoked: 1, stuck: 0 },
      }),
      [LIST]: pageOf([{ ...CERTIFICATE, state: 'revoked' }]),
    }),
  );
  await renderPage(ADDRESS);
  const look = await screen.findByRole('link', { name: 'Cek sertifikat Siti Aminah' });
  expect(look.getAttribute('href')).toBe('/v/ABC');
  expect(look.closest('td')?.textContent).not.toContain('Belum ada');
});
