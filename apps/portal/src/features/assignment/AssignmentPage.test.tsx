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
});
const submission = (over: object) => ({
  id: 's1',
  revision: 1,
  state: 'draft',
  text: '',
  sentAt: null,
  files: [],
  grade: null,
  ...over,
});
const assignment = (over: object = {}) => ({
  enrolmentId: 'e1',
  code: 'A',
  title: 'Tugas foto',
  final: true,
  instructionsHtml: '<p>Ambil dua foto.</p>',
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

const choose = (name: string) =>
  fireEvent.change(screen.getByLabelText('Tambah foto'), {
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
  choose('salah.jpg');
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
  choose('a.jpg');
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
  choose('a.jpg');
  choose('b.jpg');
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
    levels: [{ criterion: 'Cahaya', score: 2 }],
    score: 50,
    passed: false,
    comment: 'Coba dekat jendela.',
    graderName: 'Dewi',
    gradedAt: '2026-11-21T03:00:00Z',
  };
  await open({ [`GET ${PATH}`]: assignment({ submissions: [submission({ state: 'graded', grade })] }) });
  expect(screen.getByText('Tugas perlu diperbaiki. Nilai 50.')).toBeTruthy();
  expect(screen.getByText(/Coba dekat jendela/)).toBeTruthy();
  expect(screen.getByText('Cukup. Agak gelap', { exact: false })).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Perbaikan' })).toBeTruthy();
});
