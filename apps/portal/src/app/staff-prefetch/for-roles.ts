import { ApiError } from '../../lib/api-errors.js';
import { meQuery, type Role } from '../../lib/use-me.js';
import { hasRole } from '../../features/staff-kit/staff-roles.js';
import type { PageContext } from '../route.js';

export type Read = (page: PageContext) => unknown;

export const idOf = ({ params }: PageContext): string => params.id ?? '';

/** @throws ApiError 404 for people without the role, which becomes "Tidak ditemukan" */
export function forRoles(roles: readonly Role[], ...reads: readonly Read[]) {
  return async (page: PageContext): Promise<void> => {
    const { account } = await page.client.ensureQueryData(meQuery());
    if (!hasRole(account, roles)) throw new ApiError(404, 'not_found', 'Tidak ditemukan', '');
    await Promise.all(reads.map((read) => read(page)));
  };
}
