import type { GrantInput } from './grant.queries.js';

/** Why rights cannot be given as they are: the field and a sentence; undefined when they can. */
export function wrongGrant(grants: readonly GrantInput[]): { path: string; message: string } | undefined {
  for (const [index, { role, unitId, regionCode, startsOn, endsOn, delegatedBy }] of grants.entries()) {
    const at = (field: string, message: string) => ({ path: `grants[${index}].${field}`, message });
    if (role === 'admin' && (unitId || regionCode))
      return at('role', 'Admin selalu untuk seluruh kantor. Hapus batas unit dan wilayahnya.');
    if (startsOn && endsOn && endsOn < startsOn)
      return at('endsOn', 'Tanggal akhir mendahului tanggal mulai.');
    if (delegatedBy && !endsOn) return at('endsOn', 'Pelimpahan perlu tanggal akhir.');
  }
  return undefined;
}
