import { passingOf, testResultOf } from './tests.rule.js';

it('spreads scores over five bands, 100 in the last', () => {
  expect(testResultOf([0, 19.9, 20, 59, 60, 80, 100])).toEqual({
    taken: 7,
    mean: (0 + 19.9 + 20 + 59 + 60 + 80 + 100) / 7,
    lowest: 0,
    highest: 100,
    spread: [2, 1, 1, 1, 2],
  });
  expect(testResultOf([])).toEqual({
    taken: 0,
    mean: null,
    lowest: null,
    highest: null,
    spread: [0, 0, 0, 0, 0],
  });
});

it('counts who reached what the course asks, rounded down', () => {
  expect(passingOf([70, 69.9, 100], 70)).toEqual({ score: 70, passed: 2, of: 3, percent: 66 });
  expect(passingOf([], 70)).toBeNull();
  expect(passingOf([50], null)).toBeNull();
});
