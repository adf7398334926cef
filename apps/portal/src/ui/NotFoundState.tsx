import { LinkButton } from './Button.js';
import { EmptyState } from './EmptyState.js';

/** The address leads nowhere (or to something that is not the visitor's: both look the same). */
export function NotFoundState() {
  return (
    <EmptyState
      heading="h1"
      title="Tidak ditemukan"
      action={
        <>
          <LinkButton href="/pelatihan">Lihat pelatihan</LinkButton>
          <LinkButton href="/" variant="secondary">
            Ke Beranda
          </LinkButton>
        </>
      }
    >
      <p>Halaman ini tidak ada atau sudah dipindah. Periksa lagi alamatnya.</p>
    </EmptyState>
  );
}
