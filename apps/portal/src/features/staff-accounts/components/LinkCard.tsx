import type { SentLink } from '../api/person.js';
import { CopyField } from './CopyField.js';
import { ShownOnce } from './ShownOnce.js';

/** A link that nothing could carry: it is handed over by people, and shown this one time. */
export function LinkCard({ link, onDone }: { readonly link: string; readonly onDone: () => void }) {
  return (
    <ShownOnce title="Serahkan tautan ini" onDone={onDone}>
      <p>E-mail tidak dapat dikirim dari server ini.</p>
      <CopyField label="Tautan" value={link} />
    </ShownOnce>
  );
}

/** Where a link went, in a sentence. */
export const sentWords = ({ by }: SentLink, email: string): string =>
  by === 'email' ? `Tautan dikirim ke ${email}.` : `Tautan untuk ${email} ada di kotak keluar pengembangan.`;
