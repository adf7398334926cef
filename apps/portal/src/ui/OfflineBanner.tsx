import { useSyncExternalStore } from 'react';
import { Icon } from './Icon.js';
import styles from './OfflineBanner.module.css';

/** Whether the phone says that it has a network. True on the server. */
export function useOnline(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
}

function subscribe(changed: () => void): () => void {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
}

/** Tells that work goes on without a signal. Announced, because it changes what the user can expect. */
export function OfflineBanner() {
  const online = useOnline();
  return (
    <div role="status" data-print="hide">
      {!online && (
        <p className={styles.banner}>
          <Icon name="offline" />
          <span>Tidak ada sinyal. Pekerjaan Anda disimpan di HP ini.</span>
        </p>
      )}
    </div>
  );
}
