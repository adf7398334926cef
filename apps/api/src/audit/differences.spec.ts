import { differences } from './audit.service.js';

it('of two states only what changed, lists by their values', () => {
  const before = { capacity: 25, place: 'Aula', trainerIds: ['a', 'b'], endsOn: null };
  expect(differences(before, { ...before, trainerIds: ['a', 'b'] })).toEqual({});
  expect(differences(before, { ...before, capacity: 30, trainerIds: ['a'] })).toEqual({
    before: { capacity: 25, trainerIds: ['a', 'b'] },
    after: { capacity: 30, trainerIds: ['a'] },
  });
});
