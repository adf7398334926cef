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

/**
 * Tells that there is no signal. Announced, because it changes what the user can expect.
 * @param kept whether all work of these pages is kept on the phone; the office's pages keep only some of it
 */
export function OfflineBanner({ kept = true }: { readonly kept?: boolean }) {
  const online = useOnline();
  return (
    <div role="status" data-print="hide">
      {!online && (
        <p className={styles.banner}>
          <Icon name="offline" />
          <span>
            {kept
              ? 'Tidak ada sinyal. Pekerjaan Anda disimpan di HP ini.'
              : 'Tidak ada sinyal. Perubahan baru mungkin belum tersimpan.'}
          </span>
        </p>
      )}
    </div>
  );
}
