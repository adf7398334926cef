import { useEffect, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { useLocation } from 'wouter';
import { LIVE_REGION } from './LiveRegion.js';
import { currentToasts, dismiss, dismissOnLeave, subscribeToasts, type ToastMessage } from './toast.js';
import styles from './Toasts.module.css';

const SHOWN_MS = 6000;
const SHOWN_WITH_ACTION_MS = 10_000;

/** The messages, in the one region of the page. */
export function Toasts() {
  const toasts = useSyncExternalStore(subscribeToasts, currentToasts);
  const [path] = useLocation();
  useEffect(() => dismissOnLeave(), [path]);
  const region = document.getElementById(LIVE_REGION);
  if (!region) return null;
  return createPortal(
    toasts.map((message) => <Toast key={message.id} message={message} />),
    region,
  );
}

/** Goes by itself, but not while somebody reads it with a pointer on it or is about to press its button. */
function Toast({ message: { id, text, action } }: { readonly message: ToastMessage }) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(() => dismiss(id), action ? SHOWN_WITH_ACTION_MS : SHOWN_MS);
    return () => clearTimeout(timer);
  }, [held, id, action]);
  const hold = () => setHeld(true);
  const letGo = () => setHeld(false);
  return (
    <div className={styles.toast} onPointerEnter={hold} onPointerLeave={letGo} onFocus={hold} onBlur={letGo}>
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
  );
}
