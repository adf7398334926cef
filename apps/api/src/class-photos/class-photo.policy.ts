import { hasRole, type Actor } from '../http/access.js';

/** Who sees a class sees its photos; organisers and its own trainers make the album. */
export function mayChangePhotos(actor: Actor, trainerIds: readonly string[]): boolean {
  return (
    hasRole(actor, 'panitia', 'admin') || (hasRole(actor, 'pelatih') && trainerIds.includes(actor.accountId))
  );
}
