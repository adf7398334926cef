import type { AskedQuestion } from './question-kinds.js';
import { isComplete, toNumberAnswer, toPoint, toPointAnswer, withPair } from './question-kinds.js';
import { answerWords } from './questions.js';

const question = (over: Partial<AskedQuestion>): AskedQuestion => ({
  code: 'Q',
  kind: 'single',
  text: 'Q',
  options: [
    { id: 'a', text: 'Teh' },
    { id: 'b', text: 'Kopi' },
  ],
  matches: [
    { id: 'x', text: 'Daun' },
    { id: 'y', text: 'Biji' },
  ],
  unit: '',
  imageUrl: null,
  imageAlt: '',
  ...over,
});

test.each([
  ['12,5', '12,5'],
  ['12.5', '12,5'],
  ['1.250', '1250'],
  ['1.250.000,75', '1250000,75'],
  [' 3 000 ', '3000'],
  ['-4', '-4'],
  ['+4', '4'],
  ['0.125', '0,125'],
])('reads %j as %j', (text, answer) => {
  expect(toNumberAnswer(text)).toBe(answer);
});

test.each(['', 'abc', '1,2,3', '12,', ',5', '1.2.3', '--1', '1e5'])('%j is no number', (text) => {
  expect(toNumberAnswer(text)).toBeUndefined();
});

test('pairs stand in the order of the left sides and can be taken back', () => {
  const one = withPair(question({}), [], 'b', 'x');
  expect(one).toEqual(['b:x']);
  expect(withPair(question({}), one, 'a', 'y')).toEqual(['a:y', 'b:x']);
  expect(withPair(question({}), ['a:y', 'b:x'], 'a', '')).toEqual(['b:x']);
});

test('a place is kept within the picture and read back', () => {
  expect(toPointAnswer({ x: 1.2, y: -0.1 })).toBe('1,0');
  expect(toPointAnswer({ x: 0.41349, y: 0.62 })).toBe('0.413,0.62');
  expect(toPoint('0.413,0.62')).toEqual({ x: 0.413, y: 0.62 });
  expect(toPoint('nonsense')).toBeUndefined();
});

test('an answer is whole only when nothing of it is missing', () => {
  expect(isComplete(question({ kind: 'matching' }), ['a:x'])).toBe(false);
  expect(isComplete(question({ kind: 'matching' }), ['a:x', 'b:y'])).toBe(true);
  expect(isComplete(question({ kind: 'short_answer' }), ['  '])).toBe(false);
  expect(isComplete(question({ kind: 'numeric' }), ['x'])).toBe(false);
  expect(isComplete(question({ kind: 'single' }), ['a'])).toBe(true);
});

test('answers and keys in words', () => {
  expect(answerWords(question({}), ['b'])).toBe('Kopi');
  expect(answerWords(question({ kind: 'matching' }), ['a:x', 'b:y'])).toBe('Teh = Daun; Kopi = Biji');
  expect(answerWords(question({ kind: 'ordering' }), ['b', 'a'])).toBe('Kopi → Teh');
  expect(answerWords(question({ kind: 'short_answer' }), ['P-IRT', 'PIRT'])).toBe('P-IRT atau PIRT');
  expect(answerWords(question({ kind: 'numeric', unit: 'gram' }), ['1250.5'])).toBe('1.250,5 gram');
  expect(answerWords(question({ kind: 'hotspot' }), ['0.4,0.5,0.2,0.1'])).toBe(
    '50% dari kiri, 55% dari atas',
  );
});
