import { BatchMove, BatchState } from '@sinau/contracts/batches.contract.js';
import { isOver, movesFrom, transitionOf } from './batch.state.js';

/** Every state, every move: where it leads, or – where it does not exist. */
const DATED: Record<BatchState, Partial<Record<BatchMove, BatchState>>> = {
  draft: { open: 'open', cancel: 'cancelled' },
  open: { confirm: 'confirmed', hold: 'tentative', start: 'running', cancel: 'cancelled' },
  tentative: { confirm: 'confirmed', reopen: 'open', cancel: 'cancelled' },
  confirmed: { start: 'running', reopen: 'open', cancel: 'cancelled' },
  running: { close: 'closed', cancel: 'cancelled' },
  closed: { report: 'reported' },
  reported: {},
  cancelled: {},
};

const SELF_PACED: typeof DATED = {
  draft: { open: 'open', cancel: 'cancelled' },
  open: { close: 'closed', cancel: 'cancelled' },
  tentative: { cancel: 'cancelled' },
  confirmed: { cancel: 'cancelled' },
  running: { close: 'closed', cancel: 'cancelled' },
  closed: { report: 'reported' },
  reported: {},
  cancelled: {},
};

describe.each([
  ['blended', DATED],
  ['in_person', DATED],
  ['online', DATED],
  ['self_paced', SELF_PACED],
] as const)('%s', (mode, table) => {
  it.each(BatchState.options)('from %s only what the table says', (state) => {
    const found = Object.fromEntries(
      movesFrom(state, mode).map((move) => [move, transitionOf(move, mode).to]),
    );
    expect(found).toEqual(table[state]);
    for (const move of BatchMove.options) {
      expect(transitionOf(move, mode).from.includes(state)).toBe(move in table[state]);
    }
  });
});

it('nothing leads out of the end but the report', () => {
  expect(BatchState.options.filter(isOver)).toEqual(['closed', 'reported', 'cancelled']);
  expect(BatchState.options.filter(isOver).flatMap((state) => movesFrom(state, 'blended'))).toEqual([
    'report',
  ]);
});
