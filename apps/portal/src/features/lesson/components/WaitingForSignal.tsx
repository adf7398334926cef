import { useState } from 'react';
import { useDeviceInUse } from '../../../lib/local-api.js';
import { paths } from '../../../lib/paths.js';
import { Banner } from '../../../ui/Banner.js';
import { Later } from '../../../ui/Later.js';
import { useWaitingEvents } from '../use-learning-events.js';

const load = () => import('../../offline/components/OutboxWatch.js');

/** Says what is kept on the phone until it can be sent. The place exists always, so that it is announced. */
export function WaitingForSignal() {
  const events = useWaitingEvents();
  const inUse = useDeviceInUse();
  const [items, setItems] = useState(0);
  const things = items + (events > 0 ? 1 : 0);
  return (
    <div role="status">
      {things > 0 && (
        <Banner tone="warning" title={`Menunggu sinyal: ${things} hal`}>
          <p>
            {items > 0 ? 'Pekerjaan' : 'Catatan belajar'} Anda tersimpan di HP ini. Terkirim sendiri saat ada
            sinyal. {items > 0 && <a href={paths.downloads}>Lihat daftarnya</a>}
          </p>
        </Banner>
      )}
      {inUse && <Later load={load} props={{ onCount: setItems }} />}
    </div>
  );
}
