import { useDeviceInUse } from '../../../lib/local-api.js';
import { Later } from '../../../ui/Later.js';
import { useOnline } from '../../../ui/OfflineBanner.js';

const load = () => import('./LastSeen.js');

/** The place where a page says how old its data are; empty with a signal. */
export function LastSeenSlot({ path }: { readonly path: string }) {
  const online = useOnline();
  const inUse = useDeviceInUse();
  return <div role="status">{inUse && !online && <Later load={load} props={{ path }} />}</div>;
}
