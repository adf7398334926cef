import { inventAnswers, numbersFrom, percentRight, spread, type Item } from './invented-answers.js';
import { inventPeople } from './invented-people.js';

const ITEMS: Item[] = Array.from({ length: 12 }, (_, index) => ({
  id: `q${index}`,
  code: `Q${index}`,
  options: ['a', 'b', 'c', 'd'],
  key: index === 5 ? ['a', 'c'] : ['b'],
}));

const manyScores = (ability: number) => {
  const random = numbersFrom(7);
  const scores = Array.from({ length: 200 }, () => percentRight(inventAnswers(ITEMS, ability, random)));
  return scores.reduce((sum, one) => sum + one, 0) / scores.length;
};

it('gives the same answers for the same seed, and others for another', () => {
  const given = (seed: number) => inventAnswers(ITEMS, 0, numbersFrom(seed));
  expect(given(1)).toEqual(given(1));
  expect(given(1)).not.toEqual(given(2));
});

it('answers better with more ability', () => {
  const [poor, average, good] = [-1.5, 0, 1.5].map(manyScores) as [number, number, number];
  expect(poor).toBeLessThan(average - 15);
  expect(average).toBeLessThan(good - 15);
});

it('chooses only what a question offers, and is right exactly with its key', () => {
  const random = numbersFrom(3);
  for (let turn = 0; turn < 300; turn += 1) {
    for (const [index, { choice, correct }] of inventAnswers(ITEMS, 0, random).entries()) {
      const { options, key } = ITEMS[index]!;
      if (choice === null) {
        expect(correct).toBe(false);
        continue;
      }
      expect(choice.length).toBeGreaterThan(0);
      expect(choice.every((id) => options.includes(id))).toBe(true);
      expect(JSON.stringify(choice) === JSON.stringify(key)).toBe(correct);
    }
  }
});

it('spreads ability around 0', () => {
  const random = numbersFrom(11);
  const drawn = Array.from({ length: 2000 }, () => spread(random));
  const mean = drawn.reduce((sum, one) => sum + one, 0) / drawn.length;
  const variance = drawn.reduce((sum, one) => sum + (one - mean) ** 2, 0) / drawn.length;
  expect(mean).toBeCloseTo(0, 0);
  expect(Math.sqrt(variance)).toBeCloseTo(1, 0);
});

it('invents people with names and phones of their own', () => {
  const people = inventPeople(30);
  expect(new Set(people.map(({ name }) => name)).size).toBe(30);
  expect(new Set(people.map(({ phone }) => phone)).size).toBe(30);
  for (const { phone } of people) expect(phone).toMatch(/^\+628\d{7,11}$/);
});
