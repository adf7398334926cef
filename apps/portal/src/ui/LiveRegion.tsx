import { useSyncExternalStore } from 'react';
import styles from './LiveRegion.module.css';
import { currentToasts, dismiss, subscribeToasts, type ToastMessage } from './toast.js';

const NONE: readonly ToastMessage[] = [];

/** Where toasts appear. It exists from the first HTML on, because a region that arrives with its text is not announced. */
export function LiveRegion() {
  const toasts = useSyncExternalStore(subscribeToasts, currentToasts, () => NONE);
  return (
    <div className={styles.region} role="status" aria-live="polite" data-print="hide">
      {toasts.map(({ id, text, action }) => (
        <div key={id} className={styles.toast}>
          <span>{text}</span>
          {action && (
            <button
              type="button"
              className={styles.action}
              onClick={() => {
                action.run();
                dismiss(id);
              }}
            >
              {action.label}
            </button>
          )}
        </div>
      ))}
    </div>
  );
}
