import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { createQueryClient } from '../../lib/query-client.js';
import { Failure, mockApi, NO_SIGNAL, type Answers } from '../../testing/mock-api.js';
import { queue } from '../offline/device.js';
import { installDialogs } from '../staff-kit/testing/staff.js';
import AskPanel from './AskPanel.js';

jest.mock('../offline/device.js', () => ({
  queue: jest.fn(async () => undefined),
  outbox: { list: async () => [], subscribe: () => () => undefined },
}));
const kept = jest.mocked(queue);

const question = (over: object = {}) => ({
  id: 'q1',
  lessonCode: 'A',
  lessonTitle: 'Lensa',
  text: 'Berapa ukuran label?',
  askedBy: 'Budi',
  mine: false,
  hidden: false,
  hiddenReason: null,
  reportedByMe: false,
  createdAt: '2026-11-22T02:00:00Z',
  answers: [],
  ...over,
});
const answer = {
  id: 'a1',
  text: 'Lima senti.',
  trainerName: 'Bu Dewi',
  chosen: true,
  createdAt: '2026-11-22T03:00:00Z',
};
const page = (...items: object[]) => ({ items, total: items.length, page: 1, pageSize: 10 });
const LIST = 'GET /api/enrolments/e1/questions?lesson=A&page=1&pageSize=10';
const ASK = 'POST /api/enrolments/e1/questions';

function open(answers: Answers) {
  const mocked = mockApi(answers);
  render(
    <QueryClientProvider client={createQueryClient({ retry: false })}>
      <AskPanel enrolmentId="e1" lessonCode="A" lessonTitle="Lensa" />
    </QueryClientProvider>,
  );
  return mocked;
}
const write = (text: string) =>
  fireEvent.change(screen.getByLabelText(/Pertanyaan Anda/), { target: { value: text } });
const send = () => fireEvent.click(screen.getByRole('button', { name: 'Kirim pertanyaan' }));

beforeEach(() => {
  kept.mockClear();
  installDialogs();
});

test('shows what was asked, by whom, and the answer of the trainer', async () => {
  open({
    [LIST]: page(question({ answers: [answer] }), question({ id: 'q2', askedBy: null, text: 'Lama' })),
  });
  expect(await screen.findByText('Lima senti.')).toBeTruthy();
  expect(screen.getByText('Jawaban pelatih')).toBeTruthy();
  expect(screen.getByText(/^Budi, 22 November 2026/)).toBeTruthy();
  expect(screen.getByText(/^Peserta angkatan lain/)).toBeTruthy();
});

test('asks, and offers what was asked before while one writes', async () => {
  const { calls } = open({
    [LIST]: page(),
    'GET /api/enrolments/e1/similar-questions?text=Ukuran+label+botol': {
      items: [question({ answers: [answer] })],
    },
    [ASK]: question({ mine: true }),
  });
  send();
  expect(screen.getByText('Tulis pertanyaan dulu.')).toBeTruthy();
  write('Ukuran label botol');
  expect(await screen.findByText('Sudah pernah ditanyakan?', {}, { timeout: 3000 })).toBeTruthy();
  expect(screen.getByText('Berapa ukuran label? (sudah dijawab)')).toBeTruthy();
  send();
  await waitFor(() =>
    expect((screen.getByLabelText(/Pertanyaan Anda/) as HTMLTextAreaElement).value).toBe(''),
  );
  expect(calls.find(({ key }) => key === ASK)?.body).toMatchObject({
    lessonCode: 'A',
    text: 'Ukuran label botol',
  });
});

test('without a signal the question waits on the phone under its own id', async () => {
  const { calls } = open({ [LIST]: page(), [ASK]: NO_SIGNAL });
  write('Kapan?');
  send();
  await waitFor(() => expect(kept).toHaveBeenCalledTimes(1));
  const { id } = calls.filter(({ key }) => key === ASK)[0]!.body as { id: string };
  expect(kept.mock.calls[0]?.[0]).toMatchObject({ kind: 'question', id, code: 'A', text: 'Kapan?' });
});

test('words stay in the form when the API says no', async () => {
  open({
    [LIST]: page(),
    [ASK]: new Failure(429, {
      code: 'too_many_requests',
      title: 'Terlalu banyak.',
      detail: 'Kirim lagi nanti.',
    }),
  });
  write('Satu lagi');
  send();
  expect(await screen.findByText('Kirim lagi nanti.')).toBeTruthy();
  expect((screen.getByLabelText(/Pertanyaan Anda/) as HTMLTextAreaElement).value).toBe('Satu lagi');
});

test('a question of others can be reported with a reason, my own taken back', async () => {
  const { calls } = open({
    [LIST]: page(question(), question({ id: 'q2', mine: true, text: 'Punya saya' })),
    'POST /api/enrolments/e1/questions/q1/report': { hidden: false },
    'DELETE /api/enrolments/e1/questions/q2': { ok: true },
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Laporkan' }));
  const dialog = screen.getByRole('dialog');
  fireEvent.click(within(dialog).getByRole('button', { name: 'Kirim laporan' }));
  expect(within(dialog).getByText('Pilih alasan laporan.')).toBeTruthy();
  fireEvent.click(within(dialog).getByLabelText('Kasar atau menghina'));
  fireEvent.click(within(dialog).getByRole('button', { name: 'Kirim laporan' }));
  await waitFor(() =>
    expect(calls.find(({ key }) => key.endsWith('/report'))?.body).toEqual({ reason: 'rude', note: '' }),
  );
  fireEvent.click(screen.getByRole('button', { name: 'Hapus pertanyaan' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Ya, hapus' }));
  await waitFor(() => expect(calls.some(({ key }) => key.startsWith('DELETE'))).toBe(true));
});

test('what is hidden says why, to its author', async () => {
  open({ [LIST]: page(question({ mine: true, hidden: true, hiddenReason: 'Ada nomor HP.' })) });
  expect(await screen.findByText('Disembunyikan dari peserta lain')).toBeTruthy();
  expect(screen.getByText('Ada nomor HP.')).toBeTruthy();
});
