import { Banner } from '../../../ui/Banner.js';

/** Handing in needs a signal; the answers do not. */
export function NotSentYet() {
  return (
    <Banner tone="warning" title="Belum terkirim" live>
      <p>Jawaban Anda aman di HP ini. Tekan lagi saat ada sinyal.</p>
    </Banner>
  );
}
