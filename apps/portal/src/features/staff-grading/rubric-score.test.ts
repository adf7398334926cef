import { rubricScore, scoreOfKey } from './rubric-score.js';

const criterion = (name: string, weightPercent: number) => ({
  name,
  weightPercent,
  levels: [4, 3, 2, 1].map((score) => ({ score, label: `${score}`, description: '' })),
});
const RUBRIC = [
  criterion('Cahaya', 35),
  criterion('Harga', 25),
  criterion('Kemasan', 20),
  criterion('Buku', 20),
];

test.each([
  [[4, 4, 4, 4], 100],
  [[2, 3, 3, 3], 66.25],
  [[3, 3, 3, 2], 70],
])('levels %j are worth %d, as the API counts', (scores, worth) => {
  const levels = Object.fromEntries(RUBRIC.map(({ name }, index) => [name, scores[index] ?? 0]));
  expect(rubricScore(RUBRIC, levels)).toEqual({ score: worth, chosen: 4, of: 4 });
});

test('what is still open counts as nothing', () => {
  expect(rubricScore(RUBRIC, { Cahaya: 4 })).toEqual({ score: 35, chosen: 1, of: 4 });
});

test('a key stands for the level with that score only', () => {
  expect(scoreOfKey(criterion('Cahaya', 100), '3')).toBe(3);
  expect(scoreOfKey(criterion('Cahaya', 100), '9')).toBeUndefined();
});
