import type { Evidence } from '@sinau/contracts/assignments.contract.js';
import { mayWrite, missingEvidence, revisionsLeft } from './submission.rule.js';

const draft = { state: 'draft', grade: null } as const;
const sent = { state: 'sent', grade: null } as const;
const failed = { state: 'graded', grade: { passed: false } } as const;
const passed = { state: 'graded', grade: { passed: true } } as const;

describe('revisions', () => {
  // allowed > newest first > left > may write
  it.each([
    [1, [], 1, true],
    [1, [draft], 1, true],
    [1, [sent], 1, false],
    [1, [passed], 1, false],
    [1, [failed], 1, true],
    [1, [draft, failed], 1, true],
    [1, [sent, failed], 0, false],
    [1, [failed, failed], 0, false],
    [0, [failed], 0, false],
    [2, [failed, failed], 1, true],
    [2, [passed, failed], 1, false],
  ] as const)('%d allowed, %j', (allowed, revisions, left, open) => {
    expect(revisionsLeft(allowed, revisions)).toBe(left);
    expect(mayWrite(allowed, revisions)).toBe(open);
  });
});

const evidence = (change: Partial<Evidence>): Evidence => ({
  kind: 'photo',
  min: 2,
  max: 3,
  maxMegabytes: 5,
  formats: ['jpg'],
  maxWords: null,
  note: '',
  ...change,
});
const photos = (count: number) =>
  Array.from({ length: count }, () => ({ kind: 'photo' as const, state: 'ready' as const }));

describe('evidence', () => {
  it.each([
    [1, ['Kirim paling sedikit 2 foto. Baru ada 1.']],
    [2, []],
    [3, []],
    [4, ['Paling banyak 3 foto. Sekarang ada 4.']],
  ])('%d photos of 2 to 3', (count, sentences) => {
    expect(
      missingEvidence([evidence({})], { text: '', files: photos(count) }).map(({ message }) => message),
    ).toEqual(sentences);
  });

  const story = evidence({ kind: 'text', min: 1, max: 1, maxMegabytes: null, formats: [], maxWords: 5 });
  it.each([
    ['', ['Tulisan belum diisi.']],
    [' \n ', ['Tulisan belum diisi.']],
    ['satu dua tiga empat lima', []],
    ['satu dua\ntiga  empat lima enam', ['Tulisan paling banyak 5 kata. Sekarang 6 kata.']],
  ])('a story %j', (text, sentences) => {
    expect(missingEvidence([story], { text, files: [] }).map(({ message }) => message)).toEqual(sentences);
  });

  it('names the line of the assignment, and asks for no video that may be left out', () => {
    const all = [evidence({}), evidence({ kind: 'video', min: 0, max: 1 }), story];
    expect(missingEvidence(all, { text: '', files: [] }).map(({ path }) => path)).toEqual([
      'evidence[0]',
      'evidence[2]',
    ]);
  });

  it('does not count what could not be read', () => {
    const video = { kind: 'video' as const, state: 'failed' as const };
    const wrong = missingEvidence([evidence({ kind: 'video', min: 0, max: 1 })], {
      text: '',
      files: [video],
    });
    expect(wrong).toEqual([
      { path: 'evidence[0]', message: 'Ada video yang tidak dapat dibaca. Hapus dulu, lalu kirim gantinya.' },
    ]);
    const waiting = { ...video, state: 'processing' as const };
    expect(
      missingEvidence([evidence({ kind: 'video', min: 1, max: 1 })], { text: '', files: [waiting] }),
    ).toEqual([]);
  });
});

it('a draft is closed once its forerunner passed after all', () => {
  const draft = { state: 'draft' as const, grade: null };
  const graded = (passed: boolean) => ({ state: 'graded' as const, grade: { passed } });
  expect(mayWrite(1, [draft, graded(false)])).toBe(true);
  expect(mayWrite(1, [draft, graded(true)])).toBe(false);
});
