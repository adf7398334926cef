import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { Failure, mockApi, type Answers } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';

const file = (id: string) => ({
  id,
  kind: 'photo',
  bytes: 200_000,
  width: 1600,
  height: 1200,
  url: `/api/evidence-files/${id}`,
  thumbnailUrl: `/api/evidence-files/${id}?size=thumbnail`,
  name: null as string | null,
  state: 'ready',
  reason: null as string | null,
  durationSeconds: null as number | null,
});
const submission = (over: object) => ({
  id: 's1',
  revision: 1,
  state: 'draft',
  text: '',
  sentAt: null,
  files: [],
  grade: null,
  formerGrades: [],
  ...over,
});
const assignment = (over: object = {}) => ({
  enrolmentId: 'e1',
  code: 'A',
  title: 'Tugas foto',
  final: true,
  instructions: {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Ambil dua foto.' }] }],
  },
  media: [],
  evidence: [
    {
      kind: 'photo',
      min: 2,
      max: 3,
      maxMegabytes: 5,
      formats: ['jpg'],
      maxWords: null,
      note: 'Sebelum dan sesudah',
    },
    { kind: 'text', min: 1, max: 1, maxMegabytes: null, formats: [], maxWords: 5, note: 'Cerita' },
  ],
  checklist: ['Lensa bersih'],
  rubric: [
    { name: 'Cahaya', weightPercent: 100, levels: [{ score: 2, label: 'Cukup', description: 'Agak gelap' }] },
  ],
  passingScore: 70,
  revisionsLeft: 1,
  peerReviews: 0,
  dueAt: null,
  open: true,
  submissions: [],
  ...over,
});
const PATH = '/api/enrolments/e1/assignments/A';

/** The uploads of a test: each answers with the next status and body; 0 is a lost line. */
function mockUploads(outcomes: (readonly [status: number, body?: object])[]) {
  const sent: FormData[] = [];
  class FakeRequest {
    upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
    onload?: () => void;
    onerror?: () => void;
    status = 0;
    responseText = '';
    open = () => undefined;
    setRequestHeader = () => undefined;
    send(form: FormData) {
      sent.push(form);
      const [status, body] = outcomes.shift() ?? [0];
      setTimeout(() => {
        this.upload.onprogress?.({ loaded: 1, total: 2 });
        this.status = status;
        this.responseText = JSON.stringify(body ?? null);
        if (status === 0) this.onerror?.();
        else this.onload?.();
      });
    }
  }
  globalThis.XMLHttpRequest = FakeRequest as unknown as typeof XMLHttpRequest;
  return sent;
}

const choose = async (name: string) =>
  fireEvent.change(await screen.findByLabelText('Tambah foto'), {
    target: { files: [new File(['x'], name, { type: 'image/jpeg' })] },
  });

async function open(over: Answers = {}) {
  const mocked = mockApi({ [`GET ${PATH}`]: assignment(), ...over });
  await renderPage('/kelas/e1/tugas/A');
  await screen.findByRole('heading', { name: 'Tugas foto' });
  return mocked;
}

beforeAll(() => {
  URL.createObjectURL = () => 'blob:foto';
  URL.revokeObjectURL = () => undefined;
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});
beforeEach(() => localStorage.clear());

test('a photo that was refused says why, and trying again is offered only where it can help', async () => {
  mockUploads([[422, { code: 'photo_unreadable', title: 'Berkas ini bukan foto yang dapat dibaca.' }]]);
  await open();
  await choose('salah.jpg');
  expect((await screen.findByRole('alert')).textContent).toBe('Berkas ini bukan foto yang dapat dibaca.');
  expect(screen.queryByRole('button', { name: 'Coba lagi' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Hapus' }));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a lost line keeps the photo and sends it at the second try', async () => {
  let files: object[] = [];
  const sent = mockUploads([[0], [201, file('f1')]]);
  await open({
    [`GET ${PATH}`]: () => assignment({ submissions: files.length ? [submission({ files })] : [] }),
  });
  await choose('a.jpg');
  expect((await screen.findByRole('alert')).textContent).toContain('Foto masih ada di HP ini');
  files = [file('f1')];
  fireEvent.click(screen.getByRole('button', { name: 'Coba lagi' }));
  expect(await screen.findByRole('button', { name: 'Hapus foto 1' })).toBeTruthy();
  expect(sent).toHaveLength(2);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('photos go one after the other', async () => {
  const sent = mockUploads([
    [201, file('f1')],
    [500, { title: 'Ada gangguan.' }],
  ]);
  await open();
  await choose('a.jpg');
  await choose('b.jpg');
  await waitFor(() => expect(sent).toHaveLength(2));
  expect((await screen.findByRole('alert')).textContent).toBe('Ada gangguan. Foto masih ada di HP ini.');
});

test('says what is missing, counts words, saves the story and asks before sending', async () => {
  const draft = assignment({ submissions: [submission({ files: [file('f1'), file('f2')] })] });
  const { calls } = await open({
    [`GET ${PATH}`]: draft,
    [`PUT ${PATH}/draft`]: draft,
    [`POST ${PATH}/send`]: assignment({
      open: false,
      submissions: [
        submission({ state: 'sent', sentAt: '2026-11-21T03:00:00Z', files: [file('f1')], text: 'Satu dua' }),
      ],
    }),
  });
  expect(screen.getByText('Tulis ceritanya.')).toBeTruthy();
  expect((screen.getByRole('button', { name: 'Kirim tugas' }) as HTMLButtonElement).disabled).toBe(true);
  const story = screen.getByLabelText('Cerita Anda');
  fireEvent.change(story, { target: { value: 'satu dua tiga empat lima enam' } });
  expect(screen.getByText('Kurangi 1 kata.')).toBeTruthy();
  fireEvent.change(story, { target: { value: 'Satu dua' } });
  expect(screen.getByText('2 kata dari paling banyak 5')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Kirim tugas' }));
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Ya, kirim' })));
  expect(await screen.findByText(/Pelatih akan menilai/)).toBeTruthy();
  expect(calls.filter(({ key }) => key === `PUT ${PATH}/draft`).at(-1)?.body).toEqual({ text: 'Satu dua' });
});

test('a story written without a signal is there again after a reload', async () => {
  localStorage.setItem('sinau.my.draft.e1.A', JSON.stringify('Dari kemarin'));
  await open({ [`PUT ${PATH}/draft`]: new Failure(503, { title: 'Gangguan sementara.' }) });
  await waitFor(() =>
    expect((screen.getByLabelText('Cerita Anda') as HTMLTextAreaElement).value).toBe('Dari kemarin'),
  );
});

test('shows the grade with the words of the rubric and the way to a revision', async () => {
  const grade = {
    number: 1,
    reason: null,
    pins: [{ number: 1, fileId: 'f1', x: 0.5, y: 0.5, body: 'Bayangannya keras.' }],
    levels: [{ criterion: 'Cahaya', score: 2 }],
    score: 50,
    passed: false,
    comment: 'Coba dekat jendela.',
    graderName: 'Dewi',
    gradedAt: '2026-11-21T03:00:00Z',
  };
  await open({
    [`GET ${PATH}`]: assignment({
      submissions: [submission({ state: 'graded', grade, files: [file('f1')] })],
    }),
  });
  expect(screen.getByText('Tugas perlu diperbaiki. Nilai 50.')).toBeTruthy();
  expect(screen.getByText(/Coba dekat jendela/)).toBeTruthy();
  expect(screen.getByText('Bayangannya keras.')).toBeTruthy();
  expect(screen.getByRole('img', { name: 'Foto 1 dengan 1 catatan, buka ukuran penuh' })).toBeTruthy();
  expect(screen.getByText('Cukup. Agak gelap', { exact: false })).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Perbaikan' })).toBeTruthy();
});

const VIDEO_RULE = {
  kind: 'video',
  min: 1,
  max: 1,
  maxMegabytes: 1,
  formats: ['mp4', 'webm'],
  maxWords: null,
  note: 'Video 15 detik',
};
const video = (over: object = {}) => ({
  ...file('v1'),
  kind: 'video',
  name: 'proses.mp4',
  thumbnailUrl: null,
  durationSeconds: 15,
  ...over,
});
const withVideo = (files: object[]) =>
  assignment({ evidence: [VIDEO_RULE], submissions: [submission({ files })] });
const chooseVideo = (name: string, size: number) => {
  const chosen = new File(['x'], name, { type: 'video/mp4' });
  Object.defineProperty(chosen, 'size', { value: size });
  fireEvent.change(screen.getByLabelText('Tambah video'), { target: { files: [chosen] } });
};

test('a video too large or of another format is refused before anything is sent', async () => {
  const { calls } = await open({ [`GET ${PATH}`]: withVideo([]) });
  expect(screen.getByText('Tambahkan 1 video lagi.')).toBeTruthy();
  chooseVideo('besar.mp4', 3_000_000);
  expect(screen.getByText('Ukurannya 3 MB, paling besar 1 MB. Perkecil dulu, lalu pilih lagi.')).toBeTruthy();
  chooseVideo('lama.avi', 1000);
  expect(screen.getByText('Yang diterima: MP4 atau WEBM. Pilih berkas lain.')).toBeTruthy();
  chooseVideo('proses.mp4', 800_000);
  // What it costs is said first, and nothing goes before a tap.
  expect(screen.getByRole('button', { name: 'Kirim video (800 KB)' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Batal' }));
  expect(screen.getByLabelText('Tambah video')).toBeTruthy();
  expect(calls.some(({ key }) => key.startsWith('POST'))).toBe(false);
});

test('a video shows how far it is: processed, broken, or ready to play at a tap', async () => {
  await open({ [`GET ${PATH}`]: withVideo([video({ state: 'processing' })]) });
  expect(screen.getByText(/Videonya sedang dikecilkan/)).toBeTruthy();
  expect((screen.getByRole('button', { name: 'Kirim tugas' }) as HTMLButtonElement).disabled).toBe(false);
});

test('a video that cannot be read has to go first', async () => {
  await open({ [`GET ${PATH}`]: withVideo([video({ state: 'failed', reason: 'Video ini rusak.' })]) });
  expect(screen.getByRole('alert').textContent).toBe('proses.mp4: Video ini rusak.');
  expect(screen.getByText('Hapus video yang tidak dapat dibaca.')).toBeTruthy();
  expect((screen.getByRole('button', { name: 'Kirim tugas' }) as HTMLButtonElement).disabled).toBe(true);
});

test('a ready video plays only after a tap that says its cost', async () => {
  const { container } = await (async () => {
    mockApi({ [`GET ${PATH}`]: withVideo([video()]) });
    const page = await renderPage('/kelas/e1/tugas/A');
    await screen.findByRole('heading', { name: 'Tugas foto' });
    return page;
  })();
  expect(container.querySelector('video')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: /Putar video proses.mp4 \(15 detik, 200 KB\)/ }));
  expect(container.querySelector('video')?.getAttribute('src')).toBe('/api/evidence-files/v1');
});

test('leads to reviews among classmates after handing in', async () => {
  const sent = submission({ state: 'sent', sentAt: '2026-11-21T03:00:00Z' });
  await open({ [`GET ${PATH}`]: assignment({ open: false, peerReviews: 2, submissions: [sent] }) });
  expect(screen.getByRole('link', { name: 'Buka ulasan teman' }).getAttribute('href')).toBe(
    '/kelas/e1/tugas/A/ulasan',
  );
});
