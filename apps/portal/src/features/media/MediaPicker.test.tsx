import type { UploadOptions } from 'tus-js-client';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { createQueryClient } from '../../lib/query-client.js';
import { Failure, mockApi } from '../../testing/mock-api.js';
import { sentWords } from './components/UploadProgress.js';
import { kindOfFile } from './kinds.js';
import { MediaPicker } from './MediaPicker.js';
import { uploadMemory } from './upload-memory.js';
import { shouldRetry, uploadError } from './upload.js';

const ID = '0193b7c4-0000-7000-8000-000000000001';

/** The protocol's client, played by hand: what it was given, and what it would tell. */
class FakeUpload {
  static all: FakeUpload[] = [];
  url: string | null = `http://localhost/api/uploads/${ID}`;
  started = 0;
  terminated = false;

  constructor(
    readonly file: File,
    readonly options: UploadOptions,
  ) {
    FakeUpload.all.push(this);
  }

  findPreviousUploads = async () => [];
  start = () => {
    this.started += 1;
  };
  abort = async (terminate?: boolean) => {
    this.terminated = terminate === true;
  };
}

jest.mock('tus-js-client', () => ({
  Upload: jest.fn((...given: [File, UploadOptions]) => new FakeUpload(...given)),
}));

const media = (state: string, reason: string | null = null) => ({
  id: ID,
  kind: 'audio',
  state,
  title: 'sapaan',
  bytes: 12_000_000,
  durationSeconds: state === 'ready' ? 65 : null,
  renditions: [],
  captionsUrl: null,
  transcript: '',
  reason,
});

const audio = (size = 40_000_000, name = 'sapaan.mp3') => {
  const file = new File(['x'], name, { type: 'audio/mpeg' });
  Object.defineProperty(file, 'size', { value: size });
  return file;
};

async function choose(file: File, kinds: Parameters<typeof MediaPicker>[0]['kinds'] = ['audio']) {
  const onPick = jest.fn();
  render(
    <QueryClientProvider client={createQueryClient({ retry: false })}>
      <MediaPicker kinds={kinds} onPick={onPick} />
    </QueryClientProvider>,
  );
  fireEvent.change(screen.getByLabelText(/^Unggah/), { target: { files: [file] } });
  return onPick;
}
const upload = async () => {
  await waitFor(() => expect(FakeUpload.all).toHaveLength(1));
  return FakeUpload.all[0]!;
};

beforeEach(() => {
  FakeUpload.all = [];
  localStorage.clear();
});

describe('choosing a file', () => {
  it('sends it, says how much, and gives it once it is ready', async () => {
    mockApi({ [`GET /api/manage/media/${ID}`]: media('ready') });
    const onPick = await choose(audio());
    const sending = await upload();
    expect(sending.options.metadata).toEqual({ purpose: 'media', kind: 'audio', filename: 'sapaan.mp3' });
    act(() => sending.options.onProgress?.(12_000_000, 40_000_000));
    screen.getByText('12 dari 40 MB');
    act(() => sending.options.onSuccess?.({} as never));
    await waitFor(() => expect(onPick).toHaveBeenCalledTimes(1));
    expect(onPick.mock.calls[0]).toMatchObject([{ id: ID, state: 'ready' }]);
    screen.getByLabelText('Unggah audio');
  });

  it('can be used before the server has made it small', async () => {
    mockApi({ [`GET /api/manage/media/${ID}`]: media('processing') });
    const onPick = await choose(audio());
    const sending = await upload();
    act(() => sending.options.onSuccess?.({} as never));
    fireEvent.click(await screen.findByText('Pakai tanpa menunggu'));
    expect(onPick).toHaveBeenCalledWith(expect.objectContaining({ state: 'processing' }));
  });

  it('says why a file cannot be used and lets another be chosen', async () => {
    mockApi({ [`GET /api/manage/media/${ID}`]: media('failed', 'Berkas ini tidak memuat suara.') });
    const onPick = await choose(audio());
    const sending = await upload();
    act(() => sending.options.onSuccess?.({} as never));
    await screen.findByText('Berkas ini tidak memuat suara.');
    fireEvent.click(screen.getByText('Pilih berkas lain'));
    screen.getByLabelText('Unggah audio');
    expect(onPick).not.toHaveBeenCalled();
  });

  it('keeps what was sent when the signal goes, and goes on when it comes back', async () => {
    mockApi({});
    await choose(audio());
    const sending = await upload();
    act(() => sending.options.onProgress?.(12_000_000, 40_000_000));
    act(() => sending.options.onError?.(new Error('network')));
    screen.getByText('Unggahan menunggu sinyal');
    screen.getByText(/12 dari 40 MB sudah aman di server/);
    act(() => void window.dispatchEvent(new Event('online')));
    expect(sending.started).toBe(2);
    screen.getByText('12 dari 40 MB');
    fireEvent.click(screen.getByText('Batalkan'));
    expect(sending.terminated).toBe(true);
    screen.getByLabelText('Unggah audio');
  });

  it('tells in the server’s words what was refused', async () => {
    mockApi({});
    await choose(audio());
    const sending = await upload();
    const body = JSON.stringify({
      code: 'media_too_large',
      title: 'Berkas terlalu besar.',
      detail: 'Paling besar 200 MB.',
    });
    const answer = { getStatus: () => 413, getBody: () => body };
    act(() =>
      sending.options.onError?.(Object.assign(new Error('tus'), { originalResponse: answer }) as never),
    );
    screen.getByText('Berkas terlalu besar.');
    expect(screen.getByText('Paling besar 200 MB.')).toBeTruthy();
  });

  it('refuses another kind before anything is sent', async () => {
    mockApi({});
    await choose(new File(['x'], 'foto.png', { type: 'image/png' }));
    screen.getByText('Berkas ini bukan audio. Pilih berkas lain.');
    expect(FakeUpload.all).toHaveLength(0);
  });

  it('takes one from the library', async () => {
    mockApi({
      'GET /api/manage/media?kind=audio&pageSize=12': {
        items: [{ ...media('ready'), createdAt: '2026-11-21T03:00:00Z', usedBy: 0 }],
        total: 1,
        page: 1,
        pageSize: 12,
      },
    });
    const onPick = await choose(new File(['x'], 'foto.png', { type: 'image/png' }));
    fireEvent.click(screen.getByText('Pilih dari pustaka media'));
    fireEvent.click(await screen.findByRole('button', { name: 'Pilih sapaan' }));
    expect(onPick).toHaveBeenCalledWith(expect.objectContaining({ id: ID }));
    screen.getByText('12 MB diunggah, 1 menit 5 detik');
  });
});

describe('the parts', () => {
  it('tries again what passes, and not what is refused', () => {
    expect([0, 409, 423, 429, 500, 503].map(shouldRetry)).toEqual([true, true, true, true, true, true]);
    expect([400, 401, 404, 410, 413, 422, 507].some(shouldRetry)).toBe(false);
  });

  it('tells no signal from a refusal', () => {
    expect(uploadError(new Error('x')).name).toBe('OfflineError');
    const answer = { getStatus: () => 500, getBody: () => '<html>' };
    expect(uploadError(Object.assign(new Error('x'), { originalResponse: answer })).name).toBe('ApiError');
  });

  it('remembers where uploads are, by file, for a day, with what is private', async () => {
    const known = { size: 1, metadata: {}, uploadUrl: '/u', urlStorageKey: '', parallelUploadUrls: null };
    const key = await uploadMemory.addUpload('one', { ...known, creationTime: new Date().toString() });
    await uploadMemory.addUpload('one', {
      ...known,
      creationTime: new Date(Date.now() - 90_000_000).toString(),
    });
    await uploadMemory.addUpload('two', { ...known, creationTime: new Date().toString() });
    expect(
      (await uploadMemory.findUploadsByFingerprint('one')).map(({ urlStorageKey }) => urlStorageKey),
    ).toEqual([key]);
    expect(Object.keys(localStorage).every((name) => name.startsWith('sinau.my.'))).toBe(true);
    await uploadMemory.removeUpload(key);
    expect(await uploadMemory.findUploadsByFingerprint('one')).toEqual([]);
    expect(await uploadMemory.findAllUploads()).toHaveLength(1);
  });

  it('knows a file by its type', () => {
    const of = (type: string, kinds: Parameters<typeof kindOfFile>[1]) =>
      kindOfFile({ type, name: 'x' }, kinds);
    expect(of('image/png', ['image', 'file'])).toBe('image');
    expect(of('video/mp4', ['image'])).toBeUndefined();
    expect(of('application/pdf', ['image', 'file'])).toBe('file');
    expect(of('application/pdf', ['video'])).toBeUndefined();
    expect(of('', ['video'])).toBe('video');
  });

  it('counts in the unit of the whole', () => {
    expect([sentWords(0, 40_000_000), sentWords(12_340_000, 40_000_000), sentWords(20_000, 300_000)]).toEqual(
      ['0 dari 40 MB', '12,3 dari 40 MB', '20 dari 300 KB'],
    );
  });
});

describe('a refusal of the library', () => {
  it('is shown like any other', async () => {
    mockApi({
      'GET /api/manage/media?kind=audio&pageSize=12': new Failure(503, { title: 'Gangguan sementara.' }),
    });
    await choose(new File(['x'], 'foto.png', { type: 'image/png' }));
    fireEvent.click(screen.getByText('Pilih dari pustaka media'));
    expect(await screen.findByRole('button', { name: /Coba lagi/ })).toBeTruthy();
  });
});
