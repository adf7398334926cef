import { toFlow } from './document/flow.js';
import { isAllowedHref, toHref } from './document/href.js';
import { youtubeIdOf } from './document/youtube.js';
import { draftText } from './draft-text.js';
import { findBlocks } from './editor/blocks.js';
import type { LessonDraft } from './lesson-draft.js';
import { mergeDrafts } from './merge.js';
import { estimateWeight, heavyWords, tooHeavy } from './weight.js';
import type { Media } from './api/lesson.js';

const p = (text: string) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] });
const reading = (texts: readonly string[], keyPoints: string[] = [], title = 'Cahaya'): LessonDraft => ({
  title,
  minutes: 15,
  body: { kind: 'reading', document: { type: 'doc', content: texts.map(p) }, keyPoints },
});

describe('addresses', () => {
  test.each([
    ['latkop.id', 'https://latkop.id'],
    ['https://latkop.id/a?b=1', 'https://latkop.id/a?b=1'],
    ['sari@latkop.id', 'mailto:sari@latkop.id'],
    ['0812 3456 7890', 'tel:081234567890'],
    ['/pelatihan', '/pelatihan'],
  ])('%s becomes %s', (typed, href) => expect(toHref(typed)).toBe(href));

  test.each(['javascript:alert(1)', 'data:text/html,x', '//jahat.id', 'bukan alamat', ''])(
    '%s is refused',
    (typed) => {
      expect(toHref(typed)).toBeNull();
      expect(isAllowedHref(typed)).toBe(false);
    },
  );

  test.each([
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3',
    'https://youtu.be/dQw4w9WgXcQ?si=x',
    'm.youtube.com/shorts/dQw4w9WgXcQ',
    'dQw4w9WgXcQ',
  ])('YouTube: %s', (address) => expect(youtubeIdOf(address)).toBe('dQw4w9WgXcQ'));

  test.each([
    'https://vimeo.com/123',
    'https://youtube.com.jahat.id/watch?v=dQw4w9WgXcQ',
    'https://youtube.com/',
  ])('not YouTube: %s', (address) => expect(youtubeIdOf(address)).toBeNull());
});

test('what goes into a box keeps its words and gives up its frame', () => {
  expect(
    toFlow([
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Judul' }] },
      { type: 'callout', attrs: { tone: 'tip' }, content: [p('isi')] },
      { type: 'codeBlock', content: [{ type: 'text', text: 'a\n\nb' }] },
      { type: 'image', attrs: { mediaId: 'x' } },
    ]),
  ).toEqual([p('Judul'), p('isi'), p('a'), p('b')]);
});

test('the menu finds by other words and puts names that begin with it first', () => {
  expect(findBlocks('foto').map(({ label }) => label)).toEqual(['Foto sebelum dan sesudah', 'Gambar']);
  expect(findBlocks('kot').map(({ label }) => label)).toHaveLength(4);
  expect(findBlocks('zzz')).toEqual([]);
});

describe('two texts in one', () => {
  test('mine, a divider with their name, theirs; lists without doubles; the title stays mine', () => {
    const merged = mergeDrafts(
      reading(['saya'], ['a', 'b'], 'Punyaku'),
      reading(['dia'], ['b', 'c'], 'Punyanya'),
      'Tulisan Sari',
    );
    expect(merged.title).toBe('Punyaku');
    expect(merged.body).toEqual({
      kind: 'reading',
      keyPoints: ['a', 'b', 'c'],
      document: {
        type: 'doc',
        content: [
          p('saya'),
          { type: 'horizontalRule' },
          { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Tulisan Sari' }] },
          p('dia'),
        ],
      },
    });
  });

  test('equal texts stay one', () => {
    const same = reading(['sama']);
    expect(mergeDrafts(same, reading(['sama'], ['x']), 'Y').body).toEqual({ ...same.body, keyPoints: ['x'] });
  });
});

test('a lesson as lines: lists, tables and pictures are named', () => {
  const draft: LessonDraft = {
    title: 'Cahaya',
    minutes: 5,
    body: {
      kind: 'audio',
      mediaId: null,
      productionNotes: '',
      document: {
        type: 'doc',
        content: [
          p('satu'),
          { type: 'bulletList', content: [{ type: 'listItem', content: [p('a')] }] },
          { type: 'image', attrs: { mediaId: 'm', alt: 'Meja', caption: 'di rumah' } },
          {
            type: 'table',
            content: [
              {
                type: 'tableRow',
                content: [
                  { type: 'tableCell', content: [p('x')] },
                  { type: 'tableCell', content: [p('y')] },
                ],
              },
            ],
          },
        ],
      },
    },
  };
  expect(draftText(draft)).toBe('Cahaya\n5 menit\n\nsatu\n\n• a\n\n[Gambar: Meja: di rumah]\n\nx | y\n');
});

describe('weight', () => {
  const media = (id: string, kind: Media['kind'], rendition: string, bytes: number): [string, Media] => [
    id,
    {
      id,
      kind,
      state: 'ready',
      title: `Berkas ${id}`,
      bytes: 9_000_000,
      durationSeconds: null,
      renditions: [{ name: rendition, contentType: '', bytes, width: null, height: null, url: '' }],
      captionsUrl: null,
      transcript: '',
      reason: null,
    },
  ];
  const library = new Map([
    media('g', 'image', 'w640', 700_000),
    media('h', 'image', 'w640', 600_000),
    media('v', 'video', '240p', 2_000_000),
  ]);
  const body = (ids: readonly string[]): LessonDraft['body'] => ({
    kind: 'reading',
    keyPoints: [],
    document: {
      type: 'doc',
      content: ids.map((mediaId) =>
        mediaId === 'v'
          ? { type: 'video', attrs: { mediaId } }
          : { type: 'image', attrs: { mediaId, alt: '' } },
      ),
    },
  });

  test('counts what a learner gets, each upload once, video apart', () => {
    const weight = estimateWeight(body(['g', 'g', 'v']), library, undefined);
    expect(weight.videoBytes).toBe(2_000_000);
    expect(weight.bytes).toBeGreaterThan(2_700_000);
    expect(weight.bytes).toBeLessThan(2_701_000);
    expect(weight.estimatedRupiah).toBe(28);
  });

  test('takes the price from what the server said', () => {
    const server = { bytes: 2_000_000, videoBytes: 0, estimatedRupiah: 60 };
    expect(estimateWeight(body(['v']), library, server).estimatedRupiah).toBe(61);
  });

  test('over a megabyte without video it names the heaviest first, and no video', () => {
    const heavy = body(['v', 'h', 'g']);
    expect(tooHeavy(heavy, library, estimateWeight(heavy, library, undefined)).map(heavyWords)).toEqual([
      'Gambar “Berkas g” (700 KB)',
    ]);
    const light = body(['v', 'g']);
    expect(tooHeavy(light, library, estimateWeight(light, library, undefined))).toEqual([]);
  });
});
