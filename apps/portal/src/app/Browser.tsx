import { Toasts } from '../ui/Toasts.js';
import { useLinks } from './use-links.js';
import { useServiceWorker } from './use-service-worker.js';
import { useSignedOut } from './use-signed-out.js';

/** What only a browser does: link interception, the service worker, messages, and a sign-out that waits for a signal. */
export default function Browser({ worker }: { readonly worker: boolean }) {
  useLinks();
  useServiceWorker(worker);
  useSignedOut();
  return <Toasts />;
}
