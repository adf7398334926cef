import { useQuery } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import type { PageProps } from '../../lib/page-props.js';
import { meQuery, useMe, type Account, type Role } from '../../lib/use-me.js';
import { NotFoundState } from '../../ui/NotFoundState.js';
import { QueryView } from '../../ui/QueryView.js';
import { PageSkeleton } from '../../ui/Skeleton.js';
import type { RouteKey } from '../../lib/api-types.js';
import { hasRole, mayReach } from './staff-roles.js';

/**
 * A page for some roles; for everybody else it does not exist, exactly like an address that never was. With a route, it
 * is not there either for a limited role that this route refuses: a form that can only be refused helps nobody.
 */
export function staffPage(
  roles: readonly Role[],
  Page: ComponentType<PageProps>,
  route?: RouteKey,
): ComponentType<PageProps> {
  const isThere = (account: Account | null) =>
    route ? mayReach(account, roles, route) : hasRole(account, roles);
  return function StaffPage(props: PageProps) {
    const me = useQuery(meQuery());
    return (
      <QueryView query={me} skeleton={<PageSkeleton />}>
        {({ account }) => (isThere(account) ? <Page {...props} /> : <NotFoundState />)}
      </QueryView>
    );
  };
}

/** Whether the signed-in person has one of the roles. */
export const useHasRole = (roles: readonly Role[]): boolean => hasRole(useMe(), roles);

/** The same for what a role that is limited to a unit or a region may not reach. */
export const useMayReach = (roles: readonly Role[], route: RouteKey): boolean =>
  mayReach(useMe(), roles, route);
