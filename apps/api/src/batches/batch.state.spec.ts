import { movesFrom } from './batch.state.js';

it.each([
  ['draft', 'blended', ['open', 'cancel']],
  ['open', 'blended', ['start', 'cancel']],
  ['running', 'in_person', ['close', 'cancel']],
  ['closed', 'online', []],
  ['cancelled', 'online', []],
  ['draft', 'self_paced', ['open', 'cancel']],
  ['open', 'self_paced', ['close', 'cancel']],
  ['closed', 'self_paced', []],
] as const)('from %s, %s, the moves are %j', (state, mode, moves) => {
  expect(movesFrom(state, mode)).toEqual(moves);
});
