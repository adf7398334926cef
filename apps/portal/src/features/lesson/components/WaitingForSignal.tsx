import { Banner } from '../../../ui/Banner.js';
import { useWaitingEvents } from '../use-learning-events.js';

/** Says that progress is kept on the phone until it can be sent. The place exists always, so that it is announced. */
export function WaitingForSignal() {
  const waiting = useWaitingEvents();
  return (
    <div role="status">
      {waiting > 0 && (
        <Banner tone="warning" title="Menunggu sinyal">
          <p>{waiting} catatan belajar tersimpan di HP ini. Terkirim sendiri saat ada sinyal.</p>
        </Banner>
      )}
    </div>
  );
}
