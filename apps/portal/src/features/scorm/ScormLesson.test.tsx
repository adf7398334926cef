import { act, render, screen } from '@testing-library/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { createQueryClient } from '../../lib/query-client.js';
import { mockApi } from '../../testing/mock-api.js';
import ScormLesson from './ScormLesson.js';

const ADDRESS = '/kelas/e1/pelajaran/FP-1-1';
const session = {
  title: 'Menghitung HPP',
  version: '1.2',
  bytes: 2_300_000,
  playerUrl: 'http://isi.test/player.html',
  launchUrl: '/0199aaaa-0000-7000-8000-000000000000/t0ken.abcdefghij/isi/index.html',
  learnerId: 'abc',
  cmi: null,
  passingScore: 70,
  result: { score: null, bestScore: null, done: false },
};
const ROUTE = '/api/enrolments/e1/lessons/FP-1-1/scorm';

async function show(address: string, given: object = session) {
  const result = { score: 80, bestScore: 80, done: true };
  const { calls } = mockApi({
    [`GET ${ROUTE}`]: given,
    [`PUT ${ROUTE}`]: { result, duplicate: false, lessonsPercent: 10 },
  });
  window.history.replaceState(null, '', address);
  render(
    <QueryClientProvider client={createQueryClient({ retry: false })}>
      <ScormLesson enrolmentId="e1" code="FP-1-1" />
    </QueryClientProvider>,
  );
  return { calls, sent: () => calls.filter(({ key }) => key.startsWith('PUT ')) };
}

const say = (frame: HTMLIFrameElement, data: unknown, origin = 'http://isi.test', source?: unknown) =>
  act(async () => {
    const from = (source ?? frame.contentWindow) as Window;
    window.dispatchEvent(new MessageEvent('message', { data, origin, source: from }));
    await new Promise((resolve) => setTimeout(resolve, 20));
  });

const commit = {
  sinau: 'scorm',
  type: 'commit',
  reason: 'commit',
  cmi: { 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '80' },
};

it('says what a tap costs, and loads nothing before it', async () => {
  await show(ADDRESS);
  const link = await screen.findByRole('link', { name: 'Buka pelajaran (2,3 MB)' });
  expect(link.getAttribute('href')).toBe(`${ADDRESS}?paket=buka`);
  // Only a page that was loaded as a lesson's may frame packages.
  expect(link.hasAttribute('data-reload')).toBe(true);
  expect(document.querySelector('iframe')).toBeNull();
});

it('says what was reached', async () => {
  await show(ADDRESS, { ...session, cmi: {}, result: { score: 60, bestScore: 80, done: true } });
  expect(await screen.findByText('Nilai 80, selesai.')).toBeTruthy();
  expect(screen.getByRole('link', { name: /^Lanjutkan pelajaran/ })).toBeTruthy();
});

describe('an open package', () => {
  const open = async () => {
    const shown = await show(`${ADDRESS}?paket=buka`);
    const frame = (await screen.findByTitle('Paket interaktif: Menghitung HPP')) as HTMLIFrameElement;
    return { ...shown, frame };
  };

  it('is framed with nothing of ours', async () => {
    const { frame } = await open();
    expect(frame.getAttribute('sandbox')).toBe('allow-scripts allow-forms allow-popups allow-same-origin');
    expect(frame.getAttribute('src')).toBe('http://isi.test/player.html');
    expect(frame.getAttribute('referrerpolicy')).toBe('no-referrer');
  });

  it('is told what to open by name of its origin, once it is ready', async () => {
    const { frame } = await open();
    const post = jest.spyOn(frame.contentWindow as Window, 'postMessage').mockImplementation(() => undefined);
    await say(frame, { sinau: 'scorm', type: 'ready' });
    expect(post.mock.calls).toEqual([
      [
        expect.objectContaining({ type: 'start', version: '1.2', launchUrl: session.launchUrl, cmi: null }),
        'http://isi.test',
      ],
    ]);
  });

  it('reports its score', async () => {
    const { frame, sent } = await open();
    await say(frame, commit);
    expect(sent()).toHaveLength(1);
    expect(sent()[0]?.body).toMatchObject({ cmi: commit.cmi });
    expect(await screen.findByText('Nilai 80, selesai.')).toBeTruthy();
  });

  it('is not heard from another origin, another window or in another shape', async () => {
    const { frame, sent } = await open();
    const post = jest.spyOn(frame.contentWindow as Window, 'postMessage').mockImplementation(() => undefined);
    await say(frame, commit, 'http://jahat.test');
    await say(frame, commit, 'http://isi.test.jahat.test');
    await say(frame, commit, 'null');
    await say(frame, commit, 'http://isi.test', window);
    await say(frame, { ...commit, sinau: 'x' });
    await say(frame, { sinau: 'scorm', type: 'ready' }, 'http://jahat.test');
    expect(sent()).toEqual([]);
    expect(post).not.toHaveBeenCalled();
  });
});
