import { drawQuestions, partOrders, type Drawable } from './draw.rule.js';

const one = (code: string, change: Partial<Drawable> = {}): Drawable => ({
  id: `id-${code}`,
  code,
  kind: 'single',
  moduleCode: 'M-1',
  level: 'easy',
  tested: false,
  optionIds: ['a', 'b', 'c'],
  matchIds: [],
  ...change,
});
const quiz = { questionCodes: [] as string[], draws: [] as never[], shuffle: false };
const codes = (questions: Drawable[]) => questions.map(({ code }) => code);

describe('drawing questions', () => {
  const pool = [
    one('A'),
    one('B', { level: 'hard' }),
    one('C', { moduleCode: 'M-2' }),
    one('D', { moduleCode: 'M-2', level: 'hard' }),
    one('E', { tested: true }),
  ];

  it('keeps fixed questions in their order and forgets unknown ones', () => {
    expect(codes(drawQuestions(pool, { ...quiz, questionCodes: ['C', 'X', 'A'] }))).toEqual(['C', 'A']);
  });

  it('draws by module and level, never one twice', () => {
    const draws = [
      { moduleCode: null, level: null, count: 2 },
      { moduleCode: 'M-2', level: 'hard' as const, count: 1 },
    ];
    for (let turn = 0; turn < 50; turn += 1) {
      const drawn = codes(drawQuestions(pool, { questionCodes: ['A'], draws, shuffle: true }));
      expect(drawn).toHaveLength(4);
      expect(new Set(drawn).size).toBe(4);
      expect(drawn).toEqual(expect.arrayContaining(['A', 'D']));
      // Enough others are left: what the tests ask is not drawn.
      expect(drawn).not.toContain('E');
    }
  });

  it('takes what there is, at last also what the tests ask', () => {
    const draws = [{ moduleCode: 'M-1', level: null, count: 10 }];
    const drawn = codes(drawQuestions(pool, { ...quiz, draws }));
    expect(drawn.toSorted()).toEqual(['A', 'B', 'E']);
    expect(drawn.at(-1)).toBe('E');
  });

  it('gives every question the same chance', () => {
    const count = new Map<string, number>();
    const draws = [{ moduleCode: null, level: null, count: 1 }];
    for (let turn = 0; turn < 4000; turn += 1) {
      const [code = ''] = codes(drawQuestions(pool, { ...quiz, draws }));
      count.set(code, (count.get(code) ?? 0) + 1);
    }
    for (const code of ['A', 'B', 'C', 'D']) expect(count.get(code)).toBeGreaterThan(800);
  });
});

it('shuffles only what its own order would tell', () => {
  const orders = partOrders([
    one('A'),
    one('B', { kind: 'ordering' }),
    one('C', { kind: 'matching', matchIds: ['1', '2'] }),
  ]);
  expect(Object.keys(orders)).toEqual(['id-B', 'id-C']);
  expect(orders['id-B']?.toSorted()).toEqual(['a', 'b', 'c']);
  expect(orders['id-C']?.toSorted()).toEqual(['1', '2']);
});
