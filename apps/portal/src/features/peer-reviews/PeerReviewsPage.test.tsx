import { fireEvent, screen, waitFor } from '@testing-library/react';
import { mockApi } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';

const PATH = '/api/enrolments/e1/assignments/A/peer-reviews';
const task = (over: object = {}) => ({
  id: 't1',
  text: 'Saya memotret keripik.',
  files: [],
  levels: [],
  body: '',
  sentAt: null,
  ...over,
});
const reviews = (over: object = {}) => ({
  title: 'Tugas foto',
  rubric: [
    { name: 'Cahaya', weightPercent: 100, levels: [{ score: 4, label: 'Baik', description: 'Terang' }] },
  ],
  wanted: 2,
  open: true,
  tasks: [],
  received: [],
  ...over,
});

async function open(answers: Parameters<typeof mockApi>[0]) {
  const mocked = mockApi(answers);
  await renderPage('/kelas/e1/tugas/A/ulasan');
  await screen.findByRole('heading', { level: 1, name: 'Ulasan teman' });
  return mocked;
}

beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});

test('says what opens it', async () => {
  await open({ [`GET ${PATH}`]: reviews({ open: false }) });
  expect(await screen.findByText('Kirim tugas Anda dulu')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Ambil tugas teman' })).toBeNull();
});

test('gives work to review, and sends a review with its levels once', async () => {
  let sent = false;
  const { calls } = await open({
    [`GET ${PATH}`]: () =>
      sent
        ? reviews({
            tasks: [task({ sentAt: '2026-11-21T03:00:00Z', body: 'Fotonya terang sekali, bagus.' })],
          })
        : reviews(),
    [`POST ${PATH}`]: reviews({ tasks: [task()] }),
    'POST /api/peer-reviews/t1/send': () => {
      sent = true;
      return { ok: true };
    },
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Ambil tugas teman' }));
  expect(await screen.findByText('Saya memotret keripik.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Kirim ulasan' }));
  expect(screen.getByText('Tulis paling sedikit 20 huruf.')).toBeTruthy();
  expect(screen.getByText('Pilih satu tingkat.')).toBeTruthy();
  fireEvent.click(screen.getByLabelText(/Baik/));
  fireEvent.change(screen.getByLabelText('Ulasan Anda'), {
    target: { value: 'Fotonya terang sekali, bagus.' },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Kirim ulasan' }));
  expect(await screen.findByText('Tugas teman: 1 dari 2 diulas')).toBeTruthy();
  expect(calls.filter(({ key }) => key === 'POST /api/peer-reviews/t1/send').map(({ body }) => body)).toEqual(
    [{ levels: [{ criterion: 'Cahaya', score: 4 }], body: 'Fotonya terang sekali, bagus.' }],
  );
});

test('a review that hurts is reported with a reason', async () => {
  const received = [
    { id: 'r1', levels: [], body: 'Jelek!', sentAt: '2026-11-21T03:00:00Z', reported: false },
  ];
  let reported = false;
  const { calls } = await open({
    [`GET ${PATH}`]: () => (reported ? reviews() : reviews({ received })),
    'POST /api/peer-reviews/r1/report': () => {
      reported = true;
      return { ok: true };
    },
  });
  expect(await screen.findByText('Jelek!')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Laporkan ulasan 1' }));
  fireEvent.change(screen.getByLabelText('Apa yang salah?'), { target: { value: 'Kata-katanya kasar.' } });
  fireEvent.click(screen.getByRole('button', { name: 'Laporkan' }));
  await waitFor(() => expect(screen.queryByText('Jelek!')).toBeNull());
  expect(calls.find(({ key }) => key.endsWith('/report'))?.body).toEqual({ reason: 'Kata-katanya kasar.' });
});
