import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { learnerPaths, withNext } from '../../lib/learner-paths.js';
import { paths, staffHome } from '../../lib/paths.js';
import { claimDevice } from '../../lib/private-store.js';
import { forgetSignedOut } from '../../lib/signed-out.js';
import { meQuery, type Account } from '../../lib/use-me.js';
import type { SignedIn } from './api/sign-in.js';

/** Where somebody goes after signing in. New people say who they are first, and then go on to `next`. */
export function destination(account: Account, next: string | undefined): string {
  const work = staffHome(account);
  if (work) return next ?? work;
  if (!account.profileComplete && account.name === null) return withNext(learnerPaths.completeProfile, next);
  return next ?? paths.learnerHome;
}

/** What happens once the API has said yes: the cache forgets the visitor, the device its former owner, and on it goes. */
export function useArrive(next: string | undefined): (me: SignedIn) => void {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  return (me) => {
    if (!me.account) return;
    const { account } = me;
    client.removeQueries({ type: 'inactive' });
    client.setQueryData(meQuery().queryKey, me);
    void forgetSignedOut()
      .then(() => claimDevice(account.id))
      .then(() => navigate(destination(account, next), { replace: true }));
  };
}
