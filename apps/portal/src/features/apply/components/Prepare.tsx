import { Bullets } from '../../../ui/Bullets.js';
import { Card } from '../../../ui/Card.js';
import { Stack } from '../../../ui/Stack.js';
import type { DocumentKind } from '../api/application.js';
import { DOCUMENTS } from '../words.js';
import { StatementLink } from './StatementLink.js';

/** What will be asked for: somebody without a paper at hand should know before they begin. */
export function Prepare({ documents }: { readonly documents: readonly DocumentKind[] }) {
  if (documents.length === 0) return null;
  return (
    <Card as="section" aria-labelledby="siapkan">
      <Stack gap="small">
        <h2 id="siapkan">Yang perlu disiapkan</h2>
        <Bullets>
          {documents.map((kind) => (
            <li key={kind}>
              <strong>{DOCUMENTS[kind].label}.</strong> {DOCUMENTS[kind].hint}{' '}
              {kind === 'statement' && <StatementLink />}
            </li>
          ))}
        </Bullets>
        <p>Isian dan dokumen tersimpan. Anda boleh melanjutkan kapan saja selama pendaftaran dibuka.</p>
      </Stack>
    </Card>
  );
}
