import type { ErasurePlan } from '@sinau/contracts/erasure.contract.js';
import { PERSONAL_TABLES } from '../registry/registry.queries.js';

/** What no list of tables says as plainly. */
const FIRST = ['Nama, nomor HP, e-mail, dan NIK'];

const removed: readonly string[] = [
  ...FIRST,
  ...PERSONAL_TABLES.flatMap(({ title, atErasure }) =>
    atErasure.end === 'deleted' ? [title] : [],
  ).toReversed(),
];

/** By reason, so that it can be read. */
function keptByReason(): ErasurePlan['kept'] {
  const titles = new Map<string, string[]>();
  for (const { title, atErasure } of PERSONAL_TABLES) {
    if (atErasure.end === 'deleted') continue;
    titles.set(atErasure.why, [...(titles.get(atErasure.why) ?? []), title]);
  }
  return [...titles].map(([why, some]) => ({ title: some.join(', '), why }));
}
const kept = keptByReason();

/** What an erasure ends and what it leaves, as the registry of tables says. */
export const plannedEnds: Pick<ErasurePlan, 'removed' | 'kept'> = { removed: [...removed], kept };
