import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { readPrivate, writePrivate } from '../../../../lib/private-store.js';
import type { LessonMedia } from './document-context.js';
import { MediaPlayer, type MediaPlayerProps } from './MediaPlayer.js';

const rendition = (name: string, contentType: string, bytes: number, width: number | null = null) => ({
  name,
  contentType,
  bytes,
  width,
  height: width,
  url: `/api/media/v1/${name}`,
});
const video: LessonMedia = {
  id: 'v1',
  kind: 'video',
  state: 'ready',
  title: 'Menata cahaya',
  bytes: 40_000_000,
  durationSeconds: 184,
  renditions: [
    rendition('poster', 'image/webp', 12_000, 426),
    rendition('360p', 'video/mp4', 9_000_000, 640),
    rendition('240p', 'video/mp4', 4_100_000, 426),
  ],
  captionsUrl: '/api/media/v1/captions-1',
  transcript: 'Halo semua.',
  reason: null,
};

beforeEach(() => {
  localStorage.clear();
  document.body.replaceChildren();
});

const show = (props: Partial<MediaPlayerProps> = {}) =>
  render(<MediaPlayer media={video} kind="video" {...props} />);
const recording = (container: HTMLElement) => container.querySelector<HTMLVideoElement>('video, audio')!;

async function play(props: Partial<MediaPlayerProps> = {}) {
  const { container, unmount } = show(props);
  fireEvent.click(screen.getByRole('link', { name: /Putar: Menata cahaya/ }));
  await screen.findByRole('combobox', { name: 'Kecepatan' });
  const player = recording(container);
  await waitFor(() => expect(player.getAttribute('src')).toBe('/api/media/v1/240p'));
  Object.defineProperties(player, {
    duration: { value: 184, configurable: true },
    readyState: { value: 4, configurable: true },
  });
  return { player, unmount, container };
}

test('costs nothing before a tap, and says what a tap costs', () => {
  const { container } = show();
  expect(recording(container)).toBeNull();
  expect(screen.getByRole('link').textContent).toContain('4,1 MB, 3 menit, ada teks');
  // Held down or with the middle button it can be opened elsewhere.
  expect(screen.getByRole('link').getAttribute('href')).toBe('/api/media/v1/240p');
});

describe('before the scripts are here', () => {
  const early = () => {
    const host = document.body.appendChild(document.createElement('div'));
    host.innerHTML = renderToString(<MediaPlayer media={video} kind="video" />);
    return host;
  };
  const hydrate = async (host: HTMLElement) => {
    const errors = jest.fn();
    const player = <MediaPlayer media={video} kind="video" />;
    await act(async () => void hydrateRoot(host, player, { onRecoverableError: errors }));
    expect(errors).not.toHaveBeenCalled();
  };

  test('a tap opens a player in the page, and nothing is fetched before it', () => {
    const host = early();
    const player = recording(host);
    expect(host.querySelector('summary')?.textContent).toContain('Putar: Menata cahaya');
    expect(player.closest('details')?.open).toBe(false);
    expect([player.preload, player.controls, player.getAttribute('src')]).toEqual([
      'none',
      true,
      '/api/media/v1/240p',
    ]);
    // A track that is on by itself would be fetched at once.
    expect(host.querySelector('track')?.default).toBe(false);
    expect(host.querySelector('a')).toBeNull();
  });

  test('it becomes the facade when they come', async () => {
    const host = early();
    await hydrate(host);
    expect(recording(host)).toBeNull();
    expect(host.querySelector('a')?.textContent).toContain('Putar: Menata cahaya');
  });

  test('what was opened goes on in the real player', async () => {
    const host = early();
    host.querySelector('details')!.open = true;
    recording(host).currentTime = 7;
    await hydrate(host);
    await screen.findByRole('combobox', { name: 'Kecepatan' });
    const player = recording(host);
    Object.defineProperty(player, 'duration', { value: 184 });
    fireEvent.loadedMetadata(player);
    expect(player.currentTime).toBe(7);
  });
});

test('shows a poster only when it is light', () => {
  const heavy = {
    ...video,
    renditions: [rendition('poster', 'image/webp', 90_000, 426), ...video.renditions.slice(1)],
  };
  expect(show().container.querySelector('img')).not.toBeNull();
  expect(show({ media: heavy }).container.querySelector('img')).toBeNull();
});

test('plays the lightest first, with captions on, and the heavier one when asked', async () => {
  const { player, container } = await play();
  expect(container.querySelector('track')?.default).toBe(true);
  fireEvent.change(screen.getByRole('combobox', { name: 'Mutu' }), { target: { value: '360p' } });
  expect(player.getAttribute('src')).toBe('/api/media/v1/360p');
  fireEvent.change(screen.getByRole('combobox', { name: 'Kecepatan' }), { target: { value: '1.5' } });
  expect(player.playbackRate).toBe(1.5);
});

test('goes on where this device stopped, and tells where it is', async () => {
  writePrivate('media.v1', 60);
  const onPosition = jest.fn();
  const { player, unmount } = await play({ onPosition });
  fireEvent.loadedMetadata(player);
  expect(player.currentTime).toBe(60);
  player.currentTime = 63;
  fireEvent.timeUpdate(player);
  expect(onPosition).not.toHaveBeenCalled();
  player.currentTime = 66;
  fireEvent.timeUpdate(player);
  expect(onPosition).toHaveBeenLastCalledWith('v1', 66);
  player.currentTime = 67.4;
  unmount();
  expect(readPrivate('media.v1')).toBe(67);
});

test('goes on where another device stopped', async () => {
  writePrivate('media.v1', 60);
  const { player } = await play({ startAt: 120 });
  fireEvent.loadedMetadata(player);
  expect(player.currentTime).toBe(120);
});

test('begins anew when it was over', async () => {
  const { player } = await play({ startAt: 183 });
  fireEvent.loadedMetadata(player);
  expect(player.currentTime).toBe(0);
});

test('a recording that fails says so and tries again', async () => {
  const { player } = await play();
  fireEvent.error(player);
  expect(screen.getByRole('alert').textContent).toContain('Tempat Anda tersimpan');
  fireEvent.click(screen.getByRole('button', { name: 'Coba lagi' }));
  expect(player.getAttribute('src')).toBe('/api/media/v1/240p#2');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('the transcript can be read without playing', () => {
  show();
  expect(screen.getByText('Baca transkrip')).toBeTruthy();
  expect(screen.getByText('Halo semua.')).toBeTruthy();
});

test('while it is being prepared there is a word for it', () => {
  show({ media: { ...video, state: 'processing', renditions: [] } });
  expect(screen.getByText('Video sedang disiapkan.')).toBeTruthy();
});

test('audio plays as audio', async () => {
  const audio = { ...video, kind: 'audio' as const, renditions: [rendition('audio', 'audio/mp4', 900_000)] };
  const { container } = show({ media: audio, kind: 'audio' });
  fireEvent.click(screen.getByRole('link', { name: /Putar/ }));
  await screen.findByRole('combobox', { name: 'Kecepatan' });
  expect(recording(container).tagName).toBe('AUDIO');
  expect(screen.queryByRole('combobox', { name: 'Mutu' })).toBeNull();
});
