import type { EntityManager } from 'typeorm';
import { wrongField } from '../../http/problem.js';
import { findUnknown, type GrantInput } from './grant.queries.js';
import { wrongGrant } from './staff.policy.js';
import { keepUnits } from './unit.queries.js';

/** @throws Problem invalid_input for rights that contradict themselves or name what is not there */
export async function checkGrants(em: EntityManager, grants: readonly GrantInput[]): Promise<void> {
  const wrong = wrongGrant(grants);
  if (wrong) throw wrongField(wrong.path, wrong.message);
  await keepUnits(
    em,
    grants.flatMap(({ unitId }) => unitId ?? []),
  );
  const unknown = await findUnknown(em, grants);
  if (unknown)
    throw wrongField(`grants[${unknown.index}].${unknown.field}`, 'Pilih salah satu yang tersedia.');
}
