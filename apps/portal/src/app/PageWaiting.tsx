import { OfflineState } from '../ui/ErrorState.js';
import { PageSkeleton } from '../ui/Skeleton.js';
import type { ShellName } from './route.js';
import FocusShell from './shell/FocusShell.js';
import LearnerShell from './shell/LearnerShell.js';

interface PageWaitingProps {
  /** The frame of the page that is to come. */
  readonly shell: ShellName;
  readonly failed: boolean;
  readonly onRetry: () => void;
}

/**
 * Between two pages, when the chunk of the next one is not here yet (or could not come). Only who comes to a learner's
 * page gets the learners' places: the office has others, and its frame is a chunk of its own.
 */
export function PageWaiting({ shell, failed, onRetry }: PageWaitingProps) {
  const Frame = shell === 'learner' ? LearnerShell : FocusShell;
  return <Frame>{failed ? <OfflineState onRetry={onRetry} /> : <PageSkeleton />}</Frame>;
}
