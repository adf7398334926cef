import { Banner } from '../../../ui/Banner.js';
import type { SaveState } from '../use-answers.js';

/** Whether the answers have arrived. Quiet while all is well. */
export function SaveNote({ state }: { readonly state: SaveState }) {
  return (
    <div role="status">
      {state === 'waiting' && (
        <Banner tone="warning" title="Menunggu sinyal">
          <p>Jawaban tersimpan di HP ini. Terkirim sendiri saat ada sinyal.</p>
        </Banner>
      )}
    </div>
  );
}
