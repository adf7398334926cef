import { OfflineError, type RequestError } from '../lib/api-errors.js';
import { Banner } from './Banner.js';

/** A failed write, above the form: what happened and what is safe. Nothing when there is no error. */
export function RequestErrorBanner({ error }: { readonly error: RequestError | null | undefined }) {
  if (!error) return null;
  if (error instanceof OfflineError) {
    return (
      <Banner tone="warning" title="Tidak ada jawaban dari server" live>
        <p>Isian Anda masih ada di sini. Periksa sinyal, lalu coba lagi.</p>
      </Banner>
    );
  }
  return (
    <Banner tone="danger" title={error.title} live>
      {error.detail && <p>{error.detail}</p>}
    </Banner>
  );
}
