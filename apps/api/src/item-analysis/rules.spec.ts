import { verdictsOf, wordsOf } from './item-analysis.rule.js';
import { gainOf, learningGainOf } from './learning-gain.rule.js';

it.each([
  [{ answers: 9, difficulty: 1, discrimination: null }, ['few'], 'jawaban masih sedikit'],
  [{ answers: 10, difficulty: 0.9, discrimination: 0.2 }, ['good'], 'baik'],
  [{ answers: 10, difficulty: 0.91, discrimination: null }, ['too_easy'], 'terlalu mudah'],
  [
    { answers: 30, difficulty: 0.29, discrimination: 0.1 },
    ['too_hard', 'weak'],
    'terlalu sukar, daya beda lemah',
  ],
  [{ answers: 30, difficulty: 0.3, discrimination: -0.4 }, ['weak'], 'daya beda lemah'],
  [{ answers: 0, difficulty: null, discrimination: null }, ['few'], 'jawaban masih sedikit'],
] as const)('%j is %j', (figures, verdicts, words) => {
  expect(verdictsOf(figures)).toEqual(verdicts);
  expect(wordsOf(verdictsOf(figures))).toBe(words);
});

it('computes the normalised gain of a learner', () => {
  expect(gainOf(40, 70)).toBe(0.5);
  expect(gainOf(50, 40)).toBe(-0.2);
  expect(gainOf(100, 100)).toBeNull();
});

it('computes the gain of a class by hand', () => {
  const gain = learningGainOf([
    { pre: 40, post: 82 }, // 0.7: high
    { pre: 50, post: 65 }, // 0.3: medium
    { pre: 60, post: 60 }, // 0: low
    { pre: 100, post: 100 },
    { pre: 30, post: null },
    { pre: null, post: 90 },
  ]);
  expect(gain).toMatchObject({
    learners: 6,
    withBoth: 4,
    preMean: 62.5,
    postMean: 76.75,
    distribution: { low: 1, medium: 1, high: 1, full: 1 },
    band: 'medium',
  });
  expect(gain.gain).toBeCloseTo((76.75 - 62.5) / (100 - 62.5), 10);
});

it('says nothing of a class without both tests', () => {
  expect(learningGainOf([{ pre: 30, post: null }])).toMatchObject({
    withBoth: 0,
    preMean: null,
    gain: null,
    band: null,
  });
});
