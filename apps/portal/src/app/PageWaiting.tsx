import { OfflineState } from '../ui/ErrorState.js';
import { PageSkeleton } from '../ui/Skeleton.js';
import LearnerShell from './shell/LearnerShell.js';

/** Between two pages, when the chunk of the next one is not here yet (or could not come). */
export function PageWaiting({ failed, onRetry }: { readonly failed: boolean; readonly onRetry: () => void }) {
  return <LearnerShell>{failed ? <OfflineState onRetry={onRetry} /> : <PageSkeleton />}</LearnerShell>;
}
