import { isCorrect } from '@sinau/contracts/judge-answer.js';
import { faultOf, keptChoice, type Judged } from './answer.rule.js';
import { readNumber } from '@sinau/contracts/indonesian-number.js';
import { matchesPattern } from '@sinau/contracts/word-pattern.js';

const parts = (...ids: string[]) => ids.map((id) => ({ id }));
const judged = (change: Partial<Judged>): Judged => ({
  kind: 'multiple',
  options: parts('a', 'b', 'c'),
  matches: [],
  key: ['a', 'c'],
  tolerance: 0,
  ...change,
});
const pairs = judged({
  kind: 'matching',
  options: parts('a', 'b'),
  matches: parts('1', '2', '3'),
  key: ['a:1', 'b:3'],
});
const order = judged({ kind: 'ordering', key: ['c', 'a', 'b'] });
const number = judged({ kind: 'numeric', options: [], key: ['12.5'], tolerance: 0.5 });
const word = judged({ kind: 'short_answer', options: [], key: ['tripod', 'kaki *tiga'] });
const spot = judged({ kind: 'hotspot', options: [], key: ['0.1,0.2,0.3,0.4', '0.8,0.8,0.2,0.2'] });

describe('right or wrong', () => {
  it.each([
    [['a', 'c'], ['c', 'a'], true],
    [['a', 'c'], ['a'], false],
    [['a', 'c'], ['a', 'b', 'c'], false],
    [['a', 'c'], ['a', 'a', 'c'], true],
    [['a'], ['a'], true],
    [['a'], ['b'], false],
    [['a'], [], false],
  ])('choosing: key %j, chosen %j: %s', (key, choice, right) => {
    expect(isCorrect(judged({ key }), choice)).toBe(right);
  });

  it.each([
    ['pairs in any order', pairs, ['b:3', 'a:1'], true],
    ['one pair wrong', pairs, ['a:1', 'b:2'], false],
    ['one pair missing', pairs, ['a:1'], false],
    ['the right order', order, ['c', 'a', 'b'], true],
    ['another order', order, ['a', 'b', 'c'], false],
    ['too short an order', order, ['c', 'a'], false],
    ['the number', number, ['12,5'], true],
    ['the lower border', number, ['12'], true],
    ['the upper border', number, ['13,0'], true],
    ['beyond the border', number, ['13,01'], false],
    ['no number', number, ['dua belas'], false],
    ['the word, in capitals, with spaces', word, ['  TriPod '], true],
    ['a word with a star', word, ['Kaki  penyangga   tiga'], true],
    ['another word', word, ['tripods'], false],
    ['inside the first area', spot, ['0.1,0.2'], true],
    ['inside the second area', spot, ['1,1'], true],
    ['beside the areas', spot, ['0.5,0.5'], false],
    ['no point', spot, ['2,2'], false],
  ])('%s', (_name, question, choice, right) => {
    expect(isCorrect(question, choice)).toBe(right);
  });

  it('takes a border that fractions miss by a hair', () => {
    expect(isCorrect(judged({ kind: 'numeric', key: ['0.3'], tolerance: 0 }), ['0.30000000000000004'])).toBe(
      false,
    );
    expect(isCorrect(judged({ kind: 'numeric', key: ['0.1'], tolerance: 0.2 }), ['0,3'])).toBe(true);
  });
});

describe('what can be saved', () => {
  it.each([
    ['an option that is not offered', judged({}), ['z'], { unknown: true }],
    [
      'two of a single choice',
      judged({ kind: 'single' }),
      ['a', 'b'],
      { sentence: 'Pilih satu jawaban saja.' },
    ],
    ['a pair that is not offered', pairs, ['a:9', 'b:1'], { unknown: true }],
    ['a pair with three ends', pairs, ['a:1:2', 'b:1'], { unknown: true }],
    ['a butir without a partner', pairs, ['a:1'], { sentence: 'Beri satu pasangan untuk setiap butir.' }],
    [
      'a butir with two partners',
      pairs,
      ['a:1', 'a:2'],
      { sentence: 'Beri satu pasangan untuk setiap butir.' },
    ],
    ['an order with a gap', order, ['a', 'b'], { sentence: 'Urutkan semua butir dulu.' }],
    ['an order with a repetition', order, ['a', 'b', 'b'], { sentence: 'Urutkan semua butir dulu.' }],
    ['words for a number', number, ['dua'], { sentence: 'Tulis satu angka, misalnya 12,5.' }],
    ['spaces for a word', word, ['  '], { sentence: 'Tulis jawaban Anda dulu.' }],
    ['a point outside', spot, ['1.5,0.2'], { sentence: 'Ketuk satu titik di gambar.' }],
  ])('not %s', (_name, question, choice, fault) => {
    expect(faultOf(question, choice)).toEqual(fault);
  });

  it.each([
    [judged({}), ['a', 'b']],
    [pairs, ['a:3', 'b:3']],
    [order, ['a', 'b', 'c']],
    [number, ['-1.250,75']],
    [word, ['apa saja']],
    [spot, ['0.413,0.62']],
  ])('wrong answers of the right form, %#', (question, choice) => {
    expect(faultOf(question, choice)).toBeUndefined();
  });

  it('keeps orders as they are and sets in order', () => {
    expect(keptChoice('ordering', ['c', 'a'])).toEqual(['c', 'a']);
    expect(keptChoice('multiple', ['c', 'a', 'c'])).toEqual(['a', 'c']);
    expect(keptChoice('short_answer', [' Tripod '])).toEqual(['Tripod']);
  });
});

it.each([
  ['12,5', 12.5],
  ['12.5', 12.5],
  ['1.250', 1250],
  ['1.250.000,75', 1250000.75],
  ['Rp 15.000', 15000],
  ['-3', -3],
  ['\u22123', -3],
  ['1,250.5', undefined],
  ['1e3', undefined],
  ['', undefined],
])('reads %j as %s', (text, value) => {
  expect(readNumber(text)).toBe(value);
});

it('compares words with many stars, and a star itself', () => {
  expect(matchesPattern('*', 'apa pun')).toBe(true);
  expect(matchesPattern('a*b', 'ab')).toBe(true);
  expect(matchesPattern('ab*ba', 'aba')).toBe(false);
  expect(matchesPattern('3\\*4', '3*4')).toBe(true);
  expect(matchesPattern('3\\*4', '3 x 4')).toBe(false);
  // Trying every way to place the stars would never end.
  expect(matchesPattern(`${'*a'.repeat(100)}*b`, 'a'.repeat(200))).toBe(false);
});
