import type { Drawable } from './draw.rule.js';
import { askedCodes, packed } from './offline-quiz.rule.js';

const one = (code: string, more: Partial<Drawable> = {}): Drawable => ({
  id: code,
  code,
  kind: 'single',
  moduleCode: 'M1',
  level: 'mudah',
  tested: false,
  optionIds: [],
  matchIds: [],
  ...more,
});

const quiz = (questionCodes: string[], count = 0) => ({
  lessonId: 'lesson',
  questionCodes,
  draws: count ? [{ moduleCode: 'M1', level: null, count }] : [],
  shuffle: true,
  minutes: null,
  maxAttempts: 3,
  passingScore: 70,
});

const pool = ['A', 'B', 'C', 'D', 'E', 'F'].map((code) => one(code));

describe('what a quiz asks that was done on a device', () => {
  it('is as much as the quiz asks, however little was answered', () => {
    const asked = askedCodes(quiz([], 5), pool, ['C']);
    expect(asked?.[0]).toBe('C');
    expect(new Set(asked).size).toBe(5);
    expect(new Set(askedCodes(quiz(['A'], 3), pool, ['A', 'B'])).size).toBe(4);
  });

  it('is exactly what was answered when nothing was left out', () => {
    expect(askedCodes(quiz(['A'], 2), pool, ['A', 'D', 'F'])).toEqual(['A', 'D', 'F']);
    expect(askedCodes(quiz(['A', 'B']), pool.slice(0, 2), ['B'])).toEqual(['A', 'B']);
  });

  it('is no more than there is, with questions of a test as the last', () => {
    const few = [one('T', { tested: true }), one('A'), one('B'), one('X', { moduleCode: 'M2' })];
    expect(askedCodes(quiz([], 5), few, ['A'])).toEqual(['A', 'B', 'T']);
    expect(askedCodes(quiz([], 2), few, ['T'])).toHaveLength(2);
  });

  it('cannot be another question, or more than are drawn', () => {
    expect(askedCodes(quiz([], 1), pool, ['A', 'B'])).toBeUndefined();
    expect(askedCodes(quiz([], 5), pool, ['Z'])).toBeUndefined();
  });
});

describe('what a device is given', () => {
  const some = [one('A'), one('B'), one('S', { tested: true }), one('T', { tested: true })];
  const codes = (questions: Drawable[]) => questions.map(({ code }) => code).sort();

  it('has a question of a test only where the quiz names it', () => {
    expect(codes(packed(some, quiz(['T'], 2)))).toEqual(['A', 'B', 'T']);
    expect(codes(packed(some, quiz([], 2)))).toEqual(['A', 'B']);
  });

  it('is nothing when the quiz asks for more than that', () => {
    expect(packed(some, quiz([], 3))).toEqual([]);
  });
});
