import { COURSE } from './testing/course.js';
import { itemsOf, rowsOf, stepPlace, without, withMove, type Item } from './tree-model.js';
import { isHeavy, placeWords, timeWords, weightWords } from './tree-words.js';

const lessons = (...ids: string[]): Item[] => ids.map((id) => ({ type: 'lesson', id }));
const modules = (...ids: string[]): Item[] => ids.map((id) => ({ type: 'module', id }));
const shape = (course: typeof COURSE) =>
  course.modules.map(({ id, lessons: own }) => `${id}:${own.map((lesson) => lesson.id).join('')}`).join(' ');

test('a lesson moves before another, to the end, and into another bab', () => {
  expect(shape(withMove(COURSE, lessons('c'), { moduleId: 'm1', beforeId: 'a' }))).toBe('m1:cab m2:d');
  expect(shape(withMove(COURSE, lessons('a'), { moduleId: 'm1', beforeId: null }))).toBe('m1:bca m2:d');
  expect(shape(withMove(COURSE, lessons('a', 'c'), { moduleId: 'm2', beforeId: 'd' }))).toBe('m1:b m2:acd');
});

test('bab move with their lessons', () => {
  expect(shape(withMove(COURSE, modules('m2'), { moduleId: null, beforeId: 'm1' }))).toBe('m2:d m1:abc');
});

test('a step stays in the bab, then goes over into the neighbour, then ends', () => {
  expect(stepPlace(COURSE, lessons('b'), -1)).toEqual({ moduleId: 'm1', beforeId: 'a' });
  expect(stepPlace(COURSE, lessons('b'), 1)).toEqual({ moduleId: 'm1', beforeId: null });
  expect(stepPlace(COURSE, lessons('c'), 1)).toEqual({ moduleId: 'm2', beforeId: 'd' });
  expect(stepPlace(COURSE, lessons('d'), -1)).toEqual({ moduleId: 'm1', beforeId: null });
  expect(stepPlace(COURSE, lessons('a'), -1)).toBeUndefined();
  expect(stepPlace(COURSE, lessons('d'), 1)).toBeUndefined();
  expect(stepPlace(COURSE, modules('m1'), 1)).toEqual({ moduleId: null, beforeId: null });
  expect(stepPlace(COURSE, [...modules('m1'), ...lessons('d')], 1)).toBeUndefined();
});

test('several step together, as one block', () => {
  const place = stepPlace(COURSE, lessons('a', 'b'), 1);
  expect(place && shape(withMove(COURSE, lessons('a', 'b'), place))).toBe('m1:cab m2:d');
});

test('a chosen bab takes its chosen lessons along', () => {
  expect(itemsOf(COURSE, new Set(['a', 'm2', 'd']))).toEqual([...lessons('a'), ...modules('m2')]);
  expect(shape(without(COURSE, [...lessons('a'), ...modules('m2')]))).toBe('m1:bc');
});

test('folded bab hide their lessons', () => {
  expect(rowsOf(COURSE, new Set(['m1'])).map(({ id }) => id)).toEqual(['m1', 'm2', 'd']);
});

test('words for time, weight and place', () => {
  const [cahaya, komposisi] = COURSE.modules;
  expect(cahaya && timeWords(cahaya, 45)).toEqual({ text: '90 dari 90 menit (2 JP)', off: '' });
  expect(komposisi && timeWords(komposisi, 45).off).toBe('kurang 60 menit');
  expect(weightWords({ bytes: 400_000, videoBytes: 0, estimatedRupiah: 4 })).toBe('400 KB, ± Rp4');
  expect(isHeavy({ bytes: 6_000_000, videoBytes: 5_500_000, estimatedRupiah: 60 })).toBe(false);
  expect(isHeavy({ bytes: 6_000_000, videoBytes: 4_000_000, estimatedRupiah: 60 })).toBe(true);
  expect(placeWords(COURSE, 'b')).toBe('urutan 2 dari 3 di bab Cahaya');
});
