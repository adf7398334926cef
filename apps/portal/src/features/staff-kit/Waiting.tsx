import { useEffect, useState } from 'react';
import { formatTime } from '../../lib/format.js';
import { Banner } from '../../ui/Banner.js';

const STILL_MS = 30_000;

/** Since when `mark` has stood still before our eyes, ISO; null while it moves. */
function useStillSince(mark: string | number): string | null {
  const [still, setStill] = useState<{ readonly mark: string | number; readonly since: string } | null>(null);
  useEffect(() => {
    const since = new Date().toISOString();
    const timer = setTimeout(() => setStill({ mark, since }), STILL_MS);
    return () => clearTimeout(timer);
  }, [mark]);
  return still && still.mark === mark ? still.since : null;
}

interface WaitingProps {
  /** Anything that changes when the work moves. */
  readonly mark: string | number;
  readonly begun: boolean;
}

/** Beneath the progress of work in the background: that its turn has not come, or that it stands still. */
export function Waiting({ mark, begun }: WaitingProps) {
  const since = useStillSince(mark);
  return (
    <>
      {!begun && <p role="status">Menunggu giliran.</p>}
      {since && (
        <Banner tone="info" title={`Belum ada kemajuan sejak ${formatTime(since)}`} live>
          <p>Pekerjaan tetap tersimpan. Bila tetap begini, beri tahu admin.</p>
        </Banner>
      )}
    </>
  );
}
