import { useDeviceInUse } from '../../../lib/local-api.js';
import { Later } from '../../../ui/Later.js';

const load = () => import('./KeptResult.js');

/** The place where a result says whether it has been sent. It exists always, so that it is announced. */
export function KeptResultSlot(props: { readonly attemptId: string }) {
  const inUse = useDeviceInUse();
  return <div role="status">{inUse && <Later load={load} props={props} />}</div>;
}
