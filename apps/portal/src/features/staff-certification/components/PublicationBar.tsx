import { useEffect, useState } from 'react';
import { Button } from '../../../ui/Button.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { toast } from '../../../ui/toast.js';
import { formatMoment } from '../../staff-kit/wib.js';
import type { Certification } from '../api/certification.js';
import { useUnpublishClass } from '../api/decide.js';
import { mayDo } from '../words.js';
import styles from './NextStep.module.css';

interface PublicationBarProps {
  readonly data: Certification;
  readonly publishAt: string;
}

/** After publishing was ordered: how long it can still be called back, and the button for it. */
export function PublicationBar({ data, publishAt }: PublicationBarProps) {
  const undo = useUnpublishClass(() => toast('Penerbitan dibatalkan. Belum ada yang terbit.'));
  return (
    <>
      <RequestErrorBanner error={undo.error} />
      <p className={styles.words}>
        Terbit {formatMoment(publishAt)}. <Remaining until={publishAt} /> Sebelum itu belum ada yang
        melihatnya.
      </p>
      {mayDo(data, 'unpublish') && (
        <div className={styles.deeds}>
          <Button
            variant="secondary"
            busy={undo.isPending}
            busyLabel="Sedang membatalkan…"
            onClick={() => undo.submit({ params: { id: data.batch.id } })}
          >
            Batalkan penerbitan
          </Button>
        </div>
      )}
    </>
  );
}

/** Counts in the browser alone; the server does not know how late this page is read. */
function Remaining({ until }: { readonly until: string }) {
  const [seconds, setSeconds] = useState<number | null>(null);
  useEffect(() => {
    const read = () => setSeconds(Math.max(0, Math.ceil((Date.parse(until) - Date.now()) / 1000)));
    read();
    const timer = setInterval(read, 1000);
    return () => clearInterval(timer);
  }, [until]);
  if (seconds === null) return null;
  if (seconds === 0) return <span>Sedang diterbitkan…</span>;
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  return <span>{`Dapat dibatalkan ${minutes > 0 ? `${minutes} menit ` : ''}${rest} detik lagi.`}</span>;
}
