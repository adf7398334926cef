import type { RubricCriterion } from '@sinau/contracts/assignments.contract.js';
import { levelErrors, rubricScore } from './rubric.rule.js';

const criterion = (name: string, weightPercent: number): RubricCriterion => ({
  name,
  weightPercent,
  levels: [4, 3, 2, 1].map((score) => ({ score, label: `${score}`, description: '' })),
});
const rubric = [
  criterion('Halaman', 35),
  criterion('Harga', 25),
  criterion('Kemasan', 20),
  criterion('Buku', 20),
];
const levels = (...scores: number[]) =>
  rubric.map(({ name }, index) => ({ criterion: name, score: scores[index] ?? 1 }));

describe('a rubric', () => {
  it.each([
    [[4, 4, 4, 4], 100],
    [[1, 1, 1, 1], 25],
    [[3, 3, 3, 3], 75],
    [[2, 3, 3, 3], 66.25],
    [[4, 1, 2, 3], 66.25],
    [[3, 3, 3, 2], 70],
  ])('levels %j are worth %d', (scores, worth) => {
    expect(rubricScore(rubric, levels(...scores))).toBe(worth);
  });

  it('holds each criterion against its own highest level', () => {
    const uneven = [
      {
        ...criterion('A', 50),
        levels: [
          { score: 3, label: '', description: '' },
          { score: 1, label: '', description: '' },
        ],
      },
      criterion('B', 50),
    ];
    expect(
      rubricScore(uneven, [
        { criterion: 'A', score: 1 },
        { criterion: 'B', score: 4 },
      ]),
    ).toBe(66.67);
  });

  it('wants every criterion once, at a level it has', () => {
    expect(levelErrors(rubric, levels(4, 3, 2, 1))).toEqual([]);
    expect(
      levelErrors(rubric, [
        ...levels(4, 3, 2, 5),
        { criterion: 'Harga', score: 1 },
        { criterion: 'Rasa', score: 1 },
      ]),
    ).toEqual([
      { path: 'levels[3].score', message: 'Pilih tingkat yang ada di rubrik.' },
      { path: 'levels[4].criterion', message: 'Kriteria ini dinilai dua kali.' },
      { path: 'levels[5].criterion', message: 'Kriteria ini tidak ada di rubrik.' },
    ]);
    expect(levelErrors(rubric, levels(4, 3, 2, 1).slice(1))).toEqual([
      { path: 'levels', message: 'Kriteria "Halaman" belum dinilai.' },
    ]);
  });
});
