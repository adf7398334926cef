import { fireEvent, render, screen, within } from '@testing-library/react';
import { hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { act } from 'react';
import { chooseDataSaver } from '../../../../lib/data-saver.js';
import type { EmbeddedQuestion, LessonMedia } from './document-context.js';
import type { LessonBlock } from './document-types.js';
import { LessonDocument, type LessonDocumentProps } from './LessonDocument.js';
import { loadMediaParts } from './media-parts.js';

const text = (words: string) => ({ type: 'text' as const, text: words });
const paragraph = (words: string) => ({ type: 'paragraph' as const, content: [text(words)] });
const heading = (level: number, words: string): LessonBlock => ({
  type: 'heading',
  attrs: { level },
  content: [text(words)],
});

const picture: LessonMedia = {
  id: 'm1',
  kind: 'image',
  state: 'ready',
  title: 'botol.jpg',
  bytes: 900_000,
  durationSeconds: null,
  renditions: [320, 640, 1280].map((width) => ({
    name: `w${width}`,
    contentType: 'image/webp',
    bytes: width * 60,
    width,
    height: width * 0.75,
    url: `/api/media/m1/w${width}`,
  })),
  captionsUrl: null,
  transcript: '',
  reason: null,
};
const leaflet: LessonMedia = {
  ...picture,
  id: 'm2',
  kind: 'file',
  title: 'Daftar periksa.pdf',
  renditions: [
    {
      name: 'original',
      contentType: 'application/pdf',
      bytes: 1_240_000,
      width: null,
      height: null,
      url: '/api/media/m2/original',
    },
  ],
};
const question: EmbeddedQuestion = {
  code: 'Q1',
  kind: 'single',
  text: 'Apa yang dibersihkan dulu?',
  options: [
    { id: 'a', text: 'Lensa' },
    { id: 'b', text: 'Meja' },
  ],
  matches: [],
  unit: '',
  imageUrl: null,
  imageAlt: '',
  key: ['a'],
  tolerance: 0,
  feedbackCorrect: 'Lensa kotor membuat foto kabur.',
  feedbackWrong: 'Meja tidak ikut masuk foto.',
};

function show(content: LessonBlock[], props: Partial<LessonDocumentProps> = {}) {
  return render(element(content, props));
}
function element(content: LessonBlock[], props: Partial<LessonDocumentProps> = {}) {
  return (
    <LessonDocument
      document={{ type: 'doc', content }}
      media={[picture, leaflet]}
      questions={[question]}
      {...props}
    />
  );
}

beforeAll(loadMediaParts);
beforeEach(() => localStorage.clear());

test('headings begin below the page’s title, whatever level the author began with', () => {
  show([heading(3, 'Satu'), heading(4, 'Dua')]);
  expect(screen.getByRole('heading', { name: 'Satu', level: 2 })).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Dua', level: 3 })).toBeTruthy();
});

test('marks, links and line breaks', () => {
  const { container } = show([
    {
      type: 'paragraph',
      content: [
        { ...text('tebal'), marks: [{ type: 'bold' }, { type: 'italic' }] },
        { type: 'hardBreak' },
        { ...text('sini'), marks: [{ type: 'link', attrs: { href: 'https://e.id' } }] },
        { ...text('kode'), marks: [{ type: 'code' }] },
      ],
    },
  ]);
  expect(container.querySelector('p')?.innerHTML).toBe(
    '<strong><em>tebal</em></strong><br><a href="https://e.id" rel="noopener">sini</a><code>kode</code>',
  );
});

test('words that look like HTML stay words', () => {
  const { container } = show([paragraph('<img src=x onerror=alert(1)>')]);
  expect(container.querySelector('img')).toBeNull();
  expect(screen.getByText('<img src=x onerror=alert(1)>')).toBeTruthy();
});

test('lists in lists, quotes, code and rules', () => {
  const { container } = show([
    {
      type: 'orderedList',
      attrs: { start: 3 },
      content: [
        {
          type: 'listItem',
          content: [
            paragraph('luar'),
            { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('dalam')] }] },
          ],
        },
      ],
    },
    { type: 'blockquote', content: [paragraph('kutipan')] },
    { type: 'codeBlock', content: [text('a\nb')] },
    { type: 'horizontalRule' },
  ]);
  expect(container.querySelector('ol')?.start).toBe(3);
  expect(container.querySelector('ol > li > ul > li')?.textContent).toBe('dalam');
  expect(container.querySelector('blockquote')?.textContent).toBe('kutipan');
  expect(container.querySelector('pre > code')?.textContent).toBe('a\nb');
  expect(container.querySelector('hr')).not.toBeNull();
});

test('every block carries its place', () => {
  const { container } = show([paragraph('a'), paragraph('b')]);
  const places = [...container.querySelectorAll('[data-block]')].map((one) => one.getAttribute('data-block'));
  expect(places).toEqual(['0', '1']);
});

test('a ticked item stays ticked on this device, for this lesson only', () => {
  const list: LessonBlock[] = [
    { type: 'taskList', content: [{ type: 'taskItem', content: [paragraph('Lap lensa')] }] },
  ];
  const first = show(list, { memory: 'k1.A' });
  fireEvent.click(screen.getByRole('checkbox', { name: 'Lap lensa' }));
  first.unmount();
  const again = show(list, { memory: 'k1.A' });
  expect(screen.getByRole<HTMLInputElement>('checkbox').checked).toBe(true);
  again.unmount();
  show(list, { memory: 'k1.B' });
  expect(screen.getByRole<HTMLInputElement>('checkbox').checked).toBe(false);
});

test.each([
  ['info', 'Catatan'],
  ['tip', 'Tips'],
  ['warning', 'Perhatian'],
  ['example', 'Contoh'],
] as const)('a callout of tone %s says %s', (tone, word) => {
  show([{ type: 'callout', attrs: { tone }, content: [paragraph('Isi.')] }]);
  expect(within(screen.getByRole('note', { name: word })).getByText('Isi.')).toBeTruthy();
});

test('a table scrolls in a frame that the keyboard reaches, and its heads say what they head', () => {
  show([
    {
      type: 'table',
      content: [
        { type: 'tableRow', content: [{ type: 'tableHeader', content: [paragraph('Ukuran')] }] },
        {
          type: 'tableRow',
          content: [
            { type: 'tableHeader', content: [paragraph('A4')] },
            { type: 'tableCell', attrs: { colspan: 2 }, content: [paragraph('210')] },
          ],
        },
      ],
    },
  ]);
  expect(screen.getByRole('region', { name: 'Tabel' }).tabIndex).toBe(0);
  expect(screen.getByRole('columnheader', { name: 'Ukuran' })).toBeTruthy();
  expect(screen.getByRole('rowheader', { name: 'A4' })).toBeTruthy();
  expect(screen.getByRole<HTMLTableCellElement>('cell', { name: '210' }).colSpan).toBe(2);
});

describe('a picture', () => {
  const image: LessonBlock = {
    type: 'image',
    attrs: { mediaId: 'm1', alt: 'Botol di jendela', caption: 'Cahaya samping' },
  };

  test('comes in the width that the screen needs, late, in a place kept free', () => {
    show([image]);
    const img = screen.getByRole<HTMLImageElement>('img', { name: 'Botol di jendela' });
    expect(img.getAttribute('srcset')).toBe(
      '/api/media/m1/w320 320w, /api/media/m1/w640 640w, /api/media/m1/w1280 1280w',
    );
    expect([img.getAttribute('width'), img.getAttribute('height')]).toEqual(['1280', '960']);
    expect(img.getAttribute('loading')).toBe('lazy');
    expect(screen.getByText('Cahaya samping')).toBeTruthy();
  });

  test('is the small one where data is saved, and sharp on request', () => {
    chooseDataSaver({ on: true });
    show([image]);
    const img = screen.getByRole<HTMLImageElement>('img');
    expect(img.getAttribute('src')).toBe('/api/media/m1/w320');
    expect(img.getAttribute('srcset')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: /Muat gambar jelas \(38 KB\)/ }));
    expect(screen.getByRole('img').getAttribute('srcset')).toContain('w640 640w');
    act(() => chooseDataSaver({ on: false }));
  });

  test('that is not there leaves its words', () => {
    show([image], { media: [] });
    expect(screen.getByText('Gambar belum tersedia. Isinya: Botol di jendela')).toBeTruthy();
    expect(screen.queryByRole('img')).toBeNull();
  });
});

describe('before and after', () => {
  const pair: LessonBlock = {
    type: 'beforeAfter',
    attrs: { before: 'm1', after: 'm1', beforeAlt: 'Gelap', afterAlt: 'Terang', caption: 'Jendela' },
  };

  test('is two pictures with words without scripts', () => {
    const html = renderToString(element([pair]));
    expect(html).toContain('Sebelum');
    expect(html).toContain('alt="Terang"');
    expect(html).not.toContain('range');
    expect(html).not.toContain('style=');
  });

  test('is a slider that arrow keys move, once scripts run', () => {
    show([pair]);
    const slider = screen.getByRole('slider', { name: 'Geser untuk membandingkan' });
    expect(slider.getAttribute('aria-valuetext')).toBe('50% sebelum, 50% sesudah');
    fireEvent.change(slider, { target: { value: '80' } });
    expect(slider.getAttribute('aria-valuetext')).toBe('80% sebelum, 20% sesudah');
    expect(screen.getByRole('img', { name: 'Gelap' })).toBeTruthy();
  });
});

test('a file says what it is and what it weighs', () => {
  show([{ type: 'file', attrs: { mediaId: 'm2', caption: 'Cetak satu lembar' } }]);
  const link = screen.getByRole('link', { name: /Daftar periksa\.pdf/ });
  expect(link.getAttribute('href')).toBe('/api/media/m2/original');
  expect(link.textContent).toContain('PDF, 1,2 MB. Cetak satu lembar');
});

test('nothing is asked from YouTube before a tap', () => {
  const { container } = show([
    { type: 'youtube', attrs: { videoId: 'dQw4w9WgXcQ', title: 'Cahaya jendela' } },
  ]);
  expect(container.innerHTML).not.toMatch(/ytimg|youtube-nocookie|<img|<iframe/);
  fireEvent.click(screen.getByRole('link', { name: /Putar video: Cahaya jendela/ }));
  const frame = screen.getByTitle('Cahaya jendela');
  expect(frame.getAttribute('src')).toMatch(/^https:\/\/www\.youtube-nocookie\.com\/embed\/dQw4w9WgXcQ\?/);
});

describe('a question in the text', () => {
  const quiz: LessonBlock = { type: 'quiz', attrs: { question: 'Q1' } };

  test('can be read with its answer without scripts', () => {
    const html = renderToString(element([quiz]));
    for (const words of [question.text, 'Meja', 'Lihat jawaban', question.feedbackCorrect])
      expect(html).toContain(words);
  });

  test('answers at once with the reason, and lets one try again', async () => {
    show([quiz]);
    fireEvent.click(await screen.findByRole('button', { name: 'Periksa jawaban' }));
    expect(screen.getByText('Jawab dulu, lalu periksa.')).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: 'Meja' }));
    fireEvent.click(screen.getByRole('button', { name: 'Periksa jawaban' }));
    expect(screen.getByText('Belum tepat')).toBeTruthy();
    expect(screen.getByText(question.feedbackWrong)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Coba lagi' }));
    fireEvent.click(screen.getByRole('radio', { name: 'Lensa' }));
    fireEvent.click(screen.getByRole('button', { name: 'Periksa jawaban' }));
    expect(screen.getByText('Benar')).toBeTruthy();
    expect(screen.getByText(question.feedbackCorrect)).toBeTruthy();
  });

  test('that the version does not have is left out', () => {
    const { container } = show([quiz], { questions: [] });
    expect(container.textContent).toBe('');
  });
});

test('what the server renders is what the browser takes over', async () => {
  const errors = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const content: LessonBlock[] = [
    heading(2, 'Judul'),
    { type: 'taskList', content: [{ type: 'taskItem', content: [paragraph('Satu')] }] },
    { type: 'image', attrs: { mediaId: 'm1', alt: 'a' } },
    { type: 'beforeAfter', attrs: { before: 'm1', after: 'm1', beforeAlt: 'a', afterAlt: 'b' } },
    { type: 'quiz', attrs: { question: 'Q1' } },
    { type: 'file', attrs: { mediaId: 'm2' } },
  ];
  chooseDataSaver({ on: true });
  const host = document.createElement('div');
  host.innerHTML = renderToString(element(content));
  expect(host.innerHTML).not.toContain('style=');
  const recoverable = jest.fn();
  let root: Root | undefined;
  // Also what comes later: the form of the question.
  await act(async () => {
    root = hydrateRoot(host, element(content), { onRecoverableError: recoverable });
    await import('./QuizTry.js');
  });
  expect(recoverable).not.toHaveBeenCalled();
  expect(errors).not.toHaveBeenCalled();
  act(() => root?.unmount());
  errors.mockRestore();
});
