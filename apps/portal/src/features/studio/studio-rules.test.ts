import { babWords, inBab, numberedBab } from './bab-words.js';
import { changesBetween, isUnchanged } from './draft-changes.js';
import { mergeParts, withFields } from './merge-head.js';
import { placeOf } from './problem-place.js';
import { readable } from './readable.js';
import { undoableOf } from './removed.js';
import { COURSE } from './testing/course.js';

const base = { title: 'A', goal: 'B', list: ['x'] };

test('changes of different fields are put together without a question', () => {
  const merge = mergeParts(base, { ...base, title: 'Mine' }, { ...base, list: ['x', 'y'] });
  expect(merge).toEqual({ value: { title: 'Mine', goal: 'B', list: ['x', 'y'] }, conflicts: [] });
});

test('the same field changed twice asks, and the choice is taken', () => {
  const [mine, theirs] = [
    { ...base, title: 'Mine' },
    { ...base, title: 'Theirs' },
  ];
  const merge = mergeParts(base, mine, theirs);
  expect(merge.conflicts).toEqual(['title']);
  expect(merge.value.title).toBe('Mine');
  expect(withFields(merge.value, theirs, ['title']).title).toBe('Theirs');
  expect(mergeParts(base, mine, mine).conflicts).toEqual([]);
});

test('without a known beginning every difference asks', () => {
  expect(mergeParts(undefined, base, { ...base, goal: 'Z' }).conflicts).toEqual(['goal']);
});

const removed = (id: string, removedAt: string, secondsAgo: number) => ({
  id,
  type: 'lesson' as const,
  title: `Pelajaran ${id}`,
  removedAt,
  secondsAgo,
});

test('a bab that has its number in its title gets no second one', () => {
  expect([numberedBab('Cahaya', 1), babWords('Cahaya'), inBab('Cahaya')]).toEqual([
    'Bab 2: Cahaya',
    'Bab Cahaya',
    'bab Cahaya',
  ]);
  expect([numberedBab('Bab 1', 1), babWords('bab 3: Latar'), inBab('Bab 1')]).toEqual([
    'Bab 1',
    'bab 3: Latar',
    'Bab 1',
  ]);
  expect(numberedBab('Babak baru', 0)).toBe('Bab 1: Babak baru');
});

test('undo counts from the server clock and covers what went together', () => {
  const list = [removed('a', 'T2', 3), removed('b', 'T2', 3), removed('c', 'T1', 60)];
  expect(undoableOf(list, 0)).toEqual({
    items: [
      { type: 'lesson', id: 'a' },
      { type: 'lesson', id: 'b' },
    ],
    title: '',
    secondsLeft: 7,
  });
  expect(undoableOf(list, 6_500)?.secondsLeft).toBe(1);
  expect(undoableOf(list, 7_000)).toBeUndefined();
  expect(undoableOf([removed('c', 'T1', 60)], 0)).toBeUndefined();
  expect(undoableOf([removed('a', 'T2', 3)], -99_000)?.secondsLeft).toBe(7);
});

const lesson = (kode: string, judul: string, isi = '') => ({ kode, judul, isi });
const file = (...pelajaran: object[]) => ({
  judul: 'Foto',
  modul: [{ kode: 'M1', pelajaran }],
  bank_soal: [{ id: 'S1' }],
});

test('a new lesson does not make those behind it look moved twice over', () => {
  const before = file(lesson('1', 'Satu'), lesson('2', 'Dua'), lesson('3', 'Tiga'));
  const after = {
    ...file(lesson('1', 'Satu'), lesson('9', 'Baru'), lesson('2', 'Dua'), lesson('3', 'Tiga', 'lain')),
    judul: 'Fotografi',
    bank_soal: [{ id: 'S1', teks: 'ubah' }, { id: 'S2' }],
  };
  expect(changesBetween(before, after)).toEqual({
    added: ['Baru'],
    removed: [],
    changed: ['Tiga'],
    moved: [],
    parts: ['judul'],
    questions: { added: 1, removed: 0, changed: 1 },
  });
  expect(isUnchanged(changesBetween(before, before))).toBe(true);
});

test('lessons that changed places are named, the others not', () => {
  const before = file(lesson('1', 'Satu'), lesson('2', 'Dua'), lesson('3', 'Tiga'));
  const after = file(lesson('3', 'Tiga'), lesson('1', 'Satu'), lesson('2', 'Dua'));
  expect(changesBetween(before, after).moved).toEqual(['Tiga']);
});

test('every problem leads to a place', () => {
  const problem = (path: string, ids: object = {}) => ({
    path,
    message: '',
    lessonId: null,
    moduleId: null,
    ...ids,
  });
  expect(placeOf(COURSE, problem('modul[0].pelajaran[0].judul', { lessonId: 'a', moduleId: 'm1' }))).toEqual({
    href: '/kantor/studio/c1/pelajaran/a',
    label: 'Cahaya jendela',
  });
  expect(placeOf(COURSE, problem('modul[1].jp', { moduleId: 'm2' })).href).toBe('/kantor/studio/c1#baris-m2');
  expect(placeOf(COURSE, problem('tugas_akhir.rubrik')).label).toBe('Tugas akhir');
  expect(placeOf(COURSE, problem('ringkasan')).href).toBe('/kantor/studio/c1/data');
});

test('values of a form can be read beside each other', () => {
  expect(readable(['satu', 'dua'])).toBe('1. satu\n2. dua');
  expect(readable({ minutes: 20, shuffle: true })).toBe('Menit: 20\nUrutan diacak: ya');
  expect(readable('')).toBe('–');
});
