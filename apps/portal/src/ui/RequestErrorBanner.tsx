import { useEffect, useRef } from 'react';
import { OfflineError, type RequestError } from '../lib/api-errors.js';
import { Banner } from './Banner.js';

/** A failed write, above the form: what happened and what is safe. Nothing when there is no error. */
export function RequestErrorBanner({ error }: { readonly error: RequestError | null | undefined }) {
  const box = useRef<HTMLDivElement>(null);
  // Who tapped the button below a long form would not see it. Where a form moves the focus to a field, that comes after.
  useEffect(() => {
    if (error) box.current?.scrollIntoView({ block: 'nearest' });
  }, [error]);
  if (!error) return null;
  return <div ref={box}>{bannerOf(error)}</div>;
}

function bannerOf(error: RequestError) {
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
