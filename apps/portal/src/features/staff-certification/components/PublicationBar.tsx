import { useEffect, useState } from 'react';
import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { toast } from '../../../ui/toast.js';
import { formatMoment } from '../../staff-kit/wib.js';
import type { Certification } from '../api/certification.js';
import { useUnpublishClass } from '../api/decide.js';
import { mayDo } from '../words.js';

/** After publishing was ordered: how long it can still be called back, and the button for it. */
export function PublicationBar({ data }: { readonly data: Certification }) {
  const { publishAt, publishedAt, batch } = data;
  const undo = useUnpublishClass(() => toast('Penerbitan dibatalkan. Belum ada yang terbit.'));
  if (publishAt === null || publishedAt !== null) return null;
  return (
    <>
      <RequestErrorBanner error={undo.error} />
      <Banner
        title="Sertifikat akan terbit"
        action={
          mayDo(data, 'unpublish') && (
            <Button
              variant="secondary"
              busy={undo.isPending}
              busyLabel="Sedang membatalkan…"
              onClick={() => undo.submit({ params: { id: batch.id } })}
            >
              Batalkan penerbitan
            </Button>
          )
        }
      >
        <p>
          Terbit {formatMoment(publishAt)}. <Remaining until={publishAt} />
        </p>
        <p>Sampai saat itu belum ada yang melihatnya.</p>
      </Banner>
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
  if (seconds === 0) return 'Sedang diterbitkan…';
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  return `Dapat dibatalkan ${minutes > 0 ? `${minutes} menit ` : ''}${rest} detik lagi.`;
}
