import { useLinks } from './use-links.js';
import { useServiceWorker } from './use-service-worker.js';

/** What only a browser does: link interception and the service worker. Renders nothing. */
export default function Browser({ worker }: { readonly worker: boolean }) {
  useLinks();
  useServiceWorker(worker);
  return null;
}
