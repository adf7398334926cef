import { DrawLots } from './draw-lots.service.js';
import type { Drawable } from './draw.rule.js';
import { answersDraw, packed } from './offline-quiz.rule.js';

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

const lots = new DrawLots({ SINAU_INDEX_KEY: Buffer.alloc(32, 7) });
const others = new DrawLots({ SINAU_INDEX_KEY: Buffer.alloc(32, 8) });
const codes = (questions: Drawable[]) => questions.map(({ code }) => code).sort();

describe('the draw of an attempt', () => {
  const draw = (who: string, number: number, from = lots) =>
    codes(packed(pool, quiz([], 3), () => from.of(who, 'Q', number))).join();
  const all = (from: (index: number) => string) =>
    new Set(Array.from({ length: 20 }, (_, i) => from(i))).size;

  it('is the same for the same person, lesson and number, and for nobody without the secret', () => {
    expect(draw('siti', 1)).toBe(draw('siti', 1));
    expect(all((index) => draw('siti', index))).toBeGreaterThan(5);
    expect(all((index) => draw(`p${index}`, 1))).toBeGreaterThan(5);
    expect(Array.from({ length: 20 }, (_, i) => draw('siti', i, others))).not.toEqual(
      Array.from({ length: 20 }, (_, i) => draw('siti', i)),
    );
  });

  it('takes every question about as often', () => {
    const times = new Map<string, number>();
    for (let person = 0; person < 1000; person += 1)
      for (const code of draw(`p${person}`, 1).split(',')) times.set(code, (times.get(code) ?? 0) + 1);
    for (const { code } of pool) expect(Math.abs((times.get(code) ?? 0) - 500)).toBeLessThan(80);
  });

  it('is answered by its own questions, also when some are left out', () => {
    const drawn = [one('A'), one('B')];
    expect(answersDraw(drawn, ['B', 'A'])).toBe(true);
    expect(answersDraw(drawn, ['A'])).toBe(true);
    expect(answersDraw(drawn, ['A', 'C'])).toBe(false);
    expect(answersDraw([], [])).toBe(false);
  });
});

describe('what a device is given', () => {
  const some = [one('A'), one('B'), one('S', { tested: true }), one('T', { tested: true })];
  const lot = () => lots.of('siti', 'Q', 1);

  it('has a question of a test only where the quiz names it', () => {
    expect(codes(packed(some, quiz(['T'], 2), lot))).toEqual(['A', 'B', 'T']);
    expect(codes(packed(some, quiz([], 2), lot))).toEqual(['A', 'B']);
  });

  it('is nothing when the quiz asks for more than that', () => {
    expect(packed(some, quiz([], 3), lot)).toEqual([]);
  });
});
