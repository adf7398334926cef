import type { EntityManager } from 'typeorm';
import { rows } from '../database/sql.js';
import { invariants } from './invariants.queries.js';

export interface Finding {
  readonly id: string;
  readonly says: string;
  /** The first violations in words; empty when the invariant holds. */
  readonly violations: readonly string[];
}

const SHOWN = 5;

/** Asks the database every invariant, all in one snapshot so that work under way cannot look like damage. */
export async function examine(em: EntityManager): Promise<Finding[]> {
  return em.transaction('REPEATABLE READ', async (snapshot) => {
    const findings: Finding[] = [];
    for (const { id, says, sql } of invariants) {
      const violations = await rows<{ what: string }>(
        snapshot,
        `select what from (${sql}) as violation limit ${SHOWN}`,
      );
      findings.push({ id, says, violations: violations.map(({ what }) => what) });
    }
    return findings;
  });
}
