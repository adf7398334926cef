import { OfflineState } from '../../ui/ErrorState.js';
import { useLater } from '../../ui/Later.js';

const load = () => import('./NotSaved.js');

/** A lesson that is not on this phone, and there is no signal: what there is instead. */
export function NotSavedSlot({ onRetry }: { readonly onRetry: () => void }) {
  const { Part } = useLater(load);
  return Part ? <Part onRetry={onRetry} /> : <OfflineState onRetry={onRetry} />;
}
