import { Banner } from '../../../ui/Banner.js';
import { useOutbox, useOutboxSending } from '../use-device.js';

/** Below a result that was worked out on this device: whether it has been sent, and what the API said. */
export default function KeptResult({ attemptId }: { readonly attemptId: string }) {
  useOutboxSending();
  const item = useOutbox().find(({ id }) => id === attemptId);
  if (!item) return null;
  if (item.problem)
    return (
      <Banner tone="danger" title="Nilai ini tidak dihitung">
        <p>{item.problem}</p>
      </Banner>
    );
  return (
    <Banner tone="warning" title="Tersimpan di HP">
      <p>Nilai dikirim saat ada sinyal.</p>
    </Banner>
  );
}
