import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';

/** What stands where the book will be: it is coming, or it cannot be opened and what to do. */
export function Opening({ failed, onRetry }: { readonly failed: boolean; readonly onRetry: () => void }) {
  if (!failed) return <p role="status">Membuka buku…</p>;
  return (
    <Banner
      tone="danger"
      live
      title="Buku belum dapat dibuka"
      action={
        <Button variant="secondary" icon="refresh" onClick={onRetry}>
          Coba lagi
        </Button>
      }
    >
      <p>Periksa sinyal Anda. Halaman terakhir Anda tetap tersimpan.</p>
    </Banner>
  );
}
