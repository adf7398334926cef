import { createHash } from 'node:crypto';

/** SHA-256 of a text, in hexadecimal digits. */
export const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

const PARTS = ['priority_region', 'nominated', 'first_training', 'micro', 'cooperative', 'has_nib'];

/**
 * The ranking once more, from the published rules alone and with none of the product's code: points are added up,
 * equal points are drawn by SHA-256 of "seed:application", quotas choose in their order, the rest goes to the best.
 * @param frozen the stored input, as text
 * @returns the result as the very text that has to be hashed
 */
export function recount(frozen) {
  const { seats, seed, weights, quotas, candidates } = JSON.parse(frozen);
  const line = candidates.map(({ id, groups, parts: has, reasons }) => {
    const parts = PARTS.filter((part) => has.includes(part) && weights[part]).map((part) => ({
      part,
      points: weights[part],
    }));
    const score = parts.reduce((sum, { points }) => sum + points, 0);
    return { id, groups, parts, score, reasons, lot: sha256(`${seed}:${id}`) };
  });
  line.sort((a, b) => b.score - a.score || (a.lot < b.lot ? -1 : 1));
  const fit = line.filter(({ reasons }) => reasons.length === 0);
  const chosen = new Map();
  for (const { group, seats: most } of [...quotas, { group: null, seats }]) {
    const next = fit.filter(
      ({ id, groups }) => !chosen.has(id) && (group === null || groups.includes(group)),
    );
    for (const { id } of next.slice(0, Math.min(most, seats - chosen.size))) chosen.set(id, group);
  }
  const reserve = fit.filter(({ id }) => !chosen.has(id));
  const written = ({ id, score, parts, reasons }, outcome, quota, reservePlace) => ({
    id,
    outcome,
    score,
    parts,
    quota,
    reservePlace,
    reasons,
  });
  return JSON.stringify([
    ...fit
      .filter(({ id }) => chosen.has(id))
      .map((one) => written(one, 'accepted', chosen.get(one.id), null)),
    ...reserve.map((one, index) => written(one, 'reserve', null, index + 1)),
    ...line.filter(({ reasons }) => reasons.length > 0).map((one) => written(one, 'refused', null, null)),
  ]);
}
